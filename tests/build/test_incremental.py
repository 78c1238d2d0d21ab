"""What a change costs: only what was made of it is composed, signed and written again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_kit import LOGO, Build, brand, changed, edit, files

from generator.build.cache import State
from generator.build.pieces import Pieces, Reading
from generator.build.plans import PagePicture, Plan, recall, remember
from generator.compose.catalogue import Material
from generator.load.brand import load_brand
from generator.model.content import Content
from generator.model.problems import Problems
from generator.model.sender import Room


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a run does: "læs aaby", "tegn P04", "sign K04"."""
    told: list[str] = []
    original, drawn, signed = load_brand, Pieces._drawn, Pieces._signed

    def reading(folder: Path, *rest: object) -> object:
        told.append(f"læs {folder.name}")
        return original(folder, *rest)  # type: ignore[arg-type]

    def drawing(pieces: Pieces, material: Material, *rest: object) -> object:
        told.append(f"tegn {material.id}")
        return drawn(pieces, material, *rest)  # type: ignore[arg-type]

    def signing(pieces: Pieces, at: object, material: Material, *rest: object) -> object:
        told.append(f"sign {material.id}")
        return signed(pieces, at, material, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("generator.load.brand.load_brand", reading)
    monkeypatch.setattr(Pieces, "_drawn", drawing)
    monkeypatch.setattr(Pieces, "_signed", signing)
    yield told


def test_a_file_only_touched_is_no_change(root: Path, make: Build, told: list[str]) -> None:
    make()
    told.clear()
    for path in (root / "content").rglob("*.yaml"):
        os.utime(path, (1, 1))
    assert not make().written and told == []


def test_one_changed_word_is_composed_once_and_signed_by_all(root: Path, make: Build, told: list[str]) -> None:
    make()
    told.clear()
    case = next((root / "content" / "cases").glob("01*"))
    edit(case, "\ntext: ", "\ntext: Nu ")
    report = make()
    assert {path.split("/")[1] for path in report.written} == {"kort"} and len(report.written) == 9
    assert sorted(told) == ["læs aaby", "læs bugten", "sign K04", "sign K04", "sign K04", "tegn K04"]


def test_a_changed_municipality_is_the_only_one_that_is_read(root: Path, make: Build, told: list[str]) -> None:
    make()
    told.clear()
    edit(root / "layouts" / "brands" / "aaby" / "_brand.yml", "#0B4F9E", "#0B4F2E")
    report = make()
    assert report.written and {path.split("/")[0] for path in report.written} == {"aaby"}
    assert [line for line in told if line.startswith("læs")] == ["læs aaby"]
    assert sum(line.startswith("sign") for line in told) == 2


def test_what_comes_out_the_same_is_not_written_again(root: Path, make: Build) -> None:
    make()
    stamps = {p: p.stat().st_mtime_ns for p in (root / "output" / "aaby").rglob("*")}
    edit(root / "layouts" / "brands" / "aaby" / "_brand.yml", "meta:", "# vores egen\nmeta:")
    assert not make().written
    assert {p: p.stat().st_mtime_ns for p in (root / "output" / "aaby").rglob("*")} == stamps


def test_a_word_that_only_signatures_have_is_noticed(root: Path, make: Build) -> None:
    make()
    before = files(root)
    edit(root / "content" / "publication.yaml", "series: ", "series: Nu ")
    assert make().written == {path for path in before if "/plakater/P04" in path}


def test_a_page_style_is_noticed(root: Path, make: Build) -> None:
    make()
    page = root / "layouts" / "pages" / "card-a6.yaml"
    edit(page, "styles:", "styles: # rettet")
    assert not make().written
    text = page.read_text("utf-8")
    size = next(part for part in text.split() if part.startswith("size:")) if "size:" in text else ""
    assert size
    edit(root / "layouts" / "editions.yaml", "margin: 8mm", "margin: 9mm")
    assert {path.split(" - ")[1] for path in make().written} <= {"kontorprinter A3.pdf", "kontorprinter.pdf"}


def test_a_client_with_a_fault_keeps_what_was_known_of_it(root: Path, make: Build) -> None:
    make()
    before = files(root)
    brand(root, "aaby", "A" * 61)
    assert make().failed
    assert {path for path in changed(before, files(root))} == set()
    brand(root, "aaby", "Aaby Kommune", LOGO)
    assert not make().failed and files(root) == before


def test_a_fault_that_only_composition_sees_is_told_and_mended(root: Path, make: Build) -> None:
    make()
    before = files(root)
    advice = root / "content" / "advice.yaml"
    text = advice.read_text("utf-8")
    edit(advice, "short: ", "short: " + "meget langt " * 40)
    with pytest.raises(Problems):
        make()
    advice.write_text(text, "utf-8")
    assert not make().written and files(root) == before


def test_the_parts_that_are_looked_at_are_noted(world: Content) -> None:
    content = Reading(world)
    assert content.cases is world.cases and content.publication is world.publication
    assert content.noted == ("cases", "publication")


def test_plans_are_remembered_as_they_were_made() -> None:
    plan = Plan(
        "i", Room(3.5), ("cases",), key="k", pages=2, sizes=[(10.0, 20.0)], smallest=20.5,
        pictures=(PagePicture("oversigt/x.svg", "p", 1),), fragment="<p>",
    )  # fmt: skip
    plans = {"aaby/P04": plan, "bugten/P04": plan}
    known = State()
    remember(known, plans)
    assert recall(known) == plans and len(known.fragments) == 1
