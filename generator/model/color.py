"""sRGB to press colours (FOGRA39, coated paper), for colours that nobody gave a recipe: a foreign logo, a brand's hex.

Relative colorimetric with black point compensation through the profile's own B2A1 table (ICC.1:2010, 10.8: lut16Type),
as littleCMS does it. Read here rather than through Pillow's ImageCms, because that costs every run 60 ms; a test holds
the two together over a grid of colours. Neutrals become black ink only, and no sum is over 300 per cent.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import product
from math import floor, prod
from pathlib import Path

Cmyk = tuple[float, float, float, float]

_PACKED = Path(__file__).with_name("icc")  # in an installed copy
_PROFILES = _PACKED if _PACKED.is_dir() else Path(__file__).resolve().parents[2] / "layouts" / "icc"
PROFILE = _PROFILES / "FOGRA39L_coated.icc"
LIMIT = 300
"""Most ink in one place, in per cent (the print guide, section 5)."""

NEUTRAL = 3
"""Channels closer than this are a grey."""

_WHITE = (0.9642, 1.0, 0.8249)  # D50, the profile connection space
# sRGB to XYZ, adapted to D50
_SRGB = ((0.43607, 0.38515, 0.14307), (0.22249, 0.71687, 0.06061), (0.01392, 0.09708, 0.71410))
_BACK = ((3.1341, -1.6174, -0.49064), (-0.97879, 1.91629, 0.03345), (0.07197, -0.22899, 1.40538))
_DARKEST = 0.0107
"""Luminance of the darkest print, as littleCMS finds it: what black point compensation makes of black."""


@cache
def press(rgb: str) -> Cmyk:
    """'#RRGGBB' as whole per cents of cyan, magenta, yellow and black."""
    r, g, b = (int(rgb[i : i + 2], 16) for i in (1, 3, 5))
    if max(r, g, b) - min(r, g, b) < NEUTRAL:
        return (0, 0, 0, _black(g))
    return _limited(inks(rgb))


def _black(grey: int) -> int:
    """Per cent of black ink that looks like a grey. What is darker than black ink is black ink."""
    return bisect_left(range(100), -grey, key=lambda per_cent: -int(seen((0, 0, 0, per_cent))[3:5], 16))


@cache
def seen(cmyk: Cmyk) -> str:
    """'#RRGGBB' of printed inks, with the paper as white and the darkest print as black."""
    light, a, b = _table(b"A2B1", 4, 3).read([v / 100 for v in cmyk])
    y = (light * 65535 / 652.8 + 16) / 116
    places = (y + (a * 65535 / 256 - 128) / 500, y, y - (b * 65535 / 256 - 128) / 200)
    shares = [(_cube(t) - _DARKEST) / (1 - _DARKEST) * w for t, w in zip(places, _WHITE, strict=True)]
    linear = [sum(m * v for m, v in zip(row, shares, strict=True)) for row in _BACK]
    return "#" + "".join(f"{_channel(v):02X}" for v in linear)


def inks(rgb: str) -> list[float]:
    """The profile's answer in per cent, before neutrals and the limit."""
    light, a, b = lab(rgb, _DARKEST)
    coded = (light * 652.8, (a + 128) * 256, (b + 128) * 256)  # ICC.1:2010, annex A: 16 bit Lab of version 2
    return [100 * v for v in _table(b"B2A1", 3, 4).read([v / 65535 for v in coded])]


def lab(rgb: str, darkest: float = 0.0) -> tuple[float, float, float]:
    """L*a*b* (D50); with `darkest`, black is as light as the darkest print."""
    values = (int(rgb[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
    shares = [sum(m * v for m, v in zip(row, linear, strict=True)) / w for row, w in zip(_SRGB, _WHITE, strict=True)]
    x, y, z = (_root(t * (1 - darkest) + darkest) for t in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _limited(inks: Sequence[float]) -> Cmyk:
    """Whole per cents; too much is taken out of the three colours, never out of the black."""
    *colours, black = inks
    share = min(1, (LIMIT - black) / max(sum(colours), 1e-9))
    c, m, y = (round(share * v) if share == 1 else floor(share * v) for v in colours)
    return (c, m, y, round(black))


def _root(t: float) -> float:
    return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def _cube(t: float) -> float:
    return t**3 if t > 6 / 29 else (116 * t - 16) * 27 / 24389


def _channel(linear: float) -> int:
    v = max(0.0, linear)
    return min(255, round(255 * (12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055)))


@cache
def _table(name: bytes, inputs: int, outputs: int) -> _Table:
    return _Table(PROFILE.read_bytes(), name, inputs, outputs)


class _Table:
    """A table of the profile: a curve for each input, a grid of outputs, a curve for each output; 16 bit throughout."""

    def __init__(self, data: bytes, name: bytes, inputs: int, outputs: int) -> None:
        count = struct.unpack_from(">I", data, 128)[0]
        tags = (struct.unpack_from(">4sII", data, 132 + 12 * n) for n in range(count))
        start = next(offset for tag, offset, _ in tags if tag == name)
        kind, i, o, self.grid = struct.unpack_from(">4s4xBBB", data, start)
        if (kind, i, o) != (b"mft2", inputs, outputs):
            raise ValueError(f"the profile's {name!r} is not a 16 bit table from {inputs} to {outputs} values")
        self.data, self.outputs, at = data, outputs, start + 52
        n_in, n_out = struct.unpack_from(">HH", data, start + 48)
        self.curves_in = [self._words(at + 2 * n_in * n, n_in) for n in range(inputs)]
        self.cells = at + 2 * n_in * inputs
        at = self.cells + 2 * outputs * self.grid**inputs
        self.curves_out = [self._words(at + 2 * n_out * n, n_out) for n in range(outputs)]

    def _words(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}H", self.data, at)

    def read(self, values: Sequence[float]) -> list[float]:
        """0..1 in, 0..1 out."""
        places = [_curve(curve, v) * (self.grid - 1) for curve, v in zip(self.curves_in, values, strict=True)]
        return [_curve(curve, v) for curve, v in zip(self.curves_out, self._inside(places), strict=True)]

    def _inside(self, places: Sequence[float]) -> list[float]:
        """Between the grid points around, by their shares (linear along each axis, as littleCMS does with L*a*b*)."""
        corner = [min(int(p), self.grid - 2) for p in places]
        out = [0.0] * self.outputs
        for steps in product((0, 1), repeat=len(places)):
            share = prod(p - c if step else 1 - p + c for p, c, step in zip(places, corner, steps, strict=True))
            if share:
                cell = self._cell([c + step for c, step in zip(corner, steps, strict=True)])
                out = [value + share * v / 65535 for value, v in zip(out, cell, strict=True)]
        return out

    def _cell(self, corner: Sequence[int]) -> tuple[int, ...]:
        index = 0
        for place in corner:
            index = index * self.grid + place
        return self._words(self.cells + 2 * self.outputs * index, self.outputs)


def _curve(curve: Sequence[int], at: float) -> float:
    """A table read between its entries; 0..1 to 0..1."""
    place = min(max(at, 0), 1) * (len(curve) - 1)
    low = min(int(place), len(curve) - 2)
    return (curve[low] + (place - low) * (curve[low + 1] - curve[low])) / 65535
