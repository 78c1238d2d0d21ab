"""A task on a card that is an arrow: up a roof towards the sun, down a wedge into the soil, across two heads above plants of one
kind, out in the citizens' coral through the wall. On its back, what the task means; and the mats that the cards are sorted on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from generator.compose.drawing.card_parts import (
    INSET,
    ROW,
    STRIP,
    Items,
    for_neighbour,
    head_style,
    soil_strip,
    which,
    writing,
)
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import Shapes
from generator.compose.drawing.shapes import arrow, filled
from generator.compose.drawing.text import centred_line, named, numbered_disc, one_line, text_box
from generator.compose.templates.card import A7, live
from generator.compose.texts import Texts, fill
from generator.model.content import Bearing, Content, Direction, Task
from generator.model.geometry import Box
from generator.model.scene import Align, Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words

SOIL, AWAY = 40.0, 58.0  # its depth on a task's card, and what of its breadth is the neighbour's
SMALL, SHAFT, HEAD, BOTH, HALF = 40.0, 11.0, 18.0, 13.0, 15.5  # the arrow on the back: length, shaft, its head or heads
TOLD, FOOT = 64.0, 64.0  # where a back's text begins, and what the highest foot takes

ROOF = live(A7).w / 4  # height of the roof that the arrow up ends in, and of the wedge that the arrow down ends in
INSIDE: Mapping[Bearing, tuple[float, float, float, float]] = {
    "up": (25, 8 + ROOF, 25, 56), "down": (25, 6, 25, 32 + ROOF), "across": (22, 32, 22, 110), "out": (11, 32, 29, 110),
}  # fmt: skip
"""From the card's sides, left, top, right, bottom, to the room for words in its arrow."""


class Ink(NamedTuple):
    ground: Role
    words: Role


def ink(bearing: Bearing) -> Ink:
    return Ink("blomst", "muld") if bearing == "out" else Ink("gran", "paper")


# ---------------------------------------------------------------- a task


def task_front(
    direction: Direction, number: int, task: Task | None, at: int, area: Box, texts: Texts, content: Content
) -> Items:
    """`task` is None on a blank; `at` counts the cards of the set."""
    _, ground = area.cut_foot(SOIL)
    left, top, right, bottom = INSIDE[direction.bearing]
    room = Box(area.x + left, area.y + top, area.w - left - right, area.h - top - bottom)
    shapes = standing(content.drawings[f"cards/task-{direction.bearing}"], area.x + area.w / 2, area.bottom)
    colors = ink(direction.bearing)
    called = direction.name.derived(f"{direction.name} {number}") if task else direction.name
    told: Item[Text] = writing(_middle(room, 4))
    if not task:
        soil, *arrow = shapes
        shapes = (soil, *(_hollow(shape, direction.bearing) for shape in arrow))
    else:
        align: Align = "center" if direction.bearing == "across" else "left"
        body = (Paragraph(task.short, head_style(at), colors.words),)
        told = Text(room, body, align=align, anchor="middle", on=colors.ground, name=str(task.short))
    name = which(texts, number, len(direction.tasks))
    inside = ground.inset(INSET - 1, 0)
    return (
        Group("Pil", shapes, _alt(direction, texts)),
        told,
        one_line(inside.x, ground.y + 17, inside.w - AWAY - 4, called, "name", "paper", on="gran"),
        one_line(inside.x, ground.y + 31, inside.w, name, "footer", "paper", on="gran", h=5),
        *for_neighbour(called, inside.right, ground.y + 12, room=(AWAY, 2)),
    )


def _alt(direction: Direction, texts: Texts) -> Words:
    return fill(texts["arrow"], navn=direction.name)


def _hollow(shape: Shape, bearing: Bearing) -> Shape:
    """White inside, for a pen does not show on the arrow; what it has in common with the sun is pale."""
    ground = ink(bearing).ground
    if shape.fill == ground:
        return replace(shape, fill="paper", line=ground, width=1.4)
    return replace(shape, fill="spirel") if shape.fill == "boeg" and bearing == "up" else shape


def _middle(room: Box, rows: int) -> Box:
    """Room for so many lines to write on, in the middle of another."""
    return room._replace(y=room.y + (room.h - (rows + 0.4) * ROW) / 2, h=rows * ROW)


def task_back(direction: Direction, task: Task | None, area: Box, texts: Texts) -> Items:
    """What the task means, for those in doubt."""
    head = Box(area.x + SMALL + 11, area.y + 14, area.w - SMALL - 11, 46)
    room = area._replace(y=area.y + TOLD, h=area.h - TOLD - FOOT)
    told = text_box(room, task.text, "body", anchor="top") if task else writing(room._replace(h=5 * ROW))
    return (
        Group("Pil", _small(direction.bearing, area.x, area.y), _alt(direction, texts)),
        named(head, direction.name, direction.audience, ("name", "quote")),
        told,
    )


def _small(bearing: Bearing, left: float, top: float) -> Shapes:
    right, foot, x, y = left + SMALL, top + SMALL, left + HALF, top + SMALL / 2
    ends = {"up": (x, foot, x, top), "down": (x, top, x, foot)}.get(bearing, (left, y, right, y))
    both = bearing == "across"
    return arrow(*ends, ink(bearing).ground, SHAFT, BOTH if both else HEAD, HALF, both)


# ---------------------------------------------------------------- the mats

BED, STANDS = 64.0, 126.0  # depth of a mat's soil, and where its plant stands
CARD = A7.inset(2)  # the pale card that shows where to lay the others
STEP = 56.0  # from rule to rule


def mats(area: Box, texts: Texts, content: Content) -> list[Items]:
    """Three beds for piles: a flower for what one does, one tied to a stick, and two shoots of one root for what is shared."""
    plants = (content.drawings[f"cards/mat-{name}"] for name in ("flower", "tied", "shared"))
    found = zip(texts.list("mats", 3), texts.list("mat-lines", 3), texts.list("mat-plants", 3), plants, strict=True)
    beds = ((name, said, alt, standing(plant, area.x + STANDS, area.bottom)) for name, said, alt, plant in found)
    return [_mat(area, *bed, texts) for bed in beds]


def _mat(area: Box, name: Words, said: Words, alt: Words, grown: Shapes, texts: Texts) -> Items:
    _, ground = area.cut_foot(BED)
    ghost = CARD._replace(x=area.right - 30 - CARD.w, y=ground.y - CARD.h)
    return (
        Group("Bed", (filled(ground, "gran"), *grown), alt),
        replace(filled(ghost, "glas0"), line="glas3", width=1.2),
        one_line(area.x, area.y + 40, 320, name, "display"),
        text_box(Box(area.x, area.y + 68, 320, 26), said, "lead"),
        centred_line(ghost, texts["mat-foot"], "emphasis", align="center", on="glas0"),
        one_line(area.x + INSET, ground.bottom - 12, 200, texts.reference, "footer", "paper", on="gran", h=5),
    )


def rules(area: Box, texts: Texts) -> Items:
    """How the cards are sorted."""
    items: list[Item[Text]] = [one_line(area.x, area.y + 40, area.w, texts["rules-title"], "display")]
    for number, (words, y) in enumerate(zip(texts.list("rules"), count(area.y + 91, STEP)), 1):
        items += numbered_disc(area.x + 14, y, 14, words.derived(str(number)), "gran", "paper", "chip")
        items.append(text_box(Box(area.x + 44, y + 5, area.w - 44, 40), words, "step"))
    _, ground = area.cut_foot(STRIP)
    ours = one_line(area.x, ground.y - 14, area.w, texts["exercise"], "colophon")
    return (*items, ours, *soil_strip(ground, texts.reference))
