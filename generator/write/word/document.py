"""A fitted worksheet -> Word, on the template. Its body is written once, and signed for each municipality."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from itertools import chain
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.shared import Pt

from generator.model.document import Worksheet
from generator.model.flow import figures
from generator.model.look import Artwork, Ink, Look
from generator.model.scene import Picture, Role
from generator.model.sender import Sender, author_of
from generator.typeset.worksheet.drawn import cut_marks
from generator.typeset.worksheet.fit import Fitted
from generator.typeset.worksheet.styles import SheetLayout
from generator.write.office.colors import BRAND, recolored
from generator.write.office.package import (
    extended_of,
    frame_of,
    members_of,
    set_properties,
    shared,
    signed_by,
    zipped,
)
from generator.write.word.blank import blank, in_theme
from generator.write.word.blocks import Body
from generator.write.word.content_controls import Controls
from generator.write.word.header_footer import Foot, add_tabs
from generator.write.word.oxml import soften_hyphens
from generator.write.word.pictures import Drawings
from generator.write.word.styles import OWN, Inks, Styles
from generator.write.word.tables import Tables

FIRST_IN_FOOT = 1001  # drawings have numbers of their own in the whole document


def write_fitted(fitted: Fitted, look: Look, sender: Sender | None) -> bytes:
    """The bytes of a .docx, the same every time."""
    look = in_theme(look)
    inks = tuple(sorted((role, ink) for role, ink in look.inks.items() if role not in OWN))
    faces = tuple(sorted(look.faces.items()))
    shown = tuple((source, look.artwork[source]) for source in _pictures(fitted.document))
    master = _master(fitted.document, fitted.layout, fitted.head_gaps, inks, faces, shown, look.templates["worksheet"])
    return master.signed(fitted, look, sender)


def _pictures(sheet: Worksheet) -> list[str]:
    """Of the figures on it, those that are no drawings."""
    return [item.source for figure in figures(sheet.blocks) for item in figure.group.items if isinstance(item, Picture)]


class Master:
    """A worksheet written for all senders whose pages hold the same. What is one sender's own: where its pages end, how high
    the rows to tick in are, foot, colour, properties."""

    def __init__(
        self, sheet: Worksheet, layout: SheetLayout, head_gaps: tuple[float, ...],
        inks: tuple[tuple[Role, Ink], ...], faces: tuple[tuple[str, Path], ...],
        shown: tuple[tuple[str, Artwork], ...], template: Path,
    ) -> None:  # fmt: skip
        look = Look(dict(inks), dict(faces), {}, dict(shown), templates={"worksheet": template})
        self.document = document = blank(look, layout, sheet.copies)
        self.frame = frame_of(document)
        self.styles, drawings = Styles(document, layout, Inks(look)), Drawings(look)
        header, self.footer = document.sections[0].header, document.sections[0].footer
        for group, box in cut_marks(layout, sheet.copies):
            drawings.floating(header.paragraphs[0], group, box)
        controls = Controls(self.styles)
        Body(document, sheet, head_gaps, drawings, controls, Tables(document, self.styles, controls, drawings)).write()
        # LibreOffice loses the text boxes in the header of a document of one page
        add_tabs((document if len(head_gaps) == 1 else header).paragraphs[0], sheet, self.styles, drawings)
        soften_hyphens((header._element, document._element))
        self.core = document.part.package.part_related_by(RT.CORE_PROPERTIES)
        self.extended = extended_of(document.part.package)
        self.theme = document.part.part_related_by(RT.THEME)
        self.foot, self.foot_relations = deepcopy(self.footer._element), set(self.footer.part.rels)
        self.with_room = lru_cache(16)(self._with_room)

    def _with_room(self, tick_row: float, bottom_margin: float) -> bytes:
        """The members that all senders have whose feet leave this room."""
        self.styles.spread(tick_row)
        for section in self.document.sections:
            section.bottom_margin = Pt(bottom_margin)
        parts = self.document.part.package.iter_parts()
        return zipped(shared(self.frame, parts, (self.core, *self.extended, self.theme, self.footer.part)))

    def signed(self, fitted: Fitted, look: Look, sender: Sender | None) -> bytes:
        """The package for one sender."""
        part, theme = self.footer.part, self.theme.blob
        self.footer._element[:] = list(deepcopy(self.foot))  # as the designer drew it
        for relation in set(part.rels) - self.foot_relations:  # to the pictures of the sender before
            part.drop_rel(relation)
        package = self.with_room(fitted.tick_row, fitted.layout.page_h - fitted.foot.page_bottom)
        styles = self.styles.with_inks(Inks(look))
        Foot(self.footer, fitted, styles, Drawings(look, FIRST_IN_FOOT), sender).fill()
        soften_hyphens([self.footer._element])
        if sender:
            theme = recolored(theme, BRAND, look.ink("brand").rgb)
        sheet = fitted.document
        author = author_of(sender)
        set_properties(self.document.core_properties, sheet.title, sheet.subject, author)
        pictures = [part.rels[id].target_part for id in sorted(set(part.rels) - self.foot_relations)]
        own = (
            members_of(self.theme, theme),
            *map(members_of, (self.core, part, *pictures)),
            *(signed_by(properties, author) for properties in self.extended),
        )
        return zipped(chain(*own), before=package)


_master = lru_cache(2)(Master)  # its senders follow each other
