"""Words on a slide: advice in its storeys, the definition, seeds to take home, the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import glasshouse
from generator.compose.drawing.outlines import corners, lens
from generator.compose.drawing.plants import Shapes, flower, pair, roots
from generator.compose.drawing.shapes import filled, line, polygon, rect, stem
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.slides.art import buried, soil_shapes
from generator.compose.figures.slides.lists import BOTTOM, GAP, TOP
from generator.compose.templates.slide_frame import GROUND, MARGIN, WIDE, W
from generator.model.content import Advice
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words

# ---------------------------------------------------------------- advice

PLANT_COLUMN = 96.0


STOREYS = 6  # that a slide has room for


def advice_storeys(advice: Sequence[tuple[int, Advice]], alt: str) -> Group[Text]:
    """A storey for each piece of advice, with its number; the last one stands in the soil, and a plant climbs through the
    others."""
    top, above = TOP - 2, len(advice) - 1
    high = (GROUND - top) / len(advice)
    soil = top + high * above
    storeys = [Box(MARGIN, top + i * high, WIDE, high - GAP) for i in range(len(advice))]
    glass = [rect(b.x, b.y, b.w, b.h if i < above - 1 else high, "glas1") for i, b in enumerate(storeys[:-1])]
    climber = _climber(MARGIN + PLANT_COLUMN / 2 - 4, soil, soil - top - 10, above) if above else ()
    drawing: Group[Text] = Group("Etager", (*glass, *soil_shapes(soil), *climber), alt)
    texts = [
        text
        for (number, one), box in zip(advice, storeys, strict=True)
        for text in _storey(one, number, box, box is storeys[-1])
    ]
    return Group("Råd", (drawing, *texts))


def _climber(x: float, soil: float, tall: float, storeys: int) -> Shapes:
    """A slender plant with a pair of leaves in each storey and its flower in the uppermost."""
    shapes: Shapes = (stem(x, soil, tall - 30, width=4),)
    for i in range(storeys):
        shapes += pair(x, soil - tall * (i + 0.12) / storeys, 46 - 3 * i, 20 - 1.3 * i, 54, vein="glas1")
    threads = roots(x, soil, ((-34, 18, 0.8), (-12, 32, 0.5), (14, 30, 0.5), (36, 16, 0.8)), width=2.4)
    return (*shapes, *threads, *flower(x, soil - tall + 40, 40))


def _storey(advice: Advice, number: int, box: Box, last: bool) -> Iterator[Text]:
    on: Role = "gran" if last else "glas1"
    ink: Role | None = "paper" if last else None
    x = box.x + PLANT_COLUMN
    name = str(advice.name)
    yield centred_line(
        Box(x, box.y, 40, box.h), Words(str(number)), "heading-large", "spire" if last else "boeg", on=on
    )
    head = Box(x + 46, box.y, 262, box.h)
    yield centred_line(head, advice.name, "heading", ink, lines=2, group="raad-navn", on=on, name=name)
    room = Box(x + 322, box.y, box.right - x - 330, box.h)
    yield centred_line(room, advice.short, "body", ink, lines=3, group="raad", on=on, name=name)


# ---------------------------------------------------------------- definition

Column = tuple[Words, Sequence[Words]]


def definition_panel(definition: Words, columns: Sequence[Column], alt: str) -> Group[Text]:
    """The definition on a pane before the sun, and below it in columns what marks co-creation and what it is not."""
    glass, sun = Box(MARGIN, TOP + 2, WIDE, 132), (W - MARGIN - 30, TOP, 58.0)
    front = corners(*glass)
    lights = [((glass.right - 60, 80.0), (glass.right + 40, 24.0))]
    pane: Group[Text] = Group("Rude", glasshouse([front], lights, glass.y, glass.bottom, sun), alt)
    room = Box(glass.x + 24, glass.y, glass.w - 130, glass.h)
    words = centred_line(room, definition, "heading-large", lines=3, on="glas1", name="definition")
    cells = Box(MARGIN, glass.bottom + 15, WIDE, BOTTOM - glass.bottom - 15).columns(len(columns), 32)
    lists = [item for i, cell in enumerate(cells) for item in _marks(*columns[i], cell, i == 0)]
    return Group("Definition", (pane, words, *lists))


def _marks(head: Words, points: Sequence[Words], cell: Box, wanted: bool) -> Iterator[Item[Text]]:
    """Seeds for what it is, strokes for what it is not."""
    tone: Role = "boeg" if wanted else "blomst"
    bullet = polygon(lens(-16, 1, 20, 12, -90, 0.05, 0.62), tone) if wanted else line(-22, -7, -9, -7, tone, 3.5)
    yield rect(cell.x, cell.y, cell.w, 5, tone)
    yield text_box(Box(cell.x, cell.y + 36, cell.w, 10), head, "name", lines=1, group="begreb")
    room = Box(cell.x + 26, cell.y + 68, cell.w - 26, cell.h - 70)
    words = tuple(Paragraph(p, "list") for p in points)
    yield Text(room, words, group="kendetegn", gap=6, marker=(bullet,), name=str(head))


# ---------------------------------------------------------------- seeds to take home

Seed = tuple[Role, Role]
SEEDS: tuple[Seed, ...] = (("froe", "froed"), ("blomst", "blomstd"), ("frugtl", "frugtm"), ("spire", "mos"))


def take_home(seeds: Sequence[tuple[Words, Words]], write: Words, alt: str) -> Group[Text]:
    """A row for each seed in its soil: what to do, and the question; below them what to write on."""
    rows = Box(MARGIN, TOP + 6, WIDE, BOTTOM - 44 - TOP - 6).rows(len(seeds), 8)
    shapes: list[Shape] = []
    texts: list[Text] = []
    for i, ((name, ask), row) in enumerate(zip(seeds, rows, strict=True)):
        shapes += [filled(row), rect(row.x, row.y, 92, row.h, "gran")]
        shapes += buried(row.x + 46, row.y + row.h / 2, min(32, row.h * 0.36), *SEEDS[i % len(SEEDS)])
        head, room = Box(row.x + 114, row.y, 186, row.h), Box(row.x + 306, row.y, row.w - 326, row.h)
        texts.append(centred_line(head, name, "heading-large", on="glas1", group="frø-navn", name=str(name)))
        texts.append(centred_line(room, ask, "body-large", lines=2, on="glas1", group="frø", name=str(name)))
    drawing: Group[Text] = Group("Jord", tuple(shapes), alt)
    told = text_box(Box(MARGIN, BOTTOM - 8, WIDE, 8), write, "label", "boeg", lines=1)
    return Group("Frø", (drawing, *texts, told))


# ---------------------------------------------------------------- sources


ABOUT, BOOKS = Box(MARGIN, TOP + 8, WIDE, BOTTOM - TOP - 8).cut_left(380, 44)


def sources_text(head: Words, words: Sequence[Words]) -> Group[Text]:
    """The left column: the publication, and whom to ask."""
    return Group("Kilde", _told_under(head, words, ABOUT, "kilder"))


def sources_panel(head: Words, literature: Sequence[Words]) -> Group[Text]:
    """The literature, in the right column."""
    return Group("Kilder", _told_under(head, literature, BOOKS, "litteratur"))


def _told_under(head: Words, words: Sequence[Words], box: Box, name: str) -> tuple[Item[Text], ...]:
    paragraphs = tuple(Paragraph(w, "caption") for w in words)
    return (
        rect(box.x, box.y, box.w, 4, "boeg"),
        text_box(Box(box.x, box.y + 36, box.w, 12), head, "name", lines=1),
        Text(Box(box.x, box.y + 64, box.w, box.h - 66), paragraphs, gap=5, name=name),
    )
