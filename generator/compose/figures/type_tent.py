"""A type of co-creation as a tent: outside its name in the soil and how it grows, for the whole room; inside all of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.drawing.card_parts import writing
from generator.compose.drawing.greenhouse import glasshouse, window_bars
from generator.compose.drawing.outlines import corners
from generator.compose.drawing.panes import pane_of
from generator.compose.drawing.pictures import alt_of, fitted
from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import filled
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.drawing.turned import on_its_head
from generator.compose.templates.card import FOOT
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Type
from generator.model.drawings import Drawing
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Text

EDGE = 30.0  # round a face of the tent
GLASS, SOIL = 112.0, 292.0  # from the top of a face
PANE, BAR = 30.0, 6.0  # of the small window
GUTTER = 19.0  # left of the large one, for the upright axis
LARGE = 186.0  # that window
COLUMN, AISLE = 210.0, 34.0  # at the right of the inside; left of it


def outside(kind: Type, number: int, page: Box, texts: Texts, content: Content) -> tuple[Item[Text], ...]:
    """What the room sees, from both sides: read aloud once. An unpredictable type grows out of its pane."""
    half = Box(page.x, page.y + page.h / 2, page.w, page.h / 2)
    alt = fill(texts["face"], navn=alt_of(content.figures.type_plants, kind.id))
    drawn = content.drawings.of("types", kind.id)
    label = text_box(Box(half.x + EDGE, half.y + GLASS - 14, 200, 5), texts.reference, "footer", lines=1)
    behind = on_its_head(_face(kind, drawn, half, "neighbour", ""), page)
    return (*behind, *_face(kind, drawn, half, "title" if number == 1 else "heading", alt), label)


def _face(kind: Type, drawn: Drawing, half: Box, style: str, alt: str) -> tuple[Item[Text], ...]:
    glass = Box(half.x + EDGE, half.y + GLASS, half.w - 2 * EDGE, SOIL - GLASS)
    soil = Box(glass.x, glass.bottom, glass.w, half.bottom - EDGE - glass.bottom)
    sun = (glass.right - 62, glass.y - 8, 62.0)
    lights = [(glass.right - 30, 56.0), (glass.right + 50, 18.0)]
    house = glasshouse([corners(*glass)], [lights], glass.y, glass.bottom, sun)
    motif, w, h = fitted(drawn, 250, 246 if kind.result == "high" else 168)
    grown = placed(motif, glass.right - 190 - w / 2, glass.bottom - h)
    small = Box(glass.x + 18, glass.y + 18, 2 * PANE + BAR, 2 * PANE + BAR)
    name = Box(glass.x + 18, soil.y + 66, glass.w - 36, 17)
    return (
        Group(f"Typen {kind.name}", (*house, filled(soil, "gran"), *grown, *_panes(kind, small, "paper")), alt),
        text_box(name, kind.name, style, lines=1, on="gran"),
    )


def inside(kind: Type, area: Box, texts: Texts, content: Content, foot: float = 0.0) -> tuple[Item[Text], ...]:
    """The opened tent: above the fold where the type lies, below it what it is and room for what it means to the table."""
    left, right = area.cut_left(area.w - COLUMN - AISLE, AISLE)
    fold, bottom = area.y + area.h / 2, area.bottom - FOOT - foot
    window = Box(right.right - LARGE, area.y + 24, LARGE, LARGE)
    whole = Box(left.x, fold + 40, left.w, bottom - 8 - fold - 40)
    lead = (Paragraph(kind.short, "emphasis"), Paragraph(kind.example, "body-small"))
    return (
        text_box(Box(left.x, area.y + 40, left.w, 12), kind.name, "name", lines=1),
        Text(Box(left.x, area.y + 72, left.w, 112), lead, name=str(kind.name)),
        *_answers(kind, Box(left.x, area.y + 214, left.w, 92), texts),
        text_box(Box(left.x, area.y + 326, left.w, 5), texts["ask"], "label", lines=1),
        text_box(Box(left.x, area.y + 350, area.w, 12), kind.question, "quote"),
        *_large_window(window, kind, texts, content),
        text_box(whole, kind.text, "body", name=str(kind.name)),
        text_box(Box(right.x, whole.y, right.w, 5), texts["lead"], "label", lines=1),
        writing(Box(right.x, whole.y + 4, right.w, whole.h - 4)),
    )


def _answers(kind: Type, box: Box, texts: Texts) -> Iterator[Text]:
    """Where the type lies on each axis, as a question and its answer."""
    asked = (("who", kind.actor), ("how", kind.result))
    for (key, end), row in zip(asked, box.rows(2), strict=True):
        yield text_box(Box(row.x, row.y, row.w, 5), texts[key], "label", lines=1)
        yield text_box(Box(row.x, row.y + 18, row.w, 5), texts[f"{key}-{end}"], "body-small", lines=1)


def _large_window(window: Box, kind: Type, texts: Texts, content: Content) -> Iterator[Item[Text]]:
    """All types in their panes, this one's dark; along the window the ends of the axes."""
    yield Group("Vindue", tuple(_panes(kind, window, "glas1")), fill(texts["window"], navn=kind.name))
    cells = window.grid(2, 2, BAR)
    for i, pane in enumerate(cells):
        kinds = [other for other in content.typology.types if pane_of(other) == i]
        dark = i == pane_of(kind)
        for one, row in zip(kinds, pane.rows(max(1, len(kinds))), strict=True):
            ink, ground = ("paper", "boeg") if dark else (None, "glas1")
            yield centred_line(row.inset(2, 0), one.name, "note", ink, align="center", on=ground)
    west, east, low, high = texts.list("axes", 4)
    below = Box(window.x, window.bottom + 16, window.w / 2, 5)
    yield text_box(below, west, "note", lines=1)
    yield text_box(below._replace(x=below.right), east, "note", align="right", lines=1)
    for words, row in zip((high, low), (cells[0], cells[2]), strict=True):
        yield centred_line(Box(window.x - GUTTER, row.y, 14, row.h), words, "note", align="center", rotation=-90)


def _panes(kind: Type, window: Box, glass: str) -> Iterator[Item[Text]]:
    """The window with the type's own pane dark."""
    for i, pane in enumerate(window.grid(2, 2, BAR)):
        yield filled(pane, "boeg" if i == pane_of(kind) else glass)
    yield from window_bars(window, BAR)
