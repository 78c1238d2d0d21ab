"""What a run remembers for the next one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import cache as state
from generator.build import manifest
from generator.build.cache import Input, Made, State
from generator.build.manifest import Entry
from generator.build.staging import PRIVATE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content/advice.yaml", "layouts/brands/fjordby/_brand.yml", "generator/words.py", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_every_input_is_seen(root: Path) -> None:
    assert sorted(state.scan(root, {}, root)) == [
        "content/advice.yaml",
        "generator/words.py",
        "layouts/brands/fjordby/_brand.yml",
        "pyproject.toml",
    ]


def test_what_the_system_leaves_behind_is_no_input(root: Path) -> None:
    before = state.scan(root, {}, root)
    for name in ("content/.DS_Store", "generator/__pycache__/words.pyc", "output/drivhus/P01.pdf"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    assert state.scan(root, {}, root) == before


def test_a_changed_byte_is_a_change(root: Path) -> None:
    before = state.scan(root, {}, root)
    (root / "content/advice.yaml").write_text("content/advice.yamm")
    assert state.scan(root, {}, root) != before


@pytest.mark.parametrize("name", ["content/cases/13.yaml", "layouts/brands/nyby/_brand.yml"])
def test_a_new_file_is_a_change(root: Path, name: str) -> None:
    before = state.scan(root, {}, root)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("ny")
    assert state.scan(root, {}, root) != before


def test_a_removed_file_is_a_change(root: Path) -> None:
    before = state.scan(root, {}, root)
    (root / "content/advice.yaml").unlink()
    assert state.scan(root, {}, root) != before


def test_times_alone_are_no_change(root: Path) -> None:
    before = state.scan(root, {}, root)
    os.utime(root / "content/advice.yaml", (1, 1))
    now = state.scan(root, before, root)
    assert now != before and not state.changed(before, now)


def test_a_file_with_its_known_stamp_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = state.scan(root, {}, root)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"read {path}"))
    assert state.scan(root, before, root) == before


def test_links_in_a_circle_and_to_nowhere_end(root: Path) -> None:
    (root / "content/rundt").symlink_to(root / "content")
    (root / "content/ingen").symlink_to(root / "findes-ikke")
    assert "content/ingen" in state.scan(root, {}, root)


def test_a_link_to_itself_is_no_folder(root: Path) -> None:
    (root / "content" / "loop").symlink_to("loop")
    assert "content/loop" in state.scan(root, {}, root)


@pytest.mark.parametrize(
    ("path", "common", "theirs"),
    [
        ("content/advice.yaml", False, False),
        ("layouts/brands/fjordby/_brand.yml", False, True),
        ("generator/words.py", True, False),
        ("pyproject.toml", True, False),
        ("layouts/fonts/en-ny.ttf", True, False),
    ],
)
def test_a_change_is_the_programs_or_one_clients_or_found_by_those_who_read_it(
    root: Path, path: str, common: bool, theirs: bool
) -> None:
    before = state.sums(state.scan(root, {}, root))
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("andre ord")
    now = state.sums(state.scan(root, {}, root))
    assert (now[0] != before[0], now[1]["fjordby"] != before[1]["fjordby"]) == (common, theirs)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    known = State()
    known.inputs, known.made = {"a": Input(1, 2, "s")}, {"b": Made((3, 4), "k")}
    known.runs, known.fragments, known.clients = {"()": {"paths": ["b"]}}, {"s": "<p>"}, {"x": ["X By", "s", []]}
    (tmp_path / PRIVATE).mkdir()
    (tmp_path / state.NAME).write_bytes(known.write())
    assert state.read(tmp_path) == known


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"version": 3}', '{"version": 0}', '{"version": 3, "inputs": {"a": 7}}', "\x00"]
)
def test_an_unreadable_state_is_no_state(tmp_path: Path, text: str) -> None:
    (tmp_path / PRIVATE).mkdir()
    (tmp_path / state.NAME).write_text(text)
    assert state.read(tmp_path) == State()


def test_a_file_is_intact_until_it_is_touched(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("a")
    known = State()
    known.made = {"a.pdf": Made(state.stamp(tmp_path / "a.pdf"), "k")}
    assert known.intact(tmp_path, "a.pdf")
    (tmp_path / "a.pdf").write_text("rettet")
    assert not known.intact(tmp_path, "a.pdf") and not known.intact(tmp_path, "b.pdf")


ENTRY = Entry("x/plakater/P01.pdf", "x", "P01", "poster", "kontor", "pdf", (297, 420), 1, "00")


def test_the_manifest_is_sorted_and_reads_back(tmp_path: Path) -> None:
    deck = Entry("x/slides/D01.pptx", "x", "D01", "deck", None, "pptx", None, 30, "11")
    (tmp_path / manifest.NAME).write_bytes(manifest.write([deck, ENTRY], {"oversigt.html": "5e"}))
    assert manifest.read(tmp_path) == [ENTRY, deck]
    assert manifest.read_overview(tmp_path) == {"oversigt.html": "5e"}


@pytest.mark.parametrize(
    "text", ["", "[]", '{"files": [{}]}', '{"files": [{"path": 1, "brand": "x"}]}', '{"files": 3}']
)
def test_a_manifest_that_is_not_ours_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / manifest.NAME).write_text(text)
    assert manifest.read(tmp_path) == []
