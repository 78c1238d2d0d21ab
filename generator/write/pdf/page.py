"""A settled scene on a reportlab canvas: shapes in scene points under one matrix, text in points on paper.

Whatever is painted in a tagged edition stands in marked content: an element's, or an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import count, groupby
from typing import NamedTuple

from pikepdf import Name
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas

from generator.model.geometry import Outline, polygon
from generator.model.scene import (
    Field,
    Group,
    Item,
    Part,
    Picture,
    Place,
    Role,
    SetLine,
    SetParagraph,
    SetText,
    Shape,
    walk,
)
from generator.typeset.fonts import Face
from generator.write.pdf.bleed import Edges, bounds_of
from generator.write.pdf.drawing import BLACK, CAPS, STATES, path
from generator.write.pdf.fields import Widget
from generator.write.pdf.fonts import READ_AS, Line, shown
from generator.write.pdf.imposition import TURNS, Bounds, Label, Placed, turned
from generator.write.pdf.links import Link, pieces
from generator.write.pdf.objects import literal
from generator.write.pdf.painting import EDGE, Painting
from generator.write.pdf.tags import Element

ARTIFACT = Element("Artifact")
OVERPRINTS = [literal((Name(f"/{name}"), "gs")) for name in STATES]
THINNEST = 0.252
"""Points on paper: a line thinner than a quarter breaks up on press, and numbers in a file are rounded."""


class _Run(NamedTuple):
    """Lines, or pieces of them, that belong to one element."""

    owner: Element
    lines: list[Line]


def draw_letters(canvas: Canvas, face: Face, words: str, advances: Sequence[float], size: float) -> None:
    """Words in outlines, on from where the canvas has its origin: what is no text of the file."""
    canvas.scale(size / face.upem, size / face.upem)
    for char, advance in zip(words, advances, strict=True):
        if face.outline(char):  # a space has none
            canvas.drawPath(path(face.outline(char)), stroke=0, fill=1, fillMode=FILL_NON_ZERO)
        canvas.translate(round(advance * face.upem / 1000, 2), 0)


class PagePainter:
    """One scene being painted. What is `silent` belongs to a figure or an artifact that holds all of it."""

    def __init__(self, painting: Painting, number: int, placed: Placed, label: Label | None) -> None:
        silent = placed.again or label is not None
        self.painting, self.tags = painting, None if silent else painting.tags
        self.scene, self.placed, self.silent = placed.scene, placed, silent
        self.label, self.number, self.counted = label, number, count()
        self.brush: Role | None = None  # what the canvas fills, draws and writes with, if it is known
        self.pen: tuple[object, ...] | None = None
        self.type: tuple[object, ...] | None = None
        self.edges = Edges(self.scene.w, self.scene.h, placed.reach)
        self.links, self.headings = painting.links[number], painting.headings[number]
        self.fields = painting.fields[number]

    @property
    def canvas(self) -> Canvas:
        return self.painting.canvas

    def paint(self) -> None:
        self.canvas.saveState()
        if self.placed.clip:
            x0, y0, x1, y1 = self.placed.clip
            frame = self.canvas.beginPath()
            frame.rect(x0, y0, x1 - x0, y1 - y0)
            self.canvas.clipPath(frame, stroke=0)
        if self.scene.ground != "paper":
            with self._shapes(ARTIFACT):
                out, w, h = self.edges.reach, self.scene.w, self.scene.h
                corners = ((-out, -out), (w + out, -out), (w + out, h + out), (-out, h + out))
                self._fill(polygon(corners), self.scene.ground)
        for place, found in groupby(self.scene.items, lambda item: isinstance(item, Place)):
            items = tuple(found)
            if place:
                self._items(items)
            else:
                self._between_places(items)
        self.canvas.restoreState()

    def _between_places(self, items: tuple[Item[SetText], ...]) -> None:
        """What a page over several sheets shows is painted once, as a form, and shifted from one sheet to the next."""
        if not self.label:
            self._items(items)
            return
        if self.label.number == 1:
            name = f"{self.painting.name}Part{self.number}.{len(self.painting.parts)}"
            whole = self.placed._replace(clip=None).on_paper((0, 0, self.scene.w, self.scene.h))
            with self.painting.form(name, whole):
                self._items(items)
            self.painting.parts.append((name, self.placed))
        name, first = self.painting.parts[next(self.counted)]
        self.canvas.saveState()
        self.canvas.translate(self.placed.left - first.left, self.placed.top - first.top)
        self.painting.show(name)
        self.canvas.restoreState()

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
        with self._content(owner):
            self.canvas.saveState()
            self.canvas.transform(*self.placed.matrix)
            self.brush = self.pen = None
            yield
            self.canvas.restoreState()
            self.brush = self.pen = None

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
        self.canvas.addLiteral(EDGE)
        if self.tags:
            self.tags.place()
        if place.items:
            self.type = None
            self.canvas.saveState()
            self._between_places(place.items)
            self.canvas.restoreState()
            self.type = None
        self.canvas.addLiteral(EDGE)

    def _part(self, part: Part[SetText]) -> None:
        element = Element(part.name, part.alt, scope=part.scope)
        with self.tags.part(element) if self.tags else nullcontext():
            self._items(part.items)

    def _field(self, field: Field[SetText]) -> None:
        self._items(field.items)
        if self.tags and self.painting.printing.fields:
            box = field.box
            bounds = self.placed.on_paper((box.x, box.y, box.right, box.bottom))
            self.fields.append(Widget(self.tags.add(Element("Form")), field, bounds))

    def _figure(self, group: Group[SetText]) -> Element:
        """Ground that runs to the page's edge does not count to its box: a figure as large as the page looks like a scan."""
        outlines = [shape.outline for shape in walk(group.items) if isinstance(shape, Shape)]
        inner = [outline for outline in outlines if not self.edges.touched(bounds_of(outline))]
        return self._element(group.alt, bounds_of(*inner or outlines)) if outlines else ARTIFACT

    def _element(self, alt: str, bounds: Bounds) -> Element:
        return self.tags.figure(alt, self.placed.on_paper(bounds)) if self.tags else ARTIFACT

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
                thinnest = THINNEST / (self.placed.scale * min(sx, sy))
            self.painting.show(self.painting.logo(picture.source, round(thinnest, 4)))

    # -- shapes --------------------------------------------------------------

    def _shape(self, shape: Shape) -> None:
        outline = shape.outline
        if self.placed.reach and self.edges.touched(bounds_of(outline)):
            outline = self.edges.bled(outline) if shape.fill else self.edges.lengthened(outline)
        if shape.fill:
            self._fill(outline, shape.fill)
        if shape.line:
            self._take_pen(shape, shape.line)
            self.canvas.drawPath(path(shape.outline if shape.fill else outline))

    def _take_pen(self, shape: Shape, role: Role) -> None:
        pen = role, shape.width, shape.cap, shape.dash
        if pen != self.pen:
            self.canvas.setStrokeColor(self.painting.color(role))
            self.canvas.setLineWidth(max(shape.width, THINNEST / self.placed.scale))
            self.canvas.setLineCap(CAPS[shape.cap])
            self.canvas.setLineJoin(CAPS[shape.cap])
            self.canvas.setDash(list(shape.dash))
            self.pen = pen

    def _fill(self, outline: Outline, role: Role) -> None:
        if role != self.brush:
            self.canvas.setFillColor(self.painting.color(role))
            self.brush = role
        self.canvas.drawPath(path(outline), stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    # -- text ----------------------------------------------------------------

    def _text(self, text: SetText) -> None:
        for paragraph in text.paragraphs:
            role = paragraph.style.tag
            if role[0] == "H" and not self.silent:
                self.headings.append((role, str(paragraph.words)))
            owner = ARTIFACT if role == "Artifact" or not self.tags else self.tags.paragraph(role)
            if self.painting.press:
                self._overprint(self.painting.color(paragraph.color) == BLACK)
            for run in self._runs(text, paragraph, owner):
                if self.silent:
                    self._draw(paragraph, run)
                    continue
                with self._content(run.owner):
                    self._show(paragraph, run)
        if self.painting.press:
            self._overprint(False)

    def _overprint(self, on: bool) -> None:
        """Black type prints over what lies below, so that no white rim shows; nothing else does."""
        self.canvas.addLiteral(OVERPRINTS[on])

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
                    bounds = self.placed.on_paper((x, line.y - style.size, x + width, line.y + style.size / 4))
                    run = _Run(owner.add(Element("Link")), [])
                    self.links.append(Link(run.owner, part, uri, bounds))
                run.lines.append((self._where(text, line, x), part, own))
                x += width
        if run.lines:
            yield run

    def _draw(self, paragraph: SetParagraph, run: _Run) -> None:
        """In outlines: on a sheet that holds a part of a page, text would be read in pieces, and twice where sheets overlap."""
        style, size = paragraph.style, round(paragraph.style.size * self.placed.scale, 4)
        face = self.painting.fonts.faces[style.face]
        self.canvas.setFillColor(self.painting.color(paragraph.color))
        for place, words, advances in run.lines:
            self.canvas.saveState()
            self.canvas.transform(*place)
            draw_letters(self.canvas, face, words.translate(READ_AS), [a + style.tracking for a in advances], size)
            self.canvas.restoreState()

    def _show(self, paragraph: SetParagraph, run: _Run) -> None:
        style, scale = paragraph.style, self.placed.scale
        font = self.painting.fonts.font(style.face)
        text = self.canvas.beginText()
        text.setFillColor(self.painting.color(paragraph.color))
        size, tracking = round(style.size * scale, 4), round(style.tracking * style.size * scale / 1000, 4)
        if self.type != (font, size, tracking):
            self.type = font, size, tracking
            text.setCharSpace(tracking)
            text.setFont(font.fontName, size)
        font.write(text, run.lines)
        self.canvas.drawText(text)

    def _where(self, text: SetText, line: SetLine, x: float) -> tuple[float, ...]:
        """The matrix of a line."""
        box, y = text.box, line.y
        match text.rotation:
            case -90:
                at = box.x + y, box.bottom - x
            case 90:
                at = box.right - y, box.y + x
            case 180:
                at = box.right - x, box.bottom - y
            case _:
                at = x, y
        left, up = self.placed.point(*at)
        return *TURNS[turned(text.rotation, self.placed.turn)], round(left, 3), round(up, 3)


def _flat(items: tuple[Item[SetText], ...]) -> Iterator[Item[SetText]]:
    """Items without the groups that mean nothing to a reader."""
    for item in items:
        if type(item) is Group and not item.alt:
            yield from _flat(item.items)
        else:
            yield item
