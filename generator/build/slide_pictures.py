"""Pictures of slides where a guide shows them: small, of points, and as their sender has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.model.document import Settled, Worksheet
from generator.model.flow import Figure, ShownSlide, figures, with_pictures
from generator.model.geometry import Box
from generator.model.look import Artwork, Look
from generator.model.scene import Group, Picture
from generator.typeset.fit import signed
from generator.write.svg import rendered, scene_svg

if TYPE_CHECKING:
    from generator.build.pieces import Piece

PIXELS = 400  # across: some 500 to the inch on paper, and enough to be seen larger on the screen


def decks_in(document: object) -> tuple[str, ...]:
    """The ids of the decks whose slides are shown."""
    if not isinstance(document, Worksheet):
        return ()
    return tuple(sorted({figure.slide.deck for figure in figures(document.blocks) if figure.slide}))


def with_slides(sheet: Worksheet, look: Look, decks: Mapping[str, Piece]) -> tuple[Worksheet, Look]:
    """The sheet with the pictures of its slides, and the look that has them. A slide that is not there leaves no gap."""
    artwork: dict[str, Artwork] = {}

    def filled(figure: Figure) -> Figure | None:
        if figure.slide is None:
            return figure
        if not (art := _artwork(figure.slide, decks)):
            return None
        artwork[art.sha] = art
        picture = Picture(Box(0, 0, figure.w, figure.h), art.sha, figure.group.alt)
        return replace(figure, group=Group(figure.group.name, (picture,)), slide=None)

    blocks = with_pictures(sheet.blocks, filled)
    return replace(sheet, blocks=blocks), replace(look, artwork={**look.artwork, **artwork})


def _artwork(slide: ShownSlide, decks: Mapping[str, Piece]) -> Artwork | None:
    if slide.deck not in decks:
        return None
    pages = _pages(decks[slide.deck]).pages
    return _painted(decks[slide.deck], slide.number) if slide.number <= len(pages) else None


@lru_cache(2)
def _pages(deck: Piece) -> Settled:
    return signed(*deck.paper)


@lru_cache(128)
def _painted(deck: Piece, number: int) -> Artwork:
    """Its name says what is on it, so that a changed slide makes another guide."""
    scene = _pages(deck).pages[number - 1]
    png = rendered(scene_svg(scene, deck.look), PIXELS, deck.look.ink(scene.ground).rgb)
    return Artwork(scene.w, scene.h, raster=png, sha=f"slide {sha256(png).hexdigest()}")
