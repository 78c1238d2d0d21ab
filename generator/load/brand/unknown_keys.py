"""Keys at the edge: other tools' and later versions', told in one warning each; slips at the top level (messages 9, 12, 13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from generator.load.brand.file import BrandFile, Color, Image, LogoImages, OfficeFonts, Settings, Typeface
from generator.load.validation import read_record
from generator.load.yaml_nodes import Map, Node
from generator.model.problems import Problem, Where, suggest
from generator.model.record import key_of
from generator.model.text import Words

OFFICE = ("Calibri", "Cambria")
"""Body and headings in Office when the file says nothing: the families that the program can measure."""

STANDARD = frozenset(
    "Aptos|Arial|Bahnschrift|Book Antiqua|Bookman Old Style|Calibri|Calibri Light|Cambria|Candara|Century|Century Gothic|"
    "Century Schoolbook|Consolas|Constantia|Corbel|Courier New|Franklin Gothic Book|Garamond|Georgia|Gill Sans MT|"
    "Palatino Linotype|Rockwell|Segoe UI|Tahoma|Times New Roman|Trebuchet MS|Tw Cen MT|Verdana".split("|")
)
"""Families that come with Office on Windows and Mac."""

LATER = ("cobrand", "printer", "editions", "materials", "programme")


def read_known(node: Node, problems: list[Problem]) -> BrandFile | None:
    """The record, after keys that only another place or another tool knows are set aside."""
    if not isinstance(node, Map):
        hint = "skriv de fem linjer, som README viser"
        problems.append(Problem(node.where, "filen er ikke en brandfil", hint))
        return None
    misplaced = [key for key in node.keys if key in _keys(Settings) and key not in _keys(BrandFile)]
    for key in misplaced:
        problems.append(Problem(node.keys[key], f"'{key}' hører ikke til her", "flyt den ind under defaults: drivhus:"))
    values = dict(node.values)
    for section, wanted in (("defaults", ["drivhus"]), ("meta", ["name", "link"])):
        if isinstance(inner := values.get(section), Map):
            values[section] = inner.without(*_foreign(inner, wanted))
    return read_record(BrandFile, Map(node.where, node.keys, values).without(*misplaced), problems)


def _keys(record: Any) -> list[str]:
    """The keys of a record or of its class."""
    return [key_of(field.name) for field in fields(record)]


def _foreign(section: Map, known: list[str]) -> Iterator[str]:
    """Keys of other tools. One that is nearly ours is a slip, and stays to be told."""
    return (key for key in section.keys if key not in known and not suggest(key, known, "").startswith("mente"))


def unused_keys(file: BrandFile) -> Iterator[Problem]:
    """At most two warnings: what brand.yml has and Drivhus never uses, and what it does not use yet."""
    start = Where(file.color.primary.where.path)
    if never := list(_never(file)):
        message = f"Drivhus bruger ikke: {', '.join(never)}"
        yield Problem(start, message, "de kan blive stående til andre værktøjer", True)
    if later := list(_later(file)):
        message = f"bruges ikke endnu: {', '.join(later)}"
        yield Problem(start, message, "de kan blive stående til en senere udgave", True)


def _never(file: BrandFile) -> Iterator[str]:
    used = ("primary", "palette", "foreground", "background")
    yield from (f"color.{key}" for key in _keys(Color) if key not in used and getattr(file.color, key))
    if isinstance(file.logo, LogoImages):
        images = file.logo.images.items()
        yield from (f"logo.images.{name}.attrs" for name, i in images if isinstance(i, Image) and i.attrs is not None)
    type_ = file.typography
    if type_ is None:
        return
    others = ("monospace", "monospace_inline", "monospace_block", "link")
    yield from (f"typography.{key_of(key)}" for key in others if getattr(type_, key))
    for key in ("base", "headings"):
        face = getattr(type_, key)
        if isinstance(face, Typeface):
            extra = [f.name for f in fields(face) if f.name not in ("family", "weight") and getattr(face, f.name)]
            yield from (f"typography.{key}.{key_of(name)}" for name in extra)


def _later(file: BrandFile) -> Iterator[str]:
    settings = file.defaults.drivhus
    for key, plain in (("foreground", "#1F1F1D"), ("background", "#FFFFFF")):
        written: Words | None = getattr(file.color, key)
        value = written and next((v for name, v in file.color.palette.items() if name == written), written)
        if value and value.upper() != plain:
            yield f"color.{key}"
    if file.typography and (file.typography.fonts or file.typography.base or file.typography.headings):
        yield "typography"
    yield from (key for key in LATER if getattr(settings, key) is not None)
    if settings.colors.roles is not None:
        yield "colors.roles"
    if settings.address == "I":
        yield "address"
    office = settings.fonts.office
    if any(family and family not in OFFICE for family in (office.base, office.headings)):
        yield "fonts.office"


def strange_fonts(office: OfficeFonts) -> Iterator[Problem]:
    """Warnings of families that not everybody has."""
    for family in (office.base, office.headings):
        if family and family not in STANDARD:
            message = f"'{family}' følger ikke med Office; modtagerne kan se en anden skrift"
            yield Problem(family.where, message, "vælg fx Verdana, Calibri, Arial, Georgia", True)
