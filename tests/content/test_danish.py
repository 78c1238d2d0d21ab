"""Every text is set as Danish is set, and each is short enough for the place it was written for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from content.test_faithful import IDS, texts
from danish import marks

from generator.model.content import Content
from generator.model.spoken import spoken
from generator.model.text import Words

OURS = IDS | {"website", "kind", "start", "end", "materials", "page", "points", "slides", "phases", "extra", "who"}


class Everything:
    """A programme that has all a text can ask for."""

    def __contains__(self, id: object) -> bool:
        return True


def read(text: str) -> set[str]:
    """What a text says where there is all that it asks for in brackets, and where there is nothing of it."""
    return {str(spoken(Words(text), has)) for has in (Everything(), ())}


def test_every_text_follows_the_rules_of_danish_typesetting(content: Content) -> None:
    seen = [(path, said) for path, text in texts(content) if path.split(".")[-1] not in OURS for said in read(text)]
    assert len(seen) > 400
    assert {(path, mark) for path, text in seen for mark in marks(text)} == set()


def test_what_stands_in_brackets_is_read_with_and_without_it() -> None:
    text = "Vælg et punkt[P01? , og vis det kl.\u00a09][uden P01? \u00a0?]."
    assert read(text) == {"Vælg et punkt, og vis det kl.\u00a09.", "Vælg et punkt\u00a0?."}
    assert {said for said in read(text) if marks(said)} == {"Vælg et punkt\u00a0?."}


@pytest.mark.parametrize(
    "text",
    [
        'Brug ordet "samskabelse".',
        "Det er ’vigtigt’, siger “chefen”.",
        "Omkring 40-60 borgere.",
        "Omkring 40 – 60 borgere.",
        "Et forløb - og et til.",
        "Kom med noget, fx en kage.",
        "Kom med noget, f.eks. en kage.",
        "Udvalget (§ 17.4).",
        "Vi ses kl. 8.30.",
        "Vi ses 8:30.",
        "Det tager 25 minutter.",
        "Øvelsen tager {antal} minutter.",
        "Vi begynder kl. {tid}.",
        "Det er 80 pct. kommunikation.",
        "Gør det inden 30 dage.",
        "De gav 15\u00a0mio. kr. til hallen.",
        "Det er 80 % kommunikation.",
        "Læs mere på side 18.",
        "Se  her.",
        "Er det rigtigt ?",
        "Hvad vil i opnå, når i kan?",
        "Det er er rigtigt.",
        "Ordet »samskabelse er langt.",
    ],
)
def test_a_slip_is_marked(text: str) -> None:
    assert marks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Omkring 40–60 borgere kom kl.\u00a08.30, fx\u00a0Børne- og Ungdomspsykiatrien (§\u00a017.4).",
        "Mod.Strøm kostede 15\u00a0mio.\u00a0kr. – og samskabende.com fortæller hvorfor.",
        "Find jeres »hvorfor«, før I vælger jeres »hvordan«.",
        "Ja-hatten er på.",
    ],
)
def test_good_danish_is_let_through(text: str) -> None:
    assert marks(text) == []


LONGEST = {
    "FocusPoint.short": 62,
    "FocusPoint.question": 100,
    "Task.short": 67,
    "Case.short": 74,
    "Case.card": 130,
    "Advice.short": 105,
    "Phase.short": 26,
    "Phase.essence": 60,
    "Type.short": 112,
    "Type.slide": 53,
    "Type.example": 42,
    "Type.question": 52,
}
"""Letters a text may have in its tightest place; typesetting has the last word."""


def measured(value: Any) -> Iterator[tuple[str, str]]:
    if is_dataclass(value):
        for name in (field.name for field in fields(value)):
            inner = getattr(value, name)
            if isinstance(inner, str):
                yield f"{type(value).__name__}.{name}", inner
            else:
                yield from measured(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from measured(item)


def too_long(found: list[tuple[str, str]]) -> list[str]:
    long = [(place, text) for place, text in found if len(text) > LONGEST.get(place, 9999)]
    return [f"{place}: {len(text)} > {LONGEST[place]}: {text}" for place, text in long]


def test_short_texts_are_short(content: Content) -> None:
    found = list(measured(content))
    assert {place for place, _ in found} >= LONGEST.keys()
    assert too_long(found) == []


def test_a_long_card_is_seen() -> None:
    assert too_long([("Case.card", "x" * 131), ("Case.text", "x" * 500)]) == [f"Case.card: 131 > 130: {'x' * 131}"]


def test_a_text_says_more_than_its_poster_length(content: Content) -> None:
    focus = [f for p in content.phases for f in p.all_focus]
    tasks = [t for d in content.directions for t in d.tasks]
    for item in (*focus, *tasks, *content.cases, *content.typology.types, *content.advice):
        assert len(item.text) > len(item.short), item.id


def test_every_question_is_one(content: Content) -> None:
    asked = [q for p in content.phases for f in p.all_focus for q in (*f.questions, f.question)]
    asked += [t.question for t in content.typology.types]
    assert [q for q in asked if not q.endswith("?") or q.count(".") > 0] == []


def test_an_example_begins_with_fx(content: Content) -> None:
    assert [t.example for t in content.typology.types if not re.match("Fx\u00a0", t.example)] == []
