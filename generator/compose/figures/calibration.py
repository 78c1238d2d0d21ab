"""The test sheet for printing on both sides: slanted lines on the front, straight ones on the back.

Held to the light, the straight line from the back crosses the slanted one where the back lies beside the front, ten times
magnified: the slanted line runs 10 mm aside over 100 mm. Millimetres from the upper left corner of A4, until they are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.compose.drawing.shapes import lines, polygon
from generator.compose.drawing.text import text_box
from generator.compose.texts import Texts
from generator.model.geometry import Box, Point, ellipse
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

INK = "sort"  # all of it: four colours never meet exactly
W, H = 210.0, 297.0
MOST = 5  # millimetres that the scales show to either side
TENFOLD = 10  # how much they magnify
HALF = MOST * TENFOLD  # of a slanted line's length
A, B = (
    (42.0, 134.0),
    (126.0, 208.0),
)  # the middles of the upright scale, which shows right and left, and of the level one
BEYOND = 4.0  # how much longer a straight line is at both ends
FRAME = 8.0  # from the edge: what an office printer reaches
CROSSES = [(x, y) for x in (15.0, W - 15.0) for y in (28.0, H - 18.0)]
RULER = (55.0, 266.0)  # where the 100 mm begin
FINE, THIN, LINE, BROAD = 0.5, 0.7, 0.9, 1.8  # points across

Stroke = tuple[Point, Point]
Items = Iterator[Item[Text]]


def front(texts: Texts) -> Items:
    """What is read and written: styles step, number, small, label, answer, scale, letter, key, unit."""
    yield from _shared()
    yield from _steps(texts.list("steps", 4))
    yield from _example(texts)
    yield from _scale_a(texts)
    yield from _scale_b(texts)
    yield from _answers(texts)
    yield _said(72, 234, 120, 22, texts["margins"], "small")
    yield from _ruler(texts["ruler"])


def back(texts: Texts) -> Items:
    """What shines through: styles step-large, letter."""
    yield from _shared()
    a, b = straight_a(), straight_b()
    yield Group("rette streger", (_drawn([a, b], LINE),), texts["back-alt"])
    yield _said(18, 118, 112, 14, texts["back-step"], "step-large", align="center")
    yield from (_letter(W - A[0], A[1] - HALF - 11, texts["a"]), _letter(W - B[0] - HALF - 12, B[1], texts["b"]))


# ---------------------------------------------------------------- lines


def slanted_a() -> Stroke:
    """On the front: the further down, the more to the right."""
    (x, y) = A
    return (x - MOST, y - HALF), (x + MOST, y + HALF)


def slanted_b() -> Stroke:
    """On the front: the further to the right, the lower."""
    (x, y) = B
    return (x - HALF, y - MOST), (x + HALF, y + MOST)


def straight_a() -> Stroke:
    """On the back, behind the middle of the slanted one: what is on its left there is on the right of the front."""
    x, y = W - A[0], A[1]
    return (x, y - HALF - BEYOND), (x, y + HALF + BEYOND)


def straight_b() -> Stroke:
    x, y = W - B[0], B[1]
    return (x - HALF - BEYOND, y), (x + HALF + BEYOND, y)


def _drawn(strokes: Sequence[Stroke], width: float) -> Shape:
    return lines([(_points(p), _points(q)) for p, q in strokes], INK, width)


def _points(p: Point) -> Point:
    return p[0] * MM, p[1] * MM


def _ticks(slanted: Stroke, middle: Point, most: int = MOST, reach: float = 4.2) -> Iterator[Shape]:
    """Across a slanted line every half millimetre, which is 5 mm apart; whole ones are longer."""
    (x, y), upright = middle, slanted[0][0] > middle[0] - HALF / 2
    halves: list[Stroke] = []
    wholes: list[Stroke] = []
    for n in range(-2 * most, 2 * most + 1):
        aside, along, long = n / 2, n / 2 * TENFOLD, reach if n % 2 == 0 else reach / 2
        at = (x + aside, y + along) if upright else (x + along, y + aside)
        dx, dy = (long, 0.0) if upright else (0.0, long)
        (wholes if n % 2 == 0 else halves).append(((at[0] - dx, at[1] - dy), (at[0] + dx, at[1] + dy)))
    yield from (_drawn(wholes, THIN), _drawn(halves, FINE))


def _shared() -> Iterator[Shape]:
    """On both sides: the frame that must be whole, and crosses that tell whether the sheet came in askew."""
    box = Box(FRAME, FRAME, W - 2 * FRAME, H - 2 * FRAME)
    yield _frame(box, FINE)
    arms = [((x - 4, y), (x + 4, y)) for x, y in CROSSES] + [((x, y - 4), (x, y + 4)) for x, y in CROSSES]
    yield _drawn(arms, FINE)


def _frame(box: Box, width: float) -> Shape:
    x, y, u, v = (side * MM for side in box.sides)
    return Shape(polygon(((x, y), (u, y), (u, v), (x, v)), INK).outline, None, INK, width)


def _ruler(words: Words) -> Items:
    x, y = RULER
    marks = [((x + n, y), (x + n, y - (5 if n % 10 == 0 else 3))) for n in range(0, 101, 5)]
    yield _drawn([*marks, ((x, y), (x + 100, y))], FINE)
    yield _said(x, y + 1.5, 100, 6, words, "small", align="center")


# ---------------------------------------------------------------- words


def _said(x: float, y: float, w: float, h: float, words: Words, style: str, **how: Any) -> Text:
    return text_box(Box(x * MM, y * MM, w * MM, h * MM), words, style, **{"anchor": "top", **how})


def _letter(x: float, y: float, words: Words) -> Text:
    """About (x, y)."""
    return _said(x - 8, y - 6, 16, 12, words, "letter", align="center", anchor="middle", lines=1)


def _scale_a(texts: Texts) -> Items:
    """The upright scale with its millimetres, and what these mean."""
    x, y = A
    yield Group("skala a", (_drawn([slanted_a()], LINE), *_ticks(slanted_a(), A)), texts["a-alt"])
    yield _letter(x, y - HALF - 11, texts["a"])
    for way, first in (("left", -MOST), ("right", 0)):
        middle = y + (first + MOST / 2) * TENFOLD
        box = Box((x - 24) * MM, (middle - 22) * MM, 6 * MM, 44 * MM)
        yield text_box(box, texts[f"mm-{way}"], "unit", align="center", anchor="middle", lines=1, rotation=-90)
        yield from (_number(n, x - 21, y + n * TENFOLD, texts, "right") for n in _numbers(first))


def _scale_b(texts: Texts) -> Items:
    """The level scale with its millimetres, and what these mean."""
    x, y = B
    yield Group("skala b", (_drawn([slanted_b()], LINE), *_ticks(slanted_b(), B)), texts["b-alt"])
    yield _letter(x + HALF + 12, y, texts["b"])
    for way, first in (("up", -MOST), ("down", 0)):
        left = x + (first + MOST / 2) * TENFOLD - 22
        yield _said(left, y - 21, 44, 6, texts[f"mm-{way}"], "unit", align="center", anchor="middle", lines=1)
        yield from (_number(n, x + n * TENFOLD - 5, y - 12, texts, "center") for n in _numbers(first))


def _numbers(first: int) -> range:
    """Of half a scale; 0 goes with the second half."""
    return range(first, first + MOST + (first == 0))


def _number(n: int, x: float, y: float, texts: Texts, align: str) -> Text:
    """In 10 mm from x, at the height y."""
    words = texts["a"].derived(str(abs(n)))
    return _said(x, y - 3, 10, 6, words, "scale", align=align, anchor="middle", lines=1)


DISC = 3.2  # radius of a step's


def _steps(steps: Sequence[Words]) -> Items:
    """What to do, one below the other, each with its number."""
    left, top, r = 72.0, 36.0, DISC * MM
    number = [words.derived(str(n)) for n, words in enumerate(steps, 1)]
    box = Box(left * MM, top * MM, 74 * MM, 74 * MM)
    labels = tuple(
        text_box(Box(0, 0, 2 * r, 6), words, "number", align="center", lines=1, on=INK, group="trin")
        for words in number
    )
    marker = (Shape(ellipse(r, -4, r, r), INK),)
    paragraphs = tuple(Paragraph(words, "step") for words in steps)
    yield Text(box, paragraphs, gap=7, marker=marker, labels=labels, indent=3 * r)


def _example(texts: Texts) -> Items:
    """A bit of scale A, twice as large, with the line from the back across it at 1.5 mm to the right."""
    left, top, w = 150.0, 35.0, 42.0
    yield _frame(Box(left, top, w, 71), FINE)
    yield _said(left + 4, top + 3, w - 8, 6, texts["example-title"], "label")
    x, y = left + 18.0, top + 36.5
    slanted = ((x - 2.5, y - 25), (x + 2.5, y + 25))
    cross = (x + 1.5, y + 15)
    through = _drawn([((cross[0], y - 26), (cross[0], y + 26))], BROAD)
    ring = Shape(ellipse(cross[0] * MM, cross[1] * MM, 4 * MM, 4 * MM), None, INK, THIN)
    pointer = _drawn([((cross[0] + 4, cross[1]), (cross[0] + 9, cross[1]))], FINE)
    shapes = (_drawn([slanted], LINE), *_ticks(slanted, (x, y), 2), through, ring, pointer)
    yield Group("eksempel", shapes, texts["example-alt"])
    for n in (-2, -1, 0, 1, 2):
        yield _number(n, x - 19, y + n * TENFOLD, texts, "right")
    yield _said(cross[0] + 10, cross[1] - 3.5, 12, 7, texts["example"], "unit", anchor="middle", lines=1)
    yield _said(left + 4, top + 64, w - 8, 6, texts["example-means"], "small", lines=1)


def _answers(texts: Texts) -> Items:
    """The two numbers, which way they go, and what their keys are called in the brand file."""
    box = Box(72, 120, 120, 56)
    yield _frame(box, 1.4)
    for key, ways, y in (("a", ("right", "left"), 132.0), ("b", ("up", "down"), 148.0)):
        yield _said(77, y - 5, 30, 6, texts[f"{key}-result"], "label", anchor="bottom", lines=1)
        yield _drawn([((107, y), (127, y))], THIN)
        yield _said(129, y - 5, 10, 6, texts["mm"], "answer", anchor="bottom", lines=1)
        for n, way in enumerate(ways):
            x = 141.0 + 27 * n
            yield _frame(Box(x, y - 5, 5.5, 5.5), THIN)
            yield _said(x + 8, y - 5, 18, 6, texts[way], "answer", anchor="bottom", lines=1)
            yield _said(x + 8, y + 0.7, 18, 5, texts[f"key-{way}"], "key", lines=1)
    y = 165.0
    for key, x, line, end in (("printer", 77.0, 107.0, 150.0), ("date", 154.0, 164.0, 189.0)):
        yield _said(x, y - 5, line - x, 6, texts[key], "label", anchor="bottom", lines=1)
        yield _drawn([((line, y), (end, y))], FINE)
    yield _said(77, 168, 112, 6, texts["where"], "key", lines=1)
