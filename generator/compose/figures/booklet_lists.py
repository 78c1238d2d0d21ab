"""The lists of the participants' booklet, each row with a box: focus points, types, tasks. Points; a page is drawn alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.drawing.greenhouse import window_bars
from generator.compose.drawing.pictures import fitted
from generator.compose.drawing.shapes import arrow, circle, filled
from generator.compose.drawing.sheet_pictures import point_house
from generator.compose.drawing.text import centred_line, named, text_box
from generator.compose.focus import Spot
from generator.compose.templates.booklet import BOX, LINE, SMALL_BOX, Items, figure, pale, row, said, ticked, written
from generator.compose.texts import Texts
from generator.model.content import Direction, Type
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.scene import Field, Group
from generator.model.units import MM

# ---------------------------------------------------------------- focus points, and three of them


POINT, HEAD = 5.45 * MM, 7.6 * MM


def points_high(spot: Spot) -> float:
    return HEAD + len(spot.points) * POINT


def focus_points(spots: Sequence[Spot], free: Box) -> Items:
    """The points of some phases, or parts, each with a box; a part stands beside the number of its phase."""
    items: Items = []
    y = free.y
    for spot in spots:
        number, disc = spot.name.derived(str(spot.phase)), Box(free.x - 3, y, 24, 21)
        items.append(circle(free.x + 9, y + 10.5, 8.8, spot.role))
        items.append(centred_line(disc, number, "disc", spot.on, align="center", on=spot.role))
        items.append(text_box(Box(free.x + 24, y + 15.5, free.w - 24, 5), spot.name, "heading", lines=1))
        y += HEAD
        for n, (code, point) in enumerate(spot.numbered):
            box = Box(free.x, y, free.w, POINT)
            items += row(box, n, point.name.derived(code), point.name, 24, 4, "point")
            items.append(ticked(point.name.derived(f"{code} {point.name}"), free.x + 12, y + POINT / 2, SMALL_BOX))
            y += POINT
    return items


def my_three(texts: Texts, free: Box) -> Items:
    """Three seed houses with a pane for a number, and lines beside each."""
    items: Items = []
    for n, part in enumerate(free.rows(3, 10), 1):
        drawn = point_house(17 * MM, part.h)
        left = free.x + 17 * MM + 14
        items.append(figure(drawn.group, free.x, part.y))
        pane = Box(free.x + 6, part.y + part.h / 2 - 18, 17 * MM - 12, 36)
        number = f"{texts['number-field']} {n}"
        items.append(Field(number, (), number, pane, size=16, middle=True))
        for key, y, first in (
            ("missing", part.y + 8, part.y + 8 + LINE),
            ("next", part.bottom - 2 * LINE - 14, part.bottom - LINE),
        ):
            asked = texts[key]
            items.append(text_box(Box(left, y, free.right - left, 4), asked, "label", lines=1))
            items.append(written(asked.derived(f"{asked} {n}"), left, free.right, first, 2))
    return items


# ---------------------------------------------------------------- the four types


STRIP, PANE = 6 * MM, 68 * MM


def window(types: Sequence[Type], drawings: Drawings, texts: Texts, free: Box) -> Items:
    """One cross goes into one of the four panes; the plant stands at the foot of each."""
    frame = Box(free.x + 16, free.y, free.w - 16, 2 * PANE + STRIP)
    w = (frame.w - STRIP) / 2
    items: Items = [filled(frame, "glas3"), *window_bars(frame, STRIP)]
    for n, kind in enumerate(types):
        pane = Box(frame.x + (n % 2) * (w + STRIP), frame.y + (n // 2) * (PANE + STRIP), w, PANE)
        shapes, wide, high = fitted(drawings.of("types", kind.id), 26 * MM, 24 * MM)
        items.append(filled(pane, "glas1"))
        items.append(figure(Group("Motiv", shapes), pane.right - wide - 7, pane.bottom - high))
        beside = Box(pane.x + 8, pane.y + 5, w - 14, 108)
        items.append(
            named(beside, kind.name, kind.short, ("type-name", "type"), anchor="top", on="glas1", group="type")
        )
        place = Box(pane.x + 8, pane.bottom - 24 * MM, 24 * MM, 22 * MM)
        items.append(Field(str(texts["types"]), (), str(kind.name), place, "cross", group=str(texts["types"])))
    above, below = texts.list("types-results", 2)
    for words, y in ((above, frame.y), (below, frame.y + PANE + STRIP)):
        items.append(centred_line(Box(free.x - 1, y, 14, PANE), words, "axis", rotation=-90, align="center"))
    for words, x in zip(texts.list("types-actors", 2), (frame.x, frame.x + w + STRIP), strict=True):
        items.append(text_box(Box(x, frame.bottom + 13, w, 4), words, "axis", align="center", lines=1))
    return items


def type_questions(types: Sequence[Type], free: Box) -> Items:
    items: Items = []
    for n, kind in enumerate(types):
        box = Box(free.x, free.y + n * 25, free.w, 25)
        items.append(filled(box, pale(n)))
        items.append(centred_line(Box(box.x + 6, box.y, 30 * MM, 25), kind.name, "label", on=pale(n), group="typer"))
        ask = Box(box.x + 6 + 31 * MM, box.y, box.w - 10 - 31 * MM, 25)
        items.append(centred_line(ask, kind.question, "question", on=pale(n), group="spørg"))
    return items


# ---------------------------------------------------------------- the tasks in each direction


TASK, WAY, COLUMN = 9.5 * MM, 14 * MM, 13 * MM
ENDS = {"up": (9, 20, 9, 0), "down": (9, 0, 9, 20), "across": (25, 10, 0, 10), "out": (0, 10, 20, 10)}


def tasks_high(direction: Direction) -> float:
    return WAY + len(direction.tasks) * TASK


def the_tasks(direction: Direction, texts: Texts, free: Box, y: float) -> Items:
    """A row for each task, numbered from 1 in each direction as on the cards, with three boxes of which one is crossed."""
    (x1, y1, x2, y2), at, answers = ENDS[direction.bearing], y + 12, texts.list("answers", 3)
    color, both = "blomst" if direction.bearing == "out" else "gran", direction.bearing == "across"
    shaft = arrow(free.x + x1, at + y1, free.x + x2, at + y2, color, 4.4, 11, 8, both)
    right, told = free.right - 3 * COLUMN, ((direction.name, "heading"), (direction.audience, "small"))
    items: Items = [*shaft, said(free.x + 32, at + 6, right - free.x - 34, *told, h=22)]
    middles = [right + (n + 0.5) * COLUMN for n in range(3)]
    for middle, answer in zip(middles, answers, strict=True):
        head = Box(middle - COLUMN / 2, y + WAY - 5, COLUMN, 4)
        items.append(text_box(head, answer, "label", align="center", lines=1, group="svar"))
    for n, task in enumerate(direction.tasks):
        box = Box(free.x, y + WAY + n * TASK, free.w, TASK)
        items += row(box, n, task.short.derived(str(n + 1)), task.short, 5, 3 * COLUMN + 4, "task")
        asked = task.short.derived(f"{direction.name} {n + 1}: {task.short}")
        boxes = zip(answers, middles, strict=True)
        items += [ticked(answer, middle, box.y + TASK / 2, group=asked) for answer, middle in boxes]
    return items


NEGLECTED = 28 * MM + 2 * LINE


def neglected(directions: Sequence[Direction], texts: Texts, free: Box, y: float) -> Items:
    """Which direction gets too little time, and lines down to the foot of the page."""
    items: Items = [said(free.x, y + 10 * MM, free.w, (texts["neglected"], "heading"))]
    places = Box(free.x, y + 14 * MM, free.w, BOX).columns(len(directions))
    for place, direction in zip(places, directions, strict=True):
        beside = Box(place.x + BOX + 5, place.y, place.w - BOX - 8, BOX)
        items.append(ticked(direction.name, place.x + BOX / 2, place.y + BOX / 2, group=texts["neglected"]))
        items.append(centred_line(beside, direction.name, "lead", group="vej"))
    first = y + 26 * MM
    items.append(text_box(Box(free.x, first, free.w, 4), texts["begin"], "label", lines=1))
    count = int((free.bottom - first - 4) / LINE)
    return [*items, written(texts["begin"], free.x, free.right, first + LINE + 3, count)]
