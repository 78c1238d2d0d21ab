"""Settled text as text boxes: exact leading, no insets, no autofit, and no line break that nobody marked."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from generator.model.look import Look
from generator.model.scene import SetParagraph, SetText, Style
from generator.write.office.colors import Palette
from generator.write.powerpoint.xml import LANG, Rect, frame, named

DROP = 0.2  # of the size: measured, where Office puts the baseline above the foot of a line with exact spacing
TAIL = 0.06  # of the size: how far the last g hangs below that foot
RESERVE = 1.03  # the same that typeset measured with
SOFT_HYPHEN = "\u00ad"
ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_NAME = re.compile("[a-zæøå]-[A-ZÆØÅ]")
TURN = {0: "", -90: ' vert="vert270"', 90: ' vert="vert"'}


class Faces:
    """Face keys -> theme faces. A family that the theme does not have is named outright."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._theme = {look.families["sans"][0]: "+mn-lt", look.families["serif"][0]: "+mj-lt"}

    def attributes(self, face: str) -> str:
        _, bold, italic = self._look.families[face]
        return f'b="{int(bold)}" i="{int(italic)}"'

    def latin(self, face: str) -> str:
        family = self._look.families[face][0]
        return f"<a:latin typeface={quoteattr(self._theme.get(family, family))}/>"


class Writer:
    """Writes texts with one look."""

    def __init__(self, look: Look, palette: Palette) -> None:
        self.faces, self.palette = Faces(look), palette

    def box(self, text: SetText, number: int) -> str:
        rect = text_rect(text)
        body = f"<p:txBody>{body_pr(text)}<a:lstStyle/>{self.paragraphs(text)}</p:txBody>"
        return (
            f'<p:sp><p:nvSpPr>{named(number, text.name or _label(text))}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f'<p:spPr>{frame(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>{body}</p:sp>'
        )

    def paragraphs(self, text: SetText) -> str:
        before = [0.0, *map(space_between, text.paragraphs, text.paragraphs[1:])]
        return "".join(
            self._paragraph(p, ALIGN[text.align], gap) for p, gap in zip(text.paragraphs, before, strict=True)
        )

    def _paragraph(self, paragraph: SetParagraph, align: str, before: float) -> str:
        style = paragraph.style
        run = self.run_pr(style, paragraph.color)
        gap = f"<a:br>{run}</a:br>"
        runs = gap.join(f"<a:r>{run}<a:t>{escape(part)}</a:t></a:r>" for part in shown(paragraph))
        return f'<a:p><a:pPr algn="{align}">{spacing(style, before)}</a:pPr>{runs}</a:p>'

    def run_pr(self, style: Style, color: str, tag: str = "rPr") -> str:
        size, track = round(style.size * 100), round(style.tracking * style.size / 10)
        return (
            f'<a:{tag} lang="{LANG}" sz="{size}" {self.faces.attributes(style.face)} spc="{track}">'
            f"{self.palette.fill(color)}{self.faces.latin(style.face)}</a:{tag}>"
        )

    def level(self, style: Style, color: str, align: str = "l") -> str:
        """First list level of a placeholder: the same face, size and pitch as the text that will stand in it."""
        return (
            f'<a:lvl1pPr marL="0" indent="0" algn="{align}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
            'hangingPunct="1">'
            f"{spacing(style)}<a:buNone/>{self.run_pr(style, color, 'defRPr')}</a:lvl1pPr>"
        )


def shown(paragraph: SetParagraph) -> list[str]:
    """The text in the parts its author marked. It keeps our lines where a word had to be divided, or where Office would
    divide a name at its hyphen: Lolland-Falster."""
    words = str(paragraph.words).upper() if paragraph.style.upper else str(paragraph.words)
    ours = any(line.hyphen for line in paragraph.lines) or (len(paragraph.lines) > 1 and _NAME.search(words))
    if not ours:
        return words.replace(SOFT_HYPHEN, "").split("\n")
    return [line.text + ("-" if line.hyphen else "") for line in paragraph.lines]


def spacing(style: Style, before: float = 0) -> str:
    pitch, gap = round(style.leading * 100), max(0, round(before * 100))
    return f'<a:lnSpc><a:spcPts val="{pitch}"/></a:lnSpc><a:spcBef><a:spcPts val="{gap}"/></a:spcBef>'


def space_between(one: SetParagraph, other: SetParagraph) -> float:
    """What typeset left between two paragraphs beside their leading."""
    foot = one.lines[-1].y + DROP * one.style.size
    return other.lines[0].y - other.style.leading + DROP * other.style.size - foot


def body_pr(text: SetText) -> str:
    inset = 'lIns="0" tIns="0" rIns="0" bIns="0"'
    return f'<a:bodyPr{TURN[text.rotation]} wrap="square" {inset} rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>'


def text_rect(text: SetText) -> Rect:
    """The box that makes Office put the first baseline where typeset put it, and break the lines in the same places."""
    first = text.paragraphs[0].style
    before = first.leading - DROP * first.size
    baseline = text.paragraphs[0].lines[0].y
    last = text.paragraphs[-1]
    deep = last.lines[-1].y + (DROP + TAIL) * last.style.size - (baseline - before)
    if text.rotation:
        return _turned(text, baseline - before, deep)
    wide = _width(text)
    left = text.box.x + {"left": 0.0, "center": (text.box.w - wide) / 2, "right": text.box.w - wide}[text.align]
    return left, baseline - before, wide, deep


def _turned(text: SetText, top: float, deep: float) -> Rect:
    box = text.box
    left = box.x + top if text.rotation == -90 else box.right - top - deep
    return left, box.y, deep, box.h


def _width(text: SetText) -> float:
    """Even lines are kept by a box as narrow as the widest of them; else the whole place is the text's to grow in."""
    if not any(len(p.lines) > 1 and p.style.balance for p in text.paragraphs):
        return text.box.w
    widest = max(line.width for p in text.paragraphs for line in p.lines)
    return min(text.box.w, widest * RESERVE + 1)


def _label(text: SetText) -> str:
    return " ".join(" ".join(text.paragraphs[0].words.split()).split(" ")[:6])[:40]
