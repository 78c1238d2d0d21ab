"""The styles and colours of one document: our jobs for them -> what the template calls them."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy, deepcopy
from functools import cache
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt

from generator.model.look import Look
from generator.model.scene import Role
from generator.typeset.worksheet.styles import SheetLayout, SheetStyle
from generator.write.office.colors import BRAND, PLAIN, Palette
from generator.write.word.oxml import w

ON_PAGE = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}
OWN = ("brand", "on-brand")  # the municipality's colours, seen only in the foot
THEME_ROLES = {slot: role for slot, role in PLAIN.items() if slot not in ("hlink", "folHlink", BRAND)}
"""The slots of the theme that are ours, with their inks: all but the links' and the municipality's."""
SIDE = {"left": WD_TAB_ALIGNMENT.LEFT, "center": WD_TAB_ALIGNMENT.CENTER, "right": WD_TAB_ALIGNMENT.RIGHT}
Stops = Iterable[tuple[str, float]]
"""Tab stops ("left" | "center" | "right", points), from left to right."""


class Inks:
    """Role -> a colour of the theme where it is one, else its hex value. `look` has the theme's own colours."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._by_role = {role: ON_PAGE.get(slot, slot) for slot, role in THEME_ROLES.items()}
        self._by_rgb = {look.ink(role).rgb: name for role, name in reversed(self._by_role.items())}
        self.palette = Palette(look, branded=True)  # for DrawingML; the plain look's `spire` is a tint there, too

    def color(self, role: Role) -> Any:
        return w("color", **self._said(role, "val", "themeColor"))

    def shade(self, role: Role) -> Any:
        return w("shd", val="clear", color="auto", **self._said(role, "fill", "themeFill"))

    def border(self, side: str, role: Role, width: float, line: str = "single") -> Any:
        return w(side, val=line, sz=round(width * 8), space=0, **self._said(role, "color", "themeColor"))

    def _said(self, role: Role, plain: str, themed: str) -> dict[str, str]:
        rgb = self.look.ink(role).rgb
        slot = BRAND if role == "brand" else self._by_role.get(role) or self._by_rgb.get(rgb)
        return {plain: rgb.lstrip("#").upper()} | ({themed: slot} if slot else {})


class Styles:
    """The styles of one document by their jobs. They are found by name, once: ids are another in a Danish Word."""

    def __init__(self, document: Any, layout: SheetLayout, inks: Inks) -> None:
        self.layout, self.inks = layout, inks
        self.named = cache(document.styles.__getitem__)
        self._default = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)

    def with_inks(self, inks: Inks) -> Styles:
        """The same styles, already found, in the colours of another look."""
        styles = copy(self)
        styles.inks = inks
        return styles

    def put(self, paragraph: Any, style: SheetStyle, words: str = "", stops: Stops = ()) -> Any:
        """A new paragraph with one of the layout's styles. Its own setter would look for the default style each time."""
        named = self.named(style.name)
        paragraph._p.style = None if named == self._default else named.style_id
        for side, x in stops:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(x), SIDE[side])
        if words:
            paragraph.add_run(words)
        return paragraph

    def in_cell(self, cell: Any, style: SheetStyle, words: str = "", stops: Stops = ()) -> Any:
        """A paragraph of a cell. A cell is born with an empty one, which is the first."""
        last = cell.paragraphs[-1]
        return self.put(cell.add_paragraph() if len(last._p) else last, style, words, stops)

    def dress(self, run: Any, name: str) -> None:
        """Put a new run in a style of characters. LibreOffice drops such a style's looks inside a styled table, so the run
        has them, too."""
        style = self.named(name)
        run._r.insert(0, w("rPr", w("rStyle", val=style.style_id), *deepcopy(style.element.find(qn("w:rPr")))))

    def spread(self, tick_row: float) -> None:
        """Rows to tick in so high, by the space round their boxes: programs differ on what the height of a row holds."""
        format_ = self.named(self.layout.tick.name).paragraph_format
        format_.space_before = format_.space_after = Pt((tick_row - self.layout.tick.pitch) / 2)
