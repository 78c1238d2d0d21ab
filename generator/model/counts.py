"""How much there is of the content, in letters: what stands in the {places} of texts, so that no number is written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.model.content import Content
from generator.model.text import NOWHERE, Words

LETTERS = (
    "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve"
).split()


def count_word(n: int) -> str:
    """A number in letters up to twenty, as Danish running text has it."""
    return LETTERS[n] if n < len(LETTERS) else str(n)


def counts(content: Content) -> dict[str, int]:
    """What the {places} of every text may say."""
    return {
        "faser": len(content.phases),
        "fokuspunkter": sum(len(p.all_focus) for p in content.phases),
        "retninger": len(content.directions),
        "opgaver": sum(len(d.tasks) for d in content.directions),
        "typer": len(content.typology.types),
        "cases": len(content.cases),
        "raad": len(content.advice),
    }


def count_words(content: Content) -> dict[str, str]:
    """The same in letters; {Raad} begins with a capital, as the name of a thing does within a sentence."""
    words = {name: count_word(n) for name, n in counts(content).items()}
    return words | {name.capitalize(): word.capitalize() for name, word in words.items()}


def fill(words: Words, **values: str) -> Words:
    """A text with {places} filled in; at its start the value takes a capital.

    It stands where the longest text stands that was filled in, for that is what an editor would change.
    """
    filled, written = str(words), [words]
    for name, value in values.items():
        if isinstance(value, Words) and value.where != NOWHERE and "{" + name + "}" in filled:
            written.append(value)
        filled = filled.replace("{" + name + "}", value)
    capital = filled[:1].upper() + filled[1:] if words.startswith("{") else filled
    return max(written[1:] or written, key=len).derived(capital)


def filled_in(found: Any, values: Mapping[str, str]) -> Any:
    """A record with {places} filled in in all its words, also those of records in it."""
    match found:
        case Words():
            return fill(found, **values)
        case tuple():
            return tuple(filled_in(one, values) for one in found)
        case _ if is_dataclass(found):
            return replace(found, **{one.name: filled_in(getattr(found, one.name), values) for one in fields(found)})  # type: ignore[type-var]
    return found


def words_in(found: object) -> Iterator[Words]:
    """All words of a record, and of records in it."""
    match found:
        case Words():
            yield found
        case tuple():
            yield from (words for one in found for words in words_in(one))
        case _ if is_dataclass(found):
            yield from (words for one in fields(found) for words in words_in(getattr(found, one.name)))
