"""Settled -> PDF: reportlab paints, pikepdf finishes. PDF/UA-1 with PDF/A-2a in one file for screens and office printers,
PDF/X-4 for the print shop.

What all senders share of a drawing is painted and finished once. What a sender fills its places with is put between its
parts, so that all is painted and read in the order of the scene, and what is shared stays packed as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import Generic, TypeVar

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, OutlineItem, Page, Pdf, String

from generator.model.document import Settled
from generator.model.edition import Printing
from generator.model.look import Artwork, Ink, Look
from generator.model.scene import Item, Picture, Place, Role, Scene, SetText, roles_in, walk
from generator.model.sparing import spared
from generator.write.pdf.fields import add_fields
from generator.write.pdf.imposition import ON_SHEETS, Bounds, Leaf, leaves
from generator.write.pdf.leaf import paint_leaf
from generator.write.pdf.links import add_links
from generator.write.pdf.metadata import CREATOR, LANGUAGE, output_intent, write_metadata
from generator.write.pdf.objects import packed_stream, press_resources, put_forms
from generator.write.pdf.painting import Painting

Own = Mapping[str, tuple[Item[SetText], ...]]
"""What a sender fills the places of a drawing with, by their names."""

PAINTINGS = 16  # kept: some editions of one material, in each room that senders leave
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
    found = _leaves(drawing, printing)
    shared = _painted(drawing, *_shade(drawing, look.it), printing)
    filled = {n: _filled(leaf, own.it) for n, leaf in enumerate(found) if _has_places(leaf)}
    mine = Painting(look.it, printing, filled.values(), "Own")
    for number, leaf in filled.items():
        paint_leaf(mine, number, leaf, len(shared.tags.owners[number]) if shared.tags else 0)
    with Pdf.new() as pdf:
        _lay_out(pdf, found, shared, mine)
        if shared.tags and mine.tags:
            shared.tags.filled(mine.tags).write(pdf)
            add_links(pdf, shared.links)
            add_links(pdf, mine.links)
            add_fields(pdf, shared.fields, shared.look)
            if len(found) > 1:
                _bookmarks(pdf, shared.headings)
        pdf.Root.Lang = String(LANGUAGE)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root.OutputIntents = Array([output_intent(pdf, printing)])
        write_metadata(pdf, drawing.it, printing, source_date, _digest(shared, mine), author)
        return _save(pdf, printing)


@lru_cache(PAINTINGS)
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


@lru_cache(PAINTINGS)
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


@lru_cache(PAINTINGS)
def _used(drawing: _Same[Settled]) -> tuple[list[Role], list[str]]:
    """Roles and logos of a drawing and of what sheets add to it, its places left out."""
    pages = drawing.it.pages
    roles = {*ON_SHEETS, *(role for page in pages for role in (page.ground, *roles_in(page.items)))}
    sources = {item.source for page in pages for item in walk(page.items) if isinstance(item, Picture)}
    return sorted(roles), sorted(sources)


@lru_cache(PAINTINGS)
def _painted(drawing: _Same[Settled], inks: Inks, faces: Faces, logos: Logos, printing: Printing) -> Painting:
    """A drawing without its places filled."""
    found, look = _leaves(drawing, printing), Look(dict(inks), dict(faces), {}, dict(logos))
    painting = Painting(look, printing, found, slug=_slug(drawing.it), title=drawing.it.title)
    for number, leaf in enumerate(found):
        paint_leaf(painting, number, leaf)
    return painting


def _slug(document: Settled) -> str:
    """Which piece a sheet is of, and of which version of the kit: no date, for the bytes must not change by the day."""
    return " · ".join(filter(None, (document.id, document.title, CREATOR)))


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


# ---------------------------------------------------------------- into the file


def _lay_out(pdf: Pdf, found: Sequence[Leaf], shared: Painting, mine: Painting) -> None:
    """The pages: what fills a place lies between the parts of the drawing that it lies between."""
    forms = put_forms(pdf, {**shared.forms, **mine.forms})
    clear = {name for painting in (shared, mine) for name, form in painting.forms.items() if form.mask}
    plates = press_resources(pdf) if shared.press else {}
    always = {**plates, "/Font": pdf.make_indirect(Dictionary({**shared.fonts.put(pdf), **mine.fonts.put(pdf)}))}
    for number, leaf in enumerate(found):
        pages = [painting.pages[number] for painting in (shared, mine) if number in painting.pages]
        shown = {f"/{name}": forms[name] for page in pages for name in page.forms}
        parts = [part for turn in zip_longest(*(page.parts for page in pages)) for part in turn if part]
        page = Dictionary(
            Type=Name.Page, MediaBox=_box((0, 0, *leaf.media)), TrimBox=_box(leaf.trim), BleedBox=_box(leaf.bleed),
            Contents=Array([packed_stream(pdf, part, {}) for part in parts]),
            Resources=Dictionary({**always, "/XObject": Dictionary(shown)}),
        )  # fmt: skip
        if not clear.isdisjoint(name for page in pages for name in page.forms):
            # what is transparent needs a blend space on its page
            page.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK if shared.press else Name.DeviceRGB)
        pdf.pages.append(Page(page))


def _box(bounds: Bounds) -> Array:
    """With as many digits as reportlab gives what is painted."""
    return Array([float(f"{v:.7g}") for v in bounds])


def _digest(*paintings: Painting) -> str:
    """32 hex digits that depend on what the pages show."""
    shown = [part.data for painting in paintings for page in painting.pages.values() for part in page.parts]
    forms = [form.packed.data for painting in paintings for form in painting.forms.values()]
    return sha256(b"\0".join((*shown, *forms))).hexdigest()[:32]


def _save(pdf: Pdf, printing: Printing) -> bytes:
    """The same objects give the same bytes. The print shop gets the plain table of objects that every old RIP reads."""
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
