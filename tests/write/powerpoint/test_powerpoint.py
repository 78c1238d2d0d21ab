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
    section,
    settled,
    signed_deck,
    slide,
    slides_of,
    text,
    theme,
    write_pptx,
    written,
    xml,
)
from office_lint import lint
from pptx import Presentation

from generator.compose.drawing.shapes import circle
from generator.compose.templates.slide_frame import H, W, frame
from generator.model.document import Deck, Layout, Settled
from generator.model.office_metrics import DROP
from generator.model.scene import Group, Place
from generator.typeset.fit import settle
from generator.write.office.package import as_document, zipped
from generator.write.powerpoint.document import DeckWriter
from generator.write.powerpoint.template import COVER_WITHOUT_SENDER

PLAIN = written()
TEMPLATE = theme().look("office").templates["deck"]


def our_layouts():
    return {layout.name: layout for layout in Presentation(as_document(TEMPLATE, "")).slide_layouts}


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


# ---------------------------------------------------------------- placeholders


def test_a_text_takes_its_place_and_its_type_from_the_layout():
    (one,) = slides_of(written(deck(slide("Kort titel"))))
    title = "./p:cSld/p:spTree/p:sp[1]"
    assert not find(one, f"{title}/p:spPr/*") and not find(one, f"{title}//a:rPr/@sz")
    assert not find(one, f"{title}//a:rPr/*") and not find(one, f"{title}//a:pPr")


def test_a_title_that_had_to_shrink_says_so_and_keeps_its_baseline():
    long = "En lang titel om haven, bedet, muldet og drivhuset"
    (one,) = slides_of(written(deck(slide(long, TITLE=text(47, 92, 866, 60, long, "title", lines=1)))))
    size, pitch, inset = (
        int(find(one, f"./p:cSld/p:spTree/p:sp[1]//{path}")[0])
        for path in ("a:rPr/@sz", "a:lnSpc/a:spcPts/@val", "a:bodyPr/@tIns")
    )
    assert 3000 <= size < 4000
    assert inset / 12700 + pitch / 100 - DROP * size / 100 == pytest.approx(44 - DROP * 40, abs=0.02)


def test_the_title_of_a_section_shrinks_towards_its_baseline_too():
    (normal, small) = slides_of(written(deck(section("Kort"), section("Overvintringen"))))
    assert not find(normal, "./p:cSld/p:spTree/p:sp[1]//a:bodyPr/@bIns")
    size = int(find(small, "./p:cSld/p:spTree/p:sp[1]//a:rPr/@sz")[0]) / 100
    inset = int(find(small, "./p:cSld/p:spTree/p:sp[1]//a:bodyPr/@bIns")[0]) / 12700
    like = next(p for p in our_layouts()["Sektion"].placeholders if p.placeholder_format.idx == 0)
    assert size < 84 and inset - like.text_frame.margin_bottom.pt == pytest.approx(DROP * (84 - size), abs=0.05)


def test_even_lines_are_kept_by_an_inset_and_not_by_another_place():
    words = "Et par ord, der fylder mere end én linje, når de står stort"
    point = slide(
        "x", layout=Layout.POINT, ground="gran", TITLE=text(46, 108, 540, 233, words, "point", anchor="top", on="gran")
    )
    (one,) = slides_of(written(deck(point)))
    assert find(one, "./p:cSld/p:spTree/p:sp[1]//a:bodyPr/@rIns") and not find(
        one, "./p:cSld/p:spTree/p:sp[1]/p:spPr/*"
    )


def test_a_text_on_another_ground_than_its_slides_keeps_its_own_colour():
    (one,) = slides_of(written(deck(section("Vækst", note="Skrevet i mulden"))))
    assert find(one, ".//p:sp[.//a:t='Skrevet i mulden']//a:rPr//a:schemeClr/@val") == ["bg1"]
    assert not find(one, ".//p:sp[.//a:t='Vækst']//a:rPr/*")


def test_the_texts_of_a_slide_are_read_in_order_with_the_figure_between():
    cover = slide("Haven", items=(garden(),), layout=Layout.COVER, SUBTITLE=text(48, 318, 300, 40, "Under", "body"))
    sender, look = municipality()
    (one,) = slides_of(written(deck(cover), sender, look))
    names = find(one, "./p:cSld/p:spTree/*/*[1]/p:cNvPr/@name")
    assert names == ["Titel", "Overlinje", "Have", "Undertitel", "Sidefod"]  # a cover has no number
    assert find(one, ".//p:ph[@type='subTitle']")


def test_the_paragraphs_of_a_placeholder_are_the_levels_of_its_list():
    first = text(48, 380, 500, 84, "Navn", "body", on="gran")
    two = type(first)(first.box, (*first.paragraphs, *text(0, 0, 0, 0, "Stilling", "small").paragraphs), on="gran")
    (one,) = slides_of(written(deck(slide("En pointe", layout=Layout.POINT, ground="gran", SPEAKER=two))))
    assert find(one, ".//p:sp[.//a:t='Navn']//a:p/a:pPr/@lvl") == ["1"]


def test_a_slide_on_another_ground_than_the_first_of_its_layout_paints_it():
    first, second = slides_of(written(deck(slide("Hvid"), slide("Gul", ground="froem"))))
    assert not find(first, ".//p:bg") and find(second, ".//p:bg//a:schemeClr/@val") == ["accent3"]


# ---------------------------------------------------------------- the foot


def master(package: bytes):
    return xml(package, "ppt/slideMasters/slideMaster1.xml")


def test_the_logo_stands_on_the_master_as_svg_with_a_png_beside_it():
    sender, look = municipality()
    package = written(sender=sender, look=look)
    (picture,) = find(master(package), ".//p:pic")
    assert find(picture, ".//p:cNvPr/@descr") == ["Byen Kommune: skjold"]
    targets = re.findall(r"media/[\w.]+", parts(package)["ppt/slideMasters/_rels/slideMaster1.xml.rels"].decode())
    assert sorted(targets) == ["media/image1.png", "media/logo.svg"]
    assert parts(package)["ppt/media/image1.png"].startswith(b"\x89PNG")


def test_a_deck_that_no_municipality_sends_has_the_mark_and_another_cover():
    names = find(master(PLAIN), ".//p:cNvPr/@name")
    assert "Sokkel uden kommune" in names and "Sokkel med kommune" not in names and not find(master(PLAIN), ".//p:pic")
    layouts = {layout.name for layout in Presentation(io.BytesIO(PLAIN)).slide_layouts}
    assert COVER_WITHOUT_SENDER in layouts and Layout.COVER not in layouts
    (cover,) = slides_of(written(deck(slide("Haven", layout=Layout.COVER))))
    assert not find(cover, ".//p:ph[@type='ftr' or @type='sldNum']")


def test_the_series_name_stands_beside_the_logo_and_the_number_where_its_designer_put_it_behind():
    for zone in ("left", "right"):
        sender, look = municipality(zone=zone)
        found = Presentation(io.BytesIO(written(sender=sender, look=look))).slide_master.placeholders
        name, number = (next(p for p in found if p.placeholder_format.idx == index) for index in (11, 12))
        assert (name.left.pt, name.width.pt) == pytest.approx((frame(sender).name.x, frame(sender).name.w), abs=0.01)
        assert number.left.pt == pytest.approx(frame(sender).number.x, abs=0.02)
        assert (name.top, name.height) == (number.top, number.height) == (486 * 12700, 54 * 12700)


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


def test_a_logo_without_a_plate_stands_on_the_colour_and_a_pale_foot_gets_an_edge():
    assert frame(municipality(ground="brand")[0]).plate is None
    names = {}
    for ground, pale in (("paper", False), ("brand", True)):
        sender, look = municipality("#FFFDF0", "#1F1F1D", pale=pale, ground=ground)
        names[ground] = set(find(master(written(sender=sender, look=look)), ".//p:cNvPr/@name"))
    assert "Logoplade" in names["paper"] and "Kant" not in names["paper"]
    assert "Logoplade" not in names["brand"] and "Kant" in names["brand"]


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


def test_a_deck_is_the_same_whoever_was_signed_before():
    drawing, own = own_slides()
    writer = DeckWriter(drawing)
    (red, look), (blue, other) = municipality("#B5121B"), municipality("#0B4F9E", zone="right", ground="brand")
    blue_one = signed_deck(drawing, blue, other, **own["to"])
    first = DeckWriter(drawing).write(blue_one, other, blue)
    writer.write(signed_deck(drawing, red, look, **own["et"]), look, red)
    assert writer.write(blue_one, other, blue) == first


def test_what_a_sender_adds_to_a_slide_is_written_for_that_sender():
    drawing, own = own_slides()
    writer, (sender, look) = DeckWriter(drawing), municipality()
    for name in ("et", "to", "et"):
        first, second = slides_of(writer.write(signed_deck(drawing, sender, look, **own[name]), look, sender))
        assert find(first, ".//p:grpSp/p:nvGrpSpPr/p:cNvPr/@name") == [name]
        assert find(second, "./p:cSld/p:spTree/p:sp[1]//a:t/text()") == ["Fælles"]


def own_slides() -> tuple[Settled, dict[str, dict[str, tuple]]]:
    """A deck with a place on its first slide, and two signatures for it."""
    drawing = settled(deck(slide("Egen", items=(Place("eget"),)), slide("Fælles")))
    return drawing, {name: {"eget": (Group(name, (circle(300, 300, 50),), f"En {name}"),)} for name in ("et", "to")}


def test_a_hundred_senders_take_no_more_memory_than_ten():
    drawing, (sender, look) = settled(), municipality()
    writer, parts_before = DeckWriter(drawing), 0
    for n in range(12):
        writer.write(signed_deck(drawing, sender, look), look, sender)
        (master_,) = writer._masters.values()
        held = sum(1 for _ in master_.book.part.package.iter_parts())
        assert n < 2 or held == parts_before
        parts_before = held


def test_the_looks_above_would_see_a_title_that_is_no_title_and_a_run_without_language():
    broken = parts(PLAIN)
    for old, new in ((b'type="title"', b'type="body" idx="40"'), (b'lang="da-DK"', b"")):
        assert old in broken["ppt/slides/slide1.xml"]
        broken["ppt/slides/slide1.xml"] = broken["ppt/slides/slide1.xml"].replace(old, new, 1)
    bad = slides_of(zipped(broken.items()))[0]
    assert find(bad, "./p:cSld/p:spTree/p:sp//p:ph/@type")[0] != "title"
    assert not all(find(run, "./a:rPr/@lang") for run in find(bad, ".//a:r"))


def test_the_lint_finds_nothing():
    sender, look = municipality()
    assert lint(PLAIN) == []
    assert lint(written(sender=sender, look=look)) == []
