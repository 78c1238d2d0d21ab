"""Files for one setting of a printer in one file, sheet by sheet as they are packed.

What a page shows is in the file once, however often the page comes. The first time it is read, as in its own file; what
comes again is an artifact, like the copies of a card on a sheet. What comes twice is read twice, for text that is an artifact
on one page alone is taken for hidden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from itertools import chain
from typing import Any, NamedTuple

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Page, Pdf, String

from generator.model.document import Settled
from generator.model.edition import Duplex, Printing
from generator.model.packed import Sheet
from generator.write.pdf.file import saved, true_to_size
from generator.write.pdf.merged_tags import Kid, SourceTags, levelled
from generator.write.pdf.metadata import LANGUAGE, output_intent, write_metadata
from generator.write.pdf.objects import annotate, annotations_of, pack, packed_stream, untagged

ONLY_READ = (Name.StructParents, Name.Annots)  # keys of a page that is read, or whose links can be followed


class Run(NamedTuple):
    """Sheets of one file, so many times, and what stands on the box that they go to."""

    file: bytes
    sheets: tuple[Sheet, ...]
    copies: int
    box: str


def merged(
    about: Settled, runs: Sequence[Run], printing: Printing, edge: Duplex | None, *, author: str = "", source_date: int = 0
) -> bytes:
    """All sheets in order, as they are turned over an `edge`: each then has a back, if only a blank one. `about` has the title
    and the subject; `printing` is that of the files, which are tagged. The same input gives the same bytes."""
    pdf = Pdf.new()
    merging = _Merging(pdf, edge is not None, _twice(runs))
    for run in runs:
        merging.add(run)
    merging.tag()
    pdf.Root.Lang = String(LANGUAGE)
    pdf.Root.ViewerPreferences = Dictionary({"/DisplayDocTitle": True, **true_to_size(edge)})
    pdf.Root.OutputIntents = Array([output_intent(pdf, printing)])
    with pdf.open_outline() as outline:
        outline.root.extend(OutlineItem(box, page) for box, page in merging.boxes)
    write_metadata(pdf, about, printing, source_date, _digest(runs), author)
    return saved(pdf, tagged=True)


def _digest(runs: Sequence[Run]) -> str:
    parts = (part for run in runs for part in (run.file, repr(run[1:]).encode()))
    return sha256(b"\0".join(parts)).hexdigest()[:32]


def _twice(runs: Sequence[Run]) -> set[tuple[bytes, int]]:
    """The pages, each of a file, that come two times."""
    times: Counter[tuple[bytes, int]] = Counter()
    for run in runs:
        for sheet in run.sheets:
            times.update({(run.file, number): run.copies for number in sheet.pages})
    return {page for page, count in times.items() if count == 2}


class _Source:
    """One of the files: its pages where they are in the merged file, and as artifacts."""

    def __init__(self, file: bytes) -> None:
        self.file, self.pdf = file, Pdf.open(BytesIO(file))
        self.read: dict[int, Page] = {}  # those that came, where they came first
        self.second: dict[int, Page] = {}  # and where they came again, of those that are read twice
        self.again: dict[int, Object] = {}  # what they show, as an artifact


class _Merging:
    def __init__(self, pdf: Pdf, duplex: bool, twice: set[tuple[bytes, int]]) -> None:
        self.pdf, self.duplex, self.twice = pdf, duplex, twice
        self.sources: dict[bytes, _Source] = {}
        self.boxes: list[tuple[str, int]] = []  # and their first pages

    def add(self, run: Run) -> None:
        if run.file not in self.sources:
            self.sources[run.file] = _Source(run.file)
        if not self.boxes or self.boxes[-1][0] != run.box:
            self.boxes.append((run.box, len(self.pdf.pages)))
        for sheet in chain.from_iterable([run.sheets] * run.copies):
            front = self._lay(self.sources[run.file], sheet.front)
            if sheet.back is not None:
                self._lay(self.sources[run.file], sheet.back)
            elif self.duplex:
                self._blank(front)

    def _lay(self, source: _Source, number: int) -> Page:
        """The next page."""
        if number not in source.read:
            self.pdf.pages.append(source.pdf.pages[number])
            source.read[number] = self.pdf.pages[-1]
            return self.pdf.pages[-1]
        first = source.read[number]
        if (source.file, number) in self.twice:
            self.pdf.pages.append(Page(Dictionary(_keys(first))))
            page = source.second[number] = self.pdf.pages[-1]
            for link in annotations_of(first):
                annotate(page, self.pdf.make_indirect(Dictionary(dict(link.items()))))
            return page
        if number not in source.again:
            source.again[number] = packed_stream(self.pdf, pack(untagged(first)), {})
        self.pdf.pages.append(Page(Dictionary({**_keys(first), "/Contents": source.again[number]})))
        return self.pdf.pages[-1]

    def _blank(self, front: Page) -> None:
        """A back that nothing is printed on."""
        kept = {key: value for key, value in _keys(front).items() if key not in ("/Contents", "/Resources", "/Group")}
        self.pdf.pages.append(Page(Dictionary(kept)))

    def tag(self) -> None:
        """The structure tree: each file's own, one after the other."""
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree))
        parts: list[Kid] = []
        parents: list[Object] = []
        readings = [(source, pages) for source in self.sources.values() for pages in (source.read, source.second)]
        for source, pages in readings:
            tags = SourceTags(source.pdf, self.pdf, pages)
            parts += tags.under(document)
            for number, page in pages.items():
                page.obj.StructParents = len(parents)
                parents.append(self.pdf.make_indirect(Array(tags.owners(number))))
            for link, owner in tags.links:
                link.StructParent = len(parents)
                parents.append(owner)
        levelled(parts)
        document.K, tree.K = Array(parts), document
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(chain.from_iterable(enumerate(parents)))))
        tree.ParentTreeNextKey = len(parents)
        self.pdf.Root.StructTreeRoot, self.pdf.Root.MarkInfo = tree, Dictionary(Marked=True)


def _keys(page: Page) -> dict[str, Any]:
    """What a page holds, but for where it stands and what is read on it."""
    left_out = (Name.Parent, *ONLY_READ)
    return {key: value for key, value in page.obj.items() if key not in left_out}
