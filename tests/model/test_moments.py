"""When something is laid out: as the programme comes to it. The garden's day is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from seminars_of import programme, seminar, session

from generator.model.moments import moment_of
from generator.model.packing import Place, Rule, Share, Thing
from generator.model.programme import Session
from generator.model.text import Words


def words(*ids: str) -> tuple[Words, ...]:
    return tuple(map(Words, ids))


def rest(id: str, kind: str = "break", **more: Any) -> Session:
    return replace(session(id, **more), kind=kind)  # type: ignore[arg-type]


DAY = programme(
    rest("kaffe", "arrival", materials=words("P01", "A01", "A02", "K12")),
    session("saa", materials=words("K04", "A01"), things=words("snor")),
    rest("pause", notes=words("Læg Høstlisten (A02) frem, og hæng Regnvand (P03) op.")),
    session("vande", materials=words("P01", "P02", "P03", "A02", "A03", "K05")),
    session("hoeste", materials=words("K04", "K06")),
    rest("frokost"),
    session("spise", materials=words("K07")),
)  # each lasts ten minutes, from 8.30


def share(at: Place, **more: Any) -> Rule:
    return Rule(materials=(), each="table", at=at, **more)


def told(id: str, one: Share, *days: Any) -> str:
    moment = moment_of(id, one, seminar(8, 2, *(days or (DAY,))))
    return f"{moment.day} {moment.time} {moment.name}" if moment else ""


@pytest.mark.parametrize(
    ("id", "at", "when"),
    [
        ("K04", "table", ""),  # it is used before the first break
        ("K05", "table", "0 8.50 Pause"),
        ("K06", "table", "0 8.50 Pause"),
        ("K07", "table", "0 9.20 Frokost"),
        ("A01", "seat", "0 8.40 Saa"),  # what each gets is given out when it is used,
        ("A02", "seat", "0 8.50 Pause"),  # or in the break whose notes name it
        ("A03", "seat", "0 9.00 Vande"),
        ("P01", "wall", ""),  # it hangs when people arrive, though it is used later
        ("P02", "wall", ""),  # so does what is used after the break,
        ("P03", "wall", "0 8.50 Pause"),  # unless that names it
        ("K07", "door", "0 9.20 Frokost"),
        ("K07", "host", ""),
        ("K07", "desk", ""),
        ("P17", "wall", ""),  # nobody asks for it
        ("K12", "table", ""),
    ],
)
def test_a_thing_is_laid_out_when_the_day_comes_to_it(id: str, at: Place, when: str) -> None:
    assert told(id, share(at)) == when


def test_what_is_for_a_session_waits_for_that_and_for_no_other() -> None:
    assert told("K04", share("table", when=words("hoeste"))) == "0 8.50 Pause"
    assert told("K04", share("table", when=words("saa"))) == ""
    assert told("P01", share("wall", when=words("hoeste"))) == "0 8.50 Pause", (
        "though it is there on arrival for another"
    )


def test_what_is_said_to_lie_there_from_the_start_does() -> None:
    assert told("K07", share("table", from_start=True)) == ""
    assert told("K07", Thing(id=Words("x"), name=Words("X"), each="table", at="table", always=True)) == ""


def test_a_thing_is_known_by_its_id() -> None:
    string = Thing(id=Words("snor"), name=Words("Snor"), each="table", at="seat")
    assert told("snor", string) == "0 8.40 Saa"


def test_on_a_second_day_it_is_laid_out_before_people_arrive() -> None:
    second = programme(rest("kaffe", "arrival"), session("luge", materials=words("K08", "P08")))
    for id, at in (("K08", "table"), ("P08", "wall")):
        assert told(id, share(at), DAY, second) == "1 8.30 Kaffe"  # type: ignore[arg-type]


def test_a_moment_follows_the_clock() -> None:
    later = replace(DAY, start=Words("10.00"))
    assert told("K05", share("table"), later) == "0 10.20 Pause"
