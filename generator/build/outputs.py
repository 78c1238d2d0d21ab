"""Which files a material becomes, what they are called, and which writer makes them: the table of outputs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.build.manifest import Entry
from generator.build.report import FOLDERS
from generator.model.document import Settled, Worksheet
from generator.model.edition import Edition, PDFKind
from generator.model.look import Look
from generator.model.office_metrics import RELEASED
from generator.model.sender import Sender

if TYPE_CHECKING:  # only a worksheet needs it
    from generator.typeset.worksheet.fit import Fitted
    from generator.write.powerpoint.document import DeckWriter


class Drawing:
    """A material composed, and fitted unless it flows: what all senders share that leave it the same room."""

    def __init__(self, document: Settled | Worksheet) -> None:
        self.document = document

    @cached_property
    def sum(self) -> str:
        """The document as one sum. It is data, so its text form says it all."""
        return sha256(repr(self.document).encode()).hexdigest()

    @cached_property
    def deck_writer(self) -> DeckWriter:
        """What writes a deck once for all its senders."""
        from generator.write.powerpoint.document import DeckWriter

        assert isinstance(self.document, Settled)
        return DeckWriter(self.document)


@dataclass(frozen=True, slots=True)
class Piece:
    """A material composed, fitted and signed for one municipality: all that its files are made of.

    `own` is what the sender added to the drawing: its settled signature, or the measures of its foot.
    """

    brand: str
    material: str
    kind: str
    name: str  # "Fasemodel"
    document: Settled | Fitted
    drawing: Drawing
    own: object
    look: Look
    look_key: str
    sender: Sender | None

    @property
    def id(self) -> str:
        return f"{self.brand}/{self.material}"

    @property
    def pages(self) -> int:
        if isinstance(self.document, Settled):
            return len(self.document.pages or self.document.slides)
        return self.document.document.pages


@dataclass(frozen=True, slots=True)
class Target:
    """One file to be. `key` changes when anything changes that it is made from; `make` is the dear part."""

    piece: Piece
    path: str
    edition: str | None
    format: str
    trim_mm: tuple[int, int] | None
    key: str
    piece_key: str  # the same for all editions of a piece
    make: Callable[[], bytes]

    def entry(self, sha: str) -> Entry:
        p = self.piece
        return Entry(self.path, p.brand, p.material, p.kind, self.edition, self.format, self.trim_mm, p.pages, sha)


def targets(piece: Piece, editions: Mapping[str, Edition], code: str) -> Iterator[Target]:
    """The files of one piece. `code` is the sum of our code."""
    key = piece_key(piece, code)
    if piece.kind in ("poster", "cards"):
        for id, edition in editions.items():
            yield _pdf(piece, id, edition, key)
    else:
        suffix, make = OFFICE[piece.kind]
        yield Target(piece, path(piece, "", suffix), None, suffix, None, key, key, lambda: make(piece))


def piece_key(piece: Piece, code: str) -> str:
    """Everything a piece is made of, as one sum."""
    said = (piece.drawing.sum, piece.own, piece.sender, piece.look_key, code)
    return sha256(repr(said).encode()).hexdigest()


def path(piece: Piece, tail: str, suffix: str) -> str:
    """ "fjordby/plakater/P01 Fasemodel - trykkeri A2.pdf". The id before it keeps a name from being one of Windows' own."""
    name = _allowed(f"{piece.material} {piece.name}")
    return f"{piece.brand}/{FOLDERS[piece.kind]}/{name}{f' - {_allowed(tail)}' if tail else ''}.{suffix}"


def _allowed(name: str) -> str:
    """A name without what file systems refuse, and not too long. Windows loses a point or a space at the end."""
    return re.sub(r'[\x00-\x1f<>:"/\\|?*\u00ad]', "", name).replace("\u00a0", " ")[:80].strip(" .")


def _pdf(piece: Piece, id: str, edition: Edition, key: str) -> Target:
    document, drawing, signature = piece.document, piece.drawing.document, piece.own
    assert isinstance(document, Settled) and isinstance(drawing, Settled) and isinstance(signature, Mapping)
    assert piece.kind in ("poster", "cards")
    kind: PDFKind = "cards" if piece.kind == "cards" else "poster"
    width, height = (round(side) for side in edition.trim(kind, document.pages[0]))
    paper = edition.cards if kind == "cards" else edition.poster
    tail = edition.title.lower() + ("" if paper == "design" else f" {paper}")

    def make() -> bytes:
        from generator.write.pdf.document import write_pdf

        return write_pdf(drawing, piece.look, edition, own=signature, kind=kind, source_date=int(RELEASED.timestamp()))

    own = sha256(f"{key} {edition!r}".encode()).hexdigest()
    return Target(piece, path(piece, tail, "pdf"), id, "pdf", (width, height), own, key, make)


def _docx(piece: Piece) -> bytes:
    from generator.write.word.document import write_fitted

    assert not isinstance(piece.document, Settled)
    return write_fitted(piece.document, piece.look, piece.sender)


def _pptx(piece: Piece) -> bytes:
    assert isinstance(piece.document, Settled)
    return piece.drawing.deck_writer.write(piece.document, piece.look, piece.sender)


OFFICE: Mapping[str, tuple[str, Callable[[Piece], bytes]]] = {"worksheet": ("docx", _docx), "deck": ("pptx", _pptx)}
