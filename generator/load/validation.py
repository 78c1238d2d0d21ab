"""Nodes to records, by their type hints: every unknown, missing and wrong key of a file is told at once.

A record is a NamedTuple; its field `citizen_roles` is the key `citizen-roles`. Understood types:
Words, str, int, float, bool, Literal, tuple[X, ...], tuple[X, Y], records, Mapping[str, X], Node or object (kept as it
is), and unions told apart by what is written (`Words | tuple[Words, ...]`; `X | None`: the key may be left out). Every
text, key and literal arrives as Words, so that whoever finds a fault in it later can still name its place.
Annotated[X, Hint(...)] fills the hints of a wrong type and of a missing key.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from generator.load.yaml_nodes import List, Map, Node, Scalar, kind
from generator.model.problems import Problem, Where, suggest
from generator.model.text import Words

T = TypeVar("T")

FAILED: Final = object()
"""Told already; the record that holds it is not made."""


class Hint(NamedTuple):
    """What to write: an example of the value, and a sentence for a missing key."""

    example: str = ""
    missing: str = ""


NO_HINT: Final = Hint()

Reader = Callable[[Node, "Spot", list[Problem]], Any]


class Spot(NamedTuple):
    """Where a reader is: the dotted name of the value, where its key stands, an example of it for the hint, and whether it
    may be left out."""

    name: str
    at: Where
    example: str = ""
    optional: bool = False

    def inside(self, key: str, at: Where, example: str = "", optional: bool = False) -> Spot:
        return Spot(f"{self.name}.{key}" if self.name else key, at, example, optional)

    def filled(self, what: str) -> str:
        """The cure for an empty value."""
        return f"skriv {what}, eller slet nøglen" if self.optional else f"skriv {what}"

    @property
    def label(self) -> str:
        *before, last = self.name.split(".")
        if last.isdigit() and before:
            return f"punkt {last} i '{before[-1]}'"
        return f"'{last}'" if last else "filen"


def read_record(cls: type[T], node: Node, problems: list[Problem], name: str = "") -> T | None:
    """The node as a record of this class, or None if it cannot be filled; Problems tell why.

    An unknown key is told too, but leaves the record. `name` is what the node is called in messages.
    """
    value = _reader(cast(Any, cls))(node, Spot(name, node.where), problems)
    return None if value is FAILED else value


# ---------------------------------------------------------------- one reader a type, made once


@cache
def _reader(hint: Any) -> Reader:
    origin = get_origin(hint)
    if hint in (str, Words):
        return _text
    if hint in _NUMBERS:
        return _number(hint)
    if hint is object or hint == Node or hint in (Scalar, List, Map):
        return lambda node, spot, problems: node
    if origin is Literal:
        return _literal(get_args(hint))
    if origin in (Union, types.UnionType):
        return _union([arg for arg in get_args(hint) if arg is not type(None)])
    if origin is tuple:
        return _tuple(get_args(hint))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(get_args(hint)[1])
    if is_record(hint):
        return _record(hint)
    raise TypeError(f"no reader for {hint!r}")


HOW: Final[dict[Any, str]] = {
    Scalar: "skriv teksten lige efter kolonet; begynder den med [ eller {, så sæt den i anførselstegn",
    List: "skriv hvert punkt på sin egen linje med '- ' foran",
    Map: "skriv linjer med 'nøgle: tekst', uden '- ' foran",
}
"""How a node of each kind is written."""


def _wrong(node: Node, spot: Spot, wanted: str, problems: list[Problem], hint: str = "") -> Any:
    if isinstance(node, Scalar) and node.empty:
        # `primary: #0B4F9E` is an empty value and a comment
        hint = f"# begynder en kommentar; sæt farven i anførselstegn: {spot.example}" if "#" in spot.example else ""
        problems.append(Problem(spot.at, f"{spot.label} er tom", hint or spot.filled("en værdi")))
        return FAILED
    key = spot.name.rsplit(".", 1)[-1]
    hint = f"skriv fx {key}: {spot.example}" if spot.example else hint
    problems.append(Problem(node.where, f"{spot.label} skal være {wanted}, men er {kind(node)}", hint))
    return FAILED


def _text(node: Node, spot: Spot, problems: list[Problem]) -> Any:
    if not isinstance(node, Scalar) or node.empty:
        return _wrong(node, spot, "en tekst", problems, HOW[Scalar])
    if not node.text.strip():
        problems.append(Problem(node.where, f"{spot.label} er tom", spot.filled("en tekst")))
        return FAILED
    return Words(node.text, node.where)


_NUMBERS: Final[dict[Any, tuple[str, re.Pattern[str], Callable[[str], Any]]]] = {
    int: ("et helt tal", re.compile(r"[-+]?\d{1,15}"), int),
    float: ("et tal", re.compile(r"[-+]?\d{1,15}(\.\d{1,15})?"), float),
    bool: ("true eller false", re.compile("true|false"), lambda text: text == "true"),
}


def _number(hint: Any) -> Reader:
    wanted, pattern, make = _NUMBERS[hint]

    def read(node: Node, spot: Spot, problems: list[Problem]) -> Any:
        if isinstance(node, Scalar) and not node.style and pattern.fullmatch(node.text):
            return make(node.text)
        if isinstance(node, Scalar) and not node.empty:
            problems.append(
                Problem(node.where, f"{spot.label} skal være {wanted}, men er '{node.text}'", _cure(node, hint))
            )
            return FAILED
        return _wrong(node, spot, wanted, problems)

    return read


def _cure(node: Scalar, hint: Any) -> str:
    if hint is bool and not node.style:
        return "skriv true for ja og false for nej"
    if re.fullmatch(r"\d+,\d+", node.text):
        return f"skriv tallet med punktum: {node.text.replace(',', '.')}"
    return "skriv det uden anførselstegn" if node.style else "skriv det med tal, fx 15"


def _literal(choices: tuple[Any, ...]) -> Reader:
    known = [str(choice) for choice in choices]

    def read(node: Node, spot: Spot, problems: list[Problem]) -> Any:
        text = _text(node, spot, problems)
        if text is FAILED:
            return FAILED
        if text in known:
            choice = choices[known.index(text)]
            return text if isinstance(choice, str) else choice
        listed = " eller ".join(
            [", ".join(f"'{k}'" for k in known[:-1]), f"'{known[-1]}'"] if len(known) > 1 else [f"'{known[0]}'"]
        )
        problems.append(Problem(node.where, f"{spot.label} kan ikke være '{text}'; kun {listed}", suggest(text, known)))
        return FAILED

    return read


def _union(hints: list[Any]) -> Reader:
    if len(hints) == 1:
        return _reader(hints[0])
    shapes = {_shape(hint): hint for hint in reversed(hints)}
    words = {Scalar: "en tekst", List: "en liste", Map: "et afsnit med nøgler"}
    cure = next(HOW[shape] for shape in words if shape in shapes)

    def read(node: Node, spot: Spot, problems: list[Problem]) -> Any:
        empty = isinstance(node, Scalar) and node.empty
        if type(node) in shapes and not empty:
            return _reader(shapes[type(node)])(node, spot, problems)
        wanted = " eller ".join(text for shape, text in words.items() if shape in shapes)
        return _wrong(node, spot, wanted, problems, cure)

    return read


def is_record(hint: Any) -> bool:
    """Whether a type is a record."""
    return isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_field_defaults")


def _shape(hint: Any) -> type:
    """The kind of node a type is written as."""
    if hint in (Scalar, List, Map):
        return cast(type, hint)
    origin = get_origin(hint)
    if origin is tuple:
        return List
    is_map = is_record(hint) or (isinstance(origin, type) and issubclass(origin, Mapping))
    return Map if is_map else Scalar


def _tuple(args: tuple[Any, ...]) -> Reader:
    endless = len(args) == 2 and args[1] is Ellipsis

    def read(node: Node, spot: Spot, problems: list[Problem]) -> Any:
        if not isinstance(node, List):
            return _wrong(node, spot, "en liste", problems, HOW[List])
        if not endless and len(node.items) != len(args):
            problems.append(
                Problem(node.where, f"{spot.label} skal have {len(args)} punkter, men har {len(node.items)}")
            )
            return FAILED
        readers = [_reader(args[0])] * len(node.items) if endless else [_reader(arg) for arg in args]
        items = [
            reader(item, spot.inside(str(n), item.where), problems)
            for n, (reader, item) in enumerate(zip(readers, node.items, strict=True), 1)
        ]
        return FAILED if FAILED in items else tuple(items)

    return read


def _mapping(hint: Any) -> Reader:
    def read(node: Node, spot: Spot, problems: list[Problem]) -> Any:
        if not isinstance(node, Map):
            return _wrong(node, spot, "et afsnit med nøgler", problems, HOW[Map])
        reader = _reader(hint)
        values = {
            Words(key, node.keys[key]): reader(value, spot.inside(key, node.keys[key]), problems)
            for key, value in node.values.items()
        }
        return FAILED if any(value is FAILED for value in values.values()) else values

    return read


class _Field(NamedTuple):
    name: str
    required: bool
    hint: Any
    say: Hint


@cache
def fields_by_key(cls: Any) -> dict[str, _Field]:
    """YAML key -> what the record's class says of it."""
    hints = get_type_hints(cls, include_extras=True)
    found = (_Field(name, required, *_plain(hints[name])) for name, required in field_names(cls))
    return {field.name.strip("_").replace("_", "-"): field for field in found}


def _plain(hint: Any) -> tuple[Any, Hint]:
    """A type without what Annotated says of it."""
    if get_origin(hint) is not Annotated:
        return hint, NO_HINT
    return hint.__origin__, next((said for said in hint.__metadata__ if isinstance(said, Hint)), NO_HINT)


def field_names(cls: Any) -> list[tuple[str, bool]]:
    """The fields of a record, and whether each must be given."""
    return [(name, name not in cls._field_defaults) for name in cls._fields]


def _record(cls: Any) -> Reader:
    known = fields_by_key(cls)

    def read(node: Node, spot: Spot, problems: list[Problem]) -> Any:
        if not isinstance(node, Map):
            return _wrong(
                node, spot, "et afsnit med nøgler", problems, f"skriv nøglerne på linjerne under: {', '.join(known)}"
            )
        values = {}
        for key, value in node.values.items():
            if field := known.get(key):
                inner = spot.inside(key, node.keys[key], field.say.example, not field.required)
                values[field.name] = _reader(field.hint)(value, inner, problems)
            else:
                free = [k for k in known if k not in node.values]
                problems.append(Problem(node.keys[key], f"ukendt nøgle '{key}'", suggest(key, free or list(known))))
        absent = _missing(known, values, node, spot, problems)
        return FAILED if absent or any(value is FAILED for value in values.values()) else cls(**values)

    return read


def _missing(known: dict[str, _Field], values: dict[str, Any], node: Map, spot: Spot, problems: list[Problem]) -> bool:
    missing = [(key, f) for key, f in known.items() if f.required and f.name not in values]
    for key, f in missing:
        name = spot.inside(key, spot.at).name
        problems.append(
            Problem(spot.at, f"'{name}' mangler", f.say.missing or f"skriv {key}: {f.say.example or '...'}")
        )
    return bool(missing)
