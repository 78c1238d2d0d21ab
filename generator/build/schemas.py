"""JSON schemas of content/, made from the records, so that an editor completes and checks while one types.

Every YAML file names its schema in its first line; `drivhus schema` writes them, and a test keeps them fresh.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from generator.build.staging import told
from generator.load.content import AdviceFile, SectorsFile, VoicesFile
from generator.load.validation import fields_by_key, is_record
from generator.model.content import Case, Direction, Figures, Introduction, Phase, Publication, Typology
from generator.model.programme import Programme
from generator.model.text import Words

FOLDER = "content/schema"
DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest one that the YAML editors understand in full

SCHEMAS: Mapping[str, type] = {
    "publication": Publication,
    "introduction": Introduction,
    "phase": Phase,
    "direction": Direction,
    "typology": Typology,
    "sectors": SectorsFile,
    "case": Case,
    "advice": AdviceFile,
    "voices": VoicesFile,
    "figures": Figures,
    "programme": Programme,
}

DESCRIPTIONS: Mapping[str, str] = {
    "id": "Kort navn uden æ, ø, å og mellemrum. Andre filer henviser til det, så det bør ikke ændres.",
    "name": "Navnet, som det står på plakater og kort.",
    "short": "Plakatlængde: omkring 60 tegn.",
    "text": "Alt, hvad publikationen siger om emnet, i vores egne ord.",
    "source-line": "Kildelinjen, som står på alt materiale.",
    "series": "Navnet på vores egen serie af materialer.",
    "method": "Hvordan publikationen er blevet til, et afsnit ad gangen.",
    "phase-model": "Hvordan fasemodellen skal bruges, og hvad den ikke handler om.",
    "citizen-roles": "Roller, borgerne kan have i samskabelsen.",
    "is-not": "Det, samskabelse ikke er.",
    "bottom-lines": "De gevinster, man kan gå efter.",
    "essence": "Det spørgsmål eller den sætning, der står under fasens navn på plakaten.",
    "focus": "Fokuspunkterne, i rækkefølge.",
    "parts": "Fasens dele. En fase har enten dele eller fokuspunkter.",
    "letter": "Delens bogstav: A, B ...",
    "question": "Spørgsmålet på arbejdsarket: højst 100 tegn.",
    "questions": "Publikationens egne spørgsmål til punktet, omformuleret.",
    "bearing": "Hvor pilen peger: up, down, across (på tværs) eller out (ud).",
    "audience": "Hvem retningen gælder: »til direktion og politikere«.",
    "tasks": "Opgaverne i denne retning.",
    "actor": "low: kommunen er den centrale aktør. high: borgerne er.",
    "result": "low: resultatet er forudsigeligt. high: det er uforudsigeligt.",
    "low": "Aksens ende til venstre eller nederst.",
    "high": "Aksens ende til højre eller øverst.",
    "slide": "Slidelængde: omkring 45 tegn.",
    "example": "Et eksempel, der begynder med »Fx«.",
    "sector": "Id på en sektor i sectors.yaml.",
    "organisation": "Hvem der står bag, eller hvor personen arbejder.",
    "card": "Kortets forside: højst 130 tegn.",
    "type": "Id på en type i typology.yaml. Kun når publikationen selv siger, hvilken type casen er.",
    "plant": "Nøglen til casens tegning. Uden nøgle tegnes en enkel plante.",
    "person": "Id på en person fra listen persons.",
    "about": "Id på det, pointen handler om: indledning, fasemodel, en fase, en del eller en retning.",
    "Figures.phase-model": "Tegningen af fasemodellen. {navne} er fasernes numre og navne.",
    "Publication.about": "Hvad publikationen er, hvem den er til, og hvem der står bag.",
    "Phase.short": "Det samme som essence, men til en slide: omkring 25 tegn.",
    "Type.short": "Plakatlængde: omkring 100 tegn.",
    "Advice.short": "Plakatlængde: omkring 90 tegn.",
    "Case.short": "Plakatlængde: omkring 70 tegn.",
    "Typology.actor": "Den vandrette akse: hvem der er den centrale aktør.",
    "Typology.result": "Den lodrette akse: hvor forudsigeligt resultatet er.",
    "Voice.text": "Pointen i vores egne ord: uden citationstegn og uden jeg, vi og vores.",
    "Introduction.directions": "Hvad ledelsesretningerne er, og hvor de kommer fra.",
    "start": 'Klokkeslæt med punktum og i anførselstegn: "8.30".',
    "end": 'Klokkeslæt med punktum og i anførselstegn: "12.15".',
    "minutes": "Varighed i minutter.",
    "materials": 'Id\'er på de materialer, der skal bruges: "P01", "A07".',
}

RULES: Mapping[str, dict[str, Any]] = {"Phase": {"oneOf": [{"required": ["focus"]}, {"required": ["parts"]}]}}
"""What the fields of a record cannot say of themselves."""

TEXTS: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "content: et materiales egne tekster",
    "type": "object",
    "additionalProperties": {
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]
    },
    "properties": {
        "title": {"type": "string", "description": "Materialets titel. {faser}, {typer} osv. bliver til antal."},
    },
    "required": ["title"],
}


def schemas() -> dict[str, dict[str, Any]]:
    """File name -> JSON schema."""
    made = {f"{name}.json": _schema(name, record) for name, record in SCHEMAS.items()}
    return {**made, "material.json": TEXTS}


def write_schemas(root: Path) -> list[Path]:
    """Write the schemas to `root`/content/schema and say which files they are."""
    with told(root / FOLDER):
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
    paths = []
    for name, schema in schemas().items():
        paths.append(root / FOLDER / name)
        with told(paths[-1]):
            paths[-1].write_text(spell(schema), encoding="utf-8", newline="\n")
    return paths


def spell(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(name: str, record: type) -> dict[str, Any]:
    defs: dict[str, Any] = {}
    body = _record(record, defs)
    return {"$schema": DIALECT, "title": f"content: {name}", **body, "definitions": dict(sorted(defs.items()))}


def _record(record: type, defs: dict[str, Any]) -> dict[str, Any]:
    known = fields_by_key(record)
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: _described(record, key, _of(field.hint, defs)) for key, field in known.items()},
        "required": [key for key, field in known.items() if field.required],
        **RULES.get(record.__name__, {}),
    }


def _described(record: type, key: str, schema: dict[str, Any]) -> dict[str, Any]:
    told = DESCRIPTIONS.get(f"{record.__name__}.{key}") or DESCRIPTIONS.get(key)
    if not told:
        return schema
    # beside a $ref nothing else counts in draft 7
    return {"description": told, "allOf": [schema]} if "$ref" in schema else {**schema, "description": told}


def _of(hint: Any, defs: dict[str, Any]) -> dict[str, Any]:
    """The schema of a field's type. A type that no record uses raises KeyError."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _of(next(a for a in args if a is not NoneType), defs)
    if origin is tuple:
        return {"type": "array", "items": _of(args[0], defs), "minItems": 1}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _of(args[1], defs)}
    if origin is Literal:
        return {"enum": list(args)}
    if is_record(hint):
        if hint.__name__ not in defs:
            defs[hint.__name__] = {}  # in place before its fields: a record may hold its own kind
            defs[hint.__name__] = _record(hint, defs)
        return {"$ref": f"#/definitions/{hint.__name__}"}
    return dict(SIMPLE[hint])


SIMPLE: Mapping[type, dict[str, Any]] = {
    Words: {"type": "string", "minLength": 1},
    str: {"type": "string", "minLength": 1},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
}
