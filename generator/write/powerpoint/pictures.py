"""Logos on slides and masters: a PNG by python-pptx, and the SVG beside it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from generator.write.office.oxml import q, svg_beside
from generator.write.office.pictures import Drawn, logo

__all__ = ["Drawn", "lay_svg_beside", "logo"]


def lay_svg_beside(pic: Any, part: Any, svg: str, source: str) -> None:
    """Let a p:pic in `part` show an SVG; nothing for a raster logo, which has none. `source` names the file."""
    if not svg:
        return
    name = PackURI(f"/ppt/media/{PurePosixPath(source).stem}.svg")
    known = next((found for found in part.package.iter_parts() if found.partname == name), None)
    beside = known or Part(name, "image/svg+xml", part.package, svg.encode())
    svg_beside(pic.find(".//" + q("a:blip")), part.relate_to(beside, RT.IMAGE))
