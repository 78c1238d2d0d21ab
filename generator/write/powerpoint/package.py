"""The package round the slides: content types, relationships, presentation and properties (ECMA-376 part 2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from uuid import NAMESPACE_DNS, uuid5
from xml.sax.saxutils import escape, quoteattr

from generator.write.powerpoint.xml import HEAD, LANG, NS, NS_A, emu

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CORE_REL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
TYPE = "application/vnd.openxmlformats-officedocument."
STAMP = "2026-01-01T00:00:00Z"  # fixed: the same input gives the same bytes
FIRST_SLIDE_ID = 256
MASTER_ID = 2147483648
TABLES = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"  # PowerPoint's own medium style in the theme's colours

Relation = tuple[str, str, str]  # id, type, target

PART_TYPES = {
    "ppt/presentation.xml": TYPE + "presentationml.presentation.main+xml",
    "ppt/slideMasters/": TYPE + "presentationml.slideMaster+xml",
    "ppt/slideLayouts/": TYPE + "presentationml.slideLayout+xml",
    "ppt/notesMasters/": TYPE + "presentationml.notesMaster+xml",
    "ppt/notesSlides/": TYPE + "presentationml.notesSlide+xml",
    "ppt/slides/": TYPE + "presentationml.slide+xml",
    "ppt/presProps.xml": TYPE + "presentationml.presProps+xml",
    "ppt/viewProps.xml": TYPE + "presentationml.viewProps+xml",
    "ppt/tableStyles.xml": TYPE + "presentationml.tableStyles+xml",
    "ppt/theme/": TYPE + "theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": TYPE + "extended-properties+xml",
}
DEFAULTS = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
}


def content_types(parts: Iterable[str]) -> str:
    """[Content_Types].xml for the parts of a package."""
    parts = list(parts)
    kinds = {name.rsplit(".", 1)[-1] for name in parts} | {"xml", "rels"}
    defaults = "".join(
        f'<Default Extension="{k}" ContentType="{v}"/>' for k, v in sorted(DEFAULTS.items()) if k in kinds
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{part_type(name)}"/>' for name in sorted(parts) if _is_part(name)
    )
    return f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'


def _is_part(name: str) -> bool:
    return name.endswith(".xml") and name != "[Content_Types].xml"


def part_type(name: str) -> str:
    return next(kind for start, kind in PART_TYPES.items() if name.startswith(start))


def relations(found: Iterable[Relation]) -> str:
    rows = "".join(f'<Relationship Id="{i}" Type="{_kind(kind)}" Target="{target}"/>' for i, kind, target in found)
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _kind(kind: str) -> str:
    return kind if kind.startswith("http") else REL + kind


def rels_name(part: str) -> str:
    folder, name = part.rsplit("/", 1)
    return f"{folder}/_rels/{name}.rels"


ROOT_RELS = relations(
    (
        ("rId1", "officeDocument", "ppt/presentation.xml"),
        ("rId2", CORE_REL, "docProps/core.xml"),
        ("rId3", "extended-properties", "docProps/app.xml"),
    )
)


def presentation(sections: Sequence[str], w: float, h: float, levels: str) -> str:
    """ppt/presentation.xml: `sections` is the section of each slide in turn; slide n has relation rId<100+n>."""
    slides = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + n}" r:id="rId{100 + n}"/>' for n in range(len(sections)))
    return (
        f'{HEAD}<p:presentation {NS} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>{slides}</p:sldIdLst>'
        f'<p:sldSz cx="{emu(w)}" cy="{emu(h)}"/><p:notesSz cx="6858000" cy="9906000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{LANG}"/></a:defPPr>{levels}'
        f"</p:defaultTextStyle>{_sections(sections)}</p:presentation>"
    )


def _sections(sections: Sequence[str]) -> str:
    """The sections of the slide list; must be the last child."""
    rows, n = "", FIRST_SLIDE_ID
    for i, (name, run) in enumerate(groupby(sections)):
        count = len(list(run))
        slides = "".join(f'<p14:sldId id="{n + k}"/>' for k in range(count))
        guid = str(uuid5(NAMESPACE_DNS, f"drivhus/{i}/{name}")).upper()
        rows += (
            f'<p14:section name={quoteattr(name)} id="{{{guid}}}"><p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>'
        )
        n += count
    return (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
        f'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">{rows}</p14:sectionLst></p:ext></p:extLst>'
    )


def presentation_relations(slides: int) -> list[Relation]:
    fixed = [
        ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("rId2", "notesMaster", "notesMasters/notesMaster1.xml"),
        ("rId3", "presProps", "presProps.xml"),
        ("rId4", "viewProps", "viewProps.xml"),
        ("rId5", "theme", "theme/theme1.xml"),
        ("rId6", "tableStyles", "tableStyles.xml"),
    ]
    return fixed + [(f"rId{100 + n}", "slide", f"slides/slide{n + 1}.xml") for n in range(slides)]


def fixed_parts(title: str, subject: str, author: str) -> dict[str, str]:
    """Parts that hold nothing of the slides."""
    return {
        "_rels/.rels": ROOT_RELS,
        "docProps/core.xml": core(title, subject, author),
        "docProps/app.xml": f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat>"
        "<AppVersion>16.0000</AppVersion></Properties>",
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NS}/>",
        "ppt/viewProps.xml": f'{HEAD}<p:viewPr {NS}><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>',
        "ppt/tableStyles.xml": f'{HEAD}<a:tblStyleLst {NS_A} def="{TABLES}"/>',
    }


def core(title: str, subject: str, author: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:subject>{escape(subject)}</dc:subject><dc:creator>{escape(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{STAMP}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{STAMP}</dcterms:modified>'
        f"<dc:language>{LANG}</dc:language></cp:coreProperties>"
    )
