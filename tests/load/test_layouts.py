"""A designer's slips in layouts/ are told like anybody's: with the place, and before anything is drawn."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from small_kit import brand

from generator.build.run import check
from generator.build.selection import Choice
from generator.model.problems import Problems

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts", ignore=shutil.ignore_patterns("brands"))
    return tmp_path


def told(root: Path, *materials: str, brand: str = "drivhus") -> str:
    """What a check of some materials says; nothing if all is well."""
    try:
        report = check(root, Choice((brand,), materials or ("P01",)), lambda *_: None)
    except Problems as found:
        return str(found)
    return "\n".join(map(str, report.problems))


def edit(name: str, pattern: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        text = (root / name).read_text("utf-8")
        changed = re.sub(pattern, new, text, count=1, flags=re.M)
        assert changed != text
        (root / name).write_text(changed, "utf-8")

    return change


def gone(name: str) -> Callable[[Path], None]:
    return lambda root: (root / name).unlink()


def rubbish(name: str) -> Callable[[Path], object]:
    return lambda root: (root / name).write_text("ingen skrift")


def test_nothing_is_wrong_with_our_own_layouts(root: Path) -> None:
    assert told(root) == ""


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (gone("layouts/theme.yaml"), "layouts/theme.yaml:1:1: filen findes ikke"),
        (gone("layouts/pages/poster-a2.yaml"), "layouts/pages/poster-a2.yaml:1:1: filen findes ikke; P01 bruger den\n  råd: skriv den, eller"),
        (gone("layouts/icc/sRGB.icc"), "layouts/icc/sRGB.icc: farveprofilen findes ikke"),
        (gone("layouts/fonts/SourceSansPro-Regular.ttf"), r"theme.yaml:\d+:\d+: filen 'fonts/SourceSansPro-Regular.ttf'"),
        (rubbish("layouts/fonts/Caladea-Bold.ttf"), r"theme.yaml:\d+:\d+: filen .* er ikke en TrueType-skrift"),
        (edit("layouts/theme.yaml", '"#0D4736"', '"#0D47"'), r"theme.yaml:\d+:\d+: '#0D47' er ikke en farve"),
        (edit("layouts/theme.yaml", r"\[90, 40, 75, 55\]", "[90, 40]"), "'cmyk' skal have 4 punkter, men har 2"),
        (edit("layouts/theme.yaml", r"\[90, 40, 75, 55\]", "[90, 90, 90, 55]"), "kan ikke trykkes"),
        (edit("layouts/theme.yaml", "phase-1: froe", "phase-1: gul"), "farven 'gul' findes ikke under inks"),
        (edit("layouts/theme.yaml", "^  on-phase-1: .*\n", ""), "farven 'on-phase-1' mangler; P01 bruger den"),
        (edit("layouts/pages/poster-a2.yaml", "^  title: .*\n", ""), "'title' mangler; P01 bruger den\n  råd: skriv den, eller .* under styles står .*body"),
        (edit("layouts/pages/poster-a2.yaml", "face: serif,", "face: serrif,"), "skriftsnittet 'serrif' findes ikke"),
        (edit("layouts/pages/poster-a2.yaml", "size: 106", "size: 0"), r":4:\d+: 'size' skal være større end 0, men er 0"),
        (edit("layouts/pages/poster-a2.yaml", "leading: 100", "leading: -5"), "'leading' skal være større end 0, men er -5"),
        (edit("layouts/pages/poster-a2.yaml", "^styles:", "size: [0, 0]\nstyles:"), r"3:1: ukendt nøgle 'size'"),
        (edit("layouts/pages/poster-a2.yaml", "tag: H1", "tag: H9"), "'tag' kan ikke være 'H9'; kun 'H1', 'H2'"),
        (edit("layouts/editions.yaml", "bleed: 3mm", "bleed: 50mm"), r"editions.yaml:\d+:10: '50mm' er for meget\n  råd: skriv højst 10mm"),
        (edit("layouts/editions.yaml", "margin: 8mm", "margin: 500mm"), "'500mm' er for meget"),
        (edit("layouts/editions.yaml", "bleed: 3mm", "bleed: tre"), "'tre' er ikke et mål"),
        (edit("layouts/editions.yaml", "poster: { paper: A3", "poster: { paper: A33"), "ukendt papir 'A33'"),
        (edit("content/materials/P01.yaml", "^title: .*", "title: '{fasser} haver'"), r"'{fasser}' er .*\n  råd: mente du '{faser}'\?"),
        (edit("layouts/pages/poster-a2.yaml", "^    quote: ", "    qoute: "), "stilen 'qoute' findes ikke under styles"),
        (edit("layouts/pages/poster-a2.yaml", "smallest: 84", "smallest: 184"), r"poster-a2.yaml:4:3: stilen 'title' har smallest: 184, men size: 106\n  råd: .*højst som size"),
        (edit("layouts/pages/badge.yaml", r"\[30, 25", "[25, 30"), r"stilen 'heading' har steps, der ikke bliver mindre"),
        (edit("layouts/pages/badge.yaml", r"\[30, 25", "[37, 25"), r"skriv dem fra den største, mindre end 36"),
        (edit("layouts/pages/poster-a2.yaml", "^  P02:", "  P92:"), "der er ikke noget materiale 'P92'"),
        (edit("content/materials/P01.yaml", "^name: .*", f"name: {'Fasemodel ' * 30}"), r"^content/materials/P01.yaml:\d+:7: navnet er på 299 tegn; højst 60\n.*$"),
        (edit("content/figures.yaml", "{navne}", "{navn}"), "'{navn}' er ikke noget, der kan udfyldes"),
        (edit("content/figures.yaml", "^  dokk: .*\n", ""), "'dokk' mangler under case-plants"),
        (edit("content/materials/P01.yaml", "^title: .*", "title: Haver i {faser"), "klammen '{' mangler sin anden halvdel"),
        (edit("content/materials/P01.yaml", "^title: .*", "title: Haver i faser}"), "klammen '}' mangler sin anden halvdel"),
        (edit("content/materials/P01.yaml", "^title: .*", "title: [a, b]"), "'title' skal være én tekst"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_place(root: Path, harm: Callable[[Path], object], said: str) -> None:
    harm(root)
    assert re.search(said, told(root)) if said else told(root) == ""


def test_a_colour_that_only_a_worksheet_uses_is_missed(root: Path) -> None:
    edit("layouts/theme.yaml", "^  phase-1: .*\n", "")(root)
    assert "farven 'phase-1' mangler; A01 bruger den" in told(root, "A01")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("content/advice.yaml", "content/advice.yaml:1:1: er en enhed eller et rør, ikke en fil"),
        ("layouts/theme.yaml", "layouts/theme.yaml:1:1: er en enhed eller et rør, ikke en fil"),
        ("layouts/fonts/Caladea-Bold.ttf", "filen 'fonts/Caladea-Bold.ttf' findes ikke"),
        ("layouts/icc/sRGB.icc", "layouts/icc/sRGB.icc: farveprofilen findes ikke"),
        ("layouts/templates/drivhus.dotx", "skabelonen findes ikke"),
        ("layouts/templates/drivhus.potx", "skabelonen findes ikke"),
        ("layouts/brands/minby/_brand.yml", "'_brand.yml' er en enhed eller et rør; slet den"),
        ("layouts/brands/minby/logo/logo.svg", "_brand.yml:5:7: 'logo/logo.svg' er en enhed eller et rør, ikke en fil"),
    ],
)
def test_a_pipe_where_a_file_should_be_is_told_and_not_waited_for(root: Path, name: str, said: str) -> None:
    brand(root, "minby", "Minby Kommune")
    (root / name).unlink()
    os.mkfifo(root / name)
    signal.signal(signal.SIGALRM, lambda *_: pytest.fail("it waits for the pipe"))
    signal.alarm(60)
    try:
        assert said in told(root, "A01", "D01", "P04", brand="minby")
    finally:
        signal.alarm(0)


def test_a_colour_of_the_theme_that_is_none_is_told_and_not_read_by_a_worksheet(root: Path) -> None:
    edit("layouts/theme.yaml", '"#[0-9A-F]{6}"', '"#GG0000"')(root)
    assert "'#GG0000' er ikke en farve" in told(root, "A01", "D01")


def test_a_content_without_programmes_is_told(root: Path) -> None:
    shutil.rmtree(root / "content" / "programmes")
    kits = "vaeg: {name: Til væggen, materials: [P]}"  # one that names a programme is told first
    (root / "content" / "kits.yaml").write_text(kits, "utf-8")
    assert "content/programmes:1:1: mappen mangler eller er tom" in told(root, "P16")


@pytest.mark.shipped
@pytest.mark.parametrize("aspect", [1 / 3, 1, 2.5, 4, 5.4, 5.6, 7, 10, 12])
def test_no_logo_that_is_taken_leaves_too_little_room_for_our_texts(root: Path, aspect: float) -> None:
    """A solid one is the tightest: nothing in it can be left out of its measures."""
    size = f"{100 * aspect:g}"
    logo = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} 100"><path fill="#0B4F9E" d="M0 0H{size}V100H0z"/></svg>'
    brand(root, "minby", "Minby Kommune", logo)
    assert "content/" not in told(root, "kort", "plakater", brand="minby")
