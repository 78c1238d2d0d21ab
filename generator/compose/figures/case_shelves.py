"""The cases on their shelves: a bay for each sector, a plant for each case. The plant tells the case's story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.compose.drawing.case_plants import plant_of
from generator.compose.drawing.greenhouse import glasshouse
from generator.compose.drawing.outlines import corners
from generator.compose.drawing.shapes import lines
from generator.compose.drawing.text import text_box
from generator.model.content import Case, Sector
from generator.model.geometry import Box
from generator.model.problems import Problem, no_room, stop_on_errors
from generator.model.scene import Group, Paragraph, Text
from generator.model.text import Words

STRIP = 24
HEAD = 70  # the sector's name
PAD = 16  # at both sides: text is as wide as its shelf
ROW = 324.0  # of a row, where there are few
SHELF = 150.0  # below the top of a row: where a shelf hangs, if the text leaves it room
STORY, CLOSE = 176.0, 171.0  # height of name, place and text, two lines each; where rows are low, with little below
LOW, LOWEST_SHELF = 280.0, 36.0


def shelves(sectors: Sequence[Sector], cases: Sequence[Case], box: Box, plants: Mapping[str, Words]) -> Group[Text]:
    """`plants` are the alt texts of the cases' plants. Numbers follow the order of the cases. A sector with many cases
    has lower shelves with smaller plants. Raises `Problems` at the first case that there is no room for."""
    sectors = [sector for sector in sectors if any(case.sector == sector.id for case in cases)]
    owned = box.columns(max(1, len(sectors)), STRIP)  # what a bay has to itself
    columns = [
        Box(max(box.x, c.x - STRIP), c.y, min(box.right, c.right + STRIP) - max(box.x, c.x - STRIP), c.h) for c in owned
    ]
    by_sector = [[(i + 1, c) for i, c in enumerate(cases) if c.sector == s.id] for s in sectors]
    most = int((box.h - HEAD) / (LOWEST_SHELF + CLOSE))
    stop_on_errors(_too_many(sectors, by_sector, most))
    sun = (box.x + box.w * 0.878, box.y - 52, 112)
    panes = [corners(*c) for c in columns]
    lights = [((c.x + c.w * 0.86, 90.0), (c.x + c.w * 0.86 + 120, 28.0)) for c in columns]
    glass = glasshouse(panes, lights, box.y, box.bottom, sun)
    bays = [_bay(sector, found, plants, bay) for sector, found, bay in zip(sectors, by_sector, owned, strict=True)]
    return Group("Cases", (*glass, *bays))


def _too_many(
    sectors: Sequence[Sector], by_sector: Sequence[Sequence[tuple[int, Case]]], most: int
) -> Iterator[Problem]:
    for sector, found in zip(sectors, by_sector, strict=True):
        if len(found) > most:
            _, case = found[most]
            yield no_room(case.name.where, "cases", f"sektoren »{sector.name}« på plakaten", most, len(found))


def _bay(sector: Sector, found: Sequence[tuple[int, Case]], plants: Mapping[str, Words], bay: Box) -> Group[Text]:
    row = min(ROW, (bay.h - HEAD) / len(found))
    name = Box(bay.x + PAD - 1, bay.y + 47, bay.w - PAD, 20)
    tops = [bay.y + HEAD + i * row for i in range(len(found))]
    cases = [
        _case(number, case, plants, Box(bay.x + PAD, y, bay.w - 2 * PAD, row))
        for (number, case), y in zip(found, tops, strict=True)
    ]
    return Group(
        str(sector.name),
        (
            text_box(name, sector.name, "heading", group="sector", lines=1, on="glas1"),
            lines([((bay.x, y), (bay.right, y)) for y in tops], "paper", 3),
            *cases,
        ),
    )


def _case(number: int, case: Case, plants: Mapping[str, Words], box: Box) -> Group[Text]:
    drop = min(SHELF, box.h - (STORY if box.h > LOW else CLOSE))
    shelf = box.y + drop
    plant = plant_of(case.plant, plants, box.right - 86, shelf - 1, (drop - 13) / 200)
    story = Text(
        Box(box.x, shelf + 29, box.w, box.bottom - shelf - 30),
        (Paragraph(case.name, "name"), Paragraph(case.organisation, "label"), Paragraph(case.short, "body")),
        on="glas1", name=str(case.name),
    )  # fmt: skip
    numeral = text_box(Box(box.x, box.y + min(46.0, drop - 9), 60, 14), Words(str(number)), "number", on="glas1")
    board = lines([((box.x, shelf), (box.right, shelf))], "boeg", 2.5)
    return Group(f"Case {number}", (plant, board, numeral, story))
