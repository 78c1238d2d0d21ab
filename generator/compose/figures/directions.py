"""The directions of leadership: a house with the chief in the middle and an arrow for each way to lead.

Up, down and across stay inside the house; out goes through an open window to the meadow, in the citizens' coral.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import SEAM, glasshouse, roof_bars, shrunk
from generator.compose.drawing.outlines import gable, lens
from generator.compose.drawing.plants import GREEN, Shapes, plant, tulip
from generator.compose.drawing.shapes import arrow, circle, filled, line, polygon, seed
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.direction_places import (
    SIZES,
    Detail,
    House,
    Measures,
    Spot,
    house_in,
    neighbour_share,
    poster_spots,
    slide_spots,
)
from generator.compose.texts import fill
from generator.model.content import Bearing, Direction, Figures
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words


def directions(
    found: Sequence[Direction], box: Box, chief: Words, said: Figures, detail: Detail = "poster"
) -> Group[Text]:
    """The house from ridge to soil in `box`, with the `chief` in the middle.

    Styles: those of its measures and, on a poster, body. Two directions with one bearing raise `Problems`.
    """
    _one_a_bearing(found)
    m = SIZES[detail]
    house = house_in(box, m)
    by_bearing = {d.bearing: d for d in found}
    drawing: Group[Text] = Group("retninger", tuple(_drawing(by_bearing, house, m)), _alt(by_bearing, said))
    spots = poster_spots(house, _neighbours_grown(by_bearing, house, m)) if detail == "poster" else slide_spots(house)
    words = [text for d in found for text in _texts(d, spots[d.bearing], m)]
    side = 1.56 * m.r
    middle = Box(house.axis - side / 2, house.middle - side / 2 + 2, side, side)
    centre = centred_line(middle, chief, m.chief, align="center", lines=None, on="gran", name="midten")
    return Group("ledelsesretninger", (drawing, centre, *words))


def bulbs(
    found: Sequence[Direction],
    box: Box,
    soil: Box,
    said: Figures,
    people: Sequence[Words] = (),
    detail: Detail = "poster",
) -> Group[Text]:
    """The band of soil below the house in `box`; `people` are the bulbs under the arrow down."""
    house = house_in(box, SIZES[detail])
    roots = people if any(d.bearing == "down" for d in found) else ()
    alt = said.bulbs if roots else ""
    drawing: Group[Text] = Group("løg", tuple(_soil(soil, house, len(roots))), alt)
    return Group("jord", (drawing, *_people(roots, soil, house)))


_IN_A_MESSAGE: dict[Bearing, str] = {"up": "op", "down": "ned", "across": "på tværs", "out": "ud"}


def _one_a_bearing(found: Sequence[Direction]) -> None:
    taken: dict[Bearing, Direction] = {}
    doubled = [(d, taken[d.bearing]) for d in found if taken.setdefault(d.bearing, d) is not d]
    free = [bearing for bearing in _IN_A_MESSAGE if bearing not in taken]
    if doubled:
        raise Problems(
            Problem(
                d.name.where,
                f"figuren har én pil {_IN_A_MESSAGE[d.bearing]}, og den tilhører »{first.name}«",
                f"skriv bearing: {' eller '.join(free)} ved »{d.name}«" if free else "læg de to retninger sammen",
            )
            for d, first in doubled
        )


def _neighbours_grown(by_bearing: dict[Bearing, Direction], house: House, m: Measures) -> float:
    """How high the plants under the list across are."""
    tasks = len(by_bearing["across"].tasks) if "across" in by_bearing else 0
    return neighbour_share(tasks, house, m) * max(m.neighbours, default=0)


TOLD: tuple[Bearing, ...] = ("up", "across", "down", "out")


def _alt(by_bearing: dict[Bearing, Direction], said: Figures) -> str:
    ways = [getattr(said.bearings, bearing) for bearing in TOLD if bearing in by_bearing]
    if not ways:
        return said.directions
    several = f" {said.conjunction} ".join(filter(None, (", ".join(ways[:-1]), ways[-1])))
    return f"{said.directions} {fill(said.arrows, retninger=several)}"


# ---------------------------------------------------------------- the drawing


def _drawing(by_bearing: dict[Bearing, Direction], house: House, m: Measures) -> Iterator[Shape]:
    width = house.wall - house.left
    front = gable(house.left, width, house.eaves, house.soil + SEAM)
    beams = [(house.left + x, w) for x, w in m.beams]
    sun = (house.axis + m.sun[0], house.ridge + m.sun[1], m.sun[2])
    yield from glasshouse([front], [beams], house.ridge, house.soil + SEAM, sun)
    yield from roof_bars([Box(house.left, house.eaves, width, 0)], 0, m.bar, 0, (0.125, 0.25, 0.875))
    if "across" in by_bearing:
        share = neighbour_share(len(by_bearing["across"].tasks), house, m)
        for i, high in enumerate(m.neighbours):
            yield from plant(house.left + 86 + i * 116, house.soil, high * share, tones=GREEN)
    if "out" in by_bearing:
        for x, high, bloom, lean, blades in m.meadow:
            yield from tulip(house.wall + x, house.soil, high, bloom, lean, blades, m.weight)
        # a gap in the wall, and the pane that has swung out of it
        for points, role in zip(m.window, ("paper", "glas3", "glas1"), strict=True):
            yield polygon([(house.wall + x, house.middle + y) for x, y in points], role)
    for bearing in by_bearing:
        yield from _arrow(bearing, house, m)
    yield circle(house.axis, house.middle, m.r, "gran")


def _arrow(bearing: Bearing, house: House, m: Measures) -> Shapes:
    x, y, off = house.axis, house.middle, m.r + m.air
    outside = house.right if m.out is None else house.wall + m.out
    ends = {
        "up": (x, y - off, x, house.ridge + m.up),
        "down": (x, y + off, x, house.soil - m.down),
        "across": (x - off, y, house.left + m.across, y),
        "out": (x + off, y, outside, y),
    }
    return arrow(*ends[bearing], "blomst" if bearing == "out" else "gran", *m.arrow)


BULB = 236  # points from one bulb to the next


def _bulbs(count: int, house: House) -> list[float]:
    step = min(BULB, 2 * (house.axis - house.left - 40) / max(1, count - 1))
    return [(i - (count - 1) / 2) * step for i in range(count)]


def _soil(soil: Box, house: House, bulbs: int) -> Iterator[Shape]:
    """The soil, with a thread from the foot of the arrow to each bulb."""
    yield filled(soil, "gran")
    k = shrunk(soil)
    for dx in _bulbs(bulbs, house):
        yield _thread(house.axis, soil.y, dx, k)
        yield from seed(house.axis + dx, soil.y + 84 * k, 54 * k, 46 * k, light="spire", dark="mos")


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


def _texts(direction: Direction, spot: Spot, m: Measures) -> Iterator[Item[Text]]:
    name = str(direction.name)
    yield text_box(spot.name, direction.name, m.heading, group="retning", lines=1, on=spot.on, name=name)
    yield text_box(spot.audience, direction.audience, m.audience, group="hvem", on=spot.on, name=name)
    dot: Role = "blomst" if direction.bearing == "out" else "gran"
    bullet = (polygon(lens(-19, 3, 19, 11, -90, 0.05, 0.62), dot),)
    for tasks, column in zip(_shared([t.short for t in direction.tasks], len(spot.tasks)), spot.tasks, strict=True):
        paragraphs = tuple(Paragraph(t, "body") for t in tasks)
        if paragraphs:
            yield Text(column, paragraphs, group="opgaver", on=spot.on, name=name, gap=spot.gap, marker=bullet)


def _shared(words: Sequence[Words], columns: int) -> list[Sequence[Words]]:
    """The list in columns, the longer one first."""
    if not columns:
        return []
    size = -(-len(words) // columns)
    return [words[i * size : (i + 1) * size] for i in range(columns)]


def _people(people: Sequence[Words], soil: Box, house: House) -> Iterator[Text]:
    k = shrunk(soil)
    places = _bulbs(len(people), house)
    room = (places[1] - places[0] if len(places) > 1 else BULB) - 60
    for words, dx in zip(people, places, strict=True):
        box = Box(house.axis + dx + 23 * k + 9, soil.y + 76 * k, room, soil.h - 76 * k)
        yield text_box(box, words, "label", "paper", group="jord", lines=1, on="gran", name="jorden")
