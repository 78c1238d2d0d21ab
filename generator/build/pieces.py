"""compose, typeset, sign: one piece at a time, and every drawing once for all senders that leave it the same room.

What a drawing or a signature depends on is noted while it is made: the parts of the content that were looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, fields, replace
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from generator.build.slide_pictures import decks_in, with_slides
from generator.compose.catalogue import CATALOGUE
from generator.compose.material import Material, Signature
from generator.compose.texts import Texts, counts
from generator.model.content import Content
from generator.model.document import Deck, Document, Settled, Worksheet
from generator.model.drawings import Drawings
from generator.model.edition import IN_PLACE, Offset
from generator.model.kinds import KINDS, Medium
from generator.model.look import Look, Page
from generator.model.packed import Packed
from generator.model.problems import Problem, Problems, Where, stop_on_errors
from generator.model.scene import Item, Picture, Place, Role, SetText, Style, Text, roles_in, walk
from generator.model.sender import Room, Sender
from generator.typeset.deck_pages import feet, pages_of
from generator.typeset.fit import settle, settle_items, signed
from generator.typeset.parts import outermost, reserve_of, texts_of

if TYPE_CHECKING:  # only a worksheet needs them
    from generator.typeset.worksheet.fit import Fitted
    from generator.typeset.worksheet.styles import SheetLayout

PAGE = "page "  # the name of a page of layouts/pages begins with this, where a part of the content is named
Filling = Mapping[str, tuple[Item[SetText], ...]]
"""What a sender fills the places of a drawing with, by their names."""


def sum_of(*parts: object) -> str:
    """One sum of data. Its text form says it all, but for where texts were written, which changes no page."""
    return sha256(repr(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Client:
    """Whom the material is made for: a municipality, or nobody (the plain look)."""

    id: str
    name: str
    sender: Sender | None
    looks: Mapping[Medium, Look]
    ink: str = ""  # on the office printer, if nothing else is asked for
    offset: Offset = IN_PLACE  # of what that prints on backs


@dataclass(frozen=True, eq=False)
class Drawing:
    """A material composed, and fitted unless it flows: what all senders share that leave it the same room. Compared by
    identity, not by what it holds, so that it can be the key of what is made of it."""

    document: Settled | Worksheet
    room: Room
    reads: tuple[str, ...]  # the parts of the content that it was made from
    sum: str

    @property
    def told(self) -> tuple[Problem, ...]:
        """Warnings of its texts."""
        return self.document.told if isinstance(self.document, Settled) else ()

    @cached_property
    def slide_pages(self) -> Settled:
        """The slides of a deck as the pages of its PDF files."""
        assert isinstance(self.document, Settled)
        return pages_of(self.document)


@dataclass(frozen=True)
class Piece:
    """A material composed, fitted and signed for one client: all that its files are made of."""

    client: Client
    material: str
    kind: str
    _: KW_ONLY
    name: str  # "Fasemodel"
    document: Settled | Fitted
    drawing: Drawing
    look: Look
    filling: Filling
    own: frozenset[str] = frozenset()  # the places that show this client's colours or logo
    reads: tuple[str, ...] = ()  # the parts of the content that the signature was made from

    @property
    def id(self) -> str:
        return f"{self.client.id}/{self.material}"

    @property
    def sender(self) -> Sender | None:
        return self.client.sender

    @property
    def paper(self) -> tuple[Settled, Filling]:
        """What its PDF files are made of: the drawing that is everybody's, and what fills its places."""
        drawing = self.drawing.document
        if isinstance(drawing, Worksheet):
            from generator.typeset.worksheet.paper import paper
            from generator.typeset.worksheet.paper_foot import feet as sheet_feet

            assert not isinstance(self.document, Settled)
            return paper(self.document, self.look), sheet_feet(self.document, self.look, self.sender)
        if drawing.slides:
            return self.drawing.slide_pages, feet(drawing, self.filling, branded=self.sender is not None)
        return drawing, self.filling

    @cached_property
    def sums(self) -> Mapping[str, str]:
        """Of what fills each place; of a worksheet, of the measures that the sender's foot leaves."""
        if isinstance(self.document, Settled):
            return {name: sum_of(items) for name, items in self.filling.items()}
        return {"": sum_of(self.document.measures)}

    @property
    def pages(self) -> Sequence[tuple[float, float]]:
        """Width and height of each in points."""
        if isinstance(self.document, Settled):
            scenes = self.document.pages or [slide.scene for slide in self.document.slides]
            return [(scene.w, scene.h) for scene in scenes]
        return [(self.document.layout.page_w, self.document.layout.page_h)] * self.document.pages


class Reading:
    """The content as composition sees it; the names of the parts, and of the drawings, that are looked at are noted."""

    def __init__(self, content: Content) -> None:
        self.content, self.parts = content, set[str]()
        self.drawings = Drawings(content.drawings.found)

    def __getattr__(self, part: str) -> Any:
        self.parts.add(part)
        return getattr(self.content, part)

    @property
    def noted(self) -> tuple[str, ...]:
        return tuple(sorted({*self.parts, *self.drawings.asked}))


class Pieces:
    """Makes pieces of one content on one set of pages. `plain` are the looks without a municipality."""

    def __init__(self, content: Content, pages: Mapping[str, Page], plain: Mapping[Medium, Look]) -> None:
        self.content, self.pages, self.plain = content, pages, plain
        self._counts = counts(content)
        self._composed: dict[tuple[Material, Room], tuple[Document, tuple[str, ...]]] = {}  # and not yet drawn
        self._drawings = lru_cache(64 + 2 * len(content.materials))(self._drawn)
        self._part = lru_cache(None)(lambda part: sum_of(self._found(part)))
        self.sum_read = lru_cache(None)(self._sum_read)

    def learn(self, packed: Packed) -> None:
        """What all other materials come to on paper, before those that are made of it are composed."""
        if self.content.packed != packed:
            self.content = replace(self.content, packed=packed)
            self._part.cache_clear()
            self.sum_read.cache_clear()

    def piece(self, material: Material, name: str, client: Client) -> Piece:
        """One material composed, fitted and signed for one client. Raises `Problems`."""
        drawing = self.drawing(material, material.signing.room(client.sender))
        medium = KINDS[material.kind].medium
        look = client.looks[medium]
        if isinstance(drawing.document, Worksheet):
            return self._flowing(material, name, client, drawing, drawing.document, look)
        content = Reading(self.content)
        document, filling = self._signed(drawing, material, look, client.sender, content)
        return Piece(
            client, material.id, material.kind, name=name, document=document, drawing=drawing, look=look,
            filling=filling, own=frozenset(_own(filling, look, self.plain[medium])), reads=content.noted,
        )  # fmt: skip

    def _flowing(
        self, material: Material, name: str, client: Client, drawing: Drawing, sheet: Worksheet, look: Look
    ) -> Piece:
        """One that is fitted above its sender's foot, with the pictures of the slides that it shows."""
        from generator.typeset.worksheet.fit import fit

        decks: dict[str, Piece] = {}
        for deck in decks_in(sheet):
            with suppress(Problems):  # told where the deck is made
                decks[deck] = self.piece(CATALOGUE[deck], "", client)
        slides = {id: (signed(*deck.paper).pages, deck.look) for id, deck in decks.items()}
        sheet, look = with_slides(sheet, look, slides)
        reads = sorted({part for deck in decks.values() for part in deck.reads})
        fitted = fit(sheet, look, client.sender, self._sheet_layout)
        return Piece(
            client, material.id, material.kind, name=name, document=fitted, drawing=drawing, look=look, filling={},
            reads=tuple(reads),
        )  # fmt: skip

    def drawing(self, material: Material, room: Room) -> Drawing:
        """Composed and fitted once for all clients that leave the same room. Raises `Problems`."""
        return self._drawings(material, room)

    def _sum_read(self, material: Material, reads: tuple[str, ...]) -> str:
        """One sum of a material's own words, its page, and the parts of the content that were looked at."""
        words, page = self.content.materials[material.id], self.pages.get(material.page)
        return sum_of(sorted(words.items()), self._counts, page, [self._part(part) for part in sorted(reads)])

    def _found(self, name: str) -> object:
        """A part of the content, the drawing of a name like "cases/hal", or the page of one like "page slide-16x9"; None
        where there is none any more."""
        if name.startswith(PAGE):
            return self.pages.get(name.removeprefix(PAGE))
        return self.content.drawings.found.get(name) if "/" in name else getattr(self.content, name)

    def _texts(self, id: str) -> Texts:
        return Texts(self.content.materials[id], self.content, id)

    def try_out(self, material: Material, content: Content, texts: Texts) -> None:
        """As `Material.try_out`; what it composes is kept until it is drawn. Raises ValueError for a mistake in its entry."""
        room = material.signing.room(None)
        document, _ = self._composed[material, room] = self._compose(material, texts, room)
        check_places(material.id, document, material.signing.sign(content, None, texts))

    def tried(self, material: Material) -> Document | None:
        """What `try_out` composed, until it is drawn; None if it did not come to its end."""
        return self._composed.get((material, material.signing.room(None)), (None,))[0]

    def _compose(self, material: Material, texts: Texts, room: Room) -> tuple[Document, tuple[str, ...]]:
        content = Reading(self.content)
        return material.compose(cast(Content, content), texts, room), content.noted

    def _drawn(self, material: Material, room: Room) -> Drawing:
        look = self.plain[KINDS[material.kind].medium]
        tried = self._composed.pop((material, room), None)
        composed, reads = tried or self._compose(material, self._texts(material.id), room)
        document = self._fitted(composed, material, look)
        _check_roles(roles_of(document), material, look)
        decks = [self._deck(id) for id in decks_in(document)]
        reads = tuple(sorted({*reads, *(part for deck_reads, _ in decks for part in deck_reads)}))
        return Drawing(document, room, reads, sum_of(document, *(sum for _, sum in decks)))

    def _deck(self, id: str) -> tuple[Sequence[str], str]:
        """What a deck whose slides are shown is made from, with its texts and its page, and its sum. Of one with a fault
        nobody knows what would mend it."""
        deck = CATALOGUE[id]
        try:
            drawing = self.drawing(deck, deck.signing.room(None))
        except Problems:  # told where the deck is made
            return [part.name for part in fields(Content)], ""
        return [*drawing.reads, "materials", f"{PAGE}{deck.page}"], drawing.sum

    def _fitted(self, document: Document, material: Material, look: Look) -> Settled | Worksheet:
        """A worksheet is fitted above its sender's foot, so not yet."""
        if isinstance(document, Worksheet):
            return document
        return settle(document, self._styles(texts_of(document), material), look, material.id)

    def _signed(
        self, drawing: Drawing, material: Material, look: Look, sender: Sender | None, content: Reading
    ) -> tuple[Settled, Filling]:
        """The drawing with what its sender adds, and that alone."""
        assert isinstance(drawing.document, Settled)
        signature = material.signing.sign(cast(Content, content), sender, self._texts(material.id))
        texts = [item for items in signature.values() for item in walk(items) if isinstance(item, Text)]
        styles = self._styles(texts, material)
        filling = settle_items(signature, styles, look, material.id, reserve_of(drawing.document))
        _check_roles({role for items in filling.values() for role in roles_in(items)}, material, look)
        return signed(drawing.document, filling), filling

    @cached_property
    def _sheet_layout(self) -> SheetLayout:
        """Of the template, which all clients share."""
        from generator.write.word.template import read_layout

        return read_layout(self.plain["office"])

    def _styles(self, texts: Iterable[Text], material: Material) -> Mapping[str, Style]:
        """The styles of a material's page. Raises `Problems` for those that its texts use and the page lacks."""
        styles = self.pages[material.page].styles_of(material.id)
        used = {paragraph.style for text in texts for paragraph in text.paragraphs}
        where = Where(f"layouts/pages/{material.page}.yaml")
        hint = f"skriv den, eller hent den frem igen; under styles står {', '.join(sorted(styles))}"
        stop_on_errors(
            Problem(where, f"'{name}' mangler; {material.id} bruger den", hint) for name in sorted(used - styles.keys())
        )
        return styles


def check_places(id: str, document: Document, signature: Signature) -> None:
    """Raise ValueError unless the signature fills the places of the drawing; that of a deck may hold more."""
    items = () if isinstance(document, Worksheet) else outermost(document)
    there, filled = {item.name for item in items if isinstance(item, Place)}, {*signature}
    if unfilled := sorted(there - filled):
        raise ValueError(f"{id}: signing= does not fill {', '.join(unfilled)}, which it draws")
    if not isinstance(document, Deck) and (idle := sorted(filled - there)):
        raise ValueError(f"{id}: signing= fills {', '.join(idle)}, which it does not draw")


def _own(filling: Filling, look: Look, plain: Look) -> Iterator[str]:
    """The places whose filling would look otherwise in the plain look: those with a colour of the client's, or a logo."""
    other = {role for role, ink in look.inks.items() if plain.inks.get(role) != ink}
    for name, items in filling.items():
        if not other.isdisjoint(roles_in(items)) or any(isinstance(item, Picture) for item in walk(items)):
            yield name


def _check_roles(roles: set[Role], material: Material, look: Look) -> None:
    """Raise `Problems` for colours that a composition asks for and the theme lacks: those of a fifth phase, say."""
    where, hint = Where("layouts/theme.yaml"), "skriv den under roles, som de andre"
    lacking = sorted(roles - look.inks.keys())
    stop_on_errors(Problem(where, f"farven '{name}' mangler; {material.id} bruger den", hint) for name in lacking)


def roles_of(document: Settled | Worksheet) -> set[Role]:
    """Every role of a document's shapes, texts and grounds."""
    if isinstance(document, Settled):
        return set(_settled_roles(document))
    from generator.model.flow import figures

    drawn = (document.mark, *figures(document.blocks))
    numbers = {number.color for figure in drawn for number in figure.numbers}
    tabs = document.tab_roles if document.tabs else ()
    return {*numbers, *tabs, *roles_in(tuple(figure.group for figure in drawn))}


def _settled_roles(document: Settled) -> Iterator[Role]:
    for scene in (*document.pages, *document.screens, *(slide.scene for slide in document.slides)):
        yield scene.ground
        yield from roles_in(scene.items)
    for slide in document.slides:
        yield from roles_in(tuple(slide.texts.values()))
    yield from roles_in(document.foot)
