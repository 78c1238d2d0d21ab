"""The styles and colours of one document: our jobs for them -> what the template calls them."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from generator.model.look import Look
from generator.model.scene import Role
from generator.typeset.worksheet.styles import SheetLayout, SheetStyle
from generator.write.office.colors import PLAIN, Palette
from generator.write.office.stamp import BRAND
from generator.write.word.oxml import w
from generator.write.word.template import TABLES, WRITING

LINES = ("write", "answer")  # the styles whose pitch the fit decides
ON_PAGE = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}
LINKS = ("hlink", "folHlink")


def theme_roles() -> Iterator[tuple[str, Role]]:
    """The slots of the theme that are ours, with their inks: all but the links' and the municipality's."""
    yield from ((slot, role) for slot, role in PLAIN.items() if slot not in (*LINKS, BRAND))


class Inks:
    """Role -> a colour of the theme where it is one, else its hex value. `look` has the theme's own colours."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._by_role = {role: ON_PAGE.get(slot, slot) for slot, role in theme_roles()}
        self._by_rgb = {look.ink(role).rgb: name for role, name in reversed(self._by_role.items())}
        self.palette = Palette(look, branded=True)  # for DrawingML; the plain look's `spire` is a tint there, too

    def color(self, role: Role) -> Any:
        return w("color", **self._said(role, "val", "themeColor"))

    def shade(self, role: Role) -> Any:
        return w("shd", val="clear", color="auto", **self._said(role, "fill", "themeFill"))

    def border(self, side: str, role: Role, width: float) -> Any:
        return w(side, val="single", sz=round(width * 8), space=0, **self._said(role, "color", "themeColor"))

    def _said(self, role: Role, plain: str, themed: str) -> dict[str, str]:
        rgb = self.look.ink(role).rgb
        slot = BRAND if role == "brand" else self._by_role.get(role) or self._by_rgb.get(rgb)
        return {plain: rgb.lstrip("#").upper()} | ({themed: slot} if slot else {})


class Styles:
    """The styles of one document by their jobs. They are found by name: ids are another in a Danish Word."""

    def __init__(self, document: Any, layout: SheetLayout, inks: Inks) -> None:
        self.layout, self.inks = layout, inks
        self.named = cache(document.styles.__getitem__)

    def of(self, style: SheetStyle) -> Any:
        """The document's own style of one of the layout's."""
        return self.named(style.name)

    @property
    def writing(self) -> Any:
        return self.named(WRITING)

    @property
    def lead_in(self) -> Any:
        return self.of(self.layout.lead_in)

    def of_table(self, kind: str) -> Any:
        return self.named(TABLES[kind])

    def dressed(self, run: Any, style: Any) -> Any:
        """A run in a style of characters. LibreOffice drops such a style's looks inside a styled table, so the run has
        them, too."""
        run.style = style
        properties = run._r.get_or_add_rPr()
        properties.extend(deepcopy(child) for child in style.element.xpath("w:rPr/*"))
        return run

    def stretch(self, pitch: Any) -> None:
        """The distance between writing lines, which was found when the sheet was fitted."""
        for field in LINES:
            self.of(getattr(self.layout, field)).paragraph_format.line_spacing = pitch
