"""The worksheets: what a chief fills in, alone or with others. Word lays them out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.drawing.panes import PANES, pane_of
from generator.compose.drawing.pictures import figure, fitted
from generator.compose.drawing.plants import placed
from generator.compose.drawing.sheet_pictures import directions_house
from generator.compose.figures.slides.lists import bottom_line_plant
from generator.compose.material import Entries
from generator.compose.templates.form import checklist, head, next_steps, numeral, scale, sheet, to_write
from generator.compose.texts import Texts
from generator.model.content import Content, Direction, Type, Typology
from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Axis,
    Block,
    Cell,
    Checks,
    Columns,
    Fields,
    Figure,
    Heading,
    PageBreak,
    Pane,
    Prose,
    Table,
    Window,
)
from generator.model.problems import Problem, stop_on_errors
from generator.model.scene import Group
from generator.model.sender import Room
from generator.model.text import Words
from generator.model.units import MM

WORKSHEETS = Entries("worksheet")


def _axes(texts: Texts) -> tuple[Axis, Axis]:
    """Across, who has the central role; up, how unpredictable the result may be."""
    left, right = texts.list("types-actors", 2)
    above, below = texts.list("types-results", 2)
    return Axis(texts["axes-actor"], left, right), Axis(texts["axes-result"], below, above)


def in_panes(typology: Typology) -> tuple[Type, Type, Type, Type]:
    """The types in the order of their panes. Raises `Problems` unless they fill them one by one."""
    stop_on_errors(_not_one_by_one(typology))
    first, second, third, fourth = sorted(typology.types, key=pane_of)
    return first, second, third, fourth


def _not_one_by_one(typology: Typology) -> Iterator[Problem]:
    found: dict[int, Type] = {}
    for type_ in typology.types:
        if (other := found.setdefault(pane_of(type_), type_)) is not type_:
            message = f"»{type_.name}« står i samme rude som »{other.name}«, og arbejdsarkene har én type i hver rude"
            yield Problem(type_.name.where, message, "giv den en anden actor eller result, eller slet den")
    for pane, (actor, result) in enumerate(PANES):
        if pane not in found and len(found) == len(typology.types):  # else the second one belongs there
            where = typology.types[-1].name.where if typology.types else typology.text.where
            message = f"arbejdsarkene har fire ruder, men ingen type har actor: {actor} og result: {result}"
            yield Problem(where, message, "skriv en type, der har, eller ret en af de andre")


# ---------------------------------------------------------------- A01: is this a case for co-creation, and are we ready?


@WORKSHEETS.material("A01", page="worksheet-a4", carries={"first-focus": ("name", "question")})
def clarifying(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = content.phases[0]
    number = numeral(phase.name.derived("1"), 1, content.figures.phase_number)
    blocks: tuple[Block, ...] = (
        *head(texts, figure(content, "seed-house", beside=True), Heading(phase.name, 1, texts["overline"], number)),
        _points(content, texts),
        Heading(texts["steps-title"], 2),
        next_steps(texts, 3, (52, 224, 120, 90)),
        PageBreak(),
        Heading(texts["decide-title"], 1, overline=texts["overline"]),
        Columns((_gains(content, texts), _types(content, texts)), (212, 248), 26),
        AnswerLines(texts["gains-seen"], 1, 3),
        Heading(texts["roles-title"], 2),
        to_write(texts, "roles", [Cell(role) for role in texts.list("roles")], (128, 222, 136), most=2),
        Heading(texts["ready-title"], 2),
        _ready(texts),
        Heading(texts["conclusion-title"], 2),
        Checks(texts.list("conclusions"), 0),
        AnswerLines(texts["because"], 1, 4),
    )
    return sheet(content, texts, blocks)


def _points(content: Content, texts: Texts) -> Table:
    """A row for each focus point of the first phase, with its number."""
    points, name, answer = content.phases[0].all_focus, content.phases[0].name, texts.list("points-head", 3)[2]
    rows = tuple(
        (
            Cell(check=point.name),
            Cell(point.name.derived(f"1.{n} {point.name}"), point.question),
            Cell(lines=2, label=point.name.derived(f"{answer}: {point.name}")),
        )
        for n, point in enumerate(points, 1)
    )
    return Table(name, texts["points-summary"], texts.list("points-head", 3), rows, (36, 244, 206), most=5)


def _gains(content: Content, texts: Texts) -> tuple[Block, ...]:
    gains, more = texts.list("gains", len(content.introduction.bottom_lines)), texts.list("gains-more")  # one for each
    return Heading(texts["gains-title"], 2), Prose(texts["gains-help"]), Checks((*gains, *more), 1, lines=True)


def _types(content: Content, texts: Texts) -> tuple[Block, ...]:
    """The window with a type in each pane."""
    (across, up), title, summary = _axes(texts), texts["types-title"], texts["types-summary"]
    first, second, third, fourth = (Pane(t.name, check=t.name) for t in in_panes(content.typology))
    window = Window(title, summary, across, up, (first, second, third, fourth))
    return Heading(title, 2), Prose(texts["types-help"]), window


def _ready(texts: Texts) -> Table:
    low, high = texts.list("ready-ends", 2)
    rows = tuple((Cell(words=claim), scale(claim)) for claim in texts.list("ready"))
    return checklist(texts, "ready", rows, (318, 168), head=(texts["ready-head"], low), ends=(low, high))


# ---------------------------------------------------------------- A02: which type is our co-creation?

MOTIF = (30 * MM, 14 * MM)  # at most, of the drawing in a pane


@WORKSHEETS.material("A02", page="worksheet-a4", carries={"types": ("name", "slide", "question")})
def finding_the_type(content: Content, texts: Texts, room: Room) -> Worksheet:
    types = in_panes(content.typology)
    (across, up), title, summary = _axes(texts), texts["heading"], texts["axes-summary"]
    rows = tuple(map(_type, types))
    blocks: tuple[Block, ...] = (
        *head(texts),
        Window(title, summary, across, up, _panes(types, content), steps=True, corner=texts["axes-dot"]),
        Prose(texts["types-help"]),
        checklist(texts, "types", rows, (36, 94, 222, 134)),
        Heading(texts["answer-title"], 2),
        AnswerLines(texts["answer-title"], 3, 20, beside=False),
        PageBreak(),
        Heading(texts["control-title"], 1, overline=texts["overline"]),
        Prose(texts["control-lead"], "lead"),
        _control(texts),
        Columns((_answer(texts, "against"), _answer(texts, "change")), (1, 1), 24),
        Prose(texts["closing"], "small"),
    )
    return sheet(content, texts, blocks)


def _panes(types: tuple[Type, Type, Type, Type], content: Content) -> tuple[Pane, Pane, Pane, Pane]:
    first, second, third, fourth = (Pane(type_.name, drawing=_motif(type_.id, content)) for type_ in types)
    return first, second, third, fourth


def _motif(type_id: str, content: Content) -> Figure:
    shapes, w, h = fitted(content.drawings.of("types", type_id), *MOTIF)
    return Figure(Group("Motiv", shapes), w, h)


def _type(type_: Type) -> tuple[Cell, ...]:
    return Cell(check=type_.name), Cell(type_.name), Cell(words=type_.slide), Cell(more=(type_.question,))


def _control(texts: Texts) -> Table:
    questions = []
    for line in texts.list("control"):
        name, _, question = line.partition(": ")
        questions.append(Cell(line.derived(name), line.derived(question)))
    return to_write(texts, "control", questions, (130, 178, 178), lines=3, most=6)


def _answer(texts: Texts, key: str) -> tuple[Block, ...]:
    title = texts[f"{key}-title"]
    return Heading(title, 2), Prose(texts[f"{key}-help"]), AnswerLines(title, 2, 4, beside=False)


# ---------------------------------------------------------------- A03: why do we co-create, and how do we see that it works?

SENTENCE = 58 * MM  # high, the room for the one sentence
PLANT = (44.0, 37.0)  # of a gain


@WORKSHEETS.material("A03", page="worksheet-a4")
def our_why(content: Content, texts: Texts, room: Room) -> Worksheet:
    """The front is for the seminar, the back for home."""
    alone, together, gains, success = (_step(texts, key) for key in ("alone", "together", "gains", "success"))
    names = (*texts.list("gains", len(content.introduction.bottom_lines)), *texts.list("gains-more"))
    sentence = Cell(label=texts["together-title"], ask=texts["sentence"], room=SENTENCE)
    blocks: tuple[Block, ...] = (
        *head(texts, figure(content, "why-house", beside=True)),
        *alone,
        AnswerLines(texts["alone-title"], 2, 4, beside=False),
        Checks(names, 2, lines=True),
        *together,
        Table(texts["together-title"], texts["sentence-summary"], (), ((sentence,),), (1,), frame="solid"),
        AnswerLines(texts["citizen"], 2, 6),
        PageBreak(),
        Heading(texts["home-title"], 1, overline=texts["overline"]),
        Prose(texts["home-lead"], "lead"),
        *gains,
        _signs(content, texts, names),
        *success,
        AnswerLines(texts["success-title"], 3, 6, beside=False),
    )
    return sheet(content, texts, blocks)


def _step(texts: Texts, key: str) -> tuple[Block, ...]:
    """Its name and what to do. `key` begins its texts: -title, -help."""
    return Heading(texts[f"{key}-title"], 2), Prose(texts[f"{key}-help"])


def _signs(content: Content, texts: Texts, gains: tuple[Words, ...]) -> Table:
    """A row for each gain: the plant of a bottom line, how it would be seen, and by whom."""
    head = texts.list("gains-head", 4)
    rows = tuple(
        (
            Cell(check=gain, drawing=_plant(n) if n < len(content.introduction.bottom_lines) else None),
            Cell(fields=Fields((gain,), (1,))) if gain.endswith(":") else Cell(gain),
            *(Cell(label=column.derived(f"{gain.rstrip(':')}: {column}"), lines=2) for column in head[2:]),
        )
        for n, gain in enumerate(gains)
    )
    return Table(texts["gains-title"], texts["gains-summary"], head, rows, (76, 124, 166, 120), most=3)


def _plant(n: int) -> Figure:
    w, h = PLANT
    return Figure(Group("Plante", placed(bottom_line_plant(n, 0, 0), w / 2, h, 0.34)), w, h)


# ---------------------------------------------------------------- A07: the tasks of a chief, and one step in each direction


@WORKSHEETS.material("A07", page="worksheet-a4", carries={"directions": ("name",), "tasks": ("short",)})
def directions_of_leadership(content: Content, texts: Texts, room: Room) -> Worksheet:
    steps = [Cell(direction.name) for direction in content.directions]
    blocks: tuple[Block, ...] = (
        *head(texts, directions_house(content)),
        *(block for direction in content.directions for block in _tasks(direction, texts)),
        Heading(texts["focus-title"], 2),
        Checks(tuple(d.name for d in content.directions), 0),
        AnswerLines(texts["because"], 2, 6),
        Heading(texts["steps-title"], 2),
        to_write(texts, "steps", steps, (72, 214, 110, 90), lines=2, most=8),
        Prose(texts["closing"], "small"),
    )
    return sheet(content, texts, blocks, active=None)


def _tasks(direction: Direction, texts: Texts) -> tuple[Block, ...]:
    answers = texts.list("answers")
    title = direction.name.derived(f"{direction.name} {direction.audience}")
    rows = tuple(
        (
            Cell(words=task.short.derived(f"{n}. {task.short}")),
            *(Cell(check=task.short.derived(f"{answer}: {task.short}")) for answer in answers),
        )
        for n, task in enumerate(direction.tasks, 1)
    )
    shares = (306, *(60 for _ in answers))
    return Heading(title, 2), Table(title, texts["tasks-summary"], (texts["task"], *answers), rows, shares)
