"""A seminar's own prices, laid over those of content/prices.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.load.seminars import FOLDER
from generator.load.yaml_reader import read_file
from generator.model.packing import Prices
from generator.model.problems import Problem
from generator.model.seminar import SeminarFile
from generator.model.text import unknown


def own_prices(root: Path, file: SeminarFile, prices: Prices, problems: list[Problem]) -> Prices:
    """The price list as the seminar has it. That its file is there was told when the seminar was read."""
    if not file.prices:
        return prices
    own = read_file(Prices, root / FOLDER / file.prices, f"{FOLDER}/{file.prices}", problems)
    if own is None:
        return prices
    problems += _idle(own, prices)
    return prices.laid_over(own)


def _idle(own: Prices, prices: Prices) -> Iterator[Problem]:
    """Prices of what the list does not know: nothing is ever counted by them."""
    hint = "brug et navn fra content/prices.yaml, eller skriv det nye der først"
    sheets = unknown(own.sheets, prices.sheets, "papiret '{}' står ikke i prislisten; prisen bliver ikke brugt", hint)
    shop = unknown(own.shop, prices.shop, "slagsen '{}' står ikke i prislisten; prisen bliver ikke brugt", hint)
    sides = unknown(own.sides, prices.sides, "formatet '{}' står ikke i prislisten; prisen bliver ikke brugt", hint)
    yield from (replace(problem, warning=True) for found in (sheets, shop, sides) for problem in found)
