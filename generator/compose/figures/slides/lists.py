"""Lists on a slide: a phase's focus points in rows, the cases on their shelves, the bottom lines in a window.

What a list grows by, rows and columns give way to, and a second slide in the end; never the type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.compose.drawing.case_plants import plant_of
from generator.compose.drawing.outlines import corners
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import filled, line, rays, rect, seed
from generator.compose.drawing.text import breadth_of, centred_line, text_box
from generator.compose.figures.phase_model import part_label, part_tone
from generator.compose.figures.sharing import filled_sheets, shared_out
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE, W
from generator.compose.texts import fill
from generator.model.content import Case, Figures, FocusPoint, Item, Phase, Sector, Task
from generator.model.geometry import Box
from generator.model.scene import Group, Paragraph, Role, Shape, Text
from generator.model.scene import Item as SceneItem
from generator.model.text import Words

TOP = 116.0  # where the slide's own matter begins
BOTTOM = GROUND - 7

# ---------------------------------------------------------------- focus points

GAP = 3.0  # between two rows
BAND = 28.0  # height of a part's band
BAND_GAP = 6.0  # above a band that is not the first
LOWEST, HIGHEST = 24.5, 64.0  # a row
NUMBER, NAME = 58.0, 332.0  # breadths
NAME_ROOM, ROOM = NAME - 6, WIDE - NUMBER - 14 - NAME - 6  # for the name and for its words
TWO_LINES = 52.0  # height of a row that has room for them
SIZE, SURE = 20.0, 0.98  # the smallest that rows are set in; of its room, what a line may take by guess


@dataclass(frozen=True, slots=True)
class Row:
    """A focus point, by what it is called everywhere, with the colour and the heading of its part."""

    label: Words
    point: FocusPoint
    tone: Role
    ink: Role
    part: Words | None

    @property
    def words(self) -> Words:
        return self.point.slide or self.point.short

    @property
    def lowest(self) -> float:
        """What it must have of height: more if a line cannot hold its name or its words."""
        held = breadth_of(self.point.name) * SIZE < NAME_ROOM * SURE and breadth_of(self.words) * SIZE < ROOM * SURE
        return LOWEST if held else TWO_LINES


def focus_slides(phase: Phase, number: int) -> list[Sequence[Row]]:
    """The rows of a phase, slide by slide; most phases need one."""
    own = [(None, point, f"phase-{number}", f"on-phase-{number}") for point in phase.focus]
    others = [
        (part_label(part), point, part_tone(number, i), "muld")
        for i, part in enumerate(phase.parts)
        for point in part.focus
    ]
    rows = [
        Row(point.name.derived(f"{number}.{n}"), point, tone, ink, part)
        for n, (part, point, tone, ink) in enumerate([*own, *others], 1)
    ]
    room = BOTTOM - TOP - _bands(len(phase.parts))
    return filled_sheets(rows, [row.lowest + GAP for row in rows], room + GAP)


def _bands(count: int) -> float:
    """What the bands of so many parts take of the height."""
    return count * (BAND + GAP) + max(0, count - 1) * BAND_GAP


def focus_rows(rows: Sequence[Row], grown: Shapes, alt: str) -> Group[Text]:
    """Rows that read down, those of a part under its band; what has `grown` in the phase stands beside the title."""
    blocks = [(part, list(found)) for part, found in groupby(rows, key=lambda row: row.part)]
    heads = _bands(sum(part is not None for part, _ in blocks))
    heights = _heights(rows, BOTTOM - TOP - heads)
    y, shapes, texts = TOP, list(grown), []
    for i, (part, found) in enumerate(blocks):
        if part:
            y += BAND_GAP if i else 0
            band = Box(MARGIN, y, WIDE, BAND)
            shapes.append(filled(band, found[0].tone))
            texts.append(centred_line(_beside(band, 0, WIDE), part, "name", "muld", on=found[0].tone))
            y += BAND + GAP
        for row in found:
            box = Box(MARGIN, y, WIDE, heights[row.label])
            shapes += [filled(box), rect(box.x, box.y, NUMBER, box.h, row.tone)]
            texts += _focus_row(row, box)
            y += box.h + GAP
    return Group("Fokuspunkter", (Group("Rækker", tuple(shapes), alt), *texts))


def _heights(rows: Sequence[Row], room: float) -> Mapping[Words, float]:
    """Rows that are equally high, but for those that must be higher than that."""
    equal = min(HIGHEST, (room - GAP * (len(rows) - 1)) / max(1, len(rows)))
    tall = [row for row in rows if row.lowest > equal]
    if tall:
        left = room - GAP * (len(rows) - 1) - sum(row.lowest for row in tall)
        equal = min(HIGHEST, left / max(1, len(rows) - len(tall)))
    return {row.label: row.lowest if row in tall else equal for row in rows}


def _beside(row: Box, aside: float, wide: float) -> Box:
    left = row.x + NUMBER + 14 + aside
    return Box(left, row.y, min(wide, row.right - 6 - left), row.h)


def _focus_row(row: Row, box: Box) -> Iterator[Text]:
    most = 2 if box.h >= TWO_LINES else 1
    point, name = row.point, str(row.point.name)
    number = Box(box.x, box.y, NUMBER, box.h)
    yield centred_line(number, row.label, "number", row.ink, align="center", on=row.tone, name=f"nummer {row.label}")
    how: dict[str, Any] = {"on": "glas1", "lines": most, "name": name}
    yield centred_line(_beside(box, 0, NAME_ROOM), point.name, "name", group="fokus-navn", **how)
    yield centred_line(_beside(box, NAME, WIDE), row.words, "body", group="fokus", **how)


TASKS = 7  # that a slide has room for

TaskRow = tuple[int, Task]


def task_rows(found: Sequence[TaskRow], alt: str) -> Group[Text]:
    """What a chief does in a direction, by the numbers that the tasks have everywhere."""
    high = min(HIGHEST, (BOTTOM - TOP - GAP * (len(found) - 1)) / len(found))
    shapes: list[Shape] = []
    texts: list[Text] = []
    for i, (number, task) in enumerate(found):
        box, name = Box(MARGIN, TOP + i * (high + GAP), WIDE, high), str(task.short)
        cell, words = box.cut_left(NUMBER, 18)
        shapes += [filled(box), filled(cell, "gran")]
        label = task.short.derived(str(number))
        texts.append(centred_line(cell, label, "number", "paper", align="center", on="gran", name=f"nummer {number}"))
        most = 2 if high >= TWO_LINES else 1
        texts.append(centred_line(words, task.short, "body-large", lines=most, group="opgave", on="glas1", name=name))
    return Group("Opgaver", (Group("Rækker", tuple(shapes), alt), *texts))


def growth(number: int, count: int) -> Shapes:
    """What has grown by a phase, beside the title: a seed in the first, fruit in the last."""
    right, foot = W - MARGIN, TOP - 10
    if number == 1:
        return seed(right - 26, foot - 2, 46, 31)
    if number == count:
        return fruitplant(right - 32, foot, 84, 0.75, fruits=1.2)
    return *sprout(right - 86, foot, 52, 0.8), *plant(right - 28, foot, 80, 0.75)


GROWTH = 130.0  # breadth that it takes from the title


# ---------------------------------------------------------------- cases

HEAD = 31.0  # height of a sector's band
STRIP = 10.0
SHELVES, SECTORS = 4, 3  # that a slide has room for: below each other, beside each other
Numbered = tuple[int, Case]
Column = tuple[Sector, Sequence[Numbered]]


def case_slides(sectors: Sequence[Sector], cases: Sequence[Case]) -> list[list[Column]]:
    """The sectors that have cases, each with its own and their numbers, slide by slide."""
    numbers = {case.id: n for n, case in enumerate(cases, 1)}
    stocked = [(sector, [(numbers[c.id], c) for c in cases if c.sector == sector.id]) for sector in sectors]
    slides: list[list[Column]] = []
    for found in shared_out([pair for pair in stocked if pair[1]], SECTORS):
        count = max(len(shared_out(shelves, SHELVES)) for _, shelves in found)
        shared = [(sector, shared_out(shelves, -(-len(shelves) // count))) for sector, shelves in found]
        slides += [[(sector, parts[n]) for sector, parts in shared if n < len(parts)] for n in range(count)]
    return slides


def case_columns(found: Sequence[Column], tones: Mapping[Words, Role], said: Figures) -> Group[Text]:
    """A column for each sector, a shelf for each case: its number, its own plant, its name and where it is."""
    top = TOP - 5
    area = Box(MARGIN, top, WIDE, BOTTOM + 4 - top)
    columns = area.columns(len(found), STRIP)
    rows = max(len(shelves) for _, shelves in found)
    high = (area.h - HEAD - 4) / max(SHELVES - 1, rows)
    shapes: list[Shape] = [filled(area)]
    items: list[SceneItem[Text]] = []
    for i, ((sector, shelves), column) in enumerate(zip(found, columns, strict=True)):
        role = tones[sector.id]
        band = Box(column.x, top, column.w, HEAD)
        shapes.append(filled(band, role))
        if i:
            shapes.append(rect(column.x - STRIP, top, STRIP, area.h, "glas3"))
        label = Box(band.x + 14, band.y, band.w - 20, band.h)
        items.append(centred_line(label, sector.name, "name", f"on-{role}", on=role, group="område"))
        for n, (number, case) in enumerate(shelves):
            shelf = Box(column.x, top + HEAD + 4 + n * high, column.w, high)
            shapes.append(line(shelf.x + 10, shelf.bottom - 8, shelf.x + 90, shelf.bottom - 8, "boeg", 1.8, "round"))
            items += _shelf(number, case, shelf, said.case_plants)
    alt = fill(said.slides.shelves, antal=str(len(found)))
    return Group("Cases", (Group("Reoler", tuple(shapes), alt), *items))


def _shelf(number: int, case: Case, shelf: Box, plants: Mapping[str, Words]) -> Iterator[SceneItem[Text]]:
    foot, name = shelf.bottom - 8, str(case.name)
    number_box = Box(shelf.x + 8, shelf.y + 27, 44, 12)
    yield text_box(
        number_box, case.name.derived(str(number)), "heading", "boeg", on="glas1", lines=1, name=f"nummer {number}"
    )
    yield plant_of(case.plant, plants, shelf.x + 65, foot - 1, 0.22)
    words = Paragraph(case.slide_name, "name-small"), Paragraph(case.organisation, "caption", "boeg")
    yield Text(
        Box(shelf.x + 96, shelf.y + 1, shelf.w - 98, shelf.h - 1),
        words,
        anchor="top",
        group="case",
        on="glas1",
        name=name,
    )


# ---------------------------------------------------------------- bottom lines


PANES = 4  # that a slide has room for


def window(lines: Sequence[Item], alt: str) -> Group[Text]:
    """A pane for each bottom line, two in a row; its plant stands on the bar."""
    strip, area = 12.0, Box(MARGIN, TOP + 6, WIDE, BOTTOM - TOP - 6)
    cells = area.grid(2, -(-len(lines) // 2), strip)[: len(lines)]
    shapes: list[Shape] = [filled(area)]
    for cell in cells:
        shapes += rays(corners(*cell), cell.right - 60, 56, cell.y, cell.bottom)
    shapes += _bars(cells, area, strip)
    for i, cell in enumerate(cells):
        shapes += bottom_line_plant(i, cell.right - 50, cell.bottom)
    texts = []
    for cell, item in zip(cells, lines, strict=True):
        head = Box(cell.x + 20, cell.y + 38, cell.w - 60, 10)
        texts.append(text_box(head, item.name, "heading", on="glas1", lines=1, group="bundlinje"))
        room = Box(cell.x + 20, cell.y + 70, cell.w - 122, cell.h - 74)
        words = item.slide or item.text or item.name
        texts.append(text_box(room, words, "body", on="glas1", group="bundlinje-tekst", name=str(item.name)))
    return Group("Bundlinjer", (Group("Vindue", tuple(shapes), alt), *texts))


def _bars(cells: Sequence[Box], area: Box, strip: float) -> Iterator[Shape]:
    """The bars between the panes, and the joints where they meet."""
    upright = sorted({cell.x - strip for cell in cells} - {area.x - strip})
    level = sorted({cell.y - strip for cell in cells} - {area.y - strip})
    yield from (rect(x, area.y, strip, area.h, "glas3") for x in upright)
    yield from (rect(area.x, y, area.w, strip, "glas3") for y in level)
    yield from (rect(x, y, strip, strip, "mos") for x in upright for y in level)


_GROWN: tuple[Callable[[float, float], Shapes], ...] = (
    lambda x, y: sprout(x, y, 82, 0.9),
    lambda x, y: (*plant(x - 24, y, 84, 0.8, pairs=1), *plant(x + 20, y, 66, 0.8, pairs=1)),
    lambda x, y: fruitplant(x, y, 104, 0.8, fruits=1.2),
    lambda x, y: plant(x, y, 100, 0.85),
)


def bottom_line_plant(i: int, x: float, y: float) -> Shapes:
    """What grows on a bottom line (counted from 0), some 100 points high, standing on (x, y)."""
    return _GROWN[i % len(_GROWN)](x, y)
