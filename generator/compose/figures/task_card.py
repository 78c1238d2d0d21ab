"""A task on a card that is an arrow: up a roof towards the sun, down a wedge into the soil, across two heads above plants of one
kind, out in the citizens' coral through the wall. On its back, what the task means; and the mats that the cards are sorted on."""

from __future__ import annotations

from collections.abc import Callable
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
from generator.compose.drawing.outlines import corners, disc
from generator.compose.drawing.plants import GREEN, Shapes, plant, sprout, tulip
from generator.compose.drawing.shapes import arrow, circle, curve, filled, line, overlap, polygon, rect
from generator.compose.drawing.text import centred_line, numbered_disc, one_line, text_box
from generator.compose.templates.card import A7
from generator.compose.texts import Texts, fill
from generator.model.content import Bearing, Direction, Task
from generator.model.geometry import Box
from generator.model.scene import Align, Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words

SOIL, AWAY = 40.0, 58.0  # its depth on a task's card, and what of its breadth is the neighbour's
WALL, BARB = 15.0, 24.0  # from the card's edge to the arrow's shaft, and how far its head stands out over it
ASIDE, OUT = 38.0, 44.0  # length of a level arrow's head: of one that points both ways, and of one
MEADOW = ((104, 36, 14, -3), (78, 50, 17, 3), (50, 38, 15, 3), (18, 46, 17, 4))  # from the right, height, flower, lean
SMALL, SHAFT, HEAD, BOTH, HALF = 40.0, 11.0, 18.0, 13.0, 15.5  # the arrow on the back: length, shaft, its head or heads
TOLD, FOOT = 64.0, 64.0  # where a back's text begins, and what the highest foot takes

Drawn = tuple[Shapes, Box]
"""An arrow with what it points at, and the room for words in it."""


class Ink(NamedTuple):
    ground: Role
    words: Role


def ink(bearing: Bearing) -> Ink:
    return Ink("blomst", "muld") if bearing == "out" else Ink("gran", "paper")


# ---------------------------------------------------------------- the arrows


def _up(area: Box, soil: float) -> Drawn:
    tip, middle = area.y + 8, area.x + area.w / 2
    eaves, sun = tip + area.w / 4, (area.right - 25, area.y + 24, 24.0)
    roof = ((middle, tip), (area.right, eaves), (area.x, eaves))
    left, right, foot = area.x + WALL, area.right - WALL, soil - 6
    under = eaves + BARB - WALL / 2
    body = (
        (area.right, eaves + BARB), (right, under), (right, foot), (left, foot), (left, under), (area.x, eaves + BARB),
        (area.x, eaves), (middle, tip), (area.right, eaves),
    )  # fmt: skip
    shapes = (circle(*sun, "froem"), polygon(body, "gran"), *overlap(disc(*sun), roof, "boeg"))
    return shapes, Box(left + 10, eaves, right - left - 20, foot - eaves - 10)


def _down(area: Box, soil: float) -> Drawn:
    tip, middle = area.bottom - 24, area.x + area.w / 2
    eaves = tip - area.w / 4
    wedge = ((area.right, eaves), (middle, tip), (area.x, eaves))
    left, right, over = area.x + WALL, area.right - WALL, eaves - BARB + WALL / 2
    body = (
        (left, area.y), (right, area.y), (right, over), (area.right, eaves - BARB), *wedge, (area.x, eaves - BARB), (left, over),
    )  # fmt: skip
    ground = corners(area.x, soil, area.w, SOIL)
    room = Box(left + 10, area.y + 6, right - left - 20, eaves - area.y - 14)
    return (polygon(body, "gran"), *overlap(wedge, ground, "boeg")), room


def _across(area: Box, soil: float) -> Drawn:
    top, foot, left, right = area.y + 30, soil - 68, area.x + ASIDE, area.right - ASIDE
    middle = (top + foot) / 2
    body = (
        (left, top), (right, top), (right, top - BARB), (area.right, middle), (right, foot + BARB), (right, foot),
        (left, foot), (left, foot + BARB), (area.x, middle), (left, top - BARB),
    )  # fmt: skip
    row = (area.x + 30, area.x + area.w / 2, area.right - 30)
    grown = tuple(shape for x in row for shape in plant(x, soil, 36, 0.5, tones=GREEN))
    return (polygon(body, "gran"), *grown), Box(area.x + 22, top + 2, area.w - 44, foot - top - 4)


def _out(area: Box, soil: float) -> Drawn:
    top, foot, right = area.y + 30, soil - 68, area.right - OUT
    body = (
        (area.x, top), (right, top), (right, top - BARB), (area.right, (top + foot) / 2), (right, foot + BARB), (right, foot),
        (area.x, foot),
    )  # fmt: skip
    wall = rect(area.x, area.y, 7, top - area.y - 5, "glas3"), rect(area.x, foot + 5, 7, soil - foot - 5, "glas3")
    blades = ((0.08, 0.6, 20), (0.08, 0.5, 22))
    field = (s for x, h, bloom, lean in MEADOW for s in tulip(area.right - x, soil, h, bloom, lean, blades, 0.55))
    return (*wall, polygon(body, "blomst"), *field), Box(area.x + 11, top + 2, area.w - OUT + 4, foot - top - 4)


ARROWS: dict[Bearing, Callable[[Box, float], Drawn]] = {"up": _up, "down": _down, "across": _across, "out": _out}


# ---------------------------------------------------------------- a task


def task_front(direction: Direction, number: int, task: Task | None, at: int, area: Box, texts: Texts) -> Items:
    """`task` is None on a blank; `at` counts the cards of the set."""
    _, ground = area.cut_foot(SOIL)
    shapes, room = ARROWS[direction.bearing](area, ground.y)
    colors = ink(direction.bearing)
    called = direction.name.derived(f"{direction.name} {number}") if task else direction.name
    told: Item[Text] = writing(_middle(room, 4))
    if not task:
        shapes = tuple(_hollow(shape, direction.bearing) for shape in shapes)
    else:
        align: Align = "center" if direction.bearing == "across" else "left"
        body = (Paragraph(task.short, head_style(at), colors.words),)
        told = Text(room, body, align=align, anchor="middle", on=colors.ground, name=str(task.short))
    own = texts.reference.derived(f"{texts.reference} · {texts['own']}")
    name = which(texts, number, len(direction.tasks)) if task else own
    inside = ground.inset(INSET - 1, 0)
    return (
        Group("Pil", (filled(ground, "gran"), *shapes), _alt(direction, texts)),
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
    way = Paragraph(direction.name, "name"), Paragraph(direction.audience, "quote")
    return (
        Group("Pil", _small(direction.bearing, area.x, area.y), _alt(direction, texts)),
        Text(head, way, name=str(direction.name)),
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


def mats(area: Box, texts: Texts) -> list[Items]:
    """Three beds for piles: a flower for what one does, one tied to a stick, and two shoots of one root for what is shared."""
    soil = area.bottom - BED
    plants = (_flower, _tied, _shared)
    found = zip(texts.list("mats", 3), texts.list("mat-lines", 3), texts.list("mat-plants", 3), plants, strict=True)
    return [_mat(area, name, line, alt, grown(area.x + STANDS, soil), texts) for name, line, alt, grown in found]


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


def _flower(x: float, soil: float) -> Shapes:
    return plant(x, soil, 172, 1.2)


def _tied(x: float, soil: float) -> Shapes:
    ties = (line(x - 4, soil - y, x + 26, soil - y - 7, "froe", 6, "round") for y in (56, 96))
    return *plant(x, soil, 150, 1.1, tones=GREEN), rect(x + 16, soil - 176, 7, 176, "gran"), *ties


def _shared(x: float, soil: float) -> Shapes:
    left, right, deep = x - 58, x + 58, soil + 46
    root = curve((left, soil - 3), (left + 12, deep), (right - 12, deep), (right, soil - 3), "spire", 5)
    return *sprout(left, soil, 104, 1.05), *sprout(right, soil, 104, 1.05), root, circle(x, soil + 34, 5.5, "spire")


def rules(area: Box, texts: Texts) -> Items:
    """How the cards are sorted."""
    items: list[Item[Text]] = [one_line(area.x, area.y + 40, area.w, texts["rules-title"], "display")]
    for number, (words, y) in enumerate(zip(texts.list("rules"), count(area.y + 91, STEP)), 1):
        items += numbered_disc(area.x + 14, y, 14, words.derived(str(number)), "gran", "paper", "chip")
        items.append(text_box(Box(area.x + 44, y + 5, area.w - 44, 40), words, "step"))
    _, ground = area.cut_foot(STRIP)
    ours = one_line(area.x, ground.y - 14, area.w, texts["exercise"], "colophon")
    return (*items, ours, *soil_strip(ground, texts.reference))
