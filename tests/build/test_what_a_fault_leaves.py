"""A build over the invented content that goes wrong: what is told, and what is left behind."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from small_kit import LAYOUTS, Build, brand, changed, edit, entries, files

from generator.build import outputs
from generator.build import project as load
from generator.build import run as build
from generator.build.run import check
from generator.build.selection import Choice
from generator.compose.catalogue import catalogue
from generator.model.problems import Problems

# ---------------------------------------------------------------- what a fault leaves behind


def told(fail: Callable[[], object]) -> str:
    with pytest.raises(Problems) as problems:
        fail()
    return str(problems.value)


def test_a_fault_in_the_content_stops_everything_and_all_faults_are_told(root: Path, make: Build) -> None:
    make()
    before = files(root)
    edit(root / "content" / "advice.yaml", "short:", "shrt:")
    edit(root / "content" / "typology.yaml", "text:", "txt:")
    said = told(make)
    assert "content/advice.yaml:" in said and "'shrt'" in said and "content/typology.yaml:" in said
    assert files(root) == before


def test_a_text_that_does_not_fit_names_its_line_and_its_material(root: Path, make: Build) -> None:
    lines = (root / "content" / "advice.yaml").read_text("utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "short:" in line)
    edit(root / "content" / "advice.yaml", "short: ", "short: " + "Ord i lange baner " * 30)
    said = told(make)
    assert f"content/advice.yaml:{number}:" in said and "P04" in said and "%" in said and "kort den med omkring" in said
    assert not (root / "output").exists()


def test_a_faulty_house_keeps_its_old_files_and_the_others_go_on(root: Path, make: Build) -> None:
    make()
    before = files(root)
    for id in ("aaby", "bugten"):
        edit(root / "layouts" / "brands" / id / "_brand.yml", "Kommune", "By")
    (root / "layouts" / "brands" / "aaby" / "logo" / "logo.svg").write_bytes(b"")
    report = make()
    assert report.failed and "layouts/brands/aaby/_brand.yml" in "\n".join(map(str, report.problems))
    assert {path.split("/")[0] for path in report.written} == {"bugten"}
    assert not [path for path in changed(before, files(root)) if path.startswith(("aaby", "oversigt/aaby"))]
    assert len(entries(root)) == 18


def test_a_fault_is_told_again_until_it_is_mended(root: Path, make: Build) -> None:
    (root / "layouts" / "brands" / "aaby" / "logo" / "logo.svg").write_bytes(b"")
    assert make().failed and make().failed
    brand(root, "aaby", "Aaby Kommune")
    report = make()
    assert not report.failed and {path.split("/")[0] for path in report.written} == {"aaby"}


def test_a_warning_is_told_again_though_nothing_is_built(root: Path, make: Build) -> None:
    with (root / "layouts" / "brands" / "aaby" / "_brand.yml").open("a") as file:
        file.write("defaults: { drivhus: { contact: { telefon: 1 } } }\n")
    first, second = make(), make()
    assert [str(p) for p in first.problems] == [str(p) for p in second.problems] != []
    assert not first.failed and not second.written


def test_what_is_not_used_is_told_when_the_file_is_new_and_not_again(root: Path, make: Build) -> None:
    path = root / "layouts" / "brands" / "aaby" / "_brand.yml"
    with path.open("a") as file:
        file.write("typography: Courier\n")
    advice = root / "content" / "advice.yaml"
    assert [p.message for p in make().problems] == ["bruges ikke: skrifterne 'typography'"]
    assert make().problems == []
    advice.write_text(advice.read_text("utf-8") + "# rettet\n", "utf-8")
    assert make(materials="P04").problems == []
    with path.open("a") as file:
        file.write("# rettet\n")
    assert len(make().problems) == 1


def test_only_the_faulty_house_was_asked_for(root: Path, make: Build) -> None:
    (root / "layouts" / "brands" / "aaby" / "logo" / "logo.svg").write_bytes(b"")
    assert "layouts/brands/aaby" in told(lambda: make(brands="aaby"))
    assert not (root / "output").exists()


def test_nothing_to_build_is_told(make: Build) -> None:
    assert "findes ikke" in told(lambda: make(brands="cebu"))


def test_a_full_disk_leaves_the_old_files(root: Path, make: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    make(materials="P04")
    before = files(root)
    edit(root / "content" / "advice.yaml", "short: ", "short: Nu ")
    calls = iter(range(100))

    def write_bytes(self: Path, data: bytes) -> int:
        if next(calls) == 4:
            raise OSError(errno.ENOSPC, "No space left on device")
        return original(self, data)

    original = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    assert "der er ikke plads på disken" in told(lambda: make(materials="P04"))
    assert files(root) == before and os.listdir(root / "output" / ".drivhus") == ["state.json"]


def test_ctrl_c_halfway_leaves_the_old_files(root: Path, make: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    make(materials="P04")
    before = files(root)
    edit(root / "content" / "advice.yaml", "short: ", "short: Nu ")
    made = []

    def write(*job: object) -> bytes:
        if len(made) == 3:
            raise KeyboardInterrupt
        made.append(job)
        return original(*job)

    original = outputs.make
    monkeypatch.setattr(outputs, "make", write)
    with pytest.raises(KeyboardInterrupt):
        make(materials="P04")
    assert files(root) == before and os.listdir(root / "output" / ".drivhus") == ["state.json"]


def test_an_output_that_is_a_file_is_told_and_left(root: Path, make: Build) -> None:
    (root / "output").write_text("min")
    assert "her ligger en fil, hvor der skal være en mappe" in told(lambda: make(materials="P04", brands="drivhus"))
    assert (root / "output").read_text() == "min"


def test_a_check_writes_nothing(root: Path) -> None:
    before = sorted(root.rglob("*"))
    report = check(root, Choice(), lambda *_: None)
    assert report.checked == 6 and not report.failed
    assert sorted(root.rglob("*")) == before


def test_a_content_fault_stops_every_house_so_that_none_gets_it_half(root: Path, make: Build) -> None:
    make()
    before = files(root)
    advice = root / "content" / "advice.yaml"
    first = next(line for line in advice.read_text("utf-8").splitlines() if "short:" in line)
    edit(advice, first, first.replace("short: ", "short: " + "meget langt " * 40, 1))
    edit(root / "layouts" / "brands" / "aaby" / "_brand.yml", "name: ", "name: Ny ")
    with pytest.raises(Problems):
        make()
    assert files(root) == before


def test_a_fault_in_another_materials_words_or_page_stops_no_poster(root: Path, make: Build) -> None:
    edit(root / "content" / "materials" / "K04.yaml", "\ntitle: ", "\ntilte: ")
    (root / "layouts" / "pages" / "card-a6.yaml").unlink()
    report = make(materials="P04")
    assert not report.failed and {entry.material for entry in report.entries} == {"P04"}
    with pytest.raises(Problems, match="tilte"):
        make()


def test_words_of_a_material_that_does_not_exist_are_told_but_stop_nothing(root: Path, make: Build) -> None:
    (root / "content" / "materials" / "P44.yaml").write_text("title: Haven\n", "utf-8")
    report = make(brands="aaby")
    assert not report.failed
    assert "content/materials/P44.yaml:1:1: advarsel: der er ikke noget materiale 'P44'" in str(report.problems[0])


def test_an_unknown_key_and_a_text_that_does_not_fit_are_told_in_one_run(root: Path, make: Build) -> None:
    advice = root / "content" / "advice.yaml"
    first = next(line for line in advice.read_text("utf-8").splitlines() if "short:" in line)
    edit(advice, first, first.replace("short: ", "short: " + "meget langt " * 40, 1))
    case = next((root / "content" / "cases").glob("01*"))
    case.write_text(case.read_text("utf-8") + "plante: ros\n", "utf-8")
    with pytest.raises(Problems) as told:
        make()
    assert "ukendt nøgle 'plante'" in str(told.value) and "for lang til P04" in str(told.value)


def test_the_programs_own_folders_are_no_place_for_output(root: Path) -> None:
    for place in (root, root / "content", root / "generator" / "x"):
        with pytest.raises(Problems, match="Drivhus' egne filer"):
            build.build(root, place, Choice(), lambda *_: None)


@pytest.mark.parametrize("foreign", ["{}", '{"name": "et program", "icons": []}', "ikke json"])
def test_a_folder_with_somebody_elses_manifest_is_no_place_for_output(root: Path, make: Build, foreign: str) -> None:
    (root / "output").mkdir()
    (root / "output" / "manifest.json").write_text(foreign)
    with pytest.raises(Problems, match="mappen bliver brugt til noget andet"):
        make()
    assert files(root).keys() == {"manifest.json"}


def test_the_root_of_the_disk_is_no_place_for_output(root: Path) -> None:
    with pytest.raises(Problems, match="vælg en tom mappe"):
        build.build(root, Path("/"), Choice(), lambda *_: None)


def test_an_edition_of_a_worksheet_is_told_also_where_a_warning_is(root: Path, make: Build) -> None:
    with (root / "layouts" / "brands" / "aaby" / "_brand.yml").open("a") as file:
        file.write("defaults: { drivhus: { contact: { telefon: 1 } } }\n")
    assert any(p.warning for p in make(brands="aaby").problems)
    every = catalogue()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(load, "catalogue", lambda wanted=(): {"A02": every["A02"]})
        with pytest.raises(Problems, match="det giver ingen filer"):
            make(brands="aaby", materials="A02", editions="kontor")


def test_a_folder_that_takes_the_plain_looks_name_costs_nobody_their_files(root: Path, make: Build) -> None:
    make()
    before = {path for path in files(root) if path.startswith("bugten/")}
    (root / "layouts/brands/bugten").rename(root / "layouts/brands/drivhus")
    report = make()
    assert [p.message for p in report.problems if not p.warning] == [
        "mappenavnet 'drivhus' er optaget af udgaven uden kommune"
    ]
    assert before and before <= files(root).keys() and report.removed == []


def test_a_folder_that_the_system_keeps_shut_is_told(root: Path, make: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    make()
    before = {path: sha for path, sha in files(root).items() if path.startswith("aaby/")}
    shut = root / "layouts" / "brands" / "aaby" / "logo"

    def refuse(folder: Path, shown: str, problems: list) -> None:
        raise PermissionError(13, "Permission denied", str(shut))

    edit(root / "content" / "materials" / "K04.yaml", "title: ", "title: Nye ")
    monkeypatch.setattr("generator.load.brand.load_brand", refuse)
    report = make(brands="aaby drivhus")
    [told] = [p for p in report.problems if not p.warning]
    assert (told.where.path, told.message) == ("layouts/brands/aaby/logo", "her må der ikke læses")
    assert {path: sha for path, sha in files(root).items() if path.startswith("aaby/")} == before


def test_content_that_may_not_be_read_is_told(root: Path, make: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*of: object) -> None:
        raise PermissionError(13, "Permission denied", str(root / "content" / "phases"))

    monkeypatch.setattr(load, "load_content", refuse)
    with pytest.raises(Problems, match="content/phases: her må der ikke læses"):
        make()


def test_an_output_with_too_long_a_name_is_told(root: Path) -> None:
    with pytest.raises(Problems, match="stien er for lang"):
        build.build(root, root / ("x" * 300), Choice(), lambda *told: None)


def test_a_worksheet_that_the_edition_does_not_have_is_told(root: Path, make: Build, monkeypatch) -> None:
    every = catalogue()
    monkeypatch.setattr(load, "catalogue", lambda wanted=(): {id: every[id] for id in ("P04", "A02")})
    report = make(brands="aaby", materials="P04 a02", editions="kontor")
    assert [entry.material for entry in report.entries] == ["P04"] and not report.failed
    [told] = [p for p in report.problems if "--material" in p.where.path]
    assert told.warning and told.message == "A02 findes ikke i den udgave og er ikke med"
    assert not [p for p in make(brands="aaby", materials="P04").problems if "--material" in p.where.path]


def test_a_twin_in_other_letters_is_told_and_the_one_in_small_letters_is_built(root: Path, make: Build) -> None:
    brand(root, "AABY", "Anden By")
    report = make()
    assert [p.where.path for p in report.problems if not p.warning] == ["layouts/brands/AABY"]
    assert {entry.brand for entry in report.entries} == {"drivhus", "aaby", "bugten"}


def test_a_press_profile_cut_short_is_told_before_any_colour_is_asked_for(root: Path, make: Build) -> None:
    icc = root / "layouts" / "icc"
    icc.unlink()  # it leads to our own
    shutil.copytree(LAYOUTS / "icc", icc)
    profile = icc / "FOGRA39L_coated.icc"
    profile.write_bytes(profile.read_bytes()[:3000])
    with pytest.raises(Problems, match="filen er ikke en farveprofil"):
        make()
