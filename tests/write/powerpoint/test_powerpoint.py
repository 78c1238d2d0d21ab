"""A deck is written as native parts: placeholders, shapes with curves, theme colours, notes; the same bytes every time."""

from __future__ import annotations

import io
import re

import pytest
from deck_samples import (
    STYLES,
    deck,
    drawn,
    find,
    garden,
    municipality,
    parts,
    slide,
    slides_of,
    text,
    theme,
    written,
    xml,
)
from generator.write.office.stable_zip import repack
from office_lint import lint
from pptx import Presentation

from generator.compose.templates.slide_frame import H, W, frame
from generator.model.document import Deck
from generator.typeset.fit import settle
from generator.write.powerpoint.document import write_pptx

PLAIN = written()


# ---------------------------------------------------------------- slides


def test_another_program_reads_the_slides_titles_and_sections():
    found = Presentation(io.BytesIO(PLAIN))
    assert [s.shapes.title.text for s in found.slides] == ["En have", "Et drivhus", "Et bed"]
    assert [s.slide_layout.name for s in found.slides] == ["Figur", "Figur", "Øvelse"]
    sections = find(xml(PLAIN, "ppt/presentation.xml"), ".//p14:section")
    assert [(s.get("name"), len(find(s, ".//p14:sldId"))) for s in sections] == [("Velkommen", 1), ("Vækst", 2)]


def test_the_title_is_a_title_placeholder_and_is_read_first():
    for s in slides_of(PLAIN):
        kinds = [(find(sp, ".//p:ph/@type") or ["-"])[0] for sp in find(s, "./p:cSld/p:spTree/p:sp")]
        assert kinds[:2] == ["title", "body"] and kinds[-2:] == ["ftr", "sldNum"]


def test_no_placeholder_is_empty():
    for s in Presentation(io.BytesIO(PLAIN)).slides:
        for shape in s.placeholders:
            assert shape.text_frame.text.strip(), shape.name


def test_a_slide_carries_the_clock_the_instruction_and_plan_b_in_its_notes():
    for s in Presentation(io.BytesIO(PLAIN)).slides:
        lines = s.notes_slide.notes_text_frame.text.split("\n")
        assert lines == ["Tid: kl. 9.00–9.05", "Sådan gør du: Vis haven.", "Vent.", "Plan B: Tegn den på tavlen."]


def test_every_run_says_that_it_is_danish():
    seen = 0
    for name, part in drawn(PLAIN):
        for run in find(part, ".//a:r|.//a:fld|.//a:br"):
            seen += 1
            assert find(run, "./a:rPr/@lang") == ["da-DK"], name
    assert seen > 40
    assert b"en-US" not in b"".join(parts(PLAIN).values())


def test_a_deck_without_slides_is_our_mistake():
    empty = settle(Deck("Tom", ()), STYLES, theme().look("office"), "D99")
    with pytest.raises(ValueError, match="slides"):
        write_pptx(empty, theme().look("office"), None)


# ---------------------------------------------------------------- layouts


def test_a_slide_follows_its_layout_until_it_differs():
    one, two = slide("Kort titel"), slide("Anden titel", place=text(47, 120, 866, 60, "Anden titel", "title"))
    first, second = slides_of(written(deck(one, two)))
    title = "./p:cSld/p:spTree/p:sp[1]"
    assert not find(first, f"{title}/p:spPr/*") and not find(first, f"{title}//a:rPr/@sz")
    assert find(second, f"{title}/p:spPr/a:xfrm")


def test_a_title_that_had_to_shrink_says_so_itself():
    long = "En lang titel om haven, bedet, muldet og drivhuset"
    fitted = text(47, 92, 866, 60, long, "title", lines=1)
    (_, second) = slides_of(written(deck(slide("Kort"), slide(long, place=fitted))))
    size = int(find(second, "./p:cSld/p:spTree/p:sp[1]//a:rPr/@sz")[0])
    assert 3000 <= size < 4000


def test_there_is_a_layout_for_the_slide_a_user_adds():
    names = [layout.name for layout in Presentation(io.BytesIO(PLAIN)).slide_layouts]
    assert names == ["Figur", "Øvelse", "Titel og tekst"]


def test_a_named_text_fills_the_layouts_own_place_where_it_stands_in_the_order():
    items = (garden(), text(48, 318, 300, 40, "Undertitel her", "body", name="Undertitel"))
    (one,) = slides_of(written(deck(slide("Haven", items=items, layout="forside"))))
    names = find(one, "./p:cSld/p:spTree/*/*[1]/p:cNvPr/@name")
    assert names == ["Titel", "Overlinje", "Have", "Undertitel", "Sidefod"]  # a cover has no number
    assert find(one, ".//p:ph[@type='subTitle']")


def test_a_slide_on_another_ground_than_its_layout_paints_it():
    first, second = slides_of(written(deck(slide("Hvid"), slide("Gul", ground="froem"))))
    assert not find(first, ".//p:bg") and find(second, ".//p:bg//a:schemeClr/@val") == ["accent3"]


# ---------------------------------------------------------------- the socle


def test_the_logo_stands_in_every_layout_as_svg_with_a_png_beside_it():
    sender, look = municipality()
    package = written(sender=sender, look=look)
    for n in (1, 2, 3):
        (picture,) = find(xml(package, f"ppt/slideLayouts/slideLayout{n}.xml"), ".//p:pic")
        assert find(picture, ".//p:cNvPr/@descr") == ["Byen Kommune: skjold"]
        kinds = re.findall(
            r"media/logo\.(\w+)", parts(package)[f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels"].decode()
        )
        assert sorted(kinds) == ["png", "svg"]
    assert parts(package)["ppt/media/logo.png"].startswith(b"\x89PNG")


@pytest.mark.parametrize("clear", [0.25, 0.5, 1.0])
@pytest.mark.parametrize("zone", ["left", "right"])
def test_the_logo_keeps_its_clear_space_and_nothing_in_the_socle_meets(zone: str, clear: float):
    place = frame(municipality(zone=zone, clear=clear)[0])
    assert place.logo and place.plate
    logo, plate = place.logo.box, place.plate
    assert logo.w / logo.h == pytest.approx(2.0)
    gaps = (logo.x - plate.x, plate.right - logo.right, logo.y - plate.y, plate.bottom - logo.bottom)
    assert min(gaps) >= clear * logo.h - 0.01
    row = sorted((plate, place.name, place.number), key=lambda b: b.x)
    assert row[0].x >= 48 and row[-1].right <= W - 48 and place.ground.bottom == H
    assert all(a.right <= b.x for a, b in zip(row, row[1:], strict=False))
    assert place.top <= place.ground.y - 3


def test_a_logo_without_a_plate_stands_on_the_colour_and_a_pale_socle_gets_an_edge():
    assert frame(municipality(plate="none")[0]).plate is None
    sender, look = municipality("#FFFDF0", "#1F1F1D", pale=True)
    layout = xml(written(sender=sender, look=look), "ppt/slideLayouts/slideLayout1.xml")
    edges = find(layout, f".//p:sp[.//a:ext[@cy='{2 * 12700}']]//a:solidFill/a:schemeClr/@val")
    assert edges == ["tx2"]


# ---------------------------------------------------------------- bytes


def test_the_same_deck_gives_the_same_bytes():
    sender, look = municipality()
    assert written() == PLAIN
    assert written(sender=sender, look=look) == written(sender=sender, look=look)


def test_the_properties_say_what_it_is_and_name_no_clock():
    core = Presentation(io.BytesIO(PLAIN)).core_properties
    assert (core.title, core.subject, core.language) == ("Haven på en halv dag", "Haveliv", "da-DK")
    assert core.created == core.modified and core.created and core.created.hour == 0


def test_every_part_has_a_type_and_a_way_to_it():
    found = parts(PLAIN)
    types = found["[Content_Types].xml"].decode()
    targets = {
        t.split("/")[-1]
        for n, x in found.items()
        if n.endswith(".rels")
        for t in re.findall(r'Target="([^"]+)"', x.decode())
    }
    for name in found:
        if name.endswith(".xml") and name != "[Content_Types].xml":
            assert f'PartName="/{name}"' in types, name
            assert name.split("/")[-1] in targets, name


def test_a_box_of_words_stands_on_the_slide():
    for s in slides_of(PLAIN):
        for off, ext in zip(find(s, ".//p:sp//a:off"), find(s, ".//p:sp//a:xfrm/a:ext"), strict=True):
            assert int(off.get("x")) >= 0 and int(off.get("y")) >= 0
            assert int(off.get("x")) + int(ext.get("cx")) <= W * 12700
            assert int(off.get("y")) + int(ext.get("cy")) <= H * 12700


def test_the_looks_above_would_see_a_title_that_is_no_title_and_a_run_without_language():
    broken = parts(PLAIN)
    for old, new in ((b'type="title"', b'type="body" idx="40"'), (b'lang="da-DK"', b"")):
        broken["ppt/slides/slide1.xml"] = broken["ppt/slides/slide1.xml"].replace(old, new, 1)
    bad = slides_of(repack(broken))[0]
    assert find(bad, "./p:cSld/p:spTree/p:sp//p:ph/@type")[0] != "title"
    assert not all(find(run, "./a:rPr/@lang") for run in find(bad, ".//a:r"))


def test_the_lint_finds_nothing():
    sender, look = municipality()
    assert lint(PLAIN) == []
    assert lint(written(sender=sender, look=look)) == []
