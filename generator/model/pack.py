"""All that a seminar takes, worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model import money
from generator.model.counting import Counted, Files, Lot, counted, lots
from generator.model.packed import Line, Packed
from generator.model.packing import PLACES, Packing, Prices
from generator.model.print_jobs import after, finishing, jobs
from generator.model.seminar import Seminar


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
        lines=tuple(sorted(_lines(takers, found), key=lambda line: PLACES.index(line.place))),
        jobs=tuple(own),
        orders=tuple(bought),
        finishing=finishing(found, packing),
        costs=money.costs(own, bought, found, prices, materials),
        saving=money.saving(own, found, packing, prices),
    )


def _lines(takers: Iterable[Counted], found: Sequence[Lot]) -> Iterator[Line]:
    """Sheets that several share are told with the first of them."""
    lot_of = {id(taker): lot for lot in found for taker in lot.takers}
    for taker in takers:
        lot = lot_of.get(id(taker))
        told = lot is not None and lot.takers[0] is taker
        yield Line(
            id=taker.id, name=taker.name, place=taker.place, thing=taker.rule is None,
            unit=str(taker.rule.unit or "") if taker.rule else "", each=taker.each, among=taker.among,
            number=taker.number, spare=taker.spare, tables=taker.tables, how=str(taker.how),
            by=taker.rule.by if taker.rule else None, paper=lot.file.paper if lot else "",
            sheets=lot.count if lot and told else 0, sheets_how=str(lot.how) if lot and told else "",
            after=after(lot) if lot else (), moment=taker.moment,
        )  # fmt: skip
