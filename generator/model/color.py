"""Colour: the inks of a colour on press (FOGRA39, coated paper), how a recipe looks on paper, and how far two colours are apart.

A colour nobody gave a recipe (a foreign logo, a brand's hex) is taken through the press profile by littleCMS: relative
colorimetric with black point compensation. Greys become black ink only, and no sum is over the ink limit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from math import atan2, cos, degrees, exp, floor, hypot, pi, radians, sin, sqrt
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageCms, ImageMath

Cmyk = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black in per cent."""

Lab = tuple[float, float, float]

_PACKED = Path(__file__).with_name("icc")  # in an installed copy
PROFILES = _PACKED if _PACKED.is_dir() else Path(__file__).resolve().parents[2] / "layouts" / "icc"
PRESS = PROFILES / "FOGRA39L_coated.icc"
SCREEN = PROFILES / "sRGB.icc"

MOST_INK = 300
"""All four inks in one place, in per cent: more does not dry (the print guide, section 5)."""

NEUTRAL = 3
"""Channels (of 255) closer than this are a grey."""

NEARLY, TINT = 12, 0.075
"""How far apart the channels of a nearly neutral colour are: #231F20, what Illustrator writes for black, and its tints with
white. In letters and thin parts such a colour is black ink only, for four inks never meet exactly."""

DARK = 40.0
"""L* of what is dark."""

_WHITE = (0.9642, 1.0, 0.8249)  # D50, in which profiles speak
# linear sRGB to XYZ, adapted to D50
_TO_XYZ = ((0.43607, 0.38515, 0.14307), (0.22249, 0.71687, 0.06061), (0.01392, 0.09708, 0.71410))


# ---------------------------------------------------------------- on press


@cache
def to_cmyk(rgb: str, thin: bool = False) -> Cmyk:
    """'#RRGGBB' as whole per cents of ink. In what is `thin` a nearly neutral colour is black only."""
    inks = [v / 2.55 for v in separate(Image.new("RGB", (1, 1), rgb), thin=thin).tobytes()]
    # rounded up, a full sum would be too much
    whole: Callable[[float], int] = round if sum(map(round, inks)) <= MOST_INK else floor
    c, m, y = map(whole, inks[:3])
    return (c, m, y, round(inks[3]))


@cache
def preview(cmyk: Cmyk) -> str:
    """'#RRGGBB' of a recipe on coated paper, with the paper as white and the darkest print as black."""
    pixel = Image.frombytes("CMYK", (1, 1), bytes(round(2.55 * v) for v in cmyk))
    return "#" + on_screen(pixel).tobytes().hex().upper()


def on_screen(picture: Image.Image) -> Image.Image:
    """A CMYK picture as it looks on coated paper."""
    return _transform(PRESS, SCREEN, "CMYK", "RGB").apply(picture)


def separate(picture: Image.Image, profile: Path = PRESS, thin: bool = False) -> Image.Image:
    """An RGB picture as CMYK for this press profile: greys in black only, at most `MOST_INK` per cent of ink."""
    nothing = Image.new("L", picture.size, 0)
    black = Image.merge("CMYK", (nothing, nothing, nothing, picture.convert("L").point(_black_inks(profile))))
    inks = _transform(SCREEN, profile, "RGB", "CMYK").apply(picture)
    return Image.composite(black, _limited(inks), _greys(picture, thin))


def _greys(picture: Image.Image, thin: bool) -> Image.Image:
    """255 where a picture is printed in black only."""
    red, green, blue = picture.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    spread = ImageChops.subtract(most, ImageChops.darker(ImageChops.darker(red, green), blue))
    nearly = [min(NEARLY, int(TINT * (255 - value))) if thin else 0 for value in range(256)]
    allowed = most.point([max(NEUTRAL - 1, value) for value in nearly])
    return ImageChops.subtract(spread, allowed).point([255] + [0] * 255)


@cache
def nearly_neutral(rgb: str) -> bool:
    """Is it a dark colour that only thin parts have in black ink alone?"""
    thin, usual = (_greys(Image.new("RGB", (1, 1), rgb), thin).getpixel((0, 0)) for thin in (True, False))
    return bool(thin and not usual) and lightness(rgb) < DARK


def _limited(inks: Image.Image) -> Image.Image:
    """Cyan, magenta and yellow scaled down where all four exceed the limit; black stays."""
    c, m, y, k = inks.split()
    average: Any = ImageChops.add(ImageChops.add(c, m, 2), ImageChops.add(y, k, 2), 2)
    if 4 * (average.getextrema()[1] + 1) <= MOST_INK * 2.55:  # + 1, for every step rounds down
        return inks

    def share(bands: dict[str, Any]) -> Any:
        c, m, y, k = (bands["float"](bands[name]) for name in "cmyk")
        return bands["min"]((MOST_INK * 2.55 - k) / bands["max"](c + m + y, 1.0), 1.0)

    factor = ImageMath.lambda_eval(share, c=c, m=m, y=y, k=k)
    scaled = (ImageMath.lambda_eval(lambda bands: bands["v"] * bands["by"], v=v, by=factor) for v in (c, m, y))
    return Image.merge("CMYK", (*(band.convert("L") for band in scaled), k))


@cache
def _black_inks(profile: Path) -> list[int]:
    """For each grey the black ink (of 255) that looks no lighter. What is darker than black ink is black ink."""
    inks = [round(2.55 * per_cent) for per_cent in range(101)]
    ramp = Image.frombytes("CMYK", (101, 1), bytes(v for ink in inks for v in (0, 0, 0, ink)))
    seen = _transform(profile, SCREEN, "CMYK", "RGB").apply(ramp).getchannel("G").tobytes()
    return [inks[bisect_left(range(100), -grey, key=lambda per_cent: -seen[per_cent])] for grey in range(256)]


@cache
def _transform(source: Path, target: Path, given: str, made: str) -> ImageCms.ImageCmsTransform:
    # not optimized: the profile's own table, not a coarser one
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    return ImageCms.buildTransform(str(source), str(target), given, made, renderingIntent=intent, flags=flags)


# ---------------------------------------------------------------- to the eye


def luminance(rgb: str) -> float:
    """Relative luminance, WCAG 2.1."""
    r, g, b = _linear(rgb)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.1, 1.4.3."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def lightness(rgb: str) -> float:
    """CIE L*, 0-100, of '#RRGGBB'."""
    return 116 * _root(luminance(rgb)) - 16


def lab(rgb: str) -> Lab:
    """L*a*b* (D50) of '#RRGGBB'."""
    linear = _linear(rgb)
    shares = (sum(m * v for m, v in zip(row, linear, strict=True)) / w for row, w in zip(_TO_XYZ, _WHITE, strict=True))
    x, y, z = map(_root, shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(rgb: str) -> list[float]:
    """Light of red, green and blue, 0-1 (IEC 61966-2-1)."""
    parts = [int(rgb[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def _root(t: float) -> float:
    return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def difference(one: str, other: str) -> float:
    """CIEDE2000 between two '#RRGGBB'."""
    return ciede2000(lab(one), lab(other))


def ciede2000(one: Lab, other: Lab) -> float:
    """The colour difference of CIE 142:2001; checked against the pairs of Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = hypot(a1 * g, b1), hypot(a2 * g, b2)
    h1, h2 = (degrees(atan2(b, a * g)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn, middle = _between(h1, h2, c1 * c2 == 0)
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    lm, cm = (l1 + l2) / 2 - 50, (c1 + c2) / 2
    waves = ((30, -0.17, 1), (0, 0.24, 2), (-6, 0.32, 3), (63, -0.20, 4))
    t = 1 + sum(share * cos(radians(times * middle - start)) for start, share, times in waves)
    sl, sc, sh = 1 + 0.015 * lm**2 / sqrt(20 + lm**2), 1 + 0.045 * cm, 1 + 0.015 * cm * t
    lean = -2 * sqrt(cm**7 / (cm**7 + 25**7)) * sin(pi / 3 * exp(-(((middle - 275) / 25) ** 2)))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + lean * dc / sc * dh / sh)


def _between(h1: float, h2: float, grey: bool) -> tuple[float, float]:
    """The turn from one hue to the other, the short way, and the hue in the middle."""
    if grey:
        return 0.0, h1 + h2
    turn = (h2 - h1 + 180) % 360 - 180
    middle = (h1 + h2) / 2
    if abs(h1 - h2) > 180:
        middle += 180 if h1 + h2 < 360 else -180
    return turn, middle
