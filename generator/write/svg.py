"""Scene -> SVG: outlines, glyph outlines and logos, with the look's colours in it. Self-contained: no fonts, no links.

Word shows these pictures (with a PNG beside them for older versions), and the contact sheet shows whole pages of them.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from pathlib import Path

from generator.model.geometry import Box, Outline
from generator.model.look import ArtPath, Ink, Look
from generator.model.scene import Group, Item, Picture, Role, Scene, SetLine, SetText, Shape, Style, roles_in, walk
from generator.typeset.fonts import open_face

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

FORMATS = {"M": "M%.2f %.2f", "L": "L%.2f %.2f", "C": "C%.2f %.2f %.2f %.2f %.2f %.2f", "Z": "Z"}
Glyphs = dict[str, dict[str, str]]  # face key -> character -> name, empty for a space
USE = '<use href="#%s" x="%d"/>'


def write_svg(items: Iterable[Item[SetText]], box: Box, look: Look, ground: Role | None = None) -> str:
    """The part of a page inside `box` (points) as an SVG text of that size. `ground` is a role painted behind it."""
    view = " ".join(map(_n, (box.x, box.y, box.w, box.h)))
    sheet = f'<rect {_sides(box)} fill="{look.ink(ground).rgb}"/>' if ground else ""
    writer = _Writer(look)
    body = "".join(map(writer.part, items))
    size = f'viewBox="{view}" width="{_n(box.w)}" height="{_n(box.h)}"'
    return f"<svg {NAMESPACES} {size}>{sheet}{writer.definitions()}{body}</svg>"


def scene_svg(scene: Scene[SetText], look: Look) -> str:
    """A whole page on its ground."""
    return write_svg(scene.items, Box(0, 0, scene.w, scene.h), look, scene.ground)


def rendered(svg_text: str, width_px: int, ground: str | None = None) -> bytes:
    """The picture as PNG, `width_px` wide. `ground` is '#RRGGBB': an opaque picture has no dark fringe when scaled."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg_text, width=width_px, background=ground, skip_system_fonts=True))


png = lru_cache(64)(rendered)  # logos and small drawings come again
SCREEN = 1920  # pixels across


def screen_png(scene: Scene[SetText], look: Look) -> bytes:
    """What a poster shows on a screen, as an opaque picture: of a scene in 16 by 9 it is 1920 x 1080."""
    return rendered(scene_svg(scene, look), SCREEN, look.ink(scene.ground).rgb)


@lru_cache(256)
def _part(
    item: Item[SetText], inks: tuple[tuple[Role, Ink], ...], faces: tuple[tuple[str, Path], ...]
) -> tuple[str, Glyphs]:
    """An item without logos, and its glyphs: the same drawing comes again in every municipality's materials."""
    writer = _Writer(Look(dict(inks), dict(faces), {}))
    return writer.item(item), writer.glyphs


@lru_cache(256)
def _roles(item: Item[SetText]) -> tuple[Role, ...] | None:
    """Roles an item is painted with, or None if it holds a logo: that is one sender's own, and not looked for again."""
    if any(isinstance(inner, Picture) for inner in walk((item,))):
        return None
    return tuple(sorted(set(roles_in((item,)))))


class _Writer:
    """One SVG, or one part of it. Glyphs have the same name in every file."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.glyphs: Glyphs = {}

    def part(self, item: Item[SetText]) -> str:
        """One of the items that the picture is made of."""
        roles = _roles(item)
        if roles is None:
            return self.item(item)
        inks = tuple((role, self.look.ink(role)) for role in roles)
        text, glyphs = _part(item, inks, tuple(sorted(self.look.faces.items())))
        for key, names in glyphs.items():
            self.glyphs.setdefault(key, {}).update(names)
        return text

    def item(self, item: Item[SetText]) -> str:
        match item:
            case Shape():
                return self.shape(item)
            case SetText():
                return self.text(item)
            case Picture():
                return self.picture(item)
            case Group():
                return self.group(item)
        raise TypeError(f"an SVG cannot show {type(item).__name__}")

    def group(self, group: Group[SetText]) -> str:
        label = f' role="img" aria-label="{escape(group.alt)}"' if group.alt else ""
        return f"<g{label}>{''.join(map(self.item, group.items))}</g>"

    def shape(self, shape: Shape) -> str:
        fill, line = (self.look.ink(role) if role else None for role in (shape.fill, shape.line))
        dash = f' stroke-dasharray="{" ".join(map(_n, shape.dash))}"' if shape.dash and line else ""
        return _path(shape.outline, fill, line, shape.width, shape.cap, extra=dash)

    # -- text ----------------------------------------------------------------

    def text(self, text: SetText) -> str:
        found, box = "", text.box
        for paragraph in text.paragraphs:
            lines = "".join(self.line(line, paragraph.style) for line in paragraph.lines)
            found += f'<g fill="{self.look.ink(paragraph.color).rgb}">{lines}</g>'
        if text.rotation:  # the turned frame, see SetText
            turn = {
                -90: f"0 -1 1 0 {_n(box.x)} {_n(box.bottom)}",
                90: f"0 1 -1 0 {_n(box.right)} {_n(box.y)}",
                180: f"-1 0 0 -1 {_n(box.right)} {_n(box.bottom)}",
            }[text.rotation]
            found = f'<g transform="matrix({turn})">{found}</g>'
        return found

    def line(self, line: SetLine, style: Style) -> str:
        """A line of glyphs in font units, y up."""
        face = open_face(self.look.faces[style.face])
        shown = line.text + "-" if line.hyphen else line.text
        scale, per_mille = style.size / face.upem, face.upem / 1000
        names, uses, x = self.glyphs.setdefault(style.face, {}), [], 0.0
        for char, advance in zip(shown, face.advances(shown), strict=True):
            if char not in names:
                names[char] = f"{style.face}-{ord(char):x}" if face.drawn(char) else ""
            if names[char]:
                uses.append(USE % (names[char], x + 0.5))
            x += (advance + style.tracking) * per_mille
        place = f"matrix({scale:.5g} 0 0 -{scale:.5g} {_n(line.x)} {_n(line.y)})"
        return f'<g transform="{place}">{"".join(uses)}</g>'

    def definitions(self) -> str:
        """The outline of every glyph, once."""
        drawn = [
            f'<path id="{name}" d="{open_face(self.look.faces[key]).drawn(char)}"/>'
            for key, names in sorted(self.glyphs.items())
            for char, name in sorted(names.items())
            if name
        ]
        return f"<defs>{''.join(drawn)}</defs>" if drawn else ""

    # -- logos ---------------------------------------------------------------

    def picture(self, picture: Picture) -> str:
        art, box = self.look.artwork[picture.source], picture.box
        label = f' role="img" aria-label="{escape(picture.alt)}"' if picture.alt else ""
        if art.raster:
            data = f"data:image/png;base64,{b64encode(art.raster).decode()}"
            return f'<g{label}><image {_sides(box)} preserveAspectRatio="none" xlink:href="{data}"/></g>'
        scale = f"translate({_n(box.x)} {_n(box.y)}) scale({box.w / art.w:.6g} {box.h / art.h:.6g})"
        return f'<g{label} transform="{scale}">{"".join(map(self.art_path, art.paths))}</g>'

    def art_path(self, path: ArtPath) -> str:
        rule = ' fill-rule="evenodd"' if path.even_odd else ""
        join = f' stroke-linejoin="{path.join}" stroke-miterlimit="{_n(path.miter)}"' if path.line else ""
        return _path(path.outline, path.fill, path.line, path.width, path.cap, extra=rule + join)


def _path(outline: Outline, fill: Ink | None, line: Ink | None, width: float, cap: str, extra: str = "") -> str:
    stroke = f' stroke="{line.rgb}" stroke-width="{_n(width)}"' if line else ""
    ends = f' stroke-linecap="{cap}"' if line and cap != "butt" else ""
    return f'<path d="{_data(outline)}" fill="{fill.rgb if fill else "none"}"{stroke}{ends}{extra}/>'


@lru_cache(1024)
def _data(outline: Outline) -> str:
    """Path data in hundredths of a point. The same drawing comes again in every municipality's materials."""
    return "".join([FORMATS[segment[0]] % segment[1:] for segment in outline]).replace(".00", "")


def _sides(box: Box) -> str:
    return f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.w)}" height="{_n(box.h)}"'


def _n(value: float) -> str:
    """A thousandth of a point is finer than any printer, and short numbers keep the file small."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
