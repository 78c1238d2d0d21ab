"""The tent of a table: its number and as many tulips, seen from the room; and behind, whoever sits there finds the roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.card_parts import Items
from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import filled, line, rect
from generator.compose.drawing.table_house import table_house
from generator.compose.drawing.text import figure, one_line
from generator.compose.drawing.turned import on_its_head
from generator.compose.templates.card import MARGIN
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.geometry import Box
from generator.model.scene import Item, Paragraph, Text
from generator.model.text import Words
from generator.model.units import MM

BED = 11.5 * MM  # depth of the soil
HOUSE = Box(0, 0, 124 * MM, 71 * MM)  # the room of the table's house on it
ASIDE = 20 * MM  # from it to the soil's right end
BASE = 59.5  # from the soil up to the numeral's baseline: no part of its line lies on the soil
NUMERAL = Box(22 * MM, 0, 92 * MM, BASE)  # from the soil's left end; how broad; what hangs below its baseline
MARK = 5 * MM  # the height of the series' mark
HEAD, BELOW = 28.0, 48.0  # from the top of the back: the baseline of its title, and where the roles begin
RULE, GAP = 6.2, 13.0  # breadth of the bar left of a role, and from it to the words
NAME, NAME_LINE = 15.0, 16.0  # the baseline of "navn" and the line above it, from the bottom
FOOT = 3.5  # below the last baseline
MOST = 5  # roles that stand beside each other


def table_tent(number: int, page: Box, texts: Texts, content: Content) -> Items:
    """The page before it is folded."""
    half = Box(page.x, page.y + page.h / 2, page.w, page.h / 2).inset(MARGIN)
    return (*on_its_head(_seen(number, half, texts, content), page), *_read(number, half, texts))


def _seen(number: int, area: Box, texts: Texts, content: Content) -> Items:
    """What the room sees."""
    _, soil = area.cut_foot(BED)
    house = Box(soil.right - ASIDE - HOUSE.w, soil.y - HOUSE.h, HOUSE.w, HOUSE.h)
    numeral = Box(area.x + NUMERAL.x, soil.y - BASE, NUMERAL.w, NUMERAL.h)
    style, series = "title" if number == 1 else "footer", content.publication.series
    title = content.seminar.file.title if content.seminar else series
    wide = mark_width(MARK)
    name = Box(soil.x + 16 + wide + 8, soil.y, soil.w / 2, soil.h)
    return (
        filled(soil, "gran"),
        *figure("Bordets hus", table_house(number, house, 0.1), fill(texts["house"], antal=str(number))),
        *mark(soil.x + 16, soil.y + (soil.h + MARK) / 2, MARK),
        Text(name, (Paragraph(title, style, shorter=(series,)),), anchor="middle", lines=1, on="gran"),
        one_line(area.x, area.y + 20, NUMERAL.x + 40, texts["table"], "overline"),
        one_line(numeral.x, numeral.y, numeral.w, Words(str(number)), "numeral", h=numeral.h),
    )


def _read(number: int, area: Box, texts: Texts) -> Items:
    """What those at the table read: the roles, each with a line for who has it."""
    roles = texts.list("roles")
    columns = Box(area.x, area.y + BELOW, area.w, area.h - BELOW).columns(len(roles), 0)
    told, called = zip(roles, columns, strict=True), fill(texts["called"], nummer=str(number))
    texts.may_ask("swap", *(f"{role}-tool" for role in roles))
    return (
        one_line(area.x, area.y + HEAD, area.w - 220, texts["take"], "heading", h=8),
        *(
            (one_line(area.right - 200, area.y + HEAD, 200, texts["swap"], "body", align="right"),)
            if "swap" in texts
            else ()
        ),
        *(item for n, (role, column) in enumerate(told) for item in _role(role, column, n > 0, texts)),
        one_line(area.x, area.bottom - FOOT, 200, texts.reference, "colophon", h=FOOT),
        one_line(area.right - 200, area.bottom - FOOT, 200, called, "colophon", align="right", h=FOOT),
    )


def _role(role: Words, column: Box, barred: bool, texts: Texts) -> Iterator[Item[Text]]:
    """A role in a column: its name, what it does, one thing it says, and a line to write a name on."""
    if barred:
        yield rect(column.x, column.y, RULE, column.h - NAME_LINE, "glas3")
    left = RULE + GAP if barred else 0.0
    x, w, foot = column.x + left, column.w - left - GAP, column.bottom - NAME_LINE
    does, says = texts.list(f"{role}-does"), texts.list(f"{role}-says")
    told = (*(Paragraph(one, "body") for one in does), *_said(says))
    yield one_line(x, column.y + 17, w, texts[role], "name", group="roller", h=7)
    room = Box(x, column.y + 30, w, foot - NAME - column.y - 48)
    yield Text(room, told, anchor="top", gap=5, group="det gør jeg", name=str(texts[role]))
    yield line(x, foot - NAME, x + w, foot - NAME, "boeg", 1)
    yield one_line(x, foot - 3, w, texts["name-line"], "label", h=3)


def _said(says: Sequence[Words]) -> Iterator[Paragraph]:
    if says:
        yield Paragraph(says[0].derived(f"»{says[0]}«"), "quote")
