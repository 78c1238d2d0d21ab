"""What the pages of one file have in common while they are painted: a canvas, fonts, colours, logos, tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import xObjectName

from generator.model.edition import Printing
from generator.model.look import Look
from generator.model.scene import (
    Role,
)
from generator.write.pdf.drawing import BLACK, SCREEN_BLACK, canvas, ink_color
from generator.write.pdf.fields import Widget
from generator.write.pdf.fonts import FontSet, characters_of
from generator.write.pdf.images import Logo, draw_logo, load_image
from generator.write.pdf.imposition import Label, Leaf, Placed
from generator.write.pdf.links import Link
from generator.write.pdf.tags import Tags

LABEL_FACE = "sans"  # of the words on a sheet that is joined with others


class Painting:
    """Pages of one file, painted one after the other. `headings`, `links` and `fields` are by page.

    `name` begins the names of its fonts and logos: two paintings that are laid on each other have different ones. One that
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
        self.headings: dict[int, list[tuple[str, str]]] = {}
        self.links: dict[int, list[Link]] = {}
        self.fields: dict[int, list[Widget]] = {}
        self.logos: dict[str, Logo] = {}
        self.parts: list[tuple[str, Placed]] = []  # of a page over several sheets: forms, and where they were painted
        self._forms: dict[tuple[str, float], str] = {}
        self._data = BytesIO()
        self.canvas = canvas(self._data, self.press, self.fonts.first)

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

    def save(self) -> BytesIO:
        """The painted pages as a file, without what reportlab cannot put into one."""
        self.canvas.save()
        return self._data

    def color(self, role: Role) -> Color:
        return ink_color(self.look.ink(role), self.press)

    def logo(self, source: str, thinnest: float) -> str:
        """The form of a logo, however often it is shown. It is empty: what is drawn takes its place when the file is
        finished, for municipalities' logos come again in every material."""
        if (source, thinnest) not in self._forms:
            name = self._forms[source, thinnest] = f"{self.name}Logo{len(self._forms)}"
            self.canvas.beginForm(name)
            self.canvas.endForm()
            art = self.look.artwork[source]
            self.logos[f"/{xObjectName(name)}"] = (
                load_image(art.raster, self.printing.color, self.printing.profile)
                if art.raster
                else draw_logo(art, thinnest, self.press, self.fonts.first)
            )
        return self._forms[source, thinnest]
