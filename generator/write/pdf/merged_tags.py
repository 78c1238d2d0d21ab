"""The structure trees of several files under one document: what of each is on pages that are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from generator.write.pdf.objects import annotations_of

HEADINGS = tuple(f"/H{level}" for level in range(1, 7))
NOWHERE = -1  # a page that is not there

Kid = Object | int
"""An element or a reference to a link, or the number of a piece of marked content."""


class SourceTags:
    """The tree of one file, in another. `read` are the pages of the first, by number, where they are in the second."""

    def __init__(self, source: Pdf, pdf: Pdf, read: Mapping[int, Page]) -> None:
        self.source, self.pdf, self.read = source, pdf, read
        self.links: list[tuple[Object, Object]] = []  # each with its element
        self._numbers = {page.obj.objgen: number for number, page in enumerate(source.pages)}
        self._owners: dict[int, dict[int, Object]] = {number: {} for number in read}
        self._annotations = {
            old.objgen: new
            for number, page in read.items()
            for old, new in zip(annotations_of(source.pages[number]), annotations_of(page), strict=True)
        }

    def under(self, parent: Object) -> list[Kid]:
        """The elements of the file's document."""
        return [*self._kept(self.source.Root.StructTreeRoot.K, parent, NOWHERE)]

    def owners(self, number: int) -> list[Object]:
        """The element of each piece of marked content of a page."""
        return [element for _, element in sorted(self._owners[number].items())]

    def _page(self, element: Object) -> int:
        return self._numbers.get(element.Pg.objgen, NOWHERE) if Name.Pg in element else NOWHERE

    def _is_read(self, element: Object) -> bool:
        """Is anything of it on a page that is there?"""
        here = self._page(element) in self.read
        return any(here if isinstance(kid, int) else self._is_read(kid) for kid in _kids(element))

    def _copied(self, element: Object, parent: Object) -> Object:
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=element.S, P=parent))
        for key in (Name.A, Name.Alt):
            if key in element:
                made[key] = self.pdf.copy_foreign(self.source.make_indirect(element[key]))
        number = self._page(element)
        if number in self.read:
            made.Pg = self.read[number].obj
        kids = [*self._kept(element, made, number)]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _kept(self, element: Object, made: Object, number: int) -> Iterator[Kid]:
        """What of an element is there, in the other file."""
        for kid in _kids(element):
            if isinstance(kid, int):
                if number in self.read:
                    self._owners[number][kid] = made
                    yield kid
            elif Name.Obj in kid:
                link = self._annotations[kid.Obj.objgen]
                self.links.append((link, made))
                yield Dictionary(Type=Name.OBJR, Obj=link)
            elif self._is_read(kid) or Name.K not in kid:  # an empty cell
                yield self._copied(kid, made)


def _kids(element: Object) -> list[Kid]:
    if Name.K not in element:
        return []
    return [*element.K.as_list()] if isinstance(element.K, Array) else [element.K]


def levelled(elements: Sequence[Kid]) -> None:
    """One first heading, and no level left out: what heads a document stands below what heads the file."""
    last = 0
    for element in _walk(elements):
        if str(element.S) in HEADINGS:
            own = HEADINGS.index(str(element.S)) + 1
            last = min(own + 1, last + 1, len(HEADINGS)) if last else 1
            element.S = Name(HEADINGS[last - 1])


def _walk(elements: Sequence[Kid]) -> Iterator[Object]:
    for element in elements:
        if not isinstance(element, int) and Name.S in element:
            yield element
            yield from _walk(_kids(element))
