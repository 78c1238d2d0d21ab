"""The structure tree: what a screen reader reads, in the order of the scene (ISO 32000-1, 14.7; ISO 14289-1, 7)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.write.pdf.file import Name, PdfFile, Raw, Ref, spell, text
from generator.write.pdf.imposition import Bounds


class Element:
    """One structure element. Kids are elements, or (page, number) of marked content on a page."""

    def __init__(self, role: str, alt: str = "", box: Bounds | None = None) -> None:
        self.role, self.alt, self.box = role, alt, box
        self.kids: list[Element | tuple[int, int]] = []

    def child(self, role: str) -> Element:
        made = Element(role)
        self.kids.append(made)
        return made


class Branch:
    """What one part of a page adds to the tree. Its marked content is numbered from `first` on page `page`."""

    def __init__(self, page: int, first: int) -> None:
        self.elements: list[Element] = []
        self.owners: list[Element] = []  # of the marked content, in its order
        self._page, self._first = page, first
        self._list: Element | None = None

    def mark(self, element: Element) -> int:
        """The number of a new piece of marked content that belongs to `element`."""
        number = self._first + len(self.owners)
        self.owners.append(element)
        element.kids.append((self._page, number))
        return number

    def paragraph(self, role: str) -> Element:
        """A new element. List items that follow each other share one list."""
        if role != "LI":
            self._list = None
            return self._add(Element(role))
        if self._list is None:
            self._list = self._add(Element("L"))
        return self._list.child("LI").child("LBody")

    def figure(self, alt: str, box: Bounds) -> Element:
        self._list = None
        return self._add(Element("Figure", alt, box))

    def _add(self, made: Element) -> Element:
        self.elements.append(made)
        return made


class Tags:
    """The tree of one document while it is painted."""

    def __init__(self) -> None:
        self.document = Element("Document")
        self._owners: list[list[Element]] = []  # page -> marked content -> its element
        self._list: Element | None = None  # the last element of this page, if it is a list
        self._links: list[tuple[Element, Ref]] = []
        self._annotations: dict[int, Ref] = {}

    def begin_page(self) -> None:
        self._owners.append([])
        self._list = None

    @property
    def next(self) -> tuple[int, int]:
        """The page, and the number of its next marked content."""
        return len(self._owners) - 1, len(self._owners[-1])

    def grow(self, elements: Iterable[Element], owners: Iterable[Element]) -> None:
        """Take in what a part of the page has added. A list goes on where the part before it ended with one."""
        for element in elements:
            if element.role == "L" and self._list:
                whole = Element("L")  # the two may stand in other files too, and stay as they are
                whole.kids = [*self._list.kids, *element.kids]
                element = self.document.kids[-1] = whole
            else:
                self.document.kids.append(element)
            self._list = element if element.role == "L" else None
        self._owners[-1] += owners

    def link(self, element: Element, annotation: Ref) -> None:
        self._links.append((element, annotation))

    @property
    def links(self) -> int:
        return len(self._links)

    def write(self, file: PdfFile, pages: list[Ref]) -> Ref:
        """The StructTreeRoot with its parent tree; key n of it is page n, and after the pages come the links."""
        root = file.reserve()
        places: dict[int, Ref] = {}
        self._annotations = {id(element): annotation for element, annotation in self._links}
        top = self._write(self.document, root, file, pages, places)
        owners = [[places[id(element)] for element in page] for page in self._owners]
        found = [*map(file.add, owners), *(places[id(element)] for element, _ in self._links)]
        tree = {"Nums": [entry for key_and_value in enumerate(found) for entry in key_and_value]}
        keys = {"Type": Name("StructTreeRoot"), "K": [top], "ParentTree": tree, "ParentTreeNextKey": len(found)}
        return file.put(root, keys)

    def _write(self, element: Element, parent: Ref, file: PdfFile, pages: list[Ref], places: dict[int, Ref]) -> Ref:
        """One element and all below it. Spelled outright, for there are a hundred of them on a page."""
        place = places[id(element)] = file.reserve()
        page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        kids = [
            f"{self._write(kid, place, file, pages, places)} 0 R"
            if isinstance(kid, Element)
            else _content(kid, page, pages)
            for kid in element.kids
        ]
        if annotation := self._annotations.get(id(element)):
            kids.append(f"<</Type /OBJR/Obj {annotation} 0 R>>")
        said = f"<</Type /StructElem/S /{element.role}/P {parent} 0 R"
        said += f"/Pg {pages[page]} 0 R" if page is not None else ""
        said += f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]"
        said += f"/Alt {text(element.alt)}" if element.alt else ""
        said += f"/A {spell(_layout(element.box))}" if element.box else ""
        return file.put(place, Raw(f"{said}>>"))


def _content(kid: tuple[int, int], page: int | None, pages: list[Ref]) -> str:
    """A piece of marked content; one on another page than the element's own says so."""
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type /MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>"


def _layout(box: Bounds) -> dict[str, object]:
    return {"O": Name("Layout"), "Placement": Name("Block"), "BBox": [round(v, 2) for v in box]}
