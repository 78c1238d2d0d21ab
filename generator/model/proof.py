"""How a colour looks: lightness, the distance between two colours, and what a press recipe comes to on paper."""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, pi, radians, sin, sqrt

from generator.model.color import Cmyk, lab, seen
from generator.model.look import luminance

Lab = tuple[float, float, float]


def lightness(rgb: str) -> float:
    """CIE L*, 0-100, of '#RRGGBB'."""
    y = luminance(rgb)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


def printed(cmyk: Cmyk) -> str:
    """'#RRGGBB' of a recipe on coated paper, seen beside the paper's own white."""
    return seen(cmyk)


def difference(one: str, other: str) -> float:
    """CIEDE2000 between two '#RRGGBB'."""
    return ciede2000(lab(one), lab(other))


def ciede2000(one: Lab, other: Lab) -> float:
    """The colour difference of CIE 142:2001; checked against the pairs of Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = hypot(a1 * g, b1), hypot(a2 * g, b2)
    h1, h2 = (_hue(a1 * g, b1), _hue(a2 * g, b2))
    turn, middle = _between(h1, h2, c1 * c2 == 0)
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    lm, cm = (l1 + l2) / 2 - 50, (c1 + c2) / 2
    waves = ((30, -0.17, 1), (0, 0.24, 2), (-6, 0.32, 3), (63, -0.20, 4))
    t = 1 + sum(share * cos(radians(times * middle - start)) for start, share, times in waves)
    sl, sc, sh = 1 + 0.015 * lm**2 / sqrt(20 + lm**2), 1 + 0.045 * cm, 1 + 0.015 * cm * t
    lean = -2 * sqrt(cm**7 / (cm**7 + 25**7)) * sin(pi / 3 * exp(-(((middle - 275) / 25) ** 2)))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + lean * dc / sc * dh / sh)


def _hue(a: float, b: float) -> float:
    return degrees(atan2(b, a)) % 360


def _between(h1: float, h2: float, grey: bool) -> tuple[float, float]:
    """The turn from one hue to the other, the short way, and the hue in the middle."""
    if grey:
        return 0.0, h1 + h2
    turn = (h2 - h1 + 180) % 360 - 180
    middle = (h1 + h2) / 2
    if abs(h1 - h2) > 180:
        middle += 180 if h1 + h2 < 360 else -180
    return turn, middle
