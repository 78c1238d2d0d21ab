"""The one door to a real browser in the tests: Playwright drives the Chromium that is installed, in a fixture that is
skipped where there is none.

Playwright's own browsers are downloaded from a place that not every machine reaches, so none of them is used. What is
needed is a Chromium or a Chrome on the PATH (Debian: `apt-get install chromium`), or its path in DRIVHUS_CHROMIUM.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

NAMES = "chromium", "chromium-browser", "google-chrome", "chrome"


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser without a window and without a network."""
    found = os.environ.get("DRIVHUS_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.skip("no Chromium on this machine: apt-get install chromium, or its path in DRIVHUS_CHROMIUM")
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install '.[test]'")
    with api.sync_playwright() as driver:
        # root may not use Chromium's own sandbox; it opens nothing but our page
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()
