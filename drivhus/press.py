"""sRGB to press colours (FOGRA39, coated paper), for colours that nobody gave a recipe: a foreign logo, a brand's hex.

Relative colorimetric with black point compensation through the profile's own B2A1 table (ICC.1:2010, 10.8: lut16Type),
as littleCMS does it. Read here rather than through Pillow's ImageCms, because that costs every run 60 ms; a test holds
the two together over a grid of colours. Neutrals become black ink only, and no sum is over 300 per cent.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache
from itertools import product
from math import floor, prod
from pathlib import Path

Cmyk = tuple[float, float, float, float]

PROFILE = Path(__file__).resolve().parent.parent / "layouts" / "icc" / "FOGRA39L_coated.icc"
LIMIT = 300
"""Most ink in one place, in per cent (the print guide, section 5)."""

BLACK = 31
"""The grey that 100 per cent black looks like on paper: #1F1F1F. Darker greys are black."""

NEUTRAL = 3
"""Channels closer than this are a grey."""

_WHITE = (0.9642, 1.0, 0.8249)  # D50, the profile connection space
# sRGB to XYZ, adapted to D50
_SRGB = ((0.43607, 0.38515, 0.14307), (0.22249, 0.71687, 0.06061), (0.01392, 0.09708, 0.71410))
_DARKEST = 0.0107
"""Luminance of the darkest print, as littleCMS finds it: what black point compensation makes of black."""


@cache
def press(rgb: str) -> Cmyk:
    """'#RRGGBB' as whole per cents of cyan, magenta, yellow and black."""
    r, g, b = (int(rgb[i : i + 2], 16) for i in (1, 3, 5))
    if max(r, g, b) - min(r, g, b) < NEUTRAL:
        grey = (255 - (r + g + b) / 3) / (255 - BLACK)
        return (0, 0, 0, round(100 * min(1, grey)))
    return _limited(_profile().cmyk(_lab(r, g, b)))


def _limited(inks: Sequence[float]) -> Cmyk:
    """Whole per cents; too much is taken out of the three colours, never out of the black."""
    *colours, black = inks
    share = min(1, (LIMIT - black) / max(sum(colours), 1e-9))
    c, m, y = (round(share * v) if share == 1 else floor(share * v) for v in colours)
    return (c, m, y, round(black))


def _lab(r: int, g: int, b: int) -> tuple[float, float, float]:
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (r / 255, g / 255, b / 255)]
    shares = [sum(m * v for m, v in zip(row, linear, strict=True)) / w for row, w in zip(_SRGB, _WHITE, strict=True)]
    x, y, z = (_root(t * (1 - _DARKEST) + _DARKEST) for t in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(t: float) -> float:
    return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


@cache
def _profile() -> _Table:
    return _Table(PROFILE.read_bytes())


class _Table:
    """The B2A1 table: three curves, a grid of inks, four curves; 16 bit throughout."""

    def __init__(self, data: bytes) -> None:
        count = struct.unpack_from(">I", data, 128)[0]
        tags = (struct.unpack_from(">4sII", data, 132 + 12 * n) for n in range(count))
        start = next(offset for name, offset, _ in tags if name == b"B2A1")
        kind, inputs, outputs, self.grid = struct.unpack_from(">4s4xBBB", data, start)
        if (kind, inputs, outputs) != (b"mft2", 3, 4):
            raise ValueError("the profile's B2A1 is not a 16 bit table from Lab to CMYK")
        self.data, at = data, start + 52
        n_in, n_out = struct.unpack_from(">HH", data, start + 48)
        self.curves_in = [self._words(at + 2 * n_in * i, n_in) for i in range(3)]
        self.cells = at + 6 * n_in
        at = self.cells + 8 * self.grid**3
        self.curves_out = [self._words(at + 2 * n_out * i, n_out) for i in range(4)]

    def _words(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}H", self.data, at)

    def cmyk(self, lab: tuple[float, float, float]) -> list[float]:
        """Four inks in per cent of a colour in L*a*b* (ICC.1:2010, annex A: 16 bit Lab of version 2)."""
        coded = (lab[0] * 652.8, (lab[1] + 128) * 256, (lab[2] + 128) * 256)
        places = [_curve(curve, v / 65535) * (self.grid - 1) for curve, v in zip(self.curves_in, coded, strict=True)]
        return [100 * _curve(curve, v) for curve, v in zip(self.curves_out, self._inside(places), strict=True)]

    def _inside(self, places: Sequence[float]) -> list[float]:
        """Inks between the eight grid points around, by their shares (trilinear, as littleCMS does from L*a*b*)."""
        corner = [min(int(p), self.grid - 2) for p in places]
        inks = [0.0] * 4
        for steps in product((0, 1), repeat=3):
            share = prod(p - c if step else 1 - p + c for p, c, step in zip(places, corner, steps, strict=True))
            cell = self._cell([c + step for c, step in zip(corner, steps, strict=True)])
            inks = [ink + share * v / 65535 for ink, v in zip(inks, cell, strict=True)]
        return inks

    def _cell(self, corner: Sequence[int]) -> tuple[int, ...]:
        index = (corner[0] * self.grid + corner[1]) * self.grid + corner[2]
        return self._words(self.cells + 8 * index, 4)


def _curve(curve: Sequence[int], at: float) -> float:
    """A table read between its entries; 0..1 to 0..1."""
    place = min(max(at, 0), 1) * (len(curve) - 1)
    low = min(int(place), len(curve) - 2)
    return (curve[low] + (place - low) * (curve[low + 1] - curve[low])) / 65535
