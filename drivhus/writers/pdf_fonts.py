"""Text as glyph codes, and the fonts embedded: one subset a face, as a CID font whose codes are ours.

Each character has a code of its own, also where two share a glyph (hyphen and soft hyphen), so that ToUnicode is exact
(ISO 19005-2, 6.2.11.7; ISO 14289-1, 7.21.7).
"""

from __future__ import annotations

from struct import unpack_from
from zlib import crc32

from drivhus.fonts import Face, Fonts
from drivhus.writers.pdf_file import Name, PdfFile, Ref

STAND_IN = {"\u00a0": " ", "\u00ad": "-", "\u202f": " ", "\u2011": "-"}  # drawn as; what most fonts have no glyph for
READ_AS = {"\u00a0": " ", "\u202f": " "}  # found by a search for an ordinary space
SYMBOLIC, CMAP_BLOCK = 4, 100


class MissingGlyph(ValueError):
    """Text that would print as an empty box. Typesetting has checked it, so this is our fault."""


class EmbeddedFace:
    """One face in one file. Codes are given out as characters come, from 1; 0 is .notdef and never used."""

    def __init__(self, resource: str, face: Face) -> None:
        self.resource, self.face = resource, face
        self.widths: dict[str, float] = {}
        self._codes: dict[str, str] = {}

    def code(self, char: str, text: str) -> str:
        """Four hex digits; raises `MissingGlyph`."""
        found = self._codes.get(char)
        if found is None:
            drawn = self._drawn(char)
            if not self.face.has(drawn):
                raise MissingGlyph(f"{self.face.name} has no glyph for {char!r} (U+{ord(char):04X}) in {text!r}")
            self.widths[char] = self.face.advances(drawn)[0]
            found = self._codes[char] = f"{len(self._codes) + 1:04X}"
        return found

    def _drawn(self, char: str) -> str:
        return char if char not in STAND_IN or char != "\u00ad" and self.face.has(char) else STAND_IN[char]

    def show(self, text: str, advances: tuple[float, ...]) -> str:
        """The TJ array of a text whose characters advance so far, in thousandths of an em."""
        parts, run = [], ""
        for char, advance in zip(text, advances, strict=True):
            run += self.code(char, text)
            tighter = self.widths[char] - advance
            if abs(tighter) > 0.05:
                parts.append(f"<{run}>{tighter:g}")
                run = ""
        return f"[{''.join(parts)}{f'<{run}>' if run else ''}]TJ"

    # -- objects -------------------------------------------------------------

    def embed(self, file: PdfFile) -> Ref:
        """The font and all it needs; call once, when all text has been shown."""
        drawn = {char: self._drawn(char) for char in self._codes}
        data, glyphs = self.face.subset("".join(sorted(set(drawn.values()))))
        name = Name(f"{subset_tag(''.join(sorted(self._codes)))}+{self.face.name}")
        to_glyph = b"\0\0" + b"".join(glyphs[d].to_bytes(2) for d in drawn.values())
        cid_font = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": self._descriptor(file, name, data),
            "DW": 1000,
            "W": [1, [round(w, 2) for w in self.widths.values()]],
            "CIDToGIDMap": file.stream(to_glyph),
        }
        return file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": name,
                "Encoding": Name("Identity-H"),
                "DescendantFonts": [file.add(cid_font)],
                "ToUnicode": file.stream(to_unicode(self._codes).encode("ascii")),
            }
        )

    def _descriptor(self, file: PdfFile, name: Name, data: bytes) -> Ref:
        em = 1000 / self.face.upem
        box = unpack_from(">4h", self.face.table("head"), 36)
        ascent, descent = unpack_from(">2h", self.face.table("hhea"), 4)
        (angle,) = unpack_from(">i", self.face.table("post"), 4)
        os2 = self.face.table("OS/2")
        weight, capital = unpack_from(">H", os2, 4)[0], unpack_from(">h", os2, 88)[0] if len(os2) >= 90 else ascent
        return file.add(
            {
                "Type": Name("FontDescriptor"),
                "FontName": name,
                "Flags": SYMBOLIC,
                "FontBBox": [round(v * em) for v in box],
                "ItalicAngle": angle / 65536,
                "Ascent": round(ascent * em),
                "Descent": round(descent * em),
                "CapHeight": round(capital * em),
                "StemV": round(50 + weight * weight / 4225),  # the usual estimate from the weight; no table holds it
                "FontFile2": file.stream(data, {"Length1": len(data)}),
            }
        )


def subset_tag(characters: str) -> str:
    """Six capitals that depend on the characters (ISO 32000-1, 9.6.4)."""
    value, tag = crc32(characters.encode()), ""
    for _ in range(6):
        value, digit = divmod(value, 26)
        tag += chr(65 + digit)
    return tag


def to_unicode(codes: dict[str, str]) -> str:
    """The ToUnicode CMap: one entry a code, blocks of at most 100."""
    pairs = [f"<{code}> <{READ_AS.get(c, c).encode('utf-16-be').hex().upper()}>" for c, code in codes.items()]
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
    """The faces of one file, by face key, in order of use."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._used: dict[str, EmbeddedFace] = {}

    def __getitem__(self, key: str) -> EmbeddedFace:
        if key not in self._used:
            self._used[key] = EmbeddedFace(f"F{len(self._used) + 1}", self._fonts.face(key))
        return self._used[key]

    def embed(self, file: PdfFile) -> dict[str, Ref]:
        """The font resources of every page."""
        return {face.resource: face.embed(file) for face in self._used.values()}
