"""A01 clarifying, A02 finding the type, A07 the directions of leadership: worksheets that Word lays out."""

from __future__ import annotations

from drivhus.content import Content, Direction, Type
from drivhus.document import Worksheet
from drivhus.figures.small_houses import SIZE, directions_house, seed_house, window
from drivhus.flow import (
    AnswerLines,
    Block,
    Cell,
    Checks,
    Columns,
    Fields,
    Figure,
    Heading,
    PageBreak,
    Prose,
    Table,
)
from drivhus.materials import Texts, material
from drivhus.problems import Problem, Problems
from drivhus.scene import Group
from drivhus.sender import Sender
from drivhus.words import Words

LINES_ON_PAGE = 28  # writing lines that a checklist has room for on one page
TASKS_ON_PAGE = 15
SCALE = 5
STEPS = ("steps-head", "steps-summary")
HEAD = ("title", "name", "label", "overline", "lead", "fields")


def beside(group: Group) -> Figure:
    return Figure(group, *SIZE, beside=True)


def sheet(content: Content, texts: Texts, blocks: tuple[Block, ...], active: int | None = 0) -> Worksheet:
    """A worksheet with the phases as index tabs, the active one in its colour."""
    tabs = tuple(phase.name.derived(f"{n}. {phase.name}") for n, phase in enumerate(content.phases, 1))
    roles = (f"phase-{active + 1}", f"on-phase-{active + 1}") if active is not None else ("gran", "paper")
    return Worksheet(
        title=texts["title"],
        blocks=blocks,
        pages=1 + sum(isinstance(b, PageBreak) for b in blocks),
        label=texts["label"],
        tabs=tabs if active is not None else (texts["tab"],),
        active_tab=active or 0,
        subject=content.publication.title,
        tab_roles=roles,
        series=content.publication.series,
        source_line=content.publication.source_line,
    )


def steps(texts: Texts, rows: int) -> Table:
    """Next step, who, when: empty rows to fill in."""
    head = texts.list("steps-head")
    lines = tuple(tuple(Cell(lines=1, label=name.derived(f"{name} {n + 1}")) for name in head) for n in range(rows))
    return Table(head[0], texts["steps-summary"], head, lines, (239, 137, 110))


# ---------------------------------------------------------------- A01

A01_TEXTS = (
    *HEAD, "points-head", "points-summary", "decide-title", "gains-title", "gains-help", "gains", "types-title", "types-help",
    "types-actors", "types-results", "types-summary", "roles-title", "roles-head", "roles", "roles-summary", "ready-title",
    "ready-head", "ready-ends", "ready", "ready-summary", "conclusion-title", "conclusions", "because", *STEPS,
)  # fmt: skip


@material("A01", kind="worksheet", page="worksheet-a4", texts=A01_TEXTS)
def clarifying(content: Content, sender: Sender | None, texts: Texts) -> Worksheet:
    phase = content.phases[0]
    blocks: tuple[Block, ...] = (
        beside(seed_house()),
        Heading(phase.name, 1, phase.name.derived("1"), "phase-1", texts["overline"]),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields"), (208, 182, 96)),
        _points(content, texts),
        PageBreak(),
        Heading(texts["decide-title"], 1, overline=texts["overline"]),
        Columns((_gains(content, texts), _types(content, texts)), (238, 222), 26),
        Heading(texts["roles-title"], 2),
        _roles(texts),
        Heading(texts["ready-title"], 2),
        _ready(texts),
        Heading(texts["conclusion-title"], 2),
        Checks(texts.list("conclusions"), 0),
        AnswerLines(texts["because"]),
        steps(texts, 2),
    )
    return sheet(content, texts, blocks)


def _points(content: Content, texts: Texts) -> Table:
    """A row for each focus point of the first phase; the more points, the fewer lines each."""
    points = content.phases[0].all_focus
    head, name = texts.list("points-head"), content.phases[0].name
    lines = max(1, min(3, LINES_ON_PAGE // max(1, len(points))))
    rows = tuple(
        (Cell(check=p.name), Cell(p.name, p.question), Cell(lines=lines, label=p.name.derived(f"{head[2]}: {p.name}")))
        for p in points
    )
    return Table(name, texts["points-summary"], head, rows, (40, 226, 220), "checklist")


def _gains(content: Content, texts: Texts) -> tuple[Block, ...]:
    gains, bottom_lines = texts.list("gains"), content.introduction.bottom_lines
    if len(gains) != len(bottom_lines):
        message = f"'gains' har {len(gains)} linjer, men introduction.yaml har {len(bottom_lines)} bundlinjer"
        raise Problems([Problem(gains[-1].where, message, "skriv én linje for hver bundlinje")])
    return Heading(texts["gains-title"], 2), Prose(texts["gains-help"]), Checks(gains, 1, lines=True)


def _types(content: Content, texts: Texts) -> tuple[Block, ...]:
    """The window with a type in each pane; plain boxes where the types do not fill the panes one by one."""
    types = content.typology.types
    by_place: dict[tuple[str, str], Type] = {(t.actor, t.result): t for t in types}
    heads: tuple[Block, ...] = (Heading(texts["types-title"], 2), Prose(texts["types-help"]))
    if len(types) != 4 or len(by_place) != 4:
        return (*heads, Checks(tuple(t.name for t in types), 1))
    rows = tuple(
        (Cell(result), *(Cell(by_place[actor, end].name, check=by_place[actor, end].name) for actor in ("low", "high")))
        for result, end in zip(texts.list("types-results"), ("high", "low"), strict=True)
    )
    head = (Words(""), *texts.list("types-actors"))
    return (*heads, Table(texts["types-title"], texts["types-summary"], head, rows, (0, 1, 1), "matrix"))


def _roles(texts: Texts) -> Table:
    head = texts.list("roles-head")
    rows = tuple(
        (Cell(role), *(Cell(lines=1, label=role.derived(f"{role}: {column}")) for column in head[1:]))
        for role in texts.list("roles")
    )
    return Table(texts["roles-title"], texts["roles-summary"], head, rows, (115, 200, 171))


def _ready(texts: Texts) -> Table:
    rows = tuple((Cell(words=claim), Cell(scale=SCALE, label=claim)) for claim in texts.list("ready"))
    low, high = texts.list("ready-ends")
    head = (texts["ready-head"], low)
    return Table(texts["ready-title"], texts["ready-summary"], head, rows, (318, 168), "checklist", (low, high))


# ---------------------------------------------------------------- A02

A02_TEXTS = (
    *HEAD, "heading", "axes-title", "axes-head", "axes-actor", "axes-result", "axes-summary", "types-title", "types-head",
    "types-summary", "types-answer", "control-title", "control-lead", "control-head", "control", "control-summary",
    "conclusion-title", "conclusion-help", "because", "role", "closing", *STEPS,
)  # fmt: skip


@material("A02", kind="worksheet", page="worksheet-a4", texts=A02_TEXTS)
def finding_the_type(content: Content, sender: Sender | None, texts: Texts) -> Worksheet:
    types = content.typology.types
    blocks: tuple[Block, ...] = (
        beside(window(types)),
        Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields"), (208, 182, 96)),
        Heading(texts["axes-title"], 2),
        _axes(content, texts),
        Heading(texts["types-title"], 2),
        Table(
            texts["types-title"], texts["types-summary"], texts.list("types-head"),
            tuple(_type(t, texts) for t in types), (40, 228, 218), "checklist",
        ),
        PageBreak(),
        Heading(texts["control-title"], 1, overline=texts["overline"]),
        Prose(texts["control-lead"], "lead"),
        _control(texts),
        Heading(texts["conclusion-title"], 2),
        Prose(texts["conclusion-help"]),
        Checks(tuple(t.name for t in types), 0),
        AnswerLines(texts["because"], 2),
        AnswerLines(texts["role"], 3),
        steps(texts, 3),
        Prose(texts["closing"], "small"),
    )  # fmt: skip
    return sheet(content, texts, blocks)


def _axes(content: Content, texts: Texts) -> Table:
    pairs = ((content.typology.actor, texts["axes-actor"]), (content.typology.result, texts["axes-result"]))
    rows = tuple(
        (Cell(question), Cell(words=axis.low), Cell(scale=SCALE, label=axis.name), Cell(words=axis.high))
        for axis, question in pairs
    )
    return Table(
        texts["axes-title"], texts["axes-summary"], texts.list("axes-head"), rows, (116, 92, 174, 104), "checklist"
    )


def _type(type_: Type, texts: Texts) -> tuple[Cell, ...]:
    answer = type_.name.derived(f"{texts['types-answer']} {type_.name}")
    return (
        Cell(check=type_.name),
        Cell(type_.name, type_.short, more=(type_.example,)),
        Cell(more=(type_.question,), lines=3, label=answer),
    )


def _control(texts: Texts) -> Table:
    head = texts.list("control-head")
    rows = []
    for line in texts.list("control"):
        name, _, question = line.partition(": ")
        fields = (Cell(lines=3, label=line.derived(f"{name}: {column}")) for column in head[1:])
        rows.append((Cell(line.derived(name), line.derived(question)), *fields))
    return Table(texts["control-title"], texts["control-summary"], head, tuple(rows), (162, 162, 162), "checklist")


# ---------------------------------------------------------------- A07

A07_TEXTS = (
    *HEAD, "heading", "tab", "task", "answers", "tasks-summary", "focus-title", "focus-help", "because", "steps-title", "closing", *STEPS,
)  # fmt: skip


@material("A07", kind="worksheet", page="worksheet-a4", texts=A07_TEXTS)
def directions_of_leadership(content: Content, sender: Sender | None, texts: Texts) -> Worksheet:
    first, rest = _split(content.directions)
    blocks: tuple[Block, ...] = (
        beside(directions_house(content.directions)),
        Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields"), (208, 182, 96)),
        *(block for direction in first for block in _tasks(direction, texts)),
        PageBreak(),
        *(block for direction in rest for block in _tasks(direction, texts)),
        Heading(texts["focus-title"], 2),
        Checks(tuple(d.name for d in content.directions), 0),
        AnswerLines(texts["because"], 2),
        Heading(texts["steps-title"], 2),
        _one_step_each(content.directions, texts),
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
    shares = (276, *(70 for _ in answers))
    return Heading(title, 2), Table(title, texts["tasks-summary"], (texts["task"], *answers), rows, shares, "checklist")


def _one_step_each(directions: tuple[Direction, ...], texts: Texts) -> Table:
    head = texts.list("steps-head")
    rows = tuple(
        (
            Cell(d.name),
            *(
                Cell(lines=2 if n == 0 else 1, label=d.name.derived(f"{d.name}: {column}"))
                for n, column in enumerate(head[1:])
            ),
        )
        for d in directions
    )
    return Table(texts["steps-title"], texts["steps-summary"], head, rows, (72, 224, 110, 80))
