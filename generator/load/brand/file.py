"""_brand.yml as records: every key of the specification, those that are not used yet as well, so that a slip is found.

The upper part is brand.yml's own format; ours stands under defaults.drivhus.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.model.record import Amount, Number, Record, example, one_of
from generator.model.text import Words

Zone = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Name(Record):
    full: Words
    short: Words | None = None


@dataclass(frozen=True, slots=True)
class Meta(Record):
    name: Annotated[Words | Name, example(missing="skriv kommunens fulde navn: name: Fjordby Kommune")]
    link: Words | Mapping[Words, Words] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Color(Record):
    primary: Annotated[Words, example("#0B4F9E")]
    palette: Mapping[Words, Words] = field(default_factory=dict)
    foreground: Annotated[Words | None, example("#1F1F1D")] = None
    background: Annotated[Words | None, example("#FFFFFF")] = None
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
class Image(Record):
    path: Words
    alt: Words | None = None
    attrs: object | None = None


@dataclass(frozen=True, slots=True)
class Pair(Record):
    """`light` is the file for a light ground, `dark` the one for a dark ground."""

    light: Words
    dark: Words | None = None


@dataclass(frozen=True, slots=True)
class LogoImages(Record):
    images: Mapping[Words, Words | Image] = field(default_factory=dict)
    small: Words | Pair | None = None
    medium: Words | Pair | None = None
    large: Words | Pair | None = None


@dataclass(frozen=True, slots=True)
class FontFile(Record):
    path: Words
    weight: object | None = None
    style: Literal["normal", "italic"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFamily(Record):
    family: Words
    source: Literal["file", "google", "bunny", "system"] | None = None
    files: tuple[FontFile, ...] = ()
    weight: object | None = None
    style: object | None = None
    display: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeface(Record):
    family: Words | None = None
    weight: Amount | None = None
    size: Amount | None = None
    line_height: Amount | None = None
    color: Words | None = None
    background_color: Words | None = None
    decoration: Words | None = None
    style: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Typography(Record):
    fonts: tuple[FontFamily, ...] = ()
    base: Words | Typeface | None = None
    headings: Words | Typeface | None = None
    monospace: Words | Typeface | None = None
    monospace_inline: Words | Typeface | None = None
    monospace_block: Words | Typeface | None = None
    link: Words | Typeface | None = None


# ---------------------------------------------------------------- defaults.drivhus


@dataclass(frozen=True, slots=True)
class Use(Record):
    """Which size or image each kind of material takes."""

    poster: Words | None = None
    worksheet: Words | None = None
    card: Words | None = None
    slide: Words | None = None


@dataclass(frozen=True, slots=True)
class Space(Record):
    share: Amount
    of: Words | None = None


@dataclass(frozen=True, slots=True)
class Variant(Record):
    grounds: tuple[Words, ...] | None = None
    min_height: Amount | None = None
    clear_space: Space | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoRules(Record):
    use: Use = Use()
    mono: Words | None = None
    plate: Literal["white", "none"] = "white"
    zone: Zone = "left"
    min_height: Amount | None = None
    parts: Mapping[Words, Amount] = field(default_factory=dict)
    clear_space: Space | None = None
    variants: Mapping[Words, Variant] = field(default_factory=dict)
    forbidden_grounds: tuple[Words, ...] | None = None


@dataclass(frozen=True, slots=True)
class Partner(Record):
    name: Words
    logo: Words
    link: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cobrand(Record):
    partners: tuple[Partner, ...]
    order: Literal["first", "last"] = "first"
    gap: Space | None = None
    scale: Number = 0.8
    zone: Zone = "right"


@dataclass(frozen=True, slots=True)
class Pantone(Record):
    coated: Words | None = None
    uncoated: Words | None = None


@dataclass(frozen=True, slots=True)
class Recipe(Record):
    cmyk: tuple[Amount, Amount, Amount, Amount] | None = None
    pantone: Pantone | None = None


@dataclass(frozen=True, slots=True)
class Colors(Record):
    print: Mapping[Words, Recipe] = field(default_factory=dict)
    on_primary: Annotated[Words | None, example("#FFFFFF")] = None
    roles: Mapping[Words, Words] | None = None


@dataclass(frozen=True, slots=True)
class OfficeFonts(Record):
    base: Words | None = None
    headings: Words | None = None


@dataclass(frozen=True, slots=True)
class Fonts(Record):
    office: OfficeFonts = OfficeFonts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    person: Words | None = None
    title: Words | None = None
    department: Words | None = None
    email: Words | None = None
    phone: Amount | None = None
    web: Words | None = None


@dataclass(frozen=True, slots=True)
class OfficePrinter(Record):
    margin: Amount | None = None
    ink: Literal["full", "sparse"] | None = None


@dataclass(frozen=True, slots=True)
class Printer(Record):
    shop: Literal["standard-3mm", "online-2mm", "large-5mm"] | None = None
    office: OfficePrinter | None = None


@dataclass(frozen=True, slots=True)
class MaterialChoice(Record):
    only: tuple[Words, ...] | None = None
    without: tuple[Words, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Record):
    """defaults.drivhus"""

    version: Annotated[Literal["1"], one_of(1, "1")] = "1"
    logo: LogoRules = LogoRules()
    cobrand: Cobrand | None = None
    colors: Colors = Colors()
    fonts: Fonts = Fonts()
    contact: Contact = Contact()
    address: Literal["du", "I"] = "du"
    language: Literal["da"] = "da"
    printer: Printer | None = None
    editions: tuple[Literal["trykkeri", "kontor", "skaerm"], ...] | None = None
    materials: MaterialChoice | None = None
    programme: Words | None = None


@dataclass(frozen=True, slots=True)
class Defaults(Record):
    drivhus: Settings = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFile(Record):
    meta: Meta
    color: Color
    logo: Annotated[Words | LogoImages, example("logo/fjordby.svg")]
    typography: Typography | None = None
    defaults: Defaults = Defaults()
