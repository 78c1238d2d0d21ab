"""What cannot be drawn alike everywhere is told, in one letter to whoever made the logo; what does no harm passes."""

from __future__ import annotations

import base64
import random

import pytest
from logo_reading import FRAME, INSIDE, drawn, messages, png, read, svg

from generator.model.problems import Where

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
