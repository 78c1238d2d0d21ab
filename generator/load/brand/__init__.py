"""layouts/brands/<id>/ -> Brand: who the municipality is, its colour as ink, its logos, and everything wrong with them.

The format, its rules and its messages are those of the brand file's specification. Whatever it has and this version
does not use is read and checked, and told in one warning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.load.brand.colors import DARK, Palette, read_palette
from generator.load.brand.contact import check_addresses, contact_line
from generator.load.brand.file import BrandFile, Color, LogoImages, Name, Settings
from generator.load.brand.logos import LogoFiles, read_logos
from generator.load.brand.unknown_keys import read_known, strange_fonts, unused_keys
from generator.load.validation import read_record
from generator.load.yaml_nodes import Map, Node
from generator.load.yaml_reader import read_yaml
from generator.model.look import Artwork, Ink
from generator.model.problems import Problem, Where, any_error
from generator.model.sender import Sender
from generator.model.text import Words

FILES = ("_brand.yml", "_brand.yaml")
LONGEST_NAME = 60
LOGO: Any = Words | LogoImages
DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
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
    file = read_known(node, problems) if node else None
    if file is None:
        _look_further(node, folder, shown, problems)
        return None
    settings = file.defaults.drivhus
    name, short = _names(file, problems)
    palette = read_palette(file.color, settings.colors, problems)
    check_addresses(file, problems)
    problems += strange_fonts(settings.fonts.office)
    problems += unused_keys(file)
    chosen = read_logos(file.logo, settings.logo, LogoFiles(folder, shown, name, palette or UNREAD, problems))
    if palette is None or chosen is None:
        return None
    logos, artwork = chosen
    sender = Sender(folder.name, name, short, logos, settings.logo.zone, contact_line(file), palette.pale)
    inks = {"brand": palette.ink(palette.primary), "on-brand": palette.text_ink}
    return Brand(sender, inks, artwork)


def _look_further(node: Node | None, folder: Path, shown: str, problems: list[Problem]) -> None:
    """What else is wrong with a file of the five lines that could not be read whole: its colour, its logo."""
    if not isinstance(node, Map) or "defaults" in node.values:
        return
    told: list[Problem] = []  # of the keys, and told already
    color = read_record(Color, node.values["color"], told) if "color" in node.values else None
    logo = read_record(LOGO, node.values["logo"], told) if "logo" in node.values else None
    palette = read_palette(color, Settings().colors, problems) if color else None
    if logo:
        files = LogoFiles(folder, shown, Words(folder.name), palette or UNREAD, problems)
        read_logos(logo, Settings().logo, files)


def _brand_file(folder: Path, shown: str, problems: list[Problem]) -> Path | None:
    def say(message: str, hint: str) -> None:
        problems.append(Problem(Where(shown), message, hint))

    if not re.fullmatch(r"[a-z0-9-]+", folder.name):
        say(f"mappenavnet '{folder.name}' må kun have a-z, 0-9 og -", "omdøb mappen, fx til fjordby")
    elif folder.name in TAKEN:
        say(f"mappenavnet '{folder.name}' er optaget", "kald mappen noget andet")
    found = [folder / name for name in FILES if (folder / name).is_file()]
    if len(found) > 1:
        say(f"mappen har både {FILES[0]} og {FILES[1]}", "slet den ene")
    if not found:
        say(f"'{FILES[0]}' mangler", _nearly(folder))
    return found[0] if found else None


def _nearly(folder: Path) -> str:
    """A brand file under another name, or in another place, is what a person most often has."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if re.search(r"\.ya?ml(\.txt)?$", path.name.lower()):
            return f"mappen har '{path.name}'; omdøb den til {FILES[0]}"
    return "skriv de fem linjer, som README viser, eller slet mappen"


def _names(file: BrandFile, problems: list[Problem]) -> tuple[Words, Words]:
    """The full name and the short one."""
    written = file.meta.name
    full, short = (written.full, written.short) if isinstance(written, Name) else (written, None)
    for name in filter(None, (full, short)):
        if len(name) > LONGEST_NAME:
            message = f"navnet er på {len(name)} tegn; højst {LONGEST_NAME}"
            problems.append(Problem(name.where, message, "skriv det officielle navn i full og et kort i short"))
    return full, short or full.derived(re.sub(r"\s+Kommune$", "", full[:LONGEST_NAME], flags=re.I))
