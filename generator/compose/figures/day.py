"""The programme of a day as a plant: the clock at the left, what happens at the right, and between them a stalk: a leaf
where one works, the longer the larger, a bud where one listens, a cup where one rests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.compose.drawing.greenhouse import SEAM, ground, shrunk
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import Shapes
from generator.compose.drawing.shapes import filled, line
from generator.compose.drawing.text import breadth_of, figure, one_line, text_box
from generator.compose.figures.sharing import too_many
from generator.compose.texts import Texts
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.problems import Problem
from generator.model.programme import Programme, Session, clock
from generator.model.scene import Group, Item, Text
from generator.model.text import Words

LOWEST_ROW, ROW = 38.0, 54.0  # the least of a row, and the one that signs are drawn for
ABOVE, BELOW = 16.0, 12.0  # the rows, in the house
SMALLEST, TWO_LINES = 23.0, 48.0  # of a point's type, with a little air; and the row that two lines of it fit in
SHORT, LONG = 0.5, 0.62  # size of the leaf of no time at all, and what the longest adds


class Row(NamedTuple):
    """A line of the programme: when, what, and which sign the stalk bears there, of which size."""

    time: Words
    name: Words
    sign: str  # "leaf", "bud", "cup" or nothing
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Spread:
    """Where things are in a house, in points from its left wall; it is drawn for that."""

    clock: float  # right edge of the times
    stalk: float
    name: float


ON_PAPER = Spread(clock=116, stalk=146, name=294)
ON_SCREEN = Spread(clock=114, stalk=140, name=262)
SIGNS = {"exercise": "leaf", "talk": "bud", "arrival": "cup", "break": "cup"}


def rows_of(programme: Programme, end: Words) -> list[Row]:
    """Every point of the day, and when it is over."""
    longest = max((s.minutes for s in programme.sessions if s.kind == "exercise"), default=1)
    hours, rows = programme.hours(), []
    for s in programme.sessions:
        size = SHORT + LONG * s.minutes / longest if s.kind == "exercise" else 1.0
        rows.append(Row(programme.start.derived(clock(hours[s.id].start)), s.name, SIGNS[s.kind or "exercise"], size))
    return [*rows, Row(programme.end, end, "")]


def _most_rows(house: Box) -> int:
    """What a house has room for."""
    return int((house.h - ABOVE - BELOW) / LOWEST_ROW)


def too_many_rows(programme: Programme, house: Box) -> Iterator[Problem]:
    """The first point that there is no line for; the last line is for the end."""
    names = [session.id.derived(session.name) for session in programme.sessions]  # told where the programme says them
    yield from too_many(names, _most_rows(house) - 1, "punkter", f"programmet »{programme.title}«")


def in_two(sessions: Sequence[Session], house: Box) -> int:
    """How many points stand in the first of two houses: those before the break that is nearest to the middle, or half."""
    middle, most = len(sessions) / 2, _most_rows(house)
    fits = range(max(1, len(sessions) + 1 - most), most + 1)
    breaks = [i for i in fits if i < len(sessions) and sessions[i].kind == "break"]
    return min(breaks, key=lambda i: abs(i - middle), default=(len(sessions) + 1) // 2)


def day_on_paper(programme: Programme, house: Box, texts: Texts, drawings: Drawings) -> Iterator[Item[Text]]:
    """The whole day in one house, and what its signs say at the right of the last row. `house` runs from the eaves to the
    soil. Styles: clock, stop, rest, legend."""
    rows = rows_of(programme, texts["end"])
    height = (house.h - ABOVE - BELOW) / len(rows)
    yield from _rows(rows, house, "day-house", ON_PAPER, texts["alt"], height, programme.id, drawings)
    x, y = house.right - 346, house.bottom - BELOW - height / 2
    cup = standing(drawings["posters/cup"], x + 260, y + 12, 0.6)
    signs = (_sign("leaf", x, y, 0.4, drawings), _sign("bud", x + 126, y, 0.6, drawings), cup)
    for drawn, key, breadth in zip(signs, ("exercise", "talk", "break"), (120, 118, 108), strict=True):
        yield Group(key, drawn)
        yield one_line(x + 46, y + 7, breadth - 46, texts[key], "legend", on="glas1", group="tegn")
        x += breadth


def day_on_screen(
    programme: Programme, houses: Sequence[Box], name: str, texts: Texts, drawings: Drawings
) -> Iterator[Item[Text]]:
    """Two houses side by side: before and after the break. Styles: clock, stop, rest."""
    rows, cut = rows_of(programme, texts["end"]), in_two(programme.sessions, houses[0])
    height = (houses[0].h - ABOVE - BELOW) / max(cut, len(rows) - cut, 1)
    for n, (half, house) in enumerate(zip((rows[:cut], rows[cut:]), houses, strict=True), 1):
        sharing = f"{programme.id} {name}"
        yield from _rows(half, house, f"day-screen-{n}", ON_SCREEN, texts["alt"], height, sharing, drawings)


def _rows(
    rows: Sequence[Row], house: Box, drawn: str, m: Spread, alt: Words, height: float, sharing: str,
    drawings: Drawings,
) -> tuple[Item[Text], ...]:  # fmt: skip
    """Rows so high in a house as it is `drawn`; those of one name, `sharing`, have type of one size."""
    items: list[Item[Text]] = [*standing(drawings[f"posters/{drawn}"], house.x + house.w / 2, house.bottom + SEAM)]
    stalk, k = house.x + m.stalk, min(1.0, height / ROW)
    for i, row in enumerate(rows):
        y, style = house.y + ABOVE + (i + 0.5) * height, "rest" if row.sign in ("cup", "") else "stop"
        time, name = f"ur {sharing}", f"punkt {sharing}"
        items += _sign(row.sign, stalk, y - 2 * k, row.size * k, drawings)
        items.append(one_line(house.x, y + 14, m.clock, row.time, "clock", align="right", on="glas1", group=time))
        place = Box(house.x + m.name, y - height / 2, house.w - m.name - 14, height)
        how = {"on": "glas1", "group": name, "name": str(row.name)}
        if breadth_of(row.name) * SMALLEST > place.w and height >= TWO_LINES:
            items.append(text_box(place, row.name, style, lines=2, anchor="middle", **how))
        else:
            items.append(one_line(place.x, y + 11, place.w, row.name, style, **how))
    return figure("dagen", items, alt)


def _net(programme: Programme) -> tuple[tuple[str, Words | None], ...]:
    """What a programme may say of the room and the net."""
    return ("room", programme.room), ("wifi", programme.wifi), ("code", programme.code)


def screen_soil(programme: Programme, soil: Box, left: float, texts: Texts) -> Group[Text]:
    """The soil on a screen, with what the programme says of the room and the net: nobody writes there. Style: net."""
    net = [words.derived(f"{texts[key]}: {words}") for key, words in _net(programme) if words]
    places = soil.inset(left, 0).columns(max(1, len(net)), 24)
    said = [one_line(at.x, soil.y + 30, at.w, words, "net", on="gran") for words, at in zip(net, places, strict=False)]
    return Group("jord", (filled(soil, "gran"), *said))


def day_soil(programme: Programme, soil: Box, inside: Box, texts: Texts) -> Group[Text]:
    """The soil below the house, with white fields for the room and the net; what the programme says of them stands there.
    Styles: field, filled."""
    k = shrunk(soil)
    items: list[Item[Text]] = [ground(soil)]
    fields = inside._replace(y=soil.y + 20 * k, h=66 * k).columns(3, 12)
    for field, (key, words) in zip(fields, _net(programme), strict=True):
        items.append(filled(field, "paper"))
        items.append(one_line(field.x + 12, field.y + 25 * k, 100, texts[key], "field"))
        if words:
            y, wide, name = field.y + 54 * k, field.w - 24, str(texts[key])
            items.append(one_line(field.x + 12, y, wide, words, "filled", name=name))
    return Group("jord", tuple(items))


def day_stalk(x: float, rows: Box, signs: Sequence[str], height: float, drawings: Drawings) -> Shapes:
    """The stalk alone, for small paper: what it bears at the right, from the first row to below the last."""
    k = min(0.5, height / ROW)
    drawn = [s for i, sign in enumerate(signs) for s in _sign(sign, x, rows.y + (i + 0.5) * height, 0.72 * k, drawings)]
    return (line(x, rows.y, x, rows.y + (len(signs) + 0.5) * height, "boeg", 9 * k, "round"), *drawn)


def _sign(sign: str, x: float, y: float, k: float, drawings: Drawings) -> Shapes:
    """What the stalk at x bears at y."""
    return standing(drawings[f"posters/day-{sign}"], x, y + 28 * k, k) if sign else ()
