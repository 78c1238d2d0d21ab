"""A material's own words: which keys it asks for is noted, and so its file is checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compose.catalogue import CATALOGUE, check_texts
from generator.compose.decks.named import OF_STEPS
from generator.compose.material import Material
from generator.compose.texts import MaterialTexts, Texts, fill
from generator.model.content import Content
from generator.model.document import Document, Poster
from generator.model.problems import Problem, Problems, Where
from generator.model.scene import Scene
from generator.model.sender import Room
from generator.model.text import NBSP, Words

FILE = "content/materials/P98.yaml"


def bed(content: Content, texts: Texts, room: Room) -> Document:
    return Poster(f"{texts['title']} {texts['soil']} {texts.list('plants')}", Scene(10, 10, ()))


BED = Material("P98", "poster", page="poster-a2", compose=bed)


def written(text: str, line: int = 1) -> Words:
    return Words(text, Where(FILE, line, 3))


WHOLE: MaterialTexts = {
    "title": written("Bed"),
    "soil": written("Muld", 2),
    "plants": (written("Kål", 3), written("Ærter", 4)),
}


def told(content: Content, texts: MaterialTexts) -> list[Problem]:
    return sorted(check_texts(BED, replace(content, materials={"P98": texts})))


def test_a_whole_file_has_nothing_to_tell(world: Content) -> None:
    assert told(world, WHOLE) == [] == told(world, {**WHOLE, "name": written("Bedet")})


def test_a_key_that_nobody_asks_for_is_told_in_its_line(world: Content) -> None:
    [problem] = told(world, {**WHOLE, "soils": written("Ler", 7)})
    assert str(problem) == f"{FILE}:7:3: ukendt nøgle 'soils'\n  råd: mente du 'soil'?"


def test_all_missing_keys_are_told_at_once_with_the_cure(world: Content) -> None:
    found = told(world, {"plants": WHOLE["plants"]})
    assert [str(problem) for problem in found] == [
        f"{FILE}:1:1: 'soil' mangler\n  råd: skriv en linje, der begynder med soil:",
        f"{FILE}:1:1: 'title' mangler\n  råd: skriv en linje, der begynder med title:",
    ]


def test_nothing_is_called_unknown_while_a_list_is_missing(world: Content) -> None:
    """Composing ends there, so nobody knows what it would have asked for."""
    [problem] = told(world, {"title": WHOLE["title"], "soil": WHOLE["soil"], "fence": written("Pil", 9)})
    assert problem.message == "'plants' mangler"


def test_a_missing_file_is_told(world: Content) -> None:
    [problem] = check_texts(BED, replace(world, materials={}))
    assert problem.where.path == FILE and problem.message == "filen med teksterne til P98 mangler"
    assert problem.hint.startswith("skriv den, eller hent den frem igen")  # it may be a new material


def test_a_list_where_one_text_is_asked_for_is_told(world: Content) -> None:
    with pytest.raises(Problems, match="'plants' skal være én tekst, men er en liste"):
        _ = Texts(WHOLE, world)["plants"]


def test_a_place_that_nobody_fills_in_is_told(world: Content) -> None:
    [problem] = told(world, {**WHOLE, "soil": written("I {fasser} faser", 2)})
    assert problem.message == "'{fasser}' er ikke noget, der kan udfyldes" and problem.hint == "mente du '{faser}'?"


def test_a_count_of_one_is_told_where_the_text_would_have_the_plural(world: Content) -> None:
    one = replace(world, cases=world.cases[:1])
    texts = {**WHOLE, "soil": written("Vi har {cases} bede", 2)}
    [problem] = [p for p in told(one, texts) if p.warning]
    assert problem.message == "her kommer til at stå »en bede«, men der er kun 1"
    assert problem.hint == "skriv teksten uden {cases}" and problem.where.line == 2
    assert told(world, texts) == []


def test_a_count_at_the_start_takes_a_capital() -> None:
    assert fill(Words("{faser} faser, {faser} bede"), faser="fire") == "Fire faser, fire bede"


def test_a_day_without_exercises_or_breaks_calls_no_word_of_the_deck_unknown(content: Content) -> None:
    """Its words may stay for the day they are wanted again."""
    half_day = content.programmes["halvdag"]
    talks = tuple(
        replace(s, kind="talk", steps=(), slides=_untimed(s.slides)) for s in half_day.sessions if s.kind != "break"
    )
    quiet = replace(content, programmes={"halvdag": replace(half_day, sessions=talks)})
    assert list(check_texts(CATALOGUE["D01"], quiet)) == []


def _untimed(slides: tuple[Words, ...]) -> tuple[Words, ...]:
    return tuple(name for name in slides if name not in OF_STEPS)


@pytest.mark.parametrize("items", [("Kål",), ("Kål", "Ært", "Løg"), ()])
def test_a_list_of_the_wrong_length_is_told_and_composing_goes_on(world: Content, items: tuple[str, ...]) -> None:
    texts = Texts({"bed": tuple(written(item, n) for n, item in enumerate(items, 3)), "soil": written("Muld")}, world)
    assert len(texts.list("bed", 2)) == 2
    [problem] = texts.missing.values()
    assert problem.message == f"'bed' skal have 2 punkter, men har {len(items)}"
    assert problem.where.line == (len(items) + 2 if items else 1)


def test_a_text_for_each_item_follows_items_that_come_go_and_change_places(world: Content) -> None:
    asked = {"kaal-question": written("Hvor?", 3), "plain-question": written("Hvad?", 4), "plain": written("En plante")}
    texts = Texts({**asked, "kal-question": written("Hvorfor?", 5)}, world)
    assert [texts.of(id, "question") for id in ("aert", "kaal")] == ["Hvad?", "Hvor?"]
    assert texts.of("kaal") == "En plante" and not texts.missing
    [problem] = texts.unasked()
    assert str(problem) == f"{FILE}:5:3: ukendt nøgle 'kal-question'\n  råd: mente du 'kaal-question'?"


def test_where_no_text_is_for_the_others_the_item_without_one_is_told(world: Content) -> None:
    texts = Texts({"kaal-question": written("Hvor?", 3)}, world)
    assert texts.of("kaal", "question") == "Hvor?" and texts.of("aert", "question")
    assert [*texts.missing] == ["aert-question"]


def test_a_filled_in_text_stands_where_its_longest_part_was_written() -> None:
    pattern, name = written("{navn}: {antal} bede", 4), written("Køkkenhaven", 9)
    assert fill(pattern, navn=name, antal="tre").where.line == 9
    assert fill(pattern, antal="tre").where.line == 4 == fill(written("Bede", 4), navn=name).where.line


def test_the_source_line_tells_what_is_not_the_publications_if_the_material_says_so(world: Content) -> None:
    line = world.publication.source_line
    ours = Texts({**WHOLE, "ours": written("Bedet er lavet til kurset", 5)}, world)
    assert Texts(WHOLE, world).source(world.publication) == line
    whole = "Bedet er lavet til kurset".replace(" ", NBSP)  # no line ends in it, and none begins with a dot
    assert ours.source(world.publication) == f"{line} · {whole}".replace(" ·", f"{NBSP}·")


def test_keys_of_the_deck_that_it_extends_are_not_called_unknown(content: Content) -> None:
    """D02 asks for some of D01's words; of its own it must ask for all."""
    assert list(check_texts(CATALOGUE["D02"], content)) == []
    title = content.materials["D02"]["title"]
    assert isinstance(title, Words)
    wrong = {**content.materials["D02"], "covr-title": title.derived("Dag")}
    (told,) = check_texts(CATALOGUE["D02"], replace(content, materials={**content.materials, "D02": wrong}))
    assert told.message == "ukendt nøgle 'covr-title'" and told.where.path == "content/materials/D02.yaml"
