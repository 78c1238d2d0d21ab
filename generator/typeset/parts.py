"""What a document is made of: its pages or slides, and every text on them."""

from __future__ import annotations

from itertools import chain

from generator.model.document import Booklet, CardSet, Deck, Document, Poster, Settled, Slide
from generator.model.office_metrics import RESERVE
from generator.model.scene import Item, Scene, Text, walk
from generator.typeset.notes import is_long, said_beside


def reserve_of(document: Document | Settled) -> float:
    """A deck is laid out again by Office; the rest is painted as it stands."""
    again = document.slides if isinstance(document, Settled) else isinstance(document, Deck)
    return RESERVE if again else 1.0


def texts_of(document: Document) -> list[Text]:
    """Every text of a placed document, and what is said beside its slides if that is much."""
    _, slides, _ = parts_of(document)
    said = map(said_beside, (slide for slide in slides if is_long(slide.notes)))
    found = walk((*outermost(document), *said))
    return [text for item in found if isinstance(item, Text) for text in (item, *item.labels)]


def outermost(document: Document) -> tuple[Item[Text], ...]:
    """All items of a placed document that stand in no group."""
    pages, slides, foot = parts_of(document)
    scenes = (*pages, *screens_of(document), *(slide.scene for slide in slides))
    placed = chain(*(slide.placeholders.values() for slide in slides), foot)
    return (*placed, *chain(*(scene.items for scene in scenes)))


def screens_of(document: Document) -> tuple[Scene[Text], ...]:
    """What a poster shows on a screen."""
    return document.screens if isinstance(document, Poster) else ()


def parts_of(document: Document) -> tuple[tuple[Scene[Text], ...], tuple[Slide[Text], ...], tuple[Item[Text], ...]]:
    """The pages of a placed document, or its slides and their foot."""
    match document:
        case Poster():
            return (document.scene, *document.more), (), ()
        case CardSet() | Booklet():
            return document.pages, (), ()
        case Deck():
            return (), document.slides, document.foot
        case _:
            raise TypeError(f"{type(document).__name__} flows; it is not settled")
