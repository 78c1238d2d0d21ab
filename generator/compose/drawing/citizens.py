"""The roles of a citizen, each as a tulip, for coral is the citizens. (0, 0) is the foot; they stand in a disc of RADIUS.

The publication names the roles and says no more of them. So a drawing shows what the word says, and no judgement of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from generator.compose.drawing.outlines import disc, gable
from generator.compose.drawing.plants import Shapes, flower, sprout, tulip
from generator.compose.drawing.shapes import circle, leaf, lines, overlap, polygon, rays, seed, stem
from generator.model.scene import Role, Shape

RADIUS, MIDDLE = 118.0, 104.0  # of the disc, and how high above the soil it stands
BLADES = ((0.05, 0.52, 17), (0.04, 0.46, 20))


def plain(h: float = 158, bloom: float = 62, lean: float = 0) -> Shapes:
    """A tulip with its two blades."""
    return tulip(0, 0, h, bloom, lean, BLADES, 1.2)


def bruger() -> Shapes:
    """Uses the light there is: turned to the sun."""
    sun = (66, -172, 30)
    return (circle(*sun, "froe"), *tulip(-18, 0, 150, 62, 30, BLADES, 1.2))


def modtager() -> Shapes:
    """Gets rain from above."""
    places = ((-62, -176), (-36, -208), (-4, -186), (30, -212), (58, -180))
    drops = (s for x, y in places for s in seed(x, y + 12, 24, 16, -90, "mos", "boeg"))
    return (*plain(140), *drops)


def innovator() -> Shapes:
    """Throws new seed, each along its dots."""
    ways = ((-56, -182, -128), (0, -206, -90), (56, -182, -52))
    dots = (
        Shape((("M", x * 0.34, -152), ("L", x * 0.8, y + 6)), None, "froed", 2.2, "round", (0.1, 5.5))
        for x, y, _ in ways
    )
    return (*plain(148), *dots, *(s for x, y, angle in ways for s in seed(x, y + 8, 32, 21, angle)))


def ressourceperson() -> Shapes:
    """Strong leaves that others grow under."""
    return (
        stem(0, 0, 150, width=6.5),
        *leaf(0, -96, 96, 42, -168, vein="glas1"),
        *leaf(0, -96, 96, 42, -12, "boeg", "mos", "glas1"),
        *flower(0, -134, 70),
        *sprout(-58, 0, 58, 0.85),
        *sprout(58, 0, 58, 0.85),
    )


def beboer() -> Shapes:
    """Lives here: a house of glass about it."""
    house, eaves, sun = gable(-62, 124, -146, 0), -146.0, (50.0, -172.0, 26.0)
    bars = [((-62, eaves), (62, eaves)), *(((x, eaves - 15.5), (x, eaves)) for x in (-31, 31))]
    return (
        circle(*sun, "froe"),
        polygon(house, "glas1"),
        *rays(house, 70, 22, eaves - 31, 0),
        *overlap(disc(*sun), house, "spirel"),
        lines(bars, "paper", 2.4),
        *plain(132, 54),
    )


def politisk_aktiv() -> Shapes:
    """Votes: a leaf held up, and it is not alone."""
    return (*_voter(-62, 84, 34, 0.75), *_voter(62, 84, 34, 0.75), *_voter(0, 152, 58, 1.2))


def _voter(x: float, h: float, bloom: float, weight: float) -> Shapes:
    """A tulip with one leaf straight up beside its flower, the other at rest."""
    tones: tuple[Role, Role] = ("boeg", "mos")
    raised = (x + h * 0.035, -h * 0.34)
    return (
        *tulip(x, 0, h, bloom, -h * 0.08, ((0.05, 0.001, 20), (0.05, 0.42, 26)), weight),
        *leaf(*raised, h * 0.84, h * 0.13, -68, *tones, fat=0.6),
    )


TULIPS: Mapping[str, Callable[[], Shapes]] = {
    drawing.__name__.replace("_", "-"): cache(drawing)
    for drawing in (bruger, modtager, innovator, ressourceperson, beboer, politisk_aktiv)
}
"""Drawings by the id of the role."""

OTHER = "plain"


def tulip_of(role: str) -> Shapes:
    """The drawing of a role; a tulip of its own kind for one that has none yet."""
    return TULIPS[role]() if role in TULIPS else plain()
