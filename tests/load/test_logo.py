"""Whatever an SVG may say is drawn as a browser draws it, and measured by its ink."""

from __future__ import annotations

import io
import math

import pytest
from logo_reading import FRAME, drawn, read, svg
from PIL import Image, ImageChops, ImageDraw

from generator.model.color import to_cmyk
from generator.model.geometry import Box
from generator.model.look import Ink, Look
from generator.model.scene import Picture
from generator.write.svg import png as rendered
from generator.write.svg import write_svg

# ---------------------------------------------------------------- drawn as a browser draws it

PICTURES = {
    "relative commands": '<path fill="#0B4F9E" d="m10 10 50 0 0 30-50 0zm60 5h20v20h-20z"/>',
    "curves": '<path fill="#C8102E" d="M10 40C20 0 40 0 50 40S80 80 90 40Q100 0 110 40T118 70L10 70z"/>',
    "arcs": '<path fill="#1B6E6A" d="M20 40a20 15 30 1 1 40 0 20 15 30 0 1-40 0zM70 20A20 20 0 0110 60.5L110 60z"/>',
    "arc flags without a space": '<path fill="#1B6E6A" d="M20 40a20 20 0 1160 0 5 5 0 00-60 0z"/>',
    "holes by winding": '<path d="M10 10H60V70H10zM20 20V60H50V20z"/><path d="M70 10H110V70H70zM80 20H100V60H80z"/>',
    "holes by even-odd": '<path fill-rule="evenodd" d="M10 10H60V70H10zM20 20H50V60H20z"/>',
    "shapes": '<rect x="5" y="5" width="40" height="30" rx="8"/><circle cx="80" cy="25" r="18" fill="#C8102E"/>'
    '<ellipse cx="30" cy="60" rx="25" ry="12" fill="#0B4F9E"/><polygon points="70,50 110,50 90,76" fill="#F1C400"/>',
    "strokes": '<g fill="none" stroke="#0B4F9E" stroke-width="6"><path d="M10 70L30 20L50 70" stroke-linejoin="round"/>'
    '<line x1="60" y1="20" x2="110" y2="20" stroke-linecap="round"/>'
    '<polyline points="60,40 80,60 100,40" stroke-linecap="square" stroke-linejoin="bevel"/></g>',
    "fill and stroke": '<rect x="20" y="20" width="60" height="40" fill="#F1C400" stroke="#16263A" stroke-width="8"/>',
    "stroke first": '<rect x="20" y="20" width="60" height="40" fill="#F1C400" stroke="#16263A" stroke-width="8" '
    'paint-order="stroke"/>',
    "transforms": '<g transform="translate(60 40)"><rect width="20" height="10" transform="rotate(30)"/>'
    '<rect width="20" height="10" fill="#C8102E" transform="scale(-1.5 2) skewX(20)"/>'
    '<rect width="20" height="10" fill="#0B4F9E" transform="matrix(1 .2 -.2 1 5 15) skewY(10)"/>'
    '<rect width="20" height="10" fill="#F1C400" transform="rotate(45, 10, 5) translate(20)"/></g>',
    "style sheet": "<style>/* a */ .a{fill:#C8102E} #b{fill:#0B4F9E!important} rect{fill:#F1C400} .a.c{fill:#1B6E6A}"
    "</style><rect class='a' width='50' height='30'/><rect id='b' class='a' x='60' width='50' height='30'/>"
    "<rect y='40' width='50' height='30'/><rect class='c a' x='60' y='40' width='50' height='30' />",
    "style attribute wins": "<style>.a{fill:#C8102E}</style><rect class='a' fill='#0B4F9E' style='fill: #1B6E6A; "
    "stroke:none' width='50' height='30'/>",
    "inheritance": '<g fill="#C8102E" color="#0B4F9E"><rect width="50" height="30"/>'
    '<rect y="40" width="50" height="30" fill="currentColor"/><rect x="60" width="50" height="30" fill="inherit"/></g>',
    "colours": '<rect width="30" height="20" fill="teal"/><rect x="40" width="30" height="20" fill="rgb(200, 16,46)"/>'
    '<rect x="80" width="30" height="20" fill="rgb(10%,50%,20%)"/><rect y="40" width="30" height="20" fill="#f80"/>'
    '<rect x="40" y="40" width="30" height="20" fill="hsl(200, 50%, 40%)"/>',
    "use and symbol": '<defs><g id="g"><rect width="20" height="20"/></g><symbol id="s" viewBox="0 0 10 10">'
    '<circle cx="5" cy="5" r="5"/></symbol></defs><use xlink:href="#g" x="10" y="10" fill="#C8102E"/>'
    '<use href="#s" x="50" y="10" width="40" height="60" fill="#0B4F9E"/><use href="#nowhere"/>',
    "nested svg": '<svg x="20" y="10" width="60" height="40" viewBox="0 0 30 30" preserveAspectRatio="xMaxYMin meet">'
    '<rect width="60" height="20" fill="#C8102E"/></svg>',
    "clip path": '<clipPath id="c"><circle cx="60" cy="40" r="30"/></clipPath>'
    '<g clip-path="url(#c)"><rect width="120" height="50" fill="#C8102E"/></g>',
    "clip path of two, transformed, within another": '<clipPath id="a"><rect width="120" height="40"/></clipPath>'
    '<clipPath id="c" clip-path="url(#a)" transform="translate(10 0)"><rect x="10" y="10" width="40" height="60"/>'
    '<path d="M30 20V50H90V20z"/></clipPath><rect width="120" height="80" fill="#0B4F9E" clip-path="url(#c)"/>',
    "a clipped stroke": '<clipPath id="c"><path d="M10 10H70L60 70z"/></clipPath><path clip-path="url(#c)" '
    'd="M20 30C40 0 60 90 80 30" stroke-linecap="round" stroke="#0B4F9E" stroke-width="12" fill="#F1C400"/>',
    "a clip by even-odd": '<clipPath id="c"><path clip-rule="evenodd" d="M10 10H110V70H10zM40 20H80V60H40z"/></clipPath>'
    '<path fill-rule="evenodd" d="M60 2L85 78L15 30H105L35 78z" fill="#1B6E6A" clip-path="url(#c)"/>',
    "a clip within a clip": '<clipPath id="a"><circle cx="50" cy="40" r="30"/></clipPath><clipPath id="b"><circle cx="70" '
    'cy="40" r="30"/></clipPath><g clip-path="url(#a)"><rect width="120" height="80" clip-path="url(#b)"/></g>',
    "odd numbers": '<path d="M+10.50.5 5. 007e0L.5e2-1e-2 60.25 70l-4e1-.5.5.5H010V20.z" fill="#C8102E"/>',
    "hidden parts": '<g display="none"><rect width="120" height="80"/></g><rect width="50" height="50" fill="none"/>'
    '<g visibility="hidden"><rect width="20" height="20"/><rect x="40" width="20" height="20" visibility="visible"/></g>'
    '<rect y="40" width="40" height="20" opacity="0"/><rect x="60" y="40" width="40" height="20" fill-opacity="0"/>',
    "units and per cents": '<rect x="5mm" y="10pt" width="50%" height="0.5cm"/><circle cx="75%" cy="60%" r="10%"/>',
    "another program's data": '<sodipodi:namedview xmlns:sodipodi="http://sodipodi/"><x/></sodipodi:namedview><switch>'
    '<foreignObject requiredExtensions="http://ns.adobe.com/" width="1" height="1"><i/></foreignObject>'
    '<g><rect width="50" height="50" fill="#C8102E"/></g></switch>',
    "a link to itself": '<a href="#x"><rect width="50" height="50"/></a>',
    "beyond the frame": '<circle cx="110" cy="40" r="30" fill="#C8102E"/>',
}


@pytest.mark.parametrize("name", PICTURES)
def test_an_svg_is_drawn_as_resvg_draws_it(name: str) -> None:
    import resvg_py

    data = svg(PICTURES[name] + FRAME)
    logo = drawn(data)
    assert logo.artwork.w / logo.artwork.h == pytest.approx(1.5, rel=1e-3)
    box = Box(0, 0, 120, 80)
    ours = write_svg((Picture(box, "x", ""),), box, Look({}, {}, {}, {"x": logo.artwork}))
    theirs = resvg_py.svg_to_bytes(svg_string=data.decode(), width=480, height=320, dpi=96)
    pictures = [Image.open(io.BytesIO(bytes(d))).convert("RGBA") for d in (rendered(ours, 480, None), theirs)]
    assert pictures[0].size == pictures[1].size
    difference = ImageChops.difference(*(flat(picture) for picture in pictures)).convert("L")
    far = difference.point(lambda v: 255 if v > 80 else 0).histogram()[255]
    assert far <= 40, f"{far} of {480 * 320} points differ"  # edges are smoothed a little differently
    assert len(pictures[1].getcolors(480 * 320) or ()) > 1


def flat(picture: Image.Image) -> Image.Image:
    ground = Image.new("RGBA", picture.size, "#888888")
    return Image.alpha_composite(ground, picture).convert("RGB")


def test_the_comparison_sees_a_wrong_drawing() -> None:
    right, wrong = (Image.new("RGBA", (480, 320), color) for color in ("#FFFFFF", "#FFFFFF"))
    ImageDraw.Draw(wrong).rectangle((10, 10, 20, 20), "#000000")
    difference = ImageChops.difference(flat(right), flat(wrong)).convert("L")
    assert difference.point(lambda v: 255 if v > 80 else 0).histogram()[255] > 40


# ---------------------------------------------------------------- measured by its ink


def test_a_logo_is_cropped_to_its_ink_without_a_word() -> None:
    logo, problems = read(svg('<rect x="30" y="8" width="60" height="40"/>'))
    assert logo and (logo.artwork.w / logo.artwork.h) == 1.5
    assert problems == []


def test_strokes_and_bulging_curves_belong_to_the_ink() -> None:
    line = '<line x1="0" y1="40" x2="120" y2="40" stroke="red" stroke-width="80" stroke-linecap="{}"/>'
    for cap, w in (("butt", 120), ("square", 200), ("round", 200)):
        art = drawn(svg(line.format(cap), "")).artwork
        assert (art.w, art.h) == pytest.approx((w, 80))
    art = drawn(svg('<path d="M10 70L60 10L110 70" fill="none" stroke="red" stroke-width="9"/>', "")).artwork
    lean = math.atan2(50, 60)
    assert art.h == pytest.approx(60 + 4.5 / math.sin(lean) + 4.5 * math.sin(lean), abs=0.01)
    art = drawn(svg('<path d="M0 40C0 -13.33 120 -13.33 120 40z"/>', 'viewBox="0 0 120 40"')).artwork
    assert art.w / art.h == pytest.approx(120 / 40, rel=1e-3)


def test_a_white_box_behind_the_logo_is_no_part_of_it() -> None:
    logo, _ = read(svg('<rect width="120" height="80" fill="white"/><rect x="1" y="1" width="60" height="30"/>'))
    assert logo and logo.boxed and len(logo.artwork.paths) == 1 and logo.artwork.w / logo.artwork.h == 2
    white = drawn(svg('<rect width="120" height="80" fill="white"/>'))
    assert not white.boxed and white.colors == ("#FFFFFF",)


def test_tiny_and_huge_units_are_brought_to_usual_ones() -> None:
    for side in (0.01, 1, 1e6):
        art = drawn(svg(f'<rect width="{side}" height="{side / 2}"/>', f'viewBox="0 0 {side} {side / 2}"')).artwork
        assert (art.w, art.h) == pytest.approx((1000, 500))


def test_a_file_without_a_viewbox_and_one_without_any_size_are_drawn() -> None:
    for head in ('width="60mm" height="30mm"', 'viewBox="-5 -5 10 5" width="2cm"', ""):
        assert drawn(svg('<path d="M-5 -5H2000V1000H-5z"/>', head)).artwork.w


def test_colours_come_with_their_press_inks() -> None:
    logo = drawn(svg('<rect width="120" height="80" fill="#0B4F9E"/><rect width="9" height="9" fill="#000"/>'))
    assert [p.fill for p in logo.artwork.paths] == [Ink("#0B4F9E", to_cmyk("#0B4F9E")), Ink("#000000", (0, 0, 0, 100))]


def test_the_sum_of_an_artwork_follows_its_file_and_its_inks() -> None:
    one, other = (drawn(svg(f'<rect width="120" height="80" fill="{c}"/>')).artwork for c in ("red", "#FF0001"))
    assert one.sha and one.sha != other.sha
