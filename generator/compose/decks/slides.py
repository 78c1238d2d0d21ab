"""The slides of the seminars, one function each: from content and texts to a slide."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.decks import occasion
from generator.compose.drawing.greenhouse import SEAM
from generator.compose.drawing.shapes import circle, filled
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.directions import bulbs, directions
from generator.compose.figures.phase_model import phase_model, renewal
from generator.compose.figures.phases import PhaseRow
from generator.compose.figures.slides import art
from generator.compose.figures.slides.day import day_strip
from generator.compose.figures.slides.lists import (
    GROWTH,
    Column,
    Row,
    TaskRow,
    case_columns,
    focus_rows,
    growth,
    task_rows,
    window,
)
from generator.compose.figures.slides.panes import Rest, Stop, programme_bays
from generator.compose.figures.slides.words import (
    advice_storeys,
    definition_panel,
    sources_panel,
    sources_text,
    take_home,
)
from generator.compose.figures.typology import typology
from generator.compose.templates.slide import BEDROCK, SlideContext
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE, Frame, W
from generator.compose.texts import Texts, count_word, fill
from generator.model.content import Advice, Direction, Phase
from generator.model.content import Item as Gain
from generator.model.document import Layout, Notes, Slide, Slot
from generator.model.geometry import Box
from generator.model.programme import Session, clock
from generator.model.scene import Group, Item, Paragraph, Place, Role, Text
from generator.model.sender import Sender
from generator.model.text import Words

COVER, COVER_SOURCE, MEADOW, TURNED, SOURCES = "forside", "forsidens kilde", "eng", "eng vendt", "kilder"
"""Places that the sender fills."""

SOIL: Place[Text] = Place(BEDROCK)


Part = tuple[int, int]
"""Which of how many slides that show one list."""


def _part_of(s: SlideContext, title: Words, part: Part) -> Words:
    number, count = part
    return s.text("continued", navn=title, nummer=number, antal=count) if count > 1 else title


# ---------------------------------------------------------------- welcome


def cover(s: SlideContext) -> Slide:
    """Its picture is the sender's: without a municipality the soil runs to the edge and carries the mark; with one the
    footer carries the logo."""
    t = s.texts
    title, overline, lead = Box(MARGIN - 2, 170, 372, 80), Box(MARGIN, 106, 600, 8), Box(MARGIN, 329, 340, 40)
    placeholders: dict[Slot, Text | Place[Text]] = {
        Slot.TITLE: text_box(title, t["cover-title"], "title-cover", lines=2, name="titel"),
        Slot.OVERLINE: text_box(overline, occasion.overline(s), "overline", None, lines=1, name="overlinje"),
        Slot.SUBTITLE: text_box(lead, t["cover-lead"], "lead", lines=2, name="Undertitel"),
        Slot.SOURCE: Place(COVER_SOURCE),
    }
    return s.on_layout(Layout.COVER, placeholders, [Place(COVER)], occasion.cover_notes(s))


def cover_source(texts: Texts, place: Frame) -> Text:
    left, down = (MARGIN, 32.0) if place.logo else (MARGIN + 60, 44.0)
    box = Box(left, art.cover_soil(place) + down, 330, 24)
    return text_box(box, texts["cover-source"], "colophon", "paper", lines=2, on="gran", name="Kilde")


def programme(s: SlideContext) -> Slide:
    day = s.programme
    stops, first = day.stops(), day.sessions[0]
    arrival = s.text("programme-arrival", navn=first.name, tid=day.start, antal=count_word(len(stops)))
    overline = s.text("programme-overline", tid=f"{day.start}–{day.end}", antal=count_word(len(stops)))
    s.texts.may_ask("programme-few")
    if len(stops) < 2:
        overline = s.text("programme-few", tid=f"{day.start}–{day.end}")
    elif first.kind == "arrival":  # the first stop comes later than the programme's start
        overline = arrival
    alt = fill(s.content.figures.slides.stops, antal=str(len(stops)))
    figure = programme_bays([_stop(s, session) for session in stops], _rests(s), alt)
    return s.slide("programme", figure, SOIL, overline=overline)


def _stop(s: SlideContext, session: Session) -> Stop:
    start = clock(s.programme.hours()[session.id].start)
    return session.name.derived(start), session.stop or session.name, session.form or session.name


def _rests(s: SlideContext) -> list[Rest]:
    """Breaks by the stop they come after, and the end of the day after the last. Of several, only the start is told: there is no
    room for more between two stops."""
    breaks = _breaks(s)
    if len(breaks) == 1:
        rest = next(one for one in s.programme.sessions if one.kind == "break")
        breaks = [(breaks[0][0], s.text("programme-break", navn=rest.name, tid=s.programme.hours()[rest.id]))]
    s.texts.may_ask("programme-break")
    return [*breaks, (len(s.programme.stops()), s.text("programme-end", tid=s.programme.end))]


def stop(s: SlideContext) -> Slide:
    """A stop of the day opens: its name and question above the day's stops, and »here you are«."""
    stops, texts, hours = s.programme.stops(), s.texts, s.programme.hours()
    now, ground = stops.index(s.session), "spire"
    name, end = stops[now].stop or s.session.name, _end_of(s, now)
    span = s.text("stop-hours", tid=f"{clock(hours[s.session.id].start)}–{clock(end)}")
    placeholders: dict[Slot, Text | Place[Text]] = {
        Slot.TITLE: text_box(Box(MARGIN - 2.4, 165, 864, 17), name, "title-stop", lines=1, on=ground, name="titel"),
    }
    if s.session.question:
        ask = Box(MARGIN, 210, 860, 8)
        placeholders[Slot.QUESTION] = text_box(ask, s.session.question, "quote", lines=1, on=ground, name="Spørgsmål")
    told = [(name.derived(clock(hours[one.id].start)), one.stop or one.name) for one in stops]
    alt = fill(s.content.figures.slides.day, antal=str(len(stops)), nummer=str(now + 1), navn=str(name))
    items = (
        text_box(Box(MARGIN, 100, 600, 8), span, "label", "gran", lines=1, on=ground),
        day_strip(told, now, _breaks(s), texts["stop-here"], alt),
        SOIL,
    )
    return s.on_layout(Layout.STOP, placeholders, items, s.notes("stop"), ground)


def _end_of(s: SlideContext, number: int) -> int:
    """When a stop of the day ends: where a break begins, or the next stop, or the day is over."""
    sessions = s.programme.sessions
    later = sessions[sessions.index(s.programme.stops()[number]) + 1 :]
    over = next((one for one in later if one.stop or one.kind == "break"), None)
    hours = s.programme.hours()
    return hours[over.id].start if over else hours[sessions[-1].id].end


def _breaks(s: SlideContext) -> list[Rest]:
    """The breaks as the row of houses has them, each after the stop with its index."""
    found: list[Rest] = []
    after = -1
    s.texts.may_ask("stop-rest")
    for session in s.programme.sessions:
        after += session.stop is not None
        if session.kind == "break":
            start = clock(s.programme.hours()[session.id].start)
            found.append((after, s.text("stop-rest", navn=session.name, tid=start)))
    return found


def gains(s: SlideContext, found: Sequence[Gain], part: Part) -> Slide:
    title = s.text("gains-title", antal=count_word(len(s.content.introduction.bottom_lines)))
    return s.slide("gains", window(found, s.content.figures.slides.gains), title=_part_of(s, title, part))


# ---------------------------------------------------------------- phases


def definition(s: SlideContext) -> Slide:
    intro = s.content.introduction
    columns = [
        (s.texts["definition-traits"], [item.name for item in intro.traits]),
        (s.texts["definition-is-not"], [item.name for item in intro.is_not]),
    ]
    return s.slide("definition", definition_panel(intro.definition, columns, s.content.figures.slides.definition))


def model(s: SlideContext) -> Slide:
    eaves, soil = 190.0, GROUND - 72
    house, ground = Box(MARGIN, eaves, WIDE, soil - eaves), Box(0, soil, W, GROUND - soil)
    figure = phase_model(PhaseRow(s.content.phases), house, s.content.figures, "slide")
    root = renewal(
        PhaseRow(s.content.phases), house, ground, s.texts["model-renewal"], s.content.figures.renewal, "slide"
    )
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


def _section_texts(title: Words, question: Words, note: Words | None, on: Role) -> dict[Slot, Text | Place[Text]]:
    """The placeholders of a section; its note, if any, stands in the soil."""
    below = Box(MARGIN, art.SECTION_SOIL + 46, 460, 44)
    found: dict[Slot, Text | Place[Text]] = {
        Slot.TITLE: text_box(Box(MARGIN - 3, 262, 506, 24), title, "title-section", lines=1, on=on, name="titel"),
        Slot.QUESTION: text_box(Box(MARGIN, 312, 500, 44), question, "quote", lines=2, on=on, name="Spørgsmål"),
    }
    if note:
        found[Slot.NOTE] = text_box(below, note, "note", "paper", lines=2, on="gran", name="Note")
    return found


def phase_focus(s: SlideContext, phase: Phase, number: int, found: Sequence[Row], part: Part) -> Slide:
    title = s.text("phase-focus-title", navn=phase.name, antal=count_word(len(phase.all_focus)))
    overline = s.text("phase-focus-overline", nummer=number)
    alt = fill(s.content.figures.slides.focus, navn=str(phase.name))
    figure = focus_rows(found, growth(number, len(s.content.phases)), alt)
    return s.slide("phase-focus", figure, title=_part_of(s, title, part), overline=overline, aside=GROWTH)


# ---------------------------------------------------------------- types and cases


def types(s: SlideContext) -> Slide:
    box = Box(MARGIN, 124, WIDE, GROUND - 10 - 124)
    return s.slide("typology", typology(s.content.typology, box, s.content.figures, s.content.drawings, "slide"))


def cases(s: SlideContext, found: Sequence[Column], part: Part) -> Slide:
    tones = {sector.id: f"sector-{i}" for i, sector in enumerate(s.content.sectors, 1)}
    title = _part_of(s, s.texts["cases-title"], part)
    return s.slide("cases", case_columns(found, tones, s.content), title=title)


# ---------------------------------------------------------------- voices and the break


def point(s: SlideContext, id: Words) -> Slide:
    """A point from practice, said in full as the slide's title, and whom it comes from; one of several has a number."""
    voice, person = s.voice(id)
    several, number = len(s.session.points) > 1, s.session.points.index(id) + 1
    bottom = GROUND - 104
    source = (
        Paragraph(s.text("point-source", navn=person.name), "name-large", "paper"),
        Paragraph(person.role.derived(f"{person.role}, {person.organisation}"), "note", "paper"),
        Paragraph(s.texts["point-own-words"], "quote-small", "spire"),
    )
    title = Box(MARGIN - 2, 108, 556, bottom - 36 - 108)
    overline = Box(MARGIN, 84, 500, 8)
    over = s.texts["point-overline"]
    placeholders: dict[Slot, Text | Place[Text]] = {
        Slot.TITLE: text_box(title, voice.text, "title-point", anchor="top", on="gran", name="pointe"),
        Slot.OVERLINE: text_box(overline, over, "overline", "spire", lines=1, on="gran", name="overlinje"),
        Slot.SPEAKER: Text(Box(MARGIN, bottom, 556, 88), source, gap=3, on="gran", name="Navn"),
    }
    items: list[Item[Text]] = [Place(TURNED if s.turned(id) else MEADOW)]
    if several:
        slip = Box(MARGIN, 20, SLIP, 36)
        told = s.text("point-number", nummer=number)
        items += [filled(slip, "paper"), centred_line(slip, told, "label", "gran", align="center", name="nummer")]
    notes = s.notes("point-several" if several else "point")
    return s.on_layout(Layout.POINT, placeholders, items, notes, "gran")


SLIP = 116.0  # breadth of a point's number


def pause(s: SlideContext) -> Slide:
    question = s.text("break-question", tid=clock(s.programme.hours()[s.session.id].end))
    notes = s.session_notes() if s.session.notes else s.break_notes()
    return _opening(s, question, s.session.form or s.texts["break-note"], notes)


def by_itself(s: SlideContext) -> Slide:
    """A session that has no other slide: its name, its hours, and what it is about or how it is done."""
    hours = s.text("session-hours", tid=s.programme.hours()[s.session.id])
    return _opening(s, hours, s.session.ask or s.session.form, s.session_notes())


def _opening(s: SlideContext, question: Words, note: Words | None, notes: Notes) -> Slide:
    ground = "glas3"
    placeholders = _section_texts(s.name, question, note, ground)
    house = art.phase_house(1, 1, 0, s.content.figures.slides)
    return s.on_layout(Layout.SECTION, placeholders, (house, SOIL), notes, ground)


# ---------------------------------------------------------------- directions and goodbye


def directions_house(s: SlideContext) -> Slide:
    ridge, soil = 112, GROUND - 71
    house, ground = Box(MARGIN, ridge, WIDE, soil - ridge), Box(0, soil, W, GROUND - soil + SEAM)
    people = s.texts.list("directions-below")
    chief = s.texts["directions-chief"]
    figure = directions(
        s.content.directions, house, chief, s.content.figures, s.content.drawings, "slide", below=bool(people)
    )
    below = bulbs(s.content.directions, house, ground, s.content.figures, people, "slide")
    return s.slide("directions", figure, below, SOIL)


def tasks(s: SlideContext, found: Sequence[TaskRow], direction: Direction, part: Part) -> Slide:
    title = s.text("tasks-title", navn=direction.name, antal=count_word(len(direction.tasks)))
    overline = s.text("tasks-overline", navn=direction.audience)
    alt = fill(s.content.figures.slides.tasks, navn=str(direction.name))
    return s.slide("tasks", task_rows(found, alt), title=_part_of(s, title, part), overline=overline)


def advice(s: SlideContext, found: Sequence[tuple[int, Advice]], part: Part) -> Slide:
    alt = fill(s.content.figures.slides.storeys, antal=str(len(found)))
    title = _part_of(s, s.texts["advice-title"], part)
    return s.slide("advice", advice_storeys(found, alt), SOIL, title=title)


def seeds(s: SlideContext) -> Slide:
    heads = s.texts.list("seeds-heads")
    found = list(zip(heads, s.texts.list("seeds-questions", len(heads)), strict=True))
    title = s.text("seeds-title", antal=count_word(len(found)))
    return s.slide("seeds", take_home(found, s.said("seeds-write"), s.content.figures.slides.take_home), title=title)


def sources_slide(s: SlideContext) -> Slide:
    figure = sources_panel(s.texts["sources-head"], s.content.publication.literature)
    return s.slide("sources", Place(SOURCES), figure, notes=occasion.sources_notes(s))


def sources(texts: Texts, sender: Sender | None) -> Group[Text]:
    """Where it all comes from, and whom to ask."""
    words = [texts["sources-based"], texts["sources-typology"], texts["sources-words"]]
    if sender and sender.contact:
        words.append(sender.contacts[0])
    return sources_text(texts["sources-source"], words)
