"""The slides of an exercise: what to do, and the clock."""

from __future__ import annotations

from generator.compose.drawing.text import text_box
from generator.compose.figures.slides.steps import DIAL, HOUR, HOUSE, ROOMY, clock_panes, dial, shelves, step_rows
from generator.compose.templates.slide import SlideContext
from generator.compose.templates.slide_frame import MARGIN, W
from generator.compose.texts import fill
from generator.model.document import Layout, Notes, Slide
from generator.model.geometry import Box
from generator.model.scene import Item, Text


def exercise(s: SlideContext, key: str = "exercise") -> Slide:
    """What to do in an exercise of the programme: its steps, and what the tables need."""
    session, figures = s.session, s.content.figures.slides
    roomy = len(session.steps) <= ROOMY and bool(session.needs)
    rows_top, right = (162.0 if session.ask else 124.0), (HOUSE.x - 16 if roomy else W - MARGIN)
    rows = step_rows(s.stretches(), rows_top, s.texts["exercise-unit"], figures, right)
    house = [shelves(s.texts["exercise-needs"], s.needs(), figures.needs)] if roomy else []
    ask = [text_box(Box(MARGIN, 136, right - MARGIN, 12), session.ask, "quote", lines=1)] if session.ask else []
    hours = s.programme.hours()[session.id]
    overline = s.text(f"{key}-overline", antal=session.minutes, tid=hours)
    return s.slide(
        key, *ask, *rows, *house,
        title=s.name, overline=overline, layout=Layout.EXERCISE, notes=s.session_notes(),
    )  # fmt: skip


def clock_of(s: SlideContext) -> Slide:
    """The clock of an exercise, that stands while it is done: it shows all steps, and nothing moves."""
    session, figures, unit = s.session, s.content.figures.slides, s.texts["exercise-unit"]
    steps, end = s.stretches(), s.at(s.programme.hours()[session.id].end)
    left = Box(MARGIN, 232, DIAL[0] - DIAL[2] - 40 - MARGIN, 40)
    until = s.texts["clock-until"]
    told = ", ".join(fill(figures.clock_steps, tid=s.at(step.start), navn=str(step.step.name)) for step in steps)
    items: list[Item[Text]] = [
        text_box(Box(left.x, left.y, 110, 8), until, "name-large", "boeg", lines=1),
        text_box(
            Box(left.x + 92, left.y, left.w - 92, 36), until.derived(end), "time-large", lines=1, name="klokkeslæt"
        ),
        clock_panes(steps, s.texts["clock-end"], fill(figures.clock, dele=told), s.at),
    ]
    if session.minutes <= HOUR:
        items.insert(0, dial(steps, unit, figures.dial))
    title = s.text("clock-title", navn=s.name)
    overline = s.text("clock-overline", antal=session.minutes)
    lines = tuple(
        step.step.text.derived(f"{s.at(step.start, step.end)} {step.step.name}: {step.step.text}") for step in steps
    )
    instruction, plan_b = (*s.texts.list("clock-notes"), *lines), session.plan_b or s.texts["session-plan-b"]
    notes = Notes(s.time, instruction, plan_b, s.note_labels)
    aside = W - MARGIN - left.right
    return s.slide(
        "clock", *items, title=title, overline=overline, layout=Layout.EXERCISE, notes=notes, aside=aside
    )  # fmt: skip
