"""A case on a card: its plant in a small house and, on the back, a window to place it in above the whole text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.card_parts import soil_strip, which
from generator.compose.drawing.greenhouse import glasshouse, window_bars
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.panes import pane_of
from generator.compose.drawing.pictures import plant_of
from generator.compose.drawing.shapes import filled, lines
from generator.compose.drawing.text import centred_line, text_box
from generator.compose.texts import Texts, fill
from generator.model.content import Case, Content
from generator.model.geometry import Box
from generator.model.scene import Item, Paragraph, Text
from generator.model.text import Words

SOIL = 154.0  # from the top of a front to the soil
BED = 24.0  # depth of the soil
FRONT_FOOT = 36.0  # the question
GUTTER = 19.0  # left of the window, for the upright axis
WINDOW = 125.0  # its height
STORY = 142.0  # height of a back's text, its name in two lines and its text in nine
BACK_FOOT = 24.0  # source line and logo
ANSWER = 12.0  # above it, on its head
STRIP = 6.0  # between two panes


def card_front(case: Case, number: int, area: Box, texts: Texts, content: Content) -> tuple[Item[Text], ...]:
    """House, plant, name and text; the first card's name is the heading of the whole set."""
    soil, below = area.y + SOIL, area.y + SOIL + BED
    index, name = next((i, s.name) for i, s in enumerate(content.sectors, 1) if s.id == case.sector)
    left, foot = area.x + 36, area.bottom - FRONT_FOOT
    tab = Box(area.right - 16, below + 14, 16, foot - 18 - (below + 14))
    role = f"sector-{index}"
    story = Box(left, below + 30, tab.x - 10 - left, foot - 4 - below - 30)
    paragraphs = (
        Paragraph(case.name, "title" if number == 1 else "heading"),
        Paragraph(case.organisation, "subheading"),
        Paragraph(case.card, "body"),
    )
    return (
        *_house(area, soil),
        plant_of(case.plant, content, area.x + area.w / 2, soil, 0.68),
        Text(story, paragraphs, name=str(case.name)),
        text_box(Box(area.x, below + 32, 34, 12), Words(str(number)), "number"),
        filled(tab, role),
        centred_line(
            Box(tab.x, tab.y + 7, tab.w, tab.h - 10), name, "tab", f"on-{role}", rotation=90, on=role, name=str(name)
        ),
        *soil_strip(Box(area.x, soil, area.w, BED), which(texts, number, len(content.cases)), str(number)),
        lines([((area.x, foot), (area.right, foot))], "glas3", 0.9),
        Text(
            Box(area.x, foot + 17, area.w, 19),
            (Paragraph(texts["question"], "emphasis"), Paragraph(texts["cross"], "colophon")),
        ),
    )


def _house(area: Box, soil: float) -> tuple[Item[Text], ...]:
    eaves, quarter = area.y + area.w / 4, area.w / 4
    glass = gable(area.x, area.w, eaves, soil)
    lights = [(area.x + area.w * 0.95, 44.0), (area.x + area.w * 0.95 + 60, 14.0)]
    sun = (area.right - 44, eaves - 18, 34.0)
    bars = [((x, eaves - area.w * 0.125), (x, eaves)) for x in (area.x + quarter, area.right - quarter)]
    return (
        *glasshouse([glass], [lights], eaves - quarter, soil, sun),
        lines([*bars, ((area.x, eaves), (area.right, eaves))], "paper", 1.8),
    )


def card_back(
    case: Case, number: int, area: Box, texts: Texts, content: Content, foot: float = 0.0
) -> tuple[Item[Text], ...]:
    """The question and an empty window, which gives way where the foot is so much higher; below them the whole text, and
    on its head what the publication answers."""
    ask = text_box(Box(area.x, area.y + 9, area.w, 4), texts["place"], "emphasis", lines=1)
    panes = Box(area.x + GUTTER, area.y + 20, area.w - GUTTER, WINDOW - foot)
    name = case.name.derived(f"{number}. {case.name}")
    story = Text(
        Box(area.x, panes.bottom + 42, area.w, STORY),
        (Paragraph(name, "name"), Paragraph(case.text, "body-small")),
        name=str(case.name),
    )
    return (
        ask,
        *_window(content, _axis_ends(texts), panes),
        story,
        *_answer(case, area._replace(h=area.h - foot), texts, content),
    )


def _answer(case: Case, area: Box, texts: Texts, content: Content) -> Iterator[Text]:
    """The type that the publication gives the case or a part of it, if it gives one: for those who have answered."""
    told, kinds = texts["answer"], [kind for kind in content.typology.types if kind.id == case.type]
    room = Box(area.x, area.bottom - BACK_FOOT - 8 - ANSWER, area.w, ANSWER)
    for answer in [case.answer] if case.answer else [fill(told, navn=kind.name.lower()) for kind in kinds]:
        yield centred_line(room, answer, "colophon", rotation=180)


def _window(content: Content, ends: Sequence[Words], panes: Box) -> tuple[Item[Text], ...]:
    """An empty window with a pane for each type, as on the poster: room for a cross, and for the reason."""
    cells = panes.grid(2, 2, STRIP)
    items: list[Item[Text]] = []
    for i, pane in enumerate(cells):  # the order of reading
        items.append(filled(pane, "glas1"))
        found = [kind for kind in content.typology.types if pane_of(kind) == i]
        for kind, part in zip(found, pane.columns(max(1, len(found))), strict=False):
            items.append(
                text_box(Box(part.x + 7, part.y + 13, part.w - 14, 5), kind.name, "label", on="glas1", lines=1)
            )
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
