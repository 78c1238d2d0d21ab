"""A settled document as lines of text: one for each item, in the order it is painted; what stands in a group is indented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

Lines = Iterator[str]


def describe_scene(document: Any) -> str:
    """A settled poster, set of cards, deck or worksheet."""
    return "\n".join(_document(document)) + "\n"


def n(value: float) -> str:
    """A measure, to a tenth of a point."""
    return f"{round(float(value), 1) + 0.0:.1f}"


def box(it: Any) -> str:
    return f"[{n(it.x)} {n(it.y)} {n(it.w)} {n(it.h)}]"


def quoted(text: Any) -> str:
    shown = str(text).replace("\u00ad", "¬").replace("\u00a0", "~").replace("\n", "⏎")
    return f"»{shown}«"


def _indented(lines: Iterable[str]) -> Lines:
    return (f"  {line}" for line in lines)


def _named(**values: Any) -> str:
    """Only what is said: ' alt »...« columns 2'."""
    shown = ((key, value) for key, value in values.items() if value not in (None, "", 0, False, ()))
    return "".join(
        f" {key}" if value is True else f" {key} {quoted(value) if isinstance(value, str) else value}"
        for key, value in shown
    )


def _document(it: Any) -> Lines:
    if hasattr(it, "tick_row"):
        yield from _worksheet(it)
        return
    yield f"title {quoted(it.title)}{_named(subject=str(it.subject))}"
    for number, page in enumerate(it.pages, 1):
        yield from _page(f"page {number}", page)
    for number, slide in enumerate(it.slides, 1):
        yield from _slide(number, slide)
    if it.slides:
        yield from ["foot", *_indented(_items(it.foot))]


# ---------------------------------------------------------------- placed


def _page(name: str, scene: Any) -> Lines:
    yield f"{name} {n(scene.w)} x {n(scene.h)} ground {scene.ground}"
    for mark in scene.marks:
        yield f"  mark {' '.join(map(n, mark))}"
    yield from _indented(_items(scene.items))


def _slide(number: int, slide: Any) -> Lines:
    yield f"slide {number} layout {slide.layout} section {quoted(slide.section)}"
    for slot, text in slide.texts.items():
        yield from _indented([slot.name.lower(), *_indented(_text(text))])
    yield from _indented(_page("scene", slide.scene))
    yield f"  notes time {quoted(slide.notes.time)}"
    for words in slide.notes.instruction:
        yield f"    do {quoted(words)}"
    yield f"    plan b {quoted(slide.notes.plan_b)}"


def _items(items: Iterable[Any]) -> Lines:
    for item in items:
        if hasattr(item, "outline"):
            yield _shape(item)
        elif hasattr(item, "paragraphs"):
            yield from _text(item)
        elif hasattr(item, "source"):
            yield f"picture {item.source} {box(item.box)}{_named(alt=str(item.alt))}"
        elif hasattr(item, "items"):
            kind = "place" if type(item).__name__ == "Place" else "group"
            yield f"{kind} {quoted(item.name)}{_named(alt=str(item.alt))}"
            yield from _indented(_items(item.items))
        else:
            raise TypeError(f"an item of an unknown kind: {type(item).__name__}")


def _shape(shape: Any) -> str:
    """Which steps it has, the bounds of its points, and their middle, which moves if any of them does."""
    steps = Counter(step[0] for step in shape.outline)
    xs = [x for step in shape.outline for x in step[1::2]]
    ys = [y for step in shape.outline for y in step[2::2]]
    bounds = " ".join(map(n, (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))))
    made = "".join(f"{letter}{steps[letter]}" for letter in "MLCZ" if steps[letter])
    line = ""
    if shape.line:
        line = f" line {shape.line} {n(shape.width)}{'' if shape.cap == 'butt' else ' ' + shape.cap}"
        line += f" dash {','.join(map(n, shape.dash))}" if shape.dash else ""
    fill = f" fill {shape.fill}" if shape.fill else ""
    return f"shape {made} [{bounds}] about {n(sum(xs) / len(xs))} {n(sum(ys) / len(ys))}{fill}{line}"


def _text(text: Any) -> Lines:
    yield f"text {box(text.box)} {text.align} {text.anchor} on {text.on}{_named(turned=text.rotation, name=str(text.name))}"
    for paragraph in text.paragraphs:
        if not hasattr(paragraph, "lines"):  # not settled: a figure of a worksheet
            yield f"  {paragraph.style} {quoted(paragraph.words)}"
            continue
        style = paragraph.style
        more = _named(tracking=style.tracking and n(style.tracking), upper=style.upper)
        yield f"  {style.tag} {style.name} {style.face} {n(style.size)}/{n(style.leading)} {paragraph.color}{more}"
        for line in paragraph.lines:
            end = "-" if line.hyphen else "_" if line.space else ""
            yield f"    {n(line.x)} {n(line.y)} {quoted(line.text)}{end}"


# ---------------------------------------------------------------- flowing


def _worksheet(fitted: Any) -> Lines:
    it = fitted.document
    yield f"title {quoted(it.title)} pages {fitted.pages} label {quoted(it.label)}{_named(subject=str(it.subject))}"
    yield f"foot {quoted(it.series)} {quoted(it.source_line)}"
    yield f"row to tick {n(fitted.tick_row)} head gaps {' '.join(map(n, fitted.head_gaps))}"
    for number, tab in enumerate(it.tabs):
        active = f" active {' on '.join(reversed(it.tab_roles))}" if number == it.active_tab else ""
        yield f"tab {quoted(tab)}{active}"
    yield from _blocks(it.blocks)


def _blocks(blocks: Iterable[Any]) -> Lines:
    for block in blocks:
        yield from BLOCKS[type(block).__name__](block)


def _heading(it: Any) -> Lines:
    number = ""
    if it.number:
        number = f" number {' '.join(quoted(one.words) for one in it.number.numbers)} {it.number.group.items[0].fill}"
    yield f"heading {it.level}{number}{_named(overline=it.overline)} {quoted(it.words)}"


def _prose(it: Any) -> Lines:
    yield f"{it.style} {quoted(it.words)}"


def _fields(it: Any) -> Lines:
    pairs = zip(it.labels, it.shares, strict=True)
    yield "fields " + " ".join(f"{quoted(label)} {n(share)}" for label, share in pairs)


def _checks(it: Any) -> Lines:
    yield f"checks columns {it.columns}{_named(lines=it.lines)}"
    yield from _indented(map(quoted, it.items))


def _answer(it: Any) -> Lines:
    yield f"answer lines {it.lines}{_named(beside=it.beside)} {quoted(it.label)}"


def _table(it: Any) -> Lines:
    ends = "".join(f" end {quoted(words)}" for words in it.ends or ())
    made = _named(frame=it.frame, trunk=it.trunk, bar=" ".join(it.bar))
    yield f"table {quoted(it.title)} summary {quoted(it.summary)}{ends}{made}"
    yield f"  shares {' '.join(map(n, it.shares))}"
    yield f"  head {' '.join(map(quoted, it.head))}"
    for row in it.rows:
        yield "  row"
        for cell in row:
            yield from _indented(_indented(_cell(cell)))


def _cell(it: Any) -> Lines:
    said = _named(
        large=it.large,
        lead=it.lead,
        words=it.words,
        check=it.check,
        lines=it.lines,
        scale=it.scale,
        label=it.label,
        ask=it.ask,
        fields=it.fields and " · ".join(it.fields.labels),
        room=it.room and n(it.room),
        ground="" if it.ground == "glas1" else it.ground,
    )
    more = [f" more {quoted(words)}" for words in it.more] + [f" small {quoted(words)}" for words in it.small]
    yield f"cell{said}{''.join(more)}"
    for step in it.steps:
        yield f"  step {' '.join(map(quoted, step.marks))}{_named(lead=step.lead)} {quoted(step.words)}"
    for figure in (it.drawing, *it.pictures):
        if figure:
            yield from _indented(_figure(figure))


def _window(it: Any) -> Lines:
    yield f"window {quoted(it.title)} summary {quoted(it.summary)}{_named(steps=it.steps, corner=it.corner)}"
    for axis in (it.across, it.up):
        yield f"  axis {quoted(axis.question)} {quoted(axis.low)} {quoted(axis.high)}"
    for pane in it.panes:
        yield f"  pane {quoted(pane.name)}{_named(check=pane.check)}"
        if pane.drawing:
            yield from _indented(_indented(_figure(pane.drawing)))


def _figure(it: Any) -> Lines:
    slide = f" slide {it.slide.deck} {it.slide.number}" if it.slide else ""
    yield f"figure {n(it.w)} x {n(it.h)}{_named(beside=it.beside)}{slide}"
    yield from _indented(_items([it.group]))
    for number in it.numbers:
        yield f"  number {n(number.x)} {n(number.y)} {number.face} {n(number.size)} {number.color} {quoted(number.words)}"


def _columns(it: Any) -> Lines:
    yield f"columns {' '.join(map(n, it.shares))} gap {n(it.gap)}"
    for column in it.columns:
        yield from _indented(["column", *_indented(_blocks(column))])


def _tear_off(it: Any) -> Lines:
    yield f"torn off below, gap {n(it.gap)} {quoted(it.words)}"


def _page_break(it: Any) -> Lines:
    yield "page break"


BLOCKS: Mapping[str, Callable[[Any], Lines]] = {
    "Heading": _heading,
    "Prose": _prose,
    "Fields": _fields,
    "Checks": _checks,
    "AnswerLines": _answer,
    "Table": _table,
    "Window": _window,
    "Figure": _figure,
    "Columns": _columns,
    "TearOff": _tear_off,
    "PageBreak": _page_break,
}
