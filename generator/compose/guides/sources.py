"""G04: where it all comes from, what is whose, and what may be done with it."""

from __future__ import annotations

from generator.compose.drawing.pictures import figure
from generator.compose.material import Entries
from generator.compose.templates.form import OWN, Row, guide, section, table
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Cell, Columns, Heading, Prose, Table
from generator.model.sender import Room

SOURCES = Entries("guide")


@SOURCES.material("G04", page="guide-a4")
def sources(content: Content, texts: Texts, room: Room) -> Worksheet:
    """One page. Whom to ask stands in its foot, if a municipality sends it."""
    return guide(
        content, texts,
        figure(content, "seed-house", beside=True),
        Heading(texts["title"], 1, overline=texts["overline"]),
        Prose(texts["lead"], "lead"),
        *section(texts, "source", _source(content, texts)),
        *section(texts, "rights", _rights(texts)),
        *section(texts, "persons", _persons(content, texts)),
        Columns((section(texts, "share", help="body"), section(texts, "faults", help="body")), (1, 1)),
    )  # fmt: skip


def _source(content: Content, texts: Texts) -> Prose:
    """The publication, as others must be able to find it."""
    known = content.publication
    told = f"»{known.title}. {known.subtitle}«, {known.publisher}, {known.website}. {texts['source-told']}"
    return Prose(known.title.derived(told))


def _rights(texts: Texts) -> Table:
    """What there is of it, whom it comes from, and what may be done with it."""
    rows: list[Row] = [
        (texts[part], Cell(texts[part]), Cell(words=texts[f"{part}-from"]), Cell(words=texts[f"{part}-may"]))
        for part in texts.list("parts")
    ]
    return table(texts, "rights", rows, (OWN, OWN, OWN), (116, 190, 178))


def _persons(content: Content, texts: Texts) -> Prose:
    """Those whose points are retold, by the titles that the publication gives them."""
    named = (f"{one.name}, {one.role}, {one.organisation}" for one in content.persons)
    return Prose(texts["persons-told"].derived(f"{texts['persons-told']} {'; '.join(named)}."))
