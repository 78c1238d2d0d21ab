"""The catalogue: a material is a module, found by its name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from drivhus.materials import catalogue, modules

ROOT = Path(__file__).parent.parent


def test_every_module_makes_the_material_it_is_named_after() -> None:
    assert catalogue().keys() == modules().keys()
    assert all(found.id == id and found.compose.__module__.endswith(modules()[id]) for id, found in catalogue().items())


def test_the_order_is_posters_cards_worksheets_decks() -> None:
    kinds = [found.kind for found in catalogue().values()]
    assert kinds == sorted(kinds, key=["poster", "cards", "worksheet", "deck"].index)


def test_ids_are_found_in_any_letters_and_an_unknown_one_brings_them_all() -> None:
    assert list(catalogue(["p04", "P01"])) == ["P01", "P04"]
    assert catalogue(["P01", "P99"]) == catalogue()


def test_one_poster_imports_one_module() -> None:
    code = "import sys, drivhus.load as l; l.catalogue(['P01']); print(*(m for m in sys.modules if '.materials.' in m))"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(told.stdout.split()) == {"drivhus.materials.p01_phase_model", "drivhus.materials.posters"}


def test_a_material_of_each_folder_of_words_is_known() -> None:
    """A file of words without a module would be read by nobody."""
    assert {path.stem for path in (ROOT / "content" / "materials").glob("*.yaml")} == modules().keys()
