"""An invented seminar, for guides that are made for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.compose.catalogue import CATALOGUE
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Worksheet
from generator.model.packed import Packed
from generator.model.seminar import Contact, Meeting, Room, Seminar, SeminarFile, Wall, shared_out
from generator.model.sender import Room as Free
from generator.model.text import Words

THURSDAY, FRIDAY = date(2027, 1, 14), date(2027, 1, 15)


def seminar(
    content: Content, count: int = 31, tables: int = 6, day: date = THURSDAY, walls: tuple[Wall, ...] = ()
) -> Seminar:
    id, programme = next(iter(content.programmes.items()))
    file = SeminarFile(
        id=Words("haven"), title=Words("Havedag"), municipality=Words("aadal"), room=Room(name=Words("Laden"), walls=walls),
        participants=Words(str(count)), contact=Contact(name=Words("Ida Holm")), date=Words("14.1.2027"), programme=Words(id),
    )  # fmt: skip
    return Seminar(file=file, meetings=(Meeting(day, programme),), count=count, seats=shared_out(count, tables))


def guide(id: str, content: Content, for_: Seminar | None = None, packed: Packed | None = None) -> Worksheet:
    """A guide composed; all that it asks of its texts is there."""
    content = replace(content, seminar=for_, packed=packed)
    texts = Texts(content.materials[id], content, id)
    made = CATALOGUE[id].compose(content, texts, Free())
    assert not texts.missing
    assert isinstance(made, Worksheet)
    return made
