from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from diffrec.config import RenderOptions
from diffrec.languages.reporting import report_words
from diffrec.meaning.asks import asks_of_version
from diffrec.model import ChangeKind, Fate
from diffrec.renderers import render_asks
from diffrec.renderers.html import render
from tests.browser.hostile import hostile
from tests.renderers.changed import changed
from tests.renderers.example import example
from tests.renderers.summed import summary_lines

OTHERS = ("ar", "es", "fr", "ru", "zh")
TAG = re.compile(r"<[^>]+>")


def page(code: str) -> str:
    return render(example(), RenderOptions(language=code))


def told(html: str, form: str) -> list[str]:
    """What stands in the elements of this form, without tags."""
    return [unescape(TAG.sub("", found)) for found in re.findall(form, html, re.DOTALL)]


@pytest.mark.parametrize("code", OTHERS)
def test_heads_stand_in_the_language_of_the_report(code: str) -> None:
    headings = report_words(code).headings
    heads = told(page(code), "<h2[^>]*>(.*?)</h2>")
    for key in ("changes", "concordance", "synoptic", "delegations", "eye", "notices"):
        assert headings[key] in heads
    columns = told(page(code), "<th [^>]*>(.*?)</th>")
    assert {headings[key] for key in ("fate", "delegations", "section")} <= set(columns)


@pytest.mark.parametrize("code", OTHERS)
def test_fates_stand_in_the_language_of_the_report(code: str) -> None:
    words, html = report_words(code), page(code)
    fates = {words.fates[row.whole.fate] for row in example().rows}
    assert fates <= set(told(html, r'<span class="fate [a-z]+">(.*?)</span>'))
    assert fates <= set(told(html, r'name="fate".*?<span class="name">(.*?)</span>'))
    ledger = " ".join(told(html, '<td class="became">(.*?)</td>'))
    assert all(fate in ledger for fate in fates)
    assert words.facts["moved-up"] in ledger
    assert not any(f">{fate}<" in html for fate in Fate)


@pytest.mark.parametrize("code", OTHERS)
def test_kinds_of_change_stand_in_the_language_of_the_report(code: str) -> None:
    words = report_words(code)
    html = render(changed(), RenderOptions(language=code))
    weakened = words.kinds[ChangeKind.OBLIGATION_WEAKENED]
    assert weakened in told(html, r'name="change".*?<span class="name">(.*?)</span>')
    assert weakened in told(html, "<b>(.*?)</b>")
    assert any(words.labelled(weakened, "")[1:] in count for count in told(html, '<a class="kind" [^>]*>(.*?)</a>'))


@pytest.mark.parametrize("code", OTHERS)
def test_the_answer_in_the_language_of_the_report_comes_first(code: str) -> None:
    html = page(code)
    opening = html[html.index('<div class="summary">') : html.index("<h1")]
    assert told(opening, "<p[^>]*>(.*?)</p>") == list(summary_lines(example(), code))


@pytest.mark.parametrize("code", OTHERS)
def test_english_inside_says_so_and_runs_from_left_to_right(code: str) -> None:
    html = page(code)
    english = ' lang="en" dir="ltr"'
    assert f'<html lang="{code}"' in html
    for element in ("h1", 'form class="tools"', 'dialog id="help"', 'footer class="colophon"'):
        assert f"<{element}{english}" in html


def test_arrows_point_the_way_the_page_runs() -> None:
    titles = told(page("ar"), "<h4>(.*?)</h4>")
    assert any("←" in title for title in titles)
    assert not any("→" in title for title in titles)


def test_an_english_page_has_no_other_words() -> None:
    html = page("en")
    assert '<div class="summary">' not in html
    assert ' lang="en" dir="ltr"' not in html
    assert '<html lang="en">' in html or '<html lang="en" ' in html


@pytest.mark.parametrize("code", ["ar", "ru", "zh"])
def test_legends_heads_and_filters_hold_no_english_word(code: str) -> None:
    html = render(changed(), RenderOptions(language=code))
    panel = html[html.index('<div class="panel"') : html.index("</details>", html.index('<div class="panel"'))]
    own = panel[: panel.index('name="section"')]
    legend = re.findall(r'<p class="legend">(.*?)</p>', html, re.DOTALL)
    some = [
        *legend,
        *re.findall(r"<(?:th|caption|legend)[^>]*>(.*?)</(?:th|caption|legend)>", own + html[html.index("<main>") :]),
    ]
    some += re.findall(r'<span class="name">(.*?)</span>', own)
    assert len(some) > 20
    assert [one for one in some if re.search("[A-Za-z]{3}", TAG.sub("", one)) and "In the order" not in one] == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_was_left_out_is_told_in_the_language_of_the_report(code: str) -> None:
    words, html = report_words(code), page(code)
    told_outside = words.labelled(words.headings["outside"], words.labelled(words.items["paragraph"], "1"))
    folds = told(html, r'<details class="fold[^"]*"[^>]*><summary>(.*?)</summary>')
    assert [fold for fold in folds if fold.startswith(told_outside)] == [fold for fold in folds if "A. Opening" in fold]
    assert sum("A. Opening" in fold for fold in folds) == 2


def test_names_in_an_arabic_answer_do_not_turn_what_stands_beside_them() -> None:
    assert '<bdi dir="ltr">(China)</bdi>' in page("ar")


def test_an_isolate_in_a_document_is_a_sign_in_the_answer() -> None:
    assert "\u2066" not in render(hostile(), RenderOptions(language="ar"))


@pytest.mark.parametrize("code", OTHERS)
def test_the_page_of_one_document_speaks_the_language_of_the_report(code: str) -> None:
    words = report_words(code)
    html = str(render_asks(asks_of_version(example().versions[0]), "html", RenderOptions(language=code)))
    assert f'<html lang="{code}"' in html
    heads = told(html, "<h2[^>]*>(.*?)</h2>")
    assert [words.headings[key] for key in ("delegations", "texts")] == heads[:2]
    assert told(html, "<h1>(.*?)</h1>")[0].startswith(words.labelled(words.headings["delegations"], ""))
    totals = told(html, r'<span class="count"[^>]*>(.*?)</span>')
    assert all(one.startswith(words.labelled(words.headings["asks"], "")) for one in totals)
    band = 'section class="band delegations-band" id="delegations"'
    for element in ('a class="skip"', band, 'footer class="colophon"'):
        assert f'<{element} lang="en" dir="ltr"' in html


def test_that_nobody_asked_is_said_in_english_that_says_so() -> None:
    version = replace(example().versions[-1], items=())
    html = str(render_asks(asks_of_version(version), "html", RenderOptions(language="fr")))
    assert '<h1 lang="en" dir="ltr">No delegation mark was found.</h1>' in html
