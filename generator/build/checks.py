"""What needs content, catalogue and layouts at once to be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields

from generator.compose.catalogue import CATALOGUE, PLANNED
from generator.compose.drawing.case_plants import HERBARIUM
from generator.compose.drawing.type_plants import MOTIFS
from generator.compose.texts import unknown_places
from generator.model.content import Case, Figures
from generator.model.problems import Problem, Where, suggest
from generator.model.programme import Programme, Session, clock, minutes_of
from generator.model.text import Words

FIGURE_PLACES: Mapping[str, Sequence[str]] = {
    "phase_model": ("navne",),
    "focus_count": ("antal",),
    "phase_number": ("nummer",),
    "arrows": ("retninger",),
    "typology": ("venstre", "hoejre", "nederst", "oeverst"),
}
"""What the drawings fill in of their words."""


def check_programme(programme: Programme) -> Iterator[Problem]:
    """Whether the times add up and everything it names exists."""
    yield from _check_times(programme)
    seen: set[str] = set()
    for session in programme.sessions:
        if session.id in seen:
            yield Problem(session.name.where, f"to punkter hedder '{session.id}'", "giv det ene et andet id")
        seen.add(session.id)
        yield from _check_steps(session)
        for id in session.materials:
            yield from _check_material(id)


def _check_times(programme: Programme) -> Iterator[Problem]:
    start, end = minutes_of(programme.start), minutes_of(programme.end)
    for name, words, found in (("start", programme.start, start), ("end", programme.end, end)):
        if found is None:
            yield Problem(
                words.where,
                f"'{words}' er ikke et klokkeslæt",
                f'skriv det med punktum og anførselstegn: {name}: "8.30"',
            )
    if start is None or end is None:
        return
    total = sum(s.minutes for s in programme.sessions)
    if start + total != end:
        off = start + total - end
        much = f"{abs(off)} minut{'' if abs(off) == 1 else 'ter'} for {'meget' if off > 0 else 'lidt'}"
        message = f"programmet slutter kl. {clock(start + total)} og ikke kl. {programme.end}: {much}"
        yield Problem(programme.end.where, message, "ret minutterne for et af punkterne, eller ret end")


def _check_steps(session: Session) -> Iterator[Problem]:
    total = sum(step.minutes for step in session.steps)
    if session.steps and total != session.minutes:
        message = f"trinene i »{session.name}« fylder {total} minutter, men punktet varer {session.minutes}"
        yield Problem(session.steps[0].name.where, message, "ret minutterne, så de passer sammen")
    if session.minutes <= 0:
        yield Problem(session.name.where, f"»{session.name}« varer {session.minutes} minutter", "skriv mindst 1")


def _check_material(id: Words) -> Iterator[Problem]:
    if id not in CATALOGUE and id not in PLANNED:
        hint = suggest(id, list(CATALOGUE), "slet det, eller ret id'et")
        yield Problem(id.where, f"materialet '{id}' findes ikke", hint)


def check_figures(words: Figures) -> Iterator[Problem]:
    """Drawings of plants that content/figures.yaml has no words for, and places that no drawing fills in."""
    told = ("case-plants", HERBARIUM, words.case_plants), ("type-plants", ("plain", *MOTIFS), words.type_plants)
    for name, drawn, alts in told:
        for key in drawn:
            if key not in alts:
                hint = f"skriv en linje under {name}, der begynder med {key}:"
                yield Problem(Where(words.phase_model.where.path), f"'{key}' mangler under {name}", hint)
    for field in fields(words):
        text = getattr(words, field.name)
        yield from unknown_places([text] if isinstance(text, Words) else [], FIGURE_PLACES.get(field.name, ()))


def check_plants(cases: Iterable[Case]) -> Iterator[Problem]:
    """Cases that name a plant nobody has drawn."""
    for case in cases:
        if case.plant and case.plant not in HERBARIUM:
            hint = suggest(case.plant, list(HERBARIUM))
            yield Problem(case.plant.where, f"tegningen '{case.plant}' findes ikke", hint)
