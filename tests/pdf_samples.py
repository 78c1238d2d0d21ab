"""A small invented poster, settled by hand, and what the PDF tests look at it with."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pikepdf
from PIL import Image

from generator.load.editions import PROFILES
from generator.model.document import Settled
from generator.model.edition import Printing
from generator.model.geometry import Box, Outline
from generator.model.look import ArtPath, Artwork, Ink, Look
from generator.model.scene import Group, Picture, Scene, SetLine, SetParagraph, SetText, Shape, Style
from generator.model.text import Words
from generator.typeset.fonts import Fonts

LAYOUTS = Path(__file__).parent.parent / "layouts"
FACES = {
    "serif": LAYOUTS / "fonts/SourceSerifPro-Semibold.ttf",
    "serif-italic": LAYOUTS / "fonts/SourceSerifPro-It.ttf",
    "sans": LAYOUTS / "fonts/SourceSansPro-Regular.ttf",
}
INKS = {
    "paper": Ink("#FFFFFF", (0, 0, 0, 0)),
    "gran": Ink("#0D4736", (90, 40, 75, 55)),
    "mos": Ink("#69A478", (60, 10, 60, 10)),
    "froe": Ink("#FCBC35", (0, 30, 85, 0)),
    "muld": Ink("#1F1F1D", (0, 0, 0, 100)),
    "on-brand": Ink("#FFFFFF", (0, 0, 0, 0)),
}
TITLE = Style("title", "serif", 60, 62, 60, "gran", tracking=-20, tag="H1")
NAME = Style("name", "serif", 30, 34, 30, "gran", tag="H2")
BODY = Style("body", "sans", 20, 25, 20, "muld")
TASK = Style("task", "sans", 20, 25, 20, "muld", tag="LI")
W, H = 842, 1191
TRIM = (297, 420)


def printing(id: str, **changes: object) -> Printing:
    """How posters are printed in the three editions, as layouts/editions.yaml has them, for an A3 design."""
    color = "cmyk" if id == "trykkeri" else "rgb"
    fields: dict = dict(
        paper={"skaerm": "design", "kontor": "A3", "trykkeri": "A3"}[id], color=color, tagged=color == "rgb",
        profile=LAYOUTS / PROFILES[color],
    )  # fmt: skip
    fields |= {"kontor": {"margin": 8.0}, "trykkeri": {"bleed": 3.0, "crop_marks": True}}.get(id, {})
    return Printing(**{**fields, **changes})


SCREEN, OFFICE, PRESS = printing("skaerm"), printing("kontor"), printing("trykkeri")


def rect(x: float, y: float, w: float, h: float) -> Outline:
    return (("M", x, y), ("L", x + w, y), ("L", x + w, y + h), ("L", x, y + h), ("Z",))


def line(x: float, y: float, text: str, style: Style, **ends: bool) -> SetLine:
    width = Fonts(FACES).width(style.face, text, style.size, style.tracking)
    return SetLine(x, y, text, width, **ends)


def paragraph(x: float, y: float, style: Style, *lines: str, hyphen: bool = False) -> SetParagraph:
    """Lines under each other; with `hyphen` every line but the last ends in a hyphenation."""
    last = len(lines) - 1
    made = [
        line(x, y + i * style.leading, words, style, hyphen=hyphen and i < last, space=not hyphen and i < last)
        for i, words in enumerate(lines)
    ]
    return SetParagraph(Words(("" if hyphen else " ").join(lines)), style, style.color, tuple(made))


BOX = Box(48, 60, 700, 300)


def text(*paragraphs: SetParagraph, box: Box = BOX, **fields: object) -> SetText:
    return SetText(box, paragraphs, "left", "baseline", **fields)


LOGO = Artwork(
    40, 20,
    paths=(
        ArtPath(rect(2, 2, 36, 16), Ink("#B00020", (20, 100, 90, 10))),
        ArtPath((("M", 5, 10), ("C", 15, 0, 25, 20, 35, 10)), None, Ink("#FFFFFF", (0, 0, 0, 0)), 2, "round", "round"),
    ),
)  # fmt: skip


def look(**artwork: Artwork) -> Look:
    return Look(INKS, FACES, {}, {"logo": LOGO, **artwork})


PLANT = Group(
    "plante",
    (
        Shape(rect(300, 640, 12, 260), "mos"),
        Shape((("M", 306, 640), ("C", 200, 560, 200, 480, 306, 400), ("C", 412, 480, 412, 560, 306, 640)), "froe"),
        Shape((("M", 306, 640), ("L", 306, 420)), None, "gran", 3, "round"),
    ),
    alt="En plante med et gult blad vokser op af jorden",
)


def scene(source: str = "logo", **fields: object) -> Scene[SetText]:
    items = (
        Shape(rect(0, 900, W, 200), "gran"),
        Shape(rect(0, 1100, W, H - 1100), "froe"),
        text(paragraph(48, 120, TITLE, "Blåbær og ærter,", "Ø for Ø"), name="titel"),
        text(paragraph(48, 240, NAME, "Først »jorden«")),
        text(paragraph(48, 280, BODY, "Tag det roligt – AV, Wa, To", "og prøv igen.")),
        text(paragraph(48, 350, BODY, "Ledelsesret", "ningerne"[:8] + " er fire.", hyphen=True)),
        PLANT,
        text(paragraph(500, 500, TASK, "Luk op"), paragraph(500, 540, TASK, "Luk i")),
        text(paragraph(500, 580, TASK, "Kl.\u00a08.30")),
        text(paragraph(0, 20, BODY, "Læses nedefra"), box=Box(700, 500, 40, 300), rotation=-90),
        text(paragraph(0, 20, BODY, "Læses oppefra"), box=Box(760, 500, 40, 300), rotation=90),
        Group("sokkel", (Picture(Box(60, 1115, 80, 40), source, "Logo for Prøvekøbing Kommune"),)),
    )
    return Scene(W, H, items, **fields)


def poster(**fields: object) -> Settled:
    return Settled("Prøveplakat med æ, ø & å", "En plakat til at prøve med", pages=(scene(**fields),))


def cards() -> Settled:
    """Two A4 pages with cut marks."""
    marks = ((297.64, 0, 297.64, 20),)
    front = Scene(595.28, 841.89, (text(paragraph(60, 100, TITLE, "Kort")), PLANT), marks)
    back = Scene(595.28, 841.89, (text(paragraph(60, 100, NAME, "Bagside")),), marks, ground="mos")
    return Settled("Prøvekort", "", pages=(front, back))


def one_page(*items: object) -> Settled:
    return Settled("Prøve", "", pages=(Scene(W, H, items),))


def titled(*items: object) -> Settled:
    return one_page(text(paragraph(40, 90, TITLE, "Titel")), *items)


@cache  # pages are views into their file, so it must stay
def read(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def png(mode: str, color: tuple, size: tuple[int, int] = (60, 30)) -> Artwork:
    """A logo that is a picture of one colour."""
    buffer = io.BytesIO()
    Image.new(mode, size, color).save(buffer, "PNG")
    return Artwork(*size, raster=buffer.getvalue(), sha=repr(color))
