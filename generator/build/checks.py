"""What needs content, catalogue and layouts at once to be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import fields
from pathlib import Path
from string import Template

from generator.build.kits import check_kits
from generator.build.occasion import check_changes
from generator.build.overview import words_of
from generator.build.pace import check_seminar_programme
from generator.build.packing_checks import check_packing
from generator.build.pieces import Pieces
from generator.build.programmes import check_materials, check_programme
from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.guides.hung import unhung
from generator.compose.material import Material
from generator.compose.texts import Texts, unknown_places
from generator.model.content import Case, Content, Figures
from generator.model.counts import count_words, words_in
from generator.model.document import TYPE, Deck, Slot
from generator.model.drawings import Drawings
from generator.model.edition import Edition
from generator.model.kinds import KINDS, named
from generator.model.look import Page
from generator.model.problems import Problem, Where, any_error, suggest
from generator.model.programme import Programme, materials_of
from generator.model.seminar import Seminar, brings
from generator.model.spoken import misspelt
from generator.model.text import Words, unknown

PLACES = ("colors", "links", "brands", "kinds", "kits", "body")
"""What layouts/overview.html leaves to be filled in, each with a $ before it."""

SENTENCES = ("small",)
"""And the sentences it has in store."""

BACK = "læg den tilbage, eller giv den sit gamle navn igen"

LONGEST_NAME = 60

MATERIALS = "content/materials/"

FIGURE_PLACES: Mapping[str, Sequence[str]] = {
    "phase_model": ("navne",),
    "focus_count": ("antal",),
    "phase_number": ("nummer",),
    "arrows": ("retninger",),
    "typology": ("venstre", "hoejre", "nederst", "oeverst"),
    "stops": ("antal",),
    "step": ("antal", "navn"),
    "clock": ("dele",),
    "clock_steps": ("tid", "navn"),
    "focus": ("navn",),
    "shelves": ("antal",),
    "storeys": ("antal",),
    "tasks": ("navn",),
    "index": ("navn",),
    "way": ("antal",),
    "day": ("antal", "nummer", "navn"),
}
"""What the drawings fill in of their words."""


def check_content(content: Content, materials: Iterable[Material], pieces: Pieces) -> Iterator[Problem]:
    """What the content says of materials, drawings and programmes that exist, and of those that do not."""
    yield from _words_of_nothing(content)
    yield from long_names(content)
    yield from _of_the_seminar(content, content.seminar) if content.seminar else _of_the_whole(content)
    yield from check_plants(content.cases, content.drawings)
    yield from check_figures(content.figures, content.drawings)
    for exercise in content.exercises.values():
        yield from check_materials((*exercise.materials, *exercise.hangs))
    yield from unknown_places(_told(content), [*count_words(content)])
    faults = [*_check_days(content)]
    yield from faults
    for material in materials:
        if not (material.programme and any_error(faults)):
            yield from check_texts(material, content, pieces.try_out)
        if material.programme:
            yield from _misspelt(material.id, content)
        deck = pieces.tried(material)
        if isinstance(deck, Deck) and material.programme:
            had = brings(content.seminar.file) if content.seminar else set[str]()
            yield from unprepared(deck, material.id, content.programmes[material.programme], had)


def _of_the_seminar(content: Content, seminar: Seminar) -> Iterator[Problem]:
    yield from check_changes(content)
    yield from unhung(content, seminar)


def _of_the_whole(content: Content) -> Iterator[Problem]:
    """What a seminar, which has its own programmes alone, cannot say."""
    yield from unused_programmes(content)
    yield from check_kits(content)
    yield from check_packing(content)


def _misspelt(id: str, content: Content) -> Iterator[Problem]:
    """What the texts of a deck ask of its programme."""
    texts = (words for _, text in Texts(content.materials.get(id, {}), content, id).own() for words in words_in(text))
    sessions = [session.id for programme in content.programmes.values() for session in programme.sessions]
    yield from misspelt(texts, [*content.exercises, *sessions])


def _check_days(content: Content) -> Iterator[Problem]:
    """The programmes; those of a seminar one day after the other, and whether so many people can hold them."""
    if content.seminar is None:
        for programme in content.programmes.values():
            yield from check_programme(programme)
        return
    days = [meeting.programme for meeting in content.seminar.meetings]
    for n, day in enumerate(days):
        yield from check_programme(day, days[:n])
        yield from check_seminar_programme(day, content.seminar.count, content.seminar.tables)


def _told(content: Content) -> Iterator[Words]:
    """What exercises and programmes say, to participants and to whoever leads them. The counts are filled in already."""
    for one in (*content.exercises.values(), *content.programmes.values()):
        yield from words_in(one)


def _words_of_nothing(content: Content) -> Iterator[Problem]:
    for id in content.materials:
        if id not in CATALOGUE:
            where, message = Where(f"content/materials/{id}.yaml"), f"der er ikke noget materiale '{id}'"
            hint = suggest(id, list(CATALOGUE), "slet den, eller giv den navn efter et materiale")
            yield Problem(where, message, hint, warning=True)


def long_names(content: Content) -> Iterator[Problem]:
    """Names of materials that would be cut off in file names, and push out what stands beside them."""
    for texts in content.materials.values():
        name = texts.get("name") or texts.get("title")
        if isinstance(name, Words) and len(name) > LONGEST_NAME:
            message = f"navnet er på {len(name)} tegn; højst {LONGEST_NAME}"
            yield Problem(name.where, message, "forkort det; det står også i filens navn og nederst på siden")


def unused_programmes(content: Content) -> Iterator[Problem]:
    """Programmes that no deck shows, though their author perhaps thinks so."""
    shown = {material.programme: id for id, material in CATALOGUE.items() if material.programme}
    for id, programme in content.programmes.items():
        if id not in shown and not programme.only_seminar:
            made = ", ".join(f"{deck} laves af content/programmes/{name}.yaml" for name, deck in shown.items())
            message = (
                f"ingen præsentation hører til programmet '{id}'; det kommer kun med på plakaten Dagens program (P16)"
            )
            hint = (
                f"{made}; skriv only-seminar: true, hvis programmet kun er til et seminar, eller skriv det i en af dem"
            )
            yield Problem(programme.id.where, message, hint, warning=True)


def exceptions_for_nobody(pages: Iterable[Page]) -> Iterator[Problem]:
    """Styles of layouts/pages for a material that does not exist: nobody would see them."""
    ids = (id for page in pages for id in page.exceptions if isinstance(id, Words))
    return unknown(ids, CATALOGUE, "der er ikke noget materiale '{}'", "slet linjen")


def missing_pages(materials: Iterable[Material], pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Files of layouts/pages that a material needs."""
    for material in materials:
        if not KINDS[material.kind].flows and material.page not in pages:
            where = Where(f"layouts/pages/{material.page}.yaml")
            message = f"filen findes ikke; {material.id} bruger den"
            hint = f"skriv den, eller hent den frem igen; i mappen ligger {', '.join(sorted(pages))}"
            yield Problem(where, message, hint, fault="mangler")


def fitted_type(pages: Mapping[str, Page]) -> Mapping[str, Mapping[Slot, Sequence[tuple[str, float]]]]:
    """What a template of PowerPoint may set a placeholder in at most: the style and size that texts were fitted in."""
    styles = pages["slide-16x9"].styles if "slide-16x9" in pages else {}
    return {
        layout: {slot: [(name, styles[name].size) for name in names if name in styles] for slot, names in slots.items()}
        for layout, slots in TYPE.items()
    }


def missing_profiles(editions: Iterable[Edition]) -> Iterator[Problem]:
    """Colour profiles that an edition needs, and that are not there, or not whole."""
    hint = f"{BACK}; uden den ved trykkeriet ikke, hvilke farver der er ment"
    for path in sorted({p.profile for edition in editions for p in edition.printings.values()}):
        if not path.is_file():
            yield Problem(Where(f"layouts/icc/{path.name}", 0), "farveprofilen findes ikke", hint)
        elif not _is_profile(path.read_bytes()):
            yield Problem(Where(f"layouts/icc/{path.name}", 0), "filen er ikke en farveprofil", hint)


def read_overview(layouts: Path, problems: list[Problem]) -> str:
    """layouts/overview.html, the page around the contact sheet; empty if it cannot be used."""
    where, path = Where("layouts/overview.html", 0), layouts / "overview.html"
    if not path.is_file():
        problems.append(Problem(where, "filen findes ikke; oversigten laves af den", BACK))
        return ""
    text = path.read_text("utf-8", errors="replace")
    names = ", ".join(f"${name}" for name in PLACES)
    if not Template(text).is_valid() or {*Template(text).get_identifiers()} != {*PLACES}:
        problems.append(Problem(where, f"filen skal have {names} og ingen andre steder med $", "hent den igen"))
        return ""
    if not {*SENTENCES} <= {*words_of(text)}:
        named = ", ".join(f'<template id="{name}">' for name in SENTENCES)
        problems.append(Problem(where, f"filen skal have {named}", "hent den igen"))
        return ""
    return text


def _is_profile(data: bytes) -> bool:
    """Whether the header has the signature and the length of the file (ISO 15076-1, 7.2)."""
    return data[36:40] == b"acsp" and int.from_bytes(data[:4]) == len(data)


def unprepared(deck: Deck, id: str, programme: Programme, had: Set[str] = frozenset()) -> Iterator[Problem]:
    """Materials that a deck's own notes name, and no session of its programme: nobody would bring them, unless a seminar has them
    anyhow. What a session's words name is told of the programme."""
    brought = {one for session in programme.sessions for one in materials_of(session)} | had
    for words in (one for slide in deck.slides for one in (*slide.notes.instruction, slide.notes.plan_b)):
        lacking = ", ".join(one for one in named(words) if one not in brought)
        if lacking and words.where.path.startswith(MATERIALS):
            message = f"noten nævner {lacking}, men intet punkt i programmet »{programme.title}« har det med"
            hint = f"skriv {lacking} under materials i {programme.id.where.path}, eller giv {id} en anden note"
            yield Problem(words.where, message, hint, warning=True)


def check_figures(words: Figures, drawings: Drawings) -> Iterator[Problem]:
    """Drawings of plants that content/figures.yaml has no words for, and places that no drawing fills in."""
    told = (
        ("case-plants", drawings.ids("cases"), words.case_plants),
        ("type-plants", drawings.ids("types"), words.type_plants),
        ("voice-plants", drawings.ids("voices"), words.voice_plants),
    )
    for name, drawn, alts in told:
        for key in drawn:
            if key not in alts:
                hint = f"skriv en linje under {name}, der begynder med {key}:"
                yield Problem(Where(words.phase_model.where.path), f"'{key}' mangler under {name}", hint)
    for record in (words, words.slides):
        for name in (field.name for field in fields(record)):
            text = getattr(record, name)
            yield from unknown_places([text] if isinstance(text, Words) else [], FIGURE_PLACES.get(name, ()))


def check_plants(cases: Iterable[Case], drawings: Drawings) -> Iterator[Problem]:
    """Cases that name a plant nobody has drawn."""
    return unknown((case.plant for case in cases if case.plant), drawings.ids("cases"), "tegningen '{}' findes ikke")
