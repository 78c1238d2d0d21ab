"""Settled -> PDF: reportlab paints, pikepdf finishes. PDF/UA-1 with PDF/A-2a in one file for screens and office printers,
PDF/X-4 for the print shop.

What all senders share of a drawing is painted, packed and laid out once, see `file`; what each fills its places with is
painted by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from generator.model.document import Settled
from generator.model.edition import Printing
from generator.model.look import Artwork, Ink, Look
from generator.model.scene import Item, Picture, Place, Role, Scene, SetText, roles_in, walk
from generator.model.sparing import spared
from generator.write.pdf.file import File
from generator.write.pdf.imposition import ON_SHEETS, Leaf, leaves
from generator.write.pdf.leaf import paint_leaf
from generator.write.pdf.metadata import CREATOR
from generator.write.pdf.painting import Painting

Own = Mapping[str, tuple[Item[SetText], ...]]
"""What a sender fills the places of a drawing with, by their names."""

T = TypeVar("T")


def write_pdf(
    drawing: Settled,
    look: Look,
    printing: Printing,
    *,
    own: Own | None = None,
    author: str = "",
    source_date: int = 0,
) -> bytes:
    """The finished file of a drawing with its places filled. The same input gives the same bytes.

    `author` is whoever fills the places. `source_date` (seconds since 1970) is the date the file bears.
    Raises ValueError for what composition and typesetting must not let through: no pages, a character without a glyph,
    text inside a figure, a colour of more than 300 % ink.
    """
    if not drawing.pages:
        raise ValueError(f"'{drawing.title}' has no pages")
    same, own = _Same(drawing), own or {}
    if printing.sparing:
        same, own = _spared(same), _spared_own(drawing, own)
    shared = _shared(same, *_shade(same, look), printing)
    filled = {number: _filled(leaf, own) for number, leaf in enumerate(_leaves(same, printing)) if _has_places(leaf)}
    mine, tags = Painting(look, printing, filled.values(), "Own"), shared.shared.tags
    for number, leaf in filled.items():
        paint_leaf(mine, number, leaf, len(tags.owners[number]) if tags else 0)
    return shared.filled(mine, author, source_date)


class _Same(Generic[T]):
    """Something that is found again only if it is the very same object: to compare it would cost more than it saves."""

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


@lru_cache(1)
def _spared(drawing: _Same[Settled]) -> _Same[Settled]:
    """The drawing as it saves ink: one object, however many senders share it."""
    return _Same(replace(drawing.it, pages=tuple(map(spared, drawing.it.pages))))


def _spared_own(drawing: Settled, own: Own) -> Own:
    """What fills the places as it saves ink, for which the ground that it stands on counts."""
    full = (
        replace(page, items=tuple(_fill(item, own) for item in page.items)) for page in drawing.pages if _places(page)
    )
    return {place.name: place.items for page in full for place in _places(spared(page))}


def _fill(item: Item[SetText], own: Own) -> Item[SetText]:
    return Place(item.name, own[item.name]) if isinstance(item, Place) else item


@lru_cache(1)
def _leaves(drawing: _Same[Settled], printing: Printing) -> list[Leaf]:
    return leaves(drawing.it, printing)


# ---------------------------------------------------------------- what all senders share


Inks = tuple[tuple[Role, Ink], ...]
Faces = tuple[tuple[str, Path], ...]
Logos = tuple[tuple[str, Artwork], ...]


def _shade(drawing: _Same[Settled], look: Look) -> tuple[Inks, Faces, Logos]:
    """A look as far as a drawing goes: the same for all senders whose inks, faces and logos it is painted with alike."""
    roles, sources = _used(drawing)
    logos = tuple((source, look.artwork[source]) for source in sources)
    return tuple((role, look.ink(role)) for role in roles), tuple(look.faces.items()), logos


@lru_cache(1)
def _used(drawing: _Same[Settled]) -> tuple[list[Role], list[str]]:
    """Roles and logos of a drawing and of what sheets add to it, its places left out."""
    pages = drawing.it.pages
    roles = {*ON_SHEETS, *(role for page in pages for role in (page.ground, *roles_in(page.items)))}
    sources = {item.source for page in pages for item in walk(page.items) if isinstance(item, Picture)}
    return sorted(roles), sorted(sources)


@lru_cache(1)  # those who share it follow each other
def _shared(drawing: _Same[Settled], inks: Inks, faces: Faces, logos: Logos, printing: Printing) -> File:
    """The file of a drawing without its places filled."""
    found, look = _leaves(drawing, printing), Look(dict(inks), dict(faces), {}, dict(logos))
    painting = Painting(look, printing, found, slug=_slug(drawing.it), title=drawing.it.title)
    for number, leaf in enumerate(found):
        paint_leaf(painting, number, leaf)
    return File(drawing.it, found, painting)


def _slug(document: Settled) -> str:
    """Which piece a sheet is of, and of which version of the kit: no date, for the bytes must not change by the day."""
    return " · ".join(filter(None, (document.id, document.title, CREATOR)))


# ---------------------------------------------------------------- what is one sender's own


def _places(scene: Scene[SetText]) -> list[Place[SetText]]:
    return [item for item in scene.items if isinstance(item, Place)]


def _has_places(leaf: Leaf) -> bool:
    return any(_places(placed.scene) for placed in leaf.placed)


def _filled(leaf: Leaf, own: Own) -> Leaf:
    """The sheet with nothing on it but what fills the places of its scenes."""
    placed = (one._replace(scene=_only_own(one.scene, own)) for one in leaf.placed if _places(one.scene))
    return leaf._replace(placed=tuple(placed))


def _only_own(scene: Scene[SetText], own: Own) -> Scene[SetText]:
    items = tuple(Place(place.name, own[place.name]) for place in _places(scene))
    return replace(scene, items=items, marks=(), ground="paper")
