"""Pictures of slides where a guide shows them: small, of points, and as their sender has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from generator.model.document import Worksheet
from generator.model.flow import Figure, figures, with_pictures
from generator.model.geometry import Box
from generator.model.look import Artwork, Look
from generator.model.scene import Group, Picture, Scene, SetText
from generator.write.svg import rendered, scene_svg

Slides = tuple[Sequence[Scene[SetText]], Look]
"""The slides of a deck as pages, and how their sender has them painted."""

PIXELS = 320  # across: some 450 to the inch on paper, and enough to be seen larger on the screen


def decks_in(document: object) -> tuple[str, ...]:
    """The ids of the decks whose slides are shown."""
    if not isinstance(document, Worksheet):
        return ()
    return tuple(sorted({figure.slide.deck for figure in figures(document.blocks) if figure.slide}))


def with_slides(sheet: Worksheet, look: Look, decks: Mapping[str, Slides]) -> tuple[Worksheet, Look]:
    """The sheet with the pictures of its slides, and the look that has them. A slide that is not there leaves no gap."""
    artwork: dict[str, Artwork] = {}

    def filled(figure: Figure) -> Figure | None:
        if figure.slide is None:
            return figure
        deck, number = figure.slide
        pages, slide_look = decks.get(deck, ((), look))
        if number > len(pages):
            return None
        art = _painted(pages[number - 1], slide_look)
        artwork[art.sha] = art
        picture = Picture(Box(0, 0, figure.w, figure.h), art.sha, figure.group.alt)
        return replace(figure, group=Group(figure.group.name, (picture,)), slide=None)

    blocks = with_pictures(sheet.blocks, filled)
    return replace(sheet, blocks=blocks), replace(look, artwork={**look.artwork, **artwork})


def _painted(slide: Scene[SetText], look: Look) -> Artwork:
    """Its name says what is on it, so that a changed slide makes another guide."""
    png = rendered(scene_svg(slide, look), PIXELS, look.ink(slide.ground).rgb)
    return Artwork(slide.w, slide.h, raster=png, sha=f"slide {sha256(png).hexdigest()}")
