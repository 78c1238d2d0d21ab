"""What a seminar leaves out or adds must be a material, and ought to change something."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build.seminar_checks import check_seminar
from generator.model.programme import Programme, Session
from generator.model.seminar import Contact, Meeting, Room, Seminar, SeminarFile
from generator.model.text import Words

IDS = ("P01", "P05", "K04", "K12")


def seminar(leave_out: str = "", add: str = "") -> Seminar:
    session = Session(
        id=Words("kaffe"), minutes=15, materials=(Words("P01"),), needs=(Words("Casekort (K04), ét sæt"),)
    )
    programme = Programme(
        id=Words("formiddag"), title=Words("x"), start=Words("8.30"), end=Words("8.45"), sessions=(session,)
    )
    file = SeminarFile(
        id=Words("havedag"), title=Words("x"), municipality=Words("aaby"), room=Room(name=Words("x")),
        participants=Words("8"), contact=Contact(name=Words("x")),
        leave_out=tuple(map(Words, leave_out.split())), add=tuple(map(Words, add.split())),
    )  # fmt: skip
    return Seminar(file=file, meetings=(Meeting(date(2027, 1, 14), programme),), count=8, seats=(4, 4))


@pytest.mark.parametrize(
    ("leave_out", "add", "said"),
    [
        ("P01 K04", "P05 K12", []),
        ("P1", "", ["materialet 'P1' findes ikke: mente du 'P01'?"]),
        ("", "Z99", ["materialet 'Z99' findes ikke: se id'erne med make list"]),
        ("P05", "", ["advarsel: programmet har ikke P05 med, så der er intet at udelade: slet det, eller ret id'et"]),
        ("", "K04", ["advarsel: programmet har allerede K04 med: slet det under add"]),
    ],
)
def test_what_is_left_out_and_added_is_looked_up(leave_out: str, add: str, said: list[str]) -> None:
    told = check_seminar(seminar(leave_out, add), IDS)
    assert [f"{'advarsel: ' if p.warning else ''}{p.message}: {p.hint}" for p in told] == said
