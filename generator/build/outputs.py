"""Which files a material becomes, what they are called, and which writer makes them: the table of outputs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.folders import BY_HAND, Folders, by_kind
from generator.build.manifest import SHORT_EDGE, Entry
from generator.build.pieces import Drawing, Piece, sum_of
from generator.build.plans import Plan, Size
from generator.build.selection import Choice
from generator.compose.material import Material
from generator.model.document import Settled
from generator.model.edition import IN_PLACE, NEAR, PAPERS, SPARING, Edition, Offset, Printing
from generator.model.kinds import KINDS
from generator.model.office_metrics import RELEASED
from generator.model.scene import Scene
from generator.model.sender import author_of
from generator.model.units import MM
from generator.write.pdf.imposition import sheet_of

if TYPE_CHECKING:  # only a deck needs it
    from generator.write.powerpoint.document import DeckWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file to be: a material in an edition, or a picture of one of its pages."""

    path: str  # below the output folder
    client: str
    material: str
    key: str  # changes when anything changes that it is made from
    entry: Entry | None = None  # what the manifest is to say of it, but for its sum; of a picture nothing
    picture: int | None = None  # its number, from 1
    size: Size | None = None  # of its pages, if there are others in other files: a print shop cuts one size at a time
    waiting: Path = Path()  # where it is written, until all are there
    same: str = ""  # the sum of the file that is there and whole: what comes out the same is not written again


def outputs(
    piece: str,
    material: Material,
    name: str,
    editions: Mapping[str, Edition],
    plan: Plan,
    choice: Choice,
    place: Folders = by_kind,
) -> Iterator[File]:
    """The files of a piece ("fjordby/P01"): the one that is edited by hand, if its kind has any, and one in each edition, in
    their places."""
    client, id = piece.split("/")
    kind, title = material.kind, f"{id} {name}"
    native = KINDS[kind].native
    if native and not choice.editions and (folder := place(client, material, BY_HAND)):
        entry = Entry(path(folder, title, "", native), client, id, kind, None, native, None, plan.pages)
        yield File(path=entry.path, client=client, material=id, key=plan.key, entry=entry)
    for edition_id, edition in editions.items():
        printing, folder = (
            printing_of(edition, material, choice, plan.ink, plan.offset),
            place(client, material, edition_id),
        )
        if printing is None or not folder or (not choice.size and _on_one_sheet(plan.sizes[0], printing)):
            continue
        if printing.arrange == "screen":
            yield from _screens(folder, client, material, title, edition_id, edition, plan)
            continue
        for size in plan.sizes if printing.crop_marks else plan.sizes[:1]:
            width, height = (round(side, 1) for side in sheet_of(Scene(*size, ()), printing))
            tail = _tail(edition, printing) + (f" {width:g} x {height:g} mm" if size != plan.sizes[0] else "")
            file = path(folder, title, tail, "pdf")
            mixed = len(plan.sizes) > 1 and not printing.crop_marks and not printing.sheet
            trim = None if mixed else (width, height)
            entry = Entry(file, client, id, kind, edition_id, "pdf", trim, plan.pages)
            key, only = sum_of(plan.key, printing, size), size if len(plan.sizes) > 1 and printing.crop_marks else None
            yield File(path=file, client=client, material=id, key=key, entry=entry, size=only)


def _tail(edition: Edition, printing: Printing) -> str:
    """What a file's name ends with: the edition, its paper, and how it is printed."""
    paper = "" if printing.paper == "design" else f" {printing.paper}"
    saving = f" {SPARING}" if printing.sparing else ""
    return edition.title.lower() + paper + saving + (f", {SHORT_EDGE}" if printing.arrange == "booklet" else "")


def _on_one_sheet(size: tuple[float, float], printing: Printing) -> bool:
    """Was it drawn for the paper in the printer? Then nothing needs to be joined."""
    return printing.arrange == "tiles" and max(size) < max(PAPERS[printing.sheet]) * MM + NEAR


def _screens(
    folder: str, client: str, material: Material, title: str, edition_id: str, edition: Edition, plan: Plan
) -> Iterator[File]:
    """A picture of each page for a screen on a wall, if there is one for it."""
    for number in range(1, plan.pages + 1) if material.screens else ():
        tail = edition.title.lower() + (f" {number}" if plan.pages > 1 else "")
        place = path(folder, title, tail, "png")
        entry = Entry(place, client, material.id, material.kind, edition_id, "png", None, 1)
        key = sum_of(plan.key, number)
        yield File(path=place, client=client, material=material.id, key=key, entry=entry, picture=number)


def printing_of(
    edition: Edition, material: Material, choice: Choice, ink: str = "", offset: Offset = IN_PLACE
) -> Printing | None:
    """How a material is printed in an edition, on the paper and with the ink that were asked for, else the client's `ink`, and
    with backs as its printer needs them; None if it is not."""
    printing = edition.printings.get(material.kind)
    sized = printing and printing.sized(choice.size.upper(), material.least)
    return sized and sized.inked(choice.ink.casefold() or ink).on_printer(offset)


def path(folder: str, name: str, tail: str, suffix: str) -> str:
    """ "fjordby/plakater/P01 Fasemodel - trykkeri A2.pdf". The id before it keeps a name from being one of Windows' own."""
    return f"{folder}/{allowed(name)}{f' - {allowed(tail)}' if tail else ''}.{suffix}"


def allowed(name: str) -> str:
    """A name without what file systems refuse, and not too long. Windows loses a point or a space at the end."""
    return re.sub(r'[\x00-\x1f<>:"/\\|?*\u00ad]', "", name).replace("\u00a0", " ")[:80].strip(" .")


def make(piece: Piece, printing: Printing | None, file: File) -> bytes:
    """The bytes of one file: a PDF, a picture for a screen, or the Office file of its kind. This is the dear part. A writer is
    imported when its first file is made."""
    if printing is None:
        return NATIVE[KINDS[piece.kind].native](piece)
    return _png(piece, file.picture) if file.picture else _pdf(piece, printing, file.size)


def _png(piece: Piece, number: int) -> bytes:
    from generator.write.svg import screen_png

    assert isinstance(piece.document, Settled)
    return screen_png(piece.document.screens[number - 1], piece.look)


def _pdf(piece: Piece, printing: Printing, size: Size | None) -> bytes:
    from generator.write.pdf.document import write_pdf

    drawing, own = piece.paper
    if size:
        drawing = _of_size(piece.drawing, size)
    date = int(RELEASED.timestamp())
    return write_pdf(drawing, piece.look, printing, own=own, author=author_of(piece.sender), source_date=date)


@lru_cache(4)
def _of_size(drawing: Drawing, size: Size) -> Settled:
    """The pages of this size alone."""
    assert isinstance(drawing.document, Settled)
    pages = (page for page in drawing.document.pages if (page.w, page.h) == size)
    return replace(drawing.document, pages=tuple(pages))


def _docx(piece: Piece) -> bytes:
    from generator.write.word.document import write_fitted

    assert not isinstance(piece.document, Settled)
    return write_fitted(piece.document, piece.look, piece.sender)


def _pptx(piece: Piece) -> bytes:
    assert isinstance(piece.document, Settled)
    return _deck_writer(piece.drawing).write(piece.document, piece.look, piece.sender)


@lru_cache(1)  # its senders follow each other
def _deck_writer(drawing: Drawing) -> DeckWriter:
    """What writes a deck once for all its senders."""
    from generator.write.powerpoint.document import DeckWriter

    assert isinstance(drawing.document, Settled)
    return DeckWriter(drawing.document)


NATIVE: Mapping[str, Callable[[Piece], bytes]] = {"docx": _docx, "pptx": _pptx}
"""By `Kind.native`."""
