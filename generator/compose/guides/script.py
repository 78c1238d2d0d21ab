"""G01, the drejebog: for every session its clock, its slides, its steps, its materials and its plan B."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.compose.decks.seminar import deck_following, numbers
from generator.compose.guides.day_bar import minutes
from generator.compose.guides.first_page import WIDTH, first_page
from generator.compose.guides.hung import left_out
from generator.compose.material import Entries, Material
from generator.compose.templates.form import guide
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Deck, Notes, Slide, Worksheet
from generator.model.flow import Block, Cell, Figure, Heading, PageBreak, ShownSlide, Step, Table
from generator.model.programme import Session, clock
from generator.model.scene import Group, Role, Text
from generator.model.seminar import Meeting, Seminar, long_date
from generator.model.sender import Room
from generator.model.text import NBSP, Words
from generator.model.units import MM

SCRIPTS = Entries("guide")

SLIDE = (17.6 * MM, 9.9 * MM)
CLOCK, MINUTES = 34.0, 38.0  # points: the columns before a step
WIDTHS = (20, 43, 27, 97, 31, 37, 18)  # millimetres: time, what, why, how, materials, plan B, notes
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
    """A slide of a session: where it is, what it is called, and what its notes say."""

    at: ShownSlide
    title: Words
    notes: Notes


def _slides(content: Content, seminar: Seminar, meeting: Meeting) -> Mapping[str, list[_Shown]]:
    """Session id -> its slides in the deck that follows the day. None if that deck is not brought along."""
    day, deck = meeting.programme, _deck(content, seminar, meeting)
    if deck is None or deck.id in left_out(seminar) or deck.id not in content.materials:
        return {}
    made = deck.compose(content, Texts(content.materials[deck.id], content, deck.id), deck.signing.room(None))
    assert isinstance(made, Deck)
    found: dict[str, list[_Shown]] = {}
    for id, its in numbers(day, content).items():
        slides = [(number, made.slides[number - 1]) for number in its]
        found[id] = [_Shown(ShownSlide(deck.id, number), _title(slide), slide.notes) for number, slide in slides]
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
    over = fill(texts["day-overline"], navn=long_date(meeting.date), tid=f"kl.{NBSP}{day.start}–{day.end}")
    yield PageBreak()
    yield Heading(day.title, 1, over)
    if crowded:
        yield from minutes(meeting, texts, WIDTH)
    hours = day.hours()
    rows = tuple(
        tuple(_row(content, seminar, session, hours[session.id].start, shown.get(session.id, []), texts))
        for session in day.sessions
    )
    summary = fill(texts["day-summary"], navn=day.title)
    yield Table(day.title, summary, texts.list("day-head", len(WIDTHS)), rows, WIDTHS)


def _row(
    content: Content, seminar: Seminar, session: Session, start: int, slides: list[_Shown], texts: Texts
) -> Iterator[Cell]:
    ground, name = ROWS.get(session.kind or "", "glas1"), session.name
    until = fill(texts["until"], tid=clock(start + session.minutes))
    lasts = fill(texts["minutes"], antal=str(session.minutes))
    yield Cell(large=name.derived(clock(start)), small=(until, lasts), ground=ground)
    pictures = tuple(_picture(slide, texts) for slide in slides)
    said = _slides_said([slide.at.number for slide in slides], texts)
    yield Cell(words=name, sign=True, pictures=pictures, small=said, ground=ground)
    yield Cell(words=session.why, ground=ground)
    yield Cell(steps=tuple(_steps(session, start, slides, texts)), marks=(CLOCK, MINUTES), ground=ground)
    materials = tuple(Step(_named(content, id), id) for id in _materials(content, seminar, session))
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


def _materials(content: Content, seminar: Seminar, session: Session) -> list[Words]:
    """Ids, each once. What hangs already when people arrive stands on the first page."""
    hung = session.kind == "arrival"
    named = dict.fromkeys(id for id in session.materials if id in content.materials.keys() - left_out(seminar))
    return [id for id in named if not (hung and id.startswith("P"))]


def _named(content: Content, id: str) -> Words:
    return Texts(content.materials[id], content, id).name
