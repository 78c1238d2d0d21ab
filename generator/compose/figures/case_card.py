"""A case on a card: its plant in a small house and, on the back, a window to place it in."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.drawing.case_plants import plant_of
from generator.compose.drawing.greenhouse import glasshouse, window_bars
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.shapes import filled, lines, rect
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.drawing.type_plants import pane_of
from generator.compose.texts import Texts, fill
from generator.model.content import Case, Content, Type
from generator.model.geometry import Box
from generator.model.scene import Item, Paragraph, Text
from generator.model.text import Words

STORY = 152.0  # height of the case's text on the back
GUTTER = 19.0  # left of the window, for the upright axis
BACK_FOOT = 48.0  # axis labels, source line and logo
STRIP = 6.0  # between two panes


def card_front(case: Case, number: int, area: Box, texts: Texts, content: Content) -> tuple[Item[Text], ...]:
    """House, plant, name and text; the first card's name is the heading of the whole set."""
    soil = area.y + 170
    index, name = next((i, s.name) for i, s in enumerate(content.sectors, 1) if s.id == case.sector)
    tab = Box(area.right - 16, soil + 26, 16, 110)
    role = f"sector-{index}"
    left = area.x + 36
    story = Box(left, soil + 44, tab.x - 10 - left, area.bottom - 43 - soil - 44)
    paragraphs = (
        Paragraph(case.name, "title" if number == 1 else "heading"),
        Paragraph(case.organisation, "subheading"),
        Paragraph(case.card, "body"),
    )
    return (
        *_house(area, soil),
        plant_of(case.plant, content.figures.case_plants, area.x + area.w / 2, soil, 0.68),
        rect(area.x, soil, area.w, 9, "gran"),
        Text(story, paragraphs, name=str(case.name)),
        text_box(Box(area.x, soil + 46, 34, 12), Words(str(number)), "number"),
        filled(tab, role),
        centred_line(
            Box(tab.x, tab.y + 7, tab.w, tab.h - 10), name, "tab", f"on-{role}", rotation=90, on=role, name=str(name)
        ),
        *_foot(area, f"{number}/{len(content.cases)}", texts, content.typology.types),
    )


def _house(area: Box, soil: float) -> tuple[Item[Text], ...]:
    eaves, quarter = area.y + 56, area.w / 4
    glass = gable(area.x, area.w, eaves, soil)
    lights = [(area.x + area.w * 0.95, 44.0), (area.x + area.w * 0.95 + 60, 14.0)]
    sun = (area.right - 44, eaves - 18, 34.0)
    bars = [((x, eaves - area.w * 0.125), (x, eaves)) for x in (area.x + quarter, area.right - quarter)]
    return (
        *glasshouse([glass], [lights], eaves - quarter, soil, sun),
        lines([*bars, ((area.x, eaves), (area.right, eaves))], "paper", 1.8),
    )


def _foot(area: Box, count: str, texts: Texts, types: Sequence[Type]) -> tuple[Item[Text], ...]:
    y = area.bottom - 24
    panes = Box(area.x, y - 4, 28, 28).grid(2, 2, 2)
    items: list[Item[Text]] = [lines([((area.x, y - 12), (area.right, y - 12))], "glas3", 0.9)]
    for kind in types:
        pane, letter = panes[pane_of(kind)], kind.name.derived(kind.name[0])
        items += (filled(pane, "glas2"), centred_line(pane, letter, "note", align="center", lines=None, on="glas2"))
    words_box = Box(area.x + 36, y + 7, area.w - 72, 19)
    items.append(Text(words_box, (Paragraph(texts["question"], "emphasis"), Paragraph(texts["cross"], "colophon"))))
    items.append(text_box(Box(area.right - 40, y + 19, 40, 7), Words(count), "footer", align="right"))
    return tuple(items)


def card_back(case: Case, number: int, area: Box, texts: Texts, content: Content) -> tuple[Item[Text], ...]:
    """The whole text, the question, and an empty window."""
    name = case.name.derived(f"{number}. {case.name}")
    story = Text(
        Box(area.x, area.y + 12, area.w, STORY),
        (Paragraph(name, "name"), Paragraph(case.text, "body-small")),
        name=str(case.name),
    )
    ask = text_box(Box(area.x, area.y + STORY + 26, area.w, 4), _question(case, texts, content), "emphasis", lines=1)
    panes = Box(area.x + GUTTER, area.y + STORY + 38, area.w - GUTTER, area.h - STORY - 38 - BACK_FOOT)
    return (story, ask, *_window(content, _axis_ends(texts), panes))


def _question(case: Case, texts: Texts, content: Content) -> Words:
    kind = next((kind for kind in content.typology.types if kind.id == case.type), None)
    known, open_ = texts["place-known"], texts["place"]
    return fill(known, navn=kind.name.lower()) if kind else open_


def _window(content: Content, ends: Sequence[Words], panes: Box) -> tuple[Item[Text], ...]:
    """An empty window with a pane for each type, as on the poster: room for a cross, and for the reason."""
    cells = panes.grid(2, 2, STRIP)
    items: list[Item[Text]] = []
    for kind in content.typology.types:
        pane = cells[pane_of(kind)]
        items.append(filled(pane, "glas1"))
        items.append(text_box(Box(pane.x + 7, pane.y + 13, pane.w - 14, 5), kind.name, "label", on="glas1", lines=1))
    return (*items, *window_bars(panes, STRIP), *_axes(ends, panes, [cells[0], cells[2]]))


def _axes(ends: Sequence[Words], panes: Box, rows: Sequence[Box]) -> list[Text]:
    """The ends of the level axis below the panes, those of the upright one each in the middle of its row."""
    left, right, low, high = ends
    below = Box(panes.x, panes.bottom + 10, panes.w / 2, 5)
    return [
        text_box(below, left, "note", lines=1),
        text_box(Box(panes.x + panes.w / 2, below.y, panes.w / 2, 5), right, "note", align="right", lines=1),
        *(
            centred_line(Box(panes.x - 19, row.y, 12, row.h), words, "note", align="center", rotation=-90)
            for words, row in zip((high, low), rows, strict=True)
        ),
    ]


def _axis_ends(texts: Texts) -> tuple[Words, ...]:
    return texts.list("axes", 4)  # left, right, below, above
