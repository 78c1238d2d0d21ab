"""What a seminar takes: how many of what, on how much paper, and what it costs. The garden's rules are invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from seminars_of import programme, seminar, session

from generator.model.content import Content
from generator.model.pack import packed
from generator.model.packed import CardOn, Packed, Printed, Sheet, danish, kroner
from generator.model.packing import Packing, Prices, Rule, SidePrice, Thing
from generator.model.seminar import Seminar
from generator.model.text import Words

GARDEN = programme(session("saa"), session("vande"))


def sheets(count: int, per: int = 0, alike: bool = False, part: str = "", **how: Any) -> tuple[Sheet, ...]:
    """So many sheets, `per` cards on each."""
    return tuple(
        Sheet(n, cards=tuple(CardOn(0 if alike else n * per + card, part) for card in range(per)), **how)
        for n in range(count)
    )


def file(found: tuple[Sheet, ...], **changes: Any) -> Printed:
    fields: dict[str, Any] = {"kind": "worksheet", "paper": "A4", "trim": (210, 297), "sheets": found}
    return Printed(**{**fields, **changes})


ONE = file(sheets(1))
CASES = file(sheets(3, per=4, cuts=2), kind="cards")  # twelve
SLIPS = file(sheets(5, per=12, alike=True, cuts=7), kind="cards")
PARTED = file(sheets(3, per=4, part="foraar") + sheets(2, per=4, part="vinter"), kind="cards")


@pytest.fixture
def bare(world: Content) -> Packing:
    """No rule, no thing."""
    assert world.packing
    return replace(world.packing, rules=(), things=())


def rule(**changes: Any) -> Rule:
    fields: dict[str, Any] = {"materials": (Words("A02"),), "each": "person", "at": "seat", "by": "printer"}
    return Rule(**{**fields, "stock": Words("muld"), **changes})


def pack(
    packing: Packing, where: Seminar, *rules: Rule, printed: Printed = ONE, prices: Prices | None = None
) -> Packed:
    """The rules' materials, all printed the same way."""
    ids = [str(id) for one in rules for id in one.materials]
    files: Mapping[tuple[str, str], Printed] = {
        (id, edition): printed for id in ids for edition in ("kontor", "trykkeri")
    }
    made = replace(packing, rules=rules)
    return packed(where, made, prices or Prices(), {id: f"Ark {id}" for id in ids}, files)


# ---------------------------------------------------------------- how many


def test_each_participant_gets_one_and_so_many_are_spare(bare: Packing) -> None:
    (line,) = pack(bare, seminar(24, 6, GARDEN, spare=2), rule()).lines
    assert (line.number, line.spare, line.sheets) == (26, 2, 26)
    assert line.how == "1 til hver: 1 × 24 = 24 + 2 ekstra = 26"


def test_tables_that_are_not_alike_get_what_they_need(bare: Packing) -> None:
    (line,) = pack(bare, seminar(31, 6, GARDEN), rule(at="table")).lines
    assert line.tables == (6, 5, 5, 5, 5, 5)
    assert line.number == 32


@pytest.mark.parametrize(
    ("each", "more", "number"),
    [
        ("table", {}, 6),
        ("table", {"number": 2}, 12),
        ("table", {"serves": 5}, 7),  # one table has six
        ("table", {"shared_by": 4}, 2),
        ("pair", {}, 18),  # at a table of five one pair is a person alone
        ("pair", {"at": "door"}, 16),  # but not in the whole room
        ("room", {"number": 4}, 4),
        ("person", {"shared_by": 8}, 4),
    ],
)
def test_what_is_counted_may_be_tables_pairs_or_the_room(bare: Packing, each: str, more: dict, number: int) -> None:
    (line,) = pack(bare, seminar(31, 6, GARDEN), rule(each=each, **{"at": "table", **more})).lines
    assert line.number == number


def test_what_is_for_an_exercise_comes_as_often_as_it_is_held(bare: Packing) -> None:
    for_sowing = rule(each="table", at="table", when=(Words("saa"),))
    days = [GARDEN, GARDEN]
    assert [sum(line.number for line in pack(bare, seminar(24, 6, *days[:n]), for_sowing).lines) for n in (1, 2)] == [
        6,
        12,
    ]
    assert pack(bare, seminar(24, 6, programme(session("vande"))), for_sowing).lines == ()


def test_a_rule_for_nothing_in_particular_holds_if_no_other_does(bare: Packing) -> None:
    rules = [rule(each="table", at="table", when=(Words("saa"),)), rule(each="room", at="host")]
    for sessions, place in ((("saa", "vande"), "table"), (("vande",), "host")):
        (line,) = pack(bare, seminar(24, 6, programme(*map(session, sessions))), *rules).lines
        assert line.place == place


def test_what_no_session_uses_is_not_packed(bare: Packing) -> None:
    made = packed(seminar(24, 6, GARDEN), replace(bare, rules=(rule(),)), Prices(), {"K04": "Kort"}, {})
    assert made.lines == () and made.jobs == ()


def test_a_file_and_a_thing_are_packed_and_in_no_print_job(bare: Packing) -> None:
    spade = Thing(id=Words("spade"), name=Words("Spade"), each="table", at="table", always=True)
    made = pack(replace(bare, things=(spade,)), seminar(8, 2, GARDEN), rule(by=None, stock=None))
    assert [(line.id, line.number, line.sheets) for line in made.lines] == [("spade", 2, 0), ("A02", 9, 0)]
    assert made.jobs == ()


def test_a_thing_comes_with_what_it_goes_with(bare: Packing) -> None:
    string = Thing(id=Words("snor"), name=Words("Snor"), each="person", at="door", goes_with=(Words("K13"),))
    for id, count in (("K13", 1), ("A02", 0)):
        made = pack(replace(bare, things=(string,)), seminar(8, 2, GARDEN), rule(materials=(Words(id),)))
        assert sum(line.thing for line in made.lines) == count


# ---------------------------------------------------------------- on how much paper


@pytest.mark.parametrize(("tables", "count"), [(5, 3), (6, 3), (7, 6), (12, 6), (13, 9)])
def test_cards_are_dealt_out_of_whole_sets(bare: Packing, tables: int, count: int) -> None:
    dealt = rule(each="table", number=2, of="cards", at="table")
    assert pack(bare, seminar(60, tables, GARDEN), dealt, printed=CASES).jobs[0].sheets == count


@pytest.mark.parametrize(
    ("tables", "dealt"),
    [(5, (2,) * 5), (6, (2, 2, 2, 2, 2, 1)), (7, (2,) * 7), (12, (*(2,) * 10, 1, 1))],
)
def test_a_card_that_all_read_together_goes_to_no_table(bare: Packing, tables: int, dealt: tuple[int, ...]) -> None:
    """Of each twelve eleven are left: the last tables get one less, and no set more is printed."""
    read = rule(each="table", number=2, of="cards", at="table", together=Words("Roer"))
    made = pack(bare, seminar(60, tables, GARDEN), read, printed=CASES)
    cards, one = made.lines
    assert (cards.tables, cards.number) == (dealt, sum(dealt)) and cards.how.endswith("; Roer er gået fra")
    assert (one.name, one.place, one.number) == ("Ark A02: Roer", "host", 1)
    assert made.jobs[0].sheets == 3 * -(-2 * tables // 12)


@pytest.mark.parametrize(("people", "count"), [(11, 1), (12, 2), (60, 6)])
def test_of_slips_that_are_alike_any_sheet_will_do(bare: Packing, people: int, count: int) -> None:
    made = pack(bare, seminar(people, 2, GARDEN), rule(of="cards"), printed=SLIPS)  # with one spare
    assert made.jobs[0].sheets == count


def test_two_exercises_take_of_the_same_slips_and_the_last_sheet_serves_both(bare: Packing) -> None:
    taken = [
        rule(of="cards", each="room", number=n, at="table", when=(Words(id),)) for n, id in ((7, "saa"), (8, "vande"))
    ]
    made = pack(bare, seminar(24, 6, GARDEN), *taken, printed=SLIPS)
    assert [line.number for line in made.lines] == [7, 8]
    assert made.jobs[0].sheets == 2  # not one and one


def test_only_the_sheets_of_a_part_are_printed(bare: Packing) -> None:
    made = pack(bare, seminar(24, 6, GARDEN), rule(each="table", at="table", part=Words("vinter")), printed=PARTED)
    assert [sheet.front for sheet in made.jobs[0].stacks[0].sheets] == [0, 1]
    assert made.jobs[0].sheets == 6 * 2


def test_cards_that_come_along_on_the_last_sheet_of_a_part_are_laid_aside(bare: Packing) -> None:
    last = Sheet(2, cards=(CardOn(8, "foraar"), CardOn(9, "vinter"), CardOn(10, "vinter")))
    mixed = file((*sheets(2, per=4, part="foraar"), last), kind="cards")
    spring = rule(each="table", at="table", part=Words("foraar"))
    (line,) = pack(bare, seminar(24, 6, GARDEN), spring, printed=mixed).lines
    assert line.how.endswith("; læg de 2 andre kort på det sidste ark fra")


def test_a_part_that_a_set_does_not_have_is_the_whole_set(bare: Packing) -> None:
    made = pack(bare, seminar(24, 6, GARDEN), rule(each="room", part=Words("sommer")), printed=PARTED)
    assert made.jobs[0].sheets == 5


# ---------------------------------------------------------------- print jobs


def test_each_setting_of_the_printer_is_one_job(bare: Packing) -> None:
    rules = [
        rule(materials=(Words(id),), ink=ink) for id, ink in (("A01", "black"), ("A02", "color"), ("A03", "black"))
    ]
    made = pack(bare, seminar(8, 2, GARDEN), *rules)
    assert [(job.color, [stack.material for stack in job.stacks]) for job in made.jobs] == [
        (False, ["A01", "A03"]),
        (True, ["A02"]),
    ]
    assert made.jobs[0].name == "A4 muldpapir 100\u00a0g, én side, sort"


def test_a_job_is_in_the_order_in_which_is_packed(bare: Packing) -> None:
    on_tables = [rule(materials=(Words(id),), each="table", at="table", spare=1) for id in ("K01", "K02")]
    others = [rule(materials=(Words(id),), at=at) for id, at in (("A09", "host"), ("A08", "seat"), ("P01", "wall"))]
    (job,) = pack(bare, seminar(8, 2, GARDEN), *others, *on_tables).jobs
    assert [(stack.box, stack.material) for stack in job.stacks] == [
        ("Bord 1", "K01"), ("Bord 1", "K02"), ("Bord 2", "K01"), ("Bord 2", "K02"),
        ("Pladserne", "A08"), ("Væggen", "P01"), ("Hos dig", "A09"), ("Ekstra", "K01"), ("Ekstra", "K02"),
    ]  # fmt: skip


def test_what_is_cut_lies_together_for_a_pile_is_cut_at_once(bare: Packing) -> None:
    rules = [rule(materials=(Words(id),), each="table", at="table") for id in ("K01", "K02")]
    (job,) = pack(bare, seminar(8, 2, GARDEN), *rules, printed=CASES).jobs
    assert [(stack.material, stack.copies) for stack in job.stacks] == [("K01", 2), ("K02", 2)]


def test_what_lies_flat_is_not_folded(bare: Packing) -> None:
    tent = file(sheets(1, folds=1), kind="cards")
    folded = [pack(bare, seminar(8, 2, GARDEN), rule(flat=flat), printed=tent).done("fold") for flat in (False, True)]
    assert [len(found) for found in folded] == [1, 0]


def test_what_is_laid_out_later_has_a_box_of_its_own(bare: Packing) -> None:
    day = programme(
        session("saa"), replace(session("pause"), kind="break"), session("vande", materials=(Words("A02"),))
    )
    (job,) = pack(bare, seminar(8, 2, day), rule(each="table", at="table"), rule(materials=(Words("A03"),))).jobs
    assert [(stack.box, stack.material, stack.copies) for stack in job.stacks] == [
        ("Pladserne", "A03", 9), ("»Pause«", "A02", 2),
    ]  # fmt: skip


def test_what_is_printed_first_has_a_file_of_its_own_whatever_else_has_its_setting(bare: Packing) -> None:
    named = [("A03", None), ("A02", Words("Prøve")), ("A01", Words("Til dig"))]
    rules = [rule(materials=(Words(id),), job=job) for id, job in named]
    made = pack(bare, seminar(8, 2, GARDEN), *rules)
    setting = "A4 muldpapir 100\u00a0g, én side, farve"
    assert [(job.title, [stack.material for stack in job.stacks]) for job in made.jobs] == [
        (f"1 Prøve, {setting}", ["A02"]), (f"2 Til dig, {setting}", ["A01"]), (f"3 {setting}", ["A03"]),
    ]  # fmt: skip


def test_ten_files_keep_their_order_in_a_folder(bare: Packing) -> None:
    rules = [rule(job=Words(f"Nr. {n}")) for n in range(10)]
    titles = [job.title for job in pack(bare, seminar(8, 2, GARDEN), *rules).jobs]
    assert titles == sorted(titles) and titles[0].startswith("01 ")


def test_what_hangs_is_printed_on_one_side_whatever_its_file_could(bare: Packing) -> None:
    """Else half of the names would be on the back."""
    names = file((Sheet(0, 1), Sheet(2, 3)), edge="long")
    (job,) = pack(bare, seminar(8, 2, GARDEN), rule(each="room", at="door", one_sided=True), printed=names).jobs
    assert (job.edge, job.sheets, job.sides) == (None, 4, 4)


def test_the_shop_gets_what_it_prints_and_the_printer_nothing_of_it(bare: Packing) -> None:
    poster = file(sheets(6), kind="poster", paper="A2", trim=(420, 594), pages=6, pieces=6)
    made = pack(bare, seminar(8, 2, GARDEN), rule(each="room", at="wall", by="shop"), printed=poster)
    assert made.jobs == ()
    assert [(order.number, order.pieces, order.paper, order.colors) for order in made.orders] == [(1, 6, "A2", "4+0")]


# ---------------------------------------------------------------- by hand


def test_a_knife_cuts_a_pile_at_once(bare: Packing) -> None:
    """12 sheets in piles of 5 are three piles, and each is cut along both lines."""
    made = pack(bare, seminar(24, 4, GARDEN), rule(each="table", at="table"), printed=CASES)
    (cut,) = made.done("cut")
    assert (cut.sheets, cut.number) == (12, 3 * 2)


def test_sheets_that_are_cut_otherwise_lie_in_another_pile(bare: Packing) -> None:
    mixed = file(sheets(1, per=8, cuts=4) + sheets(1, per=2, cuts=1), kind="cards")
    made = pack(bare, seminar(8, 2, GARDEN), rule(each="table", at="table"), printed=mixed)
    assert made.cuts == 4 + 1


def test_a_booklet_is_stapled_and_folded_in_one_go(bare: Packing) -> None:
    """Folded first, its sheets no longer lie in each other."""
    booklet = file(sheets(4, folds=1), kind="booklet", stapled=True, edge="short")
    (bound,) = pack(bare, seminar(7, 2, GARDEN), rule(), printed=booklet).finishing
    assert (bound.action, bound.number) == ("staple", 8)
    assert bound.how == "4 ark i hinanden, to klammer i ryggen, og fold: 8 hæfter"


# ---------------------------------------------------------------- money

LIST = Prices(
    sides={Words("A4"): SidePrice(black=1, color=2)},
    sheets={Words("muld"): {Words("A4"): 0.5}},
    laminating={Words("A4"): 3},
    toner=0.5,
    sparing=0.4,
)


def test_a_job_costs_its_sides_and_its_paper(bare: Packing) -> None:
    two_sided = file((Sheet(0, 1),), edge="long")
    made = pack(bare, seminar(7, 2, GARDEN), rule(ink="black"), printed=two_sided, prices=LIST)
    (job,) = made.jobs
    assert (job.sides, job.sheets, job.kroner) == (16, 8, 16 * 1 + 8 * 0.5)
    assert job.price_how == "16\u00a0sider à 1\u00a0kr. + 8\u00a0ark à 0,50\u00a0kr. = 20\u00a0kr."
    assert round(job.weight) == round(8 * 0.210 * 0.297 * 100)


def test_the_dearest_comes_first_and_all_is_counted(bare: Packing) -> None:
    rules = [rule(materials=(Words(id),), number=n, laminate=id == "A01") for id, n in (("A01", 1), ("A02", 3))]
    made = pack(bare, seminar(7, 2, GARDEN), *rules, prices=LIST)
    assert [(cost.id, cost.kroner) for cost in made.costs] == [("A02", (21 + 1) * 2.5), ("A01", 8 * (2.5 + 3))]
    assert made.kroner == sum(cost.kroner for cost in made.costs)


def test_little_ink_saves_a_part_of_the_toner_of_colour_pages_alone(bare: Packing) -> None:
    rules = [rule(materials=(Words(id),), ink=ink) for id, ink in (("A01", "black"), ("A02", "color"))]
    made = pack(bare, seminar(7, 2, GARDEN), *rules, prices=LIST)
    assert made.saving.kroner == pytest.approx(8 * 2 * 0.5 * 0.4)
    assert "16\u00a0kr." in made.saving.how
    spared = pack(bare, seminar(7, 2, GARDEN), *rules, prices=LIST, printed=ONE._replace(spared=True))
    assert spared.saving.kroner == 0


def test_own_prices_lie_over_the_list_entry_by_entry() -> None:
    own = Prices(sheets={Words("muld"): {Words("A3"): 9.0}}, toner=0.1)
    made = LIST.laid_over(own)
    assert made.sheets == {"muld": {"A4": 0.5, "A3": 9.0}}
    assert (made.toner, made.sparing, made.sides) == (0.1, 0.4, LIST.sides)


@pytest.mark.parametrize(("amount", "said"), [(0.35, "0,35"), (24, "24"), (1234.5, "1.234,50"), (1000, "1.000")])
def test_amounts_are_written_as_danes_write_them(amount: float, said: str) -> None:
    assert danish(amount) == said and kroner(amount) == f"{said}\u00a0kr."


def test_what_a_file_comes_to_is_read_again_as_it_was() -> None:
    for one in (CASES, ONE, file((Sheet(0, 1),), edge="long")):
        assert Printed.read(json.loads(json.dumps(one))) == one
