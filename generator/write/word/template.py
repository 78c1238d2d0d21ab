"""The Word template, `layouts/templates/drivhus.dotx`: what is read of it, and what must be in it.

A designer opens it in Word, changes it and saves it. Its theme, styles, numbering, page, header and footer are the
source; its sample text is not used. What is needed of it is told by name: the styles in `styles`, and the places in
the foot, which are content controls.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from lxml import etree

from generator.model.look import Ink, Look
from generator.model.problems import Problem, Problems, Where
from generator.typeset.worksheet.styles import Pads, SheetLayout, SheetStyle
from generator.write.office.oxml import q
from generator.write.office.package import LANGUAGE, as_document
from generator.write.word.oxml import places, w
from generator.write.word.styles import ON_PAGE, STYLES, TABLES, WRITING, theme_roles

FILE = "drivhus.dotx"
SHOWN = f"layouts/templates/{FILE}"
LOGO, SERIES, SHEET, INSIDE, BELOW = "Logo", "Serie", "Ark", "Linje i båndet", "Linje under båndet"
PLACES = (LOGO, SERIES, SHEET, INSIDE, BELOW)
SET_SOLID = 1.22  # the distance between lines that Word calls 1, in sizes of type: near enough for most faces
CHANGED = ("w:themeTint", "w:themeShade", "w:themeFillTint", "w:themeFillShade")


@dataclass(frozen=True, slots=True)
class Template:
    """The template as a document without text. `faces`: of headings, of body text. `colors`: slot -> "1F1F1D"."""

    package: bytes
    sum: str
    colors: Mapping[str, str]
    faces: tuple[str, str]

    def opened(self) -> Any:
        return Document(BytesIO(self.package))


def template_of(folder: Path) -> Template:
    """Raises `Problems` if it is not there or no Word file."""
    return _template((folder / FILE), _stamp(folder / FILE))


def _stamp(path: Path) -> tuple[int, int]:
    """What changes when somebody saves the file."""
    if not path.is_file():
        return 0, 0
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size


@lru_cache(4)
def _template(path: Path, stamp: tuple[int, int]) -> Template:
    document = Document(as_document(path, SHOWN))
    theme = etree.fromstring(document.part.part_related_by(RT.THEME).blob)
    scheme = theme.find(f".//{q('a:clrScheme')}")
    colors = {etree.QName(slot).localname: slot[0].get("lastClr") or slot[0].get("val") for slot in scheme}
    major, minor = (theme.find(f".//{q(f'a:{kind}Font')}/{q('a:latin')}").get("typeface") for kind in ("major", "minor"))
    _emptied(document)
    section = document.sections[0]
    for element in (document.styles.element, section.header._element, section.footer._element):  # noqa: SLF001
        _repainted(element, colors)
        for language in element.iter(qn("w:lang")):
            language.set(qn("w:val"), LANGUAGE)
    package = BytesIO()
    document.save(package)
    return Template(package.getvalue(), sha256(path.read_bytes()).hexdigest(), colors, (major, minor))


def _emptied(document: Any) -> None:
    """Without the sample text. The last section stays, with the headers and footers that it has from those before it."""
    sections = [section._sectPr for section in document.sections]  # noqa: SLF001
    last = sections[-1]
    for earlier in reversed(sections[:-1]):
        there = {(ref.tag, ref.get(qn("w:type"))) for ref in _references(last)}
        last[:0] = [deepcopy(r) for r in _references(earlier) if (r.tag, r.get(qn("w:type"))) not in there]
    for kind in last.findall(qn("w:type")):
        last.remove(kind)
    for element in [child for child in document.element.body if child is not last]:
        document.element.body.remove(element)


def _references(section: Any) -> list[Any]:
    return list(section.iterchildren(qn("w:headerReference"), qn("w:footerReference")))


def _repainted(element: Any, colors: Mapping[str, str]) -> None:
    """Colours of the theme stand as numbers, too, for programs that read no themes."""
    rgb = {ON_PAGE.get(slot, slot): value for slot, value in colors.items()}
    for painted in element.iter(etree.Element):
        if any(painted.get(qn(tint)) for tint in CHANGED):
            continue
        color = "w:val" if painted.tag == qn("w:color") else "w:color"
        for themed, plain in (("w:themeColor", color), ("w:themeFill", "w:fill")):
            if (slot := painted.get(qn(themed))) in rgb:
                painted.set(qn(plain), rgb[slot])


def in_theme(look: Look, template: Template) -> Look:
    """The look with the colours that the template's theme has for its inks; the municipality's own stay."""
    new = {look.ink(role).rgb: f"#{template.colors[slot]}" for slot, role in theme_roles()}
    inks = {role: ink if role in ("brand", "on-brand") else _changed(ink, new) for role, ink in look.inks.items()}
    return replace(look, inks=inks)


def _changed(ink: Ink, new: Mapping[str, str]) -> Ink:
    return replace(ink, rgb=new.get(ink.rgb, ink.rgb))


# ---------------------------------------------------------------- what is measured


def read_layout(look: Look) -> SheetLayout:
    """The template's page and styles, measured with the look's faces. Raises `Problems` for what it lacks."""
    template, families = template_of(look.templates), tuple(sorted(look.families.items()))
    return _layout(template.sum, template.package, template.faces, families)


Families = tuple[tuple[str, tuple[str, bool, bool]], ...]


@lru_cache(4)
def _layout(sum: str, package: bytes, faces: tuple[str, str], families: Families) -> SheetLayout:
    document = Document(BytesIO(package))
    if faults := [*_missing_styles(document), *_missing_places(document)]:
        raise Problems(faults)
    measures = _Measures(document, faces, dict(families))
    section = document.sections[0]
    page = {
        "page_w": section.page_width, "page_h": section.page_height, "left": section.left_margin,
        "right": section.right_margin, "top": section.top_margin, "edge": section.footer_distance,
    }  # fmt: skip
    return SheetLayout(
        sum=sum,
        **{side: length.pt for side, length in page.items()},
        **{field: measures.style(name) for field, name in STYLES.items()},
        **{kind: measures.pads(name) for kind, name in TABLES.items()},
    )


class _Measures:
    """Reads styles with all that they inherit: python-docx tells only what a style says itself."""

    def __init__(self, document: Any, faces: tuple[str, str], families: Mapping[str, tuple[str, bool, bool]]) -> None:
        self.faces, self.families = faces, families
        self.by_name = {style.name: style for style in document.styles}
        defaults = document.styles.element.xpath("w:docDefaults/*/w:rPr | w:docDefaults/*/w:pPr")
        self.defaults = w("style", *deepcopy(defaults))

    def style(self, name: str) -> SheetStyle:
        size = self._number(name, "w:rPr/w:sz", "w:val", 20) / 2
        before, after = (self._number(name, "w:pPr/w:spacing", f"w:{side}") / 20 for side in ("before", "after"))
        indent = sum(self._number(name, "w:pPr/w:ind", f"w:{side}") / 20 for side in ("left", "right"))
        tracking = self._number(name, "w:rPr/w:spacing", "w:val") / 20 / size * 1000
        return SheetStyle(name, self.face(name)[0], size, self._pitch(name, size), before, after, tracking, indent)

    def fixed(self, name: str) -> bool:
        """Whether the distance between its lines is so many points, whatever the face."""
        return self._said(name, "w:pPr/w:spacing", "w:lineRule") in ("exact", "atLeast")

    def _pitch(self, name: str, size: float) -> float:
        line = self._number(name, "w:pPr/w:spacing", "w:line", 240)
        return line / 20 if self.fixed(name) else line / 240 * size * SET_SOLID

    def face(self, name: str) -> tuple[str, str]:
        """The key of the face that a style is measured with, and the family it is set in."""
        family = next(filter(None, map(self._family, self._chain(name))), self.faces[1])
        bold, italic = (self._on(name, f"w:rPr/w:{cut}") for cut in "bi")
        keys = {cut: key for key, cut in self.families.items()}
        nearest = "serif" if family == self.faces[0] else "sans-semibold" if bold else "sans"
        return keys.get((family, bold, italic), nearest), family

    def _family(self, element: Any) -> str | None:
        fonts = element.find(_path("w:rPr/w:rFonts"))
        if fonts is None:
            return None
        theme = fonts.get(qn("w:asciiTheme"))
        return str(self.faces[0 if theme.startswith("major") else 1]) if theme else fonts.get(qn("w:ascii"))

    def pads(self, name: str) -> Pads:
        top, bottom, left, right = (
            self._number(name, f"w:tblPr/w:tblCellMar/w:{side}", "w:w") / 20 for side in ("top", "bottom", "left", "right")
        )
        return Pads(top, bottom, (left + right) / 2)

    def _number(self, name: str, path: str, attribute: str, otherwise: float = 0) -> float:
        found = self._said(name, path, attribute)
        return float(found) if found is not None else otherwise

    def _on(self, name: str, path: str) -> bool:
        found = (element.find(_path(path)) for element in self._chain(name))
        said = next((e for e in found if e is not None), None)
        return said is not None and said.get(qn("w:val"), "1") not in ("0", "false")

    def _said(self, name: str, path: str, attribute: str) -> str | None:
        found = (element.find(_path(path)) for element in self._chain(name))
        values = (e.get(qn(attribute)) for e in found if e is not None)
        return next((value for value in values if value is not None), None)

    def _chain(self, name: str) -> Iterator[Any]:
        style = self.by_name[name]
        while style is not None:
            yield style.element
            style = style.base_style
        yield self.defaults


def _path(path: str) -> str:
    return "/".join(map(qn, path.split("/")))


# ---------------------------------------------------------------- what must be there


def check_template(look: Look) -> Iterator[Problem]:
    """What the template lacks, and, as warnings, what cannot be measured in it."""
    try:
        template = template_of(look.templates)
    except Problems as problems:
        yield from problems.problems
        return
    document = template.opened()
    faults = list(_missing_styles(document))
    yield from (*faults, *_missing_places(document))
    if not faults:
        yield from _unmeasured(_Measures(document, template.faces, look.families))


def _missing_styles(document: Any) -> Iterator[Problem]:
    there = [style.name for style in document.styles]
    needed = [*STYLES.values(), WRITING, *TABLES.values()]
    strange = [name for name in there if name not in needed]
    for name in needed:
        if name not in there:
            near = get_close_matches(name, strange, 1)
            hint = f"giv »{near[0]}« det navn igen i Word" if near else "lav en med det navn i Word"
            yield _problem(f"typografien »{name}« mangler", f"{hint}, eller læg den gamle skabelon tilbage")


def _missing_places(document: Any) -> Iterator[Problem]:
    section = document.sections[0]
    found = places(section.footer._element)  # noqa: SLF001
    for name in PLACES:
        if name not in found:
            hint = "sæt et indholdskontrolelement med den titel i sidefoden igen (fanen Udvikler)"
            yield _problem(f"pladsen »{name}« i sidefoden mangler", hint)
    if section.different_first_page_header_footer:
        hint = "fjern fluebenet ved »Speciel førsteside« under Sidefod i Word"
        yield _problem("den første side har en sidefod for sig selv", hint)
    if not {LOGO, SERIES, INSIDE} <= places(_band(section.footer)).keys() and found.keys() >= set(PLACES):
        hint = f"båndet er en tabel med to celler: »{LOGO}« i den ene, »{SERIES}« og »{INSIDE}« i den anden"
        yield _problem("båndet i sidefoden er ikke, som det skal være", hint)


def _band(footer: Any) -> Any:
    """The first row of the footer's table."""
    return footer.tables[0].rows[0]._tr if footer.tables else w("tr")  # noqa: SLF001


def _unmeasured(measures: _Measures) -> Iterator[Problem]:
    known = {family for family, _, _ in measures.families.values()}
    told: set[str] = set()
    for name in STYLES.values():
        _, family = measures.face(name)
        if family not in known | told:
            told.add(family)
            hint = f"vælg {' eller '.join(sorted(known))} i Word, eller skriv skriften under faces i layouts/theme.yaml"
            yield _problem(f"skriften {family} (»{name}«) kan ikke måles; teksten kan fylde mere end ventet", hint, True)
        if name != STYLES["lead_in"] and not measures.fixed(name):
            hint = "vælg »Præcis« under Linjeafstand, og skriv et antal punkter"
            yield _problem(f"linjeafstanden i »{name}« kan ikke måles", hint, True)


def _problem(message: str, hint: str, warning: bool = False) -> Problem:
    return Problem(Where(SHOWN, 0), message, hint, warning=warning)
