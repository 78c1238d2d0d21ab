"""The herbarium: a plant for every case, and every plant tells its case. Drawn about 200 x 200 points at scale 1."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache
from itertools import combinations, pairwise

from generator.compose.drawing.outlines import disc, lens, right_half
from generator.compose.drawing.plants import Shapes, flower, pair, placed, plant
from generator.compose.drawing.shapes import circle, curve, leaf, line, lines, overlap, polygon, seed
from generator.model.geometry import Outline, Point, moved
from generator.model.scene import Group, Role, Shape
from generator.model.text import Words


def plain() -> Shapes:
    return plant(0, 0, 160, 1.2)


def dokk() -> Shapes:
    """All the way from idea to furnishing: many leaves from one point."""
    fan = [lens(0, -62, 122, 42, a, 0.5, 0.8) for a in (-160, -137, -114, -90, -66, -43, -20)]
    return (
        line(0, 0, 0, -70, "boeg", 6),
        *(polygon(blade, "mos" if i % 2 else "boeg") for i, blade in enumerate(fan)),
        *(s for one, two in pairwise(fan) for s in overlap(one, two, "gran")),
        circle(0, -62, 15, "blomst"),
    )


def kanten() -> Shapes:
    """Five libraries, far out on the branch."""
    feet = ((-74, -50, -160), (-66, -84, -14), (-44, -126, -122), (4, -158, 58), (58, -161, 20))
    return (
        curve((-76, 0), (-76, -110), (-30, -172), (60, -160), "boeg", 6),
        *(s for x, y, a in feet for s in leaf(x, y, 72, 30, a, vein="glas1")),
        *flower(10, -158, 46, angle=-80),
    )


def modstrom() -> Shapes:
    """Blades lean with the current; one turns against it."""
    with_it = (s for x, h, lean in ((-84, 84, 54), (-46, 108, 58), (-8, 82, 54)) for s in _blade(x, h, lean))
    return (*with_it, *_blade(84, 150, -64, "blomst", ("blomst", "blomstm", "blomstl")))


def _blade(
    x: float, h: float, lean: float, stalk: Role = "boeg", tones: tuple[Role, Role, Role] = ("mos", "boeg", "glas1")
) -> Shapes:
    angle = -90 + (34 if lean > 0 else -38)
    low = leaf(x, -h * 0.34, 44, 18, angle + 18) if lean > 0 else ()
    return (
        curve((x, 0), (x, -h * 0.5), (x + lean * 0.25, -h * 0.75), (x + lean * 0.5, -h), stalk, 5.5),
        *leaf(x + lean * 0.48, -h + 4, 66, 29, angle, *tones),
        *low,
    )


def hal() -> Shapes:
    """Many small plants carry one roof."""
    dome: Outline = (("M", -100, -84), ("C", -80, -170, 80, -170, 100, -84), ("Z",))
    shade: Outline = (("M", 0, -148.5), ("C", 50, -148.5, 90, -127, 100, -84), ("L", 0, -84), ("Z",))
    seams = (curve((x, -84), (x, -110), (x * 0.5, -140), (0, -148), "glas1", 1.8) for x in (-60, -20, 20, 60))
    posts = (s for x in (-80, -40, 0, 40, 80) for s in (line(x, 0, x, -84, "boeg", 5), *pair(x, -30, 24, 13, 44)))
    return (*posts, Shape(dome, "mos"), Shape(shade, "boeg"), *seams, *flower(0, -150, 34))


def hjorring() -> Shapes:
    """Two projects, one method: two stalks from one root."""
    lamp = (circle(-44, -162, 17, "froe"), Shape(right_half(-44, -162, 17), "froed"))
    return (
        *_stalk(-1, ("mos", "boeg")),
        *lamp,
        *_stalk(1, ("boeg", "mos")),
        *flower(44, -146, 44),
        *pair(0, -6, 34, 14, 62),
    )


def _stalk(side: int, tones: tuple[Role, Role]) -> Shapes:
    feet = ((6, -40, 62, 70), (24, -84, 58, 62), (38, -122, 48, 56))
    return (
        curve((0, 0), (0, -60), (side * 30, -80), (side * 44, -150), "boeg", 6),
        *(
            s
            for x, y, length, off in feet
            for s in leaf(side * x, y, length, length * 0.42, -90 + side * off, *tones, "glas1")
        ),
    )


def zero() -> Shapes:
    """A wreath that closes into a nought."""
    y, r = -106, 66
    shapes: Shapes = (line(0, 0, 0, y + r, "boeg", 6), Shape(disc(0, y, r), None, "boeg", 5))
    for a in range(0, 360, 30):
        fx, fy = r * math.cos(math.radians(a)), y + r * math.sin(math.radians(a))
        shapes += leaf(fx, fy, 46, 20, a + 62)
        shapes += leaf(fx, fy, 40, 17, a + 128, "boeg", "mos")
    return shapes + seed(0, y + 26, 52, 34)


def klynge() -> Shapes:
    """Villages in a cluster: berries of one stalk."""
    places = ((-66, -132), (-22, -132), (22, -132), (66, -132), (-44, -166), (0, -170), (44, -166))
    meetings = (
        Shape(_meeting(one, two, 26), "blomstd") for one, two in combinations(places, 2) if math.dist(one, two) < 52
    )
    return (
        line(0, 0, 0, -70, "boeg", 6),
        *(curve((0, -66), (0, -92), (x * 0.8, -84), (x, y + 10), "boeg", 3.4) for x, y in places),
        *pair(0, -22, 78, 33, 62, vein="glas1"),
        *(circle(x, y, 26, "blomst" if i in (1, 3, 4, 6) else "blomstm") for i, (x, y) in enumerate(places)),
        *meetings,
    )


def _meeting(one: Point, two: Point, r: float) -> Outline:
    """What two circles of radius r have in common: an arc of each, one curve an arc."""
    half = math.acos(math.dist(one, two) / 2 / r)
    s, c, k = math.sin(half), math.cos(half), 4 / 3 * math.tan(half / 2)
    lens_of_one: Outline = (
        ("M", 0, -s),
        ("C", k * s, k * c - s, k * s, s - k * c, 0, s),
        ("C", -k * s, s - k * c, -k * s, k * c - s, 0, -s),
        ("Z",),
    )
    angle = math.degrees(math.atan2(two[1] - one[1], two[0] - one[0]))
    return moved(lens_of_one, (one[0] + two[0]) / 2, (one[1] + two[1]) / 2, angle, r)


def naturland() -> Shapes:
    """Two islands, one root."""
    blades = ((184.0, 104.0, -114.0), (152.0, 92.0, -58.0))
    one, two = (lens(0, -26, length, width, a, 0.5, 0.8) for length, width, a in blades)
    return (
        line(0, 0, 0, -36, "boeg", 6),
        *(
            s
            for length, width, a in blades
            for s in leaf(0, -26, length, width, a, vein="glas1", ribs=5, rib_width=2.2, fat=0.5, tip=0.8)
        ),
        *overlap(one, two, "gran"),
        *(circle(x, -9, 7, "blomst") for x in (-44, -22, 24, 46)),
    )


def hjerte() -> Shapes:
    """Two leaves lie down as a heart."""
    ribs = [((0, -62 - 24 * i), (side * (26 + 9 * i), -84 - 28 * i)) for i in range(4) for side in (-1, 1)]
    return (
        curve((0, 0), (-4, -20), (0, -26), (0, -44), "boeg", 6),
        Shape(_half_heart(-1), "mos"),
        Shape(_half_heart(1), "boeg"),
        lines([*ribs, ((0, -40), (0, -146))], "glas1", 2, "round"),
        *flower(0, -148, 46),
    )


def _half_heart(side: int) -> Outline:
    return (
        ("M", 0, -30),
        ("C", side * 20, -70, side * 104, -96, side * 92, -152),
        ("C", side * 84, -196, side * 16, -196, 0, -148),
        ("Z",),
    )


def empower() -> Shapes:
    """A young plant that measures itself."""
    marks = [((62, -6 - 28 * i), (84 if i % 2 else 96, -6 - 28 * i)) for i in range(7)]
    return (
        lines(marks, "gran", 3),
        line(62, 0, 62, -178, "gran", 4),
        line(-20, 0, -20, -112, "boeg", 6),
        *pair(-20, -24, 66, 28, 62, vein="glas1"),
        *pair(-20, -68, 54, 24, 54, vein="glas1"),
        *flower(-20, -108, 66),
    )


def samlet() -> Shapes:
    """Two stalks become one."""
    return (
        *_joining(-1, "boeg", ("boeg", "mos")),
        *_joining(1, "mos", ("mos", "boeg")),
        *pair(0, -104, 82, 36, 60, vein="glas1"),
        *flower(0, -146, 62),
    )


def _joining(side: int, stalk: Role, tones: tuple[Role, Role]) -> Shapes:
    return (
        curve((side * 58, 0), (side * 58, -56), (side * 3, -44), (side * 3, -100), stalk, 6.5),
        line(side * 3, -100, side * 3, -150, stalk, 6.5),
        *leaf(side * 55, -24, 54, 23, -90 + side * 48, *tones, "glas1"),
    )


def politik() -> Shapes:
    """Five politicians and ten citizens: leaves and berries."""
    feet = ((-12, 80, -152), (-30, 74, -28), (-50, 66, -150), (-66, 60, -30))
    umbel: Shapes = ()
    for i in range(10):
        angle, reach = math.radians((i - 4.5) * 17.5), 88 if i % 2 else 74
        bx, by = reach * math.sin(angle), -104 - reach * math.cos(angle)
        umbel += (line(0, -102, bx, by, "boeg", 3, "round"), circle(bx, by, 11, "blomst" if i % 2 else "blomstm"))
    return (
        line(0, 0, 0, -104, "boeg", 6),
        *(
            s
            for y, length, a in feet
            for s in leaf(0, y, length, length * 0.43, a, *(("mos", "boeg") if a < -90 else ("boeg", "mos")), "glas1")
        ),
        *umbel,
        *leaf(0, -82, 44, 22, -90, vein="glas1"),
    )


HERBARIUM: Mapping[str, Callable[[], Shapes]] = {
    drawing.__name__: cache(drawing)
    for drawing in (
        plain, dokk, kanten, modstrom, hal, hjorring, zero, klynge, naturland, hjerte, empower, samlet, politik,
    )
}  # fmt: skip
"""Drawings about (0, 0) by the key that a case has in its `plant`; each is drawn once."""


def plant_of(key: str, alts: Mapping[str, Words], x: float, y: float, scale: float = 1) -> Group:
    """The plant of a case with its foot at (x, y), a figure of its own; a plain one for a case without a drawing yet."""
    known = key if key in HERBARIUM else "plain"
    return Group(f"plante-{known}", placed(HERBARIUM[known](), x, y, scale), alts[known])
