"""What the pages of one file have in common while they are painted: a canvas, fonts, colours, forms, tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from pikepdf import Name
from reportlab.lib.colors import Color

from generator.model.edition import Printing
from generator.model.look import Look
from generator.model.scene import Role
from generator.write.pdf.drawing import BLACK, SCREEN_BLACK, canvas, ink_color, taken
from generator.write.pdf.fields import Widget
from generator.write.pdf.fonts import FontSet, characters_of
from generator.write.pdf.images import draw_logo, load_image
from generator.write.pdf.imposition import Bounds, Label, Leaf, Placed
from generator.write.pdf.links import Link
from generator.write.pdf.objects import Form, Packed, literal, pack
from generator.write.pdf.tags import Tags

LABEL_FACE = "sans"  # of the words on a sheet that is joined with others
EDGE = "% edge of a place"
"""What fills a place stands in the content between two of these comments."""


class Page(NamedTuple):
    """A painted page: what the drawing shows before, between and after its places, or what fills them; and the names of the
    forms that it shows."""

    parts: tuple[Packed, ...]
    forms: tuple[str, ...]


class Painting:
    """Pages of one file, painted one after the other. `pages`, `headings`, `links` and `fields` are by page.

    `name` begins the names of its fonts and forms: two paintings that are laid on each other have different ones. One that
    has a name is laid over the other, so it has no marks.
    """

    def __init__(
        self,
        look: Look,
        printing: Printing,
        leaves: Iterable[Leaf],
        name: str = "",
        slug: str = "",
        title: str = "",
    ) -> None:
        self.look, self.printing, self.name, self.slug, self.title = look, printing, name, slug, title
        self.over = bool(name)
        self.tags = Tags() if printing.tagged else None
        self.press = printing.color == "cmyk"
        self.black = BLACK if self.press else SCREEN_BLACK
        self.fonts = FontSet(look.faces, self._characters(leaves), f"{name}Face")
        self.pages: dict[int, Page] = {}
        self.headings: dict[int, list[tuple[str, str]]] = {}
        self.links: dict[int, list[Link]] = {}
        self.fields: dict[int, list[Widget]] = {}
        self.forms: dict[str, Form] = {}
        self.parts: list[tuple[str, Placed]] = []  # of a page over several sheets: forms, and where they were painted
        self._logos: dict[tuple[str, float], str] = {}
        self._shown: list[str] = []  # forms, on the page or the form that is being painted
        self.canvas = canvas(self.press)

    def _characters(self, leaves: Iterable[Leaf]) -> Mapping[str, set[str]]:
        """What is shown in each face as text: of a part of a page only its label, for the rest is drawn."""
        found: dict[str, set[str]] = {}
        for leaf in leaves:
            scenes = () if leaf.label else tuple(item for placed in leaf.placed for item in placed.scene.items)
            for face, characters in characters_of(scenes).items():
                found.setdefault(face, set()).update(characters)
            if leaf.label and not self.over:
                found.setdefault(LABEL_FACE, set()).update(self.called(leaf.label))
        return found

    def called(self, label: Label) -> str:
        """What a sheet that is joined with others says of itself."""
        return f"{self.slug} · {label.words}"

    def told(self, label: Label) -> str:
        """What a screen reader says of it."""
        return label.alt.replace("{navn}", " ".join(self.title.split()))

    def color(self, role: Role) -> Color:
        return ink_color(self.look.ink(role), self.press)

    def end_page(self, number: int) -> None:
        parts = taken(self.canvas).split(EDGE.encode())[self.over :: 2]
        self.pages[number] = Page(tuple(map(pack, parts)), tuple(dict.fromkeys(self._shown)))
        self.canvas, self._shown = canvas(self.press), []

    # -- forms ---------------------------------------------------------------

    def show(self, form: str) -> None:
        self._shown.append(form)
        self.canvas.addLiteral(literal((Name(f"/{form}"), "Do")))

    @contextmanager
    def form(self, name: str, bounds: Bounds) -> Iterator[None]:
        """What is painted is a form of this name."""
        outer = self.canvas, self._shown
        self.canvas, self._shown = canvas(self.press), []
        yield
        keys = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": [round(v, 2) for v in bounds], "/Resources": {}}
        self.forms[name] = Form(keys, pack(taken(self.canvas)), within=tuple(dict.fromkeys(self._shown)))
        self.canvas, self._shown = outer

    def logo(self, source: str, thinnest: float) -> str:
        """The form of a logo, however often it is shown."""
        if (source, thinnest) not in self._logos:
            name = self._logos[source, thinnest] = f"{self.name}Logo{len(self._logos)}"
            art = self.look.artwork[source]
            self.forms[name] = (
                load_image(art.raster, self.printing.color, self.printing.profile)
                if art.raster
                else draw_logo(art, thinnest, self.press)
            )
        return self._logos[source, thinnest]
