"""The invented seminar with invented people who come to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import small_seminar

from generator.compose.catalogue import CATALOGUE
from generator.compose.texts import Texts
from generator.load.theme import load_pages, load_theme
from generator.model.content import Content
from generator.model.document import CardSet, Settled
from generator.model.problems import Where
from generator.model.seminar import Contact, Meeting, Person, Room, Seminar
from generator.model.sender import Room as Free
from generator.model.text import Words
from generator.typeset.fit import settle

LAYOUTS = Path(__file__).parent.parent / "layouts"

GIVEN = (
    "Mette Søren Anne-Kathrine Jonas Fatima Bo Kirsten Lars-Henrik Åse Øjvind Aage Ærø Zenia Aysel Nguyễn Per".split()
)
SURNAMES = "Krogh|Bæk Andersen|Lindholm|Vang|Haddad|Riis|Nørgaard|Toft|Holm|Aagaard|Ålborg|Özdemir|Þórsson".split("|")
TITLES = ("Chef for Kultur og Fritid", "Afdelingschef", "Centerchef", "Chef for Borgerservice", "Vicedirektør", "")
WORKPLACES = ("Teknik og Miljø", "Sundhed", "Ældre og Handicap", "Psykiatri i Midtbyen", "Dagtilbud")
LIST = Words("deltagere.csv", Where("content/seminars/haven.yaml", 7))
ROOM = Room(name=Words("Store Sal"), address=Words("Kulturhuset, Havnegade 2, 9999 Aadal"))
CONTACT = Contact(
    name=Words("Karen Berg"), title=Words("konsulent"), phone=Words("12 34 56 78"), email=Words("berg@aadal.example")
)


def seminar(content: Content, count: int = 24, tables: int = 0, days: int = 1) -> Seminar:
    """For so many, at as many tables as it takes for four at each; on so many days after each other."""
    found = small_seminar.seminar(content, count, tables or -(-count // 4))
    [meeting] = found.meetings
    meetings = tuple(Meeting(meeting.date + timedelta(days=n), meeting.programme) for n in range(days))
    file = replace(found.file, participants=LIST, room=ROOM, contact=CONTACT)
    return replace(found, file=file, meetings=meetings, reply_by=meeting.date - timedelta(days=10))


def people(count: int, tables: int) -> Iterator[Person]:
    """Of invented names, seated by turns."""
    for n in range(count):
        given, surname = GIVEN[n % len(GIVEN)], SURNAMES[n * 7 % len(SURNAMES)]
        title, workplace = TITLES[n % len(TITLES)], WORKPLACES[n * 3 % len(WORKPLACES)]
        yield Person(f"{given} {surname}", given, title, workplace, n % tables + 1, n + 2)


def at_seminar(content: Content, count: int = 24, tables: int = 0, listed: bool = True, days: int = 1) -> Content:
    """The content with a seminar; with its participants' names, or with their number alone."""
    held = seminar(content, count, tables, days)
    return replace(content, seminar=held, people=tuple(people(count, held.tables)) if listed else ())


def cards(id: str, content: Content, **texts: Words | tuple[Words, ...]) -> CardSet:
    """A set of cards; `texts` are laid over its own."""
    own = {**content.materials[id], **texts}
    found = CATALOGUE[id].compose(content, Texts(own, content, id), Free())
    assert isinstance(found, CardSet)
    return found


def set_in_type(id: str, content: Content) -> Settled:
    """A set of cards fitted in the shipped faces and sizes."""
    theme = load_theme(LAYOUTS, [])
    assert theme
    page = load_pages(LAYOUTS, theme, [])[CATALOGUE[id].page]
    return settle(cards(id, content), page.styles_of(id), theme.look("pdf"), id)
