"""A07: the directions of leadership: the tasks, where do I stand, one step in each direction."""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.drawing.vignettes import directions_house
from generator.compose.templates.form import HEAD, STEPS, beside, sheet
from generator.model.content import Content, Direction
from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Block,
    Cell,
    Checks,
    Fields,
    Heading,
    PageBreak,
    Prose,
    Table,
)
from generator.model.sender import Room

TASKS_ON_PAGE = 15

A07_TEXTS = (
    *HEAD, "heading", "rest-heading", "tab", "task", "answers", "tasks-summary", "focus-title", "focus-help", "because", "steps-title", "closing", *STEPS,
)  # fmt: skip


@material("A07", kind="worksheet", page="worksheet-a4", texts=A07_TEXTS)
def directions_of_leadership(content: Content, texts: Texts, room: Room) -> Worksheet:
    first, rest = _split(content.directions)
    blocks: tuple[Block, ...] = (
        beside(directions_house(content.directions)),
        Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        Fields(texts.list("fields"), (208, 182, 96)),
        *(block for direction in first for block in _tasks(direction, texts)),
        PageBreak(),
        Heading(texts["rest-heading"], 1, overline=texts["overline"]),
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
    shares = (296, *(63 for _ in answers))
    return Heading(title, 2), Table(title, texts["tasks-summary"], (texts["task"], *answers), rows, shares, "checklist")


def _one_step_each(directions: tuple[Direction, ...], texts: Texts) -> Table:
    head = texts.list("steps-head")
    rows = tuple(
        (
            Cell(d.name),
            *(Cell(lines=2, label=d.name.derived(f"{d.name}: {column}")) for column in head[1:]),
        )
        for d in directions
    )
    return Table(texts["steps-title"], texts["steps-summary"], head, rows, (72, 224, 110, 80))
