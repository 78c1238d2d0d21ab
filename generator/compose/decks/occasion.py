"""What the slides of a seminar say besides: what is held and when, who gets what, and when the participants hear more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.compose.templates.slide import SlideContext
from generator.model.document import Notes
from generator.model.seminar import long_date
from generator.model.spoken import joined
from generator.model.text import Words

LATER = 30
"""Days after a seminar, when somebody asks how it went."""


def overline(s: SlideContext) -> Words:
    """What is held: the seminar with its date, or what kind of a day the deck is for."""
    seminar = s.content.seminar
    s.texts.may_ask("cover-occasion", "cover-overline")
    if seminar is None:
        return s.text("cover-overline", navn=s.programme.title)
    day = next((day for day in seminar.meetings if day.programme == s.programme), seminar.meetings[0])
    return seminar.file.title.derived(s.text("cover-occasion", titel=seminar.file.title, dato=long_date(day.date)))


def cover_notes(s: SlideContext) -> Notes:
    """Besides what is true of any day: which tables get one case only, and which cards have the points if the screen fails."""
    notes = s.notes("cover", antal=s.seated())
    s.texts.may_ask("cover-one-card", "cover-some-cards", "cover-heard")
    if few := _fewer_cards(s):
        said = s.text("cover-one-card" if len(few) == 1 else "cover-some-cards", nummer=joined([*map(str, few)]))
        notes = replace(notes, instruction=(*notes.instruction, said))
    heard = [id for one in s.programme.sessions if len(one.points) > 1 for id in one.points]
    if heard and "K06" in s.has:
        cards = [voice.id for voice in s.content.voices]
        numbers = [cards.index(id) + 1 for id in heard if id in cards]
        told = s.text("cover-heard", antal=str(len(numbers)), nummer=joined([*map(str, numbers)]))
        notes = replace(notes, plan_b=notes.plan_b.derived(f"{notes.plan_b} {told}"))
    return notes


def _fewer_cards(s: SlideContext) -> Sequence[int]:
    """The tables of a seminar that get one case card instead of two: a case of each set is read together."""
    seminar, cases = s.content.seminar, len(s.content.cases)
    if seminar is None or "K04" not in s.has:
        return ()
    sets = -(-2 * seminar.tables // cases)
    lacking = max(0, 2 * seminar.tables - sets * (cases - 1))
    return range(seminar.tables - lacking + 1, seminar.tables + 1)


def sources_notes(s: SlideContext) -> Notes:
    """On the last day of a seminar, when the participants hear from it again."""
    notes, seminar = s.notes("sources"), s.content.seminar
    s.texts.may_ask("sources-later")
    if seminar is None or seminar.meetings[-1].programme != s.programme:
        return notes
    later = s.text("sources-later", dato=long_date(seminar.weekday_after(LATER)))
    return replace(notes, instruction=(later, *notes.instruction))
