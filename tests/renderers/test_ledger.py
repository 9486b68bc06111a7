import csv
import re
from dataclasses import replace
from io import StringIO

from diffrec.meaning import changed_words
from diffrec.model import Comparison, Notice, Op, OpKind
from diffrec.renderers import RENDERERS, render
from diffrec.renderers.naming import file_names
from diffrec.renderers.notices import notice_words
from tests.renderers.example import attributions, example
from tests.renderers.tables import said

ODD = (
    ("capacity-building of A/80/604 in para. 16.4.2, l'État (EU, France)", 8),
    ("会员国应当", 5),
    ("(China) ...", 0),
    ("and/or 68,743,800.50 (a) – (iv)", 4),
)


def replaced(draft: str, final: str) -> Comparison:
    """The example with one row, whose whole text was replaced."""
    comparison = example()
    row = comparison.rows[1]
    cells = tuple(
        (replace(cell[0], text=text, attributions=attributions(text)),)
        for cell, text in zip(row.cells, (draft, final), strict=True)
    )
    op = Op(op=OpKind.REPLACE, draft=draft, final=final, draft_span=(0, len(draft)), final_span=(0, len(final)))
    step = replace(row.whole, ops=(op,), attributions=())
    return replace(comparison, rows=(replace(row, cells=cells, steps=(step,), whole=step),))


def shown(comparison: Comparison, name: str) -> str:
    return said(render(comparison, name))


def test_words_are_the_tokens_that_are_compared_without_marks() -> None:
    for text, count in ODD:
        assert changed_words(replaced(text, "new").rows[0]) == (count, 1), text


def test_every_view_counts_the_same_words() -> None:
    for text, count in ODD:
        comparison = replaced("old words (China)", text)
        (record,) = csv.DictReader(StringIO(shown(comparison, "csv"), newline=""))
        assert (record["words_deleted"], record["words_inserted"]) == ("2", str(count))
        amount = f"-2 +{count}" if count else "-2"
        assert f"edited {amount} " in " ".join(shown(comparison, "terminal").split()) + " "
        assert f"| edited | {amount.replace('-', '−')} |" in shown(comparison, "markdown")
        html = re.search(r'<td class="amount"[^>]*>(.*?)</td>', shown(comparison, "html"))
        assert html
        assert re.sub("<[^>]*>", "", html[1]) == amount.replace("-", "−")


def test_no_report_that_is_passed_on_names_a_folder() -> None:
    comparison = example()

    def at_home(source: str) -> str:
        return f"/home/delegate/{source}"

    versions = tuple(
        replace(
            version,
            documents=tuple(replace(one, source=at_home(one.source), symbol=None) for one in version.documents),
            items=tuple(replace(item, document=at_home(item.document)) for item in version.items),
            notices=(Notice(code="odd", message="it is odd", source=at_home("draft-add-1.txt")),),
        )
        for version in comparison.versions
    )
    rows = tuple(
        replace(
            row,
            cells=tuple(tuple(replace(item, document=at_home(item.document)) for item in cell) for cell in row.cells),
        )
        for row in comparison.rows
    )
    moved = replace(comparison, versions=versions, rows=rows)
    for name in set(RENDERERS) - {"json"}:
        assert "delegate" not in shown(moved, name), name
    assert "/home/delegate/final.txt" in shown(moved, "json")
    assert "draft-add-1.txt: it is odd" in shown(moved, "html")


def test_files_of_one_name_keep_as_much_of_their_folders_as_tells_them_apart() -> None:
    assert file_names(["/a/b/one.txt", "/a/c/one.txt"]) == {"/a/b/one.txt": "b/one.txt", "/a/c/one.txt": "c/one.txt"}
    assert file_names(["C:\\papers\\one.txt"]) == {"C:\\papers\\one.txt": "one.txt"}


def test_a_notice_says_its_place_once() -> None:
    notice = Notice(code="odd", message="one.txt: it is odd", source="papers/one.txt")
    assert notice_words(notice) == "one.txt: it is odd"
    assert notice_words(replace(notice, message="it is odd"), is_report=False) == "papers/one.txt: it is odd"
