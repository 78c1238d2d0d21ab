"""The foot of a worksheet: the footer, inside the margins. With a municipality its colour, its logo on a plate, its contact."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.document import Worksheet
from generator.model.geometry import Box
from generator.model.problems import Problems
from generator.model.scene import Group, Picture, SetText, Shape
from generator.model.sender import LOGO_SHARE, LOGO_WIDEST, Logo, Sender
from generator.model.text import Words
from generator.model.units import MM
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet.lines import at_spaces, text_width
from generator.typeset.worksheet.styles import ABOVE_FOOT, EDGE, Run, SheetLayout

BAND = 26.0  # without a municipality
HIGHEST = 60.0  # that a logo can make it; every page leaves so much room, so all municipalities have the same pages
AIR = 3.0  # from the band's edge to the plate: the colour is seen all round it
INDENT = 10.0
GAP = 4.0  # from the band to the source line below it


@dataclass(frozen=True, slots=True)
class Plate:
    """The logo, h points high, in the middle of a plate w x tall that holds its clear space."""

    logo: Logo
    h: float
    w: float
    tall: float

    def group(self, white: bool) -> Group[SetText]:
        """The logo in the middle, with the white ground of the plate if it has one."""
        wide = self.h * self.logo.aspect
        logo = Picture(Box((self.w - wide) / 2, (self.tall - self.h) / 2, wide, self.h), self.logo.source, "")
        corners = ((0.0, 0.0), (self.w, 0.0), (self.w, self.tall), (0.0, self.tall))
        ground = Shape((*(("ML"[n > 0], *corner) for n, corner in enumerate(corners)), ("Z",)), "paper")
        return Group("Logo", (ground, logo) if white else (logo,), self.logo.alt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """What stands in the foot: a band of colour, and lines in it or below it. `room` is how high the text of a page may
    be, `page_bottom` where it must end, from the top of the paper, and `edge` how far above the edge of it the foot ends: as
    far as printers need, unless it is so high that there is less."""

    band: float
    height: float
    edge: float
    page_bottom: float
    room: float
    label: Words  # which sheet it is; its id alone where the municipality's logo takes the room of its name
    inside: tuple[Words, ...]  # under the series name and the page number
    below: tuple[Words, ...]
    plate: Plate | None
    for_words: float = 0.0  # how much higher it is than any logo needs, and the room so much less
    asked_lines: int = 1  # that the name and whom to ask take


def foot_of(document: Worksheet, sender: Sender | None, fonts: Fonts, layout: SheetLayout) -> Foot:
    """The foot that fits the sender's logo and contact. Raises `Problems` if no variant of the logo fits."""
    lines = (document.source_line,) if document.source_line else ()
    band, plate, asked_lines = BAND, None, 1
    if sender:
        plate = chosen_plate(sender, layout.page_w)
        width = layout.width - plate.w - AIR - 2 * INDENT
        asked = _signature(sender, plate.logo, fonts, layout, width)
        asked = asked.derived("\n".join(at_spaces(fonts, layout.colophon.run(asked), width)))
        lines = (*lines, asked)
        band = _band(plate, lines, fonts, layout)
        asked_lines = _lines(fonts, layout.colophon.run(asked), width)
        higher = _plate(plate.logo, layout.page_w, band - 2 * AIR)  # the words may have made room for more
        if higher and _band(higher, lines, fonts, layout) <= band:
            plate = higher
    inside, below = (lines, ()) if sender else ((), lines)
    height = band + (GAP + layout.colophon.pitch if below else 0)
    for_words = max(0.0, height - HIGHEST)
    room = layout.page_h - layout.edge - HIGHEST - for_words - ABOVE_FOOT - layout.top
    beside = plate.w + AIR if plate else document.mark.w + INDENT
    return Foot(
        band=band,
        height=height,
        edge=max(layout.edge, min(EDGE, layout.edge + HIGHEST - height)),
        page_bottom=layout.top + room,
        room=room,
        label=_label(document, fonts, layout, layout.width - beside - 2 * INDENT),
        inside=inside,
        below=below,
        plate=plate,
        for_words=for_words,
        asked_lines=asked_lines,
    )


def _label(document: Worksheet, fonts: Fonts, layout: SheetLayout, room: float) -> Words:
    """Beside the series name, on its line, with the number of the page."""
    texts = (layout.series.run(document.series), layout.small.run(f"{document.label}{layout.page_of}"))
    if sum(text_width(fonts, text) for text in texts) + INDENT <= room:
        return document.label
    return document.label.derived(document.label.partition(" · ")[0])


def _signature(sender: Sender, logo: Logo, fonts: Fonts, layout: SheetLayout, width: float) -> Words:
    """The sender's name and contact: as much of it as takes no more lines than the least of it."""

    def lines(words: Words) -> int:
        return _lines(fonts, layout.colophon.run(words), width)

    asked = sender.asked(logo)
    least = lines(asked[-1])
    return next(words for words in asked if lines(words) <= least)


def _band(plate: Plate, lines: tuple[Words, ...], fonts: Fonts, layout: SheetLayout) -> float:
    """How high the band is for a plate and the lines beside it."""
    width = layout.width - plate.w - AIR - 2 * INDENT
    counted = sum(_lines(fonts, layout.colophon.run(words), width) for words in lines)
    text = layout.series.pitch + layout.colophon.pitch * counted
    return max(BAND, plate.tall + 2 * AIR, text + 2 * AIR)


def _lines(fonts: Fonts, run: Run, width: float) -> int:
    face, size, tracking, text = run
    lines = text.splitlines() if "\n" in text else at_spaces(fonts, run, width)
    return sum(1 + (text_width(fonts, (face, size, tracking, line)) > width) for line in lines)  # too long an address


def chosen_plate(sender: Sender, page_w: float) -> Plate:
    """The variant meant for worksheets; the small one where that cannot have its least height and clear space."""
    for use in ("worksheet", "small"):
        logo = sender.logos.get(use)
        if logo and (plate := _plate(logo, page_w)):
            return plate
    logo = sender.logos["worksheet"]
    most = logo.height_on(HIGHEST - 2 * AIR, page_w, share=1) / MM
    raise Problems([logo.too_low(most, "arbejdsarket")])


def _plate(logo: Logo, page_w: float, tall: float = BAND) -> Plate | None:
    """A plate so high, or as high as the logo needs; None if there is no room for that."""
    tall = max(tall, logo.plate_height(logo.wanted * MM))
    if tall + 2 * AIR > HIGHEST:
        return None
    # the text beside it needs the rest of the line
    h = logo.height_in(min(tall / (1 + 2 * logo.air), tall * LOGO_SHARE), LOGO_WIDEST * page_w, 1 / MM)
    if not logo.readable(h / MM):
        return None
    return Plate(logo, h, h * logo.aspect + 2 * logo.clear_side(h, INDENT), max(BAND, min(tall, logo.plate_height(h))))
