r"""Files of old and other word processors, through an installed LibreOffice: .doc, .odt, .rtf become .docx.

"report.doc"  b"\xd0\xcf\x11\xe0..."   ->   soffice --convert-to docx   ->   Document(format="doc", notice "converted")
without LibreOffice                    ->   a sentence that says what to install

LibreOffice reads and writes files only, so the bytes go into a private folder that is removed again. Its profile stands
there too: no macro runs, no link is followed, and what the user has set or opened does not matter.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from diffrec.errors import ReadError
from diffrec.model import Notice
from diffrec.readers import docx

if TYPE_CHECKING:
    from diffrec.config import ReadOptions
    from diffrec.model import Document

MARKS = {"doc": b"\xd0\xcf\x11\xe0", "odt": b"PK\x03\x04", "rtf": b"{\\rtf"}
NAMES = {"doc": "an old binary Word file", "odt": "an OpenDocument text", "rtf": "an RTF file"}
# Names of streams in a compound file, which tell what it is. Source: [MS-DOC] 2.1, [MS-OFFCRYPTO] 2.3.4.
STREAMS = (
    ("EncryptedPackage", "the file is protected by a password", "save it without one and try again"),
    ("Workbook", "this is an old Excel workbook, which cannot be read", None),
    ("PowerPoint Document", "this is an old PowerPoint presentation, which cannot be read", None),
)
WORD_STREAM = "WordDocument"
# On the path on Linux; elsewhere the installer puts it here.
PROGRAMS = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
NEEDS = "install LibreOffice (its program soffice), or save the document as .docx"
SWITCHES = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard")
# A proxy that nobody answers at: whatever a document points to, it is not fetched.
SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>'
)
SETTING = (
    '<item oor:path="/org.openoffice.Office.{0}"><prop oor:name="{1}" oor:op="fuse"><value>{2}</value></prop></item>'
)


def read(data: bytes, *, source: str, options: ReadOptions) -> tuple[Document, ...]:
    """The document in a .doc, .odt or .rtf file, as LibreOffice makes a Word file of it; a notice says so.

    Raises: ReadError without LibreOffice, for what it cannot convert in time, and for what the Word reader refuses.
    """
    kind = next((kind for kind, mark in MARKS.items() if data.startswith(mark)), None)
    if kind is None:
        message = f"{source}: this is no Word, OpenDocument or RTF file"
        raise ReadError(message)
    if kind == "doc":
        _refuse_other_streams(data, source)
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        message = f"{source}: this is {NAMES[kind]}, which only LibreOffice can read, and it is not installed"
        raise ReadError(message, hint=NEEDS)
    with TemporaryDirectory(prefix="diffrec-") as folder:
        try:
            converted = _converted(data, kind, program, Path(folder), options.limits.conversion_seconds)
        except subprocess.TimeoutExpired:
            message = f"{source}: LibreOffice did not convert this file in {options.limits.conversion_seconds} seconds"
            raise ReadError(message, hint="a higher limit conversion_seconds gives it more time") from None
    if converted is None:
        message = f"{source}: LibreOffice could not read this file; it may be damaged or protected by a password"
        raise ReadError(message, hint="open it in a word processor and save it as .docx")
    notice = Notice(code="converted", message=f"read through LibreOffice: it is {NAMES[kind]}", source=source)
    return tuple(
        replace(document, format=kind, notices=(notice, *document.notices))
        for document in docx.read(converted, source=source, options=options)
    )


def _refuse_other_streams(data: bytes, source: str) -> None:
    """Tells a compound file that is no Word file.

    Raises: ReadError for one.
    """
    if WORD_STREAM.encode("utf-16-le") in data:
        return  # a workbook may be embedded in it
    for name, said, hint in STREAMS:
        if name.encode("utf-16-le") in data:
            message = f"{source}: {said}"
            raise ReadError(message, hint=hint)
    message = f"{source}: this is an old binary Office file that holds no Word document"
    raise ReadError(message)


def _converted(data: bytes, kind: str, program: str, folder: Path, seconds: float) -> bytes | None:
    """The Word file that LibreOffice makes of the bytes, None when it makes none.

    Raises: subprocess.TimeoutExpired when it takes longer.
    """
    given, made = folder / f"document.{kind}", folder / "made"
    given.write_bytes(data)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    settings = "".join(SETTING.format(*setting) for setting in SETTINGS)
    (profile / "user" / "registrymodifications.xcu").write_text(REGISTRY.format(settings), encoding="utf-8")
    command = [
        *(program, f"-env:UserInstallation={profile.as_uri()}", *SWITCHES),
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made), str(given)),
    ]
    process = subprocess.Popen(  # noqa: S603 -- the program was found by its name, the arguments are ours
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(seconds)
    finally:
        _end(process)
    found = next(iter(made.glob("*.docx")), None)
    return found.read_bytes() if found else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program with all that it started."""
    if process.poll() is None:
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()
