"""The first page of the drejebog: what is to be done before the day begins, and the room with what hangs in it.

The room is drawn as high as the list of posters leaves it; how high that is, is guessed from how long their names are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.compose.figures.room import Labels, room_plan
from generator.compose.guides.day_bar import minutes
from generator.compose.guides.hung import hanging_of, left_out, numbered, own_sheets, posters_of
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.flow import Block, Cell, Columns, Fields, Figure, Heading, Prose, Step, Table
from generator.model.hanging import SIDES, Hanging, Side
from generator.model.programme import clock, materials_of
from generator.model.seminar import Meeting, Seminar, brings, long_date
from generator.model.spoken import all_spoken, there
from generator.model.text import Words
from generator.model.units import MM

Hung = Mapping[str, tuple[int, Side]]
"""Posters that hang -> the number and the wall of each."""

LEFT, GAP = 84 * MM, 8 * MM
RIGHT = 273 * MM - LEFT - GAP
WIDTH = LEFT + GAP + RIGHT
HEIGHT = 474.0  # points: of the page, down to the foot
HEADED, HEAD = 19.5, 14.0  # a heading at the top of a column, and the head of a table
BAR, ASKED = 90.0, 27.2  # a day as a bar, with its heading and what its colours mean; a line to fill in
SAID = 16.6  # points: a line of small type
LEAST = 195.0  # how high the room is drawn at least
PER_ROW = 3  # posters in a row of their list
ROW, MORE = 22.2, 11.0  # points: such a row, and how much higher for a name of two lines
WATCHED = 4  # sessions at most that are watched for time
LONG = 20  # characters of a name that takes one
BOX, NUMBER = 26.0, 20.0  # points: the columns of a box to tick, and of a poster's number


def first_page(content: Content, seminar: Seminar, texts: Texts) -> tuple[Columns, bool]:
    """The page, and whether it has no room for the day as a bar, which stands on the day's own page then."""
    asked = _sessions_need(seminar, "A12")
    texts.may_ask("before-box", "room-box")
    hung, hanging = numbered(content, seminar), hanging_of(content, seminar)
    listed = list(_listed(content, posters_of(content, seminar), hung))
    free = HEIGHT - HEADED - HEAD - ASKED - sum(_high(row) for row in _in_rows(listed))
    squares = any(spot.piece.id not in hung for spot in hanging.spots)
    said = [Prose(words, "small") for words in _squares(content, seminar, texts)] if squares else []
    texts.may_ask("room-sheets")
    free -= SAID * len(said)
    crowded = len(seminar.meetings) > 1 or free - BAR < LEAST
    drawn = _room(seminar, hanging, hung, texts, asked, free - (0 if crowded else BAR))
    right: list[Block] = [Heading(texts["room-title"], 2), drawn, *said]
    right += [_legend(listed, texts)] if listed else []
    texts.may_ask("minutes-title")
    if not crowded:
        right += [Heading(texts["minutes-title"], 2), *minutes(seminar.meetings[0], texts, RIGHT)]
    days = [session for meeting in seminar.meetings for session in meeting.programme.sessions]
    phones = all_spoken(texts.list("phones"), there(days))
    right.append(Fields(phones, (1.0,) * len(phones)))
    return Columns((tuple(_before(seminar, texts, asked)), tuple(right)), (LEFT, RIGHT), GAP, above=False), crowded


def _squares(content: Content, seminar: Seminar, texts: Texts) -> Iterator[Words]:
    """What hangs where the drawing has squares."""
    for id in own_sheets(seminar):
        if id in content.materials:
            yield fill(texts["room-sheets"], navn=Texts(content.materials[id], content).name, nummer=id)


def _sessions_need(seminar: Seminar, id: str) -> bool:
    sessions = (session for meeting in seminar.meetings for session in meeting.programme.sessions)
    return id not in left_out(seminar) and any(id in materials_of(session) for session in sessions)


def _before(seminar: Seminar, texts: Texts, asked: bool) -> Iterator[Block]:
    """What it is, and what is to be done before it begins."""
    first = seminar.meetings[0]
    start = clock(first.programme.hours()[first.programme.sessions[0].id].start)
    yield Heading(seminar.file.title, 1, texts["overline"])
    yield from _facts(seminar, texts)
    title = fill(texts["before-title"], tid=start)
    yield Heading(title, 2)
    had = all_spoken(texts.list("before"), brings(seminar.file))
    points = (*had, *((texts["before-box"],) if asked else ()))
    rows = tuple((Cell(check=point), Cell(words=point)) for point in points)
    yield Table(title, texts["before-summary"], texts.list("before-head", 2), rows, (BOX, LEFT - BOX))
    yield Heading(texts["watch-title"], 2)
    yield Prose(texts["watch"])
    if len(seminar.meetings) == 1:
        yield from (Prose(words, "small") for words in watched(first, texts))


def watched(meeting: Meeting, texts: Texts) -> Iterator[Words]:
    """Where most minutes can be saved if they are late, in the order of the day."""
    texts.may_ask("watch-point")
    sessions, hours = meeting.programme.sessions, meeting.programme.hours()
    most = sorted((one for one in sessions if one.slack), key=lambda one: -one.slack)[:WATCHED]
    for one in (one for one in sessions if one in most):
        time = clock(hours[one.id].start)
        yield fill(texts["watch-point"], tid=time, navn=one.name, antal=str(one.slack))


def _facts(seminar: Seminar, texts: Texts) -> Iterator[Prose]:
    texts.may_ask("wifi", "wifi-code")
    for meeting in seminar.meetings:
        day = meeting.programme
        yield Prose(fill(texts["when"], navn=long_date(meeting.date), tid=f"{day.start}–{day.end}"))
    room = seminar.file.room
    yield Prose(room.name.derived(", ".join(filter(None, (room.name, room.address)))))
    yield Prose(fill(texts["who"], antal=str(seminar.count), nummer=str(seminar.tables)))
    if room.wifi:
        yield Prose(fill(texts["wifi-code"] if room.code else texts["wifi"], navn=room.wifi, nummer=room.code or ""))


def _room(seminar: Seminar, hanging: Hanging, hung: Hung, texts: Texts, asked: bool, h: float) -> Figure:
    walls = seminar.file.room.walls
    bare: dict[str, Words] = {}
    texts.may_ask("room-bare", "room-windows")
    for wall in walls:
        if not wall.metres:
            bare[str(wall.side)] = fill(texts["room-windows"], navn=wall.note) if wall.note else texts["room-bare"]
    count, tables = str(seminar.count), str(seminar.tables)
    alt = fill(texts["room-alt"], antal=count, nummer=tables, navn=_walls_said(hung, texts))
    box = texts["room-box"] if asked else None
    said = Labels(texts["room-screen"], texts["room-door"], texts["room-coffee"], box, bare, alt)
    numbers = {id: number for id, (number, _) in hung.items()}
    return room_plan(seminar.seats, walls, hanging, numbers, said, RIGHT, h)


def _walls_said(hung: Hung, texts: Texts) -> str:
    """Which numbers hang on which wall, for whoever cannot see it."""
    names = zip(SIDES, texts.list("walls", len(SIDES)), strict=True)
    found = ((name, ", ".join(str(number) for number, at in hung.values() if at == side)) for side, name in names)
    return "; ".join(f"{name}: {numbers}" for name, numbers in found if numbers)


def _listed(content: Content, posters: list[str], hung: Hung) -> Iterator[tuple[Words, Words]]:
    """The posters with their numbers in the drawing. One that does not hang has none."""
    for id in (*hung, *(id for id in posters if id not in hung)):
        name = Texts(content.materials[id], content, id).name
        yield name.derived(str(hung[id][0]) if id in hung else "–"), name.derived(f"{name} ({id})")


def _in_rows(listed: list[tuple[Words, Words]]) -> list[list[tuple[Words, Words]]]:
    return [listed[n : n + PER_ROW] for n in range(0, len(listed), PER_ROW)]


def _high(row: list[tuple[Words, Words]]) -> float:
    return ROW + (MORE if any(len(name) > LONG for _, name in row) else 0.0)


def _legend(listed: list[tuple[Words, Words]], texts: Texts) -> Table:
    """A box to tick for each poster, and its number."""
    nothing = (Cell(ground="paper"), Cell(ground="paper"))
    rows = []
    for row in _in_rows(listed):
        pairs = [(Cell(check=name), Cell(steps=(Step(name, marks=(mark,)),), marks=(NUMBER,))) for mark, name in row]
        rows.append(tuple(cell for pair in (*pairs, *[nothing] * (PER_ROW - len(row))) for cell in pair))
    head = texts.list("legend-head", 2) * PER_ROW
    return Table(
        texts["legend-title"], texts["legend-summary"], head, tuple(rows), (BOX, RIGHT / PER_ROW - BOX) * PER_ROW
    )
