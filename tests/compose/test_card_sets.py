"""What holds of every set of cards: white all round, one heading above the others, lines a pen can follow, room for the foot."""

from __future__ import annotations

from collections import Counter

import pytest
from drawings import extent, shapes_of, texts_of

from generator.compose.catalogue import CATALOGUE
from generator.compose.drawing.card_parts import BOX, ROW, chip, for_neighbour, soil_strip, tick, writing
from generator.compose.focus import spots
from generator.compose.templates.card import (
    A6,
    A6_LYING,
    A7,
    A7_LYING,
    FOOT,
    FOOT_OF_BACK,
    above_foot,
    live,
    signed_backs,
    spare,
)
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import CardSet
from generator.model.geometry import Box
from generator.model.scene import Group, Scene, Text, walk
from generator.model.sender import Logo, Room, Sender
from generator.model.text import Words
from generator.model.units import MM

SETS = sorted(id for id, material in CATALOGUE.items() if material.kind == "cards")
BROAD = Sender("ny", Words("Ny"), Words("Ny"), dict.fromkeys(("card", "poster"), Logo("navn", "Ny Kommune", 6)))


def composed(id: str, content: Content, sender: Sender | None = None) -> CardSet:
    material = CATALOGUE[id]
    found = material.compose(content, Texts(content.materials[id], content, id), material.signing.room(sender))
    assert isinstance(found, CardSet)
    return found


def side(scene: Scene[Text]) -> Group[Text]:
    return Group("side", scene.items)


def said(scene: Scene[Text]) -> list[str]:
    return [str(p.words) for text in texts_of(side(scene)) for p in text.paragraphs]


# ---------------------------------------------------------------- every set


@pytest.mark.parametrize("id", SETS)
def test_nothing_stands_nearer_to_a_cut_than_8_mm(id: str, world: Content) -> None:
    for scene in composed(id, world).pages:
        inside = Box(0, 0, scene.w, scene.h).inset(4 * MM if id == "K13" else min(8 * MM, scene.w * 0.09))
        for shape in shapes_of(side(scene)):
            left, top, right, bottom = extent(shape.outline)
            assert inside.holds(Box(left, top, right - left, bottom - top), slack=0.5), (id, shape)
        assert all(inside.holds(text.box, slack=0.5) for text in texts_of(side(scene)) if not text.rotation), id


@pytest.mark.parametrize("id", SETS)
def test_the_first_card_has_the_heading_of_the_set(id: str, world: Content) -> None:
    styles = [[p.style for text in texts_of(side(s)) for p in text.paragraphs] for s in composed(id, world).pages]
    count = Counter(style for page in styles for style in page)["title"]
    assert count == 1 and "title" in styles[0], f"{id} has {count} texts of style title; one belongs on its first front"


@pytest.mark.parametrize("id", SETS)
def test_a_figure_is_told_to_those_who_do_not_see_it(id: str, world: Content) -> None:
    fronts = [card.front for card in composed(id, world).cards]
    told = [any(isinstance(item, Group) and item.alt for item in scene.items) for scene in fronts]
    assert all(told) or id in ("K04", "K03", "K11"), f"a front of {id} has no figure with an alt text"


@pytest.mark.parametrize("id", ["K01", "K02", "K03", "K04", "K07", "K10"])
def test_a_back_leaves_room_for_the_foot_of_a_broad_logo(id: str, world: Content) -> None:
    material = CATALOGUE[id]
    own = material.signing.sign(world, BROAD, Texts(world.materials[id], world, id))
    tops = [item.box.y for item in own[FOOT_OF_BACK] if isinstance(item, Text)]
    for number, card in enumerate(composed(id, world, BROAD).cards, 1):
        if not card.back:
            continue
        lines = [extent(shape.outline)[3] for shape in shapes_of(side(card.back))]
        boxes = [text.box.bottom for text in texts_of(side(card.back)) if len(text.paragraphs[0].words) > 30]
        assert max([*lines, *boxes, 0.0]) <= min(tops) + 1, (id, number)


def test_what_is_free_above_a_foot_is_a_line_less_where_something_is_ours(content: Content) -> None:
    plain, ours = ({"title": Words("Bed")} | more for more in ({}, {"ours": Words("Kortet er lavet.")}))
    free, less = (above_foot(live(A6), content, Texts(words, content), Room()) for words in (plain, ours))
    assert live(A6).bottom - free.bottom == FOOT
    own = signed_backs().sign(content, None, Texts(ours, content))[FOOT_OF_BACK]
    [source] = [item for item in own if isinstance(item, Text)]
    assert less.bottom < source.box.y < free.bottom


def test_a_source_in_a_line_of_its_own_needs_no_higher_foot_for_what_is_ours(content: Content) -> None:
    words = Texts({"title": Words("Bed"), "ours": Words("Kortet er lavet.")}, content)
    assert live(A6_LYING).bottom - above_foot(live(A6_LYING), content, words, Room(9)).bottom == FOOT + 9


# ---------------------------------------------------------------- the sets


def test_every_focus_point_has_a_card_with_its_number_and_every_phase_or_part_a_blank(world: Content) -> None:
    found = spots(world.phases)
    cards = composed("K01", world).cards
    points = [(number, str(point.name)) for spot in found for number, point in spot.numbered]
    assert len(cards) == len(points) + len(found)
    for (number, name), card in zip(points, cards, strict=False):
        assert said(card.front).count(number) == 2 and name in said(card.front)
        assert card.back and {number, name} <= {*said(card.back)}


def test_points_are_numbered_through_the_parts_of_a_phase(content: Content) -> None:
    numbers = {spot.mark: [number for number, _ in spot.numbered] for spot in spots(content.phases)}
    assert numbers["2B"][0] == f"2.{len(numbers['2A']) + 1}"
    assert sum(map(len, numbers.values())) == sum(len(phase.all_focus) for phase in content.phases)


def test_every_question_has_a_card_and_the_last_sheet_is_full(world: Content) -> None:
    questions = [str(q) for phase in world.phases for point in phase.all_focus for q in point.questions]
    cards = composed("K02", world).cards
    assert [q for card in cards for q in said(card.front) if q in questions] == questions
    assert len(cards) == len(questions) + min(len(spots(world.phases)), spare(len(questions), A7_LYING))


def test_the_back_of_a_question_tells_its_phase_and_nothing_of_the_question(world: Content) -> None:
    backs = {tuple(said(card.back)) for card in composed("K02", world).cards if card.back}
    assert len(backs) <= len(spots(world.phases))


def test_a_task_is_called_by_its_direction_and_number(world: Content) -> None:
    cards = iter(composed("K03", world).cards)
    for direction in world.directions:
        for number, task in enumerate(direction.tasks, 1):
            card = next(cards)
            assert {f"{direction.name} {number}", str(task.short)} <= {*said(card.front)}
            assert card.back and str(task.text) in said(card.back)


def test_the_mats_hold_a_card_of_a_task_and_stand_last(content: Content) -> None:
    *_, first, second, third, rules = composed("K03", content).cards
    for mat in (first, second, third):
        ghosts = [extent(shape.outline) for shape in shapes_of(side(mat.front)) if shape.fill == "glas0"]
        assert any(right - left >= A7.w - 5 and bottom - top >= A7.h - 5 for left, top, right, bottom in ghosts)
    assert not any(card.back for card in (first, second, third, rules))


def test_a_pen_shows_where_a_blank_is_written_on(content: Content) -> None:
    blank = next(
        card.front for card in composed("K03", content).cards if str(content.directions[0].name) in said(card.front)
    )
    ground = next(shape for shape in shapes_of(side(blank)) if shape.width == 1.4)
    assert ground.fill == "paper"


# ---------------------------------------------------------------- their parts


def test_writing_lines_are_8_mm_apart_and_fill_their_room() -> None:
    ys = [segment[2] for segment in writing(Box(0, 0, 200, 4 * ROW)).outline if segment[0] == "M"]
    assert [round(b - a, 2) for a, b in zip(ys, ys[1:], strict=False)] == [round(8 * MM, 2)] * 3 and len(ys) == 4


def test_a_box_to_tick_is_6_mm() -> None:
    left, top, right, bottom = extent(tick(20, 20).outline)
    assert round(right - left, 2) == round(bottom - top, 2) == round(BOX, 2) == round(6 * MM, 2)


def test_a_number_for_the_neighbour_is_underlined_for_a_6_on_its_head_is_a_9_and_a_name_is_not() -> None:
    assert len(for_neighbour(Words("6"), 100, 10)) == 2 and len(for_neighbour(Words("Op 6"), 100, 10)) == 1


def test_the_neighbour_reads_a_number_from_the_other_side_of_the_table() -> None:
    _, name, away, _ = soil_strip(Box(24, 371, 250, 26), Words("Casekort · K04"), "6")
    assert isinstance(name, Text) and isinstance(away, Text) and (name.rotation, away.rotation) == (0, 180)


def test_a_chip_holds_its_number() -> None:
    ground, number = chip(Box(0, 0, 30, 19), "2A", "phase-2-pale", "muld")
    assert isinstance(number, Text) and number.on == "phase-2-pale"
    assert [item for item in walk((ground,))]


def test_a_live_area_is_as_white_on_all_sides() -> None:
    area = live(A6)
    assert area.x == area.y == A6.w - area.right == A6.h - area.bottom >= 8 * MM
