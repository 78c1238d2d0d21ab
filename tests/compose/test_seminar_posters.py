"""The posters of a seminar: voices on sheets of their own, the day as it is written, and places as large as what goes there."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from drawings import outside, shapes_of

from generator.compose.catalogue import CATALOGUE
from generator.compose.drawing.voice_plants import VOICE_PLANTS, plant_of
from generator.compose.texts import Texts
from generator.load.theme import Theme, load_pages, load_theme
from generator.model.content import Content, Voice
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.problems import Problems, Where
from generator.model.scene import Group, Scene, SetText, walk
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


def settled(id: str, content: Content, room: Room | None = None) -> tuple[Scene[SetText], ...]:
    styles = load_pages(LAYOUTS, theme(), [])[CATALOGUE[id].page].styles_of(id)
    return settle(composed(id, content, room), styles, theme().look("pdf"), id).pages


def texts_of(page: Scene[SetText]) -> list[SetText]:
    return [item for item in walk(page.items) if isinstance(item, SetText)]


def said(page: Scene[SetText]) -> str:
    return " ".join(str(p.words) for text in texts_of(page) for p in text.paragraphs)


def all_of(content: Content) -> Content:
    """With a poster for every voice."""
    return replace(content, on_posters=())


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
    assert {plant_of(voice, content) for voice in content.voices} <= VOICE_PLANTS.keys()


def test_a_voice_without_large_words_is_told_where_it_stands(world: Content) -> None:
    mute = Voice(Words("tavs", Where("content/voices.yaml", 9)), Words("agnes-muld"), Words("solen"), Words("Vand."))
    with pytest.raises(Problems) as caught:
        composed("P15", replace(world, voices=(*world.voices, mute)))
    (problem,) = caught.value.problems
    assert problem.where.line == 9 and "mangler sin lead" in problem.message
