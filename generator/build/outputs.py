"""Which files a material becomes, what they are called, and which writer makes them: the table of outputs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass

from generator.build.manifest import Entry
from generator.build.pieces import Piece, sum_of
from generator.model.document import Settled
from generator.model.edition import Edition
from generator.model.kinds import KINDS
from generator.model.office_metrics import RELEASED
from generator.model.scene import Scene


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be. `key` changes when anything changes that it is made from."""

    path: str
    brand: str
    material: str
    _: KW_ONLY
    kind: str
    edition: str | None
    format: str
    trim_mm: tuple[float, float] | None
    pages: int
    key: str

    def entry(self, sha: str) -> Entry:
        return Entry(
            self.path, self.brand, self.material, self.kind, self.edition, self.format, self.trim_mm, self.pages, sha
        )


def outputs(
    piece: str,
    kind: str,
    name: str,
    editions: Mapping[str, Edition],
    *,
    size: tuple[float, float],
    pages: int,
    key: str,
) -> Iterator[Output]:
    """The files of a piece ("fjordby/P01"), whose first page has this size in points. `key` is the piece's."""
    brand, material = piece.split("/")
    row = KINDS[kind]
    if not row.paper:
        place = path(brand, kind, f"{material} {name}", "")
        yield Output(
            place, brand, material, kind=kind, edition=None, format=row.writer, trim_mm=None, pages=pages, key=key
        )
        return
    for id, edition in editions.items():
        width, height = (round(side) for side in edition.trim(row.paper, Scene(*size, ())))
        paper = edition.cards if row.paper == "cards" else edition.poster
        tail = edition.title.lower() + ("" if paper == "design" else f" {paper}")
        yield Output(
            path(brand, kind, f"{material} {name}", tail), brand, material, kind=kind, edition=id,
            format=row.writer, trim_mm=(width, height), pages=pages, key=sum_of(key, edition),
        )  # fmt: skip


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
    return write_pdf(drawing, piece.look, edition, own=piece.filling, kind=kind, source_date=date)


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
