"""The two contents that tests compose from: the real one, and an invented one with other counts and longer words."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
import shipped
from hypothesis import settings

from generator.load.content import load_content
from generator.model.content import Content

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


def loaded(root: Path) -> Content:
    problems: list = []
    content = load_content(root, problems)
    assert content and not problems, "\n".join(map(str, problems))
    return content


@pytest.fixture(scope="session")
def content() -> Content:
    return loaded(ROOT)


@pytest.fixture(scope="session")
def world(content: Content) -> Content:
    """Four phases, thirteen cases, five tasks in each direction, six pieces of advice; the materials as they are."""
    return replace(loaded(ROOT / "tests" / "world"), materials=content.materials, programmes=content.programmes)
