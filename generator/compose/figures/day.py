"""The programme of a day as a plant: the clock at the left, what happens at the right, and between them a stalk: a leaf
where one works, the longer the larger, a bud where one listens, a cup where one rests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.compose.drawing.greenhouse import SEAM, bays, glasshouse, roof_bars, shrunk
from generator.compose.drawing.plants import Shapes, pair
from generator.compose.drawing.shapes import curve, filled, leaf, line, rect, seed
from generator.compose.drawing.text import text_box
from generator.compose.texts import Texts
from generator.model.geometry import Box
from generator.model.problems import Problem, no_room
from generator.model.programme import Programme, Session, clock
from generator.model.scene import Group, Item, Shape, Text
from generator.model.text import Words

STRIP = 22.0  # that the two bays of a house have in common
LOWEST_ROW, ROW = 38.0, 54.0  # the least of a row, and the one that signs are drawn for
ABOVE, BELOW = 16.0, 12.0  # the rows, in the house
SHORT, LONG = 0.5, 0.62  # size of the leaf of no time at all, and what the longest adds


class Row(NamedTuple):
    """A line of the programme: when, what, and which sign the stalk bears there, of which size."""

    time: Words
    name: Words
    sign: str  # "leaf", "bud", "cup" or nothing
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Spread:
    """How a house for rows is laid out, in points from its left wall."""

    clock: float  # right edge of the times
    stalk: float
    wall: float  # breadth of the bay that has both
    name: float
    sun: tuple[float, float, float]  # left of the right wall, above the eaves, radius


ON_PAPER = Spread(clock=116, stalk=146, wall=280, name=294, sun=(122, 66, 76))
ON_SCREEN = Spread(clock=114, stalk=140, wall=250, name=262, sun=(104, 62, 66))
SIGNS = {"exercise": "leaf", "talk": "bud", "arrival": "cup", "break": "cup"}


def rows_of(programme: Programme, end: Words) -> list[Row]:
    """Every point of the day, and when it is over."""
    longest = max((s.minutes for s in programme.sessions if s.kind == "exercise"), default=1)
    hours = programme.hours()
    rows = [
        Row(
            programme.start.derived(clock(hours[s.id].start)), s.name, SIGNS[s.kind or "exercise"],
            SHORT + LONG * s.minutes / longest if s.kind == "exercise" else 1.0,
        )
        for s in programme.sessions
    ]  # fmt: skip
    return [*rows, Row(programme.end, end, "")]


def most_rows(house: Box) -> int:
    """What a house has room for."""
    return int((house.h - ABOVE - BELOW) / LOWEST_ROW)


def too_many_rows(programme: Programme, house: Box) -> Iterator[Problem]:
    """The first point that there is no line for; the last line is for the end."""
    most = most_rows(house) - 1
    if len(programme.sessions) > most:
        where = programme.sessions[most].name.where
        yield no_room(where, "punkter", f"programmet »{programme.title}«", most, len(programme.sessions))


def row_height(count: int, house: Box) -> float:
    """So many share the house."""
    return (house.h - ABOVE - BELOW) / max(1, count)


def in_two(sessions: Sequence[Session], house: Box) -> int:
    """How many points stand in the first of two houses: those before the break that is nearest to the middle, or half."""
    middle, most = len(sessions) / 2, most_rows(house)
    fits = range(max(1, len(sessions) + 1 - most), most + 1)
    breaks = [i for i in fits if i < len(sessions) and sessions[i].kind == "break"]
    return min(breaks, key=lambda i: abs(i - middle), default=(len(sessions) + 1) // 2)


def day(
    rows: Sequence[Row], house: Box, m: Spread, alt: Words, height: float, sharing: str, sun: bool = True
) -> Iterator[Item[Text]]:
    """A house with its rows; `house` runs from the eaves to the soil, and a row is `height` high. Those of
    one name, `sharing`, have type of one size. Styles: clock, stop, rest."""
    panes = [
        Box(house.x, house.y, m.wall, house.h),
        Box(house.x + m.wall - STRIP, house.y, house.w - m.wall + STRIP, house.h),
    ]
    stalk, k = house.x + m.stalk, min(1.0, height / ROW)
    aside, above, r = m.sun
    place = (house.right - aside, house.y - above, r) if sun else None
    lights = [[], [(house.right - 90, 84.0), (house.right + 30, 26.0)]]
    ridge = house.y - panes[1].w / 4
    low = house.bottom + SEAM
    deep = [Box(pane.x, pane.y, pane.w, pane.h + SEAM) for pane in panes]
    shapes: list[Shape] = [*glasshouse(bays(deep), lights, ridge, low, place), *roof_bars(panes, STRIP)]
    shapes += _stalk(stalk, house)
    texts: list[Item[Text]] = []
    for i, row in enumerate(rows):
        y = house.y + ABOVE + (i + 0.5) * height
        shapes += _sign(row.sign, stalk, y - 2 * k, row.size * k)
        time = Box(house.x, y + 14, m.clock, 12)
        texts.append(text_box(time, row.time, "clock", align="right", on="glas1", lines=1, group=f"ur {sharing}"))
        name = Box(house.x + m.name, y + 11, house.w - m.name - 14, 12)
        style = "rest" if row.sign in ("cup", "") else "stop"
        texts.append(text_box(name, row.name, style, on="glas1", lines=1, group=f"punkt {sharing}", name=str(row.name)))
    yield Group("dagen", tuple(shapes), alt)
    yield from texts


def legend(rows: int, texts: Texts, house: Box, height: float) -> Iterator[Item[Text]]:
    """What the signs say, at the right of the last row. Styles: legend."""
    y = house.y + ABOVE + (rows - 0.5) * height
    x = house.right - 346
    signs = (_sign("leaf", x, y, 0.4), _sign("bud", x + 126, y, 0.6), _cup(x + 260, y, 24))
    for drawn, key, breadth in zip(signs, ("exercise", "talk", "break"), (120, 118, 108), strict=True):
        yield Group(key, drawn)
        yield text_box(Box(x + 46, y + 7, breadth - 46, 8), texts[key], "legend", on="glas1", lines=1, group="tegn")
        x += breadth


def screen_soil(programme: Programme, soil: Box, left: float, texts: Texts) -> Group[Text]:
    """The soil on a screen, with what the programme says of the room and the net: nobody writes there. Style: net."""
    said = (("room", programme.room), ("wifi", programme.wifi), ("code", programme.code))
    net = [words.derived(f"{texts[key]}: {words}") for key, words in said if words]
    items: list[Item[Text]] = [rect(soil.x, soil.y, soil.w, soil.h, "gran")]
    for words, place in zip(
        net, Box(left, soil.y + 30, soil.w - 2 * left, 8).columns(max(1, len(net)), 24), strict=False
    ):
        items.append(text_box(place, words, "net", lines=1, on="gran"))
    return Group("jord", tuple(items))


def day_soil(programme: Programme, soil: Box, left: float, right: float, texts: Texts) -> Group[Text]:
    """The soil below the house, with white fields for the room and the net; what the programme says of them stands there.
    Styles: field, filled."""
    k = shrunk(soil)
    fields = Box(left, soil.y + 20 * k, right - left, 66 * k).columns(3, 12)
    said = (programme.room, programme.wifi, programme.code)
    items: list[Item[Text]] = [rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran")]
    for field, key, words in zip(fields, ("room", "wifi", "code"), said, strict=True):
        items.append(filled(field, "paper"))
        items.append(text_box(Box(field.x + 12, field.y + 25 * k, 100, 8), texts[key], "field", lines=1))
        if words:
            place = Box(field.x + 12, field.y + 54 * k, field.w - 24, 10)
            items.append(text_box(place, words, "filled", lines=1, name=str(texts[key])))
    return Group("jord", tuple(items))


def day_stalk(x: float, rows: Box, signs: Sequence[str], height: float) -> Shapes:
    """The stalk alone, for small paper: what it bears at the right, from the first row to below the last."""
    k = min(0.5, height / ROW)
    drawn = [s for i, sign in enumerate(signs) for s in _sign(sign, x, rows.y + (i + 0.5) * height, 0.72 * k)]
    return (line(x, rows.y, x, rows.y + (len(signs) + 0.5) * height, "boeg", 9 * k, "round"), *drawn)


def _stalk(x: float, house: Box) -> Shapes:
    top = house.y - 16
    tip = pair(x, top + 6, 46, 21, 46, "spire", "mos")
    return (line(x, top, x, house.bottom + SEAM, "boeg", 9), *tip, *leaf(x, top + 2, 42, 19, -90, "spirel", "spire"))


def _sign(sign: str, x: float, y: float, k: float) -> Shapes:
    """What the stalk at x bears."""
    if sign == "leaf":
        return leaf(x, y + 8 * k, 98 * k, 44 * k, -14, "mos", "boeg", "glas0", ribs=3)
    if sign == "bud":
        twig = curve(
            (x, y + 10 * k), (x + 18 * k, y + 8 * k), (x + 30 * k, y + 4 * k), (x + 36 * k, y - 2 * k), "boeg", 4 * k
        )
        return (twig, *seed(x + 34 * k, y + 4 * k, 36 * k, 25 * k, -62, "spire", "mos"))
    if sign == "cup":
        return (
            line(x, y + 14 * k, x + 82 * k, y + 14 * k, "boeg", 5 * k, "round"),
            *_cup(x + 52 * k, y - 7 * k, 42 * k),
        )
    return ()


def _cup(x: float, y: float, size: float) -> Shapes:
    """A cup about (x, y), with its saucer below."""
    k = size / 40

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * k, y + dy * k

    handle = curve(at(16, -8), at(32, -11), at(31, 9), at(10, 8), "gran", 4 * k)
    bowl = (
        ("M", *at(-20, -14)), ("L", *at(20, -14)), ("C", *at(20, 6), *at(12, 15), *at(6, 15)), ("L", *at(-6, 15)),
        ("C", *at(-12, 15), *at(-20, 6), *at(-20, -14)), ("Z",),
    )  # fmt: skip
    return (handle, Shape(bowl, "gran"), line(*at(-22, 18.5), *at(22, 18.5), "gran", 3 * k, "round"))
