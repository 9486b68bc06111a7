"""Word files that LibreOffice wrote, with changes that it tracks: they stand on the issued text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec import api
from diffrec.config import ReadOptions
from tests.readers.office import convert

if TYPE_CHECKING:
    from pathlib import Path

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("table", "table"))
)
DUBLIN_CORE = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
WHO = "<office:change-info><dc:creator>A. Wick</dc:creator><dc:date>2031-05-03T10:00:00</dc:date></office:change-info>"
NOTE = (
    '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>See the annex.</text:p></text:note-body></text:note>"
)
TABLE = (
    "<table:table><table:table-column table:number-columns-repeated='2'/><table:table-row>"
    "<table:table-cell><text:p>Stern</text:p></table:table-cell><table:table-cell><text:p>12 litres</text:p>"
    "</table:table-cell></table:table-row></table:table>"
)


def changed(name: str, kind: str, content: str = "") -> str:
    """A change that is tracked; of a deletion with what was deleted."""
    region = f"<text:{kind}>{WHO}{content}</text:{kind}>"
    return f'<text:changed-region xml:id="{name}" text:id="{name}">{region}</text:changed-region>'


def inserted(name: str, content: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>{content}<text:change-end text:change-id="{name}"/>'


def gone(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'


def flat(lamps: str, log: str, regions: str = "") -> str:
    """A text as LibreOffice keeps it in one file."""
    tracked = f"<text:tracked-changes>{regions}</text:tracked-changes>" if regions else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} {DUBLIN_CORE} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"{tracked}<text:h text:outline-level='1'>II. Lights</text:h><text:p>The Board recommended that:{NOTE}</text:p>"
        f"<text:p>1. {lamps}</text:p>{log}{TABLE}<text:p>The session was closed.</text:p>"
        "</office:text></office:body></office:document>"
    )


LAMPS, LOG = "Ships shall carry lamps at night.", "<text:p>2. Ports shall keep a log.</text:p>"
REGIONS = (
    changed("c1", "deletion", "<text:p>shall</text:p>")
    + changed("c2", "insertion")
    + changed("c3", "insertion")
    + changed("c4", "deletion", "<text:p>Ports shall keep a log</text:p>")
)
REVISED = f"Ships {gone('c1')}{inserted('c2', 'should')} carry lamps at night."
NEW_LOG = f"<text:p>2. {inserted('c3', 'Pilots shall wear caps')}{gone('c4')}.</text:p>"
SILENT = REVISED.replace("night", "dusk")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The texts as Word files."""
    folder = tmp_path_factory.mktemp("office")
    texts = {
        "issued": flat(LAMPS, LOG),
        "tracked": flat(REVISED, NEW_LOG, REGIONS),
        "silent": flat(SILENT, NEW_LOG, REGIONS),
    }
    files = [folder / f"{name}.fodt" for name in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text, encoding="utf-8")
    convert(folder, "docx", *files)
    return folder


def found(folder: Path, name: str) -> tuple[tuple[int, int], list[str]]:
    """How many places are tracked, and the messages of the edits that are not."""
    submitted = api.load(folder / f"{name}.docx", options=ReadOptions(revisions="reject"))
    made = api.verify_base(submitted, api.load(folder / "issued.docx"))
    return submitted.documents[0].tracked, [one.message for one in made.findings]


def test_a_text_with_tracked_words_stands_on_the_issued_one(folder: Path) -> None:
    assert found(folder, "tracked") == ((2, 2), [])


def test_an_edit_that_is_not_tracked_is_found_beside_tracked_ones(folder: Path) -> None:
    assert found(folder, "silent") == ((2, 2), ["paragraph 1: “night” became “dusk”"])
