"""layouts/hyphenation-da.txt -> Hyphenation."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

from generator.load.yaml_reader import read_text
from generator.model.hyphenation import Hyphenation, has_vowels
from generator.model.problems import Problem, Where

NAME = "hyphenation-da.txt"


def load_hyphenation(layouts: Path, problems: list[Problem]) -> Hyphenation:
    """The list of words with their joints. A line that is no such word is a Problem, and left out."""
    shown = f"layouts/{NAME}"
    joints: dict[str, list[int]] = {}
    text = read_text(layouts / NAME, shown, problems) or ""
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.partition("#")[0].strip()
        if not entry:
            continue
        pieces = entry.split("-")
        word, cuts = "".join(pieces), list(accumulate(map(len, pieces[:-1])))
        if fault := _fault(entry, word, cuts, joints):
            problems.append(Problem(Where(shown, number), *fault))
        else:
            joints[word] = cuts
    return Hyphenation(joints)


def _fault(entry: str, word: str, cuts: list[int], known: dict[str, list[int]]) -> tuple[str, str] | None:
    """What is wrong with a line, and what to do."""
    if not word.isalpha() or word != word.lower():
        return f"'{entry}' er ikke et ord med bindestreger", "skriv ét ord på linjen, med små bogstaver: mål-gruppe"
    if not cuts or not has_vowels(word, cuts):
        return f"'{entry}' kan ikke deles sådan", "hvert stykke skal have en vokal og mindst to bogstaver: mål-gruppe"
    if word in known:
        return f"ordet '{word}' står to gange", "slet den ene linje"
    return None
