"""The foot of every slide, on the master of the template: what makes a deck its sender's."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from typing import Any

from pptx.oxml.shapes.picture import CT_Picture

from generator.model.document import EDGE, PLATE, Settled
from generator.model.geometry import bounds
from generator.model.look import Look
from generator.model.scene import Group, Picture, SetText, Shape
from generator.model.units import emu
from generator.write.office.colors import Palette
from generator.write.office.oxml import describe, q
from generator.write.office.pictures import logo as drawn_logo
from generator.write.powerpoint import template
from generator.write.powerpoint.slides import lay_svg_beside, renumber


class Foot:
    """Puts the foot of one sender after the other on a master."""

    def __init__(self, master: Any) -> None:
        self.master = master
        self._tree = deepcopy(master.element.cSld.spTree)  # as the designer drew it
        self._own: list[str] = []  # relations to the pictures of the sender before

    def top(self, branded: bool) -> int:
        """Where the ground of the foot begins, in EMU."""
        group = named(self._tree, template.FOOT_WITH_LOGO if branded else template.FOOT_WITHOUT_LOGO)
        return int(named(group, template.GROUND).y)

    def stamp(self, document: Settled, look: Look, palette: Palette) -> list[Any]:
        """Draw the foot of a signed deck; the parts of the pictures in it."""
        tree, part = deepcopy(self._tree), self.master.part
        for relation in self._own:
            part.rels.pop(relation)
        drawn = self.master.element.cSld
        drawn.replace(drawn.spTree, tree)
        before = set(part.rels)
        logo = next((item for item in document.foot if isinstance(item, Picture)), None)
        _remove(named(tree, template.FOOT_WITHOUT_LOGO if logo else template.FOOT_WITH_LOGO))
        name = next((item for item in document.foot if isinstance(item, SetText)), None)
        ground = named(tree, template.GROUND)
        if logo:
            down = ground.y - emu(name.box.y) if name else 0
            self._plate(tree, document, down)
            self._logo(tree, logo, look, down)
        if name:
            self._texts(tree, name, ground, palette)
        renumber(tree)
        self._own = sorted(set(part.rels) - before)
        return [part.rels[relation].target_part for relation in self._own]

    def _plate(self, tree: Any, document: Settled, down: int) -> None:
        """The white plate where the logo stands, and the edge of a pale foot; neither without need. `down`: how far, in
        EMU, the designer moved the foot since the plates were composed."""
        groups = {item.name: item for item in document.foot if isinstance(item, Group)}
        if EDGE not in groups:
            _remove(named(tree, template.EDGE))
        plate = named(tree, template.PLATE)
        if PLATE not in groups:
            _remove(plate)
        elif plate is not None:
            (white,) = (bounds(item.outline) for item in groups[PLATE].items if isinstance(item, Shape))
            plate.x, plate.y, plate.cx, plate.cy = map(emu, white)
            plate.y += down

    def _logo(self, tree: Any, logo: Picture, look: Look, down: int) -> None:
        """The picture takes the place of the shape that the designer drew for it: masters have no `add_picture`."""
        mark, part = named(tree, template.LOGO), self.master.part
        svg, png = drawn_logo(logo, look)
        _, image = part.get_or_add_image_part(BytesIO(png))
        pic: Any = CT_Picture.new_pic(  # type: ignore[no-untyped-call]
            0, template.LOGO, "", image, *map(emu, logo.box)
        )
        pic.y += down
        describe(pic.nvPicPr.cNvPr, logo.alt)
        mark.getparent().replace(mark, pic)
        lay_svg_beside(pic, part, svg, logo.source)

    def _texts(self, tree: Any, name: SetText, ground: Any, palette: Palette) -> None:
        """The series name beside the mark or the logo, the number as far behind it as the designer put it, both on the
        height of the ground and in the colour that can be read there."""
        places = {int(e.get("idx", 0)): e.getparent().getparent().getparent() for e in tree.iter(q("p:ph"))}
        footer, number = places[template.FOOTER_INDEX], places[template.NUMBER_INDEX]
        gap = number.x - footer.x - footer.cx
        footer.x, footer.cx = emu(name.box.x), emu(name.box.w)
        number.x = footer.x + footer.cx + gap
        for place in (footer, number):
            place.y, place.cy = ground.y, ground.cy
            for run in place.iter(q("a:defRPr")):
                run.replace(run.find(q("a:solidFill")), palette.fill_element(name.paragraphs[0].color))


def named(tree: Any, name: str) -> Any:
    """The shape or group of that name, None if the designer took it away."""
    return next((e.getparent().getparent() for e in tree.iter(q("p:cNvPr")) if e.get("name") == name), None)


def _remove(shape: Any) -> None:
    if shape is not None:
        shape.getparent().remove(shape)
