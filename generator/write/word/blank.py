"""The template opened as a document without text, and a look in the colours of its theme."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from generator.model.look import Look
from generator.model.office_metrics import LANGUAGE
from generator.typeset.worksheet.styles import FOOT, SheetLayout
from generator.write.office.package import as_document
from generator.write.word.oxml import w
from generator.write.word.styles import ON_PAGE, OWN, THEME_ROLES
from generator.write.word.template import SHOWN, STYLES, spelled, template_of

ADDED = "w:doNotUseHTMLParagraphAutoSpacing"
TINTED = tuple(map(qn, ("w:themeTint", "w:themeShade", "w:themeFillTint", "w:themeFillShade")))

LINE, RULE = qn("w:line"), qn("w:lineRule")
LENGTHS = {
    qn(f"w:{name}"): tuple(qn(f"w:{attribute}") for attribute in attributes)
    for name, attributes in {
        "sz": ("val",), "szCs": ("val",), "spacing": ("before", "after", "line", "val"), "tab": ("pos",),
        "ind": ("left", "right", "start", "end", "hanging", "firstLine"),
        "top": ("w",), "bottom": ("w",), "left": ("w",), "right": ("w",), "start": ("w",), "end": ("w",),
    }.items()
}  # fmt: skip
"""What a style measures: type, distances, stops, the room inside cells."""


def blank(look: Look, layout: SheetLayout, copies: int) -> Any:
    """The template without its sample text, in Danish throughout, on paper for so many copies of the layout's page."""
    document = Document(as_document(look.templates["worksheet"], SHOWN))
    _empty(document)
    for style in document.styles.element.style_lst:
        style.name_val = spelled(style.name_val)
    section, colors = document.sections[0], template_of(look).colors
    for element in (document.styles.element, section.header._element, section.footer._element):
        _repaint(element, colors)
        for language in element.iter(qn("w:lang")):
            language.set(qn("w:val"), LANGUAGE)
    _put_on(document, layout, copies * layout.page_w)
    _add_distances(document.settings.element)
    return document


def _put_on(document: Any, layout: SheetLayout, wide: float) -> None:
    """The page, and the styles as large as the layout has them (`SheetStyle.scaled`); the foot's stay."""
    section = document.sections[0]
    section.page_width, section.page_height = Pt(wide), Pt(layout.page_h)
    section.left_margin, section.right_margin, section.top_margin = map(Pt, (layout.left, layout.right, layout.top))
    if wide > layout.page_h:
        section.orientation = WD_ORIENT.LANDSCAPE
    kept = {STYLES[name] for name in FOOT}
    for style in document.styles.element.style_lst:
        scale = layout.scale * (layout.title_scale if style.name_val == STYLES["title"] else 1.0)
        if scale != 1 and style.name_val not in kept:
            _resize(style, scale)


def _resize(style: Any, scale: float) -> None:
    for measured in style.iter(*LENGTHS):
        for name, value in measured.attrib.items():
            if name in LENGTHS[measured.tag] and not (name == LINE and measured.get(RULE) not in ("exact", "atLeast")):
                measured.set(name, str(round(int(value) * scale)))


def _add_distances(settings: Any) -> None:
    """What a paragraph keeps below it and what the next keeps above it are added, as we measure them; else the larger of
    them goes for both."""
    compatible = settings.find(qn("w:compat"))
    if compatible is not None and compatible.find(qn(ADDED)) is None:
        compatible.insert(0, w(ADDED.removeprefix("w:")))


def _empty(document: Any) -> None:
    """The last section stays, with the headers and footers that it has from those before it."""
    sections = [section._sectPr for section in document.sections]
    last = sections[-1]
    for earlier in reversed(sections[:-1]):
        there = {(ref.tag, ref.get(qn("w:type"))) for ref in _references(last)}
        last[:0] = [deepcopy(r) for r in _references(earlier) if (r.tag, r.get(qn("w:type"))) not in there]
    for kind in last.findall(qn("w:type")):
        last.remove(kind)
    document.element.body[:] = [last]


def _references(section: Any) -> list[Any]:
    return list(section.iterchildren(qn("w:headerReference"), qn("w:footerReference")))


def _repaint(element: Any, colors: Mapping[str, str]) -> None:
    """Colours of the theme stand as numbers, too, for programs that read no themes."""
    rgb = {ON_PAGE.get(slot, slot): value for slot, value in colors.items()}
    for painted in element.iter(etree.Element):
        if any(painted.get(tint) for tint in TINTED):
            continue
        color = "w:val" if painted.tag == qn("w:color") else "w:color"
        for themed, plain in (("w:themeColor", color), ("w:themeFill", "w:fill")):
            if (slot := painted.get(qn(themed))) in rgb:
                painted.set(qn(plain), rgb[slot])


def in_theme(look: Look) -> Look:
    """The look with the colours that the template's theme has for its inks; the municipality's own stay."""
    colors = template_of(look).colors
    new = {look.ink(role).rgb: f"#{colors[slot]}" for slot, role in THEME_ROLES.items()}
    themed = {role: replace(ink, rgb=new.get(ink.rgb, ink.rgb)) for role, ink in look.inks.items() if role not in OWN}
    return replace(look, inks={**look.inks, **themed})
