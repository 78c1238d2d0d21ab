"""An invented worksheet with every kind of block, the look and the municipality it is made for, and ways to read it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from generator.compose.drawing.shapes import rect
from generator.compose.templates.form import numeral
from generator.load.theme import load_theme
from generator.model.document import Worksheet
from generator.model.flow import (
    AnswerLines,
    Axis,
    Block,
    Cell,
    Checks,
    Columns,
    Fields,
    Figure,
    Heading,
    PageBreak,
    Pane,
    Prose,
    Step,
    Table,
    TearOff,
    Window,
)
from generator.model.look import ArtPath, Artwork, Ink, Look
from generator.model.problems import Where
from generator.model.scene import Group
from generator.model.sender import Logo, Sender
from generator.model.text import Words
from generator.typeset.worksheet.fit import fit
from generator.typeset.worksheet.styles import SheetLayout
from generator.write.word.document import write_fitted
from generator.write.word.template import read_layout

ROOT = Path(__file__).parent.parent
SQUARE = (("M", 0.0, 0.0), ("L", 8.0, 0.0), ("L", 8.0, 10.0), ("L", 0.0, 10.0), ("Z",))


def words(text: str, line: int = 1) -> Words:
    return Words(text, Where("content/materials/A99.yaml", line))


@cache
def look() -> Look:
    problems: list = []
    theme = load_theme(ROOT / "layouts", problems)
    assert theme and not problems
    return theme.look("office")


@cache
def layout() -> SheetLayout:
    """The page and the styles of our own template."""
    return read_layout(look())


def write_docx(document: Worksheet, look: Look, sender: Sender | None) -> bytes:
    """A worksheet fitted and written."""
    return write_fitted(fit(document, look, sender, read_layout(look)), look, sender)


def branded(primary: str = "#0B4F9E", text: str = "#FFFFFF") -> Look:
    """The look with an invented municipality's colour and its two logos."""
    blue = Ink(primary, (90, 60, 0, 10))
    wide = Artwork(24, 10, (ArtPath(SQUARE, blue),))
    small = Artwork(8, 10, (ArtPath(SQUARE, blue),))
    inks = {**look().inks, "brand": blue, "on-brand": Ink(text, (0, 0, 0, 0))}
    return replace(look(), inks=inks, artwork={"wide": wide, "small": small})


def sender(least: float = 8.0, contact: str = "Spørgsmål? Ida Holm, ida@aadal.example", **more: Any) -> Sender:
    logos = {
        "worksheet": Logo("wide", "Ådal Kommune, logo", 2.4, least),
        "small": Logo("small", "Ådal Kommunes skjold", 0.8, 6.0),
    }
    said = words(contact) if contact else None
    return Sender("aadal", words("Ådal Kommune"), words("Ådal"), logos, contact=said, **more)


def points(count: int = 3, text: str = "Hvad vil I måle?", lines: int = 2) -> Table:
    rows = tuple(
        (
            Cell(check=words(f"Punkt {n}")),
            Cell(words(f"Punkt {n}"), words(text, 10 + n)),
            Cell(lines=lines, label=words(f"Svar {n}")),
        )
        for n in range(1, count + 1)
    )
    head = (words("Klar"), words("Spørgsmål til jer"), words("Svar her"))
    return Table(words("Punkter"), words("Sæt kryds, og svar."), head, rows, (40, 226, 220))


def roles() -> Table:
    rows = tuple((Cell(words(role)), Cell(lines=1, label=words(f"{role}: ansvar"))) for role in ("Chef", "Borger"))
    return Table(words("Roller"), words("Skriv ansvaret."), (words("Rolle"), words("Ansvar")), rows, (120, 366))


def ready() -> Table:
    row = (Cell(words=words("Vi har tid.")), Cell(scale=5, label=words("Vi har tid.")))
    head = (words("Udsagn"), words("slet ikke"))
    ends = (words("slet ikke"), words("helt"))
    return Table(words("Parathed"), words("Fra 1 til 5."), head, (row,), (318, 168), ends=ends)


def window(**more: Any) -> Window:
    """Four panes to tick."""
    first, second, third, fourth = (Pane(words(n), check=words(n)) for n in ("Alfa", "Beta", "Gamma", "Delta"))
    across = Axis(words("Hvem?"), words("Til venstre"), words("Til højre"))
    up = Axis(words("Hvor?"), words("lavt"), words("højt"))
    panes = (first, second, third, fourth)
    return Window(words("Ruden"), words("Fire ruder."), across, up, panes, **more)


def dotted() -> Window:
    """A window with five places for a dot on each axis."""
    first, second, third, fourth = (Pane(words(n)) for n in ("Alfa", "Beta", "Gamma", "Delta"))
    return replace(window(steps=True), panes=(first, second, third, fourth), corner=words("Prik"))


def worksheet(*blocks: Block, **more: Any) -> Worksheet:
    """Two pages with one of everything, or the blocks given."""
    art = Group("Hus", (rect(0, 0, 132, 128, "glas1"),))
    chart = Group("Kurve", (rect(0, 0, 90, 30, "boeg"),), alt="En kurve, der stiger")
    every: tuple[Block, ...] = (
        Figure(art, 132, 128, beside=True),
        Heading(words("Afprøvning"), 1, words("Ark 9 · Jeres fokus"), numeral(words("1"), 1, words("Fase {nummer}:"))),
        Prose(words("Gå punkterne igennem, og skriv det vigtigste ned."), "lead"),
        Fields((words("Projekt"), words("Dato")), (300, 186)),
        points(),
        Heading(words("Til eftertanke"), 2),
        Prose(words("Først det ene.")),
        Prose(words("Så det andet.")),
        Figure(chart, 90, 30),
        PageBreak(),
        Heading(words("Beslut"), 1, overline=words("Ark 9 · Side to")),
        Columns(
            (
                (Heading(words("Gevinst"), 2), Checks((words("Nye ideer"), words("Bedre økonomi")), lines=True)),
                (Heading(words("Rude"), 2), window()),
            ),
            (250, 202),
        ),
        roles(),
        Heading(words("Parat?"), 2),
        ready(),
        Checks((words("Ja tak"), words("Måske senere"), words("Nej")), 0),
        AnswerLines(words("Fordi"), 2),
        Prose(words("Gem arket."), "small"),
    )
    chosen = blocks or every
    said = {
        "title": "Ark 9: Afprøvning",
        "label": words("Ark 9"),
        "mark": Figure(Group("Seriemærke", (rect(0, 0, 26, 11.5, "mos"),)), 26, 11.5),
        "tabs": (words("1. Først"), words("2. Siden")),
        "continued": words("(fortsat)"),
        "series": words("Prøveserien"),
        "source_line": words("Efter »En bog« · forlag.example"),
        **more,
    }
    return Worksheet(blocks=chosen, **said)


def texts_of(block: Any) -> Iterator[str]:
    """Every text of a block that is read on the page, in reading order. Names of controls are not read."""
    if isinstance(block, Words):
        yield str(block)
    elif isinstance(block, Table):
        head = [h for h in block.head if h]
        yield from (str(h) for h in head)
        for cell in (c for row in block.rows for c in row):
            yield from (str(w) for w in (cell.lead, cell.words, *cell.more, cell.ask) if w)
            yield from texts_of(cell.fields)
    elif isinstance(block, Window):
        across, up, (first, second, third, fourth) = block.across, block.up, (pane.name for pane in block.panes)
        if block.steps:
            yield from map(str, (across.low, across.question, across.high, block.corner))
            yield from map(str, (up.high, first, second, up.question, up.low, third, fourth))
        else:
            yield from map(str, (across.low, across.high, up.high, first, second, up.low, third, fourth))
    elif isinstance(block, Heading):
        yield from (str(w) for w in (block.overline, block.words) if w)
    elif isinstance(block, Fields):
        yield from map(str, block.labels)
    elif isinstance(block, Columns):
        yield from texts_of(block.columns)
    elif isinstance(block, Prose | TearOff):
        yield str(block.words)
    elif isinstance(block, AnswerLines) and block.beside:
        yield str(block.label)
    elif isinstance(block, tuple) and not isinstance(block, Figure):
        for part in block:
            yield from texts_of(part)


def bar() -> Table:
    """Three blocks, as broad as what they stand for is long; the narrow one has nothing below it."""
    below = tuple(
        Cell(small=tuple(map(words, said)), ground="paper", below=True) for said in (("8.30",), (), ("9.00",))
    )
    head, tints = (words("30"), words("5"), words("40")), ("froem", "glas2", "spire")
    return Table(words("Dagen"), words("Hvor længe hvert punkt varer."), head, (below,), (30, 5, 40), bar=tints)


def session(steps: int = 2, **more: Any) -> tuple[Cell, ...]:
    """A row with a large time and small type, a name, and a list whose items have a time before them; one has none."""
    listed = tuple(Step(words(f"Trin {n} tager lidt tid."), words("Alene:"), (words(f"8.3{n}"),)) for n in range(steps))
    return (
        Cell(large=words("9.15"), small=(words("til 9.45"),), **more),
        Cell(words=words("Velkomst"), sign=True, **more),
        Cell(steps=(*listed, Step(words("Gå rundt imens."), words("Du:"))), marks=(34.0,), **more),
        Cell(label=words("Noter"), lines=1),
    )


def sessions(*rows: tuple[Cell, ...]) -> Table:
    head = tuple(map(words, ("Tid", "Hvad", "Hvordan", "Noter")))
    return Table(
        words("Dagen"), words("En række for hvert punkt."), head, rows or (session(), session()), (60, 90, 240, 60)
    )
