"""An installed copy works from any folder: what `pip install .` would install, told with --root where content/ lies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as pip leaves it: the wheel, unpacked."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("drivhus-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site-packages")
    return folder / "site-packages"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with content/ and layouts/ and nothing of the program."""
    root = tmp_path / "materialer"
    for name in ("content", "layouts"):
        shutil.copytree(ROOT / name, root / name)
    return root


@pytest.fixture
def run(packages: Path, tmp_path: Path):
    """Run the installed copy in a folder where nothing is."""
    elsewhere = tmp_path / "et andet sted"
    elsewhere.mkdir()
    surroundings = {**os.environ, "PYTHONPATH": str(packages)}

    def run(*words: str) -> tuple[int, str, str]:
        command = [sys.executable, "-c", "from generator.cli import main; main()", *words]
        done = subprocess.run(
            command, cwd=elsewhere, env=surroundings, capture_output=True, text=True, encoding="utf-8"
        )
        return done.returncode, done.stdout, done.stderr

    return run


def test_the_wheel_has_the_program_the_profiles_and_the_versions_but_no_content(packages: Path) -> None:
    names = {path.name for path in packages.iterdir() if not path.name.endswith(".dist-info")}
    assert names == {"generator"}
    assert (packages / "generator" / "requirements.lock").is_file()
    assert {path.name for path in (packages / "generator" / "model" / "icc").glob("*.icc")} == {
        path.name for path in (ROOT / "layouts" / "icc").glob("*.icc")
    }


def test_the_installed_copy_builds_a_poster_for_a_municipality(run, root: Path) -> None:
    code, out, err = run("build", "--root", str(root), "--brand", "fjordby", "--material", "P01")
    assert (code, err) == (0, "") and "Fjordby Kommune: 1 plakat" in out
    assert len(list((root / "output" / "fjordby" / "plakater").glob("P01 *.pdf"))) == 4


def test_it_lists_checks_and_writes_schemas(run, root: Path) -> None:
    assert "P01" in run("list", "--root", str(root))[1]
    assert run("check", "--root", str(root), "--brand", "klintoe", "--material", "P04")[0] == 0
    shutil.rmtree(root / "content" / "schema", ignore_errors=True)
    code, out, err = run("schema", "--root", str(root))
    assert (code, err) == (0, "") and str(root) in out


@pytest.mark.parametrize("command", ["build", "check", "list", "schema"])
def test_without_a_root_it_says_what_is_missing(run, command: str) -> None:
    code, out, err = run(command)
    assert (code, out) == (1, "")
    assert err == (
        ".: her mangler mappen content/ eller layouts/\n"
        "  råd: gå ind i mappen med Drivhus, eller skriv, hvor den ligger, med --root\n"
    )
