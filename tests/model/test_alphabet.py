"""The order of the Danish alphabet."""

from __future__ import annotations

import pytest

from generator.model.alphabet import alphabetical

ORDER = (
    "Abel Bo", "Anne-Sofie", "Anne Ø", "Annelise", "Büchner", "Dagny", "Émile", "Erik", "Mu", "Müller", "Zahle", "Zoë",
    "Ægidius", "Ärling", "Øst", "Özdemir", "Aase", "Åse Lund",
)  # fmt: skip


def test_names_stand_where_a_dane_looks_for_them() -> None:
    assert sorted(reversed(ORDER), key=alphabetical) == list(ORDER)


@pytest.mark.parametrize(("one", "other"), [("Aagaard", "Ågård"), ("ÅSE", "åse"), ("Andre\u0301", "André")])
def test_two_ways_of_writing_a_name_have_one_place(one: str, other: str) -> None:
    assert alphabetical(one) == alphabetical(other)
