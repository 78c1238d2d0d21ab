"""An invented seminar, and invented people who come to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.content import Content
from generator.model.problems import Where
from generator.model.programme import Programme
from generator.model.seminar import Contact, Meeting, Person, Room, Seminar, SeminarFile, shared_out
from generator.model.text import Words

GIVEN = (
    "Mette Søren Anne-Kathrine Jonas Fatima Bo Kirsten Lars-Henrik Åse Øjvind Aage Ærø Zenia Aysel Nguyễn Per".split()
)
SURNAMES = "Krogh|Bæk Andersen|Lindholm|Vang|Haddad|Riis|Nørgaard|Toft|Holm|Aagaard|Ålborg|Özdemir|Þórsson".split("|")
TITLES = ("Chef for Kultur og Fritid", "Afdelingschef", "Centerchef", "Chef for Borgerservice", "Vicedirektør", "")
WORKPLACES = ("Teknik og Miljø", "Sundhed", "Ældre og Handicap", "Psykiatri i Midtbyen", "Dagtilbud")
LIST = Words("deltagere.csv", Where("content/seminars/haven.yaml", 7))


def seminar(programme: Programme, count: int = 24, tables: int = 0, days: int = 1, **changed: object) -> Seminar:
    """For so many, at as many tables as it takes for four at each; `changed` are fields of its file."""
    file = SeminarFile(
        id=Words("haven"),
        title=Words("Ledelse af samskabelse"),
        municipality=Words("fjordby"),
        room=Room(name=Words("Store Sal"), address=Words("Kulturhuset, Havnegade 2, 9999 Fjordby")),
        participants=LIST,
        contact=Contact(
            name=Words("Karen Berg"), title=Words("udviklingskonsulent"), phone=Words("12 34 56 78"),
            email=Words("karen.berg@fjordby.example"),
        ),
        date=Words("14.1.2027"),
        programme=programme.id,
    )  # fmt: skip
    meetings = tuple(Meeting(date(2027, 1, 14 + n), programme) for n in range(days))
    seats = shared_out(count, tables or -(-count // 4))
    return Seminar(
        file=replace(file, **changed), meetings=meetings, count=count, seats=seats, reply_by=date(2027, 1, 4)
    )  # type: ignore[arg-type]


def people(count: int, tables: int = 0) -> tuple[Person, ...]:
    """Of invented names, seated by turns."""
    tables = tables or -(-count // 4)
    found = []
    for n in range(count):
        given, surname = GIVEN[n % len(GIVEN)], SURNAMES[n * 7 % len(SURNAMES)]
        title, workplace = TITLES[n % len(TITLES)], WORKPLACES[n * 3 % len(WORKPLACES)]
        found.append(Person(f"{given} {surname}", given, title, workplace, n % tables + 1, n + 2))
    return tuple(found)


def at_seminar(content: Content, count: int = 24, tables: int = 0, listed: bool = True, days: int = 1) -> Content:
    """The content with a seminar; with its participants' names, or with their number alone."""
    programme = next(iter(content.programmes.values()))
    found = people(count, tables) if listed else ()
    return replace(content, seminar=seminar(programme, count, tables, days), people=found)
