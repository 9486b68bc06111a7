"""A headless Chromium that tests drive through its own pipe: open a page, press keys, ask what is shown.

with Browser.started(folder) as browser:
    tab = browser.open(path, "#fate=dropped")
    tab.press("n")
    tab.ask("document.title")
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--hide-scrollbars",
)
PATIENCE_SECONDS = 60.0
# The browser reads commands from file 3 and writes answers to file 4.
LAUNCH = (
    "import os, sys; a, b = (os.dup(int(n)) for n in sys.argv[1:3]); a, b = os.dup(a), os.dup(b); "
    "os.dup2(a, 3); os.dup2(b, 4); os.execvp(sys.argv[3], sys.argv[3:])"
)


def chromium() -> str:
    """The path of a Chromium; without one the test is skipped, or fails where CI is set."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found:
        return found
    reason = f"no browser: none of {', '.join(NAMES)} is installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def run(*arguments: str) -> str:
    """What a browser prints that is started, does one thing and ends."""
    done = subprocess.run(
        [chromium(), *SWITCHES, *arguments], capture_output=True, check=True, text=True, timeout=PATIENCE_SECONDS
    )
    return done.stdout


class Browser:
    """A running browser; commands and answers are JSON, each ended by a null byte."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._to, self._from = to_browser, from_browser
        self._buffer = b""
        self._last = 0
        self.events: list[dict[str, Any]] = []

    @classmethod
    @contextmanager
    def started(cls, profile: Path) -> Iterator[Browser]:
        """A browser with a profile of its own, ended with the block."""
        command = [chromium(), *SWITCHES, f"--user-data-dir={profile}", "--remote-debugging-pipe"]
        commands, to_browser = os.pipe()
        from_browser, answers = os.pipe()
        process = subprocess.Popen(
            [sys.executable, "-c", LAUNCH, str(commands), str(answers), *command],
            pass_fds=(commands, answers),
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(answers)
        browser = cls(to_browser, from_browser)
        try:
            yield browser
        finally:
            browser.send("Browser.close")
            process.wait(PATIENCE_SECONDS)
            os.close(to_browser)
            os.close(from_browser)

    def send(self, method: str, session: str | None = None, **parameters: object) -> dict[str, Any]:
        """The answer to one command; events that come before it are kept."""
        self._last += 1
        command = {"id": self._last, "method": method, "params": parameters}
        os.write(self._to, json.dumps(command | ({"sessionId": session} if session else {})).encode() + b"\0")
        while True:
            message = self._read()
            if message.get("id") == self._last:
                assert "error" not in message, (method, message["error"])
                return dict(message.get("result", {}))
            self.events.append(message)

    def wait_for(self, event: str, session: str) -> None:
        """Returns when the event has come."""
        while not any(one.get("method") == event and one.get("sessionId") == session for one in self.events):
            self.events.append(self._read())

    def open(self, path: Path, place: str = "", *, width: int = 1280, scripts: bool = True) -> Tab:
        """A tab that has loaded the page."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Tab(self, session)
        for domain in ("Page", "Runtime", "Log"):
            tab.send(f"{domain}.enable")
        tab.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        tab.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        tab.send("Page.navigate", url=path.as_uri() + place)
        self.wait_for("Page.loadEventFired", session)
        return tab

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._from], [], [], PATIENCE_SECONDS)
            assert ready, "the browser does not answer"
            self._buffer += os.read(self._from, 1 << 16)
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))


class Tab:
    """One page in the browser."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser, self._session = browser, session

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """The answer to a command about this page."""
        return self._browser.send(method, self._session, **parameters)

    def ask(self, expression: str) -> Any:  # noqa: ANN401 -- whatever the page answers
        """The value of an expression in the page."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, as on a keyboard."""
        for key in keys:
            self.send("Input.dispatchKeyEvent", type="keyDown", key=key, text=key if len(key) == 1 else "")
            self.send("Input.dispatchKeyEvent", type="keyUp", key=key)

    def click(self, selector: str) -> None:
        """Clicks on the first element that the selector names."""
        self.ask(f"document.querySelector({json.dumps(selector)}).click()")

    def visible(self, selector: str) -> list[str]:
        """The ids of the elements that are shown."""
        found = f"[...document.querySelectorAll({json.dumps(selector)})]"
        return list(self.ask(f"{found}.filter(one => one.checkVisibility()).map(one => one.id)"))

    def complaints(self) -> list[str]:
        """What the browser said against the page: errors, refusals, exceptions, and dialogs that opened."""
        return [
            json.dumps(event["params"])
            for event in self._browser.events
            if event.get("sessionId") == self._session
            and event.get("method") in {"Log.entryAdded", "Runtime.exceptionThrown", "Page.javascriptDialogOpening"}
        ]
