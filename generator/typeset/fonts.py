"""Measured text: advances, kerning and outlines read from the font file itself. The only door to HarfBuzz.

Kerning is on and every substitution off, so that one character is one glyph and what is measured is what is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from unicodedata import combining

from fontTools.pens.recordingPen import RecordingPen

from generator.model.geometry import Outline, OutlinePen

FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False, "calt": False, "locl": False, "ccmp": False}
LETTERS = {"moveTo": "M", "lineTo": "L", "qCurveTo": "Q", "curveTo": "C", "closePath": "Z", "endPath": "Z"}
UNNEEDED = (b"GSUB", b"GPOS", b"GDEF", b"BASE", b"gasp", b"DSIG")  # in an embedded font
POSTSCRIPT_NAME = 6  # its number among a font's names


class Face:
    """One font file. Advances in thousandths of an em."""

    def __init__(self, path: Path) -> None:
        import uharfbuzz as hb

        self._hb = hb
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(face)
        per_mille = 1000 / face.upem
        self._per_mille = cache(lambda units: units * per_mille)  # a number is kept once, for all texts
        self.upem: int = face.upem
        # the same words and characters come again on every page
        self.has, self.advances = cache(self._has), cache(self._advances)
        self.width, self.drawn, self.outline = cache(self._width), cache(self._drawn), cache(self._outline)

    def _has(self, char: str) -> bool:
        return self._font.get_nominal_glyph(ord(char)) is not None

    def _advances(self, text: str) -> tuple[float, ...]:
        buffer = self._hb.Buffer()
        buffer.add_str(str(text))  # HarfBuzz takes no subclass
        buffer.guess_segment_properties()
        self._hb.shape(self._font, buffer, FEATURES)
        return tuple(self._per_mille(p.x_advance) for p in buffer.glyph_positions)

    def _width(self, text: str) -> float:
        return sum(self.advances(text)) if text else 0.0  # HarfBuzz has no positions for nothing

    def points(self, text: str, size: float, tracking: float) -> float:
        """Width in points; `tracking` in thousandths of an em after every character but the last."""
        return (self.width(text) + tracking * max(0, len(text) - 1)) * size / 1000

    def _drawn(self, char: str) -> str:
        """One character as SVG path data in font units, y up; empty for a space."""
        pen = RecordingPen()
        self._font.draw_glyph_with_pen(self._font.get_nominal_glyph(ord(char)) or 0, pen)
        return "".join(LETTERS[step] + " ".join(str(int(v)) for p in points for v in p) for step, points in pen.value)

    def _outline(self, char: str) -> Outline:
        """One character in font units, y up; empty for a space."""
        pen = OutlinePen()
        self._font.draw_glyph_with_pen(self._font.get_nominal_glyph(ord(char)) or 0, pen)
        return pen.outline

    @property
    def name(self) -> str:
        """The PostScript name, as a PDF calls the font."""
        return str(self._font.face.get_name(POSTSCRIPT_NAME))

    def subset(self, characters: str) -> bytes:
        """A TrueType file with only these characters' outlines, without hints."""
        wanted = self._hb.SubsetInput()
        wanted.unicode_set.update(map(ord, characters))
        wanted.drop_table_tag_set.update(int.from_bytes(tag) for tag in UNNEEDED)
        wanted.name_id_set.clear()
        wanted.name_id_set.add(POSTSCRIPT_NAME)
        wanted.flags = self._hb.SubsetFlags.NO_HINTING | self._hb.SubsetFlags.NOTDEF_OUTLINE
        return bytes(self._hb.subset(self._font.face, wanted).blob.data)


@cache
def open_face(path: Path) -> Face:
    return Face(path)


class Fonts:
    """The faces of one look, by face key."""

    def __init__(self, faces: Mapping[str, Path]) -> None:
        self.face: Callable[[str], Face] = cache(lambda key: open_face(faces[key]))

    def width(self, key: str, text: str, size: float, tracking: float = 0) -> float:
        """Width in points; `tracking` in thousandths of an em after every character but the last."""
        return self.face(key).points(text, size, tracking)

    def missing(self, key: str, text: str) -> list[str]:
        """Characters that would come out as an empty box, each once."""
        face = self.face(key)
        return [c for c in dict.fromkeys(text) if c not in "\u00a0\u00ad\n" and (combining(c) or not face.has(c))]
