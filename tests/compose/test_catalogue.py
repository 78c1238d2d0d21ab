"""The catalogue: a material is a module, found by its name."""

from __future__ import annotations

from pathlib import Path

from generator.compose.catalogue import catalogue, modules

ROOT = Path(__file__).parents[2]


def test_every_module_makes_the_material_it_is_named_after() -> None:
    assert catalogue().keys() == modules().keys()
    assert all(found.id == id and found.compose.__module__.endswith(modules()[id]) for id, found in catalogue().items())


def test_the_order_is_posters_cards_worksheets_decks() -> None:
    kinds = [found.kind for found in catalogue().values()]
    assert kinds == sorted(kinds, key=["poster", "cards", "worksheet", "deck"].index)


def test_ids_are_found_in_any_letters_and_an_unknown_one_brings_them_all() -> None:
    assert list(catalogue(["p04", "P01"])) == ["P01", "P04"]
    assert catalogue(["P01", "P99"]) == catalogue()


def test_a_material_of_each_folder_of_words_is_known() -> None:
    """A file of words without a module would be read by nobody."""
    assert {path.stem for path in (ROOT / "content" / "materials").glob("*.yaml")} == modules().keys()
