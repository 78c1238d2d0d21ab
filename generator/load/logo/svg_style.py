"""The style of SVG elements: presentation attributes, style sheets with element, class and id selectors, style attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator.load.logo.raster import plain_color
from generator.load.logo.svg_tree import PLAIN, Element, Say, check_urls

RULES = 1000
LONGEST = 1000
"""Characters of a value; a longer one is no style but an attack, and is cut."""

_COMMENT = r"(?s)/\*.*?(?:\*/|\Z)|<!--|-->"
_IMPORTANT = r"!\s*important\Z"  # no logo needs it: its rules do not compete
_PART = r"([.#]?)([\w-]+|\*)"

Style = dict[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One simple selector and what it sets. `rank`: ids, classes, elements, order (CSS 2.1, 6.4.3)."""

    rank: tuple[int, int, int, int]
    element: str
    id: str
    classes: frozenset[str]
    sets: Mapping[str, str]

    def matches(self, element: Element, classes: frozenset[str]) -> bool:
        return (
            self.element in ("", element.name)
            and (not self.id or self.id == element.attributes.get("id"))
            and self.classes <= classes
        )


class Styles:
    """All style sheets of a file."""

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules

    def of(self, element: Element, parent: Mapping[str, str]) -> Style:
        """The computed style of an element: inherited, then attributes, then rules, then its own style attribute."""
        style = {key: parent.get(key, start) for key, start in INHERITED.items()} | OWN
        layers: list[Mapping[str, str]] = [element.attributes]
        if self.rules:
            classes = frozenset(element.attributes.get("class", "").split())
            layers += [rule.sets for rule in self.rules if rule.matches(element, classes)]
        if "style" in element.attributes:
            layers.append(declarations(element.attributes["style"]))
        for layer in layers:
            for key in layer.keys() & style.keys():
                value = layer[key][:LONGEST].strip()
                style[key] = parent.get(key, style[key]) if value == "inherit" else value
        return style


def declarations(text: str) -> Style:
    """fill: red; stroke: none"""
    pairs = (part.partition(":") for part in re.sub(_COMMENT, "", text).split(";"))
    return {key.strip().lower(): re.sub(_IMPORTANT, "", value.strip()).rstrip() for key, colon, value in pairs if colon}


INHERITED = declarations(
    "fill: black; stroke: none; stroke-width: 1; fill-rule: nonzero; clip-rule: nonzero; color: black; stroke-linecap: butt; "
    "stroke-linejoin: miter; stroke-dasharray: none; fill-opacity: 1; stroke-opacity: 1; visibility: visible; "
    "paint-order: normal; font-family: ; marker-start: none; marker-mid: none; marker-end: none"
)
OWN = declarations(
    "opacity: 1; display: inline; clip-path: none; mask: none; filter: none; mix-blend-mode: normal; vector-effect: none; "
    "overflow: hidden; transform: ; transform-origin: "
)
"""What an element is painted with that says nothing; the latter are not inherited."""


def read_styles(root: Element, say: Say) -> Styles:
    """The file's style sheets in order."""
    rules: list[Rule] = []
    for element in root.walk():
        if element.name == "style" and "css" in element.attributes.get("type", "text/css"):
            check_urls(element.text, element.line, say)
            found = _rules(re.sub(_COMMENT, "", element.text), element, len(rules), say)
            rules += islice(found, RULES + 1 - len(rules))
    if len(rules) > RULES:
        say(root.line, "filen har for mange stilregler", PLAIN)
    return Styles(sorted(rules, key=lambda rule: rule.rank))


def _rules(text: str, element: Element, start: int, say: Say) -> Iterator[Rule]:
    for selectors, body in _blocks(text):
        for selector in selectors.split(","):
            start += 1
            if rule := _rule(selector.strip(), declarations(body), start):
                yield rule
            elif ":" not in selector:  # a :hover never happens on paper
                say(element.line, f"stilen '{selector.strip()[:60]}' kan ikke læses", PLAIN)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of each block. Those that begin with @ (fonts, print) are passed over, with what is in them."""
    head, body, depth = "", "", 0
    for token in re.findall(r"[{};]|[^{};]+", text):
        if token == "{":
            depth += 1
        elif token == "}":
            depth = max(0, depth - 1)
            if depth == 0:
                if head.strip() and not head.strip().startswith("@"):
                    yield head, body
                head = body = ""
        elif depth:
            body += token
        else:
            head = "" if token == ";" else token


def _rule(selector: str, sets: Style, order: int) -> Rule | None:
    parts = re.findall(_PART, selector)
    if not parts or "".join(sign + name for sign, name in parts) != selector:
        return None
    elements = [name for sign, name in parts if not sign and name != "*"]
    ids = [name for sign, name in parts if sign == "#"]
    classes = frozenset(name for sign, name in parts if sign == ".")
    if len(elements) > 1 or len(ids) > 1:
        return None
    rank = (len(ids), len(classes), len(elements), order)
    return Rule(rank, "".join(elements), "".join(ids), classes, sets)


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
        channels = [_share(part, 255) for part in parts[:3]]
        opacity = _share(parts[3], 1) if len(parts) > 3 else 1.0
    except ValueError:
        return None
    if len(channels) != 3:
        return None
    return "#" + "".join(f"{min(255, max(0, round(c))):02X}" for c in channels), opacity


def _share(text: str, whole: float) -> float:
    return float(text[:-1]) * whole / 100 if text.endswith("%") else float(text)
