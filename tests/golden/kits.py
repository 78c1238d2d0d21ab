"""What is made to be looked at: the invented world in the plain look, and two municipalities with the real content."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from generator.build.project import load
from generator.build.selection import Choice

ROOT = Path(__file__).parents[2]
PACKAGE = "generator"
PICTURED = {"fjordby": {"skaerm": 3, "trykkeri": 1}, "world": {"skaerm": 2}, "lyngborg-stenhede": {"skaerm": 1}}
"""How many pages of a file are kept as pictures, by kit and edition; what stands on the others, the scenes tell. Slides are
drawn from their scenes alone."""

SHORTER = (
    ("phases/1-droem.yaml", "Jordbundsundersøgelse", "Jordprøve"),
    ("phases/1-droem.yaml", "Kolonihaveforeningsformand", "Haveformand"),
    ("phases/2-gravning.yaml", "Regnvandsopsamlingsanlæg", "Regnvandstønde"),
    ("phases/2-gravning.yaml", "name: Plantegning", "name: Ude"),
    ("phases/2-gravning.yaml", "name: Spadestik", "name: Inde"),
    ("materials/A01.yaml", r"gains:(.*\n  - .*)(\n  - .*)*", r"gains:\1"),
    ("materials/A03.yaml", r"gains:(.*\n  - .*)(\n  - .*)*", r"gains:\1"),
    ("programmes/halvdag.yaml", r"points: \[ja-hat.*\]", "points: [god-jord]"),
    ("programmes/halvdag.yaml", r"    points: \[(kommunikation-fylder|fortaellingen)\]\n", ""),
    ("programmes/halvdag.yaml", r"phases: \[afklaring\]", "phases: [droem]"),
    ("programmes/heldag.yaml", r"    points: \[tryghed-opad.*\]\n", ""),
    ("programmes/heldag.yaml", r"phases: \[afklaring\]", "phases: [droem]"),
    ("programmes/heldag.yaml", r"phases: \[samskabelse\]", "phases: [gravning]"),
    ("programmes/heldag.yaml", r"phases: \[erkendelse\]", "phases: [hoest]"),
    ("materials/D03.yaml", "case: hjerterum", "case: solsikkemuren"),
)
"""The world is there to be too long and to have other counts; this much is mended so that every material can be made."""


class File(NamedTuple):
    """One finished file."""

    material: str
    edition: str | None
    path: Path


class Kit:
    """One sender's materials, made once from content and layouts below `root`."""

    def __init__(self, name: str, root: Path, brand: str, output: Path) -> None:
        self.name, self.root, self.brand, self.output = name, root, brand, output

    @cached_property
    def files(self) -> list[File]:
        """Everything that the command line makes for this sender, by the manifest."""
        command = [sys.executable, "-m", PACKAGE, "build", "--root", str(self.root), "--output", str(self.output)]
        done = subprocess.run(
            [*command, "--brand", self.brand],
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        found = json.loads((self.output / "manifest.json").read_text("utf-8"))["files"]
        return [File(file["material"], file["edition"], self.output / file["path"]) for file in found]

    def pictured(self, file: File) -> int:
        """How many pages of a file are kept as pictures."""
        return 0 if file.material[0] == "D" else PICTURED[self.name].get(file.edition or "", 0)

    def documents(self) -> Iterator[tuple[str, Any]]:
        """Every material composed, fitted and signed."""
        project = load(self.root, Choice(brands=(self.brand,)))
        client, _ = project.client(self.brand)
        assert client
        for material in project.materials:
            yield material, project.piece(client, material).document


def kits(folder: Path) -> list[Kit]:
    """The three kits; what they need and make is put into `folder`."""
    real = [Kit(name, ROOT, name, folder / name) for name in ("fjordby", "lyngborg-stenhede")]
    return [Kit("world", _world(folder / "world-root"), "drivhus", folder / "world"), *real]


def _world(root: Path) -> Path:
    """The invented content with our materials and layouts, in a folder of its own."""
    shutil.copytree(ROOT / "tests" / "world" / "content", root / "content")
    for part in ("materials", "programmes", "exercises"):
        shutil.copytree(ROOT / "content" / part, root / "content" / part)
    for part in ("packing.yaml", "prices.yaml"):
        shutil.copy(ROOT / "content" / part, root / "content" / part)
    shutil.copytree(ROOT / "layouts", root / "layouts", ignore=shutil.ignore_patterns("brands"))
    for name, old, new in SHORTER:
        path = root / "content" / name
        text, count = re.subn(old, new, path.read_text("utf-8"))
        assert count, f"{name} has no {old}"
        path.write_text(text, "utf-8")
    return root
