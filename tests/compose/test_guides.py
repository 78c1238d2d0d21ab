"""The guides for print and pack: what is said agrees with the seminar and with what is counted, and pictures keep to their room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from drawings import extent
from sheets import layout, look, sender, texts_of
from small_seminar import FRIDAY, guide, seminar

from generator.compose.figures import printing, table_setting
from generator.compose.figures.table_setting import Form, as_figure, drawn, table_set
from generator.compose.guides.hung import numbered
from generator.compose.guides.packing import by_table, unbroken
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Checks, Columns, Heading, Table
from generator.model.moments import Moment
from generator.model.packed import Cost, Finish, Job, Line, Order, Packed, Saving, Sheet, Stack
from generator.model.scene import Shape
from generator.model.seminar import Meeting, Seminar
from generator.model.text import NBSP, Words
from generator.typeset.worksheet.fit import fit

BED, TRAY = Sheet(front=0, back=1, cuts=2), Sheet(front=0)


def line(id: str, name: str, place: Any, number: int, how: str, **more: Any) -> Line:
    return Line(id=id, name=Words(name), place=place, each=1, among=number, number=number, how=how, **more)


def order(id: str, paper: str = "A2") -> Order:
    return Order(
        id=id, kind="poster", edition="trykkeri", name=f"Plakat {id}", number=1, pieces=1, pages=1, trim=(420, 594), paper=paper,
        stock="plakatpapir 150 g", cut="renskåret", folded="", bound="", colors="4+0", weight=40, kroner=100, how="", price_how="",
    )  # fmt: skip


TABLES = (
    line("K21", "Bedkort", "table", 3, "1 til hvert bord: 1 × 3 = 3", unit="sæt", tables=(1, 1, 1), paper="A4", sheets=6, after=("cut",)),
    line("K11", "Sedler", "table", 6, "2 til hvert bord: 2 × 3 = 6", unit="sedler", tables=(2, 2, 2), paper="A4", after=("cut",)),
    line("penne", "Blyanter", "table", 11, "1 til hver: 1 × 11 = 11", thing=True, tables=(4, 4, 3)),
    line("lim", "Lim", "table", 4, "rundet op = 4", thing=True, tables=(2, 1, 1)),
)  # fmt: skip
SEATS = (
    line("A21", "Frøliste", "seat", 12, "1 til hver: 1 × 11 = 11 + 1 ekstra = 12", unit="ark", tables=(4, 4, 3), paper="A4", sheets=12),
)  # fmt: skip
JOBS = (
    Job(name="A4 karton, begge sider", number="1", paper="A4", stock="karton", edge="long", color=True, weight=500, kroner=80, how="K21 6 = 6 ark",
        stacks=tuple(Stack(material="K21", edition="kontor", box=f"Bord {n}", sheets=(BED, BED), copies=1) for n in (1, 2, 3))),
    Job(name="A4 papir, én side", number="2", paper="A4", stock="papir", edge=None, color=False, weight=60, kroner=20, how="A21 12 = 12 ark",
        stacks=(Stack(material="A21", edition="kontor", box="Pladserne", sheets=(TRAY,), copies=12),)),
)  # fmt: skip
BY_HAND = (
    Finish(action="staple", id="A22", name="Havebog", sheets=8, number=4, how="4 hæftes"),
    Finish(action="cut", id="K21", name="Bedkort", sheets=6, number=2, how="6 ark skæres: 2 snit"),
    Finish(action="laminate", id="K21", name="Bedkort", sheets=6, number=6, how="6 ark lamineres"),
)
PACKED = Packed(
    people=11, tables=3, lines=(*TABLES, *SEATS), jobs=JOBS, orders=(order("P21"), order("P22"), order("P23", "A1")),
    finishing=BY_HAND, costs=(Cost("P21", "Plakat", 300), Cost("K21", "Bedkort", 80), Cost("A21", "Frøliste", 20)),
    saving=Saving(12.5, "Halvdelen af toneren."),
)  # fmt: skip


def said(made: Worksheet) -> str:
    return "\n".join(chain.from_iterable(texts_of(block) for block in made.blocks)).replace(NBSP, " ")


def headings(made: Worksheet) -> list[str]:
    return [str(block.words) for block in made.blocks if isinstance(block, Heading)]


def tables(made: Worksheet) -> Iterator[Table]:
    for block in made.blocks:
        inner = chain.from_iterable(block.columns) if isinstance(block, Columns) else (block,)
        yield from (one for one in inner if isinstance(one, Table))


def rows(made: Worksheet, title: str) -> list[list[str]]:
    """What stands in each row of a table."""
    found = next(table for table in tables(made) if table.title == title and len(table.head) > 1)
    return [[str(w).replace(NBSP, " ") for c in row for w in (c.lead, c.words) if w] for row in found.rows]


# ---------------------------------------------------------------- G04: sources and rights


def test_sources_are_told_on_one_page_with_everybody_whose_points_are_retold(content: Content) -> None:
    made = guide("G04", content)
    assert all(f"{one.name}, {one.role}, {one.organisation}" in said(made) for one in content.persons)
    assert content.publication.website in said(made)
    for whose in (None, sender(), sender(least=14)):
        assert fit(made, look(), whose, layout()).pages == 1


# ---------------------------------------------------------------- G05: what is taken along


def photographed(content: Content, id: str, **file: tuple[Words, ...]) -> dict[str, str]:
    held = of_programme(content, id)
    made = guide("G05", content, replace(held, file=replace(held.file, **file)))
    return {row[0]: row[1] for row in rows(made, "Billeder")}


def of_programme(content: Content, id: str) -> Seminar:
    held = seminar(content, 11, 3)
    return replace(held, meetings=(Meeting(held.first, content.programmes[id]),))


def test_what_the_exercises_leave_to_be_seen_is_photographed_and_nothing_else(content: Content) -> None:
    half, whole = photographed(content, "halvdag"), photographed(content, "heldag")
    assert [*half][:4] == ["Bord 1", "Bord 2", "Bord 3", "Tavlen"]
    assert [what for place, what in half.items() if place not in [*half][:4]] == ["P03 med casekort omkring"]
    assert "Tavlen" not in whole and "P03" not in "".join(whole.values())
    for id in ("P10", "P11", "P12", "P13", "P18"):
        assert any(id in what for what in whole.values())
    assert not any(unused in what for what in (*half.values(), *whole.values()) for unused in ("P04", "P05", "P14"))


def test_what_is_left_out_is_not_photographed(content: Content) -> None:
    found = photographed(content, "halvdag", leave_out=(Words("A14"), Words("P03")))
    assert [*found] == ["Tavlen"]


def test_evaluations_are_read_only_where_there_are_any(content: Content) -> None:
    asked = {id: [*ticked(guide("G05", content, of_programme(content, id)))] for id in ("halvdag", "heldag")}
    assert [any("evaluering" in words for words in found) for found in asked.values()] == [False, True]
    assert all(any("makker" in words for words in found) for found in asked.values())


def ticked(made: Worksheet) -> Iterator[Words]:
    return (words for block in made.blocks if isinstance(block, Checks) for words in block.items)


def test_nobody_is_asked_to_do_anything_on_a_saturday(content: Content) -> None:
    friday = seminar(content, day=FRIDAY)
    assert [friday.weekday_after(n).isoformat() for n in (1, 2, 3, 4, 30)] == [
        "2027-01-18", "2027-01-18", "2027-01-18", "2027-01-19", "2027-02-15",
    ]  # fmt: skip
    told = "\n".join(headings(guide("G05", content, friday)))
    assert "mandag den 18. januar 2027" in told and "mandag den 15. februar 2027" in told


@pytest.mark.parametrize("count", [1, 6, 30])
def test_there_is_a_page_more_for_many_tables_and_none_too_high(content: Content, count: int) -> None:
    made = guide("G05", content, seminar(content, 4 * count, count))
    assert fit(made, look(), sender(), layout()).pages == (4 if count == 30 else 3)


# ---------------------------------------------------------------- G02: the pack list


@pytest.fixture(scope="module")
def packed(content: Content) -> Worksheet:
    return guide("G02", content, seminar(content, 11, 3), PACKED)


def test_every_line_is_told_with_its_number_and_how_that_came_about(packed: Worksheet) -> None:
    assert headings(packed)[0] == "Pak til 11 ved 3 borde"
    assert rows(packed, "På hvert bord: fra start") == [
        ["K21 · Bedkort", "1 til hvert bord: 1 × 3 = 3", "6 ark A4", "3 sæt"],
        ["K11 · Sedler", "2 til hvert bord: 2 × 3 = 6", "A4", "6 sedler"],
        ["Blyanter", "1 til hver: 1 × 11 = 11", "11"],
        ["Lim", "rundet op = 4; bord 1: 2, bord 2–3: 1", "4"],
    ]
    assert rows(packed, "På hver plads: fra start") == [
        ["A21 · Frøliste", "1 til hver: 1 × 11 = 11 + 1 ekstra = 12", "12 ark A4", "12 ark"]
    ]


def test_posters_come_as_they_hang_with_their_numbers_in_the_drawing_of_the_room(content: Content) -> None:
    for_ = seminar(content, 11, 3)
    ids = [*numbered(content, for_)]
    posters = tuple(line(id, f"Plakat {id}", "wall", 1, "1 i alt") for id in reversed(ids))
    glue = line("lim", "Lim", "wall", 1, "1 i alt", thing=True)
    told = rows(guide("G02", content, for_, replace(PACKED, lines=(glue, *posters))), "På væggen: fra start")
    assert [row[0] for row in told] == [*(f"{id} · Plakat {id}" for id in ids), "Lim"]
    assert [row[1].partition("; ")[2][:5] for row in told[:3]] == ["nr. 1", "nr. 2", "nr. 3"]


def test_what_goes_to_no_place_is_not_headed(packed: Worksheet) -> None:
    bare = {"På væggen: fra start", "Ved døren: fra start", "Hos dig", "Læg frem undervejs"}
    assert not bare & set(headings(packed))


def test_tables_with_other_numbers_of_seats_are_told_once(packed: Worksheet) -> None:
    assert said(packed).count("bord 1–2: 4, bord 3: 3") == 1


def test_it_is_said_of_one_table_that_it_is_one(content: Content) -> None:
    alone = guide("G02", content, seminar(content, 4, 1), replace(PACKED, people=4, tables=1))
    assert headings(alone)[0] == "Pak til 4 ved ét bord"


def test_the_sums_are_those_of_what_is_packed(packed: Worksheet) -> None:
    numbers = {name: (how, number) for name, how, number in rows(packed, "Det bliver i alt")}
    assert numbers["Ark i egen printer"] == ("A4: 18", "18")
    assert numbers["Stk. fra trykkeriet"] == ("P21, P22, P23", "3")
    assert numbers["Vægt"][1] == "0,7 kg"
    assert numbers["Pris"] == ("Egen printer 100 kr., trykkeri 300 kr.", "400 kr.")
    assert numbers["Det dyreste"] == ("Plakat 300 kr., Bedkort 80 kr., Frøliste 20 kr.", "400 kr.")
    assert numbers["Kan spares med sparsom"] == ("Halvdelen af toneren.", "12,50 kr.")


def test_each_file_is_told_with_its_setting_and_where_its_sheets_go(packed: Worksheet) -> None:
    assert rows(packed, "Filerne") == [
        ["1 A4 karton, begge sider", "K21 6 = 6 ark · Bord 1–3: K21", "6"],
        ["2 A4 papir, én side", "A21 12 = 12 ark · Pladserne: A21", "12"],
    ]


def test_what_is_ordered_alike_is_told_together(packed: Worksheet) -> None:
    assert rows(packed, "Fra trykkeriet") == [
        ["P23", "1 stk. A1, plakatpapir 150 g, renskåret"],
        ["P21, P22", "2 stk. A2, plakatpapir 150 g, renskåret"],
    ]


def test_what_is_done_by_hand_comes_in_the_order_it_is_done(packed: Worksheet) -> None:
    done = [title for title in headings(packed) if title in ("Laminér", "Skær", "Fold", "Hæft og fold")]
    assert done == ["Laminér", "Skær", "Hæft og fold"]


def test_what_is_used_later_is_kept_till_then_and_lies_on_no_table_at_first(content: Content) -> None:
    lunch, coffee = Moment(0, 3, "12.00", "Frokost"), Moment(0, 1, "9.30", "Kaffe")
    later = (
        line("A23", "Høstliste", "seat", 12, "1 til hver", unit="ark", moment=lunch),
        line("K23", "Høstkort", "table", 3, "1 til hvert bord", unit="sæt", moment=coffee),
    )
    made = guide("G02", content, seminar(content, 11, 3), replace(PACKED, lines=(*PACKED.lines, *later)))
    first, then = "Kl. 9.30: Kaffe", "Kl. 12.00: Frokost"
    found = [str(title).replace(NBSP, " ") for title in headings(made)]
    assert found.index("Læg frem undervejs") < found.index(first) < found.index(then)
    assert [rows(made, title.replace("Kl. ", f"Kl.{NBSP}"))[0][0] for title in (first, then)] == [
        "K23 · Høstkort",
        "A23 · Høstliste",
    ]
    shown = [str(row[1].words) for table in tables(made) for row in table.rows if len(row) == 2]
    assert "Bedkort" in shown and not {"Høstkort", "Høstliste"} & {*shown}


def test_what_is_not_brought_along_is_not_packed(content: Content) -> None:
    trial = line("G06", "Prøveark", "desk", 1, "1 i alt", unit="ark")
    made = guide("G02", content, seminar(content, 11, 3), replace(PACKED, lines=(*PACKED.lines, trial)))
    assert "G06 · Prøveark" not in said(made)


def test_the_tools_are_those_for_what_is_done(content: Content, packed: Worksheet) -> None:
    texts = content.materials["G02"]
    (needed,) = (block.items for block in packed.blocks if isinstance(block, Checks))
    assert needed[0] == "Kuverter i C4, en til hvert bord: 3"
    assert [*needed[2:]] == [texts[f"{action}-tools"] for action in ("laminate", "cut", "staple")]


def test_backs_are_tried_before_anything_is_printed(packed: Worksheet) -> None:
    found = headings(packed)
    assert found.index("Først prøvearket") < found.index("Filerne")


def test_the_legend_names_what_lies_on_the_table(packed: Worksheet) -> None:
    shown = {row[1].words: row[0].drawing for table in tables(packed) for row in table.rows if len(row) == 2}
    assert {"Bedkort", "Sedler", "Blyanter", "Frøliste"} <= set(map(str, shown))
    assert "Lim" not in map(str, shown)  # it is not seen


def test_a_day_without_prints_and_orders_has_neither(content: Content) -> None:
    bare = replace(PACKED, jobs=(), orders=(), finishing=())
    made = guide("G02", content, seminar(content, 11, 3), bare)
    assert not {"Filerne", "Fra trykkeriet", "Skær"} & set(headings(made))
    assert fit(made, look(), sender(), layout()).pages


@pytest.mark.parametrize(
    "numbers, told",
    [
        ((4, 4, 4), ""),
        ((6, 5, 5), "bord 1: 6, bord 2–3: 5"),
        ((2, 1, 2), "bord 1: 2, bord 2: 1, bord 3: 2"),
        ((), ""),
    ],
)
def test_tables_that_get_the_same_are_told_together(numbers: tuple[int, ...], told: str) -> None:
    assert by_table(numbers, Words("bord {nummer}: {antal}")) == told


def test_a_sum_is_parted_before_its_plus_alone() -> None:
    parted = unbroken("1 til hver: 1 × 200 = 200 + 1 ekstra = 201").split(" ")
    assert [part.replace(NBSP, " ") for part in parted] == ["1", "til", "hver:", "1 × 200 = 200", "+ 1 ekstra = 201"]


# ---------------------------------------------------------------- pictures

EVERY: list[Form] = ["group", "sheets", "booklet", "badge", "tent", "slips", "pens", *["cards"] * 7]


def inside(shapes: tuple[Shape, ...], w: float, h: float) -> bool:
    sides = [extent(shape.outline) for shape in shapes]
    half = [shape.width / 2 if shape.line else 0 for shape in shapes]
    return all(x >= k and y >= k and u <= w - k and v <= h - k for (x, y, u, v), k in zip(sides, half, strict=True))


@pytest.mark.parametrize("seats", [1, 2, 5, 8, 12])
def test_a_table_is_laid_for_as_many_as_sit_there_and_nothing_leaves_the_picture(seats: int) -> None:
    shapes = tuple(table_set(EVERY, seats))
    chairs = [shape for shape in shapes if shape.fill == "glas3" and not shape.line and shape.outline[1][0] == "C"]
    assert len(chairs) == seats
    assert inside(shapes, table_setting.W, table_setting.H)


@pytest.mark.parametrize("name", sorted(printing.PICTURES))
def test_a_small_picture_keeps_to_its_room(name: str) -> None:
    shapes = tuple(printing.PICTURES[name]())
    assert inside(shapes, printing.W, printing.H)
    small = as_figure(name, shapes, 40, 22)
    assert small.w <= 40.01 and small.h <= 22.01


def test_piles_of_cards_differ_in_lightness_not_only_in_hue() -> None:
    grounds = [drawn("cards", n)[1].fill for n in range(len(table_setting.PILES))]
    lights = [int(look().ink(str(ground)).rgb[1:3], 16) for ground in grounds]
    assert len(set(grounds)) == len(grounds) and len(set(lights)) == len(lights)


# ---------------------------------------------------------------- G09: the order to the print shop


def test_every_file_for_the_shop_is_a_row_with_what_it_takes_to_print_it(content: Content) -> None:
    cards = replace(order("K21", "A6"), number=2, pieces=24, folded="falset", colors="4+4")
    made = guide("G09", content, seminar(content), replace(PACKED, orders=(order("P21"), cards)))
    assert rows(made, "Det skal trykkes") == [
        ["P21 Plakat P21", "1", "A2, 420 × 594 mm", "plakatpapir 150 g", "4+0", "renskåret"],
        ["K21 Plakat K21", "2 × 12", "A6, 420 × 594 mm", "plakatpapir 150 g", "4+4", "renskåret, falset"],
    ]


def test_the_shop_knows_whom_to_ask_and_where_to_bring_it(content: Content) -> None:
    where = seminar(content)
    known = replace(where, file=replace(where.file, delivery=Words("Porten, senest mandag")))
    for one, delivery in ((known, "Porten, senest mandag"), (where, "Aftales med den, der svarer på spørgsmål")):
        told = dict(row[:2] for row in rows(guide("G09", content, one, PACKED), "Spørgsmål og levering"))
        assert told["Leveres"] == delivery
        assert told["Svarer på spørgsmål"].startswith(one.file.contact.name)


def test_with_nothing_for_the_shop_that_is_said(content: Content) -> None:
    told = said(guide("G09", content, seminar(content), replace(PACKED, orders=())))
    assert "ikke noget til trykkeriet" in told


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (13, 1), (40, 2)])
def test_the_order_goes_on_on_a_further_page_if_it_must(content: Content, count: int, pages: int) -> None:
    ordered = tuple(order(f"P{n}") for n in range(count))
    made = guide("G09", content, seminar(content), replace(PACKED, orders=ordered))
    for whose in (None, sender(), sender(least=14)):
        assert fit(made, look(), whose, layout()).pages == pages
