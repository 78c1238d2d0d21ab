"""The worksheets: what a chief fills in, alone or with others. Word lays them out."""

from __future__ import annotations

from generator.compose.drawing.vignettes import directions_house, seed_house, window
from generator.compose.material import Entries
from generator.compose.templates.form import checklist, head, next_steps, numeral, scale, sheet, to_write
from generator.compose.texts import Texts
from generator.model.content import Content, Direction, Type
from generator.model.document import Worksheet
from generator.model.flow import AnswerLines, Block, Cell, Checks, Columns, Heading, PageBreak, Prose, Table
from generator.model.sender import Room
from generator.model.text import Words

WORKSHEETS = Entries("worksheet")

# ---------------------------------------------------------------- A01: is this a case for co-creation, and are we ready?

LINES_ON_PAGE = 28  # writing lines that a checklist has room for on one page


@WORKSHEETS.material("A01", page="worksheet-a4", carries={"first-focus": ("name", "question")})
def clarifying(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = content.phases[0]
    number = numeral(phase.name.derived("1"), 1, content.figures.phase_number)
    blocks: tuple[Block, ...] = (
        *head(texts, seed_house(), Heading(phase.name, 1, texts["overline"], number)),
        _points(content, texts),
        PageBreak(),
        Heading(texts["decide-title"], 1, overline=texts["overline"]),
        Columns((_gains(content, texts), _types(content, texts)), (238, 222), 26),
        Heading(texts["roles-title"], 2),
        to_write(texts, "roles", [Cell(role) for role in texts.list("roles")], (115, 200, 171)),
        Heading(texts["ready-title"], 2),
        _ready(texts),
        Heading(texts["conclusion-title"], 2),
        Checks(texts.list("conclusions"), 0),
        AnswerLines(texts["because"]),
        next_steps(texts, 2),
    )
    return sheet(content, texts, blocks)


def _points(content: Content, texts: Texts) -> Table:
    """A row for each focus point of the first phase; the more points, the fewer lines each."""
    points = content.phases[0].all_focus
    head, name = texts.list("points-head", 3), content.phases[0].name
    lines = max(1, min(3, LINES_ON_PAGE // max(1, len(points))))
    rows = tuple(
        (Cell(check=p.name), Cell(p.name, p.question), Cell(lines=lines, label=p.name.derived(f"{head[2]}: {p.name}")))
        for p in points
    )
    return Table(name, texts["points-summary"], head, rows, (40, 226, 220), "checklist")


def _gains(content: Content, texts: Texts) -> tuple[Block, ...]:
    gains = texts.list("gains", len(content.introduction.bottom_lines))  # one for each
    return (
        Heading(texts["gains-title"], 2),
        Prose(texts["gains-help"]),
        Checks((*gains, *texts.list("gains-more")), 1, lines=True),
    )


def _types(content: Content, texts: Texts) -> tuple[Block, ...]:
    """The window with a type in each pane; plain boxes where the types do not fill the panes one by one."""
    types = content.typology.types
    by_place: dict[tuple[str, str], Type] = {(t.actor, t.result): t for t in types}
    heads: tuple[Block, ...] = (Heading(texts["types-title"], 2), Prose(texts["types-help"]))
    texts.may_ask("types-actors", "types-results", "types-summary")
    if len(types) != 4 or len(by_place) != 4:
        return (*heads, Checks(tuple(t.name for t in types), 1))
    rows = tuple(
        (Cell(result), *(Cell(by_place[actor, end].name, check=by_place[actor, end].name) for actor in ("low", "high")))
        for result, end in zip(texts.list("types-results", 2), ("high", "low"), strict=True)
    )
    head = (Words(""), *texts.list("types-actors", 2))
    return (*heads, Table(texts["types-title"], texts["types-summary"], head, rows, (0, 1, 1), "matrix"))


def _ready(texts: Texts) -> Table:
    low, high = texts.list("ready-ends", 2)
    rows = tuple((Cell(words=claim), scale(claim)) for claim in texts.list("ready"))
    return checklist(texts, "ready", rows, (318, 168), head=(texts["ready-head"], low), ends=(low, high))


# ---------------------------------------------------------------- A02: which type is our co-creation?


@WORKSHEETS.material("A02", page="worksheet-a4", carries={"types": ("name",)})
def finding_the_type(content: Content, texts: Texts, room: Room) -> Worksheet:
    types = content.typology.types
    blocks: tuple[Block, ...] = (
        *head(texts, window(types)),
        Heading(texts["axes-title"], 2),
        _axes(content, texts),
        Heading(texts["types-title"], 2),
        checklist(texts, "types", tuple(_type(t, texts) for t in types), (40, 228, 218)),
        PageBreak(),
        Heading(texts["control-title"], 1, overline=texts["overline"]),
        Prose(texts["control-lead"], "lead"),
        _control(texts),
        Heading(texts["conclusion-title"], 2),
        Prose(texts["conclusion-help"]),
        Checks(tuple(t.name for t in types), 0),
        AnswerLines(texts["because"], 2),
        AnswerLines(texts["role"], 3),
        next_steps(texts, 3),
        Prose(texts["closing"], "small"),
    )
    return sheet(content, texts, blocks)


def _axes(content: Content, texts: Texts) -> Table:
    pairs = ((content.typology.actor, texts["axes-actor"]), (content.typology.result, texts["axes-result"]))
    rows = tuple(
        (Cell(question), Cell(words=axis.low), scale(axis.name), Cell(words=axis.high)) for axis, question in pairs
    )
    return checklist(texts, "axes", rows, (104, 96, 168, 118))


def _type(type_: Type, texts: Texts) -> tuple[Cell, ...]:
    answer = type_.name.derived(f"{texts['types-answer']} {type_.name}")
    return (
        Cell(check=type_.name),
        Cell(type_.name, type_.short, more=(type_.example,)),
        Cell(more=(type_.question,), lines=3, label=answer),
    )


def _control(texts: Texts) -> Table:
    questions = []
    for line in texts.list("control"):
        name, _, question = line.partition(": ")
        questions.append(Cell(line.derived(name), line.derived(question)))
    return to_write(texts, "control", questions, (162, 162, 162), lines=3, style="checklist")


# ---------------------------------------------------------------- A07: the tasks of a chief, and one step in each direction

TASKS_ON_PAGE = 15


@WORKSHEETS.material("A07", page="worksheet-a4", carries={"directions": ("name",), "tasks": ("short",)})
def directions_of_leadership(content: Content, texts: Texts, room: Room) -> Worksheet:
    first, rest = _split(content.directions)
    steps = [Cell(direction.name) for direction in content.directions]
    blocks: tuple[Block, ...] = (
        *head(texts, directions_house(content.directions)),
        *(block for direction in first for block in _tasks(direction, texts)),
        PageBreak(),
        Heading(texts["rest-heading"], 1, overline=texts["overline"]),
        *(block for direction in rest for block in _tasks(direction, texts)),
        Heading(texts["focus-title"], 2),
        Checks(tuple(d.name for d in content.directions), 0),
        AnswerLines(texts["because"], 2),
        Heading(texts["steps-title"], 2),
        to_write(texts, "steps", steps, (72, 224, 110, 80), lines=2),
        Prose(texts["closing"], "small"),
    )
    return sheet(content, texts, blocks, active=None)


def _split(directions: tuple[Direction, ...]) -> tuple[tuple[Direction, ...], tuple[Direction, ...]]:
    """The directions that fill the first page, and the rest."""
    tasks = 0
    for n, direction in enumerate(directions):
        tasks += len(direction.tasks)
        if tasks > TASKS_ON_PAGE:
            return directions[:n], directions[n:]
    return directions, ()


def _tasks(direction: Direction, texts: Texts) -> tuple[Block, ...]:
    answers = texts.list("answers")
    title = direction.name.derived(f"{direction.name} {direction.audience}")
    rows = tuple(
        (Cell(words=task.short), *(Cell(check=task.short.derived(f"{answer}: {task.short}")) for answer in answers))
        for task in direction.tasks
    )
    shares = (296, *(63 for _ in answers))
    return Heading(title, 2), Table(title, texts["tasks-summary"], (texts["task"], *answers), rows, shares, "checklist")
