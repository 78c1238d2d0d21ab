"""Fonts for reportlab, cut down to what is shown, and lines of text at the advances they were set with.

Typesetting measured every character with HarfBuzz; here nothing is measured again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from pikepdf import Dictionary, Name, Object, Pdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont

from generator.model.scene import Item, SetLine, SetText, walk
from generator.typeset.fonts import Face, open_face

HYPHEN, SOFT_HYPHEN, UNBREAKABLE_HYPHEN = "-", "\u00ad", "\u2011"
READ_AS = str.maketrans("\u00a0\u202f", "  ")  # found by a search for an ordinary space


class MissingGlyph(ValueError):
    """Text that would print as an empty box. Typesetting has checked it, so this is our fault."""


class CutFont(TTFont):  # type: ignore[misc]  # reportlab says nothing of its types
    """A face that holds only the characters of one painting. A page calls it by its own name, the same in every file."""

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:
        super().getSubsetInternalName(subset, doc)  # tells the document that the font is used
        return f"/{self.fontName}+{subset}"

    def addObjects(self, doc: Any) -> None:
        """Code 0 is shown nowhere, and may not stand for U+0000 (ISO 14289-1, 7.21.7): it stands for a space."""
        for subset in self.state[doc].subsets:
            subset[0] = ord(" ")
        super().addObjects(doc)


class FontSet:
    """The fonts of one painting, by face key. They are reportlab's only while it paints: see `release`."""

    def __init__(self, faces: Mapping[str, Path], characters: Mapping[str, Iterable[str]], prefix: str) -> None:
        self.faces = {key: open_face(faces[key]) for key in characters}
        shown: dict[Path, set[str]] = {}
        for key, found in characters.items():
            shown.setdefault(faces[key], set()).update(found)
        numbered = {path: f"{prefix}{n}" for n, path in enumerate(sorted(set(faces.values())))}
        fonts = {path: _cut(open_face(path), numbered[path], frozenset(found)) for path, found in shown.items()}
        self.fonts = {key: fonts[faces[key]] for key in characters}
        for font in fonts.values():
            pdfmetrics.registerFont(font)

    @property
    def first(self) -> str:
        """The name of one of them."""
        return str(next(iter(self.fonts.values())).fontName)

    def release(self) -> None:
        for font in {font.fontName: font for font in self.fonts.values()}.values():
            font.unregister()

    def line(self, key: str, words: str, advances: Iterable[float]) -> ShapedStr:
        """Words for a text object, kerned: each character advances so far, in thousandths of an em.

        Raises `MissingGlyph`.
        """
        widths, text = self.fonts[key].face.charWidths, words.translate(READ_AS)
        for char in text:
            if ord(char) not in widths:
                name = self.faces[key].name
                raise MissingGlyph(f"{name} has no glyph for {char!r} (U+{ord(char):04X}) in {words!r}")
        shape = [
            ShapeData(0, advance, 0, 0, 0, widths[ord(char)]) for char, advance in zip(text, advances, strict=True)
        ]
        return ShapedStr(text, shape)


@lru_cache(64)
def _cut(face: Face, name: str, characters: frozenset[str]) -> CutFont:
    """`asciiReadable` is off, or every file would hold all of ASCII."""
    wanted = {*"".join(characters).translate(READ_AS), " ", HYPHEN} - {SOFT_HYPHEN}
    font = CutFont(name, BytesIO(face.subset("".join(sorted(wanted)))), asciiReadable=False)
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
                found.setdefault(paragraph.style.face, set()).update(*(line.text for line in paragraph.lines))
    return found


# ---------------------------------------------------------------- in the finished file


def name_fonts(pdf: Pdf) -> None:
    """reportlab gives all subsets of a face one name, which mixes up their glyphs when a shop puts files on one sheet."""
    for font in _fonts(pdf):
        digits = sha256(font.ToUnicode.read_bytes()).digest()
        tag = "".join(chr(ord("A") + digit % 26) for digit in digits[:6])
        name = Name(f"/{tag}+{str(font.BaseFont).partition('+')[2]}")
        font.BaseFont = font.FontDescriptor.FontName = name


def _fonts(pdf: Pdf) -> Iterable[Object]:
    """Each font of the file once."""
    found = (font for page in pdf.pages for _, font in page.Resources.get(Name.Font, Dictionary()).items())
    return {font.objgen: font for font in found}.values()
