"""The structure tree: what a screen reader reads, in the order of the scene (ISO 32000-1, 14.7; ISO 14289-1, 7)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

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
        """StructTreeRoot and its parent tree; key n of it is page n, and after the pages come the links."""
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = _write(self.document, root, pdf)
        tree = NumberTree.new(pdf)
        for number, owners in self.owners.items():
            tree[number] = pdf.make_indirect(Array([owner.object for owner in owners]))
            pdf.pages[number].StructParents, pdf.pages[number].Tabs = number, Name.S
        root.ParentTree, root.ParentTreeNextKey = tree.obj, len(self.owners)
        pdf.Root.MarkInfo, pdf.Root.StructTreeRoot = Dictionary(Marked=True), root

    def filled(self, other: Tags) -> Tags:
        """The tree of a drawing with another's elements where its places are: theirs are marked after its own."""
        whole, kids, theirs = Tags(), self.document.kids, other.document.kids
        places, ends = [0, *self.places, len(kids)], [*other.places, len(theirs)]
        whole.document.kids += kids[: places[1]]
        for number, (start, end) in enumerate(pairwise(ends), 1):
            whole.document.kids += [*theirs[start:end], *kids[places[number] : places[number + 1]]]
        whole.owners = {page: [*owners, *other.owners.get(page, ())] for page, owners in self.owners.items()}
        return whole


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
