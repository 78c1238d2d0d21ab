"""What it weighs and costs: by the price list, so each sum can be worked out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model.counting import Lot, filled
from generator.model.edition import NEAR, PAPERS
from generator.model.packed import Cost, Job, Order, Saving, danish, kroner
from generator.model.packing import Finished, Packing, Prices
from generator.model.text import Words
from generator.model.units import MM

SQUARE = 1_000_000  # square millimetres in one metre


def area(size: tuple[float, float]) -> float:
    """Square metres of so many millimetres."""
    return size[0] * size[1] / SQUARE


# ---------------------------------------------------------------- one's own printer


def priced(job: Job, packing: Packing, prices: Prices) -> Job:
    """A job with its weight and its price."""
    side, sheet = side_price(job, prices), sheet_price(job, prices)
    how = filled(
        packing.says.job_price, sides=job.sides, side=danish(side), sheets=job.sheets, sheet=danish(sheet),
        kroner=kroner(job.sides * side + job.sheets * sheet),
    )  # fmt: skip
    weight = job.sheets * area(PAPERS[job.paper]) * packing.stocks[Words(job.stock)].grams
    return replace(job, weight=weight, kroner=job.sides * side + job.sheets * sheet, price_how=str(how))


def side_price(job: Job, prices: Prices) -> float:
    found = prices.sides.get(Words(job.paper))
    return 0.0 if found is None else found.color if job.color else found.black


def sheet_price(job: Job, prices: Prices) -> float:
    return prices.sheets.get(Words(job.stock), {}).get(Words(job.paper), 0.0)


# ---------------------------------------------------------------- the print shop


def orders(lots: Iterable[Lot], packing: Packing, prices: Prices) -> list[Order]:
    return [_order(lot, packing, prices) for lot in lots if lot.rule.by == "shop"]


def _order(lot: Lot, packing: Packing, prices: Prices) -> Order:
    says, file, stock = packing.says, lot.file, packing.stocks[lot.rule.stock or next(iter(packing.stocks))]
    paper, pieces = paper_of(file.trim), lot.passes * file.pieces
    each = prices.shop.get(Words(file.kind), {}).get(Words(paper), 0.0)
    finished: Finished = getattr(says.ordered, file.kind, says.ordered.other)
    return Order(
        id=lot.id, kind=file.kind, edition=lot.edition, name=str(lot.takers[0].name), number=lot.passes, pieces=pieces,
        pages=file.pages, trim=file.trim, paper=paper, stock=str(filled(says.stock, stock=stock.name, grams=stock.grams)),
        colors=str(finished.colors), cut=str(finished.cut or ""), folded=str(finished.folded or ""),
        bound=str(finished.bound or ""),
        weight=pieces * _sheets_each(file.kind, file.pages) * area(file.trim) * stock.grams, kroner=pieces * each,
        how=str(filled(says.order_sum, copies=lot.passes, pieces=file.pieces, total=pieces)),
        price_how=str(filled(says.order_price, pieces=pieces, each=danish(each), kroner=kroner(pieces * each))),
    )  # fmt: skip


def _sheets_each(kind: str, pages: int) -> float:
    """Leaves of the finished size in one piece."""
    return pages / 2 if kind == "booklet" else 1


def paper_of(trim: tuple[float, float]) -> str:
    """ "A2", whichever way it lies; the measures of what is no A size."""
    short, long = sorted(trim)
    near = (name for name, (w, h) in PAPERS.items() if abs(w - short) < NEAR / MM and abs(h - long) < NEAR / MM)
    return next(near, f"{short:g} x {long:g} mm")


# ---------------------------------------------------------------- all together


def costs(
    jobs: Iterable[Job], orders: Iterable[Order], lots: Iterable[Lot], prices: Prices, names: Mapping[str, str]
) -> tuple[Cost, ...]:
    """By material, the dearest first."""
    found: dict[str, float] = {}
    for id, amount in _amounts(jobs, orders, lots, prices):
        found[id] = found.get(id, 0.0) + amount
    return tuple(Cost(id, names[id], amount) for id, amount in sorted(found.items(), key=lambda one: (-one[1], one[0])))


def _amounts(
    jobs: Iterable[Job], orders: Iterable[Order], lots: Iterable[Lot], prices: Prices
) -> Iterator[tuple[str, float]]:
    for job in jobs:
        for stack in job.stacks:
            yield stack.material, stack.sides * side_price(job, prices) + stack.count * sheet_price(job, prices)
    yield from ((order.id, order.kroner) for order in orders)
    for lot in lots:
        if lot.rule.laminate and lot.rule.by == "printer":
            yield lot.id, lot.count * prices.laminating.get(Words(lot.file.paper), 0.0)


def saving(jobs: Iterable[Job], lots: Iterable[Lot], packing: Packing, prices: Prices) -> Saving:
    """What printing with little ink would save of the colour pages: a part of the toner's part of their price."""
    full = {lot.id for lot in lots if not lot.file.spared}
    spent = sum(
        stack.sides * side_price(job, prices)
        for job in jobs
        if job.color
        for stack in job.stacks
        if stack.material in full
    )
    toner, spared = prices.toner or 0.0, prices.sparing or 0.0
    saved, says = spent * toner * spared, packing.says
    if not saved:
        return Saving(0.0, str(says.no_saving))
    how = filled(
        says.saving, spent=kroner(spent), toner=danish(100 * toner), spared=danish(100 * spared), saved=kroner(saved)
    )
    return Saving(saved, str(how))
