"""The participants as materials have them: their words with the row they stand in, so that a message can name that and no
name."""

from __future__ import annotations

from pathlib import PurePosixPath
from unicodedata import normalize

from generator.model.alphabet import alphabetical
from generator.model.content import Content
from generator.model.problems import Where
from generator.model.seminar import Person
from generator.model.text import Personal


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
