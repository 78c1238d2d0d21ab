"""A worksheet's blocks as HTML, for the contact sheet: what stands on it, not how Word lays it out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from generator.model import flow

SMALLER = 3  # heading levels: the sheet is shown below a material's own heading


def blocks(found: Iterable[flow.Block]) -> str:
    return "".join(map(_block, found))


def _block(block: flow.Block) -> str:
    match block:
        case flow.Heading(words, level, overline, number):
            over = f'<p class="over">{escape(overline)}</p>' if overline else ""
            return f"{over}<h{level + SMALLER}>{f'{escape(number.words)} ' if number else ''}{escape(words)}</h{level + SMALLER}>"
        case flow.Prose(words, style):
            return f'<p class="{style}">{escape(words)}</p>'
        case flow.Bullets(items, numbered):
            tag = "ol" if numbered else "ul"
            return f"<{tag}>{''.join(f'<li>{escape(i)}</li>' for i in items)}</{tag}>"
        case flow.Fields(labels, _):
            return f'<p class="felter">{"".join(f"<span>{escape(label)}</span>" for label in labels)}</p>'
        case flow.Checks(items):
            return "".join(f"<p>☐ {escape(item)}</p>" for item in items)
        case flow.AnswerLines(label, count):
            return f"<p>{escape(label)}</p>{'<hr>' * count}"
        case flow.Columns(columns, shares):
            parts = zip(columns, shares, strict=True)
            inner = "".join(f'<div style="flex:{share}">{blocks(c)}</div>' for c, share in parts)
            return f'<div class="spalter">{inner}</div>'
        case flow.Table():
            return _table(block)
        case flow.Window():
            return _window(block)
        case flow.TearOff(words):
            return f'<hr style="border-style:dashed"><p class="small">{escape(words)}</p>'
        case flow.Figure() | flow.PageBreak():
            return ""


def _table(table: flow.Table) -> str:
    widths = "".join(f'<col style="width:{100 * share / sum(table.shares):.1f}%">' for share in table.shares)
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in table.head)
    rows = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    label = escape(f"{table.title}. {table.summary}")
    return f'<table aria-label="{label}"><colgroup>{widths}</colgroup><thead><tr>{head}</tr></thead>{rows}</table>'


def _window(window: flow.Window) -> str:
    asked = [escape(f"{axis.question} {axis.low} – {axis.high}") for axis in (window.across, window.up)]
    names = [f"<td>{'☐ ' if pane.check else ''}{escape(pane.name)}</td>" for pane in window.panes]
    rows = "".join(f"<tr>{''.join(names[n : n + 2])}</tr>" for n in (0, 2))
    label = escape(f"{window.title}. {window.summary}")
    return f'{"".join(f"<p>{words}</p>" for words in asked)}<table aria-label="{label}">{rows}</table>'


def _cell(cell: flow.Cell) -> str:
    parts = ["☐ "] if cell.check else []
    parts += [f"<b>{escape(cell.lead)}</b> "] if cell.lead else []
    parts += [escape(cell.words)] if cell.words else []
    parts += [f"<br>{escape(words)}" for words in cell.more]
    parts += [f" {' '.join(['☐'] * cell.scale)}"] if cell.scale else []
    parts += [f"<br>{escape(cell.ask)}"] if cell.ask else []
    return "".join(parts) + "<hr>" * (cell.lines or bool(cell.room)) + (_block(cell.fields) if cell.fields else "")
