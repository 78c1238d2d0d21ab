"""Names of participants stand in a seminar's own documents and nowhere else: no file outside its folder, nothing that a run
remembers, no file's name and no line that is told has one. Read as deep as a stranger could: in zips, Office files and PDF."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]
ID = "fjordby-2027"
BELOW = f"output/fjordby/{ID}/"
LONG = "Wolfeschlegelsteinhausenbergerdorffchefs Bo"  # which the run has something to tell about


class Run(NamedTuple):
    """The example and an ordinary build in one output folder, and all that they told."""

    root: Path
    log: str

    @property
    def list(self) -> Path:
        return self.root / "content" / "seminars" / f"{ID}.csv"


def drivhus(root: Path, *words: str) -> str:
    """Everything that a command tells, whichever way."""
    command = [sys.executable, "-m", "generator", words[0], "--output", str(root / "output"), *words[1:]]
    env = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """With a list that is no longer the shipped one."""
    root = tmp_path_factory.mktemp("seminar")
    shutil.copytree(ROOT / "content", root / "content")
    (root / "layouts").symlink_to(ROOT / "layouts")
    found = Run(root, "")
    text = found.list.read_text("utf-8-sig")
    assert "Christian Fjordvang" in text
    found.list.write_text(text.replace("Christian Fjordvang", LONG), "utf-8")
    at = ("--root", str(root))
    return Run(root, drivhus(root, "seminar", *at, ID) + drivhus(root, "build", *at, "--brand", "fjordby"))


# ---------------------------------------------------------------- reading


def names(run: Run) -> list[str]:
    """Everybody's surname, which stands in the full name too; the full name where the surname is short or any text of ours
    has the word."""
    rows = csv.DictReader(io.StringIO(run.list.read_text("utf-8-sig")), delimiter=";")
    texts = " ".join(path.read_text("utf-8") for path in (ROOT / "content").rglob("*.yaml"))
    ours = set(re.findall(r"\w+", texts.casefold()))
    parted = [(row["Navn"], row["Navn"].split()[-1]) for row in rows]
    return [name if len(surname) < 4 or surname.casefold() in ours else surname for name, surname in parted]


def forms(names: list[str]) -> set[bytes]:
    """The names as text, in capitals, in JSON, and as PDF writes what is no ASCII."""
    read = {form for name in names for form in (name, name.upper(), json.dumps(name)[1:-1])}
    return {form.encode() for form in read} | {name.encode("utf-16-be").hex().encode() for name in names}


def says(read: Iterable[bytes], sought: set[bytes]) -> bool:
    return any(form in part for part in read for form in sought)


def parts(name: str, data: bytes) -> Iterator[bytes]:
    """A file as it is, and what is packed in it: its name, the members of a zip, and a PDF's pages, alt texts and the rest."""
    yield name.encode()
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for member in packed.namelist():
                yield from parts(member, packed.read(member))
    elif data.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            plain = io.BytesIO()
            pdf.save(plain, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable,
                     stream_decode_level=pikepdf.StreamDecodeLevel.generalized)  # fmt: skip
        yield plain.getvalue()
        for page in pypdfium2.PdfDocument(data):
            yield " ".join(page.get_textpage().get_text_bounded().split()).encode()


def files(run: Run) -> dict[str, tuple[int, int]]:
    """All but the list itself, with what changes when one is written anew."""
    there = [path for path in run.root.rglob("*") if path.is_file() and path != run.list]
    return {str(path.relative_to(run.root)): (path.stat().st_size, path.stat().st_mtime_ns) for path in there}


@pytest.fixture(scope="module")
def naming(run: Run) -> set[str]:
    """Files that have a name in them, or are called by one."""
    sought = forms(names(run))
    return {path for path in files(run) if says(parts(path, (run.root / path).read_bytes()), sought)}


# ---------------------------------------------------------------- what must hold


def test_only_what_is_made_of_names_has_names(naming: set[str]) -> None:
    """Badges, the list at the door, the table plan, and what is merged and packed of them."""
    assert [path for path in naming if not path.startswith(BELOW)] == []
    of_names = r"\d [^/]+/(?:K13|G07|G08) .*|3 til printeren/.*\.(?:pdf|zip)"
    assert [path for path in naming if not re.fullmatch(of_names, path.removeprefix(BELOW))] == []


def test_the_log_names_nobody_and_tells_rows_instead(run: Run) -> None:
    assert f"{ID}.csv" in run.log and "fornavnet i række" in run.log and "Færdig" in run.log
    assert not says([run.log.encode()], forms([*names(run), LONG.split()[0]]))


@pytest.mark.parametrize("name", ["K13 Navneskilte - kontorprinter.pdf", "G07 Deltagerliste.docx", "til printeren.zip"])
def test_every_name_is_found_where_it_should_stand(run: Run, name: str) -> None:
    """So that one would be found elsewhere too."""
    [path] = (run.root / BELOW).rglob(name)
    read = list(parts(name, path.read_bytes()))
    assert [n for n, one in enumerate(names(run)) if not says(read, forms([one]))] == []


def test_a_file_that_is_called_by_a_name_is_found() -> None:
    assert says(parts("output/fjordby/Navneskilt Åse Kornblomst.txt", b""), forms(["Kornblomst"]))
    assert not says(parts("output/fjordby/K13 Navneskilte.txt", b""), forms(["Kornblomst"]))


def test_when_a_seminar_is_forgotten_no_name_is_left(run: Run, naming: set[str]) -> None:
    sought, before = forms(names(run)), files(run)
    log = drivhus(run.root, "forget", "--root", str(run.root), ID)
    after = files(run)
    assert not run.list.exists() and not (run.root / BELOW).exists()
    assert after.items() <= before.items() and not naming & after.keys()
    assert not says([log.encode()], sought)
