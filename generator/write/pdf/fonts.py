"""Fonts cut down to what is shown, and lines of text at the advances they were set with.

Typesetting measured every character with HarfBuzz; here nothing is measured again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFontFile, makeToUnicodeCMap
from reportlab.pdfgen.textobject import PDFTextObject

from generator.model.scene import Item, SetLine, SetText, walk
from generator.typeset.fonts import Face, open_face
from generator.write.pdf.objects import Packed, literal, pack, packed_stream

HYPHEN, SOFT_HYPHEN, UNBREAKABLE_HYPHEN = "-", "\u00ad", "\u2011"
READ_AS = str.maketrans("\u00a0\u202f", "  ")  # found by a search for an ordinary space
MOST = 255  # characters of a face in one file: each is shown with a code of one byte
SYMBOLIC, NONSYMBOLIC = 4, 32  # flags: the file's own codes, or those of an encoding


Line = tuple[tuple[float, ...], str, tuple[float, ...]]
"""A line as it is shown: its matrix, its words, and how far each character advances in thousandths of an em."""


class MissingGlyph(ValueError):
    """Text that would print as an empty box. Typesetting has checked it, so this is our fault."""


class CutFont:
    """A face that holds some characters only, each with a code: the same in every file that shows the same characters.

    A canvas knows its name, and `put` puts it into the finished file.
    """

    _dynamicFont = _multiByte = False  # what reportlab asks of a font

    def __init__(self, face: Face, name: str, characters: frozenset[str]) -> None:
        """Raises ValueError for more than 255 characters."""
        self.fontName, self._face = name, face.name
        wanted = {*characters, HYPHEN} - {SOFT_HYPHEN}
        file = TTFontFile(BytesIO(face.subset("".join(sorted(wanted)))))
        glyphs, self._widths = file.charToGlyph, file.charWidths
        for char in (SOFT_HYPHEN, UNBREAKABLE_HYPHEN):  # drawn as a hyphen; most fonts have no glyph for them
            if char == SOFT_HYPHEN or not face.has(char):
                glyphs[ord(char)], self._widths[ord(char)] = glyphs[ord(HYPHEN)], self._widths[ord(HYPHEN)]
        shown = sorted(code for code in map(ord, characters) if code in glyphs)
        if len(shown) > MOST:
            raise ValueError(f"{face.name} shows {len(shown)} characters in one file; {MOST} is the most")
        # code 0 is shown nowhere, and may not stand for U+0000 (ISO 14289-1, 7.21.7): it stands for a space
        letters = [ord(" "), *shown]
        self._codes = {letter: code for code, letter in enumerate(letters)}
        tag = "".join(chr(ord("A") + digit % 26) for digit in sha256(str(shown).encode()).digest()[:6])
        called = f"{tag}+{face.name}"  # of its own, or a shop that puts files on one sheet would mix up their glyphs
        self._cmap = pack(makeToUnicodeCMap(called, letters).encode())
        widths = [self._widths.get(letter, file.defaultWidth) for letter in letters]
        self._made = TrueType(file, called, pack(file.makeSubset(letters)), widths, SYMBOLIC)
        self._kerned: dict[tuple[str, tuple[float, ...]], str] = {}  # lines come again in each edition of a drawing

    def addObjects(self, doc: Any) -> None:
        """reportlab's document hears the name that pages call it by."""
        doc.fontMapping[self.fontName] = f"/{self.fontName}"

    def put(self, pdf: Pdf) -> Object:
        return self._made.put(pdf, 0, ToUnicode=packed_stream(pdf, self._cmap, {}))

    def write(self, text: PDFTextObject, lines: Iterable[Line]) -> None:
        """Lines into a text that is set in this font. reportlab has no call for what is shown at advances of its own."""
        for place, words, advances in lines:
            text.setTextTransform(*place)
            if (words, advances) not in self._kerned:
                self._kerned[words, advances] = self._spelled(words, advances)
            text._code.append(self._kerned[words, advances])

    def _spelled(self, words: str, advances: tuple[float, ...]) -> str:
        """What shows words in this font so that each character advances so far, in thousandths of an em.

        Raises `MissingGlyph`.
        """
        words = words.translate(READ_AS)
        for char in words:
            if ord(char) not in self._codes:
                raise MissingGlyph(f"{self._face} has no glyph for {char!r} (U+{ord(char):04X}) in {words!r}")
        codes, start, shown = bytes(self._codes[ord(char)] for char in words), 0, []
        for end, (char, advance) in enumerate(zip(words, advances, strict=True), 1):
            closer = self._widths[ord(char)] - advance
            if closer:
                shown += [String(codes[start:end]), round(closer, 3)]
                start = end
        return literal(([*shown, String(codes[start:])], "TJ"))


class TrueType:
    """A font file as every PDF has it embedded: what its descriptor says of it, and the widths of its codes."""

    def __init__(self, file: TTFontFile, name: str, data: Packed, widths: Sequence[float], flags: int) -> None:
        self._name, self._data, self._widths = Name(f"/{name}"), data, widths
        self._said: dict[str, Any] = {
            "Type": Name.FontDescriptor, "FontName": self._name, "Flags": flags,
            "FontBBox": Array([round(v) for v in file.bbox]), "Ascent": round(file.ascent),
            "Descent": round(file.descent), "CapHeight": round(file.capHeight),
            "ItalicAngle": round(file.italicAngle), "StemV": round(file.stemV),
        }  # fmt: skip

    def put(self, pdf: Pdf, first: int, **said: Any) -> Object:
        """Into a file; `first` is its first code, `said` what tells codes from characters."""
        packed = packed_stream(pdf, self._data, {"/Length1": self._data.length})
        descriptor = pdf.make_indirect(Dictionary(**self._said, FontFile2=packed))
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.TrueType,
                BaseFont=self._name,
                FirstChar=first,
                LastChar=first + len(self._widths) - 1,
                Widths=Array(self._widths),
                FontDescriptor=descriptor,
                **said,
            )  # fmt: skip
        )


class FontSet:
    """The fonts of one painting, called `name` and a number; reportlab knows one painting's at a time."""

    def __init__(self, faces: Mapping[str, Path], characters: Mapping[str, set[str]], name: str) -> None:
        self.faces = {key: open_face(path) for key, path in faces.items()}
        wanted: dict[Face, set[str]] = {}
        for key, found in characters.items():
            wanted.setdefault(self.faces[key], set()).update(found)
        named = {open_face(path): f"{name}{number}" for number, path in enumerate(sorted(set(faces.values())))}
        self._fonts = {face: _cut(face, named[face], frozenset(found)) for face, found in wanted.items()}
        for font in self._fonts.values():
            pdfmetrics.registerFont(font)

    def font(self, key: str) -> CutFont:
        return self._fonts[self.faces[key]]

    def put(self, pdf: Pdf) -> Mapping[str, Object]:
        """Into a file, by the names that its pages call them by."""
        return {f"/{font.fontName}": font.put(pdf) for font in self._fonts.values()}


_cut = lru_cache(64)(CutFont)


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
