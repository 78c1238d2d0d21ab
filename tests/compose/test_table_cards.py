"""The cards at the tables: what stands on them, and that they follow the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from drawings import extent, outside, shapes_of, texts_of

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.turned import on_its_head
from generator.compose.drawing.voices import subject_of
from generator.compose.figures.advice_card import STOREYS
from generator.compose.templates.card import A6, A6_LYING, live
from generator.compose.texts import Texts
from generator.model.content import Content, Item
from generator.model.document import Card, CardSet
from generator.model.drawings import PLAIN, Drawings
from generator.model.geometry import Box
from generator.model.problems import Problems
from generator.model.scene import Group, Paragraph, Picture, Scene, Shape, Text, walk
from generator.model.sender import Room
from generator.model.text import Words
from generator.model.units import MM

Written = Mapping[str, Words | tuple[Words, ...]]


def cards(id: str, content: Content, **texts: Words | tuple[Words, ...]) -> tuple[Card, ...]:
    """The cards of a set; `texts` are laid over its own."""
    own = {**content.materials[id], **{key.replace("_", "-"): text for key, text in texts.items()}}
    found = CATALOGUE[id].compose(content, Texts(own, content, id), Room())
    assert isinstance(found, CardSet)
    return found.cards


def all_of(side: Scene[Text] | None) -> Group[Text]:
    assert side is not None
    return Group("side", side.items)


def said(side: Scene[Text] | None) -> list[str]:
    return [str(p.words) for text in texts_of(all_of(side)) for p in text.paragraphs]


def lines_in(side: Scene[Text] | None) -> list[list[float]]:
    """Writing lines, a list of heights for each field: shapes of several level strokes of one breadth in the ink of lines."""
    fields = [s for s in shapes_of(all_of(side)) if s.line == "mos" and s.width == 0.75 and len(s.outline) > 2]
    return [sorted({segment[2] for segment in s.outline}) for s in fields]


# ---------------------------------------------------------------- K05


def test_a_tent_can_be_read_from_both_sides_and_is_read_aloud_once(world: Content) -> None:
    for kind, card in zip(world.typology.types, cards("K05", world), strict=True):
        names = [text for text in texts_of(all_of(card.front)) if text.paragraphs[0].words == kind.name]
        assert sorted(text.rotation for text in names) == [0, 180]
        assert [text.paragraphs[0].style for text in names if text.rotation] == ["neighbour"]
        told = [item for item in walk(card.front.items) if isinstance(item, Group) and item.alt]
        assert len(told) == 1
        assert card.front.marks, "where it is folded"


def test_inside_a_tent_stands_the_whole_type_and_how_it_answers_for_each_axis(content: Content) -> None:
    texts = content.materials["K05"]
    for kind, card in zip(content.typology.types, cards("K05", content), strict=True):
        found = said(card.back)
        for words in (kind.text, kind.short, kind.example, kind.question):
            assert words in found
        assert found[found.index(str(texts["who"])) + 1] == texts[f"who-{kind.actor}"]
        assert found[found.index(str(texts["how"])) + 1] == texts[f"how-{kind.result}"]


def test_two_types_in_one_pane_share_it(content: Content) -> None:
    first, *rest = content.typology.types
    twin = replace(first, id=Words("tvilling"), name=Words("Tvilling"))
    grown = replace(content, typology=replace(content.typology, types=(first, *rest, twin)))
    made = cards("K05", grown)
    assert len(made) == 5
    assert all({"Tvilling", str(first.name)} <= set(said(card.back)) for card in made)


# ---------------------------------------------------------------- K06


def test_a_voice_stands_with_the_whole_of_whom_it_is_after_and_the_number_of_its_slip(content: Content) -> None:
    persons = {person.id: person for person in content.persons}
    made = cards("K06", content)
    for number, (voice, card) in enumerate(zip(content.voices, made, strict=True), 1):
        found, person = said(card.front), persons[voice.person]
        assert str(voice.text) in found
        assert [f"efter {person.name},", f"{person.role},", str(person.organisation)] == found[-3:]
        assert found[0] == f"Pointekort · K06 · {number}"
        assert [len(field) for field in lines_in(card.front)] == [2]


def test_what_a_voice_is_about_is_told_by_its_name_and_not_by_its_id(content: Content) -> None:
    alts = [g.alt for card in cards("K06", content) for g in walk(card.front.items) if isinstance(g, Group) and g.alt]
    for direction in content.directions:
        assert any(alt.endswith(str(direction.name).lower()) for alt in alts)
    assert not any(word in alt for alt in alts for word in ("planlaegning", "paa-tvaers"))


def test_a_voice_about_the_whole_has_a_sign_too(world: Content) -> None:
    assert subject_of("hvad som helst", world)[0] is None and subject_of("hvad som helst", world)[1]
    signs = [subject_of(phase.id, world)[1] for phase in world.phases]
    assert signs[0] != signs[-1] and signs[1] == signs[2]


def test_a_back_says_that_voices_are_freely_told(content: Content) -> None:
    assert all(str(content.materials["K06"]["free"]) in said(card.back) for card in cards("K06", content))


# ---------------------------------------------------------------- K07


@pytest.mark.parametrize("count", [1, 2, 5, 6, 8, 9])
def test_advice_cards_are_one_plant_and_blanks_fill_the_sheet(content: Content, count: int) -> None:
    advice = (content.advice * 2)[:count]
    *made, own = cards("K07", replace(content, advice=advice))
    assert len(made) == count and (count + own.copies) % 4 == 0 and own.copies >= 1
    told = content.materials["K07"]["storeys"]
    alts = [next(g.alt for g in walk(card.front.items) if isinstance(g, Group) and g.alt) for card in made]
    assert alts[0] == told[0]
    assert count == 1 or alts[-1] == told[-1]
    assert len(alts) < 3 or told[-1] not in alts[:-1]


def test_the_stalk_leaves_a_card_where_it_enters_the_next(drawings: Drawings) -> None:
    glass = live(A6_LYING).cut_left(122)[0]
    axis = glass.x + glass.w / 2
    drawn = [standing(drawings[f"cards/storey-{name}"], axis, glass.bottom) for name in STOREYS]
    stalks = [next(s for s in shapes if s.line == "boeg" and s.width == 5) for shapes in drawn]
    assert [extent(s.outline)[0] for s in stalks] == pytest.approx([axis] * 5)
    assert [extent(s.outline)[3] for s in stalks[:-1]] == pytest.approx([glass.bottom] * 4)
    assert [extent(s.outline)[1] for s in stalks[1:]] == pytest.approx([glass.y] * 4)


def test_a_postcard_has_room_for_a_message_an_address_and_a_stamp(content: Content) -> None:
    for card in cards("K07", content):
        message, address = lines_in(card.back)
        assert len(message) >= 6 and len(address) == 4


# ---------------------------------------------------------------- K08


def test_a_role_has_its_tulip_and_one_without_a_drawing_a_plain_one(content: Content, world: Content) -> None:
    assert {role.id for role in content.introduction.citizen_roles} == {*content.drawings.ids("citizens")} - {PLAIN}
    assert content.drawings.of("citizens", "graver") == content.drawings["citizens/plain"]
    alts = [g.alt for card in cards("K08", world) for g in walk(card.front.items) if isinstance(g, Group) and g.alt]
    assert set(alts) == {world.materials["K08"]["plain"]}


def test_a_card_of_a_role_says_its_name_and_else_only_what_is_ours(content: Content) -> None:
    """The publication names the roles and says no more of them."""
    roles = content.introduction.citizen_roles
    ours = [str(words) for words in content.materials["K08"].values()]
    for number, (role, card) in enumerate(zip(roles, cards("K08", content)[:-1], strict=True), 1):
        known = {str(role.name), str(number), f"Borgerroller · K08 · {number} af {len(roles)}", *ours}
        assert set(said(card.front)) | set(said(card.back)) <= known
        assert [len(field) for field in lines_in(card.back)] == [4, 4]


def test_a_seventh_role_is_a_card_more(content: Content) -> None:
    roles = (*content.introduction.citizen_roles, Item(Words("nabo"), Words("Nabo")))
    *made, own = cards("K08", replace(content, introduction=replace(content.introduction, citizen_roles=roles)))
    assert len(made) == 7 and own.copies == 1 and "Nabo" in said(made[-1].front)


def test_tulips_stand_on_the_soil_inside_the_card(drawings: Drawings) -> None:
    area = live(A6)
    room = Box(-area.w / 2, -area.h + 80, area.w, area.h - 80)
    for id in drawings.ids("citizens"):
        assert not outside(list(standing(drawings.of("citizens", id), 0, 0)), room), id


# ---------------------------------------------------------------- K10, K11, K12


def test_each_seed_has_a_house_and_its_question_a_row_of_lines(content: Content) -> None:
    card, *rest = cards("K10", content)
    texts = content.materials["K10"]
    assert not rest and card.copies == 4
    assert [words for words in said(card.front) if words in texts["seeds"]] == [*texts["seeds"]]
    assert [words for words in said(card.back) if words in texts["questions"]] == [*texts["questions"]]
    assert [len(field) for field in lines_in(card.back)] == [2, 2, 2]


def test_more_seeds_than_there_is_room_for_are_told_once(content: Content) -> None:
    def sown(count: int) -> tuple[Card, ...]:
        seeds = tuple(Words(f"Frø {n}") for n in range(count))
        return cards("K10", content, seeds=seeds, questions=tuple(seed.derived(f"{seed}: Hvad?") for seed in seeds))

    assert all(field for field in lines_in(sown(5)[0].back))
    with pytest.raises(Problems) as caught:
        sown(6)
    assert len(caught.value.problems) == 1


def test_slips_go_into_the_fields_of_walls_and_each_case_has_its_token(world: Content) -> None:
    made = cards("K11", world)
    slips, tokens = made[:3], made[3:]
    assert [card.copies for card in slips] == [12, 12, 60]  # whole sheets; plain ones for a day at six tables
    assert all(card.front.w <= 76 * MM and card.back is None for card in made)
    assert [len(field) for card in slips for field in lines_in(card.front)] == [5, 6, 7]
    assert [said(card.front) for card in tokens] == [[str(n)] for n in range(1, len(world.cases) + 1)]
    drawn = [next(g.name for g in walk(card.front.items) if isinstance(g, Group)) for card in tokens]
    assert drawn == [f"plante-{case.plant or 'plain'}" for case in world.cases]


def test_a_token_keeps_four_millimetres_from_its_cuts(content: Content) -> None:
    for card in cards("K11", content)[3:]:
        assert not outside(shapes_of(all_of(card.front)), Box(0, 0, card.front.w, card.front.h).inset(4 * MM - 0.5))


def test_a_role_at_the_table_is_seen_as_a_tool_and_read_the_right_way_up(content: Content) -> None:
    texts = content.materials["K12"]
    for role, card in zip(texts["roles"], cards("K12", content), strict=True):
        turned = {str(t.paragraphs[0].words): t.rotation for t in texts_of(all_of(card.front)) if t.rotation}
        assert str(texts[role]) in turned and set(turned.values()) == {180}
        read = [str(p.words) for t in texts_of(all_of(card.front)) if not t.rotation for p in t.paragraphs]
        assert {*texts[f"{role}-does"], *texts[f"{role}-says"]} <= set(read)
    assert {*texts["roles"]} == {*content.drawings.ids("tools")} - {PLAIN}


def test_a_fifth_role_needs_its_words_and_grows_as_a_plant(content: Content) -> None:
    roles = (*content.materials["K12"]["roles"], Words("foedevare"))
    with pytest.raises(Problems):
        cards("K12", content, roles=roles)
    more = {"foedevare": Words("Kok"), "foedevare_tool": Words("En plante")}
    lists = {f"foedevare_{key}": (Words("Rører i gryden."),) for key in ("does", "says")}
    assert len(cards("K12", content, roles=roles, **more, **lists)) == 5


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        ((), "listen 'roles' er tom"),
        (("vaert", "skriver", "vaert"), "rollen 'vaert' står to gange"),
        (("vert", "skriver"), "rollen 'vert' har ingen tekster"),
    ],
)
def test_roles_that_cannot_be_made_are_told_once(content: Content, roles: tuple[str, ...], told: str) -> None:
    with pytest.raises(Problems) as caught:
        cards("K12", content, roles=tuple(map(Words, roles)))
    assert [problem.message for problem in caught.value.problems] == [told]


def test_words_of_a_role_that_is_gone_are_told(content: Content) -> None:
    own = {**content.materials["K12"], "roles": content.materials["K12"]["roles"][:3]}
    found = [str(p) for p in check_texts(CATALOGUE["K12"], replace(content, materials={"K12": own}))]
    assert len(found) == 4 and all("ukendt nøgle 'udfordrer" in problem for problem in found)


# ---------------------------------------------------------------- on its head


def test_half_a_turn_twice_is_none() -> None:
    page = Box(0, 0, 100, 60)
    shape = Shape((("M", 10, 5), ("L", 30, 20)), None, "gran", 1)
    text = Text(Box(10, 5, 40, 10), (Paragraph(Words("Have"), "body"),))
    (turned, group) = on_its_head((shape, Group("g", (text,))), page)
    assert isinstance(turned, Shape) and extent(turned.outline) == (70, 40, 90, 55)
    assert isinstance(group, Group) and isinstance(inner := group.items[0], Text)
    assert inner.box == Box(50, 45, 40, 10) and inner.rotation == 180
    (_, again) = on_its_head((turned, group), page)
    assert isinstance(again, Group) and again.items == (text,)


def test_a_logo_is_never_put_on_its_head() -> None:
    with pytest.raises(TypeError, match="Picture"):
        on_its_head((Picture(Box(0, 0, 1, 1), "logo", "Et logo"),), Box(0, 0, 10, 10))
