"""D04: every exercise with its clock and the sources, for a day that somebody makes of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.decks import steps
from generator.compose.decks.seminar import deck_of, on_its_own, sign_sources, sources_slide
from generator.compose.material import Entries, Signing
from generator.compose.texts import Texts
from generator.model.content import Content, shown_programmes
from generator.model.document import Deck, Slide
from generator.model.problems import Problem, Problems, Where
from generator.model.programme import Exercise, Hours, Session, filled
from generator.model.sender import Room

EXERCISES = Entries("deck")


@EXERCISES.material("D04", page="slide-16x9", signing=Signing(sign_sources))
def exercise_slides(content: Content, texts: Texts, room: Room) -> Deck:
    """Exercises in the order in which the programmes use them, then the others. Raises `Problems` if there are none."""
    if not content.exercises:
        message = "der er ingen øvelser at lave slides af"
        raise Problems([Problem(Where("content/exercises"), message, "læg mindst én fil i mappen")])
    made = (slide for exercise in _in_order(content) for slide in _slides(exercise, content, texts))
    return deck_of((*made, sources_slide(content, texts)), content, texts["title"])


def _in_order(content: Content) -> Iterator[Exercise]:
    used = [session.exercise for day in shown_programmes(content) for session in day.sessions if session.exercise]
    yield from (content.exercises[id] for id in dict.fromkeys((*used, *content.exercises)))


def _slides(exercise: Exercise, content: Content, texts: Texts) -> Iterator[Slide]:
    """What to do, and the clock: its minutes run from the beginning of the exercise."""
    session = filled(Session(id=exercise.id, minutes=exercise.minutes, exercise=exercise.id), exercise)
    s = on_its_own(session, content, texts, Hours(0, exercise.minutes))
    yield steps.exercise(s)
    yield steps.clock_of(s)
