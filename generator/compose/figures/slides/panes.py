"""Panes of a slide side by side: the programme's stops, and houses with texts, as many as there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import off_strips, roof_bars
from generator.compose.drawing.outlines import corners, gable
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.text import text_box
from generator.compose.figures.slides.art import bed, buried
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE, W
from generator.model.geometry import Box
from generator.model.scene import Group, Paragraph, Shape, Text
from generator.model.text import Words

STRIP = 10.0  # what two panes have in common


def pane_boxes(count: int, top: float, bottom: float, strip: float = STRIP) -> list[Box]:
    """So many panes across the slide, each overlapping the next by `strip`."""
    return Box(MARGIN, top, WIDE, bottom - top).columns(count, -strip)


def inner(panes: Sequence[Box], i: int, pad: float = 16, strip: float = STRIP) -> Box:
    """Where words may stand in a pane: inside its padding, off the strips it shares."""
    own = off_strips(panes, i, strip)
    return Box(own.x + pad, own.y, own.w - pad * 1.5, own.h)


RIDGE = 112.0  # no roof reaches higher: the title stands there


def roof_pitch(w: float, eaves: float) -> float:
    """The manual's roof, one in two, or a flatter one for a house so wide that its ridge would meet the title."""
    return min(0.5, (eaves - RIDGE) / (w / 2))


Stop = tuple[Words, Words, Words]
"""A stop of the day: clock time, name and form."""

Rest = tuple[int, Words]
"""Something between two stops: it is told in the soil, after the stop with this index (-1: before the first)."""


def programme_bays(stops: Sequence[Stop], rests: Sequence[Rest], alt: str) -> Group[Text]:
    """A pane for each stop, with what has grown by then; breaks stand in the soil where they fall."""
    soil = GROUND - 52
    panes = pane_boxes(len(stops), 132, soil)
    centres = [inner(panes, i, 0).x + inner(panes, i, 0).w / 2 for i in range(len(panes))]
    drawing = (*bed([corners(*p) for p in panes], soil), *_growing(centres, soil))
    texts = [_stop(stop, inner(panes, i), i) for i, stop in enumerate(stops)]
    return Group("Program", (Group("Drivhus", drawing, alt), *texts, *_rests(rests, panes, soil)))


def _growing(centres: Sequence[float], soil: float) -> Iterator[Shape]:
    last, tallest = len(centres) - 1, min(196, soil - 264)  # below a form of two lines
    for i, x in enumerate(centres):
        tall = 74 + (tallest - 74) * (i - 1) / max(1, last - 1)
        if i == 0:
            yield from buried(x, soil + 27, 18)
        elif i == last:
            yield from fruitplant(x, soil, tall, 0.75)
        else:
            yield from sprout(x, soil, tall, 0.75) if i == 1 else plant(x, soil, tall, 0.75, pairs=1 if i == 2 else 2)


def _stop(stop: Stop, room: Box, i: int) -> Group[Text]:
    time, name, form = stop
    words = (Paragraph(name, "name-small"), Paragraph(form, "caption"))
    return Group(
        f"Stop {i + 1}",
        (
            text_box(Box(room.x, room.y + 42, room.w, 10), time, "time", on="glas1", lines=1),
            Text(Box(room.x, room.y + 74, room.w, 68), words, on="glas1", group="stop", name=str(name)),
        ),
    )


REST = 150.0  # breadth of a break's words


def _rests(rests: Sequence[Rest], panes: Sequence[Box], soil: float) -> Iterator[Text]:
    """Centred on the seam between two stops; after the last stop at the right edge."""
    for after, words in rests:
        last = after >= len(panes) - 1
        seam = panes[after].right - STRIP / 2 if after >= 0 and not last else MARGIN
        left = W - MARGIN - REST if last else max(MARGIN, seam - REST / 2)
        box = Box(left, soil + 33, REST, 8)
        align = "right" if last else "center"
        yield text_box(box, words, "colophon", "paper", align=align, lines=1, group="rest", on="gran")


def houses(panes: Sequence[Box], strip: float, sun: tuple[float, float], *more: Shape) -> Shapes:
    """Houses whose walls are the panes, a sun so high above the eaves and so large behind the last two, and `more`."""
    eaves, soil, wide = panes[0].y, panes[0].bottom, panes[0].w
    pitch = roof_pitch(wide, eaves)
    above, r = sun
    bars = roof_bars(panes, strip, 1.6, 6, pitch=pitch)
    fronts = [gable(p.x, wide, eaves, soil, pitch) for p in panes]
    return (*bed(fronts, soil, (panes[-1].x + strip / 2, eaves - above, r)), *bars, *more)


def gabled_panes(texts: Sequence[tuple[Words, Words]], alt: str) -> Group[Text]:
    """A row of houses, one for each heading and its text, with another plant in each."""
    soil, strip = GROUND - 22, 14.0
    panes = pane_boxes(len(texts), 178, soil, strip)
    plants = [s for i, p in enumerate(panes) for s in _one_of(i, p.x + p.w / 2, soil)]
    drawing: Group[Text] = Group("Drivhuse", houses(panes, strip, (34, 46), *plants), alt)
    how = (34, 60, 16, 80, "subheading-small", "body", "bundlinjer")
    words = [titled(*pair, inner(panes, i, 18, strip), how) for i, pair in enumerate(texts)]
    return Group("bundlinjer", (drawing, *words))


def _one_of(i: int, x: float, soil: float) -> Shapes:
    tall = 68.0
    match i % 4:
        case 0:
            return sprout(x, soil, tall * 0.7, 0.75)
        case 1:
            return *plant(x - 26, soil, tall, 0.75, pairs=1), *plant(x + 26, soil, tall * 0.8, 0.75, pairs=1)
        case 2:
            return fruitplant(x, soil, tall, 0.7, fruits=1.2)
        case _:
            return plant(x, soil, tall, 0.75)


Titling = tuple[float, float, float, float, str, str, str]
"""Of a name and a text in a pane: where they begin below its top, the name's height, where the text ends above the
pane's foot, the styles of both, and what groups them."""


def titled(name: Words, text: Words, room: Box, how: Titling) -> Group[Text]:
    head, body, high, foot, style, text_style, group = how
    named = Box(room.x, room.y + head, room.w, high)
    told = Box(room.x, room.y + body, room.w, room.h - foot - body)
    return Group(
        str(name),
        (
            text_box(named, name, style, on="glas1", lines=1, group=f"{group}-navn"),
            text_box(told, text, text_style, on="glas1", group=group, name=str(name)),
        ),
    )
