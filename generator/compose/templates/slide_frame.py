"""The frame of every slide: margin, and the footer with the series mark or the municipality's logo.

The footer belongs to the layout, so that a new slide has it too; the composition asks where it begins.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.drawing.greenhouse import SEAM
from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import filled, line, rect
from generator.compose.drawing.text import centred_line
from generator.compose.templates.footer import on_plate
from generator.model.document import EDGE, PLATE
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Picture, Shape, Text
from generator.model.sender import Sender
from generator.model.text import Words

W, H, MARGIN = 960.0, 540.0, 48.0
WIDE = W - 2 * MARGIN
PLAIN, BRANDED, JOINT = 30.0, 54.0, 3.0  # heights of the footer without and with a logo, of the white strip above it
GROUND = H - BRANDED - JOINT - SEAM
"""Where the drawing of every slide ends. Above the lower footer without a logo its soil goes deeper, see `bedrock`."""
AIR = 4.0  # from the footer's edge to the plate
MARK = 14.0
NUMBER = 40.0  # breadth of the slide number


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand on a slide. Soil runs down to `top`, and may go on under it for a SEAM."""

    top: float
    ground: Box  # the coloured part of the footer
    name: Box  # the series name
    number: Box  # the slide number
    plate: Box | None = None
    logo: Picture | None = None
    pale: bool = False
    whose: Words | None = None  # the municipality, where its logo does not say it


def frame(sender: Sender | None) -> Frame:
    """The frame for a sender. A logo gets its clear space on the plate, and is as high as that lets it be; an upright one
    makes way for the small mark, with the municipality's name beside it."""
    if sender is None:
        ground = Box(0, H - PLAIN, W, PLAIN)
        return Frame(ground.y, ground, *_between(MARGIN + mark_width(MARK) + 10, W - MARGIN, ground))
    ground = Box(0, H - BRANDED, W, BRANDED)
    chosen, room = sender.upright("slide"), ground.inset(MARGIN, AIR)
    plate, logo = on_plate(chosen, chosen.height_on(room.h, W, share=1), room, 10.0, sender.zone)
    left, right = (plate.right + 20, W - MARGIN) if sender.zone == "left" else (MARGIN, plate.x - 20)
    white = plate if chosen.ground == "paper" else None
    whose = None if chosen.named else sender.name
    return Frame(ground.y - JOINT - SEAM, ground, *_between(left, right, ground), white, logo, sender.pale, whose)


def _between(left: float, right: float, ground: Box) -> tuple[Box, Box]:
    """The places of series name and slide number."""
    number = Box(right - NUMBER, ground.y, NUMBER, ground.h)
    return Box(left, ground.y, number.x - 20 - left, ground.h), number


def footer(sender: Sender | None) -> tuple[Item[Text], ...]:
    """What the footer shows beside the series name and the number: ground, mark, or white joint, plate and logo."""
    place = frame(sender)
    ground = place.ground
    if place.logo is None:
        return filled(ground, "gran"), *mark(MARGIN, ground.y + ground.h / 2 + MARK / 2, MARK)
    joint = rect(0, ground.y - JOINT - SEAM, W, JOINT + 2 * SEAM, "paper")  # the ground lies over its lower edge
    items: list[Item[Text]] = [joint, filled(ground, "brand")]
    if place.pale:
        items.append(Group(EDGE, (rect(0, ground.y, W, 2, "gran"),)))
    if place.plate:
        items.append(Group(PLATE, (filled(place.plate, "paper"),)))
    return (*items, place.logo)


def series_name(series: Words, place: Frame) -> Text:
    """The name of the series in the footer, after the municipality's where the logo does not say it."""
    words = series.derived(f"{place.whose} · {series}") if place.whose else series
    ink, on = ("on-brand", "brand") if place.logo else ("paper", "gran")
    return centred_line(place.name, words, "footer", ink, on=on, name="Sidefod")


def bedrock(place: Frame) -> tuple[Shape, ...]:
    """What is left of soil between the drawing and a footer without a logo, and the fine line that parts the two."""
    if place.logo:
        return ()
    deeper = rect(0, GROUND, W, place.top - GROUND + SEAM, "gran")
    return deeper, line(MARGIN, place.top, W - MARGIN, place.top, "boeg", 1.2)
