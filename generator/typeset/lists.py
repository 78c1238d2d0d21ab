"""What stands beside the paragraphs of a list: its bullets, or numbers that are read before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.model.geometry import moved
from generator.model.scene import SetText, Shape, Text


def bullets(text: Text, placed: SetText) -> tuple[Shape, ...]:
    """The marker at each paragraph's first baseline; decoration, for the tags say that it is a list."""
    listed = placed.paragraphs[-len(text.labels) :] if text.labels else placed.paragraphs
    baselines = [p.lines[0].y for p in listed if p.lines]
    return tuple(replace(s, outline=moved(s.outline, text.box.x, y)) for y in baselines for s in text.marker)


def labelled(text: Text, placed: SetText, place: Callable[[Text], SetText]) -> Iterator[SetText]:
    """The text, and each label before its paragraph, as it is read."""
    plain = len(placed.paragraphs) - len(text.labels)
    if plain:
        yield replace(placed, paragraphs=placed.paragraphs[:plain])
    for label, paragraph in zip(text.labels, placed.paragraphs[plain:], strict=True):
        x, y = text.box.x + label.box.x, paragraph.lines[0].y + label.box.y
        yield place(replace(label, box=label.box._replace(x=x, y=y)))
        yield replace(placed, paragraphs=(paragraph,))
