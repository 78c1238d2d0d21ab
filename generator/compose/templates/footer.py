"""The socle: the municipality's ground, the only place for its colour and logo. Without one it is Drivhus' own green."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from generator.compose.drawing.plants import mark
from generator.compose.drawing.shapes import line, rect
from generator.model.content import Publication
from generator.model.geometry import Box
from generator.model.kinds import with_use
from generator.model.problems import Problems
from generator.model.scene import Group, Item, Paragraph, Picture, Text
from generator.model.sender import SMALL_ON_PAPER, Logo, Sender
from generator.model.text import Words

JOINT = 6  # white strip that keeps the municipality's colour off the green, the coral and the yellow
AIR = 11  # from the socle's edge to the plate
OVER, UNDER = 9, 12  # free above and below the text: a shop wants type 4 mm inside the trim
SHARE = 0.72  # of the plate's height: the logo's
WIDEST = 0.40  # of the page's width: a logo's
GAP = 24  # from the plate to the text
GROWTH = 1.5  # how much higher a socle may grow for a logo with a large minimum


@dataclass(frozen=True, slots=True)
class Stand:
    """How a socle stands on a page. `scale` 1 is the A2 poster; `mm` is the millimetres of one unit on the smallest paper."""

    w: float
    h: float  # of the page
    margin: float
    mm: float
    use: str = "poster"
    scale: float = 1.0
    height: float = 90.0  # before scale
    rule: bool = True  # a fine line above the plain socle, where it meets the soil

    @property
    def lowest(self) -> float:
        return self.height * self.scale

    @property
    def inside(self) -> float:
        """The breadth between the margins."""
        return self.w - 2 * self.margin


def socle_height(stand: Stand, sender: Sender | None) -> float:
    """The height the socle needs for the logo that can be used here and for the words beside it, at most half as high
    again. What the words still lack they shrink by when they are fitted."""
    if sender is None:
        return stand.lowest
    height = _needed(stand, chosen_logo(stand, sender))
    most = max(height, stand.lowest * GROWTH)
    return min(most, max(height, _words_need(stand, sender, height)))


SERIES, LINE, ADVANCE = 24.0, 18.5, 7.1  # of the words at their full size: leadings, and a character in the mean
TAIL = 4.0  # of the last line's letters, below its foot; half of it falls above, for the words stand in the middle


def _words_need(stand: Stand, sender: Sender, height: float) -> float:
    """The height of the socle for its words, by their number: composition has no fonts to measure with."""
    k = stand.scale
    plate, _ = plate_for(stand, sender, Box(0, 0, stand.w, height - JOINT * k))
    room = stand.inside - plate.w - GAP * k
    lines = ceil(len(_contact(sender)) * ADVANCE * k / room)
    return (JOINT + OVER + UNDER + SERIES + (1 + lines) * LINE + TAIL) * k if lines > 1 else 0.0


def chosen_logo(stand: Stand, sender: Sender) -> Logo:
    """The variant meant for this use; the small one where that would fall below its least height. Else a Problem."""
    for use in (stand.use, SMALL_ON_PAPER if stand.use == "card" else "small"):
        logo = sender.logos.get(use)
        if logo and _needed(stand, logo) <= stand.lowest * GROWTH + 0.01 and _breadth_allows(stand, logo):
            return logo
    logo = sender.logos[stand.use]
    room = _largest(stand, logo) * stand.mm
    raise Problems([logo.too_low(room, with_use(stand.use).here)])


def _needed(stand: Stand, logo: Logo) -> float:
    least = logo.min_height / stand.mm
    plate = max(least / SHARE, least * (1 + 2 * logo.clear))
    return max(stand.lowest, plate + (JOINT + 2 * AIR) * stand.scale)


def _breadth_allows(stand: Stand, logo: Logo) -> bool:
    return logo.min_height / stand.mm * logo.aspect <= WIDEST * stand.w


def _largest(stand: Stand, logo: Logo) -> float:
    plate = stand.lowest * GROWTH - (JOINT + 2 * AIR) * stand.scale
    return min(plate * SHARE, plate / (1 + 2 * logo.clear), WIDEST * stand.w / logo.aspect)


def socle(stand: Stand, sender: Sender | None, publication: Publication) -> Group:
    """Ground, mark or logo, series name, source line and, with a municipality, its name and contact."""
    if sender is None:
        return Group("sokkel", _plain(stand, publication))
    return Group("sokkel", _branded(stand, sender, publication))


def _plain(stand: Stand, publication: Publication) -> tuple[Item[Text], ...]:
    k, y = stand.scale, stand.h - stand.lowest
    series = mark(stand.margin, y + stand.lowest / 2 + 15 * k, 32 * k)
    left = stand.margin + 32 * k * 2.32 + 16 * k
    half = stand.inside / 2
    rule = (line(stand.margin, y, stand.w - stand.margin, y, "boeg", 2 * k),) if stand.rule else ()
    return (
        rect(0, y, stand.w, stand.lowest, "gran"),
        *rule,
        *series,
        Text(Box(left, y, half, stand.lowest), (Paragraph(publication.series, "series"),), anchor="middle", on="gran"),
        Text(
            Box(stand.w / 2, y, half, stand.lowest), (Paragraph(publication.source_line, "colophon"),),
            align="right", anchor="middle", on="gran",
        ),
    )  # fmt: skip


def _branded(stand: Stand, sender: Sender, publication: Publication) -> tuple[Item[Text], ...]:
    k = stand.scale
    h = socle_height(stand, sender)
    y = stand.h - h
    plate, logo_box = plate_for(stand, sender, Box(0, y + JOINT * k, stand.w, h - JOINT * k))
    logo = chosen_logo(stand, sender)
    ground = (rect(0, y, stand.w, JOINT * k, "paper"), rect(0, y + JOINT * k, stand.w, h - JOINT * k, "brand"))
    edge = (rect(0, y + JOINT * k, stand.w, 2 * k, "gran"),) if sender.pale else ()
    white = (rect(plate.x, plate.y, plate.w, plate.h, "paper"),) if sender.plate == "white" else ()
    left, right = stand.margin, stand.w - stand.margin
    gap = GAP * k
    top, room_h = y + (JOINT + OVER) * k, h - (JOINT + OVER + UNDER) * k
    if sender.zone == "left":
        room = Box(plate.right + gap, top, right - plate.right - gap, room_h)
    else:
        room = Box(left, top, plate.x - gap - left, room_h)
    text = Text(
        room, colophon(sender, publication), align="right" if sender.zone == "left" else "left", anchor="middle",
        on="brand", name="sokkel",
    )  # fmt: skip
    return (*ground, *edge, *white, Picture(logo_box, logo.source, logo.alt), text)


def plate_for(stand: Stand, sender: Sender, ground: Box) -> tuple[Box, Box]:
    """The white plate and, inside it with the clear space kept, the logo."""
    k, logo = stand.scale, chosen_logo(stand, sender)
    height = ground.h - 2 * AIR * k
    tall = min(height * SHARE, height / (1 + 2 * logo.clear), WIDEST * stand.w / logo.aspect)
    side = max(18 * k, logo.clear * tall)
    w = tall * logo.aspect + 2 * side
    x = stand.margin if sender.zone == "left" else stand.w - stand.margin - w
    plate = Box(x, ground.y + AIR * k, w, height)
    return plate, Box(x + side, plate.y + (height - tall) / 2, tall * logo.aspect, tall)


def _contact(sender: Sender) -> Words:
    if not sender.contact:
        return sender.name
    return Words(f"{sender.name} · {sender.contact}", sender.contact.where)


def colophon(sender: Sender, publication: Publication) -> tuple[Paragraph, ...]:
    return (
        Paragraph(publication.series, "series-brand"),
        Paragraph(publication.source_line, "colophon-brand"),
        Paragraph(_contact(sender), "colophon-brand"),
    )
