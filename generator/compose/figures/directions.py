"""The directions of leadership: a house with the chief in the middle and an arrow for each way to lead.

Up, down and across stay inside the house; out goes through an open window to the meadow, in the citizens' coral.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import count
from typing import Literal

from generator.compose.drawing.greenhouse import SEAM, glasshouse, roof_bars, shrunk
from generator.compose.drawing.outlines import gable, lens
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import GREEN, Shapes, plant
from generator.compose.drawing.shapes import arrow, circle, filled, line, polygon, seed
from generator.compose.drawing.text import centred_line, figure, text_box
from generator.compose.figures.directions_room import (
    HEAD,
    INDENT,
    LOWEST,
    TOLD,
    House,
    Spot,
    made_room,
    needed,
    poster_spots,
    shared,
    too_many,
)
from generator.compose.texts import fill
from generator.model.content import Bearing, Direction, Figures
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.problems import Problem, stop_on_errors
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words

Detail = Literal["poster", "slide"]


@dataclass(frozen=True, slots=True)
class Measures:
    """Distances in points. Text sizes are the page's, so these do not grow with the box."""

    _: KW_ONLY
    share: float  # of the box' breadth: the house
    middle: float  # the chief, on the way from eaves to soil
    r: float  # of the chief's disc
    air: float  # disc to arrow
    arrow: tuple[float, float, float]  # shaft, head, half the head's breadth
    up: float  # tip of the arrow below the ridge
    down: float  # tip above the soil
    across: float  # tip inside the wall
    out: float | None  # tip right of the wall; None: to the right edge of the box
    sun: tuple[float, float, float]  # right of the axis, below the ridge, radius
    beams: tuple[tuple[float, float], ...]  # right of the left wall, breadth
    bar: float
    gap: float  # from the chief down to the foot of the window that leads out
    suffix: str  # of the names of its drawings
    heading: str  # styles: of a direction's name, whom it is about, and the chief
    audience: str
    chief: str
    neighbours: tuple[float, ...] = ()  # heights of the plants inside


SIZES: dict[Detail, Measures] = {
    "poster": Measures(
        share=812 / 1095, middle=354 / 964, r=88, air=14, arrow=(12, 34, 24), up=62, down=26, across=26, out=None,
        sun=(281, 51, 118), beams=((640, 130), (810, 40), (1090, 150)), bar=3,
        gap=121, suffix="", heading="heading", audience="quote", chief="emphasis", neighbours=(150, 196, 150),
    ),
    "slide": Measures(
        share=580 / 864, middle=15 / 153, r=46, air=8, arrow=(9, 24, 17), up=22, down=6, across=18, out=66,
        sun=(196, 50, 58), beams=((520, 70), (624, 20)), bar=2,
        gap=71, suffix="-small", heading="heading-large", audience="body", chief="emphasis-small",
    ),
}  # fmt: skip


def directions(
    found: Sequence[Direction], box: Box, chief: Words, said: Figures, drawings: Drawings,
    detail: Detail = "poster", below: bool = False,
) -> Group[Text]:  # fmt: skip
    """The house from ridge to soil in `box`, with the `chief` in the middle. `below`: the bulbs in the soil say whom the
    arrow down is about.

    Styles: those of its measures and, on a poster, body. Two directions with one bearing raise `Problems`.
    """
    stop_on_errors(_second_of_a_bearing(found))
    m, by_bearing = SIZES[detail], {d.bearing: d for d in found}
    house = _house_in(box, m)
    if detail == "poster":
        stop_on_errors(too_many(by_bearing, house))
        house = made_room(by_bearing, house) or house
    drawing: Group[Text] = Group("retninger", tuple(_drawing(by_bearing, house, m, drawings)), _alt(by_bearing, said))
    spots = poster_spots(by_bearing, house) if detail == "poster" else _slide_spots(house)
    words = [text for d in found for text in _texts(d, spots[d.bearing], house, m, below and d.bearing == "down")]
    side = 1.56 * house.r
    middle = Box(house.axis - side / 2, house.middle - side / 2 + 2, side, side)
    centre = centred_line(middle, chief, m.chief, align="center", lines=None, on="gran", name="midten")
    return Group("ledelsesretninger", (drawing, centre, *words))


def bulbs(
    found: Sequence[Direction], box: Box, soil: Box, said: Figures,
    people: Sequence[Words] = (), detail: Detail = "poster",
) -> Group[Text]:  # fmt: skip
    """The band of soil below the house in `box`, with a thread from the foot of the arrow down to each of the bulbs, which
    are `people`."""
    house, k = _house_in(box, SIZES[detail]), shrunk(soil)
    lying = people if any(d.bearing == "down" for d in found) else ()
    step = min(BULB, 2 * (house.axis - house.left - 40) / max(1, len(lying) - 1))
    items: list[Item[Text]] = [filled(soil, "gran")]
    for i, words in enumerate(lying):
        aside = (i - (len(lying) - 1) / 2) * step
        x, room = house.axis + aside, (step if len(lying) > 1 else BULB) - 60
        items += (
            _thread(house.axis, soil.y, aside, k),
            *seed(x, soil.y + 84 * k, 54 * k, 46 * k, light="spire", dark="mos"),
        )
        place = Box(x + 23 * k + 9, soil.y + 76 * k, room, soil.h - 76 * k)
        items.append(text_box(place, words, "label", "paper", group="jord", lines=1, on="gran", name="jorden"))
    return Group("jord", figure("løg", items, said.bulbs if lying else ""))


_IN_A_MESSAGE: dict[Bearing, str] = {"up": "op", "down": "ned", "across": "på tværs", "out": "ud"}


def _second_of_a_bearing(found: Sequence[Direction]) -> Iterator[Problem]:
    first = {d.bearing: d for d in reversed(found)}
    free = [bearing for bearing in _IN_A_MESSAGE if bearing not in first]
    for d in found:
        if (owner := first[d.bearing]) is not d:
            message = f"figuren har én pil {_IN_A_MESSAGE[d.bearing]}, og den tilhører »{owner.name}«"
            hint = f"skriv bearing: {' eller '.join(free)} ved »{d.name}«" if free else "læg de to retninger sammen"
            yield Problem(d.name.where, message, hint)


def _alt(by_bearing: dict[Bearing, Direction], said: Figures) -> str:
    ways = [getattr(said.bearings, bearing) for bearing in TOLD if bearing in by_bearing]
    if not ways:
        return said.directions
    several = f" {said.conjunction} ".join(filter(None, (", ".join(ways[:-1]), ways[-1])))
    return f"{said.directions} {fill(said.arrows, retninger=several)}"


# ---------------------------------------------------------------- the drawing


def _house_in(box: Box, m: Measures) -> House:
    """The house with its ridge at the box' top and its foot on the box' foot."""
    w = box.w * m.share
    eaves = box.y + w / 4
    return House(
        left=box.x, wall=box.x + w, axis=box.x + w / 2, ridge=box.y, eaves=eaves,
        middle=eaves + m.middle * (box.bottom - eaves), soil=box.bottom, right=box.right, r=m.r,
    )  # fmt: skip


def _neighbours(across: Direction, h: House, m: Measures) -> Shapes:
    """The plants under the list across: they make room when it grows, and at last there are none."""
    free = h.soil - h.below - needed(across, h.gap) - 10
    share = min(1.0, free / max(m.neighbours, default=1.0))
    grown = (high * share for high in m.neighbours if high * share >= LOWEST)
    return tuple(s for i, high in enumerate(grown) for s in plant(h.left + 86 + i * 116, h.soil, high, tones=GREEN))


def _drawing(by_bearing: dict[Bearing, Direction], house: House, m: Measures, drawings: Drawings) -> Iterator[Shape]:
    width, foot = house.wall - house.left, house.soil + SEAM
    right, below, r = m.sun
    beams = [(house.left + x, w) for x, w in m.beams]
    front = gable(house.left, width, house.eaves, foot)
    yield from glasshouse([front], [beams], house.ridge, foot, (house.axis + right, house.ridge + below, r))
    yield from roof_bars([Box(house.left, house.eaves, width, 0)], 0, m.bar, 0, (0.125, 0.25, 0.875))
    if "across" in by_bearing:
        yield from _neighbours(by_bearing["across"], house, m)
    if "out" in by_bearing:
        meadow = drawings[f"posters/meadow{m.suffix}"]
        yield from standing(meadow, house.wall + meadow.page.w / 2, house.soil)
        # a gap in the wall, and the pane that has swung out of it
        yield from standing(drawings[f"posters/window{m.suffix}"], house.wall, house.middle + m.gap)
    x, y, off = house.axis, house.middle, house.r + m.air
    ends = {
        "up": (x, y - off, x, house.ridge + m.up),
        "down": (x, y + off, x, house.soil - m.down),
        "across": (x - off, y, house.left + m.across, y),
        "out": (x + off, y, house.right if m.out is None else house.wall + m.out, y),
    }
    for bearing in by_bearing:
        yield from arrow(*ends[bearing], "blomst" if bearing == "out" else "gran", *m.arrow)
    yield circle(house.axis, house.middle, house.r, "gran")


BULB = 236  # points from one bulb to the next


def _thread(x: float, y: float, dx: float, k: float) -> Shape:
    if abs(dx) < 1:
        return line(x, y, x, y + 40 * k, "mos", 6 * k)
    path = (
        ("M", x, y + 3),
        ("C", x, y + 34 * k, x + dx * 0.35, y + 20 * k, x + dx * 0.7, y + 20 * k),
        ("C", x + dx * 1.05, y + 20 * k, x + dx, y + 24 * k, x + dx, y + 40 * k),
    )
    return Shape(path, None, "mos", 6 * k, "round")


# ---------------------------------------------------------------- the words


def _slide_spots(h: House) -> dict[Bearing, Spot]:
    right, left, out = h.axis + 30, h.left + 20, h.wall + 84
    outside = h.right - out
    return {
        "up": Spot(Box(right, h.ridge + 62, 150, 12), Box(right + 1, h.ridge + 87, 190, 34)),
        "down": Spot(Box(right, h.soil - 34, 180, 12), Box(right + 1, h.soil - 9, 226, 8)),
        "across": Spot(Box(left, h.middle - 24, 200, 12), Box(left + 1, h.middle + 38, 216, 40)),
        "out": Spot(Box(out, h.middle - 31, outside, 12), Box(out, h.middle - 3, outside, 66), on="paper"),
    }


def _texts(direction: Direction, spot: Spot, house: House, m: Measures, below: bool) -> Iterator[Item[Text]]:
    name = str(direction.name)
    yield text_box(spot.name, direction.name, m.heading, group="retning", lines=1, on=spot.on, name=name)
    above: tuple[Paragraph, ...] = (Paragraph(direction.audience, m.audience),)
    if below:
        return
    if spot.apart or not spot.tasks:
        yield Text(spot.audience, above, group="hvem", on=spot.on, name=name)
        above = ()
    numbers = count(1)
    for tasks, column in zip(shared(direction.tasks, len(spot.tasks)), spot.tasks, strict=True):
        if paragraphs := (*above, *(Paragraph(task.short, "body") for task in tasks)):
            numerals = tuple(_numeral(next(numbers), direction.bearing) for _ in tasks)
            yield Text(
                column, paragraphs, group="opgaver", on=spot.on, name=name, gap=house.gap, head=HEAD if above else 0,
                marker=_seed(direction.bearing), labels=numerals, indent=INDENT,
            )  # fmt: skip


def _seed(bearing: Bearing) -> Shapes:
    """A seed that a task's number stands in."""
    return (polygon(lens(12.5, 5, 28, 24, -90, 0.05, 0.62), "blomst" if bearing == "out" else "gran"),)


def _numeral(number: int, bearing: Bearing) -> Text:
    ink, on = ("muld", "blomst") if bearing == "out" else ("paper", "gran")
    return text_box(Box(0, 0, 25, 6), Words(str(number)), "number", ink, align="center", group="tal", on=on)
