"""A small invented deck, two invented municipalities, and ways to look into a finished .pptx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from generator.compose.drawing.shapes import arrow, circle, curve, leaf, line, polygon, rect
from generator.compose.templates.slide_frame import footer, frame
from generator.load.theme import Theme, load_theme
from generator.model.document import Deck, Layout, NoteLabels, Notes, Settled, Slide, Slot
from generator.model.geometry import Box
from generator.model.look import ArtPath, Artwork, Ink, Look
from generator.model.problems import Problem
from generator.model.scene import Group, Item, Paragraph, Place, Role, Scene, Style, Text
from generator.model.sender import Logo, Sender
from generator.model.text import Words
from generator.typeset.fit import settle, settle_items, signed
from generator.write.powerpoint.document import DeckWriter

LAYOUTS = Path(__file__).parents[1] / "layouts"
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
STYLES = {
    style.name: style
    for style in (
        Style("title", "serif", 40, 44, 30, "gran", -15, "H1"),
        Style("overline", "sans-semibold", 17, 21, 17, "boeg"),
        Style("footer", "sans-semibold", 14, 18, 14, "paper"),
        Style("section-title", "serif", 84, 88, 56, "gran", -20, "H1"),
        Style("point", "serif", 46, 53, 28, "paper", -15, "H1"),
        Style("note", "sans", 18, 24, 17, "paper"),
        Style("body", "sans", 18, 24, 18),
        Style("filled", "sans", 18, 24, 18, balance=False),
        Style("small", "sans", 14, 17, 14, before=6),
        Style("notes", "sans", 12, 14.6, 12),
    )
}


def write_pptx(document: Settled, look: Look, sender: Sender | None) -> bytes:
    """One signed deck."""
    return DeckWriter(document).write(document, look, sender)


def theme() -> Theme:
    problems: list[Problem] = []
    found = load_theme(LAYOUTS, problems)
    assert found and not problems
    return found


# ---------------------------------------------------------------- municipalities


def shield(color: str) -> Artwork:
    outline = (("M", 0, 0), ("L", 80, 0), ("C", 80, 60, 60, 90, 40, 100), ("C", 20, 90, 0, 60, 0, 0), ("Z",))
    return Artwork(200, 100, (ArtPath(outline, Ink(color, (0, 0, 0, 0))),), sha=color)


def municipality(color: str = "#B5121B", text: str = "#FFFFFF", **more: object) -> tuple[Sender, Look]:
    """A sender and its look for Office. `more` goes to Sender; `clear` and `ground` to its logo."""
    of_logo = {key: more.pop(key) for key in ("clear", "ground") if key in more}
    logo = Logo("byen/logo", "Byen Kommune: skjold", 2.0, 8, **{"clear": 0.5, **of_logo})  # type: ignore[arg-type]
    sender = Sender("byen", Words("Byen Kommune"), Words("Byen"), {"slide": logo, "small": logo}, **more)  # type: ignore[arg-type]
    inks = {"brand": Ink(color, (0, 0, 0, 0)), "on-brand": Ink(text, (0, 0, 0, 0))}
    return sender, theme().look("office", inks, {"byen/logo": shield(color)})


# ---------------------------------------------------------------- a deck


def text(x: float, y: float, w: float, h: float, words: str, style: str, **more: object) -> Text:
    return Text(Box(x, y, w, h), (Paragraph(Words(words), style),), **more)  # type: ignore[arg-type]


LABELS = NoteLabels(*map(Words, ("Tid:", "Hvorfor:", "Materialer:", "Sådan gør du:", "Plan B:")))


def notes() -> Notes:
    return Notes(Words("kl. 9.00–9.05"), (Words("Vis haven."), Words("Vent.")), Words("Tegn den på tavlen."), LABELS)


def garden() -> Group[Text]:
    shapes = (
        rect(100, 200, 200, 150),
        circle(400, 250, 40, "froe"),
        line(100, 380, 300, 320, "gran", 2),
        curve((500, 300), (520, 200), (560, 200), (580, 300)),
        polygon(((600, 200), (700, 250), (650, 350)), "phase-2-pale"),
        *leaf(750, 300, 60, 25, -60, vein="glas1"),
        *arrow(100, 400, 300, 400),
    )
    return Group(
        "Have", (Group("Planter", shapes, "En have med et bed og et træ."), text(100, 430, 200, 10, "Bedet", "body"))
    )


def slide(
    title: str,
    section: str = "Velkommen",
    items: tuple[Item[Text], ...] = (),
    layout: Layout = Layout.FIGURE,
    ground: Role = "paper",
    **more: Text | Place[Text],
) -> Slide:
    """A slide; `more` are texts by the name of their slot."""
    texts: dict[Slot, Text | Place[Text]] = {
        Slot.TITLE: text(47, 92, 866, 60, title, "title", on=ground),
        Slot.OVERLINE: text(48, 52, 864, 8, "Overlinje", "overline", on=ground),
        **{Slot[slot]: found for slot, found in more.items()},
    }
    return Slide(layout, texts, Scene(960, 540, items, ground=ground), notes(), section)


def section(title: str, ground: Role = "froem", note: str = "En note") -> Slide:
    """The slide that opens a section; its note stands in the soil."""
    made = slide(title, items=(rect(0, 350, 960, 190, "gran"),), layout=Layout.SECTION, ground=ground)
    texts = {Slot.TITLE: text(45, 262, 506, 24, title, "section-title", lines=1, on=ground)}
    texts[Slot.NOTE] = text(48, 417, 440, 40, note, "note", on="gran")
    return replace(made, placeholders=texts)


def deck(*slides: Slide, foot: tuple[Item[Text], ...] = (Place("fod"),)) -> Deck:
    made = slides or (
        slide("En have", items=(garden(),)),
        slide("Et drivhus", "Vækst"),
        slide("Et bed", "Vækst", layout=Layout.EXERCISE),
    )
    return Deck("Haven på en halv dag", made, "Haveliv", foot)


def foot(sender: Sender | None) -> tuple[Item[Text], ...]:
    place = frame(sender)
    return *footer(sender), text(*place.name, "Haveliv", "footer", anchor="middle", on="brand")


def signed_deck(drawing: Settled, sender: Sender | None, look: Look, **own: tuple[Item[Text], ...]) -> Settled:
    """A deck with its foot, and with what `own` puts into its other places."""
    return signed(drawing, settle_items({"fod": foot(sender), **own}, STYLES, look, "D99", 1.03))


def settled(document: Deck | None = None) -> Settled:
    """A deck as all senders have it."""
    return settle(document or deck(), STYLES, theme().look("office"), "D99")


def written(
    document: Deck | None = None, sender: Sender | None = None, look: Look | None = None, template: Path | None = None
) -> bytes:
    """The deck of one sender; `template` is another than ours."""
    look = look or theme().look("office")
    if template:
        look = replace(look, templates={"deck": template})
    return write_pptx(signed_deck(settled(document), sender, look), look, sender)


# ---------------------------------------------------------------- looking into a file


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as found:
        return {name: found.read(name) for name in found.namelist()}


def xml(package: bytes, name: str) -> etree._Element:
    return etree.fromstring(parts(package)[name])


def slides_of(package: bytes) -> list[etree._Element]:
    """The slides in order."""
    found = [n for n in parts(package) if n.startswith("ppt/slides/slide")]
    return [xml(package, n) for n in sorted(found, key=lambda n: int("".join(filter(str.isdigit, n))))]


def find(element: etree._Element, path: str) -> list:
    return list(etree.XPath(path, namespaces=NS)(element))  # python-pptx has an xpath() of its own


def drawn(package: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Every part a person can see: slides, layouts, masters, notes."""
    for name in parts(package):
        if name.startswith(("ppt/slide", "ppt/notes")) and name.endswith(".xml"):
            yield name, xml(package, name)


def places(package: bytes) -> list[tuple[str, ...]]:
    """Where everything on the slides stands."""
    return [
        tuple(e.attrib.values()) for s in slides_of(package) for e in find(s, ".//a:off|.//a:ext|.//a:pt|.//a:chOff")
    ]
