"""The styles and colours of one document: our jobs for them -> what the template calls them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import fields
from typing import Any

from docx.oxml.ns import qn

from generator.model.look import Look
from generator.model.scene import Role
from generator.typeset.worksheet.styles import SheetLayout, SheetStyle
from generator.write.office.colors import PLAIN, Palette
from generator.write.office.stamp import BRAND
from generator.write.word.oxml import w

STYLES: Mapping[str, str] = {
    "body": "Normal", "title": "Heading 1", "section": "Heading 2", "part": "Heading 3", "overline": "Overlinje",
    "lead": "Manchet", "small": "Note", "bullet": "List Bullet", "number": "List Number", "fields": "Feltlinje",
    "check": "Krydspunkt", "answer": "Svarlinje", "write": "Skrivelinje", "cell": "Tabeltekst", "more": "Tabelnote",
    "label": "Etiket", "tick": "Kryds", "head_dark": "Tabelhoved", "head_light": "Kolonnenavn", "axis_label": "Aksenavn",
    "drawing": "Figur", "tab": "Fane", "series": "Serie", "colophon": "Kolofon", "seam": "Header", "lead_in": "Indløb",
}  # fmt: skip
"""Fields of `SheetLayout` -> the names of the template's styles, as python-docx says them."""

TABLES: Mapping[str, str] = {"checklist": "Drivhus tjekliste", "grid": "Drivhus tabel", "matrix": "Drivhus rude"}
WRITING = "Skrivestreg"  # characters: typed text stays on its line
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

    def _said(self, role: Role, plain: str, themed: str) -> dict[str, object]:
        rgb = self.look.ink(role).rgb
        slot = BRAND if role == "brand" else self._by_role.get(role) or self._by_rgb.get(rgb)
        return {plain: rgb.lstrip("#").upper()} | ({themed: slot} if slot else {})


class Styles:
    """The styles of one document by their jobs. They are found by name: ids are another in a Danish Word."""

    def __init__(self, document: Any, layout: SheetLayout, inks: Inks) -> None:
        by_name = {style.name: style for style in document.styles}
        self.layout, self.inks = layout, inks
        self._by_style = {id(getattr(layout, field)): by_name[name] for field, name in STYLES.items()}
        self.writing, self.lead_in = by_name[WRITING], by_name[STYLES["lead_in"]]
        self.tables = {kind: by_name[name] for kind, name in TABLES.items()}

    def of(self, style: SheetStyle) -> Any:
        """The document's own style of one of the layout's."""
        return self._by_style[id(style)]

    def dressed(self, run: Any, style: Any) -> Any:
        """A run in a style of characters. LibreOffice drops such a style's looks inside a styled table, so the run has
        them, too."""
        run.style = style
        properties = run._r.get_or_add_rPr()  # noqa: SLF001
        properties.extend(deepcopy(child) for child in style.element.find(qn("w:rPr")))
        return run

    def stretch(self, pitch: Any) -> None:
        """The distance between writing lines, which was found when the sheet was fitted."""
        for field in LINES:
            self.of(getattr(self.layout, field)).paragraph_format.line_spacing = pitch


def style_fields() -> tuple[str, ...]:
    """The fields of a layout that are styles; a test holds them equal to `STYLES`."""
    return tuple(field.name for field in fields(SheetLayout) if field.type == "SheetStyle")
