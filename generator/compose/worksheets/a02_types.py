"""A02: which type is our co-creation?"""

from __future__ import annotations

from generator.compose.catalogue import Texts, material
from generator.compose.drawing.vignettes import window
from generator.compose.templates.form import HEAD, SCALE, STEPS, beside, sheet, steps
from generator.model.content import Content, Type
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

A02_TEXTS = (
    *HEAD, "heading", "axes-title", "axes-head", "axes-actor", "axes-result", "axes-summary", "types-title", "types-head",
    "types-summary", "types-answer", "control-title", "control-lead", "control-head", "control", "control-summary",
    "conclusion-title", "conclusion-help", "because", "role", "closing", *STEPS,
)  # fmt: skip


@material("A02", kind="worksheet", page="worksheet-a4", texts=A02_TEXTS)
def finding_the_type(content: Content, texts: Texts, room: Room) -> Worksheet:
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
        texts["axes-title"], texts["axes-summary"], texts.list("axes-head"), rows, (104, 96, 168, 118), "checklist"
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
