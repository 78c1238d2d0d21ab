"""One sheet of paper being painted: its scenes, and the marks round and on them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from pikepdf import Name
from reportlab.pdfgen.canvas import Canvas

from generator.model.units import MM
from generator.write.pdf.drawing import REGISTRATION
from generator.write.pdf.imposition import TURNS, Label, Leaf, crop_marks
from generator.write.pdf.objects import literal
from generator.write.pdf.page import THINNEST, PagePainter, draw_letters
from generator.write.pdf.painting import LABEL_FACE, Painting

STROKE, FILL = (
    literal((Name(f"/{REGISTRATION}"), space), (1, color)) for space, color in (("CS", "SCN"), ("cs", "scn"))
)
MARK_WIDTH = 0.6
FOLD = (3.0, 3.0)  # dashes
LABEL_SIZE = 8.4  # of the words on a sheet that is joined with others
SLUG_FORM, SLUG_SIZE, SLUG_PLACE = "Slug", 7.0, (8 * MM, 4.5 * MM)  # right of the trim's edge, below the bleed


def paint_leaf(painting: Painting, number: int, leaf: Leaf, first: int = 0) -> None:
    """The next page; `number` is its number in the finished file, and `first` that of its first marked content."""
    painting.headings[number], painting.links[number], painting.fields[number] = [], [], []
    if painting.tags:
        painting.tags.begin_page(number, first)
    _Paper(painting, leaf, number).paint()
    painting.end_page(number)


class _Paper:
    """One sheet of paper being painted: its scenes, and the marks round and on them."""

    def __init__(self, painting: Painting, leaf: Leaf, number: int) -> None:
        self.painting, self.leaf, self.number = painting, leaf, number

    @property
    def canvas(self) -> Canvas:
        return self.painting.canvas

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
            element = tags.figure(self.painting.told(label), leaf.placed[0].clip or leaf.trim)
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
        self.canvas.addLiteral(STROKE)
        self.canvas.setLineWidth(THINNEST)
        self.canvas.lines(crop_marks(self.leaf))
        self.canvas.addLiteral(FILL)
        self.canvas.translate(self.leaf.trim[0] + SLUG_PLACE[0], self.leaf.bleed[1] - SLUG_PLACE[1])
        self.painting.show(self._slug())
        self.canvas.restoreState()

    def _slug(self) -> str:
        """The same beside every sheet, so it is painted once, in the colour of whoever shows it."""
        if SLUG_FORM not in self.painting.forms:
            face, words = self.painting.fonts.faces["sans"], self.painting.slug
            advances = face.advances(words) if words else ()
            bounds = (0, -SLUG_SIZE, sum(advances) * SLUG_SIZE / 1000, 2 * SLUG_SIZE)
            with self.painting.form(SLUG_FORM, bounds):
                draw_letters(self.canvas, face, words, advances, SLUG_SIZE)
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
        font.write(text, [(place, words, advances)])
        canvas.drawText(text)
        if tags:
            canvas.addLiteral("EMC")
