"""_brand.yml as records: every key of the specification, those that are not used yet as well, so that a slip is found.

The upper part is brand.yml's own format; ours stands under defaults.drivhus. Numbers arrive as Words, because a number
out of range must be told at its own place. NamedTuples rather than dataclasses, and annotations that are types and not
texts: thirty dataclasses with a hundred annotations to be compiled would cost every run some 20 ms.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from generator.load.yaml_reader import Hint, Node
from generator.model.text import Words

Zone = Literal["left", "right"]


class Name(NamedTuple):
    full: Words
    short: Words | None = None


class Meta(NamedTuple):
    name: Annotated[Words | Name, Hint(missing="skriv kommunens fulde navn: name: Fjordby Kommune")]
    link: Words | Mapping[Words, Words] | None = None


class Color(NamedTuple):
    primary: Annotated[Words, Hint('"#0B4F9E"')]
    palette: Mapping[Words, Words] = {}
    foreground: Annotated[Words | None, Hint('"#1F1F1D"')] = None
    background: Annotated[Words | None, Hint('"#FFFFFF"')] = None
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


class Image(NamedTuple):
    path: Words
    alt: Words | None = None
    attrs: Node | None = None


class Pair(NamedTuple):
    """`light` is the file for a light ground, `dark` the one for a dark ground."""

    light: Words
    dark: Words | None = None


class LogoImages(NamedTuple):
    images: Mapping[Words, Words | Image] = {}
    small: Words | Pair | None = None
    medium: Words | Pair | None = None
    large: Words | Pair | None = None


class FontFile(NamedTuple):
    path: Words
    weight: Node | None = None
    style: Literal["normal", "italic"] | None = None


class FontFamily(NamedTuple):
    family: Words
    source: Literal["file", "google", "bunny", "system"] | None = None
    files: tuple[FontFile, ...] = ()
    weight: Node | None = None
    style: Node | None = None
    display: Words | None = None


class Typeface(NamedTuple):
    family: Words | None = None
    weight: Words | None = None
    size: Words | None = None
    line_height: Words | None = None
    color: Words | None = None
    background_color: Words | None = None
    decoration: Words | None = None
    style: Words | None = None


class Typography(NamedTuple):
    fonts: tuple[FontFamily, ...] = ()
    base: Words | Typeface | None = None
    headings: Words | Typeface | None = None
    monospace: Words | Typeface | None = None
    monospace_inline: Words | Typeface | None = None
    monospace_block: Words | Typeface | None = None
    link: Words | Typeface | None = None


# ---------------------------------------------------------------- defaults.drivhus


class Use(NamedTuple):
    """Which size or image each kind of material takes."""

    poster: Words | None = None
    worksheet: Words | None = None
    card: Words | None = None
    slide: Words | None = None


class Space(NamedTuple):
    share: Words
    of: Words | None = None


class Variant(NamedTuple):
    grounds: tuple[Words, ...] | None = None
    min_height: Words | None = None
    clear_space: Space | None = None


class LogoRules(NamedTuple):
    use: Use = Use()
    mono: Words | None = None
    plate: Literal["white", "none"] = "white"
    zone: Zone = "left"
    min_height: Words | None = None
    parts: Mapping[Words, Words] = {}
    clear_space: Space | None = None
    variants: Mapping[Words, Variant] = {}
    forbidden_grounds: tuple[Words, ...] | None = None


class Partner(NamedTuple):
    name: Words
    logo: Words
    link: Words | None = None


class Cobrand(NamedTuple):
    partners: tuple[Partner, ...]
    order: Literal["first", "last"] = "first"
    gap: Space | None = None
    scale: float = 0.8
    zone: Zone = "right"


class Pantone(NamedTuple):
    coated: Words | None = None
    uncoated: Words | None = None


class Recipe(NamedTuple):
    cmyk: tuple[Words, Words, Words, Words] | None = None
    pantone: Pantone | None = None


class Colors(NamedTuple):
    print: Mapping[Words, Recipe] = {}
    on_primary: Annotated[Words | None, Hint('"#FFFFFF"')] = None
    roles: Mapping[Words, Words] | None = None


class OfficeFonts(NamedTuple):
    base: Words | None = None
    headings: Words | None = None


class Fonts(NamedTuple):
    office: OfficeFonts = OfficeFonts()


class Contact(NamedTuple):
    person: Words | None = None
    title: Words | None = None
    department: Words | None = None
    email: Words | None = None
    phone: Words | None = None
    web: Words | None = None


class OfficePrinter(NamedTuple):
    margin: Words | None = None
    ink: Literal["full", "sparse"] | None = None


class Printer(NamedTuple):
    shop: Literal["standard-3mm", "online-2mm", "large-5mm"] | None = None
    office: OfficePrinter | None = None


class MaterialChoice(NamedTuple):
    only: tuple[Words, ...] | None = None
    without: tuple[Words, ...] | None = None


class Settings(NamedTuple):
    """defaults.drivhus"""

    version: Literal["1"] = "1"
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


class Defaults(NamedTuple):
    drivhus: Settings = Settings()


class BrandFile(NamedTuple):
    meta: Meta
    color: Color
    logo: Annotated[Words | LogoImages, Hint("logo/fjordby.svg")]
    typography: Typography | None = None
    defaults: Defaults = Defaults()
