"""G02: what is packed for a seminar and how it is printed, with how every number came about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.compose.figures.table_setting import Form, H, W, as_figure, drawn, table_set
from generator.compose.guides.hung import numbered
from generator.compose.guides.printing import finished, print_jobs, print_orders, print_settings, tools, trial_of_backs
from generator.compose.material import Entries
from generator.compose.templates.form import OWN, Row, guide, next_page, own, section, table, to_tick
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Block, Cell, Columns, Figure, Heading, Prose, Table
from generator.model.hanging import SIDES
from generator.model.packed import Line, Packed, danish, kilos, kroner
from generator.model.packing import PLACES, Place
from generator.model.scene import Group
from generator.model.seminar import Seminar
from generator.model.sender import Room
from generator.model.text import NBSP, Words

PACKING = Entries("guide")

SLIPS, PENS = "K11", "penne"  # ids of a material and a thing that are drawn as they look
DEAREST = 3  # that are named
MANY = 3  # too many to be named in the space there is
SMALL = (36.0, 24.0)  # room of a small picture beside its name


@PACKING.material("G02", page="guide-a4", occasion=True, counted=True)
def pack_list(content: Content, texts: Texts, room: Room) -> Worksheet:
    """The list, place by place; what it comes to; what to print and how; what is done with it by hand."""
    seminar, packed = content.seminar, content.packed
    assert seminar and packed
    hung, seats = _hung(content, seminar, texts), seminar.seats
    one = "-one" if packed.tables == 1 else ""
    texts.may_ask("heading", "heading-one")
    heading = fill(texts[f"heading{one}"], antal=str(packed.people), nummer=str(packed.tables))
    over = seminar.file.title.derived(f"{texts['overline']} · {seminar.file.title}")
    blocks: tuple[Block, ...] = (
        Heading(heading, 1, overline=over),
        Prose(texts["lead"], "lead"),
        _laid(packed, max(seats), texts),
        *(block for place in PLACES for block in _listed(place, packed, seats, texts, hung)),
        *_later(packed, seminar, texts, hung),
        *section(texts, "sums", _sums(packed, texts)),
        *next_page(texts, "print"),
        *print_settings(texts),
        *trial_of_backs(texts),
        *print_jobs(packed.jobs, texts),
        *print_orders(packed.orders, texts),
        *next_page(texts, "finish"),
        *tools(packed, texts),
        *finished(packed, texts),
    )
    return own(guide(content, texts, *blocks), texts)


# ---------------------------------------------------------------- the table, laid


def _laid(packed: Packed, seats: int, texts: Texts) -> Columns:
    """The picture of a table as it is from the start, and beside it what each thing on it is."""
    lying = list(_on_table([line for line in (*packed.at("table"), *packed.at("seat")) if not line.moment]))
    forms = [form for form, _ in lying]
    picture = Figure(Group("bord", tuple(table_set(forms, seats)), texts["laid-alt"]), W, H)
    rows = tuple(
        (Cell(drawing=as_figure("ting", drawn(form, forms[:n].count("cards")), *SMALL)), Cell(words=name))
        for n, (form, name) in enumerate(lying)
    )
    legend = Table(texts["laid-title"], texts["laid-summary"], texts.list("laid-head", 2), rows, (44, 132))
    return Columns(((picture,), (Heading(texts["laid-title"], 2), legend)), (W, 176), 18)


def _on_table(lines: Sequence[Line]) -> Iterator[tuple[Form, Words]]:
    """What lies there, and what it is called; what looks alike is told together, but for sets of cards. Of many only their
    ids are told."""
    lying = [(form, line) for line in lines if (form := _form(line))]
    for form in dict.fromkeys(form for form, _ in lying):
        found = [line for one, line in lying if one == form]
        if form == "cards":
            yield from ((form, line.name) for line in found)
        else:
            told = (line.name for line in found) if len(found) < MANY else dict.fromkeys(line.id for line in found)
            yield form, found[0].name.derived(", ".join(told))


def _form(line: Line) -> Form | None:
    """What it looks like on the table. Of loose things only pens are seen."""
    if line.thing:
        return "pens" if line.id == PENS else None
    if line.id == SLIPS:
        return "slips"
    if "staple" in line.after:
        return "booklet"
    if "fold" in line.after:
        return "tent"
    if line.paper == "A3":
        return "group"
    return "cards" if line.id.startswith("K") else "sheets"


# ---------------------------------------------------------------- the list


Hung = Mapping[str, Words]
"""Where posters hang, by their ids, in the order in which one comes to them."""


def _hung(content: Content, seminar: Seminar, texts: Texts) -> Hung:
    names = dict(zip(SIDES, texts.list("walls", len(SIDES)), strict=True))
    spot = texts["spot"]
    return {
        id: fill(spot, nummer=str(number), navn=names[side])
        for id, (number, side) in numbered(content, seminar).items()
    }


def _in_order(lines: Sequence[Line], hung: Hung) -> list[Line]:
    """Posters as they hang, then the rest."""
    walk = list(hung)
    return sorted(lines, key=lambda line: walk.index(line.id) if line.id in hung else len(walk))


def _listed(place: Place, packed: Packed, seats: Sequence[int], texts: Texts, hung: Hung) -> tuple[Block, ...]:
    """What is at one place from the start, with boxes to tick; nothing if nothing is."""
    texts.may_ask(f"{place}-title", "seats")
    lines = _in_order([line for line in packed.at(place) if not line.moment], hung)
    if not lines:
        return ()
    uneven = by_table(seats, texts["by-table"]) if place == "seat" else ""
    told = (Prose(fill(texts["seats"], navn=uneven)),) if uneven else ()
    rows = [_row(line, seats, texts, hung) for line in lines]
    columns = (to_tick(), *[OWN] * 4)
    made = table(texts, "pack", rows, columns, (30, 146, 176, 64, 70), title=texts[f"{place}-title"])
    return section(texts, place, *told, made)


def _later(packed: Packed, seminar: Seminar, texts: Texts, hung: Hung) -> tuple[Block, ...]:
    """What is kept until the day comes to it, in that order."""
    texts.may_ask("later-title", "later-help", "later-head", "when", "when-day")
    later = [(line.moment, line) for line in packed.lines if line.moment]
    if not later:
        return ()
    rows: list[Row] = []
    for moment, line in sorted(later, key=lambda one: one[0]):
        day = "-day" if len(seminar.meetings) > 1 else ""
        when = fill(texts[f"when{day}"], nummer=str(moment.day + 1), tid=moment.time, navn=moment.name)
        about, *cells = _row(line, seminar.seats, texts, hung)
        rows.append((about, Cell(words=when), *cells))
    title, head = texts["later-title"], texts.list("later-head", 6)
    made = table(texts, "pack", rows, (to_tick(), *[OWN] * 5), (30, 96, 118, 112, 62, 68), head=head, title=title)
    return section(texts, "later", made, help="body")


def _row(line: Line, seats: Sequence[int], texts: Texts, hung: Hung) -> Row:
    """What it is; how its number came about, which tables get another than the seats there tell, and where it hangs; paper;
    and how many."""
    name = line.name if line.thing else line.name.derived(f"{line.id} · {line.name}")
    uneven = "" if _as_seats(line.tables, seats) else by_table(line.tables, texts["by-table"])
    how = line.name.derived("; ".join(filter(None, (unbroken(line.how), uneven, hung.get(line.id)))))
    paper = fill(texts["paper"], antal=danish(line.sheets), navn=line.paper) if line.sheets else Words(line.paper)
    number = line.name.derived(NBSP.join(filter(None, (danish(line.number), line.unit))))
    return line.name, Cell(name), Cell(words=how), Cell(words=paper), Cell(number)


def unbroken(told: str) -> str:
    """A sum that is parted before a plus, if at all: nothing of it stands alone on a line."""
    whole = told.replace(" = ", f"{NBSP}={NBSP}").replace(" × ", f"{NBSP}×{NBSP}")
    return re.sub(r" \+ (\S+) ", f" +{NBSP}\\1{NBSP}", whole)


def _as_seats(tables: Sequence[int], seats: Sequence[int]) -> bool:
    """Does each table get the same for each who sits there?"""
    return len({number / seated for number, seated in zip(tables, seats, strict=False)}) == 1


def by_table(tables: Sequence[int], each: Words) -> str:
    """ "bord 1: 6, bord 2–6: 5" for tables that get different numbers; "" if all get the same."""
    if len(set(tables)) < 2:
        return ""
    runs = [([n for n, _ in some], number) for number, some in groupby(enumerate(tables, 1), lambda one: one[1])]
    return ", ".join(fill(each, nummer=_span(some), antal=str(number)) for some, number in runs)


def _span(numbers: Sequence[int]) -> str:
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


# ---------------------------------------------------------------- what it comes to


def _sums(packed: Packed, texts: Texts) -> Table:
    """Paper, weight and money."""
    papers = sorted({job.paper for job in packed.jobs})
    by_paper = (f"{paper}: {danish(sum(j.sheets for j in packed.jobs if j.paper == paper))}" for paper in papers)
    shop = sum(order.kroner for order in packed.orders)
    dearest = (f"{cost.name}{NBSP}{kroner(cost.kroner)}" for cost in packed.costs[:DEAREST])
    found = {
        "sheets": (", ".join(by_paper), danish(packed.sheets)),
        "ordered": (", ".join(order.id for order in packed.orders), danish(sum(o.pieces for o in packed.orders))),
        "weight": (texts["weight-how"], kilos(packed.weight)),
        "money": (fill(texts["money-how"], antal=kroner(packed.kroner - shop), nummer=kroner(shop)), kroner(packed.kroner)),
        "dearest": (", ".join(dearest), kroner(sum(cost.kroner for cost in packed.costs[:DEAREST]))),
        "saving": (packed.saving.how, kroner(packed.saving.kroner)),
    }  # fmt: skip
    rows: list[Row] = [
        (texts[key], Cell(texts[key]), Cell(words=texts[key].derived(how)), Cell(texts[key].derived(number)))
        for key, (how, number) in found.items()
    ]
    return table(texts, "sums", rows, (OWN, OWN, OWN), (116, 278, 92))
