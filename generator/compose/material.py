"""What the catalogue says of a material, and how the function that makes it is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from functools import partial
from typing import Any

from generator.compose.texts import Texts
from generator.model.content import Content
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


@dataclass(frozen=True, slots=True)
class Subject:
    """What a material of a family is about: the one that stands at `number`, counted from 0, of what `each` finds."""

    each: Callable[[Content], Sequence[Any]]
    number: int

    def of(self, content: Content) -> Any:
        """None if the content has no such one any more."""
        found = self.each(content)
        return found[self.number] if self.number < len(found) else None


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
    subject: Subject | None = None  # what one of a family is about
    occasion: bool = False  # made for a seminar, and left out without one
    counted: bool = False  # made of what all other materials of the seminar come to on paper
    listed: bool = False  # made of the names of its participants, and left out if there are none

    def try_out(self, content: Content, texts: Texts) -> None:
        """Compose and sign for nobody in particular, so that `texts` notes what is asked for. Raises `Problems`."""
        self.compose(content, texts, self.signing.room(None))
        self.signing.sign(content, None, texts)

    def left_out(self, content: Content) -> bool:
        """Is there no seminar to make it for? Or is what it is about gone, and its words too? Then nobody misses it."""
        if (self.occasion and content.seminar is None) or (self.listed and not content.people):
            return True
        return self.subject is not None and self.subject.of(content) is None and self.id not in content.materials


ComposeOne = Callable[[Content, Texts, Room, Any], Document]
"""Draws one material of a family: the last argument says whose, a phase for instance."""


class Entries(list[Material]):
    """The materials that the functions of a module make; all of one kind."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def material(self, id: str, **entry: Any) -> Callable[[Compose], Compose]:
        """Enter the function as the material `id`; `entry` is what `Material` takes besides."""
        if self.kind == "poster" and "signing" not in entry:
            raise TypeError(f"{id}: signing= is missing: on_footer(sheet), or in_soil(...) if it stands in soil")

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
