"""A role at the table as a small tent: the others see its tool, whoever has it reads what to do and what to say."""

from __future__ import annotations

from generator.compose.drawing.pictures import standing
from generator.compose.drawing.shapes import filled, line
from generator.compose.drawing.text import text_box
from generator.compose.drawing.turned import on_its_head
from generator.compose.templates.card import MARGIN
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.drawings import Drawing
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Text
from generator.model.text import Words

SOIL = 74.0
TOOL = 1.06  # scale of what the table sees; SMALL that of what stands beside the words
SMALL = 0.26
ASIDE = 172.0  # from the middle of the tool to the right
GAP = 26.0  # between the two columns


def duty_tent(duty: Words, number: int, page: Box, texts: Texts, content: Content) -> tuple[Item[Text], ...]:
    """The page before it is folded; `duty` is the id of the role."""
    tool = content.drawings.of("tools", duty)
    half = Box(page.x, page.y + page.h / 2, page.w, page.h / 2).inset(MARGIN)
    return (*on_its_head(_seen(duty, tool, number, half, texts), page), *_read(duty, tool, half, texts))


def _seen(duty: Words, tool: Drawing, number: int, area: Box, texts: Texts) -> tuple[Item[Text], ...]:
    """What the table sees."""
    soil = Box(area.x, area.bottom - SOIL, area.w, SOIL)
    style = "title" if number == 1 else "heading"
    return (
        filled(soil, "gran"),
        Group("Redskab", standing(tool, area.right - ASIDE, soil.y, TOOL), texts[f"{duty}-tool"]),
        text_box(Box(soil.x + 16, soil.y + 50, soil.w - 32, 12), texts[duty], style, lines=1, on="gran"),
        text_box(Box(area.x, area.y + 8, 150, 5), texts.reference, "footer", lines=1),
    )


def _read(duty: Words, tool: Drawing, area: Box, texts: Texts) -> tuple[Item[Text], ...]:
    """What whoever has the role reads."""
    columns = Box(area.x, area.y + 56, area.w, 150).columns(2, GAP)
    told = (("do", f"{duty}-does", "body", 6.0), ("say", f"{duty}-says", "quote", 11.0))
    items: list[Item[Text]] = [
        text_box(Box(area.x, area.y + 22, area.w - 90, 9), texts[duty], "name", lines=1),
        Group("Redskab", standing(tool, area.right - 40, area.y + 40, SMALL)),
    ]
    for (head, key, style, gap), column in zip(told, columns, strict=True):
        words = tuple(Paragraph(one, style) for one in texts.list(key))
        items += (
            text_box(Box(column.x, column.y, column.w, 5), texts[head], "label", lines=1),
            line(column.x, column.y + 6, column.right, column.y + 6, "glas3", 0.9),
            Text(Box(column.x, column.y + 28, column.w, column.h - 28), words, gap=gap, name=str(texts[duty])),
        )
    return (*items, text_box(Box(area.x, area.bottom - 4, 150, 4), texts.reference, "footer", lines=1))
