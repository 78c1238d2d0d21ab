"""Whatever stands in a file of content/ or layouts/, reading it tells Problems and never breaks."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build.checks import check_programme
from generator.load.content import FILES, FOLDERS, TEXTS
from generator.load.editions import load_editions
from generator.load.theme import load_hyphenation, load_pages, load_theme
from generator.load.validation import read_record
from generator.load.yaml_reader import parse_yaml
from generator.model.problems import Problem
from generator.model.programme import Programme

TESTS = Path(__file__).parents[1]
WORLD, LAYOUTS = TESTS / "world" / "content", TESTS.parent / "layouts"
PROGRAMME = """\
id: havedag
title: Havedag
start: "8.30"
end: "10.00"
sessions:
  - id: kaffe
    minutes: 15
    name: Kaffe
    kind: arrival
    slides: [programme]
  - id: rundtur
    minutes: 75
    name: Rundtur
    kind: exercise
    stop: Ud i haven
    materials: [P01, K04]
    points: [god-jord]
    steps:
      - { minutes: 5, name: Alle, text: Find støvlerne. }
      - { minutes: 70, name: I par, text: Gå rundt. }
    notes: [Husk regntøj.]
"""
ODD = (
    *"{}[]:,&*!|>'\"%@`#?-~\\/\t\n\r \u00ad\u200b\ufeff\x00\x85\u2028æ漢😀0",
    *("null", "true", "- ", ": ", "--- ", "...", "1e9", "-1", "0", "99.99", "24.00", "<<", "{{{{", "\n  ", "'\u00ad'", "''"),
)  # fmt: skip
"""What trips up whoever reads YAML, or ours."""


@cache
def lines_of(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text("utf-8").splitlines(keepends=True))


def harmed(lines: tuple[str, ...], seed: int) -> bytes:
    """A file with one to four slips: of a hand, a paste, or a program."""
    rnd, found = random.Random(seed), list(lines)
    for _ in range(rnd.randint(1, 4)):
        n = rnd.randrange(len(found)) if found else 0
        found[n : n + 1] = _slip(rnd, found[n] if found else "", found)
    text = "".join(found)
    return (
        text.encode("utf-16")
        if not rnd.randrange(60)
        else text.encode("cp1252" if not rnd.randrange(60) else "utf-8", "replace")
    )


def _slip(rnd: random.Random, line: str, others: list[str]) -> list[str]:
    at, indent = rnd.randint(0, len(line)), len(line) - len(line.lstrip())
    key, colon, value = line.partition(":")
    return {
        "lost": [],
        "twice": [line, line],
        "another": [line, rnd.choice(others or [""])],
        "character": [line[:at] + rnd.choice(ODD) + line[at:]],
        "cut": [line[:at]],
        "indent": [" " * rnd.randint(0, indent + 4) + line.lstrip()],
        "value": [f"{key}{colon} {rnd.choice(ODD)}\n"],
        "key": [f"{line[:indent]}{rnd.choice(ODD)}{colon}{value}"],
        "list": [f"{key}: [{value.strip()}, {rnd.choice(ODD)}]\n"],
    }[rnd.choice(("lost", "twice", "another", "character", "cut", "indent", "value", "key", "list"))]


SEEDS = st.integers(min_value=0)
RECORDS: list[tuple[str, Any]] = [
    *((f"{name}.yaml", record) for name, record in FILES.items()),
    *((f"{folder}/{path.name}", record) for folder, record in FOLDERS.items() for path in sorted((WORLD / folder).iterdir())[:2]),
]  # fmt: skip


def told_well(problems: list[Problem], data: bytes, shown: str) -> None:
    """Every Problem is in the file, says something, and can be printed."""
    lines = sum(data.count(end.encode()) for end in "\n\r\x85\u2028\u2029") + 2
    for problem in problems:
        assert problem.where.path == shown and 0 <= problem.where.line <= lines
        assert problem.message and str(problem).encode("utf-8", "replace")


def read(record: Any, data: bytes) -> Any:
    problems: list[Problem] = []
    node = parse_yaml(data, "x.yaml", problems)
    found = None if node is None else read_record(record, node, problems)
    assert found is not None or problems
    told_well(problems, data, "x.yaml")
    return found


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(partial(str.encode, errors="surrogatepass"))))
def test_any_bytes_at_all(data: bytes) -> None:
    read(TEXTS, data)


@given(st.lists(st.sampled_from(ODD), max_size=40))
def test_any_signs_at_all(signs: list[str]) -> None:
    read(TEXTS, "".join(signs).encode())


@given(st.sampled_from(RECORDS), SEEDS)
def test_any_file_of_the_content(file: tuple[str, Any], seed: int) -> None:
    name, record = file
    read(record, harmed(lines_of(WORLD / name), seed))


@given(SEEDS)
def test_any_programme(seed: int) -> None:
    programme = read(Programme, harmed(tuple(PROGRAMME.splitlines(keepends=True)), seed))
    for problem in check_programme(programme) if programme else ():
        assert problem.where.path == "x.yaml" and problem.message


@pytest.fixture(scope="module")
def layouts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Layouts with their fonts, whose files are written anew for each example."""
    folder = tmp_path_factory.mktemp("layouts") / "layouts"
    (folder / "pages").mkdir(parents=True)
    for name in ("fonts", "icc", "templates"):
        (folder / name).symlink_to(LAYOUTS / name)
    return folder


THEME = load_theme(LAYOUTS, [])


def pages(layouts: Path, problems: list[Problem]) -> object:
    assert THEME
    return load_pages(layouts, THEME, problems)


LOADERS: list[tuple[str, Callable[[Path, list[Problem]], object]]] = [
    ("theme.yaml", load_theme),
    ("editions.yaml", lambda layouts, problems: load_editions(layouts / "editions.yaml", problems)),
    ("pages/card-a6.yaml", pages),
    ("hyphenation-da.txt", load_hyphenation),
]


@given(loader=st.sampled_from(LOADERS), seed=SEEDS)
def test_any_file_of_the_layouts(layouts: Path, loader: tuple[str, Callable[..., object]], seed: int) -> None:
    name, load = loader
    if name != "hyphenation-da.txt":
        (layouts / "hyphenation-da.txt").write_bytes(b"")
    data = harmed(lines_of(LAYOUTS / name), seed)
    (layouts / name).write_bytes(data)
    problems: list[Problem] = []
    load(layouts, problems)
    told_well([p for p in problems if p.where.path == f"layouts/{name}"], data, f"layouts/{name}")
