"""Lists on a slide: a phase's focus points in panes, the cases on their shelves.

What does not fit is a Problem from typeset; nothing is left out and nothing shrinks below its style's smallest size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.compose.drawing.case_plants import plant_of
from generator.compose.drawing.plants import Shapes, fruitplant, plant, sprout
from generator.compose.drawing.shapes import filled, line, rect
from generator.compose.drawing.text import centred_line
from generator.compose.figures.phase_model import part_label, part_tone
from generator.compose.figures.slides.art import soil_shapes
from generator.compose.figures.slides.panes import inner, pane_boxes
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE
from generator.compose.texts import fill
from generator.model.content import Case, Figures, FocusPoint, Phase, Sector
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words

TOP = 124.0  # where the slide's own matter begins
GAP = 3.0  # white bar between two panes
TAB = 30.0  # height of a part's tab
HIGHEST = 106.0  # a pane, where plants stand below the wall


Block = tuple[Words | None, Sequence[FocusPoint], Role]
"""Focus points that stand together, under a tab if the phase has parts, and their colour."""


@dataclass(frozen=True, slots=True)
class Wall:
    """How the panes of a phase are laid: column by column, `rows` in each."""

    rows: int
    columns: int
    tab: float
    cell: tuple[float, float]  # breadth and height, the bars between them included
    soil: float

    def pane(self, column: int, row: int) -> Box:
        w, h = self.cell
        return Box(MARGIN + column * w, TOP + self.tab + row * h, w - GAP, h - GAP)

    @property
    def room(self) -> float:
        """What is left between the panes and the soil."""
        return self.soil - TOP - self.tab - self.rows * self.cell[1]


def focus_panes(phase: Phase, number: int, count: int, alt: str) -> Group[Text]:
    """All focus points of a phase as panes of a wall; where no pane is, something grows."""
    parts = [(part_label(part), part.focus, part_tone(number, i)) for i, part in enumerate(phase.parts)]
    blocks: list[Block] = [(None, phase.focus, f"phase-{number}"), *parts] if phase.focus else [*parts]
    wall, fruit = _wall(blocks, bool(parts)), number == count
    shapes: list[Shape] = []
    texts: list[Item[Text]] = []
    column = 0
    for tab, focus, role in blocks:
        wide = -(-len(focus) // wall.rows)
        panes = [wall.pane(column + i // wall.rows, i % wall.rows) for i in range(len(focus))]
        for pane in panes:
            shapes += (filled(pane), *(() if tab else (rect(pane.x, pane.y, pane.w, 4, role),)))
        if tab:
            band = Box(panes[0].x, TOP, wide * wall.cell[0] - GAP, TAB - GAP)
            shapes.append(filled(band, role))
            texts.append(centred_line(Box(band.x + 16, band.y, band.w - 20, band.h), tab, "label", on=role))
        texts += map(_focus_text, focus, panes)
        if free := wall.rows * wide - len(focus):
            corner = wall.pane(column + wide - 1, 0)
            shapes += _grown(corner.x + corner.w / 2, wall.soil, free * wall.cell[1] * 0.86, 2 if fruit else 1)
        column += wide
    drawing = (*soil_shapes(wall.soil), *shapes, *_row_of_plants(wall, fruit))
    return Group("Fokuspunkter", (Group("Ruder", drawing, alt), *texts))


def _wall(blocks: Sequence[Block], tabbed: bool) -> Wall:
    sizes = [len(focus) for _, focus, _ in blocks]
    rows = 3 if sum(sizes) > 6 or len(blocks) > 1 else 2
    columns = max(3, sum(-(-size // rows) for size in sizes))
    soil, tab = GROUND - 22, TAB if tabbed else 0.0
    high = (soil + GAP - TOP - tab) / rows  # the wall stands on the soil, or else well above it
    high = high if rows > 2 else min(HIGHEST, high)
    return Wall(rows, columns, tab, ((WIDE + GAP) / columns, high), soil)


def _focus_text(focus: FocusPoint, box: Box) -> Text:
    room = Box(box.x + 16, box.y + 30, box.w - 26, box.h - 36)
    words = (Paragraph(focus.name, "name"), Paragraph(focus.short, "body-small"))
    return Text(room, words, group="fokus", on="glas1", name=str(focus.name))


def _grown(x: float, soil: float, tall: float, kind: int) -> Shapes:
    if kind == 0:
        return sprout(x, soil, tall * 0.8, 0.6)
    return fruitplant(x, soil, tall, 0.7) if kind == 2 else plant(x, soil, tall, 0.7)


def _row_of_plants(wall: Wall, fruit: bool) -> Iterator[Shape]:
    """Below a wall that does not reach the soil: the further to the right, the taller and, in the end, with fruit."""
    count = 2 * wall.columns if wall.room >= 60 else 0
    for i in range(count):
        tall = (wall.room - 8) * (0.55 + 0.45 * i / (count - 1))
        yield from _grown(MARGIN + WIDE * (i + 0.5) / count, wall.soil, tall, min(2, i // 2) if fruit else 1)


HEAD = 32.0  # height of a sector's band, and air
FOOT = 6.0  # below the last shelf


def case_shelves(sectors: Sequence[Sector], cases: Sequence[Case], said: Figures) -> Group[Text]:
    """A pane for each sector, a shelf for each case, with the case's own plant on it."""
    panes = pane_boxes(len(sectors), TOP - 12, GROUND - 14)
    by_sector = [[c for c in cases if c.sector == sector.id] for sector in sectors]
    row = (panes[0].h - HEAD - FOOT) / max(1, *map(len, by_sector))
    shapes: list[Shape] = [filled(p, "glas1") for p in panes]
    shapes += [rect(b.x, b.y, a.right - b.x, b.h, "glas3") for a, b in zip(panes, panes[1:], strict=False)]
    items: list[Item[Text]] = []
    for i, (sector, found) in enumerate(zip(sectors, by_sector, strict=True)):
        bay = inner(panes, i, 14)
        role = f"sector-{i + 1}"
        shapes.append(rect(bay.x - 14, panes[i].y, bay.w + 21, HEAD - 6, role))
        items.append(centred_line(Box(bay.x, panes[i].y, bay.w, HEAD - 6), sector.name, "label", f"on-{role}", on=role))
        for n, case in enumerate(found):
            items += _shelf(case, Box(bay.x, panes[i].y + HEAD + n * row, bay.w, row), shapes, said.case_plants)
    alt = fill(said.slides.shelves, antal=str(len(sectors)))
    return Group("Cases", (Group("Reoler", tuple(shapes), alt), *items))


def _shelf(case: Case, shelf: Box, shapes: list[Shape], plants: Mapping[str, Words]) -> tuple[Item[Text], ...]:
    foot = shelf.bottom - 6
    shapes.append(line(shelf.x, foot, shelf.x + 58, foot, "boeg", 1.6, "round"))
    words = (Paragraph(case.name, "name-tight"), Paragraph(case.organisation, "caption-tight", "boeg"))
    room = Box(shelf.x + 68, shelf.y - 3, shelf.w - 66, shelf.h - 3)
    plant_of_it = plant_of(case.plant, plants, shelf.x + 29, foot - 1, min(0.25, (shelf.h - 16) / 200))
    return plant_of_it, Text(room, words, anchor="middle", group="case", on="glas1", name=str(case.name))
