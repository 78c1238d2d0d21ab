"""Posters as they are drawn, and as they are printed for a sender."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generator.compose.catalogue import CATALOGUE
from generator.compose.texts import Texts
from generator.load.theme import Theme, load_pages, load_theme
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.scene import Group
from generator.model.sender import Logo, Sender
from generator.model.text import Words
from generator.typeset.fit import settle, settle_items, signed
from generator.typeset.parts import reserve_of

LAYOUTS = Path(__file__).parents[1] / "layouts"


@cache
def theme() -> Theme:
    found = load_theme(LAYOUTS, [])
    assert found
    return found


def logo(height: float) -> Sender:
    """A municipality whose logo must be so high."""
    found = Logo("have/logo", "Haven: logo", 1.2, height, 0.2)
    uses = dict.fromkeys(("poster", "small"), found)
    return Sender("haven", Words("Haven Kommune"), Words("Haven"), uses, contact=Words("Spørg Kaj"))


def drawn(id: str, content: Content) -> Poster:
    material = CATALOGUE[id]
    found = material.compose(content, Texts(content.materials[id], content, id), material.signing.room(None))
    assert isinstance(found, Poster)
    return found


def printed(id: str, content: Content, sender: Sender | None = None) -> list[Group[Any]]:
    """The sheets of a station as they are printed for a sender. Raises `Problems` for what does not fit."""
    material = CATALOGUE[id]
    styles, look = load_pages(LAYOUTS, theme(), [])[material.page].styles_of(id), theme().look("pdf")
    texts = Texts(content.materials[id], content, id)
    fitted = settle(material.compose(content, texts, material.signing.room(sender)), styles, look, id)
    own = settle_items(material.signing.sign(content, sender, texts), styles, look, id, reserve_of(fitted))
    return [Group("ark", page.items) for page in signed(fitted, own).pages]


def sheets(poster: Poster) -> list[Group[Any]]:
    return [Group("ark", scene.items) for scene in (poster.scene, *poster.more)]
