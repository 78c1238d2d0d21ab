"""What the catalogue says of a material, and how the function that makes it is entered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from functools import partial
from typing import Any

from generator.compose.texts import Texts
from generator.model.content import Content, person_of, voices_on_posters
from generator.model.document import Document
from generator.model.problems import Problem, Problems
from generator.model.scene import Item, Text
from generator.model.sender import Room, Sender

Compose = Callable[[Content, Texts, Room], Document]
"""The drawing, the same for every sender that leaves this room, with a `Place` where the sender signs."""

Signature = Mapping[str, tuple[Item[Text], ...]]
"""What fills the places of a drawing, by their names."""


def _nothing(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """A worksheet has no places: Word lays it out, and its foot is the writer's."""
    return {}


def same_room(sender: Sender | None) -> Room:
    """Of a drawing that is the same above any footer."""
    return Room()


@dataclass(frozen=True, slots=True)
class Signing:
    """How a sender signs a material: what it fills the drawing's places with, and the room it leaves for the drawing."""

    sign: Callable[[Content, Sender | None, Texts], Signature] = _nothing
    room: Callable[[Sender | None], Room] = same_room


Carries = Mapping[str, Sequence[str]]
"""What of the content must be read in a material: {"focus": ("name", "short")} is every focus point's name and short text."""

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
    "sessions": lambda content: [s for programme in content.programmes.values() for s in programme.sessions],
    "booklet-sessions": lambda content: content.programmes[str(content.materials["A13"]["programme"])].sessions,
    "poster-voices": lambda content: voices_on_posters(content),
    "poster-persons": lambda content: [person_of(voice, content) for voice in voices_on_posters(content)],
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a material of a family is about: the one that stands at `number`, counted from 0, of what `each` finds."""

    each: Callable[[Content], Sequence[Any]]
    number: int

    def of(self, content: Content) -> Any:
        """None if the content has no such one any more."""
        found = self.each(content)
        return found[self.number] if self.number < len(found) else None

    def gathered(self, content: Content, what: str) -> Sequence[Any]:
        """It itself, for "self", or what a field of it holds; of one that is gone, nothing."""
        one = self.of(content)
        if one is None:
            return ()
        return [one] if what == "self" else getattr(one, what)


@dataclass(frozen=True, slots=True, eq=False)  # an entry is only ever itself
class Material:
    """`page` names a file in layouts/pages; `programme` a file in content/programmes, if it follows one."""

    id: str
    kind: str  # an id of model/kinds.KINDS
    _: KW_ONLY
    page: str
    compose: Compose
    signing: Signing = Signing()
    programme: str = ""
    least: str = ""  # the smallest paper that a poster is made for: "A1"
    screens: bool = False  # its pages are pictures for a screen on a wall, too
    carries: Carries = field(default_factory=dict)
    subject: Subject | None = None  # of one of a family: it carries fields of what it is about, and of "self"

    def __post_init__(self) -> None:
        unknown = [] if self.subject else [what for what in self.carries if what not in GATHERED]
        if unknown:
            raise ValueError(f"{self.id}: carries= names {', '.join(unknown)}; there are {', '.join(GATHERED)}")

    def try_out(self, content: Content, texts: Texts) -> None:
        """Compose and sign for nobody in particular, so that `texts` notes what is asked for. Raises `Problems`."""
        self.compose(content, texts, self.signing.room(None))
        self.signing.sign(content, None, texts)

    def carried(self, content: Content) -> Iterator[str]:
        """Every text of the content that must be read in it; of a field that holds several, each. Raises ValueError if
        there is no such field."""
        try:
            for what, fields in self.carries.items():
                found = self.subject.gathered(content, what) if self.subject else GATHERED[what](content)
                for words in (getattr(one, name) for one in found for name in fields):
                    yield from words if isinstance(words, tuple) else (words,)
        except AttributeError as error:
            raise ValueError(f"{self.id}: carries= names what is not there: {error}") from error

    def left_out(self, content: Content) -> bool:
        """Is what it is about gone, and its words too? Then nobody misses it."""
        return self.subject is not None and self.subject.of(content) is None and self.id not in content.materials


ComposeOne = Callable[[Content, Texts, Room, Any], Document]
"""Draws one material of a family: the last argument says whose, a phase for instance."""


class Entries(list[Material]):
    """The materials that the functions of a module make; all of one kind."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def material(self, id: str, **entry: Any) -> Callable[[Compose], Compose]:
        """Enter the function as the material `id`; `entry` is what `Material` takes besides. A poster must say who signs it."""
        if self.kind == "poster" and "signing" not in entry:
            raise TypeError(
                f"{id}: signing= is missing: on_footer(sheet), or in_soil(sheet, soil) if it stands in soil"
            )

        def enter(compose: Compose) -> Compose:
            self.append(Material(id, self.kind, compose=compose, **entry))
            return compose

        return enter

    def family(
        self,
        *ids: str,
        each: Callable[[Content], Sequence[Any]],
        first: int = 0,
        signing: Callable[[Subject], Signing],
        **entry: Any,
    ) -> Callable[[ComposeOne], ComposeOne]:
        """Enter the function as a material for each of what `each` finds, in their order from number `first` on."""

        def enter(compose: ComposeOne) -> ComposeOne:
            for number, id in enumerate(ids, first):
                subject = Subject(each, number)
                made = partial(_one_of, compose, id, subject)
                own = signing(subject)
                self.append(Material(id, self.kind, compose=made, signing=own, subject=subject, **entry))
            return compose

        return enter


def _one_of(compose: ComposeOne, id: str, subject: Subject, content: Content, texts: Texts, room: Room) -> Document:
    """The document of one of a family. Raises `Problems` if the content no longer has what it is about."""
    about = subject.of(content)
    if about is None:
        message = f"det, {id} handler om, findes ikke i content/"
        raise Problems([Problem(texts["title"].where, message, "slet filen, eller skriv det, der mangler")])
    return compose(content, texts, room, about)
