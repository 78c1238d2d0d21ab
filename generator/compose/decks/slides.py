"""The slides of the seminars, one function each: from content and texts to a slide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.compose.drawing.greenhouse import SEAM
from generator.compose.drawing.shapes import circle
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.directions import bulbs, directions
from generator.compose.figures.phase_model import Shown, phase_model, renewal
from generator.compose.figures.slides import art
from generator.compose.figures.slides.lists import case_shelves, focus_panes
from generator.compose.figures.slides.panes import Rest, Stop, gabled_panes, programme_bays
from generator.compose.figures.slides.steps import needs_band, step_columns, time_bar
from generator.compose.figures.slides.words import (
    advice_storeys,
    definition_panel,
    point_panes,
    sources_panel,
    sources_text,
    take_home,
)
from generator.compose.figures.typology import typology
from generator.compose.templates.slide import BEDROCK, SlideContext
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE, Frame, W
from generator.compose.texts import Texts, count_word, fill
from generator.model.content import Content, Phase
from generator.model.document import Layout, Slide, Slot
from generator.model.geometry import Box
from generator.model.programme import Session, clock
from generator.model.scene import Group, Paragraph, Place, Role, Text
from generator.model.sender import Sender
from generator.model.text import Words

COVER, COVER_SOURCE, MEADOW, TURNED, SOURCES = "forside", "forsidens kilde", "eng", "eng vendt", "kilder"
"""Places that the sender fills."""

SOIL: Place[Text] = Place(BEDROCK)

Draw = Callable[[SlideContext], Slide]


# ---------------------------------------------------------------- welcome


def cover(s: SlideContext) -> Slide:
    """Its picture is the sender's: without a municipality the soil runs to the edge and carries the mark; with one the
    footer carries the logo."""
    t = s.texts
    title, overline, lead = Box(MARGIN - 2, 206, 372, 80), Box(MARGIN, 142, 372, 6), Box(MARGIN, 318, 340, 40)
    placeholders: dict[Slot, Text | Place[Text]] = {
        Slot.TITLE: text_box(title, t["cover-title"], "title-cover", lines=2, name="titel"),
        Slot.OVERLINE: text_box(overline, t["cover-overline"], "name", "boeg", lines=1, name="overlinje"),
        Slot.SUBTITLE: text_box(lead, t["cover-lead"], "lead", lines=2, name="Undertitel"),
        Slot.SOURCE: Place(COVER_SOURCE),
    }
    return s.on_layout(Layout.COVER, placeholders, [Place(COVER)], s.notes("cover"))


def cover_source(texts: Texts, place: Frame) -> Text:
    left, down = (MARGIN, 32.0) if place.logo else (MARGIN + 60, 44.0)
    box = Box(left, art.cover_soil(place) + down, 330, 24)
    return text_box(box, texts["cover-source"], "colophon", "paper", lines=2, on="gran", name="Kilde")


def programme(s: SlideContext) -> Slide:
    day = s.programme
    stops, first = day.stops(), day.sessions[0]
    arrival = s.text("programme-arrival", navn=first.name, tid=day.start, antal=count_word(len(stops)))
    overline = s.text("programme-overline", tid=f"{day.start}–{day.end}", antal=count_word(len(stops)))
    if first.kind == "arrival":  # the first stop comes later than the programme's start
        overline = arrival
    alt = fill(s.content.figures.slides.stops, antal=str(len(stops)))
    figure = programme_bays([_stop(s, session) for session in stops], _rests(s), alt)
    return s.slide("programme", figure, SOIL, overline=overline)


def _stop(s: SlideContext, session: Session) -> Stop:
    start = clock(s.programme.hours()[session.id].start)
    return session.name.derived(start), s.counted(session.stop or session.name), s.counted(session.form or session.name)


def _rests(s: SlideContext) -> list[Rest]:
    """Breaks by the stop they come after, and the end of the day after the last."""
    rests: list[Rest] = []
    stop, told = -1, s.texts["programme-break"]
    for session in s.programme.sessions:
        stop += session.stop is not None
        if session.kind == "break":
            rests.append((stop, fill(told, tid=str(s.programme.hours()[session.id]))))
    return [*rests, (stop + 1, s.text("programme-end", tid=s.programme.end))]


def gains(s: SlideContext) -> Slide:
    lines = s.content.introduction.bottom_lines
    figure = gabled_panes([(item.name, item.text or item.name) for item in lines], s.content.figures.slides.gains)
    return s.slide("gains", figure, SOIL, title=s.text("gains-title", antal=count_word(len(lines))))


def check_in(s: SlideContext) -> Slide:
    figures, unit = s.content.figures.slides, s.texts["exercise-unit"]
    bar = time_bar(s.session.steps, 126, 40, unit, figures, named=True)
    points = point_panes([s.said(id) for id in s.session.points], 178)
    overline = s.text("checkin-overline", antal=s.session.minutes)
    return s.slide("checkin", bar, points, overline=overline, layout=Layout.EXERCISE, notes=s.session_notes())


# ---------------------------------------------------------------- phases


def definition(s: SlideContext) -> Slide:
    intro = s.content.introduction
    columns = [
        (s.texts["definition-traits"], [item.name for item in intro.traits]),
        (s.texts["definition-is-not"], [item.name for item in intro.is_not]),
    ]
    return s.slide("definition", definition_panel(intro.definition, columns), SOIL)


def model(s: SlideContext) -> Slide:
    eaves, soil = 190.0, GROUND - 72
    house, ground = Box(MARGIN, eaves, WIDE, soil - eaves), Box(0, soil, W, GROUND - soil)
    figure = phase_model(Shown(s.content.phases), house, s.content.figures, "slide")
    root = renewal(Shown(s.content.phases), house, ground, s.texts["model-renewal"], s.content.figures.renewal, "slide")
    return s.slide("model", figure, root, SOIL)


def phase_section(s: SlideContext, phase: Phase, number: int) -> Slide:
    """The phase opens: its number, name and question on its own colour."""
    role, disc = f"phase-{number}", Box(MARGIN, 116, 68, 68)
    note = s.text("phase-note", antal=count_word(len(phase.all_focus)))
    numeral = centred_line(disc, Words(str(number)), "number-large", f"on-{role}", align="center", on=role)
    house = art.phase_house(number, len(s.content.phases), len(phase.parts), s.content.figures.slides)
    mark = Group(f"Fase {number}", (circle(MARGIN + 34, 150, 34, role), numeral))
    placeholders = _section_texts(phase.name, phase.essence, note, f"{role}-pale")
    return s.on_layout(Layout.SECTION, placeholders, (house, mark, SOIL), s.notes("phase-section"), f"{role}-pale")


def _section_texts(title: Words, question: Words, note: Words, on: Role) -> dict[Slot, Text | Place[Text]]:
    """The placeholders of a section; its note stands in the soil."""
    below = Box(MARGIN, GROUND - art.SECTION_SOIL + 48, 440, 40)
    return {
        Slot.TITLE: text_box(Box(MARGIN - 3, 262, 506, 24), title, "title-section", lines=1, on=on, name="titel"),
        Slot.QUESTION: text_box(Box(MARGIN, 312, 480, 40), question, "quote-large", lines=2, on=on, name="Spørgsmål"),
        Slot.NOTE: text_box(below, note, "note", "paper", lines=2, on="gran", name="Note"),
    }


def phase_focus(s: SlideContext, phase: Phase, number: int) -> Slide:
    title = s.text("phase-focus-title", navn=phase.name, antal=count_word(len(phase.all_focus)))
    overline = s.text("phase-focus-overline", nummer=number)
    alt = fill(s.content.figures.slides.focus, navn=str(phase.name))
    figure = focus_panes(phase, number, len(s.content.phases), alt)
    return s.slide("phase-focus", figure, SOIL, title=title, overline=overline)


# ---------------------------------------------------------------- types, cases and exercises


def types(s: SlideContext) -> Slide:
    box = Box(MARGIN, 124, WIDE, GROUND - 10 - 124)
    return s.slide("typology", typology(s.content.typology, box, s.content.figures, "slide"))


def cases(s: SlideContext) -> Slide:
    return s.slide("cases", case_shelves(s.content.sectors, s.content.cases, s.content.figures))


def exercise(s: SlideContext) -> Slide:
    """An exercise of the programme: its time as a bar, its steps, and what the tables need."""
    session, bar, bottom = s.session, 188.0, GROUND - 20
    label, unit = s.texts["exercise-needs"], s.texts["exercise-unit"]
    band = [needs_band(label, session.needs, bottom - 52)] if session.needs else []
    return s.slide(
        "exercise",
        time_bar(session.steps, bar, 56, unit, s.content.figures.slides),
        *step_columns(session.steps, bar + 102, bottom - (62 if band else 0)),
        *band,
        title=session.name,
        overline=s.text("exercise-overline", antal=session.minutes),
        layout=Layout.EXERCISE,
        notes=s.session_notes(),
    )


# ---------------------------------------------------------------- voices and the break


def point(s: SlideContext, id: Words) -> Slide:
    """A point from practice, said in full as the slide's title, and whom it comes from."""
    voice, person = s.voice(id)
    bottom = GROUND - 104
    source = (
        Paragraph(s.text("point-source", navn=person.name), "name-loose", "paper"),
        Paragraph(person.role.derived(f"{person.role}, {person.organisation}"), "caption-loose", "paper"),
        Paragraph(s.texts["point-own-words"], "quote-small", "spire"),
    )
    title, overline = Box(MARGIN - 2, 108, 540, bottom - 36 - 108), Box(MARGIN, 84, 500, 6)
    over = s.texts["point-overline"]
    placeholders: dict[Slot, Text | Place[Text]] = {
        Slot.TITLE: text_box(title, voice.text, "title-point", anchor="top", on="gran", name="pointe"),
        Slot.OVERLINE: text_box(overline, over, "overline", "spire", lines=1, on="gran", name="overlinje"),
        Slot.SPEAKER: Text(Box(MARGIN, bottom, 530, 84), source, gap=3, on="gran", name="Navn"),
    }
    shown = [one for session in s.programme.sessions if "point" in session.slides for one in session.points]
    picture: Place[Text] = Place(TURNED if shown.index(id) % 2 else MEADOW)  # two in a row differ
    return s.on_layout(Layout.POINT, placeholders, [picture], s.notes("point"), "gran")


def pause(s: SlideContext) -> Slide:
    ground = "glas3"
    question = s.text("break-question", tid=clock(s.programme.hours()[s.session.id].end))
    placeholders = _section_texts(s.session.name, question, s.texts["break-note"], ground)
    house = art.phase_house(1, 1, 0, s.content.figures.slides)
    return s.on_layout(Layout.SECTION, placeholders, (house, SOIL), s.notes("break"), ground)


# ---------------------------------------------------------------- directions and goodbye


def directions_house(s: SlideContext) -> Slide:
    ridge, soil = 110, GROUND - 36
    house, ground = Box(MARGIN, ridge, WIDE, soil - ridge), Box(0, soil, W, GROUND - soil + SEAM)
    figure = directions(s.content.directions, house, s.texts["directions-chief"], s.content.figures, "slide")
    below = bulbs(s.content.directions, house, ground, s.content.figures, detail="slide")
    return s.slide("directions", figure, below, SOIL)


def advice(s: SlideContext) -> Slide:
    alt = fill(s.content.figures.slides.storeys, antal=str(len(s.content.advice)))
    return s.slide("advice", advice_storeys(s.content.advice, alt), SOIL)


def seeds(s: SlideContext) -> Slide:
    heads = s.texts.list("seeds-heads")
    found = list(zip(heads, s.texts.list("seeds-questions", len(heads)), strict=True))
    title = s.text("seeds-title", antal=count_word(len(found)))
    return s.slide("seeds", take_home(found, s.content.figures.slides.take_home), SOIL, title=title)


def sources_slide(s: SlideContext) -> Slide:
    figure = sources_panel(s.texts["sources-head"], s.content.publication.literature)
    return s.slide("sources", Place(SOURCES), figure, SOIL)


def sources(texts: Texts, sender: Sender | None) -> Text:
    """Where it all comes from, and whom to ask."""
    words = [texts["sources-based"], texts["sources-typology"], texts["sources-words"]]
    if sender and sender.contact:
        words.append(sender.contacts[0])
    return sources_text(words)


# ---------------------------------------------------------------- by the names that a programme gives them

REST = 0.0
"""Share of a slide that has what the others leave of its session's minutes."""

SINGLE: Mapping[str, tuple[float, Draw]] = {
    "cover": (REST, cover),
    "programme": (5, programme),
    "gains": (5, gains),
    "checkin": (REST, check_in),
    "definition": (3, definition),
    "model": (3, model),
    "typology": (3, types),
    "cases": (2, cases),
    "exercise": (REST, exercise),
    "break": (REST, pause),
    "directions": (3, directions_house),
    "advice": (4, advice),
    "seeds": (5, seeds),
    "sources": (1, sources_slide),
}
"""Name, which its texts begin with as well -> minutes and slide."""

NAMES = SINGLE.keys() | {"phase", "point"}
OF_STEPS = ("checkin", "exercise")


def slides_of(name: str, session: Session, content: Content) -> Iterator[tuple[float, Draw]]:
    """Minutes and slide of each slide of a name: two for each phase, one for each point of the session."""
    match name:
        case "phase":
            for number, phase in enumerate(content.phases, 1):
                yield 1, partial(phase_section, phase=phase, number=number)
                yield 2, partial(phase_focus, phase=phase, number=number)
        case "point":
            yield from ((2, partial(point, id=id)) for id in session.points)
        case _:
            yield SINGLE[name]
