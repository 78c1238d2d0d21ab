"""Slides on the layouts of the template: placeholders, figures, footer and number, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from itertools import count, groupby
from pathlib import PurePosixPath
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from generator.model.document import Slide, Slot
from generator.model.geometry import Box, around
from generator.model.look import Look
from generator.model.scene import Group, Item, Picture, Place, SetText, Shape, walk
from generator.model.units import emu
from generator.write.office.colors import Palette
from generator.write.office.oxml import describe, q, svg_beside
from generator.write.office.package import PICTURE_TYPES
from generator.write.office.pictures import logo
from generator.write.powerpoint import template
from generator.write.powerpoint.freeforms import shape_elements
from generator.write.powerpoint.placeholders import Placeholder, fill, placeholders_of
from generator.write.powerpoint.text import Hand, number_field, text_rect, write


class Painter:
    """Writes on the slides of one deck. `footer` is the series name."""

    def __init__(self, look: Look, palette: Palette, footer: str) -> None:
        self.look, self.palette, self.footer = look, palette, footer
        self.hand = Hand(look, palette)
        self._layouts: dict[str, Mapping[int, Placeholder]] = {}
        self._feet: dict[Any, Any] = {}  # what is the same on every slide of a layout

    def paint(self, made: Any, slide: Slide[SetText], number: int) -> None:
        """Fill a new slide of python-pptx, or one that was emptied, with what `slide` says."""
        tree = made.shapes.element
        made.shapes.turbo_add_enabled = True
        layout = made.slide_layout
        if layout.name not in self._layouts:
            self._layouts[layout.name] = placeholders_of(layout)
        known = self._layouts[layout.name]
        slots = {p.placeholder_format.idx: p for p in made.placeholders}
        texts = {slot: self._placeholder(slots, slide, slot, known) for slot in slide.texts}
        heading = [texts.pop(slot) for slot in slide.texts if slot in (Slot.TITLE, Slot.OVERLINE)]
        items = [item for item in slide.scene.items if not isinstance(item, Place)]
        figures = [self._item(made.shapes, item, under=False)[0] for item in items]
        for unused in slots.values():  # it would ask to be filled
            tree.remove(unused.element)
        for element in (*heading, *figures, *texts.values(), *self._foot(made, known, number)):  # the order of reading
            tree.append(element)
        if slide.scene.ground != template.GROUNDS.get(slide.layout, "paper"):
            made.background.fill.solid()
            properties = made.element.cSld.bg.bgPr
            properties.replace(properties.find(q("a:solidFill")), self.palette.fill_element(slide.scene.ground))
        renumber(tree)

    def _placeholder(
        self, slots: dict[int, Any], slide: Slide[SetText], slot: Slot, known: Mapping[int, Placeholder]
    ) -> Any:
        index = template.INDEX[slot]
        place, like = slots.pop(index), known[index]
        place.name = like.name
        fill(place, slide.texts[slot], like, slide.scene.ground, self.palette)
        return place.element

    def _foot(self, made: Any, known: Mapping[int, Placeholder], number: int) -> Iterator[Any]:
        """Footer and number, on the layouts that have them: python-pptx leaves them out of new slides."""
        for index in (template.FOOTER_INDEX, template.NUMBER_INDEX):
            if like := known.get(index):
                element = deepcopy(self._foot_of(made, like))
                if index == template.NUMBER_INDEX:
                    number_field(element.txBody.p_lst[0], number)
                yield element

    def _foot_of(self, made: Any, like: Placeholder) -> Any:
        """One of a layout's, made on its first slide."""
        key = like.shape.element
        if key in self._feet:
            return self._feet[key]
        made.shapes.clone_placeholder(like.shape)
        place = made.shapes[-1]
        place.name = like.name
        write(place.text_frame.paragraphs[0], [self.footer])
        made.shapes.element.remove(place.element)
        self._feet[key] = place.element
        return place.element

    def _item(self, shapes: Any, item: Item[SetText], under: bool) -> tuple[Any, Box]:
        """An item and the box round it, in points. `under`: a group above it tells what it is.

        It is made at the top of the slide and then moved to its place: a group of python-pptx measures itself anew for
        each shape that is added to it, and a figure has hundreds.
        """
        match item:
            case Shape():
                return shape_elements([item], self.palette)[0]
            case SetText():
                return self.hand.text_box(item), text_rect(item)
            case Picture(box=box):
                return self._picture(shapes, item), box
            case Group():
                return self._group(shapes, item, under)
        raise TypeError(f"a slide cannot show {type(item).__name__}")

    def _group(self, shapes: Any, group: Group[SetText], under: bool) -> tuple[Any, Box]:
        """Children keep slide coordinates. An outermost group says what is in it, or is decorative if nothing is."""
        made = shapes.add_group_shape()
        shapes.element.remove(made.element)  # a small tree is searched faster for a free id
        made.name = group.name
        alt = group.alt or ("" if under else description(group))
        if alt or not under:
            describe(made.element.nvGrpSpPr.cNvPr, alt)
        boxes = []
        for element, box in self._inside(shapes, group.items):
            made.element.append(element)
            boxes.append(box)
        box = around(boxes)
        x, y, w, h = (str(emu(side)) for side in box)
        for side in made.element.grpSpPr.find(q("a:xfrm")):
            side.attrib.update({"x": x, "y": y} if "x" in side.attrib else {"cx": w, "cy": h})
        return made.element, box

    def _inside(self, shapes: Any, items: Iterable[Item[SetText]]) -> Iterator[tuple[Any, Box]]:
        """The items of a group, shapes that follow each other at one go: a plant has dozens."""
        for plain, run in groupby(items, key=lambda item: isinstance(item, Shape)):
            if plain:
                yield from shape_elements([item for item in run if isinstance(item, Shape)], self.palette)
            else:
                yield from [self._item(shapes, item, under=True) for item in run]

    def _picture(self, shapes: Any, item: Picture) -> Any:
        svg, png = logo(item, self.look)
        made = shapes.add_picture(BytesIO(png), *map(emu, item.box))
        made.name = template.LOGO
        describe(made.element.nvPicPr.cNvPr, item.alt)
        lay_svg_beside(made.element, shapes.part, svg, item.source)
        return made.element


def lay_svg_beside(pic: Any, part: Any, svg: str, source: str) -> None:
    """Let a p:pic in `part` show an SVG; nothing for a raster logo, which has none. `source` names the file."""
    if svg:
        name = PackURI(f"/ppt/media/{PurePosixPath(source).stem}.svg")
        known = next((found for found in part.package.iter_parts() if found.partname == name), None)
        beside = known or Part(name, PICTURE_TYPES["svg"], part.package, svg.encode())
        svg_beside(pic.find(".//" + q("a:blip")), part.relate_to(beside, RT.IMAGE))


def renumber(tree: Any) -> None:
    """Ids by counting: python-pptx looks for a free one among all shapes, each time."""
    for number, named in zip(count(1), tree.iter(q("p:cNvPr")), strict=False):
        named.set("id", str(number))


def description(group: Group[SetText]) -> str:
    """The alternative text of a group that has none: its name and the figures in it; "" if it holds bare shapes."""
    figures = [item.alt for item in walk(group.items) if isinstance(item, Group) and item.alt]
    if not figures and not any(isinstance(item, SetText) for item in walk(group.items)):
        return ""
    return ". ".join(part.rstrip(".") for part in (group.name, *figures)) + "." * bool(figures)
