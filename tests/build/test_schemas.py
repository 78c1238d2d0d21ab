"""The JSON schemas of content/ are fresh, every file points to its own, and what they say is what the loader reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from generator.build.schemas import DESCRIPTIONS, _schema, schemas, spell, write_schemas
from generator.model.content import Phase
from generator.model.text import Words

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content").rglob("*.yaml"))
POINTER = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def pointed(path: Path) -> Path:
    found = POINTER.match(path.read_text("utf-8"))
    assert found, f"the first line of {path.relative_to(ROOT)} names no schema"
    return (path.parent / found[1]).resolve()


def faults(value: Any, schema: dict[str, Any], top: dict[str, Any]) -> Iterator[str]:
    """What a value does that a schema of ours forbids; only the words that ours use."""
    named = [top["definitions"][schema["$ref"].split("/")[-1]]] if "$ref" in schema else []
    for part in (*schema.get("allOf", []), *named):
        yield from faults(value, part, top)
    for word in ("anyOf", "oneOf"):
        if word in schema and not any(not list(faults(value, part, top)) for part in schema[word]):
            yield f"nothing in {word} fits {value!r:.60}"
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}
    if "type" in schema and not isinstance(value, kinds[schema["type"]]):
        yield f"{value!r:.60} is no {schema['type']}"
    elif isinstance(value, dict):
        properties, rest = schema.get("properties", {}), schema.get("additionalProperties", {})
        yield from (f"'{key}' is missing" for key in schema.get("required", []) if key not in value)
        yield from (f"'{key}' is unknown" for key in value if key not in properties and rest is False)
        for key, inner in value.items():
            yield from faults(inner, properties.get(key, rest or {}), top)
    elif isinstance(value, list):
        for inner in value:
            yield from faults(inner, schema.get("items", {}), top)
    if "enum" in schema and value not in schema["enum"]:
        yield f"{value!r} is none of {schema['enum']}"


def test_the_schemas_are_fresh(tmp_path: Path) -> None:
    names = {path.name for path in write_schemas(tmp_path)}
    assert names == {path.name for path in (ROOT / "content/schema").iterdir()}
    stale = [
        n for n in names if (tmp_path / "content/schema" / n).read_bytes() != (ROOT / "content/schema" / n).read_bytes()
    ]
    assert stale == [], "run 'make schema'"


class Grown(NamedTuple):
    id: str
    new_field: Words


def test_a_new_field_makes_a_schema_stale() -> None:
    assert spell(_schema("phase", Grown)) != (ROOT / "content/schema" / "phase.json").read_text("utf-8")
    assert _schema("phase", Grown)["required"] == ["id", "new-field"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT / "content").as_posix())
def test_every_content_file_points_to_its_schema_and_fits_it(path: Path) -> None:
    schema = json.loads(pointed(path).read_text("utf-8"))
    assert list(faults(yaml.safe_load(path.read_text("utf-8")), schema, schema)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"shrt": "x"}, "'shrt' is unknown"),
        ({"name": None}, "None is no string"),
        ({"focus": [{"id": "a"}]}, "'name' is missing"),
        ({"focus": "x"}, "'x' is no array"),
    ],
)
def test_a_bad_phase_does_not_fit(change: dict[str, Any], fault: str) -> None:
    schema = schemas()["phase.json"]
    good = yaml.safe_load((ROOT / "content/phases/1-afklaring.yaml").read_text("utf-8"))
    assert fault in list(faults({**good, **change}, schema, schema))


def test_a_phase_needs_focus_points_or_parts() -> None:
    assert _schema("phase", Phase)["oneOf"] == [{"required": ["focus"]}, {"required": ["parts"]}]


def descriptions(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "description" and isinstance(value, str))
        yield from (told for value in schema.values() for told in descriptions(value))


def test_every_description_is_used() -> None:
    used = {told for schema in schemas().values() for told in descriptions(schema)}
    assert set(DESCRIPTIONS.values()) - used == set()
