"""The real kit, for every municipality that is shipped: what a seminar gets is whole, valid and the same every time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import page
import pikepdf
import pypdfium2
import pytest
from carries import letters, lost, wishes
from lxml import etree
from office_lint import Office, lint

from generator.build import manifest
from generator.build.cache import SINGLE
from generator.build.manifest import Entry
from generator.build.outputs import printing_of
from generator.build.project import load
from generator.build.run import build
from generator.build.selection import Choice
from generator.compose.catalogue import CATALOGUE
from generator.compose.material import Material
from generator.load.editions import load_editions
from generator.model.content import Content
from generator.model.edition import Printing
from generator.model.kinds import KINDS
from generator.model.problems import Problems

ROOT = Path(__file__).parent.parent
BRANDS = ("drivhus", "fjordby", "klintoe", "lyngborg-stenhede")
MATERIALS = tuple(id for id, one in CATALOGUE.items() if not one.occasion)  # those of a seminar: tests/seminars
EDITIONS = {
    id: edition
    for id, edition in load_editions(ROOT / "layouts" / "editions.yaml", []).items()
    if not edition.on_request
}
PLACED = tuple(id for id in MATERIALS if CATALOGUE[id].kind in ("poster", "cards"))
NATIVE = tuple(id for id in MATERIALS if KINDS[CATALOGUE[id].kind].native)


def printings(material: str) -> dict[str, Printing]:
    """How a material is printed, by the ids of the editions that have it."""
    entry = CATALOGUE[material]
    found = {id: printing_of(edition, entry, Choice()) for id, edition in EDITIONS.items()}
    return {id: printing for id, printing in found.items() if printing and has(entry, printing)}


def has(entry: Material, printing: Printing) -> bool:
    """Only what was drawn for larger paper is joined of sheets, and only some posters are shown on screens."""
    if printing.arrange == "tiles":
        return entry.page not in ("poster-a3",)
    return printing.arrange != "screen" or entry.screens


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("kit") / "output"
    report = build(ROOT, output, Choice(brands=BRANDS), lambda *_: None)
    assert not report.failed, "\n".join(map(str, report.problems))
    return output


@cache
def entries(output: Path) -> dict[tuple[str, str, str | None], Entry]:
    """One file of each; see `all_of` for cards of several sizes."""
    return {(e.brand, e.material, e.edition): e for e in manifest.read(output)}


def all_of(kit: Path, *key: str) -> str:
    """The words of all files of a material in an edition: the print shop gets one for each size of card."""
    return " ".join(words(kit / e.path) for e in manifest.read(kit) if (e.brand, e.material, e.edition) == key)


def test_every_material_is_there_for_everybody_in_every_edition(kit: Path) -> None:
    placed = {(brand, id, edition) for brand in BRANDS for id in MATERIALS for edition in printings(id)}
    native = {(brand, id, None) for brand in BRANDS for id in NATIVE}
    assert entries(kit).keys() == placed | native


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("edition", ["skaerm", "kontor", "samles"])
@pytest.mark.parametrize("brand", BRANDS)
def test_every_tagged_pdf_passes_the_validator(kit: Path, brand: str, edition: str, profile: str) -> None:
    files = [entry.path for key, entry in entries(kit).items() if key[0] == brand and key[2] == edition]
    results = {path: page.validate_pdf_bytes((kit / path).read_bytes(), profile=profile).failures for path in files}
    assert len(results) == sum(edition in printings(id) for id in MATERIALS) and not any(results.values()), results


@pytest.mark.parametrize("id", NATIVE)
@pytest.mark.parametrize("brand", BRANDS)
def test_every_office_file_passes_our_lint(kit: Path, brand: str, id: str) -> None:
    assert lint((kit / entries(kit)[brand, id, None].path).read_bytes()) == []


NAMES = {"drivhus": "Drivhus", "fjordby": "Fjordby Kommune", "klintoe": "Klintø Kommune"}


@pytest.mark.parametrize("brand", NAMES)
def test_every_file_says_in_its_properties_whose_it_is(kit: Path, brand: str) -> None:
    for entry in (entry for key, entry in entries(kit).items() if key[0] == brand and entry.format != "png"):
        assert set(_named(kit / entry.path)) == {NAMES[brand]}, entry.path


def _named(path: Path) -> list[str]:
    """Author and company, or author in both places that a PDF has."""
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            return [str(pdf.docinfo.Author), *pdf.open_metadata()["dc:creator"]]
    with ZipFile(path) as package:
        said = package.read("docProps/core.xml") + package.read("docProps/app.xml")
    return re.findall(r"<(?:dc:creator|cp:lastModifiedBy|Company)>(.*?)</", said.decode())


@pytest.mark.parametrize(("brand", "number"), [("fjordby", "70 00 00 00"), ("lyngborg-stenhede", "+45 70 00 00 01")])
def test_phone_and_web_are_printed_where_there_is_room(kit: Path, brand: str, number: str) -> None:
    of_brand = [e for key, e in entries(kit).items() if key[0] == brand and key[2] == "skaerm"]
    shown = {e.material: words(kit / e.path).replace("\u00a0", " ") for e in of_brand}
    assert {id for id, found in shown.items() if number in found} >= {"P01", "D01"}
    assert f"{brand}.example/samskabelse" in shown["D01"]


# ---------------------------------------------------------------- words


def words(path: Path) -> str:
    """All text of a file as it is read, lines joined."""
    return _pdf_words(path) if path.suffix == ".pdf" else _office_words(path)


def _pdf_words(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in pdf)
    return re.sub(r"[\u00ad\ufffe\x02]\s*", "", text)


def _office_words(path: Path) -> str:
    xml = Office(path.read_bytes()).xml
    shown = [name for name in xml if re.fullmatch(r"word/document\.xml|ppt/slides/slide\d+\.xml", name)]
    return " ".join(_texts(xml[name]) for name in shown)


def _texts(xml: Any) -> str:
    return " ".join(_own(p) for p in xml.iter("{*}p") if etree.QName(p).localname == "p")


def _own(paragraph: Any) -> str:
    """What a paragraph says itself, and not those of a text box in it; breaks and tabs part words."""
    found = (one for one in paragraph.iter("{*}t", "{*}br", "{*}tab") if next(one.iterancestors("{*}p")) is paragraph)
    return "".join((one.text or "") if etree.QName(one).localname == "t" else " " for one in found)


WORDLESS = tuple(
    id for id, edition in EDITIONS.items() if {p.arrange for p in edition.printings.values()} <= {"tiles", "screen"}
)
"""Editions of the same drawing whose words no program can read: pictures for a screen, and sheets to be joined, whose text is
outlines (a text that is cut in two would be read twice). tests/write/pdf shows that every point of a poster is on a sheet."""


IMPOSED = (("cards", "kontor"),)
"""Here cards lie beside each other, some turned, and a program may read across them: word by word nothing is lost."""
TWICE = ("A12",)
"""Sheets that stand twice on a page in Word, and once in the others."""


def files_of(kit: Path, brand: str, material: str) -> dict[str | None, str]:
    """The words of a material in each edition that has any, and of its Office file."""
    found: dict[str | None, str] = {}
    for entry in manifest.read(kit):
        if (entry.brand, entry.material) == (brand, material) and entry.edition not in WORDLESS:
            found[entry.edition] = f"{found.get(entry.edition, '')} {words(kit / entry.path)}".strip()
    return found


def missing(content: Content, material: str, text: str) -> list[str]:
    there = letters(text)
    return [wish for wish in wishes(material, content) if letters(wish) not in there]


@pytest.mark.parametrize("material", MATERIALS)
@pytest.mark.parametrize("brand", BRANDS)
def test_every_edition_of_a_material_carries_all_that_it_must(
    kit: Path, content: Content, brand: str, material: str
) -> None:
    """Table: tests/carries.py."""
    for edition, text in files_of(kit, brand, material).items():
        assert (CATALOGUE[material].kind, edition) in IMPOSED or missing(content, material, text) == [], edition


def test_a_lost_focus_point_would_be_seen(kit: Path, content: Content) -> None:
    text = all_of(kit, "drivhus", "P01", "skaerm")
    gone = max((focus.name for phase in content.phases for focus in phase.all_focus), key=len)
    assert gone in missing(content, "P01", letters(text).replace(letters(gone), ""))


@pytest.mark.parametrize("material", MATERIALS)
@pytest.mark.parametrize("brand", BRANDS)
def test_no_word_is_lost_from_one_edition_to_another(kit: Path, brand: str, material: str) -> None:
    """What stands in the Office file, else on the screen, stands everywhere; paper adds only feet and sheet numbers."""
    found = files_of(kit, brand, material)
    first = found.get(None) or found["skaerm"]
    if material in TWICE:
        first = " ".join(dict.fromkeys(first.split()))
    assert len(first.split()) > 10
    for edition, text in found.items():
        assert lost(first, text) == [], edition


def test_a_word_that_is_lost_would_be_seen_and_one_that_is_only_parted_would_not() -> None:
    assert lost("Hvem skal med, og hvorfor?", "Hvem skal med og hvorfor") == []
    assert lost("Hvem er projektleder på 12 ark", "Hvem er projekt leder på ark") == []
    assert lost("Hvem skal med, og hvem skal ikke?", "Hvem skal med, og hvem ikke?") == ["skal"]


@pytest.mark.parametrize("brand", BRANDS)
def test_no_material_names_another_municipality(kit: Path, brand: str) -> None:
    names = {"fjordby": "fjordby", "klintoe": "klintø", "lyngborg-stenhede": "lyngborg"}
    foreign = [name for id, name in names.items() if id != brand]
    for key, entry in entries(kit).items():
        if key[0] == brand and key[2] in ("skaerm", None):
            text = words(kit / entry.path).casefold()
            assert not [name for name in foreign if name in text], entry.path


# ---------------------------------------------------------------- the template of the slides


def test_a_deck_without_its_template_is_told_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "content").symlink_to(ROOT / "content")
    for path in (ROOT / "layouts").iterdir():
        if path.name != "templates":
            (tmp_path / "layouts" / path.name).symlink_to(path)
    with pytest.raises(Problems, match=r"layouts/templates/drivhus\.potx: skabelonen findes ikke"):
        load(tmp_path, Choice(materials=("D01",)))
    assert load(tmp_path, Choice(materials=("P01",))).materials  # a poster does without


# ---------------------------------------------------------------- the same bytes


def test_the_same_bytes_in_another_folder_time_zone_locale_and_hash_seed(kit: Path, tmp_path: Path) -> None:
    home = tmp_path / "et andet sted"
    for name in ("content", "layouts", "generator"):
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in SINGLE:
        shutil.copy(ROOT / name, home)
    surroundings = {"PATH": os.environ["PATH"], "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "generator", "build", *(w for brand in BRANDS for w in ("--brand", brand))]
    subprocess.run(command, cwd=home, env=surroundings, check=True, capture_output=True)
    assert (home / "output" / manifest.NAME).read_bytes() == (kit / manifest.NAME).read_bytes()
