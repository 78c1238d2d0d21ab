"""All that a seminar takes, worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model import money
from generator.model.counting import Counted, Files, Lot, counted, filled, lots
from generator.model.packed import Line, Packed
from generator.model.packing import PLACES, HowMany, Packing, Prices
from generator.model.print_jobs import after, finishing, jobs
from generator.model.seminar import Seminar
from generator.model.text import Words


def packed(seminar: Seminar, packing: Packing, prices: Prices, materials: Mapping[str, str], printed: Files) -> Packed:
    """`materials` are the ids that the seminar uses, with their names. What is not among the `printed` is packed, but in
    no print job: the pack list itself, say."""
    takers = counted(seminar, packing, materials)
    found = lots(takers, packing, printed)
    own = [money.priced(job, packing, prices) for job in jobs(found, packing)]
    bought = money.orders(found, packing, prices)
    return Packed(
        people=seminar.count,
        tables=seminar.tables,
        lines=tuple(sorted(_lines(takers, found, packing), key=lambda line: PLACES.index(line.place))),
        jobs=tuple(own),
        orders=tuple(bought),
        finishing=finishing(found, packing),
        costs=money.costs(own, bought, found, prices, materials),
        saving=money.saving(own, found, packing, prices),
    )


def _lines(takers: Iterable[Counted], found: Sequence[Lot], packing: Packing) -> Iterator[Line]:
    """Sheets that several share are told with the first of them."""
    lot_of = {id(taker): lot for lot in found for taker in lot.takers}
    for taker in takers:
        lot = lot_of.get(id(taker))
        line = _line(taker, lot)
        if lot and lot.others:
            line = replace(line, how=line.how + filled(packing.says.how.others, number=lot.others))
        if lot and lot.rule.together:
            yield from _read_together(line, lot, lot.rule.together, packing.says.how)
        else:
            yield line


def _line(taker: Counted, lot: Lot | None) -> Line:
    told = lot is not None and lot.takers[0] is taker
    return Line(
        id=taker.id, name=taker.name, place=taker.place, thing=taker.rule is None,
        unit=str(taker.rule.unit or "") if taker.rule else "", each=taker.each, among=taker.among, number=taker.number,
        spare=taker.spare, tables=taker.tables, how=str(taker.how), by=taker.rule.by if taker.rule else None,
        paper=lot.file.paper if lot else "", sheets=lot.count if lot and told else 0,
        sheets_how=str(lot.how) if lot and told else "", after=after(lot) if lot else (), moment=taker.moment,
    )  # fmt: skip


def _read_together(line: Line, lot: Lot, name: Words, how: HowMany) -> Iterator[Line]:
    """The cards that the tables get, without the one that all read together; and that one, which the host has."""
    tables = _dealt(line.tables, lot.passes * (len(lot.file.cards(lot.rule.part)) - 1))
    lacking = sum(line.tables) - sum(tables)
    said = filled(how.together, name=name)
    yield replace(line, tables=tables, number=line.number - lacking, how=line.how + said)
    yield Line(
        id=line.id, name=line.name.derived(f"{line.name}: {name}"), place="host", unit=line.unit, each=1, among=1, number=1,
        by=line.by, paper=line.paper, after=line.after, how=str(filled(how.room, product=1)),
    )  # fmt: skip


def _dealt(tables: Sequence[int], cards: int) -> tuple[int, ...]:
    """What the tables get if there are only so many: the last ones one less."""
    lacking = sum(tables) - cards
    return tuple(number - (place >= len(tables) - lacking) for place, number in enumerate(tables))
