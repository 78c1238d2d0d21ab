"""A deck as pages of its own, for PDF: what PowerPoint puts together from layout, placeholders, figures and foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.document import Layout, Settled, Slide, Slot
from generator.model.scene import Item, Picture, Place, Scene, SetText, Tag

HEAD = (Slot.TITLE, Slot.OVERLINE)
LONG = (Layout.POINT,)
"""Layouts whose title is a whole paragraph: there the overline is the heading, and is read first."""


UNDER, OVER = "fod under", "fod over"
COVER_UNDER, COVER_OVER = "forsidens fod under", "forsidens fod over"
"""Places on the pages: what of the foot lies below a slide, and what is read after it. The cover has its own."""

Filling = Mapping[str, tuple[Item[SetText], ...]]


def pages_of(deck: Settled) -> Settled:
    """The deck with a page for each slide, notes left out; senders fill its places. Only the first page has an H1."""
    pages = tuple(_page(slide, deck, n == 0) for n, slide in enumerate(deck.slides))
    return replace(deck, pages=pages, slides=(), foot=(), behind={})


def feet(deck: Settled, filling: Filling, branded: bool) -> Filling:
    """What a sender fills the pages' places with. Without a municipality the cover has no foot: its picture runs down there."""
    foot = [item for place in deck.foot if isinstance(place, Place) for item in filling[place.name]]
    over = tuple(item for item in foot if isinstance(item, Picture | SetText))
    under = tuple(item for item in foot if not isinstance(item, Picture | SetText))
    cover = {COVER_UNDER: under, COVER_OVER: over} if branded else {COVER_UNDER: (), COVER_OVER: ()}
    return {**filling, UNDER: under, OVER: over, **cover}


def _page(slide: Slide[SetText], deck: Settled, first: bool) -> Scene[SetText]:
    """In the order of painting, which is that of reading."""
    cover, order = slide.layout == Layout.COVER, HEAD[::-1] if slide.layout in LONG else HEAD
    heads = [slide.placeholders[slot] for slot in order if slot in slide.placeholders]
    others = [text for slot, text in slide.placeholders.items() if slot not in HEAD]
    items: tuple[Item[SetText], ...] = (
        Place(COVER_UNDER if cover else UNDER),
        *deck.behind.get(slide.layout, ()),
        *(_tagged(text, ("H1" if first else "H2") if n == 0 else "P") for n, text in enumerate(heads)),
        *slide.scene.items,
        *others,
        Place(COVER_OVER if cover else OVER),
    )
    return replace(slide.scene, items=items)


def _tagged(text: SetText | Place[SetText], tag: Tag) -> SetText | Place[SetText]:
    """A title or an overline by what it is among the pages."""
    if isinstance(text, Place):
        return text
    return replace(text, paragraphs=tuple(replace(p, style=replace(p.style, tag=tag)) for p in text.paragraphs))
