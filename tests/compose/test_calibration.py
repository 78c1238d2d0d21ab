"""The test sheet is true to size, black only, and its two sides belong to the scales that are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawings import shapes_of, texts_of

from generator.compose.catalogue import CATALOGUE
from generator.compose.figures.calibration import FRAME, A, B, H, W
from generator.compose.texts import Texts
from generator.load.editions import load_editions
from generator.load.theme import load_pages, load_theme
from generator.model.content import Content
from generator.model.document import Poster, Settled
from generator.model.scene import Group, Scene, Shape, Text, walk
from generator.model.sender import Room
from generator.model.units import MM
from generator.typeset.fit import settle
from generator.write.pdf.imposition import leaves

LAYOUTS = Path(__file__).parents[2] / "layouts"
EDITIONS = load_editions(LAYOUTS / "editions.yaml", [])


@pytest.fixture(scope="module")
def sheet(content: Content) -> Poster:
    made = CATALOGUE["G06"].compose(content, Texts(content.materials["G06"], content, "G06"), Room())
    assert isinstance(made, Poster)
    return made


@pytest.fixture(scope="module")
def sides(sheet: Poster) -> tuple[Scene[Text], Scene[Text]]:
    (back,) = sheet.more
    return sheet.scene, back


@pytest.fixture(scope="module")
def settled(sheet: Poster) -> Settled:
    theme = load_theme(LAYOUTS, [])
    assert theme
    return settle(sheet, load_pages(LAYOUTS, theme, [])["calibration-a4"].styles, theme.look("pdf"), "G06")


def strokes(side: Scene[Text]) -> set[tuple[float, ...]]:
    """Both ends of every straight stroke, in millimetres."""
    found = [item for item in walk(side.items) if isinstance(item, Shape) and not item.fill]
    ends = [
        (*a[1:], *b[1:])
        for shape in found
        for a, b in zip(shape.outline, shape.outline[1:], strict=False)
        if b[0] == "L"
    ]
    return {tuple(round(v / MM, 2) for v in end) for end in ends}


def figure(side: Scene[Text], name: str) -> Group[Text]:
    return next(item for item in side.items if isinstance(item, Group) and item.name == name)


def test_it_is_printed_at_its_own_size_and_turned_over_the_long_edge(settled: Settled) -> None:
    for edition in ("kontor", "skaerm"):
        pages = leaves(settled, EDITIONS[edition].printings["calibration"])
        assert [leaf.placed[0].scale for leaf in pages] == pytest.approx([1, 1], abs=1e-5)
        assert all(leaf.media == pytest.approx((W * MM, H * MM), abs=0.01) for leaf in pages)
        # each side lies in the middle of its paper, so what is drawn behind each other is printed behind each other
        assert all((leaf.placed[0].left, leaf.placed[0].top) == pytest.approx((0, H * MM), abs=0.02) for leaf in pages)


def test_it_is_never_moved_for_it_measures_what_cards_are_moved_by() -> None:
    assert not EDITIONS["kontor"].printings["calibration"].align_backs
    assert EDITIONS["kontor"].printings["cards"].align_backs
    assert not any(EDITIONS[id].printings["cards"].align_backs for id in ("skaerm", "trykkeri", "trykkeri-ark"))


def test_it_has_no_ink_but_black(sides: tuple[Scene[Text], ...], settled: Settled) -> None:
    inks = {
        ink for side in sides for shape in shapes_of(Group("", side.items)) for ink in (shape.fill, shape.line) if ink
    }
    assert inks == {"sort"}


def test_frame_and_crosses_lie_behind_each_other(sides: tuple[Scene[Text], ...]) -> None:
    front, back = (strokes(side) for side in sides)
    frame = (FRAME, FRAME, W - FRAME, FRAME)
    assert frame in front and frame in back
    crosses = {stroke for stroke in front if stroke[2] - stroke[0] == 8 and stroke[1] == stroke[3]}
    assert len(crosses) == 4
    assert {(round(W - u, 2), y, round(W - x, 2), v) for x, y, u, v in crosses} <= back


def test_the_ruler_is_100_mm_with_a_mark_at_each_5(sides: tuple[Scene[Text], ...]) -> None:
    [ruler] = [(x, y, u, v) for x, y, u, v in strokes(sides[0]) if u - x == 100 and y == v]
    marks = [stroke for stroke in strokes(sides[0]) if stroke[1] == ruler[1] and stroke[0] == stroke[2]]
    assert sorted(x - ruler[0] for x, *_ in marks) == list(range(0, 101, 5))


@pytest.mark.parametrize("name, middle, along", [("skala a", A, 1), ("skala b", B, 0)])
def test_a_tick_each_half_millimetre_stands_5_mm_from_the_next(
    sides: tuple[Scene[Text], ...], name: str, middle: tuple[float, float], along: int
) -> None:
    slanted, *ticks = sorted(
        strokes(Scene(0, 0, (figure(sides[0], name),))), key=lambda s: -abs(s[along + 2] - s[along])
    )
    places = sorted(stroke[along] - middle[along] for stroke in ticks)
    assert places == pytest.approx([n * 5 for n in range(-10, 11)])
    assert abs(slanted[along + 2] - slanted[along]) == pytest.approx(100)
    assert abs(slanted[3 - along] - slanted[1 - along]) == pytest.approx(10)


def test_what_a_scale_says_reads_from_5_over_0_to_5(sides: tuple[Scene[Text], ...]) -> None:
    numbers = [
        str(t.paragraphs[0].words) for t in texts_of(Group("", sides[0].items)) if t.paragraphs[0].style == "scale"
    ]
    scale = [*"54321", *"012345"]
    assert numbers == [*"21012", *scale, *scale]  # the example, A, B


def test_every_key_of_the_brand_file_stands_by_the_way_it_is_called(sides: tuple[Scene[Text], ...]) -> None:
    said = [str(t.paragraphs[0].words) for t in texts_of(Group("", sides[0].items))]
    pairs = {said[said.index(key) - 1]: key for key in ("right:", "left:", "up:", "down:")}
    assert pairs == {"højre": "right:", "venstre": "left:", "op": "up:", "ned": "down:"}
