"""Decks of seminars: a programme says what happens when, and which slides each of its sessions has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise

from generator.compose.decks import slides
from generator.compose.figures.slides.art import cover, meadow
from generator.compose.material import Entries, Signature, Signing
from generator.compose.templates.slide import BEDROCK, FOOTER, SlideContext
from generator.compose.templates.slide_frame import bedrock, footer, frame, series_name
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Deck, Slide
from generator.model.problems import Problem, Problems, Where, stop_on_errors, suggest
from generator.model.programme import Hours, Programme, Session, clock
from generator.model.scene import Place
from generator.model.sender import Room, Sender
from generator.model.text import Words

BY_ITSELF = {"break": ("break",), "exercise": ("exercise",)}
"""Slides of sessions that name none, by the kind of session."""


def _sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """All slides are the same for everybody but for the footer, and for the pictures that stand on it without soil."""
    place, said = frame(sender), content.figures.slides
    return {
        FOOTER: (*footer(sender), series_name(content.publication.series, place)),
        BEDROCK: bedrock(place),
        slides.COVER: cover(place, len(content.phases), said.cover),
        slides.COVER_SOURCE: (slides.cover_source(texts, place),),
        slides.MEADOW: (meadow(place, said.meadow),),
        slides.TURNED: (meadow(place, said.meadow, turned=True),),
        slides.SOURCES: (slides.sources(texts, sender),),
    }


def seminar(programme_id: str, content: Content, texts: Texts, room: Room) -> Deck:
    """The deck of content/programmes/<programme_id>.yaml. Raises `Problems` if that is missing or names an unknown slide."""
    programme = _programme(programme_id, content, texts["title"])
    shown = {name for session in programme.sessions for name in _names(session)}
    texts.may_ask(*(key for key in texts if key.split("-")[0] in slides.NAMES - shown))
    made = tuple(_slides(programme, content, texts))
    stop_on_errors(_same_titles(made))
    title = f"{programme.title} {programme.start}–{programme.end}: {content.publication.series}"
    return Deck(title, made, content.publication.series, (Place(FOOTER),))


def _programme(id: str, content: Content, title: Words) -> Programme:
    programme = content.programmes.get(id)
    if programme is None:
        place = Where(f"content/programmes/{id}.yaml")
        raise Problems([Problem(place, f"programmet til »{title}« mangler", "hent filen frem igen")])
    stop_on_errors(problem for session in programme.sessions for problem in _unknown_slides(session))
    return programme


def _unknown_slides(session: Session) -> Iterator[Problem]:
    for name in session.slides:
        if name not in slides.NAMES:
            hint = suggest(name, sorted(slides.NAMES), f"vælg mellem {', '.join(sorted(slides.NAMES))}")
            yield Problem(name.where, f"der er ingen slide, der hedder '{name}'", hint)
        elif name in slides.OF_STEPS and not session.steps:
            hint = f"skriv steps ved punktet, eller slet {name}"
            yield Problem(name.where, f"sliden '{name}' viser trin, men »{session.name}« har ingen", hint)


def _names(session: Session) -> Sequence[str]:
    return session.slides or (BY_ITSELF.get(session.kind, ()) if session.steps or session.kind == "break" else ())


def _slides(programme: Programme, content: Content, texts: Texts) -> Iterator[Slide]:
    """In the order of the programme. The minutes of slides are shares; one without a share has what the others leave."""
    section = programme.title
    for session in programme.sessions:
        section = session.section or section
        made = [pair for name in _names(session) for pair in slides.slides_of(name, session, content)]
        left = max(1, session.minutes - sum(minutes or 0 for minutes, _ in made))
        hours = shared(programme.hours()[session.id], [minutes or left for minutes, _ in made])
        for span, (_, draw) in zip(hours, made, strict=True):
            time = time_words(span, texts)
            yield draw(
                SlideContext(
                    content, texts, programme=programme, session=session, hours=span, time=time, section=section
                )
            )


def shared(hours: Hours, shares: Sequence[float]) -> list[Hours]:
    """The hours of each slide of a session, in whole minutes; `shares` give way where the session is shorter or longer."""
    minutes, total = hours.end - hours.start, sum(shares) or 1
    times = [hours.start + round(minutes * spent / total) for spent in accumulate(shares, initial=0)]
    return [Hours(start, end) for start, end in pairwise(times)]


def time_words(hours: Hours, texts: Texts) -> Words:
    """How a note tells the time."""
    none, one, some = texts["time-none"], texts["time-one"], texts["time-some"]
    minutes = hours.end - hours.start
    if not minutes:
        return fill(none, tid=clock(hours.start))
    return fill(one if minutes == 1 else some, tid=str(hours), antal=str(minutes))


def _same_titles(made: Sequence[Slide]) -> Iterator[Problem]:
    """A title is how a slide is found in the outline and by a screen reader."""
    seen: set[Words] = set()
    for slide in made:
        words = slide.title.paragraphs[0].words
        if words in seen:
            yield Problem(words.where, f"to slides har titlen »{words}«", "giv den ene en anden titel")
        seen.add(words)


DECKS = Entries("deck")


def _enter(id: str, programme: str, **carries: Sequence[str]) -> None:
    """Enter the deck of a programme as the material `id`; `carries` as in `Material`."""
    entry = DECKS.material(id, page="slide-16x9", signing=Signing(_sign), programme=programme, carries=carries)
    entry(partial(seminar, programme))


_enter("D01", "halvdag", focus=("name",), types=("name",), cases=("name",), advice=("name",))
