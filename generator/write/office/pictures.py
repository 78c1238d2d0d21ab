"""Drawings as an SVG with a PNG beside it. The libraries place PNG and JPEG only; how the SVG is laid beside it stands
in `oxml.svg_beside`."""

from __future__ import annotations

from generator.model.geometry import Box
from generator.model.look import Look
from generator.model.scene import Item, Picture, Role, SetText
from generator.typeset.fonts import Fonts
from generator.write.svg import png, write_svg

SHARP = 4  # pixels to the point of a logo, for programs that cannot show SVG: twice a good projector


def drawing(
    items: tuple[Item[SetText], ...], box: Box, look: Look, fonts: Fonts, pixels: int, ground: Role | None = None
) -> tuple[str, bytes]:
    """The part of a page inside `box` as SVG and PNG. The PNG is `pixels` wide; on a `ground` it has no dark fringe when scaled."""
    svg = write_svg(items, box, look, fonts)
    return svg, png(svg, pixels, look.ink(ground).rgb if ground else None)


def logo(picture: Picture, look: Look) -> tuple[str, bytes]:
    """A logo at the size of its box, on nothing, as SVG and PNG. The SVG is empty for a raster logo, its own PNG."""
    art = look.artwork[picture.source]
    if art.raster:
        return "", art.raster
    box = Box(0, 0, picture.box.w, picture.box.h)
    svg = write_svg((Picture(box, picture.source, picture.alt),), box, look)
    return svg, png(svg, round(SHARP * box.w), None)
