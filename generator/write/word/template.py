"""The Word template, `layouts/templates/drivhus.dotx`: how its page and its styles measure, and what must be in it.

A designer opens it in Word, changes it and saves it. Its theme, styles, numbering, page, header and footer are the
source; its sample text is not used. What is needed of it is told by name: the styles, and the places in the foot,
which are content controls. It is read here without python-docx, for it is looked at in every run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from generator.model.look import Look
from generator.model.problems import Problem, Problems, Where, nearest
from generator.model.scene import Role
from generator.typeset.worksheet.styles import Pads, SheetLayout, SheetStyle

SHOWN = "layouts/templates/drivhus.dotx"
STYLES: Mapping[str, str] = {
    "body": "Normal", "title": "heading 1", "section": "heading 2", "part": "heading 3", "overline": "Overlinje",
    "lead": "Manchet", "small": "Note", "fields": "Feltlinje",
    "check": "Krydspunkt", "answer": "Svarlinje", "write": "Skrivelinje", "cell": "Tabeltekst", "more": "Tabelnote",
    "label": "Etiket", "pane": "Rudenavn", "tick": "Kryds", "head_light": "Kolonnenavn", "axis_label": "Aksenavn",
    "drawing": "Figur", "tab": "Fane", "series": "Serie", "colophon": "Kolofon", "seam": "header",
}  # fmt: skip
"""Fields of `SheetLayout` -> the names of the template's styles, as they stand in the file."""
TABLES: Mapping[str, str] = {"checklist": "Drivhus tjekliste", "matrix": "Drivhus rude"}
WRITING = "Skrivestreg"  # characters: typed text stays on its line
LOGO, SERIES, SHEET, INSIDE, BELOW = "Logo", "Serie", "Ark", "Linje i båndet", "Linje under båndet"
PLACES = (LOGO, SERIES, SHEET, INSIDE, BELOW)
SET_SOLID = 1.22  # the distance between lines that Word calls 1, in sizes of type: near enough for most faces

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_AGAIN = "læg den gamle skabelon tilbage"
_SAVED = "åbn den i Word, og gem den som Word-skabelon (.dotx)"
_UNREADABLE = (
    BadZipFile,
    LookupError,
    ValueError,
    AttributeError,
    AssertionError,
    StopIteration,
    ElementTree.ParseError,
)
"""What reading raises where a part, an element or a number is not as Office writes it."""
SENDERS = ("brand", "on-brand")  # roles whose inks are another's


@dataclass(frozen=True, slots=True)
class Template:
    """The parts of a template that are looked at."""

    sum: str  # of its bytes
    section: Element
    footer: Element
    styles: Mapping[str, Element]  # by name
    by_id: Mapping[str, Element]
    defaults: tuple[Element, ...]  # what every style inherits
    colors: Mapping[str, str]  # slot of the theme -> "1F1F1D"
    faces: tuple[str, str]  # of headings, of body text


def template_of(look: Look) -> Template:
    """Raises `Problems` if it is not there or cannot be read."""
    path = look.templates["worksheet"]
    if not path.is_file() and not path.is_dir():  # a pipe would be waited for
        raise Problems([_problem("skabelonen findes ikke", _AGAIN)])
    try:
        return _read(path.read_bytes())
    except (*_UNREADABLE, OSError) as error:
        raise Problems([_problem("skabelonen kan ikke læses", _SAVED)]) from error


@lru_cache(4)
def _read(package: bytes) -> Template:
    with ZipFile(BytesIO(package)) as found:
        parts = ("document.xml", "styles.xml", "theme/theme1.xml", "_rels/document.xml.rels")
        document, styles, theme, relations = (ElementTree.fromstring(found.read(f"word/{part}")) for part in parts)
        feet = [ref for ref in document.iter(f"{_W}footerReference") if _get(ref, "type") == "default"]
        target = next(rel.get("Target") for rel in relations if rel.get("Id") == feet[-1].get(f"{_R}id"))
        footer = ElementTree.fromstring(found.read(f"word/{target}"))
    known = styles.findall(f"{_W}style")
    scheme = next(theme.iter(f"{_A}clrScheme"))
    major, minor = (next(theme.iter(f"{_A}{kind}Font")).find(f"{_A}latin") for kind in ("major", "minor"))
    assert major is not None and minor is not None
    return Template(
        sha256(package).hexdigest(),
        [*document.iter(f"{_W}sectPr")][-1],
        footer,
        {spelled(_get(_at(style, "name"), "val") or ""): style for style in known},
        {_get(style, "styleId") or "": style for style in known},
        tuple(styles.findall(f"{_W}docDefaults/*")),
        {slot.tag.removeprefix(_A): slot[0].get("lastClr") or slot[0].get("val") or "" for slot in scheme},
        (major.get("typeface") or "", minor.get("typeface") or ""),
    )


def spelled(name: str) -> str:
    """The name of a style as Word spells it: LibreOffice writes "Heading 1" for "heading 1"."""
    lower = name[:1].lower() + name[1:]
    return lower if lower in STYLES.values() else name


def _at(element: Element, path: str) -> Element | None:
    return element.find("/".join(f"{_W}{name}" for name in path.split("/")))


def _get(element: Element | None, attribute: str) -> str | None:
    return None if element is None else element.get(f"{_W}{attribute}")


# ---------------------------------------------------------------- what is measured


def read_layout(look: Look) -> SheetLayout:
    """The template's page and styles, measured with the look's faces. Raises `Problems` for what it lacks."""
    template = template_of(look)
    if faults := list(_missing(template)):
        raise Problems(faults)
    measures = _Measures(template, look)
    try:
        return _measured(template, measures)
    except _UNREADABLE as error:
        raise Problems([_problem("skabelonen kan ikke læses", _SAVED)]) from error


def _measured(template: Template, measures: _Measures) -> SheetLayout:
    size, margins = (_at(template.section, part) for part in ("pgSz", "pgMar"))
    page = {"page_w": _get(size, "w"), "page_h": _get(size, "h"), "left": _get(margins, "left"),
            "right": _get(margins, "right"), "top": _get(margins, "top"), "edge": _get(margins, "footer")}  # fmt: skip
    found: dict[str, Any] = {side: float(twips or 0) / 20 for side, twips in page.items()}
    found |= {field: measures.style(name) for field, name in STYLES.items()}
    found |= {kind: measures.pads(name) for kind, name in TABLES.items()}
    return SheetLayout(sum=template.sum, page_of=_page_of(template.footer), **found)


def _page_of(footer: Element) -> str:
    """What stands behind the place of the sheet's name: the number of the page, and of the pages."""
    line = next(p for p in footer.iter(f"{_W}p") if SHEET in _places(p))
    return "".join(text.text or "" for run in line.findall(f"{_W}r") for text in run.findall(f"{_W}t"))


class _Measures:
    """Reads styles with all that they inherit."""

    def __init__(self, template: Template, look: Look) -> None:
        self.template, self.families = template, look.families
        self.inks = {role: bytes.fromhex(ink.rgb[1:]) for role, ink in look.inks.items() if role not in SENDERS}

    def style(self, name: str) -> SheetStyle:
        size = self._number(name, "rPr/sz", "val", 20) / 2
        line = self._number(name, "pPr/spacing", "line", 240)
        return SheetStyle(
            name,
            self.face(name)[0],
            size,
            line / 20 if self.fixed(name) else line / 240 * size * SET_SOLID,
            before=self._number(name, "pPr/spacing", "before") / 20,
            after=self._number(name, "pPr/spacing", "after") / 20,
            tracking=self._number(name, "rPr/spacing", "val") / 20 / size * 1000,
            indent=sum(self._number(name, "pPr/ind", side) / 20 for side in ("left", "right")),
            color=self.color(name),
        )

    def fixed(self, name: str) -> bool:
        """Whether the distance between its lines is so many points, whatever the face."""
        return self._said(name, "pPr/spacing", "lineRule") in ("exact", "atLeast")

    def face(self, name: str) -> tuple[str, str]:
        """The key of the face that a style is measured with, and the family it is set in."""
        family = next(filter(None, map(self._family, self._chain(name))), self.template.faces[1])
        bold, italic = self._on(name, "b"), self._on(name, "i")
        keys = {cut: key for key, cut in self.families.items()}
        nearest = "serif" if family == self.template.faces[0] else "sans-semibold" if bold else "sans"
        return keys.get((family, bold, italic), nearest), family

    def color(self, name: str) -> Role:
        """The ink of a style, or the nearest one."""
        said = self._said(name, "rPr/color", "val") or ""
        parts = bytes.fromhex(said) if len(said) == 6 else bytes(3)
        return min(self.inks, key=lambda role: sum((a - b) ** 2 for a, b in zip(parts, self.inks[role], strict=True)))

    def _family(self, element: Element) -> str | None:
        fonts = _at(element, "rPr/rFonts")
        theme = _get(fonts, "asciiTheme")
        return self.template.faces[0 if theme.startswith("major") else 1] if theme else _get(fonts, "ascii")

    def pads(self, name: str) -> Pads:
        top, bottom, left, right = (
            self._number(name, f"tblPr/tblCellMar/{side}", "w") / 20 for side in ("top", "bottom", "left", "right")
        )
        return Pads(top, bottom, (left + right) / 2)

    def _number(self, name: str, path: str, attribute: str, otherwise: float = 0) -> float:
        return float(self._said(name, path, attribute) or otherwise)

    def _on(self, name: str, cut: str) -> bool:
        said = next((e for e in (_at(style, f"rPr/{cut}") for style in self._chain(name)) if e is not None), None)
        return said is not None and _get(said, "val") not in ("0", "false")

    def _said(self, name: str, path: str, attribute: str) -> str | None:
        found = (_get(_at(style, path), attribute) for style in self._chain(name))
        return next((value for value in found if value is not None), None)

    def _chain(self, name: str) -> Iterator[Element]:
        style: Element | None = self.template.styles[name]
        while style is not None:
            yield style
            style = self.template.by_id.get(_get(_at(style, "basedOn"), "val") or "")
        yield from self.template.defaults


# ---------------------------------------------------------------- what must be there


def check_template(look: Look) -> Iterator[Problem]:
    """What the template lacks, and, as warnings, what cannot be measured in it."""
    try:
        read_layout(look)
    except Problems as faults:
        yield from faults.problems
    else:
        yield from _unmeasured(_Measures(template_of(look), look))


def _missing(template: Template) -> Iterator[Problem]:
    needed = [*STYLES.values(), WRITING, *TABLES.values()]
    strange = [name for name in template.styles if name not in needed]
    for name in needed:
        if name not in template.styles:
            near = nearest(name, strange)
            hint = f"giv »{near}« det navn igen i Word" if near else "lav en med det navn i Word"
            yield _problem(f"typografien »{name}« mangler", f"{hint}, eller {_AGAIN}")
    found = _places(template.footer)
    for name in PLACES:
        if name not in found:
            hint = "sæt et indholdskontrolelement med den titel i sidefoden (fanen Udvikler)"
            yield _problem(f"pladsen »{name}« i sidefoden mangler", f"{hint}, eller {_AGAIN}")
    band = _at(template.footer, "tbl/tr")
    cells = [] if band is None else [_places(cell) for cell in band.findall(f"{_W}tc")]
    if found >= set(PLACES) and sorted(cells, key=len) != [{LOGO}, {SERIES, SHEET, INSIDE}]:
        hint = f"båndet er en tabel med to celler: »{LOGO}« i den ene; »{SERIES}«, »{SHEET}« og »{INSIDE}« i den anden"
        yield _problem("båndet i sidefoden er lavet om", hint)
    if _at(template.section, "titlePg") is not None:
        yield _problem("første side har en sidefod for sig", "fjern krydset ved »Forskellig førsteside« i Word")


def _places(element: Element) -> set[str]:
    """The names of the content controls that stand in a paragraph: one around it cannot be filled."""
    controls = (control for paragraph in element.iter(f"{_W}p") for control in paragraph.iter(f"{_W}sdt"))
    names = (_get(_at(control, "sdtPr/alias"), "val") for control in controls)
    return {name for name in names if name}


def _unmeasured(measures: _Measures) -> Iterator[Problem]:
    known = {family for family, _, _ in measures.families.values() if family}
    told: set[str] = set()
    for name in STYLES.values():
        _, family = measures.face(name)
        if family not in known | told:
            told.add(family)
            hint = f"vælg {' eller '.join(sorted(known))} i Word, eller skriv skriften under faces i layouts/theme.yaml"
            yield _problem(
                f"skriften {family} i »{name}« kan ikke måles; teksten kan fylde mere end ventet", hint, True
            )
        if not measures.fixed(name):
            hint = "vælg »Præcis« under Linjeafstand i Word, og skriv et antal punkter"
            yield _problem(f"linjeafstanden i »{name}« kan ikke måles", hint, True)


def _problem(message: str, hint: str, warning: bool = False) -> Problem:
    return Problem(Where(SHOWN, 0), message, hint, warning=warning)
