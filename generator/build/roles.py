"""Which roles a fitted document asks its look for. A role without an ink is told before anything is painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.model.document import Settled, Worksheet
from generator.model.scene import Group, Role, SetText, roles_in

if TYPE_CHECKING:  # only a worksheet needs it
    from generator.model.flow import Block


def roles_of(document: Settled | Worksheet) -> set[Role]:
    """Every role of shapes, texts and grounds."""
    if isinstance(document, Settled):
        return set(_settled(document))
    from generator.model.flow import Heading

    blocks = list(_blocks(document.blocks))
    numbers = [block.number for block in blocks if isinstance(block, Heading) and block.number]
    drawings = (document.mark.group, *(number.disc for number in numbers), *_drawings(blocks))
    said = {number.color for number in numbers} | (set(document.tab_roles) if document.tabs else set())
    return said | set(roles_in(drawings))


def _settled(document: Settled) -> Iterator[Role]:
    for scene in (*document.pages, *(slide.scene for slide in document.slides)):
        yield scene.ground
        yield from roles_in(scene.items)
    for slide in document.slides:
        yield from roles_in(tuple(slide.texts.values()))
    yield from roles_in(document.foot)


def _blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    from generator.model.flow import Columns

    for block in blocks:
        yield block
        if isinstance(block, Columns):
            yield from (inner for column in block.columns for inner in _blocks(column))


def _drawings(blocks: Iterable[Block]) -> Iterator[Group[SetText]]:
    from generator.model.flow import Figure

    yield from (block.group for block in blocks if isinstance(block, Figure))
