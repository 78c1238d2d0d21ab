"""The day as houses in a row: the one where the day has come to rises and is lit, what lies behind has grown, what comes
is empty glass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import roof_bars
from generator.compose.drawing.outlines import corners, disc, gable
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import circle, line, overlap, polygon
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.slides.art import buried
from generator.compose.figures.slides.panes import STRIP, Rest, inner, pane_boxes
from generator.compose.templates.slide_frame import GROUND, MARGIN, W
from generator.model.geometry import Box
from generator.model.scene import Group, Role, Shape, Text
from generator.model.text import Words

SOIL = GROUND - 36  # the layout draws it
LOW, HIGH = 356.0, 333.0  # eaves of the houses, and of the one that rises
SUN = 56.0
SIGN = Box(0, 0, 128, 34)  # "Here you are", without its point
POINT = 20.0
TALLEST = 62.0  # plant

Stop = tuple[Words, Words]
"""A stop of the day: clock time and name."""


def day_strip(stops: Sequence[Stop], now: int, rests: Sequence[Rest], here: Words, alt: str) -> Group[Text]:
    """A house for each stop; `now` counts from 0. Breaks stand in the soil where they fall."""
    panes = pane_boxes(len(stops), LOW, SOIL)
    roof = Box(panes[now].x, HIGH, panes[now].w, SOIL - HIGH)
    x, ridge = roof.x + roof.w / 2, HIGH - roof.w / 4
    sign = Box(min(max(x - SIGN.w / 2, MARGIN), W - MARGIN - SIGN.w), ridge - 4 - POINT - SIGN.h, SIGN.w, SIGN.h)
    shapes = (*_houses(panes, roof, now), *_grown(panes, now), _sign(sign, x))
    texts = [text for i, stop in enumerate(stops) for text in _stop(stop, panes, i, now)]
    told = centred_line(sign, here, "label", "gran", align="center", name="skilt")
    return Group("Dagen", (Group("Drivhuse", shapes, alt), *texts, told, *_rests(rests, panes)))


def _tone(i: int, now: int) -> Role:
    return "glas0" if i == now else "glas1" if i < now else "glas2"


def _houses(panes: Sequence[Box], roof: Box, now: int) -> Iterator[Shape]:
    fronts = [gable(*roof[:1], roof.w, roof.y, SOIL) if i == now else corners(*pane) for i, pane in enumerate(panes)]
    sun = (min(roof.right, W - MARGIN - SUN / 2), roof.y - 8, SUN)
    yield circle(*sun, "froem")
    for i in (*(i for i in range(len(panes)) if i != now), now):
        yield polygon(fronts[i], _tone(i, now))
        yield from overlap(disc(*sun), fronts[i], "spirel")
    for one, other in zip(panes, panes[1:], strict=False):
        yield from overlap(corners(*one), corners(*other), "glas3")
    yield from roof_bars([roof], 0, 2, 6)


def _grown(panes: Sequence[Box], now: int) -> Iterator[Shape]:
    """What has grown by each stop up to this one: a seed in the soil first, fruit at the day's end."""
    last = len(panes) - 1
    for i, pane in enumerate(panes[: now + 1]):
        x, tall = pane.right - STRIP - 26, TALLEST * (0.6 + 0.4 * i / max(1, last))
        if i == 0:
            yield from buried(x, SOIL + 18, 14)
            yield line(x, SOIL - 4, x, SOIL - 26, "mos", 3, "round")
        else:
            yield from _plant(i, last, x, tall)


def _plant(i: int, last: int, x: float, tall: float) -> Shapes:
    if i == last:
        return fruitplant(x, SOIL, tall, 0.7, fruits=1.15)
    return sprout(x, SOIL, tall, 0.7) if i == 1 else plant(x, SOIL, tall, 0.7, pairs=1)


def _sign(box: Box, x: float) -> Shape:
    """A plant label with its point down on the ridge."""
    shoulder = box.bottom + POINT * 0.4
    below = [(box.right, box.bottom), (x + 11, shoulder), (x, box.bottom + POINT), (x - 11, shoulder)]
    return polygon([(box.x, box.y), (box.right, box.y), *below, (box.x, box.bottom)], "paper")


def _stop(stop: Stop, panes: Sequence[Box], i: int, now: int) -> Iterator[Text]:
    time, name = stop
    room, top = inner(panes, i, 14), HIGH if i == now else LOW
    on, ink = _tone(i, now), "graa" if i < now else "gran"
    yield text_box(Box(room.x, top + 30, room.w, 10), time, "heading", ink, on=on, lines=1, group="tid", name=str(name))
    named = Box(room.x, top + 56, room.w - (44 if i <= now else 0), 34)  # clear of its plant
    yield text_box(named, name, "name", ink, on=on, lines=2, group="navn", name=str(name))


def _rests(rests: Sequence[Rest], panes: Sequence[Box]) -> Iterator[Text]:
    for after, words in rests:
        seam = panes[min(after, len(panes) - 2)].right - STRIP / 2 if after >= 0 and len(panes) > 1 else MARGIN + 80
        box = Box(seam - 80, SOIL + 26, 160, 8)
        yield text_box(box, words, "label-small", "paper", align="center", lines=1, group="pause", on="gran")
