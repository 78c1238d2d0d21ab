"""A municipality's folder: the five-line file works, rules are kept, and each slip is told in Danish at its own place."""

from __future__ import annotations

import io
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.build.selection import find_brands
from generator.load.brand import Brand, load_brand
from generator.model.color import contrast, preview, to_cmyk
from generator.model.look import Artwork
from generator.model.problems import Problem
from generator.model.sender import SMALL_ON_PAPER
from tests.expected import Case, cases

ROOT = Path(__file__).parents[2]
SHIPPED = ["fjordby", "klintoe", "lyngborg-stenhede"]

MINIMAL = """\
meta:
  name: Ny Kommune
color:
  primary: "#0B4F9E"
logo: logo/ny.svg
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{}</svg>'
BLUE = SVG.format('<path fill="#0B4F9E" d="M0 0H200V100H0Z"/>')
WHITE = SVG.format('<path fill="#FFFFFF" d="M0 0H200L100 100Z"/>')
BOXED = SVG.format('<rect width="200" height="100" fill="#fff"/><path fill="#F1C400" d="M0 0H200L100 100Z"/>')


def png(w: int, h: int, color: tuple[int, ...] = (200, 16, 46)) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA" if len(color) == 4 else "RGB", (w, h), color).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """layouts/brands/ny with some logos in it."""
    brand = tmp_path / "ny"
    (brand / "logo").mkdir(parents=True)
    for name, text in (("ny", BLUE), ("hvid", WHITE), ("kasse", BOXED)):
        (brand / "logo" / f"{name}.svg").write_text(text, "utf-8")
    (brand / "logo" / "lille.png").write_bytes(png(80, 40))
    (tmp_path / "andres.svg").write_text(BLUE, "utf-8")
    os.symlink(tmp_path / "andres.svg", brand / "logo" / "genvej.svg")
    os.symlink("ring.svg", brand / "logo" / "ring.svg")
    return brand


def told(folder: Path, text: str) -> tuple[Brand | None, list[Problem]]:
    (folder / "_brand.yml").write_text(text, "utf-8")
    problems: list[Problem] = []
    return load_brand(folder, "layouts/brands/ny", problems), problems


def loaded(folder: Path, text: str) -> Brand:
    brand, problems = told(folder, text)
    assert brand, "\n".join(map(str, problems))
    return brand


def with_settings(text: str) -> str:
    return MINIMAL + "defaults:\n  drivhus:\n" + "".join(f"    {line}\n" for line in text.splitlines())


# ---------------------------------------------------------------- what is wrong


@pytest.mark.parametrize("case", [*cases("yaml.yml"), *cases("brand.yml")], ids=lambda case: case.name)
def test_each_slip_is_told_at_its_place_and_nothing_else_is(folder: Path, case: Case) -> None:
    brand, problems = told(folder, case.text)
    assert case.faults(problems) == []
    assert (brand is None) == any(not p.warning for p in problems)
    assert {p.where.path for p in problems} == {"layouts/brands/ny/_brand.yml"}


def test_the_harness_sees_a_message_that_is_not_expected_and_one_that_is_not_told(folder: Path) -> None:
    case = cases("brand.yml")[0]
    _, problems = told(folder, case.text)
    assert case.faults(problems[1:]) != []
    assert case.faults([*problems, replace(problems[0], message="noget andet")]) != []
    assert case.faults([replace(problems[0], where=problems[0].where._replace(column=2)), *problems[1:]]) != []


def test_a_folder_without_a_brand_file_is_told_and_a_near_name_is_suggested(folder: Path) -> None:
    (folder / "brand.yml.txt").write_text(MINIMAL, "utf-8")
    problems: list[Problem] = []
    assert load_brand(folder, "layouts/brands/ny", problems) is None
    assert [p.message for p in problems] == ["'_brand.yml' mangler"]
    assert problems[0].hint == "mappen har 'brand.yml.txt'; omdøb den til _brand.yml"


def test_a_brand_file_that_is_a_folder_is_told_as_one(folder: Path) -> None:
    (folder / "_brand.yml").mkdir()
    problems: list[Problem] = []
    assert load_brand(folder, "layouts/brands/ny", problems) is None
    assert [str(p) for p in problems] == [
        "layouts/brands/ny: '_brand.yml' mangler\n  råd: '_brand.yml' er en mappe; lav i stedet en tekstfil med det navn"
    ]


def test_a_brand_file_that_is_a_link_to_nothing_is_told_as_one(folder: Path) -> None:
    (folder / "_brand.yml").symlink_to(folder / "væk.yml")
    problems: list[Problem] = []
    assert load_brand(folder, "layouts/brands/ny", problems) is None
    assert [p.hint for p in problems] == ["'_brand.yml' er en genvej til noget, der ikke findes; kopiér selve filen"]


def test_keys_with_nothing_behind_them_are_as_good_as_gone(folder: Path) -> None:
    text = MINIMAL.replace("color:", "color:\n  palette:").replace(
        "logo: logo/ny.svg", "logo:\n  small:\n  large: logo/ny.svg"
    )
    assert told(folder, text + "defaults:\n")[1] == told(folder, text + "defaults:\n  drivhus:\n")[1] == []


def test_a_folder_name_must_be_fit_for_a_path(folder: Path) -> None:
    other = folder.rename(folder.parent / "Ny By")
    _, problems = told(other, MINIMAL)
    assert [p.message for p in problems] == ["mappenavnet 'Ny By' må kun indeholde a-z, 0-9 og -"]


@pytest.mark.parametrize("name", ["oversigt", "con", "lpt9"])
def test_a_folder_name_that_the_program_or_windows_keeps_for_itself_is_told(folder: Path, name: str) -> None:
    _, problems = told(folder.rename(folder.parent / name), MINIMAL)
    assert [p.message for p in problems] == [f"mappenavnet '{name}' er optaget"]


def test_a_huge_brand_file_is_not_read(folder: Path) -> None:
    _, problems = told(folder, "#" * 3_500_000)
    assert [p.message for p in problems] == ["filen fylder 3,3 MB (højst 64 KB)"]


# ---------------------------------------------------------------- what works


def test_five_lines_are_a_municipality(folder: Path) -> None:
    brand, problems = told(folder, MINIMAL)
    assert brand and problems == []
    assert (brand.sender.id, brand.sender.name, brand.sender.short) == ("ny", "Ny Kommune", "Ny")
    assert brand.sender.logos.keys() == {"poster", "worksheet", "card", "slide", "small", SMALL_ON_PAPER}
    logo = brand.sender.logos["poster"]
    assert (logo.alt, logo.aspect, logo.min_height, logo.clear) == ("Ny Kommune, logo", 2.0, None, None)
    assert brand.artwork.keys() == {logo.source}
    assert brand.inks["brand"].rgb == "#0B4F9E" and brand.inks["on-brand"].rgb == "#FFFFFF"
    assert brand.sender.contact is None


@pytest.mark.parametrize("id", SHIPPED)
def test_the_shipped_municipalities_are_read_without_a_word(id: str) -> None:
    problems: list[Problem] = []
    brand = load_brand(ROOT / "layouts" / "brands" / id, f"layouts/brands/{id}", problems)
    assert brand and problems == []
    for logo in brand.sender.logos.values():
        art = brand.artwork[logo.source]
        assert logo.aspect == pytest.approx(art.w / art.h) and art.paths and not art.raster
    for ink in (*brand.inks.values(), *(p.fill for a in brand.artwork.values() for p in a.paths if p.fill)):
        assert sum(ink.cmyk) <= 300 and re.fullmatch("#[0-9A-F]{6}", ink.rgb)


def test_all_shipped_municipalities_are_found() -> None:
    assert set(find_brands(ROOT / "layouts" / "brands")) >= set(SHIPPED)


def test_a_new_folder_is_found_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("ny", ".git", "_skitse", "aa"):
        (tmp_path / name).mkdir()
    (tmp_path / "README.md").write_text("", "utf-8")
    assert find_brands(tmp_path) == ["aa", "ny"]
    assert find_brands(tmp_path / "nowhere") == []


def test_the_first_readable_text_is_chosen_for_the_socle(folder: Path) -> None:
    for primary, text in (("#0B4F9E", "#FFFFFF"), ("#F1C400", "#1F1F1D"), ("#7A7A7A", "#000000")):
        brand = loaded(folder, MINIMAL.replace("#0B4F9E", primary))
        assert brand.inks["on-brand"].rgb == text
        assert contrast(text, primary) >= 4.5


@pytest.mark.parametrize("primary", ["#0B4F9E", "#F1C400", "#D9480F", "#7A7A7A", "#E2007A", "#00A19A", "#E85C9A"])
def test_text_on_the_socle_can_be_read_on_press_as_well(folder: Path, primary: str) -> None:
    """Black ink on a middling colour is weaker than on a screen, so white may stand there instead."""
    inks = loaded(folder, MINIMAL.replace("#0B4F9E", primary)).inks
    text, ground = (preview(inks[role].cmyk) for role in ("on-brand", "brand"))
    others = [contrast(preview(to_cmyk(rgb)), ground) for rgb in ("#FFFFFF", "#000000")]
    assert contrast(text, ground) >= min(4.5, max(others) - 0.01)


def test_a_pale_colour_asks_for_a_line_above_the_socle(folder: Path) -> None:
    assert loaded(folder, MINIMAL.replace("#0B4F9E", "#F4EFE6")).sender.pale
    assert not loaded(folder, MINIMAL).sender.pale


def test_a_recipe_for_the_press_is_used_also_in_the_logo(folder: Path) -> None:
    text = MINIMAL.replace('primary: "#0B4F9E"', 'palette: { blaa: "#0b4f9e" }\n  primary: blaa')
    brand = loaded(folder, text + "defaults: { drivhus: { colors: { print: { blaa: { cmyk: [100, 65, 0, 4] } } } } }\n")
    assert brand.inks["brand"].cmyk == (100, 65, 0, 4)
    (path,) = next(iter(brand.artwork.values())).paths
    assert path.fill and path.fill.cmyk == (100, 65, 0, 4)


def test_sizes_that_are_not_given_come_from_the_next_larger_then_the_next_smaller(folder: Path) -> None:
    images = "logo:\n  images: { stor: logo/ny.svg, lille: { path: logo/kasse.svg, alt: Symbol } }\n"
    brand = loaded(folder, MINIMAL.replace("logo: logo/ny.svg\n", images + "  small: lille\n  large: stor\n"))
    logos = brand.sender.logos
    assert logos["worksheet"] == logos["poster"] and logos["small"].alt == "Symbol"
    brand = loaded(folder, MINIMAL.replace("logo: logo/ny.svg\n", images + "  small: lille\n"))
    assert {logo.alt for logo in brand.sender.logos.values()} == {"Symbol"}


def test_a_use_may_name_a_size_or_an_image(folder: Path) -> None:
    images = "logo:\n  images: { stor: logo/ny.svg, lille: { path: logo/kasse.svg, alt: Symbol } }\n"
    text = MINIMAL.replace("logo: logo/ny.svg\n", images + "  small: lille\n  large: stor\n")
    settings = "defaults: { drivhus: { logo: { use: { card: lille, slide: small } } } }\n"
    logos = loaded(folder, text + settings).sender.logos
    assert logos["card"].alt == logos["slide"].alt == "Symbol" != logos["poster"].alt


def test_clear_space_is_told_as_a_share_of_the_height(folder: Path) -> None:
    for space, clear in (
        ("{ share: 0.25 }", 0.25),
        ("{ share: 0.25, of: width }", 0.5),
        ("{ share: 2, of: skjold }", 1.4),
    ):
        text = with_settings(f"logo:\n  min-height: 12,5mm\n  parts: {{ skjold: 0.7 }}\n  clear-space: {space}")
        logo = loaded(folder, text).sender.logos["poster"]
        assert logo.clear == pytest.approx(clear) and logo.min_height == 12.5


def test_the_file_for_dark_ground_stands_on_a_socle_without_plate(folder: Path) -> None:
    text = MINIMAL.replace("logo: logo/ny.svg", "logo: { large: { light: logo/ny.svg, dark: logo/hvid.svg } }")
    on_white = loaded(folder, text)
    bare = loaded(folder, text + "defaults: { drivhus: { logo: { plate: none, zone: right } } }\n")
    assert (bare.sender.logos["poster"].ground, bare.sender.zone) == ("brand", "right")
    fills = [{p.fill.rgb for p in ink_of(b, "poster").paths if p.fill} for b in (on_white, bare)]
    assert fills == [{"#0B4F9E"}, {"#FFFFFF"}]


def ink_of(brand: Brand, use: str) -> Artwork:
    return brand.artwork[brand.sender.logos[use].source]


def test_a_card_has_no_socle_so_its_logo_is_the_one_for_light_ground(folder: Path) -> None:
    """A white logo on a white card would be printed and never seen."""
    text = MINIMAL.replace("logo: logo/ny.svg", "logo: { large: { light: logo/ny.svg, dark: logo/hvid.svg } }")
    bare = loaded(folder, text + "defaults: { drivhus: { logo: { plate: none } } }\n")
    shown = {use: {p.fill.rgb for p in ink_of(bare, use).paths if p.fill} for use in bare.sender.logos}
    assert shown["card"] == shown[SMALL_ON_PAPER] == {"#0B4F9E"}
    assert shown["poster"] == shown["worksheet"] == shown["slide"] == shown["small"] == {"#FFFFFF"}


def test_a_logo_that_is_white_only_stands_on_the_municipalitys_colour_on_cards_too(folder: Path) -> None:
    brand, problems = told(folder, MINIMAL.replace("logo/ny.svg", "logo/hvid.svg"))
    assert brand and {logo.ground for logo in brand.sender.logos.values()} == {"brand"}
    assert [p.message for p in problems] == [
        "'logo/hvid.svg' har dele, der ikke kan ses på hvidt; det står på jeres primærfarve"
    ]


def test_the_contact_line_holds_what_there_is(folder: Path) -> None:
    contact = "contact: { person: Bo Ny, title: konsulent, department: Staben, email: bo@ny.example, phone: 12 34 }"
    lines = loaded(folder, with_settings(contact)).sender.contacts
    short = "Bo\u00a0Ny, konsulent, Staben, bo@ny.example"
    assert lines == (f"{short}, 12\u00a034", short)
    assert {line.where.line for line in lines} == {8}
    for written, shown in (
        ("contact: { email: bo@ny.example }", "bo@ny.example"),
        ('contact: { email: "mailto:bo@ny.example" }', "bo@ny.example"),
        ('contact: { phone: "tel:+4512345678" }', "+4512345678"),
        ("contact: { phone: tlf. 12 34 56 78 }", "12\u00a034\u00a056\u00a078"),
        ("contact: { web: www.ny.example/seminar/ }", "ny.example/seminar"),
    ):
        assert loaded(folder, with_settings(written)).sender.contacts == (shown,)
    home = MINIMAL.replace("Ny Kommune", "Ny Kommune\n  link: https://www.ny.example/")
    assert loaded(folder, home).sender.contacts == ("ny.example",)


def test_an_address_stays_where_there_is_room_for_no_more(folder: Path) -> None:
    contact = "contact: { department: Staben, email: bo@ny.example, phone: 12 34, web: ny.example }"
    assert loaded(folder, with_settings(contact)).sender.contacts == (
        "Staben, bo@ny.example, 12\u00a034, ny.example",
        "Staben, bo@ny.example, 12\u00a034",
        "Staben, bo@ny.example",
    )


def test_a_byte_order_mark_windows_line_ends_and_danish_file_names_pass_without_a_word(folder: Path) -> None:
    shutil.copy(folder / "logo" / "ny.svg", folder / "logo" / "blå logo.svg")
    text = MINIMAL.replace("ny.svg", "blå logo.svg").replace("\n", "\r\n")
    (folder / "_brand.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
    problems: list[Problem] = []
    assert load_brand(folder, "layouts/brands/ny", problems) and problems == []


def test_a_symlink_inside_the_folder_is_a_file_like_others(folder: Path) -> None:
    os.symlink("ny.svg", folder / "logo" / "samme.svg")
    assert loaded(folder, MINIMAL.replace("ny.svg", "samme.svg"))


def test_words_know_where_they_were_written(folder: Path) -> None:
    name = loaded(folder, MINIMAL).sender.name
    assert str(name.where) == "layouts/brands/ny/_brand.yml:2:9"


def test_a_file_without_a_name_has_its_colour_and_its_logo_looked_at_too(folder: Path) -> None:
    _, problems = told(folder, 'meta:\n  nam: M\ncolor:\n  primary: "#8899"\nxx: 1\nlogo: logo/nix.svg\n')
    for said in ("ukendt nøgle 'nam'", "'#8899' er ikke en farve", "'xx'", "'logo/nix.svg' findes ikke"):
        assert any(said in p.message for p in problems), said


def test_a_bad_colour_does_not_hide_a_missing_logo(folder: Path) -> None:
    _, problems = told(folder, 'meta:\n  name: Ny\ncolor:\n  primary: "#0B4F9G"\nlogo: logo/nix.svg\n')
    assert [p.where.line for p in problems if not p.warning] == [4, 5]
