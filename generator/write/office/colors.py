"""Roles -> theme colours. A slide names a slot of the theme and how to tint it, so that whoever changes the theme in
PowerPoint changes every figure. Only a municipality's colour for text on its own colour may be no slot's; it stands as it is.

A tint is its parent with hueOff, satMod, lumMod and lumOff (ECMA-376 part 1, 20.1.2.3), worked in HSL in that order.
"""

from __future__ import annotations

import colorsys
from functools import cache
from typing import Any

from lxml import etree

from generator.model.look import Look
from generator.model.scene import Role
from generator.write.office.oxml import A, q, serialized

PLAIN = {
    "dk1": "muld", "lt1": "paper", "dk2": "gran", "lt2": "glas1",
    "accent1": "boeg", "accent2": "mos", "accent3": "froe", "accent4": "blomst", "accent5": "frugt", "accent6": "spire",
    "hlink": "boeg", "folHlink": "frugt",
}  # fmt: skip
ON_SLIDE = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}  # the colour map of the master
PARENTS = {
    "glas0": "mos", "glas2": "mos", "glas3": "mos", "spire": "mos", "spirel": "mos", "graa": "gran", "sort": "muld",
    "froed": "froe", "froem": "froe", "froel": "froe",
    "blomstd": "blomst", "blomstm": "blomst", "blomstl": "blomst",
    "frugtd": "frugt", "frugtm": "frugt", "frugtl": "frugt",
}  # fmt: skip
BRAND = "accent6"
"""The slot of the theme that the template keeps for the municipality."""


class Palette:
    """The theme colours of one look. A municipality's colour takes the last accent; `spire` is then a tint."""

    def __init__(self, look: Look, branded: bool) -> None:
        self.look = look
        self.slots: dict[str, Role] = {**PLAIN, BRAND: "brand"} if branded else dict(PLAIN)
        self._slot_of = {role: slot for slot, role in reversed(self.slots.items())}
        self._ink_of = {look.ink(name).rgb: name for name in reversed((*PLAIN.values(), *PARENTS))}
        self.color = cache(self._color)

    def rgb(self, role: Role) -> str:
        return self.look.ink(role).rgb.lstrip("#").upper()

    def fill(self, role: Role | None) -> str:
        return "<a:noFill/>" if role is None else f"<a:solidFill>{self.color(role)}</a:solidFill>"

    def fill_element(self, role: Role) -> Any:
        """The fill as an element, to put where a library has no property."""
        return etree.fromstring(self.fill(role).replace("<a:solidFill", f'<a:solidFill xmlns:a="{A}"', 1))

    def _color(self, role: Role) -> str:
        """An a:schemeClr element."""
        ink = role if role in self._slot_of else self._ink_of.get(self.look.ink(role).rgb, role)
        if ink in self._slot_of:
            return scheme(self._slot_of[ink])
        if ink not in PARENTS:  # only a municipality knows it; programs do not agree on a tint of another hue
            return f'<a:srgbClr val="{self.rgb(ink)}"/>'
        parent = PARENTS[ink]
        return scheme(self._slot_of[parent], tint(self.rgb(parent), self.rgb(ink)))


def scheme(slot: str, changes: str = "") -> str:
    return f'<a:schemeClr val="{ON_SLIDE.get(slot, slot)}">{changes}</a:schemeClr>'


def tint(parent: str, child: str) -> str:
    """The changes that make the child of its parent; both are like "1F1F1D"."""
    (h, light, s), (h2, light2, s2) = (
        colorsys.rgb_to_hls(*(byte / 255 for byte in bytes.fromhex(color))) for color in (parent, child)
    )
    changes = []
    turn = round((h2 - h) * 360 * 60000)
    if abs(turn) > 30000 and s2:
        changes.append(f'<a:hueOff val="{turn}"/>')
    if s:
        changes.append(f'<a:satMod val="{thousandths(s2 / s)}"/>')
    if light2 <= light:
        changes.append(f'<a:lumMod val="{thousandths(light2 / light if light else 1)}"/>')
    else:
        keep = thousandths((1 - light2) / (1 - light))
        changes.append(f'<a:lumMod val="{keep}"/><a:lumOff val="{100000 - keep}"/>')
    return "".join(changes)


def thousandths(share: float) -> int:
    return round(share * 1000) * 100


def recolored(theme: bytes, slot: str, rgb: str) -> bytes:
    """A theme part with another colour ("#RRGGBB") in one of its twelve slots. The libraries read no themes."""
    root = etree.fromstring(theme)
    color = root.find(f".//{q('a:clrScheme')}/{q(f'a:{slot}')}")
    for old in list(color):
        color.remove(old)
    etree.SubElement(color, q("a:srgbClr"), val=rgb.lstrip("#").upper())
    return serialized(root)
