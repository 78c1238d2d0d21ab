"""Style sheets of an SVG: whom each rule is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import tinycss2
from cssselect2 import ElementWrapper, Matcher, SelectorError, compile_selector_list

from generator.load.logo.svg_faults import PLAIN, Faults
from generator.load.logo.svg_style import FIRST, Declared, Styles, declarations, sheets_of
from generator.load.logo.svg_tree import Element, check_urls

LONGEST = 200_000
"""Characters of all style sheets, but for fonts inside them. A logo has some thousands at most."""

TRIES = 5_000_000
"""Of selectors on elements: more would take seconds. Those with a pseudo-class may look at all brothers of an element."""

NESTED = 3

DRAWN = FIRST.keys() - {"font-family"}

_FONT = r"url\(\s*[\"']?data:[^()]*\)"
_SEEN_EVERYWHERE = r"(?i)(only\s+)?(all|screen)\Z|\Z"


def read_styles(root: Element, faults: Faults) -> Styles:
    """The file's style sheets in order."""
    sheets = sheets_of(root)
    if not sheets:
        return Styles({})
    matcher, elements, tries, length = Matcher(), sum(1 for _ in root.walk()), 0, 0
    for sheet in sheets:
        check_urls(sheet.text, sheet.line, faults)
        text = re.sub(_FONT, "url()", sheet.text)
        length += len(text)
        try:
            for selectors, sets in _rules(re.sub(r"<!--|-->", "", text)) if length <= LONGEST else ():
                tries += elements * (elements if ":" in selectors else 1) * (selectors.count(",") + 1)
                if tries <= TRIES:
                    _add(matcher, selectors, sets, sheet.line, faults)
        except RecursionError:
            length = LONGEST + 1
        if tries > TRIES or length > LONGEST:
            faults(sheet.line, "filen har for mange stilregler", PLAIN)
            return Styles({})
    found: dict[Element, list[Declared]] = {}
    for wrapper in ElementWrapper.from_xml_root(root).iter_subtree():
        if rules := [sets for _, _, pseudo, sets in matcher.match(wrapper) if pseudo is None]:
            found[wrapper.etree_element] = rules
    return Styles(found)


def _add(matcher: Matcher, selectors: str, sets: Declared, line: int, faults: Faults) -> None:
    """A rule that sets nothing that is drawn may be for whom it likes."""
    if not {*sets.plain, *sets.important} & DRAWN:
        return
    try:
        if "~" in selectors.replace("~=", ""):  # it would look at all elder brothers of each
            raise SelectorError
        for compiled in compile_selector_list(selectors):
            matcher.add_selector(compiled, sets)
    except (SelectorError, RecursionError, SyntaxError, MemoryError):  # the latter from brackets in brackets
        faults.refuse(line, "selector", selectors)


def _rules(sheet: str | list[Any], depth: int = 0) -> Iterator[tuple[str, Declared]]:
    """Selectors and what they set. What begins with @ (fonts, print) is passed over, but for what is seen on every screen."""
    for rule in tinycss2.parse_stylesheet(sheet, True, True):
        if rule.type == "qualified-rule":
            yield tinycss2.serialize(rule.prelude).strip(), declarations(tinycss2.serialize(rule.content))
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content and depth < NESTED:
            on_screens = re.match(_SEEN_EVERYWHERE, tinycss2.serialize(rule.prelude).strip())
            yield from _rules(rule.content, depth + 1) if on_screens else ()
