"""The worksheets for what comes after the clarifying: plan, carry out, look back, tick off, take home, judge the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.compose.drawing.pictures import figure
from generator.compose.drawing.sheet_pictures import directions_house, stage_house, twig
from generator.compose.focus import Spot, spots
from generator.compose.material import Entries
from generator.compose.templates.form import (
    OWN,
    SCALE,
    Row,
    claims,
    counted,
    head,
    next_page,
    numbered,
    numeral,
    own,
    section,
    sheet,
    table,
    to_decide,
    to_fill,
    to_tick,
)
from generator.compose.texts import Texts
from generator.model.content import Content, Direction, FocusPoint, Phase
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


def _asked(point: FocusPoint) -> tuple[Words, ...]:
    """All its questions: the publication's, or the sentences of ours."""
    ours = point.question.replace("? ", "?\n").split("\n")
    return point.questions or tuple(map(point.question.derived, ours))


# ---------------------------------------------------------------- A05: planning and carrying out, one page each

HALVES = 2  # pages, one for each part of the phase


@AFTERWARDS.material("A05", page="worksheet-a4")
def carrying_through(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = _phase(content, texts, 2)
    stop_on_errors(_not_two(phase))
    planning, doing = (spot for spot in spots(content.phases) if spot.phase == 2 and spot.part is not None)
    plan, do = (part.name for part in phase.parts)
    columns = [to_fill("{column}", lines=1)] * 2
    return sheet(
        content, texts,
        *_part_head(content, texts, plan, "plan", "sprout-house"),
        Fields(texts.list("fields", 3), (208, 182, 96)),
        to_decide(texts, plan, planning.numbered, 1, (30, 206, 250), most=4),
        AnswerLines(texts["later"], 1, 4),
        TearOff(texts["tear"]),
        *section(texts, "log", _log(texts), help="small"),
        PageBreak(),
        *_part_head(content, texts, do, "do", "flower-house"),
        *(block for point in doing.numbered for block in _followed(*point, texts)),
        TearOff(texts["tear"]),
        *section(
            texts, "agreement",
            Fields(texts.list("agreement-who", 2), (1, 1)),
            Fields(texts.list("agreement-when", 3), (226, 140, 120)),
            table(texts, "agreement", counted(texts["agreement-title"], 1), columns, (1, 1), most=3),
            help="small",
        ),
        active=1,
    )  # fmt: skip


def _not_two(phase: Phase) -> Iterator[Problem]:
    if len(phase.parts) != HALVES:
        message = f"arbejdsarket A05 har en side til hver af to dele, men »{phase.name}« har {len(phase.parts)}"
        yield Problem(phase.name.where, message, "skriv fasen med to dele (parts)")


def _part_head(content: Content, texts: Texts, name: Words, key: str, vignette: str) -> tuple[Block, ...]:
    number = numeral(name.derived("2"), 2, content.figures.phase_number)
    drawing = figure(content, vignette, beside=True)
    return drawing, Heading(name, 1, texts[f"{key}-overline"], number), Prose(texts[f"{key}-lead"], "lead")


def _followed(number: str, point: FocusPoint, texts: Texts) -> tuple[Block, ...]:
    """A point with its questions on glass, and lines of the full breadth."""
    row = (point.name, Cell(numbered(point, number)), Cell(more=_asked(point)))
    asked = table(texts, "follow", [row], (to_tick(), OWN, OWN), (30, 150, 306), title=point.name)
    return asked, AnswerLines(point.name, 2, MOST, beside=False)


def _log(texts: Texts) -> Table:
    """Rows for the talks to come: when, on course or not, and what is put right."""
    write, tick = to_fill("{column} {row}", lines=1), to_tick("{column}: {row}")
    return table(texts, "log", counted(texts["log-title"], 4), (write, tick, tick, write), (84, 64, 64, 274))


# ---------------------------------------------------------------- A09: what was learnt, a fruit for each point


@AFTERWARDS.material("A09", page="worksheet-a4")
def looking_back(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = _phase(content, texts, 3)
    number = numeral(phase.name.derived("3"), 3, content.figures.phase_number)
    title, keep = Heading(phase.name, 1, texts["overline"], number), texts["keep-ask"]
    rows = [
        (
            Cell(drawing=twig(content, point.name.derived(nr))),
            Cell(numbered(point, nr), more=_asked(point)),
            Cell(scale=SCALE, label=point.name, ask=texts["next-time"], lines=2),
        )
        for spot in spots(content.phases) if spot.phase == 3 for nr, point in spot.numbered
    ]  # fmt: skip
    rows.append(
        (
            Cell(drawing=figure(content, "fallen-seed")),
            Cell(texts["keep"], texts["keep-help"]),
            Cell(ask=keep, lines=1, label=keep),
        )
    )
    low, high = texts.list("ends", 2)
    names, shares = (*texts.list("points-head", 2), low), (58, 232, 196)
    fruits = Table(phase.name, texts["summary"], names, tuple(rows), shares, ends=(low, high), trunk="boeg")
    return sheet(content, texts, *head(texts, figure(content, "fruit-house", beside=True), title), fruits, active=2)


# ---------------------------------------------------------------- A10: every point and every task, with a box


@AFTERWARDS.material("A10", page="worksheet-a4")
def ticking_off(content: Content, texts: Texts, room: Room) -> Worksheet:
    points = [_of_spot(spot, content, texts) for spot in spots(content.phases) if spot.points]
    tasks = [_of_direction(direction, texts) for direction in content.directions]
    return sheet(
        content, texts,
        *head(texts, figure(content, "fruit-house", beside=True)),
        *_in_columns(points, POINTS, texts["first"]),
        *next_page(texts, "tasks", directions_house(content)),
        *_in_columns(tasks, TASKS, texts["chosen"]),
        active=None,
    )  # fmt: skip


Group_ = tuple[Heading, Table]
POINTS, TASKS = 18, 15  # rows of one line, and of one or two, that a column has room for


def _of_spot(spot: Spot, content: Content, texts: Texts) -> Group_:
    """The points of a phase, or of a part of one, numbered as on the cards."""
    name = spot.name if spot.part is None else content.phases[spot.phase - 1].parts[spot.part].name
    rows = [(point.name, number) for number, point in spot.numbered]
    return _group(name.derived(f"{spot.mark} {name}"), texts["point"], rows, texts)


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
    answer = _to_answer(chosen, 12)
    if max(sum(sizes[:half]), sum(sizes[half:])) > most:
        return (*left, *right, *answer)
    return (Columns((tuple(left), (*right, *answer)), (1, 1), 16),)


# ---------------------------------------------------------------- A11: a plan for three months, and who asks after it


@AFTERWARDS.material("A11", page="worksheet-a4")
def plan_and_partner(content: Content, texts: Texts, room: Room) -> Worksheet:
    days, hints = texts.list("days", 3), texts.list("hints", 3)
    with_whom = Fields(texts.list("with", 2), (1.4, 1))
    rows: list[Row] = [
        (day, Cell(drawing=stage_house(content, n, day.derived(day.split()[0]))), Cell(day, hint))
        for n, (day, hint) in enumerate(zip(days, hints, strict=True))
    ]
    columns = (OWN, OWN, to_fill("{row}", lines=3, fields=with_whom))
    made = sheet(
        content, texts,
        *head(texts),
        table(texts, "plan", rows, columns, (94, 112, 280), title=texts["heading"]),
        AnswerLines(texts["obstacle"], 1, 2),
        TearOff(texts["tear"]),
        Heading(texts["partner-title"], 2),
        Fields(texts.list("call", 4), (196, 118, 96, 76)),
        AnswerLines(texts["promise"], 2, 3),
        Prose(texts["ask"], above=8),  # else a caption of the lines
        Fields(texts.list("greeting", 2), (1, 1)),
        active=None,
    )  # fmt: skip
    return own(made, texts)


# ---------------------------------------------------------------- A12: how was the day? A5, two on a sheet


@AFTERWARDS.material("A12", page="worksheet-a4")
def judging_the_day(content: Content, texts: Texts, room: Room) -> Worksheet:
    made = sheet(
        content, texts,
        Heading(texts["heading"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        replace(claims(texts, "claims", "ends", (180, 167)), over=figure(content, "stages")),
        *(block for key in ("keep", "change") for block in _to_answer(texts[key], 4)),
        active=None,
    )  # fmt: skip
    return replace(own(made, texts), tabs=(), paper="a5", copies=2)


def _to_answer(title: Words, most: int) -> tuple[Block, ...]:
    return Heading(title, 2), AnswerLines(title, 2, most, beside=False)
