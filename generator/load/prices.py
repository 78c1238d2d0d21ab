"""A seminar's own prices, laid over those of content/prices.yaml."""

from __future__ import annotations

from pathlib import Path

from generator.load.seminars import FOLDER
from generator.load.yaml_reader import read_file
from generator.model.packing import Prices
from generator.model.problems import Problem
from generator.model.seminar import SeminarFile


def own_prices(root: Path, file: SeminarFile, prices: Prices, problems: list[Problem]) -> Prices:
    """The price list as the seminar has it. That its file is there was told when the seminar was read."""
    if not file.prices:
        return prices
    own = read_file(Prices, root / FOLDER / file.prices, f"{FOLDER}/{file.prices}", problems)
    return prices.laid_over(own) if own else prices
