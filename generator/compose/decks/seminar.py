"""Decks of seminars: a programme says what happens when, and which slides each of its sessions has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import partial
from itertools import accumulate, chain, pairwise

from generator.compose.decks import named, slides
from generator.compose.figures.slides.art import SECTION_SOIL, cover, meadow, soil_shapes
from generator.compose.figures.slides.day import SOIL as DAY_SOIL
from generator.compose.figures.slides.panes import STOPS
from generator.compose.material import Entries, Material, Signature, Signing
from generator.compose.templates.slide import BEDROCK, FOOTER, SlideContext
from generator.compose.templates.slide_frame import bedrock, footer, frame, series_name
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Deck, Layout, Slide
from generator.model.problems import Problem, Problems, Where, repeated, stop_on_errors
from generator.model.programme import Hours, Programme, Session, clock
from generator.model.scene import Place
from generator.model.sender import Room, Sender
from generator.model.text import Words, unknown

NO_CLOCK = Words("")


def _names(session: Session) -> Sequence[str]:
    """The slides of a session. One that names none has those its words make: no minute of the day goes unsaid."""
    if session.slides:
        return session.slides
    if session.kind == "break":
        return ("break",)
    return ("exercise", "clock") if session.steps else ("session",)


def sign_foot(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """Of slides that are the same for everybody but for the foot."""
    return {FOOTER: (*footer(sender), series_name(content.publication.series, frame(sender)))}


def sign_sources(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """And for the slide with the sources, which says whom to ask."""
    return {**sign_foot(content, sender, texts), slides.SOURCES: (slides.sources(texts, sender),)}


def _sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """Besides the foot, the pictures that stand on it without soil are the sender's."""
    place, said = frame(sender), content.figures.slides
    return {
        **sign_sources(content, sender, texts),
        BEDROCK: bedrock(place),
        slides.COVER: cover(place, len(content.phases), said.cover),
        slides.COVER_SOURCE: (slides.cover_source(texts, place),),
        slides.MEADOW: (meadow(place, said.meadow),),
        slides.TURNED: (meadow(place, said.meadow, turned=True),),
    }


def seminar(programme_id: str, content: Content, texts: Texts, room: Room) -> Deck:
    """The deck of content/programmes/<programme_id>.yaml. Raises `Problems` if that is missing or names an unknown slide."""
    programme = _programme(programme_id, content, texts["title"])
    shown = {name for session in programme.sessions for name in _names(session)} | {*programme.extra}
    idle = named.NAMES - shown | {*named.OCCASIONAL}
    texts.may_ask(*(key for key in texts if key.split("-")[0] in idle))
    made = tuple(_slides(programme, content, texts))
    if any(_same_titles(made)):
        stop_on_errors(_repeated(programme, content))
    return deck_of(made, content, f"{programme.title} {programme.start}–{programme.end}")


def deck_of(made: tuple[Slide, ...], content: Content, title: str) -> Deck:
    """The slides as a deck of the series. Raises `Problems` if two of them have one title."""
    stop_on_errors(_same_titles(made))
    series = content.publication.series
    return Deck(f"{title}: {series}", made, series, (Place(FOOTER),), SOILS)


def on_its_own(session: Session, content: Content, texts: Texts, hours: Hours) -> SlideContext:
    """For the slides of a session that belongs to no day: its minutes are counted from the beginning."""
    day = Programme(id=session.id, title=session.name, start=NO_CLOCK, end=NO_CLOCK, sessions=(session,))
    return SlideContext(
        content, texts, programme=day, session=session, hours=hours, time=time_words(hours, texts), section=session.name,
    )  # fmt: skip


def sources_slide(content: Content, texts: Texts, now: int = 0) -> Slide:
    """The last slide of a deck without a programme, as it is of the others: what it is after, and where to read on."""
    session = Session(id=Words("sources"), minutes=0, name=texts["sources-title"], kind="talk")
    return slides.sources_slide(on_its_own(session, content, texts, Hours(now, now)))


def _programme(id: str, content: Content, title: Words) -> Programme:
    programme = content.programmes.get(id)
    if programme is None:
        place = Where(f"content/programmes/{id}.yaml")
        raise Problems([Problem(place, f"programmet til »{title}« mangler", "skriv det, eller hent det frem igen")])
    stop_on_errors(chain(_misplaced(programme), _crowded(programme)))
    return programme


def _misplaced(programme: Programme) -> Iterator[Problem]:
    """Slides that do not exist, those whose session has nothing for them to show, and those that only a session has."""
    asked, known = [(name, one) for one in programme.sessions for name in one.slides], sorted(named.NAMES)
    names = [*(name for name, _ in asked), *programme.extra]
    hint = f"vælg mellem {', '.join(known)}"
    yield from unknown(names, known, "der er ingen slide, der hedder '{}'", hint)
    for name, session in asked:
        if name in named.OF_STEPS and not session.steps:
            hint = f"skriv steps ved punktet, eller slet {name}"
            yield Problem(name.where, f"sliden '{name}' viser trin, men »{session.name}« har ingen", hint)
        if name == "stop" and not session.stop:
            hint = "skriv stop ved punktet, eller slet det under slides"
            yield Problem(name.where, f"sliden 'stop' åbner et stop på dagen, men »{session.name}« er ikke et", hint)
    for name in (name for name in programme.extra if name in named.OF_A_SESSION):
        yield Problem(name.where, f"sliden '{name}' hører til et punkt i programmet", f"slet {name} under extra")


def _crowded(programme: Programme) -> Iterator[Problem]:
    """Stops that the slides with the day's programme have no room for."""
    stops = [session.stop for session in programme.stops() if session.stop]
    if len(stops) > STOPS and any({"programme", "stop"} & {*session.slides} for session in programme.sessions):
        message = f"programmet har {len(stops)} stop, og der er plads til {STOPS} på sliden med dagens program"
        yield Problem(stops[STOPS].where, message, "slet stop ved de mindste punkter; de har stadig deres egne slides")


def _slides(programme: Programme, content: Content, texts: Texts) -> Iterator[Slide]:
    """In the order of the programme, and then the hidden ones. The minutes of slides are shares."""
    section, seen, rested = programme.title, set[str](), False
    for session, made in _shown(programme, content):
        section = session.section or (session.stop or session.name if rested else section)
        rested = session.kind == "break"  # what was moved behind one is no part of it
        seen.update(shown.key for shown in made)
        hours = shared(programme.hours()[session.id], _shares(session, made))
        for n, (span, shown) in enumerate(zip(hours, made, strict=True)):
            yield shown.draw(
                SlideContext(
                    content, texts, programme=programme, session=session, hours=span, time=time_words(span, texts),
                    section=section, first=n == 0,
                )
            )  # fmt: skip
    yield from _extra(programme, content, texts, seen)


def _shown(programme: Programme, content: Content) -> Iterator[tuple[Session, list[named.Shown]]]:
    for session in programme.sessions:
        yield session, [shown for name in _names(session) for shown in named.slides_of(name, session, content)]


def numbers(programme: Programme, content: Content) -> dict[str, tuple[tuple[int, str], ...]]:
    """Session id -> its slides in the programme's deck: the number of each, and what it is called in the programme."""
    found: dict[str, tuple[tuple[int, str], ...]] = {}
    first = 1
    for session, made in _shown(programme, content):
        found[session.id] = tuple((number, shown.key.split()[0]) for number, shown in enumerate(made, first))
        first += len(made)
    return found


def deck_following(programme_id: str) -> Material | None:
    """The deck that follows content/programmes/<programme_id>.yaml, if one does."""
    return next((deck for deck in DECKS if deck.programme == programme_id), None)


def _shares(session: Session, made: Sequence[named.Shown]) -> list[float]:
    """The minutes of each slide of a session; one without a share has what the others leave. Slides after the clock of an
    exercise have no more than its last step."""
    shares = [shown.minutes for shown in made]
    after = next((n for n, shown in enumerate(made, 1) if shown.key == f"clock {session.id}"), len(made))
    if late := sum(shares[after:]):
        shares[after:] = [share * min(1, session.steps[-1].minutes / late) for share in shares[after:]]
    left = max(1, session.minutes - sum(shares))
    return [share or left for share in shares]


def _extra(programme: Programme, content: Content, texts: Texts, seen: Set[str]) -> Iterator[Slide]:
    """Slides that are hidden at the end, unless they are shown already: whoever wants one shows it again."""
    if not programme.extra:
        return
    end = Hours(0, 0)
    session = Session(id=Words("extra"), minutes=0, name=texts["extra-section"], kind="talk")
    for name in programme.extra:
        for shown in named.slides_of(name, session, content):
            if shown.key not in seen:
                yield shown.draw(
                    SlideContext(
                        content, texts, programme=programme, session=session, hours=end, time=texts["time-extra"],
                        section=texts["extra-section"], hidden=True,
                    )
                )  # fmt: skip


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


def _repeated(programme: Programme, content: Content) -> Iterator[Problem]:
    """One slide twice has one title twice, and the title is not to blame."""
    named_by = ((name, session) for session in programme.sessions for name in session.slides)
    keys = ((shown.key, name) for name, session in named_by for shown in named.slides_of(name, session, content))
    for _, (key, name) in repeated(keys, key=lambda found: found[0]):
        yield Problem(name.where, f"sliden '{key}' er med to gange", "slet den ene i slides eller points")


def _same_titles(made: Sequence[Slide]) -> Iterator[Problem]:
    """A title is how a slide is found in the outline and by a screen reader."""
    titles = (slide.title.paragraphs[0].words for slide in made)
    for _, words in repeated(titles, key=str):
        message = f"to slides har titlen »{' '.join(words.split())}«"
        yield Problem(words.where, message, "giv den ene en anden titel")


SOILS = {Layout.SECTION: soil_shapes(SECTION_SOIL), Layout.STOP: soil_shapes(DAY_SOIL)}

DECKS = Entries("deck")


for _deck, _held in (("D01", "halvdag"), ("D02", "heldag")):
    _enter = DECKS.material(_deck, page="slide-16x9", signing=Signing(_sign), programme=_held)
    _enter(partial(seminar, _held))
