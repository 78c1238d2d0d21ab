"""Whatever bytes a logo file is made of, it is drawn or told: never a trace, never a long wait."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from math import isfinite

from hypothesis import given
from hypothesis import strategies as st
from svg_samples import DRAWN, TOLD

from generator.load.logo.artwork import read_logo
from generator.model.geometry import Box
from generator.model.look import Ink, Look
from generator.model.problems import Problem, Where, any_error
from generator.model.scene import Picture
from generator.write.svg import write_svg

AT = Where("_brand.yml", 3, 7)
FILES = [path.read_bytes() for path in (*DRAWN, *TOLD)]
TOKENS = sorted({token for data in FILES for token in re.findall(rb"[\w.#%-]+|[^\w\s]", data)})
"""Words, numbers and signs that logos are written with."""

NUMBERS = "0 -0 1 -1 .5 7 40 100 1e9 1e-9 -1e5 1e300 nan inf 200,5 50% 3mm 2em 9in auto none 0x1".split()
COLORS = (
    "red none #123 #12345678 currentColor inherit rgb(1,2,3) hsl(nan,1%,1%) rgb(inf,0,0) initial url(#a) url(#b) url(#c)"
).split()
FUNCTIONS = [
    ("matrix", 6),
    ("translate", 2),
    ("scale", 1),
    ("scale", 2),
    ("rotate", 3),
    ("skewX", 1),
    ("translateX", 1),
]
KEYS = {
    "number": "x y width height cx cy r rx ry x1 y1 x2 y2 stroke-width stroke-miterlimit stroke-dashoffset opacity "
    "fill-opacity stroke-opacity stop-opacity",
    "color": "fill stroke stop-color color clip-path mask filter marker marker-end",
    "list": "points viewBox stroke-dasharray",
    "transform": "transform transform-origin",
    "path": "d",
    "name": "id class",
    "link": "href",
    "style": "style",
    "word": "clipPathUnits maskUnits maskContentUnits stroke-linecap stroke-linejoin fill-rule preserveAspectRatio paint-order",
}
WORDS = "objectBoundingBox userSpaceOnUse round square bevel arcs evenodd none odd stroke".split()
SELECTORS = ["*", ".a > .b", "g g rect", "path:nth-child(2n+1)", "#a", ":is(", ".a ~ b", "@media all", "a:not(.b)"]
NAMED = (
    "g g svg use symbol clipPath mask path path path rect rect circle circle ellipse line polygon polyline polyline "
    "switch linearGradient stop style text a defs odd"
).split()
NEEDED = {
    "path": "d", "rect": "width height", "circle": "r", "ellipse": "rx ry", "line": "x2 stroke", "polygon": "points",
    "polyline": "points", "use": "href",
}  # fmt: skip
SORTS = {key: sort for sort, keys in KEYS.items() for key in keys.split()}
SAFE = [
    key for key in SORTS if not re.search("opacity|mask|filter|marker|transform-origin|style|clip-path|viewBox", key)
]
"""What most elements have, so that not every file is told."""


class Inventor:
    """Makes up an SVG by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.pick = self.chance.choice

    def some(self, make: Callable[[], str], most: int, between: str = "") -> str:
        return between.join(make() for _ in range(self.chance.randint(0, most)))

    def number(self) -> str:
        return self.pick(NUMBERS) if self.chance.random() < 0.02 else f"{self.chance.uniform(-20, 120):.3g}"

    def value(self, sort: str) -> str:
        match sort:
            case "number":
                return self.number()
            case "color":
                return self.pick(COLORS) if self.chance.random() < 0.2 else f"#{self.chance.randrange(0x1000):03x}"
            case "list":
                return self.some(self.number, 12, " ")
            case "transform":
                name, count = self.pick(FUNCTIONS)
                return f"{name}({' '.join(self.number() for _ in range(count))})"
            case "path":
                return "M1 1" + self.some(lambda: self.pick("MmZzLlHhVvCcSsQqTtAa") + self.value("list"), 6)
            case "name" | "link":
                return ("#" if sort == "link" else "") + self.pick("abc")
            case "style":
                return self.some(lambda: f"{(key := self.pick([*SORTS]))}:{self.value(SORTS[key])}", 3, ";")
        return self.pick(WORDS)

    def attributes(self, most: int, needed: str = "") -> str:
        keys = self.chance.sample([*SORTS] if self.chance.random() < 0.05 else SAFE, self.chance.randint(0, most))
        return "".join(f' {key}="{self.value(SORTS[key])}"' for key in dict.fromkeys([*needed.split(), *keys]))

    def element(self, depth: int = 0) -> str:
        name, inside = self.pick(NAMED), ""
        if name == "style":
            inside = self.some(lambda: f"{self.pick(SELECTORS)}{{{self.value('style')}}}", 3)
        elif depth < 4 and name not in NEEDED:
            inside = self.some(lambda: self.element(depth + 1), 4)
        if name == "style" and self.chance.random() < 0.9:
            return ""
        return f"<{name}{self.attributes(4, NEEDED.get(name, ''))}>{inside}</{name}>".replace("> .", "&gt; .")

    def file(self) -> bytes:
        inside = self.element() + self.some(self.element, 9)
        root = self.attributes(3) if self.chance.random() < 0.3 else ' viewBox="0 0 100 100"'
        return f'<svg xmlns="http://www.w3.org/2000/svg"{root}>{inside}</svg>'.encode()


def mutated(seed: int) -> bytes:
    """A logo of the corpus with a few words changed, taken out, doubled or cut off."""
    chance = random.Random(seed)
    data = chance.choice(FILES)
    for _ in range(chance.randint(1, 4)):
        at = chance.choice(list(re.finditer(rb"[\w.#%-]+|[^\w\s]", data)))
        new = chance.choice((chance.choice(TOKENS), b"", at[0] * 2, chance.randbytes(3)))
        data = data[: at.start()] + new + data[at.end() :]
    return data[: chance.randrange(len(data))] if chance.random() < 0.1 else data


def drawn_or_told(data: bytes) -> None:
    problems: list[Problem] = []
    logo = read_logo(data, "logo/x.svg", AT, "logo/x.svg", lambda rgb: Ink(rgb, (0, 0, 0, 100)), problems)
    assert (logo is None) == any_error(problems), problems
    assert all(problem.message and len(str(problem)) < 3000 for problem in problems)
    if logo and logo.artwork.paths:
        art = logo.artwork
        assert 0 < art.w <= 1e4 and 0 < art.h <= 1e4 and isfinite(art.w + art.h)
        box = Box(0, 0, art.w, art.h)
        assert "nan" not in write_svg((Picture(box, "x", ""),), box, Look({}, {}, {}, {"x": art}))


@given(st.integers(0, 2**63))
def test_a_logo_with_words_changed_is_drawn_or_told(seed: int) -> None:
    drawn_or_told(mutated(seed))


@given(st.integers(0, 2**63))
def test_an_invented_logo_is_drawn_or_told(seed: int) -> None:
    drawn_or_told(Inventor(seed).file())


def test_the_inventor_makes_what_is_drawn_and_what_is_told() -> None:
    """Else the two tests above would try nothing."""
    drawn = 0
    for seed in range(200):
        problems: list[Problem] = []
        drawn += (
            read_logo(Inventor(seed).file(), "x.svg", AT, "x.svg", lambda rgb: Ink(rgb, (0, 0, 0, 0)), problems)
            is not None
        )
    assert 5 < drawn < 195
