"""Ask the registry, through pip, whether every pinned package has a ready wheel for every computer we promise.

usage: wheels.py [NAME==VERSION ...]   (without words: all pins of pyproject.toml and requirements.lock)

Nobody's computer should have to compile. pip asks the index it is set up for and only resolves (`--dry-run`); a wheel that
it must look into for that is thrown away. Prints a table; ends with 1 if a wheel is missing. Takes some minutes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
GLIBC = range(5, 32)  # up to 2.31, Ubuntu 20.04 and Debian 11


def _manylinux(arch: str) -> tuple[str, ...]:
    return (*(f"manylinux_2_{minor}_{arch}" for minor in GLIBC), f"manylinux2014_{arch}", f"manylinux1_{arch}")


SYSTEMS = {
    "Windows": ("win_amd64",),
    "Mac M": ("macosx_14_0_arm64",),
    "Mac Intel": ("macosx_14_0_x86_64",),
    "Linux": _manylinux("x86_64"),
    "Linux ARM": _manylinux("aarch64"),
}
MAY_LACK = "Mac Intel"
"""Packages are leaving this one: a wheel counts as missing only if another version has it."""

MISSING = re.compile(r"No matching distribution found for ([^\s=]+)")


def pins(root: Path = ROOT) -> dict[str, str]:
    """Every pinned package of the project, "name" -> "version"."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for extra in project["project"]["optional-dependencies"].values():
        lines += extra
    lines += (root / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return split(lines)


def split(lines: Iterable[str]) -> dict[str, str]:
    """ "Pillow==13.0.0" -> {"pillow": "13.0.0"}; markers and extras fall away, and so do comments."""
    found = (re.match(r"\s*([\w.-]+)(?:\[.*?\])?==([\w.]+)", line) for line in lines)
    return {normal(match[1]): match[2] for match in found if match}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def resolve(wanted: Iterable[str], python: str, platforms: Iterable[str]) -> tuple[dict[str, str], str]:
    """Ask pip for wheels: name -> version of what it would install, and the first package it has none for ("" if all are there)."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "--quiet"]
    command += [
        "--disable-pip-version-check",
        "--only-binary=:all:",
        "--implementation=cp",
        f"--python-version={python}",
    ]
    command += [f"--platform={platform}" for platform in platforms]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        done = subprocess.run(
            [*command, f"--target={folder}", f"--report={report}", *wanted], capture_output=True, text=True
        )
        if done.returncode == 0:
            found = json.loads(report.read_text(encoding="utf-8"))["install"]
            return {normal(item["metadata"]["name"]): item["metadata"]["version"] for item in found}, ""
    missing = MISSING.search(done.stderr)
    if missing is None:
        raise SystemExit(f"pip could not answer:\n{done.stderr}")
    return {}, normal(missing[1])


def lacking(wanted: dict[str, str], python: str, system: str) -> dict[str, str]:
    """Packages without a wheel for this Python and system, and the newest version that has one ("" if none has)."""
    left, found = dict(wanted), {}
    while left:
        _, missing = resolve([f"{name}=={version}" for name, version in left.items()], python, SYSTEMS[system])
        if not missing:
            break
        del left[missing]
        others, _ = resolve([missing], python, SYSTEMS[system])
        found[missing] = others.get(missing, "")
    return found


def table(wanted: dict[str, str], answers: dict[tuple[str, str], dict[str, str]]) -> tuple[list[str], bool]:
    """A line a package: the Pythons that have a wheel on each system. True if all that is promised is there."""
    wide = 2 + max(len(f"{name} {version}") for name, version in wanted.items())
    lines, whole = [" " * wide + "".join(f"{system:<18}" for system in SYSTEMS)], True
    for name, version in sorted(wanted.items()):
        cells, advice = [], set()
        for system in SYSTEMS:
            without = {python: answers[python, system][name] for python in PYTHONS if name in answers[python, system]}
            have = [python.removeprefix("3.") for python in PYTHONS if python not in without]
            cells.append("all" if not without else f"3.{','.join(have)}" if have else "none")
            better = {other for other in without.values() if other}
            advice |= {f"{system}: {other} has it" for other in better}
            whole &= not without or (system == MAY_LACK and not better)
        lines.append(
            f"{f'{name} {version}':<{wide}}" + "".join(f"{cell:<18}" for cell in cells) + "; ".join(sorted(advice))
        )
    return [line.rstrip() for line in lines], whole


def main(words: list[str]) -> int:
    wanted = split(words) if words else pins()
    pairs = list(product(PYTHONS, SYSTEMS))
    with ThreadPoolExecutor(4) as workers:
        answers = dict(zip(pairs, workers.map(lambda pair: lacking(wanted, *pair), pairs), strict=True))
    lines, whole = table(wanted, answers)
    print("\n".join(lines))
    print("\nEvery pin has its wheels." if whole else "\nWheels are missing.")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
