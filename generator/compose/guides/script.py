"""G01, the drejebog: for every session its clock, its slides, its steps, its materials and its plan B."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from generator.compose.decks.seminar import deck_following, numbers
from generator.compose.guides.day_bar import minutes
from generator.compose.guides.first_page import WIDTH, first_page, watched
from generator.compose.guides.hung import left_out
from generator.compose.material import Entries, Material
from generator.compose.templates.form import guide
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Deck, Notes, Slide, Worksheet
from generator.model.flow import Block, Cell, Figure, Heading, PageBreak, Prose, ShownSlide, Step, Table
from generator.model.kinds import named
from generator.model.programme import Programme, Session, clock, materials_of
from generator.model.scene import Group, Role, Text
from generator.model.seminar import Meeting, Seminar, brings, long_date
from generator.model.sender import Room
from generator.model.spoken import all_spoken, there
from generator.model.text import NBSP, Words
from generator.model.units import MM

SCRIPTS = Entries("guide")

SLIDE = (18.2 * MM, 10.2 * MM)
CLOCK, MINUTES = 34.0, 38.0  # points: the columns before a step
WIDTHS = (20, 44, 116, 36, 41, 16)  # millimetres: time, what and why, how, materials, plan B, notes
NOTES = 2  # lines to write on, at least

ROWS: Mapping[str, Role] = {"break": "froel", "arrival": "froel"}
"""The grounds of rows, by the kinds of their sessions; the others are glass."""


@SCRIPTS.material("G01", page="guide-a4", occasion=True)
def script(content: Content, texts: Texts, room: Room) -> Worksheet:
    seminar = content.seminar
    assert seminar
    front, crowded = first_page(content, seminar, texts)
    pages = (block for meeting in seminar.meetings for block in _day(content, seminar, meeting, texts, crowded))
    return replace(guide(content, texts, front, *pages), paper="a4-landscape")


# ---------------------------------------------------------------- the days


@dataclass(frozen=True, slots=True)
class _Shown:
    """A slide of a session: where it is, its name in the programme, its title, and what its notes say."""

    at: ShownSlide
    name: str
    title: Words
    notes: Notes


@dataclass(frozen=True, slots=True)
class _Told:
    """What is done at some slides."""

    slides: list[_Shown]
    steps: tuple[Step, ...]


def _slides(content: Content, seminar: Seminar, meeting: Meeting) -> Mapping[str, list[_Shown]]:
    """Session id -> its slides in the deck that follows the day. None if that deck is not brought along."""
    day, deck = meeting.programme, _deck(content, seminar, meeting)
    if deck is None or deck.id in left_out(seminar) or deck.id not in content.materials:
        return {}
    made = deck.compose(content, Texts(content.materials[deck.id], content, deck.id), deck.signing.room(None))
    assert isinstance(made, Deck)
    found: dict[str, list[_Shown]] = {}
    for id, its in numbers(day, content).items():
        slides = [(number, name, made.slides[number - 1]) for number, name in its]
        found[id] = [_Shown(ShownSlide(deck.id, n), name, _title(slide), slide.notes) for n, name, slide in slides]
    return found


def _deck(content: Content, seminar: Seminar, meeting: Meeting) -> Material | None:
    """A day that is held twice has a deck for each time."""
    slots = [id for id, programme in content.programmes.items() if programme == meeting.programme]
    days = [other for other in seminar.meetings if other.programme == meeting.programme]
    return deck_following(slots[min(days.index(meeting), len(slots) - 1)]) if slots else None


def _title(slide: Slide[Text]) -> Words:
    words = slide.title.paragraphs[0].words
    return words.derived(" ".join(words.split()))


def _day(content: Content, seminar: Seminar, meeting: Meeting, texts: Texts, crowded: bool) -> Iterator[Block]:
    day, shown = meeting.programme, _slides(content, seminar, meeting)
    texts.may_ask("slide-alt")  # a seminar may do without its deck
    over = fill(texts["day-overline"], navn=long_date(meeting.date), tid=f"kl.{NBSP}{day.start}–{day.end}")
    yield PageBreak()
    yield Heading(day.title, 1, over)
    if len(seminar.meetings) > 1:
        yield from (Prose(words, "small") for words in watched(meeting, texts))
    if crowded:
        yield from minutes(meeting, texts, WIDTH)
    hours = day.hours()
    rows = [
        row
        for session in day.sessions
        for row in _rows(content, seminar, session, hours[session.id].start, shown.get(session.id, []), texts)
    ]
    if meeting == seminar.meetings[-1]:
        rows.append(tuple(_afterwards(content, seminar, day, texts)))
    summary = fill(texts["day-summary"], navn=day.title)
    yield Table(day.title, summary, texts.list("day-head", len(WIDTHS)), tuple(rows), WIDTHS)


def _rows(
    content: Content, seminar: Seminar, session: Session, start: int, slides: list[_Shown], texts: Texts
) -> Iterator[tuple[Cell, ...]]:
    """A row, and more for slides with much to say: rows do not break over pages."""
    ground, name = ROWS.get(session.kind or "", "glas1"), session.name
    until = fill(texts["until"], tid=clock(start + session.minutes))
    lasts = fill(texts["minutes"], antal=str(session.minutes))
    told = _told(session, slides, texts)
    first, *others = _in_rows([_Told([], tuple(_steps(session, start, texts))), *told])
    ids = _materials(content, seminar, session, [step.words for one in told for step in one.steps])
    noted = Cell(label=fill(texts["notes"], navn=name), lines=NOTES)
    yield (
        Cell(large=name.derived(clock(start)), small=(until, lasts), ground=ground),
        replace(
            _slides_of(first, ground, texts), words=name, sign=True, steps=(Step(session.why),) if session.why else ()
        ),
        _how(first, ground),
        Cell(steps=tuple(_fetched(content, ids, session.things)), ground=ground),
        Cell(words=session.plan_b or (slides[0].notes.plan_b if slides else None), ground=ground),
        noted,
    )
    empty = Cell(ground=ground)
    for more in others:
        shown = _slides_of(more, ground, texts)
        yield empty, replace(shown, small=(name, *shown.small)), _how(more, ground), empty, empty, noted


def _slides_of(one: _Told, ground: Role, texts: Texts) -> Cell:
    pictures = tuple(_picture(slide, texts) for slide in one.slides)
    return Cell(pictures=pictures, small=_slides_said([slide.at.number for slide in one.slides], texts), ground=ground)


def _how(one: _Told, ground: Role) -> Cell:
    return Cell(steps=one.steps, marks=(CLOCK, MINUTES), ground=ground)


LINE, LINES = 70, 9
"""Characters of a line of how it is done, and lines of a row at most, if what is said is not one slide's."""


def _in_rows(told: list[_Told]) -> list[_Told]:
    rows, filled = [_Told([], ())], 0
    for one in told:
        lines = sum(-(-len(f"{step.lead or ''} {step.words}") // LINE) for step in one.steps)
        if filled and filled + lines > LINES:
            rows.append(_Told([], ()))
            filled = 0
        rows[-1] = _Told([*rows[-1].slides, *one.slides], (*rows[-1].steps, *one.steps))
        filled += lines
    return rows


def _afterwards(content: Content, seminar: Seminar, day: Programme, texts: Texts) -> Iterator[Cell]:
    """What is done when the participants have gone."""
    has, name, ground = there(day.sessions) | brings(seminar.file), texts["after"], ROWS["break"]
    names = [f"{_named(content, id)} ({id})" for id in _gathered(content, seminar)]
    steps = [Step(words) for words in all_spoken(texts.list("after-steps"), has)]
    if names:
        steps.append(Step(fill(texts["after-gather"], navn=", ".join(names))))
    texts.may_ask("after-gather")
    yield Cell(large=day.end.derived(day.end), ground=ground)
    yield Cell(words=name, sign=True, ground=ground)
    yield Cell(steps=tuple(steps), marks=(CLOCK, MINUTES), ground=ground)
    noted = [id for id in ("G05",) if id in content.materials.keys() - left_out(seminar)]
    yield Cell(steps=tuple(_fetched(content, noted, (PHONE,))), ground=ground)
    yield Cell(ground=ground)
    yield Cell(label=fill(texts["notes"], navn=name), lines=NOTES)


PHONE = "telefon"
"""The id of the thing that pictures are taken with."""


def _gathered(content: Content, seminar: Seminar) -> list[str]:
    """The ids of what lies on the tables and is nobody's own: participants take home what each of them got."""
    sessions = [session for meeting in seminar.meetings for session in meeting.programme.sessions]
    rules = content.packing.rules if content.packing else ()
    lying = {str(id) for rule in rules if rule.at == "table" and rule.each != "person" for id in rule.materials}
    had = [*chain.from_iterable(map(materials_of, sessions)), *sorted(brings(seminar.file))]
    return [id for id in dict.fromkeys(had) if id in lying and id in content.materials]


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


def _steps(session: Session, start: int, texts: Texts) -> Iterator[Step]:
    """What the participants do, minute by minute."""
    for step in session.steps:
        time, minutes = step.name.derived(clock(start)), fill(texts["minutes"], antal=str(step.minutes))
        yield Step(step.text, step.name.derived(f"{step.name}:"), (time, minutes))
        start += step.minutes


CLOCKS = "clock"
"""Slides whose notes only repeat the steps."""


def _told(session: Session, slides: list[_Shown], texts: Texts) -> list[_Told]:
    """What the one who leads it does: by the notes of its slides, and by its own notes where no slide has them. What slides in a
    row have in common is said once."""
    texts.may_ask("you", "at-slide", "at-slides")
    said: list[tuple[list[_Shown], tuple[Words, ...]]] = []
    for slide in slides:
        notes = slide.notes.instruction if slide.name != CLOCKS else ()
        if said and notes in ((), said[-1][1]):
            said[-1][0].append(slide)
        else:
            said.append(([slide], notes))
    if session.notes not in ((), *(notes for _, notes in said)):
        said.append(([], session.notes))
    own = len(said) == 1 and bool(session.notes)
    return [_Told(its, tuple(_led(notes, _at(its, texts) if its and not own else texts["you"]))) for its, notes in said]


def _led(notes: tuple[Words, ...], lead: Words) -> Iterator[Step]:
    return (Step(note, None if n else lead) for n, note in enumerate(notes))


def _at(slides: list[_Shown], texts: Texts) -> Words:
    its = [slide.at.number for slide in slides if slide.name != CLOCKS]
    if len(its) == 1:
        return fill(texts["at-slide"], nummer=str(its[0]))
    return fill(texts["at-slides"], nummer=f"{its[0]}–{its[-1]}")


def _materials(content: Content, seminar: Seminar, session: Session, told: list[Words]) -> list[str]:
    """Ids, each once: of what the session brings, and of what else is named. What hangs already when people arrive stands on the
    first page."""
    hung = session.kind == "arrival"
    ids = dict.fromkeys((*materials_of(session), *named(*told)))
    known = [id for id in ids if id in content.materials.keys() - left_out(seminar)]
    return [id for id in known if not (hung and id.startswith("P"))]


def _fetched(content: Content, ids: list[str], things: Iterable[str]) -> Iterator[Step]:
    """Materials by their ids and names, and then loose things by name."""
    yield from (Step(_named(content, id), Words(id)) for id in ids)
    loose = content.packing.things if content.packing else ()
    names = [thing.name for thing in loose if thing.id in things]
    if names:
        yield Step(names[0].derived(" · ".join(names)))


def _named(content: Content, id: str) -> Words:
    return Texts(content.materials[id], content, id).name
