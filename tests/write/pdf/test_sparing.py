"""Ink on the office printer: how much of it the ink-saving form takes, measured on rendered pages."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from generator.build.project import Project, load
from generator.model.color import separate
from generator.model.edition import SPARING
from generator.model.scene import SetText, walk
from generator.model.sparing import spared
from generator.write.pdf.document import write_pdf

ROOT = Path(__file__).parents[3]
A_THIRD = 1 / 3
LARGE = ("P01", "P04", "P08", "P11", "P12", "P15", "K01", "K03", "K05", "K06", "K10", "K12")
"""Materials with large flat areas."""
LITTLE = {"P03": 0.42, "P05": 0.35, "K02": 0.60, "K04": 0.60}
"""The others hold words and plants in the first place; what they come to."""


@cache
def kit() -> Project:
    return load(ROOT)


def ink(data: bytes, folder: Path) -> float:
    """Per cent of ink in the mean, all four together, of the first two pages."""
    (folder / "page.pdf").write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "30", "-l", "2", "-png", "page.pdf", "page"], cwd=folder, check=True)
    found = []
    for path in sorted(folder.glob("page-*.png")):
        with Image.open(path) as page:
            bands = separate(page.convert("RGB")).split()
        found.append(
            sum(v * n for band in bands for v, n in enumerate(band.histogram())) / 2.55 / page.width / page.height
        )
        path.unlink()
    return sum(found) / len(found)


def share(id: str, folder: Path) -> float:
    project = kit()
    client, _ = project.client("drivhus")
    assert client
    piece = project.piece(client, id)
    drawing, own = piece.paper
    full = project.editions["kontor"].printings[piece.kind]
    kept = [ink(write_pdf(drawing, piece.look, one, own=own), folder) for one in (full, full.inked(SPARING))]
    return kept[1] / kept[0]


@pytest.mark.parametrize("id", LARGE)
def test_what_has_large_areas_takes_a_third_of_the_ink(id: str, tmp_path: Path) -> None:
    assert share(id, tmp_path) <= A_THIRD


@pytest.mark.parametrize("id", LITTLE)
def test_what_holds_little_flat_ink_takes_less_too(id: str, tmp_path: Path) -> None:
    assert share(id, tmp_path) <= LITTLE[id]


def test_the_measure_sees_a_full_page(tmp_path: Path) -> None:
    project = kit()
    client, _ = project.client("drivhus")
    assert client
    piece = project.piece(client, "P04")
    full = project.editions["kontor"].printings["poster"]
    dark = replace(piece.paper[0], pages=tuple(replace(page, ground="gran", items=()) for page in piece.paper[0].pages))
    assert ink(write_pdf(dark, piece.look, full), tmp_path) > 150


@pytest.mark.parametrize("id", [*LARGE, *LITTLE])
def test_the_words_are_the_same_in_the_same_places(id: str) -> None:
    client, _ = kit().client("drivhus")
    assert client
    for page in kit().piece(client, id).paper[0].pages:
        full, sparse = ([t for t in walk(one.items) if isinstance(t, SetText)] for one in (page, spared(page)))
        assert [[p.lines for p in t.paragraphs] for t in full] == [[p.lines for p in t.paragraphs] for t in sparse]
