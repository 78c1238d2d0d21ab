"""Nodes to records, checked by pydantic: every unknown, missing and wrong key of a file is told at once, in Danish.

Pydantic says what is wrong and where in the data; the nodes know the line and column of that place, and the JSON schema,
the same that editors read, knows its examples and which keys there are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache, reduce
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.load.yaml_errors import missing_space
from generator.load.yaml_nodes import List, Map, Node, Scalar
from generator.model.problems import Problem, Where, nearest, suggest
from generator.model.record import FIGURE, MISSING, Figure
from generator.model.text import Words

T = TypeVar("T")
Schema = dict[str, Any]


def read_record(cls: type[T], node: Node, problems: list[Problem]) -> T | None:
    """The node as a record of this class, or None if it cannot be filled; Problems tell why, in the order of the file.

    An unknown key is told too, but leaves the record.
    """
    try:
        whole: T = _checked(cls, node)
        return whole
    except ValidationError as error:
        faults = list(_faults(cls, node, error))
    problems += sorted({problem for problem, _ in faults if problem})
    unknown = [problem.where for problem, passed_over in faults if problem and passed_over]
    rest: T | None = _checked(cls, node, unknown) if len(unknown) == len(faults) else None
    return rest


def _checked(cls: Any, node: Node, left_out: Collection[Where] = ()) -> Any:
    return _adapter(cls).validate_python(_data(node, left_out))


@cache
def _adapter(cls: Any) -> TypeAdapter[Any]:
    return TypeAdapter(cls)


def _data(node: Node, left_out: Collection[Where]) -> object:
    """The node as pydantic takes it, without the keys that stand at these places. An empty value stays a node, which
    nothing accepts."""
    match node:
        case Map(_, keys, values):
            items = ((key, where, values[key]) for key, where in keys.items() if where not in left_out)
            return {Words(key, where): _data(value, left_out) for key, where, value in items}
        case List(_, points):
            return tuple(_data(point, left_out) for point in points)
        case Scalar(where, text, style):
            if node.blank:
                return node
            return (Figure if not style and FIGURE.fullmatch(text) else Words)(text, where)


# ---------------------------------------------------------------- the JSON schema


class _Draft7(GenerateJsonSchema):
    """As editors of YAML understand it in full: no null, for an empty value is a mistake; no defaults and no titles."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        made = super().tuple_schema(schema)
        if "prefixItems" in made:
            made["items"] = made.pop("prefixItems")
        return {"minItems": 1, **made}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        return {key: value for key, value in super().dict_schema(schema).items() if key != "propertyNames"}

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        made = super().dataclass_schema(schema)
        return {key: value for key, value in made.items() if key not in ("title", "description")}  # ours, in English

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        return value  # keys in the order of the record

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


@cache
def json_schema(cls: Any) -> Schema:
    """What a file of this class may hold, as JSON schema, draft 7."""
    made = _adapter(cls).json_schema(ref_template="#/definitions/{model}", schema_generator=_Draft7)
    definitions = made.pop("$defs", {})
    return {**made, "definitions": definitions} if definitions else made


# ---------------------------------------------------------------- what is wrong

KINDS = {Scalar: "en tekst", List: "en liste", Map: "et afsnit med nøgler"}
HOW = {
    Scalar: "skriv teksten lige efter kolonet; begynder den med [ eller {, så sæt den i anførselstegn",
    List: "skriv hvert punkt på sin egen linje med '- ' foran",
    Map: "skriv linjer med 'nøgle: tekst', uden '- ' foran",
}
"""How a node of each kind is written."""

NUMBERS = {"int_type": "et helt tal", "float_type": "et tal", "bool_type": "true eller false"}
ABSENT, UNKNOWN, TOO_LONG = "missing", "unexpected_keyword_argument", "too_long"
NO_CHOICE, TOO_SMALL = "literal_error", "greater_than"
OUTSIDE = ("greater_than_equal", "less_than_equal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A value in a file: its dotted name, where its key stands, and what its schema says."""

    node: Node
    name: str
    at: Where
    schema: Schema
    definitions: Schema
    optional: bool = False

    @property
    def label(self) -> str:
        *before, last = self.name.split(".")
        if last.isdigit() and before:
            return f"punkt {last} i '{before[-1]}'"
        return f"'{last}'" if last else "filen"

    @property
    def forms(self) -> list[Schema]:
        """What a value that may be written in several ways may be."""
        return [self.followed(form) for form in self.schema.get("anyOf", ())]

    def followed(self, schema: Schema) -> Schema:
        """A schema with what it refers to."""
        return {**schema, **self.definitions[schema["$ref"].split("/")[-1]]} if "$ref" in schema else schema

    def filled(self, what: str) -> str:
        """The cure for an empty value."""
        return f"skriv {what}, eller slet nøglen" if self.optional else f"skriv {what}"

    def inside(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key

    def step(self, step: str | int) -> Location:
        """One step of pydantic's path: to a point of a list, to a key, or to one of several forms, which it names."""
        node, schema = self.node, self.schema
        if "anyOf" in schema:
            written = next((form for form in self.forms if _kind(form) is type(node)), None)
            return replace(self, schema={"examples": schema.get("examples", ()), **written}) if written else self
        if isinstance(node, List) and isinstance(step, int):
            if len(node.items) != schema.get("maxItems", len(node.items)):
                return self  # their number is told, not what each of them is
            items = schema["items"]
            return self._to(str(step + 1), node.items[step], items[step] if isinstance(items, list) else items)
        assert isinstance(node, Map) and isinstance(step, str)
        known = schema.get("properties", {})
        inner = known.get(step) or schema["additionalProperties"]
        optional = step in known and step not in schema.get("required", ())
        return replace(self._to(step, node.values[step], inner), at=node.keys[step], optional=optional)

    def _to(self, key: str, node: Node, schema: Schema) -> Location:
        name, schema = self.inside(key), self.followed(schema)
        return Location(node=node, name=name, at=node.where, schema=schema, definitions=self.definitions)


def _kind(schema: Schema) -> type[Node]:
    """The kind of node a form is written as."""
    return {"array": List, "object": Map}.get(str(schema.get("type")), Scalar)


def _example(schema: Schema) -> str:
    """The example of a value, as it is written; "" if there is none."""
    value = str(next(iter(schema.get("examples", ())), ""))
    return f'"{value}"' if value.startswith("#") else value


def _faults(cls: Any, node: Node, error: ValidationError) -> Iterator[tuple[Problem | None, bool]]:
    """What pydantic found, in Danish, and whether it is a key that is passed over. None for what is told already."""
    schema = json_schema(cls)
    start = Location(node=node, name="", at=node.where, schema=schema, definitions=schema.get("definitions", {}))
    for detail in error.errors(include_url=False, include_input=False, include_context=False):
        what, path = detail["type"], detail["loc"]
        if what in (ABSENT, UNKNOWN):
            yield _key_fault(what, path[-1], reduce(Location.step, path[:-1], start)), what == UNKNOWN
        elif fault := _value_fault(what, reduce(Location.step, path, start)):
            yield fault, False


def _key_fault(what: str, key: str | int, location: Location) -> Problem | None:
    """A key, or a point of a list with a fixed number of them, that is missing or nobody knows. None for one that is
    missing because it was misspelt, which is told."""
    node, known = location.node, location.schema.get("properties", {})
    if not isinstance(node, Map):
        return _miscounted(location)
    free = [k for k in known if k not in node.values]
    if what == UNKNOWN:
        meant = free or list(known)
        passed_over = location.schema.get("additionalProperties") is True and not nearest(str(key), meant)
        message = f"ukendt nøgle '{key}'" + ("; den bliver ikke brugt" if passed_over else "")
        return Problem(node.keys[str(key)], message, suggest(str(key), meant), passed_over)
    if any(nearest(k, free) == key for k in node.values if k not in known):
        return None
    said = location.followed(known[key])
    hint = said.get(MISSING) or f"skriv {key}: {_example(said) or '...'}"
    return Problem(location.at, f"'{location.inside(str(key))}' mangler", hint)


def _miscounted(location: Location) -> Problem:
    assert isinstance(location.node, List)
    wanted, found = location.schema["maxItems"], len(location.node.items)
    example = _example(location.schema)
    hint = f"skriv fx {location.name.split('.')[-1]}: {example}" if example else f"skriv {wanted} punkter"
    return Problem(location.node.where, f"{location.label} skal have {wanted} punkter, men har {found}", hint)


def _value_fault(what: str, location: Location) -> Problem | None:
    """A value that is not what it should be. None if the error is about another form than the one that was written."""
    node, forms = location.node, location.forms or [location.schema]
    kinds = [shape for shape in KINDS if shape in {_kind(form) for form in forms}]
    if isinstance(node, Scalar) and not node.empty and what in NUMBERS:
        message = f"{location.label} skal være {NUMBERS[what]}, men er '{node.text}'"
        return Problem(node.where, message, _cure(node, what))
    if isinstance(node, Scalar) and what == TOO_SMALL:
        least = f"større end {location.schema['exclusiveMinimum']}"
        return Problem(
            node.where, f"{location.label} skal være {least}, men er {node.text}", f"skriv et tal, der er {least}"
        )
    if isinstance(node, Scalar) and what in OUTSIDE:
        limits = f"fra {location.schema['minimum']:g} til {location.schema['maximum']:g}"
        message = f"{location.label} skal være {limits}, men er {node.text}"
        return Problem(node.where, message, f"skriv et tal {limits}")
    if isinstance(node, Scalar) and not node.blank and what == NO_CHOICE:
        return _no_choice(node, location)
    if isinstance(node, Scalar) and node.blank and not node.empty and Scalar in kinds:
        return Problem(node.where, f"{location.label} er tom", location.filled("en tekst"))
    if what == TOO_LONG:
        return _miscounted(location)
    if type(node) in kinds and not (isinstance(node, Scalar) and node.empty):
        return None
    if what in NUMBERS:
        return _wrong(location, NUMBERS[what], "")
    if Map in kinds and isinstance(node, Scalar) and not node.style and (fault := missing_space(node.text, node.where)):
        return fault
    keys = location.schema.get("properties")
    hint = f"skriv nøglerne på linjerne under: {', '.join(keys)}" if keys else HOW[kinds[0]]
    return _wrong(location, " eller ".join(KINDS[shape] for shape in kinds), hint)


def _wrong(location: Location, wanted: str, hint: str) -> Problem:
    """A value of the wrong kind, or none at all."""
    node, example = location.node, _example(location.schema)
    if isinstance(node, Scalar) and node.empty:
        # `primary: #0B4F9E` is an empty value and a comment
        hint = f"# begynder en kommentar; sæt farven i anførselstegn: {example}" if "#" in example else ""
        return Problem(location.at, f"{location.label} er tom", hint or location.filled("en værdi"))
    hint = f"skriv fx {location.name.split('.')[-1]}: {example}" if example else hint
    where = location.at if node.where.line > location.at.line else node.where  # a value on the lines below
    return Problem(where, f"{location.label} skal være {wanted}, men er {KINDS[type(node)]}", hint)


def _no_choice(node: Scalar, location: Location) -> Problem:
    """A text that is none of those that may stand there."""
    schema = location.schema
    known = list(dict.fromkeys(str(choice) for choice in schema.get("enum") or [schema["const"]]))
    listed = " eller ".join(filter(None, (", ".join(f"'{k}'" for k in known[:-1]), f"'{known[-1]}'")))
    message = f"{location.label} kan ikke være '{node.text}'; kun {listed}"
    return Problem(node.where, message, suggest(node.text, known))


def _cure(node: Scalar, what: str) -> str:
    """How a number, or true, is written."""
    if what == "bool_type" and not node.style:
        return "skriv true for ja og false for nej"
    if re.fullmatch(r"\d+,\d+", node.text):
        return f"skriv tallet med punktum: {node.text.replace(',', '.')}"
    return "skriv det uden anførselstegn" if node.style else "skriv det med tal, fx 15"
