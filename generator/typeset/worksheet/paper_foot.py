"""What stands on every page of a placed worksheet: index tabs down the right edge, and the foot, which is the sender's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.document import Worksheet
from generator.model.geometry import Box, polygon
from generator.model.look import Look
from generator.model.scene import Item, Picture, SetText, Shape, Tag
from generator.model.sender import Sender
from generator.model.text import Words
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.fit import Fitted
from generator.typeset.worksheet.footer import AIR, GAP, INDENT
from generator.typeset.worksheet.lines import at_spaces, text_width
from generator.typeset.worksheet.pen import Items, Pen, ground, rule, shifted

UP, ARROW = "▲", 6.5  # points across
PALE_EDGE = 2.0  # the line above a foot in a nearly white colour


def place_of(page: int) -> str:
    """The name of the place that the foot of a page (from 0) fills."""
    return f"fod {page + 1}"


def tabs(document: Worksheet, pen: Pen, tag: Tag) -> Iterator[Item[SetText]]:
    """One for each phase; the sheet's own in its phase's colour."""
    layout, y = pen.layout, sheet.TAB_TOP
    for n, words in enumerate(document.tabs):
        fill, ink = document.tab_roles if n == document.active_tab else ("glas2", "gran")
        wide = text_width(pen.fonts, layout.tab_run(words)) + 2 * sheet.TAB_PAD
        x = layout.page_w - sheet.EDGE - sheet.TAB_WIDTH
        box = Box(x, y, sheet.TAB_WIDTH, max(sheet.TAB_LEAST, wide))
        yield ground(box, fill)
        yield pen.turned(layout.tab, words.upper(), box, tag, at=sheet.TAB_PAD, color=ink)
        y = box.bottom + sheet.TAB_GAP


def feet(fitted: Fitted, look: Look, sender: Sender | None) -> Mapping[str, Items]:
    """What fills the places of the pages of `paper`."""
    pen = Pen(fitted.layout, Fonts(look.faces))
    return {place_of(n): tuple(_foot(fitted, pen, sender, n)) for n in range(fitted.pages)}


def _foot(fitted: Fitted, pen: Pen, sender: Sender | None, page: int) -> Iterator[Item[SetText]]:
    """The band with the logo or the mark, the lines in it, and those below it."""
    foot, layout = fitted.foot, fitted.layout
    band_ground, ink = ("brand", "on-brand") if sender else ("gran", "paper")
    top = layout.page_h - foot.edge - foot.height
    band = Box(layout.left, top, layout.width, foot.band)
    yield ground(band, band_ground)
    if sender and sender.pale:
        yield rule(band.x, band.right, band.y + PALE_EDGE / 2, width=PALE_EDGE)
    aside = sender is not None and sender.zone == "right"
    mark, plate = fitted.document.mark, foot.plate
    first = plate.w + AIR + (AIR if aside else INDENT) if plate else mark.w + 2 * INDENT
    x = band.right - first if aside else band.x
    if plate:
        group = plate.group(plate.logo.ground == "paper")
        logo = (replace(i, alt=plate.logo.alt) if isinstance(i, Picture) else i for i in group.items)
        yield from shifted(tuple(logo), x + AIR, band.y + (band.h - plate.tall) / 2)
    else:
        yield from shifted((mark.group,), x + INDENT, band.y + (band.h - mark.h) / 2)
    words = Box(band.x + (INDENT if aside else first), band.y, band.w - first - INDENT * (1 + aside), band.h)
    yield from _lines(fitted, pen, words, page, ink)
    y = band.bottom + GAP
    for line in foot.below:
        yield pen.text(layout.colophon, line, layout.left, y, layout.width)
        y += layout.colophon.pitch


def _lines(fitted: Fitted, pen: Pen, box: Box, page: int, ink: str) -> Iterator[Item[SetText]]:
    """The name of the series and of the sheet on one line, then whom it is from and whom to ask."""
    layout, foot = pen.layout, fitted.foot
    run, pitch = layout.colophon.run, layout.colophon.pitch
    said = [
        (words, words.splitlines()) if "\n" in words else (words, at_spaces(pen.fonts, run(words), box.w))
        for words in foot.inside
    ]
    y = box.y + (box.h - layout.series.pitch - pitch * sum(len(lines) for _, lines in said)) / 2
    yield pen.text(layout.series, fitted.document.series, box.x, y, color=ink)
    if turned := fitted.document.turned:
        yield from _turned(pen, turned, y, ink)
    numbers = iter((page + 1, fitted.pages))
    name = foot.label + re.sub(r"\d+", lambda _: str(next(numbers, "")), layout.page_of)
    small = replace(layout.small, before=0, size=min(layout.small.size, layout.series.size), pitch=layout.series.pitch)
    yield pen.text(small, name, box.x, y, box.w, align="right", color=ink)
    y += layout.series.pitch
    for words, lines in said:
        yield pen.text(layout.colophon, words, box.x, y, color=ink, lines=lines)
        y += pitch * len(lines)


def _turned(pen: Pen, words: Words, y: float, ink: str) -> Iterator[Item[SetText]]:
    """Whose side of the sheet this is, in the middle. The faces have no such arrows: they are drawn."""
    layout = pen.layout
    said = words.derived(words.strip(f"{UP} "))
    text = pen.text(layout.series, said, layout.left, y, layout.width, align="center", color=ink)
    line = text.paragraphs[0].lines[0]
    yield text
    for x in (line.x - ARROW * 2, line.x + line.width + ARROW) if said != words else ():
        corners = ((x, line.y), (x + ARROW / 2, line.y - ARROW), (x + ARROW, line.y))
        yield Shape(polygon(corners), ink)
