"""The ink-saving form of a settled page: one rule, so that nothing is drawn twice.

A large flat area becomes paper or a pale tint with an outline; what was light on it turns dark; a logo made for a dark
ground keeps a plate of it. What grows stays as it is, and so does what is small: chips, numbers on discs, stems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from generator.model.geometry import Box, Outline, Point, bounds, is_rectangle, polygon
from generator.model.scene import Group, Item, Picture, Role, Scene, SetText, Shape

LARGE, BROAD = 0.005, 0.015
"""What is large: so much of the page, and so broad in the mean, of the page's shorter side."""
EDGE, HAIR = 1.1, 0.75  # outlines of what was full and of what was pale, on A6 or less; points
A6 = 298.0
AIR = 0.25  # of a logo's height, round it on its plate

PALE = re.compile(r"glas[0-3]|froe[lm]|blomst[lm]|frugt[lm]|spirel|phase-\d+-(pale|light)")
GLASS: Mapping[Role, tuple[Role, Role]] = {f"glas{n}": ("paper", "glas3") for n in range(4)}
SUN, BEHIND_GLASS = ("froel", "froed"), "spirel"
SHADE = "glas1"
"""What is dark on a dark ground, as where an arrow meets the soil."""
HUES: Mapping[Role, Role] = {"froe": "froed", "blomst": "blomstd", "frugt": "frugtd"}
"""Inks with a deep and a light form; those of phases have them by their names."""
DARK: Mapping[Role, Role] = {
    "paper": "gran", "on-night": "gran", "night-pale": "boeg", "spire": "boeg", "spirel": "boeg", "mos": "boeg",
    "glas0": "boeg", "glas1": "boeg", "glas2": "boeg", "glas3": "boeg",
}  # fmt: skip
"""What is light on a dark ground, on paper."""


class _Ground(NamedTuple):
    """An area that later items may stand on. `role` is what it was filled with, `turned` what it is now."""

    box: Box
    corners: tuple[Point, ...]  # of a straight outline
    role: Role
    turned: tuple[Role, Role] | None

    @property
    def was_dark(self) -> bool:
        return self.turned is not None and not PALE.fullmatch(self.role)

    def below(self, at: Point) -> bool:
        x, y = at
        if not (self.box.x <= x <= self.box.right and self.box.y <= y <= self.box.bottom):
            return False
        sides = pairwise((*self.corners, *self.corners[:1]))
        crossed = sum(
            (y0 > y) != (y1 > y) and x < x0 + (x1 - x0) * (y - y0) / (y1 - y0) for (x0, y0), (x1, y1) in sides
        )
        return not self.corners or crossed % 2 == 1


def spared(scene: Scene[SetText]) -> Scene[SetText]:
    """The page as it is printed to save ink: the same words in the same places."""
    return replace(scene, items=tuple(_Page(scene).items(scene.items)), ground="paper")


class _Page:
    """A page on its way: `grounds` are the areas that were painted, the newest last."""

    def __init__(self, scene: Scene[SetText]) -> None:
        self.short, self.area = min(scene.w, scene.h), scene.w * scene.h
        self.wider = max(1.0, sqrt(self.short / A6))
        turned = None if scene.ground == "paper" else ("paper", scene.ground)
        self.grounds = [_Ground(Box(0, 0, scene.w, scene.h), (), scene.ground, turned)]

    def items(self, items: tuple[Item[SetText], ...]) -> Iterator[Item[SetText]]:
        for item in items:
            match item:
                case Shape() if item.outline:
                    yield self._shape(item)
                case SetText():
                    yield self._text(item)
                case Picture():
                    yield from self._picture(item)
                case Group():
                    yield type(item)(item.name, tuple(self.items(item.items)), item.alt)
                case _:
                    yield item

    def _ground(self, at: Point) -> _Ground:
        return next((ground for ground in reversed(self.grounds) if ground.below(at)), self.grounds[0])

    # -- items ---------------------------------------------------------------

    def _shape(self, shape: Shape) -> Shape:
        box = bounds(shape.outline)
        ground = self._ground(_middle(box))
        if shape.line and ground.was_dark:
            shape = replace(shape, line=DARK.get(shape.line, shape.line))
        elif shape.line == "paper" and ground.turned:  # a bar of a window whose glass has turned white
            shape = replace(shape, line=ground.turned[1])
        if shape.fill is None:
            return shape
        light = shape.fill.startswith("glas") and shape.fill < ground.role and ground.role.startswith("glas")
        if light and ground.turned and not shape.line and not is_rectangle(shape.outline):  # a beam on glass
            return replace(shape, fill=None)
        found = self._turned(shape, box, ground)
        if _grows(shape.outline, box) and not found:
            return shape
        self.grounds.append(_Ground(box, _corners(shape.outline), shape.fill, found))
        if found:
            width = (HAIR if PALE.fullmatch(shape.fill) else EDGE) * self.wider
            return replace(
                shape, fill=found[0], line=shape.line or found[1], width=shape.width if shape.line else width
            )
        if ground.turned and ground.role != "brand" and not shape.line and _is_white(shape.fill):
            edge = DARK[shape.fill] if ground.was_dark else ground.turned[1]
            return replace(shape, line=edge, width=HAIR * self.wider)  # else it is lost on paper
        return shape

    def _turned(self, shape: Shape, box: Box, ground: _Ground) -> tuple[Role, Role] | None:
        """What an area is filled and outlined with instead; None if it stays."""
        role, grows = str(shape.fill), _grows(shape.outline, box)
        if role in GLASS and ground.turned and not grows:  # a pane, which is seen on glass
            return _outlined(role)
        if role == BEHIND_GLASS and ground.turned and min(box.w, box.h) >= BROAD * self.short:
            return SUN
        if not self._is_large(shape.outline, box, role):
            return None
        if ground.was_dark and ground is not self.grounds[0] and role in ("gran", "boeg") and ground.box.holds(box, 1):
            return SHADE, SHADE
        return None if grows else SUN if role == "froem" else _outlined(role)

    def _is_large(self, outline: Outline, box: Box, role: Role) -> bool:
        """A pale area may be narrow: a strip between panes."""
        corners = _corners(outline)
        around = pairwise((*corners, *corners[:1]))
        area = abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around)) / 2 if corners else box.w * box.h
        broad = PALE.fullmatch(role) or area >= BROAD * self.short * max(box.w, box.h)
        return bool(broad) and area >= LARGE * self.area

    def _text(self, text: SetText) -> SetText:
        ground = self._ground(_begins(text))
        if ground is self.grounds[0] and text.on != ground.role:  # on what its sender fills a place with
            ground = ground._replace(role=text.on, turned=_outlined(text.on))
        if not ground.turned:
            return text
        told = text.paragraphs
        if ground.was_dark:
            told = tuple(replace(p, color=_dark(p.color)) for p in told)
        return replace(text, paragraphs=told, on=ground.turned[0])

    def _picture(self, picture: Picture) -> Iterator[Item[SetText]]:
        """A logo that stands on a dark ground was made for it."""
        ground = self._ground(_middle(picture.box))
        if ground.was_dark and (plate := picture.box.inset(-AIR * picture.box.h).common(ground.box)):
            yield Shape(polygon([(plate.x, plate.y), (plate.right, plate.y), (plate.right, plate.bottom), (plate.x, plate.bottom)]), ground.role)  # fmt: skip
        yield picture


def _outlined(role: Role) -> tuple[Role, Role] | None:
    if role in GLASS or role == "paper":
        return GLASS.get(role)
    if phase := re.fullmatch(r"(phase-\d+)(-pale|-light|-deep)?", role):
        pale = PALE.fullmatch(role)
        return ("paper" if pale else f"{phase[1]}-light"), f"{phase[1]}-deep"
    hue = next((hue for hue in HUES if role.startswith(hue)), None)
    if hue:
        return ("paper" if PALE.fullmatch(role) else f"{hue}l"), HUES[hue]
    return "paper", role


def _dark(role: Role) -> Role:
    return DARK.get(role, "muld" if role.startswith("on-") else role)


def _is_white(role: Role) -> bool:
    return role == "paper" or role in ("glas0", "glas1", "glas2")


def _grows(outline: Outline, box: Box) -> bool:
    """Has it curves, and is no disc? So have leaves and petals."""
    curves = sum(segment[0] == "C" for segment in outline)
    return curves > 0 and not (curves == 4 and len(outline) <= 6 and abs(box.w - box.h) < 0.5)


def _corners(outline: Outline) -> tuple[Point, ...]:
    if any(segment[0] == "C" for segment in outline):
        return ()
    return tuple((segment[1], segment[2]) for segment in outline if segment[0] != "Z")


def _middle(box: Box) -> Point:
    return box.x + box.w / 2, box.y + box.h / 2


def _begins(text: SetText) -> Point:
    """The middle of its first line, on the page."""
    first = next((p for p in text.paragraphs if p.lines), None)
    if first is None:
        return _middle(text.box)
    u, v, box = first.lines[0].x + first.lines[0].width / 2, first.lines[0].y - first.style.size / 3, text.box
    turned = {-90: (box.x + v, box.bottom - u), 90: (box.right - v, box.y + u), 180: (box.right - u, box.bottom - v)}
    return turned.get(text.rotation, (u, v))
