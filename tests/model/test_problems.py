"""One fault is told once, at the place where it is mended."""

from __future__ import annotations

import pickle

from generator.model.problems import Problem, Problems, Where, no_room, once

HERE, THERE = Where("content/x.yaml", 3, 5), Where("content/x.yaml", 9, 5)


def long(where: Where, place: str, over: float) -> Problem:
    return Problem(where, f"for lang til {place}", f"forkort den med {over:g} tegn", fault="plads", weight=over)


def test_of_one_fault_in_several_places_the_worst_is_told() -> None:
    (told,) = once([long(HERE, "P01", 3), long(HERE, "P02", 9), long(HERE, "D01", 4)])
    assert (told.message, told.hint) == ("for lang til P02 (og 2 andre steder)", "forkort den med 9 tegn")
    assert once([long(HERE, "P01", 3), long(HERE, "P02", 9)])[0].message.endswith("(og ét andet sted)")


def test_other_places_and_other_faults_are_told_too_and_in_order() -> None:
    other = Problem(HERE, "stavet forkert")
    assert once([long(THERE, "P01", 3), long(HERE, "P01", 3), other, other]) == [
        long(HERE, "P01", 3), other, long(THERE, "P01", 3),
    ]  # fmt: skip


def test_problems_come_back_whole_from_another_process() -> None:
    assert pickle.loads(pickle.dumps(Problems([long(HERE, "P01", 3)]))).problems == [long(HERE, "P01", 3)]


def test_an_item_that_several_materials_have_no_room_for_is_told_once() -> None:
    (told,) = once([no_room(HERE, "fokuspunkter", place, 11, 12) for place in ("P01", "P17")])
    assert told.message.endswith("(og ét andet sted)")
    assert len(once([no_room(HERE, "råd", "P04", 7, 8), no_room(THERE, "råd", "K07", 7, 8)])) == 2
