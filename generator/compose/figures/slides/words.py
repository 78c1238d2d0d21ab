"""Words on a slide: advice in its storeys, points from practice, the definition, seeds to take home, the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.outlines import lens
from generator.compose.drawing.plants import Shapes, flower, fruitplant, pair, plant, roots, sprout
from generator.compose.drawing.shapes import filled, line, polygon, rect, stem
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.slides.art import buried, soil_shapes
from generator.compose.figures.slides.lists import GAP, TOP
from generator.compose.figures.slides.panes import RIDGE, houses, inner, pane_boxes, titled
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE
from generator.model.content import Advice
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Role, Text
from generator.model.text import Words

# ---------------------------------------------------------------- advice

PLANT_COLUMN = 96.0


def advice_storeys(advice: Sequence[Advice], alt: str) -> Group[Text]:
    """A storey for each piece of advice; the last one stands in the soil, and a plant climbs through the others."""
    top, above = TOP - 10, len(advice) - 1
    high = (GROUND - top) / len(advice)
    soil = top + high * above
    storeys = [Box(MARGIN, top + i * high, WIDE, high - GAP) for i in range(len(advice))]
    glass = [rect(b.x, b.y, b.w, b.h if i < above - 1 else high, "glas1") for i, b in enumerate(storeys[:-1])]
    climber = _climber(MARGIN + PLANT_COLUMN / 2 - 4, soil, soil - top - 10, above)
    drawing: Group[Text] = Group("Etager", (*glass, *soil_shapes(soil), *climber), alt)
    texts = [
        t for i, (one_, box) in enumerate(zip(advice, storeys, strict=True)) for t in _storey(one_, i, box, i == above)
    ]
    return Group("Råd", (drawing, *texts))


def _climber(x: float, soil: float, tall: float, storeys: int) -> Shapes:
    """A slender plant with a pair of leaves in each storey and its flower in the uppermost."""
    shapes: Shapes = (stem(x, soil, tall - 30, width=4),)
    for i in range(storeys):
        shapes += pair(x, soil - tall * (i + 0.12) / storeys, 46 - 3 * i, 20 - 1.3 * i, 54, vein="glas1")
    threads = roots(x, soil, ((-34, 18, 0.8), (-12, 32, 0.5), (14, 30, 0.5), (36, 16, 0.8)), width=2.4)
    return (*shapes, *threads, *flower(x, soil - tall + 40, 40))


def _storey(advice: Advice, i: int, box: Box, last: bool) -> Iterator[Text]:
    on: Role = "gran" if last else "glas1"
    ink: Role | None = "paper" if last else None
    x = box.x + PLANT_COLUMN
    name = str(advice.name)
    yield centred_line(Box(x, box.y, 40, box.h), Words(str(i + 1)), "heading-large", "spire" if last else "boeg", on=on)
    head = Box(x + 46, box.y, 296, box.h)
    yield centred_line(head, advice.name, "subheading-small", ink, lines=2, group="raad-navn", on=on, name=name)
    room = Box(x + 358, box.y, box.right - x - 370, box.h)
    yield centred_line(room, advice.short, "body", ink, lines=3, group="raad", on=on, name=name)


# ---------------------------------------------------------------- points from practice


def point_panes(points: Sequence[tuple[Words, Words]], top: float) -> Group[Text]:
    """Points from practice, each with its source, in panes, two in a row."""
    cells = Box(MARGIN, top, WIDE, GROUND - 14 - top).grid(2, -(-len(points) // 2), 10)
    items: list[Item[Text]] = []
    for i, ((point, source), cell) in enumerate(zip(points, cells, strict=False)):
        items += [filled(cell, "glas1"), rect(cell.x, cell.y, 5, cell.h, "blomst")]
        words = (Paragraph(point, "body-tight"), Paragraph(source, "label-tight"))
        inside = Box(cell.x + 22, cell.y + 11, cell.w - 36, cell.h - 20)
        items.append(Text(inside, words, anchor="top", group="pointer", on="glas1", name=f"pointe {i + 1}"))
    return Group("Pointer", tuple(items))


# ---------------------------------------------------------------- definition

Column = tuple[Words, Sequence[Words]]


def definition_panel(definition: Words, columns: Sequence[Column]) -> Group[Text]:
    """The definition on glass, and below it in columns what marks co-creation and what it is not."""
    soil = GROUND - 22
    glass = Box(MARGIN, TOP - 4, WIDE, 100)
    words = centred_line(glass.inset(24, 0), definition, "emphasis", lines=None, on="glas1", name="definition")
    area = Box(MARGIN, glass.bottom + 22, WIDE, soil - glass.bottom - 32)
    cells = area.columns(len(columns), 28)
    lists = [item for i, cell in enumerate(cells) for item in _marks(*columns[i], cell, i == 0)]
    return Group("Definition", (*soil_shapes(soil), filled(glass), words, *lists))


def _marks(head: Words, points: Sequence[Words], cell: Box, wanted: bool) -> Iterator[Item[Text]]:
    """Seeds for what it is, strokes for what it is not."""
    tone: Role = "boeg" if wanted else "blomst"
    bullet = polygon(lens(-15, 1, 17, 10, -90, 0.05, 0.62), tone) if wanted else line(-20, -6, -9, -6, tone, 3)
    yield rect(cell.x, cell.y, cell.w, 4, tone)
    yield text_box(Box(cell.x, cell.y + 36, cell.w, 12), head, "subheading", lines=1, group="begreb")
    room = Box(cell.x + 22, cell.y + 72, cell.w - 22, cell.h - 76)
    words = tuple(Paragraph(p, "list") for p in points)
    yield Text(room, words, group="kendetegn", gap=5, marker=(bullet,), name=str(head))


# ---------------------------------------------------------------- seeds to take home

Seed = tuple[Role, Role]
SEEDS: tuple[Seed, ...] = (("froe", "froed"), ("blomst", "blomstd"), ("frugtl", "frugtm"), ("spire", "mos"))


def take_home(seeds: Sequence[tuple[Words, Words]], alt: str) -> Group[Text]:
    """A house for each seed: what to do, the question, and two lines to write on."""
    soil, strip = GROUND - 62, 18.0
    wide = pane_boxes(len(seeds), 0, soil, strip)[0].w
    eaves = max(soil - 240, min(soil - 220, RIDGE + wide / 4))  # a roof of one in two, if the walls can spare it
    panes = pane_boxes(len(seeds), eaves, soil, strip)
    under = [s for i, p in enumerate(panes) for s in buried(p.x + p.w / 2, soil + 32, 22, *SEEDS[i % len(SEEDS)])]
    rooms = [inner(panes, i, 20, strip) for i in range(len(panes))]
    ruled = [line(r.x, soil - dy, r.right - 10, soil - dy, "mos", 1.2) for r in rooms for dy in (52, 20)]
    drawing: Group[Text] = Group("Drivhuse", houses(panes, strip, (44, 56), *ruled, *under), alt)
    how = (44, 78, 14, 86, "heading-medium", "body-large", "froe")
    words = [titled(*seed, room, how) for seed, room in zip(seeds, rooms, strict=True)]
    return Group("Frø", (drawing, *words))


# ---------------------------------------------------------------- sources


ABOUT, BOOKS = Box(MARGIN, TOP, WIDE, GROUND - 22 - TOP - 10).cut_left(380, 44)


def sources_text(words: Sequence[Words]) -> Text:
    """The left column: the publication, and whom to ask."""
    paragraphs = tuple(Paragraph(w, "colophon-large") for w in words)
    return Text(Box(ABOUT.x, ABOUT.y + 14, ABOUT.w, ABOUT.h - 90), paragraphs, gap=10, name="kilder")


def sources_panel(head: Words, literature: Sequence[Words]) -> Group[Text]:
    """Plants below the left column, the literature in the right one."""
    soil = GROUND - 22
    plants = (
        *sprout(MARGIN + 30, soil, 44, 0.6),
        *plant(MARGIN + 106, soil, 70, 0.6),
        *fruitplant(MARGIN + 186, soil, 92, 0.6),
    )
    rows = tuple(Paragraph(w, "colophon-tight") for w in literature)
    return Group(
        "Kilder",
        (
            *soil_shapes(soil),
            *plants,
            rect(BOOKS.x, BOOKS.y, BOOKS.w, 4, "boeg"),
            text_box(Box(BOOKS.x, BOOKS.y + 36, BOOKS.w, 12), head, "subheading", lines=1),
            Text(Box(BOOKS.x, BOOKS.y + 64, BOOKS.w, BOOKS.h - 66), rows, gap=5, name="litteratur"),
        ),
    )
