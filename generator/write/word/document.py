"""A fitted worksheet -> Word, on the template. Its body is written once, and signed for each municipality."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.shared import Pt

from generator.model.document import Worksheet
from generator.model.look import Ink, Look
from generator.model.scene import Role
from generator.model.sender import Sender
from generator.typeset.worksheet.fit import Fitted, fit
from generator.typeset.worksheet.styles import SheetLayout
from generator.write.office.package import saved, set_properties
from generator.write.office.stamp import BRAND, recolored
from generator.write.word.blank import blank, in_theme
from generator.write.word.blocks import Body
from generator.write.word.content_controls import Controls
from generator.write.word.header_footer import Foot, add_tabs
from generator.write.word.oxml import number_drawings, soften_hyphens
from generator.write.word.pictures import Drawings
from generator.write.word.styles import Inks, Styles
from generator.write.word.tables import TO_TICK, Tables
from generator.write.word.template import read_layout

OWN = ("brand", "on-brand")  # the municipality's colours, seen only in the foot


def write_docx(document: Worksheet, look: Look, sender: Sender | None) -> bytes:
    """The file of a worksheet in the Office look. Raises `Problems` naming each text and page that does not fit."""
    return write_fitted(fit(document, look, sender, read_layout(look)), look, sender)


def write_fitted(fitted: Fitted, look: Look, sender: Sender | None) -> bytes:
    """The same for a worksheet that was fitted before."""
    look = in_theme(look)
    inks = tuple(sorted((role, ink) for role, ink in look.inks.items() if role not in OWN))
    faces = tuple(sorted(look.faces.items()))
    package = _written(fitted.document, fitted.layout, fitted.head_gaps, inks, faces, look.templates["worksheet"])
    return _signed(Document(BytesIO(package)), fitted, look, sender)


@lru_cache(16)
def _written(
    sheet: Worksheet,
    layout: SheetLayout,
    head_gaps: tuple[float, ...],
    inks: tuple[tuple[Role, Ink], ...],
    faces: tuple[tuple[str, Path], ...],
    template: Path,
) -> bytes:
    """All that is the same for every sender: a package whose foot, elastic measures and properties are still the template's."""
    look = Look(dict(inks), dict(faces), {}, templates={"worksheet": template})
    document = blank(look)
    styles, drawings = Styles(document, layout, Inks(look)), Drawings(look)
    add_tabs(document.sections[0].header, sheet, styles, drawings)
    controls = Controls(styles)
    Body(document, sheet, head_gaps, drawings, controls, Tables(document, styles, controls)).write()
    package = BytesIO()
    document.save(package)
    return package.getvalue()


def _signed(document: Any, fitted: Fitted, look: Look, sender: Sender | None) -> bytes:
    """The written sheet with what is one sender's own: the room its foot leaves, foot, colour and properties."""
    sheet, styles = fitted.document, Styles(document, fitted.layout, Inks(look))
    styles.stretch(Pt(fitted.pitch))
    for row in (row for table in document.tables for row in table.rows):
        if row.height_rule == TO_TICK:
            row.height = Pt(fitted.tick_row)
    for section in document.sections:
        section.bottom_margin = Pt(fitted.layout.page_h - fitted.foot.page_bottom)
    footer = document.sections[0].footer
    Foot(footer, fitted, styles, Drawings(look), sender).fill()
    if sender:
        theme = document.part.part_related_by(RT.THEME)
        theme._blob = recolored(theme.blob, BRAND, look.ink("brand").rgb)
    stories = [part._element for part in (document.sections[0].header, footer, document)]
    number_drawings(stories)
    soften_hyphens(stories)
    set_properties(document.core_properties, sheet.title, sheet.subject, sheet.series)
    return saved(document)
