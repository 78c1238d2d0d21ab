"""Calendar files, read by a library of another author."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from attended import seminar

from generator.compose.letters import invitations, later
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.letters import Event
from generator.model.seminar import Contact, Meeting
from generator.model.text import Words
from generator.write.calendar import write_calendar

ZONE = ZoneInfo("Europe/Copenhagen")
CONTACT = Contact(name=Words("Karen Æ. Berg"), title=Words("konsulent"), phone=Words("12 34 56 78"))
WINTER = Event(
    id="haven-1@fjordby.drivhus", start=datetime(2027, 1, 14, 8, 30), end=datetime(2027, 1, 14, 12, 15),
    title="Haven; og, resten", text="8.30 Kaffe\n8.45 Én, to, tre; fire\n" + "ord " * 60, contact=CONTACT,
    place="Store Sal, Torvet 1",
)  # fmt: skip
SUMMER = replace(
    WINTER, id="haven-2@fjordby.drivhus", start=datetime(2027, 6, 14, 8, 30), end=datetime(2027, 6, 14, 16)
)


def read(data: bytes) -> list:
    return list(vobject.readOne(data.decode()).vevent_list)


def test_another_library_reads_the_clock_times_as_danish_time() -> None:
    for event, found in zip((WINTER, SUMMER), read(write_calendar([WINTER, SUMMER])), strict=True):
        assert (found.dtstart.value, found.dtend.value) == (
            event.start.replace(tzinfo=ZONE), event.end.replace(tzinfo=ZONE)
        )  # fmt: skip
    winter, summer = (found.dtstart.value.utcoffset() for found in read(write_calendar([WINTER, SUMMER])))
    assert (winter, summer) == (timedelta(hours=1), timedelta(hours=2))


def test_commas_line_ends_and_long_lines_come_through() -> None:
    [found] = read(write_calendar([WINTER]))
    assert (found.summary.value, found.description.value, found.location.value, found.uid.value) == (
        WINTER.title, WINTER.text, WINTER.place, WINTER.id
    )  # fmt: skip
    lines = write_calendar([WINTER]).split(b"\r\n")
    assert max(map(len, lines)) <= 75, "octets in a line (RFC 5545, 3.1)"


def test_whom_to_ask_is_named_and_can_be_written_to_if_there_is_an_address() -> None:
    [without] = read(write_calendar([WINTER]))
    assert without.contact.value == "Karen Æ. Berg, konsulent, 12 34 56 78" and not hasattr(without, "organizer")
    asked = replace(CONTACT, email=Words("karen@fjordby.example"))
    [found] = read(write_calendar([replace(WINTER, contact=asked)]))
    assert found.organizer.value == "mailto:karen@fjordby.example" and found.organizer.params["CN"] == ["Karen Æ. Berg"]


def test_the_same_events_give_the_same_bytes() -> None:
    assert write_calendar([WINTER]) == write_calendar([replace(WINTER)])


# ---------------------------------------------------------------- of a seminar


def texts(content: Content) -> Texts:
    return Texts(content.materials["G03"], content, "G03")


@pytest.mark.parametrize("days", [1, 2])
def test_each_day_is_an_event_with_the_programmes_clock_times(content: Content, days: int) -> None:
    held = seminar(content, days=days)
    found = read(write_calendar(invitations(held, texts(content))))
    assert len({event.uid.value for event in found}) == len(found) == days
    for event, meeting in zip(found, held.meetings, strict=True):
        start, end = event.dtstart.value, event.dtend.value
        assert start.date() == end.date() == meeting.date
        clocks = tuple(f"{at.hour}.{at.minute:02}" for at in (start, end))
        assert clocks == (meeting.programme.start, meeting.programme.end)
        for session in meeting.programme.stops():
            hours = meeting.programme.hours()[session.id]
            assert f"{str(hours).split('–')[0]} {session.stop}" in event.description.value.split("\n")


def test_a_guest_is_told_by_when_to_answer_and_a_changed_day_is_the_same_event(content: Content) -> None:
    held = seminar(content)
    [event] = read(write_calendar(invitations(held, texts(content))))
    assert (
        "senest mandag\u00a0den\u00a04." in event.description.value or "senest mandag den 4." in event.description.value
    )
    moved = replace(held, meetings=(Meeting(held.first + timedelta(days=7), held.meetings[0].programme),))
    [again] = read(write_calendar(invitations(moved, texts(content))))
    assert again.uid.value == event.uid.value and again.dtstart.value != event.dtstart.value


def test_the_talk_a_month_after_is_on_the_monday_if_the_day_is_in_a_weekend(content: Content) -> None:
    held = seminar(content)  # 14.1.2027: thirty days after is a Saturday
    event = later(held, texts(content))
    assert event.start.strftime("%Y-%m-%d %a") == "2027-02-15 Mon"
    friday = replace(held, meetings=(Meeting(held.first + timedelta(days=-1), held.meetings[0].programme),))
    assert later(friday, texts(content)).start.strftime("%Y-%m-%d %a") == "2027-02-12 Fri"
    assert timedelta(minutes=15) <= event.end - event.start <= timedelta(minutes=30)
