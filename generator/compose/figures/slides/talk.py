"""A talk to a board: a stem at the left tells how far it has come, and beside it each slide says one thing in rows.

Pale yellow is what the municipality writes itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.greenhouse import SEAM, glasshouse, roof_bars
from generator.compose.drawing.outlines import corners, gable
from generator.compose.drawing.pictures import plant_of
from generator.compose.drawing.plants import fruitplant, plant, sprout
from generator.compose.drawing.shapes import arrow, circle, filled, leaf, line, rect
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.figures.slides.art import buried
from generator.compose.figures.slides.lists import BOTTOM, GAP
from generator.compose.figures.slides.panes import STRIP, inner
from generator.compose.templates.slide_frame import GROUND, MARGIN, Frame, W
from generator.model.content import Case, Content
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text
from generator.model.text import Words

PANE = 212.0  # breadth of the index
AREA = Box(262, 118, W - MARGIN - 262, BOTTOM - 118)
STEM, FIRST, LAST = 40.0, 62.0, 422.0  # where the stem stands, and its first and last word
FIELD = 44.0  # height of what is written by hand

Row = tuple[Words, Words]
"""What it is called, and what is said of it."""


def index(words: Sequence[Words], now: int, alt: str) -> Group[Text]:
    """Where the talk is: a pair of leaves for each slide shown. `now` counts from 0."""
    step = min(60.0, (LAST - FIRST) / max(1, len(words) - 1))
    shapes = [rect(0, 0, PANE, GROUND + SEAM, "glas1"), line(STEM, 26, STEM, GROUND + SEAM, "glas3", 4)]
    shapes.append(line(STEM, 26, STEM, FIRST + now * step, "boeg", 6))
    texts = []
    for i, told in enumerate(words):
        y = FIRST + i * step
        if i < now:
            shapes += leaf(STEM, y + 3, 24, 12, -18)
        elif i == now:
            shapes += (circle(STEM, y, 13), circle(STEM, y, 5.5, "spire"))
        else:
            shapes.append(circle(STEM, y, 6, "glas3"))
        style, ink = ("label-small", "gran") if i == now else ("note", "graa")
        room = Box(72, y - 20, PANE - 78, 40)
        texts.append(centred_line(room, told, style, ink, on="glas1", group="indeks", name=str(told)))
    return Group("Indeks", (Group("Stilk", tuple(shapes), alt), *texts))


def index_foot(place: Frame) -> tuple[Shape, ...]:
    """The pane of the index goes on down to a foot that is lower than others'."""
    return () if place.logo else (rect(0, GROUND, PANE, place.top - GROUND + SEAM, "glas1"),)


def field(box: Box, prompt: Words) -> Iterator[Item[Text]]:
    """What the municipality writes itself."""
    yield filled(box, "froel")
    yield centred_line(Box(box.x + 18, box.y, box.w - 28, box.h), prompt, "quote-field", on="froel", name=str(prompt))


def claims(rows: Sequence[Row], box: Box, breadth: float = 186, tone: Role = "boeg") -> Iterator[Item[Text]]:
    """A row for each: its name in a column of that breadth, and what is said of it."""
    for (name, said), row in zip(rows, box.rows(len(rows), GAP), strict=True):
        yield rect(row.x, row.y, 6, row.h, tone)
        yield rect(row.x + 6, row.y, row.w - 6, row.h, "glas0")
        head, room = Box(row.x + 6, row.y, row.w - 6, row.h).inset(14, 0).cut_left(breadth, 8)
        how = {"on": "glas0", "name": str(name)}
        yield centred_line(head, name, "name", lines=2, group="navn", **how)
        yield centred_line(room, said, "body", lines=3, group="tekst", **how)


def definition(words: Words, head: Words, not_it: Sequence[Words]) -> Iterator[Item[Text]]:
    """What it is, on a pane, and below it what it is not."""
    glass, below = Box(AREA.x, AREA.y, AREA.w, 160), Box(AREA.x, AREA.y + 178, AREA.w, AREA.h - 178)
    lights = [((glass.right - 70, 70.0), (glass.right + 26, 20.0))]
    yield from glasshouse([corners(*glass)], lights, glass.y, glass.bottom)
    yield centred_line(glass.inset(22, 0), words, "heading-large", lines=4, on="glas1", name="definition")
    yield rect(below.x, below.y, below.w, 4, "blomst")
    yield text_box(Box(below.x, below.y + 32, below.w, 8), head, "name", lines=1)
    bullet, room = line(-22, -7, -9, -7, "blomst", 3.5), Box(below.x + 26, below.y + 64, below.w - 26, below.h - 66)
    yield Text(room, tuple(Paragraph(one, "list") for one in not_it), gap=1, marker=(bullet,), name=str(head))


def case_house(case: Case, number: Words, content: Content, alt: str, box: Box) -> Iterator[Item[Text]]:
    """The case's plant in its house, and its number in the soil."""
    soil, eaves = box.bottom - 56, box.y + box.w / 4
    front, sun = gable(box.x, box.w, eaves, soil), (box.right - 26, box.y + 24, 44.0)
    lights = [((box.right - 20, 50.0), (box.right + 40, 16.0))]
    house = (
        *glasshouse([front], lights, box.y, soil, sun),
        *roof_bars([Box(box.x, eaves, box.w, soil - eaves)], 0, 2, 6),
    )
    yield Group("Hus", (*house, rect(box.x, soil, box.w, 56, "gran")), alt)
    yield plant_of(case.plant, content, box.x + box.w / 2, soil - 1, 0.8)
    yield centred_line(Box(box.x, soil, box.w, 56), number, "name-large", "paper", align="center", on="gran")


def facts(rows: Sequence[Row], box: Box) -> Iterator[Item[Text]]:
    """What is told of one thing, each under its name."""
    for (name, said), row in zip(rows, box.rows(len(rows), 16), strict=True):
        yield rect(row.x, row.y, 6, row.h, "boeg")
        words = (Paragraph(name, "label", "boeg"), Paragraph(said, "body"))
        yield Text(Box(row.x + 22, row.y + 22, row.w - 24, row.h - 24), words, group="fakta", name=str(name))


def decisions(rows: Sequence[Row], prompts: Sequence[Words]) -> Iterator[Item[Text]]:
    """What is asked for, numbered, each with a field for the proposal."""
    for i, ((name, said), row) in enumerate(zip(rows, AREA.rows(len(rows), GAP * 2), strict=True)):
        cell, room = row.cut_left(64)
        yield filled(cell, "gran")
        yield filled(room)
        number = name.derived(str(i + 1))
        yield centred_line(cell, number, "heading-large", "spire", align="center", on="gran", name=f"nummer {i + 1}")
        words = (Paragraph(name, "name"), Paragraph(said, "body"))
        yield Text(
            Box(room.x + 18, room.y + 26, room.w - 24, row.h - FIELD - 28), words, on="glas1", group="b", name=str(name)
        )
        yield from field(Box(room.x, row.bottom - FIELD, room.w, FIELD), prompts[i])


def risks(rows: Sequence[Row], heads: Sequence[Words]) -> Iterator[Item[Text]]:
    """What may happen at the left, what is done about it at the right."""
    left, right = AREA.cut_left(270, 30)
    for head, column in zip(heads, (left, right), strict=True):
        yield text_box(Box(column.x + 14, column.y + 14, column.w - 14, 8), head, "name", lines=1)
    below = Box(AREA.x, AREA.y + 30, AREA.w, AREA.h - 30)
    for (name, said), row in zip(rows, below.rows(len(rows), GAP * 2), strict=True):
        one, other = row.cut_left(270, 30)
        yield rect(one.x, one.y, 6, one.h, "blomst")
        yield rect(one.x + 6, one.y, one.w - 6, one.h, "blomstl")
        yield filled(other)
        middle = row.y + row.h / 2
        yield from arrow(one.right + 5, middle, other.x - 5, middle, "boeg", 5, 13, 9)
        yield centred_line(one.inset(16, 0), name, "body", lines=2, group="risiko", on="blomstl", name=str(name))
        yield centred_line(other.inset(16, 0), said, "body", lines=2, group="svar", on="glas1", name=str(name))


def steps(rows: Sequence[Row], prompt: Words, alt: str) -> Iterator[Item[Text]]:
    """A house for each step of the way, with what has grown by then; what is written stands in the soil."""
    soil, eaves, strip = AREA.bottom - 74, 176.0, STRIP
    panes = Box(AREA.x, eaves, AREA.w, soil - eaves).columns(len(rows), -strip)
    fronts = [gable(pane.x, pane.w, eaves, soil, min(0.5, 110 / pane.w)) for pane in panes]
    pitch = min(0.5, 110 / panes[0].w)
    lights = [((pane.right - 16, 30.0), (pane.right + 26, 10.0)) for pane in panes]
    house = glasshouse(fronts, lights, eaves - 50, soil, (panes[-1].right - 30, 150, 46.0))
    shapes = (*house, *roof_bars(panes, strip, 1.8, 6, pitch=pitch), rect(AREA.x, soil, AREA.w, 74, "gran"))
    yield Group("Huse", (*shapes, *_growing(panes, soil)), alt)
    for i, (name, said) in enumerate(rows):
        room = inner(panes, i, 18)
        how = {"on": "glas1", "name": str(name)}
        yield text_box(Box(room.x, eaves + 32, room.w, 10), name, "heading", lines=1, group="trin", **how)
        yield text_box(Box(room.x, eaves + 62, room.w, 76), said, "body", group="trintekst", **how)
    yield from field(Box(AREA.x + panes[0].w, soil + 15, AREA.w - panes[0].w - 16, FIELD), prompt)


def _growing(panes: Sequence[Box], soil: float) -> Iterator[Shape]:
    last = len(panes) - 1
    for i, pane in enumerate(panes):
        x = pane.x + pane.w / 2
        if i == 0:
            yield from buried(x, soil + 37, 24)
        elif i == last:
            yield from fruitplant(x, soil, 84, 0.75, fruits=1.2)
        else:
            yield from sprout(x, soil, 66, 0.85) if i == 1 else plant(x, soil, 74, 0.8)
