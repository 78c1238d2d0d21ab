"""The structure tree: what a screen reader reads, in the order of the scene (ISO 32000-1, 14.7; ISO 14289-1, 7)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, pairwise

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from generator.write.pdf.imposition import Bounds


class Element:
    """One structure element. Kids are elements, or (page, number) of marked content on a page."""

    def __init__(
        self, role: str, alt: str = "", box: Bounds | None = None, numbered: bool = False, scope: str = ""
    ) -> None:
        self.role, self.alt, self.box, self.numbered, self.scope = role, alt, box, numbered, scope
        self.kids: list[Element | tuple[int, int]] = []
        self.object: Object  # once it is in a file

    def add(self, kid: Element) -> Element:
        self.kids.append(kid)
        return kid


class Tags:
    """The tree of one document while it is painted."""

    def __init__(self) -> None:
        self.document = Element("Document")
        self.places: list[int] = []  # how many elements are read before each place
        self.owners: dict[int, list[Element]] = {}  # page -> marked content -> its element
        self.parents: list[Object] = []  # once it is in a file
        self._within = [self.document]
        self._page, self._first = 0, 0
        self._list: Element | None = None
        self._labelled: Element | None = None  # a list item that has its label, and not yet its text

    def begin_page(self, page: int, first: int) -> None:
        """`first` is the number of its first marked content here: others' may stand before it."""
        self._page, self._first, self.owners[page] = page, first, []
        self._list = None

    def place(self) -> None:
        """Here somebody else's elements are read."""
        self.places.append(len(self.document.kids))
        self._list = None

    @contextmanager
    def part(self, element: Element) -> Iterator[None]:
        """What is painted belongs into `element`, a table, a row, a cell ..."""
        self._within.append(self.add(element))
        yield
        self._within.pop()
        self._list = None

    def add(self, element: Element) -> Element:
        self._list = None
        return self._within[-1].add(element)

    def mark(self, element: Element) -> int:
        """The number of a new piece of marked content that belongs to `element`."""
        owners = self.owners[self._page]
        number = self._first + len(owners)
        owners.append(element)
        element.kids.append((self._page, number))
        return number

    def paragraph(self, role: str) -> Element:
        """A new element. List items that follow each other share one list; a label stands before its item."""
        if role not in ("Lbl", "LI"):
            return self.add(Element(role))
        if self._list is None:
            self._list = self.add(Element("L", numbered=role == "Lbl"))
        item, self._labelled = self._labelled or self._list.add(Element("LI")), None
        if role == "Lbl":
            self._labelled = item
        return item.add(Element("LBody" if role == "LI" else role))

    def figure(self, alt: str, box: Bounds) -> Element:
        return self.add(Element("Figure", alt, box))

    # -- into the file -------------------------------------------------------

    def write(self, pdf: Pdf) -> None:
        """The tree. Entry n of its parent tree is page n, and after the pages come the links and fields."""
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = _write(self.document, root, pdf)
        for number, owners in self.owners.items():
            self.parents.append(_owned(owners, pdf))
            pdf.pages[number].StructParents, pdf.pages[number].Tabs = number, Name.S
        pdf.Root.MarkInfo, pdf.Root.StructTreeRoot = Dictionary(Marked=True), root

    def fill(self, own: Tags, pdf: Pdf) -> None:
        """Read another's elements where the places are. What is marked of theirs comes after one's own."""
        root = pdf.Root.StructTreeRoot.K
        kids = [kid.object for kid in self.document.kids if isinstance(kid, Element)]
        theirs = [_write(kid, root, pdf) for kid in own.document.kids if isinstance(kid, Element)]
        places, ends = [*self.places, len(kids)], [*own.places, len(theirs)]
        read = kids[: places[0]]
        for here, there in zip(pairwise(places), pairwise(ends), strict=True):
            read += [*theirs[slice(*there)], *kids[slice(*here)]]
        root.K = Array(read)
        own.parents = [*self.parents]
        for number, owners in own.owners.items():
            own.parents[number] = _owned([*self.owners[number], *owners], pdf)

    def adopt(self, annotation: Object, element: Object) -> None:
        """A link or a field belongs to an element."""
        annotation.StructParent = len(self.parents)
        self.parents.append(element)

    def end(self, pdf: Pdf) -> None:
        root, pairs = pdf.Root.StructTreeRoot, chain.from_iterable(enumerate(self.parents))
        root.ParentTree, root.ParentTreeNextKey = pdf.make_indirect(Dictionary(Nums=Array(pairs))), len(self.parents)


def _owned(owners: list[Element], pdf: Pdf) -> Object:
    return pdf.make_indirect(Array([owner.object for owner in owners]))


def _write(element: Element, parent: Object, pdf: Pdf) -> Object:
    element.object = made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.role), P=parent))
    pages = [kid[0] for kid in element.kids if isinstance(kid, tuple)]
    if pages:
        made.Pg = pdf.pages[pages[0]].obj
    kids = [_write(kid, made, pdf) if isinstance(kid, Element) else kid[1] for kid in element.kids]
    if kids or element.role != "TD":  # a cell to write in is empty on paper
        made.K = kids[0] if len(kids) == 1 and element.role != "Document" else Array(kids)
    if element.role == "Table":
        made.A = Dictionary(O=Name.Table, Summary=String(element.alt))
    elif element.scope:
        made.A = Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
    elif element.alt:
        made.Alt = String(element.alt)
    if element.numbered:
        made.A = Dictionary(O=Name.List, ListNumbering=Name.Decimal)
    if element.box:
        box = Array([round(v, 2) for v in element.box])
        made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
    return made
