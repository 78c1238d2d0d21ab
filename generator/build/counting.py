"""What the files of a run come to on paper, before any is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.build.pieces import Piece
from generator.model.card_sheets import arranged_cards
from generator.model.content import Content
from generator.model.counting import Files, edition_of
from generator.model.document import Settled
from generator.model.edition import Printing
from generator.model.kinds import KINDS
from generator.model.money import paper_of
from generator.model.pack import packed
from generator.model.packed import CardOn, Edge, Packed, Printed, Sheet
from generator.model.units import MM
from generator.write.pdf.imposition import Leaf, leaves


def count(content: Content, names: Mapping[str, str], files: Files) -> Packed:
    """All that the seminar of the content takes. `names` are the materials that it uses."""
    assert content.seminar and content.packing
    return packed(content.seminar, content.packing, content.prices, names, files)


def edition_for(content: Content, id: str) -> str:
    """The edition of a material that packing.yaml has printed; "" if it is a file, or in no rule."""
    rules = (rule for rule in content.packing.rules if id in rule.materials) if content.packing else ()
    return next((edition_of(rule, content.packing) for rule in rules if content.packing and rule.by), "")


# ---------------------------------------------------------------- one file


def printed(piece: Piece, printing: Printing) -> Printed:
    """What the PDF file of a piece comes to; nothing is painted."""
    document, _ = piece.paper
    found = leaves(document, printing)
    edge = _edge(piece.kind, document, printing, found[0])
    w, h = (round(side, 1) for side in printing.trim(document.pages[0]))
    return Printed(
        kind=piece.kind,
        paper=paper_of(_size(found[0])),
        trim=(w, h),
        sheets=tuple(_sheets(found, _cards(document, printing, len(found)), bool(edge))),
        edge=edge,
        stapled=printing.arrange == "booklet",
        spared=printing.sparing or not printing.inks,
        pages=len(document.pages),
        pieces=_pieces(piece.kind, document),
    )


def _size(leaf: Leaf) -> tuple[float, float]:
    left, bottom, right, top = leaf.trim
    return (right - left) / MM, (top - bottom) / MM


def _edge(kind: str, document: Settled, printing: Printing, leaf: Leaf) -> Edge | None:
    """How sheets are turned: booklets and pages that lie over the short edge; a poster's pages hang each for itself."""
    if printing.duplex:
        return printing.duplex
    match printing.arrange:
        case "booklet":
            return "short"
        case "cards":
            return "long" if any(card.back is not None for card in document.cards) else None
    if not KINDS[kind].flows or len(document.pages) == 1:
        return None
    return "short" if leaf.media[0] > leaf.media[1] else "long"


def _cards(document: Settled, printing: Printing, count: int) -> list[tuple[CardOn, ...]]:
    """The cards, or copies, whose fronts are on each page of the file."""
    parts = {card.front: card.part for card in document.cards}
    match printing.arrange:
        case "cards" if document.cards:
            placed = ([one.page for one in sheet.placed] for sheet in arranged_cards(document))
            return [tuple(CardOn(page, parts[page]) for page in pages if page in parts) for pages in placed]
        case "copies" if document.cards:
            return [(CardOn(0),) * document.cards[0].copies] * count
    return [()] * count


def _sheets(found: list[Leaf], cards: list[tuple[CardOn, ...]], duplex: bool) -> Iterator[Sheet]:
    """Each page a sheet, or each two."""
    step = 2 if duplex else 1
    for front in range(0, len(found), step):
        leaf, back = found[front], front + 1 if duplex and front + 1 < len(found) else None
        yield Sheet(front, back, cards[front], _lines(leaf), len(leaf.folds) // 2)


def _lines(leaf: Leaf) -> int:
    """Along how many lines a sheet is cut; a line has several strokes."""
    upright = {round(x0) for x0, _, x1, _ in leaf.cuts if x0 == x1}
    level = {round(y0) for _, y0, _, y1 in leaf.cuts if y0 == y1}
    return len(upright) + len(level)


def _pieces(kind: str, document: Settled) -> int:
    if kind == "cards":
        return sum(card.copies for card in document.cards)
    return len(document.pages) if kind == "poster" else 1
