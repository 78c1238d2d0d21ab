"""Settled -> PDF: reportlab paints, pikepdf finishes. PDF/UA-1 with PDF/A-2a in one file for screens and office printers,
PDF/X-4 for the print shop.

What all senders share of a drawing is painted and finished once. What a sender fills its places with is put between its
parts, so that all is painted and read in the order of the scene, and what is shared stays packed as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Generic, TypeVar
from zlib import adler32

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, OutlineItem, Page, Pdf, Stream, String

from generator.model.document import Settled
from generator.model.edition import Printing
from generator.model.look import Artwork, Ink, Look
from generator.model.scene import Item, Picture, Place, Role, Scene, SetText, roles_in, walk
from generator.model.sparing import spared
from generator.write.pdf.fields import add_fields
from generator.write.pdf.fonts import name_fonts
from generator.write.pdf.images import put_logos
from generator.write.pdf.imposition import ON_SHEETS, Leaf, leaves
from generator.write.pdf.leaf import paint_leaf
from generator.write.pdf.links import add_links
from generator.write.pdf.metadata import CREATOR, LANGUAGE, output_intent, write_metadata
from generator.write.pdf.objects import forms, resources
from generator.write.pdf.page import FILLING
from generator.write.pdf.painting import Painting
from generator.write.pdf.tags import Tags

Own = Mapping[str, tuple[Item[SetText], ...]]
"""What a sender fills the places of a drawing with, by their names."""

DRAWINGS = 256  # finished without their places filled, and kept: some 60 KB each, and eighteen for a municipality
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
    return _written(_Same(drawing), _Same(own or {}), _Same(look), author, printing, source_date)


class _Same(Generic[T]):
    """Something that is found again only if it is the very same object: to compare it would cost more than it saves."""

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


@lru_cache(1)  # two editions that are printed alike follow each other
def _written(
    drawing: _Same[Settled], own: _Same[Own], look: _Same[Look], author: str, printing: Printing, source_date: int
) -> bytes:
    if printing.sparing:
        own, drawing = _Same(_spared_own(drawing.it, own.it)), _spared(drawing)
    document = drawing.it
    shared = _shared(drawing, *_shade(drawing, look.it), printing, source_date)
    filled = {n: _filled(leaf, own.it) for n, leaf in enumerate(_leaves(drawing, printing)) if _has_places(leaf)}
    if not filled:
        return _named(shared, document, printing, source_date, author) if author else shared.data
    mine = Painting(look.it, printing, filled.values(), "Own")
    for number, leaf in filled.items():
        paint_leaf(mine, number, leaf, shared.marked.get(number, 0))
    with Pdf.open(BytesIO(shared.data)) as pdf, Pdf.open(mine.save()) as laid:
        name_fonts(laid)
        put_logos(laid, mine.logos)
        for number, over in zip(filled, laid.pages, strict=True):
            _lay_on(pdf, pdf.pages[number], over)
        if mine.tags and shared.places:
            mine.tags.join(pdf, shared.places)
            add_links(pdf, mine.links)
        write_metadata(pdf, document, printing, source_date, _digest(laid, shared.digest), author)
        return _save(pdf, printing)


def _named(shared: _Shared, document: Settled, printing: Printing, source_date: int, author: str) -> bytes:
    """A file on which a sender shows nothing, but in whose properties it stands."""
    with Pdf.open(BytesIO(shared.data)) as pdf:
        write_metadata(pdf, document, printing, source_date, shared.digest, author)
        return _save(pdf, printing)


@lru_cache(DRAWINGS)
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


@lru_cache(DRAWINGS)
def _leaves(drawing: _Same[Settled], printing: Printing) -> list[Leaf]:
    return leaves(drawing.it, printing)


# ---------------------------------------------------------------- what all senders share


@dataclass(frozen=True, slots=True)
class _Shared:
    """A finished file without its places filled: how much marked content each page has, and where in the tree places are."""

    data: bytes
    digest: str
    marked: Mapping[int, int]
    places: Sequence[int]


Inks = tuple[tuple[Role, Ink], ...]
Faces = tuple[tuple[str, Path], ...]
Logos = tuple[tuple[str, Artwork], ...]


def _shade(drawing: _Same[Settled], look: Look) -> tuple[Inks, Faces, Logos]:
    """A look as far as a drawing goes: the same for all senders whose inks, faces and logos it is painted with alike."""
    roles, sources = _used(drawing)
    logos = tuple((source, look.artwork[source]) for source in sources)
    return tuple((role, look.ink(role)) for role in roles), tuple(look.faces.items()), logos


@lru_cache(DRAWINGS)
def _used(drawing: _Same[Settled]) -> tuple[list[Role], list[str]]:
    """Roles and logos of a drawing and of what sheets add to it, its places left out."""
    pages = drawing.it.pages
    roles = {*ON_SHEETS, *(role for page in pages for role in (page.ground, *roles_in(page.items)))}
    sources = {item.source for page in pages for item in walk(page.items) if isinstance(item, Picture)}
    return sorted(roles), sorted(sources)


@lru_cache(DRAWINGS)
def _shared(
    drawing: _Same[Settled], inks: Inks, faces: Faces, logos: Logos, printing: Printing, source_date: int
) -> _Shared:
    document = drawing.it
    found, look = _leaves(drawing, printing), Look(dict(inks), dict(faces), {}, dict(logos))
    painting = Painting(look, printing, found, slug=_slug(document), title=document.title)
    for number, leaf in enumerate(found):
        paint_leaf(painting, number, leaf)
    with Pdf.open(painting.save()) as pdf:
        name_fonts(pdf)
        put_logos(pdf, painting.logos)
        digest = _digest(pdf)
        for page in pdf.pages:
            _part(pdf, page)
        if painting.tags:
            painting.tags.write(pdf)
            add_links(pdf, painting.links)
            add_fields(pdf, painting.fields, look)
            if len(pdf.pages) > 1:
                _bookmarks(pdf, painting.headings)
        pdf.Root.Lang = String(LANGUAGE)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root.OutputIntents = Array([output_intent(pdf, printing)])
        write_metadata(pdf, document, printing, source_date, digest)
        data = _save(pdf, printing)
    tags = painting.tags or Tags()
    marked = {number: len(owners) for number, owners in tags.owners.items()}
    return _Shared(data, digest, marked, tags.places)


def _slug(document: Settled) -> str:
    """Which piece a sheet is of, and of which version of the kit: no date, for the bytes must not change by the day."""
    return " · ".join(filter(None, (document.id, document.title, CREATOR)))


def _part(pdf: Pdf, page: Page) -> None:
    """The content as several streams, one after the other, if there are places between them."""
    parts = FILLING.split(page.Contents.read_bytes())[::2]
    if len(parts) > 1:
        page.Contents = Array([pdf.make_stream(part) for part in parts])


def _bookmarks(pdf: Pdf, headings: Mapping[int, list[tuple[str, str]]]) -> None:
    """One a page: its first heading of the two upper levels, or of any, or its number."""
    with pdf.open_outline() as outline:
        for number, found in headings.items():
            upper = [words for role, words in found if role in ("H1", "H2")]
            title = next(iter([*upper, *(words for _, words in found)]), f"Side {number + 1}")
            outline.root.append(OutlineItem(" ".join(title.split()), number))
    pdf.Root.PageMode = Name.UseOutlines


# ---------------------------------------------------------------- what is one sender's own


def _places(scene: Scene[SetText]) -> list[Place[SetText]]:
    return [item for item in scene.items if isinstance(item, Place)]


def _has_places(leaf: Leaf) -> bool:
    return any(_places(placed.scene) for placed in leaf.placed)


def _filled(leaf: Leaf, own: Own) -> Leaf:
    """The sheet with nothing on it but what fills the places of its scenes."""
    return leaf._replace(placed=tuple(placed._replace(scene=_only_own(placed.scene, own)) for placed in leaf.placed))


def _only_own(scene: Scene[SetText], own: Own) -> Scene[SetText]:
    items = tuple(Place(place.name, own[place.name]) for place in _places(scene))
    return replace(scene, items=items, marks=(), ground="paper")


def _lay_on(pdf: Pdf, page: Page, over: Page) -> None:
    """What fills the places of a page, each between the parts of the drawing it lies between."""
    for kind in (Name.Font, Name.ExtGState, Name.XObject):
        # fonts and logos have names of their own, states mean the same
        for name, found in resources(over, kind).items():
            own = pdf.copy_foreign(found) if found.is_indirect else Dictionary(dict(found.items()))
            page.add_resource(own, kind, Name(name))
    if Name.Group in over.obj:
        page.Group = Dictionary(S=over.Group.S, CS=over.Group.CS)
    parts = [*page.Contents.as_list()]
    for number, filling in enumerate(FILLING.split(over.Contents.read_bytes())[1::2]):
        parts.insert(2 * number + 1, pdf.make_stream(filling))
    page.Contents = Array(parts)


# ---------------------------------------------------------------- for both


def _digest(pdf: Pdf, before: str = "") -> str:
    """32 hex digits that depend on what the pages show."""
    shown = [page.Contents.read_bytes() for page in pdf.pages]
    logos = [logo.read_raw_bytes() for page in pdf.pages for logo in forms(page).values()]
    return sha256(b"\0".join((before.encode(), *shown, *logos))).hexdigest()[:32]


def _save(pdf: Pdf, printing: Printing) -> bytes:
    """The same objects give the same bytes. The print shop gets the plain table of objects that every old RIP reads."""
    if Name.ID in pdf.trailer:
        del pdf.trailer.ID  # reportlab's says the title only, and qpdf would keep half of it
    _end_well(pdf)
    packed, plain = ObjectStreamMode.generate, ObjectStreamMode.disable
    for mode in (packed, plain) if printing.tagged else (plain,):
        data = BytesIO()
        pdf.save(
            data,
            force_version="1.7" if printing.tagged else "1.6",  # PDF/X-4 is built on 1.6
            object_stream_mode=mode,
            deterministic_id=True,
            fix_metadata_version=False,  # XMP tells no version
        )
        if b"\r\nendstream" not in data.getvalue():  # one of qpdf's own streams; it happens to one file in a hundred
            break
    return data.getvalue()


def _end_well(pdf: Pdf) -> None:
    """No stream may end in CR: with qpdf's LF behind it, it would look a byte too long (PDF/A-2, 6.1.7.1).

    Packed data ends with the last byte of the Adler-32 of what is packed, and a space more makes that another byte.
    """
    for stream in pdf.objects:
        if isinstance(stream, Stream):
            data = stream.read_raw_bytes()
            if (data[-1:] if Name.Filter in stream else adler32(data).to_bytes(4)[-1:]) == b"\r":
                data = stream.read_bytes() + b" "
                stream.write(data)
                if Name.Length1 in stream:
                    stream.Length1 = len(data)
