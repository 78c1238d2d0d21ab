"""What tests of the deck share."""

from __future__ import annotations

import pytest
from seminar_deck import settled

from generator.model.content import Content
from generator.model.document import Settled


@pytest.fixture(scope="session")
def half_day(content: Content) -> Settled:
    """The deck of the shipped content."""
    return settled(content)
