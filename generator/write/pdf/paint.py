"""One part of a page as operators of its content stream, with marked content if the edition is tagged.

Shapes are painted in scene points under one matrix; text in paper points, upright for every reader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from generator.model.geometry import Outline
from generator.model.look import ArtPath, Artwork
from generator.model.scene import Group, Item, Picture, SetLine, SetParagraph, SetText, Shape, walk
from generator.typeset.fonts import Fonts
from generator.write.pdf.colors import Palette
from generator.write.pdf.fonts import shown
from generator.write.pdf.imposition import Bounds, Edges, Sheet, bounds_of, union
from generator.write.pdf.links import Link, Piece, pieces
from generator.write.pdf.tags import Branch, Element

ARTIFACT = Element("Artifact")
THINNEST = 0.25  # points on paper; a thinner line breaks up on press
OVERPRINT, KNOCKOUT = "/Over gs", "/Knock gs"  # resources of every CMYK page
FORMATS = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}
FINE = {op: form.replace(".2f", ".4f") for op, form in FORMATS.items()}  # for drawings in units of their own


@cache
def path(outline: Outline, fine: bool = False) -> str:
    """Path construction operators. The same drawing comes again in every edition and every municipality."""
    formats = FINE if fine else FORMATS
    return "\n".join([formats[segment[0]] % segment[1:] for segment in outline])


class Setting(NamedTuple):
    """What a part is painted for, beside its inks and faces. `page` and `first` number its marked content, if it is tagged."""

    sheet: Sheet
    size: tuple[float, float]  # of the scene
    cmyk: bool
    tagged: bool
    page: int = 0
    first: int = 0


class Part(NamedTuple):
    """A painted part: its operators, and what the file must know of it."""

    operators: str
    characters: Mapping[str, frozenset[str]]  # by face key
    headings: tuple[tuple[str, str], ...]  # tag and words
    links: tuple[Link, ...]
    elements: tuple[Element, ...]
    owners: tuple[Element, ...]  # of its marked content


Artworks = Mapping[str, Artwork]
Images = Callable[[str], str]  # source -> resource name


class PartPainter:
    """Paints one item from the top of a scene. Nothing is known of the graphics state when it begins."""

    def __init__(self, setting: Setting, palette: Palette, fonts: Fonts, artwork: Artworks, image: Images) -> None:
        self.sheet, self.palette, self.fonts, self.artwork, self.image = setting.sheet, palette, fonts, artwork, image
        self.edges = Edges(*setting.size, setting.sheet.reach)
        self.branch = Branch(setting.page, setting.first) if setting.tagged else None
        self.headings: list[tuple[str, str]] = []
        self.links: list[Link] = []
        self._characters: dict[str, set[str]] = {}
        self._out: list[str] = []
        self._owner: Element | None = None  # of the open marked content
        self._drawing = False  # is the scene's matrix in force?
        self._state: dict[str, str] = {}  # text state and overprint, as last set

    def paint(self, item: Item[SetText]) -> Part:
        self._item(item, None)
        self._close()
        characters = {key: frozenset(found) for key, found in self._characters.items()}
        elements = tuple(self.branch.elements) if self.branch else ()
        owners = tuple(self.branch.owners) if self.branch else ()
        return Part("\n".join(self._out), characters, tuple(self.headings), tuple(self.links), elements, owners)

    def _put(self, operators: str) -> None:
        self._out.append(operators)

    # -- marked content and the scene's matrix -------------------------------

    def _draw(self, owner: Element) -> None:
        """What follows is drawn in scene points and belongs to `owner`."""
        if self._drawing and self._owner is owner:
            return
        self._close()
        self._set("overprint", KNOCKOUT if self.palette.cmyk else "")
        self._mark(owner)
        self._put(f"q {self.sheet.matrix} cm")
        self._drawing = True

    def _mark(self, owner: Element) -> None:
        self._owner = owner
        if self.branch and owner is ARTIFACT:
            self._put("/Artifact BMC")
        elif self.branch:
            self._put(f"/{owner.role} <</MCID {self.branch.mark(owner)}>> BDC")

    def _close(self) -> None:
        if self._drawing:
            self._put("Q")
        if self._owner and self.branch:
            self._put("EMC")
        self._owner, self._drawing = None, False

    def _set(self, what: str, operator: str) -> None:
        """Change the graphics state only if it is not so already."""
        if self._state.get(what, "") != operator:
            self._state[what] = operator
            self._put(operator)

    # -- items ---------------------------------------------------------------

    def _item(self, item: Item[SetText], figure: Element | None) -> None:
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
                figure = figure or self._figure(item)
                for inner in item.items:
                    self._item(inner, figure)
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
        return self.branch.figure(alt, self.sheet.on_paper(bounds)) if self.branch else ARTIFACT

    # -- shapes --------------------------------------------------------------

    def _shape(self, shape: Shape) -> None:
        outline = shape.outline
        if self.sheet.reach and self.edges.touched(bounds_of(outline)):
            outline = self.edges.bled(outline) if shape.fill else self.edges.lengthened(outline)
        if shape.fill:
            self._put(f"{self.palette.fill(shape.fill)}\n{path(outline)}\nf")
        if shape.line:
            self._put(self._stroke(shape, shape.outline if shape.fill else outline))

    def _stroke(self, shape: Shape, outline: Outline) -> str:
        width = max(shape.width, THINNEST / self.sheet.scale)
        ends = "1 J 1 j" if shape.cap == "round" else "0 J 0 j"
        dash = f"[{' '.join(f'{d:g}' for d in shape.dash)}] 0 d"
        return f"{self.palette.line(shape.line or '')} {width:.3f} w {ends} {dash}\n{path(outline)}\nS"

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
        if not self.palette.cmyk:
            return ""
        return OVERPRINT if self.palette.overprints(paragraph.color) else KNOCKOUT

    def _paragraph_element(self, role: str) -> Element:
        if role == "Artifact" or not self.branch:
            return ARTIFACT
        return self.branch.paragraph(role)

    def _paragraph(self, text: SetText, paragraph: SetParagraph) -> None:
        style, scale = paragraph.style, self.sheet.scale
        self._set("font", f"/{style.face} {style.size * scale:.4f} Tf")
        self._set("tracking", f"{style.tracking * style.size * scale / 1000:.4f} Tc")
        self._set("fill", self.palette.fill(paragraph.color))
        for line in paragraph.lines:
            self._line(text, paragraph, line)

    def _line(self, text: SetText, paragraph: SetParagraph, line: SetLine) -> None:
        style = paragraph.style
        face = self.fonts.face(style.face)
        words, advances = self._words(line, style.face, line is paragraph.lines[-1])
        self._characters.setdefault(style.face, set()).update(words)
        owner, x = self._owner or ARTIFACT, line.x
        linked = self.branch and owner is not ARTIFACT and not text.rotation
        for start, end, uri in pieces(words) if linked else (Piece(0, len(words)),):
            width = (sum(advances[start:end]) + style.tracking * (end - start)) * style.size / 1000
            if uri:
                self._link(owner, words[start:end], uri, (x, line.y - style.size, x + width, line.y + style.size / 4))
            elif self._owner is not owner:
                self._belongs(owner)
            self._put(f"BT {self._matrix(text, line, x)} Tm {shown(face, words[start:end], advances[start:end])} ET")
            x += width

    def _link(self, owner: Element, words: str, uri: str, bounds: Bounds) -> None:
        """What follows can be followed. Turned text has none."""
        link = owner.child("Link")
        self.links.append(Link(link, words, uri, self.sheet.on_paper(bounds)))
        self._belongs(link)

    def _belongs(self, owner: Element) -> None:
        self._close()
        self._mark(owner)

    def _words(self, line: SetLine, face: str, last: bool) -> tuple[str, tuple[float, ...]]:
        """What a line says, and how far each character advances. A reader must not glue its last word to the next."""
        words = line.text.replace("\u00ad", "")
        if line.hyphen:
            return words + "\u00ad", self.fonts.kerned(face, words + "-")
        advances = self.fonts.kerned(face, words)
        return (words, advances) if last else (words + " ", (*advances, *self.fonts.kerned(face, " ")))

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
        box, art = picture.box, self.artwork[picture.source]
        self._draw(self._element(picture.alt, (box.x, box.y, box.right, box.bottom)))
        if art.raster:
            place = f"{box.w:.3f} 0 0 {-box.h:.3f} {box.x:.3f} {box.bottom:.3f} cm"
            self._put(f"q {place} {self.image(picture.source)} Do Q")
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
        palette = self.palette
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
