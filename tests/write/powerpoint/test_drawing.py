"""Shapes, texts and colours as PowerPoint has them: curves, presets, exact places, and never a colour of their own."""

from __future__ import annotations

import colorsys
import re

import pytest
from deck_samples import (
    STYLES,
    deck,
    drawn,
    find,
    municipality,
    parts,
    places,
    slide,
    slides_of,
    text,
    theme,
    written,
    xml,
)

from generator.compose.drawing.shapes import circle, line, rect
from generator.model.geometry import bounds
from generator.model.office_metrics import DROP
from generator.model.scene import Group, SetText, Shape
from generator.typeset.fit import settle
from generator.write.office.colors import Palette
from generator.write.powerpoint.text import shown, text_rect

PLAIN = written()


# ---------------------------------------------------------------- shapes


def test_groups_are_named_and_a_figure_has_its_alternative_text():
    (group,) = find(slides_of(PLAIN)[0], "./p:cSld/p:spTree/p:grpSp")
    assert find(group, "./p:nvGrpSpPr/p:cNvPr/@name") == ["Have"]
    assert find(group, "./p:nvGrpSpPr/p:cNvPr/@descr") == ["Have. En have med et bed og et træ."]
    assert find(group, "./p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ["En have med et bed og et træ."]


def test_a_group_that_says_nothing_is_decorative():
    loose = Group("Pynt", (rect(0, 0, 10, 10),))
    (one,) = slides_of(written(deck(slide("Pynt", items=(loose,)))))
    assert find(one, "./p:cSld/p:spTree/p:grpSp/p:nvGrpSpPr//adec:decorative/@val") == ["1"]


def test_nothing_has_both_an_alternative_text_and_the_mark_of_decoration():
    for _, part in drawn(PLAIN):
        assert not find(part, ".//p:cNvPr[@descr and .//adec:decorative]")


def test_curves_stay_curves_and_plain_shapes_are_plain():
    one = slides_of(PLAIN)[0]
    assert {"rect", "ellipse", "line"} <= set(find(one, ".//a:prstGeom/@prst"))
    assert all(len(c) == 3 for c in find(one, ".//a:cubicBezTo")) and len(find(one, ".//a:cubicBezTo")) >= 3


def test_a_line_that_rises_is_mirrored():
    up, down = line(0, 100, 100, 0), line(0, 0, 100, 100)
    (one,) = slides_of(written(deck(slide("Streger", items=(Group("s", (up, down), "To streger"),)))))
    flips = [x.get("flipV") for x in find(one, ".//p:sp[.//a:prstGeom[@prst='line']]//a:xfrm")]
    assert flips == ["1", None]


def test_a_box_is_drawn_round_the_curve_and_not_round_its_handles():
    left, top, w, h = bounds((("M", 0, 0), ("C", 0, -100, 100, -100, 100, 0)))
    assert (left, w) == (0, 100) and (top, h) == pytest.approx((-75, 75))


@pytest.mark.parametrize("shape", [circle(50, 50, 30), rect(10, 20, 30, 40)])
def test_a_box_fits_its_shape(shape: Shape):
    xs = [v for seg in shape.outline for v in seg[-2::2] if len(seg) > 1]
    left, _, w, _ = bounds(shape.outline)
    assert (left, left + w) == pytest.approx((min(xs), max(xs)))


def test_ids_are_unique_in_every_part():
    for name, part in drawn(PLAIN):
        found = find(part, ".//p:cNvPr/@id")
        assert len(found) == len(set(found)), name


# ---------------------------------------------------------------- text


def set_text(words: str, style: str, **more: object) -> SetText:
    document = deck(slide("T", items=(text(100, 200, 200, 200, words, style, **more),)))
    found = settle(document, STYLES, theme().look("office"), "D99").slides[0].scene.items[0]
    assert isinstance(found, SetText)
    return found


def test_the_box_puts_the_first_baseline_where_it_was_settled():
    found = set_text("Et par ord, der fylder mere end én linje i en smal boks", "filled")
    left, top, w, _ = text_rect(found)
    style = STYLES["filled"]
    assert (left, w) == (100, 200)
    assert top + style.leading - DROP * style.size == pytest.approx(found.paragraphs[0].lines[0].y) == 200


def test_even_lines_get_a_box_as_narrow_as_they_are():
    found = set_text("Et par ord, der fylder mere end én linje i en smal boks", "body")
    widest = max(line.width for line in found.paragraphs[0].lines)
    assert widest * 1.03 <= text_rect(found)[2] < 200


def test_lines_break_only_where_their_author_marked_it():
    found = set_text("Et par ord, der fylder mere\nend én linje i en smal boks", "filled")
    assert len(found.paragraphs[0].lines) > 2
    assert shown(found.paragraphs[0]) == ["Et par ord, der fylder mere", "end én linje i en smal boks"]


def test_a_divided_word_is_divided_for_good():
    found = set_text("Bundgarnspælens\u00adforankringer", "filled")
    assert shown(found.paragraphs[0]) == ["Bundgarnspælens-", "forankringer"]


def test_the_space_between_paragraphs_is_what_typeset_left():
    first = text(100, 200, 300, 200, "Et", "body")
    two = type(first)(first.box, (*first.paragraphs, *text(0, 0, 0, 0, "To", "small").paragraphs), gap=4)
    (one,) = slides_of(written(deck(slide("Luft", items=(two,)))))
    assert find(one, ".//p:sp[.//a:t='To']//a:p[2]//a:spcBef/a:spcPts/@val") == ["1000"]


def test_text_that_reads_upwards_is_turned_and_stays_upright_in_its_box():
    found = text(100, 200, 30, 150, "Opad", "body", rotation=-90)
    (one,) = slides_of(written(deck(slide("Akse", items=(found,)))))
    assert find(one, ".//p:sp[.//a:t='Opad']//a:bodyPr/@vert") == ["vert270"]
    assert find(one, ".//p:sp[.//a:t='Opad']//a:ext/@cy") == [str(150 * 12700)]


def test_no_text_shrinks_by_itself_and_only_theme_faces_are_named():
    for name, part in drawn(PLAIN):
        assert not find(part, ".//a:normAutofit|.//a:spAutoFit"), name
        assert set(find(part, ".//a:latin/@typeface")) <= {"+mj-lt", "+mn-lt"}, name


# ---------------------------------------------------------------- colours


def test_a_tint_of_the_plain_theme_is_another_where_its_accent_is_a_municipalitys():
    """The lightest green is an accent of the plain theme, and a tint where that accent is a municipality's colour."""
    sprout = deck(slide("Skud", items=(Group("skud", (rect(0, 0, 10, 10, "spire"),)),)))
    sender, look = municipality()
    plain, branded = slides_of(written(sprout))[0], slides_of(written(sprout, sender, look))[0]
    assert find(plain, ".//a:schemeClr[@val='accent6']") and not find(branded, ".//a:schemeClr[@val='accent6']")


def test_no_colour_is_literal_outside_the_theme():
    sender, look = municipality()
    for package in (PLAIN, written(sender=sender, look=look)):
        seen = 0
        for name, part in drawn(package):
            seen += len(find(part, ".//a:schemeClr"))
            assert not find(part, ".//a:srgbClr"), name
        assert seen > 50


def made(element: str, palette: Palette) -> tuple[int, int, int]:
    """What a program makes of an a:schemeClr: HSL, the changes in order."""
    names = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
    slot = re.search(r'schemeClr val="(\w+)"', element)[1]  # type: ignore[index]
    rgb = palette.rgb(palette.slots[names.get(slot, slot)])
    h, light, s = colorsys.rgb_to_hls(*(int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    for op, value in re.findall(r'<a:(\w+) val="(-?\d+)"/>', element):
        v = int(value) / 100000
        if op == "hueOff":
            h = (h + int(value) / 60000 / 360) % 1
        elif op == "satMod":
            s = min(1, s * v)
        else:
            light = light * v if op == "lumMod" else light + v
    red, green, blue = colorsys.hls_to_rgb(h, light, s)
    return round(red * 255), round(green * 255), round(blue * 255)


@pytest.mark.parametrize("branded", [False, True])
def test_every_tint_comes_out_as_its_ink(branded: bool):
    look = municipality()[1] if branded else theme().look("office")
    palette = Palette(look, branded)
    for role in look.inks:
        got, rgb = made(palette.color(role), palette), palette.rgb(role)
        want = tuple(int(rgb[i : i + 2], 16) for i in (0, 2, 4))
        assert max(abs(a - b) for a, b in zip(got, want, strict=True)) <= 2, role


def test_another_municipality_changes_the_theme_and_not_a_single_place():
    (red, look), (blue, other) = municipality("#B5121B"), municipality("#0B4F9E")
    one, two = written(sender=red, look=look), written(sender=blue, look=other)
    assert places(one) == places(two)
    changed = {name for name in parts(one) if parts(one)[name] != parts(two)[name]}
    assert changed == {"ppt/theme/theme1.xml", "ppt/theme/theme2.xml", "ppt/media/logo.svg", "ppt/media/image1.png"}


def test_the_municipalitys_colour_is_offered_in_the_palette_and_used_only_in_the_socle():
    sender, look = municipality("#0B4F9E")
    package = written(sender=sender, look=look)
    assert find(xml(package, "ppt/theme/theme1.xml"), ".//a:accent6/a:srgbClr/@val") == ["0B4F9E"]
    for s in slides_of(package):
        assert not find(s, ".//a:schemeClr[@val='accent6']")
    assert find(xml(package, "ppt/slideMasters/slideMaster1.xml"), ".//a:schemeClr[@val='accent6']")
