"""A settled scene on a reportlab canvas: shapes in scene points under one matrix, text in points on paper.

Whatever is painted in a tagged edition stands in marked content: an element's, or an artifact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from generator.model.edition import Printing
from generator.model.geometry import Outline, moved, polygon
from generator.model.look import Look
from generator.model.scene import Group, Item, Picture, Place, Role, SetLine, SetParagraph, SetText, Shape, Tag, walk
from generator.model.units import MM
from generator.typeset.fonts import Face
from generator.write.pdf.drawing import BLACK, CAPS, REGISTRATION, SCREEN_BLACK, canvas, ink_color, path
from generator.write.pdf.fonts import READ_AS, FontSet, characters_of, kerned, shown
from generator.write.pdf.images import Logo, draw_logo, load_image
from generator.write.pdf.imposition import TURNS, Bounds, Edges, Label, Leaf, Placed, bounds_of, crop_marks, turned
from generator.write.pdf.links import Link, pieces
from generator.write.pdf.tags import Element, Tags

ARTIFACT = Element("Artifact")
THINNEST = 0.252
"""Points on paper: a line thinner than a quarter breaks up on press, and numbers in a file are rounded."""
MARK_WIDTH = 0.6
FOLD = (3.0, 3.0)  # dashes
LABEL_FACE, LABEL_SIZE = "sans", 8.4  # of the words on a sheet that is joined with others
SLUG_SIZE, SLUG_PLACE = 7.0, (8 * MM, 4.5 * MM)  # right of the trim's edge, below the bleed
PLACE, FILLED = "% place", "% filled"
FILLING = re.compile(f"{PLACE}\n(.*?){FILLED}\n".encode(), re.DOTALL)
"""What fills a place stands in the content between these comments."""


class Painting:
    """Pages of one file, painted one after the other. `headings` and `links` are by page.

    `name` begins the names of its fonts and logos: two paintings that are laid on each other have different ones. One that
    has a name is laid over the other, so it has no marks.
    """

    def __init__(
        self,
        look: Look,
        printing: Printing,
        leaves: Iterable[Leaf],
        name: str = "",
        slug: str = "",
    ) -> None:
        self.look, self.printing, self.name, self.slug = look, printing, name, slug
        self.over = bool(name)
        self.tags = Tags() if printing.tagged else None
        self.press = printing.color == "cmyk"
        self.black = BLACK if self.press else SCREEN_BLACK
        self.fonts = FontSet(look.faces, self._characters(leaves), f"{name}Face")
        self.headings: dict[int, list[tuple[str, str]]] = {}
        self.links: dict[int, list[Link]] = {}
        self.logos: dict[str, Logo] = {}
        self._forms: dict[tuple[str, float], str] = {}
        self._titled = False
        self._data = BytesIO()
        self.canvas = canvas(self._data, self.press, self.fonts.first)

    def _characters(self, leaves: Iterable[Leaf]) -> Mapping[str, set[str]]:
        """What is shown in each face as text: of a part of a page only its label, for the rest is drawn."""
        found: dict[str, set[str]] = {}
        for leaf in leaves:
            scenes = () if leaf.label else tuple(item for placed in leaf.placed for item in placed.scene.items)
            for face, characters in characters_of(scenes).items():
                found.setdefault(face, set()).update(characters)
            if leaf.label and not self.over:
                found.setdefault(LABEL_FACE, set()).update(self.called(leaf.label))
        return found

    def called(self, label: Label) -> str:
        """What a sheet that is joined with others says of itself."""
        return f"{self.slug} · {label.words}"

    def page(self, number: int, leaf: Leaf, first: int = 0) -> None:
        """The next page; `number` is its number in the finished file, and `first` that of its first marked content."""
        self.headings[number], self.links[number] = [], []
        if self.tags:
            self.tags.begin_page(number, first)
        self.canvas.setPageSize(leaf.media)
        self.canvas.setTrimBox(leaf.trim)
        self.canvas.setBleedBox(leaf.bleed)
        _Paper(self, leaf, number).paint()
        self.canvas.showPage()

    def heading(self, role: Tag) -> Tag:
        """The first heading of a file is the only one of its level: a card may be printed several times on a sheet."""
        if role != "H1" or not self._titled:
            self._titled = self._titled or role == "H1"
            return role
        return "H2"

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
            art = self.look.artwork[source]
            self.logos[f"/{xObjectName(name)}"] = (
                load_image(art.raster, self.printing.color, self.printing.profile)
                if art.raster
                else draw_logo(art, thinnest, self.press, self.fonts.first)
            )
        return self._forms[source, thinnest]


@lru_cache(256)
def _letter(face: Face, char: str, size: float) -> PDFPathObject:
    """A letter of the slug: the same few come again on all press sheets."""
    return path(moved(face.outline(char), 0, 0, 0, size / face.upem))


class _Run(NamedTuple):
    """Lines, or pieces of them, that belong to one element: matrix, words, advances."""

    owner: Element
    lines: list[tuple[tuple[float, ...], str, tuple[float, ...]]]


class _Paper:
    """One sheet of paper being painted: its scenes, and the marks round and on them."""

    def __init__(self, painting: Painting, leaf: Leaf, number: int) -> None:
        self.painting, self.canvas, self.leaf, self.number = painting, painting.canvas, leaf, number

    def paint(self) -> None:
        label = self.leaf.label
        with self._one_figure(label) if label else nullcontext():
            for placed in self.leaf.placed:
                _Page(self.painting, self.number, placed, silent=label is not None).paint()
        if self.painting.over:
            return
        if label:
            self._label(label)
        if self.leaf.slug:
            self._crop_marks()
        elif self.leaf.cuts or self.leaf.folds:
            with self._artifact():
                self._cut_marks()

    @contextmanager
    def _one_figure(self, label: Label) -> Iterator[None]:
        """A part of a page: a screen reader is told which, and reads the whole in another edition."""
        tags, leaf = self.painting.tags, self.leaf
        if tags and not self.painting.over:
            element = tags.figure(self.painting.called(label), leaf.placed[0].clip or leaf.trim)
            self.canvas.addLiteral(f"/{element.role} <</MCID {tags.mark(element)}>> BDC")
            yield
            self.canvas.addLiteral("EMC")
        else:
            yield

    @contextmanager
    def _artifact(self) -> Iterator[None]:
        if self.painting.tags:
            self.canvas.addLiteral("/Artifact BMC")
        self.canvas.saveState()
        yield
        self.canvas.restoreState()
        if self.painting.tags:
            self.canvas.addLiteral("EMC")

    def _cut_marks(self) -> None:
        """Lines where the sheet is cut up or folded, on the sheet itself if there is no paper outside it to hold them.

        Black only: registration colour belongs outside the bleed.
        """
        self.canvas.setStrokeColor(self.painting.black)
        self.canvas.setLineWidth(MARK_WIDTH)
        self.canvas.lines(self.leaf.cuts)
        if self.leaf.folds:
            self.canvas.setDash([*FOLD])
            self.canvas.lines(self.leaf.folds)

    def _crop_marks(self) -> None:
        self.canvas.saveState()
        self.canvas.setStrokeColor(REGISTRATION)
        self.canvas.setLineWidth(THINNEST)
        self.canvas.lines(crop_marks(self.leaf))
        self.canvas.setFillColor(REGISTRATION)
        self.canvas.translate(self.leaf.trim[0] + SLUG_PLACE[0], self.leaf.bleed[1] - SLUG_PLACE[1])
        face, words = self.painting.fonts.faces["sans"], self.painting.slug
        draw_letters(self.canvas, face, words, face.advances(words) if words else (), SLUG_SIZE)
        self.canvas.restoreState()

    def _label(self, label: Label) -> None:
        """Which of the sheets this is: on white, for it is cut off or covered when they are joined."""
        canvas, words, face = self.canvas, self.painting.called(label), self.painting.fonts.faces[LABEL_FACE]
        cell_w, cell_h, air = label.height / 2, (label.height - 4) / label.down, 2.0
        start = air + label.across * cell_w + label.height
        advances = tuple(face.advances(words))
        with self._artifact():
            canvas.transform(*TURNS[label.turn], label.x, label.y)
            canvas.setFillColor(self.painting.color("paper"))
            canvas.rect(0, 0, start + sum(advances) * LABEL_SIZE / 1000 + label.height, label.height, stroke=0, fill=1)
            canvas.setFillColor(self.painting.black)
            canvas.setStrokeColor(self.painting.black)
            canvas.setLineWidth(MARK_WIDTH)
            for number in range(label.across * label.down):
                row, column = divmod(number, label.across)
                x, y = air + column * cell_w, label.height - air - (row + 1) * cell_h
                canvas.rect(x, y, cell_w, cell_h, stroke=1, fill=int(number + 1 == label.number))
        a, b, c, d = TURNS[label.turn]
        up = label.height / 2 - LABEL_SIZE / 3
        self._heading(words, advances, (a, b, c, d, label.x + a * start + c * up, label.y + b * start + d * up))

    def _heading(self, words: str, advances: tuple[float, ...], place: tuple[float, ...]) -> None:
        tags, canvas, font = self.painting.tags, self.canvas, self.painting.fonts.font(LABEL_FACE)
        role = "H2" if self.number else "H1"
        self.painting.headings[self.number].append((role, words))
        if tags:
            canvas.addLiteral(f"/{role} <</MCID {tags.mark(tags.paragraph(role))}>> BDC")
        text = canvas.beginText()
        text.setFillColor(self.painting.black)
        text.setFont(font.fontName, LABEL_SIZE)
        text.setTextTransform(*place)
        text.textOut(kerned(font, words, advances))
        canvas.drawText(text)
        if tags:
            canvas.addLiteral("EMC")


def draw_letters(canvas: Canvas, face: Face, words: str, advances: Sequence[float], size: float) -> None:
    """Words in outlines, on from where the canvas has its origin: what is no text of the file."""
    for char, advance in zip(words, advances, strict=True):
        if face.outline(char):  # a space has none
            canvas.drawPath(_letter(face, char, size), stroke=0, fill=1, fillMode=FILL_NON_ZERO)
        canvas.translate(round(advance * size / 1000, 2), 0)


class _Page:
    """One scene being painted. What is `silent` belongs to a figure that holds all of it."""

    def __init__(self, painting: Painting, number: int, placed: Placed, silent: bool) -> None:
        self.painting, self.canvas, self.tags = painting, painting.canvas, None if silent else painting.tags
        self.scene, self.placed, self.silent = placed.scene, placed, silent
        self.edges = Edges(self.scene.w, self.scene.h, placed.reach)
        self.links, self.headings = painting.links[number], painting.headings[number]

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
        self._items(self.scene.items)
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
            self.tags.place()
        if place.items:
            self.canvas.saveState()
            self._items(place.items)
            self.canvas.restoreState()
        self.canvas.addLiteral(FILLED)

    def _figure(self, group: Group[SetText]) -> Element:
        """Ground that runs to the page's edge does not count to its box: a figure as large as the page looks like a scan."""
        outlines = [shape.outline for shape in walk(group.items) if isinstance(shape, Shape)]
        inner = [outline for outline in outlines if not self.edges.touched(bounds_of(outline))]
        return self._element(group.alt, bounds_of(*inner or outlines)) if outlines else ARTIFACT

    def _element(self, alt: str, bounds: Bounds) -> Element:
        return self.tags.figure(alt, self.placed.on_paper(bounds)) if self.tags else ARTIFACT

    def _picture(self, picture: Picture) -> None:
        box, art = picture.box, self.painting.look.artwork[picture.source]
        with self._shapes(self._element(picture.alt, (box.x, box.y, box.right, box.bottom))):
            if art.raster:
                self.canvas.transform(box.w, 0, 0, -box.h, box.x, box.bottom)
                thinnest = 0.0
            else:
                sx, sy = box.w / art.w, box.h / art.h
                self.canvas.transform(sx, 0, 0, sy, box.x, box.y)
                thinnest = THINNEST / (self.placed.scale * min(sx, sy))
            self.canvas.doForm(self.painting.logo(picture.source, round(thinnest, 4)))

    # -- shapes --------------------------------------------------------------

    def _shape(self, shape: Shape) -> None:
        outline = shape.outline
        if self.placed.reach and self.edges.touched(bounds_of(outline)):
            outline = self.edges.bled(outline) if shape.fill else self.edges.lengthened(outline)
        if shape.fill:
            self._fill(outline, shape.fill)
        if shape.line:
            self.canvas.setStrokeColor(self.painting.color(shape.line))
            self.canvas.setLineWidth(max(shape.width, THINNEST / self.placed.scale))
            self.canvas.setLineCap(CAPS[shape.cap])
            self.canvas.setLineJoin(CAPS[shape.cap])
            self.canvas.setDash(list(shape.dash))
            self.canvas.drawPath(path(shape.outline if shape.fill else outline))

    def _fill(self, outline: Outline, role: Role) -> None:
        self.canvas.setFillColor(self.painting.color(role))
        self.canvas.drawPath(path(outline), stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    # -- text ----------------------------------------------------------------

    def _text(self, text: SetText) -> None:
        for paragraph in text.paragraphs:
            role = self.painting.heading(paragraph.style.tag)
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
            linked = self.tags and owner is not ARTIFACT and not text.rotation and not self.placed.turn
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
        if isinstance(item, Group) and not isinstance(item, Place) and not item.alt:
            yield from _flat(item.items)
        else:
            yield item
