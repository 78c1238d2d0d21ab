"""The style of SVG elements: presentation attributes, what style sheets have for them, style attributes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from tinycss2.color4 import Color, parse_color

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


@lru_cache(1024)
def color(text: str) -> tuple[str, float] | None:
    """'#RRGGBB' and its opacity; None if it is no colour. Profiles after a colour (icc-color) are passed over."""
    first = re.match(r"\s*(#\w+|\w+\([^()]*\)|.*)", text)
    found = parse_color(first[1].strip()) if first else None
    if not isinstance(found, Color) or found.space not in ("srgb", "hsl", "hwb"):
        return None
    try:
        channels = [min(255, max(0, round(255 * share))) for share in found.to("srgb").coordinates]
    except OverflowError:  # 1e999
        return None
    return "#" + "".join(f"{channel:02X}" for channel in channels), found.alpha
