"""A card: its sizes, the margin all round, its two sides, and the foot of a back that the sender signs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import filled
from generator.compose.drawing.text import lines_of
from generator.compose.material import Signature, Signing
from generator.compose.texts import Texts
from generator.model.card_sheets import PAPER, fold_across, grid_of
from generator.model.content import Content, Publication
from generator.model.document import Card
from generator.model.geometry import Box
from generator.model.problems import Problems
from generator.model.scene import Item, Paragraph, Picture, Place, Scene, Text
from generator.model.sender import SMALL_ON_PAPER, Logo, Room, Sender
from generator.model.text import Words
from generator.model.units import MM

MARGIN = 24.0  # 8.5 mm: what an office printer reaches, and cuts and backs that are 2 mm out do not show
FOOT_OF_BACK = "fod"  # the place that the sender fills
FOOT_TYPE, FOOT_LINE = 9.0, 12.0  # of the source
FOOT, FOOT_TEXT = 31.0, 2 * FOOT_LINE  # heights of a back's foot, and of the source in it
FOOT_LOGO, FOOT_MARK = 26.0, 13.0  # the most of a logo's height, and the height of the series' mark
WORDS, LEAST_GAP = 132.0, 8.0  # breadth of the source line on two lines, and from it to a logo
MARK_ROOM = 60.0  # that the mark takes from it, where there is so much
BESIDE = 7 * MM  # a logo that would be lower beside the source line stands below it, if it may
BELOW = 19.0  # how much higher the foot then is: the window above keeps room for the names at its axis
NARROW, BELOW_NARROW = 200.0, 26.0  # a card without room for a wide logo beside the line; how much higher its foot is

Items = tuple[Item[Text], ...]


def _part(across: int, down: int, turned: bool = False) -> Box:
    """A card of which so many go on A4."""
    w, h = PAPER.w / across, PAPER.h / down
    return Box(0, 0, *((h, w) if turned else (w, h)))


A4 = TENT = PAPER  # a tent: A4 that is folded once
A4_LYING = _part(1, 1, turned=True)
A5, A5_LYING = _part(1, 2, turned=True), _part(1, 2)  # upright it is a tent of A6 too
A6, A6_LYING = _part(2, 2), _part(2, 2, turned=True)
A7, A7_LYING = _part(2, 4, turned=True), _part(2, 4)


def square(mm: float) -> Box:
    return Box(0, 0, mm * MM, mm * MM)


def live(size: Box) -> Box:
    """What of a card is drawn on: white runs all round, the same on all sides, so that nothing runs along a cut."""
    return size.inset(MARGIN)


def spare(count: int, size: Box) -> int:
    """How many cards more of a size go on the last sheet of so many; of none, a whole sheet."""
    grid = grid_of(size.w, size.h)
    on_sheet = grid.across * grid.down
    return -count % on_sheet if count else on_sheet


def card(size: Box, front: Items, back: Items = (), signed: bool = False, copies: int = 1, part: str = "") -> Card:
    """A card of a size; the sender signs the foot of a back that is `signed`."""
    behind = (*back, Place(FOOT_OF_BACK)) if signed else back
    return Card(Scene(size.w, size.h, front), Scene(size.w, size.h, behind) if behind else None, copies, part)


def tent(size: Box, outside: Items, inside: Items = (), signed: bool = False, copies: int = 1) -> Card:
    """A card that is folded across its middle and stands: the upper half of its outside is drawn on its head."""
    made = card(size, outside, inside, signed, copies)
    return made._replace(front=replace(made.front, marks=fold_across(size)))


def signed_cards(size: Box, sides: Iterable[tuple[Items, Items]], last: int = 1) -> list[Card]:
    """Cards of fronts and backs that the sender signs. `last` is how often the last one is printed: it has room to write."""
    made = [card(size, front, back, signed=True) for front, back in sides]
    return [*made[:-1], *(one._replace(copies=last) for one in made[-1:])]


def signed_backs(size: Box = A6, gives_way: bool = True) -> Signing:
    """The sender signs the foot of each back, all with the same. `Room.ground` is how much higher the foot is for a
    wide logo, where the drawing gives way to it; else its backs leave room for the highest."""

    def room(sender: Sender | None) -> Room:
        return Room(foot_logo(sender, live(size)).below if sender and gives_way else 0.0)

    def sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
        return {FOOT_OF_BACK: _back_foot(live(size), sender, _told(texts, content.publication))}

    return Signing(sign, room)


def above_foot(area: Box, content: Content, texts: Texts, room: Room) -> Box:
    """What of a back is free above its foot. That is higher where the source takes a third line: with `ours`, beside the
    broadest logo."""
    source, *ours = _told(texts, content.publication)
    lines = len(ours) + (lines_of(source, FOOT_TYPE, area.w) if room.ground else 2)
    return area.cut_foot(FOOT + room.ground + FOOT_LINE * max(0, lines - 2))[0]


def _back_foot(area: Box, sender: Sender | None, told: tuple[Words, ...]) -> tuple[Item[Text], ...]:
    """The source line, and the sender's logo or the mark of the series."""
    if sender is None:
        tall = min(FOOT_MARK, FOOT_MARK * (area.w - WORDS - LEAST_GAP) / mark_width(FOOT_MARK))
        wide = mark_width(tall)
        series = mark(area.right - wide, area.bottom - 2, tall, "light")
        return (_source(area._replace(w=max(area.w - MARK_ROOM, WORDS)), told), *series)
    logo, tall, below = foot_logo(sender, area)
    wide, air = tall * logo.aspect, logo.air * tall
    plate = logo.ground == "brand"
    edge = air if plate else 0.0  # of the plate that it stands on, inside the margins
    left = area.x + edge if below else area.right - edge - wide
    box = Box(left, area.bottom - edge - tall, wide, tall)
    room = area.w if below else box.x - max(logo.clear_side(tall, LEAST_GAP), edge) - area.x
    words = _source(area._replace(w=room, h=(box.y - max(air, 6.0) - area.y) if below else area.h), told)
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
    ways += [FootLogo(one, _below(one, area), _more(area)) for one in (logo, small) if one.aspect > 1]
    ways.append(beside)
    found = next((way for way in ways if way.logo.readable(way.tall / MM)), None)
    if found is None:
        raise Problems([logo.too_low(max(way.tall for way in ways if way.logo == logo) / MM, "kortet")])
    return found


def _below(logo: Logo, area: Box) -> float:
    edge = logo.air if logo.ground == "brand" else 0.0
    wide = area.w * logo.aspect / (logo.aspect + 2 * edge)
    return logo.height_in(min(FOOT_LOGO, (FOOT + _more(area) - FOOT_TEXT) / (1 + logo.air + edge)), wide, 1 / MM)


def _more(area: Box) -> float:
    return BELOW if area.w > NARROW else BELOW_NARROW


def _beside(logo: Logo, area: Box) -> float:
    edge = logo.air if logo.ground == "brand" else 0.0
    share = logo.clear_side(1.0, 0.0) + edge
    wide = min(area.w - WORDS - LEAST_GAP, (area.w - WORDS) * logo.aspect / (logo.aspect + share))
    return logo.height_in(min(FOOT_LOGO, FOOT / (1 + logo.air + edge)), wide, 1 / MM)


def _told(texts: Texts, publication: Publication) -> tuple[Words, ...]:
    """The source line and, if the texts have it, what is not the publication's."""
    texts.may_ask("ours")
    return (publication.source_line, *([texts["ours"]] if "ours" in texts else []))


def _source(area: Box, told: tuple[Words, ...]) -> Text:
    high = FOOT_TEXT + FOOT_LINE * (len(told) - 1)
    room = Box(area.x, area.bottom - high, area.w, high)
    return Text(room, tuple(Paragraph(words, "colophon") for words in told), anchor="bottom", name="kilde")
