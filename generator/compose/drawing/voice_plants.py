"""A plant for a voice from practice, which does what the voice says. Drawn about (0, 0), the foot in the middle.

They stand on a dark ground and, where ink is saved, on paper; so stalks are of the middle green, and white is glass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial

from generator.compose.drawing.plants import (
    CORAL,
    Shapes,
    flower,
    fruitplant,
    mark,
    mark_width,
    pair,
    placed,
    plant,
    sprout,
    tulip,
)
from generator.compose.drawing.shapes import arrow, curve, leaf, line, rect, seed, stem
from generator.compose.drawing.type_plants import ligevaerdig
from generator.model.content import Bearing, Content, Phase, Voice
from generator.model.geometry import Box, Outline, around, bounds
from generator.model.scene import Shape


def eighty() -> Shapes:
    """Ten leaves; eight are lit."""
    shapes: Shapes = (stem(0, 0, 560, width=9),)
    for i in range(5):
        lit, length = i < 4, 210.0 - i * 18
        tones = ("spire", "mos", "gran") if lit else ("boeg", "boeg", "mos")
        shapes += pair(0, -60 - i * 104, length, length * 0.40, 56, *tones)
    return (*shapes, *leaf(0, -552, 84, 40, -90, "spirel", "spire"))


CAME_UP: Mapping[int, float] = {1: 330, 3: 500, 5: 410}
"""How high the seed of this number has grown."""


def wishes() -> Shapes:
    """Some of what was sown has come up."""
    shapes: Shapes = ()
    for i in range(7):
        x = i * 62.0 - 186
        if i in CAME_UP:
            shapes += tulip(x, 0, CAME_UP[i], 100, 0, ((0.06, 0.5, 12), (0.05, 0.44, 13)), 1.5, "mos")
        else:
            shapes += seed(x, -5, 62, 44, light="spire", dark="mos")
    return shapes


def untied() -> Shapes:
    """The string is off; the plant leans away from the stick and stands."""
    tones = ("blomstm", "blomst", "blomstl")
    return (
        rect(96, -590, 15, 590, "boeg"),
        curve((10, 0), (0, -180), (-50, -260), (-96, -410), "blomst", 11),
        *leaf(4, -110, 160, 66, -152, *tones),
        *leaf(-4, -196, 128, 54, -38, "blomst", "blomstm", "blomstl"),
        *leaf(-42, -280, 124, 52, -170, *tones),
        *flower(-94, -404, 168, CORAL, -108),
        line(88, -352, 120, -360, "froe", 11, "round"),
        line(88, -334, 120, -342, "froe", 11, "round"),
        curve((90, -343), (60, -330), (74, -262), (44, -236), "froe", 9),
        curve((118, -343), (150, -326), (128, -256), (166, -214), "froe", 9),
    )


def hat() -> Shapes:
    """A sprout that still wears the coat of its seed."""
    return (*sprout(0, 0, 520, 2.2), *seed(0, -436, 190, 150), line(-92, -438, 92, -438, "froed", 16, "round"))


BODY: Outline = (
    ("M", -170, -230), ("L", 170, -230), ("C", 170, -80, 110, 0, 60, 0), ("L", -60, 0), ("C", -110, 0, -170, -80, -170, -230),
    ("Z",),
)  # fmt: skip
SHADE: Outline = (("M", 0, -230), ("L", 170, -230), ("C", 170, -80, 110, 0, 60, 0), ("L", 0, 0), ("Z",))


def cup() -> Shapes:
    """A cup, and what rises from it is a shoot."""
    handle: Outline = (("M", 160, -200), ("C", 270, -220, 270, -70, 110, -70))
    return (
        Shape(handle, None, "glas2", 22, "round"),
        Shape(BODY, "glas1"),
        Shape(SHADE, "glas2"),
        stem(0, -230, 210, width=9),
        *pair(0, -380, 168, 72, 56, "spire", "mos", "gran"),
        *leaf(0, -416, 126, 54, -90, "spire", "mos"),
    )


ENDS: Mapping[Bearing, tuple[float, float, float, float]] = {
    "up": (0, 0, 0, -560),
    "down": (0, -560, 0, -14),
    "across": (180, -260, -180, -260),
    "out": (-180, -260, 180, -260),
}


def pointing(bearing: Bearing) -> Shapes:
    """The broad arrow of a direction; out to the citizens it is coral."""
    role = "blomst" if bearing == "out" else "spire"
    return arrow(*ENDS[bearing], role, 84, 110, 108, both=bearing == "across")


VOICE_PLANTS: Mapping[str, Callable[[], Shapes]] = {
    "plain": partial(mark, -mark_width(170) / 2, 0, 170),
    "seed": partial(seed, 0, -4, 270, 190),
    "sprout": partial(sprout, 0, 0, 420, 2.2),
    "flower": partial(plant, 0, 0, 560, 2),
    "fruit": partial(fruitplant, 0, 0, 600, 1.8, 1.2),
    **{bearing: partial(pointing, bearing) for bearing in ENDS},
    "kommunikation-fylder": eighty,
    "tydelige-praemisser": wishes,
    "slip-kontrollen": untied,
    "ja-hat": hat,
    "en-kop-kaffe": cup,
    "et-faelles-hele": ligevaerdig,
}
"""By the id of the voice; the others by what it is about: how far a phase has grown, where a direction points."""


def plant_of(voice: Voice, content: Content) -> str:
    """The key of a voice's drawing."""
    if voice.id in VOICE_PLANTS:
        return voice.id
    for number, phase in enumerate(content.phases):
        if found := _grown(voice.about, phase, number, number == len(content.phases) - 1):
            return found
    return next((d.bearing for d in content.directions if d.id == voice.about), "plain")


def _grown(about: str, phase: Phase, number: int, last: bool) -> str:
    """What grows in a phase that a voice is about, or in that part of it; nothing if it is about something else."""
    for i, part in enumerate(phase.parts):
        if about in (part.id, *(point.id for point in part.focus)):
            return "flower" if i else "sprout"
    if about not in (phase.id, *(point.id for point in phase.all_focus)):
        return ""
    return "seed" if number == 0 else "fruit" if last else "flower"


@cache
def _drawn(key: str) -> tuple[Shapes, Box]:
    """A drawing with lighter stalks, and what it covers."""
    shapes = tuple(replace(s, line="mos") if s.line == "boeg" else s for s in VOICE_PLANTS[key]())
    return shapes, around(bounds(s.outline).inset(-s.width / 2 if s.line else 0) for s in shapes)


def standing(key: str, box: Box) -> Shapes:
    """The drawing on the bottom of the box, in its middle, as large as it was drawn or as the box allows."""
    shapes, inked = _drawn(key)
    scale = min(1.3, box.w / inked.w, box.h / -inked.y)
    return placed(shapes, box.x + box.w / 2 - (inked.x + inked.w / 2) * scale, box.bottom, scale)
