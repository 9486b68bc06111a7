"""Bytes become text: marks, UTF-8, declared encodings, and a guess that is said."""

from __future__ import annotations

import pytest

from diffrec.errors import ReadError
from diffrec.readers.encodings import decode

# Of the length of a short note, in the words of no document.
TEXTS = {
    "fr": "1. Le port d’Échéville a décidé de draguer le chenal à marée basse ; l’été, « à l’œil », c’est fermé.\n",
    "es": "1. La Comisión decidió que el año próximo los niños podrán subir al dragón; ¿quién pagará la excursión?\n",
    "ru": "1. Комиссия постановила, что в следующем году порты будут углублены, а шлюзы — открыты для всех судов.\n",
    "ar": "1. قررت اللجنة أن تفتح الموانئ في السنة القادمة لجميع السفن، وأن تدعو المدن إلى صيانة الأقفال.\n",
    "zh": "1. 委员会决定，明年各港口应向所有船舶开放，并请各城市维修船闸；会议还通过了本报告。\n",
    "zh-Hant": "1. 委員會決定，明年各港口應向所有船舶開放，並請各城市維修船閘；會議還通過了本報告。\n",
}
OLD = [
    ("fr", "cp1252"), ("fr", "mac-roman"), ("fr", "iso-8859-15"), ("es", "cp1252"), ("es", "cp850"), ("ru", "cp1251"),
    ("ru", "koi8-r"), ("ru", "iso-8859-5"), ("ru", "cp866"), ("ru", "mac-cyrillic"), ("ar", "cp1256"),
    ("ar", "iso-8859-6"), ("zh", "gb18030"), ("zh-Hant", "big5"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "encoding"), OLD)
def test_old_encodings_are_told_by_their_words_and_said(language: str, encoding: str) -> None:
    data = TEXTS[language].encode(encoding, "ignore")
    text, notices = decode(data, source="a.txt")
    assert text == data.decode(encoding)
    assert [notice.code for notice in notices] == ["encoding-guessed"]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_unicode_is_told_with_and_without_its_mark(language: str, encoding: str) -> None:
    assert decode(TEXTS[language].encode(encoding), source="a.txt") == (TEXTS[language], ())


def test_the_notice_names_the_encoding() -> None:
    _, (notice,) = decode(TEXTS["ru"].encode("koi8-r", "ignore"), source="a.txt")
    assert notice.message == "the text is not UTF-8; it was read as KOI8-R (Cyrillic)"


def test_a_declared_encoding_is_believed_unless_the_bytes_are_utf_8() -> None:
    assert decode("Côte".encode("cp850"), source="a.txt", declared="ibm850") == ("Côte", ())
    assert decode("Côte".encode("cp1252"), source="a.txt", declared="ISO-8859-1") == ("Côte", ())
    assert decode("Côte".encode(), source="a.txt", declared="windows-1252") == ("Côte", ())


@pytest.mark.parametrize("declared", ["punycode", "zip", "idna", "no such thing", ""])
def test_what_is_no_encoding_of_text_is_not_believed(declared: str) -> None:
    assert decode("1. Côte".encode("cp1252"), source="a.txt", declared=declared)[0] == "1. Côte"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXTS["fr"].encode() + b"\xe2\x80", TEXTS["fr"] + "\ufffd"),
        ("Côte d’Ivoire, élève, ".encode() * 4 + b"caf\xe9 ", "Côte d’Ivoire, élève, " * 4 + "caf\ufffd "),
        (b"\xff\xfe1\x00\x00\xd8.\x00", "1\ufffd."),
    ],
)
def test_damaged_unicode_stays_unicode_and_is_said(data: bytes, text: str) -> None:
    found, notices = decode(data, source="a.txt")
    assert found == text
    assert [notice.code for notice in notices] == ["encoding-damaged"]


@pytest.mark.parametrize(("text", "codec"), [("Côte d’Ivoire", "cp1252"), ("пункт", "latin-1")])
def test_text_that_was_encoded_twice_is_said(text: str, codec: str) -> None:
    _, notices = decode(text.encode().decode(codec).encode(), source="a.txt")
    assert [notice.code for notice in notices] == ["encoded-twice"]


@pytest.mark.parametrize("text", TEXTS.values())
def test_good_text_is_not_called_encoded_twice(text: str) -> None:
    assert decode(text.encode(), source="a.txt")[1] == ()


def test_binary_bytes_are_an_error() -> None:
    with pytest.raises(ReadError, match=r"a.bin: this is a binary file, not text"):
        decode(bytes(range(256)) * 40, source="a.bin")
