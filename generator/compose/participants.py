"""The participants as materials have them: their words with the row they stand in, so that a message can name that and no
name; and the alphabet's order, as Danes have it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from unicodedata import combining, normalize

from generator.model.content import Content
from generator.model.problems import Where
from generator.model.seminar import Person
from generator.model.text import Personal

LETTERS = dict(zip("æäøöå", "{{||}", strict=True)) | {"þ": "th", "ð": "d", "ü": "y", "ß": "ss"}
"""Letters that stand elsewhere in the alphabet than what they look like; what æ, ø and å become stands
behind z."""


def written(person: Person, words: str, content: Content) -> Personal:
    """Words of a participant, in the row of the list they stand in."""
    file = content.seminar.file.participants if content.seminar else None
    folder = PurePosixPath(file.where.path).parent if file else PurePosixPath()
    return Personal(normalize("NFC", words), Where(str(folder / (file or "")), person.row))


def surname_of(person: Person) -> str:
    """What of the name is not the given name."""
    return person.name.removeprefix(person.given).strip() if person.name != person.given else ""


def work_of(person: Person) -> str:
    """Title and workplace in a line."""
    return ", ".join(part for part in (person.title, person.workplace) if part)


def by_alphabet(people: tuple[Person, ...]) -> list[Person]:
    return sorted(people, key=lambda person: (alphabetical(person.name), person.row))


def alphabetical(name: str) -> tuple[str, ...]:
    """The name word by word, for Danish order: æ, ø, å are last and aa is å, an accent counts for nothing."""
    lower = normalize("NFC", name).lower().replace("aa", "å")
    return tuple("".join(map(_letter, word)) for word in re.findall(r"[^\W_]+", lower))


def _letter(letter: str) -> str:
    plain = "".join(c for c in normalize("NFD", letter) if not combining(c))
    return LETTERS.get(letter, plain)
