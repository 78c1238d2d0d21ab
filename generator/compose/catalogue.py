"""The catalogue: every material there is, by its id. Nothing else needs to know that a material exists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain

from generator.compose.afterwards import AFTERWARDS
from generator.compose.booklets import BOOKLETS
from generator.compose.calibration import CALIBRATION
from generator.compose.cards import CARDS
from generator.compose.decks.briefing import BRIEFINGS
from generator.compose.decks.exercises import EXERCISES
from generator.compose.decks.seminar import DECKS
from generator.compose.group_sheets import GROUP_SHEETS
from generator.compose.guides.follow_up import FOLLOW_UP
from generator.compose.guides.invitation import INVITATIONS
from generator.compose.guides.lists import LISTS
from generator.compose.guides.ordering import ORDERS
from generator.compose.guides.packing import PACKING
from generator.compose.guides.script import SCRIPTS
from generator.compose.guides.sources import SOURCES
from generator.compose.guides.timeline import TIMELINE
from generator.compose.material import Material
from generator.compose.posters import POSTERS
from generator.compose.seminar_cards import SEMINAR_CARDS
from generator.compose.seminar_posters import SEMINAR_POSTERS
from generator.compose.stations import STATIONS
from generator.compose.texts import OWN_PLACES, Texts, one_of_many, unknown_places
from generator.compose.worksheets import WORKSHEETS
from generator.model.content import Content
from generator.model.counts import count_words
from generator.model.kinds import in_order
from generator.model.problems import Problem, Problems, Where
from generator.model.text import Words

ENTERED = (
    AFTERWARDS,
    BOOKLETS,
    CALIBRATION,
    CARDS,
    BRIEFINGS,
    EXERCISES,
    FOLLOW_UP,
    DECKS,
    GROUP_SHEETS,
    ORDERS,
    PACKING,
    INVITATIONS,
    LISTS,
    POSTERS,
    SCRIPTS,
    SEMINAR_CARDS,
    SEMINAR_POSTERS,
    SOURCES,
    STATIONS,
    TIMELINE,
    WORKSHEETS,
)


def by_id(entered: Iterable[Material]) -> dict[str, Material]:
    """Raises ValueError if two have one id."""
    made: dict[str, Material] = {}
    for one in entered:
        if made.setdefault(one.id, one) is not one:
            raise ValueError(f"two materials are entered as {one.id}: {made[one.id].compose} and {one.compose}")
    return made


_made = by_id(chain.from_iterable(ENTERED))

CATALOGUE: Mapping[str, Material] = {id: _made[id] for id in in_order(_made)}
"""Kind by kind and by their numbers, whatever module they are entered in."""


def catalogue(wanted: Iterable[str] = ()) -> Mapping[str, Material]:
    """The materials that are wanted, by id. All of them if none are, or if one does not exist."""
    asked = {id.upper() for id in wanted}
    if not asked or not asked <= CATALOGUE.keys():
        return CATALOGUE
    return {id: material for id, material in CATALOGUE.items() if id in asked}


def check_texts(
    material: Material, content: Content, try_out: Callable[[Material, Content, Texts], object] = Material.try_out
) -> Iterator[Problem]:
    """Keys that content/materials/<id>.yaml lacks or does not need: the material is composed to see what it asks for.

    `try_out` is what composes and signs it, for nobody in particular.
    """
    written = content.materials.get(material.id)
    if written is None:
        message = f"filen med teksterne til {material.id} mangler"
        hint = "skriv den, eller hent den frem igen; uden den kan materialet ikke laves"
        yield Problem(Where(f"content/materials/{material.id}.yaml"), message, hint)
        return
    texts = Texts(written, content, material.id)
    _ = texts["title"]  # a deck does not show it, but lists do
    whole = False
    with suppress(Problems):  # told when the material is made
        try_out(material, content, texts)
        whole = True
    for problem in texts.unasked():  # if composing did not come to its end, nobody knows what it would ask for
        if whole or (texts.missing and problem.hint.startswith("mente du")):
            yield problem
    yield from texts.missing.values()
    words = [one for _, text in texts.own() for one in ((text,) if isinstance(text, Words) else text)]
    yield from unknown_places(words, (*count_words(content), *OWN_PLACES))
    yield from one_of_many(words, content)
