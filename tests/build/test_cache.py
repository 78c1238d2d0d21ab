"""What a run remembers for the next one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import cache as state
from generator.build import manifest
from generator.build.cache import Made, State
from generator.build.manifest import Entry
from generator.build.staging import PRIVATE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content/advice.yaml", "layouts/brands/fjordby/_brand.yml", "generator/words.py", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_every_input_is_seen(root: Path) -> None:
    assert sorted(state.scan(root, root)) == [
        "content/advice.yaml",
        "generator/words.py",
        "layouts/brands/fjordby/_brand.yml",
        "pyproject.toml",
    ]


def test_what_the_system_leaves_behind_is_no_input(root: Path) -> None:
    before = state.scan(root, root)
    for name in ("content/.DS_Store", "generator/__pycache__/words.pyc", "output/drivhus/P01.pdf"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    assert state.scan(root, root) == before


def test_a_changed_byte_is_a_change(root: Path) -> None:
    before = state.scan(root, root)
    (root / "content/advice.yaml").write_text("content/advice.yamm")
    assert state.scan(root, root) != before


@pytest.mark.parametrize("name", ["content/cases/13.yaml", "layouts/brands/nyby/_brand.yml"])
def test_a_new_file_is_a_change(root: Path, name: str) -> None:
    before = state.scan(root, root)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("ny")
    assert state.scan(root, root) != before


def test_a_removed_file_is_a_change(root: Path) -> None:
    before = state.scan(root, root)
    (root / "content/advice.yaml").unlink()
    assert state.scan(root, root) != before


def summed(root: Path, *below: str) -> str:
    return state.digest(root, state.scan(root, root), below, root)


def test_a_digest_does_not_care_for_times(root: Path) -> None:
    before = summed(root, "content/", "generator/")
    os.utime(root / "content/advice.yaml", (1, 1))
    assert summed(root, "content/", "generator/") == before


def test_links_in_a_circle_and_to_nowhere_end(root: Path) -> None:
    (root / "content/rundt").symlink_to(root / "content")
    (root / "content/ingen").symlink_to(root / "findes-ikke")
    assert "content/ingen" in state.scan(root, root)


def test_a_link_to_itself_is_no_folder(root: Path) -> None:
    (root / "content" / "loop").symlink_to("loop")
    assert "content/loop" in state.scan(root, root)


def test_a_digest_covers_what_it_is_asked_for(root: Path) -> None:
    code, content = summed(root, "generator/"), summed(root, "content/")
    (root / "content/advice.yaml").write_text("andre ord")
    assert summed(root, "generator/") == code and summed(root, "content/") != content


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    known = State()
    known.inputs, known.made = {"a": (1, 2)}, {"b": Made((3, 4), "k")}
    known.runs, known.fragments, known.names = {"()": {"paths": ["b"]}}, {"x/P01": "<p>"}, {"x": "X By"}
    (tmp_path / PRIVATE).mkdir()
    (tmp_path / state.NAME).write_bytes(known.write())
    assert vars(state.read(tmp_path)) == vars(known)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"version": 2}', '{"version": 0}', '{"version": 2, "inputs": {"a": 7}}', "\x00"]
)
def test_an_unreadable_state_is_no_state(tmp_path: Path, text: str) -> None:
    (tmp_path / PRIVATE).mkdir()
    (tmp_path / state.NAME).write_text(text)
    assert vars(state.read(tmp_path)) == vars(State())


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
    (tmp_path / manifest.NAME).write_bytes(manifest.write([deck, ENTRY]))
    assert manifest.read(tmp_path) == [ENTRY, deck]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"files": [{}]}', '{"files": [{"path": 1, "brand": "x"}]}', '{"files": 3}']
)
def test_a_manifest_that_is_not_ours_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / manifest.NAME).write_text(text)
    assert manifest.read(tmp_path) == []
