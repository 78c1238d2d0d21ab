"""Cards on A4: as many as go on a sheet, backs mirrored for duplex on the long edge, cut marks, and the foot of each back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.text import text_box
from generator.compose.material import Signature, Signing
from generator.compose.templates.footer import FooterSpec, chosen_logo
from generator.compose.texts import Texts
from generator.model.content import Content, Publication
from generator.model.document import CardSheet
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Picture, Place, Scene, Text
from generator.model.sender import LOGO_WIDEST, Sender
from generator.model.text import Words
from generator.model.units import MM

W, H = 595.276, 841.89  # A4
EDGE = 23.0  # 8.1 mm: what an office printer cannot reach
REACH, ARM = 14.0, 9.0  # lengths of the cut marks at the edge, and of half a cross
FOOT_TEXT, FOOT_LOGO, FOOT_MARK = 24.0, 20.0, 13.0  # heights on a back's foot

T = TypeVar("T")
Side = Callable[[T, int, Box], tuple[Item[Text], ...]]
"""What one side of a card shows: of the item, its number from 1, and the card's live area."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How a sheet is cut up: into so many cards side by side, and so many below each other."""

    across: int = 2
    down: int = 2

    @property
    def per_sheet(self) -> int:
        return self.across * self.down

    def cells(self) -> list[Box]:
        """The cards' places, row by row."""
        return Box(0, 0, W, H).grid(self.across, self.down)

    def mirrored_cells(self) -> list[Box]:
        """Where the backs of the cards in `cells` land when the sheet is turned over its long edge."""
        return [Box(W - c.right, c.y, c.w, c.h) for c in self.cells()]

    def marks(self) -> tuple[tuple[float, float, float, float], ...]:
        """Strokes at the ends of each cut, and a cross where two meet."""
        upright = [W * i / self.across for i in range(1, self.across)]
        level = [H * i / self.down for i in range(1, self.down)]
        ends = [s for x in upright for s in ((x, EDGE, x, EDGE + REACH), (x, H - EDGE - REACH, x, H - EDGE))]
        ends += [s for y in level for s in ((EDGE, y, EDGE + REACH, y), (W - EDGE - REACH, y, W - EDGE, y))]
        crosses = [s for x in upright for y in level for s in ((x - ARM, y, x + ARM, y), (x, y - ARM, x, y + ARM))]
        return (*ends, *crosses)


FOUR = Cut()


def inner(cell: Box) -> Box:
    """The card's live area: the same margin on all sides, so a card looks right wherever on the sheet it was cut."""
    return cell.inset(EDGE + 1)


def card_sheet(
    title: Words, name: str, items: Sequence[T], front: Side[T], back: Side[T], cut: Cut = FOUR
) -> CardSheet:
    """A card for each item: a sheet of fronts, then one of their backs. `name` is what one card is called."""
    numbered = list(enumerate(items, 1))
    sheets: list[Scene[Text]] = []
    for start in range(0, len(numbered), cut.per_sheet):
        some = numbered[start : start + cut.per_sheet]
        fronts = [
            Group(f"{name} {number}, forside", front(item, number, inner(cell)))
            for (number, item), cell in zip(some, cut.cells(), strict=False)
        ]
        backs: list[Group[Text]] = []
        for (number, item), cell in zip(some, cut.mirrored_cells(), strict=False):
            backs += (Group(f"{name} {number}, bagside", back(item, number, inner(cell))), Place(_foot_of(number)))
        sheets += [Scene(W, H, tuple(side), cut.marks()) for side in (fronts, backs)]
    return CardSheet(title, tuple(sheets))


def signed_backs(items: Callable[[Content], Sequence[object]], cut: Cut = FOUR) -> Signing:
    """The sender signs the foot of every card's back."""

    def sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
        cells = cut.mirrored_cells()
        return {
            _foot_of(number): _back_foot(inner(cells[(number - 1) % cut.per_sheet]), sender, content.publication)
            for number in range(1, len(items(content)) + 1)
        }

    return Signing(sign)


def _foot_of(number: int) -> str:
    return f"fod {number}"


def _back_foot(area: Box, sender: Sender | None, publication: Publication) -> tuple[Item[Text], ...]:
    """The source line, and the sender's logo or the mark of the series."""
    if sender is None:
        series = mark(area.right - mark_width(FOOT_MARK), area.bottom - 2, FOOT_MARK, "light")
        return (_source(area, area.w - 60, publication), *series)
    logo = chosen_logo(FooterSpec(area.w, H / 2, 0, 1 / MM, use="card", height=50), sender)  # printed at its own size
    tall = max(logo.min_height * MM, min(FOOT_LOGO, LOGO_WIDEST * area.w / logo.aspect))
    box = Box(area.right - tall * logo.aspect, area.bottom - tall, tall * logo.aspect, tall)
    room = box.x - logo.clear_side(tall, 8.0) - area.x
    return (_source(area, room, publication), Picture(box, logo.source, logo.alt))


def _source(area: Box, width: float, publication: Publication) -> Text:
    room = Box(area.x, area.bottom - FOOT_TEXT, width, FOOT_TEXT)
    return text_box(room, publication.source_line, "colophon", anchor="bottom")
