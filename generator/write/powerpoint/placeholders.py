"""Texts in the placeholders of a layout. They take their place and their type from the layout, so that the slides follow
whoever changes it; only what the text itself needs is written on the slide, and in relation to the layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pptx.oxml import parse_xml
from pptx.util import Emu, Pt

from generator.model.office_metrics import DROP, LANGUAGE
from generator.model.scene import Role, SetText
from generator.model.units import EMU
from generator.write.office.colors import Palette
from generator.write.office.oxml import A, q
from generator.write.powerpoint.text import breadth, shown, write

NEAR = 0.5  # points


class Level(NamedTuple):
    """How a list level of a placeholder is set, in points; 0 where the layout leaves it to its master."""

    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a layout, read once: python-pptx inherits each of its sides anew for every slide."""

    shape: Any  # of python-pptx
    name: str
    breadth: float  # points
    from_below: bool  # its text stands on the lower edge, this much above it:
    foot: float
    levels: tuple[Level, ...]


def placeholders_of(layout: Any) -> Mapping[int, Placeholder]:
    """The placeholders of a layout by their index."""
    return {found.placeholder_format.idx: _read(found) for found in layout.placeholders}


def _read(found: Any) -> Placeholder:
    body = found.element.find(f".//{q('a:bodyPr')}")
    levels = [found.element.find(f".//{q(f'a:lvl{n}pPr')}") for n in range(1, 10)]
    below = body is not None and body.get("anchor") == "b"
    foot = int(body.get("bIns", 0)) / EMU if body is not None else 0.0
    return Placeholder(found, found.name, found.width / EMU, below, foot, tuple(map(_level, levels)))


def _level(properties: Any) -> Level:
    if properties is None:
        return Level(0, 0)
    run, spacing = properties.find(q("a:defRPr")), properties.find(f"{q('a:lnSpc')}/{q('a:spcPts')}")
    size = int(run.get("sz", 0)) / 100 if run is not None else 0.0
    return Level(size, int(spacing.get("val")) / 100 if spacing is not None else 0.0)


def fill(slot: Any, text: SetText, like: Placeholder, ground: Role, palette: Palette) -> None:
    """Put a text into a placeholder of a slide on `ground`. Its paragraphs are the levels of the layout's list. They are smaller
    if the fit had to shrink them, and coloured if they stand on another ground."""
    for n, settled in enumerate(text.paragraphs):
        paragraph = slot.text_frame.add_paragraph() if n else slot.text_frame.paragraphs[0]
        if n:
            paragraph.level = n
        size = (like.levels[n].size or settled.style.size / text.scale) * text.scale
        height = ""
        if text.scale < 1:
            height = f' sz="{round(size * 100)}" spc="{round(settled.style.tracking * size / 10)}"'
            paragraph.line_spacing = Pt((like.levels[n].leading or settled.style.leading / text.scale) * text.scale)
        color = palette.fill(settled.color) if text.on != ground else ""
        look = parse_xml(f'<a:rPr xmlns:a="{A}" lang="{LANGUAGE}"{height}>{color}</a:rPr>')
        write(paragraph, shown(settled), look)
    _inset(slot.text_frame, text, like)


def _inset(frame: Any, text: SetText, like: Placeholder) -> None:
    """Keep a text in its own room, where figures leave it less than the layout, and the baseline of one that had to shrink."""
    if like.breadth > breadth(text) + NEAR:
        frame.margin_right = Emu(round((like.breadth - breadth(text)) * EMU))
    if text.scale == 1 or text.anchor != "baseline":
        return
    first, last = text.paragraphs[0], text.paragraphs[-1]
    if like.from_below:
        lifted = text.box.y - last.lines[-1].y + DROP * last.style.size * (1 / text.scale - 1)
        frame.margin_bottom = Pt(max(0.0, like.foot + lifted))
    else:
        head = first.style.leading - DROP * first.style.size
        frame.margin_top = Pt(head / text.scale - head)
