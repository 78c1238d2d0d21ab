"""Addresses in running text: an e-mail or a web address is a link that can be followed (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, String

from generator.write.pdf.imposition import Bounds
from generator.write.pdf.tags import Element

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s,;»«]*[^\s,;.:»«]")
PRINTED = 4  # annotation flag: PDF/A demands it


class Piece(NamedTuple):
    """A part of a line, and where it leads if it is an address."""

    start: int
    end: int
    uri: str = ""


class Link(NamedTuple):
    """An address on a page of paper."""

    element: Element
    words: str
    uri: str
    bounds: Bounds


def pieces(line: str) -> Iterator[Piece]:
    """The whole line in parts; one part if it has no address."""
    at = 0
    for found in _ADDRESS.finditer(line):
        if found.start() > at:
            yield Piece(at, found.start())
        yield Piece(found.start(), found.end(), _uri(found[0]))
        at = found.end()
    if at < len(line) or not line:
        yield Piece(at, len(line))


def _uri(address: str) -> str:
    if "@" in address and "/" not in address:
        return f"mailto:{address}"
    return address if "://" in address else f"https://{address}"


def add_links(pdf: Pdf, links: Mapping[int, list[Link]]) -> None:
    """Each on its page, with an entry of its own in the parent tree."""
    root = pdf.Root.StructTreeRoot
    tree = NumberTree(root.ParentTree)
    for number, found in links.items():
        page = pdf.pages[number]
        if found and Name.Annots not in page.obj:
            page.Annots = Array()
        for link in found:
            key = int(root.ParentTreeNextKey)
            made = pdf.make_indirect(_annotation(link, key))
            page.Annots.append(made)
            link.element.object.K = Array([link.element.object.K, Dictionary(Type=Name.OBJR, Obj=made)])
            tree[key] = link.element.object
            root.ParentTreeNextKey = key + 1


def _annotation(link: Link, key: int) -> Dictionary:
    """The place to click; `key` is its entry in the parent tree."""
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(v, 2) for v in link.bounds]),
        Border=Array([0, 0, 0]),
        F=PRINTED,
        Contents=String(link.words),
        A=Dictionary(S=Name.URI, URI=String(link.uri)),
        StructParent=key,
    )
