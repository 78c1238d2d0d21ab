"""Panels of a slide: the programme's stops, panes with texts, the time bar of an exercise, rows of advice.

Every one is laid out from the data: so many stops, panes or steps as there are. Styles are the slide's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.compose.drawing.greenhouse import roof_bars
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import circle, corners, gable, rect, seed
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.slides.art import bed, buried
from generator.compose.templates.slide_frame import GROUND, MARGIN, W
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import NBSP, Words

WIDE = W - 2 * MARGIN
STRIP = 10.0  # what two panes have in common


def pane_boxes(count: int, top: float, bottom: float, strip: float = STRIP) -> list[Box]:
    """So many panes across the slide, each overlapping the next by `strip`."""
    w = (WIDE + strip * (count - 1)) / count
    return [Box(MARGIN + i * (w - strip), top, w, bottom - top) for i in range(count)]


def inner(panes: Sequence[Box], i: int, pad: float = 16, strip: float = STRIP) -> Box:
    """Where words may stand in a pane: inside its padding, off the strips it shares."""
    pane = panes[i]
    left = pane.x + (strip if i else 0) + pad
    right = pane.right - (strip if i < len(panes) - 1 else 0) - pad * 0.5
    return Box(left, pane.y, right - left, pane.h)


RIDGE = 112.0  # no roof reaches higher: the title stands there


def roof_pitch(w: float, eaves: float) -> float:
    """The manual's roof, one in two, or a flatter one for a house so wide that its ridge would meet the title."""
    return min(0.5, (eaves - RIDGE) / (w / 2))


# ---------------------------------------------------------------- programme


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of the day: clock time, name and form."""

    time: Words
    name: Words
    form: Words


@dataclass(frozen=True, slots=True)
class Rest:
    """Something between two stops: it is told in the soil, after the stop with this index (-1: before the first)."""

    after: int
    words: Words


def programme_bays(stops: Sequence[Stop], rests: Sequence[Rest]) -> Group[Text]:
    """A pane for each stop, with what has grown by then; breaks stand in the soil where they fall."""
    soil = GROUND - 52
    panes = pane_boxes(len(stops), 132, soil)
    centres = [inner(panes, i, 0).x + inner(panes, i, 0).w / 2 for i in range(len(panes))]
    drawing = (*bed([corners(p.x, p.y, p.w, p.h) for p in panes], soil), *_growing(centres, soil))
    alt = (
        f"Et drivhus med {len(stops)} ruder, en for hvert stop på dagen. "
        "Fra rude til rude gror et frø til en plante med frugter."
    )
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
    words = (Paragraph(stop.name, "stop"), Paragraph(stop.form, "form"))
    return Group(
        f"Stop {i + 1}",
        (
            text_box(Box(room.x, room.y + 42, room.w, 10), stop.time, "clock", on="glas1", lines=1),
            Text(Box(room.x, room.y + 74, room.w, 68), words, on="glas1", group="stop", name=str(stop.name)),
        ),
    )


REST = 150.0  # breadth of a break's words


def _rests(rests: Sequence[Rest], panes: Sequence[Box], soil: float) -> Iterator[Text]:
    """Centred on the seam between two stops; after the last stop at the right edge."""
    for rest in rests:
        last = rest.after >= len(panes) - 1
        seam = panes[rest.after].right - STRIP / 2 if rest.after >= 0 and not last else MARGIN
        left = W - MARGIN - REST if last else max(MARGIN, seam - REST / 2)
        box = Box(left, soil + 33, REST, 8)
        yield text_box(box, rest.words, "rest", align="right" if last else "center", lines=1, group="rest", on="gran")


# ---------------------------------------------------------------- panes with plants


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A heading and a text."""

    name: Words
    text: Words


def gabled_panes(leaflets: Sequence[Leaflet], alt: str, group: str) -> Group[Text]:
    """A row of houses, one for each text, with another plant in each."""
    soil, eaves, strip = GROUND - 22, 178.0, 14.0
    panes = pane_boxes(len(leaflets), eaves, soil, strip)
    slope = roof_pitch(panes[0].w, eaves)
    houses = [gable(p.x, p.w, eaves, soil, slope) for p in panes]
    sun = (panes[-1].x + strip / 2, eaves - 34, 46.0)
    bars = roof_bars([p.x for p in panes], [p.w for p in panes], eaves, strip, 1.6, 6, pitch=slope)
    centres = [p.x + p.w / 2 for p in panes]
    plants = [s for i, x in enumerate(centres) for s in _one_of(i, x, soil)]
    drawing: Group[Text] = Group("Drivhuse", (*bed(houses, soil, sun), *bars, *plants), alt)
    texts = [_leaflet(leaf, inner(panes, i, 18, strip), soil, group) for i, leaf in enumerate(leaflets)]
    return Group(group, (drawing, *texts))


def _one_of(i: int, x: float, soil: float) -> Shapes:
    tall = 68.0
    kinds = (
        lambda: sprout(x, soil, tall * 0.7, 0.75),
        lambda: (*plant(x - 26, soil, tall, 0.75, pairs=1), *plant(x + 26, soil, tall * 0.8, 0.75, pairs=1)),
        lambda: fruitplant(x, soil, tall, 0.7, fruits=1.2),
        lambda: plant(x, soil, tall, 0.75),
    )
    return kinds[i % len(kinds)]()


def _leaflet(leaf: Leaflet, room: Box, soil: float, group: str) -> Group[Text]:
    body = Box(room.x, room.y + 60, room.w, soil - 80 - room.y - 60)
    return Group(
        str(leaf.name),
        (
            text_box(
                Box(room.x, room.y + 34, room.w, 16), leaf.name, "pane-name", on="glas1", lines=1, group=f"{group}-navn"
            ),
            text_box(body, leaf.text, "pane-text", on="glas1", group=group, name=str(leaf.name)),
        ),
    )


# ---------------------------------------------------------------- time bar


class Stretch(Protocol):
    """A part of an exercise: so many minutes, by whom, doing what."""

    @property
    def minutes(self) -> int: ...

    @property
    def name(self) -> Words: ...

    @property
    def text(self) -> Words: ...


TONES: tuple[Role, ...] = ("froem", "froe", "froed")


def time_bar(stretches: Sequence[Stretch], y: float, h: float, unit: Words, named: bool = False) -> Group[Text]:
    """Minutes as lengths. Plain: with plants on it and a scale below; `named`: with the names of the steps in it."""
    total = sum(s.minutes for s in stretches)
    shapes: list[Shape] = []
    texts: list[Item[Text]] = []
    rooms: list[Box] = []
    x = MARGIN
    for i, stretch in enumerate(stretches):
        w = WIDE * stretch.minutes / total
        room = Box(x, y, w - (0 if i == len(stretches) - 1 else 3), h)
        rooms.append(room)
        shapes.append(rect(room.x, room.y, room.w, room.h, tone(i)))
        texts.append(_minutes(stretch, Box(x + 12, y, room.w - 14, h), tone(i), unit, named))
        x += w
    shapes.append(rect(MARGIN, y - 4, WIDE, 4, "gran"))
    parts = ", ".join(f"{s.minutes} minutter: {s.name}" for s in stretches)
    grown = () if named else tuple(_bar_plants(rooms, y - 4))
    drawing: Group[Text] = Group("Bjælke", (*shapes, *grown), f"Tidslinje over {total} minutter. {parts}.")
    return Group("Tidslinje", (drawing, *texts, *(() if named else _scale(total, y + h))))


def _minutes(stretch: Stretch, room: Box, on: Role, unit: Words, named: bool) -> Text:
    words = unit.derived(f"{stretch.minutes}{NBSP}{unit}" + (f" · {stretch.name}" if named else ""))
    style = "label" if named else "minutes"
    return centred_line(room, words, style, group=f"tid-{style}", on=on)


def tone(i: int) -> Role:
    return TONES[i % len(TONES)]


def _bar_plants(rooms: Sequence[Box], y: float) -> Iterator[Shape]:
    """On each stretch what has grown by then: a seed on the first, a plant on the last, a sprout between."""
    for i, room in enumerate(rooms):
        x = room.right - min(62.0, room.w / 2)
        if i == 0:
            yield from seed(x, y, 30, 20)
        elif i == len(rooms) - 1:
            yield from plant(x, y, 92, 0.6)
        else:
            yield from sprout(x, y, 58, 0.6)


def _scale(total: int, y: float) -> list[Text]:
    """Figures under the bar: every fifth minute, or every second or single one of a short exercise."""
    step = 5 if total >= 15 else 2 if total > 6 else 1
    marks = [m for m in range(0, total + 1, step) if total - m >= step * 0.6 or m == total]
    texts = []
    for m in [*marks, *([total] if total not in marks else [])]:
        x = MARGIN + WIDE * m / total
        align, left = ("left", x) if m == 0 else ("right", x - 40) if m == total else ("center", x - 20)
        texts.append(text_box(Box(left, y + 20, 40, 5), Words(str(m)), "tick", align=align, lines=1))
    return texts


def step_columns(stretches: Sequence[Stretch], y: float, bottom: float) -> list[Group[Text]]:
    """The steps in columns: number, who, and what to do."""
    columns = Box(MARGIN, y, WIDE, bottom - y).columns(len(stretches), 28)
    return [_step(s, i, column) for i, (s, column) in enumerate(zip(stretches, columns, strict=True))]


def _step(stretch: Stretch, i: int, room: Box) -> Group[Text]:
    r = 16.0
    number = Box(room.x, room.y, 2 * r, 2 * r)
    body = Box(room.x, room.y + 60, room.w, room.h - 60)
    return Group(
        f"Trin {i + 1}: {stretch.name}",
        (
            circle(room.x + r, room.y + r, r, tone(i)),
            centred_line(number, Words(str(i + 1)), "step-number", align="center", on=tone(i)),
            text_box(
                Box(room.x + 42, room.y + 24, room.w - 42, 12), stretch.name, "step-name", lines=1, group="trin-navn"
            ),
            text_box(body, stretch.text, "step", group="trin", name=str(stretch.name)),
        ),
    )


def needs_band(label: Words, needs: Sequence[Words], y: float) -> Group[Text]:
    """What each table must have, as boxes to tick."""
    items: list[Item[Text]] = [rect(MARGIN, y, WIDE, 52, "glas1")]
    items.append(centred_line(Box(MARGIN + 18, y, 116, 52), label, "need-label", on="glas1"))
    for cell, words in zip(Box(MARGIN + 140, y, WIDE - 146, 52).columns(len(needs), 8), needs, strict=True):
        items.append(rect(cell.x, y + 19, 14, 14, "paper", "gran", 1.2))
        room = Box(cell.x + 24, y, cell.w - 24, 52)
        items.append(centred_line(room, words, "need", lines=2, group="behov", on="glas1"))
    return Group("I skal bruge", tuple(items))
