"""LibreOffice, for the tests that ask it: it converts what a test made."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_SECONDS = 120


def libreoffice() -> str:
    """The path of LibreOffice; without one the test is skipped, or fails where CI is set."""
    found = shutil.which("soffice")
    if found:
        return found
    reason = "no LibreOffice: soffice is not installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def convert(folder: Path, form: str, *files: Path) -> None:
    """Converts files into a form such as "txt:Text", beside them."""
    profile = (folder / "profile").as_uri()
    command = [libreoffice(), f"-env:UserInstallation={profile}", "--headless", "--convert-to", form]
    names = [str(path) for path in files]
    subprocess.run(
        [*command, "--outdir", str(folder), *names], check=True, capture_output=True, timeout=PATIENCE_SECONDS
    )
