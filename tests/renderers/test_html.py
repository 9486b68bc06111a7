from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from diffrec.config import RenderOptions
from diffrec.model import Comparison, Fate, Row
from diffrec.renderers.html import STYLES, render
from diffrec.renderers.html.page import page_of
from diffrec.renderers.html.texts import Edits, columns, side
from tests.renderers.example import HOSTILE, UNCHANGED, attributions, example, of_rows, wording

SHEETS = files("diffrec.renderers.html").joinpath("styles")
CSS = "".join(SHEETS.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
MIN_CONTRAST = 4.5
PAIRS = [
    ("ink", "paper"),
    ("ink", "wash"),
    ("ink", "current"),
    ("muted", "paper"),
    ("muted", "wash"),
    ("muted", "del-ground"),
    ("muted", "accent-ground"),
    ("accent", "paper"),
    ("accent", "wash"),
    ("accent", "accent-ground"),
    ("accent", "ins-ground"),
    ("del-ink", "paper"),
    ("del-ink", "wash"),
    ("del-ink", "del-ground"),
    ("ins-ink", "paper"),
    ("ins-ink", "wash"),
    ("ins-ink", "ins-ground"),
    ("paper", "ink"),
]


class Tags(HTMLParser):
    """Every element of a page with its attributes, and the attributes alone."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def page(comparison: Comparison | None = None) -> str:
    return render(comparison or example(), RenderOptions())


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser.elements


def article(html: str, fate: Fate) -> str:
    """The first row of a fate as the page has it."""
    found = re.search(rf'<article class="row {fate}.*?</article>', html, re.DOTALL)
    assert found, fate
    return found[0]


def row_of(fate: Fate) -> Row:
    return next(row for row in example().rows if row.whole.fate is fate)


def test_the_answer_stands_before_the_ledger_and_the_ledger_before_the_texts() -> None:
    html = page()
    answer, tools, ledger, rows = (html.index(f'id="{band}"') for band in ("answer", "tools", "ledger", "rows"))
    assert answer < tools < ledger < rows
    assert "1\N{NO-BREAK SPACE}dropped</a> (7), " in html[answer:tools]
    assert "has little wording in common" in html[answer:tools]


def test_every_row_has_a_block_a_ledger_line_and_a_text() -> None:
    html = page()
    for row in example().rows:
        assert re.search(rf'<tr class="[a-z ]+"><td[^>]*>.*?<a href="#{row.id}">', html)
        assert html.count(f'id="{row.id}"') == 1
        assert row.whole.outside or re.search(rf'<li(?: class="start")?><a href="#{row.id}"', html)


def test_every_link_leads_to_a_place_on_the_page() -> None:
    found = elements(page())
    places = {attributes["id"] for _, attributes in found if "id" in attributes}
    links = [attributes["href"] for _, attributes in found if attributes.get("href")]
    assert links
    assert all(link and link[0] == "#" and link[1:] in places for link in links)


def test_no_id_stands_twice() -> None:
    ids = [attributes["id"] for _, attributes in elements(page()) if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_nothing_is_loaded_and_nothing_runs_inline() -> None:
    for tag, attributes in elements(page()):
        assert tag not in {"link", "img", "iframe", "object", "embed", "base"}
        assert "src" not in attributes
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
    assert "url(" not in CSS
    assert "@import" not in CSS


def test_the_policy_names_the_digests_of_what_the_page_holds() -> None:
    html = page()
    policy = next(value["content"] or "" for tag, value in elements(html) if value.get("http-equiv"))
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        for content in re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL):
            assert b64encode(sha256(content.encode()).digest()).decode() in policy


def test_hostile_text_stays_text() -> None:
    html = page()
    assert "<script>alert" not in html
    assert [tag for tag, _ in elements(html)].count("script") == 1
    assert '&lt;script&gt;alert("1 &amp; 2")&lt;/script&gt;' in html
    assert "&amp;amp; &amp;lt;del&amp;gt;" in html
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", html)


def test_what_the_paper_is_headed_with_cannot_leave_the_style_sheet() -> None:
    comparison = example()
    document = replace(comparison.versions[-1].documents[0], symbol='"}</style><script>x</script>')
    version = replace(comparison.versions[-1], documents=(document,))
    html = page(replace(comparison, versions=(comparison.versions[0], version)))
    assert [tag for tag, _ in elements(html)].count("script") == 1
    assert [tag for tag, _ in elements(html)].count("style") == 2
    assert "\\22 \\7d \\3c \\2f style\\3e " in html


def test_changes_are_deletions_and_insertions_with_one_number() -> None:
    html = article(page(), Fate.EDITED)
    draft, final = re.findall(r'<div class="side">.*?</div>', html, re.DOTALL)
    assert '<del data-c="1">oftentimes</del>' in draft
    assert "<ins" not in draft
    assert '<ins data-c="1">, where appropriate,</ins>' in final
    assert "<del" not in final


def test_blanks_at_the_ends_of_a_change_are_not_struck() -> None:
    assert '<del class="padded" data-c="1"><span>also</span> </del>' in page()


def test_a_mark_is_a_badge_in_its_place_with_its_fate() -> None:
    html = article(page(), Fate.EDITED)
    assert (
        '<span class="mark removed whole" title="Delegation mark: removed, its words kept">'
        '<span class="bracket">(</span>China<span class="bracket">)</span></span>'
    ) in html
    assert '<span class="mark kept whole"' in article(page(), Fate.SPLIT)


def test_a_mark_that_a_change_cuts_is_a_badge_in_parts() -> None:
    row = next(row for row in example().rows if "France" in row.cells[0][0].text)
    item = row.cells[0][0]
    draft, final = item.text, item.text.replace(", France", "")
    at = draft.index(", France")
    ops = wording(f"{draft[:at]}⟦, France→⟧{draft[at + 8 :]}")
    ends = columns(replace(row, cells=(row.cells[0], (replace(item, text=final, attributions=attributions(final)),))))
    assert [str(text).count('class="mark removed"') for text in side(ends[0], Edits(ops), "del")] == [3]


def test_dropped_and_added_rows_show_one_side_and_an_empty_labelled_other() -> None:
    assert '<p class="absent">Not in the final.</p>' in article(page(), Fate.DROPPED)
    assert '<p class="absent">Not in the draft.</p>' in article(page(), Fate.ADDED)


def test_a_long_unchanged_text_is_one_line_with_the_rest_behind_it() -> None:
    html = article(page(), Fate.UNCHANGED)
    assert '<details class="same"><summary><span class="lead" dir="ltr">Member States should make use' in html
    assert UNCHANGED in html


def test_nothing_that_changed_stands_in_a_fold_only() -> None:
    html = re.sub(r"<details.*?</details>", "", page(), flags=re.DOTALL)
    for row in example().rows:
        if row.whole.fate is not Fate.UNCHANGED and not row.whole.outside:
            assert f'id="{row.id}"' in html
    assert "oftentimes</del>" in html
    assert "Not in the final." in html


def test_several_items_of_a_side_stand_apart_with_their_labels() -> None:
    draft = re.findall(r'<div class="side">.*?</div>', article(page(), Fate.MERGED), re.DOTALL)[0]
    assert re.findall(r"Recommendation \d", draft) == ["Recommendation 4", "Recommendation 5"]
    assert draft.count('<p class="text">') == 2


def test_a_language_that_is_not_known_takes_its_direction_from_the_text() -> None:
    comparison = example()
    documents = tuple(replace(one, language="tlh") for one in comparison.versions[0].documents)
    other = replace(comparison, versions=(replace(comparison.versions[0], documents=documents), comparison.versions[1]))
    assert 'lang="tlh" dir="auto"' in page(other)


def test_what_lies_folded_says_why_and_who_was_second() -> None:
    html = page()
    assert "Second choice: final 7, 21 % alike" in html
    assert "Slight support: the words in common" in html
    assert "seems to cover “" in html


def test_outside_rows_are_folded_and_out_of_the_counts() -> None:
    html = page()
    fold = re.search(r'<details class="fold outside".*?</details>', html, re.DOTALL)
    assert fold
    assert 'id="row-10"' in fold[0]
    assert "1 final paragraph of other chapters: A. Opening" in fold[0]
    assert all(choice.count < 10 for one in page_of(example()).filters for choice in one.choices)


def test_the_filters_count_the_rows_that_they_show() -> None:
    filters = {one.name: {choice.value: choice.count for choice in one.choices} for one in page_of(example()).filters}
    assert filters["fate"] == {
        "dropped": 1,
        "added": 1,
        "merged": 1,
        "split": 1,
        "regrouped": 1,
        "edited": 3,
        "unchanged": 1,
    }
    assert filters["fact"] == {"renumbered": 4, "doubtful": 2, "moved": 1, "resectioned": 1}
    assert filters["delegation"] == {"BRA": 3, "CHN": 1, "EU": 2, "FRA": 1, "NER": 1}
    assert filters["section"] == {"a-general-recommendations": 5, "b-recommendations-on-legislative-measures": 4}


def test_sections_that_the_address_does_not_tell_apart_are_one_choice() -> None:
    rows = [
        replace(row, cells=tuple(tuple(replace(item, section=(name,)) for item in cell) for cell in row.cells))
        for row, name in zip(example().rows[:3], ("A. Finance", "A: Finance", "B. Ports"), strict=True)
    ]
    section = next(one for one in page_of(of_rows(example(), rows)).filters if one.name == "section")
    assert [(choice.words, choice.count) for choice in section.choices] == [("A. Finance", 2), ("B. Ports", 1)]


def test_each_name_is_listed_with_its_asks_and_their_fate() -> None:
    brazil = next(one for one in page_of(example()).asks.delegations if one.delegation.code == "BRA")
    assert [ask.label for ask in brazil.asks] == [
        "Recommendation 5 → 5",
        "Recommendation 6 → 6 + 7",
        "Recommendation 7",
    ]
    assert [str(ask.ask.fate) for ask in brazil.asks] == ["merged", "split", "dropped"]


def test_rows_know_their_place_in_the_draft() -> None:
    rows = [row for group in page_of(example()).groups for row in group.rows]
    drafts = [row.draft.numbers for row in sorted(rows, key=lambda row: row.rank) if row.draft.numbers]
    assert drafts == ["1", "2", "3", "4, 5", "6", "7", "8, 9", "10"]


def test_marks_are_no_words_in_the_count_of_words() -> None:
    edited = next(row for group in page_of(example()).groups for row in group.rows if row.row.id == "row-2")
    assert (edited.deleted, edited.inserted) == (2, 3)


def test_notices_are_counted_above_and_listed_below() -> None:
    html = page()
    assert '<a href="#notices">1 notice</a>' in html
    assert "&#34;Other &lt;matters&gt;&#34; holds no item" in html


def test_a_comparison_without_rows_is_a_page_too() -> None:
    assert "Nothing to compare." in page(of_rows(example(), ()))


def test_the_same_comparison_gives_the_same_page() -> None:
    assert page() == page()


def test_the_added_text_is_whole() -> None:
    assert HOSTILE.split("<")[0] in article(page(), Fate.ADDED)


def scheme(dark: bool) -> dict[str, str]:  # noqa: FBT001 -- one of two
    """The colours of a scheme by name."""
    light, night = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in CSS.split("@media", 2)[:2])
    return light | night if dark else light


def luminance(color: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_ink_stands_out_from_its_ground(ink: str, ground: str, *, dark: bool) -> None:
    colors = scheme(dark)
    lighter, darker = sorted((luminance(colors[ink]), luminance(colors[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= MIN_CONTRAST


def test_every_ink_and_ground_of_the_style_sheet_is_in_a_tested_pair() -> None:
    inks = set(re.findall(r"(?<![\w-])color: var\(--([a-z-]+)\)", CSS))
    grounds = set(re.findall(r"background: var\(--([a-z-]+)\)", CSS))
    assert inks <= {ink for ink, _ in PAIRS}
    assert grounds <= {ground for _, ground in PAIRS}
    assert not re.findall(r"(?<![\w-])(?:color|background): #", CSS)
