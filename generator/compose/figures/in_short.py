"""Samskabelse at one look: inside the glass stands what it is, outside what it is not; those who go together lie as bulbs
in the soil, and under glass grows what may come of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.compose.drawing.greenhouse import SEAM, ground, shrunk
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.shapes import lines, seed
from generator.compose.drawing.text import breadth_of, figure, one_line, text_box
from generator.compose.figures.sharing import BOLD, NAME, entry, entry_needs, rows_in, term_list, too_many
from generator.compose.texts import Texts
from generator.model.content import Introduction
from generator.model.content import Item as Term
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.problems import Problem
from generator.model.scene import Group, Item, Text
from generator.model.text import Words

HOUSE = 756.0  # breadth of the high house
DEFINITION, FIRST_BAR = 544.0, 784.0
TRAITS = 848.0  # the rule above the first trait
IS_NOT = 462.0  # the rule above the first of what it is not
LOW = 1176.0  # where the low house begins, and in the tall one the bottom lines
PLANT = 186.0  # how high a plant is
STYLES = "name", "body"  # of an entry
ACTOR = 205.0  # least breadth of an actor's place


def _inner(box: Box) -> Box:
    """The rows of traits, from wall to wall."""
    return Box(box.x, TRAITS, HOUSE, LOW - TRAITS)


def _outer(box: Box) -> Box:
    """The rows of what it is not, beside the house."""
    left = box.x + HOUSE + 34
    return Box(left, IS_NOT, box.right - left, LOW - 12 - IS_NOT)


def too_much(found: Introduction, box: Box) -> Iterator[Problem]:
    """The first of each list that there is no room for."""
    inner, outer = _inner(box), _outer(box)
    lists = (
        (found.traits, [entry_needs(term, HOUSE - 48) for term in found.traits], inner.h),
        (found.is_not, [entry_needs(term, outer.w) for term in found.is_not], outer.h),
        (found.bottom_lines, [_gain_needs(term) for term in found.bottom_lines], box.w - 12),
        (found.actors, [ACTOR] * len(found.actors), box.w),
    )
    for terms, needs, room in lists:
        most = sum(total <= room for total in accumulate(needs))
        yield from too_many([term.name for term in terms], most, "punkter", "huset på plakaten P05")


def in_short(found: Introduction, drawings: Drawings, box: Box, texts: Texts) -> Group[Text]:
    """`box` runs from the top of the page to the soil. Styles: emphasis, heading, name, body."""
    left, wall = box.x, box.x + HOUSE
    outer = _outer(box)
    traits = rows_in(_inner(box), [entry_needs(term, HOUSE - 48) for term in found.traits], 119)
    rules = [((left, y), (wall, y)) for y in (FIRST_BAR, *(row.y for row in traits), LOW)]
    glass = standing(drawings["posters/in-short"], box.x + box.w / 2, box.bottom + SEAM)
    definition = Box(left + 32, DEFINITION, HOUSE - 64, FIRST_BAR - DEFINITION)
    items: list[Item[Text]] = [
        Group("hus", (*glass, lines(rules, "paper", 3)), texts["alt"]),
        text_box(definition, found.definition, "emphasis", align="center", on="glas1", name="definition"),
        one_line(left + 28, TRAITS - 22, HOUSE - 56, texts["traits"], "heading", on="glas1"),
    ]
    for term, row in zip(found.traits, traits, strict=True):
        items.append(entry(term, row._replace(x=left + 28, w=HOUSE - 48), STYLES, on="glas1", group="er"))
    items.append(one_line(outer.x, IS_NOT - 30, outer.w, texts["is-not"], "heading"))
    items += term_list(found.is_not, outer, texts, STYLES, 1, most=194, group="ikke")
    items.append(one_line(left + 28, LOW + 36, HOUSE - 56, texts["gains"], "name", on="glas1"))
    return Group("kort fortalt", (*items, *_gains(found.bottom_lines, drawings, box, texts["gains-alt"])))


def _gain_needs(term: Term) -> float:
    return breadth_of(term.name) * BOLD * NAME[0] + 18


def _gains(terms: Sequence[Term], drawings: Drawings, box: Box, alt: Words) -> tuple[Item[Text], ...]:
    """Each bottom line and its plant, in as much breadth as its name needs."""
    needs = [_gain_needs(term) for term in terms]
    spare = (box.w - 12 - sum(needs)) / max(1, len(terms))
    items: list[Item[Text]] = []
    x, y = box.x + 6, box.bottom - PLANT - 18
    for term, need in zip(terms, needs, strict=True):
        wide = need + spare
        items += standing(drawings.of("gains", term.id), x + wide / 2, box.bottom)
        items.append(one_line(x, y, wide, term.name, "name", align="center", on="glas1", group="bundlinje"))
        x += wide
    return figure("bundlinjer", items, alt)


def actors(found: Sequence[Term], soil: Box, inside: Box, texts: Texts) -> Group[Text]:
    """The soil: those who go together with the municipality lie as bulbs, in the citizens' coral. Style: label."""
    k = shrunk(soil)
    items: list[Item[Text]] = []
    for actor, place in zip(found, inside.columns(max(1, len(found))), strict=False):
        items += seed(place.x + 20, soil.y + 96 * k, 46 * k, 38 * k, light="blomstm", dark="blomst")
        left, y = place.x + 50, soil.y + 84 * k
        items.append(one_line(left, y, place.right - 2 - left, actor.name, "label", on="gran", group="jord"))
    told = one_line(inside.x, soil.y + 6 + 28 * k, inside.w, texts["actors"], "label", "spire", on="gran")
    return Group("jord", (ground(soil), told, *figure("løg", items, texts["actors-alt"])))
