"""A01: is this a case for co-creation, and are we ready for it?"""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.drawing.vignettes import seed_house
from generator.compose.templates.form import HEAD, SCALE, STEPS, beside, numeral, sheet, steps
from generator.model.content import Content, Type
from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Block,
    Cell,
    Checks,
    Columns,
    Fields,
    Heading,
    PageBreak,
    Prose,
    Table,
)
from generator.model.problems import Problem, Problems
from generator.model.sender import Room
from generator.model.text import Words

LINES_ON_PAGE = 28  # writing lines that a checklist has room for on one page

A01_TEXTS = (
    *HEAD, "points-head", "points-summary", "decide-title", "gains-title", "gains-help", "gains", "types-title", "types-help",
    "types-actors", "types-results", "types-summary", "roles-title", "roles-head", "roles", "roles-summary", "ready-title",
    "ready-head", "ready-ends", "ready", "ready-summary", "conclusion-title", "conclusions", "because", *STEPS,
)  # fmt: skip


@material("A01", kind="worksheet", page="worksheet-a4", texts=A01_TEXTS)
def clarifying(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = content.phases[0]
    blocks: tuple[Block, ...] = (
        beside(seed_house()),
        Heading(phase.name, 1, texts["overline"], numeral(phase.name.derived("1"), 1)),
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
