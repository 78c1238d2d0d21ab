"""The catalogue: one decorated function a material. Nothing else needs to know that a material exists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Literal, NamedTuple

from drivhus.content import Content
from drivhus.document import Document
from drivhus.problems import Problem, Problems, Where
from drivhus.sender import Sender
from drivhus.words import Words

Kind = Literal["poster", "cards", "worksheet", "deck"]
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
        filled = str(text)
        for name, word in self._counts.items():
            filled = filled.replace("{" + name + "}", word)
        return text.derived(filled[:1].upper() + filled[1:] if text.startswith("{") else filled)


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


Compose = Callable[[Content, Sender | None, Texts], Document]


class Material(NamedTuple):
    """`page` names a file in layouts/pages; `texts` the keys that content/materials/<id>.yaml must have.

    The file may also have a `name`: what lists and files call the material, where its title is too long or too playful.
    """

    id: str
    kind: Kind
    page: str
    texts: tuple[str, ...]
    compose: Compose


_FOUND: dict[str, Material] = {}


def material(id: str, *, kind: Kind, page: str, texts: tuple[str, ...]) -> Callable[[Compose], Compose]:
    """Enter the function in the catalogue. "title" is always among the texts."""

    def enter(compose: Compose) -> Compose:
        if id in _FOUND and _FOUND[id].compose is not compose:
            raise ValueError(f"two materials are called {id}")
        _FOUND[id] = Material(id, kind, page, ("title", *(t for t in texts if t != "title")), compose)
        return compose

    return enter


MODULES = {"P": ("posters", "directions", "typology"), "K": ("cards",), "A": ("worksheets",), "D": ("decks",)}
"""The modules of this folder, by the letter their materials begin with."""


def catalogue(wanted: Iterable[str] = ()) -> dict[str, Material]:
    """All materials by id: posters, cards, worksheets, decks. If some are wanted and exist, those and a few more."""
    letters = {id[:1].upper() for id in wanted}
    if letters and letters <= MODULES.keys():
        _enter(letters)
        if {id.upper() for id in wanted} <= _FOUND.keys():
            return _in_order()
    _enter(MODULES)
    return _in_order()


def _enter(letters: Iterable[str]) -> None:
    for letter in letters:
        for module in MODULES[letter]:
            import_module(f"drivhus.materials.{module}")


def _in_order() -> dict[str, Material]:
    order = list(MODULES)
    return dict(sorted(_FOUND.items(), key=lambda kv: (order.index(kv[0][0]), kv[0])))


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
            near = get_close_matches(key, found.texts, 1)
            where = text.where if isinstance(text, Words) else text[0].where if text else place
            yield Problem(where, f"ukendt nøgle '{key}'", f"mente du '{near[0]}'?" if near else "slet linjen")
        yield from _unknown_places((text,) if isinstance(text, Words) else text, content)


OWN_PLACES = ("antal", "navn", "nummer", "tid")
"""Places in a deck's texts that it fills in slide by slide."""


def _unknown_places(texts: Iterable[Words], content: Content) -> Iterator[Problem]:
    """{fasser}, which nobody would fill in and everybody would read."""
    known = (*counts(content), *OWN_PLACES)
    for text in texts:
        for name in re.findall(r"\{(.*?)\}", text):
            if name not in known:
                near = get_close_matches(name, known, 1)
                hint = f"mente du '{{{near[0]}}}'?" if near else f"vælg mellem {', '.join(known)}"
                yield Problem(text.where, f"'{{{name}}}' er ikke noget, der kan udfyldes", hint)
