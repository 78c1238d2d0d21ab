"""A case on a card: its plant in a small house and, on the back, a window to place it in above the whole text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.drawing.card_parts import GUTTER, PANE_BAR, Items, axis_ends, head_style, soil_strip, which
from generator.compose.drawing.greenhouse import window_bars
from generator.compose.drawing.pictures import plant_of, standing
from generator.compose.drawing.shapes import filled, line
from generator.compose.drawing.text import centred_line, one_line
from generator.compose.figures.typology import by_pane
from generator.compose.texts import Texts, fill
from generator.model.content import Case, Content
from generator.model.geometry import Box
from generator.model.scene import Item, Paragraph, Text
from generator.model.text import Words

SOIL = 154.0  # from the top of a front to the soil
BED = 24.0  # depth of the soil
FRONT_FOOT = 36.0  # the question
WINDOW = 125.0  # height of the window
BACK_STORY = WINDOW + 62  # from the top of a back to its text
GIVES = 0.65  # what the window gives of a higher foot; the air below it gives the rest, so that words at the axis fit
STORY = 142.0  # height of a back's text, its name in two lines and its text in nine
BACK_FOOT = 24.0  # source line and logo
ANSWER = 12.0  # above it, on its head


def card_front(case: Case, number: int, area: Box, texts: Texts, content: Content) -> Items:
    """House, plant, name and text; the first card's name is the heading of the whole set."""
    middle, left, foot = area.x + area.w / 2, area.x + 36, area.bottom - FRONT_FOOT
    soil = Box(area.x, area.y + SOIL, area.w, BED)
    index, sector = next((i, s.name) for i, s in enumerate(content.sectors, 1) if s.id == case.sector)
    tab, role = Box(area.right - 16, soil.bottom + 14, 16, foot - 32 - soil.bottom), f"sector-{index}"
    inner = Box(tab.x, tab.y + 7, tab.w, tab.h - 10)
    story = Box(left, soil.bottom + 30, tab.x - 10 - left, foot - 34 - soil.bottom)
    told = ((case.name, head_style(number)), (case.organisation, "subheading"), (case.card, "body"))
    ask = Paragraph(texts["question"], "emphasis"), Paragraph(texts["cross"], "colophon")
    return (
        *standing(content.drawings["cards/case-house"], middle, soil.y),
        plant_of(case.plant, content, middle, soil.y, 0.68),
        Text(story, tuple(Paragraph(*one) for one in told), name=str(case.name)),
        one_line(area.x, soil.bottom + 32, 34, Words(str(number)), "number"),
        filled(tab, role),
        centred_line(inner, sector, "tab", f"on-{role}", rotation=90, on=role, name=str(sector)),
        *soil_strip(soil, which(texts, number, len(content.cases)), str(number)),
        line(area.x, foot, area.right, foot, "glas3", 0.9),
        Text(Box(area.x, foot + 17, area.w, 19), ask),
    )


def card_back(case: Case, number: int, area: Box, texts: Texts, content: Content, foot: float = 0.0) -> Items:
    """The question and an empty window, which gives way with the air below it where the foot is so much higher; below them the whole text, and
    on its head what the publication answers."""
    panes = Box(area.x + GUTTER, area.y + 20, area.w - GUTTER, WINDOW - foot * GIVES)
    name = case.name.derived(f"{number}. {case.name}")
    story = Paragraph(name, "name"), Paragraph(case.text, "body-small")
    return (
        one_line(area.x, area.y + 9, area.w, texts["place"], "emphasis"),
        *_window(content, panes),
        *axis_ends(texts.list("axes", 4), panes, 10, 12),
        Text(Box(area.x, area.y + BACK_STORY - foot, area.w, STORY), story, name=str(case.name)),
        *_answer(case, area._replace(h=area.h - foot), texts, content),
    )


def _answer(case: Case, area: Box, texts: Texts, content: Content) -> Iterator[Text]:
    """The type that the publication gives the case or a part of it, if it gives one: for those who have answered."""
    told, kinds = texts["answer"], [kind for kind in content.typology.types if kind.id == case.type]
    room = Box(area.x, area.bottom - BACK_FOOT - 8 - ANSWER, area.w, ANSWER)
    for answer in [case.answer] if case.answer else [fill(told, navn=kind.name.lower()) for kind in kinds]:
        yield centred_line(room, answer, "colophon", rotation=180)


def _window(content: Content, panes: Box) -> Iterator[Item[Text]]:
    """An empty window with a pane for each type, as on the poster: room for a cross, and for the reason."""
    for pane, kinds in by_pane(content.typology.types, panes.grid(2, 2, PANE_BAR)):  # the order of reading
        yield filled(pane, "glas1")
        for kind, part in zip(kinds, pane.columns(max(1, len(kinds))), strict=False):
            yield one_line(part.x + 7, part.y + 13, part.w - 14, kind.name, "label", on="glas1")
    yield from window_bars(panes, PANE_BAR)
