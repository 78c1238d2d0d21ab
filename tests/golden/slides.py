"""A PowerPoint file as another program finds it: layouts, and on each slide every shape where it stands, with its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pptx import Presentation

from golden.office import A, Theme, alternative, local, properties, pt, shown

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
STEPS = {"moveTo": "M", "lnTo": "L", "cubicBezTo": "C", "quadBezTo": "Q", "arcTo": "A", "close": "Z"}
LIKE = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}
"""A placeholder's kind, and what its master calls it."""

Lines = Iterator[str]


def describe_pptx(path: Path) -> str:
    """Everything that somebody sees, hears read aloud, or chooses from a menu."""
    return "\n".join(_Deck(Presentation(str(path))).lines()) + "\n"


class Frame(NamedTuple):
    """How a group's own measures become the slide's."""

    x: float = 0
    y: float = 0
    across: float = 1
    down: float = 1


class _Deck:
    def __init__(self, deck: Any) -> None:
        self.deck = deck
        self.master = deck.slide_master
        self.theme = Theme(self.master.part)

    def lines(self) -> Lines:
        yield properties(self.deck.core_properties)
        yield f"size {pt(self.deck.slide_width)} x {pt(self.deck.slide_height)}"
        yield self.theme.told()
        yield f"languages {' '.join(sorted(self._languages()))}"
        yield from self._sections()
        yield from self._sheet("master", self.master)
        for layout in self.deck.slide_layouts:
            yield from self._sheet(f"layout {layout.name}", layout)
        yield from self._sheet("notes master", self.deck.notes_master)
        for number, slide in enumerate(self.deck.slides, 1):
            yield from self._sheet(f"slide {number} layout {slide.slide_layout.name}", slide)
            if slide.has_notes_slide:
                yield "  notes"
                yield from (f"    {line}" for line in slide.notes_slide.notes_text_frame.text.split("\n"))

    def _languages(self) -> set[str]:
        sheets = [*self.deck.slides, *self.deck.slide_layouts, self.master, *(s.notes_slide for s in self.deck.slides)]
        return {e.get("lang") for sheet in sheets for e in sheet.element.iter() if e.get("lang")}

    def _sections(self) -> Lines:
        numbers = {str(slide.slide_id): n for n, slide in enumerate(self.deck.slides, 1)}
        for section in self.deck.element.iter(f"{P14}section"):
            members = [numbers[e.get("id")] for e in section.iter(f"{P14}sldId")]
            yield f"section »{section.get('name')}« slides {', '.join(map(str, members))}"

    def _sheet(self, name: str, sheet: Any) -> Lines:
        ground = sheet.element.find(f".//{P}bgPr")
        hidden = " hidden" if sheet.element.get("show") == "0" else ""
        plain = " without the master's shapes" if sheet.element.get("showMasterSp") == "0" else ""
        yield f"{name}{hidden}{plain}{' ground ' + self.theme.colour(ground) if ground is not None else ''}"
        yield from self._shapes(sheet.shapes, Frame(), sheet, "  ")

    def _shapes(self, shapes: Iterable[Any], frame: Frame, sheet: Any, indent: str) -> Lines:
        for shape in shapes:
            yield indent + self._head(shape, frame)
            if hasattr(shape, "shapes"):
                yield from self._shapes(shape.shapes, _inside(shape, frame), sheet, indent + "  ")
            elif getattr(shape, "has_table", False) and shape.has_table:
                for row in shape.table.rows:
                    yield f"{indent}  row {' | '.join(cell.text for cell in row.cells)}"
            elif shape.has_text_frame and shape.text_frame.text.strip():
                yield from (f"{indent}  {line}" for line in self._text(shape, sheet))

    # -- shapes --------------------------------------------------------------

    def _head(self, shape: Any, frame: Frame) -> str:
        element = shape._element
        place = _place(shape, frame)
        properties = element.find(f"{P}spPr")
        drawn = "" if properties is None or shape.is_placeholder else self._drawn(properties, shape, frame)
        alt = "" if shape.is_placeholder or _is_text_box(shape) else alternative(element.find(f".//{P}cNvPr"))
        turned = f" turned {shape.rotation:g}" if getattr(shape, "rotation", 0) else ""
        return f"{_kind(shape)} {shape.name!r}{place}{turned}{drawn}{alt}"

    def _drawn(self, properties: Any, shape: Any, frame: Frame) -> str:
        """Outline, fill and stroke of a shape."""
        preset = properties.find(f"{A}prstGeom")
        made = f" {preset.get('prst')}" if preset is not None and preset.get("prst") != "rect" else ""
        made += _outline(properties, shape, frame)
        flips = [key for key in ("flipH", "flipV") for e in properties.iterfind(f"{A}xfrm") if e.get(key) == "1"]
        fill, ln = self.theme.colour(properties), properties.find(f"{A}ln")
        stroke = self.theme.colour(ln)
        said = f"{made}{''.join(f' {flip}' for flip in flips)}{f' fill {fill}' if fill and fill != 'none' else ''}"
        return f"{said} stroke {stroke}{_stroke(ln)}" if stroke and stroke != "none" else said

    # -- text ----------------------------------------------------------------

    def _text(self, shape: Any, sheet: Any) -> Lines:
        body = shape.text_frame._txBody
        bodies = [body, *self._likes(shape, sheet)]
        yield _box(bodies)
        for paragraph in body.findall(f"{A}p"):
            levels = list(self._levels(paragraph, bodies, shape))
            ends = "".join(f" {key} {value}" for key, value in _paragraph(levels))
            for number, (look, text) in enumerate(self._runs(paragraph, levels)):
                yield f"+ {look}: »{shown(text)}«" if number else f"{look}{ends}: »{shown(text)}«"

    def _likes(self, shape: Any, sheet: Any) -> list[Any]:
        """The text bodies of the placeholders that this one takes after: its layout's, its master's."""
        if not shape.is_placeholder:
            return []
        mark = shape._element.find(f".//{P}ph")
        kind, index = mark.get("type", "obj"), mark.get("idx", "0")
        found = []
        layout = getattr(sheet, "slide_layout", None)
        if layout is not None:
            found += [p for p in layout.placeholders if str(p.placeholder_format.idx) == index]
        if found:
            kind = found[0]._element.find(f".//{P}ph").get("type", kind)
        if sheet is not self.master and hasattr(self.master, "placeholders"):
            wanted = LIKE.get(kind, kind)
            found += [p for p in self.master.placeholders if p._element.find(f".//{P}ph").get("type", "obj") == wanted]
        return [p.text_frame._txBody for p in found if p.has_text_frame]

    def _levels(self, paragraph: Any, bodies: list[Any], shape: Any) -> Lines:
        """Where a paragraph's manners are looked up, the nearest first."""
        own = paragraph.find(f"{A}pPr")
        level = int(own.get("lvl", "0")) + 1 if own is not None else 1
        if own is not None:
            yield own
        for body in bodies:
            yield from body.iterfind(f"{A}lstStyle/{A}lvl{level}pPr")
        kind = shape._element.find(f".//{P}ph")
        name = {"title": "titleStyle", "ctrTitle": "titleStyle"}.get(
            kind.get("type", "obj") if kind is not None else "", "bodyStyle" if kind is not None else "otherStyle"
        )
        yield from self.master.element.iterfind(f"{P}txStyles/{P}{name}/{A}lvl{level}pPr")
        yield from self.deck.element.iterfind(f"{P}defaultTextStyle/{A}lvl{level}pPr")

    def _runs(self, paragraph: Any, levels: list[Any]) -> Iterator[tuple[str, str]]:
        """Look and text; runs that look alike are one."""
        look, text = "", ""
        for run in paragraph:
            kind = local(run)
            if kind == "br":
                text += "\n"
            if kind not in ("r", "fld"):
                continue
            now = self._look(run.find(f"{A}rPr"), levels)
            if now != look and text:
                yield look, text
                text = ""
            words = run.findtext(f"{A}t") or ""
            look, text = now, text + (f"{{{run.get('type')}}}" if kind == "fld" else words)
        if text:
            yield look, text

    def _look(self, own: Any, levels: list[Any]) -> str:
        """Size, face and colour of a run, its own or those of what it takes after."""
        sayings = [e for e in (own, *(level.find(f"{A}defRPr") for level in levels)) if e is not None]

        def said(key: str) -> str:
            return next((e.get(key) for e in sayings if e.get(key)), "")

        size = f"{int(said('sz') or 1800) / 100:g}"
        face = next((f.get("typeface") for e in sayings if (f := e.find(f"{A}latin")) is not None), "+mn-lt")
        face = {"+mj-lt": self.theme.fonts["major"], "+mn-lt": self.theme.fonts["minor"]}.get(face, face)
        ink = next((c for e in sayings if (c := self.theme.colour(e))), "tx1")
        marks = [mark for key, mark in (("b", "bold"), ("i", "italic")) if said(key) in ("1", "true")]
        marks += [f"tracking {int(said('spc')) / 100:g}"] if said("spc") not in ("", "0") else []
        marks += ["capitals"] if said("cap") == "all" else []
        marks += ["link"] if own is not None and own.find(f"{A}hlinkClick") is not None else []
        return " ".join((size, face, ink, *marks))


def _kind(shape: Any) -> str:
    if shape.is_placeholder:
        form = shape.placeholder_format
        return f"placeholder {form.idx} {str(form.type).split(' ')[0].lower()}"
    tag = local(shape._element)
    if tag == "pic":
        return "picture"
    if tag in ("grpSp", "cxnSp", "graphicFrame"):
        return {"grpSp": "group", "cxnSp": "connector", "graphicFrame": "frame"}[tag]
    return "text box" if _is_text_box(shape) else "shape"


def _is_text_box(shape: Any) -> bool:
    return any(e.get("txBox") == "1" for e in shape._element.iter(f"{P}cNvSpPr"))


def _place(shape: Any, frame: Frame) -> str:
    if shape.left is None:
        return ""
    x, y = frame.x + shape.left * frame.across, frame.y + shape.top * frame.down
    return f" [{pt(x)} {pt(y)} {pt(shape.width * frame.across)} {pt(shape.height * frame.down)}]"


def _inside(group: Any, frame: Frame) -> Frame:
    xfrm = group._element.find(f"{P}grpSpPr/{A}xfrm")
    if xfrm is None:
        return frame
    off, ext, start, room = (xfrm.find(f"{A}{name}") for name in ("off", "ext", "chOff", "chExt"))
    across = frame.across * (int(ext.get("cx")) / (int(room.get("cx")) or 1) if int(ext.get("cx")) else 1)
    down = frame.down * (int(ext.get("cy")) / (int(room.get("cy")) or 1) if int(ext.get("cy")) else 1)
    x = frame.x + int(off.get("x")) * frame.across - int(start.get("x")) * across
    y = frame.y + int(off.get("y")) * frame.down - int(start.get("y")) * down
    return Frame(x, y, across, down)


def _outline(properties: Any, shape: Any, frame: Frame) -> str:
    """Which steps a free form has, and the middle of its points, which moves if any of them does."""
    steps: Counter[str] = Counter()
    xs, ys = [], []
    for path in properties.iterfind(f"{A}custGeom/{A}pathLst/{A}path"):
        across, down = (int(path.get(key) or 0) or 1 for key in ("w", "h"))
        steps.update(STEPS.get(local(step), "") for step in path)
        xs += [int(point.get("x")) / across for point in path.iter(f"{A}pt")]
        ys += [int(point.get("y")) / down for point in path.iter(f"{A}pt")]
    if not xs:
        return ""
    x = frame.x + (shape.left + sum(xs) / len(xs) * shape.width) * frame.across
    y = frame.y + (shape.top + sum(ys) / len(ys) * shape.height) * frame.down
    return f" {''.join(f'{letter}{steps[letter]}' for letter in 'MLCQAZ' if steps[letter])} about {pt(x)} {pt(y)}"


def _stroke(ln: Any) -> str:
    dash = ln.find(f"{A}prstDash")
    stops = " ".join(f"{e.get('d')}/{e.get('sp')}" for e in ln.iterfind(f"{A}custDash/{A}ds"))
    dashed = dash.get("val") if dash is not None else stops
    cap = {"rnd": " round", "sq": " square"}.get(ln.get("cap", ""), "")
    ends = [f" {local(e)} {e.get('type')}" for e in ln if local(e) in ("headEnd", "tailEnd")]
    return f" {pt(int(ln.get('w', 12700)))}{cap}{f' dash {dashed}' if dashed else ''}{''.join(ends)}"


def _box(bodies: list[Any]) -> str:
    """How the text stands in its box: as it says itself, or as what it takes after does."""
    sayings = [body.find(f"{A}bodyPr") for body in bodies]

    def said(key: str, default: str) -> str:
        return next((e.get(key) for e in sayings if e is not None and e.get(key)), default)

    insets = " ".join(
        pt(int(said(key, d))) for key, d in zip(("lIns", "tIns", "rIns", "bIns"), ("91440", "45720") * 2, strict=True)
    )
    fits = next((local(e) for body in sayings if body is not None for e in body if "utofit" in local(e).lower()), "")
    fit = {"normAutofit": " shrinks", "spAutoFit": " grows"}.get(fits, "")
    turned = f" {said('vert', 'horz')}" if said("vert", "horz") != "horz" else ""
    return f"anchor {said('anchor', 't')} insets {insets} wrap {said('wrap', 'square')}{fit}{turned}"


def _paragraph(levels: list[Any]) -> Iterator[tuple[str, str]]:
    align = next((e.get("algn") for e in levels if e.get("algn")), "l")
    yield from [("align", align)] if align != "l" else []
    for name in ("lnSpc", "spcBef", "spcAft"):
        found = next((e.find(f"{A}{name}") for e in levels if e.find(f"{A}{name}") is not None), None)
        if found is not None and int(found[0].get("val")):
            percent = local(found[0]) == "spcPct"
            yield name, f"{int(found[0].get('val')) / (1000 if percent else 100):g}{'%' if percent else ''}"
    for key in ("marL", "indent"):
        value = next((e.get(key) for e in levels if e.get(key)), "0")
        yield from [(key, pt(int(value)))] if int(value) else []
    bullet = next((b for e in levels for b in e if local(b) in ("buChar", "buAutoNum", "buNone")), None)
    if bullet is not None and local(bullet) != "buNone":
        yield "bullet", bullet.get("char") or bullet.get("type")
