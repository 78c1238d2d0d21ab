"""The slides of the half-day seminar, one function each: from content and texts to a slide."""

from __future__ import annotations

from generator.compose.drawing.greenhouse import SEAM
from generator.compose.drawing.shapes import circle
from generator.compose.drawing.text import centred_line as middle
from generator.compose.drawing.text import text_box as one
from generator.compose.figures.directions import bulbs, directions
from generator.compose.figures.phase_model import phase_model, renewal
from generator.compose.figures.slides.art import SECTION_SOIL, cover, cover_mark, cover_soil, phase_house
from generator.compose.figures.slides.lists import case_shelves, focus_panes
from generator.compose.figures.slides.panes import WIDE, Leaflet, Rest, Stop, gabled_panes, programme_bays, time_bar
from generator.compose.figures.slides.words import (
    advice_storeys,
    definition_panel,
    point_panes,
    sources_panel,
    sources_text,
    take_home,
)
from generator.compose.figures.typology import typology
from generator.compose.templates.slide import BEDROCK, Studio, session_notes
from generator.compose.templates.slide_frame import GROUND, MARGIN, Frame, W
from generator.compose.texts import Texts, count_word, fill
from generator.model.content import Content, Phase
from generator.model.document import Layout, Slide, Slot
from generator.model.geometry import Box
from generator.model.programme import Session, clock
from generator.model.scene import Group, Item, Paragraph, Place, Role, Text
from generator.model.sender import Sender
from generator.model.text import NBSP, Words

# ---------------------------------------------------------------- welcome


COVER, COVER_SOURCE, MEADOW, TURNED = "forside", "forsidens kilde", "eng", "eng vendt"


def cover_slide(s: Studio, hours: Words, section: Words) -> Slide:
    """Its picture is the sender's: without a municipality the soil runs to the edge and carries the mark; with one the
    socle carries the logo."""
    t = s.texts
    return Slide(
        Layout.COVER,
        {
            Slot.TITLE: one(Box(MARGIN - 2, 206, 372, 80), t["cover-title"], "cover-title", lines=2, name="titel"),
            Slot.OVERLINE: one(
                Box(MARGIN, 142, 372, 6), t["cover-overline"], "cover-overline", lines=1, name="overlinje"
            ),
            Slot.SUBTITLE: one(Box(MARGIN, 318, 340, 40), t["cover-lead"], "lead", lines=2, name="Undertitel"),
            Slot.SOURCE: Place(COVER_SOURCE),
        },
        s.scene([Place(COVER)]),
        s.notes("cover", hours),
        section,
    )


def cover_picture(content: Content, place: Frame) -> tuple[Item[Text], ...]:
    mark = () if place.logo else (cover_mark(cover_soil(place)),)
    return cover(place, len(content.phases)), *mark


def cover_source(texts: Texts, place: Frame) -> Text:
    left, down = (MARGIN, 32.0) if place.logo else (MARGIN + 60, 44.0)
    box = Box(left, cover_soil(place) + down, 330, 24)
    return one(box, texts["cover-source"], "source", lines=2, on="gran", name="Kilde")


def programme_slide(s: Studio, hours: Words, section: Words) -> Slide:
    stops = s.programme.stops()
    title = s.texts["programme-title"]
    figure = programme_bays([_stop(s, session) for session in stops], _rests(s))
    first, count = s.programme.sessions[0], count_word(len(stops))
    if first.kind == "arrival":  # the first stop comes later than the programme's start
        overline = s.text("programme-arrival", navn=str(first.name), tid=str(s.programme.start), antal=count)
    else:
        overline = s.text("programme-overline", tid=f"{s.programme.start}–{s.programme.end}", antal=count)
    notes = s.notes("programme", hours)
    return s.slide("programme", section, [figure, Place(BEDROCK)], title=title, overline=overline, notes=notes)


def _stop(s: Studio, session: Session) -> Stop:
    start = clock(s.programme.hours()[session.id].start)
    return Stop(Words(start), s.counted(session.stop or session.name), s.counted(session.form or session.name))


def _rests(s: Studio) -> list[Rest]:
    """Breaks by the stop they come after, and the end of the day after the last."""
    rests, stop = [], -1
    for session in s.programme.sessions:
        stop += session.stop is not None
        if session.kind == "break":
            rests.append(Rest(stop, s.text("programme-break", tid=str(s.programme.hours()[session.id]))))
    return [*rests, Rest(stop + 1, s.text("programme-end", tid=str(s.programme.end)))]


def gains_slide(s: Studio, hours: Words, section: Words) -> Slide:
    lines = s.content.introduction.bottom_lines
    leaflets = [Leaflet(item.name, item.text or item.name) for item in lines]
    figure = gabled_panes(leaflets, str(s.texts["gains-alt"]), "bundlinjer")
    title = s.text("gains-title", antal=count_word(len(lines)))
    return s.slide("gains", section, [figure, Place(BEDROCK)], title=title, notes=s.notes("gains", hours))


def check_in_slide(s: Studio, hours: Words, section: Words) -> Slide:
    session = s.programme.session("check-in")
    points = [s.point(id) for id in s.texts.list("checkin-voices")]
    items: list[Item[Text]] = [point_panes(points, 178)]
    if session.steps:
        items.insert(0, time_bar(session.steps, 126, 40, s.texts["exercise-unit"], named=True))
    overline = s.text("checkin-overline", antal=str(session.minutes))
    return s.slide(
        "checkin", section, items, overline=overline, layout=Layout.EXERCISE, notes=session_notes(session, hours)
    )


# ---------------------------------------------------------------- phases


def definition_slide(s: Studio, hours: Words, section: Words) -> Slide:
    intro, t = s.content.introduction, s.texts
    columns = [
        (t["definition-traits"], [item.name for item in intro.traits]),
        (t["definition-is-not"], [item.name for item in intro.is_not]),
    ]
    figure = definition_panel(intro.definition, columns)
    return s.slide("definition", section, [figure, Place(BEDROCK)], notes=s.notes("definition", hours))


def model_slide(s: Studio, hours: Words, section: Words) -> Slide:
    eaves, soil = 190.0, GROUND - 72
    house, ground = Box(MARGIN, eaves, WIDE, soil - eaves), Box(0, soil, W, GROUND - soil)
    figure = phase_model(s.content.phases, house, s.content.figures, "slide")
    root = renewal(s.content.phases, house, ground, s.texts["model-renewal"], s.content.figures.renewal, "slide")
    return s.slide("model", section, [figure, root, Place(BEDROCK)], notes=s.notes("model", hours))


def phase_slide(s: Studio, phase: Phase, number: int, hours: Words, section: Words) -> Slide:
    """The phase opens: its number, name and question on its own colour."""
    role = f"phase-{number}"
    note = s.text("phase-note", antal=count_word(len(phase.all_focus)))
    numeral = middle(
        Box(MARGIN, 116, 68, 68), Words(str(number)), "section-number", f"on-{role}", align="center", on=role
    )
    items = (
        phase_house(number, len(s.content.phases), len(phase.parts)),
        Group(f"Fase {number}", (circle(MARGIN + 34, 150, 34, role), numeral)),
    )
    return Slide(
        Layout.SECTION,
        _section_texts(phase.name, phase.essence, note, f"{role}-pale"),
        s.scene((*items, Place(BEDROCK)), f"{role}-pale"),
        s.notes("phase-section", hours),
        section,
    )


def _section_texts(title: Words, question: Words, note: Words, ground: Role) -> dict[Slot, Text | Place[Text]]:
    """The placeholders of a section; its note stands in the soil."""
    soil = GROUND - SECTION_SOIL
    return {
        Slot.TITLE: one(Box(MARGIN - 3, 262, 506, 24), title, "section-title", lines=1, on=ground, name="titel"),
        Slot.QUESTION: one(Box(MARGIN, 312, 480, 40), question, "question", lines=2, on=ground, name="Spørgsmål"),
        Slot.NOTE: one(Box(MARGIN, soil + 48, 440, 40), note, "note", lines=2, on="gran", name="Note"),
    }


def focus_slide(s: Studio, phase: Phase, number: int, hours: Words, section: Words) -> Slide:
    title = s.text("phase-focus-title", navn=str(phase.name), antal=count_word(len(phase.all_focus)))
    overline = s.text("phase-focus-overline", nummer=str(number))
    figure = focus_panes(phase, number, len(s.content.phases))
    return s.slide(
        "", section, [figure, Place(BEDROCK)], title=title, overline=overline, notes=s.notes("phase-focus", hours)
    )


# ---------------------------------------------------------------- types and cases


def typology_slide(s: Studio, hours: Words, section: Words) -> Slide:
    figure = typology(s.content.typology, Box(MARGIN, 124, WIDE, GROUND - 10 - 124), s.content.figures, "slide")
    return s.slide("typology", section, [figure], notes=s.notes("typology", hours))


def cases_slide(s: Studio, hours: Words, section: Words) -> Slide:
    figure = case_shelves(s.content.sectors, s.content.cases, s.content.figures.case_plants)
    return s.slide("cases", section, [figure], notes=s.notes("cases", hours))


def exercise_slide(s: Studio, session: Session, hours: Words, section: Words) -> Slide:
    """An exercise of the programme. Slides before it belong to its first step, so it may have begun already."""
    begun = clock(s.programme.hours()[session.id].start)
    if f"{NBSP}{begun}" not in hours:
        hours = hours.derived(f"{hours}; øvelsen begyndte kl.{NBSP}{begun}")
    overline = s.text("exercise-overline", antal=str(session.minutes))
    return s.exercise(session, section, hours, s.texts["exercise-unit"], overline, s.texts["exercise-needs"])


# ---------------------------------------------------------------- voices and the break


def voice_slide(s: Studio, id: Words, turned: bool, hours: Words, section: Words) -> Slide:
    """A point from practice, said in full as the slide's title, and whom it comes from."""
    voice = s.voice(id)
    person = s.person(voice)
    bottom = GROUND - 104
    source = (
        Paragraph(fill(s.texts["voice-source"], navn=str(person.name)), "person"),
        Paragraph(person.role.derived(f"{person.role}, {person.organisation}"), "person-role"),
        Paragraph(s.texts["point-own-words"], "own-words"),
    )
    title, overline = Box(MARGIN - 2, 108, 540, bottom - 36 - 108), Box(MARGIN, 84, 500, 6)
    return Slide(
        Layout.POINT,
        {
            Slot.TITLE: one(title, voice.text, "point", anchor="top", on="gran", name="pointe"),
            Slot.OVERLINE: one(
                overline, s.texts["point-overline"], "overline-dark", lines=1, on="gran", name="overlinje"
            ),
            Slot.SPEAKER: Text(Box(MARGIN, bottom, 530, 84), source, gap=3, on="gran", name="Navn"),
        },
        s.scene([Place(TURNED if turned else MEADOW)], "gran"),
        s.notes("point", hours),
        section,
    )


def break_slide(s: Studio, session: Session, hours: Words, section: Words) -> Slide:
    ground = "glas3"
    question = s.text("break-question", tid=clock(s.programme.hours()[session.id].end))
    return Slide(
        Layout.SECTION,
        _section_texts(session.name, question, s.texts["break-note"], ground),
        s.scene((phase_house(1, 1, 0), Place(BEDROCK)), ground),
        s.notes("break", hours),
        section,
    )


# ---------------------------------------------------------------- directions and goodbye


def directions_slide(s: Studio, hours: Words, section: Words) -> Slide:
    ridge, soil = 110, GROUND - 36
    house, ground = Box(MARGIN, ridge, WIDE, soil - ridge), Box(0, soil, W, GROUND - soil + SEAM)
    figure = directions(s.content.directions, house, s.texts["directions-chief"], s.content.figures, "slide")
    below = bulbs(s.content.directions, house, ground, s.content.figures, detail="slide")
    return s.slide("directions", section, [figure, below, Place(BEDROCK)], notes=s.notes("directions", hours))


def advice_slide(s: Studio, hours: Words, section: Words) -> Slide:
    return s.slide(
        "advice", section, [advice_storeys(s.content.advice), Place(BEDROCK)], notes=s.notes("advice", hours)
    )


def seeds_slide(s: Studio, hours: Words, section: Words) -> Slide:
    seeds = list(zip(s.texts.list("seeds-heads"), s.texts.list("seeds-questions"), strict=False))
    title = s.text("seeds-title", antal=count_word(len(seeds)))
    return s.slide("seeds", section, [take_home(seeds), Place(BEDROCK)], title=title, notes=s.notes("seeds", hours))


SOURCES = "kilder"


def sources_slide(s: Studio, hours: Words, section: Words) -> Slide:
    figure = sources_panel(s.texts["sources-head"], s.content.publication.literature)
    return s.slide("sources", section, [Place(SOURCES), figure, Place(BEDROCK)], notes=s.notes("sources", hours))


def sources(texts: Texts, sender: Sender | None) -> Text:
    """Where it all comes from, and whom to ask."""
    words = [texts["sources-based"], texts["sources-typology"], texts["sources-words"]]
    if sender and sender.contact:
        words.append(sender.contact)
    return sources_text(words)
