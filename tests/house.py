"""The product's own code, read as text: its modules, what they import, and the picture of its rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
Arrows = Mapping[str, set[str]]
"""Who imports whom."""


def modules() -> dict[str, str]:
    """ "write.pdf.page" -> its source."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {p.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): p.read_text("utf-8") for p in paths}


def imports(source: str) -> Iterator[str]:
    """Every name that a text imports, early or late: "generator.model.scene.Box", "yaml"."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """generator.write.pdf.page -> write"""
    return f"{module}.".split(".")[1]


def arrows_of_modules(sources: Mapping[str, str]) -> dict[str, set[str]]:
    """Each module and the others that it imports; a name that stands in a package's face counts as the package."""
    found: dict[str, set[str]] = {}
    for module, source in sources.items():
        found[module] = set()
        for name in imports(source):
            parts = name.split(".")[1:] if name.startswith("generator.") else []
            paths = (".".join(parts[:n]) for n in range(len(parts), 0, -1))
            there = next((p for path in paths for p in (path, f"{path}.__init__") if p in sources), None)
            if there and there != module:
                found[module].add(there)
    return found


def arrows_of_rooms(sources: Mapping[str, str]) -> dict[str, set[str]]:
    """Each room and the others that it imports."""
    found: dict[str, set[str]] = {}
    for module, others in arrows_of_modules(sources).items():
        here = module.split(".")[0]
        if not here.startswith("__"):
            found.setdefault(here, set()).update({other.split(".")[0] for other in others} - {here, "__init__"})
    return found


def circle(arrows: Arrows) -> list[str]:
    """One way round, if there is any: [a, b, a]."""
    done: set[str] = set()

    def walk(here: str, way: list[str]) -> list[str]:
        if here in way:
            return [*way[way.index(here) :], here]
        if here in done:
            return []
        for there in sorted(arrows.get(here, ())):
            if found := walk(there, [*way, here]):
                return found
        done.add(here)
        return []

    return next((found for start in sorted(arrows) if (found := walk(start, []))), [])


def floors(arrows: Arrows) -> list[list[str]]:
    """The rooms floor by floor, from the top: each stands as high above the ground as its longest way down."""

    def height(here: str) -> int:
        return 1 + max((height(there) for there in arrows[here]), default=-1)

    heights = {here: height(here) for here in arrows}
    return [sorted(r for r, h in heights.items() if h == floor) for floor in range(max(heights.values()), -1, -1)]


def picture(arrows: Arrows) -> str:
    """The floors as text, the way ARCHITECTURE.md shows them."""
    rows = [f"{here:8} -> {', '.join(sorted(arrows[here]))}" for floor in floors(arrows) for here in floor]
    return "\n".join(row.rstrip(" ->") for row in rows)
