"""Slides, and the layouts they stand on, as XML.

A text that fills a place of the layout (its title, its overline, "Undertitel" ...) is a placeholder, so that it shows
in the outline and follows the layout. The layouts are made from the deck itself: the first slide of a kind says where
its places are and how they are set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import NamedTuple
from xml.sax.saxutils import escape

from generator.model.document import SetSlide
from generator.model.scene import Box, Group, Item, Picture, SetParagraph, SetText, Shape
from generator.model.text import Words
from generator.write.office.colors import Palette
from generator.write.parts import Parts, recipe
from generator.write.powerpoint.freeforms import bounds, shape_xml
from generator.write.powerpoint.text import ALIGN, Writer, body_pr, shown, text_rect
from generator.write.powerpoint.xml import HEAD, LANG, NS, RECTANGLE, ROOT, Rect, emu, frame, ids, named, union

FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


class Place(NamedTuple):
    """A placeholder by its Danish name."""

    name: str
    kind: str
    idx: int


TITLE = Place("Titel", "title", 0)
COVER_TITLE = Place("Titel", "ctrTitle", 0)
OVERLINE = Place("Overlinje", "body", 13)
FOOTER = Place("Sidefod", "ftr", 11)
NUMBER = Place("Slidenummer", "sldNum", 12)
PLACES = {
    place.name: place
    for place in (
        Place("Undertitel", "subTitle", 1), Place("Spørgsmål", "body", 14), Place("Note", "body", 15),
        Place("Kilde", "body", 16), Place("Navn", "body", 17), FOOTER,
    )
}  # fmt: skip


class Kind(NamedTuple):
    """A kind of slide: the name of its layout in PowerPoint, and the type Office knows it by."""

    name: str
    type: str


KINDS = {
    "forside": Kind("Forside", "title"),
    "sektion": Kind("Sektion", "secHead"),
    "figur": Kind("Figur", "titleOnly"),
    "pointe": Kind("Pointe", "titleOnly"),
    "oevelse": Kind("Øvelse", "titleOnly"),
}

Art = Callable[[Picture, int], str]


class Layout(NamedTuple):
    """What one kind of slide has in common: its places as the first slide set them, its ground and its socle."""

    key: str
    kind: Kind
    places: Mapping[Place, SetText]
    ground: str
    socle: tuple[Item[SetText], ...]
    number: Box | None

    @property
    def title(self) -> SetText:
        return self.places[title_place(self.key)]


def title_place(key: str) -> Place:
    return COVER_TITLE if key == "forside" else TITLE


def placed(slide: SetSlide) -> Iterator[tuple[Place, SetText]]:
    """The texts of a slide that are placeholders, title first."""
    yield title_place(slide.layout), slide.title
    if slide.overline:
        yield OVERLINE, slide.overline
    for item in slide.scene.items:
        if isinstance(item, SetText) and item.name in PLACES:
            yield PLACES[item.name], item


def make_layout(key: str, slides: Sequence[SetSlide], socle: tuple[Item[SetText], ...], number: Box | None) -> Layout:
    places: dict[Place, SetText] = {}
    for slide in slides:
        for place, text in placed(slide):
            places.setdefault(place, text)
    return Layout(key, KINDS[key], places, slides[0].scene.ground, socle, number)


class _Part(NamedTuple):
    """An item as XML, and the first shape id after those it uses."""

    xml: str
    after: int


_PARTS: Parts[_Part] = Parts()


class Painter:
    """Writes items with one look. `art` writes a picture and knows its relation."""

    def __init__(self, palette: Palette, text: Writer, art: Art) -> None:
        self.palette, self.text, self.art = palette, text, art
        self._families = tuple(sorted(palette.look.families.items()))

    # -- items ---------------------------------------------------------------

    def item(self, item: Item[SetText], number: Iterator[int]) -> str:
        """An item at the top of a slide or a layout."""
        inks = recipe(item, self.palette.look)
        if inks is None:
            return self.drawn(item, number)[0]
        first, colors = next(number), tuple(self.palette.color(role) for role, _ in inks)
        part = _PARTS.get((item, first, inks, colors, self._families), partial(self._alone, item, first))
        for _ in range(first + 1, part.after):
            next(number)
        return part.xml

    def _alone(self, item: Item[SetText], first: int) -> _Part:
        number = count(first)
        return _Part(self.drawn(item, number)[0], next(number))

    def drawn(self, item: Item[SetText], number: Iterator[int], under: bool = False) -> tuple[str, Rect]:
        """An item and the box round it, in points. `under`: a group above it tells what it is."""
        match item:
            case Shape():
                box = bounds(item.outline)
                return shape_xml(item, box, next(number), self.palette), box
            case SetText():
                return self.text.box(item, next(number)), text_rect(item)
            case Picture(box=box):
                return self.art(item, next(number)), (box.x, box.y, box.w, box.h)
            case Group():
                return self.group(item, number, under)
        raise TypeError(f"a slide cannot show {type(item).__name__}")

    def group(self, group: Group[SetText], number: Iterator[int], under: bool) -> tuple[str, Rect]:
        """Children keep slide coordinates. An outermost group says what is in it, or is decorative if nothing is."""
        alt = group.alt or ("" if under else description(group))
        own = named(next(number), group.name, alt, decorative=not alt and not under)
        kids = [self.drawn(i, number, under=True) for i in group.items]
        x, y, w, h = box = union([rect for _, rect in kids])
        off, ext = f'x="{emu(x)}" y="{emu(y)}"', f'cx="{emu(w)}" cy="{emu(h)}"'
        xml = (
            f"<p:grpSp><p:nvGrpSpPr>{own}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {off}/>"
            f"<a:ext {ext}/><a:chOff {off}/><a:chExt {ext}/></a:xfrm></p:grpSpPr>{''.join(xml for xml, _ in kids)}</p:grpSp>"
        )
        return xml, box

    # -- slides --------------------------------------------------------------

    def slide(self, slide: SetSlide, layout: Layout, position: int) -> str:
        number = ids()
        places = {id(text): place for place, text in placed(slide)}
        first = [slide.title, *([slide.overline] if slide.overline else [])]
        parts = []
        for item in (*first, *slide.scene.items):  # the order of reading, and of painting
            place = places.get(id(item))
            if place and isinstance(item, SetText):
                parts.append(self.placeholder(place, item, layout, next(number)))
            else:
                parts.append(self.item(item, number))
        if layout.number and FOOTER in layout.places:
            parts.append(bare(NUMBER, next(number), field(position)))
        ground = self.background(slide.scene.ground) if slide.scene.ground != layout.ground else ""
        return (
            f"{HEAD}<p:sld {NS}><p:cSld>{ground}<p:spTree>{ROOT}{''.join(parts)}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        )

    def background(self, role: str) -> str:
        return f"<p:bg><p:bgPr>{self.palette.fill(role)}<a:effectLst/></p:bgPr></p:bg>"

    def placeholder(self, place: Place, text: SetText, layout: Layout, number: int) -> str:
        """Only what differs from the layout is written: the rest follows it when somebody changes the layout."""
        like = layout.places[place]
        moved = text_rect(text) != text_rect(like)
        where = frame(text_rect(text)) if moved else ""
        same = _setting(text) == _setting(like)
        paragraphs = "".join(plain_paragraph(p) for p in text.paragraphs) if same else self.text.paragraphs(text)
        return bare(place, number, paragraphs, where)

    # -- layouts -------------------------------------------------------------

    def layout(self, layout: Layout) -> str:
        number = ids()
        art = "".join(self.item(i, number) for i in layout.socle)
        slots = "".join(self.slot(place, text, next(number)) for place, text in layout.places.items())
        return self.layout_part(layout.kind, layout.ground, art + slots + self.number_slot(layout, number))

    def layout_part(self, kind: Kind, ground: str, shapes: str) -> str:
        return (
            f'{HEAD}<p:sldLayout {NS} type="{kind.type}" preserve="1" userDrawn="1"><p:cSld name="{kind.name}">'
            f"{self.background(ground)}<p:spTree>{ROOT}{shapes}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
        )

    def slot(self, place: Place, text: SetText, number: int) -> str:
        """A placeholder of a layout: where it is, how it is set, and a name to show while it is empty."""
        level = self.text.level(text.paragraphs[0].style, text.paragraphs[0].color, ALIGN[text.align])
        prompt = text_run("".join(shown(text.paragraphs[0]))) if place == FOOTER else text_run(place.name)
        return slot_xml(place, number, text_rect(text), body_pr(text), level, prompt)

    def number_slot(self, layout: Layout, number: Iterator[int]) -> str:
        """Nothing on a layout without numbers, or without a footer to stand beside."""
        if not (layout.number and FOOTER in layout.places):
            return ""
        text = number_text(layout.number, layout.places[FOOTER])
        level = self.text.level(text.paragraphs[0].style, text.paragraphs[0].color, "r")
        return slot_xml(NUMBER, next(number), text_rect(text), body_pr(text), level, field(0))


def number_text(number: Box, foot: SetText) -> SetText:
    """The slide number stands on the line of the footer and in its type."""
    paragraph = foot.paragraphs[0]
    box = Box(number.x, foot.box.y, number.w, foot.box.h)
    one = SetParagraph(Words("0"), paragraph.style, paragraph.color, paragraph.lines[:1])
    return SetText(box, (one,), "right", foot.anchor)


# ---------------------------------------------------------------- XML


def slot_xml(place: Place, number: int, rect: Rect, body: str, level: str, paragraphs: str) -> str:
    return (
        f"<p:sp>{_head(place, number)}"
        f"<p:spPr>{frame(rect)}{RECTANGLE}</p:spPr>"
        f"<p:txBody>{body}<a:lstStyle>{level}</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def bare(place: Place, number: int, paragraphs: str, where: str = "") -> str:
    return (
        f"<p:sp>{_head(place, number)}"
        f"<p:spPr>{where}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def _head(place: Place, number: int) -> str:
    lock = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    return f"<p:nvSpPr>{named(number, place.name)}{lock}<p:nvPr>{_ph(place)}</p:nvPr></p:nvSpPr>"


def _ph(place: Place) -> str:
    small = ' sz="quarter"' if place.kind in ("ftr", "sldNum") else ""
    idx = f' idx="{place.idx}"' if place.idx else ""
    return f'<p:ph type="{place.kind}"{small}{idx}/>'


def text_run(text: str) -> str:
    return f'<a:p><a:r><a:rPr lang="{LANG}"/><a:t>{escape(text)}</a:t></a:r></a:p>'


def field(position: int) -> str:
    shown_number = str(position) if position else "‹nr.›"
    run = f'<a:rPr lang="{LANG}"/><a:t>{shown_number}</a:t>'
    return f'<a:p><a:fld id="{FIELD}" type="slidenum">{run}</a:fld><a:endParaRPr lang="{LANG}"/></a:p>'


def plain_paragraph(paragraph: SetParagraph) -> str:
    """Text that takes everything but its language from the layout."""
    run = f'<a:rPr lang="{LANG}"/>'
    parts = f"<a:br>{run}</a:br>".join(f"<a:r>{run}<a:t>{escape(part)}</a:t></a:r>" for part in shown(paragraph))
    return f"<a:p>{parts}</a:p>"


def _setting(text: SetText) -> tuple[object, ...]:
    """How a text is set; one of several paragraphs is like no other, for a layout knows one style only."""
    styles = [(p.style, p.color) for p in text.paragraphs]
    return *styles, text.align, object() if len(styles) > 1 else None


def description(group: Group[SetText]) -> str:
    """The alternative text of a group that has none: its name and the figures in it; "" if it holds bare shapes."""
    figures = [item.alt for item in _inside(group) if isinstance(item, Group) and item.alt]
    if not figures and not any(isinstance(item, SetText) for item in _inside(group)):
        return ""
    return ". ".join(part.rstrip(".") for part in (group.name, *figures)) + "." * bool(figures)


def _inside(group: Group[SetText]) -> Iterator[Item[SetText]]:
    for item in group.items:
        yield item
        if isinstance(item, Group):
            yield from _inside(item)
