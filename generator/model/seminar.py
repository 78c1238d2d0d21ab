"""A seminar: when, where, for whom and with which programme; and who sits where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from generator.model.programme import Programme
from generator.model.record import AS_NUMBER, AS_WHOLE, Amount, Record, Whole, example, limits
from generator.model.text import Words
from generator.model.workdays import workday

Side = Literal["front", "right", "back", "left"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """Whom participants, print shop and printer may ask."""

    name: Words
    title: Words | None = None
    phone: Amount | None = None
    email: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall(Record):
    """A wall, seen from the middle of the room when one looks at the screen."""

    side: Side
    metres: Annotated[float, limits(0, 60), AS_NUMBER]  # of it that something can hang on; 0 for a wall of windows
    note: Words | None = None  # "vinduer"


MOST_TABLES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Record):
    """The room, its tables and its walls. `walls` that are not named are taken to be of the usual length."""

    name: Words
    address: Words | None = None
    tables: Annotated[int, limits(1, MOST_TABLES), AS_WHOLE] | None = (
        None  # none: as many as it takes for `seats` at each
    )
    seats: Annotated[int, limits(1, 16), AS_WHOLE] = 4  # at a table, at most
    walls: tuple[Wall, ...] = ()
    wifi: Words | None = None
    code: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Record):
    """One day of a seminar of several."""

    date: Words  # "14.1.2027"
    programme: Words  # the id of a file in content/programmes


@dataclass(frozen=True, slots=True, kw_only=True)
class SeminarFile(Record):
    """content/seminars/<id>.yaml. Either `date` and `programme`, or `days`."""

    id: Words
    title: Words
    municipality: Annotated[Words, example("fjordby")]  # the id of a folder in layouts/brands
    room: Annotated[Room, example(missing="skriv room: og på linjen under den to mellemrum og name: Byrådssalen")]
    participants: Annotated[
        Amount, example("24")
    ]  # how many, "24", or a file beside this one: "deltagere.csv", "deltagere.xlsx"
    contact: Annotated[
        Contact, example(missing="skriv contact: og på linjen under den to mellemrum og name: Karen Nørgård")
    ]
    date: Words | None = None
    programme: Words | None = None
    days: tuple[Day, ...] = ()
    reply_by: Words | None = None  # a date
    audience: Words | None = None  # whom it is for, as it stands after "for": "ledere med et projekt"
    leave_out: tuple[Words, ...] = ()  # ids of materials that the programme names
    add: tuple[Words, ...] = ()  # ids of others
    prices: Words | None = None  # a file beside this one, laid over content/prices.yaml
    delivery: Words | None = None  # where to and when, for the print shop
    spare: Annotated[int, limits(0, 50), AS_WHOLE] = 1  # of what each participant has: so many more
    seed: Whole = 1  # another number mixes the tables otherwise


SEMINAR, LIST = "seminar", "liste"
"""What texts may ask for besides ids (model/spoken): whether there is a seminar, and a list of its participants."""

OF_SEMINARS, OF_LISTS = ("G01", "G02", "G05", "K13", "K14"), ("G07", "G08")
"""Ids of what every seminar has whatever its programme says, and of what only one with a list has."""

SIGNS, ROLES = "K14", "K12"
"""The signs of the tables have the roles of the tables on them."""


def brings(file: SeminarFile) -> set[str]:
    """All that a seminar has besides what its programme brings, for texts that ask for it."""
    listed = not file.participants.strip().isdigit()
    found = {*OF_SEMINARS, *(OF_LISTS if listed else ()), *(id.upper() for id in file.add)} - _left_out(file)
    return found | {SEMINAR} | ({LIST} if listed else set())


def goes_without(file: SeminarFile) -> set[str]:
    """The ids of what its sessions do not bring, whatever the programme says."""
    doubled = {ROLES} if SIGNS in brings(file) else set()
    return (_left_out(file) | doubled) - {id.upper() for id in file.add}


def _left_out(file: SeminarFile) -> set[str]:
    return {id.upper() for id in file.leave_out}


@dataclass(frozen=True, slots=True)
class Person:
    """A participant. Of a person nothing but these is read, whatever columns a list has."""

    name: str  # as it is written
    given: str  # large on the badge
    title: str = ""
    workplace: str = ""
    table: int = 0  # 0: not seated yet
    row: int = 0  # of the list, as a spreadsheet counts it; messages name this, never the person


@dataclass(frozen=True, slots=True)
class Meeting:
    """A day of a seminar: its date and what happens on it."""

    date: date
    programme: Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Seminar:
    """A seminar as materials read it: all that its file leaves open is worked out. It holds no participant."""

    file: SeminarFile
    meetings: tuple[Meeting, ...]
    count: int  # participants
    seats: tuple[int, ...]  # at table 1, 2 ...: how many sit there; their sum is `count`
    reply_by: date | None = None

    @property
    def tables(self) -> int:
        return len(self.seats)

    @property
    def first(self) -> date:
        return self.meetings[0].date

    @property
    def last(self) -> date:
        return self.meetings[-1].date

    def after(self, days: int) -> date:
        """So many days after the last."""
        return self.last + timedelta(days=days)

    def weekday_after(self, days: int) -> date:
        """The first one, Monday to Friday and no holiday, so many days after the last or later."""
        return workday(self.after(days))


def shared_out(count: int, tables: int) -> tuple[int, ...]:
    """How many sit at each table: as even as can be, the larger ones first. (31, 6) -> (6, 5, 5, 5, 5, 5)."""
    least, more = divmod(count, tables)
    return tuple(least + (number < more) for number in range(tables))


WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip


def long_date(day: date) -> str:
    """ "torsdag den 14. januar 2027" """
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """ "14.1.2027": as Danes write it, no zero before a figure."""
    return f"{day.day}.{day.month}.{day.year}"


def date_of(text: str) -> date | None:
    """ "14.1.2027", "14/1-2027", "torsdag den 14. januar 2027", "14. jan. 2027", "2027-01-14"; None if it is no date. A weekday
    in front of it is passed over: see `weekday_in`."""
    bare = re.sub(rf"^({'|'.join(WEEKDAYS)})?,?\s*(den|d\.)?\s*", "", text.strip().casefold())
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", bare):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(r"(\d{1,2})[./-]\s?(\d{1,2})[./ -]\s?(\d{4})", bare):
        day, month, year = map(int, found.groups())
    elif found := re.fullmatch(r"(\d{1,2})\.?\s*([a-z]{3,9})\.?\s*(\d{4})", bare):
        day, year = int(found[1]), int(found[3])
        month = next((number for number, name in enumerate(MONTHS, 1) if name.startswith(found[2])), 0)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # 31.2., or a month that there is none of
        return None


def weekday_in(text: str) -> str | None:
    """The weekday that a date is written with."""
    word = re.match(r"\w*", text.strip().casefold())
    return word[0] if word and word[0] in WEEKDAYS else None


def at_table(people: tuple[Person, ...], number: int) -> Iterator[Person]:
    """Who sits at a table, by the list's order."""
    return (person for person in people if person.table == number)
