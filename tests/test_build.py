"""A build from end to end over the invented content: what is made, what is left alone, and what a fault leaves behind."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from drivhus import build, load, targets
from drivhus.build import check
from drivhus.choice import Choice
from drivhus.materials import catalogue
from drivhus.problems import Problems
from drivhus.report import Report, summary

HERE = Path(__file__).parent
LAYOUTS = HERE.parent / "layouts"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><path fill="#1F1F1D" d="M0 0h200v60H0z"/></svg>'
BRAND = 'meta:\n  name: {name}\ncolor:\n  primary: "#0B4F9E"\nlogo: logo/logo.svg\n'

Build = Callable[..., Report]


@pytest.fixture(autouse=True)
def two_materials(monkeypatch: pytest.MonkeyPatch) -> None:
    """A poster and a sheet of cards are enough to tell one material from another."""
    ids = ("P04", "K04")
    monkeypatch.setattr(load, "catalogue", lambda wanted=(): catalogue(set(wanted) & set(ids) or ids))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented content and two invented municipalities under our own layouts."""
    root = tmp_path / "kit"
    shutil.copytree(HERE / "world" / "content", root / "content")
    for id in ("P04", "K04", "A02"):
        (root / "content" / "materials").mkdir(exist_ok=True)
        shutil.copy(HERE.parent / "content" / "materials" / f"{id}.yaml", root / "content" / "materials")
    shutil.copytree(LAYOUTS / "pages", root / "layouts" / "pages")
    for name in ("theme.yaml", "editions.yaml"):
        shutil.copy(LAYOUTS / name, root / "layouts")
    for name in ("fonts", "icc"):
        (root / "layouts" / name).symlink_to(LAYOUTS / name)
    for name in ("Aaby", "Bugten"):
        brand(root, name.lower(), f"{name} Kommune")
    return root


def brand(root: Path, id: str, name: str, logo: str = LOGO) -> None:
    folder = root / "layouts" / "brands" / id
    (folder / "logo").mkdir(parents=True, exist_ok=True)
    (folder / "_brand.yml").write_text(BRAND.format(name=name))
    (folder / "logo" / "logo.svg").write_text(logo)


@pytest.fixture
def make(root: Path) -> Build:
    def make(*, brands: str = "", materials: str = "", editions: str = "") -> Report:
        choice = Choice(*(tuple(part.split()) for part in (brands, materials, editions)))
        return build.build(root, root / "output", choice, lambda *_: None)

    return make


def files(root: Path) -> dict[str, str]:
    """Every file in the output folder that a person sees, and its sum."""
    output = root / "output"
    paths = [p for p in sorted(output.rglob("*")) if p.is_file() and ".drivhus" not in p.parts]
    return {p.relative_to(output).as_posix(): sha256(p.read_bytes()).hexdigest() for p in paths}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def entries(root: Path) -> list[dict]:
    return json.loads((root / "output" / "manifest.json").read_bytes())["files"]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


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
    assert len(pictures) == 3 * (1 + 8) and all(alt for _, alt in pictures)
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
    monkeypatch.setattr(load, "load", lambda _: pytest.fail("loaded"))
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
    assert changed(before, files(root)) == carrying | {"manifest.json"} | {
        f"oversigt/{b}/P04-01.svg" for b in report.names
    }


def test_a_changed_logo_rebuilds_only_its_own_house(root: Path, make: Build) -> None:
    make()
    brand(root, "aaby", "Aaby Kommune", LOGO.replace("200 60", "210 60").replace("h200", "h210").replace("H0", "H0"))
    assert {path.split("/")[0] for path in make().written} == {"aaby"}


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
    assert files(root) == before


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
        file.write("typography:\n  monospace: Courier\n")
    first, second = make(), make()
    assert [str(p) for p in first.problems] == [str(p) for p in second.problems] != []
    assert not first.failed and not second.written


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

    def entry(self: targets.Target, sha: str) -> object:
        if len(made) == 3:
            raise KeyboardInterrupt
        return made.append(original(self, sha)) or made[-1]

    original = targets.Target.entry
    monkeypatch.setattr(targets.Target, "entry", entry)
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
    for place in (root, root / "content", root / "drivhus" / "x"):
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
    wide = LOGO.replace('viewBox="0 0 200 60"', 'viewBox="-50 0 250 60"')
    brand(root, "aaby", "Aaby Kommune", wide)
    assert any(p.warning for p in make(brands="aaby").problems)
    every = catalogue()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(load, "catalogue", lambda wanted=(): {"A02": every["A02"]})
        with pytest.raises(Problems, match="det giver ingen filer"):
            make(brands="aaby", materials="A02", editions="kontor")


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
