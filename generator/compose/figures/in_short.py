"""Samskabelse at one look: inside the glass stands what it is, outside what it is not; those who go together lie as bulbs
in the soil, and under glass grows what may come of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.compose.drawing.greenhouse import SEAM, glasshouse, shrunk
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import Shapes
from generator.compose.drawing.shapes import line, lines, rect, seed
from generator.compose.drawing.text import breadth_of, lines_of, text_box
from generator.compose.figures.sharing import even_rows
from generator.model.content import Introduction
from generator.model.content import Item as Term
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.problems import Problem, no_room
from generator.model.scene import Group, Item, Paragraph, Text
from generator.model.text import Words

HOUSE, RIDGE = 756.0, 316.0  # breadth of the house; where its ridge is
DEFINITION, FIRST_BAR = 544.0, 784.0
TRAITS = 848.0  # the rule above the first trait
IS_NOT = 462.0  # the rule above the first of what it is not
LOW = 1176.0  # where the low house begins, and in the tall one the bottom lines
PLANT = 186.0  # how high a plant is
NAME, BODY, FIRST = (25.0, 30.0), (20.5, 25.5), 34.0  # sizes and leadings; from a rule to the first baseline
BOLD = 1.055  # how much broader the names' face is than what breadth_of reckons with
ACTOR = 205.0  # least breadth of an actor's place


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands above the lists."""

    traits: Words
    is_not: Words
    gains: Words


def _inner(box: Box) -> Box:
    """The rows of traits, from wall to wall."""
    return Box(box.x, TRAITS, HOUSE, LOW - TRAITS)


def _outer(box: Box) -> Box:
    """The rows of what it is not, beside the house."""
    left = box.x + HOUSE + 34
    return Box(left, IS_NOT, box.right - left, LOW - 12 - IS_NOT)


def _needs(term: Term, width: float) -> float:
    fits = breadth_of(term.name) * BOLD * NAME[0] <= width
    name = 1 if fits else lines_of(term.name, NAME[0], width, 0.47)
    body = lines_of(term.text, BODY[0], width) if term.text else 0
    return FIRST + NAME[1] * (name - 1) + BODY[1] * body + 12


def too_much(found: Introduction, box: Box) -> Iterator[Problem]:
    """The first of each list that there is no room for."""
    lists = (
        (found.traits, [_needs(term, HOUSE - 48) for term in found.traits], _inner(box).h),
        (found.is_not, [_needs(term, _outer(box).w) for term in found.is_not], _outer(box).h),
        (found.bottom_lines, [_gain_needs(term) for term in found.bottom_lines], box.w - 12),
        (found.actors, [ACTOR] * len(found.actors), box.w),
    )
    for terms, needs, room in lists:
        most = sum(sum(needs[: n + 1]) <= room for n in range(len(terms)))
        if most < len(terms):
            yield no_room(terms[most].name.where, "punkter", "huset på plakaten P05", most, len(terms))


def in_short(found: Introduction, drawings: Drawings, box: Box, heads: Heads, alts: tuple[Words, Words]) -> Group[Text]:
    """`box` runs from the top of the page to the soil; `alts` tell of the house and of the plants in it.

    Styles: emphasis, heading, name, body.
    """
    left, wall = box.x, box.x + HOUSE
    eaves, ground = RIDGE + HOUSE / 4, box.bottom + SEAM
    tall = gable(left, HOUSE, eaves, ground)
    low = ((wall - 12, LOW - 12), (box.right, LOW + 26), (box.right, ground), (wall - 12, ground))
    lights = [[(left + 640, 120.0), (left + 780, 36.0), (left + 1060, 130.0)], [(box.right - 60, 60.0)]]
    sun = (left + HOUSE / 2 + 268, RIDGE + 36, 100.0)
    inner, outer = _inner(box), _outer(box)
    traits = _rows(found.traits, inner, HOUSE - 48, 119)
    is_not = _rows(found.is_not, outer, outer.w, 194)
    rules = [FIRST_BAR, *(y for y, _ in traits), LOW]
    house = (
        *glasshouse([tall, low], lights, RIDGE, ground, sun),
        lines([((left, y), (wall, y)) for y in rules], "paper", 3),
    )
    definition = Box(left + 32, DEFINITION, HOUSE - 64, FIRST_BAR - DEFINITION)
    items: list[Item[Text]] = [
        Group("hus", house, alts[0]),
        text_box(definition, found.definition, "emphasis", align="center", on="glas1", name="definition"),
        text_box(Box(left + 28, TRAITS - 22, HOUSE - 56, 14), heads.traits, "heading", lines=1, on="glas1"),
    ]
    for term, (y, height) in zip(found.traits, traits, strict=True):
        items.append(_entry(term, Box(left + 28, y, HOUSE - 48, height), group="er", on="glas1"))
    items.append(text_box(Box(outer.x, IS_NOT - 30, outer.w, 14), heads.is_not, "heading", lines=1))
    for term, (y, height) in zip(found.is_not, is_not, strict=True):
        items.append(line(outer.x, y, outer.right, y, "glas3", 2))
        items.append(_entry(term, Box(outer.x, y, outer.w, height), group="ikke", on="paper"))
    items.append(text_box(Box(left + 28, LOW + 36, HOUSE - 56, 12), heads.gains, "name", lines=1, on="glas1"))
    return Group("kort fortalt", (*items, *_gains(found.bottom_lines, drawings, box, alts[1])))


def _rows(terms: Sequence[Term], room: Box, width: float, most: float) -> list[tuple[float, float]]:
    """Top and height of each row."""
    heights = even_rows([_needs(term, width) for term in terms], room.h, most)
    return [(room.y + sum(heights[:i]), height) for i, height in enumerate(heights)]


def _entry(term: Term, row: Box, group: str, on: str) -> Text:
    words = (Paragraph(term.name, "name"), *([Paragraph(term.text, "body")] if term.text else []))
    return Text(Box(row.x, row.y + FIRST, row.w, row.h - FIRST - 2), words, on=on, group=group, name=str(term.name))


def _gain_needs(term: Term) -> float:
    return breadth_of(term.name) * BOLD * NAME[0] + 18


def _gains(terms: Sequence[Term], drawings: Drawings, box: Box, alt: Words) -> Iterator[Item[Text]]:
    """Each bottom line and its plant, in as much breadth as its name needs."""
    needs = [_gain_needs(term) for term in terms]
    spare = (box.w - 12 - sum(needs)) / max(1, len(terms))
    plants: Shapes = ()
    names: list[Text] = []
    x = box.x + 6
    for term, need in zip(terms, needs, strict=True):
        room = Box(x, box.bottom - PLANT - 18, need + spare, 12)
        names.append(text_box(room, term.name, "name", align="center", on="glas1", lines=1, group="bundlinje"))
        plants += standing(drawings.of("gains", term.id), room.x + room.w / 2, box.bottom)
        x += room.w
    yield Group("bundlinjer", plants, alt)
    yield from names


def actors(found: Sequence[Term], soil: Box, inside: Box, head: Words, alt: Words) -> Group[Text]:
    """The soil: those who go together with the municipality lie as bulbs, in the citizens' coral. Style: label."""
    k, places = shrunk(soil), inside.columns(max(1, len(found)))
    bulbs = tuple(
        shape for place in places[: len(found)]
        for shape in seed(place.x + 20, soil.y + 96 * k, 46 * k, 38 * k, light="blomstm", dark="blomst")
    )  # fmt: skip
    names = [
        text_box(
            Box(place.x + 50, soil.y + 84 * k, place.w - 52, 8), actor.name, "label", lines=1, on="gran", group="jord"
        )
        for actor, place in zip(found, places, strict=False)
    ]
    told = text_box(Box(inside.x, soil.y + 6 + 28 * k, inside.w, 8), head, "label", "spire", lines=1, on="gran")
    ground = rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran")
    return Group("jord", (ground, told, Group("løg", bulbs, alt), *names))
