"""The style of SVG elements: presentation attributes, what style sheets have for them, style attributes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.load.logo.raster import plain_color
from generator.load.logo.svg_tree import Element

LONGEST = 1000
"""Characters of a value; a longer one is no style but an attack, and is cut."""

_COMMENT = r"(?s)/\*.*?(?:\*/|\Z)|<!--|-->"
_IMPORTANT = r"!\s*important\Z"

_PATH = r"(?s)\Apath\(\s*[\"'](.*)[\"']\s*\)\Z"  # as a style has it what the attribute d has bare

MARKERS = ("marker-start", "marker-mid", "marker-end")

Style = dict[str, str]


class Declared(NamedTuple):
    """What a rule or a style attribute sets, and what of it wins over all others."""

    plain: Mapping[str, str]
    important: Mapping[str, str]


class Styles:
    """All style sheets of a file, by the elements that they are for, the weightiest last."""

    def __init__(self, rules: Mapping[Element, list[Declared]]) -> None:
        self.rules = rules

    def of(self, element: Element, parent: Mapping[str, str]) -> Style:
        """The computed style of an element: inherited, then attributes, then rules, then its own style attribute."""
        start = {**{key: parent.get(key, first) for key, first in INHERITED.items()}, **OWN}
        style = dict(start)
        sets = [*self.rules.get(element, ()), declarations(element.attributes.get("style", ""))]
        for layer in (element.attributes, *(one.plain for one in sets), *(one.important for one in sets)):
            for key in layer.keys() & style.keys():
                value = (layer[key] if key == "d" else layer[key][:LONGEST]).strip()
                if value in ("inherit", "unset", "initial"):
                    value = {"inherit": parent.get(key, start[key]), "unset": start[key], "initial": FIRST[key]}[value]
                style[key] = value
        return style


@lru_cache(1024)  # drawing programs write the same for hundreds of elements
def declarations(text: str) -> Declared:
    """fill: red; stroke: none !important"""
    plain: Style = {}
    important: Style = {}
    for part in (re.sub(_COMMENT, "", text) if "/*" in text or "--" in text else text).split(";"):
        key, colon, value = part.partition(":")
        key, value = key.strip().lower(), value.strip()
        kept = re.sub(_IMPORTANT, "", value).rstrip() if "!" in value else value
        for one in (MARKERS if key == "marker" else (key,)) if colon else ():
            (important if kept != value else plain)[one] = re.sub(_PATH, r"\1", kept) if key == "d" else kept
    return Declared(plain, important)


INHERITED = declarations(
    "fill: black; stroke: none; stroke-width: 1; fill-rule: nonzero; clip-rule: nonzero; color: black; stroke-linecap: butt; "
    "stroke-linejoin: miter; stroke-miterlimit: 4; stroke-dasharray: none; stroke-dashoffset: 0; fill-opacity: 1; "
    "stroke-opacity: 1; visibility: visible; paint-order: normal; font-family: ; marker-start: none; marker-mid: none; "
    "marker-end: none"
).plain
OWN = declarations(
    "opacity: 1; display: inline; clip-path: none; mask: none; mask-type: luminance; filter: none; mix-blend-mode: normal; "
    "vector-effect: none; overflow: hidden; transform: ; transform-origin: ; transform-box: ; rotate: ; scale: ; translate: ; "
    "stop-color: black; stop-opacity: 1; x: ; y: ; width: ; height: ; cx: ; cy: ; r: ; rx: ; ry: ; d: "
).plain
"""What an element is painted with that says nothing; the latter are not inherited."""

FIRST = {**INHERITED, **OWN}


def sheets_of(root: Element) -> list[Element]:
    """The style sheets that say something, in order."""
    sheets = (element for element in root.walk() if element.name == "style" and element.text.strip())
    return [sheet for sheet in sheets if "css" in sheet.attributes.get("type", "text/css")]


# ---------------------------------------------------------------- colours


def color(text: str) -> tuple[str, float] | None:
    """'#RRGGBB' and its opacity; None if it is no colour. Profiles after a colour (icc-color) are passed over."""
    text = text.strip().lower()
    if text == "transparent":
        return "#000000", 0.0
    if found := re.match(r"rgba?\(([^()]*)\)", text):
        return _rgb(re.split(r"[\s,/]+", found[1].strip()))
    return plain_color(text.split()[0] if text.startswith("#") else text)


def _rgb(parts: list[str]) -> tuple[str, float] | None:
    try:
        red, green, blue = (min(255, max(0, round(_share(part, 255)))) for part in parts[:3])
        return f"#{red:02X}{green:02X}{blue:02X}", _share(parts[3], 1) if len(parts) > 3 else 1.0
    except (ValueError, OverflowError):
        return None


def _share(text: str, whole: float) -> float:
    return float(text[:-1]) * whole / 100 if text.endswith("%") else float(text)
