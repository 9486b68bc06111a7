"""What the tests of pages share: one browser, reports made once, and for each test a desk of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser import chromium
from tests.browser.claims import MARK, claims_of
from tests.browser.desk import Desk
from tests.browser.reports import Reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{MARK}(*claims): controls and keys that the test uses, see claims.py")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium.started() as started:
        yield started


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    return Reports(tmp_path_factory.mktemp("reports"))


@pytest.fixture
def desk(browser: Browser, reports: Reports, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """An empty desk; the test fails when a page complained, or did not see what the test claims to use."""
    claims = claims_of(request.function)
    desk = Desk(browser, reports, claims)
    yield desk
    desk.close()
    assert desk.complaints == []
    assert claims <= desk.used, f"not used: {claims - desk.used}"
