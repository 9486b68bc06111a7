"""LibreOffice, for the tests that ask it: it converts what a test made, or runs a macro on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_SECONDS = 300


def libreoffice() -> str:
    """The path of LibreOffice; without one the test is skipped, or fails where CI is set."""
    found = shutil.which("soffice")
    if found:
        return found
    reason = "no LibreOffice: soffice is not installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def office(profile: Path, *words: str) -> None:
    """Runs LibreOffice with a profile of its own."""
    command = [libreoffice(), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    subprocess.run([*command, *words], check=True, capture_output=True, timeout=PATIENCE_SECONDS)


def convert(folder: Path, form: str, *files: Path) -> None:
    """Converts files into a form such as "txt:Text", beside them."""
    office(folder / "profile", "--convert-to", form, "--outdir", str(folder), *map(str, files))
