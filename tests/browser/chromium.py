"""The browser that is installed on this machine; none is ever downloaded.

On a machine without one the tests of pages are skipped, and where CI is set they fail.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--disable-gpu",  # there is none, and drawing without one in its place costs more
    "--no-sandbox",  # CI runs as root, which Chromium refuses to do inside its sandbox
    "--disable-dev-shm-usage",  # the shared memory of a container is too small for a long page
)


def installed() -> str | None:
    """The path of a Chromium, if there is one."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def path() -> str:
    """The path of a Chromium; without one the test is skipped, or fails where CI is set."""
    if found := installed():
        return found
    reason = f"no browser: none of {', '.join(NAMES)} is installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def started() -> Iterator[Browser]:
    """A headless browser, ended with the block."""
    executable = path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(SWITCHES))
        yield browser
        browser.close()
