"""What a person writes in a YAML file, as classes: pydantic fills them and makes the JSON schemas that editors read.

A record is a frozen dataclass that inherits from Record; its field `citizen_roles` is the key `citizen-roles`. Pydantic
looks at it once, when its file is read (load/validation.py). Code and tests make records and change them with
`dataclasses.replace` without another look.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field, Strict, WithJsonSchema

from generator.model.text import Words


def key_of(field: str) -> str:
    """The YAML key of a field: citizen_roles -> citizen-roles."""
    return field.replace("_", "-")


class Record:
    """Base of everything that is read. A key that no field knows is refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", alias_generator=key_of)


class OpenRecord(Record):
    """A record that others keep keys of their own in: only one that is nearly ours is refused, any other is told."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(
        **Record.__pydantic_config__, json_schema_extra={"additionalProperties": True}
    )


class Figure(Words):
    """A text without quotation marks that reads as a number, true or false; a field for text takes it as text."""


FIGURE = re.compile(r"[-+]?\d{1,15}(\.\d{1,15})?|true|false")


def _as(pattern: str, make: Callable[[str], object]) -> BeforeValidator:
    """Make a value of a figure that has this form. Anything else is left for pydantic to refuse."""

    def read(value: object) -> object:
        return make(value) if isinstance(value, Figure) and re.fullmatch(pattern, value) else value

    return BeforeValidator(read)


AS_WHOLE, AS_NUMBER = _as(r"[-+]?\d+", int), _as(r"[-+]?\d+(\.\d+)?", float)
Whole = Annotated[int, Strict(), AS_WHOLE]
Number = Annotated[float, Strict(), AS_NUMBER]
Positive = Annotated[float, Strict(), Field(gt=0), AS_NUMBER]
Flag = Annotated[bool, Strict(), _as("true|false", lambda text: text == "true")]


def limits(least: float, most: float) -> Any:
    """The least and the most that a number may be: `Annotated[int, limits(1, 60), AS_WHOLE]`, in this order."""
    return Field(ge=least, le=most, strict=True)


Amount = Annotated[Words, WithJsonSchema({"type": ["string", "number"]})]
"""A number that stays text, because one out of range must be told at its own place; often with a unit: 9mm."""


def example(value: str = "", missing: str = "") -> Any:
    """What the hints of a field's messages show, and what to say where its key is missing, if more than the example."""
    return Field(examples=[value] if value else None, json_schema_extra={MISSING: missing} if missing else None)


MISSING = "x-missing"
"""The keyword of our JSON schemas that holds the hint for a missing key."""


def one_of(*values: str | int) -> WithJsonSchema:
    """What an editor offers for a text that is checked later, by somebody who knows more."""
    return WithJsonSchema({"enum": list(values)})
