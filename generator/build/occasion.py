"""A seminar's own content: the publication's, with the seminar's programme, and what a seminar has besides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.build.kits import contents
from generator.compose.catalogue import CATALOGUE
from generator.model.content import Content, Kit
from generator.model.kinds import in_order
from generator.model.problems import Problem
from generator.model.programme import Programme
from generator.model.seminar import Contact, Person, Seminar
from generator.model.sender import Sender
from generator.model.text import Words, unknown

DECKS: Mapping[str, str] = {material.programme: id for id, material in CATALOGUE.items() if material.programme}
"""Decks by the programmes that they follow. The texts of any of them serve any programme."""


def at_seminar(content: Content, seminar: Seminar, people: tuple[Person, ...]) -> Content:
    """The content as a seminar's materials read it: its programmes are the only ones, each under the id that a deck follows.

    Raises ValueError if there are more days than decks.
    """
    programmes = dict(zip(_slots(seminar), (meeting.programme for meeting in seminar.meetings), strict=True))
    materials = {**content.materials, **dict(_renamed(content, programmes))}
    return replace(content, programmes=programmes, materials=materials, seminar=seminar, people=people)


def _slots(seminar: Seminar) -> Iterator[str]:
    """Its own id for a programme that a deck follows; else the first that is free."""
    asked = [str(meeting.programme.id) for meeting in seminar.meetings]
    free = [id for id in DECKS if id not in asked]
    taken: set[str] = set()
    for id in asked:
        slot = id if id in DECKS and id not in taken else free.pop(0)
        taken.add(slot)
        yield slot


def _renamed(
    content: Content, programmes: Mapping[str, Programme]
) -> Iterator[tuple[str, Mapping[str, Words | tuple[Words, ...]]]]:
    """Texts of materials that name a programme: a deck's title is its programme's, and a booklet shows the first."""
    for slot, programme in programmes.items():
        if DECKS[slot] in content.materials and programme.id != slot:
            yield DECKS[slot], {**content.materials[DECKS[slot]], "title": programme.title}
    for id, texts in content.materials.items():
        if "programme" in texts:
            yield id, {**texts, "programme": Words(next(iter(programmes)))}


def materials_of(content: Content) -> tuple[str, ...]:
    """The ids of all that a seminar needs: what its programmes' sessions bring, their decks, what is shown on the screen
    in the hall, what only a seminar has, and what it adds; not what it leaves out."""
    seminar = content.seminar
    assert seminar
    kits = [Kit(name=programme.title, programme=Words(slot)) for slot, programme in content.programmes.items()]
    found = [id for kit in kits for id in contents(kit, content)]
    found += [DECKS[slot] for slot in content.programmes]
    found += [id for id, material in CATALOGUE.items() if material.screens]
    guides = (material for material in CATALOGUE.values() if material.id[0] == "G" or material.occasion)
    found += [material.id for material in guides if not material.left_out(content)]
    found += [id.upper() for id in seminar.file.add if id.upper() in CATALOGUE]
    without = {id.upper() for id in seminar.file.leave_out}
    return tuple(id for id in in_order(dict.fromkeys(found)) if id not in without)


def at_hand(sender: Sender, contact: Contact) -> Sender:
    """The sender as a seminar has it: whoever holds it is whom to ask, not whom the municipality names otherwise."""
    least = contact.name.derived(", ".join(filter(None, (contact.name, contact.title, contact.email))))
    fuller = (least.derived(f"{least}, {contact.phone}"),) if contact.phone else ()
    return replace(sender, contact=least, fuller=fuller)


def check_changes(content: Content) -> Iterator[Problem]:
    """Materials that a seminar leaves out or adds, and that do not exist, or are not there to be left out."""
    seminar = content.seminar
    assert seminar
    hint = "skriv et id fra make list"
    changes = (*seminar.file.leave_out, *seminar.file.add)
    yield from unknown(
        (id for id in changes if id.upper() not in CATALOGUE), CATALOGUE, "der er ikke noget materiale '{}'", hint
    )
