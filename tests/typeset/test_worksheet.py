"""A worksheet's pages are decided before it is written: what grows, what goes on, and what cannot fit and is told."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import branded, layout, look, points, ready, sender, window, words, worksheet

from generator.model.flow import (
    AnswerLines,
    Cell,
    Checks,
    Columns,
    Fields,
    Figure,
    Heading,
    PageBreak,
    Pane,
    Prose,
    Step,
    Table,
)
from generator.model.office_metrics import RESERVE
from generator.model.problems import Problem, Problems, Where
from generator.model.scene import Group
from generator.model.sender import CLEAR, TIGHT, Sender
from generator.model.text import Words
from generator.model.units import MM
from generator.typeset.faults import TooWide
from generator.typeset.fonts import Fonts
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.fit import FREE, Fitted, fit
from generator.typeset.worksheet.footer import HIGHEST, chosen_plate
from generator.typeset.worksheet.lines import line_count, text_width
from generator.typeset.worksheet.pages import broken, pages

TITLE = Heading(words("Prøve"), 1)
LONG = "Hvad vil I opnå, og hvordan kan I se om et år, at det er lykkedes? " * 3


def fitted(*blocks, of=None, **more) -> Fitted:
    return fit(worksheet(*blocks, **more), branded() if of else look(), of, layout())


def told(*blocks, of=None, **more) -> list[Problem]:
    with pytest.raises(Problems) as caught:
        fitted(*blocks, of=of, **more)
    return caught.value.problems


# ---------------------------------------------------------------- what fits


def lines_of(*blocks, **more) -> list[int]:
    """How many writing lines the rows of the first table and the fields got."""
    found = fitted(*blocks, **more).document.blocks
    tables = [max(cell.lines for cell in block.rows[0]) for block in found if isinstance(block, Table)]
    return [*tables, *(block.lines for block in found if isinstance(block, AnswerLines))]


def growing(count: int, most: int = 9) -> Table:
    return replace(points(count), most=most)


def test_writing_lines_stand_8_mm_apart():
    assert layout().write.pitch == layout().answer.pitch == layout().fields.pitch == pytest.approx(8 * MM, abs=0.05)


def test_the_fewer_rows_the_more_lines_each():
    got = [lines_of(TITLE, growing(n))[0] for n in (3, 4, 6, 9, 12)]
    assert got == sorted(got, reverse=True)
    assert (got[0], got[-1]) == (9, 2)


def test_lines_grow_no_further_than_they_may():
    assert lines_of(TITLE, growing(3, most=4), AnswerLines(words("Fordi"), 1, 3)) == [4, 3]
    assert lines_of(TITLE, points(3), AnswerLines(words("Fordi"))) == [2, 1]


def test_a_question_has_no_lines_that_every_row_of_a_table_could_have_had():
    for taken in range(1, 9):
        of_table, of_question, _ = lines_of(
            TITLE, AnswerLines(words("Fordi"), 1, 99), growing(4, most=99), AnswerLines(words("Navn"), taken)
        )
        assert (of_question - 1) - (of_table - 2) < 4


def test_what_grows_leaves_less_than_a_line():
    assert (
        fitted(TITLE, AnswerLines(words("Fordi"), 1, 99)).left[0] < layout().write.pitch + FREE + sheet.ABOVE_FOOT + 1
    )


def test_lines_side_by_side_grow_together():
    one = (AnswerLines(words("Før"), 1, 5),)
    columns = next(b for b in fitted(TITLE, Columns((one, one), (1, 1))).document.blocks if isinstance(b, Columns))
    assert [column[0].lines for column in columns.columns] == [5, 5]


def test_the_pages_are_the_same_however_high_a_logo_makes_the_foot():
    feet = [fitted(TITLE, AnswerLines(words("Fordi"), 1, 99), of=of) for of in (None, *map(sender, (4, 8, 12)))]
    low, high = (choose(found.foot.height for found in feet) for choose in (min, max))
    assert low < high - 10 and high <= HIGHEST
    assert len({(found.document, found.foot.page_bottom) for found in feet}) == 1
    assert len({round(found.foot.edge + found.foot.height + found.left[0], 3) for found in feet}) == 1


def test_a_foot_that_words_make_higher_than_any_logo_leaves_the_page_fewer_lines():
    long = sender(contact="Spørgsmål? " + "Center for Plan, Byg, Kultur og Fritid, " * 14 + "ida@aadal.example")
    usual, high = (fitted(TITLE, AnswerLines(words("Fordi"), 1, 99), of=of) for of in (sender(), long))
    assert high.foot.height > HIGHEST
    lines = [found.document.blocks[1].lines for found in (usual, high)]
    assert lines[0] > lines[1]
    assert usual.foot.room - high.foot.room == pytest.approx(high.foot.height - HIGHEST)


def test_columns_are_as_high_as_the_highest_of_them():
    one = Columns(((Heading(words("A"), 2), window()), (Heading(words("B"), 2),)), (1, 1))
    other = Columns(((Heading(words("A"), 2),), (Heading(words("B"), 2), window())), (1, 1))
    both = Columns(((Heading(words("A"), 2), window()), (Heading(words("B"), 2), window())), (1, 1))
    assert len({fitted(TITLE, columns).left for columns in (one, other, both)}) == 1


def test_the_head_grows_until_the_figure_beside_it_stands_clear():
    assert fitted().head_gaps[0] > 0
    assert fitted().head_gaps[1] == 0


def test_a_row_has_lines_beside_all_of_its_text():
    assert lines_of(TITLE, points(2, text=LONG)) == [3]


def test_no_word_is_left_alone_on_the_last_line():
    """»Hvem kan føle sig forbigået?« with the last word alone reads as a slip."""
    texts = [f"Hvordan kobles politikerne på og hvem kan {'helt ' * n}føle sig forbigået?" for n in range(9)]
    seen = set()
    for text in texts:
        rows = next(b for b in fitted(TITLE, points(1, text=text)).document.blocks if isinstance(b, Table)).rows
        said, width = rows[0][1].words, layout().width * 226 / 486 - 2 * layout().checklist.side
        held = text.replace(" forbigået", "\u00a0forbigået")
        alone = [
            line_count(fonts(), [layout().cell.run(text.removesuffix(" forbigået?"))], room)
            < line_count(fonts(), [layout().cell.run(text)], room)
            for room in (width, width * RESERVE)
        ]
        assert said == (held if any(alone) else text)
        seen.add(said == held)
    assert seen == {True, False}
    assert point_of("Kort?") == "Kort?"


def point_of(text: str) -> str:
    rows = next(b for b in fitted(TITLE, points(1, text=text)).document.blocks if isinstance(b, Table)).rows
    return rows[0][1].words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Hvordan kobler I politikerne på? Hvem kan føle sig forbigået?", "Hvem kan føle sig forbigået?"),
        ("Gå forrest, Bo: fra myndighed mod partner, og fra ekspert mod facilitator", "og fra ekspert mod facilitator"),
        ("Kommer opgaven, som vi siger, indefra? Eller udefra, hvor meget skal I styre?", "Eller udefra, hvor meget skal I styre?"),
        ("Husk, at hele kommunen skal være med til at løse den her opgave", "opgave"),  # »Husk,« would be short
        ("Kan I nå det? Ja.", "Ja."),  # one line
    ],
)  # fmt: skip
def test_the_second_of_two_lines_begins_with_a_sentence_or_a_clause(text, last):
    said = point_of(text)
    assert said.replace("\u00a0", " ") == text
    assert said.rpartition(" ")[2] == last.replace(" ", "\u00a0")


# ---------------------------------------------------------------- what goes on on a further page

GOES_ON = "Prøve (fortsat)"


def pages_of(*blocks) -> list[list]:
    return pages(fitted(*blocks).document.blocks)


def test_what_has_no_room_stands_on_a_further_page_under_the_same_title():
    sections = [block for n in range(4) for block in (Heading(words(f"Del {n}"), 2), points(4))]
    first, second, *more = pages_of(TITLE, *sections)
    assert not more
    assert [b.words for b in second if isinstance(b, Heading)][:1] == [GOES_ON]
    assert [isinstance(page[-1], Table) for page in (first, second)] == [True, True]


def test_a_table_without_sections_goes_on_with_its_head_and_all_its_rows():
    first, second = pages_of(TITLE, points(20))
    rows = [row[0].check for page in (first, second) for b in page if isinstance(b, Table) for row in b.rows]
    assert rows == [row[0].check for row in points(20).rows]
    assert second[0].words == GOES_ON


def test_a_table_in_a_section_goes_on_under_the_headings_of_both():
    part = Heading(words("Del"), 2)
    _, second = pages_of(TITLE, part, points(20))
    assert [b.words for b in second if isinstance(b, Heading)] == [GOES_ON, "Del (fortsat)"]
    assert isinstance(second[2], Table)


def test_a_page_that_begins_with_a_section_has_no_other_heading_than_its_own():
    _, second = pages_of(TITLE, Heading(words("Del"), 2), points(9), Heading(words("Ny"), 2), points(9))
    assert [b.words for b in second if isinstance(b, Heading)] == [GOES_ON, "Ny"]


def test_pages_that_must_be_are_as_even_as_they_can_be():
    """Not twelve rows and one."""
    counts = [len(b.rows) for page in pages_of(TITLE, growing(14)) for b in page if isinstance(b, Table)]
    assert sum(counts) == 14 and max(counts) <= 8


def test_a_page_ends_before_a_section_rather_than_in_its_table():
    end, *_ = pages_of(TITLE, points(7), Heading(words("Del"), 2), points(7))
    assert len(end) == 2


def test_a_sheet_that_fits_has_no_further_page():
    assert fitted(TITLE, points(3)).pages == 1
    assert fitted(TITLE, points(3), PageBreak(), TITLE, points(3)).pages == 2


HIGH = st.floats(1, 60)
BLOCKS = st.lists(
    st.one_of(
        HIGH.map(lambda h: Figure(Group("f", ()), 1, h)),
        st.lists(HIGH, min_size=1, max_size=12).map(
            lambda hs: Table(words("t"), words("s"), (), tuple((Cell(label=words(str(h))),) for h in hs), ())
        ),
        st.just(Heading(words("Del"), 2)),
    ),
    max_size=12,
)


def tall(block) -> float:
    """The heights that the examples have in them; a heading and the head of a table are 10 points high."""
    if isinstance(block, Table):
        return 10 + sum(float(row[0].label) for row in block.rows)
    return block.h if isinstance(block, Figure) else 10


def rows_of(block) -> list:
    return [*block.rows] if isinstance(block, Table) else [block]


@given(BLOCKS, st.floats(100, 400))
def test_nothing_is_lost_and_no_page_is_too_high_however_much_there_is(blocks, room):
    made = broken([TITLE, *blocks], tall, room, 0, lambda heading: replace(heading, words=words("Fortsat")))
    unbroken = [[b for b in page if not (isinstance(b, Heading) and b.words == "Fortsat")] for page in made]
    assert [row for page in unbroken for b in page for row in rows_of(b)] == [
        row for b in (TITLE, *blocks) for row in rows_of(b)
    ]
    assert all(page[0] == replace(TITLE, words=words("Fortsat")) for page in made[1:])
    assert all(sum(map(tall, page)) <= room + 0.01 for page in made)


# ---------------------------------------------------------------- what does not


def test_a_page_that_cannot_be_parted_and_is_too_high_is_told_with_its_number_and_its_excess():
    column = (*(AnswerLines(words("Fordi"), 9) for _ in range(4)),)
    [problem] = told(TITLE, points(3), PageBreak(), Heading(words("To", 7), 1), Columns((column, column), (1, 1)))
    assert problem.where.line == 7
    assert problem.message.startswith("side 2 af Ark 9 er ") and problem.message.endswith(" pt for høj")
    assert "fjern et punkt" in problem.hint


def test_no_address_in_the_foot_is_broken_at_a_hyphen():
    """»faellesskab@lyngborg-« with »stenhede.example« below it is read as two addresses."""
    for n in range(40):
        contact = words(f"Spørgsmål? {'a' * n} Åse Ny, konsulent, Plan og By, faellesskab@haven-ved-fjorden.example")
        foot = fitted(TITLE, of=replace(sender(), contact=contact)).foot
        assert foot.inside[-1].replace("\n", " ") == contact
        assert contact.rpartition(" ")[2] in foot.inside[-1].split("\n")[-1]
        assert foot.asked_lines == foot.inside[-1].count("\n") + 1


def test_a_contact_that_makes_the_foot_too_high_is_told_at_its_own_place_and_by_how_much():
    """A full page has room for it when as much of it is gone as the hint says."""

    def asked(more: str) -> Sender:
        contact = Words(f"Spørgsmål? Bo Ny, {more}bo@ny.example", Where("layouts/brands/ny/_brand.yml", 9, 19))
        return replace(sender(), contact=contact)

    more = "Center for Plan, Byg, Kultur og Fritid, " * 14
    full = next(n for n in range(14, 3, -1) if _fits(TITLE, points(n, lines=3), of=asked("")))
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
        return fitted(*blocks, of=of).pages == 1
    except Problems:
        return False


def test_a_text_that_has_moved_is_told_at_its_new_line():
    """The sums of a worksheet are kept by its words, and two documents may have the same words in other places."""
    moved = [
        told(TITLE, Prose(words("Speciallægepraksisplanlægningsstabiliseringsperiode" * 3, line), "lead"))[0].where.line
        for line in (5, 9)
    ]
    assert moved == [5, 9]


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
    assert problem.message == "tegnet '漢' (U+6F22 CJK UNIFIED IDEOGRAPH-6F22) findes ikke i skriften til Ark 9, side 1"


def test_a_name_too_long_for_its_tab_is_told():
    [problem] = told(TITLE, tabs=tuple(words("Et navn der er alt for langt til en lille fane") for _ in range(5))[:5])[
        :1
    ]
    assert "er bredere end sin plads på Ark 9, »fane«" in problem.message


def test_all_mistakes_are_told_together():
    assert len(told(TITLE, points(2, text="x" * 80), Prose(words("Et 漢 tegn", 7)))) >= 2


def test_a_name_too_long_for_a_pane_is_told():
    long = replace(window(steps=True), panes=tuple(Pane(words("Samfundsansvarliggørende")) for _ in range(4)))
    assert any("Samfundsansvarliggørende" in p.message for p in told(TITLE, long))


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


def test_a_word_that_is_wider_than_its_cell_is_divided_at_its_joint_and_an_unknown_one_is_told():
    def row(word: str) -> Table:
        narrow = (
            Cell(words=words(word)),
            Cell(steps=(Step(words(word)),)),
            Cell(words=words("Her er der plads til alt.")),
        )
        return Table(words("Ord"), words("To smalle celler."), (), (narrow,), (80, 80, 326))

    (table,) = (
        block for block in fitted(TITLE, row("kommunalbestyrelsen")).document.blocks if isinstance(block, Table)
    )
    name, listed, _ = table.rows[0]
    assert name.words == listed.steps[0].words == "kommunal\u00adbestyrelsen"
    assert "femogtresindstyve" in told(TITLE, row("femogtresindstyvende"))[0].message
