"""Where a logo stands and how high: as well as its place allows, unless the brand file demands what cannot be had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.build.logos import low_logos
from generator.compose.templates.card import A6, BELOW, FootLogo, foot_logo, live
from generator.compose.templates.footer import LEAST_AIR, chosen_logo, footer_height, logo_height, plate_for
from generator.compose.templates.poster import A2
from generator.compose.templates.slide_frame import frame, series_name
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.problems import Problems, Where
from generator.model.sender import CLEAR, GOOD, LEAST, SMALL_ON_PAPER, TIGHT, Logo, Sender
from generator.model.text import Words
from generator.model.units import MM

CARD = live(A6)
SPEC = A2.footer
SYMBOL = Logo("symbol", "Et træ", 0.9, named=False)


def sender(logo: Logo, small: Logo | None = None) -> Sender:
    uses = dict.fromkeys(("poster", "worksheet", "card", "slide"), logo)
    marks = dict.fromkeys(("small", SMALL_ON_PAPER), small or logo)
    return Sender("ny", Words("Ny Kommune"), Words("Ny"), {**uses, **marks}, contact=Words("Spørgsmål? Bo Ny"))


def shaped(aspect: float, **more: object) -> Logo:
    return Logo("navn", "Ny Kommune", aspect, **more)  # type: ignore[arg-type]


# ---------------------------------------------------------------- a rule that only we wrote


@pytest.mark.parametrize("aspect", [0.3, 0.6, 1, 2, 4, 6, 10, 15])
def test_a_logo_of_any_shape_stands_in_a_footer_of_the_usual_height(aspect: float) -> None:
    whose = sender(shaped(aspect))
    assert footer_height(SPEC, whose) == SPEC.lowest and logo_height(SPEC, whose) >= GOOD - 0.1


@pytest.mark.parametrize(("aspect", "below"), [(1, 0), (4, 0), (6, BELOW), (15, BELOW)])
def test_a_wide_logo_stands_below_the_source_line_of_a_card(aspect: float, below: float) -> None:
    found = foot_logo(sender(shaped(aspect)), CARD)
    assert found.below == below and found.tall * aspect <= CARD.w + 0.01


def test_a_small_mark_stands_beside_the_source_line_and_the_window_keeps_its_height() -> None:
    assert foot_logo(sender(shaped(10), SYMBOL), CARD).logo == SYMBOL
    assert foot_logo(sender(shaped(10), SYMBOL), CARD).below == 0


def test_the_clear_space_that_nobody_demands_gives_way_and_what_is_demanded_does_not() -> None:
    for clear, least in ((None, TIGHT), (0.5, 0.5), (0.1, 0.1)):
        whose = sender(shaped(2, clear=clear))
        ground = Box(0, SPEC.h - SPEC.lowest + 6, SPEC.w, SPEC.lowest - 6)
        plate, logo = plate_for(SPEC, whose, ground)
        assert (plate.h - logo.box.h) / 2 >= least * logo.box.h - 0.01
        assert (plate.w - logo.box.w) / 2 >= (CLEAR if clear is None else clear) * logo.box.h - 0.01
        assert plate.y - ground.y >= LEAST_AIR


def test_a_footer_that_words_have_made_higher_gives_a_wide_logo_no_more_air_above_than_beside() -> None:
    for ground in (Box(0, 0, SPEC.w, SPEC.lowest), Box(0, 0, SPEC.w, 1.4 * SPEC.lowest)):
        plate, logo = plate_for(SPEC, sender(shaped(15)), ground)
        assert plate.h - logo.box.h == pytest.approx(plate.w - logo.box.w)
        assert plate.y - ground.y == pytest.approx(ground.bottom - plate.bottom)


def test_how_low_a_logo_stands_is_told_once_for_all_places() -> None:
    [problem] = low_logos(sender(shaped(15)), KINDS)
    assert problem.warning
    assert (
        problem.message
        == "logoet bliver kun 5,9 mm højt på kortet og 5,6 mm højt på arbejdsarket og 5,4 mm højt på hæftet; 8 mm er bedre"
    )
    assert [one.message for one in low_logos(sender(shaped(15)), ("guide", "calibration"))] == [
        "logoet bliver kun 5,6 mm højt på vejledningen; 8 mm er bedre"
    ]
    assert list(low_logos(sender(shaped(15)), ("poster", "deck"))) == []
    assert list(low_logos(sender(shaped(15), SYMBOL), ("cards",))) == []


# ---------------------------------------------------------------- a rule of the brand file, and what nobody can read


def test_a_height_that_the_brand_file_demands_and_cannot_get_is_told_with_whose_rule_it_is() -> None:
    with pytest.raises(Problems, match=r"højst 5,9 mm højt på kortet; jeres egen regel \(min-height\) er mindst 9 mm"):
        foot_logo(sender(shaped(15, min_height=9)), CARD)
    with pytest.raises(Problems, match=r"på plakaten; jeres egen regel \(min-height\) er mindst 40 mm"):
        footer_height(SPEC, sender(shaped(1, min_height=40)))


def test_a_clear_space_that_the_brand_file_demands_and_leaves_no_room_is_to_blame_itself() -> None:
    rule = Where("layouts/brands/ny/_brand.yml", 9, 33)
    for room in (lambda whose: foot_logo(whose, CARD), lambda whose: footer_height(SPEC, whose)):
        with pytest.raises(Problems, match=r"jeres egen regel \(clear-space\) er luft på 50 gange") as found:
            room(sender(shaped(2, clear=50, clear_where=rule)))
        (problem,) = found.value.problems
        assert problem.where == rule and "share: 0.5" in problem.hint


def test_a_footer_grows_for_a_logo_that_must_be_high_only_if_there_is_no_small_one() -> None:
    tall = shaped(0.6, min_height=18)
    assert footer_height(SPEC, sender(tall)) > SPEC.lowest
    whose = sender(tall, SYMBOL)
    assert chosen_logo(SPEC, whose) == SYMBOL and footer_height(SPEC, whose) == SPEC.lowest


@pytest.mark.parametrize(("aspect", "said"), [(0.04, "mm bredt på kortet; det er en streg"), (40, "kan ingen læse")])
def test_what_nobody_can_read_is_refused(aspect: float, said: str) -> None:
    with pytest.raises(Problems, match=said):
        foot_logo(sender(shaped(aspect)), CARD)


def test_a_picture_is_printed_no_larger_than_its_pixels_carry() -> None:
    large, coarse = (logo_height(SPEC, sender(shaped(2, sharp=sharp))) for sharp in (99, 14))
    assert coarse == pytest.approx(14 * MM * SPEC.mm) and coarse < large
    assert logo_height(SPEC, sender(shaped(2, sharp=3))) == pytest.approx(LEAST)


# ---------------------------------------------------------------- beside the logo


def test_a_question_stands_before_whom_to_ask_and_nowhere_else() -> None:
    where = Where("layouts/brands/ny/_brand.yml", 9, 19)
    whose = replace(sender(shaped(3)), contact=Words("Bo Ny", where), fuller=(Words("Bo Ny, 12 34", where),))
    asked = whose.asking(Words("Spørg!", Where("content/publication.yaml", 8))).contacts
    assert asked == ("Spørg! Bo Ny, 12 34", "Spørg! Bo Ny") and {line.where for line in asked} == {where}
    assert replace(whose, contact=None).asking(Words("Spørg!")).contacts == ()


def test_the_name_stands_beside_a_logo_that_does_not_say_it() -> None:
    whose = sender(shaped(3), SYMBOL)
    assert whose.asked(shaped(3)) == ("Spørgsmål? Bo Ny",) and whose.asked(SYMBOL) == ("Ny Kommune · Spørgsmål? Bo Ny",)
    assert replace(whose, contact=None).asked(shaped(3)) == ("Ny Kommune",)


def test_an_upright_logo_makes_way_for_the_small_mark_with_the_name_on_a_slide() -> None:
    tall, broad = frame(sender(shaped(0.6), SYMBOL)), frame(sender(shaped(3), SYMBOL))
    assert tall.logo and tall.logo.source == "symbol" and broad.logo and broad.logo.source == "navn"
    said = [series_name(Words("Drivhus"), place).paragraphs[0].words for place in (tall, broad)]
    assert said == ["Ny Kommune · Drivhus", "Drivhus"]


@pytest.mark.parametrize("aspect", [1, 3, 6])
def test_a_card_keeps_a_coloured_plate_inside_its_margins(aspect: float) -> None:
    found: FootLogo = foot_logo(sender(shaped(aspect, ground="brand")), CARD)
    assert found.tall * (aspect + 2 * TIGHT) <= CARD.w + 0.01 and found.tall / MM >= 6
