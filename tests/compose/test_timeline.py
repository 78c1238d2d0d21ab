"""G10: the dates of what is to be done follow from the day, the reply-by and what is agreed with the print shop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from attended import at_seminar, seminar
from sheets import layout, look, sender

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.guides.timeline import dues
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.flow import Table
from generator.model.seminar import Meeting, Seminar
from generator.model.sender import Room
from generator.model.text import NBSP, Words
from generator.model.workdays import is_workday
from generator.typeset.worksheet.fit import fit

DAY = date(2027, 1, 14)  # a Thursday


def days(held: Seminar, listed: bool = True) -> dict[str, date]:
    return {due.key: due.day for due in dues(held, listed)}


def moved(content: Content, day: date, reply_by: date | None = None, delivery: str = "") -> Seminar:
    found = seminar(content)
    file = replace(found.file, delivery=Words(delivery) if delivery else None)
    return replace(found, file=file, meetings=(Meeting(day, found.meetings[0].programme),), reply_by=reply_by)


def made(content: Content) -> Worksheet:
    found = CATALOGUE["G10"].compose(content, Texts(content.materials["G10"], content, "G10"), Room())
    assert isinstance(found, Worksheet)
    return found


def test_it_counts_backwards_from_the_day(content: Content) -> None:
    assert {key: day.isoformat() for key, day in days(moved(content, DAY)).items()} == {
        "invite": "2026-12-03", "reply": "2026-12-23", "listed": "2026-12-28", "order": "2026-12-29", "mail": "2027-01-07",
        "print": "2027-01-08", "delivered": "2027-01-12", "hang": "2027-01-13", "thank": "2027-01-15", "later": "2027-02-15",
    }  # fmt: skip


@pytest.mark.parametrize("day", [DAY + timedelta(days=n) for n in range(0, 365, 3)], ids=str)
def test_nothing_is_asked_on_a_day_off_and_all_stands_in_its_order(day: date, content: Content) -> None:
    found = days(moved(content, day))
    assert [key for key, day in found.items() if not is_workday(day)] == []
    assert [*found.values()] == sorted(found.values())
    assert found["hang"] < day < found["thank"]
    assert {"invite", "mail", "print", "order"} <= {key for key, on in found.items() if on < day}


def test_guests_have_two_weeks_to_answer(content: Content) -> None:
    early = moved(content, DAY, reply_by=date(2026, 12, 4))
    assert days(early)["reply"] == early.reply_by
    assert days(early)["invite"] == date(2026, 11, 20)


def test_the_date_that_is_agreed_with_the_print_shop_is_the_one_that_stands(content: Content) -> None:
    found = days(moved(content, DAY, delivery="Rådhuset, senest mandag den 11. januar 2027"))
    assert (found["agreed"], found["order"]) == (date(2027, 1, 11), date(2026, 12, 28))
    without = days(moved(content, DAY, delivery="Rådhuset, Betjentstuen"))
    assert without["agreed"] == date(2027, 1, 12)


def test_with_a_number_of_guests_it_is_the_number_that_is_settled(content: Content) -> None:
    assert "counted" in days(seminar(content), listed=False) and "listed" not in days(seminar(content), listed=False)


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("least", [1, 12])
def test_it_is_one_page(least: float, listed: bool, content: Content) -> None:
    document = made(at_seminar(content, listed=listed))
    assert fit(document, look(), sender(least=least), layout()).pages == 1
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    said = [f"{row[1].lead} den {row[1].words}".replace(NBSP, " ") for row in table.rows]
    assert said[-1] == "Mandag den 15. februar 2027" and len(said) == 10


def test_its_texts_are_all_asked_for(content: Content) -> None:
    for listed in (True, False):
        assert list(check_texts(CATALOGUE["G10"], at_seminar(content, listed=listed))) == []
