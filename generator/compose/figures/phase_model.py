"""The phase model: a greenhouse of bays, one a phase, with what grows in each. Counts follow the content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import accumulate

from generator.compose.drawing.greenhouse import SEAM, bays, glasshouse, roof_bars, shrunk
from generator.compose.drawing.plants import fruit_open, fruitplant, plant, sprout
from generator.compose.drawing.shapes import circle, filled, line, lines, polygon, rect, seed
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.sharing import shared_out
from generator.compose.texts import count_word, fill
from generator.model.content import Figures, FocusPoint, Part, Phase
from generator.model.geometry import Box
from generator.model.problems import Problem, no_room
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words


@dataclass(frozen=True, slots=True)
class Measures:
    """What a poster and a slide have different measures for, in points; the rest follows from the box and the counts."""

    _: KW_ONLY
    strip: float  # what two bays have in common
    tab: float  # breadth of a part's tab down the bay
    pad: float  # text to the glass
    bar: float
    bar_gap: float
    disc: float  # radius of the number
    disc_drop: float  # its centre below the eaves
    sun: tuple[float, float, float]  # x as a share of the breadth, y above the eaves, r
    fruit: float  # share of the last bay: where its plant stands
    seed: tuple[float, float, float]  # right of the first bay's wall, below the soil's top, radius
    root: tuple[float, float]  # how deep it lies, its breadth
    words: float  # below the soil's top


SIZES = {
    "poster": Measures(
        strip=24, tab=40, pad=14, bar=3, bar_gap=12, disc=30, disc_drop=28, sun=(0.738, 138, 132),
        fruit=0.452, seed=(150, 53, 45), root=(72, 5), words=50,
    ),
    "slide": Measures(
        strip=18, tab=0, pad=20, bar=1.6, bar_gap=6, disc=16, disc_drop=23, sun=(0.743, 44, 46),
        fruit=0.78, seed=(130, 38, 27), root=(52, 3.4), words=36,
    ),
}  # fmt: skip
ROW, LOWEST_ROW = 96.0, 81.0  # of a poster: a focus point's height, its name and question in three lines
FIRST_ROW = 132.0  # where the first is below the eaves
SEED_BED, LEAST_BED = 62.0, 24.0  # what is left of glass below the longest column of a poster
ON_A_SHEET = 3  # phases, so that their columns are wide enough to read
NARROW = 230  # of a slide: a bay
TAB, TAB_BREADTH = 26, 120  # of a slide: height of a part's tab, and what its words take
COUNTED = 108  # of a slide: from the top of a bay to below how many points there are


@dataclass(frozen=True, slots=True)
class Bay:
    """One phase's bay: where it stands, and where its text may."""

    phase: Phase
    number: int
    _: KW_ONLY
    last: bool
    box: Box  # from the eaves to the soil
    left: float  # inner edges, strips taken off
    right: float
    tab: float
    m: Measures

    @property
    def inner(self) -> float:
        return self.right - self.left

    @property
    def narrow(self) -> float:
        """On a slide: what a second line of the essence takes, in a bay that has no room for one."""
        return 27.0 if self.inner < NARROW else 0.0

    @property
    def edge(self) -> float:
        """Where number, essence and, without a tab, the rows begin."""
        return self.left + self.m.pad - (0 if self.number == 1 else 2)

    @property
    def middle(self) -> float:
        """The height of the number's middle."""
        return self.box.y + self.m.disc_drop

    @property
    def fruit(self) -> float:
        """Where the last phase's plant stands."""
        return self.left + self.inner * self.m.fruit


def part_tone(number: int, index: int) -> Role:
    """The ground of a part's tab, by the number of its phase: the first pale, the next full."""
    return f"phase-{number}" if index % 2 else f"phase-{number}-pale"


def part_label(part: Part) -> Words:
    return part.name.derived(f"{part.letter}. {part.name}")


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """Phases that stand side by side on one sheet: those before them hang to the left, those after them to the right."""

    phases: Sequence[Phase]
    first: int = 1  # its number
    last: bool = True  # is its last phase the last of all?
    most: int = 0  # points of a phase on any of the sheets


def on_sheets(phases: Sequence[Phase]) -> list[PhaseRow]:
    """The phases on as few sheets as they can be read on."""
    rows = shared_out(phases, ON_A_SHEET)
    most = max((len(phase.all_focus) for phase in phases), default=0)
    firsts = accumulate(map(len, rows), initial=1)
    return [PhaseRow(row, first, row is rows[-1], most) for row, first in zip(rows, firsts, strict=False)]


def too_many_points(phases: Sequence[Phase], box: Box) -> Iterator[Problem]:
    """The first focus point of a phase that a poster has no room for."""
    most = int((box.h - FIRST_ROW - LEAST_BED) / LOWEST_ROW)
    for phase in phases:
        if (count := len(phase.all_focus)) > most:
            where = phase.all_focus[most].name.where
            yield no_room(where, "fokuspunkter", f"fasen »{phase.name}« på plakaten", most, count)


def _bays(shown: PhaseRow, box: Box, m: Measures) -> list[Bay]:
    """Bays whose text columns are equally wide: one with parts is wider by its tab."""
    phases, n = shown.phases, len(shown.phases)
    tabs = [m.tab if phase.parts else 0.0 for phase in phases]
    text = (box.w - m.strip * (n - 1) - sum(tabs)) / n
    found, x = [], box.x
    for i, (phase, tab) in enumerate(zip(phases, tabs, strict=True)):
        before, after = (m.strip if i else 0), (m.strip if i < n - 1 else 0)
        place = Box(x, box.y, before + tab + text + after, box.h)
        left, right = x + before, place.right - after
        last = shown.last and i == n - 1
        found.append(Bay(phase, shown.first + i, last=last, box=place, left=left, right=right, tab=tab, m=m))
        x += place.w - m.strip
    return found


def phase_model(shown: PhaseRow, box: Box, words: Figures, detail: str = "poster") -> Group[Text]:
    """`box` runs from the eaves to the soil; the roofs rise above it."""
    found = _bays(shown, box, SIZES[detail])
    row = _row_height(shown.most, box)
    shapes, texts = _glass(found, box, SIZES[detail], sun=shown.last), list[Item[Text]]()
    for bay in found:
        if detail == "poster":
            shapes += (*_rows_of(bay, row), *_growth(bay, row), _number_disc(bay))
            texts += (_head(bay), *_column(bay, row))
        else:
            shapes += (_number_disc(bay), *_slide_growth(bay))
            texts.append(_slide_head(bay, words.focus_count))
    alt = fill(words.phase_model, navne=", ".join(f"{b.number}. {b.phase.name}" for b in found))
    return Group("Fasemodel", (Group("Drivhus", tuple(shapes), alt), *texts))


def _row_height(most: int, box: Box) -> float:
    """The same on all sheets, for they hang beside each other. Where there are many points, the glass below them gives
    way first."""
    return min(ROW, max(LOWEST_ROW, (box.h - FIRST_ROW - SEED_BED) / max(1, most)))


def _glass(found: list[Bay], box: Box, m: Measures, sun: bool) -> list[Shape]:
    panes = [bay.box for bay in found]
    share, above, r = m.sun
    k = r / 132
    lights = [((p.x + p.w * 0.93, 90 * k), (p.x + p.w * 0.93 + 120 * k, 28 * k)) for p in panes]
    place = (box.x + box.w * share, box.y - above, r) if sun else None
    return [
        *glasshouse(bays(panes), lights, box.y - 130 * k, box.bottom, place),
        *roof_bars(panes, m.strip, m.bar, m.bar_gap),
    ]


def _number_disc(bay: Bay) -> Shape:
    return circle(bay.edge + bay.m.disc, bay.middle, bay.m.disc, f"phase-{bay.number}")


def _number(bay: Bay) -> Text:
    r, role = bay.m.disc, f"phase-{bay.number}"
    box = Box(bay.edge, bay.middle - r, 2 * r, 2 * r)
    return text_box(box, Words(str(bay.number)), "number", f"on-{role}", align="center", anchor="middle", on=role)


# ---------------------------------------------------------------- poster


def _head(bay: Bay) -> Group[Text]:
    x, y = bay.edge, bay.middle
    room, disc = bay.right - x - bay.m.pad + 6, 2 * bay.m.disc
    beside = Box(x + disc + 14, y + 15, room - disc - 14, 30)
    name = text_box(beside, bay.phase.name, "heading", group="phase-name", lines=1)
    essence = text_box(Box(x, y + 60, room, 42), bay.phase.essence, "quote", lines=2, name=str(bay.phase.name))
    return Group(f"Fase {bay.number}", (_number(bay), name, essence))


def _tabs(bay: Bay, row: float) -> list[tuple[Part, Box, Role]]:
    """The parts of a phase with the place and the ground of their tabs, below each other at the left."""
    found, y = [], bay.box.y + FIRST_ROW + row * len(bay.phase.focus)
    for i, part in enumerate(bay.phase.parts):
        box = Box(bay.left, y, bay.tab, row * len(part.focus))
        found.append((part, box, part_tone(bay.number, i)))
        y = box.bottom
    return found


def _rows_of(bay: Bay, row: float) -> Iterator[Shape]:
    ys = [bay.box.y + FIRST_ROW + row * i for i in range(len(bay.phase.all_focus) + 1)]
    yield lines([((bay.left, y), (bay.right, y)) for y in ys], "paper", bay.m.bar)
    for _, box, role in _tabs(bay, row):
        yield filled(box.inset(0, bay.m.bar / 2), role)


def _column(bay: Bay, row: float) -> Iterator[Text]:
    left = bay.left + bay.tab + bay.m.pad if bay.tab else bay.edge
    rooms = [
        Box(left, bay.box.y + FIRST_ROW + row * i, bay.right - left - bay.m.pad / 2, row)
        for i in range(len(bay.phase.all_focus))
    ]
    numbers = [f"{bay.number}.{i}" for i in range(1, len(rooms) + 1)]
    yield from map(_row_text, bay.phase.focus, numbers, rooms)
    done = len(bay.phase.focus)
    for part, box, role in _tabs(bay, row):
        name, inner = str(part.name), Box(box.x, box.y + 14, box.w, box.h - 20)
        yield centred_line(inner, part_label(part), "tab", align="right", rotation=-90, on=role, name=name)
        yield from map(_row_text, part.focus, numbers[done:], rooms[done:])
        done += len(part.focus)


def _row_text(focus: FocusPoint, number: str, row: Box) -> Text:
    """Name and question of one focus point; the first baseline stands a third down, as in the manual, or higher where
    rows are low."""
    first = min(31.0, row.h - 58.5)
    words = (Paragraph(focus.name.derived(f"{number} {focus.name}"), "name"), Paragraph(focus.short, "body"))
    return Text(Box(row.x, row.y + first, row.w, row.h - first - 2), words, lines=3, on="glas1", name=str(focus.name))


def _growth(bay: Bay, row: float) -> tuple[Shape, ...]:
    """What grows in the glass that is left below the rows; the more rows, the less room, so it rises by itself."""
    soil = bay.box.bottom
    room = soil - bay.box.y - FIRST_ROW - row * len(bay.phase.all_focus)
    if bay.last:
        tall = min(318.0, room - 40)
        return (*fruitplant(bay.fruit, soil, tall), *fruit_open(bay.right - 50, soil - 33, 34)) if tall >= 90 else ()
    if bay.number == 1:
        return _shoot(bay, room)
    if room < 80:
        return ()
    tall = min(138.0, room - 16)
    return *sprout(bay.left + bay.inner * 0.33, soil, tall * 0.7), *plant(bay.left + bay.inner * 0.74, soil, tall)


def _shoot(bay: Bay, room: float) -> tuple[Shape, ...]:
    """Where the seed in the soil will grow."""
    x, soil, tall = bay.box.x + bay.m.seed[0], bay.box.bottom, min(room - 20, 160.0)
    return (
        (Shape((("M", x, soil - 6), ("L", x, soil - tall)), None, "mos", 5, "round", (0.1, 12)),) if tall >= 30 else ()
    )


# ---------------------------------------------------------------- slide


def _slide_head(bay: Bay, count: Words) -> Group[Text]:
    x, y = bay.edge, bay.middle
    room, disc = bay.right - x - 8, 2 * bay.m.disc
    beside = Box(x + disc + 10, y + 9, room - disc - 10, 20)
    items: list[Item[Text]] = [
        _number(bay),
        text_box(beside, bay.phase.name, "heading", group="phase-name", lines=1),
        text_box(
            Box(x, y + 39, room, 14 + bay.narrow),
            bay.phase.short,
            "quote",
            group="essence",
            lines=2 if bay.narrow else 1,
        ),
    ]
    for part, b in zip(bay.phase.parts, _part_boxes(bay), strict=True):
        items.append(centred_line(Box(b.x + 14, b.y, b.w - 18, b.h), part_label(part), "label-small", group="part"))
    if not bay.phase.parts:
        points = fill(count, antal=count_word(len(bay.phase.focus)))
        items.append(text_box(Box(x, y + 75 + bay.narrow, room, 14), points, "label-small", "gran", lines=1))
    return Group(f"Fase {bay.number}: {bay.phase.name}", tuple(items))


def _part_boxes(bay: Bay) -> list[Box]:
    """The tabs of a phase's parts on a slide: side by side, or below each other where the bay is too narrow for that."""
    parts = len(bay.phase.parts)
    tabs = Box(bay.left, bay.box.y + 80 + bay.narrow, bay.inner, TAB)
    if parts and bay.inner / parts < TAB_BREADTH:
        return tabs._replace(h=(TAB + 3) * parts - 3).rows(parts, 3)
    return tabs.columns(parts, 3) if parts else []


def _slide_growth(bay: Bay) -> Iterator[Shape]:
    """What has grown: beside the texts of the bay, and below them where it is narrow."""
    soil, boxes = bay.box.bottom, _part_boxes(bay)
    room = soil - (boxes[-1].bottom if boxes else bay.box.y + COUNTED + bay.narrow) if bay.narrow else bay.box.h
    if bay.last:
        yield from fruitplant(bay.fruit, soil, min(138.0, bay.box.h * 0.61, room * 0.95))
    elif bay.number > 1 and not boxes:
        yield from sprout(bay.left + bay.inner / 4, soil, min(66.0, room * 0.6), 0.75)
        yield from plant(bay.left + bay.inner * 3 / 4, soil, min(106.0, room * 0.95), 0.75)
    elif bay.number > 1:
        beside = boxes[0].y == boxes[-1].y
        for i, part in enumerate(boxes):
            yield filled(part, part_tone(bay.number, i))
            if i and beside:
                yield line(part.x - 1.5, part.bottom, part.x - 1.5, soil, "paper", 2)
            x = bay.left + bay.inner * (i + 0.5) / len(boxes)
            tall = min(106.0, (soil - boxes[-1].bottom) * 0.84)
            yield from plant(x, soil, tall, 0.75) if i else sprout(x, soil, min(66.0, tall), 0.75)


# ---------------------------------------------------------------- soil


def renewal(shown: PhaseRow, box: Box, soil: Box, words: Words, alt: Words, detail: str = "poster") -> Group[Text]:
    """The soil below the phase model in `box`: a root leads from the last fruit back to a new seed; `words` say so. On
    several sheets it runs through all of them, and the words stand on the first."""
    m, k = SIZES[detail], shrunk(soil) if detail == "poster" else 1.0
    found = _bays(shown, box, m)
    begins = found[-1].fruit if shown.last and found else soil.right
    aside, below, r = m.seed
    x, y, r = box.x + aside, soil.y + below * k, r * k
    cell = (circle(x, y, r, "boeg"), *seed(x, y + 31 / 45 * r, 62 / 45 * r, 42 / 45 * r))
    drawing: Group[Text] = Group(
        "Rod og frø",
        (
            rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran"),
            *(cell if shown.first == 1 else ()),
            *_root(shown, begins, x + r if shown.first == 1 else soil.x, soil.y, m.root[0] * k, m.root[1], r / 45),
        ),
        alt if shown.first == 1 else "",
    )
    if shown.first > 1:
        return Group("Jord", (drawing,))
    room = Box(x + r + 20, soil.y + m.words * k, begins - x - r - 60, 14)
    told = text_box(room, words, "label", "paper", align="center", lines=1, on="gran")
    return Group("Jord", (drawing, told))


def _root(
    shown: PhaseRow, begins: float, ends: float, soil: float, depth: float, width: float, k: float
) -> Iterator[Shape]:
    """From the plant's foot, or the sheet that hangs to the right, to the left: to the edge of the seed's cell, where it
    ends in an arrow head, or to the sheet that hangs there."""
    deep, tip = soil + depth, ends + 13 * k
    bend = (("C", begins, soil + 52 * k, begins - 30 * k, deep, begins - 100 * k, deep),) if shown.last else ()
    end = ends + 35 * k if shown.first == 1 else ends
    yield Shape((("M", begins, soil if bend else deep), *bend, ("L", end, deep)), None, "spire", width, "round")
    if shown.first == 1:
        yield polygon(((tip, deep), (tip + 26 * k, deep - 13 * k), (tip + 26 * k, deep + 13 * k)), "spire")
