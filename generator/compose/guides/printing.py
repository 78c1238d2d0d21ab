"""The second half of G02: which file is printed how, what is ordered, and what is cut, folded and stapled by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.compose.figures.printing import PICTURES
from generator.compose.figures.table_setting import as_figure
from generator.compose.templates.form import OWN, Row, section, table, to_tick
from generator.compose.texts import Texts, fill
from generator.model.flow import Block, Cell, Checks, Prose, Table
from generator.model.packed import Finish, Job, Order, Packed, Stack, danish
from generator.model.packing import After

HANDWORK: tuple[After, ...] = ("laminate", "cut", "fold", "staple")
"""In the order in which it is done: what is laminated first can be cut afterwards, and what is folded lies badly in a knife."""
SETTINGS = (("true-to-size", "long"), ("one", "short"), ("black", "stock"))  # of a printer, row by row
W, H = 70.0, 42.0  # room of a picture
SMALL = (46.0, 27.0)  # of one beside a job
TINY = (36.0, 16.0)  # and beside what is done by hand: no higher than the boxes in the rows, which grow together


def print_settings(texts: Texts) -> tuple[Block, ...]:
    """What the words of the jobs mean, in pictures, two side by side."""
    rows = tuple(tuple(cell for key in row for cell in _pictured(key, texts)) for row in SETTINGS)
    head = texts.list("pictures-head", 2) * 2
    return section(
        texts, "settings", Table(texts["settings-title"], texts["pictures-summary"], head, rows, (80, 158) * 2)
    )


def print_jobs(jobs: Sequence[Job], texts: Texts) -> tuple[Block, ...]:
    """A row for each file that is printed in one go, with its setting and the order in which its sheets come."""
    texts.may_ask("jobs-title", "jobs-help", "jobs-summary", "jobs-head", "jobs-more")
    if not jobs:
        return ()
    rows = [_job(number, job, texts) for number, job in enumerate(jobs, 1)]
    made = table(texts, "jobs", rows, (to_tick(), *[OWN] * 3), (30, 58, 338, 60))
    return section(texts, "jobs", made, *map(Prose, texts.list("jobs-more")), help="body")


def _job(number: int, job: Job, texts: Texts) -> Row:
    """It is called as its file."""
    name = texts["jobs-title"].derived(f"{number} {job.name}")
    told = name.derived(f"{job.how} · {_boxes(job.stacks)}")
    sheets = name.derived(danish(job.sheets))
    picture = as_figure("indstilling", tuple(PICTURES[job.edge or "one"]()), *SMALL)
    return name, Cell(drawing=picture), Cell(name, told), Cell(sheets)


def _boxes(stacks: Sequence[Stack]) -> str:
    """Where the sheets go, as they come: "Bord 1–6: K12, A14; Pladserne: A01"."""
    boxes = [
        (box, ", ".join(dict.fromkeys(one.material for one in some))) for box, some in groupby(stacks, lambda s: s.box)
    ]
    told = ((materials, [box for box, _ in same]) for materials, same in groupby(boxes, lambda box: box[1]))
    return "; ".join(f"{_named(names)}: {materials}" for materials, names in told)


def _named(boxes: Sequence[str]) -> str:
    """Boxes that differ in their numbers alone are told as one: "Bord 1–6"."""
    parted = [box.rpartition(" ") for box in boxes]
    if len(boxes) > 1 and len({start for start, _, _ in parted}) == 1 and all(end.isdigit() for _, _, end in parted):
        return f"{boxes[0]}–{parted[-1][2]}"
    return ", ".join(boxes)


def print_orders(orders: Sequence[Order], texts: Texts) -> tuple[Block, ...]:
    """What the print shop makes; the order itself is a document of its own."""
    texts.may_ask("orders-title", "orders-help", "orders-summary", "orders-head", "order")
    if not orders:
        return ()
    rows: list[Row] = []
    for (paper, stock, cut, folded, bound), some in groupby(sorted(orders, key=_alike), _alike):
        same, title = list(some), texts["orders-title"]
        ids = title.derived(", ".join(order.id for order in same))
        told = ", ".join(filter(None, (paper, stock, cut, folded, bound)))
        number = danish(sum(order.pieces for order in same))
        rows.append((ids, Cell(ids), Cell(words=fill(texts["order"], antal=number, navn=told))))
    return section(texts, "orders", table(texts, "orders", rows, (OWN, OWN), (190, 296)), help="body")


def _alike(order: Order) -> tuple[str, ...]:
    return order.paper, order.stock, order.cut, order.folded, order.bound


# ---------------------------------------------------------------- by hand


def finished(packed: Packed, texts: Texts) -> tuple[Block, ...]:
    """What is done with the sheets afterwards, in the order in which it is done."""
    made: list[Block] = []
    for action in HANDWORK:
        texts.may_ask(f"{action}-title", f"{action}-help", f"{action}-head")
        if found := packed.done(action):
            made += section(texts, action, _by_hand(found, action, texts), help="body")
    return tuple(made)


def _by_hand(found: Sequence[Finish], action: After, texts: Texts) -> Table:
    title, head = texts[f"{action}-title"], texts.list(f"{action}-head", 5)
    picture = as_figure(action, tuple(PICTURES[action]()), *TINY)
    rows: list[Row] = []
    for one in found:
        name, how, number = map(title.derived, (f"{one.id} · {one.name}", one.how, danish(one.number)))
        rows.append((name, Cell(drawing=picture), Cell(name), Cell(words=how), Cell(number)))
    return table(texts, "hand", rows, (to_tick(), *[OWN] * 4), (30, 54, 138, 216, 48), head=head, title=title)


def tools(packed: Packed, texts: Texts) -> tuple[Block, ...]:
    """What must be at hand before one begins: envelopes to pack in, and what is needed for what is done."""
    texts.may_ask(*(f"{action}-tools" for action in HANDWORK))
    needed = [texts[f"{action}-tools"] for action in HANDWORK if packed.done(action)]
    packing = (fill(words, antal=str(packed.tables)) for words in texts.list("pack-tools"))
    return section(texts, "tools", Checks((*packing, *needed)))


def trial_of_backs(texts: Texts) -> tuple[Block, ...]:
    """Before the first sheet is turned: whether backs meet their fronts."""
    head = texts.list("pictures-head", 2)
    row = tuple(_pictured("test-sheet", texts))
    return section(texts, "test", Table(texts["test-title"], texts["pictures-summary"], head, (row,), (80, 406)))


def _pictured(key: str, texts: Texts) -> Iterator[Cell]:
    """A picture, and what it means beside it."""
    yield Cell(drawing=as_figure(key, tuple(PICTURES[key]()), W, H))
    yield Cell(texts[key], texts[f"{key}-how"])
