"""Tents: a type of co-creation, and a role at the table. Outside stands what the others see, on both sides of a type's; inside,
or below, what whoever sits behind it reads.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.drawing.card_parts import PANE_BAR, Items, asked, axis_ends, head_style
from generator.compose.drawing.greenhouse import window_bars
from generator.compose.drawing.panes import pane_of
from generator.compose.drawing.pictures import alt_of, fitted, standing
from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import filled, line
from generator.compose.drawing.text import centred_line, one_line, text_box
from generator.compose.drawing.turned import on_its_head
from generator.compose.figures.typology import by_pane
from generator.compose.templates.card import MARGIN
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Type
from generator.model.drawings import Drawing
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Text
from generator.model.text import Words

EDGE = 30.0  # round a face of the tent
GLASS, SOIL = 112.0, 292.0  # from the top of a face
PANE = 30.0  # of the small window
LARGE = 186.0  # side of the large one
COLUMN, AISLE = 210.0, 34.0  # at the right of the inside; left of it


def outside(kind: Type, number: int, page: Box, texts: Texts, content: Content) -> Items:
    """What the room sees, from both sides: read aloud once. An unpredictable type grows out of its pane."""
    _, half = page.cut_foot(page.h / 2)
    house, drawn = content.drawings["cards/tent"], content.drawings.of("types", kind.id)
    alt = fill(texts["face"], navn=alt_of(content.figures.type_plants, kind.id))
    label = one_line(half.x + EDGE, half.y + GLASS - 14, 200, texts.reference, "footer")
    behind = on_its_head(_face(kind, house, drawn, half, "neighbour", ""), page)
    return (*behind, *_face(kind, house, drawn, half, head_style(number), alt), label)


def _face(kind: Type, house: Drawing, drawn: Drawing, half: Box, style: str, alt: str) -> Items:
    glass = Box(half.x + EDGE, half.y + GLASS, half.w - 2 * EDGE, SOIL - GLASS)
    motif, w, h = fitted(drawn, 250, 246 if kind.result == "high" else 168)
    grown = placed(motif, glass.right - 190 - w / 2, glass.bottom - h)
    small = Box(glass.x + 18, glass.y + 18, 2 * PANE + PANE_BAR, 2 * PANE + PANE_BAR)
    return (
        Group(
            f"Typen {kind.name}",
            (*standing(house, half.x + half.w / 2, half.bottom - EDGE), *grown, *_panes(kind, small, "paper")),
            alt,
        ),
        one_line(glass.x + 18, glass.bottom + 66, glass.w - 36, kind.name, style, on="gran", h=17),
    )


def inside(kind: Type, area: Box, bottom: float, texts: Texts, content: Content) -> Items:
    """The opened tent: above the fold where the type lies, below it what it is and room for what it means to the table,
    down to the sender's foot at `bottom`."""
    left, right = area.cut_left(area.w - COLUMN - AISLE, AISLE)
    fold = area.y + area.h / 2
    window = Box(right.right - LARGE, area.y + 24, LARGE, LARGE)
    whole = Box(left.x, fold + 40, left.w, bottom - 8 - fold - 40)
    lead = (Paragraph(kind.short, "emphasis"), Paragraph(kind.example, "body-small"))
    return (
        one_line(left.x, area.y + 40, left.w, kind.name, "name"),
        Text(Box(left.x, area.y + 72, left.w, 112), lead, name=str(kind.name)),
        *_answers(kind, Box(left.x, area.y + 214, left.w, 92), texts),
        one_line(left.x, area.y + 326, left.w, texts["ask"], "label"),
        text_box(Box(left.x, area.y + 350, area.w, 12), kind.question, "quote"),
        *_large_window(window, kind, texts, content),
        text_box(whole, kind.text, "body", name=str(kind.name)),
        *asked(right._replace(y=whole.y, h=whole.h), texts["lead"]),
    )


def _answers(kind: Type, box: Box, texts: Texts) -> Iterator[Text]:
    """Where the type lies on each axis, as a question and its answer."""
    asked = (("who", kind.actor), ("how", kind.result))
    for (key, end), row in zip(asked, box.rows(2), strict=True):
        yield one_line(row.x, row.y, row.w, texts[key], "label")
        yield one_line(row.x, row.y + 18, row.w, texts[f"{key}-{end}"], "body-small")


def _large_window(window: Box, kind: Type, texts: Texts, content: Content) -> Iterator[Item[Text]]:
    """All types in their panes, this one's dark; along the window the ends of the axes."""
    yield Group("Vindue", tuple(_panes(kind, window, "glas1")), fill(texts["window"], navn=kind.name))
    for pane, kinds in by_pane(content.typology.types, window.grid(2, 2, PANE_BAR)):
        ink, ground = ("paper", "boeg") if pane_of(kind) in map(pane_of, kinds) else (None, "glas1")
        for one, row in zip(kinds, pane.rows(max(1, len(kinds))), strict=False):
            yield centred_line(row.inset(2, 0), one.name, "note", ink, align="center", on=ground)
    yield from axis_ends(texts.list("axes", 4), window, 16, 14)


def _panes(kind: Type, window: Box, glass: str) -> Iterator[Item[Text]]:
    """The window with the type's own pane dark."""
    for i, pane in enumerate(window.grid(2, 2, PANE_BAR)):
        yield filled(pane, "boeg" if i == pane_of(kind) else glass)
    yield from window_bars(window, PANE_BAR)


BED = 74.0
TOOL = 1.06  # scale of what the table sees; SMALL that of what stands beside the words
SMALL = 0.26
ASIDE = 172.0  # from the middle of the tool to the right
GAP = 26.0  # between the two columns


def duty_tent(duty: Words, number: int, page: Box, texts: Texts, content: Content) -> Items:
    """The page before it is folded; `duty` is the id of the role."""
    tool = content.drawings.of("tools", duty)
    half = Box(page.x, page.y + page.h / 2, page.w, page.h / 2).inset(MARGIN)
    return (*on_its_head(_seen(duty, tool, number, half, texts), page), *_read(duty, tool, half, texts))


def _seen(duty: Words, tool: Drawing, number: int, area: Box, texts: Texts) -> Items:
    """What the table sees."""
    _, soil = area.cut_foot(BED)
    return (
        filled(soil, "gran"),
        Group("Redskab", standing(tool, area.right - ASIDE, soil.y, TOOL), texts[f"{duty}-tool"]),
        one_line(soil.x + 16, soil.y + 50, soil.w - 32, texts[duty], head_style(number), on="gran"),
        one_line(area.x, area.y + 8, 150, texts.reference, "footer"),
    )


def _read(duty: Words, tool: Drawing, area: Box, texts: Texts) -> Items:
    """What whoever has the role reads."""
    told = (("do", f"{duty}-does", "body", 6.0), ("say", f"{duty}-says", "quote", 11.0))
    items: list[Item[Text]] = [
        one_line(area.x, area.y + 22, area.w - 90, texts[duty], "name"),
        Group("Redskab", standing(tool, area.right - 40, area.y + 40, SMALL)),
    ]
    for (head, key, style, gap), column in zip(told, area.columns(2, GAP), strict=True):
        y, words = area.y + 56, tuple(Paragraph(one, style) for one in texts.list(key))
        items.append(one_line(column.x, y, column.w, texts[head], "label"))
        items.append(line(column.x, y + 6, column.right, y + 6, "glas3", 0.9))
        items.append(Text(column._replace(y=y + 28, h=122), words, gap=gap, name=str(texts[duty])))
    return (*items, one_line(area.x, area.bottom - 4, 150, texts.reference, "footer", h=4))
