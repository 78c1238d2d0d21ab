"""The parts of a Word file that hold no content: styles, numbering, settings, faces. Nothing of Word's own defaults is used."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from generator.model.look import Look
from generator.typeset.worksheet import styles as sheet
from generator.typeset.worksheet.styles import SheetStyle, with_pitch
from generator.write.word.xml import HEAD, LANG, NS, Inks, half_points, twips

TABLE_STYLES = {"checklist": "DrivhusTjekliste", "grid": "DrivhusTabel", "matrix": "DrivhusRude"}
NAMES = {"checklist": "Drivhus tjekliste", "grid": "Drivhus tabel", "matrix": "Drivhus rude"}
WRITING = "Skrivestreg"  # character style of a field: typed text stays on its line
LEAD_IN = "Indloeb"
STRONG = "Strong"
SYMBOLS = "Segoe UI Symbol"  # has the boxes on Windows; others find their own
CUSTOM = {"Overlinje", "Manchet", "Note", "Feltlinje", "Krydspunkt", "Svarlinje", "Skrivelinje", "Tabeltekst", "Tabelnote",
          "Etiket", "Kryds", "Tabelhoved", "Kolonnenavn", "Aksenavn", "Figur", "Fane", "Serie", "Kolofon"}  # fmt: skip
SHOWN = ("Normal", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "Strong")


class Template:
    """Styles and colours of one look."""

    def __init__(self, look: Look, inks: Inks, pitch: float) -> None:
        self.look, self.inks, self.pitch = look, inks, pitch

    # -- faces ---------------------------------------------------------------

    def face(self, key: str) -> str:
        """rPr children for a face: the theme's two families, and their bold and italic cuts."""
        family, bold, italic = self.look.families[key]
        major = family == self.look.families["serif"][0] and key.startswith("serif")
        name, east, cs = ("major", "majorEastAsia", "majorBidi") if major else ("minor", "minorEastAsia", "minorBidi")
        fonts = f'<w:rFonts w:asciiTheme="{name}HAnsi" w:hAnsiTheme="{name}HAnsi" w:eastAsiaTheme="{east}" w:cstheme="{cs}"/>'
        return fonts + ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")

    def lead_in(self) -> str:
        tracking = round(sheet.LEAD_IN_SIZE * sheet.LEAD_IN_TRACKING / 1000 * 20)
        size = half_points(sheet.LEAD_IN_SIZE)
        return (
            f"{self.face('sans-semibold')}<w:caps/>{self.inks.color('gran')}"
            f'<w:spacing w:val="{tracking}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        )

    def writing(self) -> str:
        return self.inks.underline("boeg")

    # -- styles --------------------------------------------------------------

    def styles(self) -> str:
        defaults = (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{self.face('sans')}{self.inks.color('muld')}{_size(sheet.BODY.size)}"
            f'<w:lang w:val="{LANG}" w:eastAsia="{LANG}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
            f"<w:pPrDefault><w:pPr>{_spacing(sheet.BODY)}</w:pPr></w:pPrDefault></w:docDefaults>"
        )
        parts = (*self._basics(), *map(self._paragraph, sheet.STYLES), *self._characters(), *self._tables())
        return f"{HEAD}<w:styles {NS}>{defaults}{_latent()}{''.join(parts)}</w:styles>"

    def _basics(self) -> Iterator[str]:
        yield _style("DefaultParagraphFont", "Default Paragraph Font", "character", "", default=True, hidden=True)
        margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
        inside = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        yield _style("TableNormal", "Normal Table", "table", inside, default=True, hidden=True)
        yield _style("NoList", "No List", "numbering", "", default=True, hidden=True)

    def _paragraph(self, style: SheetStyle) -> str:
        style = with_pitch(style, self.pitch)
        keep = "<w:keepNext/><w:keepLines/>" if style.keep else ""
        numbered = _numbered(style.id)
        level = f'<w:outlineLvl w:val="{style.outline - 1}"/>' if style.outline else ""
        tracking = f'<w:spacing w:val="{round(style.size * style.tracking / 50)}"/>' if style.tracking else ""
        rpr = f"{self.face(style.face)}{self.inks.color(style.color)}{tracking}{_size(style.size)}"
        shape = '<w:ind w:left="340" w:hanging="340"/>' if numbered else _alignment(style.id)
        ppr = f"{keep}<w:widowControl/>{numbered}<w:suppressAutoHyphens/>{_spacing(style)}{shape}{level}"
        inside = f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr>"
        following = "Normal" if style.outline else ""
        return _style(style.id, style.name, "paragraph", inside, default=style.id == "Normal", following=following)

    def _characters(self) -> Iterator[str]:
        yield _style(STRONG, "Strong", "character", f"<w:rPr>{self.face('sans-semibold')}</w:rPr>")
        yield _style(LEAD_IN, "Indløb", "character", f"<w:rPr>{self.lead_in()}</w:rPr>")
        yield _style(WRITING, "Skrivestreg", "character", f"<w:rPr>{self.writing()}</w:rPr>")

    def _tables(self) -> Iterator[str]:
        bands = {
            "checklist": _condition("band1Horz", self._ground("glas1")),
            "grid": _condition("firstRow", self._ground("gran")) + _condition("firstCol", self._ground("glas1")),
            "matrix": "",
        }
        grounds = {"checklist": "glas0", "grid": "glas0", "matrix": "glas1"}
        for kind, extra in bands.items():
            light = _condition("firstRow", self._ground("paper")) if kind != "grid" else ""
            inside = f"{self._table_frame(kind)}{self._ground(grounds[kind])}{light}{extra}"
            yield _style(TABLE_STYLES[kind], NAMES[kind], "table", inside, based="TableNormal")

    def _table_frame(self, kind: str) -> str:
        pads = sheet.PADS[kind]
        lines = self.inks.border("insideH", "paper", sheet.RULE)
        if kind == "grid":
            lines += self.inks.border("insideV", "paper", sheet.RULE)
        sides = zip(("top", "left", "bottom", "right"), (pads.top, pads.side, pads.bottom, pads.side), strict=True)
        margins = "".join(f'<w:{side} w:w="{twips(pad)}" w:type="dxa"/>' for side, pad in sides)
        return (
            f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{lines}</w:tblBorders>'
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        )

    def _ground(self, role: str) -> str:
        return f"<w:tcPr>{self.inks.shade(role)}</w:tcPr>"

    # -- numbering, settings, faces -------------------------------------------

    def numbering(self) -> str:
        kinds = ((1, sheet.BULLET.id, "bullet", "•"), (2, sheet.NUMBER.id, "decimal", "%1."))
        lists = "".join(self._list(*kind) for kind in kinds)
        uses = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n, *_ in kinds)
        return f"{HEAD}<w:numbering {NS}>{lists}{uses}</w:numbering>"

    def _list(self, n: int, style: str, kind: str, sign: str) -> str:
        level = (
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
            f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr>'
            f"<w:rPr>{self.inks.color('boeg')}</w:rPr></w:lvl>"
        )
        return (
            f'<w:abstractNum w:abstractNumId="{n}"><w:nsid w:val="1A2B3C0{n}"/>'
            f'<w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="1A2B3C1{n}"/>{level}</w:abstractNum>'
        )

    def font_table(self) -> str:
        families = dict.fromkeys((*(family for family, _, _ in self.look.families.values()), SYMBOLS))
        fonts = "".join(f"<w:font w:name={quoteattr(name)}/>" for name in families if name)
        return f"{HEAD}<w:fonts {NS}>{fonts}</w:fonts>"


def settings_xml() -> str:
    modern = (
        ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1), ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1), ("differentiateMultirowTableHeaders", 1),
    )  # fmt: skip
    uri = 'w:uri="http://schemas.microsoft.com/office/word"'
    compat = "".join(f'<w:compatSetting w:name="{name}" {uri} w:val="{value}"/>' for name, value in modern)
    accents = "".join(f' w:accent{n}="accent{n}"' for n in range(1, 7))
    return (
        f'{HEAD}<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat>'
        f'<w:themeFontLang w:val="{LANG}"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"'
        f'{accents} w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _style(
    id: str, name: str, kind: str, inside: str, *, based: str = "", default: bool = False, hidden: bool = False,
    following: str = "",
) -> str:  # fmt: skip
    own = kind == "table" and not default or id in CUSTOM or id in (LEAD_IN, WRITING)
    attrs = (' w:default="1"' if default else "") + (' w:customStyle="1"' if own else "")
    if kind == "paragraph" and not default:
        based = "Normal"
    head = f'<w:basedOn w:val="{based}"/>' if based else ""
    head += f'<w:next w:val="{following}"/>' if following else ""
    seen = "<w:semiHidden/><w:unhideWhenUsed/>" if hidden else "<w:qFormat/>"
    return (
        f'<w:style w:type="{kind}"{attrs} w:styleId="{id}"><w:name w:val="{escape(name)}"/>{head}'
        f'<w:uiPriority w:val="{99 if hidden else 10}"/>{seen}{inside}</w:style>'
    )


def _latent() -> str:
    shown = "".join(
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:unhideWhenUsed="0" w:qFormat="1"/>' for name in SHOWN
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        f'w:defQFormat="0" w:count="376">{shown}</w:latentStyles>'
    )


def _spacing(style: SheetStyle) -> str:
    rule = "atLeast" if style.grows else "exact"
    pitch = f'w:line="{twips(style.pitch)}" w:lineRule="{rule}"'
    return f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}" {pitch}/>'


def _size(size: float) -> str:
    return f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'


def _numbered(style: str) -> str:
    number = {sheet.BULLET.id: 1, sheet.NUMBER.id: 2}.get(style)
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>' if number else ""


def _alignment(style: str) -> str:
    return '<w:jc w:val="center"/>' if style == sheet.AXIS_LABEL.id else ""


def _condition(kind: str, cell: str) -> str:
    return f'<w:tblStylePr w:type="{kind}"><w:tblPr/>{cell}</w:tblStylePr>'
