"""The catalogue: what can be made, in which order, and a family of materials from one function."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from carries import carried

from generator.compose.catalogue import CATALOGUE, by_id, catalogue
from generator.compose.material import Entries, Material, Signing
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Document, Poster
from generator.model.problems import Problems
from generator.model.scene import Scene
from generator.model.sender import Room
from generator.model.text import Words

ROOT = Path(__file__).parents[2]


def test_the_order_is_posters_cards_worksheets_decks_and_their_numbers() -> None:
    assert list(CATALOGUE) == sorted(CATALOGUE, key=lambda id: ("PKADG".index(id[0]), id))
    letters = {
        "poster": "P",
        "cards": "K",
        "worksheet": "A",
        "booklet": "A",
        "deck": "D",
        "guide": "G",
        "calibration": "G",
    }
    assert all(id == found.id and id[0] == letters[found.kind] for id, found in CATALOGUE.items())


def test_ids_are_found_in_any_letters_and_an_unknown_one_brings_them_all() -> None:
    assert list(catalogue(["p04", "P01"])) == ["P01", "P04"]
    assert catalogue(["P01", "P99"]) == catalogue()


def test_every_file_of_words_has_a_material() -> None:
    """A file of words without one would be read by nobody."""
    written = {path.stem for path in (ROOT / "content" / "materials").glob("*.yaml")}
    assert not written - CATALOGUE.keys(), "these files in content/materials are entered nowhere in compose/"
    assert not CATALOGUE.keys() - written, "these have no file in content/materials"


# ---------------------------------------------------------------- mistakes of whoever enters one


def bare(content: Content, texts: Texts, room: Room) -> Document:
    return Poster("Bed", Scene(100, 100, ()))


def test_a_poster_that_nobody_signs_is_an_exception() -> None:
    with pytest.raises(TypeError, match=r"P98: signing= is missing: on_footer\(sheet\), or in_soil\("):
        Entries("poster").material("P98", page="poster-a2")


def test_two_materials_with_one_id_are_an_exception() -> None:
    one, other = (Material("P98", "poster", page="poster-a2", compose=bare) for _ in range(2))
    with pytest.raises(ValueError, match="two materials are entered as P98: .*bare"):
        by_id([one, other])


def test_to_carry_what_is_not_there_is_an_exception(content: Content) -> None:
    one = Material("P98", "poster", page="poster-a2", compose=bare)
    for material, what, field, told in (
        (one, "traitz", "name", "carries 'traitz', which is none of phases, parts"),
        (one, "traits", "nmae", "carries 'traits': .* no attribute 'nmae'"),
        (BEDS[0], "taks", "short", "carries 'taks': .* no attribute 'taks'"),
    ):
        with pytest.raises(ValueError, match=f"{material.id} {told}"):
            list(carried(material, content, {what: (field,)}))


# ---------------------------------------------------------------- a family


BEDS = Entries("poster")


@BEDS.family(
    "P91",
    "P92",
    "P95",
    each=lambda content: content.directions,
    signing=lambda _: Signing(),
    page="poster-a2",
)
def bed(content: Content, texts: Texts, room: Room, one: Any) -> Document:
    return Poster(one.name, Scene(100, 100, ()))


def made(number: int, content: Content) -> Document:
    texts = Texts({"title": Words("Bede")}, content)
    return BEDS[number].compose(content, texts, Room())


def test_one_function_makes_a_material_for_each_direction(world: Content) -> None:
    assert [entry.id for entry in BEDS] == ["P91", "P92", "P95"]
    titles = [made(number, world).title for number in range(3)]
    assert titles == [str(direction.name) for direction in world.directions[:3]]


def test_a_material_whose_direction_is_gone_is_told(world: Content) -> None:
    two = replace(world, directions=world.directions[:2])
    with pytest.raises(Problems, match="det, P95 handler om, findes ikke i content/"):
        made(2, two)


def test_and_nobody_misses_it_when_its_words_are_gone_too(world: Content) -> None:
    words = {"P95": {"title": Words("Bede")}}
    fewer, gone = replace(world, directions=world.directions[:2], materials=words), replace(world, materials={})
    assert [entry.left_out(fewer) for entry in BEDS] == [False, False, False]
    assert [entry.left_out(replace(fewer, materials={})) for entry in BEDS] == [False, False, True]
    assert not any(entry.left_out(gone) for entry in BEDS)


def test_one_of_a_family_carries_what_it_is_about_and_nothing_else(world: Content) -> None:
    second = world.directions[1]
    assert list(carried(BEDS[1], world, {"self": ("name",), "tasks": ("short",)})) == [
        second.name,
        *(task.short for task in second.tasks),
    ]
