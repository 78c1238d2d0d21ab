"""The worksheets for what comes after the clarifying: plan, carry out, look back, tick off, take home, judge the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.compose.drawing.pictures import figure
from generator.compose.drawing.sheet_pictures import directions_house, stage_house, twig
from generator.compose.material import Entries
from generator.compose.templates.form import checklist, head, numeral, scale, sheet
from generator.compose.texts import Texts
from generator.model.content import Content, Direction, FocusPoint, Part, Phase
from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Block,
    Cell,
    Columns,
    Fields,
    Heading,
    PageBreak,
    Prose,
    Table,
    TearOff,
)
from generator.model.problems import Problem, stop_on_errors
from generator.model.sender import Room
from generator.model.text import Words

AFTERWARDS = Entries("worksheet")
MOST = 8  # lines that a single point's answer grows to


def _phase(content: Content, texts: Texts, number: int) -> Phase:
    """The phase of a number, counted from 1. Raises `Problems` if there are too few."""
    if number > len(content.phases):
        message = f"arket hører til fase {number}, men her er kun {len(content.phases)}"
        stop_on_errors([Problem(texts["title"].where, message, "slet filen, eller skriv fasen")])
    return content.phases[number - 1]


def _numbered(point: FocusPoint, number: str) -> Words:
    return point.name.derived(f"{number} {point.name}")


def _asked(point: FocusPoint) -> tuple[Words, ...]:
    """All its questions: the publication's, or the sentences of ours."""
    ours = point.question.replace("? ", "?\n").split("\n")
    return point.questions or tuple(map(point.question.derived, ours))


# ---------------------------------------------------------------- A05: planning and carrying out, one page each

HALVES = 2  # pages, one for each part of the phase


@AFTERWARDS.material("A05", page="worksheet-a4", carries={"second-focus": ("name",)})
def carrying_through(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = _phase(content, texts, 2)
    stop_on_errors(_not_two(phase))
    planning, doing = phase.parts
    first = len(planning.focus) + 1
    blocks: tuple[Block, ...] = (
        *_part_head(content, texts, planning, "plan", "sprout-house"),
        Fields(texts.list("fields", 3), (208, 182, 96)),
        _plan(planning, texts),
        AnswerLines(texts["later"], 1, 4),
        TearOff(texts["tear"]),
        Heading(texts["log-title"], 2),
        Prose(texts["log-help"], "small"),
        _log(texts),
        PageBreak(),
        *_part_head(content, texts, doing, "do", "flower-house"),
        *(block for n, point in enumerate(doing.focus, first) for block in _followed(point, f"2.{n}", texts)),
        TearOff(texts["tear"]),
        Heading(texts["agreement-title"], 2),
        Prose(texts["agreement-help"], "small"),
        Fields(texts.list("agreement-who", 2), (1, 1)),
        Fields(texts.list("agreement-when", 3), (226, 140, 120)),
        _agreement(texts),
    )
    return sheet(content, texts, blocks, active=1)


def _not_two(phase: Phase) -> Iterator[Problem]:
    if len(phase.parts) != HALVES:
        message = f"arbejdsarket A05 har en side til hver af to dele, men »{phase.name}« har {len(phase.parts)}"
        yield Problem(phase.name.where, message, "skriv fasen med to dele (parts)")


def _part_head(content: Content, texts: Texts, part: Part, key: str, vignette: str) -> tuple[Block, ...]:
    number = numeral(part.name.derived("2"), 2, content.figures.phase_number)
    return (
        figure(content, vignette, beside=True),
        Heading(part.name, 1, texts[f"{key}-overline"], number),
        Prose(texts[f"{key}-lead"], "lead"),
    )


def _plan(part: Part, texts: Texts) -> Table:
    answer = texts.list("points-head", 3)[2]
    rows = tuple(
        (
            Cell(check=point.name),
            Cell(_numbered(point, f"2.{n}"), point.question),
            Cell(lines=1, label=point.name.derived(f"{answer}: {point.name}")),
        )
        for n, point in enumerate(part.focus, 1)
    )
    return Table(part.name, texts["points-summary"], texts.list("points-head", 3), rows, (30, 206, 250), most=4)


def _followed(point: FocusPoint, number: str, texts: Texts) -> tuple[Block, ...]:
    """A point with its questions on glass, and lines of the full breadth."""
    row = (Cell(check=point.name), Cell(_numbered(point, number)), Cell(more=_asked(point)))
    table = Table(point.name, texts["follow-summary"], texts.list("follow-head", 3), (row,), (30, 150, 306))
    return table, AnswerLines(point.name, 2, MOST, beside=False)


def _log(texts: Texts) -> Table:
    """Rows for the talks to come: when, on course or not, and what is put right."""
    date, on, off, what = names = texts.list("log-head", 4)
    rows = tuple(
        (
            Cell(lines=1, label=date.derived(f"{date} {n}")),
            *(Cell(check=name.derived(f"{name}: {n}")) for name in (on, off)),
            Cell(lines=1, label=what.derived(f"{what} {n}")),
        )
        for n in range(1, 5)
    )
    return Table(texts["log-title"], texts["log-summary"], names, rows, (84, 64, 64, 274))


def _agreement(texts: Texts) -> Table:
    names = texts.list("agreement-head", 2)
    row = tuple(Cell(lines=1, label=name) for name in names)
    return Table(texts["agreement-title"], texts["agreement-summary"], names, (row,), (1, 1), most=3)


# ---------------------------------------------------------------- A09: what was learnt, a fruit for each point


@AFTERWARDS.material("A09", page="worksheet-a4", carries={"third-focus": ("name", "questions")})
def looking_back(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = _phase(content, texts, 3)
    number = numeral(phase.name.derived("3"), 3, content.figures.phase_number)
    title = Heading(phase.name, 1, texts["overline"], number)
    keep = texts["keep-ask"]
    rows = (
        *(_fruit(point, f"3.{n}", content, texts) for n, point in enumerate(phase.all_focus, 1)),
        (
            Cell(drawing=figure(content, "fallen-seed")),
            Cell(texts["keep"], texts["keep-help"]),
            Cell(ask=keep, lines=1, label=keep),
        ),
    )
    low, high = texts.list("ends", 2)
    table = Table(
        phase.name, texts["summary"], (*texts.list("points-head", 2), low), rows, (58, 232, 196),
        ends=(low, high), trunk="boeg",
    )  # fmt: skip
    return sheet(content, texts, (*head(texts, figure(content, "fruit-house", beside=True), title), table), active=2)


def _fruit(point: FocusPoint, number: str, content: Content, texts: Texts) -> tuple[Cell, ...]:
    return (
        Cell(drawing=twig(content, point.name.derived(number))),
        Cell(_numbered(point, number), more=_asked(point)),
        replace(scale(point.name), ask=texts["next-time"], lines=2),
    )


# ---------------------------------------------------------------- A10: every point and every task, with a box


@AFTERWARDS.material("A10", page="worksheet-a4", carries={"focus": ("name",), "tasks": ("short",)})
def ticking_off(content: Content, texts: Texts, room: Room) -> Worksheet:
    points = [group for n, phase in enumerate(content.phases, 1) for group in _of_phase(phase, n, texts)]
    tasks = [_of_direction(direction, texts) for direction in content.directions]
    blocks: tuple[Block, ...] = (
        *head(texts, figure(content, "fruit-house", beside=True)),
        *_in_columns(points, POINTS, texts["first"]),
        PageBreak(),
        directions_house(content),
        Heading(texts["tasks-title"], 1, texts["overline"]),
        Prose(texts["tasks-lead"], "lead"),
        *_in_columns(tasks, TASKS, texts["chosen"]),
    )
    return sheet(content, texts, blocks, active=None)


Group_ = tuple[Heading, Table]
POINTS, TASKS = 18, 15  # rows of one line, and of one or two, that a column has room for


def _of_phase(phase: Phase, n: int, texts: Texts) -> Iterator[Group_]:
    """The points of a phase, or of each of its parts, numbered as on the cards."""
    parts = [(phase.name, f"{n}", phase.focus), *((p.name, f"{n}{p.letter}", p.focus) for p in phase.parts)]
    at = 1
    for name, number, focus in parts:
        rows = [(point.name, f"{n}.{k}") for k, point in enumerate(focus, at)]
        at += len(rows)
        if rows:
            yield _group(name.derived(f"{number} {name}"), texts["point"], rows, texts)


def _of_direction(direction: Direction, texts: Texts) -> Group_:
    rows = [(task.short, f"{n}.") for n, task in enumerate(direction.tasks, 1)]
    return _group(direction.name, texts["task"], rows, texts)


def _group(name: Words, column: Words, rows: Iterable[tuple[Words, str]], texts: Texts) -> Group_:
    cells = tuple((Cell(check=words), Cell(words=words.derived(f"{number} {words}"))) for words, number in rows)
    return Heading(name, 2), Table(name, texts["summary"], (texts["done"], column), cells, (46, 188))


def _in_columns(groups: Sequence[Group_], most: int, chosen: Words) -> tuple[Block, ...]:
    """The groups in their order, and lines for what is chosen among them. The second column begins where the first has half
    of the rows; if one has more than `most`, the groups stand below each other instead, and go on on a further page."""
    sizes = [len(table.rows) for _, table in groups]
    half = next((n for n in range(1, len(sizes)) if 2 * sum(sizes[:n]) >= sum(sizes)), len(sizes))
    left, right = ([block for group in part for block in group] for part in (groups[:half], groups[half:]))
    answer = (Heading(chosen, 2), AnswerLines(chosen, 2, 12, beside=False))
    if max(sum(sizes[:half]), sum(sizes[half:])) > most:
        return (*left, *right, *answer)
    return (Columns((tuple(left), (*right, *answer)), (1, 1), 16),)


# ---------------------------------------------------------------- A11: a plan for three months, and who asks after it


@AFTERWARDS.material("A11", page="worksheet-a4")
def plan_and_partner(content: Content, texts: Texts, room: Room) -> Worksheet:
    days, hints = texts.list("days", 3), texts.list("hints", 3)
    rows = tuple(_step(n, day, hint, content, texts) for n, (day, hint) in enumerate(zip(days, hints, strict=True)))
    names = texts.list("plan-head", 3)
    promise = texts["promise"]
    blocks: tuple[Block, ...] = (
        *head(texts),
        Table(texts["heading"], texts["plan-summary"], names, rows, (94, 112, 280)),
        AnswerLines(texts["obstacle"], 1, 2),
        TearOff(texts["tear"]),
        Heading(texts["partner-title"], 2),
        Fields(texts.list("call", 4), (196, 118, 96, 76)),
        AnswerLines(promise, 2, 3),
        Prose(texts["ask"]),
        Fields(texts.list("greeting", 2), (1, 1)),
    )
    return _own(sheet(content, texts, blocks, active=None), texts)


def _step(stage: int, day: Words, hint: Words, content: Content, texts: Texts) -> tuple[Cell, ...]:
    number = day.derived(day.split()[0])
    with_whom = Fields(texts.list("with", 2), (1.4, 1))
    return (
        Cell(drawing=stage_house(content, stage, number)),
        Cell(day, hint),
        Cell(lines=3, label=day, fields=with_whom),
    )


def _own(made: Worksheet, texts: Texts) -> Worksheet:
    """A sheet that has nothing of the publication's."""
    return replace(made, source_line=texts["ours"])


# ---------------------------------------------------------------- A12: how was the day? A5, two on a sheet


@AFTERWARDS.material("A12", page="worksheet-a4")
def judging_the_day(content: Content, texts: Texts, room: Room) -> Worksheet:
    low, high = texts.list("ends", 2)
    rows = tuple((Cell(words=claim), scale(claim)) for claim in texts.list("claims"))
    table = checklist(texts, "claims", rows, (180, 167), head=(texts["claims-head"], low), ends=(low, high))
    blocks: tuple[Block, ...] = (
        Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        replace(table, over=figure(content, "stages")),
        *(block for key in ("keep", "change") for block in _opinion(texts, key)),
    )
    made = sheet(content, texts, blocks, active=None)
    return replace(_own(made, texts), tabs=(), paper="a5", copies=2)


def _opinion(texts: Texts, key: str) -> tuple[Block, ...]:
    title = texts[key]
    return Heading(title, 2), AnswerLines(title, 2, 4, beside=False)
