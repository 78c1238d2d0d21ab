"""The worksheets: what a chief fills in, alone or with others. Word lays them out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.drawing.panes import PANES, pane_of
from generator.compose.drawing.pictures import figure, fitted
from generator.compose.drawing.plants import placed
from generator.compose.drawing.sheet_pictures import directions_house
from generator.compose.figures.slides.lists import bottom_line_plant
from generator.compose.focus import spots
from generator.compose.material import Entries
from generator.compose.templates.form import (
    OWN,
    Row,
    answer,
    claims,
    head,
    next_page,
    next_steps,
    numeral,
    section,
    sheet,
    table,
    to_decide,
    to_fill,
    to_tick,
)
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


def _window(content: Content, texts: Texts, title: Words, summary: Words, *panes: Pane, **how: bool | Words) -> Window:
    """Across, who has the central role; up, how unpredictable the result may be."""
    left, right = texts.list("types-actors", 2)
    above, below = texts.list("types-results", 2)
    first, second, third, fourth = panes
    across, up = Axis(texts["axes-actor"], left, right), Axis(texts["axes-result"], below, above)
    return Window(title, summary, across, up, (first, second, third, fourth), **how)  # type: ignore[arg-type]


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


def _gains(content: Content, texts: Texts) -> tuple[Words, ...]:
    """One for each bottom line, then others."""
    return *texts.list("gains", len(content.introduction.bottom_lines)), *texts.list("gains-more")


# ---------------------------------------------------------------- A01: is this a case for co-creation, and are we ready?


@WORKSHEETS.material("A01", page="worksheet-a4")
def clarifying(content: Content, texts: Texts, room: Room) -> Worksheet:
    phase = content.phases[0]
    number = numeral(phase.name.derived("1"), 1, content.figures.phase_number)
    points = [point for spot in spots(content.phases[:1]) for point in spot.numbered]
    panes = (Pane(kind.name, check=kind.name) for kind in in_panes(content.typology))
    window = _window(content, texts, texts["types-title"], texts["types-summary"], *panes)
    gains = section(texts, "gains", Checks(_gains(content, texts), 1, lines=True), help="body")
    roles: list[Row] = [(role, Cell(role)) for role in texts.list("roles")]
    return sheet(
        content, texts,
        *head(texts, figure(content, "seed-house", beside=True), Heading(phase.name, 1, texts["overline"], number)),
        to_decide(texts, phase.name, points, 2, (36, 244, 206), most=5),
        *section(texts, "steps", next_steps(texts, 3, (52, 224, 120, 90))),
        *next_page(texts, "decide", lead=False),
        Columns((gains, section(texts, "types", window, help="body")), (212, 248), 26),
        AnswerLines(texts["gains-seen"], 1, 3),
        *section(texts, "roles", table(texts, "roles", roles, (OWN, *[to_fill(lines=1)] * 2), (128, 222, 136), most=2)),
        *section(texts, "ready", claims(texts, "ready", "ready-ends", (318, 168))),
        *section(texts, "conclusion", Checks(texts.list("conclusions"), 0), AnswerLines(texts["because"], 1, 4)),
    )  # fmt: skip


# ---------------------------------------------------------------- A02: which type is our co-creation?

MOTIF = (30 * MM, 14 * MM)  # at most, of the drawing in a pane


@WORKSHEETS.material("A02", page="worksheet-a4")
def finding_the_type(content: Content, texts: Texts, room: Room) -> Worksheet:
    types = in_panes(content.typology)
    panes = (Pane(kind.name, drawing=_motif(kind.id, content)) for kind in types)
    rows: list[Row] = [(t.name, Cell(t.name), Cell(words=t.slide), Cell(more=(t.question,))) for t in types]
    asked: list[Row] = []
    for line in texts.list("control"):
        name, question = map(line.derived, line.split(": ", 1) if ": " in line else (line, ""))
        asked.append((name, Cell(name, question)))
    against, change = (section(texts, key, answer(texts, key, 2, 4), help="body") for key in ("against", "change"))
    return sheet(
        content, texts,
        *head(texts),
        _window(content, texts, texts["heading"], texts["axes-summary"], *panes, steps=True, corner=texts["axes-dot"]),
        Prose(texts["types-help"]),
        table(texts, "types", rows, (to_tick(), *[OWN] * 3), (36, 94, 222, 134)),
        *section(texts, "answer", answer(texts, "answer", 3, 20)),
        *next_page(texts, "control"),
        table(texts, "control", asked, (OWN, *[to_fill(lines=3)] * 2), (130, 178, 178), most=6),
        Columns((against, change), (1, 1), 24),
        Prose(texts["closing"], "small"),
    )  # fmt: skip


def _motif(type_id: str, content: Content) -> Figure:
    shapes, w, h = fitted(content.drawings.of("types", type_id), *MOTIF)
    return Figure(Group("Motiv", shapes), w, h)


# ---------------------------------------------------------------- A03: why do we co-create, and how do we see that it works?

SENTENCE = 58 * MM  # high, the room for the one sentence
PLANT = (44.0, 37.0)  # of a gain


@WORKSHEETS.material("A03", page="worksheet-a4")
def our_why(content: Content, texts: Texts, room: Room) -> Worksheet:
    """The front is for the seminar, the back for home."""
    gains = _gains(content, texts)
    sentence = Cell(label=texts["together-title"], ask=texts["sentence"], room=SENTENCE)
    together = Table(sentence.name, texts["sentence-summary"], (), ((sentence,),), (1,), frame="solid")
    return sheet(
        content, texts,
        *head(texts, figure(content, "why-house", beside=True)),
        *section(texts, "alone", answer(texts, "alone", 2, 4), Checks(gains, 2, lines=True), help="body"),
        *section(texts, "together", together, AnswerLines(texts["citizen"], 2, 6), help="body"),
        *next_page(texts, "home"),
        *section(texts, "gains", _signs(content, texts, gains), help="body"),
        *section(texts, "success", answer(texts, "success", 3, 6), help="body"),
    )  # fmt: skip


def _signs(content: Content, texts: Texts, gains: tuple[Words, ...]) -> Table:
    """A row for each gain: the plant of a bottom line, how it would be seen, and by whom."""
    rows: list[Row] = []
    for n, gain in enumerate(gains):
        box = Cell(check=gain, drawing=_plant(n) if n < len(content.introduction.bottom_lines) else None)
        named = Cell(fields=Fields((gain,), (1,))) if gain.endswith(":") else Cell(gain)
        rows.append((gain.derived(gain.rstrip(":")), box, named))
    return table(texts, "gains", rows, (OWN, OWN, *[to_fill(lines=2)] * 2), (76, 124, 166, 120), most=3)


def _plant(n: int) -> Figure:
    w, h = PLANT
    return Figure(Group("Plante", placed(bottom_line_plant(n, 0, 0), w / 2, h, 0.34)), w, h)


# ---------------------------------------------------------------- A07: the tasks of a chief, and one step in each direction


@WORKSHEETS.material("A07", page="worksheet-a4")
def directions_of_leadership(content: Content, texts: Texts, room: Room) -> Worksheet:
    steps: list[Row] = [(direction.name, Cell(direction.name)) for direction in content.directions]
    return sheet(
        content, texts,
        *head(texts, directions_house(content)),
        *(block for direction in content.directions for block in _tasks(direction, texts)),
        *section(texts, "focus", Checks(tuple(d.name for d in content.directions), 0), AnswerLines(texts["because"], 2, 6)),
        *section(texts, "steps", table(texts, "steps", steps, (OWN, *[to_fill(lines=2)] * 3), (72, 214, 110, 90), most=8)),
        Prose(texts["closing"], "small"),
        active=None,
    )  # fmt: skip


def _tasks(direction: Direction, texts: Texts) -> tuple[Block, ...]:
    answers, title = texts.list("answers"), direction.name.derived(f"{direction.name} {direction.audience}")
    shorts = [task.short for task in direction.tasks]
    rows: list[Row] = [(said, Cell(words=said.derived(f"{n}. {said}"))) for n, said in enumerate(shorts, 1)]
    columns = (OWN, *[to_tick("{column}: {row}")] * len(answers))
    shares = (306, *[60] * len(answers))
    return Heading(title, 2), table(texts, "tasks", rows, columns, shares, head=(texts["task"], *answers), title=title)
