"""The two contents that tests compose from: the real one, and an invented one with other counts and longer words."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
import shipped
from hypothesis import settings

from generator.load.content import load_content
from generator.load.drawings import load_drawings
from generator.load.theme import load_theme
from generator.model.content import Content
from generator.model.drawings import Drawings
from generator.model.programme import Programme

ROOT = Path(__file__).parent.parent

# The same examples in every run, so that a failure is about the change at hand. For a long search with new ones:
# make test EXAMPLES=100000
EXAMPLES = int(os.environ.get("EXAMPLES", 2000))
settings.register_profile("ours", max_examples=EXAMPLES, derandomize=EXAMPLES <= 2000, database=None, deadline=None)
settings.load_profile("ours")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is said of the shipped content need not hold of another. Where changes are proved (CI), it must be renewed."""
    if os.environ.get("CI") or shipped.unchanged():
        return
    for item in items:
        if item.get_closest_marker("shipped") or item.path.parent.name == "content":
            item.add_marker(pytest.mark.skip(reason=shipped.WHY))


def loaded(root: Path, drawings: Drawings) -> Content:
    problems: list = []
    content = load_content(root, problems)
    assert content and not problems, "\n".join(map(str, problems))
    return replace(content, drawings=drawings)


@pytest.fixture(scope="session")
def drawings() -> Drawings:
    problems: list = []
    theme = load_theme(ROOT / "layouts", problems)
    found = load_drawings(ROOT / "layouts", theme.inks if theme else {}, problems)
    assert not problems, "\n".join(map(str, problems))
    return found


@pytest.fixture(scope="session")
def content(drawings: Drawings) -> Content:
    return loaded(ROOT, drawings)


@pytest.fixture(scope="session")
def world(content: Content) -> Content:
    """Four phases, thirteen cases, five tasks in each direction, six pieces of advice; the materials as they are."""
    found = loaded(ROOT / "tests" / "world", content.drawings)
    programmes = {id: _of_any_phase(programme) for id, programme in content.programmes.items()}
    return replace(found, materials=content.materials, exercises=content.exercises, programmes=programmes)


def _of_any_phase(programme: Programme) -> Programme:
    """The programme without the names of our own phases: where one of them is shown, all are."""
    return replace(programme, sessions=tuple(replace(session, phases=()) for session in programme.sessions))
