"""What of a logo cannot be seen on a ground: white letters on a white plate. Looked at in a small picture of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image as Pillow
from PIL import ImageChops, ImageColor, ImageDraw, ImageOps
from PIL.Image import Image

from generator.model.geometry import Outline, Point
from generator.model.look import ArtPath

SIDE = 160
"""Pixels along the longer side of the picture: a letter of a name across a logo has some seven."""

STEPS = 6
"""Lines to a curve, in a picture so small."""
SHARES = [
    ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in (n / STEPS for n in range(1, STEPS + 1))
]
"""What each of a curve's four points gives to the end of each line."""

ALIKE = 26
"""Of 255: what is nearer to its ground in all three channels cannot be told from it."""

HELD = 0.25
"""A white part with so much of its edge against a seen one is a part of a picture: the cross of a flag."""


def sketch(paths: Sequence[ArtPath], w: float, h: float) -> Image:
    """A drawing in small. Pieces of one path that overlap may come out as holes, which is near enough to look for colours."""
    k = SIDE / max(w, h)
    size = max(1, round(w * k)), max(1, round(h * k))
    picture = Pillow.new("RGBA", size)
    for path in paths:
        lines = list(_lines(path.outline, k))
        if path.fill:
            area = Pillow.new("1", size)
            for points in (points for points in lines if len(points) > 2):
                piece = Pillow.new("1", size)
                ImageDraw.Draw(piece).polygon(points, fill=1)
                area = ImageChops.logical_xor(area, piece)
            picture.paste(path.fill.rgb, mask=area)
        if path.line:
            draw = ImageDraw.Draw(picture)
            for points in (points for points in lines if len(points) > 1):
                draw.line(points, path.line.rgb, max(1, round(path.width * k)), "curve")
    return picture


def _lines(outline: Outline, k: float) -> Iterator[list[Point]]:
    """The pieces of an outline as points."""
    points: list[Point] = []
    for letter, *numbers in outline:
        places = [(numbers[n] * k, numbers[n + 1] * k) for n in range(0, len(numbers), 2)]
        match letter:
            case "M":
                yield points
                points = places
            case "L":
                points += places
            case "C":
                points += _on_curve(points[-1], *places)
            case "Z" if points:
                points.append(points[0])
    yield points


def _on_curve(start: Point, one: Point, other: Point, end: Point) -> Iterator[Point]:
    for a, b, c, d in SHARES:
        yield (
            a * start[0] + b * one[0] + c * other[0] + d * end[0],
            a * start[1] + b * one[1] + c * other[1] + d * end[1],
        )


def hidden_share(picture: Image, ground: str) -> float:
    """The share of what is drawn that cannot be told from the ground, and is not held by what can."""
    small = picture.copy()
    small.thumbnail((SIDE, SIDE))
    small = ImageOps.expand(small, 1)  # nothing all round, so that every pixel of the logo has four neighbours
    drawn = small.getchannel("A").point([0] * 128 + [1] * 128)
    away = ImageChops.difference(small.convert("RGB"), Pillow.new("RGB", small.size, ImageColor.getrgb(ground)))
    red, green, blue = away.split()
    far = ImageChops.lighter(ImageChops.lighter(red, green), blue).point([0] * ALIKE + [1] * (256 - ALIKE))
    # 0: nothing, 1: drawn but like the ground, 2: seen
    cells = bytearray(ImageChops.add(drawn, ImageChops.darker(drawn, far)).tobytes())
    whole = len(cells) - cells.count(0)
    return sum(_lost(cells, small.width)) / whole if whole else 0.0


def _lost(cells: bytearray, width: int) -> Iterator[int]:
    """The sizes of the pieces that cannot be seen."""
    start = cells.find(1)
    while start >= 0:
        held, free, piece = 0, 0, [start]
        cells[start] = 3  # counted, and not nothing, so that no edge is seen within a piece
        for at in piece:  # it grows meanwhile
            for near in (at - width, at - 1, at + 1, at + width):
                here = cells[near]
                if here == 1:
                    cells[near] = 3
                    piece.append(near)
                elif here == 2:
                    held += 1
                elif here == 0:
                    free += 1
        if held < HELD * (held + free):
            yield len(piece)
        start = cells.find(1, start)
