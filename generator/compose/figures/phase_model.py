"""The phase model: a greenhouse of bays, one a phase, with what grows in each. Counts follow the content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import chain

from generator.compose.drawing.greenhouse import bays, beams, glasshouse, ground, roof_bars, shrunk
from generator.compose.drawing.plants import Shapes, fruit_open, fruitplant, plant, sprout
from generator.compose.drawing.shapes import circle, filled, line, lines, polygon, seed
from generator.compose.drawing.text import centred_line, figure, numbered_disc, one_line, text_box
from generator.compose.figures.phases import Bay, PhaseRow, bays_of
from generator.compose.figures.sharing import too_many
from generator.compose.focus import Spot
from generator.compose.texts import count_word, fill
from generator.model.content import Figures, FocusPoint, Phase
from generator.model.geometry import Box
from generator.model.problems import Problem
from generator.model.scene import Group, Item, Paragraph, Shape, Text
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
NARROW = 230  # of a slide: a bay
TAB, TAB_BREADTH = 26, 120  # of a slide: height of a part's tab, and what its words take
COUNTED = 108  # of a slide: from the top of a bay to below how many points there are


def too_many_points(phases: Sequence[Phase], box: Box) -> Iterator[Problem]:
    """The first focus point of a phase that a poster has no room for."""
    most = int((box.h - FIRST_ROW - LEAST_BED) / LOWEST_ROW)
    for phase in phases:
        names = [point.name for point in phase.all_focus]
        yield from too_many(names, most, "fokuspunkter", f"fasen »{phase.name}« på plakaten")


def phase_model(shown: PhaseRow, box: Box, words: Figures, detail: str = "poster") -> Group[Text]:
    """`box` runs from the eaves to the soil; the roofs rise above it."""
    m = SIZES[detail]
    found, row = _bays(shown, box, m), _row_height(shown.most, box)
    inside = (_on_poster(bay, m, row) if detail == "poster" else _on_slide(bay, m, words.focus_count) for bay in found)
    alt = fill(words.phase_model, navne=", ".join(f"{b.number}. {b.phase.name}" for b in found))
    house = _glass(found, box, m, sun=shown.last)
    return Group("Fasemodel", figure("Drivhus", (*house, *chain.from_iterable(inside)), alt))


def _row_height(most: int, box: Box) -> float:
    """The same on all sheets, for they hang beside each other. Where there are many points, the glass below them gives
    way first."""
    return min(ROW, max(LOWEST_ROW, (box.h - FIRST_ROW - SEED_BED) / max(1, most)))


def _bays(shown: PhaseRow, box: Box, m: Measures) -> list[Bay]:
    """Bays whose text columns are equally wide: one with parts is wider by its tab."""
    n, tabs = len(shown.phases), [m.tab if phase.parts else 0.0 for phase in shown.phases]
    text = (box.w - m.strip * (n - 1) - sum(tabs)) / n
    return bays_of(shown, box, [m.strip * ((i > 0) + (i < n - 1)) + tab + text for i, tab in enumerate(tabs)], m.strip)


def _edge(bay: Bay, m: Measures) -> float:
    """Where number, essence and, without a tab, the rows begin."""
    return bay.own.x + m.pad - (0 if bay.number == 1 else 2)


def _fruit(bay: Bay, m: Measures) -> float:
    """Where the last phase's plant stands."""
    return bay.own.x + bay.own.w * m.fruit


def _glass(found: list[Bay], box: Box, m: Measures, sun: bool) -> Shapes:
    panes = [bay.pane for bay in found]
    share, above, r = m.sun
    k = r / 132
    lights = [beams(p.x + p.w * 0.93, 90 * k, 120 * k, 28 * k) for p in panes]
    place = (box.x + box.w * share, box.y - above, r) if sun else None
    house = glasshouse(bays(panes), lights, box.y - 130 * k, box.bottom, place)
    return *house, *roof_bars(panes, m.strip, m.bar, m.bar_gap)


def _disc(bay: Bay, m: Measures) -> tuple[Shape, Text]:
    number = Words(str(bay.number))
    return numbered_disc(_edge(bay, m) + m.disc, bay.own.y + m.disc_drop, m.disc, number, bay.role, f"on-{bay.role}")


# ---------------------------------------------------------------- poster


def _on_poster(bay: Bay, m: Measures, row: float) -> Iterator[Item[Text]]:
    """The heading, a row for each point, the parts as tabs at their left, and what grows in the glass below."""
    own, count = bay.own, len(bay.phase.all_focus)
    disc, number = _disc(bay, m)
    yield Group(f"Fase {bay.number}", (number, *_head(bay, m)))
    y, left = own.y + FIRST_ROW, own.x + m.tab + m.pad if bay.phase.parts else _edge(bay, m)
    yield lines([((own.x, y + row * i), (own.right, y + row * i)) for i in range(count + 1)], "paper", m.bar)
    for spot in bay.spots:
        if spot in bay.parts:
            tab = Box(own.x, y, m.tab, row * len(spot.points))
            yield filled(tab.inset(0, m.bar / 2), spot.role)
            inner = tab._replace(y=y + 14, h=tab.h - 20)
            yield centred_line(inner, spot.name, "tab", align="right", rotation=-90, on=spot.role, name=str(spot.name))
        for called, point in spot.numbered:
            yield _point(point, called, Box(left, y, own.right - left - m.pad / 2, row))
            y += row
    yield from _growth(bay, m, own.bottom - y)
    yield disc


def _head(bay: Bay, m: Measures) -> tuple[Text, Text]:
    x, y, phase, beside = _edge(bay, m), bay.own.y + m.disc_drop, bay.phase, 2 * m.disc + 14
    room = bay.own.right - x - m.pad + 6
    name = one_line(x + beside, y + 15, room - beside, phase.name, "heading", group="phase-name", h=30)
    return name, text_box(Box(x, y + 60, room, 42), phase.essence, "quote", lines=2, name=str(phase.name))


def _point(point: FocusPoint, called: str, row: Box) -> Text:
    """Name and question of one focus point; the first baseline stands a third down, as in the manual, or higher where
    rows are low."""
    first = min(31.0, row.h - 58.5)
    words = (Paragraph(point.name.derived(f"{called} {point.name}"), "name"), Paragraph(point.short, "body"))
    return Text(Box(row.x, row.y + first, row.w, row.h - first - 2), words, lines=3, on="glas1", name=str(point.name))


def _growth(bay: Bay, m: Measures, room: float) -> Shapes:
    """What grows in the glass that is left below the rows; the more rows, the less room, so it rises by itself."""
    own, soil = bay.own, bay.own.bottom
    if bay.last:
        tall = min(318.0, room - 40)
        grown = *fruitplant(_fruit(bay, m), soil, tall), *fruit_open(own.right - 50, soil - 33, 34)
        return grown if tall >= 90 else ()
    if bay.number == 1:  # where the seed in the soil will grow
        x, tall = bay.pane.x + m.seed[0], min(room - 20, 160.0)
        shoot = Shape((("M", x, soil - 6), ("L", x, soil - tall)), None, "mos", 5, "round", (0.1, 12))
        return (shoot,) if tall >= 30 else ()
    tall = min(138.0, room - 16)
    grown = *sprout(own.x + own.w * 0.33, soil, tall * 0.7), *plant(own.x + own.w * 0.74, soil, tall)
    return grown if room >= 80 else ()


# ---------------------------------------------------------------- slide


def _on_slide(bay: Bay, m: Measures, count: Words) -> Iterator[Item[Text]]:
    """The heading, and the parts as tabs side by side, or below each other in a narrow bay; else how many points there are."""
    x, y, phase, beside = _edge(bay, m), bay.own.y + m.disc_drop, bay.phase, 2 * m.disc + 10
    more = 27.0 if bay.own.w < NARROW else 0.0  # for a second line of the essence
    room, tabs = bay.own.right - x - 8, _tabs(bay, more)
    disc, number = _disc(bay, m)
    yield disc
    texts: list[Item[Text]] = [
        number,
        one_line(x + beside, y + 9, room - beside, phase.name, "heading", group="phase-name", h=20),
        text_box(Box(x, y + 39, room, 14 + more), phase.short, "quote", group="essence", lines=2 if more else 1),
    ]
    for part, tab in tabs:
        inner = Box(tab.x + 14, tab.y, tab.w - 18, tab.h)
        texts.append(centred_line(inner, part.name, "label-small", group="part"))
    if not tabs:
        points = fill(count, antal=count_word(len(phase.focus)))
        texts.append(one_line(x, y + 75 + more, room, points, "label-small", "gran"))
    yield from _slide_growth(bay, m, tabs, more)
    yield Group(f"Fase {bay.number}: {phase.name}", tuple(texts))


def _tabs(bay: Bay, more: float) -> list[tuple[Spot, Box]]:
    """The parts of a phase, each with its tab."""
    parts, room = bay.parts, Box(bay.own.x, bay.own.y + 80 + more, bay.own.w, TAB)
    if parts and room.w / len(parts) < TAB_BREADTH:
        room = room._replace(h=(TAB + 3) * len(parts) - 3)
        return list(zip(parts, room.rows(len(parts), 3), strict=True))
    return list(zip(parts, room.columns(max(1, len(parts)), 3), strict=False))


def _slide_growth(bay: Bay, m: Measures, tabs: list[tuple[Spot, Box]], more: float) -> Iterator[Shape]:
    """What has grown: beside the texts of the bay, and below them where it is narrow."""
    own, soil = bay.own, bay.own.bottom
    below = tabs[-1][1].bottom if tabs else own.y + COUNTED + more
    room = soil - below if more else own.h
    if bay.last:
        yield from fruitplant(_fruit(bay, m), soil, min(138.0, own.h * 0.61, room * 0.95))
    elif bay.number > 1 and not tabs:
        yield from sprout(own.x + own.w / 4, soil, min(66.0, room * 0.6), 0.75)
        yield from plant(own.x + own.w * 3 / 4, soil, min(106.0, room * 0.95), 0.75)
    elif bay.number > 1:
        tall = min(106.0, (soil - below) * 0.84)
        for i, (part, tab) in enumerate(tabs):
            yield filled(tab, part.role)
            if i and tab.y == tabs[0][1].y:
                yield line(tab.x - 1.5, tab.bottom, tab.x - 1.5, soil, "paper", 2)
            x = own.x + own.w * (i + 0.5) / len(tabs)
            yield from plant(x, soil, tall, 0.75) if i else sprout(x, soil, min(66.0, tall), 0.75)


# ---------------------------------------------------------------- soil


def renewal(shown: PhaseRow, box: Box, soil: Box, words: Words, alt: Words, detail: str = "poster") -> Group[Text]:
    """The soil below the phase model in `box`: a root leads from the last fruit back to a new seed; `words` say so. On
    several sheets it runs through all of them, and the words stand on the first."""
    m, k = SIZES[detail], shrunk(soil) if detail == "poster" else 1.0
    found, first = _bays(shown, box, m), shown.first == 1
    begins = _fruit(found[-1], m) if shown.last and found else soil.right
    aside, below, r = m.seed
    x, y, r = box.x + aside, soil.y + below * k, r * k
    cell = (circle(x, y, r, "boeg"), *seed(x, y + 31 / 45 * r, 62 / 45 * r, 42 / 45 * r)) if first else ()
    root = _root(shown, begins, x + r if first else soil.x, soil.y, m.root[0] * k, m.root[1], r / 45)
    drawing: Group[Text] = Group("Rod og frø", (ground(soil), *cell, *root), alt if first else "")
    left, wide = x + r + 20, begins - x - r - 60
    told = one_line(left, soil.y + m.words * k, wide, words, "label", "paper", align="center", on="gran")
    return Group("Jord", (drawing, told) if first else (drawing,))


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
