"""load: content, layouts and municipalities from disk, all mistakes told together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.checks import check_figures, check_plants, check_programme
from generator.build.manifest import Entry
from generator.build.outputs import Piece
from generator.build.pieces import Workshop
from generator.build.report import PLAIN, MaterialRow, Titles
from generator.build.selection import ALL, Choice, find_brands, pick
from generator.compose.catalogue import CATALOGUE, catalogue, check_texts
from generator.compose.material import Material
from generator.compose.texts import Texts
from generator.load.content import load_content
from generator.load.editions import load_editions
from generator.load.theme import load_pages, load_theme
from generator.model.content import Content
from generator.model.edition import Edition
from generator.model.look import Ink, Look, Medium, Page, Theme
from generator.model.problems import Problem, Problems, Where, any_error, stop_on_errors, suggest
from generator.model.scene import Role
from generator.model.sender import Sender
from generator.model.text import Words
from generator.write.powerpoint.template import check_template
from generator.write.word.template import check_template as check_word_template

if TYPE_CHECKING:  # only a municipality needs it
    from generator.load.brand import Brand

NOTHING: Mapping[str, str] = {}
MEDIUM: Mapping[str, Medium] = {"poster": "pdf", "cards": "pdf", "worksheet": "office", "deck": "office"}


@dataclass(frozen=True, slots=True)
class House:
    """Whom the material is made for: a municipality, or nobody (the plain look). Without looks it is faulty."""

    id: str
    name: str
    sender: Sender | None = None
    looks: Mapping[Medium, Look] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shop:
    """Everything that was loaded. `problems` are warnings, and the errors of faulty municipalities.

    `brands` are the ids of all houses there are; `houses` those that were asked for.
    """

    content: Content
    materials: Mapping[str, Material]
    pages: Mapping[str, Page]
    editions: Mapping[str, Edition]
    inks: Mapping[Role, Ink]  # Drivhus' own, for pages about the materials
    brands: tuple[str, ...]
    houses: tuple[House, ...]
    problems: tuple[Problem, ...]
    workshop: Workshop

    @property
    def rows(self) -> list[MaterialRow]:
        return [MaterialRow(id, self.name(id), material.kind) for id, material in self.materials.items()]

    def titles(self, names: Mapping[str, str] = NOTHING) -> Titles:
        """The names to show; `names` are those of houses that were not loaded now."""
        return Titles({**names, **self.names}, {id: edition.title for id, edition in self.editions.items()})

    @property
    def names(self) -> dict[str, str]:
        return {house.id: house.name for house in self.houses if house.looks}

    def name(self, id: str) -> str:
        """What a material is called in lists and file names."""
        texts = self.content.materials[id]
        return Texts(texts, self.content)["name" if "name" in texts else "title"]

    def chosen(self, choice: Choice) -> list[tuple[House, list[str]]]:
        """The materials to make for each house that was asked for. Raises `Problems` for what does not exist."""
        problems: list[Problem] = []
        pick(choice.brands, self.brands, "--brand", "kommunen", problems)
        materials = pick(choice.materials, self.materials, "--material", "materialet", problems)
        pick(choice.editions, self.editions, "--edition", "udgaven", problems)
        stop_on_errors(problems)
        if choice.editions:  # an edition is a PDF
            materials = [id for id in materials if self.materials[id].kind in ("poster", "cards")]
        return [(house, materials if house.looks else []) for house in self.houses]

    def left_out(self, choice: Choice) -> Iterator[Problem]:
        """Materials that were named, but have no editions to choose among."""
        for id in choice.materials if choice.editions else ():
            material = self.materials.get(id.upper())
            if material and material.kind not in ("poster", "cards"):
                message = f"{material.id} har ingen udgaver og er ikke med i denne kørsel"
                hint = "lav det for sig selv, og lad EDITION være væk"
                yield Problem(Where(f"--material {id}", 0), message, hint, warning=True)

    def editions_for(self, choice: Choice) -> dict[str, Edition]:
        wanted = pick(choice.editions, self.editions, "--edition", "udgaven", [])
        return {id: self.editions[id] for id in wanted}

    def piece(self, house: House, id: str) -> Piece:
        """One material composed, fitted and signed for one house. Raises `Problems`."""
        material = self.materials[id]
        look = house.looks[MEDIUM[material.kind]]
        return self.workshop.piece(material, self.name(id), house.id, house.sender, look)

    def keeps(self, entry: Entry, choice: Choice, faulty: set[str]) -> bool:
        """Does an old file that this run did not make stay? It does unless it was asked for.

        Those of a house that is gone stay as long as another is faulty: its folder may have a new name that does not work.
        """
        theirs = entry.brand in faulty if entry.brand in self.brands else bool(faulty) or any_error(self.problems)
        return theirs or not _covers(choice, entry)


def _missing_profiles(editions: Iterable[Edition]) -> Iterator[Problem]:
    hint = "læg den tilbage; uden den ved trykkeriet ikke, hvilke farver der er ment"
    for path in sorted({edition.profile for edition in editions}):
        if not path.is_file():
            yield Problem(Where(f"layouts/icc/{path.name}", 0), "farveprofilen findes ikke", hint)
        elif not _is_profile(path.read_bytes()):
            yield Problem(Where(f"layouts/icc/{path.name}", 0), "filen er ikke en farveprofil", hint)


def _is_profile(data: bytes) -> bool:
    """Whether the header has the signature and the length of the file (ISO 15076-1, 7.2)."""
    return data[36:40] == b"acsp" and int.from_bytes(data[:4]) == len(data)


def _missing_pages(materials: Iterable[Material], pages: Mapping[str, Page]) -> Iterator[Problem]:
    for material in materials:
        if material.kind != "worksheet" and material.page not in pages:
            where = Where(f"layouts/pages/{material.page}.yaml")
            yield Problem(where, f"filen findes ikke; {material.id} bruger den", "læg den tilbage")


def _exceptions_for_nobody(pages: Iterable[Page]) -> Iterator[Problem]:
    """Styles for a material that does not exist would be seen by nobody."""
    for id in (id for page in pages for id in page.exceptions):
        if isinstance(id, Words) and id not in CATALOGUE:
            yield Problem(id.where, f"der er ikke noget materiale '{id}'", suggest(id, list(CATALOGUE), "slet linjen"))


def _covers(choice: Choice, entry: Entry) -> bool:
    """Was this file asked for? Then it would have been made under its own name."""
    asked = ((choice.brands, entry.brand), (choice.materials, entry.material), (choice.editions, entry.edition))
    return all(not wanted or (own or "").casefold() in {w.casefold() for w in wanted} for wanted, own in asked)


def load(root: Path, choice: Choice = ALL) -> Shop:
    """See `_load`. Raises `Problems` for folders that may not be read, too."""
    try:
        return _load(root, choice)
    except PermissionError as error:
        raise Problems([_locked(root, error)]) from error


def _load(root: Path, choice: Choice) -> Shop:
    """Read everything below `root`.

    Raises `Problems` with every fault of content and layouts, and of all municipalities.
    """
    problems: list[Problem] = []
    layouts = root / "layouts"
    theme = load_theme(layouts, problems)
    materials = catalogue(choice.materials)
    pages = load_pages(layouts, theme, problems) if theme else {}
    if theme and any(material.kind == "worksheet" for material in materials.values()):
        problems += check_word_template(theme.look("office"))
    editions = load_editions(layouts / "editions.yaml", problems)
    if faults := [*problems, *_missing_profiles(editions.values())]:
        raise Problems(faults)  # without inks and profiles a municipality's colours cannot be looked at
    problems += [*_missing_pages(materials.values(), pages), *_exceptions_for_nobody(pages.values())]
    if any(material.kind == "deck" for material in materials.values()):
        problems += check_template(layouts / "templates" / "drivhus.potx")
    told: list[Problem] = []  # of texts; what can be composed all the same is fitted too, and all is told in one run
    content = load_content(root, told)
    if content:
        problems += _words_of_nothing(content)
        problems += check_plants(content.cases)
        problems += check_figures(content.figures)
        faults = [fault for programme in content.programmes.values() for fault in check_programme(programme)]
        problems += faults
        sound = [material for material in materials.values() if not (material.programme and any_error(faults))]
        problems += [p for material in sound for p in check_texts(material, content)]
    folders = find_brands(layouts / "brands")
    twins = _twins(folders)
    brands = (PLAIN, *(folder for folder in folders if folder not in twins))
    found = [
        _taken(twin) for twin in twins if not choice.brands or twin.casefold() in {b.casefold() for b in choice.brands}
    ]
    loaded = {id: _brand(layouts, id, found) for id in pick(choice.brands, brands, "--brand", "kommunen", [])}
    if not content or any_error(problems):
        raise Problems([*problems, *told, *found])
    assert theme
    houses = tuple(_house(id, brand, theme) for id, brand in loaded.items())
    return Shop(
        content,
        materials,
        pages,
        editions,
        theme.inks,
        brands,
        houses,
        (*problems, *told, *found),
        Workshop(content, pages),
    )


def _words_of_nothing(content: Content) -> Iterator[Problem]:
    for id in content.materials:
        if id not in CATALOGUE:
            hint = suggest(id, list(CATALOGUE), "slet den, eller giv den navn efter et materiale")
            yield Problem(
                Where(f"content/materials/{id}.yaml"), f"der er ikke noget materiale '{id}'", hint, warning=True
            )


def _twins(folders: Sequence[str]) -> list[str]:
    """Folders whose files would land in another's: that of the plain look, or of the same name in small letters."""
    return [f for f in folders if f == PLAIN or (f != f.casefold() and f.casefold() in folders)]


def _taken(folder: str) -> Problem:
    where = Where(f"layouts/brands/{folder}", 0)
    owner = "udgaven uden kommune" if folder.casefold() == PLAIN else f"'{folder.casefold()}'"
    return Problem(where, f"mappenavnet '{folder}' er optaget af {owner}", "kald mappen noget andet")


def _brand(layouts: Path, id: str, problems: list[Problem]) -> Brand | None:
    if id == PLAIN:
        return None
    from generator.load.brand import load_brand

    try:
        return load_brand(layouts / "brands" / id, f"layouts/brands/{id}", problems)
    except PermissionError as error:
        problems.append(_locked(layouts.parent, error))
        return None


def _locked(root: Path, error: PermissionError) -> Problem:
    """A folder that the system keeps shut."""
    path = Path(str(error.filename or root))
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    hint = "spørg it-afdelingen om adgang, eller flyt det hele til en mappe, der er jeres egen"
    return Problem(Where(shown, 0), "her må der ikke læses", hint)


def _house(id: str, brand: Brand | None, theme: Theme) -> House:
    if id == PLAIN:
        return House(id, "Drivhus", None, {"pdf": theme.look("pdf"), "office": theme.look("office")})
    if brand is None:
        return House(id, id)
    pdf, office = (theme.look(medium, brand.inks, brand.artwork) for medium in ("pdf", "office"))
    return House(id, brand.name, brand.sender, {"pdf": pdf, "office": office})
