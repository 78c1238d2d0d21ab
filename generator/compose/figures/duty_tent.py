"""A role at the table as a small tent: the others see its tool, whoever has it reads what to do and what to say."""

from __future__ import annotations

from generator.compose.drawing.card_parts import Items, head_style
from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import filled, line
from generator.compose.drawing.text import one_line
from generator.compose.drawing.tools import tool_of
from generator.compose.drawing.turned import on_its_head
from generator.compose.templates.card import MARGIN
from generator.compose.texts import Texts
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Text
from generator.model.text import Words

SOIL = 74.0
TOOL = 1.06  # scale of what the table sees; SMALL that of what stands beside the words
SMALL = 0.26
ASIDE = 172.0  # from the middle of the tool to the right
GAP = 26.0  # between the two columns


def duty_tent(duty: Words, number: int, page: Box, texts: Texts) -> Items:
    """The page before it is folded; `duty` is the id of the role."""
    half = Box(page.x, page.y + page.h / 2, page.w, page.h / 2).inset(MARGIN)
    return (*on_its_head(_seen(duty, number, half, texts), page), *_read(duty, half, texts))


def _seen(duty: Words, number: int, area: Box, texts: Texts) -> Items:
    """What the table sees."""
    _, soil = area.cut_foot(SOIL)
    return (
        filled(soil, "gran"),
        Group("Redskab", placed(tool_of(duty), area.right - ASIDE, soil.y, TOOL), texts[f"{duty}-tool"]),
        one_line(soil.x + 16, soil.y + 50, soil.w - 32, texts[duty], head_style(number), on="gran"),
        one_line(area.x, area.y + 8, 150, texts.reference, "footer"),
    )


def _read(duty: Words, area: Box, texts: Texts) -> Items:
    """What whoever has the role reads."""
    told = (("do", f"{duty}-does", "body", 6.0), ("say", f"{duty}-says", "quote", 11.0))
    items: list[Item[Text]] = [
        one_line(area.x, area.y + 22, area.w - 90, texts[duty], "name"),
        Group("Redskab", placed(tool_of(duty), area.right - 40, area.y + 40, SMALL)),
    ]
    for (head, key, style, gap), column in zip(told, area.columns(2, GAP), strict=True):
        y, words = area.y + 56, tuple(Paragraph(one, style) for one in texts.list(key))
        items.append(one_line(column.x, y, column.w, texts[head], "label"))
        items.append(line(column.x, y + 6, column.right, y + 6, "glas3", 0.9))
        items.append(Text(column._replace(y=y + 28, h=122), words, gap=gap, name=str(texts[duty])))
    return (*items, one_line(area.x, area.bottom - 4, 150, texts.reference, "footer", h=4))
