"""What is printed in one go, in packing order, and what is done by hand with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple

from generator.model.counting import Counted, Lot, filled
from generator.model.edition import PAPERS
from generator.model.packed import Edge, Finish, Job, Stack
from generator.model.packing import PLACES, After, Packing
from generator.model.text import Words


class Setting(NamedTuple):
    """How a printer is set, and the name of what is printed first with it."""

    job: str
    paper: str
    stock: int  # which of `Packing.stocks`
    color: bool
    edge: Edge | None


class _Packed(NamedTuple):
    """A stack, its setting, and where it comes in the order of packing: what is laid out later in its order, the place, which
    box there, and the rule's number."""

    setting: Setting
    moment: tuple[int, int]
    place: int
    box: int
    rule: int
    stack: Stack


START = (0, 0)  # what lies there from the start comes before what is laid out on the first day
LAST = 10_000  # a box behind those of all tables


def jobs(lots: Sequence[Lot], packing: Packing) -> list[Job]:
    """One for each setting of one's own printer."""
    own = [lot for lot in lots if lot.rule.by == "printer"]
    found = [one for number, lot in enumerate(own) for one in _stacks(lot, number, packing)]
    names = [*dict.fromkeys(str(rule.job or "") for rule in packing.rules if rule.job), ""]
    found.sort(key=lambda one: (names.index(one.setting.job), _order(one.setting), one[1:5]))
    return [
        _job(setting, [one.stack for one in some], packing) for setting, some in groupby(found, lambda one: one.setting)
    ]


def _order(setting: Setting) -> tuple[object, ...]:
    """Paper by paper, A4 before A3."""
    sizes = [*PAPERS]
    size = sizes.index(setting.paper) if setting.paper in PAPERS else len(sizes)
    return setting.stock, -size, setting.color, setting.edge or ""


def _stacks(lot: Lot, number: int, packing: Packing) -> Iterator[_Packed]:
    """The boxes that a lot goes to. What is cut apart to be dealt goes to none of the tables' boxes before that, and what is
    laid out later to a box of its own."""
    stocks, boxes, taker = [*packing.stocks], packing.says.boxes, lot.takers[0]
    setting = Setting(
        str(lot.rule.job or ""), lot.file.paper, stocks.index(lot.rule.stock or stocks[0]), lot.rule.ink == "color",
        lot.file.edge,
    )  # fmt: skip
    when = lot.moment

    def stack(box: Words, copies: int) -> Stack:
        return Stack(material=lot.id, edition=lot.edition, box=str(box), sheets=lot.sheets, copies=copies)

    place = PLACES.index(taker.place)
    if when:
        box = filled(boxes.later, name=when.name)
        yield _Packed(setting, (1 + when.day, when.number), place, LAST, number, stack(box, lot.passes))
    elif taker.place != "table":
        yield _Packed(setting, START, place, LAST, number, stack(getattr(boxes, taker.place), lot.passes))
    elif lot.rule.of == "cards" or not taker.tables:
        yield _Packed(setting, START, place, LAST, number, stack(boxes.dealt, lot.passes))
    else:
        for table, copies in enumerate(taker.tables, 1):
            yield _Packed(setting, START, place, table, number, stack(filled(boxes.table, number=table), copies))
        if taker.spare:
            yield _Packed(setting, START, PLACES.index("host"), LAST, number, stack(boxes.spare, taker.spare))


def _job(setting: Setting, stacks: Sequence[Stack], packing: Packing) -> Job:
    says, (id, stock) = packing.says, [*packing.stocks.items()][setting.stock]
    sides = getattr(says.turned, setting.edge or "one")
    ink = says.inks.color if setting.color else says.inks.black
    name = filled(says.job, paper=setting.paper, stock=stock.name, grams=stock.grams, sides=sides, ink=ink)
    if setting.job:
        name = filled(says.own_job, name=setting.job, job=name)
    by_id: dict[str, int] = {}
    for stack in stacks:
        by_id[stack.material] = by_id.get(stack.material, 0) + stack.count
    parts = " + ".join(f"{id} {count}" for id, count in by_id.items())
    how = filled(says.job_sum, parts=parts, total=sum(by_id.values()))
    return Job(
        name=str(name), paper=setting.paper, stock=str(id), edge=setting.edge, color=setting.color, stacks=tuple(stacks), how=str(how)
    )  # fmt: skip


# ---------------------------------------------------------------- by hand


def finishing(lots: Iterable[Lot], packing: Packing) -> tuple[Finish, ...]:
    """What is cut, folded, stapled and laminated of what one prints oneself."""
    found = [one for lot in lots if lot.rule.by == "printer" for one in _finished(lot, packing)]
    return tuple(sorted(found, key=lambda one: ACTIONS.index(one.action)))


ACTIONS: tuple[After, ...] = ("laminate", "cut", "fold", "staple")
"""In the order in which they are done: what is laminated is cut afterwards."""


def after(lot: Lot) -> tuple[After, ...]:
    """What is done with the sheets of a lot. A booklet is stapled before it is folded, so both are one."""
    done = {
        "laminate": lot.rule.laminate,
        "cut": any(sheet.cuts for sheet in lot.sheets),
        "fold": not lot.file.stapled and any(sheet.folds for sheet in lot.sheets),
        "staple": lot.file.stapled,
    }
    return tuple(action for action in ACTIONS if done[action])


def _finished(lot: Lot, packing: Packing) -> Iterator[Finish]:
    says, name = packing.says.by_hand, _name(lot.takers)
    for action in after(lot):
        sheets, number, how = lot.count, lot.passes, getattr(says, action)
        if action == "cut":
            sheets = lot.passes * sum(sheet.cuts > 0 for sheet in lot.sheets)
            number = cuts(lot, packing.pile)
        elif action == "laminate":
            number = sheets
        elif action == "fold":
            number = lot.passes * sum(sheet.folds for sheet in lot.sheets)
        said = filled(how, sheets=sheets, number=number, pile=packing.pile, each=len(lot.sheets))
        yield Finish(action=action, id=lot.id, name=name, sheets=sheets, number=number, how=str(said))


def cuts(lot: Lot, pile: int) -> int:
    """How often the knife comes down: sheets that are cut alike lie on each other, so many at once."""
    alike = {
        lines: lot.passes * sum(sheet.cuts == lines for sheet in lot.sheets) for lines in {s.cuts for s in lot.sheets}
    }
    return sum(lines * ceil(sheets / pile) for lines, sheets in alike.items())


def _name(takers: Sequence[Counted]) -> str:
    return " + ".join(dict.fromkeys(str(taker.name) for taker in takers))
