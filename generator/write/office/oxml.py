"""The little of Office's XML that python-docx and python-pptx have no word for, and that both need."""

from __future__ import annotations

from typing import Any

from lxml import etree

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
NAMESPACES = {"a": A, "r": R, "p": P, "w": W}


def q(name: str) -> str:
    """ "a:off" -> "{http://...}off"."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def describe(named: Any, alt: str) -> None:
    """Give a `cNvPr` or `docPr` its alt text, or mark it as decorative; never both."""
    if alt:
        named.set("descr", alt)
    else:
        _extend(named, "{C183D7F6-B498-43B3-948B-1728B52AA6E4}", etree.Element(f"{{{DECORATIVE}}}decorative", val="1"))


def svg_beside(blip: Any, svg_id: str) -> None:
    """Let the PNG of a picture give way to an SVG (a relation's id) in programs that know SVG: Office 2016 and later."""
    svg = etree.Element(f"{{{SVG}}}svgBlip", nsmap={"asvg": SVG})
    svg.set(q("r:embed"), svg_id)
    _extend(blip, "{96DAC541-7B7A-43D3-8B79-37D633B846F1}", svg)


def serialized(root: Any) -> bytes:
    """An element as a whole part."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _extend(element: Any, uri: str, content: Any) -> None:
    found = element.find(q("a:extLst"))
    extensions = found if found is not None else etree.SubElement(element, q("a:extLst"))
    etree.SubElement(extensions, q("a:ext"), uri=uri).append(content)
