"""A seminar's own price list, laid over the one that all have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from seminars_of import programme, seminar, session

from generator.load.prices import own_prices
from generator.load.seminars import FOLDER
from generator.model.packing import Prices, SidePrice
from generator.model.problems import Problem
from generator.model.text import Words

LIST = Prices(
    sides={Words("A4"): SidePrice(black=1, color=2)},
    sheets={Words("muld"): {Words("A4"): 0.5, Words("A3"): 1.0}},
    shop={Words("poster"): {Words("A2"): 100.0}},
)


def read(root: Path, text: str) -> tuple[Prices, list[Problem]]:
    (root / FOLDER).mkdir(parents=True)
    (root / FOLDER / "priser.yaml").write_text(text, "utf-8")
    file = replace(seminar(8, 2, programme(session("saa"))).file, prices=Words("priser.yaml"))
    problems: list[Problem] = []
    return own_prices(root, file, LIST, problems), problems


def test_what_is_written_counts_and_all_else_is_as_before(tmp_path: Path) -> None:
    made, problems = read(tmp_path, "sides:\n  A4: { black: 3, color: 4 }\nsheets:\n  muld: { A4: 0.75 }\n")
    assert problems == []
    assert made.sides["A4"].black == 3 and made.sheets["muld"] == {"A4": 0.75, "A3": 1.0}
    assert made.shop == LIST.shop


def test_without_a_file_the_list_is_as_it_is(tmp_path: Path) -> None:
    assert own_prices(tmp_path, seminar(8, 2, programme(session("saa"))).file, LIST, []) is LIST


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("sheets:\n  mudl: { A4: 1 }", 2, "papiret 'mudl' står ikke i prislisten; prisen bliver ikke brugt"),
        ("sides:\n  A9: { black: 1, color: 2 }", 2, "formatet 'A9' står ikke i prislisten; prisen bliver ikke brugt"),
        ("shop:\n  plakat: { A2: 1 }", 2, "slagsen 'plakat' står ikke i prislisten; prisen bliver ikke brugt"),
        ("side:\n  A4: { black: 1, color: 2 }", 1, "ukendt nøgle 'side'"),
        ("sides:\n  A4: { black: 1,50, color: 2 }", 2, "ukendt nøgle '50'"),
        ("toner: halvdelen", 1, "'toner' skal være et tal, men er 'halvdelen'"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, text: str, place: int, message: str) -> None:
    _, problems = read(tmp_path, text)
    assert [(p.where.path, p.where.line, p.message) for p in problems][0] == (f"{FOLDER}/priser.yaml", place, message)
