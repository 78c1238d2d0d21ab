"""Drawings that fill a slide: the cover's row of houses, the house of a phase, the meadow behind a voice.

All stand on `soil`, the y of the ground; the soil itself runs from there down to the drawing's end. Each is one figure
with an alternative text and holds no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.compose.drawing.greenhouse import SEAM, bays, glasshouse, roof_bars
from generator.compose.drawing.outlines import Points, clip, corners, disc, gable
from generator.compose.drawing.plants import Blade, Shapes, fruitplant, mark, plant, sprout, tulip
from generator.compose.drawing.shapes import circle, line, lines, overlap, polygon, rays, rect, seed
from generator.compose.templates.slide_frame import GROUND, MARGIN, Frame, H, W
from generator.model.content import SlideFigures
from generator.model.geometry import Box
from generator.model.scene import Group, Role, Shape, Text

Figure = Group[Text]


def soil_shapes(soil: float) -> Shapes:
    """The ground as far as the drawing goes."""
    return (rect(0, soil, W, GROUND - soil + SEAM, "gran"),)


def buried(x: float, y: float, r: float, light: Role = "froe", dark: Role = "froed") -> Shapes:
    """A seed in its cell in the soil, about (x, y)."""
    return circle(x, y, r, "boeg"), *seed(x, y + r * 0.69, r * 1.38, r * 0.92, light=light, dark=dark)


# ---------------------------------------------------------------- cover

COVER_LEFT, COVER_STRIP = 424.0, 16.0
COVER_SPAN = 590.0  # the last house runs out of the slide
COVER_LAST, COVER_FRUIT = 205.0, 66.0  # breadth of the last of three houses, and of half the plant in it


def cover_soil(place: Frame) -> float:
    """Where the ground of the cover is; without a municipality it runs to the slide's edge."""
    return place.top - 70 if place.logo else H - 100


def cover(place: Frame, phases: int, alt: str) -> tuple[Figure, ...]:
    """A house for each phase in front of the sun; from the last one's fruit a root leads back to a new seed. Without a
    municipality its soil carries the mark of the series."""
    soil = cover_soil(place)
    eaves = soil - (206 if place.logo else 218)
    panes = _cover_bays(phases, eaves, soil)
    lights = [((pane.right - 10, 34.0), (pane.right + 40, 11.0)) for pane in panes]
    house = glasshouse(list(map(_inside, bays(panes))), lights, eaves - 120, soil, (COVER_LEFT + 406, eaves - 94, 80.0))
    bars = _inside_lines(roof_bars(panes, COVER_STRIP, 1.6, 6))
    ground = rect(0, soil, W, place.top + SEAM - soil if place.logo else H - soil, "gran")
    deep = 54.0 if place.logo else 58.0
    k = min(1.0, panes[-1].w / COVER_LAST)
    first, foot = panes[0].x + 92 * k, min(panes[-1].x + 84 * k, W - COVER_FRUIT * k)
    under = (*_root(first, foot, soil, deep, 3.0), *buried(first, soil + deep - 16, 27 if place.logo else 29))
    grown = (*_cover_plants(panes[1:-1], soil, k), *fruitplant(foot, soil, 190 * k, 0.85))
    picture: Figure = Group("Drivhus med forløbet", (*house, *bars, ground, *grown, *under), alt)
    return (picture,) if place.logo else (picture, Group("Seriemærke", mark(MARGIN, soil + 52, 20)))


def _cover_bays(phases: int, eaves: float, soil: float) -> list[Box]:
    """Houses of unlike breadth, as in the manual: the first narrowest, those in the middle widest."""
    weights = [1.0, *[1.19] * max(0, phases - 2), *[1.084] * min(1, phases - 1)]
    span = COVER_SPAN + COVER_STRIP * (phases - 1)
    found, left = [], COVER_LEFT
    for weight in weights:
        found.append(Box(left, eaves, span * weight / sum(weights), soil - eaves))
        left = found[-1].right - COVER_STRIP
    return found


def _cover_plants(panes: Sequence[Box], soil: float, k: float) -> Iterator[Shape]:
    for pane in panes:
        yield from sprout(pane.x + 66 * k, soil, 76 * k, 0.85)
        yield from plant(pane.x + 150 * k, soil, 152 * k, 0.85)


def _inside(area: Points) -> Points:
    """What of an area lies on the slide: a shape outside it would show while editing."""
    if max(x for x, _ in area) <= W:
        return area
    return [(seg[1], seg[2]) for seg in clip(area, corners(0, 0, W, H)) if seg[0] != "Z"]


def _inside_lines(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Upright and level strokes, cut at the slide's edge."""
    for shape in shapes:
        strokes = [(p[1:], q[1:]) for p, q in zip(shape.outline[::2], shape.outline[1::2], strict=True)]
        kept = [(p, (min(q[0], W), q[1])) for p, q in strokes if p[0] <= W]
        yield lines(kept, shape.line or "paper", shape.width)


def _root(seed_x: float, foot: float, soil: float, deep: float, width: float) -> Shapes:
    y, tip = soil + deep, seed_x + 38
    path = (("M", foot, soil), ("C", foot, soil + 30, foot - 18, y, foot - 60, y), ("L", tip + 8, y))
    head = ((tip, y), (tip + 17, y - 8.5), (tip + 17, y + 8.5))
    return Shape(path, None, "spire", width, "round"), polygon(head, "spire")


# ---------------------------------------------------------------- phases

HOUSE_X, HOUSE_W = 560.0, 330.0
HOUSE_TALL = 202.0  # eaves above the soil
SECTION_SOIL = GROUND - 110.0  # on a slide that opens a section; the layout draws it


def phase_house(number: int, count: int, parts: int, said: SlideFigures) -> Figure:
    """One house on the phase's ground: a seed in the soil for the first phase, fruit for the last, flowers between."""
    soil, x = SECTION_SOIL, HOUSE_X + HOUSE_W / 2
    grown: Shapes
    above: Shapes
    if number == 1:
        alt, tones, grown = said.seed_house, ("froe", "froed"), ()
        above = (Shape((("M", x, soil - 8), ("L", x, soil - 130)), None, "mos", 4, "round", (1, 12)),)
    elif number == count:
        alt, tones, above = said.fruit_house, ("frugtl", "frugtm"), ()
        grown = fruitplant(x, soil, 186, 0.95)
    else:
        alt, tones, above = said.flower_house, ("blomst", "blomstd"), ()
        grown = tuple(_flowers(soil, max(2, parts)))
    cell = buried(x, soil + 57, 45, *tones)
    return Group("Fasens drivhus", (*_phase_glass(soil, number), *grown, *cell, *above), alt)


def _phase_glass(soil: float, number: int) -> Shapes:
    eaves = soil - HOUSE_TALL
    house = gable(HOUSE_X, HOUSE_W, eaves, soil)
    sun = disc(HOUSE_X + 248, eaves - 70, 80)
    return (
        Shape(sun, f"phase-{number}-light"),
        polygon(house, "glas1"),
        *rays(house, HOUSE_X + 320, 70, eaves - 90, soil),
        *rays(house, HOUSE_X + 420, 22, eaves - 90, soil),
        *overlap(sun, house, "spirel"),
        *roof_bars([Box(HOUSE_X, eaves, HOUSE_W, HOUSE_TALL)], 0, 2.2, 6),
    )


def _flowers(soil: float, count: int) -> Iterator[Shape]:
    for i in range(count):
        x = HOUSE_X + HOUSE_W * (i + 0.5) / count
        yield from sprout(x, soil, 92, 0.95) if i == 0 else plant(x, soil, 168, 0.95)


# ---------------------------------------------------------------- voices

Tulip = tuple[float, float, float, tuple[Blade, ...]]  # height, bloom, lean, blades
PLACES = (636.0, 696.0, 760.0, 816.0, 878.0)
MEADOW: tuple[Tulip, ...] = (
    (230, 46, -8, ((0.06, 0.5, 16), (0.05, 0.42, 18))),
    (350, 54, 6, ((0.05, 0.42, 12), (0.05, 0.36, 15))),
    (190, 44, 4, ((0.08, 0.52, 20), (0.06, 0.46, 20))),
    (300, 50, 12, ((0.05, 0.44, 13), (0.05, 0.40, 13))),
    (220, 44, 10, ((0.06, 0.46, 17), (0.06, 0.5, 16))),
)


def meadow(place: Frame, alt: str, turned: bool = False) -> Figure:
    """Tulips in front of the sun, on a dark ground. `turned` mirrors the row, so that two slides differ."""
    flowers: list[Shape] = []
    foot = place.top + (SEAM if place.logo else -2)
    for x, (h, bloom, lean, blades) in zip(PLACES, MEADOW[::-1] if turned else MEADOW, strict=True):
        flowers += tulip(x, foot, h - 17, bloom, lean, blades, 0.95, stalk="mos")
    # from a point above: two edges at the same height would show the joint under it as a hairline
    ground = rect(0, place.top - 1, W, 1 + SEAM, "gran")
    rule = () if place.logo else (line(MARGIN, place.top - 1, W - MARGIN, place.top - 1, "boeg", 1.2),)
    return Group("Eng med tulipaner", (ground, circle(776, place.top - 332, 124, "froe"), *flowers, *rule), alt)


def bed(panes: Sequence[Points], soil: float, sun: tuple[float, float, float] | None = None) -> Shapes:
    """Panes side by side on the soil, with the light of the slides."""
    rights = [max(x for x, _ in p) for p in panes]
    lights = [((right - 16, 30.0), (right + 26, 10.0)) for right in rights]
    top = min(y for p in panes for _, y in p)
    return (*glasshouse(panes, lights, top, soil, sun), *soil_shapes(soil))
