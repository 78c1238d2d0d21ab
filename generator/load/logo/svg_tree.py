"""An SVG file as a tree of elements with line numbers. Programs and whatever lies outside the file are refused.

pyexpat alone: nothing is ever fetched, no entity is expanded but a plain text of the file's own (Illustrator writes
namespaces so), and each element knows its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from generator.load.logo.svg_faults import AGAIN, PLAIN, SIMPLER, Faults

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
LIMIT = 2 * 1024 * 1024
DEPTH = 100

WORDS = frozenset(("title", "text", "tspan", "textPath", "style", "flowRoot", "flowPara", "flowSpan"))
"""Elements whose characters are read."""


class Element:
    """An element of the SVG namespace; `name` is "" for what belongs to another program and is passed over.

    `tag`, `get` and the children one by one are what a matcher of CSS selectors looks at.
    """

    __slots__ = ("attributes", "children", "line", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name, self.attributes, self.line = name, attributes, line
        self.children: list[Element] = []
        self.text = ""

    def walk(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def target(self) -> str:
        """The id behind an href within the file."""
        return self.attributes.get("href", "").removeprefix("#")

    @property
    def tag(self) -> str:
        return self.name

    @property
    def attrib(self) -> Mapping[str, str]:
        return self.attributes

    def get(self, key: str, otherwise: str | None = None) -> str | None:
        return self.attributes.get(key, otherwise)

    def __iter__(self) -> Iterator[Element]:
        return iter(self.children)


class _Stop(Exception):
    """The file is not read further; why has been told."""


def parse(data: bytes, name: str, faults: Faults) -> Element | None:
    """The root element, or None with at least one fault told. `name` is what the file is called."""
    if len(data) > LIMIT:
        size = f"{len(data) / 1024 / 1024:.1f}".replace(".", ",").removesuffix(",0")
        faults(1, f"fylder {size} MB (højst {LIMIT // 1024 // 1024} MB)", SIMPLER)
        return None
    builder, line = _Builder(faults, data.count(b"&")), 1
    try:
        builder.parser.Parse(data, True)
        if builder.root is not None and builder.root.name == "svg":
            return builder.root
    except expat.ExpatError as error:
        line = error.lineno
    except _Stop:
        return None
    except (LookupError, ValueError):  # an encoding that Python does not know
        pass
    faults(line, f"'{name}' er ikke gyldig SVG", AGAIN)
    return None


class _Builder:
    """`uses`: how often the file may name an entity at most."""

    def __init__(self, faults: Faults, uses: int) -> None:
        self.faults, self.uses = faults, uses
        self.root: Element | None = None
        self.stack: list[Element] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda _: self.stack.pop()
        self.parser.CharacterDataHandler = self.characters
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction

    def entity(self, entity: str, is_parameter: bool, value: str | None, *_: object) -> None:
        """A text without markup or other entities in it, that would not make the file larger than a file may be."""
        if is_parameter or value is None or re.search("[&<]", value) or len(value) * self.uses > LIMIT:
            self.faults.refuse(self.parser.CurrentLineNumber, "entity", f"XML-entiteten '{entity}'")
            raise _Stop

    def instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            found = re.search(r"href\s*=\s*[\"']([^\"']*)", data)
            outside(found[1] if found else target, self.parser.CurrentLineNumber, self.faults)

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        if len(self.stack) >= DEPTH:
            self.faults(self.parser.CurrentLineNumber, "filen har for mange lag inden i hinanden", PLAIN)
            raise _Stop
        namespace, _, local = qualified.rpartition(" ")
        own = namespace in ("", SVG)
        found = {key.removeprefix(f"{XLINK} "): value for key, value in attributes.items()}
        element = Element(local if own else "", found, self.parser.CurrentLineNumber)
        if own:
            check_element(element, self.faults)
        if self.stack:
            self.stack[-1].children.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def characters(self, text: str) -> None:
        for element in self.stack:  # a text's spans are read in their order
            if element.name in WORDS:
                element.text += text


def check_element(element: Element, faults: Faults) -> None:
    """Programs and outside references, wherever they stand: also in parts that are not drawn."""
    if element.name == "script":
        faults.refuse(element.line, "script")
    for key, value in element.attributes.items():
        if re.match(r"on[a-z]+$", key):
            faults.refuse(element.line, "script", key)
        elif key != "href" or value.startswith("#"):
            check_urls(value, element.line, faults)
        elif value.strip().lower().startswith("javascript:"):
            faults.refuse(element.line, "script", "javascript")
        elif value.strip() and not (element.name == "image" and value.strip().startswith("data:")):
            outside(value, element.line, faults)  # a picture inside the file is told where it is drawn


def check_urls(text: str, line: int, faults: Faults) -> None:
    """url(...) and @import in an attribute or a style sheet."""
    if "url(" not in text and "@import" not in text:
        return
    for url in re.findall(r"url\(\s*[\"']?([^\"')\s]*)", text):
        if not url.startswith("#") and not url.startswith("data:font"):
            outside(url, line, faults)
    if found := re.search(r"@import\s+(?:url\(\s*)?[\"']?([^\"');\s]*)", text):
        outside(found[1] or "@import", line, faults)


def outside(url: str, line: int, faults: Faults) -> None:
    faults.refuse(line, "href", url)
