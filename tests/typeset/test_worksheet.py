"""A worksheet is summed up before it is written: what does not fit is told with its line and by how much."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sheets import branded, layout, look, points, ready, sender, window, words, worksheet

from generator.model.flow import AnswerLines, Checks, Columns, Fields, Heading, PageBreak, Prose
from generator.model.problems import Problem, Problems, Where
from generator.model.sender import CLEAR, TIGHT, Sender
from generator.model.text import Words
from generator.model.units import MM
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.fit import Fitted, fit
from generator.typeset.worksheet.footer import HIGHEST, chosen_plate
from generator.typeset.worksheet.lines import TooWide, line_count, text_width

TITLE = Heading(words("Prøve"), 1)
LONG = "Hvad vil I opnå, og hvordan kan I se om et år, at det er lykkedes? " * 3


def fitted(*blocks, of=None, **more) -> Fitted:
    return fit(worksheet(*blocks, **more), branded() if of else look(), of, layout())


def told(*blocks, of=None, **more) -> list[Problem]:
    with pytest.raises(Problems) as caught:
        fitted(*blocks, of=of, **more)
    return caught.value.problems


# ---------------------------------------------------------------- what fits


def test_a_short_page_gets_the_widest_writing_lines():
    assert fitted(TITLE, points(3)).pitch == layout().write.pitch


def test_a_full_page_gets_narrower_lines_but_never_too_narrow_ones():
    pitches = [fitted(TITLE, points(n, lines=3)).pitch for n in (8, 9, 10, 11)]
    assert pitches == sorted(pitches, reverse=True)
    assert sheet.PITCH_LEAST <= pitches[-1] < pitches[0]


def test_a_higher_foot_leaves_the_page_less_room():
    plain = fitted(TITLE, points(10, lines=3))
    high = fitted(TITLE, points(10, lines=3), of=sender(least=12))
    assert high.foot.height > plain.foot.height
    assert high.pitch < plain.pitch


def test_columns_are_as_high_as_the_highest_of_them():
    one = Columns(((Heading(words("A"), 2), window()), (Heading(words("B"), 2),)), (1, 1))
    other = Columns(((Heading(words("A"), 2),), (Heading(words("B"), 2), window())), (1, 1))
    both = Columns(((Heading(words("A"), 2), window()), (Heading(words("B"), 2), window())), (1, 1))
    filled = [fitted(TITLE, columns, points(8, lines=3)).pitch for columns in (one, other, both)]
    assert len(set(filled)) == 1


def test_the_head_grows_until_the_figure_beside_it_stands_clear():
    assert fitted().head_gaps[0] > 0
    assert fitted().head_gaps[1] == 0


# ---------------------------------------------------------------- what does not


def test_a_page_with_too_much_on_it_is_told_with_its_number_and_its_excess():
    [problem] = told(TITLE, points(3), PageBreak(), TITLE, points(14, lines=3))
    assert problem.where.line == 1
    assert problem.message.startswith("side 2 af Ark 9 er ") and problem.message.endswith(" pt for høj")
    assert "fjern et punkt" in problem.hint


def test_a_contact_that_makes_the_foot_too_high_is_told_at_its_own_place_and_by_how_much():
    """A full page has room for it when as much of it is gone as the hint says."""

    def asked(more: str) -> Sender:
        contact = Words(f"Spørgsmål? Bo Ny, {more}bo@ny.example", Where("layouts/brands/ny/_brand.yml", 9, 19))
        return replace(sender(), contact=contact)

    more = "Center for Plan, Byg, Kultur og Fritid, " * 14
    full = next(n for n in range(12, 3, -1) if _fits(TITLE, points(n, lines=3), of=asked("")))
    [problem] = told(TITLE, points(full, lines=3), of=asked(more))
    assert (
        problem.where.line == 9
        and problem.message.startswith("linjen »")
        and "er for lang til foden" in problem.message
    )
    less = int(re.findall(r"\d+", problem.hint)[0])
    assert _fits(TITLE, points(full, lines=3), of=asked(more[:-less]))


def _fits(*blocks, of) -> bool:
    try:
        return bool(fitted(*blocks, of=of))
    except Problems:
        return False


def test_a_text_that_has_moved_is_told_at_its_new_line():
    """The sums of a worksheet are kept by its words, and two documents may have the same words in other places."""
    moved = [
        told(TITLE, Prose(words("Speciallægepraksisplanlægningsstabiliseringsperiode" * 3, line), "lead"))[0].where.line
        for line in (5, 9)
    ]
    assert moved == [5, 9]


def test_a_text_too_long_for_its_cell_is_told_at_its_line_and_by_how_much():
    first, second = told(TITLE, points(2, text=LONG))
    assert [str(p.where) for p in (first, second)] == [f"content/materials/A99.yaml:{n}:1" for n in (11, 12)]
    assert (
        first.message
        == "teksten er for lang til sin celle på Ark 9, side 1: den fylder 5 linjer, men der er kun plads til 2"
    )
    assert first.hint == "forkort den med omkring 121 tegn"


def test_a_word_wider_than_its_cell_is_told():
    problems = told(TITLE, points(1, text="x" * 80))
    assert any(p.message.startswith(f"ordet '{'x' * 80}' er bredere end sin plads") for p in problems)


@pytest.mark.parametrize(
    "block",
    [
        Fields((words("Et navn så langt, at der ikke er plads til at skrive bagefter"), words("Dato")), (200, 286)),
        Checks((words("Et meget langt udsagn, som ikke kan stå på en halv side af arket"),) * 2, 2),
        Checks((words("Et meget langt udsagn, som ikke kan stå"),) * 3, 0),
        AnswerLines(words("Det er fordi " * 9)),
        Heading(words("Titel"), 1, overline=words("Over en titel kan kun stå én linje " * 4)),
        Columns(((ready(),), (ready(),)), (1, 1)),
    ],
)
def test_what_must_stand_on_one_line_is_told_when_it_cannot(block):
    assert all("er bredere end sin plads på Ark 9, side 1" in p.message for p in told(TITLE, block))


def test_a_character_the_face_lacks_is_told():
    [problem] = told(TITLE, Prose(words("Et 漢 tegn", 7)))
    assert problem.where.line == 7
    assert problem.message == "tegnet '漢' (U+6F22) findes ikke i skriften til Ark 9, side 1"


def test_a_name_too_long_for_its_tab_is_told():
    [problem] = told(TITLE, tabs=tuple(words("Et navn der er alt for langt til en lille fane") for _ in range(5))[:5])[
        :1
    ]
    assert "er bredere end sin plads på Ark 9, »fane«" in problem.message


def test_all_mistakes_are_told_together():
    assert len(told(TITLE, points(2, text=LONG), Prose(words("Et 漢 tegn", 7)))) >= 2


def test_a_promise_of_other_pages_is_our_own_fault():
    with pytest.raises(ValueError, match="2 promised"):
        fitted(TITLE, pages=2)


# ---------------------------------------------------------------- logos in the foot


def test_the_logo_is_as_high_as_the_municipality_asks_with_its_clear_space_inside_the_plate():
    plate = chosen_plate(sender(least=9), layout().page_w)
    assert plate.h == pytest.approx(9 * MM)
    assert plate.tall >= plate.h * (1 + 2 * TIGHT) - 0.01
    assert (plate.w - plate.h * plate.logo.aspect) / 2 >= CLEAR * plate.h - 0.01


def test_a_logo_that_cannot_be_so_high_makes_way_for_the_small_one():
    plate = chosen_plate(sender(least=18), layout().page_w)
    assert plate.logo.source == "small"
    assert plate.tall < HIGHEST


def test_no_logo_that_fits_is_told_with_the_greatest_height_there_is():
    municipality = sender(least=18)
    municipality.logos["small"] = municipality.logos["worksheet"]  # type: ignore[index]
    [problem] = told(TITLE, of=municipality)
    assert "højst 12,7 mm højt på arbejdsarket; jeres egen regel (min-height) er mindst 18 mm" in problem.message


# ---------------------------------------------------------------- lines


def fonts() -> Fonts:
    return Fonts(look().faces)


@pytest.mark.parametrize(
    "text, lines", [("Et", 1), ("Et ord", 1), ("Samskabelse samskabelse", 2), ("års-plan års-plan", 2), ("1–2", 1)]
)
def test_lines_break_after_spaces_hyphens_and_dashes(text, lines):
    assert line_count(fonts(), [("sans", 10, 0, text)], 60) == lines


def test_a_no_break_space_holds_its_words_together():
    open_, held = "Side 100 af 200", "Side\u00a0100\u00a0af\u00a0200"
    assert line_count(fonts(), [("sans", 10, 0, open_)], 40) == 2
    with pytest.raises(TooWide):
        line_count(fonts(), [("sans", 10, 0, held)], 40)


def test_runs_of_two_faces_fill_one_line():
    runs = [("sans-semibold", 10, 0, "FORMÅL:"), ("sans", 10, 0, " Hvad vil I?")]
    width = sum(text_width(fonts(), run) for run in runs)
    assert line_count(fonts(), runs, width + 1) == 1
    assert line_count(fonts(), runs, width - 4) == 2
