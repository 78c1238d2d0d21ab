"""Everybody sits once, tables are as even as can be, and colleagues sit apart as far as counting allows."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.seating import fixed_at, seated, seats_at, together
from generator.model.seminar import Person, shared_out


def guests(*sizes: int, alone: int = 0) -> tuple[Person, ...]:
    """People of workplaces of these sizes, and some of none."""
    works = [f"Hus {number}" for number, size in enumerate(sizes) for _ in range(size)] + [""] * alone
    return tuple(Person(f"Nr {row}", "Nr", workplace=work, row=row) for row, work in enumerate(works, 2))


def mixed(people: tuple[Person, ...], tables: int, seed: int = 1) -> tuple[Person, ...]:
    return seated(people, seats_at(len(people), tables, fixed_at(people)), seed)


def sizes(people: tuple[Person, ...], tables: int) -> list[int]:
    count = Counter(person.table for person in people)
    return [count[number] for number in range(1, tables + 1)]


WORKPLACES = st.lists(st.integers(1, 12), min_size=1, max_size=14)


@given(WORKPLACES, st.integers(0, 10), st.integers(1, 30), st.integers(1, 9))
@settings(max_examples=500)
def test_everybody_sits_once_at_tables_that_differ_by_one_at_most(
    work: list[int], alone: int, tables: int, seed: int
) -> None:
    people = guests(*work, alone=alone)
    tables = min(tables, len(people))
    plan = mixed(people, tables, seed)
    assert [replace(person, table=0) for person in plan] == [*people]
    assert tuple(sizes(plan, tables)) == shared_out(len(people), tables) == seats_at(len(people), tables, {})


@given(WORKPLACES, st.integers(0, 10), st.integers(1, 30), st.integers(1, 9))
@settings(max_examples=500)
def test_colleagues_sit_as_far_apart_as_counting_allows(work: list[int], alone: int, tables: int, seed: int) -> None:
    people = guests(*work, alone=alone)
    tables = min(tables, len(people))
    met = Counter((person.workplace, person.table) for person in mixed(people, tables, seed) if person.workplace)
    for number, size in enumerate(work):
        most = max(count for (workplace, _), count in met.items() if workplace == f"Hus {number}")
        assert most <= ceil(size / tables)


@given(WORKPLACES, st.integers(2, 12), st.integers(1, 9), st.data())
@settings(max_examples=300)
def test_who_was_placed_by_hand_stays_and_the_rest_are_even(
    work: list[int], tables: int, seed: int, data: st.DataObject
) -> None:
    people = guests(*work)
    tables = min(tables, len(people))
    fixed = data.draw(st.lists(st.integers(0, tables), min_size=len(people), max_size=len(people)))
    people = tuple(replace(person, table=table) for person, table in zip(people, fixed, strict=True))
    plan = mixed(people, tables, seed)
    assert all(now.table == before.table for now, before in zip(plan, people, strict=True) if before.table)
    by_hand = fixed_at(people)
    free = [size for number, size in enumerate(sizes(plan, tables), 1) if size > by_hand[number]]
    assert max(free, default=0) - min(sizes(plan, tables)) <= 1


def test_a_colleague_placed_by_hand_is_kept_away_from() -> None:
    people = guests(2, 2, 2)
    people = (replace(people[0], table=1), *people[1:])
    for seed in range(20):
        assert [*together(mixed(people, 2, seed))] == []


def test_another_number_mixes_otherwise_and_the_same_one_always_alike() -> None:
    people = guests(6, 5, 5, 4, 4)
    plans = [[person.table for person in mixed(people, 6, seed)] for seed in range(10)]
    assert len({tuple(plan) for plan in plans}) == 10


def test_the_plan_is_the_same_next_year() -> None:
    """Printed tents and plans must not change with a new version of Python."""
    assert [person.table for person in mixed(guests(3, 3, 2), 3)] == [3, 1, 2, 1, 2, 3, 2, 1]


def test_few_move_when_two_fall_ill() -> None:
    """Badges and plans may be printed already."""
    people = guests(6, 5, 5, 4, 4, 3, 2, alone=2)
    ill = (people[3], people[17])
    before = {person.name: person.table for person in mixed(people, 6)}
    after = mixed(tuple(person for person in people if person not in ill), 6)
    assert len(after) == 29
    assert sum(before[person.name] != person.table for person in after) <= 12  # six in the mean


def test_it_does_not_matter_in_which_order_a_list_is_written() -> None:
    people = guests(3, 3, 2, alone=2)
    turned = {person.name: person.table for person in mixed(people[::-1], 3)}
    assert all(turned[person.name] == person.table for person in mixed(people, 3))


def test_a_workplace_is_the_same_however_it_is_spaced_and_in_whatever_letters() -> None:
    people = [Person("A", "A", workplace="Kultur og  Fritid"), Person("B", "B", workplace="KULTUR OG FRITID ")]
    assert [*together([replace(person, table=1) for person in people])] != []
    assert [*together(mixed((*people, *guests(1, 1)), 2))] == []


def test_two_hundred_people_are_seated_at_once() -> None:
    people = guests(*[20] * 10)
    people = tuple(replace(person, table=1 + row // 8) if row < 60 else person for row, person in enumerate(people))
    start = time.process_time()
    plan = mixed(people, 30)
    assert time.process_time() - start < 1  # 0.01 s; a slow machine may take its time
    assert len(plan) == 200
