"""The footer: the municipality's ground, the only place for its colour and logo. Without one it is Drivhus' own green."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from math import ceil

from generator.compose.drawing.plants import mark
from generator.compose.drawing.shapes import filled, line, rect
from generator.compose.drawing.text import text_box
from generator.model.content import Publication
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.problems import Problems
from generator.model.scene import Group, Item, Paragraph, Picture, Text
from generator.model.sender import LOGO_WIDEST, SMALL_ON_PAPER, Logo, Sender
from generator.model.text import Words

JOINT = 6  # white strip that keeps the municipality's colour off the green, the coral and the yellow
AIR = 11  # from the footer's edge to the plate
OVER, UNDER = 9, 12  # free above and below the text: a shop wants type 4 mm inside the trim
GAP = 24  # from the plate to the text
GROWTH = 1.5  # how much higher a footer may grow for a logo with a large minimum


@dataclass(frozen=True, slots=True)
class FooterSpec:
    """How a footer stands on a page. `scale` 1 is the A2 poster; `mm` is the millimetres of one unit on the smallest paper."""

    w: float
    h: float  # of the page
    margin: float
    mm: float
    _: KW_ONLY
    use: str = "poster"
    scale: float = 1.0
    height: float = 90.0  # before scale
    rule: bool = True  # a fine line above the plain footer, where it meets the soil

    @property
    def lowest(self) -> float:
        return self.height * self.scale

    @property
    def inside(self) -> float:
        """The breadth between the margins."""
        return self.w - 2 * self.margin


def footer_height(spec: FooterSpec, sender: Sender | None) -> float:
    """The height the footer needs for the logo that can be used here and for the words beside it, at most half as high
    again. What the words still lack they shrink by when they are fitted."""
    if sender is None:
        return spec.lowest
    height = _needed(spec, chosen_logo(spec, sender))
    most = max(height, spec.lowest * GROWTH)
    return min(most, max(height, _words_need(spec, sender, height)))


SERIES, LINE, ADVANCE = 24.0, 18.5, 7.1  # of the words at their full size: leadings, and a character in the mean
TAIL = 4.0  # of the last line's letters, below its foot; half of it falls above, for the words stand in the middle


def _words_need(spec: FooterSpec, sender: Sender, height: float) -> float:
    """The height of the footer for its words, by their number: composition has no fonts to measure with."""
    k = spec.scale
    plate, _ = plate_for(spec, sender, Box(0, 0, spec.w, height - JOINT * k))
    room = spec.inside - plate.w - GAP * k
    lines = ceil(len(_contact(sender)) * ADVANCE * k / room)
    return (JOINT + OVER + UNDER + SERIES + (1 + lines) * LINE + TAIL) * k if lines > 1 else 0.0


def chosen_logo(spec: FooterSpec, sender: Sender) -> Logo:
    """The variant meant for this use; the small one where that would fall below its least height. Else a Problem."""
    for use in (spec.use, SMALL_ON_PAPER if spec.use == "card" else "small"):
        logo = sender.logos.get(use)
        if logo and _needed(spec, logo) <= spec.lowest * GROWTH + 0.01 and _breadth_allows(spec, logo):
            return logo
    logo = sender.logos[spec.use]
    room = _largest(spec, logo) * spec.mm
    place = next(kind.here for kind in KINDS.values() if kind.logo.use == spec.use)
    raise Problems([logo.too_low(room, place)])


def _needed(spec: FooterSpec, logo: Logo) -> float:
    plate = logo.plate_height(logo.min_height / spec.mm)
    return max(spec.lowest, plate + (JOINT + 2 * AIR) * spec.scale)


def _breadth_allows(spec: FooterSpec, logo: Logo) -> bool:
    return logo.min_height / spec.mm * logo.aspect <= LOGO_WIDEST * spec.w


def _largest(spec: FooterSpec, logo: Logo) -> float:
    return logo.height_on(spec.lowest * GROWTH - (JOINT + 2 * AIR) * spec.scale, spec.w)


def footer(spec: FooterSpec, sender: Sender | None, publication: Publication) -> Group:
    """Ground, mark or logo, series name, source line and, with a municipality, its name and contact."""
    if sender is None:
        return Group("sokkel", _plain(spec, publication))
    return Group("sokkel", _branded(spec, sender, publication))


def _plain(spec: FooterSpec, publication: Publication) -> tuple[Item[Text], ...]:
    k, y = spec.scale, spec.h - spec.lowest
    series = mark(spec.margin, y + spec.lowest / 2 + 15 * k, 32 * k)
    left = spec.margin + 32 * k * 2.32 + 16 * k
    half = spec.inside / 2
    rule = (line(spec.margin, y, spec.w - spec.margin, y, "boeg", 2 * k),) if spec.rule else ()
    return (
        rect(0, y, spec.w, spec.lowest, "gran"),
        *rule,
        *series,
        text_box(Box(left, y, half, spec.lowest), publication.series, "footer", anchor="middle", on="gran"),
        text_box(Box(spec.w / 2, y, half, spec.lowest), publication.source_line, "colophon", align="right", anchor="middle", on="gran"),
    )  # fmt: skip


def _branded(spec: FooterSpec, sender: Sender, publication: Publication) -> tuple[Item[Text], ...]:
    k = spec.scale
    h = footer_height(spec, sender)
    y = spec.h - h
    plate, logo_box = plate_for(spec, sender, Box(0, y + JOINT * k, spec.w, h - JOINT * k))
    logo = chosen_logo(spec, sender)
    ground = (rect(0, y, spec.w, JOINT * k, "paper"), rect(0, y + JOINT * k, spec.w, h - JOINT * k, "brand"))
    edge = (rect(0, y + JOINT * k, spec.w, 2 * k, "gran"),) if sender.pale else ()
    white = (filled(plate, "paper"),) if sender.plate == "white" else ()
    left, right = spec.margin, spec.w - spec.margin
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


def plate_for(spec: FooterSpec, sender: Sender, ground: Box) -> tuple[Box, Box]:
    """The white plate and, inside it with the clear space kept, the logo."""
    k, logo = spec.scale, chosen_logo(spec, sender)
    height = ground.h - 2 * AIR * k
    tall = logo.height_on(height, spec.w)
    side = logo.clear_side(tall, 18 * k)
    w = tall * logo.aspect + 2 * side
    x = spec.margin if sender.zone == "left" else spec.w - spec.margin - w
    plate = Box(x, ground.y + AIR * k, w, height)
    return plate, Box(x + side, plate.y + (height - tall) / 2, tall * logo.aspect, tall)


def _contact(sender: Sender) -> Words:
    if not sender.contact:
        return sender.name
    return Words(f"{sender.name} · {sender.contact}", sender.contact.where)


def colophon(sender: Sender, publication: Publication) -> tuple[Paragraph, ...]:
    return (
        Paragraph(publication.series, "footer-brand"),
        Paragraph(publication.source_line, "colophon-brand"),
        Paragraph(_contact(sender), "colophon-brand"),
    )
