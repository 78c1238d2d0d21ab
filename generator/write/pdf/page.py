"""One scene as the content stream of one page: its ground, its parts one after the other, and its marks."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from operator import itemgetter

from generator.model.look import Look
from generator.model.scene import Item, Scene, SetText
from generator.typeset.fonts import Fonts
from generator.write.parts import Parts, recipe
from generator.write.pdf.colors import Palette
from generator.write.pdf.fonts import EmbeddedFaces
from generator.write.pdf.imposition import Edges, Sheet, crop_marks
from generator.write.pdf.links import Link
from generator.write.pdf.paint import KNOCKOUT, THINNEST, Part, PartPainter, Setting, path
from generator.write.pdf.tags import Tags

MARK_WIDTH = 0.6
_PARTS: Parts[Part] = Parts()


class Brush:
    """What all pages of one file are painted with."""

    def __init__(self, look: Look, palette: Palette, tags: Tags | None, image: Callable[[str], str]) -> None:
        self.look, self.palette, self.tags, self.image = look, palette, tags, image
        self.fonts = Fonts(look.faces)
        self.files = tuple(sorted(look.faces.items()))
        self.faces = EmbeddedFaces(self.fonts)


class Painter:
    """Paints one page. `headings` are the headings met, for the bookmarks; `links` the addresses, if the page is tagged."""

    def __init__(self, brush: Brush, scene: Scene[SetText], sheet: Sheet) -> None:
        self.brush, self.scene, self.sheet = brush, scene, sheet
        self.headings: list[tuple[str, str]] = []
        self.links: list[Link] = []

    def paint(self) -> list[bytes]:
        """The content streams of the page, to be read one after the other. What only this sender has is kept apart, so
        that the rest is packed once."""
        if self.brush.tags:
            self.brush.tags.begin_page()
        clip = self.sheet.clip
        begin = f"q {clip[0]:.3f} {clip[1]:.3f} {clip[2] - clip[0]:.3f} {clip[3] - clip[1]:.3f} re W n" if clip else ""
        drawn = [(begin, False), (self._ground(), False), *map(self._part, self.scene.items)]
        drawn += [(self._cut_marks(), False), ("Q" if clip else "", False), (self._crop_marks(), False)]
        runs = groupby(((text, own) for text, own in drawn if text), key=itemgetter(1))
        return ["\n".join(text for text, _ in run).encode("ascii") for _, run in runs]

    def _part(self, item: Item[SetText]) -> tuple[str, bool]:
        """Its operators, and whether they are this sender's only."""
        brush, tags = self.brush, self.brush.tags
        page, first = tags.next if tags else (0, 0)
        size = self.scene.w, self.scene.h
        setting = Setting(self.sheet, size, brush.palette.cmyk, tags is not None, page, first)

        def paint() -> Part:
            return PartPainter(setting, brush.palette, brush.fonts, brush.look.artwork, brush.image).paint(item)

        inks = recipe(item, brush.look)
        part = paint() if inks is None else _PARTS.get((item, setting, inks, brush.files), paint)
        if tags:
            tags.grow(part.elements, part.owners)
        brush.faces.use(part.characters)
        self.headings += part.headings
        self.links += part.links
        return part.operators, inks is None

    # -- ground and marks ----------------------------------------------------

    def _ground(self) -> str:
        if self.scene.ground == "paper":
            return ""
        x, right = -self.sheet.reach, self.scene.w + self.sheet.reach
        y, bottom = -self.sheet.reach, self.scene.h + self.sheet.reach
        page = (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",))
        return self._artifact(f"{self.brush.palette.fill(self.scene.ground)}\n{path(page)}\nf")

    def _cut_marks(self) -> str:
        """Lines where the sheet is cut up, on the sheet itself if there is no paper outside it to hold them.

        Black only: registration colour belongs outside the bleed.
        """
        if self.sheet.slug or not self.scene.marks:
            return ""
        edges = Edges(self.scene.w, self.scene.h, self.sheet.reach)
        marks = [(("M", *mark[:2]), ("L", *mark[2:])) for mark in self.scene.marks]
        lines = "\n".join(path(edges.lengthened(mark)) for mark in marks)
        width = f"{MARK_WIDTH / self.sheet.scale:.3f}"
        return self._artifact(f"{self.brush.palette.black_line} {width} w 0 J [] 0 d\n{lines}\nS")

    def _crop_marks(self) -> str:
        if not self.sheet.slug:
            return ""
        return f"q /Registration CS 1 SCN {THINNEST} w\n{crop_marks(self.sheet, self.scene.marks)}\nQ"

    def _artifact(self, operators: str) -> str:
        """Something drawn in scene points that is no part of the content."""
        knockout = f"{KNOCKOUT}\n" if self.brush.palette.cmyk else ""
        drawn = f"{knockout}q {self.sheet.matrix} cm\n{operators}\nQ"
        return f"/Artifact BMC\n{drawn}\nEMC" if self.brush.tags else drawn
