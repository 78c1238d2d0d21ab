"""What a wish comes to: ids of materials, whole kinds of them ("P", "kort"), and kits by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.build.selection import Choice
from generator.compose.catalogue import CATALOGUE
from generator.model.content import Content, Kit
from generator.model.kinds import KINDS, in_order
from generator.model.problems import Problem
from generator.model.programme import materials_of
from generator.model.text import unknown


def groups() -> Mapping[str, tuple[str, ...]]:
    """Ids by the names that a kind of document goes by, in small letters: "p", "plakat", "plakater"."""
    made: dict[str, list[str]] = {}
    for id, material in CATALOGUE.items():
        kind = KINDS[material.kind]
        for name in {kind.letter, kind.folder, kind.one, kind.many}:
            made.setdefault(name.casefold(), []).append(id)
    return {name: tuple(ids) for name, ids in made.items()}


def wanted(choice: Choice, content: Content) -> tuple[str, ...]:
    """The ids that were asked for, and words that are none, as they were typed. Empty: all."""
    found = [*_ids(choice.materials)]
    kits = {id.casefold(): kit for id, kit in content.kits.items()}
    for id in choice.kits:
        found += contents(kits[id.casefold()], content) if id.casefold() in kits else []
    return tuple(dict.fromkeys(found))


def contents(kit: Kit, content: Content) -> list[str]:
    """What is in a kit: what its programme's sessions name or need, and what it names itself; each that exists, once."""
    programme = content.programmes.get(kit.programme or "")
    sessions = programme.sessions if programme else ()
    held = [id for session in sessions for id in materials_of(session)]
    return in_order(dict.fromkeys(id for id in _ids([*held, *kit.materials]) if id in CATALOGUE))


def _ids(words: Iterable[str]) -> Iterator[str]:
    known = groups()
    for word in words:
        yield from known.get(word.casefold(), (word.upper() if word.upper() in CATALOGUE else word,))


def check_kits(content: Content) -> Iterator[Problem]:
    """Programmes and materials that kits name and that do not exist."""
    for id, kit in content.kits.items():
        if re.search(r"[\s,;]", id):
            message = f"sættets id '{id}' kan ikke skrives efter KIT=: det har mellemrum eller tegn, der skiller ord"
            yield Problem(kit.name.where, message, "skriv det i ét ord, fx bord; navnet må gerne have flere ord")
        if not (kit.materials or kit.programme):
            yield Problem(kit.name.where, f"sættet '{id}' er tomt", "skriv materials: eller programme:, eller slet det")
        followed = (kit.programme,) if kit.programme else ()
        hint = "skriv navnet på en fil i content/programmes"
        yield from unknown(followed, content.programmes, "der er ikke noget program '{}'", hint)
        ids = (word for word in kit.materials if word.casefold() not in groups())
        hint = "skriv et id fra make list, eller P, K, A eller D for alle af en slags"
        yield from unknown(ids, CATALOGUE, "der er ikke noget materiale '{}'", hint)
