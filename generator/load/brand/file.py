"""_brand.yml as records: what is read of brand.yml's own format, and ours below defaults.drivhus.

Keys that Drivhus does not use stand here for the editor's schema; they are set aside before the records are filled
(unknown_keys.py), so that nothing in them can stop a municipality.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.model.record import Amount, OpenRecord, Record, example, one_of
from generator.model.text import Words

Zone = Literal["left", "right"]
Anything = object | None
"""What another tool may use: no matter what it is."""


@dataclass(frozen=True, slots=True)
class Name(Record):
    full: Annotated[Words, example(missing="skriv kommunens fulde navn: full: Fjordby Kommune")]
    short: Words | None = None


@dataclass(frozen=True, slots=True)
class Meta(OpenRecord):
    name: Annotated[Words | Name, example(missing="skriv kommunens fulde navn: name: Fjordby Kommune")]
    link: Anything = None


@dataclass(frozen=True, slots=True)
class Shade(Record):
    """A colour for light ground, which is used, and one for dark screens."""

    light: Annotated[Words, example("#0B4F9E")]
    dark: Anything = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Color(Record):
    primary: Annotated[Words | Shade, example("#0B4F9E")]
    palette: Mapping[Words, object] = field(default_factory=dict)
    # other tools' colours
    foreground: Anything = None
    background: Anything = None
    secondary: Anything = None
    tertiary: Anything = None
    success: Anything = None
    info: Anything = None
    warning: Anything = None
    danger: Anything = None
    light: Anything = None
    dark: Anything = None
    emphasis: Anything = None
    link: Anything = None


@dataclass(frozen=True, slots=True)
class Image(Record):
    path: Words
    alt: Words | None = None
    attrs: Anything = None


@dataclass(frozen=True, slots=True)
class Slot(Record):
    """The image of a size: a file, or one for a light ground and one for a dark ground."""

    path: Words | None = None
    alt: Words | None = None
    light: Words | Image | None = None
    dark: Words | Image | None = None
    attrs: Anything = None


@dataclass(frozen=True, slots=True)
class LogoImages(Record):
    """Images by names and sizes; or one file for all sizes."""

    images: Mapping[Words, Words | Image] = field(default_factory=dict)
    small: Words | Slot | None = None
    medium: Words | Slot | None = None
    large: Words | Slot | None = None
    path: Words | None = None
    alt: Words | None = None
    attrs: Anything = None


# ---------------------------------------------------------------- defaults.drivhus


@dataclass(frozen=True, slots=True)
class Use(OpenRecord):
    """Which size or image each kind of material takes."""

    poster: Words | None = None
    worksheet: Words | None = None
    card: Words | None = None
    slide: Words | None = None


@dataclass(frozen=True, slots=True)
class Space(OpenRecord):
    share: Annotated[Amount, example("0.5")]
    of: Words | None = None


@dataclass(frozen=True, slots=True)
class Variant(OpenRecord):
    grounds: tuple[Words, ...] | None = None
    min_height: Amount | None = None
    clear_space: Space | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoRules(OpenRecord):
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
class Recipe(OpenRecord):
    cmyk: Annotated[tuple[Amount, Amount, Amount, Amount] | None, example("[100, 65, 0, 4]")] = None
    pantone: Anything = None


@dataclass(frozen=True, slots=True)
class Colors(OpenRecord):
    print: Mapping[Words, Recipe] = field(default_factory=dict)
    on_primary: Annotated[Words | None, example("#FFFFFF")] = None
    roles: Mapping[Words, Words] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(OpenRecord):
    person: Words | None = None
    title: Words | None = None
    department: Words | None = None
    email: Words | None = None
    phone: Amount | None = None
    web: Words | None = None


@dataclass(frozen=True, slots=True)
class Backs(OpenRecord):
    """Where the printer puts backs, as it is read off the test sheet."""

    right: Annotated[Amount | None, example("1.5mm")] = None
    left: Annotated[Amount | None, example("1.5mm")] = None
    up: Annotated[Amount | None, example("0.5mm")] = None
    down: Annotated[Amount | None, example("0.5mm")] = None


@dataclass(frozen=True, slots=True)
class OfficePrinter(OpenRecord):
    margin: Amount | None = None
    ink: Literal["full", "sparse"] | None = None
    backs: Backs = Backs()


@dataclass(frozen=True, slots=True)
class Printer(OpenRecord):
    shop: Literal["standard-3mm", "online-2mm", "large-5mm"] | None = None
    office: OfficePrinter = OfficePrinter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(OpenRecord):
    """defaults.drivhus"""

    version: Annotated[Literal["1"], one_of(1, "1")] = "1"
    logo: LogoRules = LogoRules()
    colors: Colors = Colors()
    contact: Contact = Contact()
    address: Literal["du", "I"] = "du"
    language: Literal["da"] = "da"
    printer: Printer = Printer()
    # what no version uses yet
    cobrand: Anything = None
    fonts: Anything = None
    editions: Anything = None
    materials: Anything = None
    programme: Anything = None


@dataclass(frozen=True, slots=True)
class Defaults(OpenRecord):
    drivhus: Settings = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFile(Record):
    """A whole file, or what could be read of it. All but `defaults` must be there (`NEEDED`)."""

    meta: Meta | None = None
    color: Color | None = None
    logo: Annotated[Words | LogoImages | None, example("logo/fjordby.svg")] = None
    typography: Anything = None
    defaults: Defaults = Defaults()


NEEDED = ("meta", "color", "logo")
