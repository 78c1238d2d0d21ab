"""Which files a material becomes, what they are called, and which writer makes them: the table of outputs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build.manifest import Entry
from generator.build.pieces import Piece, sum_of
from generator.build.plans import Plan
from generator.model.document import Settled
from generator.model.edition import Edition
from generator.model.kinds import KINDS
from generator.model.office_metrics import RELEASED
from generator.model.scene import Scene
from generator.model.sender import author_of


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file to be: a material in an edition, or a picture of one of its pages."""

    path: str  # below the output folder
    client: str
    material: str
    key: str  # changes when anything changes that it is made from
    entry: Entry | None = None  # what the manifest is to say of it, but for its sum; of a picture nothing
    picture: int | None = None
    waiting: Path = Path()  # where it is written, until all are there
    same: str = ""  # the sum of the file that is there and whole: what comes out the same is not written again


def outputs(piece: str, kind: str, name: str, editions: Mapping[str, Edition], plan: Plan) -> Iterator[File]:
    """The files of a piece ("fjordby/P01"): one in each edition, if its kind has any."""
    client, material = piece.split("/")
    row, title = KINDS[kind], f"{material} {name}"
    if not row.paper:
        entry = Entry(path(client, kind, title, ""), client, material, kind, None, row.writer, None, plan.pages)
        yield File(path=entry.path, client=client, material=material, key=plan.key, entry=entry)
        return
    for id, edition in editions.items():
        width, height = (round(side) for side in edition.trim(row.paper, Scene(*plan.size, ())))
        paper = edition.cards if row.paper == "cards" else edition.poster
        place = path(client, kind, title, edition.title.lower() + ("" if paper == "design" else f" {paper}"))
        entry = Entry(place, client, material, kind, id, row.writer, (width, height), plan.pages)
        yield File(path=place, client=client, material=material, key=sum_of(plan.key, edition), entry=entry)


def path(brand: str, kind: str, name: str, tail: str) -> str:
    """ "fjordby/plakater/P01 Fasemodel - trykkeri A2.pdf". The id before it keeps a name from being one of Windows' own."""
    return f"{brand}/{KINDS[kind].folder}/{_allowed(name)}{f' - {_allowed(tail)}' if tail else ''}.{KINDS[kind].writer}"


def _allowed(name: str) -> str:
    """A name without what file systems refuse, and not too long. Windows loses a point or a space at the end."""
    return re.sub(r'[\x00-\x1f<>:"/\\|?*\u00ad]', "", name).replace("\u00a0", " ")[:80].strip(" .")


def make(piece: Piece, edition: Edition | None) -> bytes:
    """The bytes of one file: the dear part."""
    return WRITERS[KINDS[piece.kind].writer](piece, edition)


def _pdf(piece: Piece, edition: Edition | None) -> bytes:
    from generator.write.pdf.document import write_pdf

    drawing = piece.drawing.document
    assert isinstance(drawing, Settled) and edition
    kind, date = KINDS[piece.kind].paper, int(RELEASED.timestamp())
    return write_pdf(
        drawing, piece.look, edition, own=piece.filling, author=author_of(piece.sender), kind=kind, source_date=date
    )


def _docx(piece: Piece, edition: Edition | None) -> bytes:
    from generator.write.word.document import write_fitted

    assert not isinstance(piece.document, Settled)
    return write_fitted(piece.document, piece.look, piece.sender)


def _pptx(piece: Piece, edition: Edition | None) -> bytes:
    assert isinstance(piece.document, Settled)
    return piece.drawing.deck_writer.write(piece.document, piece.look, piece.sender)


Writer = Callable[[Piece, Edition | None], bytes]
WRITERS: dict[str, Writer] = {"pdf": _pdf, "docx": _docx, "pptx": _pptx}
"""By `Kind.writer`. A writer is imported when its first file is made."""
