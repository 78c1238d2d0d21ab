"""The catalogue: one module and one decorated function a material. Nothing else needs to know that a material exists.

A module is found by its name: p01_phase_model.py makes P01. So a run for one poster imports one module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from generator.model.content import Content
from generator.model.document import Document
from generator.model.kinds import in_order
from generator.model.problems import Problem, Problems, Where, suggest
from generator.model.scene import Item, Text
from generator.model.sender import Room, Sender
from generator.model.text import Words

MaterialTexts = Mapping[str, Words | tuple[Words, ...]]

COUNTS = (
    "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve"
).split()


def count_word(n: int) -> str:
    """A number in letters up to twenty, as Danish running text has it."""
    return COUNTS[n] if n < len(COUNTS) else str(n)


class Texts:
    """A material's own words, with the counts of the content filled in: "Samskabelse i {faser} faser"."""

    def __init__(self, texts: MaterialTexts, content: Content) -> None:
        self._texts = texts
        self._counts = {name: count_word(n) for name, n in counts(content).items()}

    def __getitem__(self, key: str) -> Words:
        text = self._texts[key]
        if not isinstance(text, str):
            where = text[0].where if text else Where("content/materials")
            raise Problems(
                [Problem(where, f"'{key}' skal være én tekst, men er en liste", "skriv den på én linje uden klammer")]
            )
        return self._filled(text)

    def list(self, key: str) -> tuple[Words, ...]:
        text = self._texts[key]
        return tuple(map(self._filled, (text,) if isinstance(text, str) else text))

    def _filled(self, text: Words) -> Words:
        return fill(text, **self._counts)


def counts(content: Content) -> dict[str, int]:
    return {
        "faser": len(content.phases),
        "fokuspunkter": sum(len(p.all_focus) for p in content.phases),
        "retninger": len(content.directions),
        "opgaver": sum(len(d.tasks) for d in content.directions),
        "typer": len(content.typology.types),
        "cases": len(content.cases),
        "raad": len(content.advice),
    }


def fill(words: Words, **values: str) -> Words:
    """A text with {places} filled in; at its start the value takes a capital."""
    filled = str(words)
    for name, value in values.items():
        filled = filled.replace("{" + name + "}", value)
    return words.derived(filled[:1].upper() + filled[1:] if words.startswith("{") else filled)


Compose = Callable[[Content, Texts, Room], Document]
"""The drawing, the same for every sender that leaves this room, with a `Place` where the sender signs."""

Signature = Mapping[str, tuple[Item[Text], ...]]
"""What fills the places of a drawing, by their names."""


def _nothing(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """A worksheet has no places: Word lays it out, and its foot is the writer's."""
    return {}


def _the_same(sender: Sender | None) -> Room:
    return Room()


@dataclass(frozen=True, slots=True)
class Signing:
    """How a sender signs a material: what it fills the drawing's places with, and the room it leaves for the drawing."""

    sign: Callable[[Content, Sender | None, Texts], Signature] = _nothing
    room: Callable[[Sender | None], Room] = _the_same


UNSIGNED = Signing()


@dataclass(frozen=True, slots=True)
class Material:
    """`page` names a file in layouts/pages; `texts` the keys that content/materials/<id>.yaml must have; `programme` a
    file in content/programmes, if it follows one.

    The texts may also have a `name`: what lists and files call the material, where its title is too long or too playful.
    """

    id: str
    kind: str  # the id of a row in model/kinds.py
    page: str
    texts: tuple[str, ...]
    compose: Compose
    signing: Signing = UNSIGNED
    programme: str = ""


_FOUND: dict[str, Material] = {}


def material(
    id: str, *, kind: str, page: str, texts: tuple[str, ...], signing: Signing = UNSIGNED, programme: str = ""
) -> Callable[[Compose], Compose]:
    """Enter the function in the catalogue. "title" is always among the texts."""

    def enter(compose: Compose) -> Compose:
        if id in _FOUND and _FOUND[id].compose is not compose:
            raise ValueError(f"two materials are called {id}")
        needed = ("title", *(t for t in texts if t != "title"))
        _FOUND[id] = Material(id, kind, page, needed, compose, signing, programme)
        return compose

    return enter


@cache
def modules() -> dict[str, str]:
    """Material id -> the module that makes it, in the catalogue's order."""
    paths = Path(__file__).parent.glob("*/[a-z][0-9][0-9]_*.py")
    found = {path.stem[:3].upper(): f"{path.parent.name}.{path.stem}" for path in paths}
    return {id: found[id] for id in in_order(found)}


def catalogue(wanted: Iterable[str] = ()) -> dict[str, Material]:
    """The materials that are wanted, by id. All of them if none are, or if one does not exist."""
    known = modules()
    asked = {id.upper() for id in wanted}
    ids = [id for id in known if id in asked] if asked and asked <= known.keys() else list(known)
    for id in ids:
        import_module(f"generator.compose.{known[id]}")
    return {id: _FOUND[id] for id in ids}


def check_texts(found: Material, content: Content) -> Iterator[Problem]:
    """Keys that content/materials/<id>.yaml lacks or does not need."""
    texts = content.materials.get(found.id)
    place = Where(f"content/materials/{found.id}.yaml")
    if texts is None:
        yield Problem(
            place,
            f"filen med teksterne til {found.id} mangler",
            "hent den frem igen; uden den kan materialet ikke laves",
        )
        return
    for key in found.texts:
        if key not in texts:
            yield Problem(place, f"'{key}' mangler", f"skriv en linje, der begynder med {key}:")
    for key, text in texts.items():
        if key not in (*found.texts, "name"):
            where = text.where if isinstance(text, Words) else text[0].where if text else place
            yield Problem(where, f"ukendt nøgle '{key}'", suggest(key, list(found.texts), "slet linjen"))
        yield from _unknown_places((text,) if isinstance(text, Words) else text, content)


OWN_PLACES = ("antal", "navn", "nummer", "tid")
"""Places in a deck's texts that it fills in slide by slide."""


def _unknown_places(texts: Iterable[Words], content: Content) -> Iterator[Problem]:
    """{fasser}, which nobody would fill in and everybody would read; and a brace without its other half."""
    known = (*counts(content), *OWN_PLACES)
    for text in texts:
        if found := re.search("[{}]", re.sub(r"\{[^{}]*\}", "", text)):
            message = f"klammen '{found[0]}' mangler sin anden halvdel"
            yield Problem(text.where, message, "skriv fx {faser}, eller slet klammen")
        for name in re.findall(r"\{(.*?)\}", text):
            if name not in known:
                hint = suggest(name, list(known), f"vælg mellem {', '.join(known)}", "{{{}}}")
                yield Problem(text.where, f"'{{{name}}}' er ikke noget, der kan udfyldes", hint)
