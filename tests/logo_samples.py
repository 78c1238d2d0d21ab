"""Forty logos after the pattern of real ones, each a municipality: wide and tall, drawn in all the programs, nearly black,
white, as pictures of every kind. `python tests/logo_samples.py FOLDER` writes their folders, to be built and looked at.
"""

from __future__ import annotations

import io
import struct
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import resvg_py
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageCms

FONTS = Path(__file__).parents[1] / "layouts" / "fonts"
PRESS = Path(__file__).parents[1] / "layouts" / "icc" / "FOGRA39L_coated.icc"
SVG = 'xmlns="http://www.w3.org/2000/svg"'

BLUE, RED, GREEN, YELLOW, BLACK = "#0B4F9E", "#C8102E", "#1B6E6A", "#F1C400", "#231F20"


@dataclass(frozen=True)
class Sample:
    """A municipality and its logo. `files` are by name, the first is its logo unless `logo` says otherwise; `drawing` is the
    SVG that its poster shows, `told` what of the warnings must be said."""

    name: str
    files: dict[str, bytes]
    primary: str = BLUE
    logo: str = ""
    told: tuple[str, ...] = ()
    drawing: bytes = b""

    @property
    def shown(self) -> bytes:
        return self.drawing or next(iter(self.files.values()))

    @property
    def brand(self) -> str:
        logo = self.logo or f"logo/{next(iter(self.files))}"
        return f'meta:\n  name: {self.name.capitalize()} Kommune\ncolor:\n  primary: "{self.primary}"\nlogo: {logo}\n'

    def write(self, brands: Path) -> Path:
        folder = brands / self.name
        (folder / "logo").mkdir(parents=True, exist_ok=True)
        (folder / "_brand.yml").write_text(self.brand, "utf-8")
        for name, data in self.files.items():
            (folder / "logo" / name).write_bytes(data)
        return folder


# ---------------------------------------------------------------- drawn


@cache
def _font(name: str) -> TTFont:
    return TTFont(FONTS / f"{name}.ttf")


@cache
def letters(words: str, x: float, y: float, size: float, face: str = "SourceSansPro-Semibold") -> tuple[str, float]:
    """The outlines of words on a baseline, as path data, and where they end."""
    font = _font(face)
    glyphs, names, k = font.getGlyphSet(), font.getBestCmap(), size / font["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda v: f"{v:.2f}".rstrip("0").rstrip("."))
    for char in words:
        glyph = glyphs[names[ord(char)]]
        glyph.draw(TransformPen(pen, (k, 0, 0, -k, x, y)))
        x += glyph.width * k
    return pen.getCommands(), x


def shield(x: float, y: float, w: float, h: float) -> str:
    m = x + w / 2
    return f"M{x} {y}H{x + w}V{y + h * 0.5}C{x + w} {y + h * 0.8} {m + w * 0.2} {y + h * 0.95} {m} {y + h}" \
        f"C{m - w * 0.2} {y + h * 0.95} {x} {y + h * 0.8} {x} {y + h * 0.5}Z"  # fmt: skip


def waves(x: float, y: float, w: float, h: float) -> str:
    step = w / 4
    return f"M{x} {y}q{step / 2} {-h} {step} 0t{step} 0t{step} 0t{step} 0v{h}h{-w}z"


def svg(w: float, h: float, inner: str, head: str = "") -> bytes:
    return f'<svg {SVG} viewBox="0 0 {w:g} {h:g}" {head}>{inner}</svg>'.encode()


def wide(aspect: float, ink: str, mark: str = RED, height: float = 60) -> tuple[float, str]:
    """A mark and a name on one line, so many times as wide as high."""
    name = "LYNGBY-VESTERHEDE KOMMUNE OG ØSTERBRO STIFTSBY"
    size, w = height * 0.9, height * aspect
    count = next(
        n for n in range(3, len(name) + 1) if n == len(name) or letters(name[: n + 1], height * 1.2, 0, size)[1] > w
    )
    d, end = letters(name[:count], height * 1.2, height * 0.82, size)
    return (
        max(w, end),
        f'<path class="st1" fill="{mark}" d="{shield(0, 0, height * 0.9, height)}"/><path class="st0" fill="{ink}" d="{d}"/>',
    )


def illustrator(w: float, h: float, inner: str, sheet: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: '
        f'6.00 Build 0)  -->\n<svg version="1.1" id="Lag_1" {SVG} xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"\n'
        f'\t viewBox="0 0 {w:g} {h:g}" style="enable-background:new 0 0 {w:g} {h:g};" xml:space="preserve">\n'
        f'<style type="text/css">\n{sheet}\n</style>\n<g>\n{inner}\n</g>\n</svg>\n'
    ).encode()


def inkscape(w: float, h: float, inner: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape (http://www.inkscape.org/) -->\n'
        f'<svg width="{w / 4:g}mm" height="{h / 4:g}mm" viewBox="0 0 {w:g} {h:g}" version="1.1" id="svg5" {SVG}\n'
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:version="1.2">\n'
        '<sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"/><defs id="defs2"/>\n'
        f'<g inkscape:label="Lag 1" inkscape:groupmode="layer" id="layer1" transform="translate(-10,-20)">'
        f'<g transform="translate(10,20)">{inner}</g></g></svg>'
    ).encode()


def figma(w: float, h: float, inner: str) -> bytes:
    return (
        f'<svg width="{w:g}" height="{h:g}" viewBox="0 0 {w:g} {h:g}" fill="none" {SVG}>\n<g clip-path="url(#clip0_1_2)">{inner}'
        f'</g>\n<defs><clipPath id="clip0_1_2"><rect width="{w:g}" height="{h:g}" fill="white"/></clipPath></defs></svg>'
    ).encode()


def affinity(w: float, h: float, inner: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        f'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg width="100%" height="100%" viewBox="0 0 {w:g} {h:g}" '
        f'version="1.1" {SVG} xml:space="preserve" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;'
        f'stroke-miterlimit:2;"><g transform="matrix(0.5,0,0,0.5,0,0)"><g transform="matrix(2,0,0,2,0,0)">{inner}</g></g></svg>'
    ).encode()


def corel(w: float, h: float, inner: str, sheet: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- Creator: CorelDRAW X7 -->\n'
        f'<svg {SVG} xml:space="preserve" width="{w / 2:g}mm" height="{h / 2:g}mm" version="1.1" style="shape-rendering:'
        "geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; "
        f'clip-rule:evenodd" viewBox="0 0 {w:g} {h:g}" xmlns:xlink="http://www.w3.org/1999/xlink">\n<defs><style '
        f'type="text/css"><![CDATA[\n{sheet}\n]]></style></defs>\n<g id="Lag_x0020_1">'
        f'<metadata id="CorelCorpID_0Corel-Layer"/>{inner}</g></svg>'
    ).encode()


def sketch(w: float, h: float, inner: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><svg width="{w:g}px" height="{h:g}px" viewBox="0 0 {w:g} {h:g}" version="1.1" {SVG}>'
        '<!-- Generator: Sketch 52.6 --><title>Logo</title><desc>Created with Sketch.</desc><g id="Page-1" stroke="none" '
        f'stroke-width="1" fill="none" fill-rule="evenodd"><g transform="translate(-40.000000, -30.000000)" '
        f'fill-rule="nonzero"><g transform="translate(40,30)">{inner}</g></g></g></svg>'
    ).encode()


def paths(*parts: tuple[str, str], how: str = 'fill="{}"') -> str:
    return "".join(f'<path {how.format(fill)} d="{d}"/>' for fill, d in parts)


CREST = (RED, shield(5, 5, 90, 110)), (YELLOW, waves(15, 60, 70, 12)), ("#FFFFFF", waves(15, 85, 70, 10))


def stacked(ink: str, mark: tuple[tuple[str, str], ...] = CREST) -> tuple[tuple[str, str], ...]:
    return *mark, (ink, letters("Vesterby", 110, 55, 44)[0]), (ink, letters("KOMMUNE", 110, 95, 30)[0])


WORDMARK = svg(300, 120, paths(*stacked(BLACK)))


# ---------------------------------------------------------------- pictures


def picture(data: bytes, width: int, ground: str | None = None) -> Image.Image:
    png = bytes(resvg_py.svg_to_bytes(svg_string=data.decode(), width=width, background=ground, dpi=96))
    return Image.open(io.BytesIO(png)).convert("RGBA" if ground is None else "RGB")


def saved(image: Image.Image, format: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **more)  # type: ignore[arg-type]
    return out.getvalue()


def deep_png(image: Image.Image) -> bytes:
    """16 bits to the channel, which Pillow cannot write."""
    bands, (w, h) = len(image.getbands()), image.size
    raw = image.tobytes()
    rows = b"".join(
        b"\0" + bytes(v for b in raw[n : n + w * bands] for v in (b, b)) for n in range(0, len(raw), w * bands)
    )

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", w, h, 16, {1: 0, 2: 4, 3: 2, 4: 6}[bands], 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def in_cmyk(image: Image.Image) -> Image.Image:
    made = ImageCms.profileToProfile(image, ImageCms.createProfile("sRGB"), str(PRESS), outputMode="CMYK")
    assert made
    return made


def turned(image: Image.Image) -> tuple[Image.Image, Image.Exif]:
    exif = Image.Exif()
    exif[0x0112] = 6
    return image.transpose(Image.Transpose.ROTATE_90), exif


# ---------------------------------------------------------------- the forty


def samples() -> Iterator[Sample]:
    yield from _wide()
    yield from _shapes()
    yield from _white()
    yield from (replace(sample, drawing=sample.drawing or WORDMARK) for sample in _pictures())


def _wide() -> Iterator[Sample]:
    classes = ".st0{fill:#231F20;}\n.st1{fill:#C8102E;}"
    for aspect in (4, 6, 9, 12, 15):
        w, inner = wide(aspect, BLACK)
        told = ("er næsten sort", "mm højt") if aspect == 15 else ("er næsten sort",)
        yield Sample(f"illustrator-{aspect}", {"logo.svg": illustrator(w, 60, inner, classes)}, RED, told=told)
    w, inner = wide(5, "#212529", GREEN)
    yield Sample("figma-5", {"logo.svg": figma(w, 60, inner)}, GREEN, told=("#212529",))
    w, inner = wide(7, "#2B2A29", BLUE)
    yield Sample(
        "corel-7", {"logo.svg": corel(w, 60, inner, ".st0 {fill:#2B2A29;fill-rule:nonzero}\n.st1 {fill:#0B4F9E}")}
    )
    w, inner = wide(8, "#1D1D1B", GREEN)
    yield Sample(
        "affinity-8", {"logo.svg": affinity(w, 60, inner.replace("<path", '<path style="fill-rule:nonzero;"'))}, GREEN
    )
    w, inner = wide(4.5, BLUE, YELLOW)
    yield Sample("sketch-4-5", {"logo.svg": sketch(w, 60, inner)}, YELLOW)
    w, inner = wide(10, BLUE, BLUE)
    yield Sample("inkscape-10", {"logo.svg": inkscape(w, 60, inner)})
    small = svg(100, 120, paths(*CREST))
    w, inner = wide(11, BLUE)
    slots = "{ large: logo/bred.svg, small: logo/skjold.svg }"
    yield Sample("bred-med-skjold", {"bred.svg": svg(w, 60, inner), "skjold.svg": small}, RED, slots)


def _shapes() -> Iterator[Sample]:
    tall = (*CREST, (BLACK, letters("Nor", 8, 160, 50)[0]), (BLACK, letters("by", 20, 205, 50)[0]))
    yield Sample("taarn", {"logo.svg": svg(100, 222, paths(*tall))}, YELLOW, told=("er næsten sort",))
    narrow = f'<path fill="{BLUE}" d="M0 0H30V150H0z"/><circle cx="15" cy="170" r="15" fill="{RED}"/>'
    yield Sample("fyr", {"logo.svg": svg(30, 185, narrow)})
    yield Sample("stablet", {"logo.svg": svg(300, 120, paths(*stacked("#16263A")))}, RED)
    style = paths(*stacked("#333333"), how='style="fill:{};fill-opacity:1;stroke:none;stroke-width:0.26"')
    yield Sample("stablet-inkscape", {"logo.svg": inkscape(300, 120, style)}, GREEN)
    yield Sample("skjold", {"logo.svg": svg(100, 120, paths(*CREST))}, RED)
    crest = f'<g stroke="#3C3C3B" stroke-width=".15">{paths(*CREST)}</g><path d="M20 20H80M20 30H80" stroke="#000" stroke-width=".1"/>'
    yield Sample("haarfint-skjold", {"logo.svg": svg(100, 120, crest)}, "#7A7A7A")
    rings = "".join(
        f'<circle cx="60" cy="60" r="{r}" fill="none" stroke="{GREEN}" stroke-width="4"/>' for r in (20, 38, 56)
    )
    yield Sample("rundt", {"logo.svg": inkscape(120, 120, rings)}, GREEN)
    lines = f'<g fill="none" stroke="{BLUE}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">' \
        '<path d="M10 70L40 20L70 70L100 20L130 70"/><path d="M160 20V70M160 45H200M200 20V70"/></g>'  # fmt: skip
    yield Sample("streger", {"logo.svg": svg(220, 90, lines)})
    even = f'<path fill-rule="evenodd" fill="{RED}" d="M0 0H200V80H0zM20 20V60H80V20zM120 20V60H180V20z"/>'
    yield Sample("huller", {"logo.svg": affinity(200, 80, even)}, RED)
    yield Sample(
        "lysegul",
        {"logo.svg": svg(300, 120, paths(*stacked("#5B4A00", ((YELLOW, shield(5, 5, 90, 110)),))))},
        "#FFFF00",
    )


def _white() -> Iterator[Sample]:
    negative = tuple(("#FFFFFF", d) for _, d in (CREST[0], *stacked("#FFFFFF", ())))
    yield Sample("negativ", {"logo.svg": svg(300, 120, paths(*negative))}, told=("det står på jeres primærfarve",))
    half = stacked("#FFFFFF", ((YELLOW, shield(5, 5, 90, 110)),))
    yield Sample("hvidt-navn", {"logo.svg": svg(300, 120, paths(*half))}, told=("det står på jeres primærfarve",))
    pair = "{ large: { light: logo/farve.svg, dark: logo/hvid.svg } }"
    both = {"farve.svg": svg(300, 120, paths(*half)), "hvid.svg": svg(300, 120, paths(*negative))}
    yield Sample("par", both, RED, pair, told=("det står på jeres primærfarve",), drawing=both["hvid.svg"])
    cross = paths((RED, "M0 0H150V110H0z"), ("#FFFFFF", "M45 0H65V110H45zM0 45H150V65H0z"))
    yield Sample("flag", {"logo.svg": svg(150, 110, cross)}, RED)
    lost = stacked("#FFFFFF", ((BLUE, shield(5, 5, 90, 110)), ("#0B4F9E", "M110 100h180v8h-180z")))
    yield Sample("fanget", {"logo.svg": svg(300, 120, paths(*lost))}, BLUE, told=("se det i oversigten",))
    size = (1200, 480)
    image = picture(svg(300, 120, paths(*half)), size[0])
    yield Sample(
        "hvidt-navn-png",
        {"logo.png": saved(image)},
        told=("det står på jeres primærfarve",),
        drawing=svg(300, 120, paths(*half)),
    )


def _pictures() -> Iterator[Sample]:
    drawing = WORDMARK
    clear, white = picture(drawing, 1200), picture(drawing, 1200, "#FFFFFF")
    yield Sample("png-klar", {"logo.png": saved(clear)}, RED, told=("er næsten sort",))
    yield Sample("png-16-bit", {"logo.png": deep_png(clear)}, RED)
    yield Sample("png-16-bit-rgb", {"logo.png": deep_png(white)}, RED)
    yield Sample("png-palet", {"logo.png": saved(clear.quantize(32))}, RED)
    yield Sample("png-graa", {"logo.png": saved(clear.convert("LA"))}, "#4A4A49")
    yield Sample("png-graa-16", {"logo.png": deep_png(white.convert("L"))}, "#4A4A49")
    yield Sample("png-stor", {"logo.png": saved(picture(drawing, 4000))}, RED)
    yield Sample("png-lille", {"logo.png": saved(picture(drawing, 200))}, RED, told=("6,3 mm højt på plakaten",))
    w, inner = wide(6, BLACK)
    bred = svg(w, 60, inner)
    yield Sample("png-bred-6", {"logo.png": saved(picture(bred, 1500))}, RED, drawing=bred)
    yield Sample("jpg", {"logo.jpg": saved(white, "JPEG", quality=92, progressive=True)}, RED)
    yield Sample("jpg-cmyk", {"logo.jpg": saved(in_cmyk(white), "JPEG", quality=95)}, RED, told=("er i CMYK",))
    profile = in_cmyk(white), PRESS.read_bytes()
    yield Sample(
        "jpg-cmyk-profil",
        {"logo.jpg": saved(profile[0], "JPEG", quality=95, icc_profile=profile[1])},
        RED,
        told=("er i CMYK",),
    )
    image, exif = turned(white)
    yield Sample("jpg-drejet", {"logo.jpg": saved(image, "JPEG", quality=92, exif=exif)}, RED, told=("drejet",))


if __name__ == "__main__":
    for sample in samples():
        print(sample.write(Path(sys.argv[1])))
