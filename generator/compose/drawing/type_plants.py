"""How each type of co-creation grows: drawn about (0, 0), the foot in the middle, some 430 points high at scale 1.

The unpredictable types outgrow their pane, the predictable ones stay inside (design manual, section 5).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.compose.drawing.outlines import lens
from generator.compose.drawing.plants import CORAL, Shapes, flower, pair, placed, plant, tulip
from generator.compose.drawing.shapes import curve, leaf, line, overlap, polygon, rect, stem
from generator.model.content import Type
from generator.model.geometry import Box, Outline, Segment, around, bounds
from generator.model.scene import Role, Shape


@dataclass(frozen=True, slots=True)
class Motif:
    """A drawing about (0, 0) with half its breadth and its size beside the other motifs."""

    drawing: Callable[[], Shapes]
    half: float
    size: float

    def at(self, x: float, y: float, scale: float) -> Shapes:
        """The motif with its foot at (x, y)."""
        return placed(self.drawing(), x, y, scale * self.size)


def styret() -> Shapes:
    """The same plant at the same distance along a cord."""
    rows = (0, -112, -224)
    return tuple(
        s
        for y in rows
        for s in (
            *(s for x in (-126, -42, 42, 126) for s in _seedling(x, y - 2.25)),  # a round end, not below the ground
            line(-170, y - 2, 170, y - 2, "gran", 4),
        )
    )


def _seedling(x: float, y: float) -> Shapes:
    h = 84
    return (
        stem(x, y, h * 0.6, width=4.5),
        *pair(x, y - h * 0.2, h * 0.46, h * 0.2, 52),
        *leaf(x, y - h * 0.46, h * 0.54, h * 0.28, -90),
    )


CROSS, FORK, LOOP = 24, 96, 78  # the stalks' distance from the middle, height of the first crossing, of each loop


def ligevaerdig() -> Shapes:
    """Two stalks, each from its own root: municipality and citizens. Where their flower meets is the new."""
    top = -(FORK + 3 * LOOP) + 4
    green, coral = lens(13.2, top + 12, 104, 66, -83), lens(-13.2, top + 12, 104, 66, -97)
    return (
        Shape(_winding(-1), None, "boeg", 6, "round"),
        Shape(_winding(1), None, "blomst", 6, "round"),
        *(s for i in range(3) for s in _two_leaves(i)),
        polygon(coral, "blomst"),
        polygon(green, "boeg"),
        *overlap(coral, green, "froe"),
    )


def _winding(side: int) -> Outline:
    x = side * CROSS
    segments: list[Segment] = [("M", side * 74, -3), ("C", side * 70, -FORK * 0.55, x, -FORK * 0.5, x, -FORK)]
    for i in range(3):
        y = -FORK - LOOP * i
        segments.append(("C", x, y - LOOP * 0.5, -x, y - LOOP * 0.5, -x, y - LOOP))
        x = -x
    return tuple(segments)


def _two_leaves(i: int) -> Shapes:
    y, length = 2 - FORK - LOOP * i, 98 - 12 * i
    left, right = ("mos", "boeg", "glas1"), ("blomst", "blomstm", "blomstl")
    if i % 2:
        left, right = right, left
    return (*leaf(-CROSS, y, length, length * 0.42, -152, *left), *leaf(CROSS, y, length, length * 0.42, -28, *right))


def ansvarliggoerende() -> Shapes:
    """The stick is the municipality's frame, the growth is the citizens'."""
    h = 330
    ties = (line(x - 10, -h * t, 32, -h * t - 8, "froe", 7, "round") for t, x in ((0.34, 4), (0.62, 11)))
    leaves = ((0.16, -1, 96, -8), (0.30, 1, 92, 2), (0.46, -1, 86, 4), (0.60, 1, 74, 14), (0.70, -1, 62, 8))
    return (
        rect(18, -h, 9, h, "gran"),
        curve((0, -3), (-26, -h * 0.3), (26, -h * 0.5), (4, -h * 0.8), "blomst", 6),
        *ties,
        *(s for t, side, length, x in leaves for s in _coral_leaf(x, -h * t, length, side)),
        *flower(4, -h * 0.78, 70),
    )


def _coral_leaf(x: float, y: float, length: float, side: int) -> Shapes:
    tones: tuple[Role, Role] = ("blomstm", "blomst") if side < 0 else ("blomst", "blomstm")
    return leaf(x, y, length, length * 0.42, -90 + side * 58, *tones, "blomstl")


MEADOW = (  # aside, height, flower, lean, blades
    (-128, 168, 40, -10, ((0.1, 0.6, 22),)),
    (-78, 296, 52, -6, ((0.06, 0.48, 14), (0.05, 0.44, 17))),
    (-24, 190, 44, 6, ((0.08, 0.55, 18), (0.08, 0.5, 22))),
    (38, 398, 60, 8, ((0.05, 0.44, 12), (0.05, 0.40, 14))),
    (92, 262, 48, 10, ((0.07, 0.5, 17), (0.06, 0.46, 16))),
    (136, 150, 38, 12, ((0.1, 0.55, 20),)),
)


def faciliterende() -> Shapes:
    """Citizens grow freely; the municipality is the soil."""
    mound: Outline = (("M", -180, 0), ("C", -90, -30, 90, -30, 180, 0), ("Z",))
    wild = (s for x, h, bloom, lean, blades in MEADOW for s in tulip(x, -6, h, bloom, lean, blades, tones=CORAL))
    return (*wild, Shape(mound, "gran"))


MOTIFS: Mapping[str, Motif] = {
    "styret": Motif(cache(styret), half=170, size=0.89),
    "ligevaerdig": Motif(cache(ligevaerdig), half=169, size=0.98),
    "ansvarliggoerende": Motif(cache(ansvarliggoerende), half=169, size=0.98),
    "faciliterende": Motif(cache(faciliterende), half=180, size=1),
}
"""Motifs by the id of the type."""

PLAIN = Motif(lambda: plant(0, -3, 300, 1.2), half=130, size=1)  # a round end, as those above


PANES = (("low", "high"), ("high", "high"), ("low", "low"), ("high", "low"))
"""Actor and result of the window's panes, row by row: unpredictable above, citizens to the right."""


def pane_of(kind: Type) -> int:
    """Which pane of the window a type stands in."""
    return PANES.index((kind.actor, kind.result))


def motif_of(type_id: str) -> Motif:
    """The motif of a type; a plain plant for a type that has none yet."""
    return MOTIFS.get(type_id, PLAIN)


def motif_in(type_id: str, w: float, h: float) -> tuple[Shapes, float, float]:
    """The motif as large as the box w x h allows, its upper left corner at (0, 0); then how large it is."""
    box = _inked(motif_of(type_id).at(0, 0, 1))
    scale = min(w / box.w, h / box.h)
    return motif_of(type_id).at(-box.x * scale, -box.y * scale, scale), box.w * scale, box.h * scale


def _inked(shapes: Shapes) -> Box:
    """What the shapes cover, with half the breadth of their lines."""
    return around(bounds(s.outline).inset(-s.width / 2 if s.line else 0) for s in shapes)
