"""The Word writer: everything said is read in its order, natively and in Danish, and the same bytes come out again."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree
from office_lint import LANG, N, Office, lint, q
from sheets import (
    ROOT,
    bar,
    branded,
    dotted,
    layout,
    look,
    points,
    ready,
    roles,
    sender,
    session,
    sessions,
    texts_of,
    window,
    words,
    worksheet,
    write_docx,
)

from generator.compose.templates.form import numeral
from generator.load.yaml_nodes import Map
from generator.load.yaml_reader import read_yaml
from generator.model.flow import AnswerLines, Cell, Checks, Columns, Fields, Figure, Heading, PageBreak, Prose
from generator.model.geometry import Box
from generator.model.look import Artwork
from generator.model.scene import Group, Picture
from generator.model.units import MM
from generator.typeset.worksheet.fit import fit
from generator.write.svg import rendered


def written(*blocks, sender_=None, look_=None, **more) -> bytes:
    return write_docx(worksheet(*blocks, **more), look_ or look(), sender_)


def parts(package: bytes) -> dict[str, etree._Element]:
    return Office(package).xml


def opened(package: bytes):
    return docx.Document(io.BytesIO(package))


def paragraphs(element) -> list[str]:
    """The text of each paragraph below an element in reading order; tabs and the spaces of fields left out."""
    found = (
        "".join(t.text or "" for t in p.iter(qn("w:t"), qn("w:br")) if t.tag == qn("w:t"))
        for p in element.iter(qn("w:p"))
    )
    return [re.sub("[\u200b\u00a0☐①-⑩]", "", text).strip() for text in found]


# ---------------------------------------------------------------- what is read


def test_every_text_is_found_in_reading_order():
    sheet = worksheet()
    read = "\n".join(paragraphs(opened(write_docx(sheet, look(), None)).element.body))
    at = 0
    for text in texts_of(sheet.blocks):
        found = read.find(text, at)
        assert found >= 0, f"{text!r} is not read after {read[max(0, at - 40) : at]!r}"
        at = found


def test_headings_are_headings():
    styles = {p.text.strip(): p.style.name for p in opened(written()).paragraphs if p.text.strip()}
    assert styles["Afprøvning"] == styles["Beslut"] == "Heading 1"
    assert styles["Parat?"] == "Heading 2"


def test_a_numbered_heading_says_its_phase_to_those_who_cannot_see_the_disc():
    heading = Heading(words("Prøve"), 1, number=numeral(words("2"), 2, words("Fase {nummer}:")))
    [picture] = parts(written(heading, tabs=()))["word/document.xml"].iter(q("wp:docPr"))
    assert picture.get("descr") == "Fase 2:"


@pytest.mark.parametrize("table", [points(), roles(), ready(), window(), dotted(), bar(), sessions()])
def test_a_table_has_a_head_row_whole_rows_and_an_alternative_text(table):
    [found] = opened(written(Heading(words("Prøve"), 1), table)).tables
    first, *rest = found.rows
    assert first._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in found.rows)
    assert not any(row._tr.trPr.find(qn("w:tblHeader")) is not None for row in rest)
    said = {k: found._tbl.tblPr.find(qn(f"w:{k}")).get(qn("w:val")) for k in ("tblCaption", "tblDescription")}
    assert said == {"tblCaption": table.title, "tblDescription": table.summary}


def test_boxes_and_fields_are_controls_with_the_name_of_what_they_ask():
    x = parts(written())["word/document.xml"]
    names = [e.get(q("w:val")) for e in x.iterfind(".//w:sdtPr/w:alias", N)]
    assert names[:5] == ["Projekt", "Dato", "Punkt 1", "Svar 1", "Punkt 2"]
    assert "3 af 5: Vi har tid." in names
    boxes = x.findall(".//w14:checkbox", N)
    assert len(boxes) == 3 + 2 + 4 + 5 + 3
    assert {e.get(q("w14:val")) for e in x.iterfind(".//w14:checked", N)} == {"0"}


def test_all_is_danish():
    x = parts(written(sender_=sender(), look_=branded()))
    assert x["word/styles.xml"].find(".//w:rPrDefault//w:lang", N).get(q("w:val")) == LANG
    assert {e.get(q("w:val")) for part in x.values() for e in part.iter(q("w:lang"))} == {LANG}
    assert b"en-US" not in b"".join(Office(written()).parts.values())


def test_no_paragraph_of_the_page_is_empty():
    empty = [p for p in opened(written()).paragraphs if not p.text and not p._p.findall(f".//{qn('w:drawing')}")]
    assert empty == []


def test_a_soft_hyphen_and_a_line_break_are_words_own():
    x = parts(written(Heading(words("Prøve"), 1), Prose(words("ansvarlig\u00adgørende\nforløb"))))["word/document.xml"]
    assert len(x.findall(".//w:softHyphen", N)) == 1
    assert "\u00ad" not in "".join(x.itertext())


def test_a_soft_hyphen_stands_in_the_text_of_a_sheet_but_in_no_label():
    task = read_yaml(ROOT / "tests/cases/22-soft-hyphen/1-op.part.yaml", "1-op.part.yaml", [])
    assert isinstance(task, Map)
    words_of_it = task.values["short"].text
    assert "\u00ad" in words_of_it
    x = parts(written(Checks((words(words_of_it),))))["word/document.xml"]
    labels = [label.get(q("w:val")) for label in x.iter(q("w:alias"))]
    assert labels == [words_of_it.replace("\u00ad", "")]
    assert len(x.findall(".//w:softHyphen", N)) == words_of_it.count("\u00ad")


def test_signs_of_xml_in_a_text_stay_signs():
    said = paragraphs(opened(written(Heading(words('A & B < "C"'), 1), title='T & "x"', tabs=())).element.body)
    assert said == ['A & B < "C"']


# ---------------------------------------------------------------- how it looks


def test_the_theme_has_the_colours_and_faces_of_the_look():
    x = parts(written(sender_=sender(), look_=branded()))["word/theme/theme1.xml"]
    colors = {e.tag.split("}")[1]: e[0].get("val") for e in x.find(".//a:clrScheme", N)}
    assert (colors["dk2"], colors["accent3"], colors["accent6"]) == ("0D4736", "FCBC35", "0B4F9E")
    faces = [x.find(f".//a:{kind}/a:latin", N).get("typeface") for kind in ("majorFont", "minorFont")]
    assert faces == ["Cambria", "Calibri"]


def test_no_style_or_run_names_a_face_of_its_own():
    for name, x in parts(written()).items():
        for e in x.iter(q("w:rFonts")):
            assert e.get(q("w:ascii")) is None and e.get(q("w:hAnsi")) is None, name


def test_colours_of_the_theme_are_named_so_that_they_can_be_changed():
    x = parts(written(sender_=sender(), look_=branded()))
    inks = {e.get(q("w:val")): e.get(q("w:themeColor")) for e in x["word/styles.xml"].iter(q("w:color"))}
    assert (inks["0D4736"], inks["187051"], inks["FFFFFF"]) == ("text2", "accent1", "background1")
    grounds = {e.get(q("w:fill")): e.get(q("w:themeFill")) for e in x["word/footer1.xml"].iter(q("w:shd"))}
    assert grounds == {"0B4F9E": "accent6"}


def test_a_page_break_stands_in_the_first_paragraph_of_the_page():
    x = parts(written())["word/document.xml"]
    [found] = [p for p in x.iter(q("w:p")) if p.find("w:pPr/w:pageBreakBefore", N) is not None]
    assert "Side to" in "".join(found.itertext(q("w:t")))


@pytest.mark.parametrize("first", [points(), Fields((words("Navn"),), (1,)), Columns(((roles(),), (roles(),)), (1, 1))])
def test_a_page_may_begin_with_anything(first):
    x = parts(written(Heading(words("Prøve"), 1), PageBreak(), first))["word/document.xml"]
    assert len(x.findall(".//w:pageBreakBefore", N)) == 1


def test_columns_are_a_section_of_their_own_and_keep_header_and_footer():
    sections = parts(written())["word/document.xml"].findall(".//w:sectPr", N)
    columns = [s.find("w:cols", N).get(q("w:num")) for s in sections]
    assert columns == [None, "2", None]
    assert [len(s.findall("w:headerReference", N)) for s in sections] == [1, 0, 0]
    assert len({s.find("w:pgMar", N).get(q("w:bottom")) for s in sections}) == 1


def test_a_column_that_begins_with_a_table_is_broken_before_it():
    x = parts(written(Heading(words("Prøve"), 1), Columns(((roles(),), (roles(),)), (1, 1))))["word/document.xml"]
    [found] = [p for p in x.iter(q("w:p")) if p.find("w:r/w:br[@w:type='column']", N) is not None]
    assert found.getparent().tag == q("w:body")


def test_the_figure_beside_the_head_is_decorative_and_leaves_the_title_room():
    x = parts(written())["word/document.xml"]
    [anchor] = x.iter(q("wp:anchor"))
    assert anchor.find(".//adec:decorative", N) is not None
    title = next(p for p in x.iter(q("w:p")) if "Afprøvning" in "".join(p.itertext(q("w:t"))))
    assert int(title.find("w:pPr/w:ind", N).get(q("w:right"))) == (132 + 18) * 20


def test_pictures_are_svg_with_a_png_beside():
    office = Office(written())
    for blip in office.xml["word/document.xml"].iter(q("a:blip")):
        known = office.relations("word/document.xml")
        png, svg = blip.get(q("r:embed")), blip.find(".//asvg:svgBlip", N).get(q("r:embed"))
        assert (known[png][1][-4:], known[svg][1][-4:]) == (".png", ".svg")


def test_a_picture_of_points_stands_there_once_and_says_what_it_shows():
    """No SVG is laid beside it that holds it once more."""
    png = rendered('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9H0z"/></svg>', 16)
    shown = replace(look(), artwork={"slide": Artwork(16, 9, raster=png)})
    slide = Figure(Group("Slide 1", (Picture(Box(0, 0, 48, 27), "slide", "Slide 1: Velkomst"),)), 48, 27)
    row = (Cell(words=words("Velkomst"), pictures=(slide, slide)), *session()[1:])
    office = Office(written(sessions(row), look_=shown, paper="a4-landscape"))
    body = office.xml["word/document.xml"]
    drawn = [e for e in body.iter(q("wp:docPr")) if e.get("descr") == "Slide 1: Velkomst"]
    blips = [blip for e in drawn for blip in e.getparent().iter(q("a:blip"))]
    assert len(blips) == 2 and not any(blip.find(".//asvg:svgBlip", N) is not None for blip in blips)
    assert len({blip.get(q("r:embed")) for blip in blips}) == 1


def test_an_item_of_a_list_hangs_behind_its_time():
    [table] = opened(written(Heading(words("Prøve"), 1), sessions(session(steps=1)), paper="a4-landscape")).tables
    timed, untimed = table.rows[1].cells[2].paragraphs
    assert timed.text == "8.30\tAlene: Trin 0 tager lidt tid." and untimed.text == "Du: Gå rundt imens."
    assert timed.paragraph_format.left_indent == -timed.paragraph_format.first_line_indent > 0
    assert untimed.paragraph_format.left_indent is None
    assert [run.text for run in timed.runs if run.bold] == ["8.30", "Alene: "]


def test_blocks_of_a_bar_stand_on_their_own_grounds():
    [table] = opened(written(Heading(words("Prøve"), 1), bar(), paper="a4-landscape")).tables
    fills = [cell._tc.tcPr.find(qn("w:shd")).get(qn("w:fill")) for cell in table.rows[0].cells]
    assert fills == [look().ink(role).rgb.strip("#").upper() for role in bar().bar]
    assert [cell.text for cell in table.rows[1].cells] == ["8.30", "", "9.00"]


def test_a_page_lies_on_its_side_and_its_title_is_smaller():
    document = opened(written(paper="a4-landscape"))
    (lying,) = {(s.page_width.mm // 1, s.page_height.mm // 1, s.orientation) for s in document.sections}
    assert lying[:2] in ((297, 210), (296, 209), (297, 209)) and lying[2] == WD_ORIENT.LANDSCAPE
    title, standing = (d.styles["Heading 1"].font.size for d in (document, opened(written())))
    assert title < standing * 0.8


# ---------------------------------------------------------------- header and foot


def test_the_tabs_name_the_phases_and_mark_the_active_one():
    x = parts(written(active_tab=1, tab_roles=("phase-2", "on-phase-2")))["word/header1.xml"]
    assert paragraphs(x)[1:] == ["1. Først", "2. Siden"]
    fills = [e[0].get("val") for e in x.iterfind(".//{*}spPr/a:solidFill", N)]
    assert fills[1] == "accent4"


def test_the_foot_counts_pages_and_names_series_and_source():
    x = parts(written())["word/footer1.xml"]
    *said, seam = paragraphs(x)[1:]
    assert said == ["Prøveserien" + "Ark 9 · side 1 af 2", "Efter »En bog« · forlag.example"] and not seam
    assert [e.text.strip() for e in x.iter(q("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_with_a_municipality_the_foot_has_its_colour_its_logo_and_its_contact():
    x = parts(written(sender_=sender(), look_=branded()))["word/footer1.xml"]
    [logo] = x.iter(q("wp:docPr"))
    assert logo.get("descr") == "Ådal Kommune, logo"
    assert paragraphs(x)[-2] == "Spørgsmål? Ida Holm, ida@aadal.example"


@pytest.mark.parametrize("zone, place", [("left", 0), ("right", 1)])
def test_the_logo_stands_in_the_zone_the_municipality_chose(zone, place):
    x = parts(written(sender_=sender(zone=zone), look_=branded()))["word/footer1.xml"]
    cells = list(x.iter(q("w:tc")))
    assert [c.find(".//w:drawing", N) is not None for c in cells] == [n == place for n in range(2)]


def test_a_nearly_white_colour_gets_a_line_to_be_seen_by():
    x = parts(written(sender_=sender(pale=True), look_=branded("#FFFDE7", "#1F1F1D")))["word/footer1.xml"]
    assert x.find(".//w:tblBorders/w:top", N).get(q("w:color")) == "0D4736"


def test_all_share_a_body_however_high_their_foot_is():
    packages = [written(points(), sender_=of, look_=branded()) for of in (None, sender(least=4), sender(least=12))]
    made = [
        (Office(package).parts["word/document.xml"], Office(package).parts["word/styles.xml"]) for package in packages
    ]
    assert len(set(made)) == 1
    assert len({Office(package).parts["word/footer1.xml"] for package in packages}) == 3


def test_two_municipalities_do_not_see_each_other():
    one = written(sender_=sender(), look_=branded())
    other = written(sender_=replace(sender(), name=words("Bakkeby Kommune")), look_=branded("#C8102E"))
    assert b"0B4F9E" not in b"".join(Office(other).parts.values())
    assert written(sender_=sender(), look_=branded()) == one


# ---------------------------------------------------------------- the file


@pytest.mark.parametrize("of", [None, "aadal"])
def test_our_own_lint_finds_nothing(of):
    package = written(sender_=sender(), look_=branded()) if of else written()
    assert lint(package) == []


def test_the_same_bytes_come_out_elsewhere():
    """Another hash seed, time zone, language and folder."""
    code = (
        "import hashlib, sys; sys.path[:0] = sys.argv[1:]; from sheets import *;"
        "print(hashlib.sha256(write_docx(worksheet(), branded(), sender())).hexdigest())"
    )
    found = set()
    for seed, zone, language in (("1", "UTC", "C.UTF-8"), ("2", "Asia/Tokyo", "C")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", code, str(ROOT), str(ROOT / "tests")]
        found.add(subprocess.run(command, env=env, capture_output=True, text=True, check=True, cwd="/").stdout)
    assert len(found) == 1


def test_title_language_and_a_fixed_date_are_told_to_the_system():
    core = opened(written(subject="En bog")).core_properties
    assert (core.title, core.subject, core.language) == ("Ark 9: Afprøvning", "En bog", LANG)
    assert core.created == core.modified


def test_rows_to_tick_in_are_as_high_as_was_found():
    fitted = fit(worksheet(), look(), None, layout())
    x = parts(written())["word/styles.xml"]
    [style] = [s for s in x.iter(q("w:style")) if s.get(q("w:styleId")) == "Kryds"]
    spacing = style.find("w:pPr/w:spacing", N)
    assert sum(int(spacing.get(q(f"w:{what}"))) for what in ("before", "line", "after")) == round(fitted.tick_row * 20)


def test_a_window_says_what_its_dots_ask_and_has_a_name_in_each_corner():
    x = parts(written(Heading(words("Prøve"), 1), dotted()))["word/document.xml"]
    names = [e.get(q("w:val")) for e in x.iterfind(".//w:sdtPr/w:alias", N)]
    assert names == [*(f"{n} af 5: Hvem?" for n in range(1, 6)), *(f"{n} af 5: Hvor?" for n in range(5, 0, -1))]
    rows = ["|".join(paragraphs(row)) for row in x.iter(q("w:tr"))]
    assert rows[1].split("|")[0] == "højt" and "Alfa" in rows[1] and "Beta" in rows[1]
    assert rows[-1].split("|")[0] == "lavt" and "Gamma" in rows[-1] and "Delta" in rows[-1]
    assert x.find(".//w:gridSpan", N) is None and x.find(".//w:vMerge", N) is None


def test_the_cross_of_a_small_window_is_the_border_between_its_panes():
    """Its ends are flush with the panes: neither a bar of cells nor a white rule stands between."""
    x = parts(written(Heading(words("Prøve"), 1), window()))["word/document.xml"]
    bars = [{e.tag.split("}")[1] for e in borders} for borders in x.iter(q("w:tcBorders"))]
    assert bars == [{"bottom", "right"}, {"bottom", "left"}, {"top", "right"}, {"top", "left"}]
    boxes = [
        p.find("w:pPr/w:spacing", N).get(q("w:before")) for p in x.iter(q("w:p")) if p.find("w:sdt", N) is not None
    ]
    assert len(set(boxes)) == 1  # as far from their names above the bar as below it


def test_lines_without_a_label_begin_at_the_margin_and_still_say_what_they_ask():
    x = parts(written(Heading(words("Prøve"), 1), AnswerLines(words("Svar"), 2, beside=False)))["word/document.xml"]
    assert [e.get(q("w:val")) for e in x.iterfind(".//w:sdtPr/w:alias", N)] == ["Svar"]
    assert "Svar" not in paragraphs(opened(written(AnswerLines(words("Svar"), 2, beside=False))).element.body)


def test_a_line_follows_what_ends_in_a_colon():
    gains = Checks((words("Ro"), words("Noget andet:")), lines=True)
    x = parts(written(Heading(words("Prøve"), 1), gains))["word/document.xml"]
    assert [e.get(q("w:val")) for e in x.iterfind(".//w:sdtPr/w:alias", N)] == ["Ro", "Noget andet:", "Noget andet:"]


def test_the_tabs_stand_inside_what_an_office_printer_can_print():
    x = parts(written())["word/header1.xml"]
    for anchor in x.iter(q("wp:anchor")):
        right = int(anchor.find("wp:positionH/wp:posOffset", N).text) + int(anchor.find("wp:extent", N).get("cx"))
        assert (layout().page_w - right / 12700) / MM >= 5


def test_where_the_logo_takes_the_room_the_sheet_is_named_by_its_id():
    sheet = {
        "label": words(
            "A99 · Et meget langt navn til et arbejdsark, som gerne skulle kunne stå i foden ved siden af navnet på serien"
        )
    }
    assert "A99 · side" in "".join(
        paragraphs(parts(written(sender_=sender(), look_=branded(), **sheet))["word/footer1.xml"])
    )


def test_boxes_on_one_line_stand_as_far_apart_as_their_texts_are_long():
    row = Checks((words("Ja"), words("Slet ikke endnu"), words("Nej")), 0)
    x = parts(written(Heading(words("Prøve"), 1), row))["word/document.xml"]
    stops = [int(e.get(q("w:pos"))) for e in x.iter(q("w:tab")) if e.get(q("w:pos"))]
    assert stops == sorted(stops) and stops[4] - stops[2] > 2 * (stops[2] - stops[0]) / 2
