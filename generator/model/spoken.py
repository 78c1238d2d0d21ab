"""Texts that follow a programme: what they say of a material, an exercise or a break is said only where there is one.

"[K04? Læg casekortene frem.]" is said if K04 is there, "[uden K04? ...]" if it is not. "K04" is the id of a material, an exercise
or a session, "pause", "seminar" or "liste" (a seminar with a list of participants). "[Læg frem: | Ledelsesretninger (A07) | Sedler (K11).]" lists those whose ids are there, and says nothing
without any. What ends in a colon before the first | is its head, and may be left out. Brackets may stand in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from generator.model.kinds import named
from generator.model.problems import Problem, nearest
from generator.model.programme import Session, materials_of
from generator.model.seminar import LIST, SEMINAR
from generator.model.text import Words

BREAK = "pause"
_BRACKET = re.compile(r"\[([^\[\]]*[?|][^\[\]]*)\]")  # one without others in it
_CONDITION = re.compile(r"(uden )?([\w-]+)\? (.*)", re.DOTALL)


def brought(sessions: Iterable[Session]) -> set[str]:
    """The ids of the materials that sessions bring."""
    return {id for session in sessions for id in materials_of(session)}


def held(sessions: Iterable[Session]) -> set[str]:
    """The ids of sessions and of their exercises, and BREAK if one is a break."""
    found: set[str] = set()
    for session in sessions:
        found.update(map(str, (session.id, session.exercise or session.id)))
        found.update([BREAK] if session.kind == "break" else [])
    return found


def there(sessions: Sequence[Session]) -> set[str]:
    """All that a text can ask for."""
    return brought(sessions) | held(sessions)


def spoken(words: Words, has: Container[str]) -> Words:
    """The text as it is said where there is what `has` holds; empty if nothing of it is."""
    said, before = str(words), ""
    while said != before:
        said, before = _BRACKET.sub(lambda found: _said(found, has), said), said
    if said == words:
        return words
    said = re.sub(r" +(?=[ .,;:]|$)", "", said).strip(" ")
    return words.derived(said[:1].upper() + said[1:] if words.startswith("[") else said)


def all_spoken(texts: Iterable[Words], has: Container[str]) -> tuple[Words, ...]:
    """Those of the texts that say something."""
    return tuple(said for words in texts if (said := spoken(words, has)))


def conditions(words: Words) -> Iterator[Words]:
    """What must be there, or must not, for parts of a text to be said."""
    for found in re.findall(r"\[(?:uden )?([\w-]+)\? ", words):
        yield words.derived(found)


def misspelt(texts: Iterable[Words], known: Iterable[str]) -> Iterator[Problem]:
    """Ids of exercises and sessions that texts ask for and perhaps mean otherwise. One that is like no other may be that of a
    session that is gone."""
    there = {BREAK, SEMINAR, LIST, *map(str, known)}
    for asked in (asked for words in texts for asked in conditions(words)):
        if asked not in there and not named(asked) and (near := nearest(asked, there)):
            message = f"'{asked}' i klammen er hverken en øvelse eller et punkt"
            yield Problem(asked.where, message, f"mente du '{near}'?", warning=True)


def _said(bracket: re.Match[str], has: Container[str]) -> str:
    inside = bracket[1]
    if "|" in inside:
        return _listed([cell.strip(" ") for cell in inside.split("|")], has)
    on = _CONDITION.fullmatch(inside)
    if on is None:
        return bracket[0]
    return on[3] if (on[2] in has) != bool(on[1]) else ""


def _listed(cells: list[str], has: Container[str]) -> str:
    head = f"{cells.pop(0)} " if cells[0].endswith(":") else ""
    stop = "." if cells[-1].endswith(".") else ""
    points = [cell.removesuffix(".") for cell in cells]
    points = [point for point in points if point and all(id in has for id in named(point))]
    if not points:
        return ""
    *before, last = points
    joint = ", og " if before and "," in before[-1] else " og "
    return f"{head}{joint.join(filter(None, (', '.join(before), last)))}{stop}"
