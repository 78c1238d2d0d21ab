"""Text that remembers where it was written, so that an overflow on a poster can name the line in the YAML file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic_core import CoreSchema, core_schema

from generator.model.problems import Problem, Where, suggest

NBSP = "\u00a0"  # a space that no line ends at
NOWHERE = Where("(Drivhus)")

# What no text of ours may hold: control, direction and zero-width characters, interlinear and tag characters. The soft
# hyphen (U+00AD) and the no-break spaces are wanted. A line feed is a break between paragraphs.
HIDDEN = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff"
    "\U000e0000-\U000e007f]"
)


class Words(str):
    """A text and the place it was written. Compares and prints as the plain text."""

    where: Where

    def __new__(cls, text: str, where: Where | None = None) -> Words:
        words = super().__new__(cls, text)
        words.where = where or (text.where if isinstance(text, Words) else NOWHERE)
        return words

    def derived(self, text: str) -> Words:
        """Another text that comes from this one: a prefix added, capitals, a number in front. The place is kept."""
        return type(self)(text, self.where)

    def __getnewargs__(self) -> tuple[str, Where]:  # type: ignore[override]  # both are needed to make it anew
        return str(self), self.where

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        """Kept as they are, so that the place is not lost. Anything else is refused."""
        return core_schema.is_instance_schema(Words)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


class Personal(Words):
    """A participant's name, title or workplace: no message quotes it, and where it has no room it is set smaller, for
    whoever has a long name is told so, not turned away."""


def unknown(names: Iterable[Words], known: Iterable[str], message: str, otherwise: str = "") -> Iterator[Problem]:
    """The names that are none of the known ones, each told at its place; `message` has a {} for it, and `otherwise` is
    the hint where no known one is like it."""
    there = [*known]
    for name in names:
        if name not in there:
            yield Problem(name.where, message.format(name), suggest(name, there, otherwise))
