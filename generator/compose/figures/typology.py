"""The typology as a window of four panes: from left to right who is central, from low to high how unpredictable the result may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Literal

from generator.compose.drawing.greenhouse import beams, lit, window_bars
from generator.compose.drawing.outlines import corners, disc
from generator.compose.drawing.panes import pane_of
from generator.compose.drawing.pictures import alt_of, standing
from generator.compose.drawing.shapes import arrow, circle, filled, overlap
from generator.compose.drawing.text import text_box
from generator.compose.texts import fill
from generator.model.content import Axis, Figures, Type, Typology
from generator.model.drawings import Drawings
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Shape, Text
from generator.model.text import Words

Detail = Literal["poster", "slide", "talk"]

MOTIF_PANE = 374  # height of the pane that a motif at scale 1 is drawn for


@dataclass(frozen=True, slots=True)
class Measures:
    """Distances in points; text sizes are the page's, so these do not grow with the box."""

    _: KW_ONLY
    gutter: float  # left of the panes, for the upright axis
    foot: float  # below the panes, for the level axis
    strip: float  # the bar between two panes
    pad: float
    edge: float  # motif to the pane's right edge
    name: tuple[float, float, float]  # first baseline below the pane's top, width, height
    text: tuple[float, float, float]
    question: tuple[float, float, float] | None
    example: float  # last baseline above the pane's foot
    beams: tuple[float, float, float, float]  # of the panes row by row: beam to the pane's right edge
    beam: tuple[float, float, float]  # breadth, step to the second beam, its breadth
    sun: tuple[float, float, float]  # left of the right edge, above the panes, radius
    axis: tuple[float, float, float, float]  # off the panes, width, length and half breadth of the head
    label: tuple[float, float]  # baseline below the level axis, left of the upright one
    axis_ends: str  # style
    motif: float = 1  # share of the size that a pane of this height would give it


SIZES: dict[Detail, Measures] = {
    "poster": Measures(
        gutter=58, foot=67, strip=28, pad=30, edge=20,
        name=(62, 460, 20), text=(106, 385, 94), question=(228, 370, 66), example=26,
        beams=(231, 219, 295, 193), beam=(110, 150, 32), sun=(124, 40, 112), axis=(24, 3, 26, 11), label=(37, 22),
        axis_ends="label",
    ),
    "slide": Measures(
        gutter=40, foot=43, strip=14, pad=18, edge=14,
        name=(38, 250, 10), text=(66, 212, 72), question=None, example=0,
        beams=(106, 120, 113, 127), beam=(44, 60, 14), sun=(66, 16, 52), axis=(14, 1.8, 13, 6), label=(23, 12),
        axis_ends="label-small",
    ),
    "talk": Measures(
        gutter=40, foot=43, strip=14, pad=16, edge=12,
        name=(34, 232, 10), text=(60, 168, 84), question=None, example=0,
        beams=(86, 100, 93, 107), beam=(36, 50, 12), sun=(40, 8, 44), axis=(14, 1.8, 13, 6), label=(23, 12),
        axis_ends="label-small", motif=0.72,
    ),
}  # fmt: skip


def by_pane(types: Sequence[Type], panes: Sequence[Box]) -> list[tuple[Box, list[Type]]]:
    """The types that lie in each pane of a window, row by row."""
    return [(pane, [kind for kind in types if pane_of(kind) == i]) for i, pane in enumerate(panes)]


def typology(content: Typology, box: Box, words: Figures, drawings: Drawings, detail: Detail = "poster") -> Group[Text]:
    """The window with both axes inside `box`; only the sun and the unpredictable types grow out above it.

    Styles: heading, body, that of the axes' ends and, on a poster, quote and emphasis. Two types in one pane share it side by side.
    """
    m = SIZES[detail]
    frame = Box(box.x + m.gutter, box.y, box.w - m.gutter, box.h - m.foot)
    actor, result = content.actor, content.result
    alt = fill(words.typology, venstre=actor.low, hoejre=actor.high, nederst=result.low, oeverst=result.high)
    window: Group[Text] = Group("vindue", (*_window(frame, m), *_axes(frame, m)), alt)
    panes = by_pane(content.types, frame.grid(2, 2, m.strip))
    shown = [item for pane, found in panes for item in _pane(found, pane, m, words.type_plants, drawings)]
    return Group("typologi", (window, *shown, *_labels(content, frame, m)))


def _window(frame: Box, m: Measures) -> Iterator[Shape]:
    sun = (frame.right - m.sun[0], frame.y - m.sun[1], m.sun[2])
    yield circle(*sun, fill="froem")
    yield filled(frame)
    for pane, aside in zip(frame.grid(2, 2, m.strip), m.beams, strict=True):
        yield from lit(pane, beams(pane.right - aside, *m.beam))
    yield from overlap(disc(*sun), corners(*frame), "spirel")
    yield from window_bars(frame, m.strip)


def _axes(frame: Box, m: Measures) -> Iterator[Shape]:
    off, width, head, half = m.axis
    x, y = frame.x - off, frame.bottom + off
    yield from arrow(frame.x, y, frame.right, y, "gran", width, head, half, both=True)
    yield from arrow(x, frame.bottom, x, frame.y, "gran", width, head, half, both=True)


def _pane(
    found: Sequence[Type], glass: Box, m: Measures, alts: Mapping[str, Words], drawings: Drawings
) -> Iterator[Item[Text]]:
    for one, cell in zip(found, glass.columns(max(1, len(found))), strict=False):
        motif, scale = drawings.of("types", one.id), m.motif * cell.h / MOTIF_PANE / len(found)
        plant = standing(motif, cell.right - m.edge - motif.page.w / 2 * scale, cell.bottom, scale)
        yield Group(f"plante-{one.id}", plant, f"{one.name}: {alt_of(alts, one.id)}")
        yield from _texts(one, cell, m)


def _texts(one: Type, cell: Box, m: Measures) -> Iterator[Text]:
    places = [(one.name, "heading", m.name, 1), (one.slide if m.question is None else one.short, "body", m.text, None)]
    if m.question is not None:
        example = (cell.h - m.example, m.text[1], m.example)
        places += (one.question, "quote", m.question, None), (one.example, "emphasis", example, 1)
    for words, style, (below, width, height), lines in places:
        hang = width / 230 if style == "heading" else 0  # large letters have air of their own at the left
        box = Box(cell.x + m.pad - hang, cell.y + below, min(width, cell.w - 2 * m.pad), height)
        yield text_box(box, words, style, group=f"typologi-{style}", lines=lines, on="glas1", name=str(one.name))


def _labels(content: Typology, frame: Box, m: Measures) -> Iterator[Text]:
    below, aside = m.axis[0] + m.label[0], m.axis[0] + m.label[1]
    level = Box(frame.x, frame.bottom + below, frame.w, m.foot - below)
    upright = Box(frame.x - aside, frame.y, aside - m.axis[0] - m.axis[3] / 2, frame.h)
    yield from _ends(content.actor, level, 0, m.axis_ends)
    yield from _ends(content.result, upright, -90, m.axis_ends)


def _ends(axis: Axis, room: Box, rotation: Literal[0, -90], style: str) -> Iterator[Text]:
    """The names of an axis' ends; each has the share of the axis that its length calls for."""
    share = min(0.75, max(0.25, len(axis.low) / (len(axis.low) + len(axis.high))))
    if rotation:
        low = Box(room.x, room.y + room.h * (1 - share), room.w, room.h * share)
        high = Box(room.x, room.y, room.w, room.h * (1 - share))
    else:
        low, high = room.cut_left(room.w * share)
    for box, words, side in ((low, axis.low, "left"), (high, axis.high, "right")):
        yield text_box(box, words, style, align=side, group="akse", rotation=rotation, lines=1, name=str(axis.name))
