"""Pictures that are drawn by hand: one file of layouts/drawings each, in a folder for each family."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.geometry import Box, Point
from generator.model.problems import Problem, Problems, Where
from generator.model.scene import Shape

FOLDER, PLAIN = "layouts/drawings", "plain"
FAMILIES = ("cards", "cases", "citizens", "gains", "posters", "sheets", "signs", "tools", "types", "voices")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a file shows."""

    title: str
    shapes: tuple[Shape, ...]
    page: Box

    @property
    def foot(self) -> Point:
        """Where a plant stands: the middle of its page's lower edge."""
        return self.page.x + self.page.w / 2, self.page.bottom


class Drawings:
    """The drawings by family and name, "cases/hal"; what was asked for is noted."""

    def __init__(self, found: Mapping[str, Drawing]) -> None:
        self.found = found
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Drawing:
        """Raises `Problems` if there is none of this name."""
        self.asked.add(name)
        if name not in self.found:
            hint = "læg den tilbage, eller gem en anden tegning under det navn"
            raise Problems([Problem(Where(f"{FOLDER}/{name}.svg", 0), "tegningen findes ikke", hint)])
        return self.found[name]

    def __contains__(self, name: str) -> bool:
        self.asked.add(name)  # also if it is not there: it may come
        return name in self.found

    def of(self, family: str, id: str) -> Drawing:
        """The drawing of an id, or the plain one of its family, where there is none yet."""
        return self[f"{family}/{id if f'{family}/{id}' in self else PLAIN}"]

    def ids(self, family: str) -> list[str]:
        """What there is a drawing for."""
        return [name.removeprefix(f"{family}/") for name in sorted(self.found) if name.startswith(f"{family}/")]
