"""The foot of a worksheet: the socle, inside the margins. With a municipality its colour, its logo on a plate, its contact."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.document import Worksheet
from generator.model.problems import Problems
from generator.model.sender import Logo, Sender
from generator.model.text import Words
from generator.model.units import MM
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.lines import TooWide, line_count
from generator.typeset.worksheet.styles import ABOVE_FOOT, COLOPHON, EDGE, PAGE_H, PAGE_W, SERIES, TOP, WIDTH

BAND = 26.0  # without a municipality
HIGHEST = 60.0
AIR = 3.0  # from the band's edge to the plate: the colour is seen all round it
INDENT = 10.0
PT = 72 / 25.4
GAP = 4.0  # from the band to the source line below it


@dataclass(frozen=True, slots=True)
class Plate:
    """The logo, h points high, in the middle of a plate w x tall that holds its clear space."""

    logo: Logo
    h: float
    w: float
    tall: float


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands in the foot and how high it is: a band of colour, and lines in it or below it."""

    band: float
    inside: tuple[Words, ...] = ()  # under the series name and the page number
    below: tuple[Words, ...] = ()
    plate: Plate | None = None

    @property
    def height(self) -> float:
        return self.band + (GAP + COLOPHON.pitch if self.below else 0)

    @property
    def page_bottom(self) -> float:
        """Where the text of a page must end, from the top of the paper."""
        return PAGE_H - EDGE - self.height - ABOVE_FOOT

    @property
    def room(self) -> float:
        """How high the text of a page may be."""
        return self.page_bottom - TOP


def foot_of(document: Worksheet, sender: Sender | None, fonts: Fonts) -> Foot:
    """The foot that fits the sender's logo and contact. Raises `Problems` if no variant of the logo fits."""
    source = (document.source_line,) if document.source_line else ()
    if sender is None:
        return Foot(BAND, below=source)
    plate = chosen_plate(sender)
    contact = sender.contact.derived(f"{sender.name} · {sender.contact}") if sender.contact else sender.name
    lines = (*source, contact)
    text = SERIES.pitch + COLOPHON.pitch * sum(
        _lines(fonts, words, WIDTH - plate.w - AIR - 2 * INDENT) for words in lines
    )
    return Foot(max(BAND, plate.tall + 2 * AIR, text + 2 * AIR), lines, plate=plate)


def _lines(fonts: Fonts, words: Words, width: float) -> int:
    try:
        return line_count(fonts, ((COLOPHON.face, COLOPHON.size, 0.0, words),), width)
    except TooWide:  # a long address: Word breaks it anywhere
        return 2


def chosen_plate(sender: Sender) -> Plate:
    """The variant meant for worksheets; the small one where that cannot have its least height and clear space."""
    for use in ("worksheet", "small"):
        logo = sender.logos.get(use)
        if logo and (plate := _plate(logo)):
            return plate
    logo = sender.logos["worksheet"]
    most = logo.height_on(HIGHEST - 2 * AIR, PAGE_W, share=1) / MM
    raise Problems([logo.too_low(most, "arbejdsarket")])


def _plate(logo: Logo) -> Plate | None:
    """The lowest plate for the logo, but no lower than the plain band."""
    tall = max(BAND, logo.plate_height(logo.min_height * MM))
    h = logo.height_on(tall, PAGE_W)
    if tall + 2 * AIR > HIGHEST or h < logo.min_height * MM - 0.01:
        return None
    return Plate(logo, h, h * logo.aspect + 2 * logo.clear_side(h, INDENT), tall)
