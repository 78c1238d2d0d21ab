"""What hangs where round a room: nothing on windows, nothing over a corner, and what has no room is told."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.model.hanging import LEAST, PARTS, SIDES, USUAL, Hanging, Piece, hang
from generator.model.seminar import Wall
from generator.model.text import Words

A2 = 0.42


def posters(count: int, breadth: float = A2) -> list[Piece]:
    return [Piece(f"P{n:02}", breadth) for n in range(1, count + 1)]


def room(**metres: float) -> list[Wall]:
    return [Wall(side=Words(side), metres=long) for side, long in metres.items()]  # type: ignore[arg-type]


def ids(hanging: Hanging) -> list[str]:
    return [spot.piece.id for spot in hanging.spots]


def edges(hanging: Hanging) -> list[list[tuple[float, float]]]:
    """Where each begins and ends, part of a wall by part of a wall."""
    parts = [(side, part) for side in SIDES for part in range(PARTS[side])]
    return [
        [(spot.middle - spot.piece.breadth / 2, spot.middle + spot.piece.breadth / 2) for spot in hanging.on(*part)]
        for part in parts
    ]


@pytest.mark.parametrize("count", [1, 7, 16, 24])
def test_they_hang_in_their_order_and_two_persons_can_stand_at_each(count):
    hanging = hang(posters(count), ())
    assert ids(hanging) == [piece.id for piece in posters(count)] and not hanging.left_over
    for wall in edges(hanging):
        assert all(after - before >= LEAST - 1e-6 for (_, before), (after, _) in pairwise(wall))


def test_nothing_goes_over_a_corner_or_over_the_screen():
    hanging = hang(posters(24), room(front=3, left=4.5, right=4.5, back=4.5))
    sides = [side for side in SIDES for _ in range(PARTS[side])]
    for wall, where in zip(edges(hanging), sides, strict=True):
        assert all(start >= 0 and end <= hanging.lengths[where] + 1e-6 for start, end in wall)
    assert hanging.lengths["front"] == 1.5  # half of it on each side of the screen


def test_the_first_hangs_by_the_door():
    first, *_ = hang(posters(3), ()).spots
    assert first.side == "back" and first.middle < USUAL["back"] / 2


def test_nothing_hangs_on_windows():
    windows = hang(posters(12), room(left=0))
    assert not windows.on("left") and not windows.left_over
    assert hang(posters(12), ()).on("left")


def test_a_few_are_spread_over_the_walls_and_not_crowded_at_the_door():
    hanging = hang(posters(8), ())
    assert len({spot.side for spot in hanging.spots}) > 1
    assert max(len(hanging.on(side, part)) for side in SIDES for part in range(PARTS[side])) < 8


def test_what_comes_last_is_left_over_where_there_is_too_little_wall():
    hanging = hang(posters(20), room(front=0, left=0, right=0, back=4))
    count = int(4 / (A2 + LEAST))
    assert ids(hanging) == [piece.id for piece in posters(20)][:count]
    assert [piece.id for piece in hanging.left_over] == [f"P{n:02}" for n in range(count + 1, 21)]


def test_one_that_is_too_broad_for_any_wall_does_not_keep_the_others_from_hanging():
    pieces = [Piece("P17", 7.0), *posters(3)]
    hanging = hang(pieces, ())
    assert [piece.id for piece in hanging.left_over] == ["P17"] and ids(hanging) == ["P01", "P02", "P03"]


def test_broad_posters_take_more_wall_than_narrow_ones():
    walls = room(front=0, left=0, right=0, back=6)
    assert len(hang(posters(12, breadth=0.3), walls).spots) > len(hang(posters(12, breadth=0.84), walls).spots)


def test_nothing_to_hang_is_nothing_wrong():
    assert hang([], ()) == Hanging((), (), hang(posters(1), ()).lengths)
