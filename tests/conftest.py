"""The two contents that tests compose from: the real one, and an invented one with other counts and longer words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.load.content import load_content
from generator.model.content import Content

ROOT = Path(__file__).parent.parent


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
