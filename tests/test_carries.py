"""The table of what each material carries: each has a row."""

from __future__ import annotations

import pytest
from carries import CARRIES, COUNTS, GATHERED, QUESTIONS, wishes

from generator.compose.catalogue import CATALOGUE
from generator.model.content import Content


def test_every_material_has_a_row() -> None:
    lacking, gone = CATALOGUE.keys() - CARRIES.keys(), CARRIES.keys() - CATALOGUE.keys()
    assert not lacking, f"tests/carries.py has no row for {', '.join(lacking)}: what must be read in it?"
    assert not gone, f"tests/carries.py has rows that nobody makes: {', '.join(gone)}"


@pytest.mark.parametrize("id", CARRIES)
def test_a_row_says_something(id: str, content: Content) -> None:
    assert wishes(id, content)


@pytest.mark.shipped
def test_the_inventory_of_the_publication_is_whole(content: Content) -> None:
    assert {what: len(GATHERED[what](content)) for what in COUNTS} == COUNTS
    assert sum(len(point.questions) for point in GATHERED["focus"](content)) == QUESTIONS


@pytest.mark.shipped
def test_every_item_of_the_inventory_is_on_something_a_person_can_hold(content: Content) -> None:
    """Each by its name, or by a text of its own."""
    held = {what for id, row in CARRIES.items() if id[0] != "D" for what in row.content}
    of_families = {"self", "first-focus", "second-focus", "third-focus", "poster-voices", "poster-persons"}
    assert set(COUNTS) - held - of_families == set()
