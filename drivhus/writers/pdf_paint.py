"""One scene as the operators of one page's content stream, with marked content if the edition is tagged.

Shapes are painted in scene points under one matrix; text in paper points, upright for every reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from drivhus.fonts import Fonts
from drivhus.look import ArtPath, Artwork, Look
from drivhus.scene import Group, Outline, Picture, Scene, SetLine, SetParagraph, SetText, Shape, walk
from drivhus.writers.pdf_fonts import EmbeddedFaces
from drivhus.writers.pdf_ink import Palette
from drivhus.writers.pdf_links import Link, Piece, pieces
from drivhus.writers.pdf_sheet import Bounds, Edges, Sheet, bounds_of, crop_marks, union
from drivhus.writers.pdf_tags import Element, Tags

ARTIFACT = Element("Artifact")
THINNEST = 0.25  # points on paper; a thinner line breaks up on press
MARK_WIDTH = 0.6
OVERPRINT, KNOCKOUT = "/Over gs", "/Knock gs"  # resources of every CMYK page
FORMATS = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}
FINE = {op: form.replace(".2f", ".4f") for op, form in FORMATS.items()}  # for drawings in units of their own


@cache
def path(outline: Outline, fine: bool = False) -> str:
    """Path construction operators. The same drawing comes again in every edition and every municipality."""
    formats = FINE if fine else FORMATS
    return "\n".join([formats[segment[0]] % segment[1:] for segment in outline])


class Brush:
    """What all pages of one file are painted with."""

    def __init__(self, look: Look, palette: Palette, tags: Tags | None, image: Callable[[str], str]) -> None:
        self.look, self.palette, self.tags, self.image = look, palette, tags, image
        self.fonts = Fonts(look.faces)
        self.faces = EmbeddedFaces(self.fonts)


class Painter:
    """Paints one page. `headings` are the headings met, for the bookmarks; `links` the addresses, if the page is tagged."""

    def __init__(self, brush: Brush, scene: Scene[SetText], sheet: Sheet) -> None:
        self.brush, self.scene, self.sheet = brush, scene, sheet
        self.edges = Edges(scene.w, scene.h, sheet.reach)
        self.headings: list[tuple[str, str]] = []
        self.links: list[Link] = []
        self._out: list[str] = []
        self._owner: Element | None = None  # of the open marked content
        self._drawing = False  # is the scene's matrix in force?
        self._state: dict[str, str] = {}  # text state and overprint, as last set

    def paint(self) -> bytes:
        """The whole content stream."""
        if self.brush.tags:
            self.brush.tags.begin_page()
        if self.sheet.clip:
            x0, y0, x1, y1 = self.sheet.clip
            self._put(f"q {x0:.3f} {y0:.3f} {x1 - x0:.3f} {y1 - y0:.3f} re W n")
        self._ground()
        self._items(self.scene.items, None)
        self._cut_marks()
        self._close()
        if self.sheet.clip:
            self._put("Q")
        if self.sheet.slug:
            self._crop_marks()
        return "\n".join(self._out).encode("ascii")

    def _put(self, operators: str) -> None:
        self._out.append(operators)

    # -- marked content and the scene's matrix -------------------------------

    def _draw(self, owner: Element) -> None:
        """What follows is drawn in scene points and belongs to `owner`."""
        if self._drawing and self._owner is owner:
            return
        self._close()
        self._set("overprint", KNOCKOUT if self.brush.palette.cmyk else "")
        self._mark(owner)
        self._put(f"q {self.sheet.matrix} cm")
        self._drawing = True

    def _mark(self, owner: Element) -> None:
        self._owner = owner
        if self.brush.tags and owner is ARTIFACT:
            self._put("/Artifact BMC")
        elif self.brush.tags:
            self._put(f"/{owner.role} <</MCID {self.brush.tags.mark(owner)}>> BDC")

    def _close(self) -> None:
        if self._drawing:
            self._put("Q")
        if self._owner and self.brush.tags:
            self._put("EMC")
        self._owner, self._drawing = None, False

    def _set(self, what: str, operator: str) -> None:
        """Change the graphics state only if it is not so already."""
        if self._state.get(what, "") != operator:
            self._state[what] = operator
            self._put(operator)

    # -- items ---------------------------------------------------------------

    def _items(self, items: Iterable[Any], figure: Element | None) -> None:
        for item in items:
            match item:
                case Shape():
                    self._draw(figure or ARTIFACT)
                    self._shape(item)
                case SetText():
                    if figure:
                        raise ValueError(f"'{item.name}' is text inside a figure with an alternative text")
                    self._text(item)
                case Picture():
                    self._picture(item)
                case Group():
                    self._items(item.items, figure or self._figure(item))
                case _:
                    raise TypeError(f"a page cannot hold {type(item).__name__}")

    def _figure(self, group: Group[SetText]) -> Element | None:
        """The Figure of a group with an alternative text and something to see.

        Ground that runs to the page's edge does not count to its box: a figure as large as the page looks like a scan.
        """
        boxes = [bounds_of(shape.outline) for shape in walk(group.items) if isinstance(shape, Shape)]
        inner = [box for box in boxes if not self.edges.touched(box)]
        return self._element(group.alt, union(inner or boxes)) if group.alt and boxes else None

    def _element(self, alt: str, bounds: Bounds) -> Element:
        return self.brush.tags.figure(alt, self.sheet.on_paper(bounds)) if self.brush.tags else ARTIFACT

    # -- shapes --------------------------------------------------------------

    def _shape(self, shape: Shape) -> None:
        outline = shape.outline
        if self.sheet.reach and self.edges.touched(bounds_of(outline)):
            outline = self.edges.bled(outline) if shape.fill else self.edges.lengthened(outline)
        if shape.fill:
            self._put(f"{self.brush.palette.fill(shape.fill)}\n{path(outline)}\nf")
        if shape.line:
            self._put(self._stroke(shape, shape.outline if shape.fill else outline))

    def _stroke(self, shape: Shape, outline: Outline) -> str:
        width = max(shape.width, THINNEST / self.sheet.scale)
        ends = "1 J 1 j" if shape.cap == "round" else "0 J 0 j"
        dash = f"[{' '.join(f'{d:g}' for d in shape.dash)}] 0 d"
        return f"{self.brush.palette.line(shape.line or '')} {width:.3f} w {ends} {dash}\n{path(outline)}\nS"

    def _ground(self) -> None:
        if self.scene.ground != "paper":
            self._draw(ARTIFACT)
            page = path(_rectangle(self.scene, self.sheet.reach))
            self._put(f"{self.brush.palette.fill(self.scene.ground)}\n{page}\nf")

    def _cut_marks(self) -> None:
        """Lines where the sheet is cut up, on the sheet itself if there is no paper outside it to hold them.

        Black only: registration colour belongs outside the bleed.
        """
        if self.scene.marks and not self.sheet.slug:
            self._draw(ARTIFACT)
            marks = [(("M", *mark[:2]), ("L", *mark[2:])) for mark in self.scene.marks]
            lines = "\n".join(path(self.edges.lengthened(mark)) for mark in marks)
            self._put(f"{self.brush.palette.black_line} {MARK_WIDTH / self.sheet.scale:.3f} w 0 J [] 0 d\n{lines}\nS")

    def _crop_marks(self) -> None:
        self._put(f"q /Registration CS 1 SCN {THINNEST} w\n{crop_marks(self.sheet, self.scene.marks)}\nQ")

    # -- text ----------------------------------------------------------------

    def _text(self, text: SetText) -> None:
        for paragraph in text.paragraphs:
            role = paragraph.style.tag
            if role[0] == "H" and role != "Artifact":
                self.headings.append((role, str(paragraph.words)))
            self._close()
            self._set("overprint", self._overprint(paragraph))
            self._mark(self._paragraph_element(role))
            self._paragraph(text, paragraph)
            self._close()

    def _overprint(self, paragraph: SetParagraph) -> str:
        if not self.brush.palette.cmyk:
            return ""
        return OVERPRINT if self.brush.palette.overprints(paragraph.color) else KNOCKOUT

    def _paragraph_element(self, role: str) -> Element:
        if role == "Artifact" or not self.brush.tags:
            return ARTIFACT
        return self.brush.tags.paragraph(role)

    def _paragraph(self, text: SetText, paragraph: SetParagraph) -> None:
        style, scale = paragraph.style, self.sheet.scale
        face = self.brush.faces[style.face]
        self._set("font", f"/{face.resource} {style.size * scale:.4f} Tf")
        self._set("tracking", f"{style.tracking * style.size * scale / 1000:.4f} Tc")
        self._set("fill", self.brush.palette.fill(paragraph.color))
        for line in paragraph.lines:
            self._line(text, paragraph, line)

    def _line(self, text: SetText, paragraph: SetParagraph, line: SetLine) -> None:
        style = paragraph.style
        face = self.brush.faces[style.face]
        shown, advances = self._shown(line, style.face, line is paragraph.lines[-1])
        owner, x = self._owner or ARTIFACT, line.x
        linked = self.brush.tags and owner is not ARTIFACT and not text.rotation
        for start, end, uri in pieces(shown) if linked else (Piece(0, len(shown)),):
            width = (sum(advances[start:end]) + style.tracking * (end - start)) * style.size / 1000
            if uri:
                self._link(owner, shown[start:end], uri, (x, line.y - style.size, x + width, line.y + style.size / 4))
            elif self._owner is not owner:
                self._belongs(owner)
            self._put(f"BT {self._matrix(text, line, x)} Tm {face.show(shown[start:end], advances[start:end])} ET")
            x += width

    def _link(self, owner: Element, words: str, uri: str, bounds: Bounds) -> None:
        """What follows can be followed. Turned text has none."""
        link = owner.child("Link")
        self.links.append(Link(link, words, uri, self.sheet.on_paper(bounds)))
        self._belongs(link)

    def _belongs(self, owner: Element) -> None:
        self._close()
        self._mark(owner)

    def _shown(self, line: SetLine, face: str, last: bool) -> tuple[str, tuple[float, ...]]:
        """What a line says, and how far each character advances. A reader must not glue its last word to the next."""
        words = line.text.replace("\u00ad", "")
        if line.hyphen:
            return words + "\u00ad", self.brush.fonts.kerned(face, words + "-")
        advances = self.brush.fonts.kerned(face, words)
        return (words, advances) if last else (words + " ", (*advances, *self.brush.fonts.kerned(face, " ")))

    def _matrix(self, text: SetText, line: SetLine, x: float) -> str:
        box, y = text.box, line.y
        match text.rotation:
            case -90:
                turn, at = "0 1 -1 0", self.sheet.point(box.x + y, box.bottom - x)
            case 90:
                turn, at = "0 -1 1 0", self.sheet.point(box.right - y, box.y + x)
            case _:
                turn, at = "1 0 0 1", self.sheet.point(x, y)
        return f"{turn} {at[0]:.3f} {at[1]:.3f}"

    # -- logos ---------------------------------------------------------------

    def _picture(self, picture: Picture) -> None:
        box, art = picture.box, self.brush.look.artwork[picture.source]
        self._draw(self._element(picture.alt, (box.x, box.y, box.right, box.bottom)))
        if art.raster:
            place = f"{box.w:.3f} 0 0 {-box.h:.3f} {box.x:.3f} {box.bottom:.3f} cm"
            self._put(f"q {place} {self.brush.image(picture.source)} Do Q")
        else:
            self._artwork(art, box.w / art.w, box.h / art.h, box.x, box.y)
        self._close()

    def _artwork(self, art: Artwork, sx: float, sy: float, x: float, y: float) -> None:
        self._put(f"q {sx:.6f} 0 0 {sy:.6f} {x:.3f} {y:.3f} cm")
        thinnest = THINNEST / (self.sheet.scale * min(sx, sy))
        for piece in art.paths:
            self._art_path(piece, thinnest)
        self._put("Q")

    def _art_path(self, piece: ArtPath, thinnest: float) -> None:
        palette = self.brush.palette
        setup, paint = [], ""
        if piece.fill:
            setup.append(palette.fill_ink(piece.fill))
            paint = "f"
        if piece.line:
            ends = (
                f"{ {'round': 1, 'square': 2}.get(piece.cap, 0) } J { {'round': 1, 'bevel': 2}.get(piece.join, 0) } j"
            )
            setup.append(f"{palette.line_ink(piece.line)} {max(piece.width, thinnest):.4f} w {ends}")
            paint = "B" if piece.fill else "S"
        if not paint:
            return
        clips = [f"{path(outline, True)}\n{'W*' if even_odd else 'W'} n" for outline, even_odd in piece.clips]
        star = "*" if piece.even_odd and piece.fill else ""
        drawn = "\n".join([*clips, " ".join(setup), path(piece.outline, True), paint + star])
        self._put(f"q\n{drawn}\nQ" if clips else drawn)


def _rectangle(scene: Scene[SetText], reach: float) -> Outline:
    x, y, right, bottom = -reach, -reach, scene.w + reach, scene.h + reach
    return (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",))
