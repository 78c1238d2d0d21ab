"""Figures follow the content: another count, another box, another detail, and still every part has its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from drawings import extent, figures_in, outside, said_in, shapes_of, texts_of

from generator.compose.drawing.shapes import circle
from generator.compose.figures.directions import bulbs, directions
from generator.compose.figures.slides.art import cover
from generator.compose.figures.typology import typology
from generator.compose.templates.slide_frame import Frame
from generator.load.yaml_reader import read_file
from generator.model.content import Axis, Bearing, Direction, Figures, Task, Type, Typology
from generator.model.document import Poster
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.look import Ink, Look
from generator.model.problems import Problems, Where
from generator.model.scene import Group, Scene, SetText, Style, Text, walk
from generator.model.text import Words
from generator.typeset.fit import settle

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "layouts" / "fonts"
PLACE = Where("content/directions/1-solen.yaml", 3, 7)

POSTER = Box(48, 321, 1095, 1167)
POSTER_SOIL = Box(0, 1488, 1191, 106)
SLIDE = Box(48, 116, 864, 356)
SLIDE_SOIL = Box(0, 472, 960, 38)
CHIEF = Words("Dig som gartner")


def direction(bearing: Bearing, tasks: int = 3, name: str = "") -> Direction:
    found = tuple(Task(f"{bearing}-{i}", Words("Vand bedet.", PLACE), Words("Vand bedet.")) for i in range(tasks))
    return Direction(
        id=Words(bearing),
        name=Words(name or bearing, PLACE),
        bearing=bearing,
        audience=Words("til naboerne"),
        tasks=found,
    )


ALL = tuple(direction(b) for b in ("up", "down", "across", "out"))


def kind(id: str, result: str, actor: str) -> Type:
    names = {"short": "kort", "slide": "slide", "example": "eksempel", "question": "spørgsmål", "text": "tekst"}
    parts = {field: Words(f"{id} {part}") for field, part in names.items()}
    return Type(id=Words(id), name=Words(id.title()), actor=actor, result=result, **parts)  # type: ignore[arg-type]


def figure_words() -> Figures:
    """The words of the real figures: who hears them hears these."""
    found = read_file(Figures, ROOT / "tests" / "world" / "content" / "figures.yaml", "figures.yaml", [])
    assert found
    return found


SAID = figure_words()
TYPES = (
    kind("styret", "low", "low"),
    kind("delt", "high", "low"),
    kind("passet", "low", "high"),
    kind("vild", "high", "high"),
)


def gardens(*types: Type) -> Typology:
    ends = (Words("Venstre"), Words("Højre")), (Words("Nede"), Words("Oppe"))
    actor, result = (
        Axis(id=Words(id), name=Words(id), low=low, high=high, text=Words(""))
        for id, (low, high) in zip(("hvem", "hvad"), ends, strict=True)
    )
    return Typology(Words("Haver er forskellige."), actor, result, types)


# ---------------------------------------------------------------- the typology


@pytest.mark.parametrize(("detail", "box"), [("poster", Box(48, 236, 1588, 843)), ("slide", Box(48, 124, 864, 371))])
def test_the_window_keeps_inside_its_box_but_for_what_grows_out_of_it(detail, box, drawings: Drawings):
    window = typology(gardens(*TYPES), box, SAID, drawings, detail)
    assert outside(shapes_of(window), box, above=0.2 * box.h) == []
    for text in texts_of(window):
        assert text.box.x >= box.x and text.box.right <= box.right and text.box.bottom <= box.bottom


def test_a_shape_outside_its_box_is_found():
    assert outside([circle(0, 0, 20)], Box(0, 0, 100, 100)) and outside([circle(50, -30, 10)], Box(0, 0, 100, 100), 20)


def test_unpredictable_is_above_and_the_citizens_are_to_the_right(drawings: Drawings):
    window = typology(gardens(*TYPES), Box(0, 0, 1588, 843), SAID, drawings)
    at = {text.name: (text.box.x, text.box.y) for text in texts_of(window) if text.paragraphs[0].style == "heading"}
    assert at["Delt"] < at["Vild"] and at["Styret"] < at["Passet"]
    assert at["Delt"][1] < at["Styret"][1] and at["Vild"][1] < at["Passet"][1]


def test_types_are_read_row_by_row_whatever_order_they_were_written_in(drawings: Drawings):
    for types in (TYPES, TYPES[::-1]):
        assert said_in(typology(gardens(*types), Box(0, 0, 1588, 843), SAID, drawings), "heading") == [
            "Delt",
            "Vild",
            "Styret",
            "Passet",
        ]


@pytest.mark.parametrize("types", [(), TYPES[:1], TYPES[:3], (*TYPES, kind("femte", "low", "high"))])
def test_any_number_of_types_has_its_place(types: tuple[Type, ...], drawings: Drawings):
    window = typology(gardens(*types), Box(0, 0, 1588, 843), SAID, drawings)
    assert sorted(said_in(window, "heading")) == sorted(str(t.name) for t in types)
    assert len(figures_in(window)) == 1 + len(types)
    assert outside(shapes_of(window), Box(0, 0, 1588, 843), above=180) == []


def test_a_slide_says_it_shorter_than_a_poster(drawings: Drawings):
    poster, slide = (
        typology(gardens(*TYPES), Box(0, 0, 1588, 843), SAID, drawings, detail) for detail in ("poster", "slide")
    )
    assert said_in(poster, "question") == [] and len(said_in(poster, "quote")) == 4
    assert len(said_in(slide, "body")) == 4 and said_in(slide, "quote") == said_in(slide, "emphasis") == []


def test_the_axes_name_both_their_ends(drawings: Drawings):
    assert said_in(typology(gardens(*TYPES), Box(0, 0, 1588, 843), SAID, drawings), "label") == [
        "Venstre",
        "Højre",
        "Nede",
        "Oppe",
    ]


# ---------------------------------------------------------------- the directions


House = Callable[..., Group[Text]]


@pytest.fixture
def house(drawings: Drawings) -> House:
    """The directions that it is given, on a poster or a slide, with the people in the soil."""

    def made(*found: Direction, detail: str = "poster", people: tuple[Words, ...] = ()) -> Group[Text]:
        box, soil = (POSTER, POSTER_SOIL) if detail == "poster" else (SLIDE, SLIDE_SOIL)
        above = directions(found, box, CHIEF, SAID, drawings, detail)  # type: ignore[arg-type]
        return Group("retninger", (above, bulbs(found, box, soil, SAID, people, detail)))  # type: ignore[arg-type]

    return made


@pytest.mark.parametrize("tasks", range(9))
def test_every_task_is_on_the_poster_once_and_in_order(tasks: int, house: House):
    for bearing in ("up", "down", "across", "out"):
        many = direction(bearing, tasks)
        named = tuple(Task(str(i), Words(f"Opgave {i}"), Words("")) for i in range(tasks))
        group = house(replace(many, tasks=named))
        assert said_in(group, "body") == [f"Opgave {i}" for i in range(tasks)]


def test_a_slide_shows_the_directions_without_their_tasks(house: House):
    slide = house(*ALL, detail="slide")
    assert said_in(slide, "heading-large") == ["up", "down", "across", "out"]
    assert said_in(slide, "body") == [d.audience for d in ALL]


@pytest.mark.parametrize("detail", ["poster", "slide"])
def test_the_house_keeps_inside_its_box_and_its_soil(detail: str, house: House):
    box, soil = (POSTER, POSTER_SOIL) if detail == "poster" else (SLIDE, SLIDE_SOIL)
    page = Box(soil.x, box.y, soil.w, soil.bottom - box.y)
    group = house(*ALL, detail=detail, people=(Words("én"), Words("to"), Words("tre")))
    assert outside(shapes_of(group), page, above=70) == []
    for text in texts_of(group):
        assert text.box.x >= box.x and text.box.right <= box.right + 0.01 and text.box.bottom <= soil.bottom


def test_no_text_of_the_house_stands_on_another(house: House):
    boxes = [text.box for text in texts_of(house(*ALL, people=(Words("én"), Words("to"), Words("tre"))))]
    assert [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if _cross(a, b)] == []


def _cross(a: Box, b: Box) -> bool:
    return min(a.right, b.right) > max(a.x, b.x) and min(a.bottom, b.bottom) > max(a.y, b.y)


def test_a_direction_that_is_left_out_takes_its_arrow_with_it(house: House):
    all_four, three = house(*ALL), house(*ALL[:3])
    assert "blomst" in {s.fill for s in shapes_of(all_four)} and "blomst" not in {s.fill for s in shapes_of(three)}
    assert "vindue" in figures_in(all_four)[0].alt and "vindue" not in figures_in(three)[0].alt


def test_a_second_direction_the_same_way_is_a_problem_in_its_own_line(house: House):
    with pytest.raises(Problems) as caught:
        house(*ALL, direction("up", name="Højere op"))
    (problem,) = caught.value.problems
    assert problem.where == PLACE and "op" in problem.message and "»up«" in problem.message


def test_each_of_the_people_has_a_bulb_in_the_soil(house: House):
    people = tuple(map(Words, ("muldvarpe", "regnorme", "bænkebidere", "snegle")))
    bare, peopled = house(*ALL), house(*ALL, people=people)
    assert said_in(peopled, "label") == list(people)
    assert len(shapes_of(peopled)) - len(shapes_of(bare)) == 3 * len(people)
    assert said_in(house(*ALL[2:], people=people), "label") == []


def test_the_plants_inside_make_room_for_a_longer_list(house: House):
    tops = [top_of_plants(house(direction("across", tasks))) for tasks in (4, 5, 7)]
    assert tops == sorted(tops) and tops[0] < tops[-1]


def top_of_plants(group: Group[Text]) -> float:
    return min(extent(s.outline)[1] for s in shapes_of(group) if s.fill == "spire")


SIZES = {"heading": 64, "quote": 21, "body": 20.5, "number": 20, "emphasis": 28, "label": 22}
STYLES = {name: Style(name, "sans", size, size * 1.25, size) for name, size in SIZES.items()}
LOOK = Look({"muld": Ink("#1F1F1D", (0, 0, 0, 100))}, {"sans": FONTS / "SourceSansPro-Regular.ttf"}, {})


def on_a_poster(group: Group[Text]) -> Group[SetText]:
    (settled,) = settle(Poster("Prøve", Scene(1191, 1684, (group,))), STYLES, LOOK, "P02").pages[0].items
    return settled


def test_a_seed_with_its_number_stands_at_the_first_line_of_each_task(house: House):
    group = house(direction("out", 3), direction("across", 5))
    settled = on_a_poster(group)
    seeds = [s for s in shapes_of(settled) if s not in shapes_of(group)]
    told = [
        p
        for t in walk((settled,))
        if isinstance(t, SetText)
        for p in t.paragraphs
        if p.style.name in ("number", "body")
    ]
    numbers, tasks = told[::2], told[1::2]  # a number is read before its task
    assert [str(p.words) for p in numbers] == ["1", "2", "3", "1", "2", "3", "4", "5"] and len(seeds) == len(tasks) == 8
    for seed, number, task in zip(seeds, numbers, tasks, strict=True):
        left, top, right, foot = extent(seed.outline)
        (line,) = number.lines
        assert line.y == task.lines[0].y == pytest.approx(foot - 5)
        assert left < line.x and line.x + line.width < right < task.lines[0].x


def test_more_tasks_than_fit_are_told_with_their_line(house: House):
    with pytest.raises(Problems) as caught:
        house(direction("out", 30))
    assert caught.value.problems[0].where == PLACE and "30" in str(caught.value)


@pytest.mark.parametrize("phases", [2, 3, 4, 5])
def test_the_houses_of_the_cover_run_out_of_the_slide_but_no_plant_does(phases: int):
    ground = Box(0, 500, 960, 40)
    [picture, *_] = cover(Frame(500, ground, ground, ground), phases, "Et drivhus")
    assert isinstance(picture, Group) and outside(shapes_of(picture), Box(0, 0, 960, 540)) == []
