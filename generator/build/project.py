"""load: content and layouts from disk, all mistakes told together, and one municipality at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from pathlib import Path

from generator.build.bundles import Bundle
from generator.build.checks import (
    check_content,
    exceptions_for_nobody,
    fitted_type,
    missing_pages,
    missing_profiles,
    read_overview,
)
from generator.build.counting import count
from generator.build.kits import contents, wanted
from generator.build.logos import low_logos
from generator.build.manifest import Entry
from generator.build.occasion import at_hand, at_seminar, materials_of
from generator.build.orders import Sending, orders
from generator.build.outputs import printing_of
from generator.build.packing_checks import unknown_parts, unpriced
from generator.build.pieces import Client, Piece, Pieces
from generator.build.report import PLAIN, MaterialRow, Titles
from generator.build.selection import ALL, Choice, find_brands, pick
from generator.compose.catalogue import catalogue
from generator.compose.material import Material
from generator.compose.texts import Texts
from generator.load.content import load_content
from generator.load.drawings import load_drawings
from generator.load.editions import load_editions
from generator.load.prices import own_prices
from generator.load.seminars import load_seminar, read_seminar
from generator.load.theme import load_pages, load_theme
from generator.model.content import Content
from generator.model.counting import Files
from generator.model.edition import INKS, Edition
from generator.model.kinds import KINDS, Medium
from generator.model.look import Look, Theme
from generator.model.problems import Problem, Problems, Where, any_error, stop_on_errors
from generator.model.sender import author_of
from generator.write.powerpoint.template import check_template
from generator.write.word.template import check_template as check_word_template

Found = tuple[Client | None, tuple[Problem, ...]]
"""A client and its warnings, or nobody and what is wrong."""


@dataclass(frozen=True, slots=True)
class Project:
    """What all clients share. `brands` are the ids of all clients there are; `chosen` those that were asked for."""

    root: Path
    content: Content
    _: KW_ONLY
    materials: Mapping[str, Material]
    asked: tuple[str, ...]  # ids of materials, and words that are none; empty: all
    editions: Mapping[str, Edition]
    theme: Theme
    overview: str  # the page around the contact sheet
    brands: tuple[str, ...]
    chosen: tuple[str, ...]
    problems: tuple[Problem, ...]  # warnings, and errors of folders that no client can have
    pieces: Pieces

    @property
    def rows(self) -> list[MaterialRow]:
        return [MaterialRow(id, self.name(id), material.kind) for id, material in self.materials.items()]

    def titles(self, names: Mapping[str, str]) -> Titles:
        """What there is to choose from; `names` are the clients'."""
        kits = {id: (kit.name, contents(kit, self.content)) for id, kit in self.content.kits.items()}
        return Titles(names, self.editions, kits)

    def name(self, id: str) -> str:
        """What a material is called in lists and file names."""
        return Texts(self.content.materials[id], self.content).name

    def client(self, id: str) -> Found:
        """One client, read from its folder, and how its logo stands on the materials that were asked for."""
        client, problems = _client(self.root, self.theme, id)
        if client is None or client.sender is None:
            return client, problems
        seminar = self.content.seminar
        asked = at_hand(client.sender, seminar.file.contact) if seminar else client.sender
        sender = asked.asking(self.content.publication.ask)
        kinds = {material.kind for material in self.materials.values()}
        return replace(client, sender=sender), (*problems, *low_logos(sender, kinds))

    def learn(self, files: Files) -> None:
        """Let composition know what all files of a seminar come to on paper, where that is asked for."""
        if files:
            names = {id: self.name(id) for id in self.materials}
            self.pieces.learn(count(self.content, names, files))

    def miscounted(self, files: Files) -> Iterator[Problem]:
        """What packing.yaml and the price list lack of what a seminar has printed."""
        packed, packing = self.pieces.content.packed, self.content.packing
        if packed and packing:
            yield from unknown_parts(packing, files)
            yield from unpriced(packed, self.content.prices)

    def bundles(self, entries: Sequence[Entry]) -> list[Bundle]:
        """What a seminar has besides the files of its materials, `entries`."""
        content, packed = self.content, self.pieces.content.packed
        client, _ = self.client(self.chosen[0])
        if not (content.seminar and content.packing and packed and client):
            return []
        from generator.build.letters import sent  # an ordinary build has no calendar to write

        printing = self.editions[content.packing.editions.printer].printings["worksheet"]
        sending = Sending(content.seminar, client.name, author_of(client.sender), printing)
        return [*orders(packed, entries, sending), *sent(content)]

    def names(self) -> tuple[dict[str, str], list[Problem]]:
        """The names of all clients that were asked for, and what is wrong with any of them."""
        found = [self.client(id) for id in self.chosen]
        problems = [*self.problems, *(problem for _, theirs in found for problem in theirs)]
        return {client.id: client.name for client, _ in found if client}, problems

    def piece(self, client: Client, id: str) -> Piece:
        """One material composed, fitted and signed for one client. Raises `Problems`."""
        return self.pieces.piece(self.materials[id], self.name(id), client)

    def materials_for(self, choice: Choice) -> list[str]:
        """The materials to make for each client. Raises `Problems` for what was asked for and does not exist."""
        problems: list[Problem] = []
        pick(choice.brands, self.brands, "--brand", "kommunen", problems)
        pick(choice.kits, self.content.kits, "--kit", "sættet", problems)
        materials = pick(self.asked, self.materials, "--material", "materialet", problems)
        pick(choice.editions, self.editions, "--edition", "udgaven", problems)
        problems += [*self._wrong_size(choice), *self._wrong_ink(choice)]
        stop_on_errors(problems)
        return [id for id in materials if self._is_made(id, choice)]

    def _wrong_size(self, choice: Choice) -> Iterator[Problem]:
        sizes = {
            size
            for edition in self.editions_for(choice).values()
            for p in edition.printings.values()
            for size in p.sizes
        }
        if choice.size and choice.size.upper() not in sizes:
            hint = f"vælg mellem {', '.join(sorted(sizes))}" if sizes else "udelad SIZE"
            yield Problem(
                Where(f"--size {choice.size}", 0), f"plakaterne findes ikke i {choice.size} i disse udgaver", hint
            )

    def _wrong_ink(self, choice: Choice) -> Iterator[Problem]:
        where = Where(f"--ink {choice.ink}", 0)
        if choice.ink and choice.ink.casefold() not in INKS:
            yield Problem(where, f"farven '{choice.ink}' findes ikke", f"vælg mellem {' og '.join(INKS)}")
        elif choice.ink and not any(p.inks for e in self.editions_for(choice).values() for p in e.printings.values()):
            yield Problem(where, f"de udgaver findes ikke i {choice.ink}", "udelad INK, eller vælg EDITION=kontor")

    def left_out(self, choice: Choice) -> Iterator[Problem]:
        """Materials that were named, but are in none of the editions that were asked for."""
        for id in choice.materials:
            if id.upper() in self.materials and not self._is_made(id.upper(), choice):
                message = f"{id.upper()} findes ikke i {'den udgave' if len(choice.editions) == 1 else 'de udgaver'} og er ikke med"
                hint = "lav det for sig selv, og udelad EDITION"
                yield Problem(Where(f"--material {id}", 0), message, hint, warning=True)

    def _is_made(self, id: str, choice: Choice) -> bool:
        material = self.materials[id]
        printed = any(printing_of(edition, material, choice) for edition in self.editions_for(choice).values())
        return printed or (bool(KINDS[material.kind].native) and not choice.editions)

    def editions_for(self, choice: Choice) -> dict[str, Edition]:
        """Those that were asked for; if none were, all that need not be."""
        wanted = pick(choice.editions, self.editions, "--edition", "udgaven", [])
        return {id: self.editions[id] for id in wanted if choice.editions or not self.editions[id].on_request}

    def keeps(self, entry: Entry, choice: Choice, faulty: set[str]) -> bool:
        """Does an old file that this run did not make stay? It does unless it was asked for.

        Those of a client that is gone stay as long as another is faulty: its folder may have a new name that does not work.
        """
        theirs = entry.brand in faulty if entry.brand in self.brands else bool(faulty) or any_error(self.problems)
        if choice.seminar:
            return theirs  # it is the whole folder
        return theirs or not self._covers(choice, entry)

    def _covers(self, choice: Choice, entry: Entry) -> bool:
        """Was this file asked for? Then it would have been made under its own name."""
        edition = self.editions.get(entry.edition or "")
        if edition and edition.on_request and not choice.editions:
            return False
        asked = ((choice.brands, entry.brand), (self.asked, entry.material), (choice.editions, entry.edition))
        return all(not wanted or (own or "").casefold() in {w.casefold() for w in wanted} for wanted, own in asked)


def load(root: Path, choice: Choice = ALL) -> Project:
    """See `_load`. Raises `Problems` for folders that may not be read, too."""
    try:
        return _load(root, choice)
    except PermissionError as error:
        raise Problems([_locked(root, error)]) from error


def _load(root: Path, choice: Choice) -> Project:
    """Read what the choice needs below `root`: content, layouts, and which clients there are.

    Raises `Problems` with every fault of content and layouts, and then of all municipalities too.
    """
    problems: list[Problem] = []
    layouts = root / "layouts"
    theme = load_theme(layouts, problems)
    told: list[Problem] = []  # of texts; what can be composed all the same is fitted too, and all is told in one run
    seminar = read_seminar(root, choice.seminar, []) if choice.seminar else None  # what is wrong with it is told with its list
    content = load_content(root, told, seminar)
    if content and choice.seminar:
        content = _at_seminar(root, content, choice.seminar, problems)
    asked = _asked(choice, content) if content else choice.materials
    materials = catalogue(asked)
    if content:
        materials = {id: material for id, material in materials.items() if not material.left_out(content)}
    pages = load_pages(layouts, theme, problems) if theme else {}
    if theme and content:
        content = replace(content, drawings=load_drawings(layouts, theme.inks, problems))
    if theme and any(KINDS[material.kind].flows for material in materials.values()):
        problems += check_word_template(theme.look("office"))
    editions = load_editions(layouts / "editions.yaml", problems)
    problems += missing_profiles(editions.values())
    overview = read_overview(layouts, problems)
    if theme is None or any_error(problems):
        raise Problems(problems)  # without inks and profiles a municipality's colours cannot be looked at
    problems += [*missing_pages(materials.values(), pages), *exceptions_for_nobody(pages.values())]
    if any(material.kind == "deck" for material in materials.values()):
        problems += check_template(layouts / "templates" / "drivhus.potx", fitted_type(pages))
    pieces = Pieces(content, pages, _plain(theme)) if content else None
    problems += (
        check_content(content, [m for m in materials.values() if not m.counted], pieces) if content and pieces else ()
    )
    brands, taken = _clients(layouts, choice)
    chosen = tuple(pick(choice.brands, brands, "--brand", "kommunen", []))
    if not content or not pieces or any_error(problems):
        theirs = [p for id in chosen for p in _client(root, theme, id)[1]]
        raise Problems([*problems, *told, *taken, *theirs])
    return Project(
        root, content, materials=materials, asked=asked, editions=editions, theme=theme, overview=overview, brands=brands, chosen=chosen,
        problems=(*problems, *told, *taken), pieces=pieces,
    )  # fmt: skip


def _asked(choice: Choice, content: Content) -> tuple[str, ...]:
    return materials_of(content) if content.seminar else wanted(choice, content)


def _at_seminar(root: Path, content: Content, id: str, problems: list[Problem]) -> Content | None:
    """The content as this seminar reads it; None if the seminar cannot be read."""
    found = load_seminar(root, id, content.programmes, problems)
    if found is None:
        return None
    prices = own_prices(root, found[0].file, content.prices, problems)
    return replace(at_seminar(content, *found), prices=prices)


def _plain(theme: Theme) -> Mapping[Medium, Look]:
    """The looks without a municipality."""
    return {"pdf": theme.look("pdf"), "office": theme.look("office")}


def _client(root: Path, theme: Theme, id: str) -> Found:
    if id == PLAIN:
        return Client(id, "Drivhus", None, _plain(theme)), ()
    from generator.load.brand import load_brand  # the plain look does without

    problems: list[Problem] = []
    try:
        brand = load_brand(root / "layouts" / "brands" / id, f"layouts/brands/{id}", problems)
    except PermissionError as error:
        return None, (_locked(root, error),)
    if brand is None:
        return None, tuple(problems)
    pdf, office = theme.look("pdf", brand.inks, brand.artwork), theme.look("office", brand.inks, brand.artwork)
    return Client(id, brand.name, brand.sender, {"pdf": pdf, "office": office}, brand.ink, brand.offset), tuple(
        problems
    )


def _clients(layouts: Path, choice: Choice) -> tuple[tuple[str, ...], list[Problem]]:
    """The ids of all clients, and what is wrong with folders that were asked for and cannot be one."""
    folders = find_brands(layouts / "brands")
    twins = _twins(folders)
    asked = {id.casefold() for id in choice.brands}
    taken = [_taken(twin) for twin in twins if not asked or twin.casefold() in asked]
    return (PLAIN, *(folder for folder in folders if folder not in twins)), taken


def _twins(folders: Sequence[str]) -> list[str]:
    """Folders whose files would land in another's: that of the plain look, or of the same name in small letters."""
    return [f for f in folders if f == PLAIN or (f != f.casefold() and f.casefold() in folders)]


def _taken(folder: str) -> Problem:
    where = Where(f"layouts/brands/{folder}", 0)
    owner = "udgaven uden kommune" if folder.casefold() == PLAIN else f"'{folder.casefold()}'"
    return Problem(where, f"mappenavnet '{folder}' er optaget af {owner}", "kald mappen noget andet")


def _locked(root: Path, error: PermissionError) -> Problem:
    """A folder that the system keeps shut."""
    path = Path(str(error.filename or root))
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    hint = "spørg it-afdelingen om adgang, eller flyt det hele til en mappe, der er jeres egen"
    return Problem(Where(shown, 0), "her må der ikke læses", hint)
