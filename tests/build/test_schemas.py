"""The JSON schemas are fresh, every file that a person edits points to its own, and what they say is what the loader reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.build.schemas import DESCRIPTIONS, schemas, spell, write_schemas
from generator.load.validation import json_schema
from generator.load.yaml_reader import read_file
from generator.model.record import Record, Whole
from generator.model.text import Words

ROOT = Path(__file__).parents[2]
DESCRIBED = ROOT / "layouts/schema/descriptions.yaml"
EDITED = ("content/**/*.yaml", "layouts/*.yaml", "layouts/pages/*.yaml", "layouts/brands/*/_brand.yml")
FILES = sorted(path for pattern in EDITED for path in ROOT.glob(pattern))
POINTER = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def schema_of(path: Path) -> dict[str, Any]:
    """The schema that a file names in its first line."""
    found = POINTER.match(path.read_text("utf-8"))
    assert found, f"the first line of {path.relative_to(ROOT)} names no schema"
    return json.loads((path.parent / found[1]).read_text("utf-8"))


def faults(value: object, schema: dict[str, Any]) -> list[str]:
    Draft7Validator.check_schema(schema)
    return [fault.message for fault in Draft7Validator(schema).iter_errors(value)]


def test_the_schemas_are_fresh(tmp_path: Path) -> None:
    names = {path.relative_to(tmp_path) for path in write_schemas(ROOT, tmp_path)}
    there = {path.relative_to(ROOT) for path in ROOT.glob("*/schema/*.json")}
    assert names == there
    stale = [name for name in names if (tmp_path / name).read_bytes() != (ROOT / name).read_bytes()]
    assert stale == [], "run 'make schema'"


@dataclass(frozen=True, slots=True)
class Grown(Record):
    id: Words
    new_field: Whole
    old_field: Words | None = None


def test_a_new_field_is_in_the_schema() -> None:
    schema = json_schema(Grown)
    assert schema["properties"]["new-field"] == {"type": "integer"} and schema["required"] == ["id", "new-field"]
    assert spell(schema) != (ROOT / "content/schema/phase.json").read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_file_points_to_its_schema_and_fits_it(path: Path) -> None:
    assert faults(yaml.safe_load(path.read_text("utf-8")), schema_of(path)) == []


@pytest.mark.parametrize(
    ("file", "change", "fault"),
    [
        ("content/phases/1-afklaring.yaml", {"shrt": "x"}, "'shrt' was unexpected"),
        ("content/phases/1-afklaring.yaml", {"name": None}, "None is not of type 'string'"),
        ("content/phases/1-afklaring.yaml", {"focus": [{"id": "a"}]}, "'name' is a required property"),
        ("content/phases/1-afklaring.yaml", {"focus": "x"}, "'x' is not of type 'array'"),
        ("content/phases/1-afklaring.yaml", {"parts": []}, "is valid under each of"),
        ("content/materials/P01.yaml", {"lines": [{}]}, "is not valid under any of"),
        ("layouts/theme.yaml", {"inks": {"a": {"rgb": "#FFFFFF", "cmyk": [0, 0, 0]}}}, "[0, 0, 0] is too short"),
        ("layouts/pages/poster-a2.yaml", {"styles": {"a": {"face": "x", "size": 1}}}, "'leading' is a required"),
        ("layouts/editions.yaml", {"web": {"poster": {"paper": "A9"}}}, "'A9' is not one of ['design', 'A0'"),
        ("layouts/brands/fjordby/_brand.yml", {"colour": {}}, "'colour' was unexpected"),
        ("layouts/brands/fjordby/_brand.yml", {"defaults": {"drivhus": {"address": "De"}}}, "'De' is not one of"),
    ],
)
def test_a_broken_file_does_not_fit(file: str, change: dict[str, Any], fault: str) -> None:
    good = yaml.safe_load((ROOT / file).read_text("utf-8"))
    told = faults({**good, **change}, schema_of(ROOT / file))
    assert any(fault in message for message in told), told


def test_every_part_has_a_schema_of_its_own() -> None:
    names = {path.stem for path in schemas(ROOT)}
    assert {"case", "programme", "material", "brand", "theme", "page", "editions"} <= names


def descriptions(schema: Any) -> Iterator[str]:
    if isinstance(schema, list):
        yield from (told for value in schema for told in descriptions(value))
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "description" and isinstance(value, str))
        yield from (told for value in schema.values() for told in descriptions(value))


def test_every_description_is_used() -> None:
    used = {told for schema in schemas(ROOT).values() for told in descriptions(schema)}
    said = read_file(DESCRIPTIONS, DESCRIBED, "descriptions.yaml", [])
    assert {text for part in said.values() for text in part.values()} - used == set()
