"""G09: what the print shop is asked for, as one reads it; `build/orders.py` says the same for a machine."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.material import Entries
from generator.compose.templates.form import OWN, Row, guide, own, section, table
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Fields, Heading, Prose
from generator.model.packed import Order, Packed, danish
from generator.model.seminar import Contact, Seminar, long_date
from generator.model.sender import Room
from generator.model.text import Words

ORDERS = Entries("guide")


@ORDERS.material("G09", page="guide-a4", occasion=True, counted=True)
def order_sheet(content: Content, texts: Texts, room: Room) -> Worksheet:
    """A row for each file; whom to ask and where to bring it; room for what is agreed."""
    seminar, packed = content.seminar, content.packed
    assert seminar and packed
    over = texts["overline"]
    return own(
        guide(
            content, texts,
            Heading(texts["heading"], 1, overline=over.derived(f"{over} · {seminar.file.title}")),
            Prose(texts["lead"], "lead"),
            *section(texts, "order", *_ordered(packed, texts)),
            *section(texts, "who", table(texts, "who", _who(seminar, texts), (OWN, OWN), (150, 334))),
            *section(texts, "files", Prose(texts["files"])),
            *section(texts, "price", Fields(texts.list("price-fields", 3), (150, 184, 150))),
        ),
        texts,
    )  # fmt: skip


def _ordered(packed: Packed, texts: Texts) -> Iterator[Block]:
    texts.may_ask("none", "untouched", "pieces", "size", "order-head", "order-summary")
    if packed.orders:
        rows = [_row(order, texts) for order in packed.orders]
        yield table(texts, "order", rows, [OWN] * 6, (132, 42, 102, 102, 42, 64))
    else:
        yield Prose(texts["none"])


def _row(order: Order, texts: Texts) -> Row:
    name = Words(f"{order.id} {order.name}")
    width, height = (danish(side) for side in order.trim)
    size = fill(texts["size"], navn=order.paper, antal=width, nummer=height)
    done = Words(", ".join(filter(None, (order.cut, order.folded, order.bound))) or texts["untouched"])
    told = (size, Words(order.stock), Words(order.colors), done)
    return name, Cell(name), Cell(_number(order, texts)), *(Cell(words=words) for words in told)


def _number(order: Order, texts: Texts) -> Words:
    """How many copies of the file, and of how many pieces each."""
    if order.pieces == order.number:
        return Words(danish(order.number))
    return fill(texts["pieces"], antal=danish(order.number), nummer=danish(order.pieces // order.number))


def _who(seminar: Seminar, texts: Texts) -> list[Row]:
    file, day = seminar.file, long_date(seminar.first)
    texts.may_ask("unknown-delivery")
    delivery = file.delivery or texts["unknown-delivery"]
    return [
        (texts["contact"], Cell(texts["contact"]), Cell(words=_reached(file.contact))),
        (texts["delivery"], Cell(texts["delivery"]), Cell(words=delivery)),
        (texts["seminar"], Cell(texts["seminar"]), Cell(words=file.title.derived(f"{file.title}, {day}"))),
    ]


def _reached(contact: Contact) -> Words:
    """Name, title and how to reach them."""
    parts = (contact.name, contact.title, contact.phone, contact.email)
    return contact.name.derived(", ".join(part for part in parts if part))
