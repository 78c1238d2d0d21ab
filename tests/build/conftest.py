"""A small kit: the invented content, two materials, two municipalities, and a way to build it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small_kit import LAYOUTS, TESTS, Build, brand

from generator.build import project as load
from generator.build import run as build
from generator.build.report import Report
from generator.build.selection import Choice
from generator.compose.catalogue import catalogue

EDITIONS = """
skaerm:
  title: Skærm
  color: rgb
  tagged: true
  poster: { paper: design }
  cards: { paper: design }
kontor:
  title: Kontorprinter
  color: rgb
  tagged: true
  inks: [fuld, sparsom]
  margin: 8mm
  poster: { paper: A3 }
  cards: { paper: design, margin: 0mm }
trykkeri:
  title: Trykkeri
  color: cmyk
  tagged: false
  bleed: 3mm
  crop-marks: true
  poster: { paper: A2, sizes: [A3, A2] }
  cards: { paper: A4 }
"""


@pytest.fixture(autouse=True)
def two_materials(monkeypatch: pytest.MonkeyPatch) -> None:
    """A poster and a sheet of cards are enough to tell one material from another."""
    ids = ("P04", "K04")
    monkeypatch.setattr(load, "catalogue", lambda wanted=(): catalogue(set(wanted) & set(ids) or ids))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented content and two invented municipalities under our own layouts."""
    root = tmp_path / "kit"
    shutil.copytree(TESTS / "world" / "content", root / "content")
    for path in sorted((root / "content" / "cases").iterdir())[3:]:  # three cards tell as much as thirteen
        path.unlink()
    for id in ("P04", "K04", "A02"):
        (root / "content" / "materials").mkdir(exist_ok=True)
        shutil.copy(TESTS.parent / "content" / "materials" / f"{id}.yaml", root / "content" / "materials")
    shutil.copytree(LAYOUTS / "pages", root / "layouts" / "pages")
    for name in ("theme.yaml", "hyphenation-da.txt", "overview.html"):
        shutil.copy(LAYOUTS / name, root / "layouts")
    (root / "layouts" / "editions.yaml").write_text(EDITIONS, "utf-8")
    for name in ("drawings", "fonts", "icc", "templates"):
        (root / "layouts" / name).symlink_to(LAYOUTS / name)
    for name in ("Aaby", "Bugten"):
        brand(root, name.lower(), f"{name} Kommune")
    return root


@pytest.fixture
def make(root: Path) -> Build:
    def make(*, brands: str = "", materials: str = "", editions: str = "", ink: str = "") -> Report:
        choice = Choice(*(tuple(part.split()) for part in (brands, materials, editions)), ink=ink)
        return build.build(root, root / "output", choice, lambda *_: None)

    return make
