"""The edition for the print shop: PDF/X-4, FOGRA39, bleed, crop marks, overprinting black, an ink limit."""

import io
import zlib
from dataclasses import replace
from itertools import takewhile
from math import prod

import pikepdf
import pypdfium2
import pytest
from pdf_samples import (
    BODY,
    INKS,
    PRESS,
    TITLE,
    TRIM,
    H,
    W,
    cards,
    look,
    one_page,
    paragraph,
    png,
    poster,
    read,
    rect,
    text,
)
from PIL import Image, ImageCms

from generator.model.color import separate
from generator.model.document import Settled
from generator.model.geometry import Box
from generator.model.look import ArtPath, Artwork, Ink
from generator.model.scene import Picture, Scene, Shape
from generator.model.units import MM
from generator.write.pdf.document import write_pdf
from generator.write.pdf.drawing import TooMuchInk
from generator.write.pdf.images import _separated, load_image

WHITE = (255, 255, 255)


def opened(document=None, **artwork):
    return read(write_pdf(document or poster(), look(**artwork), PRESS))


SLUG = "/Slug"


def operators(pdf):
    """Those of the first page, and of the slug beside it."""
    page = pdf.pages[0]
    slug = page.Resources.get("/XObject", {}).get(SLUG)
    code = [*pikepdf.parse_content_stream(page), *(pikepdf.parse_content_stream(slug) if slug is not None else ())]
    return [(str(o.operator), list(o.operands)) for o in code]


def pictures(pdf):
    """The forms and images of the first page but for the slug."""
    return [found for name, found in pdf.pages[0].Resources.XObject.items() if name != SLUG]


def rendered(document):
    """The page at 1 pixel a point."""
    data = write_pdf(document, look(), PRESS)
    return pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB")


def test_it_says_that_it_is_pdf_x_4_for_fogra39():
    pdf = opened()
    about = pdf.open_metadata()
    assert about["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4" and about["pdf:Trapped"] == "False"
    assert pdf.docinfo.Trapped == "/False" and pdf.pdf_version == "1.6"
    (intent,) = pdf.Root.OutputIntents
    assert (intent.S, intent.OutputConditionIdentifier, intent.DestOutputProfile.N) == ("/GTS_PDFX", "FOGRA39", 4)
    profile = ImageCms.ImageCmsProfile(io.BytesIO(intent.DestOutputProfile.read_bytes())).profile
    assert profile.xcolor_space.strip() == "CMYK" and profile.device_class == "prtr"


def test_it_is_not_tagged_and_has_no_bookmarks():
    root = opened(cards()).Root
    assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines"} & set(root)
    assert not {"BDC", "BMC"} & {operator for operator, _ in operators(opened())}


def test_the_trim_is_exactly_the_paper_with_three_millimetres_of_bleed():
    sheet = opened().pages[0]
    media, bleed, trim = ([float(v) for v in sheet[box]] for box in ("/MediaBox", "/BleedBox", "/TrimBox"))
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx([v * MM for v in TRIM], abs=0.001)
    beyond = [b - t for b, t in zip(bleed, trim, strict=True)]
    assert beyond == pytest.approx([-3 * MM, -3 * MM, 3 * MM, 3 * MM], abs=0.001)
    assert media[2] > bleed[2] + 5 * MM and media[3] > bleed[3] + 5 * MM


def test_all_colours_are_cmyk():
    used = {operator for operator, _ in operators(opened())}
    assert {"k", "K"} <= used and not {"rg", "RG", "g", "G"} & used


def test_black_type_overprints_and_nothing_else_does():
    white = replace(BODY, color="on-brand")
    document = one_page(
        text(paragraph(40, 90, TITLE, "Grøn")), Shape(rect(0, 0, 9, 9), "muld"),
        text(paragraph(40, 190, BODY, "Sort")), Shape(rect(0, 0, 9, 9), "muld"),
        text(paragraph(40, 290, white, "Hvid")),
    )  # fmt: skip
    states = opened(document).pages[0].Resources.ExtGState
    over, painted = False, []
    for operator, operands in takewhile(lambda step: step[0] != "SCN", operators(opened(document))):
        if operator == "gs":
            over = states[operands[0]].get("/op", over)
        elif operator in ("TJ", "Tj", "f"):
            painted.append(("text" if "T" in operator else "shape", bool(over)))
    assert painted == [("text", False), ("shape", False), ("text", True), ("shape", False), ("text", False)]
    assert {(key, value) for state in states.as_dict().values() for key, value in state.items()} >= {
        ("/op", True),
        ("/OPM", 1),
    }
    assert not any("/OP" in state for state in states.as_dict().values())


def test_too_much_ink_is_refused():
    document = one_page(Shape(rect(0, 0, 9, 9), "tung"))
    heavy = replace(look(), inks={**look().inks, "tung": Ink("#000000", (90, 80, 80, 60))})
    with pytest.raises(TooMuchInk, match="310 %"):
        write_pdf(document, heavy, PRESS)


def test_what_touches_the_edge_fills_the_bleed_and_stops_there():
    drawn = rendered(one_page(Shape(rect(0, 0, W, H), "mos")))
    slug, bleed = 10 * MM, 3 * MM
    inside, outside = round(slug - bleed) + 1, round(slug - bleed) - 2
    middle = drawn.height // 2
    assert WHITE not in (drawn.getpixel((inside, middle)), drawn.getpixel((drawn.width - inside, inside)))
    assert drawn.getpixel((outside, middle)) == WHITE


def test_what_only_comes_near_the_edge_stays_where_it_is():
    drawn = rendered(one_page(Shape(rect(2, 100, W - 4, 900), "mos")))
    assert drawn.getpixel((round(10 * MM - 1.5 * MM), drawn.height // 2)) == WHITE


def test_a_line_to_the_edge_runs_on_into_the_bleed():
    across = Shape((("M", 100, 500), ("L", W, 500)), None, "gran", 10)
    drawn = rendered(one_page(across))
    y = round(10 * MM + 500 * drawn.height / (420 * MM + 20 * MM))
    row = [drawn.getpixel((round(10 * MM + 297 * MM + 2 * MM), y + dy)) for dy in range(-12, 13)]
    assert any(pixel != WHITE for pixel in row)


def test_a_page_of_one_colour_is_that_colour_into_the_bleed():
    drawn = rendered(Settled("Flade", "", pages=(Scene(W, H, (text(paragraph(40, 90, TITLE, "T")),), ground="froe"),)))
    assert drawn.getpixel((round(8 * MM), round(8 * MM))) != WHITE


def marks(code):
    """Where they begin, and the strokes in registration colour; the slug is filled, and comes after them."""
    start, end = (next(i for i, (operator, _) in enumerate(code) if operator == name) for name in ("SCN", "scn"))
    points = [tuple(map(float, operands)) for operator, operands in code[start:end] if operator in ("m", "l")]
    return start, list(zip(points[::2], points[1::2], strict=True))


def test_the_slug_tells_the_piece_between_the_marks_and_outside_the_bleed():
    pdf = opened(replace(poster(), id="P99"))
    trim, bleed = ([float(v) for v in pdf.pages[0][box]] for box in ("/TrimBox", "/BleedBox"))
    code = operators(pdf)
    start = next(i for i, (operator, _) in enumerate(code) if operator == "scn")
    x, y, scale, xs, ys = 0.0, 0.0, 1.0, list[float](), list[float]()
    for operator, operands in code[start:]:
        if operator == "cm":  # each letter stands where the last one ended
            x, y = x + scale * float(operands[4]), y + scale * float(operands[5])
            scale *= float(operands[0])
        elif operator in ("m", "l"):
            xs.append(x + scale * float(operands[0]))
            ys.append(y + scale * float(operands[1]))
    assert min(ys) > 0 and max(ys) < bleed[1] and trim[0] < min(xs) and max(xs) < trim[2]
    assert not [operator for operator, _ in code[start:] if operator in ("TJ", "Tj")]


def test_crop_marks_stand_at_the_trim_and_outside_the_bleed():
    pdf = opened()
    trim, bleed = ([float(v) for v in pdf.pages[0][box]] for box in ("/TrimBox", "/BleedBox"))
    code = operators(pdf)
    start, lines = marks(code)
    assert len(lines) == 8
    for (x0, y0), (x1, y1) in lines:
        assert min(abs(x0 - t) for t in trim[::2]) < 0.01 if x0 == x1 else min(abs(y0 - t) for t in trim[1::2]) < 0.01
        outside = (max(x0, x1) < bleed[0], min(x0, x1) > bleed[2], max(y0, y1) < bleed[1], min(y0, y1) > bleed[3])
        assert any(outside)


def test_cuts_inside_the_sheet_are_marked_outside_it_so_that_nothing_stays_on_a_card():
    pdf = opened(cards())
    code = operators(pdf)
    trim = [float(v) for v in pdf.pages[0]["/TrimBox"]]
    start, lines = marks(code)
    middle = [line for line in lines if line[0][0] == line[1][0] == pytest.approx((trim[0] + trim[2]) / 2, abs=0.1)]
    assert len(middle) == 2 and all(max(a[1], b[1]) < trim[1] or min(a[1], b[1]) > trim[3] for a, b in middle)
    assert "297.64" not in [operands[0] for operator, operands in code[:start] if operator == "m"]


def test_without_paper_outside_the_trim_the_cuts_are_marked_on_the_sheet():
    office = replace(PRESS, paper="design", crop_marks=False, bleed=0)
    code = operators(read(write_pdf(cards(), look(), office)))
    at = next(
        i for i, (operator, operands) in enumerate(code) if operator == "m" and abs(float(operands[0]) - 297.638) < 0.01
    )
    black = [operands for operator, operands in code[:at] if operator == "K"][-1]
    assert [float(v) for v in black] == [0, 0, 0, 1]


def test_no_line_is_thinner_than_a_press_can_hold():
    document = one_page(Shape((("M", 9, 9), ("L", 99, 9)), None, "gran", 0.01))
    widths = [float(operands[0]) for operator, operands in operators(opened(document)) if operator == "w"]
    assert min(widths) >= 0.25


@pytest.mark.parametrize("tall", [7.3, 20, 41.7, 56])
@pytest.mark.parametrize("units", [100, 799.3, 4321])
def test_the_hairlines_of_a_logo_are_thickened_with_a_margin_for_rounding(tall: float, units: float):
    """A preflight reckons with the numbers of the file: 0.249997 is too thin."""
    fine = Artwork(
        units, units, (ArtPath((("M", 0, 0), ("L", units, 0)), None, INKS["gran"], units / 1e4),), sha=str(units)
    )
    pdf = read(write_pdf(one_page(Picture(Box(60, 60, tall, tall), "fine", "Fin")), look(fine=fine), PRESS))
    code = operators(pdf)
    shown = next(i for i, (operator, _) in enumerate(code) if operator == "Do")
    matrices = [[float(v) for v in operands] for operator, operands in code[:shown] if operator == "cm"]
    [form] = pictures(pdf)
    [width] = [float(c.operands[0]) for c in pikepdf.parse_content_stream(form) if str(c.operator) == "w"]
    assert 0.25 <= width * prod(matrix[0] for matrix in matrices) < 0.26


@pytest.mark.parametrize("color", [(0, 0, 0), (20, 20, 60), (90, 0, 0), (0, 40, 0), (8, 12, 60), (255, 255, 255)])
def test_a_picture_stays_within_the_ink_limit(color):
    image = load_image(png("RGB", color).raster, "cmyk", PRESS.profile)
    inks = zlib.decompress(image.packed.data)[:4]
    assert (
        image.keys["/ColorSpace"] == "/DeviceCMYK"
        and sum(inks) <= 300 * 2.55
        and (sum(inks) == 0) == (color == (255, 255, 255))
    )


def test_a_picture_is_separated_in_strips_as_if_it_were_done_at_once():
    gradient = Image.linear_gradient("L").resize((40, 300))
    picture = Image.merge(
        "RGB", (gradient, gradient.transpose(Image.Transpose.FLIP_TOP_BOTTOM), gradient.rotate(90, expand=False))
    )
    at_once = separate(picture, PRESS.profile, thin=True).tobytes()
    assert b"".join(_separated(picture, PRESS.profile)) == at_once


def test_grey_in_a_picture_is_black_ink_only():
    image = load_image(png("RGB", (60, 60, 61)).raster, "cmyk", PRESS.profile)
    assert zlib.decompress(image.packed.data)[:3] == b"\0\0\0"


def test_a_white_logo_on_a_colour_is_seen_on_press():
    pdf = opened(poster(source="png"), png=png("RGBA", (255, 255, 255, 100)))
    (image,) = pictures(pdf)
    assert (image.ColorSpace, pdf.pages[0].Group.CS) == ("/DeviceCMYK", "/DeviceCMYK")
    assert set(image.read_bytes()) == {0} and set(image.SMask.read_bytes()) == {100}


def test_an_opaque_logo_needs_no_blending():
    assert "/Group" not in opened(poster(source="png"), png=png("RGB", (200, 30, 30))).pages[0]
