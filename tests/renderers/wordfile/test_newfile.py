"""A new Word file: its language, its direction and its properties, the same for whoever fills it."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from diffrec.renderers.wordfile.elements import made, run_of
from diffrec.renderers.wordfile.newfile import LANDSCAPE, PORTRAIT, NewFile, style
from tests.renderers.docx.schema import faults
from tests.renderers.tables import WORD, parts

HOSTILE = 'q"/><w:evil/>\x01'


def filled(code: str, title: str = "Harbours") -> bytes:
    file = NewFile(title, code, PORTRAIT, [style("Box", "Box", made("rPr", made("b")))])
    file.add(made("p", run_of("Ferries")))
    return file.parts.zipped()


def test_another_reader_finds_its_words_and_who_made_it() -> None:
    document = Document(BytesIO(filled("fr")))
    assert [one.text for one in document.paragraphs] == ["Ferries"]
    told = document.core_properties
    assert (told.title, told.author, told.language) == ("Harbours", "diffrec", "fr")


def test_the_same_words_give_the_same_bytes() -> None:
    assert filled("fr") == filled("fr")


@pytest.mark.parametrize(
    ("code", "language"),
    [("en", {"val": "en-GB"}), ("ar", {"bidi": "ar-SA"}), ("zh", {"eastAsia": "zh-CN"}), (HOSTILE, None)],
)
def test_the_language_is_that_of_the_letters_of_its_script(code: str, language: dict[str, str] | None) -> None:
    data = filled(code)
    found = parts(data)["word/styles.xml"].find(f".//{WORD}lang")
    told = None if found is None else {str(key).removeprefix(WORD): value for key, value in found.attrib.items()}
    assert told == language
    assert faults(data) == ()


def test_a_file_from_right_to_left_says_so_of_its_section() -> None:
    turned = [
        code for code in ("ar", "en") if parts(filled(code))["word/document.xml"].find(f".//{WORD}bidi") is not None
    ]
    assert turned == ["ar"]


def test_a_title_is_only_text() -> None:
    core = parts(filled("en", HOSTILE))["docProps/core.xml"]
    assert 'q"/><w:evil/>␁' in map(str, core.itertext())


def test_a_wide_page_says_that_it_is() -> None:
    file = NewFile("Harbours", "en", LANDSCAPE, ())
    file.add(made("p"))
    (section,) = Document(BytesIO(file.parts.zipped())).sections
    assert section.page_width == 16_838 * 635
    assert str(section.orientation) == "LANDSCAPE (1)"
