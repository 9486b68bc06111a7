"""A desk on which a test opens reports; what a page says, asks for or pops up is kept, and fails the test.

page = desk.open("example", "#fate=dropped", width=390)
desk.complaints     ["console error: Refused to execute ..."]
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.claims import watch_uses

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, WebError

    from tests.browser.claims import Claim
    from tests.browser.reports import Reports

HEIGHT = 900


class Desk:
    """One context of the browser for a test, and a second one without scripts if it asks for that."""

    def __init__(self, browser: Browser, reports: Reports, claims: frozenset[Claim] = frozenset()) -> None:
        self._browser, self._reports, self._claims = browser, reports, claims
        self._contexts: dict[bool, BrowserContext] = {}
        self._opened: set[str] = set()
        self.used: set[Claim] = set()
        self.complaints: list[str] = []

    def open(self, what: str | Path, place: str = "", *, width: int = 1280, scripts: bool = True) -> Page:
        """A tab that has loaded the report of this name, or a file."""
        address = (what if isinstance(what, Path) else self._reports[what]).as_uri()
        self._opened.add(address)
        page = self._context(scripts=scripts).new_page()
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.goto(address + place)
        return page

    def close(self) -> None:
        """Ends what the test opened; what a page still had to say has been heard then."""
        for context in self._contexts.values():
            if self._claims:
                for page in context.pages:
                    page.evaluate("0")
            context.close()

    def _context(self, *, scripts: bool) -> BrowserContext:
        if scripts not in self._contexts:
            context = self._browser.new_context(java_script_enabled=scripts, offline=True, accept_downloads=True)
            context.on("console", self._heard)
            context.on("weberror", self._failed)
            context.on("request", self._asked)
            context.on("dialog", self._interrupted)
            if self._claims:
                watch_uses(context, self._claims, self.used)
            self._contexts[scripts] = context
        return self._contexts[scripts]

    def _heard(self, message: ConsoleMessage) -> None:
        self.complaints.append(f"console {message.type}: {message.text}")

    def _failed(self, error: WebError) -> None:
        self.complaints.append(f"error: {error.error}")

    def _asked(self, request: Request) -> None:
        if request.url.partition("#")[0] not in self._opened:
            self.complaints.append(f"request: {request.url}")

    def _interrupted(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()
