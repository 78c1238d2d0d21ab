"""The template opened as a document without text, and a look in the colours of its theme."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from generator.model.look import Look
from generator.model.office_metrics import LANGUAGE
from generator.write.office.package import as_document
from generator.write.word.styles import ON_PAGE, OWN, THEME_ROLES
from generator.write.word.template import SHOWN, spelled, template_of

TINTED = tuple(map(qn, ("w:themeTint", "w:themeShade", "w:themeFillTint", "w:themeFillShade")))


def blank(look: Look) -> Any:
    """The template without its sample text, in Danish throughout."""
    document = Document(as_document(look.templates["worksheet"], SHOWN))
    _empty(document)
    for style in document.styles.element.style_lst:
        style.name_val = spelled(style.name_val)
    section, colors = document.sections[0], template_of(look).colors
    for element in (document.styles.element, section.header._element, section.footer._element):
        _repaint(element, colors)
        for language in element.iter(qn("w:lang")):
            language.set(qn("w:val"), LANGUAGE)
    return document


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
