"""The kinds of document. Posters, cards, booklets and slides are placed; worksheets flow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from itertools import accumulate, chain, repeat
from typing import Generic, Literal, NamedTuple

from generator.model.flow import Block, Figure
from generator.model.problems import Problem
from generator.model.scene import Item, Place, Role, Scene, SetText, Shape, T, Text
from generator.model.text import Words


@dataclass(frozen=True, slots=True)
class Poster:
    """A page to hang on a wall, and those that hang to the right of it."""

    title: str
    scene: Scene[Text]
    subject: str = ""
    more: tuple[Scene[Text], ...] = ()
    screens: tuple[Scene[Text], ...] = ()  # the same for a screen on a wall: pictures, never pages


class Card(NamedTuple):
    """A card's two sides, each drawn about its own upper left corner. A tent is one side: what is printed before it is
    folded at the scene's marks. `copies` is how often it is printed where cards are cut from sheets; `part` is the part of
    the set that it belongs to, if a part can be handed out by itself."""

    front: Scene[Text]
    back: Scene[Text] | None = None
    copies: int = 1
    part: str = ""

    @property
    def sides(self) -> tuple[Scene[Text], ...]:
        return (self.front, self.back) if self.back else (self.front,)


@dataclass(frozen=True, slots=True)
class CardSet:
    """Cards, whatever paper they come on. Those of a size stand together."""

    title: str
    cards: tuple[Card, ...]
    subject: str = ""

    @property
    def pages(self) -> tuple[Scene[Text], ...]:
        """Each card's front, and its back if it has one."""
        return tuple(side for card in self.cards for side in card.sides)

    @property
    def cut(self) -> tuple[CutCard, ...]:
        ends = accumulate(len(card.sides) for card in self.cards)
        return tuple(
            CutCard(end - len(card.sides), end - 1 if card.back else None, card.copies, card.part)
            for card, end in zip(self.cards, ends, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Booklet:
    """Pages that are folded and stapled, so their number is a multiple of four; the last is the back of the cover."""

    title: str
    pages: tuple[Scene[Text], ...]
    subject: str = ""


class CutCard(NamedTuple):
    """A card by the numbers of its pages, from 0, how often it is printed where it is cut from a sheet, and its part."""

    front: int
    back: int | None = None
    copies: int = 1
    part: str = ""


class NoteLabels(NamedTuple):
    """The words before the parts of notes, in bold."""

    time: Words  # "Tid:"
    why: Words
    materials: Words
    instruction: Words
    plan_b: Words


@dataclass(frozen=True, slots=True)
class Notes:
    """What the facilitator reads: the clock, what it is good for, what is needed, what to do, and what to do when it goes
    wrong."""

    time: Words
    instruction: tuple[Words, ...]
    plan_b: Words
    labels: NoteLabels
    why: Words | None = None
    materials: Words | None = None

    def lines(self) -> Iterator[tuple[str, Words]]:
        """The paragraphs, each with its label and a space, or none."""
        said = self.labels
        found = ((said.time, self.time), (said.why, self.why), (said.materials, self.materials))
        yield from ((f"{label} ", words) for label, words in found if words)
        yield from zip(chain((f"{said.instruction} ",), repeat("")), self.instruction, strict=False)
        yield f"{said.plan_b} ", self.plan_b


class Layout(StrEnum):
    """The layouts of slides, by the names they have in the template that a designer opens."""

    COVER = "Forside"
    SECTION = "Sektion"
    FIGURE = "Figur"
    POINT = "Pointe"
    EXERCISE = "Øvelse"
    STOP = "Afsnit"
    TALK = "Oplæg"


class Slot(Enum):
    """A placeholder of a layout: a text that shows in the outline and follows the layout. In the order of reading."""

    TITLE = "Titel"
    OVERLINE = "Overlinje"
    SUBTITLE = "Undertitel"
    QUESTION = "Spørgsmål"
    NOTE = "Note"
    SOURCE = "Kilde"
    SPEAKER = "Navn"


_HEAD = {Slot.TITLE: ("title",), Slot.OVERLINE: ("overline",)}
TYPE: Mapping[Layout, Mapping[Slot, tuple[str, ...]]] = {
    Layout.COVER: {
        Slot.TITLE: ("title-cover",), Slot.OVERLINE: ("overline",), Slot.SUBTITLE: ("lead",), Slot.SOURCE: ("colophon",),
    },
    Layout.SECTION: {Slot.TITLE: ("title-section",), Slot.QUESTION: ("quote",), Slot.NOTE: ("note",)},
    Layout.FIGURE: _HEAD,
    Layout.POINT: {
        Slot.TITLE: ("title-point",), Slot.OVERLINE: ("overline",), Slot.SPEAKER: ("name-large", "note", "quote-small"),
    },
    Layout.EXERCISE: _HEAD,
    Layout.STOP: {Slot.TITLE: ("title-stop",), Slot.QUESTION: ("quote",)},
    Layout.TALK: {Slot.TITLE: ("title-talk",), Slot.OVERLINE: ("overline",)},
}  # fmt: skip
"""The styles that the texts of each placeholder are fitted in, level by level; PowerPoint sets them as its layout says."""


@dataclass(frozen=True, slots=True)
class Slide(Generic[T]):
    """A slide: its placeholders, one of them the title, and a scene with the rest. Footer and number are the layout's."""

    layout: Layout
    placeholders: Mapping[Slot, T | Place[T]]  # a place is the sender's: it is filled with one text
    scene: Scene[T]
    notes: Notes
    section: str
    hidden: bool = False  # it is in the file, and no show shows it

    @property
    def title(self) -> T:
        return self.texts[Slot.TITLE]

    @property
    def texts(self) -> dict[Slot, T]:
        """The placeholders that are filled: all of them, once the deck is signed."""
        return {slot: text for slot, text in self.placeholders.items() if not isinstance(text, Place)}


PLATE, EDGE = "Logoplade", "Kant"
"""In the foot of a deck: the group with the plate below the logo, and the one with the edge of a pale foot. The logo is
the one picture there, and the series name the one text."""


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides of a seminar."""

    title: str
    slides: tuple[Slide[Text], ...]
    subject: str = ""
    foot: tuple[Item[Text], ...] = ()  # of every slide: its ground, mark or logo, and the series name
    behind: Mapping[Layout, tuple[Shape, ...]] = field(default_factory=dict)  # what layouts draw below their slides


SheetPaper = Literal["a4", "a3", "a5", "a4-landscape"]
"""A3 lies on its side, before four people: its type and its lines are a quarter larger. A4 that lies is
for tables with many columns."""


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A paper to write on, laid out by Word."""

    title: str
    blocks: tuple[Block, ...]
    label: Words  # "A01 · Afklaring" in the foot
    mark: Figure  # the series mark, in the foot where no municipality has its logo
    series: Words  # in the foot, with the source line
    source_line: Words
    continued: Words  # behind the title of a page that goes on from the one before
    tabs: tuple[Words, ...] = ()  # index tabs down the right edge
    active_tab: int = 0
    subject: str = ""
    tab_roles: tuple[Role, Role] = ("phase-1", "on-phase-1")  # ground and text of the active tab
    paper: SheetPaper = "a4"
    copies: int = 1  # beside each other on the paper, to be cut apart
    turned: Words = Words("")  # in the foot of a sheet that lies before several: whose side this is


Document = Poster | CardSet | Booklet | Deck | Worksheet


@dataclass(frozen=True, slots=True)
class Settled:
    """A placed document after typesetting: one scene a page, or the slides of a deck."""

    title: str
    subject: str
    pages: tuple[Scene[SetText], ...] = ()
    slides: tuple[Slide[SetText], ...] = ()
    foot: tuple[Item[SetText], ...] = ()  # of every slide
    behind: Mapping[Layout, tuple[Shape, ...]] = field(default_factory=dict)  # slides of a layout
    screens: tuple[Scene[SetText], ...] = ()  # of a poster, for a screen on a wall
    id: str = ""  # of the material
    cards: tuple[CutCard, ...] = ()  # of a set of cards: which pages are a card's
    told: tuple[Problem, ...] = ()  # warnings of participants' texts that are smaller than they should be
