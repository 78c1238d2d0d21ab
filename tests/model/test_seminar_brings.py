"""What a seminar has whatever its programme says, and what its sessions do without."""

from __future__ import annotations

import pytest

from generator.model.seminar import Contact, Room, SeminarFile, brings, goes_without
from generator.model.text import Words


def seminar(participants: str = "24", leave_out: str = "", add: str = "") -> SeminarFile:
    named = {"leave_out": leave_out, "add": add}
    return SeminarFile(
        id=Words("haven"), title=Words("Haven"), municipality=Words("aadal"), room=Room(name=Words("Salen")),
        participants=Words(participants), contact=Contact(name=Words("Karen Berg")),
        **{key: tuple(map(Words, ids.split())) for key, ids in named.items()},
    )  # fmt: skip


def test_only_a_list_brings_what_names_people() -> None:
    assert {"liste", "G07", "G08"} <= brings(seminar("deltagere.csv"))
    assert not {"liste", "G07", "G08"} & brings(seminar("24"))
    assert "seminar" in brings(seminar())


@pytest.mark.parametrize(
    ("leave_out", "add", "without"),
    [
        ("", "", {"K12"}),  # the signs of the tables have the roles on them
        ("k14", "", {"K14"}),
        ("", "K12", set()),
        ("P05 K12", "", {"P05", "K12"}),
    ],
)
def test_roles_are_brought_once(leave_out: str, add: str, without: set[str]) -> None:
    assert goes_without(seminar(leave_out=leave_out, add=add)) == without


def test_what_is_left_out_is_not_there() -> None:
    assert "K13" not in brings(seminar(leave_out="K13")) and "K14" in brings(seminar(leave_out="K13"))
