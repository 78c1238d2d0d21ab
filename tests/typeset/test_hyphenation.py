"""Words are divided where a Danish editor would, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.load.theme import load_hyphenation
from generator.model.hyphenation import SHORTEST, UNDIVIDED, VOWELS, Hyphenation, has_vowels
from generator.model.problems import Problem
from generator.typeset.hyphenation import pieces as pieces_by

CONTENT = Path(__file__).parents[2] / "content"
DANISH = load_hyphenation(CONTENT.parent / "layouts", [])


def pieces(word: str, hyphenation: Hyphenation = DANISH) -> list[str]:
    return pieces_by(word, hyphenation)


def vocabulary() -> set[str]:
    text = "\n".join(p.read_text("utf-8") for p in CONTENT.rglob("*.yaml"))
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    return set(re.findall(r"[A-Za-zÆØÅæøåé]+", "\n".join(lines)))


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("medarbejdere", "med-arbejdere"),
        ("målgruppe", "mål-gruppe"),
        ("borgerinddragelse", "borger-inddragelse"),
        ("patientindflydelse", "patient-indflydelse"),
        ("Succeskriterierne", "Succes-kriterierne"),
        ("»socialpsykiatrien«,", "»social-psykiatrien«,"),
        ("rekruttering", "rekruttering"),
        ("Brønderslev", "Brønderslev"),
    ],
)
def test_a_word_is_divided_at_its_joint_or_left_whole(word: str, divided: str) -> None:
    assert "-".join(pieces(word)) == divided


def test_a_soft_hyphen_decides_over_the_list() -> None:
    assert pieces("medar\u00adbejder") == ["medar", "bejder"]
    assert pieces("medar\u00adbejder", UNDIVIDED) == ["medar", "bejder"]
    assert pieces("medarbejder", UNDIVIDED) == ["medarbejder"]


def test_no_word_of_the_content_leaves_a_piece_without_a_vowel_or_of_one_letter() -> None:
    words = vocabulary()
    assert len(words) > 1000
    divided = [pieces(w) for w in words]
    assert sum(len(d) > 1 for d in divided) > 60
    faults = [d for d in divided if len(d) > 1 and any(len(p) < SHORTEST or not VOWELS & set(p) for p in d)]
    assert faults == []


@pytest.mark.parametrize("entry", ["m-edarbejder", "mål-grp", "må-l-gruppe"])
def test_a_bad_joint_is_seen(entry: str) -> None:
    cuts = [m.start() - i for i, m in enumerate(re.finditer("-", entry))]
    assert not has_vowels(entry.replace("-", ""), tuple(cuts))


def test_every_word_of_the_list_is_divided() -> None:
    assert len(DANISH.joints) > 100
    assert all(pieces(word) != [word] for word in DANISH.joints)


def loaded(folder: Path, text: str | None) -> tuple[Hyphenation, list[str]]:
    if text is not None:
        (folder / "hyphenation-da.txt").write_text(text, "utf-8")
    problems: list[Problem] = []
    return load_hyphenation(folder, problems), [f"{p.where}: {p.message}" for p in problems]


def test_a_list_has_comments_and_a_word_on_each_line(tmp_path: Path) -> None:
    found, told = loaded(tmp_path, "# haven\n\nkartoffel-række # to\nfrø-pose\n")
    assert (found.joints, told) == ({"kartoffelrække": [9], "frøpose": [3]}, [])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("kartoffel", "'kartoffel' kan ikke deles sådan"),
        ("f-røpose", "'f-røpose' kan ikke deles sådan"),
        ("frø-", "'frø-' kan ikke deles sådan"),
        ("frø pose", "'frø pose' er ikke et ord med bindestreger"),
        ("Frø-pose", "'Frø-pose' er ikke et ord med bindestreger"),
        ("rø-dbeder", "ordet 'rødbeder' står to gange"),
    ],
)
def test_a_bad_line_is_told_and_the_others_stay(tmp_path: Path, line: str, message: str) -> None:
    found, told = loaded(tmp_path, f"rød-beder\n{line}\n")
    assert told == [f"layouts/hyphenation-da.txt:2:1: {message}"] and found.joints == {"rødbeder": [3]}


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    assert loaded(tmp_path, None)[1] == ["layouts/hyphenation-da.txt:1:1: filen findes ikke"]


def test_headings_and_cards_are_never_divided() -> None:
    for page in (CONTENT.parent / "layouts" / "pages").glob("*.yaml"):
        for line in page.read_text("utf-8").splitlines():
            heading = re.search(r"tag: H[1-6]", line) or page.stem.startswith("card")
            assert not (heading and "hyphenate: true" in line), line
