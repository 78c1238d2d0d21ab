"""Values of SVG attributes: numbers, lengths and transforms (SVG 1.1, 4.2 and 7.6). Malformed ones are ValueErrors."""

from __future__ import annotations

import re
from math import hypot, radians

from generator.model.geometry import IDENTITY, Matrix
from generator.model.units import MM_PER_INCH

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"

DPI = 96.0  # pixels to the inch in SVG
UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": DPI / 72,
    "pc": DPI / 6,
    "mm": DPI / MM_PER_INCH,
    "cm": DPI / MM_PER_INCH * 10,
    "in": DPI,
    "em": 16.0,
    "ex": 8.0,
}


def numbers(text: str) -> list[float]:
    """All numbers of an attribute, with nothing between them but spaces and commas."""
    if re.sub(NUMBER, "", text).strip(" ,\t\r\n\f"):
        raise ValueError(f"not numbers: {text[:40]}")
    return [_finite(n) for n in re.findall(NUMBER, text)]


def length(text: str, whole: float = 0) -> float:
    """A length in user units; a per cent is of `whole`."""
    found = re.fullmatch(rf"\s*({NUMBER})\s*([a-z]*|%)\s*", text) if len(text) < 100 else None
    if not found or found[2] not in (*UNITS, "%"):
        raise ValueError(f"not a length: {text}")
    return _finite(found[1]) * (whole / 100 if found[2] == "%" else UNITS[found[2]])


def _finite(text: str) -> float:
    value = float(text)
    if abs(value) > 1e9:
        raise ValueError(f"too large: {text}")
    return value


def transform(text: str) -> Matrix:
    """The transform attribute, or the CSS property with px and deg."""
    m, at = IDENTITY, 0
    one = re.compile(r"[\s,]*([A-Za-z]+)\s*\(([^()]*)\)")
    while found := one.match(text, at):
        m = m.transform(_one_transform(found[1], numbers(re.sub(r"(px|deg)\b", "", found[2]))))
        at = found.end()
    if text[at:].strip(" ,\t\r\n") not in ("", "none"):
        raise ValueError(f"not a transform: {text[:40]}")
    return m


def _one_transform(name: str, v: list[float]) -> Matrix:
    match name, v:
        case "matrix", [_, _, _, _, _, _]:
            return Matrix(*v)
        case "translate", [_] | [_, _]:
            return IDENTITY.translate(*v)
        case "scale", [_] | [_, _]:
            return IDENTITY.scale(*v)
        case "rotate", [angle]:
            return IDENTITY.rotate(radians(angle))
        case "rotate", [angle, x, y]:
            return IDENTITY.translate(x, y).rotate(radians(angle)).translate(-x, -y)
        case "skewX", [angle]:
            return IDENTITY.skew(radians(angle))
        case "skewY", [angle]:
            return IDENTITY.skew(0, radians(angle))
    raise ValueError(f"not a transform: {name}")


def stretch(m: Matrix) -> tuple[float, float]:
    """Least and most a length grows: equal where circles stay circles."""
    a, b, c, d = m[:4]
    one, other = hypot(a + d, b - c), hypot(a - d, b + c)
    return abs(one - other) / 2, (one + other) / 2
