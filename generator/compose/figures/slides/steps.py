"""An exercise on two slides: what to do, with the house where the things stand ready; and the clock, whose dial is the sun.

The minutes of a step lie on the dial where the long hand of any watch in the room will be. Nothing moves.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import accumulate
from typing import Any

from generator.compose.drawing.greenhouse import glasshouse, roof_bars
from generator.compose.drawing.outlines import corners, gable, outline_of
from generator.compose.drawing.plants import Shapes, flower
from generator.compose.drawing.shapes import circle, filled, line, lines, polygon, rect
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.slides.lists import BOTTOM, TOP
from generator.compose.templates.slide_frame import MARGIN, WIDE
from generator.compose.texts import fill
from generator.model.content import SlideFigures
from generator.model.geometry import Box, Point
from generator.model.programme import Company, Step
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import NBSP, Words

TONES: tuple[Role, ...] = ("froem", "froe", "froed")
DONE: Role = "glas1"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A step of an exercise on the clock, in minutes after midnight."""

    step: Step
    number: int
    _: KW_ONLY
    start: int
    done: bool  # before the slide is shown

    @property
    def end(self) -> int:
        return self.start + self.step.minutes

    @property
    def tone(self) -> Role:
        return DONE if self.done else TONES[(self.number - 1) % len(TONES)]

    @property
    def ink(self) -> Role:
        return "graa" if self.done else "gran"


def stretches(steps: Sequence[Step], start: int, now: int) -> list[Stretch]:
    """The steps from `start` on; those that are over `now` are done."""
    starts = accumulate((step.minutes for step in steps), initial=start)
    return [
        Stretch(step, n, start=begins, done=begins + step.minutes <= now)
        for n, (step, begins) in enumerate(zip(steps, starts, strict=False), 1)
    ]


def company(who: Company | None, x: float, y: float, scale: float, ink: Role) -> Shapes:
    """Who works together, seen from above about (x, y): one alone, a pair, a table, everybody."""
    r = 6.2 * scale
    if who == "alone":
        return (circle(x, y, r, ink),)
    if who == "pair":
        return tuple(circle(x + dx * scale, y, r, ink) for dx in (-8.5, 8.5))
    if who == "table":
        table = rect(x - 8.5 * scale, y - 8.5 * scale, 17 * scale, 17 * scale, "glas3")
        around = ((1, 0), (-1, 0), (0, 1), (0, -1))
        return table, *(circle(x + dx * 15.5 * scale, y + dy * 15.5 * scale, r * 0.9, ink) for dx, dy in around)
    if who == "all":
        places = ((i - 1.5, j - 1) for j in range(3) for i in range(4))
        return tuple(circle(x + i * 13 * scale, y + j * 13 * scale, 4.6 * scale, ink) for i, j in places)
    return ()


def tick(right: float, top: float) -> Shape:
    """What is over is told without colour too."""
    return Shape(
        (("M", right - 26, top + 12), ("L", right - 17, top + 22), ("L", right, top)), None, "graa", 4.5, "round"
    )


# ---------------------------------------------------------------- what to do

HOUSE = Box(598, TOP, 314, BOTTOM - TOP)
ROOMY = 4  # steps that leave room for the house
LOW = 62.0  # height of a row that the minutes of others would fill to its edges
UNDER = 32.0  # what a row must have below the baseline of its minutes


def step_rows(found: Sequence[Stretch], top: float, unit: Words, said: SlideFigures, right: float) -> list[Group[Text]]:
    """A row for each step: how long, by whom, and what to do."""
    rows = Box(MARGIN, top, right - MARGIN, BOTTOM - top).rows(len(found), 6 if len(found) <= ROOMY else 4)
    return [_row(stretch, row, unit, said) for stretch, row in zip(found, rows, strict=True)]


def _row(stretch: Stretch, row: Box, unit: Words, said: SlideFigures) -> Group[Text]:
    step, middle = stretch.step, row.y + row.h / 2
    ground: Role = DONE if stretch.done else "glas0"
    shapes = [filled(row, ground), rect(row.x, row.y, 8, row.h, stretch.tone)]
    shapes += company(step.who, row.x + 160, max(middle - 12, row.y + 20), 0.85, stretch.ink)
    if stretch.done:
        shapes.append(tick(row.right - 14, row.y + 14))
    alt = fill(said.step, antal=str(step.minutes), navn=str(step.name))
    style, named = ("heading", "label-small") if row.h < LOW else ("time-small", "label")
    minutes = Paragraph(unit.derived(f"{step.minutes}{NBSP}{unit}"), style, stretch.ink)
    who = Paragraph(step.name, named, "graa" if stretch.done else "boeg")
    ink = stretch.ink if stretch.done else None
    how: dict[str, Any] = {"on": ground, "name": str(step.name)}
    room = Box(row.x + 206, row.y, row.w - 210, row.h)
    return Group(
        f"Trin {stretch.number}",
        (
            Group("Række", tuple(shapes), alt),
            Text(Box(row.x + 18, min(middle, row.bottom - UNDER), 174, 34), (minutes, who), group="minutter", **how),
            centred_line(room, step.text, "body-large", ink, lines=3, group="trin", **how),
        ),
    )


def shelves(label: Words, needs: Sequence[Words], alt: str, box: Box = HOUSE) -> Group[Text]:
    """The house where what is needed stands ready, a shelf for each thing."""
    eaves, under = box.y + box.w / 4, 34.0
    front, pane = gable(box.x, box.w, eaves, box.bottom), Box(box.x, eaves, box.w, box.bottom - eaves)
    lights, sun = [((box.right - 20, 60), (box.right + 50, 18))], (box.right - 34, box.y + 26, 46)
    shapes = [*glasshouse([front], lights, box.y, box.bottom, sun), *roof_bars([pane], 0, 2, 6)]
    rooms = Box(box.x + 20, eaves + under, box.w - 40, box.bottom - 18 - eaves - under).rows(len(needs))
    texts = [text_box(Box(box.x + 20, eaves + 26, box.w - 40, 10), label, "label", "boeg", on="glas1", lines=1)]
    for room, words in zip(rooms, needs, strict=True):
        shapes.append(line(room.x, room.bottom, room.right, room.bottom, "boeg", 3, "round"))
        shapes.append(Shape(outline_of(corners(room.x + 4, room.bottom - 26, 16, 16)), "paper", "gran", 1.4))
        text = Box(room.x + 32, room.y, room.w - 34, room.h - 7)
        texts.append(text_box(text, words, "name", anchor="bottom", lines=2, on="glas1", group="behov"))
    return Group(str(label), (Group("Hus", tuple(shapes), alt), *texts))


# ---------------------------------------------------------------- the clock

DIAL = (776.0, 148.0, 94.0)  # middle and radius
HOUR = 60  # minutes: a longer exercise goes round more than once
PANES = Box(MARGIN, 290, WIDE, BOTTOM - 290)
END = 124.0  # breadth of the last pane
TOLD = 4  # steps whose panes have room for what to do
BROAD = 170.0  # a pane that has room for a sign beside its time


def dial(found: Sequence[Stretch], unit: Words, alt: str) -> Group[Text]:
    """An hour's dial with a sector for each step; a flower stands where the last one ends."""
    cx, cy, r = DIAL
    start, end = found[0].start, found[-1].end
    shapes: list[Shape] = [circle(cx, cy, r, "froel")]
    shapes += [_sector(stretch.start % HOUR, stretch.step.minutes, stretch.tone) for stretch in found]
    edges = [(_on_dial(m, 0), _on_dial(m, r)) for m in (start, *(s.end for s in found))]
    shapes.append(lines(edges, "paper", 2.4))
    taken = {m % HOUR for s in found if 1 < s.step.minutes <= NARROW for m in range(s.start + 1, s.end)}
    for quarter, long, width in ((True, 15, 4), (False, 10, 2.4)):
        minutes = [m for m in range(0, HOUR, 5) if (m % 15 == 0) == quarter and m not in taken]
        ticks = [(_on_dial(m, r - long), _on_dial(m, r - 4)) for m in minutes]
        shapes.append(lines(ticks, "gran", width, "round"))
    shapes.append(line(*_on_dial(end, r + 1), *_on_dial(end, r + 18), "boeg", 5, "round"))
    shapes += flower(*_on_dial(end, r + 10), 30, angle=end * 6 - 90)
    shapes.append(circle(cx, cy, HUB, "gran"))
    numbers = [_on_sector(stretch) for stretch in found if stretch.step.minutes > 1]
    whole = Paragraph(unit.derived(str(end - start)), "heading", "paper"), Paragraph(unit, "label-small", "spire")
    hub = Text(Box(cx - HUB, cy + 3, 2 * HUB, 32), whole, align="center", on="gran", name="minutter")
    return Group("Ur", (Group("Urskive", tuple(shapes), alt), hub, *numbers))


HUB = 38.0
NARROW = 4  # minutes (24 degrees): a sector that has room for its number or a tick


def _on_dial(minute: float, r: float) -> Point:
    angle = math.radians(minute * 6 - 90)
    return DIAL[0] + r * math.cos(angle), DIAL[1] + r * math.sin(angle)


def _sector(start: int, minutes: int, role: Role) -> Shape:
    """A piece of the dial, clockwise; a full hour is the whole of it."""
    if minutes >= HOUR:
        return circle(*DIAL, role)
    steps = 2 * minutes
    rim = [_on_dial(start + minutes * i / steps, DIAL[2]) for i in range(steps + 1)]
    return polygon([(DIAL[0], DIAL[1]), *rim], role)


def _on_sector(stretch: Stretch) -> Text:
    minutes = stretch.step.minutes
    x, y = _on_dial(stretch.start + minutes / 2, 64 if minutes <= NARROW else 60)  # off the tick
    ink: Role = "graa" if stretch.done else "muld"
    box, number = Box(x - 16, y - 14, 32, 28), stretch.step.name.derived(str(stretch.number))
    return centred_line(box, number, "number", ink, align="center", on=stretch.tone, name=f"trin {stretch.number}")


def clock_panes(found: Sequence[Stretch], ends: Words, alt: str, at: Callable[[int], str]) -> Group[Text]:
    """A pane for each step with the time it begins, told by `at`, and one for the end."""
    steps, last = PANES.cut_left(WIDE - END - 4, 4)
    shapes: list[Shape] = []
    texts: list[Item[Text]] = []
    for stretch, pane in zip(found, steps.columns(len(found), 4), strict=True):
        shapes += _pane(stretch, pane)
        texts += _pane_texts(stretch, pane, at(stretch.start), roomy=len(found) <= TOLD)
    shapes.append(filled(last, "gran"))
    time, words = Box(last.x + 14, last.y + 44, last.w - 18, 12), Box(last.x + 14, last.y + 72, last.w - 18, 8)
    texts.append(text_box(time, ends.derived(at(found[-1].end)), "time", "paper", on="gran", lines=1, group="tid"))
    texts.append(text_box(words, ends, "name-large", "paper", on="gran", lines=1, group="hvem"))
    return Group("Tidslinje", (Group("Felter", tuple(shapes), alt), *texts))


def _pane(stretch: Stretch, pane: Box) -> Iterator[Shape]:
    yield filled(pane, DONE if stretch.done else "glas0")
    yield rect(pane.x, pane.y, pane.w, 8, stretch.tone)
    if stretch.done:
        yield tick(pane.right - 16, pane.y + 26) if pane.w > BROAD else tick(pane.right - 6, pane.y + 56)
    elif pane.w > BROAD:
        yield from company(stretch.step.who, pane.right - 38, pane.y + 34, 0.8, stretch.ink)


def _pane_texts(stretch: Stretch, pane: Box, begins: str, roomy: bool) -> Iterator[Text]:
    """A narrow pane tells what to do only if the step has an order for it."""
    step, on = stretch.step, DONE if stretch.done else "glas0"
    how: dict[str, Any] = {"on": on, "name": f"trin {stretch.number}"}
    called = step.name.derived(f"{stretch.number} · {step.name}") if roomy else step.name
    time, who = Box(pane.x + 14, pane.y + 44, pane.w - 20, 12), Box(pane.x + 14, pane.y + 72, pane.w - 18, 8)
    yield text_box(time, step.name.derived(begins), "time", stretch.ink, lines=1, group="tid", **how)
    yield text_box(who, called, "name-large", stretch.ink, lines=1, group="hvem", **how)
    if roomy or step.order:
        room = Box(pane.x + 14, pane.y + 98, pane.w - 22, pane.h - 100)
        yield text_box(room, step.order or step.text, "body", "graa" if stretch.done else None, group="gør", **how)
