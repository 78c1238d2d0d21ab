"""The pages of one file, painted one after the other: each sheet of paper with its scenes, and the marks round and on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import xObjectName

from generator.model.edition import Printing
from generator.model.look import Look
from generator.model.scene import (
    Role,
)
from generator.model.units import MM
from generator.write.pdf.drawing import BLACK, REGISTRATION, SCREEN_BLACK, canvas, ink_color
from generator.write.pdf.fields import Widget
from generator.write.pdf.fonts import FontSet, characters_of, kerned
from generator.write.pdf.images import Logo, draw_logo, load_image
from generator.write.pdf.imposition import TURNS, Label, Leaf, Placed, crop_marks
from generator.write.pdf.links import Link
from generator.write.pdf.page import THINNEST, PagePainter, draw_letters
from generator.write.pdf.tags import Tags

MARK_WIDTH = 0.6
FOLD = (3.0, 3.0)  # dashes
LABEL_FACE, LABEL_SIZE = "sans", 8.4  # of the words on a sheet that is joined with others
SLUG_FORM, SLUG_SIZE, SLUG_PLACE = "Slug", 7.0, (8 * MM, 4.5 * MM)  # right of the trim's edge, below the bleed


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
    ) -> None:
        self.look, self.printing, self.name, self.slug = look, printing, name, slug
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

    def page(self, number: int, leaf: Leaf, first: int = 0) -> None:
        """The next page; `number` is its number in the finished file, and `first` that of its first marked content."""
        self.headings[number], self.links[number], self.fields[number] = [], [], []
        if self.tags:
            self.tags.begin_page(number, first)
        self.canvas.setPageSize(leaf.media)
        self.canvas.setTrimBox(leaf.trim)
        self.canvas.setBleedBox(leaf.bleed)
        _Paper(self, leaf, number).paint()
        self.canvas.showPage()

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


class _Paper:
    """One sheet of paper being painted: its scenes, and the marks round and on them."""

    def __init__(self, painting: Painting, leaf: Leaf, number: int) -> None:
        self.painting, self.canvas, self.leaf, self.number = painting, painting.canvas, leaf, number

    def paint(self) -> None:
        label = self.leaf.label
        if label and label.number == 1:
            self.painting.parts.clear()
        with self._one_figure(label) if label else nullcontext():
            for placed in self.leaf.placed:
                with self._artifact() if placed.again else nullcontext():
                    PagePainter(self.painting, self.number, placed, label).paint()
        if self.painting.over:
            return
        if label:
            self._label(label)
        if self.leaf.slug:
            self._crop_marks()
        elif self.leaf.cuts or self.leaf.folds:
            with self._artifact():
                self._cut_marks()

    @contextmanager
    def _one_figure(self, label: Label) -> Iterator[None]:
        """A part of a page: a screen reader is told which, and reads the whole in another edition."""
        tags, leaf = self.painting.tags, self.leaf
        if tags and not self.painting.over:
            element = tags.figure(self.painting.called(label), leaf.placed[0].clip or leaf.trim)
            self.canvas.addLiteral(f"/{element.role} <</MCID {tags.mark(element)}>> BDC")
            yield
            self.canvas.addLiteral("EMC")
        else:
            yield

    @contextmanager
    def _artifact(self) -> Iterator[None]:
        if self.painting.tags:
            self.canvas.addLiteral("/Artifact BMC")
        self.canvas.saveState()
        yield
        self.canvas.restoreState()
        if self.painting.tags:
            self.canvas.addLiteral("EMC")

    def _cut_marks(self) -> None:
        """Lines where the sheet is cut up or folded, on the sheet itself if there is no paper outside it to hold them.

        Black only: registration colour belongs outside the bleed.
        """
        self.canvas.setStrokeColor(self.painting.black)
        self.canvas.setLineWidth(MARK_WIDTH)
        self.canvas.lines(self.leaf.cuts)
        if self.leaf.folds:
            self.canvas.setDash([*FOLD])
            self.canvas.lines(self.leaf.folds)

    def _crop_marks(self) -> None:
        self.canvas.saveState()
        self.canvas.setStrokeColor(REGISTRATION)
        self.canvas.setLineWidth(THINNEST)
        self.canvas.lines(crop_marks(self.leaf))
        self.canvas.setFillColor(REGISTRATION)
        self.canvas.translate(self.leaf.trim[0] + SLUG_PLACE[0], self.leaf.bleed[1] - SLUG_PLACE[1])
        self.canvas.doForm(self._slug())
        self.canvas.restoreState()

    def _slug(self) -> str:
        """The same beside every sheet, so it is painted once, in the colour of whoever shows it."""
        if not self.canvas.hasForm(SLUG_FORM):
            face, words = self.painting.fonts.faces["sans"], self.painting.slug
            advances = face.advances(words) if words else ()
            self.canvas.beginForm(SLUG_FORM, 0, -SLUG_SIZE, sum(advances) * SLUG_SIZE / 1000, 2 * SLUG_SIZE)
            draw_letters(self.canvas, face, words, advances, SLUG_SIZE)
            self.canvas.endForm()
        return SLUG_FORM

    def _label(self, label: Label) -> None:
        """Which of the sheets this is: on white, for it is cut off or covered when they are joined."""
        canvas, words, face = self.canvas, self.painting.called(label), self.painting.fonts.faces[LABEL_FACE]
        cell_w, cell_h, air = label.height / 2, (label.height - 4) / label.down, 2.0
        start = air + label.across * cell_w + label.height
        advances = tuple(face.advances(words))
        with self._artifact():
            canvas.transform(*TURNS[label.turn], label.x, label.y)
            canvas.setFillColor(self.painting.color("paper"))
            canvas.rect(0, 0, start + sum(advances) * LABEL_SIZE / 1000 + label.height, label.height, stroke=0, fill=1)
            canvas.setFillColor(self.painting.black)
            canvas.setStrokeColor(self.painting.black)
            canvas.setLineWidth(MARK_WIDTH)
            for number in range(label.across * label.down):
                row, column = divmod(number, label.across)
                x, y = air + column * cell_w, label.height - air - (row + 1) * cell_h
                canvas.rect(x, y, cell_w, cell_h, stroke=1, fill=int(number + 1 == label.number))
        a, b, c, d = TURNS[label.turn]
        up = label.height / 2 - LABEL_SIZE / 3
        self._heading(words, advances, (a, b, c, d, label.x + a * start + c * up, label.y + b * start + d * up))

    def _heading(self, words: str, advances: tuple[float, ...], place: tuple[float, ...]) -> None:
        tags, canvas, font = self.painting.tags, self.canvas, self.painting.fonts.font(LABEL_FACE)
        role = "H2" if self.number else "H1"
        self.painting.headings[self.number].append((role, words))
        if tags:
            canvas.addLiteral(f"/{role} <</MCID {tags.mark(tags.paragraph(role))}>> BDC")
        text = canvas.beginText()
        text.setFillColor(self.painting.black)
        text.setFont(font.fontName, LABEL_SIZE)
        text.setTextTransform(*place)
        text.textOut(kerned(font, words, advances))
        canvas.drawText(text)
        if tags:
            canvas.addLiteral("EMC")
