"""Settled -> PDF: PDF/UA-1 with PDF/A-2a in one file for screens and office printers, PDF/X-4 for the print shop.

One drawing for every edition: the same words in the same places; paper, colour and tags are the edition's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from generator.model.document import Settled
from generator.model.edition import Edition, PDFKind
from generator.model.look import Look
from generator.write.pdf import metadata as meta
from generator.write.pdf.colors import Palette
from generator.write.pdf.file import Name, PdfFile, Raw, Ref
from generator.write.pdf.imposition import Sheet, sheet
from generator.write.pdf.links import Link, annotation
from generator.write.pdf.page import Brush, Painter
from generator.write.pdf.tags import Tags

if TYPE_CHECKING:
    from generator.write.pdf.images import Image

REGISTRATION = Raw("[/Separation /All /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]")
PRESS_STATES = Raw(
    "<</Over <</Type /ExtGState /OP false /op true /OPM 1>> /Knock <</Type /ExtGState /OP false /op false /OPM 0>>>>"
)


def write_pdf(
    document: Settled, look: Look, edition: Edition, *, source_date: int = 0, kind: PDFKind | None = None
) -> bytes:
    """The finished file. The same document, look and edition give the same bytes.

    `source_date` (seconds since 1970) is the date the file bears. `kind` chooses between the edition's papers; without
    it, a document of several pages is a card sheet.
    Raises ValueError for what composition and typesetting must not let through: no pages, a character without a glyph,
    text inside a figure, a colour of more than 300 % ink.
    """
    if not document.pages:
        raise ValueError(f"'{document.title}' has no pages")
    kind = kind or ("cards" if len(document.pages) > 1 else "poster")
    return _Writer(document, look, edition, kind).write(source_date)


class _Writer:
    """One file on its way."""

    def __init__(self, document: Settled, look: Look, edition: Edition, kind: PDFKind) -> None:
        self.document, self.look, self.edition, self.kind = document, look, edition, kind
        self.file = PdfFile()
        self.catalog, self.root = self.file.reserve(), self.file.reserve()
        self.tags = Tags() if edition.tagged else None
        self.images: dict[str, Image] = {}
        self.brush = Brush(look, Palette(look, edition.color), self.tags, self._image)
        self.bookmarks: list[tuple[str, Ref]] = []

    def write(self, source_date: int) -> bytes:
        resources = self.file.reserve()
        pages = [self._page(n, resources) for n in range(len(self.document.pages))]
        self.file.put(self.root, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
        self.file.put(resources, self._resources())
        catalog = self._catalog(pages)
        info = self.file.add(meta.info(self.document.title, self.edition, source_date))
        digest = self.file.digest()
        packet = meta.xmp(self.document.title, self.document.subject, self.edition, source_date, digest)
        self.file.put(self.catalog, {**catalog, "Metadata": meta.metadata(self.file, packet)})
        version = "1.7" if self.edition.tagged else "1.6"  # PDF/X-4 is built on 1.6
        return self.file.write(version, {"Root": self.catalog, "Info": info, "ID": meta.file_id(digest)})

    def _page(self, number: int, resources: Ref) -> Ref:
        scene = self.document.pages[number]
        paper = sheet(scene, self.edition, self.kind)
        painter = Painter(self.brush, scene, paper)
        content = [self.file.stream(data, shared=True) for data in painter.paint()]  # first, for it finds the pictures
        keys = {
            "Type": Name("Page"),
            "Parent": self.root,
            **_boxes(paper),
            "Resources": resources,
            "Contents": content[0] if len(content) == 1 else content,
            "Group": self._group(),
        }
        if self.tags:
            keys |= {"StructParents": number, "Tabs": Name("S"), "Annots": self._links(painter.links) or None}
        page = self.file.add(keys)
        self.bookmarks.append((_title(painter.headings, number), page))
        return page

    def _links(self, found: list[Link]) -> list[Ref]:
        assert self.tags
        made = []
        for link in found:
            key = len(self.document.pages) + self.tags.links
            made.append(self.file.add(annotation(link, key)))
            self.tags.link(link.element, made[-1])
        return made

    def _group(self) -> Mapping[str, Any] | None:
        """The blend space, where something is transparent: only a logo that is a picture can be."""
        if not any(image.transparent for image in self.images.values()):
            return None
        return {"S": Name("Transparency"), "CS": Name("DeviceCMYK" if self.edition.color == "cmyk" else "DeviceRGB")}

    def _image(self, source: str) -> str:
        """The resource name of a raster logo."""
        if source not in self.images:
            from generator.write.pdf.images import load_image  # most logos are drawn

            raster = self.look.artwork[source].raster
            self.images[source] = load_image(raster, self.edition.color, self.edition.profile)
        return f"/Im{list(self.images).index(source) + 1}"

    def _resources(self) -> dict[str, Any]:
        images = {f"Im{n}": image.put(self.file) for n, image in enumerate(self.images.values(), 1)}
        press = self.edition.color == "cmyk"
        return {
            "Font": self.brush.faces.embed(self.file),
            "XObject": images or None,
            "ColorSpace": {"Registration": REGISTRATION} if press else None,
            "ExtGState": PRESS_STATES if press else None,
        }

    def _catalog(self, pages: list[Ref]) -> dict[str, Any]:
        keys = {
            "Type": Name("Catalog"),
            "Pages": self.root,
            "Lang": meta.LANGUAGE,
            "ViewerPreferences": {"DisplayDocTitle": True},
            "OutputIntents": [meta.output_intent(self.file, self.edition)],
        }
        if self.tags:
            keys |= {"MarkInfo": {"Marked": True}, "StructTreeRoot": self.tags.write(self.file, pages)}
            keys |= {"Outlines": self._outlines(), "PageMode": Name("UseOutlines")} if len(pages) > 1 else {}
        return keys

    def _outlines(self) -> Ref:
        """One bookmark a page."""
        root = self.file.reserve()
        refs = [self.file.reserve() for _ in self.bookmarks]
        for n, (title, page) in enumerate(self.bookmarks):
            keys = {
                "Title": title,
                "Parent": root,
                "Dest": [page, Name("Fit")],
                "Prev": refs[n - 1] if n else None,
                "Next": refs[n + 1] if n + 1 < len(refs) else None,
            }
            self.file.put(refs[n], keys)
        keys = {"Type": Name("Outlines"), "First": refs[0], "Last": refs[-1], "Count": len(refs)}
        return self.file.put(root, keys)


def _boxes(paper: Sheet) -> dict[str, Any]:
    return {"MediaBox": [0, 0, *paper.media], "BleedBox": list(paper.bleed), "TrimBox": list(paper.trim)}


def _title(headings: list[tuple[str, str]], number: int) -> str:
    """A page's bookmark: its first heading of the two upper levels, or of any, or its number."""
    upper = [words for role, words in headings if role in ("H1", "H2")]
    lower = [words for _, words in headings]
    return " ".join(next(iter(upper + lower), f"Side {number + 1}").split())
