"""The sheets of a group: A3, on the table between four people, and on the wall when they are filled in."""

from __future__ import annotations

from generator.compose.drawing.pictures import figure
from generator.compose.drawing.sheet_pictures import SLIP, point_house, slip_place
from generator.compose.material import Entries
from generator.compose.templates.form import group_sheet, numeral
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Columns, Fields, Frame, Heading, Prose, Table
from generator.model.problems import Problems, no_room
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


@GROUP_SHEETS.material("A14", page="worksheet-a3", carries={"first-focus": ("name", "short")})
def our_three(content: Content, texts: Texts, room: Room) -> Worksheet:
    left = (_title(content, texts, 1), Prose(texts["lead"], "lead"), _points(content, texts))
    more = MORE if len(content.phases[0].all_focus) > MANY else 0.0
    right = (_fields(texts), _chosen(texts, more))
    columns = Columns((left, right), (LIST + more, WORK - more), GAP, above=False)
    return group_sheet(content, texts, (columns,))


def _points(content: Content, texts: Texts) -> Table:
    """A row for each focus point of the first phase, with a box for each person."""
    points, persons = content.phases[0].all_focus, texts.list("persons")
    if len(persons) > PERSONS:
        raise Problems([no_room(persons[PERSONS].where, "kolonner", "A14", PERSONS, len(persons))])
    rows = tuple(
        (
            Cell(words=point.name.derived(f"1.{n}"), sign=True),
            Cell(point.name, more=(point.short,)),
            *(Cell(check=point.name.derived(f"{person}: {point.name}")) for person in persons),
        )
        for n, point in enumerate(points, 1)
    )
    head = (*texts.list("points-head", 2), *persons)
    breadth = 72 + (MORE / MM if len(points) > MANY else 0.0)
    shares = (16, breadth, *(BOXES / len(persons) for _ in persons))
    return Table(head[1], texts["points-summary"], head, rows, shares, least=POINTS / len(rows) - 3)


def _chosen(texts: Texts, less: float) -> Table:
    """A row for each point that is chosen: its number in the house, status, next step, and the slips of visitors. `less`
    is what the columns to write in give up to the list."""
    head, signed = texts.list("chosen-head", 4), Fields(texts.list("signed", 2), (1.3, 1))
    names = [column.derived(column.partition(":")[0]) for column in head]
    house, slip = point_house(20 * MM, SLIP - 2), slip_place()
    rows = []
    for n in range(1, CHOSEN + 1):
        number, status, step, slips = (name.derived(f"{name} {n}") for name in names)
        rows.append(
            (
                Cell(label=number, room=PLACE, sign=True, drawing=house),
                Cell(label=status, lines=7),
                Cell(label=step, lines=6, fields=signed),
                Cell(label=slips, room=PLACE, drawing=slip),
            )
        )
    shares = (23, 79.5 - less / MM / 2, 78 - less / MM / 2, 81.5)
    return Table(texts["chosen-title"], texts["chosen-summary"], head, tuple(rows), shares)


# ---------------------------------------------------------------- A04: what is fast, what gives, and what is in doubt

ZONE, DOUBT, BETWEEN = 156 * MM, 68 * MM, 6 * MM
SLIPS = 2  # in a row, and so many rows
DOUBTS = 4


@GROUP_SHEETS.material("A04", page="worksheet-a3")
def fast_and_elastic(content: Content, texts: Texts, room: Room) -> Worksheet:
    fast, gives = _zone(texts, "fast", "solid"), _zone(texts, "elastic", "dashed")
    zones = Columns((fast, _doubts(texts), gives), (ZONE, DOUBT, ZONE), BETWEEN, above=False)
    asked = texts.list("questions-head")
    cells = tuple(Cell(label=question, lines=2) for question in asked)
    questions = Table(texts["questions-title"], texts["questions-summary"], asked, (cells,), tuple(1.0 for _ in asked))
    strip = figure(content, "cord")
    return group_sheet(content, texts, (_head(content, texts, 2), strip, zones, questions))


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
    rows = tuple((Cell(label=title.derived(f"{title} {n}"), lines=2, fields=whom),) for n in range(1, DOUBTS + 1))
    high = SLIPS * PLACE / DOUBTS
    table = Table(title, texts["doubt-summary"], (texts["doubt-help"],), rows, (1,), least=high)
    return Heading(title, 2), table


# ---------------------------------------------------------------- A08: who does what, and exactly one who answers for it

ROW = 17 * MM
OWN = 2  # rows for tasks of their own


@GROUP_SHEETS.material("A08", page="worksheet-a3")
def roles_and_responsibility(content: Content, texts: Texts, room: Room) -> Worksheet:
    said = (_title(content, texts), Prose(texts["lead"], "lead"))
    head = Columns((said, (_fields(texts), _letters(texts))), (1, 1), 24, above=False)
    crated = (Heading(texts["crate-title"], 2), figure(content, "crate"))
    bottom = Columns((crated, (_on_the_crate(texts),)), (104, 282), 6 * MM)
    return group_sheet(content, texts, (head, _matrix(texts), bottom))


def _letters(texts: Texts) -> Table:
    """What each letter means: "A: har ansvaret" is a letter and its meaning."""
    parted = [(line, line.partition(": ")) for line in texts.list("letters")]
    rows = tuple(
        (Cell(words=line.derived(letter), sign=True), Cell(words=line.derived(means)))
        for line, (letter, _, means) in parted
    )
    return Table(texts["letters-title"], texts["letters-summary"], texts.list("letters-head", 2), rows, (1, 6), after=6)


def _matrix(texts: Texts) -> Table:
    """A row for each task, a cell for each role's letter, and the test: is there exactly one A?"""
    roles, (task, since, one) = texts.list("roles"), texts.list("matrix-head", 3)
    named = [(said, Cell(said.derived(f"{n}. {said}"))) for n, said in enumerate(texts.list("tasks"), 1)]
    for n in range(len(named) + 1, len(named) + 1 + OWN):
        said = task.derived(f"{task} {n}")
        named.append((said, Cell(label=said, fields=Fields((task.derived(f"{n}."),), (1,)))))
    rows = tuple(
        (
            first,
            *(Cell(label=said.derived(f"{role}: {said}"), room=ROW, sign=True) for role in roles),
            Cell(label=said.derived(f"{since} {said}"), room=ROW),
            Cell(check=said.derived(f"{one} {said}")),
        )
        for said, first in named
    )
    shares = (90, *(252 / len(roles) for _ in roles), 33, 17)
    return Table(task, texts["matrix-summary"], (task, *roles, since, one), rows, shares, frame="grid")


def _on_the_crate(texts: Texts) -> Table:
    """Who stands up for it."""
    good, headwind, asked, later = head = texts.list("crate-head", 4)
    cells = (Cell(label=good, lines=1), Cell(label=headwind, lines=1), Cell(check=asked), Cell(label=later, lines=1))
    return Table(texts["crate-title"], texts["crate-summary"], head, (cells,), (90, 90, 30, 72))
