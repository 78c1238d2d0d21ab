"""What posters have in common: the sheets, overline and title, and what the sender puts below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, replace

from generator.compose.drawing.greenhouse import SOIL
from generator.compose.drawing.text import one_line, text_box
from generator.compose.material import Signature, Signing
from generator.compose.templates.footer import FooterSpec, footer, footer_height
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Place, Role, Scene, Text
from generator.model.sender import Room, Sender
from generator.model.text import Words

A2_ON_A3 = 0.236
"""Millimetres of one unit of an A2 drawing where it is smallest: an A3 sheet inside 8 mm margins."""
A3_ON_A3 = 0.3336
IN_SOIL, FOOTER = "jord", "sokkel"

Items = Sequence[Item[Text]]
Soil = Callable[[Content, Texts, Box], Sequence[Group[Text]]]
"""The soil of a poster in a box, for each of its sheets: the only part of it that gives way to a high footer."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A poster's paper: its footer, and where overline and title stand. Points."""

    footer: FooterSpec
    _: KW_ONLY
    overline: float
    title: float  # first baseline
    width: float  # of the title
    scale: float = 1.0  # of what the letters' own air calls for

    def glass(self, top: float) -> Box:
        """A house between the margins, from `top` to the soil of a poster."""
        spec = self.footer
        return Box(spec.margin, top, spec.inside, spec.h - spec.lowest - SOIL - top)

    def below(self, top: float, room: Room, air: float = 0) -> Box:
        """What is free between the margins from `top` to `air` above the footer."""
        return Box(self.footer.margin, top, self.footer.inside, room.ground - air - top)


A2 = Sheet(FooterSpec(1191, 1684, 48, A2_ON_A3), overline=82, title=180, width=800)
A2_GLASS = replace(A2, footer=replace(A2.footer, rule=False))
"""For drawings without soil: a fine line would part nothing."""
A2_LANDSCAPE = Sheet(FooterSpec(1684, 1191, 48, A2_ON_A3, rule=False), overline=82, title=178, width=1300)
A2_STATION = replace(A2_LANDSCAPE, footer=replace(A2_LANDSCAPE.footer, rule=True))
"""It stands in soil."""
A3 = Sheet(FooterSpec(842, 1191, 36, A3_ON_A3, scale=0.72), overline=60, title=130, width=660, scale=0.7)


def on_sheet(place: str, number: int) -> str:
    """The name of a place on one sheet of several."""
    return place if number == 1 else f"{place} {number}"


def _footer(spec: FooterSpec, sender: Sender | None, content: Content, texts: Texts, which: str = "") -> Group:
    """The footer, where the series' name is followed by the material's; `which` tells several sheets apart."""
    series = content.publication.series
    named = series.derived(f"{series} · {texts.label}{which}")
    return footer(spec, sender, named, texts.source(content.publication))


def on_footer(sheet: Sheet, sheets: Callable[[Content], int] = lambda content: 1, before: str = "") -> Signing:
    """A poster without soil: its drawing ends where the footer begins, which is as high as the sender's logo needs.
    `sheets` is how many it has, `before` what the names of its places begin with."""
    spec = sheet.footer

    def room(sender: Sender | None) -> Room:
        return Room(spec.h - footer_height(spec, sender))

    def sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
        below = (_footer(spec, sender, content, texts),)
        return {before + on_sheet(FOOTER, number): below for number in range(1, sheets(content) + 1)}

    return Signing(sign, room)


def in_soil(sheet: Sheet, house: Box, soil: Soil, together: bool = True) -> Signing:
    """A poster whose house stands in soil as broad as the paper: its drawing is the same above any footer. Sheets that
    hang `together` are counted."""
    spec = sheet.footer

    def sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
        deep = spec.h - footer_height(spec, sender) - house.bottom
        soils = soil(content, texts, Box(0, house.bottom, spec.w, deep))
        signature: dict[str, tuple[Item[Text], ...]] = {}
        for number, below in enumerate(soils, 1):
            which = f" {number}/{len(soils)}" if together and len(soils) > 1 else ""
            signature[on_sheet(IN_SOIL, number)] = (below,)
            signature[on_sheet(FOOTER, number)] = (_footer(spec, sender, content, texts, which),)
        return signature

    return Signing(sign)


def poster(texts: Texts, sheet: Sheet, *items: Item[Text], lines: int = 2) -> Poster:
    """The page with its heading, standing on its sender's footer. `lines` is the most its title may take."""
    return hung(texts, sheet, [(*heading(texts, sheet, lines), *items)])


def hung(texts: Texts, sheet: Sheet, sheets: Sequence[Items], soil: bool = False, ground: Role = "paper") -> Poster:
    """A poster of one sheet or several, each with the heading it has, if it has one, among its items."""
    first, *more = scenes(sheet, sheets, soil, ground)
    return Poster(texts["title"], first, more=tuple(more))


def scenes(
    sheet: Sheet, sheets: Sequence[Items], soil: bool = False, ground: Role = "paper", before: str = ""
) -> tuple[Scene[Text], ...]:
    """Each of them a page on its sender's footer, and in `soil` if it has any; see `on_footer` and `in_soil`."""
    spec, places = sheet.footer, (IN_SOIL, FOOTER) if soil else (FOOTER,)
    return tuple(
        Scene(spec.w, spec.h, (*items, *(Place(before + on_sheet(place, n)) for place in places)), ground=ground)
        for n, items in enumerate(sheets, 1)
    )


def heading(
    texts: Texts, sheet: Sheet, lines: int = 2, style: str = "title", over: Words | None = None
) -> tuple[Text, Text]:
    """Title and overline, which is `over` if that is given; the title is read first, for it is the page's heading."""
    margin, k = sheet.footer.margin, sheet.scale
    title = Box(margin - 4 * k, sheet.title, sheet.width, 145 * lines)
    overline = one_line(
        margin + 2 * k, sheet.overline, sheet.width, over or texts["overline"], "overline", name="overlinje"
    )
    return text_box(title, texts["title"], style, lines=lines, name="titel"), overline
