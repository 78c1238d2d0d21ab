"""G01, the drejebog: the room with what hangs in it, and for every session its clock, its steps, its slides, its plan B."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.compose.decks.seminar import deck_following, numbers
from generator.compose.drawing.shapes import rect
from generator.compose.figures.room import Labels, room_plan
from generator.compose.guides.hung import hanging_of, posters_of
from generator.compose.material import Entries
from generator.compose.templates.form import guide
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Deck, Notes, Slide, Worksheet
from generator.model.flow import (
    Block,
    Cell,
    Columns,
    Fields,
    Figure,
    Heading,
    Number,
    PageBreak,
    Prose,
    ShownSlide,
    Step,
    Table,
)
from generator.model.hanging import SIDES, Hanging, Side
from generator.model.programme import Session, clock
from generator.model.scene import Group, Role, Text
from generator.model.seminar import Meeting, Seminar, long_date
from generator.model.sender import Room
from generator.model.text import NBSP, Words
from generator.model.units import MM

SCRIPTS = Entries("guide")

LEFT, GAP = 84 * MM, 8 * MM
RIGHT = 273 * MM - LEFT - GAP
HEIGHT = 474.0  # points: of the first page, down to the foot
HEADED, HEAD = 19.5, 14.0  # a heading at the top of a column, and the head of a table
AFTER = 4.0  # points below a bar
PER_ROW = 3  # posters in a row of their list
LINE, MORE, LONG = (
    23.0,
    11.4,
    20,
)  # points: a row of it, how much higher for a name of two lines, and which is one: characters
BAR, ASKED = 90.0, 27.2  # points: a day as a bar, with its heading and what its colours mean; a line to fill in
LEAST = 205.0  # points: how high the room is drawn at least
KIND, SWATCH, KEY, BELOW_KEY = 58.0, 18.0, 12.0, 6.0  # points: a colour with its name, without it, how high, air below
FIGURE = 4.4  # points: a figure of a clock below a block, if the block is as broad as that clock
SLIDE = (17.6 * MM, 9.9 * MM)
CLOCK, MINUTES, NUMBER = 34.0, 38.0, 20.0  # points: the columns before a step, and before a poster's name
WIDTHS = (20, 43, 27, 97, 31, 37, 18)  # millimetres: time, what, why, how, materials, plan B, notes
NOTES = 2  # lines to write on, at least

TINTS: Mapping[str, Role] = {"exercise": "spire", "talk": "glas2", "break": "froem", "arrival": "froem"}
"""Of the blocks of a day, by the kinds of its sessions."""
ROWS: Mapping[str, Role] = {"break": "froel", "arrival": "froel"}
"""Of their rows; the others are glass."""


@SCRIPTS.material("G01", page="guide-a4", occasion=True)
def script(content: Content, texts: Texts, room: Room) -> Worksheet:
    seminar = content.seminar
    assert seminar
    front, crowded = _front(content, seminar, texts)
    pages = (block for meeting in seminar.meetings for block in _day(content, seminar, meeting, texts, crowded))
    return replace(guide(content, texts, front, *pages), paper="a4-landscape")


# ---------------------------------------------------------------- the first page


def _front(content: Content, seminar: Seminar, texts: Texts) -> tuple[Columns, bool]:
    """The page, and whether it has no room for the day as a bar, which stands on the day's own page then."""
    asked = _sessions_need(seminar, "A12")
    texts.may_ask("before-box", "room-box")
    hanging, posters = hanging_of(content, seminar), posters_of(content, seminar)
    listed = list(_listed(content, hanging, posters))
    free = HEIGHT - HEADED - HEAD - ASKED - sum(_high(row) for row in _in_rows(listed))
    crowded = len(seminar.meetings) > 1 or free - BAR < LEAST
    drawn = _room(seminar, hanging, posters, texts, asked, free - (0 if crowded else BAR))
    right: list[Block] = [Heading(texts["room-title"], 2), drawn]
    right += [_legend(listed, texts)] if posters else []
    texts.may_ask("minutes-title")
    if not crowded:
        right += [Heading(texts["minutes-title"], 2), *_minutes(seminar.meetings[0], texts, RIGHT)]
    phones = texts.list("phones")
    right.append(Fields(phones, (1.0,) * len(phones)))
    return Columns((tuple(_before(seminar, texts, asked)), tuple(right)), (LEFT, RIGHT), GAP, above=False), crowded


def _sessions_need(seminar: Seminar, id: str) -> bool:
    sessions = (session for meeting in seminar.meetings for session in meeting.programme.sessions)
    return id not in seminar.file.leave_out and any(id in session.materials for session in sessions)


def _before(seminar: Seminar, texts: Texts, asked: bool) -> Iterator[Block]:
    """What it is, and what is to be done before it begins."""
    first = seminar.meetings[0]
    start = clock(first.programme.hours()[first.programme.sessions[0].id].start)
    yield Heading(seminar.file.title, 1, texts["overline"])
    yield from _facts(seminar, texts)
    title = fill(texts["before-title"], tid=start)
    yield Heading(title, 2)
    points = (*texts.list("before"), *((texts["before-box"],) if asked else ()))
    rows = tuple((Cell(check=point), Cell(words=point)) for point in points)
    yield Table(title, texts["before-summary"], texts.list("before-head", 2), rows, (26, LEFT - 26))
    yield Heading(texts["watch-title"], 2)
    yield Prose(_watch(first, texts))


def _watch(meeting: Meeting, texts: Texts) -> Words:
    texts.may_ask("watch", "watch-plain")
    pause = next((one for one in meeting.programme.sessions if one.kind == "break"), None)
    if pause is None:
        return texts["watch-plain"]
    return fill(texts["watch"], tid=clock(meeting.programme.hours()[pause.id].start))


def _facts(seminar: Seminar, texts: Texts) -> Iterator[Prose]:
    texts.may_ask("wifi", "wifi-code")
    for meeting in seminar.meetings:
        day = meeting.programme
        yield Prose(fill(texts["when"], navn=long_date(meeting.date), tid=f"{day.start}–{day.end}"))
    room = seminar.file.room
    yield Prose(room.name.derived(", ".join(filter(None, (room.name, room.address)))))
    yield Prose(fill(texts["who"], antal=str(seminar.count), nummer=str(seminar.tables)))
    if room.wifi:
        yield Prose(fill(texts["wifi-code"] if room.code else texts["wifi"], navn=room.wifi, nummer=room.code or ""))


def _room(seminar: Seminar, hanging: Hanging, posters: list[str], texts: Texts, asked: bool, h: float) -> Figure:
    walls = seminar.file.room.walls
    bare: dict[str, Words] = {}
    texts.may_ask("room-bare", "room-windows")
    for wall in walls:
        if not wall.metres:
            bare[str(wall.side)] = fill(texts["room-windows"], navn=wall.note) if wall.note else texts["room-bare"]
    hung = {id: number for number, id in enumerate(_in_walk(hanging, posters), 1)}
    alt = fill(
        texts["room-alt"], antal=str(seminar.count), nummer=str(seminar.tables), navn=_walls_said(hanging, hung, texts)
    )
    said = Labels(
        texts["room-screen"], texts["room-door"], texts["room-coffee"], texts["room-box"] if asked else None, bare, alt
    )
    return room_plan(seminar.seats, walls, hanging, hung, said, RIGHT, h)


def _in_walk(hanging: Hanging, posters: list[str]) -> list[str]:
    """Those that hang, in the order of the walk."""
    return [spot.piece.id for spot in hanging.spots if spot.piece.id in posters]


def _walls_said(hanging: Hanging, hung: Mapping[str, int], texts: Texts) -> str:
    """Which numbers hang on which wall, for whoever cannot see it."""
    names: dict[Side, Words] = dict(zip(SIDES, texts.list("walls", len(SIDES)), strict=True))
    found = []
    for side in SIDES:
        here = [str(hung[spot.piece.id]) for spot in hanging.spots if spot.side == side and spot.piece.id in hung]
        found += [f"{names[side]}: {', '.join(here)}"] if here else []
    return "; ".join(found)


def _listed(content: Content, hanging: Hanging, posters: list[str]) -> Iterator[tuple[Words, Words]]:
    """The posters with their numbers in the drawing. One that does not hang has none."""
    hung = _in_walk(hanging, posters)
    for id in (*hung, *(id for id in posters if id not in hung)):
        name = _named(content, id)
        yield name.derived(str(hung.index(id) + 1) if id in hung else "–"), name.derived(f"{name} ({id})")


def _in_rows(listed: list[tuple[Words, Words]]) -> list[list[tuple[Words, Words]]]:
    return [listed[n : n + PER_ROW] for n in range(0, len(listed), PER_ROW)]


def _high(row: list[tuple[Words, Words]]) -> float:
    return LINE + (MORE if any(len(name) > LONG for _, name in row) else 0.0)


def _legend(listed: list[tuple[Words, Words]], texts: Texts) -> Table:
    """A box to tick for each poster, and its number."""
    nothing = (Cell(ground="paper"), Cell(ground="paper"))
    rows = []
    for row in _in_rows(listed):
        pairs = [(Cell(check=name), Cell(steps=(Step(name, marks=(mark,)),), marks=(NUMBER,))) for mark, name in row]
        rows.append(tuple(cell for pair in (*pairs, *[nothing] * (PER_ROW - len(row))) for cell in pair))
    head = texts.list("legend-head", 2) * PER_ROW
    return Table(
        texts["legend-title"], texts["legend-summary"], head, tuple(rows), (26, RIGHT / PER_ROW - 26) * PER_ROW
    )


def _minutes(meeting: Meeting, texts: Texts, width: float) -> Iterator[Block]:
    """A day as a bar, each session as broad as it is long, and what its colours mean."""
    day = meeting.programme
    total, hours = sum(session.minutes for session in day.sessions), day.hours()
    times = []
    for session in day.sessions:
        time = session.name.derived(clock(hours[session.id].start))
        fits = len(time) * FIGURE <= width * session.minutes / total
        times.append(Cell(small=(time,) if fits else (), ground="paper", below=True))
    yield Table(
        texts["minutes-title"], texts["minutes-summary"],
        tuple(session.name.derived(str(session.minutes)) for session in day.sessions), (tuple(times),),
        tuple(float(session.minutes) for session in day.sessions),
        bar=tuple(TINTS[session.kind or "talk"] for session in day.sessions), after=AFTER,
    )  # fmt: skip
    yield _key(texts)


def _key(texts: Texts) -> Figure:
    """What the colours of a bar mean."""
    shapes, names = [], []
    for n, (words, kind) in enumerate(zip(texts.list("kinds", 3), ("exercise", "talk", "break"), strict=True)):
        shapes.append(rect(n * KIND, 1, SWATCH, KEY - 2, TINTS[kind]))
        names.append(Number(words, "muld", n * KIND + SWATCH + (KIND - SWATCH) / 2, KEY / 2, 9.0, "sans"))
    return Figure(Group("Farver", tuple(shapes), texts["kinds-alt"]), 3 * KIND, KEY + BELOW_KEY, numbers=tuple(names))


# ---------------------------------------------------------------- the days


@dataclass(frozen=True, slots=True)
class _Shown:
    """A slide of a session: where it is, what it is called, and what its notes say."""

    at: ShownSlide
    title: Words
    notes: Notes


def _slides(content: Content, seminar: Seminar, meeting: Meeting) -> Mapping[str, list[_Shown]]:
    """Session id -> its slides in the deck that follows the day. None if that deck is not brought along."""
    day = meeting.programme
    deck = next(
        (deck for id, one in content.programmes.items() if one.id == day.id and (deck := deck_following(id))), None
    )
    if deck is None or deck.id in seminar.file.leave_out or deck.id not in content.materials:
        return {}
    made = deck.compose(content, Texts(content.materials[deck.id], content, deck.id), deck.signing.room(None))
    assert isinstance(made, Deck)
    found: dict[str, list[_Shown]] = {}
    for id, its in numbers(day, content).items():
        slides = [(number, made.slides[number - 1]) for number in its]
        found[id] = [_Shown(ShownSlide(deck.id, number), _title(slide), slide.notes) for number, slide in slides]
    return found


def _title(slide: Slide[Text]) -> Words:
    words = slide.title.paragraphs[0].words
    return words.derived(" ".join(words.split()))


def _day(content: Content, seminar: Seminar, meeting: Meeting, texts: Texts, crowded: bool) -> Iterator[Block]:
    day, shown = meeting.programme, _slides(content, seminar, meeting)
    over = fill(texts["day-overline"], navn=long_date(meeting.date), tid=f"kl.{NBSP}{day.start}–{day.end}")
    yield PageBreak()
    yield Heading(day.title, 1, over)
    if crowded:
        yield from _minutes(meeting, texts, LEFT + GAP + RIGHT)
    hours = day.hours()
    rows = tuple(
        tuple(_row(content, session, hours[session.id].start, shown.get(session.id, []), texts))
        for session in day.sessions
    )
    summary = fill(texts["day-summary"], navn=day.title)
    yield Table(day.title, summary, texts.list("day-head", len(WIDTHS)), rows, WIDTHS)


def _row(content: Content, session: Session, start: int, slides: list[_Shown], texts: Texts) -> Iterator[Cell]:
    ground, name = ROWS.get(session.kind or "", "glas1"), session.name
    until = fill(texts["until"], tid=clock(start + session.minutes))
    lasts = fill(texts["minutes"], antal=str(session.minutes))
    yield Cell(large=name.derived(clock(start)), small=(until, lasts), ground=ground)
    pictures = tuple(_picture(slide, texts) for slide in slides)
    said = _slides_said([slide.at.number for slide in slides], texts)
    yield Cell(words=name, sign=True, pictures=pictures, small=said, ground=ground)
    yield Cell(words=session.why, ground=ground)
    yield Cell(steps=tuple(_steps(session, start, slides, texts)), marks=(CLOCK, MINUTES), ground=ground)
    materials = tuple(Step(_named(content, id), id) for id in _materials(content, session))
    yield Cell(steps=materials, ground=ground)
    plan_b = session.plan_b or (slides[0].notes.plan_b if slides else None)
    yield Cell(words=plan_b, ground=ground)
    yield Cell(label=fill(texts["notes"], navn=name), lines=NOTES)


def _picture(slide: _Shown, texts: Texts) -> Figure:
    number = str(slide.at.number)
    said = fill(texts["slide-alt"], nummer=number, navn=slide.title)
    return Figure(Group(f"Slide {number}", (), said), *SLIDE, slide=slide.at)


def _slides_said(numbers: list[int], texts: Texts) -> tuple[Words, ...]:
    texts.may_ask("slide", "slides")
    if not numbers:
        return ()
    if len(numbers) == 1:
        return (fill(texts["slide"], nummer=str(numbers[0])),)
    return (fill(texts["slides"], nummer=f"{numbers[0]}–{numbers[-1]}"),)


def _steps(session: Session, start: int, slides: list[_Shown], texts: Texts) -> Iterator[Step]:
    """What the participants do, minute by minute; then what the one who leads it does, by the programme or, where that says
    nothing, by the notes of the slides."""
    for step in session.steps:
        time, minutes = step.name.derived(clock(start)), fill(texts["minutes"], antal=str(step.minutes))
        yield Step(step.text, step.name.derived(f"{step.name}:"), (time, minutes))
        start += step.minutes
    texts.may_ask("you", "at-slide")
    if session.notes:
        yield from (Step(note, None if n else texts["you"]) for n, note in enumerate(session.notes))
        return
    for slide in slides:
        lead = fill(texts["at-slide"], nummer=str(slide.at.number))
        yield from (Step(note, None if n else lead) for n, note in enumerate(slide.notes.instruction))


def _materials(content: Content, session: Session) -> list[Words]:
    """Ids, each once. What hangs already when people arrive stands on the first page."""
    hung = session.kind == "arrival"
    named = dict.fromkeys(id for id in session.materials if id in content.materials)
    return [id for id in named if not (hung and id.startswith("P"))]


def _named(content: Content, id: str) -> Words:
    return Texts(content.materials[id], content, id).name
