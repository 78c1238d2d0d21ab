"""Units of length. The house counts in points (1/72 inch); what others ask for is made of them here."""

from __future__ import annotations

INCH = 72.0  # points
MM_PER_INCH = 25.4
MM = INCH / MM_PER_INCH  # points: 5 * MM is five millimetres
EMU = 12700  # English metric units to the point, the lengths of PowerPoint and of drawings in Word
TWIP = 20  # twips to the point, the lengths of Word's own paragraphs and tables


def emu(points: float) -> int:
    """Points as whole English metric units."""
    return round(points * EMU)


def twips(points: float) -> int:
    """Points as whole twips."""
    return round(points * TWIP)
