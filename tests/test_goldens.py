"""What is made now is what was made before: settled scenes, pages as pictures, Office files as another program finds them.

Was a change meant? Then `make goldens`, and read the diff.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from golden import keep, pictures
from golden.compare import differences, same_picture
from golden.scenes import describe_scene
from golden.slides import describe_pptx
from golden.word import describe_docx
from PIL import Image, ImageDraw, ImageFilter
from pptx import Presentation
from pptx.util import Pt

pytestmark = pytest.mark.shipped

Making = Mapping[str, Callable[[], keep.Made]]


@pytest.fixture(scope="session")
def making(tmp_path_factory: pytest.TempPathFactory) -> Making:
    return keep.made(tmp_path_factory.mktemp("goldens"))


def test_everything_that_is_made_is_kept_and_nothing_else(making: Making) -> None:
    assert keep.names() == sorted(making), "make goldens"


@pytest.mark.parametrize("name", [name for name in keep.names() if name.endswith(".txt")])
def test_a_description_is_as_it_was(making: Making, name: str) -> None:
    old, new = keep.read(name), making[name]()
    assert isinstance(old, str) and isinstance(new, str)
    if found := differences(old, new, name):
        pytest.fail(f"{name} (was it meant? make goldens)\n{found}", pytrace=False)


@pytest.mark.parametrize("name", [name for name in keep.names() if name.endswith(".png")])
def test_a_page_looks_as_it_did(making: Making, name: str, tmp_path: Path) -> None:
    old, new = keep.read(name), making[name]()
    assert isinstance(old, Image.Image) and isinstance(new, Image.Image)
    if found := same_picture(old, new):
        found.picture.save(tmp_path / Path(name).name)
        told = f"{name}: {found}\nold, new and where: {tmp_path / Path(name).name}\n(was it meant? make goldens)"
        pytest.fail(told, pytrace=False)


def test_the_goldens_stay_small() -> None:
    assert len(keep.names()) > 80
    assert sum((keep.GOLDENS / name).stat().st_size for name in keep.names()) < 20_000_000


# ---------------------------------------------------------------- what the guards must catch


def changed(record: Any, **values: Any) -> Any:
    """The record with other values, whatever kind of record it is."""
    return record._replace(**values) if hasattr(record, "_replace") else dataclasses.replace(record, **values)


def doctored(items: tuple, change: Callable[[Any], Any]) -> tuple:
    """The items, those in groups too, with the first that `change` gives something for put in its place."""
    for i, item in enumerate(items):
        inside = doctored(item.items, change) if hasattr(item, "items") else None
        new = changed(item, items=inside) if inside not in (None, getattr(item, "items", None)) else change(item)
        if new is not None:
            return (*items[:i], new, *items[i + 1 :])
    return items


def moved_shape(item: Any) -> Any:
    if not hasattr(item, "outline"):
        return None
    steps = tuple((step[0], *(v + 0.4 for v in step[1:])) for step in item.outline)
    return changed(item, outline=steps)


def moved_point(item: Any) -> Any:
    """Inside its shape, whose bounds stay."""
    outline = getattr(item, "outline", ())
    curve = next((i for i, step in enumerate(outline) if step[0] == "C"), None)
    if curve is None:
        return None
    bent = ("C", outline[curve][1] * 0.9 + outline[curve][5] * 0.1, *outline[curve][2:])
    return changed(item, outline=(*outline[:curve], bent, *outline[curve + 1 :]))


def other_colour(item: Any) -> Any:
    return changed(item, fill="brand") if getattr(item, "fill", None) else None


def dropped_line(item: Any) -> Any:
    paragraphs = getattr(item, "paragraphs", ())
    if not paragraphs or len(paragraphs[-1].lines) < 2:
        return None
    return changed(item, paragraphs=(*paragraphs[:-1], changed(paragraphs[-1], lines=paragraphs[-1].lines[:-1])))


def dropped_alt(item: Any) -> Any:
    return changed(item, alt="") if getattr(item, "alt", "") and hasattr(item, "items") else None


def source(making: Making, name: str) -> Any:
    """What a golden is made from: the settled document, or the path of the file."""
    return making[name].args[0]  # type: ignore[attr-defined]


@pytest.mark.parametrize("change", [moved_shape, moved_point, other_colour, dropped_line, dropped_alt])
def test_a_scene_that_is_not_the_same_is_caught(making: Making, change: Callable[[Any], Any]) -> None:
    name = "scenes/fjordby/P04.txt"
    poster = source(making, name)
    page = changed(poster.pages[0], items=doctored(poster.pages[0].items, change))
    now = describe_scene(changed(poster, pages=(page,)))
    assert differences(str(keep.read(name)), now) != ""


def test_two_items_painted_the_other_way_round_are_caught(making: Making) -> None:
    name = "scenes/fjordby/P04.txt"
    poster = source(making, name)
    page = changed(poster.pages[0], items=poster.pages[0].items[::-1])
    assert differences(str(keep.read(name)), describe_scene(changed(poster, pages=(page,))))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("shape [1.0 2.0]", "shape [1.1 1.9]", True),
        ("shape [1.0 2.0]", "shape [1.2 2.0]", False),
        ("fill near accent2 #A1B2C3", "fill near accent2 #A2B1C3", True),
        ("fill near accent2 #A1B2C3", "fill near accent2 #A9B2C3", False),
        ("row 3", "row 4", False),
        ("a\nb\nc", "a\nc", False),
        ("a\nb 1.0\nc", "a\nb 1.1\nc\n", True),
    ],
)
def test_only_the_last_decimal_is_let_through(old: str, new: str, same: bool) -> None:
    assert (differences(old, new) == "") == same


def test_a_long_diff_is_cut() -> None:
    told = differences("\n".join(map(str, range(500))), "\n".join(map(str, range(500, 1000)))).split("\n")
    assert len(told) == 61 and told[-1].endswith("lines more")


# ---------------------------------------------------------------- pictures


def without(picture: Image.Image, sides: list[float], ground: Any) -> Image.Image:
    """The page with a place painted over."""
    copy = picture.copy()
    ImageDraw.Draw(copy).rectangle(sides, fill=ground)
    return copy


def texts(items: tuple) -> list[Any]:
    return [
        t for i in items for t in (texts(i.items) if hasattr(i, "items") else [i] if hasattr(i, "paragraphs") else [])
    ]


@pytest.mark.parametrize(("material", "page"), [("P04", 0), ("K04", 1)])
def test_any_line_that_is_lost_from_a_picture_is_caught(making: Making, material: str, page: int) -> None:
    """A piece of advice on its poster, a small line on a card."""
    name = f"pages/fjordby/{material}-skaerm-{page + 1}.png"
    old, now = keep.read(name), making[name]()
    assert isinstance(old, Image.Image) and isinstance(now, Image.Image)
    scene = source(making, f"scenes/fjordby/{material}.txt").pages[page]
    scale, found = pictures.scale((scene.w, scene.h)), texts(scene.items)
    lines = [(p.style.size, line) for t in found if not t.rotation for p in t.paragraphs for line in p.lines]
    assert len(lines) > 15
    for size, line in lines:
        place = [line.x - 1, line.y - size * 0.8, line.x + line.width + 1, line.y + size * 0.3]
        ground = now.getpixel((round((line.x - 2) * scale), round(line.y * scale)))
        lost = same_picture(old, without(now, [v * scale for v in place], ground))
        area = (place[2] - place[0]) * (place[3] - place[1]) * scale**2
        assert lost and lost.moved < area * 0.7, line.text  # the letters, not the ground


def drawn(x: float, softness: float = 0.4) -> Image.Image:
    picture = Image.new("RGB", (80, 60), "white")
    ImageDraw.Draw(picture).rectangle((x, 20, x + 25, 40), fill="#0D4736")
    return picture.filter(ImageFilter.GaussianBlur(softness))


def test_an_edge_that_is_softer_is_no_difference_and_a_moved_one_is() -> None:
    assert same_picture(drawn(20), drawn(20)) is None
    assert same_picture(drawn(20), drawn(20, 0.6)) is None
    assert same_picture(drawn(20), drawn(21)) is None  # as a letter snaps to the next pixel
    found = same_picture(drawn(20), drawn(23))
    assert found and found.moved > 20 and found.where and found.where[0] < 25
    assert same_picture(drawn(20), drawn(20).crop((0, 0, 80, 59)))


def test_a_large_shape_that_is_off_by_two_pixels_is_caught() -> None:
    old, new = (Image.new("RGB", (900, 900), "white") for _ in range(2))
    for picture, x in ((old, 50), (new, 52)):
        ImageDraw.Draw(picture).rectangle((x, x, x + 700, x + 700), fill="#0D4736")
    found = same_picture(old, new)
    assert found and found.edge + found.moved > 1000


def test_the_kept_picture_is_as_good_as_the_page(making: Making) -> None:
    now = making["pages/lyngborg-stenhede/P03-skaerm-1.png"]()
    assert isinstance(now, Image.Image)
    assert same_picture(pictures.kept(now), now) is None


# ---------------------------------------------------------------- Office


def smaller(deck: Any) -> None:
    deck.slides[3].shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(30)


def without_a_shape(deck: Any) -> None:
    shape = deck.slides[1].shapes[-1]
    shape._element.getparent().remove(shape._element)


def moved(deck: Any) -> None:
    group = next(s for s in deck.slides[1].shapes if hasattr(s, "shapes"))
    group.left += Pt(1)


def other_notes(deck: Any) -> None:
    deck.slides[2].notes_slide.notes_text_frame.text = "Tid: 5 minutter"


@pytest.mark.parametrize("change", [smaller, without_a_shape, moved, other_notes])
def test_a_deck_that_is_not_the_same_is_caught(making: Making, change: Callable, tmp_path: Path) -> None:
    name = "office/fjordby/D01.txt"
    deck = Presentation(str(source(making, name)))
    change(deck)
    deck.save(str(tmp_path / "now.pptx"))
    found = differences(str(keep.read(name)), describe_pptx(tmp_path / "now.pptx"))
    assert found and "\n-" in found


def other_words(paper: Any) -> None:
    paper.tables[0].cell(1, 1).paragraphs[0].runs[0].text = "Noget andet"


def without_a_row(paper: Any) -> None:
    row = paper.tables[0].rows[-1]._tr
    row.getparent().remove(row)


def without_alt(paper: Any) -> None:
    next(e for e in paper.element.body.iter("{*}docPr") if e.get("descr")).attrib.pop("descr")


def other_style(paper: Any) -> None:
    paper.paragraphs[2].style = "Normal"


def larger(paper: Any) -> None:
    paper.styles["Tabeltekst"].font.size = Pt(12)


def narrower(paper: Any) -> None:
    paper.sections[0].left_margin += Pt(4)


@pytest.mark.parametrize("change", [other_words, without_a_row, without_alt, other_style, larger, narrower])
def test_a_worksheet_that_is_not_the_same_is_caught(making: Making, change: Callable, tmp_path: Path) -> None:
    name = "office/fjordby/A01.txt"
    paper = docx.Document(str(source(making, name)))
    change(paper)
    paper.save(str(tmp_path / "now.docx"))
    found = differences(str(keep.read(name)), describe_docx(tmp_path / "now.docx"))
    assert found and "\n-" in found


def test_a_file_that_another_program_saved_again_is_still_the_same(making: Making, tmp_path: Path) -> None:
    Presentation(str(source(making, "office/world/D01.txt"))).save(str(tmp_path / "again.pptx"))
    docx.Document(str(source(making, "office/world/A02.txt"))).save(str(tmp_path / "again.docx"))
    assert not differences(str(keep.read("office/world/D01.txt")), describe_pptx(tmp_path / "again.pptx"))
    assert not differences(str(keep.read("office/world/A02.txt")), describe_docx(tmp_path / "again.docx"))
