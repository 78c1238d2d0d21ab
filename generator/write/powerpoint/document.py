"""Settled deck + look -> a .pptx of native parts: real placeholders, grouped freeforms with curves, text boxes, notes.

Written as XML text straight into a package: every size, place and line break is decided before, and no library of ours
or others adds a template, a date or a random id. Nothing here knows what the slides are about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath

from generator.compose.templates.slide_frame import Frame, H, W, frame, socle
from generator.model.document import SetSlide, Settled
from generator.model.look import Look
from generator.model.scene import Box, Picture
from generator.model.sender import Sender
from generator.write.office.colors import Palette
from generator.write.office.stable_zip import repack
from generator.write.office.theme import theme_xml
from generator.write.powerpoint.master import master_xml, notes_master_xml, plain_levels, text_layout
from generator.write.powerpoint.notes import notes_xml
from generator.write.powerpoint.package import (
    Relation,
    content_types,
    fixed_parts,
    presentation,
    presentation_relations,
    relations,
    rels_name,
)
from generator.write.powerpoint.slides import KINDS, Layout, Painter, make_layout
from generator.write.powerpoint.text import Writer
from generator.write.powerpoint.xml import RECTANGLE, named
from generator.write.powerpoint.xml import frame as xfrm

THEME = "Drivhus"
AUTHOR = "Drivhus"
SHARP = 4  # pixels to the point of a logo, for programs that cannot show SVG: twice a good projector
SVG_BESIDE = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{svg}"/></a:ext></a:extLst>'
)


def write_pptx(document: Settled, look: Look, sender: Sender | None) -> bytes:
    """The deck as the bytes of a .pptx, the same bytes every time.

    `look` holds the Office faces and, with a sender, the role "brand" and the artwork of its logos. The series name in
    the properties is `document.subject`. Raises ValueError for a document without slides.
    """
    if not document.slides:
        raise ValueError("a deck needs slides")
    book = Book(document, look, sender)
    return repack({name: text.encode() if isinstance(text, str) else text for name, text in book.parts().items()})


@dataclass(slots=True)
class Media:
    """Pictures of the deck, and which of them the part being written uses."""

    look: Look
    files: dict[str, str | bytes] = field(default_factory=dict)
    used: dict[str, str] = field(default_factory=dict)  # target -> relation id

    def relations(self) -> list[Relation]:
        """Relations the last part needs; the next one starts anew."""
        found = [(rid, "image", f"../media/{target}") for target, rid in self.used.items()]
        self.used = {}
        return found

    def draw(self, picture: Picture, number: int) -> str:
        """p:pic: a vector logo as SVG with a PNG beside it, a raster logo as it is."""
        art = self.look.artwork[picture.source]
        stem = PurePosixPath(picture.source).stem
        if art.raster:
            png, beside = self._use(f"{stem}.png", art.raster), ""
        else:
            svg_text, png_bytes = self._rendered(picture)
            png = self._use(f"{stem}.png", png_bytes)
            beside = SVG_BESIDE.format(svg=self._use(f"{stem}.svg", svg_text))
        box = picture.box
        return (
            f"<p:pic><p:nvPicPr>{named(number, 'Logo', picture.alt)}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{png}">{beside}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr>{xfrm((box.x, box.y, box.w, box.h))}{RECTANGLE}</p:spPr></p:pic>"
        )

    def _rendered(self, picture: Picture) -> tuple[str, bytes]:
        from generator.write.svg import png, write_svg

        box = Box(0, 0, picture.box.w, picture.box.h)
        text = write_svg((Picture(box, picture.source, picture.alt),), box, self.look)
        return text, png(text, round(SHARP * picture.box.w), None)

    def _use(self, name: str, content: str | bytes) -> str:
        self.files[f"ppt/media/{name}"] = content
        return self.used.setdefault(name, f"rId{10 + len(self.used)}")


class Book:
    """One deck on its way to a package."""

    def __init__(self, document: Settled, look: Look, sender: Sender | None) -> None:
        self.document, self.look, self.sender = document, look, sender
        palette = Palette(look, sender is not None)
        self.palette, self.media = palette, Media(look)
        self.painter = Painter(palette, Writer(look, palette), self.media.draw)
        self.frame: Frame = frame(sender)
        self.layouts = {key: self._layout(key) for key in KINDS if self._slides(key)}

    def _slides(self, key: str) -> list[SetSlide]:
        return [s for s in self.document.slides if s.layout == key]

    def _layout(self, key: str) -> Layout:
        """A cover without a sender has no socle: its soil runs to the edge and carries the mark itself."""
        bare = key == "forside" and self.sender is None
        number = None if key == "forside" else self.frame.number
        return make_layout(key, self._slides(key), () if bare else socle(self.sender), number)

    # -- parts ---------------------------------------------------------------

    def parts(self) -> dict[str, str | bytes]:
        author = str(self.sender.name) if self.sender else AUTHOR
        parts: dict[str, str | bytes] = dict(fixed_parts(self.document.title, self.document.subject, author))
        parts |= self._presentation() | self._master() | self._layouts() | self._slide_parts() | self.media.files
        parts["[Content_Types].xml"] = content_types(parts)
        return parts

    def _presentation(self) -> dict[str, str]:
        sections = [s.section for s in self.document.slides]
        theme = theme_xml(self.look, self.palette, THEME)
        return {
            "ppt/presentation.xml": presentation(sections, W, H, plain_levels(self.painter.text)),
            "ppt/_rels/presentation.xml.rels": relations(presentation_relations(len(sections))),
            "ppt/theme/theme1.xml": theme,
            "ppt/theme/theme2.xml": theme,
            "ppt/notesMasters/notesMaster1.xml": notes_master_xml(self.painter),
            "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations([("rId1", "theme", "../theme/theme2.xml")]),
        }

    @property
    def _model(self) -> Layout:
        """The layout that master and text layout take after."""
        numbered = [layout for layout in self.layouts.values() if layout.number]
        return self.layouts.get("figur") or (numbered or list(self.layouts.values()))[0]

    def _master(self) -> dict[str, str]:
        count = len(self.layouts) + 1
        rows: list[Relation] = [
            (f"rId{i + 1}", "slideLayout", f"../slideLayouts/slideLayout{i + 1}.xml") for i in range(count)
        ]
        rows.append((f"rId{count + 1}", "theme", "../theme/theme1.xml"))
        return {
            "ppt/slideMasters/slideMaster1.xml": master_xml(self.painter, self._model, count, self.frame.top),
            "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(rows),
        }

    def _layouts(self) -> dict[str, str]:
        parts: dict[str, str] = {}
        makers: list[Callable[[], str]] = [partial(self.painter.layout, layout) for layout in self.layouts.values()]
        makers.append(partial(text_layout, self.painter, self._model, self.frame.top))
        for i, make in enumerate(makers, 1):
            name = f"ppt/slideLayouts/slideLayout{i}.xml"
            parts[name] = make()
            parts[rels_name(name)] = relations(
                [("rId1", "slideMaster", "../slideMasters/slideMaster1.xml"), *self.media.relations()]
            )
        return parts

    def _slide_parts(self) -> dict[str, str]:
        parts: dict[str, str] = {}
        keys = list(self.layouts)
        for n, slide in enumerate(self.document.slides, 1):
            name, notes = f"ppt/slides/slide{n}.xml", f"ppt/notesSlides/notesSlide{n}.xml"
            layout = f"../slideLayouts/slideLayout{keys.index(slide.layout) + 1}.xml"
            parts[name] = self.painter.slide(slide, self.layouts[slide.layout], n)
            own = [("rId1", "slideLayout", layout), ("rId2", "notesSlide", f"../notesSlides/notesSlide{n}.xml")]
            parts[rels_name(name)] = relations([*own, *self.media.relations()])
            parts[notes] = notes_xml(slide.notes, n)
            back = [
                ("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
                ("rId2", "slide", f"../slides/slide{n}.xml"),
            ]
            parts[rels_name(notes)] = relations(back)
        return parts
