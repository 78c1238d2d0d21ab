"""The sections of the slide list, which python-pptx does not know."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from lxml import etree

from generator.write.office.oxml import q

P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def drop_sections(presentation: Any) -> None:
    """Take the sections out of p:presentation; those of a template name its sample slides."""
    for ext in list(presentation.iter(q("p:ext"))):
        if ext.get("uri") == URI:
            ext.getparent().remove(ext)


def set_sections(presentation: Any, names: Sequence[str], ids: Sequence[int]) -> None:
    """`names` is the section of each slide in turn, `ids` are the slides'."""
    extensions = presentation.find(q("p:extLst"))
    if extensions is None:
        extensions = etree.SubElement(presentation, q("p:extLst"))  # must be the last child
    ext = etree.Element(q("p:ext"), uri=URI)
    extensions.insert(0, ext)
    listed = etree.SubElement(ext, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    for n, (name, run) in enumerate(groupby(zip(names, ids, strict=True), key=lambda pair: pair[0])):
        guid = str(uuid5(NAMESPACE_DNS, f"drivhus/{n}/{name}")).upper()
        section = etree.SubElement(listed, f"{{{P14}}}section", name=name, id=f"{{{guid}}}")
        slides = etree.SubElement(section, f"{{{P14}}}sldIdLst")
        for _, id in run:
            etree.SubElement(slides, f"{{{P14}}}sldId", id=str(id))
