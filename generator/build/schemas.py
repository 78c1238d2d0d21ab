"""The JSON schemas of every file that a person edits, so that an editor completes and checks while one types.

They are made from the same records that read the files; what they say of each key stands in layouts/schema/descriptions.yaml.
Every YAML file names its schema in its first line; `drivhus schema` writes them, and a test keeps them fresh.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.build.staging import told
from generator.load.brand.file import NEEDED, BrandFile
from generator.load.content import FILES, FOLDERS, TEXTS
from generator.load.editions import EDITIONS
from generator.load.theme import PageFile, ThemeFile
from generator.load.validation import Schema, json_schema
from generator.load.yaml_reader import read_file
from generator.model.problems import Problem, stop_on_errors
from generator.model.programme import Exercise, Programme
from generator.model.seminar import SeminarFile
from generator.model.text import Words

DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest one that the YAML editors understand in full

IN_FOLDERS: Mapping[str, Any] = {
    **FOLDERS,
    "programmes": Programme,
    "exercises": Exercise,
    "materials": TEXTS,
    "seminars": SeminarFile,
}
CONTENT: Mapping[str, Any] = {**FILES, **{folder.removesuffix("s"): record for folder, record in IN_FOLDERS.items()}}
LAYOUTS: Mapping[str, Any] = {"brand": BrandFile, "theme": ThemeFile, "page": PageFile, "editions": EDITIONS}

RULES: Mapping[str, Schema] = {
    "brand": {"required": list(NEEDED)},
    "phase": {"oneOf": [{"required": ["focus"]}, {"required": ["parts"]}]},
    "seminar": {"oneOf": [{"required": ["date", "programme"]}, {"required": ["days"]}]},
    "material": {"properties": {"title": {"type": "string"}, "extends": {"type": "string"}}, "required": ["title"]},
}
"""What a record cannot say of itself."""

DESCRIPTIONS: Any = Mapping[Words, Mapping[Words, Words]]
"""Schema, or folder -> key, or record.key -> what is said of it."""


def schemas(root: Path) -> dict[Path, Schema]:
    """File below `root` -> JSON schema. Raises `Problems` for what is wrong with the descriptions."""
    problems: list[Problem] = []
    shown = "layouts/schema/descriptions.yaml"
    said: Any = read_file(DESCRIPTIONS, root / shown, shown, problems)
    stop_on_errors(problems)
    return {
        Path(f"{folder}/schema/{name}.json"): _schema(f"{folder}: {name}", record, said.get(name, said["content"]))
        for folder, records in (("content", CONTENT), ("layouts", LAYOUTS))
        for name, record in records.items()
    }


def write_schemas(root: Path, into: Path | None = None) -> list[Path]:
    """Write the schemas below `into`, or below `root`, and say which files they are."""
    paths = []
    for name, schema in schemas(root).items():
        paths.append((into or root) / name)
        with told(paths[-1]):
            paths[-1].parent.mkdir(parents=True, exist_ok=True)
            paths[-1].write_text(spell(schema), encoding="utf-8", newline="\n")
    return paths


def spell(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(title: str, record: Any, said: Mapping[str, str]) -> Schema:
    """The schema of a record with what is said of each key, and the rules that hold for it."""
    made = {**json_schema(record), **RULES.get(title.split()[-1], {})}
    definitions = {name: _described(name, part, said) for name, part in sorted(made.get("definitions", {}).items())}
    whole = _described(getattr(record, "__name__", ""), made, said)
    body = {"$schema": DIALECT, "title": title, **{key: part for key, part in whole.items() if key != "definitions"}}
    return {**body, "definitions": definitions} if definitions else body


def _described(name: str, schema: Schema, said: Mapping[str, str]) -> Schema:
    """A record's schema with what is said of its keys: of this record's own, or of a key of that name."""
    properties = {
        key: _plain({**part, "description": text}) if (text := said.get(f"{name}.{key}") or said.get(key)) else part
        for key, part in schema.get("properties", {}).items()
    }
    return {**schema, "properties": properties} if properties else schema


def _plain(schema: Schema) -> Schema:
    """Beside a $ref nothing else counts in draft 7."""
    if "$ref" not in schema:
        return schema
    return {**{key: value for key, value in schema.items() if key != "$ref"}, "allOf": [{"$ref": schema["$ref"]}]}
