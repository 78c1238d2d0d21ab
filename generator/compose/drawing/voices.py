"""What stands for a voice from practice: how far the phase that it is about has grown, where its direction points.

On its card that is a sign in lighter greens (layouts/drawings/signs), on its poster a plant (voices), if it has none of its
own. Both stand on dark ground.
"""

from __future__ import annotations

from generator.model.content import Content, Voice
from generator.model.drawings import PLAIN
from generator.model.text import Words


def subject_of(about: str, content: Content) -> tuple[Words | None, str]:
    """Name of the phase, part of a phase or direction that has this id or this point, and the name of the drawing that stands
    for it; no name if a voice is about the whole."""
    last = len(content.phases) - 1
    for number, phase in enumerate(content.phases):
        for i, part in enumerate(phase.parts):
            if about in (part.id, *(point.id for point in part.focus)):
                return part.name, "flower" if i else "sprout"
        if about in (phase.id, *(point.id for point in phase.focus)):
            return phase.name, "seed" if number == 0 else "fruit" if number == last else "flower"
    return next(((way.name, way.bearing) for way in content.directions if way.id == about), (None, PLAIN))


def plant_of(voice: Voice, content: Content) -> str:
    """The name of the drawing on a voice's poster."""
    return voice.id if f"voices/{voice.id}" in content.drawings else subject_of(voice.about, content)[1]
