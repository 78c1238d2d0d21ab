"""What a seminar says of materials, which only the catalogue knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.build.kits import named
from generator.model.problems import Problem
from generator.model.seminar import Seminar
from generator.model.text import unknown


def check_seminar(seminar: Seminar, ids: Collection[str]) -> Iterator[Problem]:
    """Materials to leave out or to add that do not exist (`ids` are all that do), and such as change nothing."""
    file = seminar.file
    known = "se id'erne med make list"
    yield from unknown((*file.leave_out, *file.add), ids, "materialet '{}' findes ikke", known)
    sessions = [session for meeting in seminar.meetings for session in meeting.programme.sessions]
    brought = {*named(words for session in sessions for words in (*session.materials, *session.needs))}
    for id in file.leave_out:
        if id in ids and id not in brought:
            message = f"programmet har ikke {id} med, så der er intet at udelade"
            yield Problem(id.where, message, "slet det, eller ret id'et", warning=True)
    for id in file.add:
        if id in brought:
            yield Problem(id.where, f"programmet har allerede {id} med", "slet det under add", warning=True)
