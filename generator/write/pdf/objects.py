"""What several modules here say with pikepdf: a page's resources, and a stream that is packed already."""

from __future__ import annotations

from collections.abc import Mapping

from pikepdf import Name, Object, Page, Pdf, Stream


def resources(page: Page, kind: Name) -> Mapping[str, Object]:
    """The fonts, states, or forms and images of a page, by their names in its content."""
    found = page.Resources.get(kind)
    return dict(found.items()) if found is not None else {}


def packed_stream(pdf: Pdf, packed: bytes, keys: Mapping[str, object]) -> Stream:
    """`packed` has been through zlib."""
    made = Stream(pdf, b"", keys)
    made.write(packed, filter=Name.FlateDecode)
    return made
