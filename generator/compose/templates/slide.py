"""What all slides of a deck share: where the title stands, the notes, and the voices that are heard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass

from generator.compose.drawing.text import text_box
from generator.compose.templates.slide_frame import MARGIN, WIDE, H, W
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Person, Voice
from generator.model.document import Layout, Notes, Slide, Slot
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems, suggest
from generator.model.programme import Hours, Programme, Session, clock
from generator.model.scene import Item, Place, Role, Scene, Text
from generator.model.text import NBSP, Words

FOOTER, BEDROCK = "sidefod", "jordbund"


@dataclass(frozen=True, slots=True)
class SlideContext:
    """All that composing a slide may use: `hours` are the slide's own share of its session."""

    content: Content
    texts: Texts
    _: KW_ONLY
    programme: Programme
    session: Session
    hours: Hours
    time: Words  # the hours as the notes tell them
    section: Words  # of the list of slides

    def text(self, key: str, **values: object) -> Words:
        """A text with its own {places} filled in, besides the counts of the content."""
        written = {name: value if isinstance(value, Words) else str(value) for name, value in values.items()}
        return fill(self.texts[key], **written)

    def counted(self, words: Words) -> Words:
        """A text of the programme, with the counts of the content filled in."""
        return Texts({"text": words}, self.content)["text"]

    def slide(
        self, key: str, *figure: Item[Text],
        title: Words | None = None, overline: Words | None = None, layout: Layout = Layout.FIGURE,
        notes: Notes | None = None,
    ) -> Slide:  # fmt: skip
        """A slide with its title in the usual place; `key` is the prefix of those of its texts that are not given."""
        head = title or self.texts[f"{key}-title"]
        over = overline or self.texts[f"{key}-overline"]
        placeholders = {
            Slot.TITLE: text_box(Box(MARGIN - 1, 92, WIDE + 2, 12), head, "title", lines=1, name="titel"),
            Slot.OVERLINE: text_box(Box(MARGIN, 52, WIDE, 6), over, "overline", lines=1, name="overlinje"),
        }
        return self.on_layout(layout, placeholders, figure, notes or self.notes(key))

    def on_layout(
        self, layout: Layout, placeholders: Mapping[Slot, Text | Place[Text]], items: Iterable[Item[Text]],
        notes: Notes, ground: Role = "paper",
    ) -> Slide:  # fmt: skip
        return Slide(layout, placeholders, Scene(W, H, tuple(items), ground=ground), notes, self.section)

    def notes(self, key: str) -> Notes:
        return Notes(self.time, self.texts.list(f"{key}-notes"), self.texts[f"{key}-plan-b"])

    def session_notes(self) -> Notes:
        """The notes that stand in the programme, and what the steps say. Slides before it belong to its first step, so
        that the exercise may have begun already."""
        session, unit, otherwise = self.session, self.texts["exercise-unit"], self.texts["exercise-plan-b"]
        begins = self.programme.hours()[self.session.id].start
        time, begun = self.time, self.text("exercise-begun", tid=clock(begins))
        if begins != self.hours.start:
            time = time.derived(f"{time}; {begun}")
        steps = tuple(step.text.derived(f"{step.name} ({step.minutes} {unit}): {step.text}") for step in session.steps)
        return Notes(time, session.notes + steps, session.plan_b or otherwise)

    def voice(self, id: Words) -> tuple[Voice, Person]:
        """A voice by its id, and whose it is. Raises `Problems` if it is unknown."""
        found = next((v for v in self.content.voices if v.id == id), None)
        if found is None:
            hint = suggest(id, [v.id for v in self.content.voices], "vælg et id derfra")
            raise Problems([Problem(id.where, f"pointen '{id}' findes ikke i voices.yaml", hint)])
        return found, next(p for p in self.content.persons if p.id == found.person)

    def said(self, id: Words) -> tuple[Words, Words]:
        """A point from practice, and whom it comes from."""
        voice, person = self.voice(id)
        whole = f"{person.name}, {person.role}, {person.organisation.replace(' Kommune', NBSP + 'Kommune')}"
        return voice.text, self.text("point-source", navn=whole)
