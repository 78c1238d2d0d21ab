"""The sheets of a group: A3, on the table between four people, and on the wall when they are filled in."""

from __future__ import annotations

from generator.compose.drawing.pictures import figure
from generator.compose.drawing.sheet_pictures import SLIP, point_house, slip_place
from generator.compose.figures.sharing import too_many
from generator.compose.focus import spots
from generator.compose.material import Entries
from generator.compose.templates.form import OWN, Row, counted, group_sheet, numeral, section, table, to_fill, to_tick
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Columns, Fields, Frame, Heading, Prose, Table
from generator.model.problems import stop_on_errors
from generator.model.sender import Room
from generator.model.text import Words
from generator.model.units import MM

GROUP_SHEETS = Entries("worksheet")
PLACE = SLIP + 4  # points high, the room for a slip: the white between rows goes over what lies at its edge
DISC = 34.0  # points across the disc of a phase's number, before a title of A3
FIELDS = (1.7, 0.6, 0.8)  # shares of project, table, date


def _title(content: Content, texts: Texts, phase: int = 0) -> Heading:
    """The title, with the number of its phase (counted from 1) if it belongs to one."""
    number = Words(str(phase))
    disc = numeral(number, phase, content.figures.phase_number, DISC) if phase else None
    return Heading(texts["heading"], 1, texts["overline"], disc)


def _fields(texts: Texts) -> Fields:
    return Fields(texts.list("fields", len(FIELDS)), FIELDS)


def _head(content: Content, texts: Texts, phase: int = 0) -> Columns:
    lead = Prose(texts["lead"], "lead")
    return Columns(((_title(content, texts, phase),), (lead, _fields(texts))), (1, 1), 24, above=False)


# ---------------------------------------------------------------- A14: nine points, and the three that we begin with

LIST, WORK, GAP = 124 * MM, 262 * MM, 6 * MM  # the two halves
MANY, MORE = 9, 26 * MM  # with more points than that the list is so much broader: each takes fewer lines
POINTS = 510.0  # points high, all rows of the list together; they share it, however many they are
CHOSEN = 3
PERSONS, BOXES = 5, 36.0  # round a table at most; millimetres for the boxes of all


@GROUP_SHEETS.material("A14", page="worksheet-a3")
def our_three(content: Content, texts: Texts, room: Room) -> Worksheet:
    left = (_title(content, texts, 1), Prose(texts["lead"], "lead"), _points(content, texts))
    more = MORE if len(content.phases[0].all_focus) > MANY else 0.0
    right = (_fields(texts), _chosen(texts, more))
    columns = Columns((left, right), (LIST + more, WORK - more), GAP, above=False)
    return group_sheet(content, texts, columns)


def _points(content: Content, texts: Texts) -> Table:
    """A row for each focus point of the first phase, with a box for each person."""
    points, persons = [p for spot in spots(content.phases[:1]) for p in spot.numbered], _persons(content, texts)
    stop_on_errors(too_many(persons, PERSONS, "kolonner", "A14"))
    rows: list[Row] = [
        (point.name, Cell(words=point.name.derived(number), sign=True), Cell(point.name, more=(point.short,)))
        for number, point in points
    ]
    head = (*texts.list("points-head", 2), *persons)
    shares = (16, 72 + (MORE / MM if len(points) > MANY else 0.0), *[BOXES / len(persons)] * len(persons))
    columns = (OWN, OWN, *[to_tick("{column}: {row}")] * len(persons))
    return table(texts, "points", rows, columns, shares, head=head, title=head[1], least=POINTS / len(rows) - 3)


def _persons(content: Content, texts: Texts) -> tuple[Words, ...]:
    """The letters of those round a table: more than the file has, if a seminar has larger tables."""
    persons = texts.list("persons")
    most = min(max(content.seminar.seats), PERSONS) if content.seminar else 0
    last = persons[-1]
    if len(last) > 1:
        return persons
    return (*persons, *(last.derived(chr(ord(last) + n)) for n in range(1, most - len(persons) + 1)))


def _chosen(texts: Texts, less: float) -> Table:
    """A row for each point that is chosen: its number in the house, status, next step, and the slips of visitors. `less`
    is what the columns to write in give up to the list."""
    head, signed = texts.list("chosen-head", 4), Fields(texts.list("signed", 2), (1.3, 1))
    number, status, step, slips = (f"{column.partition(':')[0]} {{row}}" for column in head)
    columns = (
        to_fill(number, room=PLACE, sign=True, drawing=point_house(20 * MM, SLIP - 2)),
        to_fill(status, lines=7),
        to_fill(step, lines=6, fields=signed),
        to_fill(slips, room=PLACE, drawing=slip_place()),
    )
    shares = (23, 79.5 - less / MM / 2, 78 - less / MM / 2, 81.5)
    return table(texts, "chosen", counted(head[0], CHOSEN), columns, shares)


# ---------------------------------------------------------------- A04: what is fast, what gives, and what is in doubt

ZONE, DOUBT, BETWEEN = 156 * MM, 68 * MM, 6 * MM
SLIPS = 2  # in a row, and so many rows
DOUBTS = 4


@GROUP_SHEETS.material("A04", page="worksheet-a3")
def fast_and_elastic(content: Content, texts: Texts, room: Room) -> Worksheet:
    fast, gives = _zone(texts, "fast", "solid"), _zone(texts, "elastic", "dashed")
    zones = Columns((fast, _doubts(texts), gives), (ZONE, DOUBT, ZONE), BETWEEN, above=False)
    asked = texts.list("questions-head")
    columns = [to_fill("{column}", lines=2)] * len(asked)
    questions = table(texts, "questions", counted(asked[0], 1), columns, [1.0] * len(asked), head=asked)
    strip = figure(content, "cord")
    return group_sheet(content, texts, _head(content, texts, 2), strip, zones, questions)


def _zone(texts: Texts, key: str, frame: Frame) -> tuple[Block, ...]:
    """Places for slips inside a frame that says what they are. `key` begins its texts: -title, -help."""
    title, slip = texts[f"{key}-title"], slip_place()
    names = [title.derived(f"{title} {n}") for n in range(1, SLIPS**2 + 1)]
    cells = [Cell(label=name, room=PLACE, drawing=slip) for name in names]
    rows = tuple(tuple(cells[n : n + SLIPS]) for n in range(0, len(cells), SLIPS))
    slips = Table(texts["slips-title"], texts["slips-summary"], (), rows, (1,) * SLIPS, frame=frame, after=8)
    return Heading(title, 2), Prose(texts[f"{key}-help"]), slips


def _doubts(texts: Texts) -> tuple[Block, ...]:
    title, whom = texts["doubt-title"], Fields((texts["doubt-whom"],), (1,))
    columns, head = [to_fill(f"{title} {{row}}", lines=2, fields=whom)], (texts["doubt-help"],)
    rows, high = counted(title, DOUBTS), SLIPS * PLACE / DOUBTS
    return Heading(title, 2), table(texts, "doubt", rows, columns, (1,), head=head, least=high)


# ---------------------------------------------------------------- A08: who does what, and exactly one who answers for it

ROW = 17 * MM
OWN_ROWS = 2  # rows for tasks of their own


@GROUP_SHEETS.material("A08", page="worksheet-a3")
def roles_and_responsibility(content: Content, texts: Texts, room: Room) -> Worksheet:
    said = (_title(content, texts), Prose(texts["lead"], "lead"))
    head = Columns((said, (_fields(texts), _letters(texts))), (1, 1), 24, above=False)
    bottom = Columns((section(texts, "crate", figure(content, "crate")), (_on_the_crate(texts),)), (104, 282), 6 * MM)
    return group_sheet(content, texts, head, _matrix(texts), bottom)


def _letters(texts: Texts) -> Table:
    """What each letter means: "A: har ansvaret" is a letter and its meaning."""
    rows: list[Row] = []
    for line in texts.list("letters"):
        letter, _, means = line.partition(": ")
        rows.append((line, Cell(words=line.derived(letter), sign=True), Cell(words=line.derived(means))))
    return table(texts, "letters", rows, (OWN, OWN), (1, 6), after=6)


def _matrix(texts: Texts) -> Table:
    """A row for each task, a cell for each role's letter, and the test: is there exactly one A?"""
    roles, (task, since, one) = texts.list("roles"), texts.list("matrix-head", 3)
    rows: list[Row] = [(said, Cell(said.derived(f"{n}. {said}"))) for n, said in enumerate(texts.list("tasks"), 1)]
    for n in range(len(rows) + 1, len(rows) + 1 + OWN_ROWS):
        said = task.derived(f"{task} {n}")
        rows.append((said, Cell(label=said, fields=Fields((task.derived(f"{n}."),), (1,)))))
    letter, when = to_fill("{column}: {row}", room=ROW, sign=True), to_fill("{column} {row}", room=ROW)
    columns, head = (OWN, *[letter] * len(roles), when, to_tick("{column} {row}")), (task, *roles, since, one)
    shares = (90, *[252 / len(roles)] * len(roles), 33, 17)
    return table(texts, "matrix", rows, columns, shares, head=head, title=task, frame="grid")


def _on_the_crate(texts: Texts) -> Table:
    """Who stands up for it."""
    write, tick = to_fill("{column}", lines=1), to_tick("{column}")
    return table(texts, "crate", counted(texts["crate-title"], 1), (write, write, tick, write), (90, 90, 30, 72))
