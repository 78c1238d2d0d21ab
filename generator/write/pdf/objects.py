"""What several modules here say with pikepdf: a page's resources, and a stream that is packed already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pikepdf import Name, Object, Operator, Page, Pdf, Stream, unparse_content_stream


def resources(page: Page | Object, kind: Name) -> Mapping[str, Object]:
    """The fonts, states, or forms and images of a page, by their names in its content."""
    found = page.Resources.get(kind)
    return dict(found.items()) if found is not None else {}


def forms(page: Page) -> Mapping[str, Object]:
    """The forms and images of a page, and of its forms."""
    found = resources(page, Name.XObject)
    within = [resources(form, Name.XObject) for form in found.values() if Name.Resources in form]
    return {name: form for several in (found, *within) for name, form in several.items()}


def packed_stream(pdf: Pdf, packed: bytes, keys: Mapping[str, object]) -> Stream:
    """`packed` has been through zlib."""
    made = Stream(pdf, b"", keys)
    made.write(packed, filter=Name.FlateDecode)
    return made


def content(*steps: tuple[Any, ...]) -> bytes:
    """What a content stream says: each step its operands, and the operator last."""
    return unparse_content_stream([([_rounded(one) for one in step[:-1]], Operator(step[-1])) for step in steps])


def _rounded(operand: Any) -> Any:
    return round(operand, 3) if isinstance(operand, float) else operand
