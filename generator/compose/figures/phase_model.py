"""The phase model: a greenhouse of bays, one a phase, with what grows in each. Counts follow the content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass

from generator.compose.drawing.greenhouse import SEAM, bays, glasshouse, roof_bars, shrunk
from generator.compose.drawing.plants import fruit_open, fruitplant, plant, sprout
from generator.compose.drawing.shapes import circle, filled, line, lines, polygon, rect, seed
from generator.compose.drawing.text import text_box
from generator.compose.texts import fill
from generator.model.content import Figures, FocusPoint, Part, Phase
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Shape, Text
from generator.model.text import Words


@dataclass(frozen=True, slots=True)
class Measures:
    """The figure's fixed measures in points; everything else follows from the box and the counts."""

    _: KW_ONLY
    strip: float  # what two bays have in common
    tab: float  # breadth of a part's tab on a poster; height on a slide
    pad: float  # text to the glass
    air: float  # between text and strip, both sides together
    row: float  # height of a focus point's row
    first_row: float  # below the eaves
    bar: float
    bar_gap: float
    disc: float  # radius of the number
    disc_drop: float  # its centre below the eaves
    root: float  # breadth of the root
    sun: tuple[float, float, float]  # x as a share of the breadth, y above the eaves, r


POSTER = Measures(
    strip=24, tab=40, pad=22, air=44, row=96, first_row=132, bar=3, bar_gap=12,
    disc=30, disc_drop=28, root=5, sun=(0.738, 138, 132),
)  # fmt: skip
SLIDE = Measures(
    strip=18, tab=26, pad=20, air=36, row=0, first_row=0, bar=1.6, bar_gap=6,
    disc=16, disc_drop=23, root=3.4, sun=(0.743, 44, 46),
)  # fmt: skip
SEED_BED = 62  # what is left of glass below the longest column of a poster


@dataclass(frozen=True, slots=True)
class Bay:
    """One phase's bay: where it stands, and where its text may."""

    phase: Phase
    number: int
    _: KW_ONLY
    x: float
    w: float
    left: float  # inner edges, strips taken off
    right: float
    tabbed: bool


def bays_of(phases: Sequence[Phase], box: Box, m: Measures, tabs: bool) -> list[Bay]:
    """Bays whose text columns are equally wide: one with parts is wider by its tab."""
    n = len(phases)
    widths_of_tabs = [m.tab if tabs and p.parts else 0.0 for p in phases]
    text = (box.w - m.strip * (n - 1) - sum(widths_of_tabs)) / n
    found, x = [], box.x
    for i, (phase, tab) in enumerate(zip(phases, widths_of_tabs, strict=True)):
        before, after = (m.strip if i else 0), (m.strip if i < n - 1 else 0)
        w = before + tab + text + after
        found.append(Bay(phase, i + 1, x=x, w=w, left=x + before, right=x + w - after, tabbed=bool(tab)))
        x += w - m.strip
    return found


def phase_model(phases: Sequence[Phase], box: Box, words: Figures, detail: str = "poster") -> Group[Text]:
    """`box` runs from the eaves to the soil; the roofs rise above it."""
    m = POSTER if detail == "poster" else SLIDE
    found = bays_of(phases, box, m, tabs=detail == "poster")
    poster = detail == "poster"
    columns = _poster_columns(found, box, m) if poster else _slide_columns(found, box, m, words.focus_count)
    alt = fill(words.phase_model, navne=", ".join(f"{b.number}. {b.phase.name}" for b in found))
    drawing = (*_glass(found, box, m), *columns.shapes)
    return Group("Fasemodel", (Group("Drivhus", drawing, alt), *columns.texts))


def renewal(
    phases: Sequence[Phase], box: Box, soil: Box, words: Words, alt: Words, detail: str = "poster"
) -> Group[Text]:
    """The soil below the phase model in `box`: a root leads from the last fruit back to a new seed; `words` say so."""
    m = POSTER if detail == "poster" else SLIDE
    found = bays_of(phases, box, m, tabs=detail == "poster")
    drawing: Group[Text] = Group("Rod og frø", _soil(found, soil, m, detail), alt)
    return Group("Jord", (drawing, _renewal(found, soil, words, detail)))


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of the model stand."""

    shapes: tuple[Shape, ...]
    texts: tuple[Item[Text], ...]


def _glass(found: list[Bay], box: Box, m: Measures) -> tuple[Shape, ...]:
    lefts, widths = [b.x for b in found], [b.w for b in found]
    share, above, r = m.sun
    sun = (box.x + box.w * share, box.y - above, r)
    k = m.sun[2] / 132
    lights = [((b.x + b.w * 0.93, 90 * k), (b.x + b.w * 0.93 + 120 * k, 28 * k)) for b in found]
    return (
        *glasshouse(bays(lefts, widths, box.y, box.bottom), lights, box.y - 130 * k, box.bottom, sun),
        *roof_bars(lefts, widths, box.y, m.strip, m.bar, m.bar_gap),
    )


# ---------------------------------------------------------------- poster


def _poster_columns(found: list[Bay], box: Box, m: Measures) -> Columns:
    top = box.y + m.first_row
    most = max(len(b.phase.all_focus) for b in found)
    row = min(m.row, (box.h - m.first_row - SEED_BED) / most)
    shapes: list[Shape] = []
    texts: list[Item[Text]] = []
    for bay in found:
        texts.append(_head(bay, box, m))
        shapes += _rows_of(bay, top, row, m)
        texts += _column(bay, top, row, m)
        shapes += _growth(bay, top + row * len(bay.phase.all_focus), box.bottom, len(found))
        shapes.append(_number_disc(bay, box, m))
    return Columns(tuple(shapes), tuple(texts))


def _number_disc(bay: Bay, box: Box, m: Measures) -> Shape:
    return circle(_edge(bay, m) + m.disc, box.y + m.disc_drop, m.disc, fill=f"phase-{bay.number}")


def _edge(bay: Bay, m: Measures) -> float:
    """Where number, essence and, without a tab, the rows of a bay begin."""
    return bay.left + m.pad - (0 if bay.number == 1 else 2)


def _number(bay: Bay, x: float, y: float, m: Measures) -> Text:
    """The number on its disc, whose left edge stands at x and whose middle at y."""
    box, words = Box(x, y - m.disc, 2 * m.disc, 2 * m.disc), Words(str(bay.number))
    role = f"phase-{bay.number}"
    return text_box(box, words, "number", f"on-{role}", align="center", anchor="middle", on=role)


def _head(bay: Bay, box: Box, m: Measures) -> Group[Text]:
    x, y = _edge(bay, m), box.y + m.disc_drop
    room = bay.right - x - m.pad + 6
    beside = Box(x + 2 * m.disc + 14, y + 15, room - 2 * m.disc - 14, 30)
    name = text_box(beside, bay.phase.name, "heading", group="phase-name", lines=1)
    essence = text_box(Box(x, y + 60, room, 42), bay.phase.essence, "quote", lines=2, name=str(bay.phase.name))
    return Group(f"Fase {bay.number}", (_number(bay, x, y, m), name, essence))


def _rows_of(bay: Bay, top: float, row: float, m: Measures) -> tuple[Shape, ...]:
    count = len(bay.phase.all_focus)
    rules = lines([((bay.left, top + row * i), (bay.right, top + row * i)) for i in range(count + 1)], "paper", m.bar)
    tabs, start = [], top
    for i, part in enumerate(bay.phase.parts):
        height = row * len(part.focus)
        role = f"phase-{bay.number}-pale" if i % 2 == 0 else f"phase-{bay.number}"
        tabs.append(rect(bay.left, start + m.bar / 2, m.tab, height - m.bar, role))
        start += height
    return (rules, *tabs)


def _column(bay: Bay, top: float, row: float, m: Measures) -> list[Item[Text]]:
    left = bay.left + m.tab + m.pad if bay.tabbed else _edge(bay, m)
    width = bay.right - left - (m.pad - 6)
    items: list[Item[Text]] = [
        _row_text(f, Box(left, top + row * i, width, row)) for i, f in enumerate(bay.phase.focus)
    ]
    y = top + row * len(bay.phase.focus)
    for i, part in enumerate(bay.phase.parts):
        items.append(_tab_text(bay, part, i, Box(bay.left, y, m.tab, row * len(part.focus))))
        items += [_row_text(f, Box(left, y + row * n, width, row)) for n, f in enumerate(part.focus)]
        y += row * len(part.focus)
    return items


def _tab_text(bay: Bay, part: Part, index: int, box: Box) -> Text:
    words = part.name.derived(f"{part.letter}. {part.name}")
    ground = f"phase-{bay.number}-pale" if index % 2 == 0 else f"phase-{bay.number}"
    inner = Box(box.x, box.y + 14, box.w, box.h - 20)
    return text_box(
        inner, words, "tab", align="right", anchor="middle", rotation=-90, lines=1, on=ground, name=str(part.name)
    )


def _row_text(focus: FocusPoint, row: Box) -> Text:
    """Name and question of one focus point; the first baseline stands a third down, as in the manual."""
    first = min(31.0, row.h * 0.323)
    box = Box(row.x, row.y + first, row.w, row.h - first - 2)
    return Text(
        box,
        (Paragraph(focus.name, "name"), Paragraph(focus.short, "body")),
        lines=3,
        on="glas1",
        name=str(focus.name),
    )


def _growth(bay: Bay, rows_end: float, soil: float, count: int) -> tuple[Shape, ...]:
    """What grows in the glass that is left below the rows; the more rows, the less room, so it rises by itself."""
    room = soil - rows_end
    inner = bay.right - bay.left
    if bay.number == count:
        tall = min(318.0, room - 40)
        if tall < 90:
            return ()
        x = bay.left + inner * 0.452
        return (*fruitplant(x, soil, tall), *fruit_open(bay.right - 50, soil - 33, 34))
    if bay.number == 1 or room < 80:
        return ()
    tall = min(138.0, room - 16)
    return (*sprout(bay.left + inner * 0.33, soil, tall * 0.7), *plant(bay.left + inner * 0.74, soil, tall))


# ---------------------------------------------------------------- slide


def _slide_columns(found: list[Bay], box: Box, m: Measures, count: Words) -> Columns:
    shapes: list[Shape] = []
    texts: list[Item[Text]] = []
    for bay in found:
        shapes.append(_number_disc(bay, box, m))
        shapes += _slide_growth(bay, box, m, len(found))
        texts.append(_slide_head(bay, box, m, count))
    return Columns(tuple(shapes), tuple(texts))


def _slide_head(bay: Bay, box: Box, m: Measures, count: Words) -> Group[Text]:
    x, y = _edge(bay, m), box.y + m.disc_drop
    room = bay.right - x - 8
    beside = Box(x + 2 * m.disc + 10, y + 9, room - 2 * m.disc - 10, 20)
    items: list[Item[Text]] = [
        _number(bay, x, y, m),
        text_box(beside, bay.phase.name, "heading", group="phase-name", lines=1),
        text_box(Box(x, y + 39, room, 14), bay.phase.short, "quote", group="essence", lines=1),
    ]
    if bay.phase.parts:
        items += _slide_tabs(bay, box, m)
    else:
        points = fill(count, antal=str(len(bay.phase.focus)))
        items.append(text_box(Box(x, y + 75, room, 14), points, "label", "gran", lines=1))
    return Group(f"Fase {bay.number}: {bay.phase.name}", tuple(items))


def _part_boxes(bay: Bay, box: Box, m: Measures) -> list[Box]:
    return Box(bay.left, box.y + 80, bay.right - bay.left, m.tab).columns(len(bay.phase.parts), 3)


def _slide_tabs(bay: Bay, box: Box, m: Measures) -> list[Text]:
    words = [p.name.derived(f"{p.letter}. {p.name}") for p in bay.phase.parts]
    return [
        text_box(Box(b.x + 14, b.y, b.w - 18, b.h), w, "label", anchor="middle", lines=1, group="part")
        for w, b in zip(words, _part_boxes(bay, box, m), strict=True)
    ]


def _slide_growth(bay: Bay, box: Box, m: Measures, count: int) -> tuple[Shape, ...]:
    soil, inner = box.bottom, bay.right - bay.left
    if bay.number == count:
        return tuple(fruitplant(bay.left + inner * 0.78, soil, min(138.0, box.h * 0.61)))
    if bay.number == 1:
        return ()
    boxes = (
        _part_boxes(bay, box, m)
        if bay.phase.parts
        else [Box(bay.left, 0, inner / 2, 0), Box(bay.left + inner / 2, 0, inner / 2, 0)]
    )
    shapes: list[Shape] = []
    for i, part in enumerate(boxes):
        x = part.x + part.w / 2
        if bay.phase.parts:
            role = f"phase-{bay.number}-pale" if i % 2 == 0 else f"phase-{bay.number}"
            shapes.append(filled(part, role))
            if i:
                shapes.append(line(part.x - 1.5, part.bottom, part.x - 1.5, soil, "paper", 2))
        shapes += (
            sprout(x, soil, 66, 0.75)
            if i == 0
            else plant(x, soil, min(106.0, (soil - part.bottom) * 0.84) if part.h else 106, 0.75)
        )
    return tuple(shapes)


# ---------------------------------------------------------------- soil


def _seed_spot(found: list[Bay], soil: Box, detail: str) -> tuple[float, float, float]:
    """Centre and radius of the seed's cell under the first bay."""
    first = found[0]
    if detail == "poster":
        k = shrunk(soil)
        return first.x + 150, soil.y + 53 * k, 45.0 * k
    return first.x + 130, soil.y + 38, 27.0


def _fruit_foot(found: list[Bay], detail: str) -> float:
    last = found[-1]
    return last.left + (last.right - last.left) * (0.452 if detail == "poster" else 0.78)


def _soil(found: list[Bay], soil: Box, m: Measures, detail: str) -> tuple[Shape, ...]:
    x, y, r = _seed_spot(found, soil, detail)
    foot, k = _fruit_foot(found, detail), r / 45
    deep = soil.y + 72 * k if detail == "poster" else soil.y + 52
    root = Shape(
        (
            ("M", foot, soil.y),
            ("C", foot, soil.y + 52 * k, foot - 30 * k, deep, foot - 100 * k, deep),
            ("L", x + r + 35 * k, deep),
        ),
        None, "spire", m.root, "round",
    )  # fmt: skip
    tip = x + r + 13 * k
    head = polygon(((tip, deep), (tip + 26 * k, deep - 13 * k), (tip + 26 * k, deep + 13 * k)), "spire")
    return (
        rect(soil.x, soil.y, soil.w, soil.h + SEAM, "gran"),
        circle(x, y, r, fill="boeg"),
        *seed(x, y + 31 * k, 62 * k, 42 * k),
        root,
        head,
    )


def _renewal(found: list[Bay], soil: Box, words: Words, detail: str) -> Text:
    x, _, r = _seed_spot(found, soil, detail)
    foot = _fruit_foot(found, detail)
    y = soil.y + (50 * r / 45 if detail == "poster" else 36)
    return text_box(
        Box(x + r + 20, y, foot - x - r - 60, 14),
        words,
        "label",
        "paper",
        align="center",
        lines=1,
        on="gran",
    )
