"""An SVG file as a tree of elements with line numbers. Entities, programs and whatever lies outside the file are refused.

pyexpat alone: no entity is ever expanded, nothing is ever fetched, and each element knows its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.parsers import expat

from generator.model.problems import Problem, Where

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
LIMIT = 2 * 1024 * 1024
DEPTH = 100

AGAIN = "hent eller gem den igen"
PLAIN = "gem logoet igen som Almindelig SVG"
SIMPLER = 'gem igen som Almindelig SVG, i Illustrator uden "Bevar redigeringsmuligheder"'

Say = Callable[[int, str, str], None]
"""Tell a fault: line, message, hint."""


class Faults:
    """What is wrong with a file, each message told once; called as a `Say`."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: dict[str, Problem] = {}

    def __call__(self, line: int, message: str, hint: str) -> None:
        self.problems.setdefault(message, Problem(Where(self.path, line), message, hint))


class Element:
    """An element of the SVG namespace; `name` is "" for what belongs to another program and is passed over."""

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


class _Stop(Exception):
    """The file is not read further; why has been told."""


def parse(data: bytes, name: str, say: Say) -> Element | None:
    """The root element, or None with at least one fault told. `name` is what the file is called."""
    if len(data) > LIMIT:
        size = f"{len(data) / 1024 / 1024:.1f}".replace(".", ",").removesuffix(",0")
        say(1, f"fylder {size} MB (højst {LIMIT // 1024 // 1024} MB)", SIMPLER)
        return None
    builder, line = _Builder(say), 1
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
    say(line, f"'{name}' er ikke gyldig SVG", AGAIN)
    return None


class _Builder:
    def __init__(self, say: Say) -> None:
        self.say = say
        self.root: Element | None = None
        self.stack: list[Element] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda _: self.stack.pop()
        self.parser.CharacterDataHandler = self.characters
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction

    def entity(self, entity: str, *_: object) -> None:
        self.stop(f"filen definerer XML-entiteten '{entity}'; den åbnes ikke", SIMPLER)

    def instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            found = re.search(r"href\s*=\s*[\"']([^\"']*)", data)
            outside(found[1] if found else target, self.parser.CurrentLineNumber, self.say)

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        if len(self.stack) >= DEPTH:
            self.stop("filen har for mange lag inden i hinanden", PLAIN)
        namespace, _, local = qualified.rpartition(" ")
        own = namespace in ("", SVG)
        found = {key.removeprefix(f"{XLINK} "): value for key, value in attributes.items()}
        element = Element(local if own else "", found, self.parser.CurrentLineNumber)
        if own:
            check_element(element, self.say)
        if self.stack:
            self.stack[-1].children.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def characters(self, text: str) -> None:
        for element in self.stack:  # a text's spans are read in their order
            if element.name in ("text", "tspan", "textPath", "style"):
                element.text += text

    def stop(self, message: str, hint: str) -> None:
        self.say(self.parser.CurrentLineNumber, message, hint)
        raise _Stop


def check_element(element: Element, say: Say) -> None:
    """Programs and outside references, wherever they stand: also in parts that are not drawn."""
    if element.name == "script":
        say(element.line, "'script' er et program; det køres aldrig", PLAIN)
    for key, value in element.attributes.items():
        if re.match(r"on[a-z]+$", key):
            say(element.line, f"'{key}' er et program; det køres aldrig", PLAIN)
        elif key != "href" or value.startswith("#"):
            check_urls(value, element.line, say)
        elif value.strip().lower().startswith("javascript:"):
            say(element.line, "'javascript' er et program; det køres aldrig", PLAIN)
        elif value.strip() and not (element.name == "image" and value.strip().startswith("data:")):
            outside(value, element.line, say)  # a picture inside the file is told where it is drawn


def check_urls(text: str, line: int, say: Say) -> None:
    """url(...) and @import in an attribute or a style sheet."""
    for url in re.findall(r"url\(\s*[\"']?([^\"')\s]*)", text):
        if not url.startswith("#") and not url.startswith("data:font"):
            outside(url, line, say)
    if found := re.search(r"@import\s+(?:url\(\s*)?[\"']?([^\"');\s]*)", text):
        outside(found[1] or "@import", line, say)


def outside(url: str, line: int, say: Say) -> None:
    shown = url if len(url) <= 60 else f"{url[:57]}..."
    say(line, f"'{shown}' ligger uden for filen; det åbnes aldrig", PLAIN)
