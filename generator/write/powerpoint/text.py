"""Settled text in text frames: exact leading, no insets, no autofit, and no line break that nobody marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml
from pptx.util import Pt

from generator.model.geometry import Box
from generator.model.look import Look
from generator.model.office_metrics import DROP, LANGUAGE, RESERVE, TAIL
from generator.model.scene import Role, SetParagraph, SetText, Style
from generator.model.units import emu
from generator.write.office.colors import Palette
from generator.write.office.oxml import A, P

SOFT_HYPHEN = "\u00ad"
ALIGN = {"left": "l", "center": "ctr", "right": "r"}
TURN = {-90: "vert270", 90: "vert"}
FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_NAME = re.compile("[a-zæøå]-[A-ZÆØÅ]")


class Hand:
    """Writes texts into the text frames of one deck."""

    def __init__(self, look: Look, palette: Palette) -> None:
        self.look, self.palette = look, palette
        self._theme = {look.families["sans"][0]: "+mn-lt", look.families["serif"][0]: "+mj-lt"}
        self._look = cache(self._run_look)

    def text_box(self, text: SetText) -> Any:
        """A text box that breaks its lines where typeset broke them. Spelled at one go: a deck has hundreds."""
        x, y, w, h = map(emu, text_rect(text))
        name = quoteattr(text.name or " ".join(text.paragraphs[0].words.split()[:6])[:40])
        turned = f' vert="{TURN[text.rotation]}"' if text.rotation else ""
        return parse_xml(
            f'<p:sp xmlns:p="{P}" xmlns:a="{A}"><p:nvSpPr><p:cNvPr id="0" name={name}/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f'<p:txBody><a:bodyPr{turned} wrap="square" anchor="t" lIns="0" rIns="0" tIns="0" bIns="0"><a:noAutofit/></a:bodyPr>'
            f"<a:lstStyle/>{''.join(self._paragraphs(text))}</p:txBody></p:sp>"
        )

    def _paragraphs(self, text: SetText) -> Iterator[str]:
        for n, settled in enumerate(text.paragraphs):
            before = max(0, space_between(text.paragraphs[n - 1], settled)) if n else 0
            leading, above = (Pt(points).centipoints for points in (settled.style.leading, before))
            look = self._look(settled.style, settled.color)
            runs = (f"<a:r>{look}<a:t>{escape(part)}</a:t></a:r>" for part in shown(settled))
            yield (
                f'<a:p><a:pPr algn="{ALIGN[text.align]}"><a:lnSpc><a:spcPts val="{leading}"/></a:lnSpc>'
                f'<a:spcBef><a:spcPts val="{above}"/></a:spcBef></a:pPr>{f"<a:br>{look}</a:br>".join(runs)}</a:p>'
            )

    def _run_look(self, style: Style, color: Role) -> str:
        """An a:rPr: face, size, tracking and colour of a run."""
        family, bold, italic = self.look.families[style.face]
        face = quoteattr(self._theme.get(family, family))
        return (
            f'<a:rPr lang="{LANGUAGE}" sz="{round(style.size * 100)}" b="{int(bold)}" i="{int(italic)}" '
            f'spc="{round(style.tracking * style.size / 10)}">{self.palette.fill(color)}<a:latin typeface={face}/></a:rPr>'
        )


PLAIN_RUN = parse_xml(f'<a:rPr xmlns:a="{A}" lang="{LANGUAGE}"/>')
"""A run that takes everything but its language from the layout."""


def write(paragraph: Any, parts: list[str], look: Any = PLAIN_RUN) -> None:
    """Add runs with line breaks between them; each looks like `look`, an a:rPr."""
    for n, part in enumerate(parts):
        if n:
            paragraph.add_line_break()
            paragraph._p[-1].append(deepcopy(look))
        run = paragraph.add_run()
        run.text = part
        run._r.insert(0, deepcopy(look))


def number_field(paragraph: Any, number: int) -> None:
    """The number of the slide as a field in an a:p; python-pptx does not know any."""
    field = f'<a:fld xmlns:a="{A}" id="{FIELD}" type="slidenum"><a:rPr lang="{LANGUAGE}"/><a:t>{number}</a:t></a:fld>'
    paragraph[:] = [parse_xml(field)]


def shown(paragraph: SetParagraph) -> list[str]:
    """The text in the parts its author marked. It keeps our lines where a word had to be divided, or where Office would
    divide a name at its hyphen: Lolland-Falster."""
    words = str(paragraph.words).upper() if paragraph.style.upper else str(paragraph.words)
    ours = any(line.hyphen for line in paragraph.lines) or (len(paragraph.lines) > 1 and _NAME.search(words))
    if not ours:
        return words.replace(SOFT_HYPHEN, "").split("\n")
    return [line.text + ("-" if line.hyphen else "") for line in paragraph.lines]


def space_between(one: SetParagraph, other: SetParagraph) -> float:
    """What typeset left between two paragraphs beside their leading."""
    foot = one.lines[-1].y + DROP * one.style.size
    return other.lines[0].y - other.style.leading + DROP * other.style.size - foot


def text_rect(text: SetText) -> Box:
    """The box that makes Office put the first baseline where typeset put it, and break the lines in the same places."""
    first, last = text.paragraphs[0], text.paragraphs[-1]
    top = first.lines[0].y - first.style.leading + DROP * first.style.size
    deep = last.lines[-1].y + (DROP + TAIL) * last.style.size - top
    if text.rotation:
        box = text.box
        return Box(box.x + top if text.rotation == -90 else box.right - top - deep, box.y, deep, box.h)
    wide = breadth(text)
    left = text.box.x + {"left": 0.0, "center": (text.box.w - wide) / 2, "right": text.box.w - wide}[text.align]
    return Box(left, top, wide, deep)


def breadth(text: SetText) -> float:
    """Even lines are kept by a box as narrow as the widest of them; else the whole place is the text's to grow in."""
    if not any(len(p.lines) > 1 and p.style.balance for p in text.paragraphs):
        return text.box.w
    widest = max(line.width for p in text.paragraphs for line in p.lines)
    return min(text.box.w, widest * RESERVE + 1)
