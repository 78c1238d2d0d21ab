"""The theme part: twelve colours, two faces, flat fills without effects, and how new shapes look."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from generator.model.look import Look
from generator.write.office.colors import Palette
from generator.write.office.oxml import A

HEAD, LANG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', "da-DK"
NS_A = f'xmlns:a="{A}"'
FLAT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
NO_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(look: Look, palette: Palette, name: str) -> str:
    called = f"name={quoteattr(name)}"
    return (
        f"{HEAD}<a:theme {NS_A} {called}><a:themeElements>"
        f"<a:clrScheme {called}>{_colors(palette)}</a:clrScheme>"
        f"<a:fontScheme {called}><a:majorFont>{_font(look, 'serif')}</a:majorFont>"
        f"<a:minorFont>{_font(look, 'sans')}</a:minorFont></a:fontScheme>{_formats()}</a:themeElements>"
        f"{_defaults(palette)}<a:extraClrSchemeLst/><a:custClrLst>{_tints(palette)}</a:custClrLst></a:theme>"
    )


def _colors(palette: Palette) -> str:
    return "".join(
        f'<a:{slot}><a:srgbClr val="{palette.rgb(role)}"/></a:{slot}>' for slot, role in palette.slots.items()
    )


def _tints(palette: Palette) -> str:
    return "".join(f'<a:custClr name="{name}"><a:srgbClr val="{rgb}"/></a:custClr>' for name, rgb in palette.tints())


def _font(look: Look, face: str) -> str:
    return f'<a:latin typeface={quoteattr(look.families[face][0])}/><a:ea typeface=""/><a:cs typeface=""/>'


def _formats() -> str:
    """Three of each, or PowerPoint repairs the file."""
    lines = "".join(
        f'<a:ln w="{w}" cap="flat" cmpd="sng" algn="ctr">{FLAT}<a:prstDash val="solid"/></a:ln>'
        for w in (9525, 19050, 28575)
    )
    return (
        f'<a:fmtScheme name="Flad"><a:fillStyleLst>{FLAT * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{NO_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{FLAT * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme>"
    )


def _defaults(palette: Palette) -> str:
    """What a user's own shapes and lines look like: flat, in the dark green of the series."""
    return (
        f"<a:objectDefaults><a:spDef><a:spPr>{palette.fill('gran')}<a:ln><a:noFill/></a:ln><a:effectLst/></a:spPr>"
        '<a:bodyPr lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="ctr"/>'
        f'<a:lstStyle><a:defPPr><a:defRPr lang="{LANG}" sz="1800"/></a:defPPr></a:lstStyle></a:spDef>'
        f'<a:lnDef><a:spPr><a:ln w="19050">{palette.fill("gran")}</a:ln></a:spPr><a:bodyPr/><a:lstStyle/></a:lnDef>'
        "</a:objectDefaults>"
    )
