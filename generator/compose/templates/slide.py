"""What all slides of a deck share: heading, footer, notes, and the clock that the programme keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.compose.figures.slides.panes import WIDE, needs_band, step_columns, time_bar
from generator.compose.figures.slides.words import Point
from generator.compose.templates.slide_frame import GROUND, MARGIN, Frame, H, W
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Person, Voice
from generator.model.document import Layout, Notes, Slide, Slot
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems, suggest
from generator.model.programme import Hours, Programme, Session, clock
from generator.model.scene import Item, Paragraph, Role, Scene, Text
from generator.model.text import NBSP, Words


@dataclass(frozen=True, slots=True)
class Studio:
    """All that composing a slide may use."""

    content: Content
    texts: Texts
    programme: Programme

    def text(self, key: str, **values: str) -> Words:
        """A text with its own {places} filled in, besides the counts of the content."""
        return fill(self.texts[key], **values)

    def counted(self, words: Words) -> Words:
        """A text of the programme, with the counts of the content filled in."""
        return Texts({"text": words}, self.content)["text"]

    # -- slides --------------------------------------------------------------

    def slide(
        self, key: str, section: str, figure: Iterable[Item[Text]], *,
        title: Words | None = None, overline: Words | None = None, layout: Layout = Layout.FIGURE, notes: Notes,
    ) -> Slide:  # fmt: skip
        """A slide with its title in the usual place; `key` is the prefix of its texts."""
        head = title or self.texts[f"{key}-title"]
        over = overline or self.texts[f"{key}-overline"]
        return Slide(
            layout,
            {
                Slot.TITLE: Text(Box(MARGIN - 1, 92, WIDE + 2, 12), (Paragraph(head, "title"),), lines=1, name="titel"),
                Slot.OVERLINE: Text(
                    Box(MARGIN, 52, WIDE, 6), (Paragraph(over, "overline"),), lines=1, name="overlinje"
                ),
            },
            self.scene(figure),
            notes,
            section,
        )

    def scene(self, items: Iterable[Item[Text]], ground: Role = "paper") -> Scene[Text]:
        return Scene(W, H, tuple(items), ground=ground)

    def notes(self, key: str, hours: Words) -> Notes:
        return Notes(hours, self.texts.list(f"{key}-notes"), self.texts[f"{key}-plan-b"])

    def exercise(
        self, session: Session, section: str, hours: Words, unit: Words, overline: Words, needs: Words
    ) -> Slide:
        """An exercise from the programme: its time as a bar, its steps, and what the tables need."""
        bar, bottom = 188.0, GROUND - 20
        parts: list[Item[Text]] = [time_bar(session.steps, bar, 56, unit)]
        band = [needs_band(needs, session.needs, bottom - 52)] if session.needs else []
        parts += [*step_columns(session.steps, bar + 102, bottom - (62 if band else 0)), *band]
        return self.slide(
            "",
            section,
            parts,
            title=session.name,
            overline=overline,
            layout=Layout.EXERCISE,
            notes=session_notes(session, hours),
        )

    # -- voices --------------------------------------------------------------

    def voice(self, id: Words) -> Voice:
        """A voice by its id; an unknown one is a Problem."""
        found = next((v for v in self.content.voices if v.id == id), None)
        if found is None:
            hint = suggest(id, [v.id for v in self.content.voices], "vælg et id derfra")
            raise Problems([Problem(id.where, f"pointen '{id}' findes ikke i voices.yaml", hint)])
        return found

    def point(self, id: Words) -> Point:
        voice = self.voice(id)
        return Point(voice.text, self.text("voice-source", navn=self.whole_name(voice)))

    def person(self, voice: Voice) -> Person:
        return next(p for p in self.content.persons if p.id == voice.person)

    def whole_name(self, voice: Voice) -> str:
        person = self.person(voice)
        return f"{person.name}, {person.role}, {person.organisation.replace(' Kommune', NBSP + 'Kommune')}"


FOOTER = "sidefod"
BEDROCK = "jordbund"


def footer(content: Content, frame: Frame) -> Text:
    """The series name in the socle."""
    words = content.publication.series
    ink, on = frame.ink, "brand" if frame.logo else "gran"
    return Text(frame.name, (Paragraph(words, "socle", ink),), anchor="middle", lines=1, on=on, name="Sidefod")


def session_notes(session: Session, hours: Words) -> Notes:
    """The notes that stand in the programme. An exercise without them says what its steps say."""
    steps = tuple(step.text.derived(f"{step.name} ({step.minutes} min.): {step.text}") for step in session.steps)
    return Notes(
        hours,
        session.notes + steps if session.notes else steps,
        session.plan_b or Words("Gør øvelsen kortere, eller gem den."),
    )


# ---------------------------------------------------------------- the clock


Make = Callable[[Words, Words], Slide]
"""A slide that is made once its time and its section are known."""


@dataclass(frozen=True, slots=True)
class Beat:
    """One slide to come: its session, its share of the session's time, its section, and how it is made."""

    session: str
    share: float
    section: Words
    make: Make


def on_the_clock(programme: Programme, beats: Sequence[Beat]) -> tuple[Slide, ...]:
    """The slides with their times: a session's minutes are shared between its slides, in whole minutes."""
    hours = programme.hours()
    total = {id: sum(b.share for b in beats if b.session == id) for id in hours}
    spent = dict.fromkeys(hours, 0.0)
    slides = []
    for beat in beats:
        start, end = hours[beat.session]
        first = start + round((end - start) * spent[beat.session] / total[beat.session])
        spent[beat.session] += beat.share
        last = start + round((end - start) * spent[beat.session] / total[beat.session])
        slides.append(beat.make(time_words(Hours(first, last)), beat.section))
    return tuple(slides)


def time_words(hours: Hours) -> Words:
    """How a note tells the time."""
    minutes = hours.end - hours.start
    if not minutes:
        return Words(f"kl.{NBSP}{clock(hours.start)}, under et minut")
    span = f"{minutes}{NBSP}minut" + ("" if minutes == 1 else "ter")
    return Words(f"kl.{NBSP}{hours} ({span})")
