"""Logos: whatever an SVG may say is drawn as a browser draws it, and what cannot be drawn alike everywhere is told."""

from __future__ import annotations

import base64
import io
import math
import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from generator.load.logo import Logofile, kind_of, read_logo
from generator.model.color import difference, preview, to_cmyk
from generator.model.geometry import Box
from generator.model.look import Ink, Look
from generator.model.problems import Problem, Where
from generator.model.scene import Picture
from generator.write.svg import png as rendered
from generator.write.svg import write_svg

AT = Where("layouts/brands/ny/_brand.yml", 5, 7)
INSIDE = "layouts/brands/ny/logo/x.svg"
FRAME = "<path d='M0 0h1v1h-1zM119 0h1v1h-1zM0 79h1v1h-1zM119 79h1v1h-1z'/>"
"""Specks in the four corners: the ink is the whole frame, so two drawings of it lie upon each other."""


def svg(inner: str, head: str = 'viewBox="0 0 120 80"', before: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{before}<svg {names} {head}>\n{inner}\n</svg>".encode()


def read(data: bytes, name: str = "logo/x.svg") -> tuple[Logofile | None, list[Problem]]:
    problems: list[Problem] = []
    return read_logo(data, name, AT, INSIDE, lambda rgb: Ink(rgb, to_cmyk(rgb)), problems), problems


def drawn(data: bytes) -> Logofile:
    logo, problems = read(data)
    assert logo and problems == [], problems
    return logo


def messages(data: bytes, name: str = "logo/x.svg") -> list[str]:
    logo, problems = read(data, name)
    assert (logo is None) == any(not p.warning for p in problems)
    return [("advarsel: " if p.warning else "") + p.message for p in problems]


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


# ---------------------------------------------------------------- what an SVG may not hold

REFUSED = {
    "text": ("<text font-family='Gotham, Arial'>Fjordby</text>", "skrift, der ikke er lavet om til kurver (text 'Fjordby' med Gotham i linje 3)"),
    "text in a span": ("<text><tspan style='font-family:Gotham'>Fjord</tspan> by</text>", "skrift, der ikke er lavet om til kurver (text 'Fjord by' med Gotham i linje 3)"),
    "text that only Inkscape shows": ("<flowRoot><flowPara>Fjordby</flowPara></flowRoot>", "skrift, der ikke er lavet om til kurver (flowRoot 'Fjordby' i linje 3)"),
    "gradient": ("<linearGradient id='g'><stop/><stop stop-color='red'/></linearGradient><rect width='9' height='9' fill='url(#g)'/>", "farveovergange (linearGradient i linje 3)"),
    "pattern": ("<pattern id='g'/><rect width='9' height='9' fill='url(#g) red'/>", "mønstre (pattern i linje 3)"),
    "mask": ("<mask id='m'><rect width='9' height='9' fill='#777'/></mask><g mask='url(#m)'><rect width='9' height='9'/></g>", "dele, der toner ud (mask i linje 3)"),
    "filter": ("<g style='filter:url(#m)'><rect width='9' height='9'/></g>", "effekter som skygge og slør (filter på g i linje 3)"),
    "opacity": ("<rect width='9' height='9' opacity='.5'/>", "gennemsigtige dele (opacity på rect i linje 3)"),
    "opacity of the fill": ("<rect width='9' height='9' fill='rgba(0,0,0,.5)'/>", "gennemsigtige dele (fill-opacity på rect i linje 3)"),
    "blend mode": ("<rect width='9' height='9' style='mix-blend-mode:multiply'/>", "farver, der blander sig med det, de ligger på (mix-blend-mode på rect i linje 3)"),
    "foreign object": ("<foreignObject width='9' height='9'><p/></foreignObject>", "stykker af en internetside (foreignObject i linje 3)"),
    "animation": ("<rect width='9' height='9'><animate attributeName='x'/></rect>", "bevægelse (animate i linje 3)"),
    "marker": ("<marker id='m'/><path d='M0 0H9' stroke='red' marker-end='url(#m)'/>", "pilespidser på streger (marker på path i linje 3)"),
    "marker in short": ("<marker id='m'/><path d='M0 0H9' stroke='red' style='marker:url(#m)'/>", "pilespidser på streger (marker på path i linje 3)"),
    "dashes by another measure": ("<path d='M0 0H9' stroke='red' pathLength='7' stroke-dasharray='2 1'/>", "streger, der er stiplet efter et andet mål (pathLength på path i linje 3)"),
    "a stroke that does not grow": ("<path d='M0 0H9' stroke='red' vector-effect='non-scaling-stroke'/>", "streger, der ikke vokser med logoet (vector-effect på path i linje 3)"),
    "turned about its own middle": ("<path d='M0 0H9V9' style='transform:rotate(9deg);transform-box:fill-box'/>", "drejninger om et punkt, der skal regnes ud (transform-box på path i linje 3)"),
    "turned in CSS alone": ("<path d='M0 0H9V9' style='rotate:9deg'/>", "drejninger om et punkt, der skal regnes ud (rotate på path i linje 3)"),
    "raster inside": ("<image href='data:image/png;base64,{png}'/>", "billeder af punkter i stedet for kurver (image på 64 x 64 punkter i linje 3)"),
    "raster outside": ("<image href='https://ny.example/a.png'/>", "noget, der ligger uden for filen (https://ny.example/a.png i linje 3)"),
    "a clip of text": ("<clipPath id='c'><text>by</text></clipPath><rect width='9' height='9' clip-path='url(#c)'/>", "udsnit, der er beskåret på en særlig måde (clip-path på text i linje 3)"),
    "a clip in words": ("<rect width='9' height='9' clip-path='circle(4px)'/>", "udsnit, der er beskåret på en særlig måde (clip-path på rect i linje 3)"),
    "a clip of a group in shares of its box": ("<clipPath id='c' clipPathUnits='objectBoundingBox'><path d='M0 0h1v1z'/></clipPath><g clip-path='url(#c)'><rect width='9' height='9'/></g>", "udsnit, der er beskåret på en særlig måde (clip-path på g i linje 3)"),
    "script": ("<script>alert(1)</script>", "programmer (script i linje 3)"),
    "event": ("<rect width='9' height='9' onclick='alert(1)'/>", "programmer (onclick i linje 3)"),
    "script address": ("<a href='javascript:alert(1)'><rect width='9' height='9'/></a>", "programmer (javascript i linje 3)"),
    "use of another file": ("<use xlink:href='andre.svg#a'/>", "noget, der ligger uden for filen (andre.svg#a i linje 3)"),
    "style sheet elsewhere": ("<style>@import url('https://ny.example/a.css');</style>", "noget, der ligger uden for filen (https://ny.example/a.css i linje 3)"),
    "fill elsewhere": ("<rect width='9' height='9' fill='url(andre.svg#g)'/>", "noget, der ligger uden for filen (andre.svg#g i linje 3)"),
    "script in what is not drawn": ("<defs><g><script/></g></defs>", "programmer (script i linje 3)"),
    "unknown colour": ("<rect width='9' height='9' fill='fjordblaa'/>", "farver, der ikke kan læses (fjordblaa på rect i linje 3)"),
    "selector": ("<style>.a ~ rect {fill:red}</style>", "stilregler, der ikke kan læses (.a ~ rect i linje 3)"),
    "a length with a comma": ("<rect width='200,5' height='9'/>", "tal, der ikke kan læses (width=\"200,5\" på rect i linje 3)"),
    "a length beyond all measure": ("<rect width='1e300' height='9'/>", "tal, der ikke kan læses (width=\"1e300\" på rect i linje 3)"),
    "path beyond all measure": ("<path d='M0 0L1e300 1'/>", "tal, der ikke kan læses (d=\"M0 0L1e300 1\" på path i linje 3)"),
    "transform": ("<rect width='9' height='9' transform='turn(4)'/>", "tal, der ikke kan læses (transform=\"turn(4)\" på rect i linje 3)"),
    "transform with units where they may not be": ("<rect width='9' height='9' transform='translate(4px)'/>", "tal, der ikke kan læses (transform=\"translate(4px)\" på rect i linje 3)"),
    "a view of nothing": ("<svg viewBox='0 0 0 0'><rect width='9' height='9'/></svg>", "et billedfelt, der ikke kan bruges (viewBox=\"0 0 0 0\" på svg i linje 3)"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_drawn_alike_everywhere_is_told_with_its_line(name: str) -> None:
    inner, what = REFUSED[name]
    picture = base64.b64encode(png(64, 64)).decode()
    logo, problems = read(svg("<rect width='120' height='80'/>\n" + inner.replace("{png}", picture)))
    assert logo is None
    assert [(p.where, p.message) for p in problems] == [
        (
            Where(INSIDE, 3, 1),
            "Skriv til den, der har lavet logoet: »Filen x.svg kan ikke trykkes og vises ens i Word og PowerPoint, "
            f"for den har {what}. Vil I sende en SVG uden det?«",
        )
    ]


def test_all_that_cannot_be_drawn_is_told_in_one_letter() -> None:
    _, (problem,) = read(
        svg(
            "<text>by</text>\n<g opacity='.5'><rect width='9' height='9' fill='url(#g)'/></g>\n<circle r='2,5'/>\n"
            + "<rect width='9' height='9' opacity='.4'/>\n" * 5
            + "<linearGradient id='g'><stop/><stop stop-color='red'/></linearGradient><text>Fjord</text>"
        )
    )
    assert str(problem).splitlines() == [
        f"{INSIDE}:2:1: Skriv til den, der har lavet logoet: »Filen x.svg kan ikke trykkes og vises ens i Word og "
        "PowerPoint, for den har skrift, der ikke er lavet om til kurver (text 'by' i linje 2 og text 'Fjord' i linje 10); "
        "gennemsigtige dele (opacity på g i linje 3 og opacity på rect i linje 5, 6, 7 m.fl.); "
        'tal, der ikke kan læses (r="2,5" på circle i linje 4); farveovergange (linearGradient i linje 10). '
        "Vil I sende en SVG uden det?«",
        "  råd: browsere viser text 'by', linearGradient, opacity m.fl., men ikke alle andre programmer gør; browsere springer "
        'r="2,5" over; skrift bliver til kurver i Illustrator med Skrift, Opret konturer, i Inkscape med Sti, Objekt til '
        "sti; tal skrives med punktum: 200.5; haster det, så brug en stor PNG",
    ]


def test_what_breaks_off_is_drawn_as_far_as_browsers_draw_it_and_told() -> None:
    logo, problems = read(svg("<path d='M0 0H120V80 L4'/>\n<polygon points='0,0 9,9 9,0 4'/>"))
    assert logo and logo.artwork.paths[0].outline == (("M", 0, 0), ("L", 120, 0), ("L", 120, 80))
    assert [str(p).splitlines()[0] for p in problems] == [
        f"{INSIDE}:{line}:1: advarsel: '{name}' bryder af i linje {line}; den er tegnet så langt, som browsere tegner den"
        for line, name in ((2, "path"), (3, "polygon"))
    ]


def test_a_path_of_a_hundred_thousand_points_is_drawn() -> None:
    steps = " ".join(f"{n % 120} {n % 79}" for n in range(100_000))
    assert len(drawn(svg(f"<path d='M{steps}'/>{FRAME}")).artwork.paths[0].outline) == 100_000


def test_leftovers_that_are_not_used_do_no_harm() -> None:
    drawn(svg("<defs><linearGradient id='g'/><filter id='f'/></defs><text> </text><rect width='120' height='80'/>"))
    drawn(
        svg("<rect width='120' height='80'/>", before='<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x.dtd">')
    )


def test_a_plain_text_of_the_file_is_expanded_and_no_other_entity() -> None:
    illustrator = '<!DOCTYPE svg [<!ENTITY ns "http://ns.adobe.com/"><!ENTITY st0 "fill:#0B4F9E">]>'
    assert drawn(
        svg("<g xmlns:x='&ns;' style='&st0;'><rect width='120' height='80'/></g>", before=illustrator)
    ).colors == ("#0B4F9E",)
    bomb = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    long = f'<!ENTITY x "{"x" * 100_000}">'
    for doctype, name in (
        (bomb, "lol1"), ('<!ENTITY x SYSTEM "file:///etc/passwd">', "x"), ('<!ENTITY % x "y">', "x"),
        ('<!ENTITY x "<g/>">', "x"), ('<!ENTITY x "&#38;y;">', "x"), (long, "x"),
    ):  # fmt: skip
        (message,) = messages(svg("<text>&x;</text>" * 50, before=f"<!DOCTYPE svg [{doctype}]>"))
        assert f"forkortelser for andet end ren tekst (XML-entiteten '{name}' i linje 1)" in message


def test_a_bomb_of_uses_is_told_quickly() -> None:
    layers = "".join(f'<g id="g{n}">{f"""<use href="#g{n - 1}"/>""" * 10}</g>' for n in range(1, 9))
    data = svg(f'<defs><rect id="g0" width="9" height="9"/>{layers}</defs><use href="#g8"/>')
    assert messages(data) == ["filen har for mange dele eller lag inden i hinanden"]
    assert messages(svg('<g id="a"><use href="#a"/></g>')) == ["filen har for mange dele eller lag inden i hinanden"]
    assert messages(svg("<g>" * 5000 + "</g>" * 5000)) == ["filen har for mange lag inden i hinanden"]


def test_a_clip_that_would_take_minutes_is_told_quickly() -> None:
    chance = random.Random(1)
    lines = " ".join(f"{chance.uniform(0, 120):.1f} {chance.uniform(0, 80):.1f}" for _ in range(2000))
    data = svg(f'<clipPath id="c"><circle cx="60" cy="40" r="30"/></clipPath><path clip-path="url(#c)" d="M{lines}z"/>')
    assert messages(data) == ["filen har for mange dele eller lag inden i hinanden"]


def test_broken_empty_and_huge_files_are_told() -> None:
    assert messages(svg("<rect>")) == ["'logo/x.svg' er ikke gyldig SVG"]
    assert messages(b"<html><body/></html>") == ["'logo/x.svg' er en internetside; kun SVG, PNG og JPEG kan bruges"]
    assert messages(b"<note>x</note>") == ["'logo/x.svg' er ikke gyldig SVG"]
    assert messages(svg("")) == ["'logo/x.svg' tegner ingenting"]
    assert messages(svg('<rect width="9" height="9" fill="none"/>')) == ["'logo/x.svg' tegner ingenting"]
    sliver = '<rect transform="skewX(89.99)" width="500" height="90"/>'
    assert messages(svg(sliver, 'viewBox="0 0 600 100"')) == ["'logo/x.svg' tegner ingenting"]
    assert messages(svg(" " * 14 * 1024 * 1024)) == ["fylder 14 MB (højst 2 MB)"]
    assert messages(b"") == ["'logo/x.svg' er tom (0 byte)"]
    assert messages("<svg".encode("utf-16")) == ["'logo/x.svg' er ikke gyldig SVG"]
    assert messages(b'<?xml version="1.0" encoding="klingon"?>' + svg("")) == ["'logo/x.svg' er ikke gyldig SVG"]


# ---------------------------------------------------------------- pictures


def png(w: int, h: int, mode: str = "RGB", color: object = (200, 16, 46), **more: object) -> bytes:
    return saved(Image.new(mode, (w, h), color), "PNG", **more)  # type: ignore[arg-type]


def saved(image: Image.Image, format: str, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **more)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_png_is_trimmed_to_its_ink_and_always_the_same_bytes() -> None:
    image = Image.new("RGBA", (400, 200))
    ImageDraw.Draw(image).rectangle((100, 40, 299, 139), (11, 79, 158, 255))
    (one, problems), (other, _) = (read(saved(image, "PNG", dpi=(dpi, dpi)), "logo/x.png") for dpi in (72, 300))
    assert one and other and (one.artwork.w, one.artwork.h) == (200, 100) and one.pixels == (200, 100)
    assert one.artwork.raster == other.artwork.raster and one.artwork.sha == other.artwork.sha
    assert problems == []
    again = Image.open(io.BytesIO(one.artwork.raster))
    assert again.mode == "RGBA" and again.size == (200, 100) and not one.boxed
    assert one.colors == ("#0B4F9E",)


def test_white_around_an_opaque_picture_is_no_ink() -> None:
    image = Image.new("RGB", (300, 300), "white")
    ImageDraw.Draw(image).rectangle((3, 3, 296, 149), (200, 16, 46))
    logo, _ = read(saved(image, "JPEG", quality=95, subsampling=0), "logo/x.jpg")
    assert logo and logo.boxed and logo.artwork.w / logo.artwork.h == pytest.approx(2, rel=0.02)
    assert Image.open(io.BytesIO(logo.artwork.raster)).mode == "RGB"


def test_a_turned_photo_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(Image.new("RGB", (300, 100), (200, 16, 46)), "JPEG", exif=exif)
    logo, problems = read(data, "logo/x.jpg")
    assert logo and (logo.artwork.w, logo.artwork.h) == (100, 300)
    assert [p.message for p in problems] == ["'logo/x.jpg' er et foto, drejet 90 grader; det er rettet op"]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGBA"])
def test_every_kind_of_png_becomes_eight_bit_rgb(mode: str) -> None:
    image = Image.new("RGB", (50, 50), (255, 255, 255))
    ImageDraw.Draw(image).rectangle((0, 0, 49, 49), (30, 30, 30))
    changed = (
        image.convert("L").convert("I").point(lambda v: v * 257).convert("I;16")
        if mode == "I;16"
        else image.convert(mode)
    )
    logo, problems = read(saved(changed, "PNG"), "logo/x.png")
    assert logo and problems == []
    assert Image.open(io.BytesIO(logo.artwork.raster)).mode in ("RGB", "RGBA")
    assert logo.colors[0] in ("#1E1E1E", "#000000", "#333333")


WRONG = {
    "eps": (b"%!PS-Adobe-3.0 EPSF", "'logo/x.eps' er EPS; Word og PowerPoint kan ikke vise det"),
    "ai": (b"%PDF-1.5", "'logo/x.ai' er AI; Word og PowerPoint kan ikke vise det"),
    "pdf": (b"%PDF-1.5", "'logo/x.pdf' er PDF; Word og PowerPoint kan ikke vise det"),
    "bmp": (saved(Image.new("RGB", (9, 9)), "BMP"), "'logo/x.bmp' er BMP; kun SVG, PNG og JPEG kan bruges"),
    "tif": (saved(Image.new("RGB", (9, 9)), "TIFF"), "'logo/x.tif' er TIFF; kun SVG, PNG og JPEG kan bruges"),
    "gif": (saved(Image.new("P", (9, 9)), "GIF"), "'logo/x.gif' er GIF; kun SVG, PNG og JPEG kan bruges"),
    "webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "'logo/x.webp' er WebP; kun SVG, PNG og JPEG kan bruges"),
    "svgz": (b"\x1f\x8b\x08\x00", "'logo/x.svgz' er pakket (SVGZ); kun SVG, PNG og JPEG kan bruges"),
    "zip": (b"PK\x03\x04", "'logo/x.zip' er en zip-fil; kun SVG, PNG og JPEG kan bruges"),
    "docx": (b"PK\x03\x04....word/document.xml", "'logo/x.docx' er et Word-dokument; kun SVG, PNG og JPEG kan bruges"),
    "fig": (b"PK\x03\x04....canvas.fig", "'logo/x.fig' er en Figma-fil; kun SVG, PNG og JPEG kan bruges"),
    "sketch": (b"PK\x03\x04....pages/1.json", "'logo/x.sketch' er en Sketch-fil; kun SVG, PNG og JPEG kan bruges"),
    "cdr": (b"RIFF\x00\x00\x00\x00CDRDvrsn", "'logo/x.cdr' er CorelDRAW; kun SVG, PNG og JPEG kan bruges"),
    "cdr of today": (
        b"PK\x03\x04....content/riffData.cdr",
        "'logo/x.cdr of today' er CorelDRAW; kun SVG, PNG og JPEG kan bruges",
    ),
    "afdesign": (b"\x00\xffKA\x0a", "'logo/x.afdesign' er Affinity; kun SVG, PNG og JPEG kan bruges"),
    "indd": (b"\x06\x06\xed\xf5\xd8\x1d\x46\xe5", "'logo/x.indd' er InDesign; kun SVG, PNG og JPEG kan bruges"),
    "jp2": (b"\x00\x00\x00\x0cjP  \r\n", "'logo/x.jp2' er JPEG 2000; kun SVG, PNG og JPEG kan bruges"),
    "pub": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "'logo/x.pub' er Publisher eller et ældre Office-dokument; kun SVG, PNG og JPEG kan bruges",
    ),
    "heic": (b"\x00\x00\x00\x18ftypheic", "'logo/x.heic' er HEIC eller AVIF; kun SVG, PNG og JPEG kan bruges"),
    "txt": (b"hej", "'logo/x.txt' er ikke et billede, eller den er beskadiget"),
    "png": (b"", "'logo/x.png' er tom (0 byte)"),
}


@pytest.mark.parametrize("ending", WRONG)
def test_other_files_are_called_by_their_name(ending: str) -> None:
    data, message = WRONG[ending]
    logo, problems = read(data, f"logo/x.{ending}")
    assert logo is None and [p.message for p in problems] == [message] and problems[0].where == AT


def test_damaged_pictures_are_told() -> None:
    whole = png(60, 60)
    for data in (whole[:60], whole[:8], whole[:40] + b"\x00" * 30 + whole[70:], b"\x89PNG\r\n\x1a\n" + b"x" * 99):
        assert messages(data, "logo/x.png") == ["'logo/x.png' er beskadiget"]
    assert messages(saved(Image.new("RGB", (90, 90), "red"), "JPEG")[:400], "logo/x.jpg") == [
        "'logo/x.jpg' er beskadiget"
    ]


def test_a_picture_of_too_many_pixels_is_never_decoded() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    assert messages(data, "logo/x.png") == ["'logo/x.png' er 60.000 x 60.000 punkter; højst 100 mio."]


def test_a_cmyk_jpeg_is_seen_as_it_prints_however_it_is_written() -> None:
    """Adobe writes the inks upside down and says so; a file without that mark has them as they are."""
    recipe = (0, 100, 80, 0)
    image = Image.new("CMYK", (90, 90), tuple(round(2.55 * v) for v in recipe))
    adobe = saved(image, "JPEG", quality=100, subsampling=0)
    at = adobe.index(b"\xff\xeeAdobe"[:2])
    upright = saved(ImageChops.invert(image), "JPEG", quality=100, subsampling=0)
    plain = upright[:at] + upright[at + 2 + int.from_bytes(upright[at + 2 : at + 4]) :]
    for data in (adobe, plain):
        logo, problems = read(data, "logo/x.jpg")
        assert [p.message for p in problems] == ["'logo/x.jpg' er i CMYK; farverne er regnet om til skærm og Office"]
        assert logo and difference(logo.colors[0], preview(recipe)) < 2


def test_an_empty_picture_is_told() -> None:
    assert messages(png(90, 90, "RGBA", (0, 0, 0, 0)), "logo/x.png") == ["'logo/x.png' tegner ingenting"]


def test_a_wrong_ending_is_only_a_warning() -> None:
    data = saved(Image.new("RGB", (90, 90), "red"), "JPEG")
    assert messages(data, "logo/x.png") == ["advarsel: 'logo/x.png' er i virkeligheden JPEG; læst som JPEG"]
    assert messages(svg("<rect width='120' height='80'/>"), "logo/x.png") == [
        "advarsel: 'logo/x.png' er i virkeligheden SVG; læst som SVG"
    ]


HIDDEN = {
    "white letters beside a shield": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path fill='#fff' d='M60 20H110V60H60z'/>", True),
    "nearly white letters": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path fill='#FAFAF8' d='M60 20H110V60H60z'/>", True),
    "a white line": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path stroke='#fff' stroke-width='9' d='M60 40H110'/>", True),
    "white letters on a box": ("<path fill='#0B4F9E' d='M0 0H120V80H0z'/><path fill='#fff' d='M60 20H110V60H60z'/>", False),
    "the cross of a flag": ("<path fill='#C8102E' d='M0 0H120V80H0z'/><path fill='#fff' d='M40 0H55V80H40zM0 32H120V48H0z'/>", False),
    "pale yellow": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/><path fill='#FFE98A' d='M60 20H110V60H60z'/>", False),
    "nothing white": ("<path fill='#0B4F9E' d='M0 0H40V80H0z'/>", False),
}  # fmt: skip


@pytest.mark.parametrize("name", HIDDEN)
@pytest.mark.parametrize("kind", ["SVG", "PNG"])
def test_parts_that_cannot_be_seen_on_white_are_found_in_drawings_and_in_pictures(name: str, kind: str) -> None:
    inner, lost = HIDDEN[name]
    data = svg(inner) if kind == "SVG" else rendered(svg(inner).decode(), 600, None)
    logo, _ = read(data, f"logo/x.{kind.lower()}")
    assert logo and (logo.hidden("#FFFFFF") > 0.02) == lost
    assert logo.hidden("#1B6E6A") == 0


def test_a_huge_picture_is_made_smaller() -> None:
    logo, _ = read(png(6000, 300), "logo/x.png")
    assert logo and Image.open(io.BytesIO(logo.artwork.raster)).size == (2000, 100)
    assert logo.artwork.w / logo.artwork.h == 20


def test_the_kind_of_a_file_is_seen_from_its_bytes() -> None:
    for path in (Path(__file__).parents[2] / "layouts" / "brands").glob("*/logo/*.???"):
        assert kind_of(path.read_bytes()) == path.suffix[1:].upper()


@pytest.mark.parametrize(
    "shape",
    [f'<path d="M0 0{"l1 1" * 300_000}"/>', f'<path d="M0 0h{" 1" * 300_000}"/>', f'<polyline points="{"1 1 " * 300_000}"/>'],
    ids=["letters", "numbers", "points"],
)  # fmt: skip
def test_a_shape_of_far_too_many_lines_is_told_before_it_is_read(monkeypatch: pytest.MonkeyPatch, shape: str) -> None:
    for reader in ("parse_path", "_polyline"):
        monkeypatch.setattr(f"generator.load.logo.svg_shapes.{reader}", lambda *_: pytest.fail("it was read"))
    assert messages(svg(shape)) == ["filen har for mange dele eller lag inden i hinanden"]


def test_an_area_of_very_many_curves_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.load.logo.crop.common", lambda *_: pytest.fail("Skia would take minutes"))
    spiral = f'<path d="M0 0{"a1 1 0 01.5.5" * 21_000}"/>'
    assert messages(svg(spiral)) == ["filen har for mange dele eller lag inden i hinanden"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_very_wide_picture_is_told_of_by_its_own_size(kind: str) -> None:
    image = Image.new("RGB", (20_000, 60), (200, 16, 46))
    image.save(out := io.BytesIO(), kind)
    file, _ = read(out.getvalue(), f"logo/x.{kind.lower()}")
    assert file is not None and file.pixels == (20_000, 60)
