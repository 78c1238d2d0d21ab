"""The master and the notes master, and a layout for whoever adds a slide of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.scene import Style
from generator.write.powerpoint.slides import (
    FOOTER,
    OVERLINE,
    TITLE,
    Kind,
    Layout,
    Painter,
    Place,
    field,
    slot_xml,
    text_run,
)
from generator.write.powerpoint.text import Writer, spacing, text_rect
from generator.write.powerpoint.xml import EMU, HEAD, LANG, NS, ROOT, Rect, ids, named

COLORS = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
BODY = Place("Indhold", "body", 1)
TEXT_KIND = Kind("Titel og tekst", "obj")
BODY_STYLE = Style("body", "sans", 20, 26, 20)
SECOND_STYLE = Style("body", "sans", 18, 24, 18)
PLAIN_BODY = (
    '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:noAutofit/></a:bodyPr>'
)
FIRST_LAYOUT_ID = 2147483649  # masters and layouts share one row of ids, from 2**31


def master_xml(painter: Painter, like: Layout, layouts: int, bottom: float) -> str:
    """`like` is the layout that a figure slide has; its title and footer are the master's."""
    number = ids()
    shapes = painter.slot(TITLE, like.title, next(number))
    shapes += slot_xml(BODY, next(number), _body_rect(like, bottom), PLAIN_BODY, "", _outline())
    shapes += _foot(painter, like, number)
    rows = "".join(f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + i}" r:id="rId{i + 1}"/>' for i in range(layouts))
    title = painter.text.level(like.title.paragraphs[0].style, like.title.paragraphs[0].color)
    return (
        f'{HEAD}<p:sldMaster {NS} preserve="1"><p:cSld>{painter.background("paper")}<p:spTree>{ROOT}{shapes}</p:spTree>'
        f'</p:cSld>{COLORS}<p:sldLayoutIdLst>{rows}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>'
        f"<p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{_levels(painter.text)}</p:bodyStyle>"
        f'<p:otherStyle><a:defPPr><a:defRPr lang="{LANG}"/></a:defPPr>'
        f"{plain_levels(painter.text)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def text_layout(painter: Painter, like: Layout, bottom: float) -> str:
    """A slide of title and bullets, which no slide of ours uses: for the one the user adds."""
    number = ids()
    shapes = "".join(painter.item(i, number) for i in like.socle)
    for place in (TITLE, OVERLINE):
        if place in like.places:
            shapes += painter.slot(place, like.places[place], next(number))
    content = BODY._replace(kind="obj")
    shapes += slot_xml(content, next(number), _body_rect(like, bottom), PLAIN_BODY, "", _outline())
    shapes += _foot(painter, like, number)
    return painter.layout_part(TEXT_KIND, "paper", shapes)


def _foot(painter: Painter, like: Layout, number: Iterator[int]) -> str:
    """Footer and number, with a text in them: an empty footer of a master makes LibreOffice draw all of them black."""
    if FOOTER not in like.places:
        return ""
    return painter.slot(FOOTER, like.places[FOOTER], next(number)) + painter.number_slot(like, number)


def _body_rect(like: Layout, bottom: float) -> Rect:
    left, top, width, height = text_rect(like.title)
    return left, top + height + 24, width, bottom - top - height - 48


def _outline() -> str:
    first, second = text_run("Tekst"), text_run("Andet niveau")
    return first + second.replace("<a:p>", '<a:p><a:pPr lvl="1"/>', 1)


def _levels(text: Writer) -> str:
    """Bulleted levels of the body."""
    return "".join(
        _bulleted(text, n, BODY_STYLE if n == 1 else SECOND_STYLE, "•" if n == 1 else "–") for n in range(1, 10)
    )


def _bulleted(text: Writer, level: int, style: Style, bullet: str) -> str:
    before = spacing(style).replace(
        '<a:spcBef><a:spcPts val="0"/>', f'<a:spcBef><a:spcPts val="{800 if level == 1 else 400}"/>'
    )
    return (
        f'<a:lvl{level}pPr marL="{18 * level * EMU}" indent="{-18 * EMU}" algn="l" defTabSz="914400" rtl="0" '
        f'eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{before}<a:buClr><a:schemeClr val="accent1"/></a:buClr>'
        f'<a:buFont typeface="Arial"/><a:buChar char="{bullet}"/>'
        f"{text.run_pr(style, 'muld', 'defRPr')}</a:lvl{level}pPr>"
    )


def plain_levels(text: Writer, size: float = 18, indent: float = 36) -> str:
    """Nine levels without bullets."""
    style = replace(BODY_STYLE, size=size)
    run = text.run_pr(style, "muld", "defRPr")
    return "".join(
        f'<a:lvl{n}pPr marL="{round(indent * EMU) * (n - 1)}" algn="l" defTabSz="914400">{run}</a:lvl{n}pPr>'
        for n in range(1, 10)
    )


# ---------------------------------------------------------------- notes

NOTES_BODY: Rect = (36, 352, 468, 370)
NOTES_NUMBER: Rect = (386, 740, 118, 24)
NOTES_BODY_PLACE = Place("Noter", "body", 3)
NOTES_NUMBER_PLACE = Place("Slidenummer", "sldNum", 5)
PICTURE = (
    '<p:sp><p:nvSpPr>{name}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr></p:sp>'
)


def slide_picture(number: int, place: str = "") -> str:
    return PICTURE.format(name=named(number, "Slidebillede"), place=place)


def notes_master_xml(painter: Painter) -> str:
    where = (
        '<a:xfrm><a:off x="457200" y="860000"/><a:ext cx="5943600" cy="3343275"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:noFill/><a:ln w="9525">{painter.palette.fill("muld")}</a:ln>'
    )
    shapes = slide_picture(2, where)
    shapes += slot_xml(NOTES_BODY_PLACE, 3, NOTES_BODY, PLAIN_BODY, "", text_run("Noter"))
    shapes += slot_xml(NOTES_NUMBER_PLACE, 4, NOTES_NUMBER, PLAIN_BODY, "", field(0))
    return (
        f"{HEAD}<p:notesMaster {NS}><p:cSld>{painter.background('paper')}<p:spTree>{ROOT}{shapes}</p:spTree></p:cSld>"
        f"{COLORS}<p:notesStyle>{plain_levels(painter.text, 12, 18)}</p:notesStyle></p:notesMaster>"
    )
