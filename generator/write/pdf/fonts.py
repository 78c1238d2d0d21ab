"""Fonts for reportlab, cut down to what is shown, and lines of text at the advances they were set with.

Typesetting measured every character with HarfBuzz; here nothing is measured again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from pikepdf import Name, Pdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont

from generator.model.scene import Item, SetLine, SetText, walk
from generator.typeset.fonts import Face, open_face
from generator.write.pdf.objects import resources

HYPHEN, SOFT_HYPHEN, UNBREAKABLE_HYPHEN = "-", "\u00ad", "\u2011"
READ_AS = str.maketrans("\u00a0\u202f", "  ")  # found by a search for an ordinary space


class MissingGlyph(ValueError):
    """Text that would print as an empty box. Typesetting has checked it, so this is our fault."""


class CutFont(TTFont):  # type: ignore[misc]  # reportlab says nothing of its types
    """A face that holds some characters only. A page calls it by its own name, the same in every file."""

    def __init__(self, name: str, file: BytesIO) -> None:
        """`asciiReadable` is off, or every file would hold all of ASCII."""
        super().__init__(name, file, asciiReadable=False)
        made = lru_cache(2)(self.face.makeSubset)  # a footer shows the same in all files of its sender
        self.face.makeSubset = lambda subset: made(tuple(subset))

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:
        super().getSubsetInternalName(subset, doc)  # tells the document that the font is used
        return f"/{self.fontName}+{subset}"

    def addObjects(self, doc: Any) -> None:
        """Code 0 is shown nowhere, and may not stand for U+0000 (ISO 14289-1, 7.21.7): it stands for a space."""
        for subset in self.state[doc].subsets:
            subset[0] = ord(" ")
        super().addObjects(doc)


class FontSet:
    """The fonts of one painting, called `name` and a number; reportlab knows one painting's at a time."""

    def __init__(self, faces: Mapping[str, Path], characters: Mapping[str, set[str]], name: str) -> None:
        self.faces = {key: open_face(path) for key, path in faces.items()}
        wanted: dict[Face, set[str]] = {}
        for key, found in characters.items():
            wanted.setdefault(self.faces[key], set()).update(found)
        named = {open_face(path): f"{name}{number}" for number, path in enumerate(sorted(set(faces.values())))}
        self._fonts = {face: _cut(face, named[face], frozenset(found)) for face, found in wanted.items()}
        if not wanted:  # a canvas has a font in any case: one that no file has if no text is shown, not Helvetica
            face = next(iter(named))
            self._fonts = {face: _cut(face, "Unused", frozenset(" "))}
        for font in self._fonts.values():
            font.unregister()  # whatever another painting called so
            pdfmetrics.registerFont(font)
        self.first = next(str(font.fontName) for font in self._fonts.values())

    def font(self, key: str) -> CutFont:
        return self._fonts[self.faces[key]]


@lru_cache(4096)  # a drawing's lines come again in each of its editions
def kerned(font: CutFont, words: str, advances: tuple[float, ...]) -> str:
    """Words to be shown in a font so that each character advances so far, in thousandths of an em.

    Raises `MissingGlyph`.
    """
    words, widths = words.translate(READ_AS), font.face.charWidths
    for char in words:
        if ord(char) not in widths:
            name = font.face.name.decode()
            raise MissingGlyph(f"{name} has no glyph for {char!r} (U+{ord(char):04X}) in {words!r}")
    own = [widths[ord(char)] for char in words]
    shape = [ShapeData(0, advance, 0, 0, 0, width) for advance, width in zip(advances, own, strict=True)]
    return ShapedStr(words, shape) if own != [*advances] else words


@lru_cache(256)
def _cut(face: Face, name: str, characters: frozenset[str]) -> CutFont:
    wanted = {*characters, HYPHEN} - {SOFT_HYPHEN}
    font = CutFont(name, BytesIO(face.subset("".join(sorted(wanted)))))
    glyphs, widths = font.face.charToGlyph, font.face.charWidths
    for char in (SOFT_HYPHEN, UNBREAKABLE_HYPHEN):  # drawn as a hyphen; most fonts have no glyph for them
        if char == SOFT_HYPHEN or not face.has(char):
            glyphs[ord(char)], widths[ord(char)] = glyphs[ord(HYPHEN)], widths[ord(HYPHEN)]
    return font


def shown(line: SetLine, last: bool) -> str:
    """What a line says. A reader must not glue its last word to the next."""
    words = line.text.replace(SOFT_HYPHEN, "")
    if line.hyphen:
        return words + SOFT_HYPHEN
    return words if last else words + " "


def characters_of(items: tuple[Item[SetText], ...]) -> Mapping[str, set[str]]:
    """What is shown in each face."""
    found: dict[str, set[str]] = {}
    for text in walk(items):
        if isinstance(text, SetText):
            for paragraph in text.paragraphs:
                lines = (shown(line, line is paragraph.lines[-1]) for line in paragraph.lines)
                found.setdefault(paragraph.style.face, set()).update("".join(lines).translate(READ_AS))
    return found


# ---------------------------------------------------------------- in the finished file


def name_fonts(pdf: Pdf) -> None:
    """reportlab gives all subsets of a face one name, which mixes up their glyphs when a shop puts files on one sheet."""
    fonts = {font.objgen: font for page in pdf.pages for font in resources(page, Name.Font).values()}
    for font in fonts.values():
        digits = sha256(font.ToUnicode.read_bytes()).digest()
        tag = "".join(chr(ord("A") + digit % 26) for digit in digits[:6])
        name = Name(f"/{tag}+{str(font.BaseFont).partition('+')[2]}")
        font.BaseFont = font.FontDescriptor.FontName = name
