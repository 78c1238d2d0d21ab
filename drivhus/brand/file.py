"""_brand.yml as records: every key of the specification, those that are not used yet as well, so that a slip is found.

The upper part is brand.yml's own format; ours stands under defaults.drivhus. Numbers arrive as Words, because a number
out of range must be told at its own place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from drivhus.source import Node
from drivhus.words import Words

Zone = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Name:
    full: Words
    short: Words | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    name: Words | Name = field(metadata={"missing": "skriv kommunens fulde navn: name: Fjordby Kommune"})
    link: Words | Mapping[Words, Words] | None = None


@dataclass(frozen=True, slots=True)
class Color:
    primary: Words = field(metadata={"example": '"#0B4F9E"'})
    palette: Mapping[Words, Words] = field(default_factory=dict)
    foreground: Words | None = field(default=None, metadata={"example": '"#1F1F1D"'})
    background: Words | None = field(default=None, metadata={"example": '"#FFFFFF"'})
    # other tools' colours
    secondary: Words | None = None
    tertiary: Words | None = None
    success: Words | None = None
    info: Words | None = None
    warning: Words | None = None
    danger: Words | None = None
    light: Words | None = None
    dark: Words | None = None
    emphasis: Words | None = None
    link: Words | None = None


@dataclass(frozen=True, slots=True)
class Image:
    path: Words
    alt: Words | None = None
    attrs: Node | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """`light` is the file for a light ground, `dark` the one for a dark ground."""

    light: Words
    dark: Words | None = None


@dataclass(frozen=True, slots=True)
class LogoImages:
    images: Mapping[Words, Words | Image] = field(default_factory=dict)
    small: Words | Pair | None = None
    medium: Words | Pair | None = None
    large: Words | Pair | None = None


@dataclass(frozen=True, slots=True)
class FontFile:
    path: Words
    weight: Node | None = None
    style: Literal["normal", "italic"] | None = None


@dataclass(frozen=True, slots=True)
class FontFamily:
    family: Words
    source: Literal["file", "google", "bunny", "system"] | None = None
    files: tuple[FontFile, ...] = ()
    weight: Node | None = None
    style: Node | None = None
    display: Words | None = None


@dataclass(frozen=True, slots=True)
class Typeface:
    family: Words | None = None
    weight: Words | None = None
    size: Words | None = None
    line_height: Words | None = None
    color: Words | None = None
    background_color: Words | None = None
    decoration: Words | None = None
    style: Words | None = None


@dataclass(frozen=True, slots=True)
class Typography:
    fonts: tuple[FontFamily, ...] = ()
    base: Words | Typeface | None = None
    headings: Words | Typeface | None = None
    monospace: Words | Typeface | None = None
    monospace_inline: Words | Typeface | None = None
    monospace_block: Words | Typeface | None = None
    link: Words | Typeface | None = None


# ---------------------------------------------------------------- defaults.drivhus


@dataclass(frozen=True, slots=True)
class Use:
    """Which size or image each kind of material takes."""

    poster: Words | None = None
    worksheet: Words | None = None
    card: Words | None = None
    slide: Words | None = None


@dataclass(frozen=True, slots=True)
class Space:
    share: Words
    of: Words | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    grounds: tuple[Words, ...] | None = None
    min_height: Words | None = None
    clear_space: Space | None = None


@dataclass(frozen=True, slots=True)
class LogoRules:
    use: Use = field(default_factory=Use)
    mono: Words | None = None
    plate: Literal["white", "none"] = "white"
    zone: Zone = "left"
    min_height: Words | None = None
    parts: Mapping[Words, Words] = field(default_factory=dict)
    clear_space: Space | None = None
    variants: Mapping[Words, Variant] = field(default_factory=dict)
    forbidden_grounds: tuple[Words, ...] | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    name: Words
    logo: Words
    link: Words | None = None


@dataclass(frozen=True, slots=True)
class Cobrand:
    partners: tuple[Partner, ...]
    order: Literal["first", "last"] = "first"
    gap: Space | None = None
    scale: float = 0.8
    zone: Zone = "right"


@dataclass(frozen=True, slots=True)
class Pantone:
    coated: Words | None = None
    uncoated: Words | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    cmyk: tuple[Words, Words, Words, Words] | None = None
    pantone: Pantone | None = None


@dataclass(frozen=True, slots=True)
class Colors:
    print: Mapping[Words, Recipe] = field(default_factory=dict)
    on_primary: Words | None = field(default=None, metadata={"example": '"#FFFFFF"'})
    roles: Mapping[Words, Words] | None = None


@dataclass(frozen=True, slots=True)
class OfficeFonts:
    base: Words | None = None
    headings: Words | None = None


@dataclass(frozen=True, slots=True)
class Fonts:
    office: OfficeFonts = field(default_factory=OfficeFonts)


@dataclass(frozen=True, slots=True)
class Contact:
    person: Words | None = None
    title: Words | None = None
    department: Words | None = None
    email: Words | None = None
    phone: Words | None = None
    web: Words | None = None


@dataclass(frozen=True, slots=True)
class OfficePrinter:
    margin: Words | None = None
    ink: Literal["full", "sparse"] | None = None


@dataclass(frozen=True, slots=True)
class Printer:
    shop: Literal["standard-3mm", "online-2mm", "large-5mm"] | None = None
    office: OfficePrinter | None = None


@dataclass(frozen=True, slots=True)
class MaterialChoice:
    only: tuple[Words, ...] | None = None
    without: tuple[Words, ...] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """defaults.drivhus"""

    version: Literal["1"] = "1"
    logo: LogoRules = field(default_factory=LogoRules)
    cobrand: Cobrand | None = None
    colors: Colors = field(default_factory=Colors)
    fonts: Fonts = field(default_factory=Fonts)
    contact: Contact = field(default_factory=Contact)
    address: Literal["du", "I"] = "du"
    language: Literal["da"] = "da"
    printer: Printer | None = None
    editions: tuple[Literal["trykkeri", "kontor", "skaerm"], ...] | None = None
    materials: MaterialChoice | None = None
    programme: Words | None = None


@dataclass(frozen=True, slots=True)
class Defaults:
    drivhus: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class BrandFile:
    meta: Meta
    color: Color
    logo: Words | LogoImages = field(metadata={"example": "logo/fjordby.svg"})
    typography: Typography | None = None
    defaults: Defaults = field(default_factory=Defaults)
