"""Events -> a calendar file, which Outlook, Google and Apple read. The only door to icalendar.

The same events give the same bytes: no clock is read, so DTSTAMP is no time of ours, and there is no SEQUENCE: nobody knows
how many files came before this one. An event keeps its UID as long as its seminar its id, so a calendar that has it changes it
when the file is opened again, as with METHOD:PUBLISH it may; whoever was sent the first one must be sent the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from generator.model.letters import Event
from generator.model.seminar import Contact

ZONE = "Europe/Copenhagen"
MADE = datetime(2026, 1, 1, tzinfo=UTC)  # what every file says, for DTSTAMP must be there
HOUR = timedelta(hours=1)
PRODUCER = "-//Drivhus//Seminar//DA"


def write_calendar(events: Iterable[Event]) -> bytes:
    """A file to be imported or sent along; nobody is asked to answer by it."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_zone())
    for event in events:
        calendar.add_component(_event(event))
    return bytes(calendar.to_ical())


def _event(event: Event) -> icalendar.Event:
    zone = ZoneInfo(ZONE)
    made = icalendar.Event()
    made.add("uid", event.id)
    made.add("dtstamp", MADE)
    made.add("dtstart", event.start.replace(tzinfo=zone))
    made.add("dtend", event.end.replace(tzinfo=zone))
    made.add("summary", event.title)
    if event.place:
        made.add("location", event.place)
    made.add("description", event.text)
    made.add("contact", ", ".join(part for part in _parts(event.contact) if part))
    if event.contact.email:
        organizer = icalendar.vCalAddress(f"mailto:{event.contact.email}")
        organizer.params["CN"] = icalendar.vText(event.contact.name)
        made.add("organizer", organizer)
    return made


def _parts(contact: Contact) -> tuple[str | None, ...]:
    return contact.name, contact.title, contact.phone, contact.email


def _zone() -> icalendar.Timezone:
    """Danish time as it has been since 1996: summer from the last Sunday of March to the last of October."""
    zone = icalendar.Timezone()
    zone.add("tzid", ZONE)
    winter, summer = icalendar.TimezoneStandard(), icalendar.TimezoneDaylight()
    for part, name, start, month, before, after in (
        (winter, "CET", datetime(1996, 10, 27, 3), 10, 2 * HOUR, HOUR),
        (summer, "CEST", datetime(1996, 3, 31, 2), 3, HOUR, 2 * HOUR),
    ):
        part.add("tzname", name)
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
