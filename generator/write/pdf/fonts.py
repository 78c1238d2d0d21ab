"""Text as character codes, and the fonts embedded: one subset a face, as a CID font whose codes are ours.

Each character has a code of its own, also where two share a glyph (hyphen and soft hyphen), so that ToUnicode is exact
(ISO 19005-2, 6.2.11.7; ISO 14289-1, 7.21.7).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from struct import unpack_from
from typing import NamedTuple
from zlib import crc32

from generator.typeset.fonts import Face, Fonts
from generator.write.pdf.file import Name, PdfFile, Raw, Ref, spell

STAND_IN = {"\u00a0": " ", "\u00ad": "-", "\u202f": " ", "\u2011": "-"}  # drawn as; what most fonts have no glyph for
READ_AS = {"\u00a0": " ", "\u202f": " "}  # found by a search for an ordinary space
SYMBOLIC, CMAP_BLOCK = 4, 100


class MissingGlyph(ValueError):
    """Text that would print as an empty box. Typesetting has checked it, so this is our fault."""


class EmbeddedFace:
    """One face in one file, and the characters it must hold."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._characters: set[str] = set()

    def use(self, characters: Iterable[str]) -> None:
        self._characters.update(characters)

    def embed(self, file: PdfFile) -> Ref:
        """The font and all it needs; call once, when all its characters are known."""
        made = _subset(self.face, frozenset(self._characters))
        descriptor = {
            "Type": Name("FontDescriptor"),
            "FontName": made.name,
            **made.measures,
            "FontFile2": file.stream(made.data, {"Length1": len(made.data)}, shared=True),
        }
        cid_font = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": made.name,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": file.add(descriptor),
            "DW": 1000,
            "W": made.widths,
            "CIDToGIDMap": file.stream(made.to_glyph, shared=True),
        }
        return file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": made.name,
                "Encoding": Name("Identity-H"),
                "DescendantFonts": [file.add(cid_font)],
                "ToUnicode": file.stream(made.to_unicode, shared=True),
            }
        )


class _Subset(NamedTuple):
    """What a face comes to for a set of characters: the same in every file that has them."""

    name: Name
    data: bytes  # a TrueType file
    measures: Mapping[str, object]
    widths: Raw
    to_glyph: bytes
    to_unicode: bytes


@lru_cache(256)
def _subset(face: Face, characters: frozenset[str]) -> _Subset:
    codes = {code(char): char for char in sorted(characters)}
    if len(codes) < len(characters):
        raise ValueError(f"two characters of {face.name} have the same code: {sorted(characters)}")
    drawn = {number: drawn_as(face, char) for number, char in codes.items()}
    data, glyphs = face.subset("".join(sorted(set(drawn.values()))))
    to_glyph = bytearray(2 * max(codes) + 2)
    for number, character in drawn.items():
        to_glyph[2 * number : 2 * number + 2] = glyphs[character].to_bytes(2)
    name = Name(f"{subset_tag(''.join(codes.values()))}+{face.name}")
    widths = [part for number in sorted(codes) for part in (number, [round(width(face, codes[number]), 2)])]
    cmap = to_unicode(codes).encode("ascii")
    return _Subset(name, data, _measures(face), Raw(spell(widths)), bytes(to_glyph), cmap)


def _measures(face: Face) -> Mapping[str, object]:
    """What a font descriptor tells of a face (ISO 32000-1, 9.8)."""
    em = 1000 / face.upem
    box = unpack_from(">4h", face.table("head"), 36)
    ascent, descent = unpack_from(">2h", face.table("hhea"), 4)
    (angle,) = unpack_from(">i", face.table("post"), 4)
    os2 = face.table("OS/2")
    weight, capital = unpack_from(">H", os2, 4)[0], unpack_from(">h", os2, 88)[0] if len(os2) >= 90 else ascent
    return {
        "Flags": SYMBOLIC,
        "FontBBox": [round(v * em) for v in box],
        "ItalicAngle": angle / 65536,
        "Ascent": round(ascent * em),
        "Descent": round(descent * em),
        "CapHeight": round(capital * em),
        "StemV": round(50 + weight * weight / 4225),  # the usual estimate from the weight; no table holds it
    }


def code(char: str) -> int:
    """A character's code: its number in Unicode, so that a line is spelled alike in every file.

    Beyond the first plane it takes the number of a surrogate, which is no character's.
    """
    number = ord(char)
    return number if number <= 0xFFFF else 0xD800 | number & 0x7FF


def drawn_as(face: Face, char: str) -> str:
    return char if char not in STAND_IN or char != "\u00ad" and face.has(char) else STAND_IN[char]


def width(face: Face, char: str) -> float:
    """Advance without kerning, in thousandths of an em."""
    return face.advances(drawn_as(face, char))[0]


@cache
def shown(face: Face, text: str, advances: tuple[float, ...]) -> str:
    """The TJ array of a text whose characters advance so far, in thousandths of an em. Raises `MissingGlyph`."""
    parts, run = [], ""
    for char, advance in zip(text, advances, strict=True):
        if not face.has(drawn_as(face, char)):
            raise MissingGlyph(f"{face.name} has no glyph for {char!r} (U+{ord(char):04X}) in {text!r}")
        run += f"{code(char):04X}"
        tighter = width(face, char) - advance
        if abs(tighter) > 0.05:
            parts.append(f"<{run}>{tighter:g}")
            run = ""
    return f"[{''.join(parts)}{f'<{run}>' if run else ''}]TJ"


def subset_tag(characters: str) -> str:
    """Six capitals that depend on the characters (ISO 32000-1, 9.6.4)."""
    value, tag = crc32(characters.encode()), ""
    for _ in range(6):
        value, digit = divmod(value, 26)
        tag += chr(65 + digit)
    return tag


def to_unicode(codes: Mapping[int, str]) -> str:
    """The ToUnicode CMap: one entry a code, blocks of at most 100."""
    pairs = [f"<{code:04X}> <{READ_AS.get(c, c).encode('utf-16-be').hex().upper()}>" for code, c in codes.items()]
    blocks = [pairs[i : i + CMAP_BLOCK] for i in range(0, len(pairs), CMAP_BLOCK)]
    body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\nendcmap\n"
        "CMapName currentdict /CMap defineresource pop\nend\nend"
    )


class EmbeddedFaces:
    """The faces of one file in order of use. A face key is also the name of its resource, in every file."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._used: dict[str, EmbeddedFace] = {}

    def use(self, characters: Mapping[str, Iterable[str]]) -> None:
        """What a part of a page shows, by face key."""
        for key, found in characters.items():
            if key not in self._used:
                self._used[key] = EmbeddedFace(self._fonts.face(key))
            self._used[key].use(found)

    def embed(self, file: PdfFile) -> dict[str, Ref]:
        """The font resources of every page."""
        return {key: face.embed(file) for key, face in self._used.items()}
