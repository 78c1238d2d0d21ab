"""What all slides of a deck share: where the title stands, the notes, and the voices that are heard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, replace
from itertools import takewhile

from generator.compose.drawing.text import text_box
from generator.compose.figures.slides.steps import Stretch, stretches
from generator.compose.templates.slide_frame import MARGIN, WIDE, H, W
from generator.compose.texts import Texts, count_word, fill
from generator.model.content import Content, Person, Voice, person_of
from generator.model.document import Layout, NoteLabels, Notes, Slide, Slot
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.problems import stop_on_errors
from generator.model.programme import RESTS, Hours, Programme, Session, clock, materials_of, minutes_of
from generator.model.scene import Item, Place, Role, Scene, Text
from generator.model.seminar import brings
from generator.model.spoken import all_spoken, brought, spoken, there
from generator.model.text import NBSP, Words, unknown

USUAL_SEATS = (4,)  # at each table, where there is no seminar to ask
ON_TABLES, BROUGHT = "KA", "PKA"  # letters of what participants get in their hands, and of that and what hangs
FOOTER, BEDROCK = "sidefod", "jordbund"
KINDS_BY_LETTER = {kind.letter: kind.id for kind in reversed(KINDS.values())}


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
    first: bool = False  # of its session
    hidden: bool = False

    def text(self, key: str, **values: object) -> Words:
        """A text with its own {places} filled in, besides the counts of the content."""
        written = {name: value if isinstance(value, Words) else str(value) for name, value in values.items()}
        return fill(self.texts[key], **written)

    def at(self, start: int, end: int | None = None) -> str:
        """A time, or a span: by the clock, or in minutes from the beginning where the programme has no clock times."""
        timed = minutes_of(self.programme.start) is not None
        said = "–".join((clock if timed else str)(minutes) for minutes in (start, end) if minutes is not None)
        return said if timed else f"{said}{NBSP}{self.texts['exercise-unit']}"

    def slide(
        self, key: str, *figure: Item[Text],
        title: Words | None = None, overline: Words | None = None, layout: Layout = Layout.FIGURE,
        notes: Notes | None = None, aside: float = 0,
    ) -> Slide:  # fmt: skip
        """A slide with its title in the usual place; `key` is the prefix of those of its texts that are not given, `aside`
        what a drawing takes of the title's breadth."""
        head = title or self.texts[f"{key}-title"]
        over = overline or self.texts[f"{key}-overline"]
        placeholders = {
            Slot.TITLE: text_box(Box(MARGIN - 1, 92, WIDE + 2 - aside, 12), head, "title", lines=1, name="titel"),
            Slot.OVERLINE: text_box(Box(MARGIN, 50, WIDE - aside, 8), over, "overline", lines=1, name="overlinje"),
        }
        return self.on_layout(layout, placeholders, figure, notes or self.notes(key))

    def on_layout(
        self, layout: Layout, placeholders: Mapping[Slot, Text | Place[Text]], items: Iterable[Item[Text]],
        notes: Notes, ground: Role = "paper",
    ) -> Slide:  # fmt: skip
        return Slide(layout, placeholders, Scene(W, H, tuple(items), ground=ground), notes, self.section, self.hidden)

    @property
    def name(self) -> Words:
        """What the session is called on its slides: one of several with one name has a number, for a title is how a slide is
        found."""
        same = [one.id for one in self.programme.sessions if one.name == self.session.name]
        if len(same) < 2:
            return self.session.name
        number = same.index(self.session.id) + 1
        return self.text("continued", navn=self.session.name, nummer=number, antal=len(same))

    def said(self, key: str) -> Words:
        """A text as far as it is true of the programme; empty if nothing of it is."""
        return spoken(self.texts[key], self.has)

    @property
    def has(self) -> set[str]:
        """All that texts can ask for: of the programme, and of the seminar if there is one."""
        seminar = self.content.seminar
        return there(self.programme.sessions) | (brings(seminar.file) if seminar else set())

    def notes(self, key: str, **values: object) -> Notes:
        """Those of the slide, as far as they are true of the programme; `values` fill their own {places}. What a talk or a break
        takes is told on its first slide; an exercise tells it by itself."""
        materials = self._materials() if self.first and self.session.kind != "exercise" else None
        written = {name: str(value) for name, value in values.items()}
        instruction = tuple(fill(words, **written) for words in all_spoken(self.texts.list(f"{key}-notes"), self.has))
        plan_b = self.said(f"{key}-plan-b") or self.texts["session-plan-b"]
        return Notes(self.time, instruction, plan_b, self.note_labels, materials=materials)

    def session_notes(self) -> Notes:
        """What stands in the programme of an exercise, with what it takes."""
        session = self.session
        instruction = session.notes or self.texts.list("session-notes")
        plan_b = session.plan_b or self.texts["session-plan-b"]
        return Notes(self.time, instruction, plan_b, self.note_labels, session.why, self._materials())

    def break_notes(self) -> Notes:
        """Those of a break that says nothing of its own: what to lay out for the sessions up to the next one."""
        usual = self.notes("break")
        notes = replace(usual, why=self.session.why, plan_b=self.session.plan_b or usual.plan_b)
        sessions, now = self.programme.sessions, self.programme.sessions.index(self.session)
        had = brought(one for one in sessions[:now] if one.kind not in RESTS)
        later = takewhile(lambda one: one.kind not in RESTS, sessions[now + 1 :])
        ids = dict.fromkeys(id for one in later for id in materials_of(one) if id[0] in ON_TABLES and id not in had)
        if not ids:
            return notes
        names = {id: Texts(self.content.materials[id], self.content).name for id in ids if id in self.content.materials}
        told = self.text("break-next", navn=", ".join(f"{name} ({id})" for id, name in names.items()))
        return replace(notes, instruction=(*notes.instruction, told))

    def seated(self) -> str:
        """How many sit at a table, in letters."""
        self.texts.may_ask("cover-seats")
        seats = self.content.seminar.seats if self.content.seminar else USUAL_SEATS
        least, most = count_word(min(seats)), count_word(max(seats))
        both = self.text("cover-seats", antal=least, nummer=most)
        return most if least == most else both[:1].lower() + both[1:]  # it stands within a sentence

    @property
    def note_labels(self) -> NoteLabels:
        return NoteLabels(*self.texts.list("note-labels", len(NoteLabels._fields)))

    def needs(self) -> list[Words]:
        """What each table must have; a need that is only the id of a material is called by its name as well."""
        return [self._material(need) if need in self.content.materials else need for need in self.session.needs]

    def _materials(self) -> Words | None:
        """What the tables and the walls need: the materials by name and id, unless a need says so already."""
        needs = self.needs()
        unnamed = [id for id in self.session.materials if id[0] in BROUGHT and not any(id in need for need in needs)]
        needed = [*needs, *(self._material(id) for id in unnamed if id in self.content.materials)]
        return needed[0].derived(" · ".join(needed)) if needed else None

    def _material(self, id: Words) -> Words:
        name, kind = Texts(self.content.materials[id], self.content).name, KINDS_BY_LETTER[id[0]]
        return id.derived(self.text(f"material-{kind}", navn=name, nummer=id))

    def stretches(self) -> list[Stretch]:
        """The steps of the session on the clock: slides before this one belong to its first, so some may be over."""
        return stretches(self.session.steps, self.programme.hours()[self.session.id].start, self.hours.start)

    def turned(self, id: Words) -> bool:
        """Whether the picture beside a point is turned: of two in a row, one is."""
        shown = [one for session in self.programme.sessions if "point" in session.slides for one in session.points]
        return id in shown and shown.index(id) % 2 == 1

    def voice(self, id: Words) -> tuple[Voice, Person]:
        """A voice by its id, and whose it is. Raises `Problems` if it is unknown."""
        known = {voice.id: voice for voice in self.content.voices}
        stop_on_errors(unknown([id], known, "pointen '{}' findes ikke i voices.yaml", "vælg et id derfra"))
        return known[id], person_of(known[id], self.content)
