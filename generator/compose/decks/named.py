"""The slides by the names that a programme gives them: what each costs of the time, and how many there are of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.compose.decks import slides, steps
from generator.compose.figures.sharing import shared_out
from generator.compose.figures.slides.lists import PANES, TASKS, case_slides, focus_slides
from generator.compose.figures.slides.words import STOREYS
from generator.compose.templates.slide import SlideContext
from generator.model.content import Content, Phase
from generator.model.document import Slide
from generator.model.problems import stop_on_errors
from generator.model.programme import Session
from generator.model.text import unknown

Draw = Callable[[SlideContext], Slide]

OCCASIONAL = ("break", "continued", "session", "material", "extra", "time", "point")
"""What the texts begin with that only some programmes or contents ask for."""

REST = 0.0
"""Share of a slide that has what the others leave of its session's minutes."""

SINGLE: Mapping[str, tuple[float, Draw]] = {
    "cover": (REST, slides.cover),
    "programme": (5, slides.programme),
    "stop": (1, slides.stop),
    "checkin": (1, partial(steps.exercise, key="checkin")),
    "definition": (4, slides.definition),
    "model": (6, slides.model),
    "typology": (4, slides.types),
    "exercise": (1, steps.exercise),
    "clock": (REST, steps.clock_of),
    "break": (REST, slides.pause),
    "session": (REST, slides.by_itself),
    "directions": (3, slides.directions_house),
    "seeds": (5, slides.seeds),
    "sources": (1, slides.sources_slide),
}
"""Name, which its texts begin with as well -> minutes and slide."""

LISTS: Mapping[str, tuple[float, Callable[[Content], Sequence[Any]], Callable[..., Slide]]] = {
    "gains": (5, lambda content: shared_out(content.introduction.bottom_lines, PANES), slides.gains),
    "cases": (3, lambda content: case_slides(content.sectors, content.cases), slides.cases),
    "advice": (4, lambda content: shared_out(list(enumerate(content.advice, 1)), STOREYS), slides.advice),
}
"""Name -> minutes, what is shown on one slide after the other, and such a slide."""

NAMES = SINGLE.keys() | LISTS.keys() | {"phase", "focus", "point", "tasks"}
OF_STEPS = ("checkin", "exercise", "clock")
OF_A_SESSION = (*OF_STEPS, "point", "break", "session", "stop")
"""Slides that show what stands at a session of the programme."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide that a session shows: `key` tells it from the others, `minutes` are its share."""

    key: str
    minutes: float
    draw: Draw


def slides_of(name: str, session: Session, content: Content) -> Iterator[Shown]:
    """The slides of a name: one for each phase or point of the session, one for as many cases as it has room for."""
    match name:
        case "phase":
            for number, phase in _phases(session, content):
                yield Shown(f"phase {phase.id}", 1, partial(slides.phase_section, phase=phase, number=number))
        case "focus":
            for number, phase in _phases(session, content):
                draw = partial(slides.phase_focus, phase=phase, number=number)
                yield from _parts(f"focus {phase.id}", 2, draw, focus_slides(phase, number))
        case "point":
            for id in session.points:
                yield Shown(f"point {id}", 2 / len(session.points), partial(slides.point, id=id))
        case "tasks":
            for direction in content.directions:
                lists = shared_out(list(enumerate(direction.tasks, 1)), TASKS)
                yield from _parts(f"tasks {direction.id}", 2, partial(slides.tasks, direction=direction), lists)
        case _ if name in LISTS:
            minutes, shared, of_list = LISTS[name]
            yield from _parts(name, minutes, of_list, shared(content))
        case _:
            own = f" {session.id}" if name in OF_A_SESSION else ""
            yield Shown(name + own, *SINGLE[name])


def _parts(key: str, minutes: float, draw: Callable[..., Slide], lists: Sequence[Any]) -> Iterator[Shown]:
    """The slides that show one list, each with some of it; together they have the minutes."""
    for n, found in enumerate(lists, 1):
        yield Shown(f"{key} {n}", minutes / len(lists), partial(draw, found=found, part=(n, len(lists))))


def _phases(session: Session, content: Content) -> list[tuple[int, Phase]]:
    """The phases that the session names, all if it names none, with their numbers."""
    known = [phase.id for phase in content.phases]
    hint = f"vælg mellem {', '.join(known)}"
    stop_on_errors(unknown(session.phases, known, "der er ingen fase, der hedder '{}'", hint))
    found = list(enumerate(content.phases, 1))
    return [(number, phase) for number, phase in found if phase.id in (session.phases or {phase.id})]
