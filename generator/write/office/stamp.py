"""What makes a template of ours a municipality's: its colour in the theme."""

from __future__ import annotations

from lxml import etree

from generator.write.office.oxml import q, serialized

BRAND = "accent6"
"""The slot of the theme that the template keeps for the municipality."""


def recolored(theme: bytes, slot: str, rgb: str) -> bytes:
    """A theme part with another colour ("#RRGGBB") in one of its twelve slots. The libraries read no themes."""
    root = etree.fromstring(theme)
    color = root.find(f".//{q('a:clrScheme')}/{q(f'a:{slot}')}")
    for old in list(color):
        color.remove(old)
    etree.SubElement(color, q("a:srgbClr"), val=rgb.lstrip("#").upper())
    return serialized(root)
