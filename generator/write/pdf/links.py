"""Addresses in running text: an e-mail or a web address is a link that can be followed (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, Pdf, String

from generator.write.pdf.imposition import Bounds
from generator.write.pdf.objects import annotate
from generator.write.pdf.tags import Element, Tags

_ADDRESS = re.compile(r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s,;»«]*[^\s,;.:»«])")
PRINTED = 4  # annotation flag: PDF/A demands it


class Link(NamedTuple):
    """An address on a page of paper."""

    element: Element
    words: str
    uri: str
    bounds: Bounds


def pieces(line: str) -> Iterator[tuple[str, str]]:
    """The whole line in parts, each with where it leads if it is an address; one part if it has none."""
    for number, words in enumerate(_ADDRESS.split(line)):
        if words or not line:
            yield words, _uri(words) if number % 2 else ""


def _uri(address: str) -> str:
    if "@" in address and "/" not in address:
        return f"mailto:{address}"
    return address if "://" in address else f"https://{address}"


def add_links(pdf: Pdf, links: Mapping[int, list[Link]], tags: Tags) -> None:
    """Each on its page."""
    for number, found in links.items():
        page = pdf.pages[number]
        for link in found:
            made = pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Border=Array([0, 0, 0]),
                    F=PRINTED,
                    Rect=Array([round(v, 2) for v in link.bounds]),
                    Contents=String(link.words),
                    A=Dictionary(S=Name.URI, URI=String(link.uri)),
                )  # fmt: skip
            )
            annotate(page, made)
            owner = link.element.object
            owner.K = Array([owner.K, Dictionary(Type=Name.OBJR, Obj=made)])
            tags.adopt(made, owner)
