"""An exercise on a slide: its time as a bar, its steps in columns, and what the tables need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.compose.drawing.outlines import corners, outline_of
from generator.compose.drawing.plants import plant, sprout
from generator.compose.drawing.shapes import circle, filled, rect, seed
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.templates.slide_frame import MARGIN, WIDE
from generator.compose.texts import fill
from generator.model.content import SlideFigures
from generator.model.geometry import Box
from generator.model.programme import Step
from generator.model.scene import Group, Item, Role, Shape, Text
from generator.model.text import NBSP, Words

TONES: tuple[Role, ...] = ("froem", "froe", "froed")


def time_bar(
    steps: Sequence[Step], y: float, h: float, unit: Words, said: SlideFigures, named: bool = False
) -> Group[Text]:
    """Minutes as lengths. Plain: with plants on it and a scale below; `named`: with the names of the steps in it."""
    total = sum(s.minutes for s in steps)
    widths = [WIDE * step.minutes / total for step in steps]
    rooms = [Box(x, y, w - 3, h) for x, w in zip(accumulate(widths, initial=MARGIN), widths, strict=False)]
    rooms[-1] = Box(rooms[-1].x, y, widths[-1], h)
    stretches = (filled(room, tone(i)) for i, room in enumerate(rooms))
    texts = [_minutes(step, rooms[i], tone(i), unit, named) for i, step in enumerate(steps)]
    ground = rect(MARGIN, y - 4, WIDE, 4, "gran")
    parts = ", ".join(fill(said.stretch, antal=str(s.minutes), navn=str(s.name)) for s in steps)
    grown = () if named else tuple(_bar_plants(rooms, y - 4))
    alt = fill(said.time_bar, antal=str(total), dele=parts)
    drawing: Group[Text] = Group("Bjælke", (*stretches, ground, *grown), alt)
    return Group("Tidslinje", (drawing, *texts, *(() if named else _scale(total, y + h))))


def _minutes(step: Step, stretch: Box, on: Role, unit: Words, named: bool) -> Text:
    room = Box(stretch.x + 12, stretch.y, stretch.w - 14, stretch.h)
    words = unit.derived(f"{step.minutes}{NBSP}{unit}" + (f" · {step.name}" if named else ""))
    style = "label" if named else "time"
    return centred_line(room, words, style, "muld", group="tid", on=on)


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
        texts.append(text_box(Box(left, y + 20, 40, 5), Words(str(m)), "colophon", align=align, lines=1))
    return texts


def step_columns(steps: Sequence[Step], y: float, bottom: float) -> list[Group[Text]]:
    """The steps in columns: number, who, and what to do."""
    columns = Box(MARGIN, y, WIDE, bottom - y).columns(len(steps), 28)
    return [_step(s, i, column) for i, (s, column) in enumerate(zip(steps, columns, strict=True))]


def _step(step: Step, i: int, room: Box) -> Group[Text]:
    r = 16.0
    number = Box(room.x, room.y, 2 * r, 2 * r)
    body = Box(room.x, room.y + 60, room.w, room.h - 60)
    return Group(
        f"Trin {i + 1}: {step.name}",
        (
            circle(room.x + r, room.y + r, r, tone(i)),
            centred_line(number, Words(str(i + 1)), "number-small", align="center", on=tone(i)),
            text_box(
                Box(room.x + 42, room.y + 24, room.w - 42, 12), step.name, "subheading", lines=1, group="trin-navn"
            ),
            text_box(body, step.text, "body-large", group="trin", name=str(step.name)),
        ),
    )


def needs_band(label: Words, needs: Sequence[Words], y: float) -> Group[Text]:
    """What each table must have, as boxes to tick."""
    items: list[Item[Text]] = [rect(MARGIN, y, WIDE, 52, "glas1")]
    items.append(centred_line(Box(MARGIN + 18, y, 116, 52), label, "label", "gran", on="glas1"))
    for cell, words in zip(Box(MARGIN + 140, y, WIDE - 146, 52).columns(len(needs), 8), needs, strict=True):
        items.append(Shape(outline_of(corners(cell.x, y + 19, 14, 14)), "paper", "gran", 1.2))
        room = Box(cell.x + 24, y, cell.w - 24, 52)
        items.append(centred_line(room, words, "caption", lines=2, group="behov", on="glas1"))
    return Group("I skal bruge", tuple(items))
