"""Settled deck + look -> a .pptx on the template layouts/templates/drivhus.potx: written once, signed many times.

What the template holds is its designer's: master, layouts, type, notes. Figures, texts and notes are written on it once
for all senders; for each of them only the foot, the theme's colour, the properties and the slides that are its own.
"""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache, partial
from itertools import chain
from typing import Any
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Emu

from generator.model.document import Layout, Settled, Slide
from generator.model.look import Look
from generator.model.scene import Place, SetText
from generator.model.sender import Sender, author_of
from generator.write.office.colors import BRAND, Palette, recolored
from generator.write.office.oxml import q
from generator.write.office.package import (
    Members,
    as_document,
    extended_of,
    frame_of,
    members_of,
    set_properties,
    shared,
    signed_by,
    zipped,
)
from generator.write.powerpoint import template
from generator.write.powerpoint.foot import Foot
from generator.write.powerpoint.notes import NotesMaster, write_notes
from generator.write.powerpoint.sections import drop_sections, set_sections
from generator.write.powerpoint.slides import Painter

FOOTER = "{sidefod}"
"""Stands in the foot of every slide until it is packed: some municipalities have their name there. No text has braces left."""


class DeckWriter:
    """Writes one deck for any number of senders. `drawing` is what they share: the deck before it is signed. Raises
    ValueError for one without slides. The template has been looked at by `template.check_template`."""

    def __init__(self, drawing: Settled) -> None:
        if not drawing.slides:
            raise ValueError("a deck needs slides")
        self.drawing = drawing
        self._masters: dict[tuple[object, ...], Master] = {}

    def write(self, document: Settled, look: Look, sender: Sender | None) -> bytes:
        """The bytes of a .pptx, the same every time: `document` is the drawing with the places filled by one sender."""
        branded = sender is not None
        shared = tuple(sorted((role, ink) for role, ink in look.inks.items() if role not in ("brand", "on-brand")))
        key = (look.templates["deck"], branded, shared, tuple(sorted(look.families.items())))
        if key not in self._masters:
            self._masters[key] = Master(self.drawing, document, look, branded)
        return self._masters[key].signed(document, look, author_of(sender))


class Master:
    """A deck written for all senders, or for none (`branded` is False): what differs between them is written per sender."""

    def __init__(self, drawing: Settled, document: Settled, look: Look, branded: bool) -> None:
        self.branded, path = branded, look.templates["deck"]
        self.book = Presentation(as_document(path, template.SHOWN))
        _empty(self.book)
        unused = Layout.COVER if not branded else template.COVER_WITHOUT_SENDER
        self.book.slide_layouts.remove(self._layout(unused))
        for page in (self.book.slide_master, *self.book.slide_layouts):  # for the slides that a user adds
            for place in (p for p in page.placeholders if p.placeholder_format.idx == template.FOOTER_INDEX):
                for words in place.element.iter(q("a:t")):
                    words.text = FOOTER
        self.palette = Palette(look, branded)
        self.painter = Painter(look, self.palette, FOOTER)
        masters: tuple[Any, Any] = self.book.slide_master, self.book.notes_master
        notes = NotesMaster(masters[1])
        self.own = [n for n, slide in enumerate(drawing.slides) if not _same(slide, document.slides[n])]
        self.slides = {n: self._added(slide, n + 1, notes) for n, slide in enumerate(drawing.slides)}
        self.blank = {n: deepcopy(self.slides[n].shapes.element) for n in self.own}
        self.foot = Foot(self.book.slide_master)
        if not branded:
            self._deepen()
        self.themes, self.core = [m.part.part_related_by(RT.THEME) for m in masters], self.book.core_properties
        self.extended = extended_of(self.book.part.package)
        self.written: dict[int, tuple[Slide[SetText], bytes]] = {}
        self.common = self._written(drawing)
        self.packed = lru_cache(4)(
            partial(_packed, self.common)
        )  # of nothing else here, so that all goes when this does
        self.slides = {n: self.slides[n] for n in self.own}  # the others are packed: let them go

    def _layout(self, name: str) -> Any:
        return next(layout for layout in self.book.slide_layouts if layout.name == name)

    def _deepen(self) -> None:
        """Let the soil of the layouts go down to the foot, which is lower where there is no logo."""
        foot = self.foot.top(branded=False)
        for layout in self.book.slide_layouts:
            for soil in (shape for shape in layout.shapes if shape.name == template.SOIL):
                soil.height = Emu(max(soil.height, foot - soil.top))

    def _added(self, slide: Slide[SetText], number: int, notes: NotesMaster) -> Any:
        bare = slide.layout == Layout.COVER and not self.branded
        made = self.book.slides.add_slide(self._layout(template.COVER_WITHOUT_SENDER if bare else slide.layout))
        write_notes(made, slide.notes, number, notes)
        if slide.hidden:
            made.element.set("show", "0")
        return made

    def _written(self, drawing: Settled) -> Members:
        """The members that all senders have. Their slides are then forgotten: only the others are written for each anew."""
        part, frame = self.book.part, frame_of(self.book)
        set_sections(part._element, [s.section for s in drawing.slides], [s.slide_id for s in self.slides.values()])
        common = [n for n in range(len(self.slides)) if n not in self.own]
        written: dict[Any, Members] = {}
        for n in common:
            self.painter.paint(self.slides[n], drawing.slides[n], n + 1)
            for page in (self.slides[n], self.slides[n].notes_slide):
                written[page.part] = [*members_of(page.part)]
                page.shapes.element.clear()  # they point at each other, so all that they hold would stay
        own = [
            self.core,
            *self.extended,
            self.book.slide_master.part,
            *self.themes,
            *(self.slides[n].part for n in self.own),
        ]
        members = shared(frame, part.package.iter_parts(), own, written)
        listed = list(part._element.sldIdLst)
        for n in common:
            part.drop_rel(listed[n].rId)
        return members

    def signed(self, document: Settled, look: Look, author: str) -> bytes:
        """The package for one sender."""
        palette = Palette(look, self.branded)
        rgb = look.ink(palette.slots[BRAND]).rgb
        set_properties(self.core, document.title, document.subject, author)
        footer = escape(footer_of(document)).encode()
        pictures, master = self.foot.stamp(document, look, palette), self.book.slide_master.part
        own = (
            *(members_of(theme, recolored(theme.blob, BRAND, rgb)) for theme in self.themes),
            *(
                members_of(self.slides[n].part, self._slide(document.slides[n], n).replace(FOOTER.encode(), footer))
                for n in self.own
            ),
            members_of(master, master.blob.replace(FOOTER.encode(), footer)),
            *map(members_of, (self.core, *pictures)),
            *(signed_by(properties, author) for properties in self.extended),
        )
        return zipped(chain(*own), before=self.packed(footer))

    def _slide(self, slide: Slide[SetText], n: int) -> bytes:
        """A slide of the sender's own; most senders have it just like the one before."""
        if n not in self.written or self.written[n][0] != slide:
            self.slides[n].shapes.element[2:] = deepcopy(self.blank[n])[2:]
            self.painter.paint(self.slides[n], slide, n + 1)
            self.written[n] = slide, self.slides[n].part.blob
        return self.written[n][1]


def _packed(common: Members, footer: bytes) -> bytes:
    return zipped((name, content.replace(FOOTER.encode(), footer)) for name, content in common)


def footer_of(document: Settled) -> str:
    """What the foot of every slide says; a few municipalities have their name there."""
    return next((str(item.paragraphs[0].words) for item in document.foot if isinstance(item, SetText)), "")


def _same(drawn: Slide[SetText], signed: Slide[SetText]) -> bool:
    """Whether signing added nothing to a slide."""
    items = tuple(item for item in drawn.scene.items if not isinstance(item, Place))
    return items == signed.scene.items and drawn.placeholders == signed.placeholders


def _empty(book: Any) -> None:
    """Take sample slides out of a template. A part that nothing points to is not saved."""
    presentation = book.part._element
    drop_sections(presentation)
    slides = presentation.get_or_add_sldIdLst()
    for listed in list(slides):
        slides.remove(listed)
        book.part.drop_rel(listed.rId)
