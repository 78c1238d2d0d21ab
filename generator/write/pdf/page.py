"""A settled scene on a reportlab canvas: shapes in scene points under one matrix, text in points on paper.

Whatever is painted in a tagged edition stands in marked content: an element's, or an artifact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import FILL_NON_ZERO
from reportlab.pdfgen.pathobject import PDFPathObject

from generator.model.edition import Edition
from generator.model.geometry import Outline, moved, polygon
from generator.model.kinds import Paper
from generator.model.look import Look
from generator.model.scene import (
    Field,
    Group,
    Item,
    Part,
    Picture,
    Place,
    Role,
    Scene,
    SetLine,
    SetParagraph,
    SetText,
    Shape,
    walk,
)
from generator.model.units import MM
from generator.typeset.fonts import Face
from generator.write.pdf.drawing import BLACK, CAPS, REGISTRATION, SCREEN_BLACK, canvas, ink_color, path
from generator.write.pdf.fields import Widget
from generator.write.pdf.fonts import FontSet, characters_of, kerned, shown
from generator.write.pdf.images import Logo, draw_logo, load_image
from generator.write.pdf.imposition import Bounds, Edges, Sheet, bounds_of, crop_marks, sheet
from generator.write.pdf.links import Link, pieces
from generator.write.pdf.tags import Element, Tags

ARTIFACT = Element("Artifact")
THINNEST = 0.252
"""Points on paper: a line thinner than a quarter breaks up on press, and numbers in a file are rounded."""
MARK_WIDTH = 0.6
SLUG_SIZE, SLUG_PLACE = 7.0, (8 * MM, 4.5 * MM)  # right of the trim's edge, below the bleed
PLACE, FILLED = "% place", "% filled"
FILLING = re.compile(f"{PLACE}\n(.*?){FILLED}\n".encode(), re.DOTALL)
"""What fills a place stands in the content between these comments."""


class Painting:
    """Pages of one file, painted one after the other. `headings`, `links` and `fields` are by page.

    `name` begins the names of its fonts and logos: two paintings that are laid on each other have different ones.
    """

    def __init__(
        self,
        look: Look,
        edition: Edition,
        kind: Paper,
        scenes: Iterable[Scene[SetText]],
        name: str = "",
        slug: str = "",
    ) -> None:
        self.look, self.edition, self.kind, self.name, self.slug = look, edition, kind, name, slug
        self.tags = Tags() if edition.tagged else None
        self.press = edition.color == "cmyk"
        shown = characters_of(tuple(item for scene in scenes for item in scene.items))
        self.fonts = FontSet(look.faces, shown, f"{name}Face")
        self.headings: dict[int, list[tuple[str, str]]] = {}
        self.links: dict[int, list[Link]] = {}
        self.fields: dict[int, list[Widget]] = {}
        self.logos: dict[str, Logo] = {}
        self._forms: dict[tuple[str, float], str] = {}
        self._data = BytesIO()
        self.canvas = canvas(self._data, self.press, self.fonts.first)

    def page(self, number: int, scene: Scene[SetText], first: int = 0) -> None:
        """The next page; `number` is its number in the finished file, and `first` that of its first marked content."""
        self.headings[number], self.links[number], self.fields[number] = [], [], []
        if self.tags:
            self.tags.begin_page(number, first)
        paper = sheet(scene, self.edition, self.kind)
        self.canvas.setPageSize(paper.media)
        self.canvas.setTrimBox(paper.trim)
        self.canvas.setBleedBox(paper.bleed)
        _Page(self, number, scene, paper).paint()
        self.canvas.showPage()

    def save(self) -> BytesIO:
        """The painted pages as a file, without what reportlab cannot put into one."""
        self.canvas.save()
        return self._data

    def color(self, role: Role) -> Color:
        return ink_color(self.look.ink(role), self.press)

    def logo(self, source: str, thinnest: float) -> str:
        """The form of a logo, however often it is shown. It is empty: what is drawn takes its place when the file is
        finished, for municipalities' logos come again in every material."""
        if (source, thinnest) not in self._forms:
            name = self._forms[source, thinnest] = f"{self.name}Logo{len(self._forms)}"
            self.canvas.beginForm(name)
            self.canvas.endForm()
            art, edition = self.look.artwork[source], self.edition
            self.logos[f"/{xObjectName(name)}"] = (
                load_image(art.raster, edition.color, edition.profile)
                if art.raster
                else draw_logo(art, thinnest, self.press, self.fonts.first)
            )
        return self._forms[source, thinnest]


@lru_cache(256)
def _letter(face: Face, char: str) -> PDFPathObject:
    """A letter of the slug: the same few come again on all press sheets."""
    return path(moved(face.outline(char), 0, 0, 0, SLUG_SIZE / face.upem))


class _Run(NamedTuple):
    """Lines, or pieces of them, that belong to one element: matrix, words, advances."""

    owner: Element
    lines: list[tuple[tuple[float, ...], str, tuple[float, ...]]]


class _Page:
    """One scene being painted."""

    def __init__(self, painting: Painting, number: int, scene: Scene[SetText], paper: Sheet) -> None:
        self.painting, self.canvas, self.tags = painting, painting.canvas, painting.tags
        self.scene, self.sheet = scene, paper
        self.edges = Edges(scene.w, scene.h, paper.reach)
        self.links, self.headings = painting.links[number], painting.headings[number]
        self.fields = painting.fields[number]

    def paint(self) -> None:
        self.canvas.saveState()
        if self.sheet.clip:
            x0, y0, x1, y1 = self.sheet.clip
            frame = self.canvas.beginPath()
            frame.rect(x0, y0, x1 - x0, y1 - y0)
            self.canvas.clipPath(frame, stroke=0)
        if self.scene.ground != "paper":
            with self._shapes(ARTIFACT):
                out, w, h = self.edges.reach, self.scene.w, self.scene.h
                corners = ((-out, -out), (w + out, -out), (w + out, h + out), (-out, h + out))
                self._fill(polygon(corners), self.scene.ground)
        self._items(self.scene.items)
        if self.scene.marks and not self.sheet.slug:
            self._cut_marks()
        self.canvas.restoreState()
        if self.sheet.slug:
            self._crop_marks()

    # -- marked content ------------------------------------------------------

    @contextmanager
    def _content(self, owner: Element) -> Iterator[None]:
        """What is painted belongs to `owner`."""
        if self.tags and owner is ARTIFACT:
            self.canvas.addLiteral("/Artifact BMC")
        elif self.tags:
            self.canvas.addLiteral(f"/{owner.role} <</MCID {self.tags.mark(owner)}>> BDC")
        yield
        if self.tags:
            self.canvas.addLiteral("EMC")

    @contextmanager
    def _shapes(self, owner: Element) -> Iterator[None]:
        """What is painted belongs to `owner` and is given in scene points."""
        scale = round(self.sheet.scale, 6)
        with self._content(owner):
            self.canvas.saveState()
            self.canvas.transform(scale, 0, 0, -scale, round(self.sheet.left, 4), round(self.sheet.top, 4))
            yield
            self.canvas.restoreState()

    # -- items ---------------------------------------------------------------

    def _items(self, items: tuple[Item[SetText], ...]) -> None:
        for decoration, found in groupby(_flat(items), lambda item: isinstance(item, Shape)):
            with self._shapes(ARTIFACT) if decoration else nullcontext():
                for item in found:
                    self._item(item)

    def _item(self, item: Item[SetText]) -> None:
        match item:
            case Shape():
                self._shape(item)
            case SetText():
                self._text(item)
            case Picture():
                self._picture(item)
            case Place():
                self._place(item)
            case Part():
                self._part(item)
            case Field():
                self._field(item)
            case Group():
                with self._shapes(self._figure(item)):
                    for shape in walk(item.items):
                        if isinstance(shape, SetText | Picture):
                            raise ValueError(f"'{item.name}' holds more than shapes inside a figure")
                        if isinstance(shape, Shape):
                            self._shape(shape)
            case _:
                raise TypeError(f"a page cannot hold {type(item).__name__}")

    def _place(self, place: Place[SetText]) -> None:
        """Here one file's content is parted, and another's is taken out: see `document`."""
        self.canvas.addLiteral(PLACE)
        if self.tags:
            self.tags.place(place.name)
        if place.items:
            self.canvas.saveState()
            self._items(place.items)
            self.canvas.restoreState()
        self.canvas.addLiteral(FILLED)

    def _part(self, part: Part[SetText]) -> None:
        element = Element(part.name, part.alt, scope=part.scope)
        with self.tags.part(element) if self.tags else nullcontext():
            self._items(part.items)

    def _field(self, field: Field[SetText]) -> None:
        self._items(field.items)
        if self.tags and self.painting.edition.fields:
            box = field.box
            bounds = self.sheet.on_paper((box.x, box.y, box.right, box.bottom))
            self.fields.append(Widget(self.tags.add(Element("Form")), field, bounds))

    def _figure(self, group: Group[SetText]) -> Element:
        """Ground that runs to the page's edge does not count to its box: a figure as large as the page looks like a scan."""
        outlines = [shape.outline for shape in walk(group.items) if isinstance(shape, Shape)]
        inner = [outline for outline in outlines if not self.edges.touched(bounds_of(outline))]
        return self._element(group.alt, bounds_of(*inner or outlines)) if outlines else ARTIFACT

    def _element(self, alt: str, bounds: Bounds) -> Element:
        return self.tags.figure(alt, self.sheet.on_paper(bounds)) if self.tags else ARTIFACT

    def _picture(self, picture: Picture) -> None:
        box, art = picture.box, self.painting.look.artwork[picture.source]
        bounds = (box.x, box.y, box.right, box.bottom)
        with self._shapes(self._element(picture.alt, bounds) if picture.alt else ARTIFACT):
            if art.raster:
                self.canvas.transform(box.w, 0, 0, -box.h, box.x, box.bottom)
                thinnest = 0.0
            else:
                sx, sy = box.w / art.w, box.h / art.h
                self.canvas.transform(sx, 0, 0, sy, box.x, box.y)
                thinnest = THINNEST / (self.sheet.scale * min(sx, sy))
            self.canvas.doForm(self.painting.logo(picture.source, round(thinnest, 4)))

    # -- shapes --------------------------------------------------------------

    def _shape(self, shape: Shape) -> None:
        outline = shape.outline
        if self.sheet.reach and self.edges.touched(bounds_of(outline)):
            outline = self.edges.bled(outline) if shape.fill else self.edges.lengthened(outline)
        if shape.fill:
            self._fill(outline, shape.fill)
        if shape.line:
            self.canvas.setStrokeColor(self.painting.color(shape.line))
            self.canvas.setLineWidth(max(shape.width, THINNEST / self.sheet.scale))
            self.canvas.setLineCap(CAPS[shape.cap])
            self.canvas.setLineJoin(CAPS[shape.cap])
            self.canvas.setDash(list(shape.dash))
            self.canvas.drawPath(path(shape.outline if shape.fill else outline))

    def _fill(self, outline: Outline, role: Role) -> None:
        self.canvas.setFillColor(self.painting.color(role))
        self.canvas.drawPath(path(outline), stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    def _cut_marks(self) -> None:
        """Lines where the sheet is cut up, on the sheet itself if there is no paper outside it to hold them.

        Black only: registration colour belongs outside the bleed.
        """
        with self._shapes(ARTIFACT):
            self.canvas.setStrokeColor(BLACK if self.painting.press else SCREEN_BLACK)
            self.canvas.setLineWidth(MARK_WIDTH / self.sheet.scale)
            for x, y, u, v in self.scene.marks:
                self.canvas.drawPath(path(self.edges.lengthened((("M", x, y), ("L", u, v)))))

    def _crop_marks(self) -> None:
        self.canvas.saveState()
        self.canvas.setStrokeColor(REGISTRATION)
        self.canvas.setLineWidth(THINNEST)
        self.canvas.lines(crop_marks(self.sheet, self.scene.marks))
        self._slug()
        self.canvas.restoreState()

    def _slug(self) -> None:
        """Which piece this is, on the paper that is cut off. In outlines, for it is no text of the piece."""
        face, words = self.painting.fonts.faces["sans"], self.painting.slug
        self.canvas.setFillColor(REGISTRATION)
        self.canvas.translate(self.sheet.trim[0] + SLUG_PLACE[0], self.sheet.bleed[1] - SLUG_PLACE[1])
        for char, advance in zip(words, face.advances(words) if words else (), strict=True):
            if face.outline(char):  # a space has none
                self.canvas.drawPath(_letter(face, char), stroke=0, fill=1, fillMode=FILL_NON_ZERO)
            self.canvas.translate(round(advance * SLUG_SIZE / 1000, 2), 0)

    # -- text ----------------------------------------------------------------

    def _text(self, text: SetText) -> None:
        for paragraph in text.paragraphs:
            role = paragraph.style.tag
            if role[0] == "H":
                self.headings.append((role, str(paragraph.words)))
            owner = ARTIFACT if role == "Artifact" or not self.tags else self.tags.paragraph(role)
            if self.painting.press:
                self._overprint(self.painting.color(paragraph.color) == BLACK)
            for run in self._runs(text, paragraph, owner):
                with self._content(run.owner):
                    self._show(paragraph, run)
        if self.painting.press:
            self._overprint(False)

    def _overprint(self, on: bool) -> None:
        """Black type prints over what lies below, so that no white rim shows; nothing else does."""
        self.canvas.setFillOverprint(on)
        self.canvas.setOverprintMask(on)

    def _runs(self, text: SetText, paragraph: SetParagraph, owner: Element) -> Iterator[_Run]:
        """The pieces of a paragraph in order, those next to each other that belong to one element together."""
        run = _Run(owner, [])
        face, style = self.painting.fonts.faces[paragraph.style.face], paragraph.style
        for line in paragraph.lines:
            words = shown(line, line is paragraph.lines[-1])
            advances = face.advances(words.replace("\u00ad", "-"))
            x = line.x
            linked = self.tags and owner is not ARTIFACT and not text.rotation
            for part, uri in pieces(words) if linked else [(words, "")]:
                own, advances = advances[: len(part)], advances[len(part) :]
                width = (sum(own) + style.tracking * len(part)) * style.size / 1000
                if run.lines and (uri or run.owner is not owner):
                    yield run  # before a link enters the tree, so that it is read in its turn
                    run = _Run(owner, [])
                if uri:
                    bounds = self.sheet.on_paper((x, line.y - style.size, x + width, line.y + style.size / 4))
                    run = _Run(owner.add(Element("Link")), [])
                    self.links.append(Link(run.owner, part, uri, bounds))
                run.lines.append((self._where(text, line, x), part, own))
                x += width
        if run.lines:
            yield run

    def _show(self, paragraph: SetParagraph, run: _Run) -> None:
        style, scale = paragraph.style, self.sheet.scale
        font = self.painting.fonts.font(style.face)
        text = self.canvas.beginText()
        text.setCharSpace(round(style.tracking * style.size * scale / 1000, 4))
        text.setFillColor(self.painting.color(paragraph.color))
        text.setFont(font.fontName, round(style.size * scale, 4))
        for place, words, advances in run.lines:
            text.setTextTransform(*place)
            text.textOut(kerned(font, words, advances))
        self.canvas.drawText(text)

    def _where(self, text: SetText, line: SetLine, x: float) -> tuple[float, ...]:
        """The matrix of a line."""
        box, y = text.box, line.y
        match text.rotation:
            case -90:
                turn, at = (0, 1, -1, 0), self.sheet.point(box.x + y, box.bottom - x)
            case 90:
                turn, at = (0, -1, 1, 0), self.sheet.point(box.right - y, box.y + x)
            case 180:
                turn, at = (-1, 0, 0, -1), self.sheet.point(box.right - x, box.bottom - y)
            case _:
                turn, at = (1, 0, 0, 1), self.sheet.point(x, y)
        return *turn, round(at[0], 3), round(at[1], 3)


def _flat(items: tuple[Item[SetText], ...]) -> Iterator[Item[SetText]]:
    """Items without the groups that mean nothing to a reader."""
    for item in items:
        if type(item) is Group and not item.alt:
            yield from _flat(item.items)
        else:
            yield item
