"""What the tests of a build share: a small kit's files, and what to compare."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from generator.build.report import Report

TESTS = Path(__file__).parent
LAYOUTS = TESTS.parent / "layouts"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><path fill="#1F1F1D" d="M0 0h200v60H0z"/></svg>'
BRAND = 'meta:\n  name: {name}\ncolor:\n  primary: "#0B4F9E"\nlogo: logo/logo.svg\n'

Build = Callable[..., Report]


def brand(root: Path, id: str, name: str, logo: str = LOGO) -> None:
    folder = root / "layouts" / "brands" / id
    (folder / "logo").mkdir(parents=True, exist_ok=True)
    (folder / "_brand.yml").write_text(BRAND.format(name=name))
    (folder / "logo" / "logo.svg").write_text(logo)


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
