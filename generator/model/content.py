"""The content as records: what the publication holds, in our own words. One YAML file each, or one folder of them.

Named tuples, for a frozen dataclass costs a millisecond to define, and every run pays for all of them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from generator.model.programme import Programme
from generator.model.text import Words

Bearing = Literal["up", "down", "across", "out"]


class Item(NamedTuple):
    """A term with a poster length and a full length (actors, roles, traits, bottom lines ...)."""

    id: str
    name: Words
    text: Words | None = None


class Introduction(NamedTuple):
    """content/introduction.yaml"""

    definition: Words
    why: Words
    scope: Words
    actors: tuple[Item, ...]
    citizen_roles: tuple[Item, ...]
    traits: tuple[Item, ...]
    is_not: tuple[Item, ...]
    bottom_lines: tuple[Item, ...]
    phase_model: tuple[Words, ...] = ()  # how to use the phase model, and what it leaves out
    directions: Words | None = None  # what the directions are, and where they come from


class FocusPoint(NamedTuple):
    """A point of a phase that a chief keeps an eye on."""

    id: str
    name: Words
    short: Words  # poster length, about 60 characters
    text: Words  # everything the publication says, in our words
    question: Words  # for a worksheet
    questions: tuple[Words, ...] = ()  # the publication's own questions, reworded; 30 in all


class Part(NamedTuple):
    """A part of a phase: "A. Planlægning"."""

    id: str  # "planlaegning"
    letter: Words  # "A"
    name: Words
    text: Words
    focus: tuple[FocusPoint, ...]


class Phase(NamedTuple):
    """content/phases/<n>-<id>.yaml. Either `focus` or `parts`."""

    id: str
    name: Words
    essence: Words  # one question under the name on a poster
    short: Words  # the same for a slide, about 25 characters
    text: Words
    focus: tuple[FocusPoint, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def all_focus(self) -> tuple[FocusPoint, ...]:
        return self.focus + tuple(f for part in self.parts for f in part.focus)


class Task(NamedTuple):
    """One thing a chief does in a direction."""

    id: str
    short: Words
    text: Words


class Direction(NamedTuple):
    """content/directions/<n>-<id>.yaml"""

    id: str
    name: Words  # "Op"
    bearing: Bearing
    audience: Words  # "til direktion og politikere"
    tasks: tuple[Task, ...]


class Axis(NamedTuple):
    """One dimension of the typology, from its low end (left, bottom) to its high end (right, top)."""

    id: str
    name: Words
    low: Words
    high: Words
    text: Words


class Type(NamedTuple):
    """A pane of the typology: a type of co-creation."""

    id: str
    name: Words  # "Styret"
    actor: Literal["low", "high"]  # low: the municipality is central; high: citizens are
    result: Literal["low", "high"]  # low: predictable; high: unpredictable
    short: Words  # poster, about 100 characters
    slide: Words  # about 45 characters
    example: Words  # "Fx affaldssortering i hjemmet"
    question: Words
    text: Words


class Typology(NamedTuple):
    """content/typology.yaml. `actor` is the horizontal axis, `result` the vertical one."""

    text: Words
    actor: Axis
    result: Axis
    types: tuple[Type, ...]


class Sector(NamedTuple):
    """A field of welfare; cases are sorted by it."""

    id: str
    name: Words


class Case(NamedTuple):
    """content/cases/<nn>-<id>.yaml"""

    id: str
    sector: str  # id of a Sector
    name: Words
    organisation: Words
    short: Words  # poster, about 70 characters
    card: Words  # card front, at most 130 characters
    text: Words
    type: str | None = None  # id of a Type, only where the publication states one
    plant: str = ""  # key of a drawing in figures/herbarium.py; none gets a plain plant


class Advice(NamedTuple):
    """A short piece of advice."""

    id: str
    name: Words
    short: Words  # poster, about 90 characters
    text: Words


class Person(NamedTuple):
    """Whom a voice is after. Titles are those of the publication."""

    id: str
    name: Words
    role: Words
    organisation: Words


class Voice(NamedTuple):
    """A point a chief made, in our words: never in quotation marks, never in the first person."""

    id: str
    person: str  # id of a Person
    about: str  # id of what it belongs to: "indledning", "fasemodel", "afklaring", "planlaegning", "op", ...
    text: Words


class Publication(NamedTuple):
    """content/publication.yaml"""

    title: Words
    subtitle: Words
    publisher: Words
    website: Words
    source_line: Words  # Efter »Ledelse af samskabelse«, Væksthus for Ledelse · lederweb.dk
    series: Words  # the name of our material: "Ledelse af samskabelse"
    about: Words
    literature: tuple[Words, ...]
    method: tuple[Words, ...] = ()  # how the publication was made


class Ways(NamedTuple):
    """Where each arrow of the directions points, in the order it is told."""

    up: Words
    across: Words
    down: Words
    out: Words


class Figures(NamedTuple):
    """content/figures.yaml: what is told of the drawings to those who do not see them. {places} are filled in."""

    phase_model: Words
    focus_count: Words  # shown on a slide
    renewal: Words
    directions: Words
    arrows: Words
    bearings: Ways
    conjunction: Words  # before the last of several arrows
    bulbs: Words
    typology: Words
    advice_tower: Words
    advice_roots: Words
    type_plants: Mapping[str, Words]  # by the id of the type; "plain" for one without a drawing
    case_plants: Mapping[str, Words]  # by the key of the drawing


class Content(NamedTuple):
    """The whole content, as `load_content` made it."""

    publication: Publication
    introduction: Introduction
    phases: tuple[Phase, ...]
    directions: tuple[Direction, ...]
    typology: Typology
    sectors: tuple[Sector, ...]
    cases: tuple[Case, ...]
    advice: tuple[Advice, ...]
    persons: tuple[Person, ...]
    voices: tuple[Voice, ...]
    figures: Figures
    materials: Mapping[str, Mapping[str, Words | tuple[Words, ...]]] = MappingProxyType({})
    programmes: Mapping[str, Programme] = MappingProxyType({})  # content/programmes/<id>.yaml
