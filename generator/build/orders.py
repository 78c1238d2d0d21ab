"""What leaves the house: a merged file for each setting of the printer, the order to the print shop, and a zip for each.

Pure: what a `Bundle` makes depends on its parts and on what was counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.build.bundles import Bundle, Parts
from generator.build.folders import Folder
from generator.build.manifest import Entry
from generator.build.outputs import allowed
from generator.build.pieces import sum_of
from generator.model.document import Settled
from generator.model.edition import Printing
from generator.model.office_metrics import RELEASED
from generator.model.packed import Job, Order, Packed
from generator.model.seminar import Seminar

ORDER_SHEET = "G09"
PRINTER_ZIP, SHOP_ZIP, ORDER = "til printeren.zip", "til trykkeriet.zip", "ordre.json"


@dataclass(frozen=True, slots=True)
class Sending:
    """Who sends it, and how files for one's own printer are printed."""

    seminar: Seminar
    municipality: str  # its name
    author: str  # of the files
    printing: Printing


def orders(packed: Packed, entries: Iterable[Entry], sending: Sending) -> list[Bundle]:
    """All of it, of the files that were made: `entries`."""
    paths = {(entry.material, entry.edition or ""): entry.path for entry in entries if entry.format == "pdf"}
    return [*_to_printer(packed, paths, sending), *_to_shop(packed, paths, sending)]


Paths = Mapping[tuple[str, str], str]
"""(material, edition) -> where its PDF file is."""


# ---------------------------------------------------------------- one's own printer


def _to_printer(packed: Packed, paths: Paths, sending: Sending) -> Iterator[Bundle]:
    made = [_job(number, job, paths, sending) for number, job in enumerate(packed.jobs, 1)]
    yield from made
    if made:
        yield _zip(Folder.PRINTER, PRINTER_ZIP, [bundle.path for bundle in made])


def _job(number: int, job: Job, paths: Paths, sending: Sending) -> Bundle:
    """Their numbers keep them in order in a folder."""
    files = [paths[stack.material, stack.edition] for stack in job.stacks]

    def make(parts: Parts) -> bytes:
        from generator.write.pdf.merging import Run, merged  # a run with nothing to do never needs it

        stacks = zip(job.stacks, files, strict=True)
        runs = [Run(parts[file], stack.sheets, stack.copies, stack.box) for stack, file in stacks]
        about = Settled(f"{sending.seminar.file.title} – {job.name}", job.how)
        date = int(RELEASED.timestamp())
        return merged(about, runs, sending.printing, job.edge, author=sending.author, source_date=date)

    key = sum_of(job, sending.seminar.file.title, sending.author, sending.printing)
    return Bundle(f"{Folder.PRINTER}/{allowed(f'{number} {job.name}')}.pdf", key, make, tuple(dict.fromkeys(files)))


# ---------------------------------------------------------------- the print shop


def _to_shop(packed: Packed, paths: Paths, sending: Sending) -> Iterator[Bundle]:
    if not packed.orders:
        return
    files = [paths[order.id, order.edition] for order in packed.orders]
    told = order_as_json(packed.orders, files, sending)
    yield Bundle(f"{Folder.SHOP}/{ORDER}", sum_of(told), lambda parts: told)
    sheet = [path for (id, _), path in paths.items() if id == ORDER_SHEET]
    yield _zip(Folder.SHOP, SHOP_ZIP, [*files, *sheet, f"{Folder.SHOP}/{ORDER}"])


def order_as_json(orders: Sequence[Order], files: Sequence[str], sending: Sending) -> bytes:
    """What a person reads on G09, for a machine; `files` are their paths. Its keys are Danish, as the shop is."""
    file = sending.seminar.file
    contact = file.contact
    record = {
        "ordre": file.title,
        "kommune": sending.municipality,
        "bruges": sending.seminar.first.isoformat(),
        "levering": file.delivery,
        "kontakt": {
            "navn": contact.name, "stilling": contact.title, "telefon": contact.phone, "mail": contact.email,
        },
        "linjer": [_line(order, PurePosixPath(path).name) for order, path in zip(orders, files, strict=True)],
    }  # fmt: skip
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _line(order: Order, file: str) -> dict[str, object]:
    width, height = order.trim
    return {
        "fil": file, "id": order.id, "navn": order.name, "eksemplarer": order.number, "stykker": order.pieces,
        "sider": order.pages, "format": order.paper, "bredde_mm": width, "højde_mm": height, "papir": order.stock,
        "farver": order.colors, "skåret": order.cut or None, "falset": order.folded or None, "hæftet": order.bound or None,
    }  # fmt: skip


# ---------------------------------------------------------------- both


def _zip(folder: Folder, name: str, paths: Iterable[str]) -> Bundle:
    """Files in a zip, without their folders."""
    found = tuple(paths)
    return Bundle(f"{folder}/{name}", sum_of(found), partial(_zipped, found), found)


def _zipped(paths: tuple[str, ...], parts: Parts) -> bytes:
    from generator.write.office.package import zipped

    return zipped((PurePosixPath(path).name, parts[path]) for path in paths)
