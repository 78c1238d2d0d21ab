"""What both Office formats share: colours, measures, alt texts, and what a theme means by a name."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from typing import Any

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
SIGNS = {"\u00ad": "¬", "\u00a0": "~", "\u200b": "∅", "\u2003": "␣", "\n": "⏎", "\v": "⏎"}
EMU = 12_700  # in a point
FILLS = {"noFill": "none", "solidFill": "", "gradFill": "gradient", "blipFill": "picture", "pattFill": "pattern"}
ALIASES = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
"""What a slide calls four colours of the theme."""
THEME = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"


def pt(emu: float) -> str:
    """English metric units as points."""
    return f"{round(emu / EMU, 1) + 0.0:.1f}"


def shown(text: str) -> str:
    """A text with signs for what cannot be seen."""
    return "".join(SIGNS.get(letter, letter) for letter in text)


def local(element: Any) -> str:
    return etree.QName(element).localname


class Theme:
    """The colours and the two fonts that a file's theme names."""

    def __init__(self, part: Any) -> None:
        """`part`: the package part that has the theme."""
        tree = etree.fromstring(part.part_related_by(THEME).blob)
        scheme = tree.find(f".//{A}clrScheme")
        assert scheme is not None
        self.colours = {local(e): str(e[0].get("lastClr") or e[0].get("val")) for e in scheme}
        self.fonts = {kind: self._font(tree, kind) for kind in ("major", "minor")}

    def _font(self, tree: Any, kind: str) -> str:
        return tree.find(f".//{A}{kind}Font/{A}latin").get("typeface")

    def colour(self, element: Any) -> str:
        """The colour in a fill, a line or a run: "accent1 #187051", "near accent2 #A3C9AE", "#C0FFEE", "none"."""
        kinds = [] if element is None else [e for e in element if local(e) in FILLS]
        if not kinds:
            return ""
        if local(kinds[0]) != "solidFill":
            return FILLS[local(kinds[0])]
        value = kinds[0][0]
        if local(value) != "schemeClr":
            return f"#{value.get('val')}"
        name = value.get("val")
        base = self.colours[ALIASES.get(name, name)]
        return f"near {name} #{_bent(base, value)}" if len(value) else f"{name} #{base}"

    def told(self) -> str:
        colours = " ".join(f"{name} #{value}" for name, value in self.colours.items())
        return f"theme {colours} major {self.fonts['major']} minor {self.fonts['minor']}"


def properties(core: Any) -> str:
    return f"title {core.title!r} subject {core.subject!r} author {core.author!r} language {core.language!r}"


def alternative(element: Any) -> str:
    """Alt text, or that there is nothing to tell, from a cNvPr or a docPr."""
    if any(e.get("val") == "1" for e in element.iter(DECORATIVE)):
        return " decorative"
    said = "".join(f" {key} »{element.get(key)}«" for key in ("title", "descr") if element.get(key))
    return said or " no alt"


def _bent(base: str, changes: Any) -> str:
    """A colour of the theme with its hue, saturation and lightness changed step by step."""
    red, green, blue = (int(base[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, full = rgb_to_hls(red, green, blue)
    values = {"hue": hue, "lum": light, "sat": full}
    for change in changes:
        name, how, amount = local(change)[:3], local(change)[3:], int(change.get("val")) / 100_000
        if how == "Off":
            values[name] += int(change.get("val")) / 21_600_000 if name == "hue" else amount
        elif how == "Mod":
            values[name] *= amount
        if name != "hue":
            values[name] = min(1, max(0, values[name]))
    bent = hls_to_rgb(values["hue"] % 1, values["lum"], values["sat"])
    return "".join(f"{round(channel * 255):02X}" for channel in bent)
