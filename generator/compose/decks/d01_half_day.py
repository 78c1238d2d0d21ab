"""D01: the half-day seminar. The programme says what happens when; the deck follows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.compose.decks import slides as talks
from generator.compose.figures.slides.art import meadow
from generator.compose.material import Entries, Signature, Signing
from generator.compose.templates.slide import BEDROCK, FOOTER, Beat, Make, Studio, footer, on_the_clock
from generator.compose.templates.slide_frame import bedrock, frame, socle
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Deck, Slide
from generator.model.problems import Problem, Problems, Where
from generator.model.programme import Programme, Session
from generator.model.scene import Place
from generator.model.sender import Room, Sender
from generator.model.text import Words

PROGRAMME = "halvdag"
Plain = Callable[[Studio, Words, Words], Slide]
DECKS = Entries("deck")

SOME_DAYS = (
    *(f"break-{part}" for part in ("question", "note", "notes", "plan-b", "section")),
    *("exercise-overline", "exercise-unit", "exercise-needs", "point-overline", "point-own-words", "point-notes"),
    *("point-plan-b", "voice-source", "next-section", "programme-arrival", "programme-overline", "programme-break"),
)
"""Texts that only a programme with breaks, exercises or voices has a use for."""


def _sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """All slides are the same for everybody but for the socle, and for the pictures that stand on it without soil."""
    place = frame(sender)
    return {
        FOOTER: (*socle(sender), footer(content, place)),
        BEDROCK: bedrock(place),
        talks.COVER: talks.cover_picture(content, place),
        talks.COVER_SOURCE: (talks.cover_source(texts, place),),
        talks.MEADOW: (meadow(place),),
        talks.TURNED: (meadow(place, turned=True),),
        talks.SOURCES: (talks.sources(texts, sender),),
    }


@DECKS.material(
    "D01",
    page="slide-16x9",
    signing=Signing(_sign),
    programme=PROGRAMME,
    carries={"focus": ("name",), "types": ("name",), "cases": ("name",), "advice": ("name",)},
)
def half_day(content: Content, texts: Texts, room: Room) -> Deck:
    """The whole deck. Raises `Problems` if the programme is missing, does not add up or lacks a session shown here."""
    programme = _programme(content)
    texts.may_ask(*SOME_DAYS)
    slides = on_the_clock(programme, tuple(beats(Studio(content, texts, programme))))
    _titles_differ(slides)
    hours = f"{programme.start}–{programme.end}"
    return Deck(
        f"{programme.title} {hours}: {content.publication.series}", slides, content.publication.series, (Place(FOOTER),)
    )


def _programme(content: Content) -> Programme:
    programme = content.programmes.get(PROGRAMME)
    if programme is None:
        place = Where(f"content/programmes/{PROGRAMME}.yaml")
        raise Problems([Problem(place, "programmet til halvdagsseminaret mangler", "hent filen frem igen")])
    problems = []
    known = {session.id for session in programme.sessions}
    for id in SESSIONS:
        if id not in known:
            hint = "skriv punktet igen, eller lad det vare et minut"
            problems.append(
                Problem(programme.title.where, f"programmet mangler punktet '{id}', som D01 har slides til", hint)
            )
    if problems:
        raise Problems(problems)
    return programme


SESSIONS = ("kaffe", "velkomst", "check-in", "faser", "cases", "afklaring", "retninger", "runde")
"""Sessions that slides of their own belong to. Every break, and every other exercise, gets its slide from its data."""

SECTIONS = {
    "faser": "definition",
    "cases": "typology",
    "pause": "break",
    "afklaring": "clarify",
    "retninger": "directions",
    "handleplan": "next",
}
"""Session -> the texts that name the section of the slide list beginning there."""


def _titles_differ(slides: Sequence[Slide]) -> None:
    """A title is how a slide is found in the outline and by a screen reader."""
    seen: set[str] = set()
    problems = []
    for slide in slides:
        words = slide.title.paragraphs[0].words
        if words in seen:
            message = f"to slides har titlen »{words}«"
            problems.append(Problem(words.where, message, "giv den ene en anden titel"))
        seen.add(words)
    if problems:
        raise Problems(problems)


def beats(s: Studio) -> Iterator[Beat]:
    """The slides in the order of the programme: a session's own slides, then its exercise."""
    own = _own_slides(s)
    section = s.texts["cover-section"]
    for session in s.programme.sessions:
        if session.id in SECTIONS:
            section = s.texts[f"{SECTIONS[session.id]}-section"]
        found = own.get(session.id, [])
        found = [*found, *_from_data(s, session, session.minutes - sum(minutes for minutes, _ in found))]
        for minutes, make in found:
            yield Beat(session.id, minutes, section, make)


def _from_data(s: Studio, session: Session, left: float) -> Iterator[tuple[float, Make]]:
    """The slide of a break or an exercise, with the minutes that a session's own slides have left."""
    if session.kind == "break":
        yield session.minutes, partial(talks.break_slide, s, session)
    elif session.steps and session.id != "check-in":
        yield max(1, left), partial(talks.exercise_slide, s, session)


def _own_slides(s: Studio) -> dict[str, list[tuple[float, Make]]]:
    """Session -> (minutes, slide). The minutes are shares: they give way when the programme is changed."""
    points = s.texts.list("point-voices")
    first, others = points[:1], points[1:]
    phases = [pair for number in range(1, len(s.content.phases) + 1) for pair in _phase_slides(s, number)]
    plain = partial(_make, s)
    return {
        "kaffe": [(15, plain(talks.cover_slide))],
        "velkomst": [(5, plain(talks.programme_slide)), (5, plain(talks.gains_slide))],
        "check-in": [(10, plain(talks.check_in_slide))],
        "faser": [(3, plain(talks.definition_slide)), (3, plain(talks.model_slide)), *phases],
        "cases": [(3, plain(talks.typology_slide)), (2, plain(talks.cases_slide))],
        "afklaring": [(2, partial(talks.voice_slide, s, id, False)) for id in first],
        "retninger": [
            (3, plain(talks.directions_slide)),
            *((2, partial(talks.voice_slide, s, id, True)) for id in others),
        ],
        "runde": [(4, plain(talks.advice_slide)), (5, plain(talks.seeds_slide)), (1, plain(talks.sources_slide))],
    }


def _make(s: Studio, slide: Plain) -> Make:
    return partial(slide, s)


def _phase_slides(s: Studio, number: int) -> Iterator[tuple[float, Make]]:
    phase = s.content.phases[number - 1]
    yield 1, partial(talks.phase_slide, s, phase, number)
    yield 2, partial(talks.focus_slide, s, phase, number)
