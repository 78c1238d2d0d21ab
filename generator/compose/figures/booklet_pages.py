"""The pages of the participants' booklet: what each holds, from y to y. Points; a page is drawn alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.drawing.greenhouse import glasshouse, roof_bars
from generator.compose.drawing.outlines import gable
from generator.compose.drawing.shapes import circle, filled, rect, seed
from generator.compose.drawing.sheet_pictures import stage_house
from generator.compose.drawing.text import centred_line, named, text_box
from generator.compose.figures.day import SIGNS, day_stalk
from generator.compose.templates.booklet import (
    BOX,
    LINE,
    OUTER,
    PAGE,
    Items,
    asking,
    figure,
    labelled,
    said,
    ticked,
    written,
)
from generator.compose.texts import Texts
from generator.model.content import Advice, Content, Publication
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.programme import Programme, clock
from generator.model.scene import Field, Group, Paragraph, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

SOIL = 132 * MM  # of the cover, front and back


def cover(texts: Texts, series: Words) -> Items:
    """The project is the seed: it lies in the soil above the fields for its name and whose it is."""
    house = Box(26 * MM, 78 * MM, 96 * MM, SOIL - 78 * MM)
    x, sun = house.x + house.w / 2, (house.right - 6 * MM, 64 * MM, 19 * MM)
    front, ridge = gable(house.x, house.w, house.y, house.bottom), house.y - house.w / 4
    lights = [(house.right - 8 * MM, 26 * MM), (house.right - 44 * MM, 8 * MM)]
    way = Shape((("M", x, SOIL - 6), ("L", x, house.y + 16 * MM)), None, "mos", 2.4, "round", (3, 6))
    shapes = (
        *glasshouse([front], [lights], ridge, SOIL, sun), *roof_bars([house], 0, 2, 8), soil(PAGE.h), way,
        circle(x, SOIL + 23 * MM, 17 * MM, "boeg"), *seed(x, SOIL + 34.5 * MM, 23 * MM, 15.5 * MM),
    )  # fmt: skip
    own = Box(OUTER, 178 * MM, 50 * MM, 18 * MM), Box(OUTER + 54 * MM, 178 * MM, 68 * MM, 18 * MM)
    over = texts["over"].derived(f"{series} · {texts['over']}")
    items: Items = [
        text_box(Box(OUTER - 1, 76, 122 * MM, 50), texts["cover"], "cover", lines=2),
        text_box(Box(OUTER, 44, 122 * MM, 5), over, "overline", lines=1),
        Group("Forside", shapes, texts["cover-alt"]),
    ]
    for box, key in zip(own, ("name-field", "project-field"), strict=True):
        below = Box(box.x + 6, box.y + 16, box.w - 12, box.h - 20)
        items += [
            filled(box, "paper"),
            text_box(Box(box.x + 8, box.y + 13, box.w - 16, 4), texts[key], "label", lines=1),
        ]
        items.append(Field(str(texts[key]), (), str(texts[key]), below, lines=2))
    return items


def soil(ground: float) -> Shape:
    return rect(0, SOIL, PAGE.w, ground - SOIL, "gran")


# ---------------------------------------------------------------- the day


LOWEST, HIGHEST = 26.0, 60.0  # height of a row with two lines, and of one of few


def the_day(programme: Programme, drawings: Drawings, texts: Texts, free: Box) -> Items:
    """The stalk of the day's poster, and beside it each point with what it is about."""
    hours, count = programme.hours(), len(programme.sessions) + 1
    high, stalk = min(free.h / count, HIGHEST), free.x + 24 * MM
    signs = [SIGNS[s.kind or "exercise"] for s in programme.sessions]
    items: Items = [Group("dagen", day_stalk(stalk, free, signs, high, drawings), texts["day-alt"])]
    for n, session in enumerate(programme.sessions):
        y, rests = free.y + (n + 0.5) * high, SIGNS[session.kind or "exercise"] == "cup"
        time = programme.start.derived(clock(hours[session.id].start))
        items.append(text_box(Box(free.x, y + 4, 15 * MM, 5), time, "clock", align="right", lines=1))
        styles = "rest" if rests else "stop", "ask"
        place = Box(free.x + 40 * MM, y - high / 2, free.w - 40 * MM, high)
        items.append(named(place, session.name, session.ask, styles, anchor="middle", group="punkt"))
    y = free.y + (count - 0.5) * high
    items.append(text_box(Box(free.x, y + 4, 15 * MM, 5), programme.end, "clock", align="right", lines=1))
    items.append(centred_line(Box(free.x + 40 * MM, y - 10, 60 * MM, 20), texts["end"], "rest"))
    return items


# ---------------------------------------------------------------- questions and lines


def questions(asks: Sequence[Words], free: Box, counts: Sequence[int]) -> tuple[Items, float]:
    """Each with its lines; and where they end. What is asked stands behind a colon."""
    items: Items = []
    y = free.y + 6
    for asked, count in zip(asks, counts, strict=True):
        title, _, ask = asked.partition(": ")
        made, y = asking(asked.derived(title), asked.derived(ask), free, y, count)
        items += made
    return items, y


def answered(texts: Texts, free: Box, y: float) -> Items:
    """Was it answered, or whom does one ask?"""
    items: Items = []
    for x, key in ((free.x, "answered"), (free.x + 40 * MM, "asking")):
        items.append(ticked(texts[key], x + BOX / 2, y - 4))
        items.append(text_box(Box(x + BOX + 6, y, 30 * MM, 4), texts[key], "lead", lines=1))
    return [*items, written(texts["asking"].derived(f"{texts['asking']}:"), free.x + 68 * MM, free.right, y + 1)]


# ---------------------------------------------------------------- afterwards


def plan(content: Content, texts: Texts, free: Box) -> Items:
    """What grows in three months, as on A11."""
    items: Items = []
    days, hints = texts.list("days", 3), texts.list("hints", 3)
    names = texts.list("with", 2)
    for n, part in enumerate(free.rows(3, 12)):
        number = days[n].derived(days[n].split()[0])
        drawn = stage_house(content, n, number)
        left = free.x + drawn.w + 14
        (digit,) = drawn.numbers
        items.append(figure(drawn.group, free.x, part.y))
        place = Box(free.x + digit.x - 24, part.y + digit.y - 15, 48, 30)
        items.append(centred_line(place, number, "numeral", "paper", align="center", on="gran"))
        items.append(said(left, part.y + 10, free.right - left, (days[n], "heading"), (hints[n], "body"), h=34))
        items.append(written(days[n], left, free.right, part.y + 30 + LINE, 3))
        half, y = (free.right - left) * 0.58, part.y + 32 + 4 * LINE
        items += labelled(names[0], left, left + half - 6, y, 60, days[n])
        items += labelled(names[1], left + half, free.right, y, 36, days[n])
    return items


ADVICE, MATE = 17.4 * MM, 30 * MM


def advice_to_take(advice: Sequence[Advice], texts: Texts, free: Box) -> Items:
    """One of the pieces of advice is crossed; below them, whom one has an agreement with."""
    items: Items = []
    parts = Box(free.x, free.y, free.w, free.h - MATE).rows(len(advice))
    for n, (one, part) in enumerate(zip(advice, parts, strict=True)):
        items.append(text_box(Box(free.x, part.y + 17, 26, 6), one.name.derived(str(n + 1)), "advice-number", lines=1))
        place = Box(free.x + 28, part.y + 12, free.w - 28 - 28, part.h - 12)
        items.append(named(place, one.name, one.short, ("heading", "body"), group="råd"))
        items.append(ticked(one.name, free.right - BOX / 2, part.y + 10, group=texts["advice"]))
    plate = Box(free.x, free.bottom - MATE + 4, free.w, MATE - 4)
    inside, names = plate.inset(10, 0), texts.list("mate-fields", 4)
    items += [filled(plate, "glas1"), said(inside.x, plate.y + 17, inside.w, (texts["mate"], "heading"), on="glas1")]
    cuts = ((0, 70 * MM, 30), (72 * MM, 114 * MM, 20), (0, 78 * MM, 96), (80 * MM, 114 * MM, 16))
    for n, (name, (left, right, gap)) in enumerate(zip(names, cuts, strict=True)):
        y = plate.y + 20 + (1 + n // 2) * LINE
        items += labelled(name, inside.x + left, min(inside.right, inside.x + right), y, gap, texts["mate"])
    return items


def back(advice: Sequence[Advice], texts: Texts) -> Items:
    """The advice once more, in short."""
    items: Items = [text_box(Box(OUTER, 46, 100 * MM, 5), texts["advice-over"], "overline", lines=1)]
    rows = Box(OUTER, 58, PAGE.w - 2 * OUTER, SOIL - 74).rows(max(len(advice), 8))
    for n, (one, place) in enumerate(zip(advice, rows, strict=False), 1):
        items.append(centred_line(Box(place.x, place.y, 24, place.h), one.name.derived(str(n)), "advice-number"))
        items.append(centred_line(Box(place.x + 26, place.y, place.w - 26, place.h), one.name, "lead", group="kort"))
    return items


def below_advice(texts: Texts, ground: float) -> Items:
    """Soil down to where the sender begins."""
    words = text_box(Box(OUTER, SOIL + 24, PAGE.w - 2 * OUTER, 12), texts["own-words"], "colophon", "paper", on="gran")
    return [soil(ground), words]


def sources(publication: Publication, texts: Texts, free: Box) -> Items:
    """What the booklet is after, what that refers to, and lines for what one wants to read."""
    count = 5
    low = free.bottom - (count - 1) * LINE
    title = (Paragraph(publication.title, "heading"), Paragraph(publication.subtitle, "body"))
    where = publication.publisher.derived(f"{publication.publisher} · {publication.website}")
    first = Text(Box(free.x, free.y + 12, free.w, 52), (*title, Paragraph(where, "body")), name="publikation")
    listed = tuple(Paragraph(words, "small") for words in publication.literature)
    room = Box(free.x, free.y + 92, free.w, low - LINE - 22 - free.y - 92)
    return [
        first,
        Text(room, (Paragraph(texts["literature"], "heading"), *listed), gap=5, name="litteratur"),
        text_box(Box(free.x, low - LINE - 6, free.w, 5), texts["read-more"], "heading", lines=1),
        written(texts["read-more"], free.x, free.right, low, count),
    ]
