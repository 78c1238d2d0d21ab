"""A badge: whom one meets, where they work, and the house of their table; or lines to write that on."""

from __future__ import annotations

from generator.compose.drawing.card_parts import Items
from generator.compose.drawing.shapes import filled, line
from generator.compose.drawing.table_house import table_house
from generator.compose.drawing.text import centred_line, figure, one_line
from generator.compose.participants import surname_of, written
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.geometry import Box
from generator.model.scene import Paragraph, Text
from generator.model.seminar import Person

SOIL = 24.0  # deep
HOUSE = Box(0, 0, 54.0, 52.0)  # of the table, from the soil to the ridge
ASIDE = 10.0  # from it to the soil's right end
GIVEN = 45.0  # high, the room for the given name: two lines of its fourth step
BELOW = 49.0  # from the top: where surname, title and workplace begin
AIR = 4.0  # below them, at the least
INSET = 9.0  # of the words in the soil
LINES = (44.0, 84.0)  # from the top, to write on
CAPTION = 10.0  # from a line to the baseline of what it is for
FIELD = 24.0  # breadth of the white place for the table's number


def badge(person: Person, number: int, area: Box, texts: Texts, content: Content) -> Items:
    """The badge of a participant, who is `number` among them."""
    given, *rest = (
        written(person, words, content) for words in (person.given, surname_of(person), person.title, person.workplace)
    )
    told = tuple(Paragraph(words, style) for words, style in zip(rest, ("name", "body", "body"), strict=True) if words)
    box = Box(area.x, area.y + BELOW, _beside_house(area), area.h - SOIL - BELOW - AIR)
    return (
        *_ground(person.table, number, area, texts, content),
        Text(area._replace(h=GIVEN), (Paragraph(given, "heading"),), anchor="bottom", lines=2, name="fornavnet"),
        *((Text(box, told, anchor="top", gap=1, head=1.5, name="efternavn, titel og arbejdssted"),) if told else ()),
    )


def blank_badge(number: int, area: Box, texts: Texts, content: Content) -> Items:
    """One to write on: `number` is 1 if there are no others."""
    wide = (area.w, _beside_house(area))
    heads = zip(("given", "work"), LINES, wide, strict=True)
    return (
        *_ground(0, number, area, texts, content),
        *(
            item
            for key, y, w in heads
            for item in (
                line(area.x, area.y + y, area.x + w, area.y + y, "mos", 1),
                one_line(area.x, area.y + y + CAPTION, w, texts[key], "label", h=4),
            )
        ),
    )


def _beside_house(area: Box) -> float:
    """How broad what stands left of the house may be."""
    return area.w - ASIDE - HOUSE.w - 8


def _ground(table: int, number: int, area: Box, texts: Texts, content: Content) -> Items:
    """The soil with the seminar's title and the number of the table, and the table's house on it."""
    _, soil = area.cut_foot(SOIL)
    house = Box(soil.right - ASIDE - HOUSE.w, soil.y - HOUSE.h, HOUSE.w, HOUSE.h)
    alt = fill(texts["house"], antal=str(table)) if table else texts["house-empty"]
    place = Box(house.x - 10, soil.y, house.w + 20, soil.h)
    style, series = "title" if number == 1 else "footer", content.publication.series
    title = content.seminar.file.title if content.seminar else series
    room = Box(soil.x + INSET, soil.y, place.x - soil.x - INSET - 4, soil.h)
    return (
        filled(soil, "gran"),
        *figure("Bordets hus", table_house(table, house), alt),
        Text(room, (Paragraph(title, style, shorter=(series,)),), anchor="middle", lines=1, on="gran"),
        *_number(table, place, texts),
    )


def _number(table: int, place: Box, texts: Texts) -> Items:
    if table:
        return (centred_line(place, fill(texts["table"], nummer=str(table)), "chip", align="center", on="gran"),)
    field = Box(place.right - FIELD - 4, place.y + 4, FIELD, place.h - 8)
    left = place._replace(w=field.x - place.x - 4)
    return (centred_line(left, texts["table-empty"], "chip", align="right", on="gran"), filled(field, "paper"))
