"""What must be read in each material: the »Carries« of the catalogue, in the words of this house.

A row names parts of the content (`GATHERED`, or fields of the one that a family's material is about) and
which of their fields; `own` are keys of the material's own file, for what is ours and not the publication's. Every file of
the material, whatever the edition, is read for all of it. `COUNTS` is the inventory of the publication.

Only two editions cannot be read for words: the sheets that are joined (`samles`), whose text is outlines, and the pictures
for a screen. Both are the very drawing that the others are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.compose.catalogue import CATALOGUE
from generator.compose.material import Material
from generator.model.content import Content, person_of, shown_programmes, voices_on_posters

Fields = Mapping[str, Sequence[str]]

GATHERED: Mapping[str, Callable[[Content], Sequence[Any]]] = {
    "phases": lambda content: content.phases,
    "parts": lambda content: [part for phase in content.phases for part in phase.parts],
    "focus": lambda content: [point for phase in content.phases for point in phase.all_focus],
    "asked-focus": lambda content: [p for phase in content.phases for p in phase.all_focus if p.questions],
    "first-focus": lambda content: content.phases[0].all_focus,
    "second-focus": lambda content: [point for phase in content.phases[1:2] for point in phase.all_focus],
    "third-focus": lambda content: [point for phase in content.phases[2:3] for point in phase.all_focus],
    "directions": lambda content: content.directions,
    "tasks": lambda content: [task for direction in content.directions for task in direction.tasks],
    "types": lambda content: content.typology.types,
    "axes": lambda content: (content.typology.actor, content.typology.result),
    "cases": lambda content: content.cases,
    "advice": lambda content: content.advice,
    "definition": lambda content: [content.introduction],
    "traits": lambda content: content.introduction.traits,
    "is-not": lambda content: content.introduction.is_not,
    "bottom-lines": lambda content: content.introduction.bottom_lines,
    "actors": lambda content: content.introduction.actors,
    "exercises": lambda content: list(content.exercises.values()),
    "voices": lambda content: content.voices,
    "persons": lambda content: content.persons,
    "citizen-roles": lambda content: content.introduction.citizen_roles,
    "sessions": lambda content: [s for programme in shown_programmes(content) for s in programme.sessions],
    "booklet-sessions": lambda content: content.programmes[str(content.materials["A13"]["programme"])].sessions,
    "poster-voices": lambda content: voices_on_posters(content),
    "poster-persons": lambda content: [person_of(voice, content) for voice in voices_on_posters(content)],
}


class Row(NamedTuple):
    content: Fields
    own: tuple[str, ...] = ()


FOCUS = Row({"focus": ("name", "short")})
TASKS = Row({"self": ("name", "audience"), "tasks": ("short",)})

CARRIES: Mapping[str, Row] = {
    "P01": FOCUS,  # 23, with their phases' names on tabs
    "P02": Row({"directions": ("name",), "tasks": ("short",)}),
    "P03": Row({"types": ("name", "short", "question")}),
    "P04": Row({"advice": ("name", "short")}),
    "P05": Row(
        {
            "definition": ("definition",),
            "traits": ("name", "text"),
            "is-not": ("name", "text"),
            "bottom-lines": ("name",),
            "actors": ("name",),
        }
    ),
    "P06": FOCUS,  # 9, 6, 2 and 6 of them
    "P07": FOCUS,
    "P08": FOCUS,
    "P09": FOCUS,
    "P10": TASKS,  # 7, 6, 4 and 5 of them
    "P11": TASKS,
    "P12": TASKS,
    "P13": TASKS,
    "P14": Row({"cases": ("name", "organisation", "short")}),
    "P15": Row({"poster-voices": ("lead", "text"), "poster-persons": ("name", "role", "organisation")}, ("after",)),
    "P16": Row({"sessions": ("name",)}),
    "P17": Row({"phases": ("name",), "parts": ("name",), "focus": ("name",)}, ("start", "end")),
    "P18": Row({"axes": ("low", "high"), "types": ("name",)}, ("steps",)),
    "K01": Row({"focus": ("name", "question")}),
    "K02": Row({"asked-focus": ("name", "questions")}),  # 30
    "K03": Row({"tasks": ("short", "text"), "directions": ("name", "audience")}),
    "K04": Row({"cases": ("name", "card", "text")}),
    "K05": Row({"types": ("name", "short", "example", "question", "text")}),
    "K06": Row({"voices": ("text",), "persons": ("name", "role", "organisation")}),
    "K07": Row({"advice": ("name", "text")}),
    "K08": Row({"citizen-roles": ("name",)}),
    "K09": Row({}, ("title",)),
    "K10": Row({}, ("seeds", "questions")),
    "K11": Row({}, ("idea", "question")),
    "K12": Row({}, ("vaert", "tidsholder", "skriver", "udfordrer", "vaert-does", "vaert-says", "udfordrer-says")),
    "A01": Row({"first-focus": ("name", "question")}),
    "A02": Row({"types": ("name", "slide", "question")}),
    "A03": Row({}, ("gains", "gains-more", "success-title")),  # the four bottom lines, as one says them at work
    "A04": Row({}, ("fast-title", "elastic-title", "doubt-whom", "questions-head")),
    "A05": Row({"second-focus": ("name",)}, ("agreement-title",)),
    "A07": Row({"directions": ("name",), "tasks": ("short",)}),
    "A08": Row({}, ("roles", "tasks", "letters")),
    "A09": Row({"third-focus": ("name", "questions")}, ("next-time",)),
    "A10": Row({"focus": ("name",), "tasks": ("short",)}),
    "A11": Row({}, ("days", "partner-title")),
    "A12": Row({}, ("claims", "keep", "change")),
    "A13": Row(
        {
            "booklet-sessions": ("name",),
            "focus": ("name",),
            "types": ("name", "short", "question"),
            "directions": ("name",),
            "tasks": ("short",),
            "advice": ("name", "short"),
        }
    ),
    "A14": Row({"first-focus": ("name", "short")}, ("chosen-title",)),
    "D01": Row({"focus": ("name",), "types": ("name",), "cases": ("slide_name",), "advice": ("name",)}),
    "D02": Row(
        {"focus": ("name",), "tasks": ("short",), "types": ("name",), "cases": ("slide_name",), "advice": ("name",)}
    ),
    "D03": Row(
        {"bottom-lines": ("name",), "types": ("name", "slide"), "definition": ("definition",)}, ("decide-title",)
    ),
    "D04": Row({"exercises": ("name", "ask")}),
    "K13": Row({}, ("given", "work", "table-empty")),
    "K14": Row({}, ("take", "vaert", "tidsholder", "skriver", "udfordrer", "vaert-does", "udfordrer-does")),
    "G01": Row({"sessions": ("name", "why")}, ("before", "day-head", "phones")),
    "G02": Row({}, ("true-to-size", "long", "short", "one", "test-sheet-how")),
    "G03": Row({}, ("lead", "bring", "when-title", "where-title", "ask-title")),
    "G04": Row({"persons": ("name", "role", "organisation")}, ("fagligt-from", "oevelser-from", "share-help")),
    "G05": Row({}, ("photos-head", "decisions-head", "next-day", "later")),
    "G07": Row({}, ("heading", "lead", "people-head")),
    "G08": Row({}, ("heading", "lead")),
    "G10": Row({}, ("steps-head", "invite", "order", "print", "hang", "thank", "later")),
    "G06": Row({}, ("steps", "right", "left", "up", "down", "margins", "ruler", "back-step")),
    "G09": Row({}, ("order-head", "contact", "delivery", "files", "price-fields")),
}

COUNTS = {
    "focus": 23, "first-focus": 9, "second-focus": 8, "third-focus": 6, "phases": 3, "parts": 2, "directions": 4,
    "tasks": 22, "types": 4, "axes": 2, "cases": 12, "advice": 5, "traits": 3, "is-not": 4, "bottom-lines": 4,
    "actors": 5, "citizen-roles": 6, "voices": 27, "persons": 11, "poster-voices": 6,
}  # fmt: skip
QUESTIONS = 30


def carried(material: Material, content: Content, fields: Fields) -> Iterator[str]:
    """Every text of the content that must be read in a material, by these fields; of one that holds several,
    each. Raises ValueError if there is no such part or field."""
    for what, names in fields.items():
        try:
            found = [getattr(one, name) for one in _gathered(material, content, what) for name in names]
        except AttributeError as error:
            raise ValueError(f"{material.id} carries '{what}': {error}") from error
        for words in found:
            yield from words if isinstance(words, tuple) else (words,)


def _gathered(material: Material, content: Content, what: str) -> Sequence[Any]:
    if material.subject is None:
        if what not in GATHERED:
            raise ValueError(f"{material.id} carries '{what}', which is none of {', '.join(GATHERED)}")
        return GATHERED[what](content)
    about = material.subject.of(content)
    if about is None:
        return ()
    return [about] if what == "self" else getattr(about, what)


def wishes(id: str, content: Content) -> list[str]:
    """Every text that must be read in a material. What is filled in where it is shown, is left out of it."""
    row = CARRIES.get(id, Row({}))
    from_content = carried(CATALOGUE[id], content, row.content)
    own = (content.materials[id][key] for key in row.own)
    every = [*from_content, *(words for texts in own for words in ((texts,) if isinstance(texts, str) else texts))]
    return [re.sub(r"\{.*?\}", "", words) for words in every]


def letters(text: str) -> str:
    """Only what is pronounced: spaces, line breaks and signs may differ between programs."""
    return re.sub(r"[\W_]+", "", text.casefold())


def lost(text: str, other: str) -> list[str]:
    """Words of a text that another lacks. As for the judge `compare-text`: numbers of one or two digits (in circles too) and
    signs do not count, and a word that is parted or joined at the end of a line is the same."""
    have, found = _words(text), _words(other)
    left = letters(" ".join((found - have).elements()))
    return [word for word in (have - found).elements() if word not in left]


def _words(text: str) -> Counter[str]:
    words = map(letters, re.split(r"[\s/\u00a0]+", text))
    return Counter(word for word in words if word and not re.fullmatch(r"\d{1,2}|[①-⑩]+", word))
