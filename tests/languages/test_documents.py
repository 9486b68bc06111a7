"""One meeting in six languages: as text, as a Word file and as a PDF file it reads the same and pairs the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

import pytest

from diffrec import pipeline
from diffrec.languages.registry import LANGUAGES
from tests.languages.making import CASES, FOOTNOTE, flat_odt
from tests.readers.office import convert

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Version

VERSIONS = ("draft", "final")
FORMS = ("docx", "pdf")


class Read(NamedTuple):
    """What a file says: of itself, and its items with their places in the document."""

    head: tuple[str | None, ...]
    items: list[tuple[str, str, tuple[str, ...], str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all documents; the texts of the cases are in it too."""
    folder = tmp_path_factory.mktemp("languages")
    sources = []
    for code in LANGUAGES:
        for name in VERSIONS:
            source = folder / f"{name}-{code}.fodt"
            source.write_text(flat_odt(name, code), encoding="utf-8")
            text = (CASES / f"language-{code}" / f"{name}.txt").read_text(encoding="utf-8")
            source.with_suffix(".txt").write_text(text, encoding="utf-8")
            sources.append(source)
    for form in FORMS:
        convert(folder, form, *sources)
    return folder


def version(path: Path) -> Version:
    return pipeline.extract(pipeline.Source(path.name, path.read_bytes()))


def read(path: Path) -> Read:
    found = version(path)
    (document,) = found.documents
    head = (document.language, document.symbol, document.title, document.date, document.original, document.status)
    return Read(head, [(item.kind.value, item.number, item.section, item.text) for item in found.items])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", VERSIONS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_document_reads_as_its_text(made: Path, code: str, name: str, form: str) -> None:
    assert read(made / f"{name}-{code}.{form}") == read(made / f"{name}-{code}.txt")


@pytest.mark.parametrize("forms", [("docx", "pdf"), ("pdf", "docx"), ("txt", "pdf")], ids="-".join)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_pair_is_the_expected_one(made: Path, code: str, forms: tuple[str, str]) -> None:
    sides = zip(VERSIONS, forms, strict=True)
    comparison = pipeline.compare([version(made / f"{name}-{code}.{form}") for name, form in sides])
    expected = json.loads((CASES / f"language-{code}" / "expected.json").read_text(encoding="utf-8"))
    rows = [
        [*([f"{item.kind.value} {item.number}" for item in cell] for cell in row.cells), row.whole.fate.value]
        for row in comparison.rows
    ]
    assert rows == [row[:3] for row in expected["rows"]]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_footnote_goes_with_its_paragraph_and_not_into_its_text(made: Path, code: str, form: str) -> None:
    first = next(item for item in version(made / f"final-{code}.{form}").items if item.kind.value == "paragraph")
    assert [(note.mark, note.text) for note in first.footnotes] == [("1", FOOTNOTE.strip())]
