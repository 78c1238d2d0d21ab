"""Content grows and shrinks: the drawing gives way, never the type; and what there is no room for is told once.

Every text here is as long as its schema says it may be, so that a count that is composed is one that fits.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import cycle
from pathlib import Path

import pytest
from drawings import extent, outside, shapes_of, texts_of

from generator.compose.catalogue import CATALOGUE
from generator.compose.figures.directions_room import LEADING
from generator.compose.texts import Texts
from generator.load.theme import Theme, load_pages, load_theme
from generator.model.content import Advice, Case, Content, Direction, FocusPoint, Phase, Sector, Task
from generator.model.document import Poster
from generator.model.geometry import Box, around, bounds
from generator.model.problems import Problems, Where
from generator.model.scene import Group, SetText, Shape, walk
from generator.model.text import Words
from generator.typeset.fit import settle

LAYOUTS = Path(__file__).parents[2] / "layouts"

NAME = "Kartofler og gamle æbletræer"
LONG_NAME = "Fælles haver for børn og unge med grønne fingre"
SHORT = "Hvem vander bedene i ferien, og hvem høster til sidst?"
TASK = "Spørg alle naboerne, før du sår noget nyt."
PLACE = "Børnehaven på Bakken og Åens Venner"


def at(file: str, number: int, words: str) -> Words:
    """A text and the line it stands on: the n-th item's is line n."""
    return Words(words, Where(f"content/{file}.yaml", number))


def point(number: int) -> FocusPoint:
    name = at("phases/1-droem", number, NAME)
    return FocusPoint(
        id=Words(f"punkt-{number}"), name=name, short=Words(SHORT), text=Words(""), question=Words("")
    )  # fmt: skip


def phase(name: str, points: int) -> Phase:
    words = {"essence": Words("Hvad skal gro her, og hvem passer det?"), "short": Words(""), "text": Words("")}
    focus = tuple(point(n) for n in range(1, points + 1))
    return Phase(id=Words(name), name=Words(name), focus=focus, **words)


def phases(*points: int) -> dict[str, object]:
    names = ("Drøm", "Gravning", "Høst", "Vinter", "Forår")
    return {"phases": tuple(phase(name, n) for name, n in zip(names, points, strict=False))}


def cases(*by_sector: int) -> dict[str, object]:
    sectors = tuple(Sector(Words(id), Words(f"Bede mod {id}")) for id in ("syd", "vest", "nord"))
    found = [
        Case(
            id=Words(f"{sector.id}-{n}"), sector=sector.id, name=at(f"cases/{sector.id}", n, LONG_NAME),
            organisation=Words(PLACE), short=Words(SHORT), card=Words(SHORT), text=Words(SHORT),
        )
        for sector, count in zip(sectors, by_sector, strict=True)
        for n in range(1, count + 1)
    ]  # fmt: skip
    return {"sectors": sectors, "cases": tuple(found)}


def advice(count: int) -> dict[str, object]:
    short = Words("Sæt kartofler i god tid, og regn med, at nogle af dem bliver spist af andre.")
    return {
        "advice": tuple(
            Advice(Words(f"r{n}"), at("advice", n, LONG_NAME), short, Words("")) for n in range(1, count + 1)
        )
    }


def tasks(up: int, across: int, down: int, out: int) -> dict[str, object]:
    def way(bearing: str, count: int) -> Direction:
        found = (Task(Words(f"t{n}"), at(f"directions/{bearing}", n, TASK), Words("")) for n in range(1, count + 1))
        return Direction(
            id=Words(bearing), name=Words(bearing.title()), bearing=bearing,  # type: ignore[arg-type]
            audience=Words("til naboer, gæster og andre forbipasserende"), tasks=tuple(found),
        )  # fmt: skip

    counts = {"up": up, "across": across, "down": down, "out": out}
    return {"directions": tuple(way(bearing, count) for bearing, count in counts.items())}


@cache
def theme() -> Theme:
    found = load_theme(LAYOUTS, [])
    assert found
    return found


def composed(id: str, world: Content, changes: dict[str, object]) -> Poster:
    content = replace(world, **changes)  # type: ignore[arg-type]
    material = CATALOGUE[id]
    drawn = material.compose(content, Texts(content.materials[id], content, id), material.signing.room(None))
    assert isinstance(drawn, Poster)
    return drawn


def settled(id: str, drawn: Poster) -> list[Group[SetText]]:
    """The poster's sheets as they are printed."""
    styles = load_pages(LAYOUTS, theme(), [])[CATALOGUE[id].page].styles_of(id)
    return [Group("ark", page.items) for page in settle(drawn, styles, theme().look("pdf"), id).pages]


ROOM: list[tuple[str, dict[str, object]]] = [
    ("P01", phases(1, 1, 1)),
    ("P01", phases(9, 8, 6)),
    ("P01", phases(10, 11, 11)),
    ("P01", phases(9, 8, 6, 5)),
    ("P01", phases(11, 11, 11, 11, 11)),
    ("P02", tasks(0, 0, 0, 0)),
    ("P02", tasks(1, 1, 1, 1)),
    ("P02", tasks(7, 4, 6, 5)),
    ("P02", tasks(8, 5, 7, 6)),
    ("P02", tasks(7, 6, 6, 7)),
    ("P04", advice(1)),
    ("P04", advice(2)),
    ("P04", advice(5)),
    ("P04", advice(6)),
    ("P04", advice(7)),
    ("P14", cases(1, 0, 0)),
    ("P14", cases(3, 2, 1)),
    ("P14", cases(4, 4, 0)),
    ("P14", cases(4, 4, 4)),
    ("P14", cases(4, 5, 4)),
    ("P14", cases(6, 4, 4)),
]


@pytest.mark.parametrize(("id", "changes"), ROOM)
def test_type_keeps_its_size_however_many_there_are(id: str, changes: dict[str, object], world: Content) -> None:
    for sheet in settled(id, composed(id, world, changes)):
        shrunk = [t.name for t in walk((sheet,)) if isinstance(t, SetText) and t.scale < 1 and t.name != "titel"]
        assert shrunk == []


@pytest.mark.parametrize(("id", "changes"), ROOM)
def test_no_text_stands_on_another_and_no_drawing_leaves_the_page(
    id: str, changes: dict[str, object], world: Content
) -> None:
    drawn = composed(id, world, changes)
    for page, sheet in zip((drawn.scene, *drawn.more), settled(id, drawn), strict=True):
        assert outside(shapes_of(Group("ark", page.items)), Box(0, 0, page.w, page.h)) == []
        boxes = [ink(text) for text in walk((sheet,)) if isinstance(text, SetText) and not text.rotation]
        assert [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if crossing(a, b)] == []


def ink(text: SetText) -> Box:
    """What the lines of a text cover, from the first x-height to the last baseline."""
    lines = [(line, p.style.size) for p in text.paragraphs for line in p.lines]
    left, right = min(line.x for line, _ in lines), max(line.x + line.width for line, _ in lines)
    first, size = lines[0]
    return Box(left, first.y - size / 2, right - left, lines[-1][0].y - first.y + size / 2)


def crossing(a: Box, b: Box) -> bool:
    return min(a.right, b.right) > max(a.x, b.x) and min(a.bottom, b.bottom) > max(a.y, b.y)


def test_texts_on_each_other_would_be_found() -> None:
    assert crossing(Box(0, 0, 10, 10), Box(5, 5, 10, 10)) and not crossing(Box(0, 0, 10, 10), Box(0, 12, 10, 10))


TOO_MANY: list[tuple[str, dict[str, object], str, int, str]] = [
    (
        "P01",
        phases(9, 12, 6),
        "phases/1-droem",
        12,
        "plads til 11 fokuspunkter i fasen »Gravning« på plakaten, men her er 12",
    ),
    ("P04", advice(9), "advice", 8, "plads til 7 råd i tårnet på plakaten, men her er 9"),
    ("P14", cases(4, 8, 4), "cases/vest", 7, "plads til 6 cases i sektoren »Bede mod vest« på plakaten, men her er 8"),
    (
        "P02",
        tasks(7, 4, 11, 5),
        "directions/down",
        8,
        "plads til 7 opgaver i retningen »Down« på plakaten, men her er 11",
    ),
    (
        "P02",
        tasks(13, 4, 6, 5),
        "directions/up",
        11,
        "plads til 10 opgaver i retningen »Up« på plakaten, men her er 13",
    ),
    (
        "P02",
        tasks(8, 4, 8, 5),
        "directions/down",
        8,
        "plads til 7 opgaver i retningen »Down« på plakaten, men her er 8",
    ),
]


@pytest.mark.parametrize(("id", "changes", "file", "line", "told"), TOO_MANY)
def test_what_there_is_no_room_for_is_told_once_at_the_first_that_is_too_many(
    id: str, changes: dict[str, object], file: str, line: int, told: str, world: Content
) -> None:
    with pytest.raises(Problems) as caught:
        composed(id, world, changes)
    (problem,) = caught.value.problems
    assert problem.where == Where(f"content/{file}.yaml", line) and told in problem.message


# ---------------------------------------------------------------- what gives way


def plants(poster: Poster, role: str) -> float:
    """How high above the rest the highest shape of a colour stands, as a y."""
    return min(
        min(s[2::2])
        for shape in shapes_of(Group("", poster.scene.items))
        if shape.fill == role
        for s in shape.outline
        if s[1:]
    )


def herbarium(world: Content, *by_sector: int) -> dict[str, object]:
    """Cases with the plants that are drawn, each in turn."""
    changes = cases(*by_sector)
    found = zip(changes["cases"], cycle(world.drawings.ids("cases")), strict=False)  # type: ignore[call-overload]
    return {**changes, "cases": tuple(replace(case, plant=Words(key)) for case, key in found)}


def plants_on(drawn: Poster) -> list[Box]:
    """What the plants of the cases cover."""
    figures = [g for g in walk(drawn.scene.items) if isinstance(g, Group) and g.name.startswith("plante-")]
    return [around(bounds(shape.outline) for shape in shapes_of(figure)) for figure in figures]


def test_one_of_two_pieces_of_advice_stands_in_the_middle_of_its_high_storey(world: Content) -> None:
    def first_of(count: int) -> float:
        drawn = composed("P04", world, advice(count))
        return next(t.box.y for t in texts_of(Group("", drawn.scene.items)) if t.group == "advice")

    assert first_of(5) < first_of(4) < first_of(3) < first_of(2)


def test_of_many_cases_two_share_a_shelf_and_a_neighbour_keeps_its_own(world: Content) -> None:
    four, six = (plants_on(composed("P14", world, cases(count, 4, 4))) for count in (4, 6))
    feet = [round(plant.bottom) for plant in six[:6]]
    assert feet[::2] == feet[1::2] == sorted({*feet}) and len(feet[::2]) == 3
    assert four[0].h / 2 < six[0].h < four[0].h  # smaller, but not tiny
    assert six[-1] == pytest.approx(four[-1])


def test_the_plant_of_a_fifth_case_is_as_large_as_the_others(world: Content) -> None:
    five = plants_on(composed("P14", world, cases(5, 4, 4)))[:5]
    assert [round(plant.x) for plant in five[::2]] == [round(five[0].x)] * 3
    assert len({round(plant.h, 3) for plant in five}) == 1


def test_two_that_share_a_shelf_have_their_numbers_at_plant_and_story(world: Content) -> None:
    told = texts_of(Group("", composed("P14", world, cases(6, 4, 4)).scene.items))
    names = [str(p.words) for text in told for p in text.paragraphs if p.style == "name"]
    assert names == [f"{n}. {LONG_NAME}" for n in range(1, 7)] + [LONG_NAME] * 8
    assert [str(p.words) for text in told for p in text.paragraphs if p.style == "number"] == [
        str(n) for n in range(1, 15)
    ]


@pytest.mark.parametrize("by_sector", [(1, 0, 0), (3, 2, 0), (3, 3, 3), (4, 4, 4), (5, 5, 5), (6, 6, 6)])
def test_no_plant_stands_on_another_or_on_a_number(by_sector: tuple[int, int, int], world: Content) -> None:
    drawn = composed("P14", world, herbarium(world, *by_sector))
    plants, [sheet] = plants_on(drawn), settled("P14", drawn)
    numbers = [ink(text) for text in walk((sheet,)) if isinstance(text, SetText) and text.paragraphs[0].words.isdigit()]
    assert len(numbers) == len(plants) == sum(by_sector)
    assert [(a, b) for i, a in enumerate(plants) for b in (*plants[:i], *numbers) if crossing(a, b)] == []


def test_where_all_sectors_have_few_cases_their_plants_are_larger(world: Content) -> None:
    heights = [plants_on(composed("P14", world, cases(n, n, 0)))[0].h for n in (4, 3, 2, 1)]
    assert heights == sorted(heights) and heights[0] < heights[1]


def test_a_sector_without_cases_has_no_bay(world: Content) -> None:
    drawn = composed("P14", world, cases(3, 0, 2))
    headings = [str(t.paragraphs[0].words) for t in texts_of(Group("", drawn.scene.items)) if t.group == "sector"]
    assert headings == ["Bede mod syd", "Bede mod nord"]


def test_a_fourth_phase_hangs_beside_the_others_and_the_numbers_go_on(world: Content) -> None:
    drawn = composed("P01", world, phases(2, 2, 2, 2))
    names = [
        [str(t.paragraphs[0].words) for t in texts_of(Group("", page.items)) if t.lines == 3]
        for page in (drawn.scene, *drawn.more)
    ]
    assert [[name.split()[0] for name in sheet] for sheet in names] == [
        ["1.1", "1.2", "2.1", "2.2"],
        ["3.1", "3.2", "4.1", "4.2"],
    ]
    headings = [
        p.style for page in (drawn.scene, *drawn.more) for t in texts_of(Group("", page.items)) for p in t.paragraphs
    ]
    assert headings.count("title") == 1


def test_the_rows_of_phases_on_two_sheets_are_equally_high(world: Content) -> None:
    """They hang beside each other."""
    drawn = composed("P01", world, phases(11, 2, 2, 3))
    tops = [[t.box.y for t in texts_of(Group("", page.items)) if t.lines == 3] for page in (drawn.scene, *drawn.more)]
    assert [tops[1][:2], tops[1][2:]] == [tops[0][:2], tops[0][:3]]


def test_the_tasks_are_numbered_each_way_and_stand_equally_far_from_whom_they_are_about(world: Content) -> None:
    drawn = composed("P02", world, tasks(7, 4, 6, 5))
    lists = [t for t in texts_of(Group("", drawn.scene.items)) if t.labels]
    numbers = [[str(label.paragraphs[0].words) for label in text.labels] for text in lists]
    assert numbers == [list("1234"), list("567"), list("1234"), list("123456"), list("12345")]
    assert len({(text.gap, text.head) for text in lists[2:]}) == 1


def test_what_is_told_of_a_case_is_no_wider_than_its_shelf(world: Content) -> None:
    drawn = composed("P14", world, cases(4, 4, 4))
    found = [g for g in walk(drawn.scene.items) if isinstance(g, Group) and g.name.startswith("Case ")]
    assert len(found) == 12
    for case in found:
        [shelf] = [s for s in case.items if isinstance(s, Shape)]
        story = max(texts_of(case), key=lambda text: text.box.w)
        assert (story.box.x, story.box.right) == (extent(shelf.outline)[0], extent(shelf.outline)[2])


@pytest.mark.parametrize("changes", [tasks(7, 4, 6, 5), tasks(8, 5, 7, 6)])
def test_the_seeds_of_two_tasks_of_one_line_do_not_touch(changes: dict[str, object], world: Content) -> None:
    lists = [text for text in texts_of(Group("ark", composed("P02", world, changes).scene.items)) if text.marker]
    assert len(lists) == 5
    for text in lists:
        (_, top, _, bottom), pitch = extent(text.marker[0].outline), LEADING + (text.gap or 0)
        assert bottom - top <= pitch - 4


@pytest.mark.parametrize("changes", [tasks(1, 1, 1, 1), tasks(7, 4, 6, 5), tasks(8, 5, 7, 6), tasks(7, 6, 6, 7)])
def test_the_name_of_the_direction_across_is_clear_of_its_arrow(changes: dict[str, object], world: Content) -> None:
    drawn = composed("P02", world, changes)
    [sheet] = settled("P02", drawn)
    [name] = [t for t in walk((sheet,)) if isinstance(t, SetText) and t.paragraphs[0].words == "Across"]
    capitals = name.paragraphs[0].lines[0].y - 0.7 * name.paragraphs[0].style.size
    figure = next(g for g in walk(drawn.scene.items) if isinstance(g, Group) and g.name == "retninger")
    dark = [extent(shape.outline) for shape in shapes_of(figure) if shape.fill == "gran"]
    assert capitals - min(dark)[3] >= 8  # the arrow is the leftmost
