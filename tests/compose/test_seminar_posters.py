"""The posters of a seminar: voices on sheets of their own, the day as it is written, and places as large as what goes there."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from carries import CARRIES, carried
from drawings import outside, shapes_of

from generator.compose.catalogue import CATALOGUE
from generator.compose.drawing.voices import plant_of
from generator.compose.figures.course import NAMES, ROOF, bays_in, slips
from generator.compose.figures.day import in_two, rows_of
from generator.compose.figures.phases import Bay, on_sheets
from generator.compose.seminar_posters import A0_ON_A1, COURSE
from generator.compose.texts import Texts
from generator.load.theme import Theme, load_pages, load_theme
from generator.model.content import Content, Voice, shown_programmes
from generator.model.document import Poster, Settled
from generator.model.geometry import Box, around, bounds
from generator.model.problems import Problems, Where
from generator.model.programme import Session, clock, minutes_of
from generator.model.scene import Group, Scene, SetText, Text, walk
from generator.model.sender import Room
from generator.model.text import Words
from generator.typeset.fit import settle

LAYOUTS = Path(__file__).parents[2] / "layouts"


@cache
def theme() -> Theme:
    found = load_theme(LAYOUTS, [])
    assert found
    return found


def composed(id: str, content: Content, room: Room | None = None) -> Poster:
    material = CATALOGUE[id]
    drawn = material.compose(content, Texts(content.materials[id], content, id), room or material.signing.room(None))
    assert isinstance(drawn, Poster)
    return drawn


def settled_document(id: str, content: Content, room: Room | None = None) -> Settled:
    styles = load_pages(LAYOUTS, theme(), [])[CATALOGUE[id].page].styles_of(id)
    return settle(composed(id, content, room), styles, theme().look("pdf"), id)


def settled(id: str, content: Content, room: Room | None = None) -> tuple[Scene[SetText], ...]:
    return settled_document(id, content, room).pages


def texts_of(page: Scene[SetText]) -> list[SetText]:
    return [item for item in walk(page.items) if isinstance(item, SetText)]


def said(page: Scene[SetText]) -> str:
    return " ".join(str(p.words) for text in texts_of(page) for p in text.paragraphs)


def all_of(content: Content) -> Content:
    """With a poster for every voice."""
    return replace(content, on_posters=())


@pytest.mark.parametrize("id", ["P15", "P16", "P17", "P18"])
def test_what_they_carry_is_on_them_in_another_content_too(id: str, world: Content, content: Content) -> None:
    for shown in (content, world):
        document = settled_document(id, shown)
        there = " ".join(said(page) for page in document.pages)
        assert [text for text in carried(CATALOGUE[id], shown, CARRIES[id].content) if text not in there] == []


# ---------------------------------------------------------------- P15: points from practice


def test_the_voices_that_an_editor_lists_have_a_poster_each_in_that_order(content: Content) -> None:
    ids = (Words("raaderum"), Words("ja-hat"))
    pages = settled("P15", replace(content, on_posters=ids))
    leads = {voice.id: voice.lead for voice in content.voices}
    assert [str(leads[id]) in said(page) for id, page in zip(ids, pages, strict=True)] == [True, True]


def test_each_of_all_voices_is_large_whole_and_after_somebody(content: Content) -> None:
    content = all_of(content)
    persons = {person.id: person for person in content.persons}
    for voice, page in zip(content.voices, settled("P15", content), strict=True):
        person = persons[voice.person]
        for words in (voice.lead, voice.text, f"efter {person.name}", person.role, person.organisation):
            assert str(words) in said(page)
        (lead,) = [text for text in texts_of(page) if text.name == "lead"]
        assert lead.paragraphs[0].style.size >= 52 and len(lead.paragraphs[0].lines) <= 4
        assert lead.paragraphs[0].lines[-1].width > 240, f"a short word alone ends {voice.id}"


def test_a_lead_is_no_quotation_and_not_in_the_first_person(content: Content) -> None:
    for voice in content.voices:
        assert voice.lead and not {"jeg", "vi", "mig", "os"} & {*voice.lead.lower().replace(",", "").split()}
        assert not {*'»«"”“'} & {*voice.lead}


def test_no_plant_leaves_its_sheet_or_stands_on_words(content: Content) -> None:
    content = all_of(content)
    for voice, page in zip(content.voices, settled("P15", content, Room(1050)), strict=True):
        (plant,) = [g for g in page.items if isinstance(g, Group) and g.name == f"plante-{voice.id}"]
        column = max(
            line.x + line.width for t in texts_of(page) if t.name != "lead" for p in t.paragraphs for line in p.lines
        )
        room = Box(column + 4, 490, 842 - 36 - column, 1056 - 490)
        assert plant.alt and outside(shapes_of(plant), room) == []


def about(subject: str) -> Voice:
    return Voice(Words("ny"), Words("agnes-muld"), Words(subject), Words("Vand."))


def test_a_voice_without_a_plant_of_its_own_has_what_grows_where_it_belongs(world: Content, content: Content) -> None:
    grown = [plant_of(about(phase.id), world) for phase in world.phases]
    assert grown == ["seed", "flower", "flower", "fruit"]
    assert [plant_of(about(id), content) for id in ("planlaegning", "udfoerelse", "paa-tvaers", "indledning")] == [
        "sprout",
        "flower",
        "across",
        "plain",
    ]
    assert {plant_of(voice, content) for voice in content.voices} <= {*content.drawings.ids("voices")}


def test_a_voice_without_large_words_is_told_where_it_stands(world: Content) -> None:
    mute = Voice(Words("tavs", Where("content/voices.yaml", 9)), Words("agnes-muld"), Words("solen"), Words("Vand."))
    with pytest.raises(Problems) as caught:
        composed("P15", replace(world, voices=(*world.voices, mute)))
    (problem,) = caught.value.problems
    assert problem.where.line == 9 and "mangler sin lead" in problem.message


# ---------------------------------------------------------------- P16: the programme of the day


def sessions(*minutes: int) -> tuple[Session, ...]:
    """Points so long; every fourth is a break."""
    return tuple(
        Session(
            id=Words(f"p{n}", Where("content/programmes/dag.yaml", n)), minutes=length, name=Words("Hvor ligger bedet?"),
            kind="exercise" if n % 4 else "break",
        )
        for n, length in enumerate(minutes, 1)
    )  # fmt: skip


def with_days(content: Content, *days: tuple[Session, ...]) -> Content:
    programme = replace(content.programmes["halvdag"], room=None, wifi=None, code=None)
    found = {f"dag-{n}": replace(programme, id=Words(f"dag-{n}"), sessions=day) for n, day in enumerate(days, 1)}
    return replace(content, programmes=found)


def test_every_programme_has_a_sheet_and_a_screen_with_its_own_points_and_times(content: Content) -> None:
    drawn = settled_document("P16", content)
    shown = shown_programmes(content)
    assert len(drawn.pages) == len(drawn.screens) == len(shown) < len(content.programmes)  # some are for seminars only
    for programme, page, screen in zip(shown, drawn.pages, drawn.screens, strict=True):
        for shown in (page, screen):
            words = [str(p.words) for text in texts_of(shown) for p in text.paragraphs]
            assert str(programme.title) in words
            assert [word for word in words if word in {s.name for s in programme.sessions}] == [
                s.name for s in programme.sessions
            ]
            assert [word for word in words if minutes_of(word)] == [
                *(clock(hours.start) for hours in programme.hours().values()),
                programme.end,
            ]


def test_a_screen_is_as_broad_as_a_screen_and_is_no_page(content: Content) -> None:
    drawn = settled_document("P16", content)
    assert {(screen.w, screen.h) for screen in drawn.screens} == {(1440, 810)}
    assert not {id(screen) for screen in drawn.screens} & {id(page) for page in drawn.pages}


def test_type_of_the_day_can_be_read_at_three_metres(content: Content) -> None:
    for page in settled_document("P16", content).pages:
        sizes = {p.style.name: p.style.size for text in texts_of(page) for p in text.paragraphs}
        assert sizes["clock"] >= 40 and sizes["stop"] >= 26 and sizes["legend"] >= 19.1


@pytest.mark.parametrize("count", [1, 2, 12, 16, 17])
def test_a_short_day_and_a_long_one_fill_the_house_and_keep_to_it(count: int, content: Content) -> None:
    drawn = composed("P16", with_days(content, sessions(*([20] * count))))
    for page in (drawn.scene, *drawn.screens):
        (plant, *_) = [g for g in page.items if isinstance(g, Group) and g.name == "dagen"]
        assert plant.alt and outside(shapes_of(plant), Box(0, 0, page.w, page.h)) == []


def test_one_point_too_many_is_told_once(content: Content) -> None:
    with pytest.raises(Problems) as caught:
        composed("P16", with_days(content, sessions(*([10] * 21))))
    (problem,) = caught.value.problems
    assert problem.where == Where("content/programmes/dag.yaml", 18) and "plads til 17 punkter" in problem.message


def test_the_longest_exercise_has_the_largest_leaf(content: Content) -> None:
    (day,) = with_days(content, sessions(10, 60, 30)).programmes.values()
    sizes = [row.size for row in rows_of(day, Words("Slut"))]
    assert sizes[0] < sizes[2] < sizes[1] and [row.sign for row in rows_of(day, Words(""))][-1] == ""


def test_a_screen_is_parted_at_the_break_that_is_nearest_to_the_middle_if_both_halves_have_room() -> None:
    high, low = Box(0, 0, 660, 450), Box(0, 0, 660, 250)
    assert in_two(sessions(*([10] * 9)), high) == 3  # of the breaks at 3 and 7, and 4.5 is the middle
    assert in_two(sessions(*([10] * 9)), low) == 5  # seven rows would be too many for a house of five
    assert in_two(sessions(10, 10), high) == 1


def test_room_and_net_are_printed_if_the_programme_says_them_and_left_to_the_pen_if_not(content: Content) -> None:
    silent = with_days(content, sessions(20))
    (day,) = silent.programmes.values()
    told = replace(silent, programmes={"dag": replace(day, room=Words("Sal 2"), code=Words("frø"))})
    material = CATALOGUE["P16"]
    for shown, expected in ((silent, []), (told, ["Sal 2", "frø"])):
        below = material.signing.sign(shown, None, Texts(shown.materials["P16"], shown, "P16"))["jord"]
        fields = [
            text for item in walk(below) if isinstance(text := item, Text) and text.paragraphs[0].style == "filled"
        ]
        assert [str(text.paragraphs[0].words) for text in fields] == expected


# ---------------------------------------------------------------- P17 and P18: large sheets to work at

ON_A1, ON_A0 = 841 / 3370, 1189 / 3370
"""Millimetres of a point of the drawing."""
SLIP, CARD = 76, (105, 148)
ROOMS = (None, 2384 - 170)  # the plain footer's, and that of one with a high logo


def bays_of(content: Content) -> list[Bay]:
    rows = on_sheets(content.phases)
    return [bay for row in rows for bay in bays_in(row, COURSE)]


@pytest.mark.parametrize("which", ["content", "world"])
def test_a_slip_of_76_millimetres_has_its_place_on_every_shelf_also_on_a1(
    which: str, request: pytest.FixtureRequest
) -> None:
    for bay in bays_of(request.getfixturevalue(which)):
        places = slips(bay)
        assert len(places) >= 3 * max(1, len(bay.phase.parts)) and all(bay.own.holds(place) for place in places)
        assert all(min(place.w, place.h) * ON_A1 >= SLIP for place in places)
        assert [(a, b) for i, a in enumerate(places) for b in places[:i] if a.common(b)] == []
        assert min(place.y for place in places) > bay.own.y + NAMES


def test_a_place_of_a_smaller_sheet_would_be_found_too_small(content: Content) -> None:
    assert slips(bays_of(content)[0])[0].w * 594 / 3370 < SLIP


def test_the_course_has_every_phase_part_and_point_with_its_number(content: Content) -> None:
    (page,) = settled("P17", content)
    words = [str(p.words) for text in texts_of(page) for p in text.paragraphs]
    for number, phase in enumerate(content.phases, 1):
        assert phase.name in words and all(f"{part.letter}. {part.name}" in words for part in phase.parts)
        for n, point in enumerate(phase.all_focus, 1):
            at = words.index(f"{number}.{n}")
            assert words[at + 1] == point.name


def test_a_fourth_phase_hangs_to_the_right_and_the_time_goes_from_the_first_sheet_to_the_last(world: Content) -> None:
    drawn = composed("P17", world)
    assert len(drawn.more) == 1
    texts = Texts(world.materials["P17"], world, "P17")
    signed = CATALOGUE["P17"].signing.sign(world, None, texts)
    fields = [
        [
            str(t.paragraphs[0].words)
            for t in walk(signed[name])
            if isinstance(t, Text) and t.paragraphs[0].style == "field"
        ]
        for name in ("jord", "jord 2")
    ]
    assert fields == [["Start"], ["Slut"]]


def test_no_roof_reaches_the_title_however_few_and_broad_the_bays_are(world: Content) -> None:
    drawn = composed("P17", world)
    tops = [
        min(bounds(shape.outline).y for shape in shapes_of(Group("", page.items)) if shape.fill == "glas1")
        for page in (drawn.scene, *drawn.more)
    ]
    assert all(COURSE.y - top <= ROOF / 2 + 1 for top in tops)


@pytest.mark.parametrize("count, style", [(9, "name"), (10, "name-close"), (11, "name-close")])
def test_names_of_many_points_stand_closer_in_type_that_still_reads_on_a1(
    count: int, style: str, content: Content
) -> None:
    first, *others = content.phases
    grown = replace(content, phases=(replace(first, focus=(first.focus * 2)[:count]), *others))
    (page,) = settled("P17", grown)
    names = {str(point.name) for point in first.focus}
    found = [p for text in texts_of(page) for p in text.paragraphs if p.words in names]
    assert {p.style.name for p in found} == {style} and min(p.style.size for p in found) * A0_ON_A1 / 0.3528 >= 20
    baselines = [p.lines[0].y for p in found]
    assert len(found) == count and min(b - a for a, b in pairwise(baselines)) > found[0].style.size


def test_a_point_that_there_is_no_row_for_is_told_once(world: Content) -> None:
    first, *others = world.phases
    points = tuple(
        replace(first.focus[0], name=Words("Bede", Where("content/phases/1-droem.yaml", n))) for n in range(1, 13)
    )
    with pytest.raises(Problems) as caught:
        composed("P17", replace(world, phases=(replace(first, focus=points), *others)))
    (problem,) = caught.value.problems
    assert problem.where.line == 12 and "på P17, men her er 12" in problem.message


@pytest.mark.parametrize("ground", ROOMS)
def test_a_pane_takes_cards_upright_in_two_rows_on_a0_and_in_one_on_a1(ground: float | None, content: Content) -> None:
    room = Room(ground) if ground else CATALOGUE["P18"].signing.room(None)
    drawn = composed("P18", content, room)
    (window,) = [item for item in drawn.scene.items if isinstance(item, Group) and item.name == "vindue"]
    panes = [bounds(shape.outline) for shape in shapes_of(window) if shape.fill == "glas1"]
    assert len(panes) == 4
    for pane in panes:
        assert pane.w * ON_A0 >= 520 and pane.h * ON_A0 >= 250
        assert pane.w * ON_A1 >= 3 * CARD[0] and pane.h * ON_A1 >= CARD[1]
        assert pane.w * ON_A0 >= 4 * CARD[0] and pane.h * ON_A0 >= 2 * CARD[1] * (1 if not ground else 0.9)


def test_nothing_but_glass_light_and_pale_marks_stands_where_cards_go(content: Content) -> None:
    drawn = composed("P18", content)
    (window,) = [item for item in drawn.scene.items if isinstance(item, Group) and item.name == "vindue"]
    panes = [bounds(shape.outline) for shape in shapes_of(window) if shape.fill == "glas1"]
    plants = [g for g in drawn.scene.items if isinstance(g, Group) and g.name.startswith("plante-")]
    covered = [around(bounds(shape.outline) for shape in shapes_of(plant)) for plant in plants]
    titles = [item.box for item in drawn.scene.items if isinstance(item, Text)]
    assert len(plants) == len(content.typology.types)
    marked = [
        pane.inset(pane.w % (CARD[0] / ON_A0) / 2, 3) for pane in panes
    ]  # what the crosses show, beside the plants
    assert [(box, pane) for box in titles for pane in panes if box.common(pane.inset(3))] == []
    assert [(box, place) for box in covered for place in marked if box.common(place)] == []


def test_what_is_unpredictable_grows_out_over_the_frame_and_the_rest_stays_within(content: Content) -> None:
    drawn = composed("P18", content)
    (window,) = [item for item in drawn.scene.items if isinstance(item, Group) and item.name == "vindue"]
    (frame,) = [bounds(shape.outline) for shape in shapes_of(window) if shape.fill == "glas3"]
    for kind in content.typology.types:
        (plant,) = [g for g in drawn.scene.items if isinstance(g, Group) and g.name == f"plante-{kind.id}"]
        assert (outside(shapes_of(plant), frame) != []) == (kind.result == "high")
        assert plant.alt.startswith(kind.name) and outside(shapes_of(plant), Box(0, 12, 3370, 2372)) == []
