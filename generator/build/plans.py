"""What was decided on for each piece, as the next run can read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.build.cache import State
from generator.model.edition import IN_PLACE, Offset
from generator.model.packed import Printed
from generator.model.problems import Where
from generator.model.sender import Room

Size = tuple[float, float]


class PagePicture(NamedTuple):
    """A page as an SVG file; `key` changes when its look does."""

    path: str
    key: str
    number: int  # of the page, from 1; or overview.SOCLE


class Plan(NamedTuple):
    """What a piece will become, and of what. `key` changes when its files do, `inputs` when they may."""

    inputs: str
    room: Room
    reads: tuple[str, ...]
    key: str
    pages: int
    sizes: Sequence[Size]  # of its pages, in points, each once
    smallest: float  # points: type of what is read on its pages; 0 if it is no picture of fixed size
    pictures: tuple[PagePicture, ...]
    fragment: str  # of the contact sheet
    ink: str = ""  # the client's
    printed: tuple[tuple[str, Printed], ...] = ()  # what its files for a seminar come to on paper, by edition
    offset: Offset = IN_PLACE  # of the client's printer


class Drawn(NamedTuple):
    """What is to be remembered of a drawing: what went into it, the parts of the content it was made from, its own sum,
    and what was told of it without stopping anything: where, message, hint."""

    inputs: str
    reads: tuple[str, ...]
    sum: str
    told: tuple[tuple[Where, str, str], ...] = ()


def remember(known: State, plans: Mapping[str, Plan]) -> None:
    """Plans as JSON can hold them. A fragment, which many clients share, is kept once."""
    numbers = {text: str(n) for n, text in enumerate(dict.fromkeys(plan.fragment for plan in plans.values()))}
    known.fragments = {number: text for text, number in numbers.items()}
    known.plans = {id: [*plan._replace(fragment=numbers[plan.fragment])] for id, plan in plans.items()}


def recall(known: State) -> dict[str, Plan]:
    """The plans of the last run, by client/material."""
    return {id: _plan(Plan(*record), known.fragments) for id, record in known.plans.items()}


def _plan(found: Plan, fragments: Mapping[str, str]) -> Plan:
    """JSON knows lists only."""
    pictures = tuple(PagePicture(*picture) for picture in found.pictures)
    sizes, fragment = [(w, h) for w, h in found.sizes], fragments[found.fragment]
    printed = tuple((edition, Printed.read(record)) for edition, record in found.printed)
    return found._replace(
        room=Room(*found.room),
        reads=tuple(found.reads),
        sizes=sizes,
        pictures=pictures,
        fragment=fragment,
        offset=Offset(*found.offset),
        printed=printed,
    )
