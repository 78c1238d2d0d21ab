"""What posters have in common: overline, title and the measures of a sheet."""

from __future__ import annotations

from drivhus.materials import Texts
from drivhus.scene import Box, Paragraph, Text

A2_ON_A3 = 0.236
"""Millimetres of one unit of an A2 drawing where it is smallest: an A3 sheet inside 8 mm margins."""
A3_ON_A3 = 0.3336
SOIL = 106


def heading(
    texts: Texts, margin: float, overline: float, title: float, width: float, lines: int, scale: float = 1
) -> tuple[Text, Text]:
    """Overline and title; the title is read first, for it is the page's heading."""
    return (
        Text(
            Box(margin - 4 * scale, title, width, 145 * lines),
            (Paragraph(texts["title"], "title"),),
            lines=lines,
            name="titel",
        ),
        Text(
            Box(margin + 2 * scale, overline, width, 14),
            (Paragraph(texts["overline"], "overline"),),
            lines=1,
            name="overlinje",
        ),
    )
