"""Text is settled before a writer sees it: it fits, or it is a Problem that names its line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from generator.load.theme import load_hyphenation
from generator.model.document import Poster, Settled
from generator.model.geometry import Box
from generator.model.look import Ink, Look
from generator.model.problems import Problems, Where
from generator.model.scene import Group, Paragraph, Scene, SetText, Style, Text, walk
from generator.model.text import Personal, Words
from generator.typeset.fit import DESCENT, settle

FONTS = Path(__file__).parents[2] / "layouts" / "fonts"
LOOK = Look(
    inks={"muld": Ink("#1F1F1D", (0, 0, 0, 100)), "paper": Ink("#FFFFFF", (0, 0, 0, 0))},
    faces={"sans": FONTS / "SourceSansPro-Regular.ttf", "serif": FONTS / "SourceSerifPro-Semibold.ttf"},
    families={},
    hyphenation=load_hyphenation(FONTS.parent, []),
)
STYLES = {
    "body": Style("body", "sans", 20, 25, 20),
    "shrinking": Style("shrinking", "sans", 20, 25, 15),
    "divided": Style("divided", "sans", 20, 25, 20, hyphenate=True),
    "title": Style("title", "serif", 40, 44, 30, tag="H1"),
    "shout": Style("shout", "sans", 20, 25, 20, upper=True),
}
PLACE = Where("content/phases/1-prøve.yaml", 7, 11)


def words(text: str) -> Words:
    return Words(text, PLACE)


def block(text: str, box: Box, style: str = "body", **more: object) -> Text:
    return Text(box, (Paragraph(words(text), style),), **more)  # type: ignore[arg-type]


def settled(*texts: Text) -> list[SetText]:
    document = settle(Poster("Prøve", Scene(500, 500, texts)), STYLES, LOOK, "P99")
    return [item for item in walk(document.pages[0].items) if isinstance(item, SetText)]


def lines_of(text: SetText) -> list[str]:
    return [line.text for paragraph in text.paragraphs for line in paragraph.lines]


def message_of(*texts: Text) -> str:
    with pytest.raises(Problems) as caught:
        settled(*texts)
    return str(caught.value)


def test_the_first_baseline_stands_at_the_top_of_the_box():
    (text,) = settled(block("Én linje", Box(10, 100, 300, 50)))
    assert text.paragraphs[0].lines[0].y == 100


def test_no_line_is_wider_than_its_box_and_no_word_is_lost():
    long = "Hvem skal eje forløbet i toppen og tæt på driften, og har du råderum nok til at handle?"
    (text,) = settled(block(long, Box(0, 20, 180, 400)))
    assert all(line.width <= 180 for line in text.paragraphs[0].lines)
    assert " ".join(lines_of(text)) == long


def test_lines_are_even_and_break_after_a_comma_where_that_is_near():
    even, comma = settled(
        block("Hvad vil I opnå, og hvordan ser I, at det lykkes?", Box(0, 20, 290, 60)),
        block("Hvad kan borgerne præge, og hvad kan de ikke?", Box(0, 20, 290, 60)),
    )
    assert lines_of(even) == ["Hvad vil I opnå, og hvordan", "ser I, at det lykkes?"]
    assert lines_of(comma) == ["Hvad kan borgerne præge,", "og hvad kan de ikke?"]


def test_a_last_line_is_never_one_small_word():
    (text,) = settled(block("Peger kursen stadig mod målet, eller skal I gå et skridt tilbage nu", Box(0, 20, 300, 90)))
    assert len(lines_of(text)[-1].split()) > 1


def test_a_text_that_is_too_long_is_a_problem_with_file_line_place_and_measure():
    message = message_of(block("ord " * 60, Box(0, 20, 200, 60), name="Afgrænsning"))
    assert message.startswith("content/phases/1-prøve.yaml:7:11: teksten er for lang til P99, »Afgrænsning«")
    assert "% af pladsen ved 20 pt" in message and "råd: forkort den med omkring" in message


@pytest.mark.parametrize("style", ["body", "shrinking"])
def test_who_cuts_what_the_cure_says_is_done(style: str):
    """Lines count, not characters, and the other paragraphs take theirs: 170 characters may be over by one line."""
    box, long = Box(0, 0, 220, 150), "Spørg gerne i vores afdeling for fælles udvikling og samskabelse. " * 3
    brief = tuple(Paragraph(words(f"Nummer {n} er kort, men den tager to linjer."), style) for n in range(2))
    said = message_of(Text(box, (*brief, Paragraph(words(long), style))))
    cut = int(said.split("omkring ")[1].split()[0])
    assert 1 < cut < len(long)
    assert settled(Text(box, (*brief, Paragraph(words(long[:-cut]), style))))
    message_of(Text(box, (*brief, Paragraph(words(long[: -cut // 2]), style))))


def row(n: int, height: float) -> Text:
    """One of a list whose points share a height: a name of its own on two lines, and what is said of it."""
    said = (Paragraph(words("Et punkt med et navn på to linjer"), "body"), Paragraph(words("Og en tekst."), "body"))
    return Text(Box(0, height * n, 200, height), said, name=f"Punkt {n}", group="kendetegn")


def test_too_many_points_are_told_once_and_not_as_texts_to_cut_more_of_than_they_have():
    assert settled(*(row(n, 90) for n in range(3)))
    said = message_of(*(row(n, 20) for n in range(7)))
    assert "der er for mange punkter i »kendetegn« på P99: 7\n  råd: slet et, eller skriv to sammen" in said
    assert "tegn\n" not in said and said.count("råd:") == 1


def test_one_text_that_no_cut_helps_is_told_without_a_count():
    other = replace(row(1, 90), box=Box(0, 90, 200, 20))
    for texts in ((row(0, 90), other, row(2, 90)), (replace(other, group=""),)):
        said = message_of(*texts)
        assert "for lang til P99, »Punkt 1«" in said and "hvor kort den end bliver" in said and "omkring" not in said


def test_a_municipalitys_own_text_is_the_one_to_shorten():
    box, own = (
        Box(0, 0, 220, 120),
        Words("Spørg i vores afdeling for samskabelse. " * 2, Where("layouts/brands/ny/_brand.yml", 9)),
    )
    shared = words("En tekst, som alle kommuner har, og som er den længste, men får plads hos alle andre.")
    assert len(shared) > len(own) and settled(Text(box, (Paragraph(shared, "body"),)))
    said = message_of(Text(box, (Paragraph(shared, "body"), Paragraph(own, "body"))))
    assert said.startswith("layouts/brands/ny/_brand.yml:9") and "P99" in said


def test_a_text_of_everybodys_that_is_far_too_long_does_not_blame_the_municipality():
    series = Words("Et navn på en serie, som er alt for langt. " * 4, Where("content/publication.yaml", 7, 9))
    own = Words("Spørgsmål? Bo Ny, bo@ny.example", Where("layouts/brands/ny/_brand.yml", 9))
    said = message_of(Text(Box(0, 0, 220, 100), (Paragraph(series, "body"), Paragraph(own, "body"))))
    assert said.startswith("content/publication.yaml:7:9")


def test_the_size_it_may_shrink_to_is_stated_and_no_smaller_one_is_taken():
    (text,) = settled(block("ord " * 20, Box(0, 20, 200, 78), "shrinking"))
    assert 15 <= text.paragraphs[0].style.size < 20
    assert "ved 15 pt" in message_of(block("ord " * 60, Box(0, 20, 200, 78), "shrinking"))


def test_siblings_share_the_size_of_the_one_that_needs_the_least():
    roomy, tight = Box(0, 20, 400, 300), Box(0, 20, 200, 78)
    first, second = settled(
        block("kort", roomy, "shrinking", group="ruder"), block("ord " * 20, tight, "shrinking", group="ruder")
    )
    assert first.paragraphs[0].style.size == second.paragraphs[0].style.size < 20


def test_a_word_wider_than_its_box_is_a_problem_and_never_cut():
    message = message_of(block("Speciallægepraksisplanlægningsstabiliseringsperiode", Box(0, 20, 120, 100)))
    assert "ordet 'Speciallægepraksisplanlægningsstabiliseringsperiode' er bredere end sin plads på P99" in message


def test_a_soft_hyphen_is_used_only_when_the_word_needs_it():
    soft = "borger\u00adinddragelse"
    assert lines_of(settled(block(soft, Box(0, 20, 300, 60)))[0]) == ["borgerinddragelse"]
    (narrow,) = settled(block(soft, Box(0, 20, 110, 60)))
    assert lines_of(narrow) == ["borger", "inddragelse"]
    assert [line.hyphen for line in narrow.paragraphs[0].lines] == [True, False]


def test_every_problem_is_told_in_one_run():
    message = message_of(block("ord " * 60, Box(0, 20, 200, 60)), block("☃", Box(0, 20, 200, 60)))
    assert "for lang" in message and "tegnet '☃' (U+2603 SNOWMAN) findes ikke" in message


def test_turned_text_is_measured_along_its_box():
    (text,) = settled(
        block("A. Planlægning", Box(0, 0, 40, 300), "shout", rotation=-90, anchor="middle", align="right")
    )
    line = text.paragraphs[0].lines[0]
    assert line.text == "A. PLANLÆGNING" and line.x + line.width == pytest.approx(300)
    assert 0 < line.y < 40


def test_the_last_descender_stays_inside_the_box():
    (text,) = settled(block("en to tre fire fem seks", Box(0, 20, 100, 81), "body"))
    last = text.paragraphs[-1].lines[-1]
    assert last.y + DESCENT * 20 <= 20 + 81


def test_a_group_keeps_its_name_and_order():
    scene = Scene(500, 500, (Group("par", (block("først", Box(0, 20, 90, 40)), block("sidst", Box(0, 60, 90, 40)))),))
    page = settle(Poster("Prøve", scene), STYLES, LOOK, "P99").pages[0]
    assert [lines_of(i) for i in walk(page.items) if isinstance(i, SetText)] == [["først"], ["sidst"]]


def test_three_lines_are_as_even_as_they_can_be_and_the_first_is_not_one_word():
    (text,) = settled(block("Lodsejere, virksomheder og borgere udvikler én samlet destination.", Box(0, 20, 250, 90)))
    widths = [line.width for line in text.paragraphs[0].lines]
    assert len(widths) == 3 and len(lines_of(text)[0].split()) > 1


# ---------------------------------------------------------------- lists with numbers


def numbered(count: int, box: Box, above: tuple[str, ...] = ()) -> Text:
    """Lines told on lines 1, 2, 3 ... of a file, each with its number."""
    told = [Words(f"Bed {n}", Where("content/bede.yaml", n)) for n in range(1, count + 1)]
    labels = tuple(
        Text(Box(0, 0, 20, 8), (Paragraph(words(str(n)), "body"),), group="tal") for n in range(1, count + 1)
    )
    paragraphs = tuple(Paragraph(w, "body") for w in (*map(words, above), *told))
    return Text(box, paragraphs, labels=labels, indent=30, gap=4, head=10)


def test_a_number_is_read_before_its_paragraph_and_stands_on_its_first_line() -> None:
    above, *rest = settled(numbered(3, Box(10, 100, 200, 200), above=("Til gæsterne",)))
    assert [lines_of(text)[0] for text in rest] == ["1", "Bed 1", "2", "Bed 2", "3", "Bed 3"]
    firsts = [text.paragraphs[0].lines[0] for text in rest]
    assert [line.y for line in firsts[::2]] == [line.y for line in firsts[1::2]]
    assert {line.x for line in firsts[1::2]} == {40} and above.paragraphs[0].lines[0].x == 10


def test_the_first_paragraph_keeps_the_others_a_little_further_away() -> None:
    told = settled(numbered(3, Box(0, 0, 200, 300), above=("Til",)))
    ys = [text.paragraphs[0].lines[0].y for text in told if not lines_of(text)[0].isdigit()]
    first, *others = [below - above for above, below in pairwise(ys)]
    assert others == [pytest.approx(first - 10)] * 2


def test_a_list_that_is_too_long_is_told_at_the_first_that_is_too_many() -> None:
    assert "content/bede.yaml:5:1: der er plads til 4 punkter" in message_of(numbered(6, Box(0, 0, 200, 110)))


def test_a_text_on_its_head_fits_as_any_other() -> None:
    box = Box(100, 100, 200, 40)
    (upright,), (turned,) = (settled(block("Én linje", box, anchor="middle", rotation=turn)) for turn in (0, 180))
    line, other = upright.paragraphs[0].lines[0], turned.paragraphs[0].lines[0]
    assert (other.x, other.y) == (line.x - box.x, line.y - box.y)


# ---------------------------------------------------------------- steps, and the names of participants

STEPPED = {"given": Style("given", "sans", 36, 38, 18, steps=(30, 25, 18))}
ROW = Where("content/seminars/haven.csv", 12)


def stepped(text: Words, w: float) -> tuple[float, Settled]:
    scene = Scene(500, 500, (Text(Box(0, 40, w, 12), (Paragraph(text, "given"),), lines=1, name="fornavnet"),))
    found = settle(Poster("Skilt", scene), STEPPED, LOOK, "K99")
    [item] = [item for item in walk(found.pages[0].items) if isinstance(item, SetText)]
    return item.paragraphs[0].style.size, found


def test_a_style_with_steps_takes_no_size_between_them():
    sizes = {stepped(words("Kristiane"), w)[0] for w in range(75, 160)}
    assert sizes == {36, 30, 25, 18}


def test_below_the_last_step_a_text_is_told_but_a_participants_is_set_smaller_and_told_by_row():
    with pytest.raises(Problems, match="ordet 'Kristiane' er bredere end sin plads"):
        stepped(words("Kristiane"), 40)
    size, found = stepped(Personal("Kristiane", ROW), 40)
    assert 5 < size < 18
    [told] = found.told
    assert told.warning and told.where == ROW and "fornavnet i række 12 er for langt til K99" in told.message
    assert "Kristiane" not in str(told)


def test_a_participants_text_that_would_be_no_type_any_more_is_an_error():
    with pytest.raises(Problems, match="fornavnet i række 12 er for langt til K99") as caught:
        stepped(Personal("Kristiane" * 12, ROW), 40)
    assert "Kristiane" not in str(caught.value)


def test_a_text_that_comes_of_a_participants_is_one_too():
    assert isinstance(Personal("Bo", ROW).derived("Bo K."), Personal)
