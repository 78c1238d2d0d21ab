"""What a designer changes in the Word template is what the sheets become; what must be in it is told when it is gone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from office_lint import N, Office, lint, q
from packages import parts_of
from sheets import branded, look, sender, words, worksheet, write_docx

from generator.model.flow import Checks, Heading
from generator.model.look import Look
from generator.model.problems import Problem, Problems
from generator.write.office.package import zipped
from generator.write.word.template import STYLES, check_template, read_layout

Change = tuple[str, str, str]
"""A part of the template, a pattern in it, and what a designer made of it."""

STYLES_XML, THEME, DOCUMENT, FOOTER = "styles.xml", "theme/theme1.xml", "document.xml", "footer1.xml"
GREEN = (THEME, '(<a:dk2><a:srgbClr val=)"0D4736"', r'\1"123456"')
FACE = (THEME, 'typeface="Calibri"', 'typeface="Cambria"')
UNKNOWN = (THEME, 'typeface="Calibri"', 'typeface="Verdana"')
MARGIN = (DOCUMENT, r'w:left="1020"', 'w:left="1420"')


def of_style(name: str, pattern: str, made: str) -> Change:
    return STYLES_XML, rf'(<w:name w:val="{name}"/>(?:(?!</w:style>).)*?){pattern}', rf"\g<1>{made}"


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Look]:
    """The look on a template that a designer has changed."""

    def change(*changes: Change) -> Look:
        parts = dict(parts_of(look().templates["worksheet"].read_bytes()))
        for part, pattern, made in changes:
            before = parts[f"word/{part}"].decode()
            after = re.sub(pattern, made, before, count=1, flags=re.S)
            assert after != before, f"nothing to change: {pattern}"
            parts[f"word/{part}"] = after.encode()
        path = tmp_path / "drivhus.dotx"
        path.write_bytes(zipped(parts.items()))
        return replace(look(), templates={"worksheet": path})

    return change


def told(look: Look) -> list[Problem]:
    return list(check_template(look))


# ---------------------------------------------------------------- the sheet follows


def test_our_own_template_has_what_is_needed_and_can_be_measured():
    assert told(look()) == []
    assert read_layout(look()).width == pytest.approx(486)


def test_another_colour_of_the_theme_is_in_styles_text_and_figures(changed):
    made = Office(write_docx(worksheet(), changed(GREEN), None))
    assert made.xml["word/theme/theme1.xml"].find(".//a:dk2", N)[0].get("val") == "123456"
    named = {
        e.get(q("w:val"))
        for x in made.xml.values()
        for e in x.iter(q("w:color"))
        if e.get(q("w:themeColor")) == "text2"
    }
    assert named == {"123456"}
    assert b"0d4736" not in b"".join(made.parts.values()).lower()


def test_the_colour_of_the_theme_leaves_the_municipalitys_alone(changed):
    mine = replace(branded("#0D4736"), templates=changed(GREEN).templates)
    footer = Office(write_docx(worksheet(), mine, sender())).xml["word/footer1.xml"]
    assert {e.get(q("w:fill")) for e in footer.iter(q("w:shd"))} == {"0D4736"}


def test_another_face_is_measured_with_its_own_file(changed):
    sans, serif = (read_layout(face).body for face in (look(), changed(FACE)))
    assert (sans.face, serif.face) == ("sans", "serif-light")
    row = Checks((words("Jeres eget bud"), words("Ikke endnu")), 0)
    sheet = worksheet(Heading(words("Prøve"), 1), row)
    ends = [write_docx(sheet, face, None) for face in (look(), changed(FACE))]
    assert len({stops(Office(end)) for end in ends}) == 2


def stops(office: Office) -> tuple[str | None, ...]:
    """Where the boxes of a row stand: each as far from the one before as its text is long."""
    return tuple(e.get(q("w:pos")) for e in office.xml["word/document.xml"].iter(q("w:tab")))


def test_a_face_that_cannot_be_measured_is_warned_of_once(changed):
    [problem] = told(changed(UNKNOWN))
    assert problem.warning and problem.message.startswith("skriften Verdana i »Normal« kan ikke måles")
    assert "Calibri eller Cambria" in problem.hint


def test_another_margin_makes_all_that_is_as_wide_as_the_page_narrower(changed):
    made = Office(write_docx(worksheet(), changed(MARGIN), None)).xml["word/document.xml"]
    assert {e.get(q("w:left")) for e in made.iter(q("w:pgMar"))} == {"1420"}
    tables = [int(e.get(q("w:w"))) for e in made.iterfind(".//w:tblPr/w:tblW", N)]
    assert max(tables) == 9720 - 400


def test_another_indent_and_size_are_measured(changed):
    wide = of_style("Manchet", '<w:sz w:val="22"/>', '<w:sz w:val="30"/>')
    inwards = of_style("Manchet", "(<w:spacing w:before=[^>]*/>)", r'\2<w:ind w:left="600"/>')
    lead = read_layout(changed(wide, inwards)).lead
    assert (lead.size, lead.indent) == (15, 30)


def test_a_style_that_inherits_its_measures_has_them(changed):
    bare = of_style("Tabelnote", '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Manchet"/>')
    nothing = of_style("Tabelnote", "<w:pPr>.*?</w:rPr>", "<w:pPr/><w:rPr/>")
    layout = read_layout(changed(bare, nothing))
    assert (layout.more.pitch, layout.more.size, layout.more.after) == (
        layout.lead.pitch,
        layout.lead.size,
        layout.lead.after,
    )


def test_a_template_saved_by_libreoffice_spells_headings_its_own_way(changed):
    mine = changed((STYLES_XML, '<w:name w:val="heading 1"/>', '<w:name w:val="Heading 1"/>'))
    assert told(mine) == []
    assert lint(write_docx(worksheet(), mine, None)) == []


def test_what_stands_in_the_band_has_the_municipalitys_colour_whatever_it_had(changed):
    mine = replace(branded(), templates=changed((FOOTER, '<w:color w:val="FFFFFF"[^>]*/>', "")).templates)
    [band] = Office(write_docx(worksheet(), mine, sender())).xml["word/footer1.xml"].iter(q("w:tbl"))
    texts = [run for run in band.iter(q("w:r")) if run.find("w:t", N) is not None]
    assert {run.find("w:rPr/w:color", N).get(q("w:val")) for run in texts} == {"FFFFFF"}


def test_a_footer_with_other_words_keeps_them(changed):
    mine = replace(branded(), templates=changed((FOOTER, " · side ", " – s. ")).templates)
    package = write_docx(worksheet(), mine, sender())
    assert "Ark 9 – s. " in "".join(Office(package).xml["word/footer1.xml"].itertext(q("w:t")))
    assert lint(package) == []


# ---------------------------------------------------------------- what must be there


def test_a_style_renamed_is_told_with_its_new_name(changed):
    renamed = changed((STYLES_XML, '<w:name w:val="Skrivelinje"/>', '<w:name w:val="Skrivelinjer"/>'))
    [problem] = told(renamed)
    assert problem.message == "typografien »Skrivelinje« mangler"
    assert problem.hint.startswith("giv »Skrivelinjer« det navn igen i Word")
    assert str(problem.where) == "layouts/templates/drivhus.dotx"
    with pytest.raises(Problems):
        write_docx(worksheet(), renamed, None)


@pytest.mark.parametrize("place", ["Logo", "Serie", "Ark", "Linje i båndet", "Linje under båndet"])
def test_a_place_gone_is_told(changed, place):
    [problem] = told(changed((FOOTER, f'<w:alias w:val="{place}"/>', '<w:alias w:val="Noget"/>')))
    assert problem.message == f"pladsen »{place}« i sidefoden mangler"


def test_a_band_made_over_is_told(changed):
    [problem] = told(
        changed((FOOTER, "<w:tc>(?:(?!</w:tc>).)*</w:tc>(.*)</w:tr>", r"\1</w:tr>"), (FOOTER, "</w:ftr>", LOOSE_LOGO))
    )
    assert problem.message == "båndet i sidefoden er lavet om"


LOOSE_LOGO = '<w:p><w:sdt><w:sdtPr><w:alias w:val="Logo"/></w:sdtPr><w:sdtContent/></w:sdt></w:p></w:ftr>'


def test_a_footer_of_its_own_on_the_first_page_is_told(changed):
    [problem] = told(changed((DOCUMENT, "</w:sectPr>", "<w:titlePg/></w:sectPr>")))
    assert problem.message == "første side har en sidefod for sig"


def test_lines_at_no_fixed_distance_are_warned_of(changed):
    [problem] = told(changed(of_style("Tabeltekst", 'w:lineRule="exact"', 'w:lineRule="auto"')))
    assert problem.warning and problem.message == "linjeafstanden i »Tabeltekst« kan ikke måles"


@pytest.mark.parametrize("content", [None, b"no Office file"])
def test_a_template_that_is_not_there_or_not_words_is_told(tmp_path, content):
    path = tmp_path / "drivhus.dotx"
    if content:
        path.write_bytes(content)
    [problem] = told(replace(look(), templates={"worksheet": path}))
    assert problem.message == ("skabelonen kan ikke læses" if content else "skabelonen findes ikke")


@pytest.mark.parametrize(
    "change",
    [
        of_style("heading 1", r'w:sz w:val="\d+"', 'w:sz w:val="abc"'),
        (DOCUMENT, "<w:sectPr.*</w:sectPr>", ""),
        (DOCUMENT, r'w:left="1020"', 'w:left="bred"'),
    ],
)
def test_what_no_office_program_writes_is_told_and_no_trace(changed, change):
    assert "skabelonen kan ikke læses" in [problem.message for problem in told(changed(change))]


def test_a_folder_with_the_templates_name_is_told(tmp_path):
    [problem] = told(replace(look(), templates={"worksheet": tmp_path}))
    assert problem.message == "skabelonen kan ikke læses"


def test_every_style_that_is_named_is_measured():
    layout = read_layout(look())
    assert {getattr(layout, field).name for field in STYLES} == set(STYLES.values())
