"""Brand files as others write them (Quarto, Posit, Shiny, ggplot themes, hand-made ones): what brand.yml's own reader loads is
loaded, what is not used stops nothing, and what must be mended is told with a cure that works."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.load.brand import Brand, load_brand
from generator.model.problems import Problem
from tests.small_kit import LOGO

CASES = Path(__file__).parents[1] / "cases"
BLUE = "#0B4F9E"


def read(folder: Path) -> tuple[Brand | None, list[Problem]]:
    problems: list[Problem] = []
    return load_brand(folder, f"layouts/brands/{folder.name}", problems), problems


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "havby" / "logo").mkdir(parents=True)
    (tmp_path / "havby" / "logo" / "logo.svg").write_text(LOGO)
    (tmp_path / "havby" / "logo" / "favicon.ico").write_bytes(b"\0\0\1\0")
    return tmp_path / "havby"


@dataclass(frozen=True)
class Expected:
    """What a file is read as: the colour of the socle, or None if it must be mended; and what is told, `line:column text`."""

    primary: str | None = BLUE
    told: tuple[str, ...] = ()
    alts: frozenset[str] = frozenset({"Havby Kommune, logo"})

    def holds(self, brand: Brand | None, problems: list[Problem]) -> None:
        found = [f"{p.where.line}:{p.where.column} {'advarsel: ' * p.warning}{p.message}" for p in sorted(problems)]
        assert found == list(self.told)
        assert all(p.hint for p in problems)
        assert (brand and brand.inks["brand"].rgb) == self.primary
        if brand:
            assert {logo.alt for logo in brand.sender.logos.values()} == self.alts


UNUSED = "advarsel: bruges ikke:"
OF_CASES = {
    "01-colour-pairs": Expected(
        "#1B3264",
        (
            f"7:3 {UNUSED} farven på baggrunden 'background', farven på tekst 'foreground' (linje 8), den mørke udgave af "
            "'primary' (linje 9), farven 'success' (linje 10), farven 'link' (linje 11)",
        ),
    ),
    "02-logo-size-object": Expected("#1B3264", alts=frozenset({"Havby: skjold", "Havby Kommune"})),
    "03-logo-object": Expected("#1B3264", alts=frozenset({"Havby Kommunes skjold"})),
    "04-own-keys": Expected(
        "#1C8478",
        (
            f"14:3 {UNUSED} farven på tekst 'foreground', farven 'accent' (linje 16), farven 'error' (linje 17), skrifterne "
            "'typography' (linje 18), afsnittet 'button' (linje 24), afsnittet 'card' (linje 25)",
        ),
        frozenset({"Havby"}),
    ),
    "05-favicon": Expected("#1C8478", alts=frozenset({"Havby"})),
    "06-palette-direct": Expected(
        None,
        (
            f"3:1 {UNUSED} skrifterne 'typography'",
            "6:1 'color.primary' mangler: hvilken farve er kommunens?",
        ),
    ),
    "07-typography": Expected("#2E3192", (f"7:1 {UNUSED} skrifterne 'typography'",)),
    "08-no-meta": Expected(
        None,
        (
            "1:1 'color' mangler: kommunens farve",
            "1:1 'meta' mangler: hvem kommunen er",
            f"3:1 {UNUSED} skrifterne 'typography'",
        ),
    ),
    "09-root-path": Expected(
        "#DDEAF1",
        (
            f"11:3 {UNUSED} farven på baggrunden 'background', farven på tekst 'foreground' (linje 12), farven 'info' (linje 14)",
        ),
    ),
    "10-css-colours": Expected(
        "#25406A", (f"10:3 {UNUSED} farven på baggrunden 'background', farven på tekst 'foreground' (linje 11)",)
    ),
    "11-role-ref": Expected("#103050", (f"8:3 {UNUSED} farven 'secondary', skrifterne 'typography' (linje 9)",)),
    "24-meta-links": Expected("#063157"),
    "26-dark-site": Expected(
        "#B22222", (f"5:3 {UNUSED} farven på baggrunden 'background', farven på tekst 'foreground' (linje 6)",)
    ),
    "27-grey-foreground": Expected(BLUE, (f"4:3 {UNUSED} farven på tekst 'foreground'",)),
    "28-palette-swallowed": Expected(
        "#E18600",
        ("9:4 advarsel: 'primary' står inde under 'palette'; den er læst, som om den stod lige under 'color'",),
    ),
    "29-images-only": Expected(None, ("6:5 'logo.large' mangler",)),
    "30-dark-pair-only": Expected(
        "#246BC0", (f"6:3 {UNUSED} farven på baggrunden 'background', farven på tekst 'foreground' (linje 8)",)
    ),
}


@pytest.mark.parametrize("name", OF_CASES)
def test_a_case_is_read_as_it_should_be(name: str, tmp_path: Path) -> None:
    shutil.copytree(CASES / name, tmp_path / "havby")
    OF_CASES[name].holds(*read(tmp_path / "havby"))


def test_the_cures_work(tmp_path: Path) -> None:
    """What is advised for a file without meta or colour, pasted into it, makes a municipality."""
    shutil.copytree(CASES / "08-no-meta", tmp_path / "havby")
    path = tmp_path / "havby" / "_brand.yml"
    _, problems = read(tmp_path / "havby")
    lines = [p.hint.removeprefix("sæt denne linje ind: ") for p in problems if not p.warning]
    path.write_text("\n".join([path.read_text("utf-8"), *lines]), "utf-8")
    brand, _ = read(tmp_path / "havby")
    assert brand and (brand.name, brand.inks["brand"].rgb) == ("Havby Kommune", BLUE)


WHO = "meta: { name: Havby Kommune }\n"
LAST = "logo: logo/logo.svg\n"
FIVE = f'{WHO}color: {{ primary: "{BLUE}" }}\n'


def color(text: str) -> str:
    return f"{WHO}color:\n  {text}\n{LAST}"


def logo(text: str) -> str:
    return f"{FIVE}logo: {text}\n"


PATTERNS: dict[str, tuple[str, Expected]] = {
    "Quarto: both modes in one file": (
        color(f'palette: {{ hav: {{ light: "{BLUE}", dark: "#9CC" }} }}\n  primary: hav'),
        Expected(told=(f"3:39 {UNUSED} den mørke udgave af 'hav'",)),
    ),
    "Quarto: the project's root": (logo("/logo/logo.svg"), Expected()),
    "Drivhus' own root": (logo("/layouts/brands/havby/logo/logo.svg"), Expected()),
    "a path from here": (logo("./logo/logo.svg"), Expected()),
    "Posit: names that lead to names": (
        color(f'palette: {{ blue: "{BLUE}", brand: blue, accent: brand }}\n  primary: accent'),
        Expected(),
    ),
    "Posit: roles by name": (
        color(f'palette: {{ blue: "{BLUE}", orange: "#EE6331" }}\n  primary: blue\n  secondary: orange\n  tertiary: nix'),
        Expected(told=(f"5:3 {UNUSED} farven 'secondary', farven 'tertiary' (linje 6)",)),
    ),
    "primary: a colour of CSS": (color("primary: rebeccapurple"), Expected("#663399")),
    "primary: rgb() with spaces": (color("primary: rgb(11 79 158)"), Expected()),
    "primary: rgb() that is seen through": (
        color("primary: rgba(11, 79, 158, 0.5)"),
        Expected(None, ("3:12 'rgba(11, 79, 158, 0.5)' er gennemsigtig, og det kan ikke trykkes",)),
    ),
    "primary: eight digits, all of it": (color('primary: "#0B4F9EFF"'), Expected()),
    "primary: hsl()": (color("primary: hsl(212, 87%, 33%)"), Expected("#0B4F9D")),
    "primary: a way we cannot read": (
        color('primary: "oklch(60% 0.15 250)"'),
        Expected(None, ("3:12 'oklch(60% 0.15 250)' er ikke en farve",)),
    ),
    "a Danish name for a colour": (color(f'palette: {{ blå: "{BLUE}" }}\n  primary: blå'), Expected()),
    "Shiny: a theme of its own": (
        FIVE + LAST + "defaults: { shiny: { theme: { preset: shiny, rules: 'a { b }' } }, bootstrap: [1] }\n",
        Expected(),
    ),
    "hmBkeys: own keys everywhere": (
        f"meta: {{ name: Havby Kommune, hmb: {{ a: [1] }}, links: https://x.example }}\ncolor: {{ primary: \"{BLUE}\" }}\n"
        + LAST + "hmb: { margin: 3 }\n",
        Expected(told=(f"4:1 {UNUSED} afsnittet 'hmb'",)),
    ),
    "a hex plugin: images with attributes": (
        logo('{ images: { hex: { path: logo/logo.svg, alt: "", attrs: { class: x } } }, small: hex, large: hex }'),
        Expected(told=(f"3:56 {UNUSED} nøglen 'attrs'",)),
    ),
    "pkgdown: light and dark logos": (
        logo("{ medium: { light: logo/logo.svg, dark: { path: logo/logo.svg, alt: Hvid } } }"),
        Expected(),
    ),
    "pkgdown: a logo on the net that nobody uses": (
        logo("{ images: { a: https://x.example/a.png, b: logo/logo.svg }, large: b }"),
        Expected(),
    ),
    "a logo on the net": (
        logo("https://x.example/a.png"),
        Expected(None, ("3:7 'https://x.example/a.png' er en internetadresse",)),
    ),
    "small: the favicon": (
        logo("{ small: logo/favicon.ico, large: logo/logo.svg }"),
        Expected(None, ("3:16 'logo/favicon.ico' er ICO, et ikon til en internetside; kun SVG, PNG og JPEG kan bruges",)),
    ),
    "sizes of one's own": (
        logo("{ large: logo/logo.svg, header: logo/x.svg, width: 200 }"),
        Expected(told=(f"3:31 {UNUSED} nøglen 'header', nøglen 'width'",)),
    ),
    "a name in two forms and a list of authors": (
        f"meta: {{ name: {{ full: Havby Kommune, short: Havby }}, authors: [{{ name: Bo }}] }}\ncolor: {{ primary: '{BLUE}' }}\n{LAST}",
        Expected(),
    ),
    "the name as a number": (FIVE.replace("Havby Kommune", "7100") + LAST, Expected(alts=frozenset({"7100, logo"}))),
    "typography as a text": (FIVE + LAST + "typography: Open Sans\n", Expected(told=(f"4:1 {UNUSED} skrifterne 'typography'",))),
    "an empty section of another's": (
        FIVE + LAST + "typography:\nextra:\n",
        Expected(told=(f"4:1 {UNUSED} skrifterne 'typography', afsnittet 'extra' (linje 5)",)),
    ),
    "color: empty": (f"{WHO}color:\n{LAST}", Expected(None, ("2:1 'color' er tom",))),
    "color: a text": (
        f"{WHO}color: '{BLUE}'\n{LAST}",
        Expected(None, ("2:8 'color' skal være et afsnit med nøgler, men er en tekst",)),
    ),
    "primry": (color(f"primry: '{BLUE}'"), Expected(None, ("3:3 ukendt nøgle 'primry'",))),
    "brand: as a wrapper": (
        "brand:\n" + "".join(f"  {line}\n" for line in (FIVE + LAST).splitlines()),
        Expected(
            None,
            (
                "1:1 'color' mangler: kommunens farve",
                "1:1 'logo' mangler: kommunens logo",
                "1:1 'meta' mangler: hvem kommunen er",
                f"1:1 {UNUSED} afsnittet 'brand'",
            ),
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_of_the_world_is_read_as_it_should_be(name: str, folder: Path) -> None:
    text, expected = PATTERNS[name]
    (folder / "_brand.yml").write_text(text, "utf-8")
    expected.holds(*read(folder))


def test_the_harness_sees_what_is_not_expected(folder: Path) -> None:
    (folder / "_brand.yml").write_text(FIVE + LAST, "utf-8")
    for wrong in (Expected("#000000"), Expected(told=("1:1 nix",)), Expected(alts=frozenset())):
        with pytest.raises(AssertionError):
            wrong.holds(*read(folder))


# ---------------------------------------------------------------- whatever stands at a key

EVERY_KEY = yaml.safe_load(f"""
meta: {{ name: {{ full: Havby Kommune, short: Havby }}, link: {{ home: "https://havby.example" }} }}
color:
  palette: {{ blaa: "{BLUE}", sand: {{ light: "#F4EFE6", dark: "#222222" }} }}
  primary: blaa
  foreground: sand
  background: {{ light: "#FFFFFF", dark: "#000000" }}
  link: blaa
logo:
  images: {{ a: logo/logo.svg, b: {{ path: logo/logo.svg, alt: B, attrs: {{ x: 1 }} }} }}
  small: a
  medium: {{ light: a, dark: {{ path: logo/logo.svg, alt: A }} }}
  large: {{ path: logo/logo.svg, alt: C }}
typography: {{ fonts: [{{ family: X, source: google }}], base: X, headings: {{ family: X, weight: 400 }} }}
defaults:
  bootstrap: {{ a: 1 }}
  drivhus:
    version: 1
    logo:
      use: {{ poster: large, worksheet: medium, card: a, slide: b }}
      mono: a
      plate: white
      zone: left
      min-height: 9mm
      parts: {{ skjold: 0.5 }}
      clear-space: {{ share: 0.5, of: skjold }}
      variants: {{ a: {{ grounds: [white], min-height: 6mm, clear-space: {{ share: 1, of: height }} }} }}
      forbidden-grounds: [photo, sand]
    cobrand: {{ order: first, partners: [{{ name: X, logo: a }}] }}
    colors: {{ print: {{ blaa: {{ cmyk: [100, 65, 0, 4], pantone: {{ coated: 1 C }} }} }}, on-primary: "#FFFFFF", roles: {{ phase-1: blaa }} }}
    fonts: {{ office: {{ base: Calibri }} }}
    contact: {{ person: Bo, title: t, department: d, email: a@b.example, phone: 1, web: "https://b.example" }}
    address: du
    language: da
    printer: {{ shop: standard-3mm, office: {{ margin: 8mm, ink: full }} }}
    editions: [kontor]
    materials: {{ only: [P], without: [P15] }}
    programme: heldag
""")


def paths(value: Any, here: tuple = ()) -> list[tuple]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here, *(path for key, found in inner for path in paths(found, (*here, key)))]


def with_value(value: Any, path: tuple, new: Any) -> Any:
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = with_value(value[path[0]], path[1:], new)
    return copy


PLACES = paths(EVERY_KEY)
WORDS = st.one_of(
    st.sampled_from(["", " ", "a", "blaa", "primary", BLUE, "#12", "rgb(nan, 1, 2)", "rgb(1e9,2,3)", "hsl(1,2,3)", "white",
                     "/", "..", "../x", "logo", "logo/logo.svg", "/logo/logo.svg", "logo/favicon.ico", "C:\\x", "~", "http://x",
                     "logo\\logo.svg", "light", "9mm", "0", "-1", "9999", "½", "mailto:", "tel:", "@", "x" * 70]),
    st.text(max_size=12),
)  # fmt: skip
SCALARS = st.one_of(WORDS, st.none(), st.booleans(), st.integers(), st.floats())
KEYS = st.one_of(
    st.sampled_from(["light", "dark", "path", "alt", "primary", "full", "a", "images", "large", "home"]), WORDS
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def any_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("any") / "havby"
    (folder / "logo").mkdir(parents=True)
    (folder / "logo" / "logo.svg").write_text(LOGO)
    (folder / "logo" / "favicon.ico").write_bytes(b"\0\0\1\0")
    return folder


def told_of(folder: Path, data: Any) -> tuple[Brand | None, list[Problem]]:
    (folder / "_brand.yml").write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    brand, problems = read(folder)
    assert (brand is None) == any(not p.warning for p in problems)
    for problem in problems:
        assert problem.where.path.startswith("layouts/brands/havby/") and problem.message
        assert not re.search(r"NoneType|<class|Error|pydantic|object at", problem.message)
    return brand, problems


@given(changes=st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_whatever_stands_at_a_key_is_read_or_told(any_folder: Path, changes: list[tuple[tuple, Any]]) -> None:
    data = EVERY_KEY
    for path, value in changes:
        if path in paths(data):
            data = with_value(data, path, value)
    told_of(any_folder, data)


NOT_USED = [
    path
    for path in PLACES
    if path[:1] == ("typography",)
    or path[:2] in (("color", "foreground"), ("color", "background"), ("color", "link"), ("defaults", "bootstrap"))
    or path[2:3] in (("cobrand",), ("fonts",), ("editions",), ("materials",), ("programme",))
    or path[2:4] == ("printer", "shop")
    or path[2:5] == ("printer", "office", "margin")
    or path[2:4] in (("logo", "mono"), ("colors", "roles"))
]


HIDDEN = ("styretegn", "særlig betydning", "hårdt mellemrum")
"""What nobody sees in a file, and what is told wherever it stands."""


@given(path=st.sampled_from(NOT_USED), value=VALUES)
def test_nothing_at_a_key_that_is_not_used_stops_a_municipality(any_folder: Path, path: tuple, value: Any) -> None:
    brand, problems = told_of(any_folder, with_value(EVERY_KEY, path, value))
    hidden = [p for p in problems if any(w in p.message for w in HIDDEN)]
    assert brand or hidden, problems
