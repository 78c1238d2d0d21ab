"""layouts/brands/<id>/ -> Brand: who the municipality is, its colour as ink, its logos, and everything wrong with them.

The format, its rules and its messages are those of the brand file's specification. What it has and this version does not
use is set aside unread, and told in one warning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from generator.load.brand.colors import DARK, Palette, read_palette
from generator.load.brand.contact import contact_lines
from generator.load.brand.file import BrandFile, Meta, Name, Settings
from generator.load.brand.logos import LogoFiles, read_logos
from generator.load.brand.printer import read_offset
from generator.load.brand.unknown_keys import SECTIONS, Sorter, tell_unused
from generator.load.names import DEVICES, wrong_name
from generator.load.validation import read_record
from generator.load.yaml_nodes import Map, Scalar
from generator.load.yaml_reader import read_yaml
from generator.model.edition import FULL, IN_PLACE, SPARING, Offset
from generator.model.look import Artwork, Ink
from generator.model.problems import Problem, Where, any_error, nearest
from generator.model.record import key_of
from generator.model.sender import Sender
from generator.model.text import Words

FILES = ("_brand.yml", "_brand.yaml")
LONGEST_NAME = 60
SETTINGS = {key_of(field.name) for field in fields(Settings)}
UNREAD = Palette("#FFFFFF", DARK, DARK, {})
"""A white palette, to look at logos with where the municipality's own cannot be read."""
TAKEN = ("drivhus", "oversigt", *DEVICES)
"""Ids that the program uses itself, and those that no folder of Windows may have."""


@dataclass(frozen=True, slots=True)
class Brand:
    """A municipality, whole and checked.

    `inks` are the roles "brand" and "on-brand". `artwork` is keyed by `Logo.source`.
    """

    sender: Sender
    inks: Mapping[str, Ink]
    artwork: Mapping[str, Artwork]
    ink: str = ""  # on the office printer
    offset: Offset = IN_PLACE  # of what that prints on backs

    @property
    def name(self) -> str:
        return str(self.sender.name)


def load_brand(folder: Path, shown: str, problems: list[Problem]) -> Brand | None:
    """The brand in a folder, or None with at least one error told; `shown` is the folder as the user would type it."""
    told: list[Problem] = []
    brand = _load(folder, shown, told)
    problems += told
    return None if any_error(told) else brand


def _load(folder: Path, shown: str, problems: list[Problem]) -> Brand | None:
    path = _brand_file(folder, shown, problems)
    node = read_yaml(path, f"{shown}/{path.name}", problems) if path else None
    if not isinstance(node, Map):
        if node:
            problems.append(Problem(node.where, "filen er ikke en brandfil", "skriv de fem linjer, som README viser"))
        return None
    sorter = Sorter(_placed(node, problems), problems)
    file = _read(sorter.sections, _examples(folder), problems)
    settings, contact = file.defaults.drivhus, contact_lines(file, problems)
    office = settings.printer.office
    offset = read_offset(office.backs, problems)
    problems += tell_unused(sorter.unused)
    name, short = _names(file.meta, problems) if file.meta else (Words(folder.name), Words(folder.name))
    palette = read_palette(file.color, sorter.colors, settings.colors, problems) if file.color else None
    at = sorter.sections.keys.get("logo", node.where)
    files = LogoFiles(folder, at, shown, name, palette or UNREAD, problems)
    chosen = read_logos(file.logo, settings.logo, files) if file.logo else None
    if palette is None or chosen is None:
        return None
    logos, artwork = chosen
    *fuller, least = contact or (None,)
    sender = Sender(folder.name, name, short, logos, settings.logo.zone, least, palette.pale, tuple(fuller))
    inks = {"brand": palette.ink(palette.primary), "on-brand": palette.text_ink}
    return Brand(sender, inks, artwork, INK[office.ink] if office.ink else "", offset)


def _placed(root: Map, problems: list[Problem]) -> Map:
    """The file without keys that belong below defaults.drivhus, which are told."""
    top = {
        key: "flyt den ind under defaults:" + (" drivhus:" if key in SETTINGS else "") for key in ("drivhus", *SETTINGS)
    }
    root = _without(root, {key: hint for key, hint in top.items() if key not in SECTIONS}, problems)
    defaults = root.values.get("defaults")
    if not isinstance(defaults, Map):
        return root
    return root.with_value(
        "defaults", _without(defaults, dict.fromkeys(SETTINGS, "flyt den ind under drivhus:"), problems)
    )


def _without(section: Map, misplaced: Mapping[str, str], problems: list[Problem]) -> Map:
    """The section without these keys; each that is there is told with its hint."""
    found = [key for key in section.keys if key in misplaced]
    problems += [Problem(section.keys[key], f"'{key}' hører ikke til her", misplaced[key]) for key in found]
    return section.without(*found)


def _read(sections: Map, examples: Mapping[str, str], problems: list[Problem]) -> BrandFile:
    """Each section for itself, so that a fault in one does not hide what is wrong with the others."""
    found: dict[str, Any] = {}
    for key, value in sections.values.items():
        if key in examples and isinstance(value, Scalar) and value.empty:
            hint = f"skriv {examples[key]}"
            problems.append(Problem(sections.keys[key], f"'{key}' er tom", hint))
        elif one := read_record(BrandFile, sections.only(key), problems):
            found |= {key: getattr(one, key)} if key in SECTIONS else {}
    slips = {nearest(key, SECTIONS) for key in sections.keys if key not in SECTIONS}
    for key, example in examples.items():
        if key not in sections.keys and key not in slips:
            message = f"'{key}' mangler: {WHAT[key]}"
            problems.append(Problem(Where(sections.where.path), message, f"sæt denne linje ind: {example}"))
    return BrandFile(**found)


def _examples(folder: Path) -> Mapping[str, str]:
    """The line to write where a section is missing, with the names of her own folder and file."""
    files = sorted((folder / "logo").glob("*.*")) if (folder / "logo").is_dir() else []
    logo = next((path.name for path in files if path.suffix.lower() in (".svg", ".png", ".jpg")), "logo.svg")
    name = folder.name.replace("-", " ").title()
    line = {"meta": f"meta: {{ name: {name} Kommune }}", "color": 'color: { primary: "#0B4F9E" }'}
    return {**line, "logo": f"logo: logo/{logo}"}


INK = {"full": FULL, "sparse": SPARING}
WHAT = {"meta": "hvem kommunen er", "color": "kommunens farve", "logo": "kommunens logo"}


def _brand_file(folder: Path, shown: str, problems: list[Problem]) -> Path | None:
    def say(message: str, hint: str) -> None:
        problems.append(Problem(Where(shown, 0), message, hint))

    if wrong := wrong_name(folder.name, TAKEN):
        hint = "kald mappen noget andet" if folder.name in TAKEN else "omdøb mappen, fx til fjordby"
        say(f"mappenavnet '{folder.name}' {wrong}", hint)
    found = [folder / name for name in FILES if (folder / name).is_file()]
    if len(found) > 1:
        say(f"mappen har både {FILES[0]} og {FILES[1]}", "slet den ene")
    if not found:
        say(f"'{FILES[0]}' mangler", _nearly(folder))
    return found[0] if found else None


def _nearly(folder: Path) -> str:
    """A brand file under another name, or in another place, is what a person most often has."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name in FILES and not path.exists():
            return f"'{path.name}' er en genvej til noget, der ikke findes; kopiér selve filen"
        if path.name in FILES and not path.is_dir():
            return f"'{path.name}' er en enhed eller et rør; slet den, og lav i stedet en tekstfil med det navn"
        if path.name in FILES:
            return f"'{path.name}' er en mappe; lav i stedet en tekstfil med det navn"
        if path.is_file() and re.search(r"\.ya?ml(\.txt)?$", path.name.lower()):
            return f"mappen har '{path.name}'; omdøb den til {FILES[0]}"
    return "skriv de fem linjer, som README viser, eller slet mappen"


def _names(meta: Meta, problems: list[Problem]) -> tuple[Words, Words]:
    """The full name and the short one."""
    written = meta.name
    full, short = (written.full, written.short) if isinstance(written, Name) else (written, None)
    for name in filter(None, (full, short)):
        if len(name) > LONGEST_NAME:
            message = f"navnet er på {len(name)} tegn; højst {LONGEST_NAME}"
            problems.append(Problem(name.where, message, "skriv det officielle navn i full og et kort i short"))
    return full, short or full.derived(re.sub(r"\s+Kommune$", "", full[:LONGEST_NAME], flags=re.I))
