"""The content as records: what the publication holds, in our own words. One YAML file each, or one folder of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.drawings import Drawings
from generator.model.packed import Packed
from generator.model.packing import Packing, Prices
from generator.model.programme import Exercise, Programme
from generator.model.record import Record
from generator.model.seminar import Person as Participant
from generator.model.seminar import Seminar
from generator.model.text import Words

Bearing = Literal["up", "down", "across", "out"]


@dataclass(frozen=True, slots=True)
class Item(Record):
    """A term with a poster length and a full length (actors, roles, traits, bottom lines ...)."""

    id: Words
    name: Words
    text: Words | None = None
    slide: Words | None = None  # the text as a slide has it, if that must be shorter


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction(Record):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusPoint(Record):
    """A point of a phase that a chief keeps an eye on."""

    id: Words
    name: Words
    short: Words  # poster length, about 60 characters
    slide: Words | None = None  # the same for a slide, if that must be shorter: a line of 50 characters
    text: Words  # everything the publication says, in our words
    question: Words  # for a worksheet
    questions: tuple[Words, ...] = ()  # the publication's own questions, reworded; 30 in all


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Record):
    """A part of a phase: "A. Planlægning"."""

    id: Words  # "planlaegning"
    letter: Words  # "A"
    name: Words
    text: Words
    focus: tuple[FocusPoint, ...]
    essence: Words | None = None  # one line under the name on a poster of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Record):
    """content/phases/<n>-<id>.yaml. Either `focus` or `parts`."""

    id: Words
    name: Words
    essence: Words  # one question under the name on a poster
    short: Words  # the same for a slide, about 25 characters
    text: Words
    focus: tuple[FocusPoint, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def all_focus(self) -> tuple[FocusPoint, ...]:
        return self.focus + tuple(f for part in self.parts for f in part.focus)


@dataclass(frozen=True, slots=True)
class Task(Record):
    """One thing a chief does in a direction."""

    id: Words
    short: Words
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction(Record):
    """content/directions/<n>-<id>.yaml"""

    id: Words
    name: Words  # "Op"
    bearing: Bearing
    audience: Words  # "til direktion og politikere"
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis(Record):
    """One dimension of the typology, from its low end (left, bottom) to its high end (right, top)."""

    id: Words
    name: Words
    low: Words
    high: Words
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Type(Record):
    """A pane of the typology: a type of co-creation."""

    id: Words
    name: Words  # "Styret"
    actor: Literal["low", "high"]  # low: the public actor is central; high: citizens are
    result: Literal["low", "high"]  # how predictable the result should be; low: predictable, high: unpredictable
    short: Words  # poster, about 100 characters
    slide: Words  # about 45 characters
    example: Words  # "Fx affaldssortering i hjemmet"
    question: Words
    text: Words


@dataclass(frozen=True, slots=True)
class Typology(Record):
    """content/typology.yaml. `actor` is the horizontal axis, `result` the vertical one."""

    text: Words
    actor: Axis
    result: Axis
    types: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Sector(Record):
    """A field of welfare; cases are sorted by it."""

    id: Words
    name: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Record):
    """content/cases/<nn>-<id>.yaml"""

    id: Words
    sector: Words  # id of a Sector
    name: Words
    organisation: Words
    short: Words  # poster, about 70 characters
    card: Words  # card front, at most 130 characters
    text: Words
    slide: Words | None = None  # the name as a slide has it, if that must be shorter: two lines of 24 characters
    type: Words | None = None  # id of a Type, only where the publication states one
    answer: Words | None = None  # what the back of its card says of that, where it holds for a part of the case only
    plant: Words = Words("")  # name of a drawing in layouts/drawings/cases; none gets a plain plant

    @property
    def slide_name(self) -> Words:
        return self.slide or self.name


@dataclass(frozen=True, slots=True)
class Advice(Record):
    """A short piece of advice."""

    id: Words
    name: Words
    short: Words  # poster, about 90 characters
    text: Words


@dataclass(frozen=True, slots=True)
class Person(Record):
    """Whom a voice is after. Titles are those of the publication."""

    id: Words
    name: Words
    role: Words
    organisation: Words


@dataclass(frozen=True, slots=True)
class Voice(Record):
    """A point a chief made, in our words: never in quotation marks, never in the first person."""

    id: Words
    person: Words  # id of a Person
    about: Words  # id of what it belongs to: "indledning", "fasemodel", "afklaring", "planlaegning", "op", ...
    text: Words
    lead: Words | None = None  # what of it is set large on a poster, about 70 characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Record):
    """content/publication.yaml"""

    title: Words
    subtitle: Words
    publisher: Words
    website: Words
    source_line: Words  # Efter »Ledelse af samskabelse«, Væksthus for Ledelse · lederweb.dk
    series: Words  # the name of our material, which is not the publication's: "Drivhus for samskabelse"
    ask: Words  # before whom to ask: "Spørgsmål?"
    about: Words
    literature: tuple[Words, ...]
    method: tuple[Words, ...] = ()  # how the publication was made


@dataclass(frozen=True, slots=True)
class Ways(Record):
    """Where each arrow of the directions points, in the order it is told."""

    up: Words
    across: Words
    down: Words
    out: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideFigures(Record):
    """What is told of the drawings that only slides have."""

    cover: Words
    stops: Words
    gains: Words
    step: Words  # of an exercise
    needs: Words  # what stands ready for an exercise
    dial: Words
    clock: Words  # the panes with the times
    clock_steps: Words  # one of them
    seed_house: Words  # the house of the first phase, of the last, and of those between
    fruit_house: Words
    flower_house: Words
    focus: Words
    shelves: Words
    meadow: Words
    storeys: Words
    definition: Words
    take_home: Words
    day: Words  # the day's stops as houses
    index: Words  # how far a talk has come
    house: Words  # of a case in a talk
    way: Words  # the steps of a talk as houses
    tasks: Words  # of a direction, as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Record):
    """content/figures.yaml: what is told of the drawings to those who do not see them. {places} are filled in."""

    phase_model: Words
    focus_count: Words  # shown on a slide
    phase_number: Words  # before the name of a phase
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
    voice_plants: Mapping[str, Words]  # by the id of the voice, or by what stands for all that are about the same
    slides: SlideFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(Record):
    """One of content/kits.yaml: materials that are built together, by their ids or by the letter of their kind."""

    name: Words
    materials: tuple[Words, ...] = ()
    programme: Words | None = None  # whose sessions' materials belong to it too


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The whole content, as `load_content` made it, and the drawings that it is shown with."""

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
    on_posters: tuple[Words, ...] = ()  # ids of voices that get a poster; none named, all of them
    materials: Mapping[str, Mapping[str, Words | tuple[Words, ...]]] = field(default_factory=dict)
    kits: Mapping[str, Kit] = field(default_factory=dict)  # content/kits.yaml
    programmes: Mapping[str, Programme] = field(default_factory=dict)  # content/programmes/<id>.yaml
    exercises: Mapping[str, Exercise] = field(default_factory=dict)  # content/exercises/<id>.yaml
    drawings: Drawings = field(default_factory=lambda: Drawings({}), compare=False)  # layouts/drawings
    seminar: Seminar | None = None  # that materials are made for, if they are made for one
    people: tuple[Participant, ...] = ()  # who take part, if their names are known
    packing: Packing | None = None  # content/packing.yaml
    prices: Prices = field(default_factory=Prices)  # content/prices.yaml, and the seminar's own laid over them
    packed: Packed | None = None  # what the seminar takes, once its files are known


def shown_programmes(content: Content) -> tuple[Programme, ...]:
    """Those that materials for anybody show; for a seminar its own."""
    return tuple(one for one in content.programmes.values() if content.seminar or not one.only_seminar)


def voices_on_posters(content: Content) -> tuple[Voice, ...]:
    """The voices that get a poster, in the order they are named in."""
    found = {voice.id: voice for voice in content.voices}
    return tuple(found[id] for id in content.on_posters) or content.voices


def person_of(voice: Voice, content: Content) -> Person:
    """Whom a voice is after."""
    return next(person for person in content.persons if person.id == voice.person)
