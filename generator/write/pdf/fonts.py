"""Fonts for reportlab, cut down to what is shown, and lines of text at the advances they were set with.

Typesetting measured every character with HarfBuzz; here nothing is measured again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from pikepdf import Dictionary, Name, Object, Pdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont
from reportlab.pdfgen.textobject import PDFTextObject

from generator.model.scene import Item, SetLine, SetText, walk
from generator.typeset.fonts import Face, open_face

HYPHEN, SOFT_HYPHEN, UNBREAKABLE_HYPHEN = "-", "\u00ad", "\u2011"
READ_AS = str.maketrans("\u00a0\u202f", "  ")  # found by a search for an ordinary space


class MissingGlyph(ValueError):
    """Text that would print as an empty box. Typesetting has checked it, so this is our fault."""


class CutFont(TTFont):  # type: ignore[misc]  # reportlab says nothing of its types
    """A face that holds some characters only. A page calls it by its own name, the same in every file."""

    embedded = True

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:
        super().getSubsetInternalName(subset, doc)  # tells the document that the font is used
        return f"/{self.fontName}+{subset}"

    def addObjects(self, doc: Any) -> None:
        """Code 0 is shown nowhere, and may not stand for U+0000 (ISO 14289-1, 7.21.7): it stands for a space."""
        if self.embedded:
            for subset in self.state[doc].subsets:
                subset[0] = ord(" ")
            super().addObjects(doc)


class FontSet:
    """The fonts of one painting; reportlab knows one painting's at a time.

    A painting that is laid on another shows what that one has `known` in its fonts, and has fonts for the rest only.
    Characters are known by font file, in the order of their codes.
    """

    def __init__(
        self, faces: Mapping[str, Path], characters: Mapping[str, set[str]], known: Mapping[Path, str] | None
    ) -> None:
        self.faces = {key: open_face(path) for key, path in faces.items()}
        self._paths, self._known = faces, known or {}
        self._shown: dict[Path, dict[str, None]] = {}
        self._runs: dict[tuple[str, str, tuple[float, ...]], list[tuple[str, ShapedStr]]] = {}
        wanted: dict[Path, set[str]] = {}
        for key, found in characters.items():
            wanted.setdefault(faces[key], set()).update(found)
        self._recalled: dict[Path, CutFont] = {}
        self._own: dict[Path, CutFont] = {}
        for number, path in enumerate(sorted(set(faces.values()))):
            there = frozenset(self._known.get(path, ""))
            if there and path in wanted:
                self._recalled[path] = _cut(open_face(path), f"Face{number}", there, False)
            if lacking := wanted.get(path, set()) - there:
                name = f"Face{number}" if known is None else f"Own{number}"
                self._own[path] = _cut(open_face(path), name, frozenset(lacking), True)
        if not wanted:  # a canvas has a font in any case: one that no file has if no text is shown, not Helvetica
            path = next(iter(faces.values()))
            self._own[path] = _cut(open_face(path), "Unused", frozenset(" "), True)
        for font in self._fonts():
            font.unregister()  # whatever another painting called so
            pdfmetrics.registerFont(font)

    def _fonts(self) -> Iterable[CutFont]:
        return (*self._recalled.values(), *self._own.values())

    @property
    def first(self) -> str:
        """The name of one of them."""
        return next(str(font.fontName) for font in self._fonts())

    @property
    def shown(self) -> Mapping[Path, str]:
        """Characters by font file, in the order of their codes."""
        return {path: "".join(found) for path, found in self._shown.items()}

    def recall(self, text: PDFTextObject) -> None:
        """Give what is known the codes it has, by showing it once, where it is not kept."""
        for path, font in self._recalled.items():
            text.setFont(font.fontName, 1)
            text.textOut(self._known[path])

    def runs(self, key: str, words: str, advances: tuple[float, ...]) -> list[tuple[str, ShapedStr]]:
        """Words in the fonts they are shown in, kerned: each character advances so far, in thousandths of an em.

        Raises `MissingGlyph`.
        """
        said = key, words, advances
        if said not in self._runs:  # cards say the same at each foot
            self._runs[said] = list(self._shaped(*said))
        return self._runs[said]

    def _shaped(self, key: str, words: str, advances: tuple[float, ...]) -> Iterator[tuple[str, ShapedStr]]:
        path = self._paths[key]
        known = self._known.get(path, "")
        read = zip(words.translate(READ_AS), advances, strict=True)
        for recalled, pairs in groupby(read, lambda pair: pair[0] in known):
            font = (self._recalled if recalled else self._own)[path]
            widths, run, shape = font.face.charWidths, "", []
            for char, advance in pairs:
                if ord(char) not in widths:
                    name = self.faces[key].name
                    raise MissingGlyph(f"{name} has no glyph for {char!r} (U+{ord(char):04X}) in {words!r}")
                run += char
                shape.append(ShapeData(0, advance, 0, 0, 0, widths[ord(char)]))
            self._shown.setdefault(path, {}).update(dict.fromkeys(run))
            yield str(font.fontName), ShapedStr(run, shape)


@lru_cache(256)
def _cut(face: Face, name: str, characters: frozenset[str], embedded: bool) -> CutFont:
    """`asciiReadable` is off, or every file would hold all of ASCII."""
    wanted = {*characters, HYPHEN} - {SOFT_HYPHEN}
    font = CutFont(name, BytesIO(face.subset("".join(sorted(wanted)))), asciiReadable=False)
    font.embedded = embedded
    if not embedded:
        font.face.name += b" known"  # reportlab registers one font a name
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
    for font in _fonts(pdf):
        digits = sha256(font.ToUnicode.read_bytes()).digest()
        tag = "".join(chr(ord("A") + digit % 26) for digit in digits[:6])
        name = Name(f"/{tag}+{str(font.BaseFont).partition('+')[2]}")
        font.BaseFont = font.FontDescriptor.FontName = name


def _fonts(pdf: Pdf) -> Iterable[Object]:
    """Each font of the file once."""
    found = (font for page in pdf.pages for _, font in page.Resources.get(Name.Font, Dictionary()).items())
    return {font.objgen: font for font in found}.values()
