"""The outlines our drawings are made of: houses, discs, leaves. Any area may be given as a polygon's corners or as an outline."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.geometry import KAPPA, Outline, Point, common, ellipse, moved, polygon

Points = Sequence[Point]
Area = Points | Outline
TUCK = 0.2  # share of a leaf's half


def outline_of(area: Area) -> Outline:
    """The outline of an area given either way."""
    return tuple(area) if area and isinstance(area[0][0], str) else polygon(area)


def clip(subject: Area, clipper: Area) -> Outline:
    """What two areas have in common; () if they do not meet."""
    return common(outline_of(subject), outline_of(clipper))


def corners(x: float, y: float, w: float, h: float) -> Points:
    """A rectangle as a polygon."""
    return (x, y), (x + w, y), (x + w, y + h), (x, y + h)


def gable(x: float, w: float, eaves: float, base: float, pitch: float = 0.5) -> Points:
    """The front of a house: roof of one in two from the eaves, walls down to the base."""
    return (x, eaves), (x + w / 2, eaves - w / 2 * pitch), (x + w, eaves), (x + w, base), (x, base)


def disc(cx: float, cy: float, r: float) -> Outline:
    """A circle of four curves."""
    return ellipse(cx, cy, r, r)


def right_half(cx: float, cy: float, r: float) -> Outline:
    """The shaded half of a fruit."""
    k = r * KAPPA
    return (
        ("M", cx, cy - r),
        ("C", cx + k, cy - r, cx + r, cy - k, cx + r, cy),
        ("C", cx + r, cy + k, cx + k, cy + r, cx, cy + r),
        ("Z",),
    )


def lens(
    x: float, y: float, length: float, width: float, angle: float, fat: float = 0.30, tip: float = 0.72
) -> Outline:
    """A whole leaf or petal from its foot (x, y) to its tip, `width` across (design manual, section 4). Convex."""
    k = width * 0.667
    one, two = (fat * length * 0.35, k), (tip * length, k * 0.82)
    unit: Outline = (
        ("M", 0.0, 0.0),
        ("C", one[0], -one[1], two[0], -two[1], length, 0.0),
        ("C", *two, *one, 0.0, 0.0),
        ("Z",),
    )
    return moved(unit, x, y, angle)


def leaf_halves(
    x: float, y: float, length: float, width: float, angle: float, fat: float, tip: float
) -> tuple[Outline, Outline]:
    """A leaf in two along its midrib, first what is to the left of the way it grows. That half goes on under the other
    by TUCK: halves that merely touch show a hairline.
    """
    k = width * 0.667
    one, two = (fat * length * 0.35, k), (tip * length, k * 0.82)
    tucked = ("C", two[0], two[1] * TUCK, one[0], one[1] * TUCK, 0.0, 0.0)
    left: Outline = (("M", 0.0, 0.0), ("C", one[0], -one[1], two[0], -two[1], length, 0.0), tucked, ("Z",))
    right: Outline = (("M", 0.0, 0.0), ("C", *one, *two, length, 0.0), ("Z",))
    return moved(left, x, y, angle), moved(right, x, y, angle)
