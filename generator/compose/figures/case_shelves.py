"""The cases on their shelves: a bay for each sector, a plant for each case. The plant tells the case's story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.compose.drawing.greenhouse import beams, glasshouse
from generator.compose.drawing.outlines import corners
from generator.compose.drawing.pictures import plant_of
from generator.compose.drawing.shapes import lines
from generator.compose.drawing.text import lines_of, one_line
from generator.compose.figures.sharing import too_many
from generator.model.content import Case, Content, Sector
from generator.model.geometry import Box
from generator.model.problems import stop_on_errors
from generator.model.scene import Group, Paragraph, Text
from generator.model.text import Words

STRIP = 24
HEAD = 70  # the sector's name
PAD = 16  # at both sides: text is as wide as its shelf
ROWS = 4  # of a bay: with more cases, two share a shelf
STORY = 184.0  # from a shelf down, where each case has its own: name, place and text, two lines each, and air
FIRST, NEXT, LAST = 29.0, 40.0, 11.0  # baselines: below a shelf, from one story to the next, above what comes below
NAME, PLACE, SHORT = (27.0, 27.0, 0.0), (22.5, 24.0, 4.5), (22.5, 25.0, 3.0)
"""Of a story's texts: size (taken to be larger than it is, for composition has no fonts to measure with), leading, and what
is above."""
TOLD = 132.5  # from the first baseline of a story to the last, two lines each
SHARED, LEAST = 118.0, 60.0  # below the top of its place: where a shared shelf hangs at most, and at least
PLANT, AIR = 200.0, 13.0  # height of a plant at scale 1, and what is above it
BEFORE, BEHIND = 142.0, 126.0  # at scale 1, how far the broadest plants reach from their foot to the left, to the right
FOOT = 86.0  # from the right, of a plant alone on its shelf
NUMERAL = 40.0  # breadth of its place, left of the plant

Numbered = tuple[int, Case]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A shelf and the cases whose plants stand on it; their stories follow below it."""

    place: Box
    drop: float  # of the board, below the top of its place
    cases: Sequence[Numbered]
    of_two: bool = False  # is it one of those that two cases share?


def shelves(content: Content, box: Box) -> Group[Text]:
    """Numbers follow the order of the cases. Plants are larger where all
    sectors have few cases; where one has many, two share a shelf. Raises `Problems` at the first that has no room."""
    cases = content.cases
    sectors = [sector for sector in content.sectors if any(case.sector == sector.id for case in cases)]
    owned = box.columns(max(1, len(sectors)), STRIP)  # what a bay has to itself
    sides = [(max(box.x, own.x - STRIP), min(box.right, own.right + STRIP)) for own in owned]
    columns = [box._replace(x=left, w=right - left) for left, right in sides]
    by_sector = [[(i + 1, c) for i, c in enumerate(cases) if c.sector == s.id] for s in sectors]
    most = 2 * int((box.h - HEAD) / (LEAST + FIRST + NEXT + LAST + 2 * TOLD))
    stop_on_errors(
        problem
        for sector, found in zip(sectors, by_sector, strict=True)
        for problem in too_many([c.name for _, c in found], most, "cases", f"sektoren »{sector.name}« på plakaten")
    )
    rows = min(ROWS, max(map(len, by_sector), default=ROWS))
    sun = (box.x + box.w * 0.878, box.y - 52, 112)
    panes = [corners(*c) for c in columns]
    lights = [beams(c.x + c.w * 0.86, 90.0, 120, 28.0) for c in columns]
    glass = glasshouse(panes, lights, box.y, box.bottom, sun)
    bays = zip(sectors, by_sector, owned, strict=True)
    return Group("Cases", (*glass, *(_bay(sector, found, content, bay, rows) for sector, found, bay in bays)))


def _bay(sector: Sector, found: Sequence[Numbered], content: Content, bay: Box, rows: int) -> Group[Text]:
    name = one_line(bay.x + PAD - 1, bay.y + 47, bay.w - PAD, sector.name, "heading", group="sector", on="glas1")
    room = Box(bay.x + PAD, bay.y + HEAD, bay.w - 2 * PAD, bay.h - HEAD)
    hung = list(_one_each(found, room.rows(rows)) if len(found) <= rows else _two_each(found, room))
    boards = lines([((bay.x, shelf.place.y), (bay.right, shelf.place.y)) for shelf in hung], "paper", 3)
    return Group(str(sector.name), (name, boards, *(case for shelf in hung for case in _on(shelf, content))))


def _one_each(found: Sequence[Numbered], places: Sequence[Box]) -> Iterator[Shelf]:
    for case, place in zip(found, places, strict=False):
        yield Shelf(place, place.h - STORY, [case])


def _two_each(found: Sequence[Numbered], room: Box) -> Iterator[Shelf]:
    """What the stories leave is for the plants, and they are all equally high."""
    pairs = [found[i : i + 2] for i in range(0, len(found), 2)]
    stories = [FIRST + sum(_told(case, room.w) for _, case in pair) + NEXT * (len(pair) - 1) + LAST for pair in pairs]
    each = (room.h - sum(stories)) / len(pairs)
    for pair, story in zip(pairs, stories, strict=True):
        yield Shelf(room._replace(h=each + story), min(SHARED, each), pair, of_two=True)
        room = room._replace(y=room.y + each + story)


def _told(case: Case, width: float) -> float:
    """From the first baseline of a story to the last."""
    texts = ((_with_number(10, case), NAME), (case.organisation, PLACE), (case.short, SHORT))
    heights = (min(2, lines_of(words, size, width)) * leading + above for words, (size, leading, above) in texts)
    return sum(heights) - NAME[1]


def _with_number(number: int, case: Case) -> Words:
    return case.name.derived(f"{number}. {case.name}")


def _on(shelf: Shelf, content: Content) -> Iterator[Group[Text]]:
    place, board = shelf.place, shelf.place.y + shelf.drop
    cells, y = place.columns(2 if shelf.of_two else 1), board + FIRST
    for (number, case), cell in zip(shelf.cases, cells, strict=False):
        scale = min((shelf.drop - AIR) / PLANT, (cell.w - NUMERAL) / (BEFORE + BEHIND))
        behind = BEHIND * scale if shelf.of_two else max(FOOT, BEHIND * scale)
        plant = plant_of(case.plant, content, cell.right - behind, board - 1, scale)
        drawn = (lines([((place.x, board), (place.right, board))], "boeg", 2.5),) if cell == cells[0] else ()
        top = place.y + min(46.0, shelf.drop - 9)
        numeral = one_line(cell.x, top, 60, Words(str(number)), "number", on="glas1")
        told = _told(case, place.w)
        name = _with_number(number, case) if shelf.of_two else case.name
        story = Text(
            Box(place.x, y, place.w, told + LAST if shelf.of_two else place.bottom - y - 1),
            (Paragraph(name, "name"), Paragraph(case.organisation, "label"), Paragraph(case.short, "body")),
            on="glas1", name=str(case.name),
        )  # fmt: skip
        y += told + NEXT
        yield Group(f"Case {number}", (plant, *drawn, numeral, story))
