"""The footer: the municipality's ground, the only place for its colour and logo. Without one it is Drivhus' own green."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from math import ceil
from typing import Literal

from generator.compose.drawing.plants import mark
from generator.compose.drawing.shapes import filled, line, rect
from generator.compose.drawing.text import breadth_of, text_box
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.problems import Problems
from generator.model.scene import Group, Item, Paragraph, Picture, Text
from generator.model.sender import Logo, Sender
from generator.model.text import NBSP, Words

JOINT = 6  # white strip that keeps the municipality's colour off the green, the coral and the yellow
AIR, LEAST_AIR = 8, 3.5  # from the footer's edge to the plate: usually, and for a logo that must be high
OVER, UNDER = 9, 12  # free above and below the text: a shop wants type 4 mm inside the trim
GAP = 24  # from the plate to the text
COLOPHON = 16.0  # size of the source line
GROWTH = 1.5  # how much higher a footer may grow for words, and for a logo that must be high and has no smaller variant


@dataclass(frozen=True, slots=True)
class FooterSpec:
    """How a footer stands on a page. `scale` 1 is the A2 poster; `mm` is the millimetres of one unit on the smallest paper."""

    w: float
    h: float  # of the page
    margin: float
    mm: float
    _: KW_ONLY
    use: str = "poster"
    scale: float = 1.0
    height: float = 90.0  # before scale
    rule: bool = True  # a fine line above the plain footer, where it meets the soil

    @property
    def lowest(self) -> float:
        return self.height * self.scale

    @property
    def inside(self) -> float:
        """The breadth between the margins."""
        return self.w - 2 * self.margin


def footer_height(spec: FooterSpec, sender: Sender | None) -> float:
    """The height the footer needs for the logo that can be used here and for the words beside it, at most half as high
    again. What the words still lack they shrink by when they are fitted."""
    if sender is None:
        return spec.lowest
    height = _needed(spec, chosen_logo(spec, sender))
    most = max(height, spec.lowest * GROWTH)
    return min(most, max(height, _words_need(spec, sender, height)))


SERIES, LINE, ADVANCE = 24.0, 18.5, 7.1  # of the words at their full size: leadings, and a character in the mean
TAIL = 4.0  # of the last line's letters, below its foot; half of it falls above, for the words stand in the middle


def _words_need(spec: FooterSpec, sender: Sender, height: float) -> float:
    """The height of the footer for its words, by their number: composition has no fonts to measure with."""
    k = spec.scale
    plate, _ = plate_for(spec, sender, Box(0, 0, spec.w, height - JOINT * k))
    room = spec.inside - plate.w - GAP * k
    lines = ceil(len(sender.asked(chosen_logo(spec, sender))[-1]) * ADVANCE * k / room)
    return (JOINT + OVER + UNDER + SERIES + (1 + lines) * LINE + TAIL) * k if lines > 1 else 0.0


def chosen_logo(spec: FooterSpec, sender: Sender) -> Logo:
    """The variant meant for this use; the small one where that cannot be as high as it must in a footer of the usual
    height. Only if that fails too may the footer grow. Else a Problem."""
    logos = [sender.logos[use] for use in (spec.use, "small") if use in sender.logos]
    for most in (spec.lowest, spec.lowest * GROWTH):
        for logo in logos:
            if _needed(spec, logo) <= most + 0.01 and logo.readable(_tall(spec, logo, most) * spec.mm):
                return logo
    place = next(kind.here for kind in KINDS.values() if kind.logo.use == spec.use)
    raise Problems([logos[0].too_low(_tall(spec, logos[0], spec.lowest * GROWTH) * spec.mm, place)])


def logo_height(spec: FooterSpec, sender: Sender) -> float:
    """How high the logo is on the smallest paper, in millimetres."""
    return _tall(spec, chosen_logo(spec, sender), footer_height(spec, sender)) * spec.mm


def _needed(spec: FooterSpec, logo: Logo) -> float:
    plate = logo.plate_height(logo.least / spec.mm)
    return max(spec.lowest, plate + (JOINT + 2 * LEAST_AIR) * spec.scale)


def _tall(spec: FooterSpec, logo: Logo, height: float) -> float:
    return logo.height_on(_plate_height(spec, logo, height - JOINT * spec.scale), spec.w, spec.mm)


def _plate_height(spec: FooterSpec, logo: Logo, ground: float) -> float:
    """How high the plate is on a ground so high."""
    needed = logo.plate_height(logo.least / spec.mm)
    return max(ground - 2 * AIR * spec.scale, min(needed, ground - 2 * LEAST_AIR * spec.scale))


def footer(spec: FooterSpec, sender: Sender | None, series: Words, source: Words) -> Group:
    """Ground, mark or logo, series name, source line and, with a municipality, its name and contact."""
    return Group("sokkel", _branded(spec, sender, series, source) if sender else _plain(spec, series, source))


def _plain(spec: FooterSpec, series: Words, source: Words) -> tuple[Item[Text], ...]:
    k, y = spec.scale, spec.h - spec.lowest
    left = spec.margin + 32 * k * 2.32 + 16 * k
    half = spec.inside / 2
    line_each = breadth_of(source) * COLOPHON * k > half  # parted where a dot is, which no line then ends with
    told = tuple(
        Paragraph(source.derived(words), "colophon")
        for words in (source.rsplit(f"{NBSP}· ", 1) if line_each else [source])
    )
    return (
        rect(0, y, spec.w, spec.lowest, "gran"),
        *([line(spec.margin, y, spec.w - spec.margin, y, "boeg", 2 * k)] if spec.rule else []),
        *mark(spec.margin, y + spec.lowest / 2 + 15 * k, 32 * k),
        text_box(Box(left, y, half, spec.lowest), series, "footer", anchor="middle", on="gran"),
        Text(Box(spec.w / 2, y, half, spec.lowest), told, align="right", anchor="middle", on="gran"),
    )  # fmt: skip


def _branded(spec: FooterSpec, sender: Sender, series: Words, source: Words) -> tuple[Item[Text], ...]:
    k, h = spec.scale, footer_height(spec, sender)
    y = spec.h - h
    ground = Box(0, y + JOINT * k, spec.w, h - JOINT * k)
    plate, logo = plate_for(spec, sender, ground)
    edge = (rect(0, ground.y, spec.w, 2 * k, "gran"),) if sender.pale else ()
    white = (filled(plate, "paper"),) if chosen_logo(spec, sender).ground == "paper" else ()
    top, room_h = y + (JOINT + OVER) * k, h - (JOINT + OVER + UNDER) * k
    room = Box(spec.margin, top, plate.x - GAP * k - spec.margin, room_h)
    if sender.zone == "left":
        room = Box(plate.right + GAP * k, top, spec.w - spec.margin - plate.right - GAP * k, room_h)
    align: Literal["left", "right"] = "right" if sender.zone == "left" else "left"
    asked = sender.asked(chosen_logo(spec, sender))
    words = (
        Paragraph(series, "footer-brand"),
        Paragraph(source, "colophon-brand"),
        Paragraph(asked[0], "colophon-brand", shorter=asked[1:]),
    )
    text = Text(room, words, align=align, anchor="middle", on="brand", name="sokkel")
    return (rect(0, y, spec.w, JOINT * k, "paper"), filled(ground, "brand"), *edge, *white, logo, text)


def plate_for(spec: FooterSpec, sender: Sender, ground: Box) -> tuple[Box, Picture]:
    """The plate on the footer's coloured `ground`, and its logo. It has no more air above and below a wide logo than beside
    it, however high the words have made the footer."""
    logo, least = chosen_logo(spec, sender), 18 * spec.scale
    most = _plate_height(spec, logo, ground.h)
    tall = logo.height_on(most, spec.w, spec.mm)
    high = min(most, tall + 2 * logo.clear_side(tall, least))
    room = Box(spec.margin, ground.y + (ground.h - high) / 2, spec.inside, high)
    return on_plate(logo, tall, room, least, sender.zone)


def on_plate(logo: Logo, tall: float, room: Box, least: float, zone: str) -> tuple[Box, Picture]:
    """The plate at the `zone` side of `room`, as high as it, and in its middle the logo, so high and with its clear space,
    `least` at either side."""
    wide, side = tall * logo.aspect, logo.clear_side(tall, least)
    x = room.x if zone == "left" else room.right - (wide + 2 * side)
    plate = Box(x, room.y, wide + 2 * side, room.h)
    return plate, Picture(Box(x + side, plate.y + (room.h - tall) / 2, wide, tall), logo.source, logo.alt)
