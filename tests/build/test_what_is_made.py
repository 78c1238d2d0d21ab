"""A build from end to end over the invented content: what is made, and what is left alone."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from small_kit import LAYOUTS, LOGO, Build, brand, changed, edit, entries, files

from generator.build import project as load
from generator.build import run as build
from generator.build import work
from generator.build.report import summary
from generator.build.selection import Choice
from generator.compose.catalogue import catalogue
from generator.model.problems import Problems

# ---------------------------------------------------------------- what is made


def test_every_house_gets_every_material_in_every_edition(root: Path, make: Build) -> None:
    report = make()
    assert not report.failed and len(report.written) == 3 * 2 * 3
    assert {path for path in files(root) if path.startswith("aaby/")} == {
        "aaby/plakater/P04 Seks korte råd - skærm.pdf",
        "aaby/plakater/P04 Seks korte råd - kontorprinter A3.pdf",
        "aaby/plakater/P04 Seks korte råd - trykkeri A2.pdf",
        "aaby/kort/K04 Casekort - skærm.pdf",
        "aaby/kort/K04 Casekort - kontorprinter.pdf",
        "aaby/kort/K04 Casekort - trykkeri A4.pdf",
    }


def test_the_manifest_tells_what_every_file_is(root: Path, make: Build) -> None:
    make(brands="aaby", materials="P04", editions="trykkeri")
    path = "aaby/plakater/P04 Seks korte råd - trykkeri A2.pdf"
    assert entries(root) == [
        {
            "path": path, "brand": "aaby", "material": "P04", "kind": "poster", "edition": "trykkeri", "format": "pdf",
            "trim_mm": [420, 594], "pages": 1, "sha256": files(root)[path],
        }
    ]  # fmt: skip


def test_the_manifest_is_sorted_and_its_sums_are_the_files(root: Path, make: Build) -> None:
    make()
    listed = entries(root)
    assert len(listed) == 18 and [e["path"] for e in listed] == sorted(e["path"] for e in listed)
    assert {e["path"]: e["sha256"] for e in listed}.items() <= files(root).items()


def test_the_contact_sheet_shows_every_page_and_links_every_file(root: Path, make: Build) -> None:
    make()
    sheet = (root / "output" / "oversigt.html").read_text("utf-8")
    pictures = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', sheet)
    assert len(pictures) == 3 * (1 + 2 * 3) and all(alt for _, alt in pictures)
    assert all((root / "output" / src).is_file() for src, _ in pictures)
    assert sheet.count('.pdf"') == 18 and '<html lang="da">' in sheet and "Aaby Kommune" in sheet


def test_the_same_bytes_in_another_folder(root: Path, make: Build, tmp_path: Path) -> None:
    make(materials="P04")
    before = files(root)
    other = tmp_path / "et andet sted"
    shutil.copytree(root, other, symlinks=True, ignore=shutil.ignore_patterns("output"))
    build.build(other, other / "output", Choice(materials=("P04",)), lambda *_: None)
    assert files(other) == before


def test_the_end_tells_what_was_made_and_what_to_send_to_whom(make: Build) -> None:
    told = "\n".join(summary(make(), "output"))
    assert "Færdig: 18 filer i output/" in told and "Aaby Kommune: 1 plakat, 1 sæt kort  ->  output/aaby/" in told
    assert all(word in told for word in ("trykkeriet", "kontorprinteren", "intranettet", "output/oversigt.html"))


# ---------------------------------------------------------------- what is left alone


def test_a_second_run_rewrites_nothing_and_loads_nothing(
    root: Path, make: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    make()
    stamps = {p: p.stat().st_mtime_ns for p in (root / "output").rglob("*")}
    monkeypatch.setattr(work, "load", lambda *_: pytest.fail("loaded"))
    report = make()
    assert len(report.entries) == 18 and not report.written
    assert {p: p.stat().st_mtime_ns for p in (root / "output").rglob("*")} == stamps
    assert "Intet er ændret siden sidst" in "\n".join(summary(report, "output"))


def test_one_changed_word_rebuilds_only_what_carries_it(root: Path, make: Build) -> None:
    make()
    before = files(root)
    first = next(
        line for line in (root / "content" / "advice.yaml").read_text("utf-8").splitlines() if "short:" in line
    )
    edit(root / "content" / "advice.yaml", first, first.replace("short: ", "short: Nu ", 1))
    report = make()
    carrying = {path for path in before if "/P04 " in path}
    assert report.written == carrying and len(carrying) == 9
    others = changed(before, files(root)) - carrying - {"manifest.json", "oversigt.html"}
    assert others and all(re.fullmatch(r"oversigt/(\w+/)?P04-01(-\w{8})?\.svg", path) for path in others)


@pytest.mark.parametrize("id", ["P04", "A02"])
def test_another_word_before_whom_to_ask_rebuilds_what_names_somebody(
    id: str, root: Path, make: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = catalogue()
    monkeypatch.setattr(load, "catalogue", lambda wanted=(): {id: every[id]})
    with (root / "layouts" / "brands" / "aaby" / "_brand.yml").open("a") as file:
        file.write("defaults: { drivhus: { contact: { email: bo@aaby.example } } }\n")
    first = make()
    edit(root / "content" / "publication.yaml", "ask: Spørgsmål?", "ask: Spørg")
    assert make().written == {path for path in first.written if path.startswith("aaby/")}


def test_a_changed_logo_rebuilds_only_its_own_house(root: Path, make: Build) -> None:
    make()
    brand(root, "aaby", "Aaby Kommune", LOGO.replace("200 60", "210 60").replace("h200", "h210").replace("H0", "H0"))
    assert {path.split("/")[0] for path in make().written} == {"aaby"}


def own_drawings(root: Path) -> Path:
    """A copy of our drawings in place of the link to them."""
    folder = root / "layouts" / "drawings"
    folder.unlink()
    shutil.copytree(LAYOUTS / "drawings", folder)
    return folder


def test_a_changed_drawing_rebuilds_only_what_shows_it(root: Path, make: Build) -> None:
    folder = own_drawings(root)
    before = make().written
    edit(folder / "tools" / "vaert.svg", 'class="gran"', 'class="boeg"')  # nobody's here
    shutil.copy(folder / "tools" / "vaert.svg", folder)
    report = make()
    assert not report.written and "tegningen bliver ikke brugt" in "".join(map(str, report.problems))
    edit(folder / "cases" / "plain.svg", 'class="boeg"', 'class="gran"')
    assert make().written == {path for path in before if "/K04 " in path} != before


def test_a_drawing_that_comes_is_shown_in_place_of_the_plain_one(
    root: Path, make: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "catalogue", lambda wanted=(): {"A02": catalogue()["A02"]})
    folder = own_drawings(root)
    before = make().written
    types = (root / "content" / "typology.yaml").read_text("utf-8")
    id = re.findall(r"^ +-? *id: (\S+)", types, re.M)[-1]
    assert not (folder / "types" / f"{id}.svg").exists()
    shutil.copy(folder / "types" / "styret.svg", folder / "types" / f"{id}.svg")
    edit(root / "content" / "figures.yaml", "type-plants:", f"type-plants:\n  {id}: planter på række")
    assert make().written == before


def test_a_drawing_without_words_is_told_and_stops_the_build(root: Path, make: Build) -> None:
    edit(root / "content" / "figures.yaml", "  dokk:", "  dock:")  # which a card shows
    with pytest.raises(Problems, match="'dokk' mangler under case-plants"):
        make()


def test_a_broken_drawing_is_told_before_anything_is_made(root: Path, make: Build) -> None:
    folder = own_drawings(root)
    (folder / "tools" / "vaert.svg").write_text("<svg")
    (folder / "cases" / "plain.svg").unlink()
    with pytest.raises(Problems, match=r"layouts/drawings/tools/vaert.svg:1:1: 'vaert.svg' er ikke gyldig SVG"):
        make()
    shutil.copy(LAYOUTS / "drawings" / "tools" / "vaert.svg", folder / "tools")
    with pytest.raises(Problems, match=r"layouts/drawings/cases/plain.svg: tegningen findes ikke"):
        make()
    assert not (root / "output").exists()


def test_a_comment_changes_no_file(root: Path, make: Build) -> None:
    make()
    before = files(root)
    edit(root / "content" / "advice.yaml", "\n", "\n# en bemærkning\n")
    assert not make().written and files(root) == before


@pytest.mark.parametrize(
    "path", ["aaby/kort/K04 Casekort - skærm.pdf", "manifest.json", "oversigt.html", "oversigt/aaby/P04-01.svg"]
)
@pytest.mark.parametrize("harm", [Path.unlink, lambda p: p.write_text("rettet")], ids=["removed", "changed"])
def test_a_file_that_was_removed_or_changed_is_made_again(root: Path, make: Build, path: str, harm: Callable) -> None:
    make()
    before = files(root)
    harm(root / "output" / path)
    make()
    assert {name: sum for name, sum in files(root).items() if "jeres rettelser" not in name} == before


def test_a_lost_memory_costs_a_full_build_and_nothing_else(root: Path, make: Build) -> None:
    make()
    before = files(root)
    shutil.rmtree(root / "output" / ".drivhus")
    make()
    assert files(root) == before


def test_a_partial_build_keeps_the_others(root: Path, make: Build) -> None:
    make()
    before = files(root)
    edit(root / "layouts" / "brands" / "aaby" / "_brand.yml", "Aaby Kommune", "Aaby og Omegn")
    report = make(brands="aaby", materials="P04", editions="kontor")
    assert report.written == {"aaby/plakater/P04 Seks korte råd - kontorprinter A3.pdf"}
    assert changed(before, files(root)) == report.written | {
        "manifest.json",
        "oversigt.html",
        "oversigt/aaby/P04-01.svg",
    }
    assert len(entries(root)) == 18


def test_what_is_no_longer_made_goes_away_and_what_is_the_users_stays(root: Path, make: Build) -> None:
    make()
    (root / "output" / "aaby" / "noter.txt").write_text("mine")
    shutil.rmtree(root / "layouts" / "brands" / "aaby")
    report = make()
    assert len(report.removed) == 6
    assert [path for path in files(root) if "aaby" in path] == ["aaby/noter.txt"]


def test_a_run_for_one_house_leaves_those_of_a_house_that_is_gone(root: Path, make: Build) -> None:
    make()
    before = files(root)
    shutil.rmtree(root / "layouts" / "brands" / "aaby")
    assert make(brands="bugten").removed == []
    assert changed(before, files(root)) == set()


def test_a_house_whose_new_folder_name_does_not_work_keeps_its_files(root: Path, make: Build) -> None:
    make()
    before = {path for path in files(root) if path.startswith("aaby/")}
    brands = root / "layouts" / "brands"
    (brands / "aaby").rename(brands / "aa by")
    report = make()
    assert report.failed and report.removed == []
    assert before <= files(root).keys()


def test_a_new_name_replaces_the_old_file(root: Path, make: Build) -> None:
    make(materials="K04")
    edit(root / "content" / "materials" / "K04.yaml", "title: ", "name: Kort om cases\ntitle: ")
    make(materials="K04")
    assert not [path for path in files(root) if "Casekort" in path]
    assert len([path for path in files(root) if "Kort om cases" in path]) == 9


def test_clients_whose_logos_leave_the_same_room_share_their_drawings(root: Path) -> None:
    project = load.load(root)
    clients = [client for id in ("aaby", "bugten") if (client := project.client(id)[0])]
    pieces = [project.piece(client, id) for client in clients for id in project.materials]
    assert len({id(piece.drawing) for piece in pieces}) == len(project.materials) < len(pieces)
    assert len({repr(piece.sums) for piece in pieces}) == len(pieces)


# ---------------------------------------------------------------- what somebody has worked on


@pytest.fixture
def word(monkeypatch: pytest.MonkeyPatch, root: Path, make: Build) -> Path:
    """A worksheet that was built and then edited by hand."""
    every = catalogue()
    monkeypatch.setattr(load, "catalogue", lambda wanted=(): {"A02": every["A02"]})
    make(brands="drivhus")
    [path] = (root / "output" / "drivhus" / "arbejdsark").iterdir()
    path.write_text("vores egne ord")
    return path


def test_an_edited_worksheet_is_kept_beside_the_new_one(word: Path, make: Build) -> None:
    report = make(brands="drivhus")
    kept = word.with_name(f"{word.stem} (jeres rettelser).docx")
    assert kept.read_text() == "vores egne ord" and word.read_bytes().startswith(b"PK")
    assert "(jeres rettelser).docx" in "\n".join(summary(report, "output"))
    word.write_text("endnu flere")
    make(brands="drivhus")
    assert word.with_name(f"{word.stem} (jeres rettelser 2).docx").read_text() == "endnu flere"


def test_an_edited_worksheet_is_not_removed(root: Path, word: Path, make: Build) -> None:
    edit(root / "content" / "materials" / "A02.yaml", "\nname: ", "\nname: Nyt navn ")
    report = make(brands="drivhus")
    assert word.read_text() == "vores egne ord" and not report.removed and len(entries(root)) == 1
    assert f"Den er ikke slettet: output/drivhus/arbejdsark/{word.name}" in "\n".join(summary(report, "output"))


def test_a_pdf_that_somebody_has_commented_in_is_kept_like_a_worksheet(root: Path, make: Build) -> None:
    make(brands="aaby", materials="P04", editions="skaerm")
    [pdf] = (root / "output" / "aaby" / "plakater").glob("*skærm.pdf")
    commented = pdf.read_bytes() + b"% en kommentar"
    pdf.write_bytes(commented)
    report = make(brands="aaby", materials="P04", editions="skaerm")
    assert pdf.with_name(f"{pdf.stem} (jeres rettelser).pdf").read_bytes() == commented != pdf.read_bytes()
    assert report.aside == [f"aaby/plakater/{pdf.stem} (jeres rettelser).pdf"]


def test_a_pdf_whose_time_alone_is_another_is_not_kept(root: Path, make: Build) -> None:
    make(brands="aaby", materials="P04", editions="skaerm")
    [pdf] = (root / "output" / "aaby" / "plakater").glob("*skærm.pdf")
    os.utime(pdf, (1, 1))
    assert not make(brands="aaby", materials="P04", editions="skaerm").aside


def test_the_page_about_what_comes_stays_as_it_is(root: Path, make: Build) -> None:
    page = root / "output" / "README.md"
    page.parent.mkdir()
    page.write_text("# Her kommer det, der bygges")
    make(materials="K04")
    make()
    shutil.rmtree(root / "layouts" / "brands" / "aaby", ignore_errors=True)
    make()
    assert page.read_text() == "# Her kommer det, der bygges"


# ---------------------------------------------------------------- with little ink

OFFICE, SPARSE = (f"aaby/plakater/P04 Seks korte råd - kontorprinter A3{tail}.pdf" for tail in ("", " sparsom"))
SPARING_BRAND = "defaults: { drivhus: { printer: { office: { ink: sparse } } } }\n"


def office_posters(root: Path) -> set[str]:
    return {path for path in files(root) if path.startswith("aaby/plakater") and "kontor" in path}


def test_who_asks_for_little_ink_gets_it_instead_and_back(root: Path, make: Build) -> None:
    make(brands="aaby")
    report = make(brands="aaby", ink="sparsom")
    assert report.written == {SPARSE, "aaby/kort/K04 Casekort - kontorprinter sparsom.pdf"}  # screen and press stay
    assert office_posters(root) == {SPARSE}
    make(brands="aaby", materials="P04", editions="kontor", ink="fuld")
    assert office_posters(root) == {OFFICE}


def test_a_municipality_may_always_want_little_ink(root: Path, make: Build) -> None:
    path = root / "layouts" / "brands" / "aaby" / "_brand.yml"
    path.write_text(path.read_text("utf-8") + SPARING_BRAND, "utf-8")
    make()
    assert office_posters(root) == {SPARSE}
    assert not any("sparsom" in path for path in files(root) if path.startswith("bugten/"))
    assert not make().written  # and the next run knows it
    make(ink="fuld")
    assert office_posters(root) == {OFFICE}


@pytest.mark.parametrize(
    "editions, ink, told",
    [
        ("", "spar", "--ink spar: farven 'spar' findes ikke\n  råd: vælg mellem fuld og sparsom"),
        (
            "skaerm",
            "sparsom",
            "--ink sparsom: de udgaver findes ikke i sparsom\n  råd: udelad INK, eller vælg EDITION=kontor",
        ),
    ],
)
def test_a_colour_that_cannot_be_had_is_told(root: Path, make: Build, editions: str, ink: str, told: str) -> None:
    with pytest.raises(Problems) as found:
        make(editions=editions, ink=ink)
    assert [str(problem) for problem in found.value.problems] == [told]


def test_the_progress_of_a_material_is_told_once(root: Path) -> None:
    told: list[str] = []
    build.build(root, root / "output", Choice(("aaby",)), lambda done, total, label: told.append(label))
    labels = [label for label, before in zip(told[1:], told, strict=False) if label != before]
    assert labels and len(labels) == len(set(labels))
