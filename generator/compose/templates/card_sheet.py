"""Cards on A4: as many as go on a sheet, backs mirrored for duplex on the long edge, cut marks, and the foot of each back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import filled
from generator.compose.drawing.text import text_box
from generator.compose.material import Signature, Signing
from generator.compose.texts import Texts
from generator.model.content import Content, Publication
from generator.model.document import CardSheet
from generator.model.geometry import Box
from generator.model.problems import Problems
from generator.model.scene import Group, Item, Picture, Place, Scene, Text
from generator.model.sender import SMALL_ON_PAPER, Logo, Room, Sender
from generator.model.text import Words
from generator.model.units import MM

W, H = 595.276, 841.89  # A4
EDGE = 23.0  # 8.1 mm: what an office printer cannot reach
REACH, ARM = 14.0, 9.0  # lengths of the cut marks at the edge, and of half a cross
FOOT, FOOT_TEXT, FOOT_LOGO, FOOT_MARK = 31.0, 24.0, 26.0, 13.0  # heights on a back's foot, and the most of a logo's
WORDS, LEAST_GAP = 132.0, 8.0  # breadth of the source line on two lines, and from it to a logo
BESIDE = 7 * MM  # a logo that would be lower beside the source line stands below it, if it may
BELOW = 19.0  # how much higher the foot then is: the window above keeps room for the names at its axis

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
    """The sender signs the foot of every card's back. `Room.ground` is how much higher it is for a wide logo."""

    def room(sender: Sender | None) -> Room:
        return Room(foot_logo(sender, inner(cut.cells()[0])).below if sender else 0.0)

    def sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
        cells = cut.mirrored_cells()
        return {
            _foot_of(number): _back_foot(inner(cells[(number - 1) % cut.per_sheet]), sender, content.publication)
            for number in range(1, len(items(content)) + 1)
        }

    return Signing(sign, room)


def _foot_of(number: int) -> str:
    return f"fod {number}"


def _back_foot(area: Box, sender: Sender | None, publication: Publication) -> tuple[Item[Text], ...]:
    """The source line, and the sender's logo or the mark of the series."""
    if sender is None:
        series = mark(area.right - mark_width(FOOT_MARK), area.bottom - 2, FOOT_MARK, "light")
        return (_source(area, area.w - 60, publication), *series)
    logo, tall, below = foot_logo(sender, area)
    wide, air = tall * logo.aspect, logo.air * tall
    plate = logo.ground == "brand"
    edge = air if plate else 0.0  # of the plate that it stands on, inside the margins
    left = area.x + edge if below else area.right - edge - wide
    box = Box(left, area.bottom - edge - tall, wide, tall)
    room = area.w if below else box.x - max(logo.clear_side(tall, LEAST_GAP), edge) - area.x
    words = _source(area._replace(h=box.y - max(air, 6.0) - area.y) if below else area, room, publication)
    ground = (filled(box.inset(-air), "brand"),) if plate else ()
    return (words, *ground, Picture(box, logo.source, logo.alt))


class FootLogo(NamedTuple):
    """A logo, how high it stands, and how much higher the foot is if it stands below the source line."""

    logo: Logo
    tall: float
    below: float = 0.0


def foot_logo(sender: Sender, area: Box) -> FootLogo:
    """The card's logo beside the source line, else the small one, else the card's own below that line. Cards have no footer
    that could grow, and are printed at their own size. Else a Problem."""
    logo = sender.logos["card"]
    small = sender.logos.get(SMALL_ON_PAPER, logo)
    beside = FootLogo(logo, _beside(logo, area))
    ways = [beside] if beside.tall >= min(BESIDE, logo.wanted * MM) and sender.upright("card") is logo else []
    ways += [FootLogo(small, _beside(small, area))] if small != logo else []
    ways += [FootLogo(logo, _below(logo, area), BELOW)] if logo.aspect > 1 else []
    ways.append(beside)
    found = next((way for way in ways if way.logo.readable(way.tall / MM)), None)
    if found is None:
        raise Problems([logo.too_low(max(way.tall for way in ways if way.logo == logo) / MM, "kortet")])
    return found


def _below(logo: Logo, area: Box) -> float:
    edge = logo.air if logo.ground == "brand" else 0.0
    wide = area.w * logo.aspect / (logo.aspect + 2 * edge)
    return logo.height_in(min(FOOT_LOGO, (FOOT + BELOW - FOOT_TEXT) / (1 + logo.air + edge)), wide, 1 / MM)


def _beside(logo: Logo, area: Box) -> float:
    edge = logo.air if logo.ground == "brand" else 0.0
    share = logo.clear_side(1.0, 0.0) + edge
    wide = min(area.w - WORDS - LEAST_GAP, (area.w - WORDS) * logo.aspect / (logo.aspect + share))
    return logo.height_in(min(FOOT_LOGO, FOOT / (1 + logo.air + edge)), wide, 1 / MM)


def _source(area: Box, width: float, publication: Publication) -> Text:
    room = Box(area.x, area.bottom - FOOT_TEXT, width, FOOT_TEXT)
    return text_box(room, publication.source_line, "colophon", anchor="bottom")
