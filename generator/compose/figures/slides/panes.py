"""Panes of a slide side by side: the programme's stops, and houses with texts, as many as there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import off_strips
from generator.compose.drawing.outlines import corners
from generator.compose.drawing.plants import fruitplant, plant, sprout
from generator.compose.drawing.text import text_box
from generator.compose.figures.slides.art import bed, buried
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE, W
from generator.model.geometry import Box
from generator.model.scene import Group, Paragraph, Shape, Text
from generator.model.text import Words

STOPS = 8  # that the programme has room for: a clock time and a word stand in each pane
STRIP = 10.0  # what two panes have in common


def pane_boxes(count: int, top: float, bottom: float, strip: float = STRIP) -> list[Box]:
    """So many panes across the slide, each overlapping the next by `strip`."""
    return Box(MARGIN, top, WIDE, bottom - top).columns(count, -strip)


def inner(panes: Sequence[Box], i: int, pad: float = 16, strip: float = STRIP) -> Box:
    """Where words may stand in a pane: inside its padding, off the strips it shares."""
    own = off_strips(panes, i, strip)
    return Box(own.x + pad, own.y, own.w - pad * 1.5, own.h)


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
    last, tallest = len(centres) - 1, min(196, soil - 272)  # below a form of two lines
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
    words = (Paragraph(name, "name-small"), Paragraph(form, "note"))
    return Group(
        f"Stop {i + 1}",
        (
            text_box(Box(room.x, room.y + 42, room.w, 10), time, "time", on="glas1", lines=1),
            Text(Box(room.x, room.y + 74, room.w, 92), words, on="glas1", group="stop", name=str(name)),
        ),
    )


REST = 220.0  # breadth of a break's words


def _rests(rests: Sequence[Rest], panes: Sequence[Box], soil: float) -> Iterator[Text]:
    """Centred on the seam between two stops; after the last stop at the right edge."""
    for after, words in rests:
        last = after >= len(panes) - 1
        seam = panes[after].right - STRIP / 2 if after >= 0 and not last else MARGIN
        left = W - MARGIN - REST if last else max(MARGIN, seam - REST / 2)
        box = Box(left, soil + 33, REST, 8)
        align = "right" if last else "center"
        yield text_box(box, words, "label-small", "paper", align=align, lines=1, group="rest", on="gran")
