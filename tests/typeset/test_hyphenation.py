"""Words are divided where a Danish editor would, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.typeset.hyphenation import SHORTEST, VOWELS, pieces, sound
from generator.typeset.joints import JOINTS

CONTENT = Path(__file__).parents[2] / "content"


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
    assert not sound(entry.replace("-", ""), tuple(cuts))


def test_every_entry_of_the_list_is_sound_and_stands_once() -> None:
    plain = [e.replace("-", "") for e in JOINTS]
    assert len(plain) == len(set(plain)) > 100
    assert all(pieces(word) != [word] for word in plain)


def test_headings_and_cards_are_never_divided() -> None:
    for page in (CONTENT.parent / "layouts" / "pages").glob("*.yaml"):
        for line in page.read_text("utf-8").splitlines():
            heading = re.search(r"tag: H[1-6]", line) or page.stem.startswith("card")
            assert not (heading and "hyphenate: true" in line), line
