"""The four kinds of document. Posters, card sheets and slides are placed; worksheets flow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.scene import Role, Scene, SetText, Text
from generator.model.text import Words

if TYPE_CHECKING:  # posters, cards and slides do without
    from generator.model.flow import Block, Figure


@dataclass(frozen=True, slots=True)
class Poster:
    """One page to hang on a wall."""

    title: str
    scene: Scene[Text]
    subject: str = ""


@dataclass(frozen=True, slots=True)
class CardSheet:
    """Cards on sheets of paper, to be cut apart."""

    title: str
    sheets: tuple[Scene[Text], ...]  # fronts, backs, fronts, backs ... duplex on the long edge
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """What the facilitator reads: the clock, what to do, and what to do when it goes wrong."""

    time: Words
    instruction: tuple[Words, ...]
    plan_b: Words


@dataclass(frozen=True, slots=True)
class Slide:
    """`title` and `overline` go to placeholders of `layout`; the scene holds the rest. Socle and number are the layout's."""

    layout: str  # "forside", "sektion", "figur", "pointe", "oevelse"
    title: Text
    overline: Text | None
    scene: Scene[Text]
    notes: Notes
    section: str


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides of a seminar."""

    title: str
    slides: tuple[Slide, ...]
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A paper to write on, laid out by Word."""

    title: str
    blocks: tuple[Block, ...]
    pages: int  # how many pages it must be
    label: Words  # "Arbejdsark 1" in the foot
    mark: Figure  # the series mark, in the foot where no municipality has its logo
    tabs: tuple[Words, ...] = ()  # index tabs down the right edge
    active_tab: int = 0
    subject: str = ""
    tab_roles: tuple[Role, Role] = ("phase-1", "on-phase-1")  # ground and text of the active tab
    series: Words = Words("Ledelse af samskabelse")  # in the foot, with the source line
    source_line: Words = Words("")


Document = Poster | CardSheet | Deck | Worksheet


@dataclass(frozen=True, slots=True)
class SetSlide:
    """A slide after typesetting."""

    layout: str
    title: SetText
    overline: SetText | None
    scene: Scene[SetText]
    notes: Notes
    section: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A placed document after typesetting: one scene a page, or the slides of a deck."""

    title: str
    subject: str
    pages: tuple[Scene[SetText], ...] = ()
    slides: tuple[SetSlide, ...] = ()
