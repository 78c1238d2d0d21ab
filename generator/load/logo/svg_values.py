"""Values of SVG attributes: numbers, lengths and transforms (SVG 1.1, 4.2 and 7.6; CSS Transforms). Malformed ones are
ValueErrors."""

from __future__ import annotations

import re
from functools import lru_cache
from math import hypot, pi, radians

from generator.model.geometry import IDENTITY, Matrix
from generator.model.units import MM_PER_INCH

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
COMMA = r"(?>\s*,?)\s*+"  # never tried twice: a file may have a million spaces

DPI = 96.0  # pixels to the inch in SVG
UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": DPI / 72,
    "pc": DPI / 6,
    "mm": DPI / MM_PER_INCH,
    "cm": DPI / MM_PER_INCH * 10,
    "q": DPI / MM_PER_INCH / 4,
    "in": DPI,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
}
DEGREES = {"": 1.0, "deg": 1.0, "rad": 180 / pi, "grad": 0.9, "turn": 360.0}
ATTRIBUTE = frozenset(("matrix", "translate", "scale", "rotate", "skewX", "skewY"))
PLACES = {"left": "0%", "top": "0%", "center": "50%", "right": "100%", "bottom": "100%"}


class BadValue(ValueError):
    """An attribute that cannot be read."""

    def __init__(self, key: str, value: str) -> None:
        super().__init__(f"{key}={value}")
        self.key, self.value = key, value


def numbers(text: str) -> list[float]:
    """All numbers of an attribute, with nothing between them but spaces and commas."""
    if re.sub(NUMBER, "", text).strip(" ,\t\r\n\f"):
        raise ValueError(f"not numbers: {text[:40]}")
    return [_finite(n) for n in re.findall(NUMBER, text)]


def numbers_until(text: str) -> tuple[list[float], bool]:
    """The numbers of an attribute up to where it is no longer a list of numbers, and whether that is its end."""
    found = re.match(rf"(?>{COMMA}(?>{NUMBER}))*+", text)
    start = found[0] if found else ""
    return numbers(start), not text[len(start) :].strip()


@lru_cache(1024)
def length(text: str, whole: float = 0) -> float:
    """A length in user units; a per cent is of `whole`."""
    return _measure(text, {**UNITS, "%": whole / 100})


def _measure(text: str, units: dict[str, float]) -> float:
    found = re.fullmatch(rf"\s*({NUMBER})\s*([a-zA-Z]*|%)\s*", text) if len(text) < 100 else None
    if not found or found[2].lower() not in units:
        raise ValueError(f"not a measure: {text}")
    return _finite(found[1]) * units[found[2].lower()]


def _finite(text: str) -> float:
    value = float(text)
    if abs(value) > 1e9:
        raise ValueError(f"too large: {text}")
    return value


def transform(text: str, w: float = 0, h: float = 0, css: bool = True) -> Matrix:
    """The CSS property transform with its units, a per cent of w or h; or the attribute, which has fewer words and no units."""
    m, at = IDENTITY, 0
    one, measure = re.compile(r"[\s,]*([A-Za-z]+)\s*\(([^()]*)\)"), NUMBER + (r"(?:[a-zA-Z]+|%)?" if css else "")
    while found := one.match(text, at):
        if re.sub(measure, "", found[2]).strip(" ,\t\r\n\f") or not (css or found[1] in ATTRIBUTE):
            raise ValueError(f"not a transform: {found[0][:40]}")
        m = m.transform(_one_transform(found[1], re.findall(measure, found[2]), w, h))
        at = found.end()
    if text[at:].strip(" ,\t\r\n") not in ("", "none"):
        raise ValueError(f"not a transform: {text[:40]}")
    return m


def _one_transform(name: str, v: list[str], w: float, h: float) -> Matrix:
    match name, v:
        case "matrix", [_, _, _, _, _, _]:
            return Matrix(*map(length, v))
        case "translate" | "translateX", [x]:
            return IDENTITY.translate(length(x, w))
        case "translate", [x, y]:
            return IDENTITY.translate(length(x, w), length(y, h))
        case "translateY", [y]:
            return IDENTITY.translate(0, length(y, h))
        case "scale", [k]:
            return IDENTITY.scale(length(k, 1))
        case "scale", [x, y]:
            return IDENTITY.scale(length(x, 1), length(y, 1))
        case "scaleX", [x]:
            return IDENTITY.scale(length(x, 1), 1)
        case "scaleY", [y]:
            return IDENTITY.scale(1, length(y, 1))
        case "rotate", [angle]:
            return IDENTITY.rotate(_angle(angle))
        case "rotate", [angle, x, y]:
            return IDENTITY.translate(length(x), length(y)).rotate(_angle(angle)).translate(-length(x), -length(y))
        case "skewX" | "skew", [angle]:
            return IDENTITY.skew(_angle(angle))
        case "skewY", [angle]:
            return IDENTITY.skew(0, _angle(angle))
        case "skew", [x, y]:
            return IDENTITY.skew(_angle(x), _angle(y))
    raise ValueError(f"not a transform: {name}")


def _angle(text: str) -> float:
    return radians(_measure(text, DEGREES))


def origin(text: str, w: float, h: float) -> Matrix:
    """What brings (0, 0) to the point of a transform-origin: "center", "50% 20px"."""
    places = [PLACES.get(word, word) for word in text.split()]
    if text.split()[:1] in (["top"], ["bottom"]) or text.split()[1:2] in (["left"], ["right"]):
        places = [*places[1:2], places[0]] if len(places) > 1 else ["50%", *places]
    x, y, *_ = [*places, "50%", "50%"]
    return IDENTITY.translate(length(x, w), length(y, h)) if text else IDENTITY


def stretch(m: Matrix) -> tuple[float, float]:
    """Least and most a length grows: equal where circles stay circles."""
    a, b, c, d = m[:4]
    one, other = hypot(a + d, b - c), hypot(a - d, b + c)
    return abs(one - other) / 2, (one + other) / 2
