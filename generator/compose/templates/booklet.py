"""A page of a booklet: A5, with its heading, its number at the outer edge, and what is written and ticked there.

Nothing crosses the fold: the inner margin is broader, and each page is drawn by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.drawing.plants import placed
from generator.compose.drawing.shapes import lines, rect
from generator.compose.drawing.text import centred_line, text_box
from generator.model.geometry import Box
from generator.model.scene import Field, Group, Item, Paragraph, Role, Scene, Shape, Text
from generator.model.text import Words
from generator.model.units import MM

PAGE = Box(0, 0, 148 * MM, 210 * MM)
OUTER, INNER, TOP, BOTTOM = 13 * MM, 14 * MM, 32 * MM, 194 * MM
LINE = 8 * MM  # from writing line to writing line
BOX, SMALL_BOX = 5.2 * MM, 4.4 * MM
STEPS = 4  # a booklet's pages are a multiple of it

Items = list[Item[Text]]


def body(number: int) -> Box:
    """What is free on a page below its heading; even pages lie on the left."""
    left = OUTER if number % 2 == 0 else INNER
    return Box(left, TOP, PAGE.w - OUTER - INNER, BOTTOM - TOP)


def page(number: int, over: Words, title: Words, items: Sequence[Item[Text]], lead: Words | None = None) -> Scene[Text]:
    """Its title is read first. Styles: title, overline, lead, folio."""
    free = body(number)
    head: Items = [
        text_box(Box(free.x - 1, 68, free.w, 10), title, "title", lines=1),
        text_box(Box(free.x, 43, free.w, 4), over, "overline", lines=1),
    ]
    if lead:
        head.append(text_box(Box(free.x, 86, free.w, 18), lead, "lead", lines=2))
    align, folio = ("left" if number % 2 == 0 else "right"), Box(free.x, 201 * MM, free.w, 4)
    foot = text_box(folio, title.derived(str(number)), "folio", align=align, lines=1)
    return Scene(PAGE.w, PAGE.h, (*head, *items, foot))


def said(x: float, y: float, w: float, *paragraphs: tuple[Words, str], h: float = 40, **how: object) -> Text:
    """Paragraphs of several styles from a baseline on."""
    return Text(Box(x, y, w, h), tuple(Paragraph(*one) for one in paragraphs), **how)  # type: ignore[arg-type]


def written(label: Words, x: float, right: float, y: float, count: int = 1) -> Field[Text]:
    """Writing lines, the first at y, and one field over them."""
    rules = lines([((x, y + n * LINE), (right, y + n * LINE)) for n in range(count)], "gran", 0.55)
    box = Box(x, y - LINE + 1, right - x, count * LINE - 2)
    return Field(str(label), (rules,), str(label), box, lines=count)


def labelled(label: Words, x: float, right: float, y: float, gap: float, of: Words | None = None) -> Items:
    """A label and, `gap` from x, the line behind it. `of` says in a form what it belongs to. Styles: label."""
    asked = of.derived(f"{of}: {label}") if of else label
    return [text_box(Box(x, y - 2, gap, 4), label, "label", lines=1), written(asked, x + gap, right, y)]


def asking(title: Words, ask: Words, free: Box, y: float, count: int) -> tuple[Items, float]:
    """A heading at y, what to do, and lines; and where the next such begins. Styles: heading, body."""
    items: Items = [said(free.x, y, free.w, (title, "heading"), (ask, "body"))]
    items.append(written(title, free.x, free.right, y + 14 + LINE + 3, count))
    return items, y + 14 + LINE * count + 3 + 9.2 * MM


def ticked(label: Words, cx: float, cy: float, side: float = BOX, group: Words | None = None) -> Field[Text]:
    """A box to tick round its middle; of those of one `group` one is chosen."""
    square = Box(cx - side / 2, cy - side / 2, side, side)
    frame = lines(_sides(square), "gran", 1.0)
    ground = rect(*square, "paper")
    name = str(group or label).replace(".", " ")
    return Field(name, (ground, frame), str(label), square.inset(-1.5), "cross", group=str(group or ""))


def _sides(box: Box) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    (x, y), (u, v), r = (box.x, box.y), (box.right, box.bottom), 0.5
    return [((x - r, y), (u + r, y)), ((u, y), (u, v)), ((u + r, v), (x - r, v)), ((x, v), (x, y))]


def pale(index: int) -> Role:
    """The ground of a row: rows differ by turns."""
    return "glas0" if index % 2 else "glas1"


def row(box: Box, index: int, label: Words, words: Words, left: float, right: float, size: str) -> Items:
    """A row of a list with its number at `left` and its words between there and `right`. Styles: row-number, and `size`."""
    on, indent = pale(index), left + 25
    number = centred_line(Box(box.x + left, box.y, 25, box.h), label, "row-number", on=on)
    free = Box(box.x + indent, box.y, box.w - indent - right, box.h)
    return [rect(*box, on), number, text_box(free, words, size, anchor="middle", on=on, group=size)]


def figure(group: Group[Text], x: float, y: float) -> Group[Text]:
    """A drawing of a worksheet at its place on the page."""
    shapes = tuple(item for item in group.items if isinstance(item, Shape))
    return Group(group.name, placed(shapes, x, y), group.alt)


def notes(number: int, over: Words, title: Words) -> Scene[Text]:
    """A page of nothing but lines."""
    free = body(number)
    count = int(free.h / LINE)
    return page(
        number, over, title, [written(title.derived(f"{title} {number}"), free.x, free.right, free.y + 6, count)]
    )
