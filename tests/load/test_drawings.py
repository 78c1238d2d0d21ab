"""A designer's drawing is read as Inkscape saves it; what cannot be drawn of it is told, with its line."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from math import isfinite
from pathlib import Path

import pytest
from svg_samples import DRAWN, TOLD

from generator.load.drawings import load_drawings, read_drawing
from generator.load.theme import load_theme
from generator.model.drawings import FAMILIES, FOLDER, Drawing, Drawings
from generator.model.geometry import Box, bounds
from generator.model.look import Ink
from generator.model.problems import Problem, Problems, any_error
from generator.model.scene import Shape

LAYOUTS = Path(__file__).parents[2] / "layouts"
INKS = {
    "mos": Ink("#69A478", (60, 10, 60, 10)),
    "boeg": Ink("#187051", (85, 30, 75, 24)),
    "phase-4": Ink("#69A478", (60, 10, 60, 10)),
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -20 20 20">\n{}\n</svg>'
SHOWN = "layouts/drawings/cases/x.svg"


def read(tmp_path: Path, data: str | bytes) -> tuple[Drawing | None, list[Problem]]:
    path, problems = tmp_path / "x.svg", list[Problem]()
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_drawing(path, SHOWN, INKS, problems), problems


@pytest.fixture
def shapes(tmp_path: Path) -> Callable[[str], tuple[Shape, ...]]:
    def shapes(inside: str) -> tuple[Shape, ...]:
        drawing, problems = read(tmp_path, SVG.format(inside))
        assert drawing and not problems, problems
        return drawing.shapes

    return shapes


SQUARE = (("M", 0.0, 0.0), ("L", 4.0, 0.0), ("L", 4.0, 4.0), ("L", 0.0, 4.0), ("Z",))
STROKE = (("M", 0.0, 0.0), ("L", 4.0, 0.0))


@pytest.mark.parametrize(
    ("inside", "shape"),
    [
        ('<rect class="mos" width="4" height="4"/>', Shape(SQUARE, "mos")),
        ('<polygon class="mos" points="0,0 4,0 4,4 0,4"/>', Shape(SQUARE, "mos")),
        ('<path class="mos" d="M0,0 L4,0 L4,4 L0,4 Z"/>', Shape(SQUARE, "mos")),
        ('<path class="mos" d="m 0,0 h 4 v 4 H 0 z"/>', Shape(SQUARE, "mos")),  # as Inkscape writes it
        ('<path class="mos" d="M0,0 L4,0 L4,4 L0,4 Z M0,0 L4,0 L4,4 L0,4 Z"/>', Shape((*SQUARE, *SQUARE), "mos")),
        ('<g class="mos"><g><path d="M0 0h4v4h-4z"/></g></g>', Shape(SQUARE, "mos")),
        ('<path style="fill:#69A478;stroke:none;opacity:1" d="M0 0h4v4h-4z"/>', Shape(SQUARE, "mos")),
        ('<path fill="#187051" class="mos" d="M0 0h4v4h-4z"/>', Shape(SQUARE, "mos")),
        ('<path class="mos" style="fill:#187051" d="M0 0h4v4h-4z"/>', Shape(SQUARE, "boeg")),
        ('<g transform="translate(-2,-2)"><rect class="mos" x="2" y="2" width="4" height="4"/></g>', Shape(SQUARE, "mos")),
        ('<rect class="mos" transform="scale(2)" width="2" height="2"/>', Shape(SQUARE, "mos")),
        ('<line class="line-boeg" x2="4"/>', Shape(STROKE, None, "boeg", 1)),
        ('<polyline class="line-boeg" points="0,0 4,0" stroke-width="2" stroke-linecap="round"/>', Shape(STROKE, None, "boeg", 2, "round")),
        ('<path class="line-boeg" stroke-dasharray="1 2" transform="scale(2)" d="M0 0h2"/>', Shape(STROKE, None, "boeg", 2, dash=(2, 4))),
        ('<rect class="mos line-boeg" width="4" height="4"/>', Shape(SQUARE, "mos", "boeg", 1)),
        ('<rect class="phase-4" width="4" height="4"/>', Shape(SQUARE, "phase-4")),
    ],
)  # fmt: skip
def test_a_shape_is_read(shapes: Callable[[str], tuple[Shape, ...]], inside: str, shape: Shape) -> None:
    assert shapes(inside) == (shape,)


def test_what_inkscape_keeps_for_itself_is_passed_over(tmp_path: Path) -> None:
    drawing, problems = read(
        tmp_path,
        """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="urn:i" xmlns:sodipodi="urn:s" viewBox="-10 -20 20 20" width="20mm">
  <sodipodi:namedview inkscape:zoom="2"/><title>Et blad</title><style>.mos { fill: #123456 }</style><defs id="d"/>
  <g inkscape:groupmode="layer" inkscape:label="Lag 1"><path class="mos" inkscape:connector-curvature="0" d="M0 0h4v4h-4z"/></g>
</svg>""",
    )
    assert drawing == Drawing("Et blad", (Shape(SQUARE, "mos"),), Box(-10, -20, 20, 20)) and not problems


RED = '<rect class="mos" width="4" height="4" {}/>'


@pytest.mark.parametrize(
    ("inside", "line", "said"),
    [
        ('<text class="mos">Hej</text>', 2, "<text> kan ikke tegnes"),
        ('<g>\n<use href="#a"/></g>', 3, "<use> kan ikke tegnes"),
        ('<rect class="mos" width="4" height="4"/>\n<image href="data:image/png;base64,AA"/>', 3, "<image> kan ikke tegnes"),
        ('<rect class="moss" width="4" height="4"/>', 2, "farven 'moss' findes ikke\n  råd: mente du 'mos'?"),
        ('<path style="fill:#ff0000" d="M0 0h4v4z"/>', 2, "farven '#ff0000' findes ikke\n  råd: brug en af farverne"),
        ('<path style="fill:url(#a)" d="M0 0h4v4z"/>', 2, "farven 'url(#a)' findes ikke"),
        ('<rect width="4" height="4"/>', 2, "<rect> kan ikke ses"),
        ('<rect class="mos" width="0" height="4"/>', 2, "<rect> kan ikke ses"),
        (RED.format('style="opacity:0.5"'), 2, "opacity: 0.5 kan ikke tegnes\n  råd: skriv opacity: 1"),
        (RED.format('display="none"'), 2, "display: none kan ikke tegnes"),
        (RED.format('transform="turn(3)"'), 2, "tal i <rect> kan ikke læses"),
        (RED.format('transform="scale(1e5) scale(1e5)"'), 2, "tal i <rect> kan ikke læses"),
        ('<path class="mos" d="M0 0 L4"/>', 2, "tal i <path> kan ikke læses"),
        ('<path class="mos" d="L0,0 L4,4"/>', 2, "tal i <path> kan ikke læses"),
        ('<path class="mos" d="M0,0 C1,2345,67,8"/>', 2, "tal i <path> kan ikke læses"),
        ('<rect class="mos" width="fire" height="4"/>', 2, "tal i <rect> kan ikke læses"),
        ('<line class="mos line-boeg" x2="4" stroke-width="tyk"/>', 2, "tal i <line> kan ikke læses"),
        (RED.format("") + "<script>alert(1)</script>", 2, "tegningen har programmer (script)"),
        (RED.format('style="filter:url(http://x.example/f)"'), 2, "noget, der ligger uden for filen"),
        ("", 1, "der er ingen tegning i filen"),
        ("<g>", 3, "'x.svg' er ikke gyldig SVG"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told_with_its_line(tmp_path: Path, inside: str, line: int, said: str) -> None:
    drawing, problems = read(tmp_path, SVG.format(inside))
    assert drawing is None and any(said in str(problem) for problem in problems), problems
    assert {problem.where.path for problem in problems} == {SHOWN}
    assert line in {problem.where.line for problem in problems}
    assert "logo" not in "".join(map(str, problems))


@pytest.mark.parametrize("view", ["", 'viewBox="0 0 0 4"', 'viewBox="a b c d"'])
def test_a_drawing_without_a_page_is_told(tmp_path: Path, view: str) -> None:
    data = f'<svg xmlns="http://www.w3.org/2000/svg" {view}><rect class="mos" width="4" height="4"/></svg>'
    drawing, (problem,) = read(tmp_path, data)
    assert drawing is None and str(problem).startswith(f"{SHOWN}:1:1: filen har ingen viewBox\n  råd: skriv den")


@pytest.mark.parametrize("data", [b"", b"ingen tegning", b"\xff\xfe", b"<svg/>", b"<html></html>", b"x" * (3 << 20)])
def test_what_is_no_drawing_is_told(tmp_path: Path, data: bytes) -> None:
    drawing, problems = read(tmp_path, data)
    assert drawing is None and any_error(problems)


def test_whatever_a_file_holds_it_is_drawn_or_told(tmp_path: Path) -> None:
    files = [path.read_bytes() for path in (*DRAWN, *TOLD, *sorted(LAYOUTS.glob("drawings/*/*.svg")))]
    for seed in range(400):
        chance = random.Random(seed)
        data = chance.choice(files)
        for _ in range(chance.randint(0, 4)):
            at = chance.choice(list(re.finditer(rb"[\w.#%-]+|[^\w\s]", data)))
            new = chance.choice((b"", at[0] * 2, chance.randbytes(3), b"1e9", b"-0", b"mos", b"nan"))
            data = data[: at.start()] + new + data[at.end() :]
        drawing, problems = read(tmp_path, data)
        assert (drawing is None) == any_error(problems)
        assert all(len(str(problem)) < 500 for problem in problems)
        for shape in drawing.shapes if drawing else ():
            assert all(map(isfinite, bounds(shape.outline))) and isfinite(shape.width)


# ---------------------------------------------------------------- the folder


def folder(tmp_path: Path, **files: str) -> Path:
    for name, inside in files.items():
        path = tmp_path / "drawings" / (name.replace("__", "/") + ".svg")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SVG.format(inside))
    return tmp_path


LEAF = '<rect class="mos" width="4" height="4"/>'


def test_a_file_is_a_drawing_of_its_folder(tmp_path: Path) -> None:
    problems: list[Problem] = []
    folder(tmp_path, cases__hal=LEAF, cases__plain=LEAF.replace("mos", "boeg"), tools__vaert=LEAF)
    (tmp_path / "drawings" / "cases" / "._hal.svg").write_bytes(b"\0")  # of a Mac
    (tmp_path / "drawings" / "cases" / "Læs mig.txt").write_text("Her ligger planterne.")
    found = load_drawings(tmp_path, INKS, problems)
    assert not problems and found.ids("cases") == ["hal", "plain"] and found.ids("tools") == ["vaert"]
    assert found.of("cases", "hal").shapes[0].fill == "mos" and found.of("cases", "ny").shapes[0].fill == "boeg"


def test_a_drawing_that_is_asked_for_and_not_there_is_told(tmp_path: Path) -> None:
    found = load_drawings(folder(tmp_path, cases__hal=LEAF), INKS, [])
    with pytest.raises(Problems) as caught:
        found.of("tools", "vaert")
    (problem,) = caught.value.problems
    assert str(problem) == (
        "layouts/drawings/tools/plain.svg: tegningen findes ikke\n"
        "  råd: læg den tilbage, eller gem en anden tegning under det navn"
    )
    assert found.asked == {"tools/vaert", "tools/plain"}  # what is not there may come


def test_a_drawing_that_nobody_looks_for_is_told_and_stops_nothing(tmp_path: Path) -> None:
    problems: list[Problem] = []
    load_drawings(folder(tmp_path, case__hal=LEAF, hal=LEAF, cases__hal=LEAF), INKS, problems)
    assert [problem.where.path for problem in problems] == [f"{FOLDER}/case/hal.svg", f"{FOLDER}/hal.svg"]
    assert all(problem.warning and "cases, " in problem.hint for problem in problems)


def test_a_folder_that_is_gone_is_told_once(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert load_drawings(tmp_path, INKS, problems).found == {}
    assert [str(problem).split("\n")[0] for problem in problems] == [f"{FOLDER}: mappen mangler eller er tom"]


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    (tmp_path / "drawings" / "cases" / "hal.svg").mkdir(parents=True)
    assert load_drawings(tmp_path, INKS, problems).found == {}
    assert [str(problem).split("\n")[0] for problem in problems] == [
        f"{FOLDER}/cases/hal.svg: er en mappe, ikke en fil"
    ]


# ---------------------------------------------------------------- our own


def test_every_family_has_its_drawings_and_a_plain_one_where_ids_are_the_editors(drawings: Drawings) -> None:
    assert all(drawings.ids(family) for family in FAMILIES)
    assert all("plain" in drawings.ids(family) for family in FAMILIES if family not in ("cards", "posters", "sheets"))


def test_our_own_stand_on_their_page_and_are_as_broad_to_both_sides(drawings: Drawings) -> None:
    for name, drawing in drawings.found.items():
        page = drawing.page
        foot = (0, 0) if name.startswith("sheets/") else (page.x + page.w / 2, page.bottom)
        assert foot == (0, 0), name


def test_our_own_show_the_colours_of_the_theme() -> None:
    theme = load_theme(LAYOUTS, [])
    assert theme
    for path in LAYOUTS.glob("drawings/*/*.svg"):
        text = path.read_text("utf-8")
        shown = dict(re.findall(r"\.([\w-]+) \{[^}]*(#\w{6}) \}", text))
        used = {name for words in re.findall(r'class="([^"]+)"', text) for name in words.split()}
        assert shown == {name: theme.inks[name.removeprefix("line-")].rgb for name in used}, path.name
