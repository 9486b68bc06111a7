"""The stages in their order: what is pooled, left out, refused and mended before rows are made."""

from __future__ import annotations

import pytest

from diffrec import pipeline
from diffrec.config import CompareOptions, SettledPairs
from diffrec.errors import ConfigError, InputError, NoItemsError
from diffrec.model import Comparison, Fate, ItemKind, Version
from diffrec.pipeline import Source
from diffrec.pipeline.naming import names_of_places

HEAD = "Distr.: {distribution}\n\n3 May 2031\n\nOriginal: English\n\n# {title}\n\n"
DRAFT = HEAD.format(distribution="Limited", title="Draft report") + "1. Ports should dredge in winter.\n"
FINAL = HEAD.format(distribution="General", title="Report") + "1. Ports should dredge in spring.\n"


def version(text: str, name: str = "a.txt") -> Version:
    return pipeline.extract(Source(name, text.encode()))


def compared(draft: str, final: str, options: CompareOptions | None = None) -> Comparison:
    return pipeline.compare([version(draft, "draft.txt"), version(final, "final.txt")], options)


def test_pooled_items_keep_their_document_and_get_ids_of_their_own() -> None:
    first = version("1. One.\n\n2. Two:\n\n(a) A;\n", "add-1.txt")
    second = version("1. Three:\n\n(a) B;\n", "add-2.txt")
    pooled = pipeline.pool([first, second], "draft")
    assert [(item.id, item.parent, item.document) for item in pooled.items] == [
        ("paragraph-1", None, "add-1.txt"),
        ("paragraph-2", None, "add-1.txt"),
        ("paragraph-2-a", "paragraph-2", "add-1.txt"),
        ("paragraph-1~2", None, "add-2.txt"),
        ("paragraph-1-a", "paragraph-1~2", "add-2.txt"),
    ]
    assert [document.source for document in pooled.documents] == ["add-1.txt", "add-2.txt"]


def test_kinds_that_only_one_side_holds_are_left_out_and_counted() -> None:
    comparison = compared("1. Ports should dredge.\n", "1. Ports should dredge:\n\n(a) In winter;\n\n(b) In spring;\n")
    assert comparison.summary.items == {"draft": 1, "final": 1}
    assert comparison.summary.left_out == {"draft": {}, "final": {"subparagraph": 2}}


def test_kinds_that_were_asked_for_are_compared_alone() -> None:
    text = "1. It met.\n\nRecommendation 1\n\nPorts should dredge.\n"
    comparison = compared(text, text, CompareOptions(kinds=frozenset({ItemKind.RECOMMENDATION})))
    assert [[item.id for item in row.cells[0]] for row in comparison.rows] == [["recommendation-1"]]
    assert comparison.summary.left_out["draft"] == {"paragraph": 1}


def test_a_version_without_items_is_named() -> None:
    with pytest.raises(NoItemsError) as error:
        compared("Dear colleagues,\n\nplease find the text below.\n", FINAL)
    assert error.value.message == "draft.txt: no numbered item was found in the draft"


def test_a_final_given_as_draft_is_refused_unless_wanted() -> None:
    with pytest.raises(InputError, match=r"draft\.txt is a final \(Report\)"):
        compared(FINAL, DRAFT)
    assert compared(FINAL, DRAFT, CompareOptions(any_order=True)).rows


def test_a_comparison_takes_two_versions() -> None:
    with pytest.raises(ConfigError, match="two versions"):
        pipeline.compare([version(DRAFT)])


def test_the_other_document_is_a_witness_of_a_split_word() -> None:
    comparison = compared("1. Ports should keep dredging.\n", "1. Ports should keep dredgi ng.\n")
    (row,) = comparison.rows
    assert row.whole.fate is Fate.UNCHANGED
    item = row.cells[1][0]
    assert (item.text, [mending.found for mending in item.mended]) == ("Ports should keep dredging.", ["dredgi ng"])
    assert [notice.code for notice in comparison.notices] == ["words-mended"]


def test_draft_items_whose_kind_the_final_lacks_are_told_of() -> None:
    draft = "1. It met.\n\nRecommendation 1\n\nPorts should dredge.\n"
    comparison = compared(draft, "1. It met.\n")
    assert [(notice.code, notice.message) for notice in comparison.notices] == [
        (
            "draft-items-not-compared",
            "not compared: 1 recommendation of the draft, as the final holds none (--items all compares them)",
        )
    ]


def test_the_final_among_the_drafts_is_refused() -> None:
    drafts = pipeline.pool([version(DRAFT, "draft.txt"), version(FINAL, "copy.txt")], "draft")
    with pytest.raises(InputError) as error:
        pipeline.compare([drafts, version(FINAL, "final.txt")])
    assert error.value.message == "copy.txt: the final stands among the drafts, too"


def test_another_final_among_the_drafts_is_told_of() -> None:
    other = FINAL.replace("spring", "autumn")
    drafts = pipeline.pool([version(DRAFT, "draft.txt"), version(other, "other.txt")], "draft")
    comparison = pipeline.compare([drafts, version(FINAL, "final.txt")])
    assert [(notice.code, notice.source) for notice in comparison.notices] == [("final-among-drafts", "other.txt")]


def test_a_draft_dated_after_the_final_is_told_of() -> None:
    comparison = compared(DRAFT.replace("2031", "2033"), FINAL)
    assert [(notice.code, notice.message) for notice in comparison.notices] == [
        ("dates-reversed", "the draft is dated 2033-05-03, after the final (2031-05-03)")
    ]


def test_a_draft_as_the_final_is_told_of_where_no_draft_says_so() -> None:
    comparison = compared("Recommendation 1\nDredge.\n", "# Draft report on harbours\n\nRecommendation 1\nDredge.\n")
    assert "draft-as-final" in {notice.code for notice in comparison.notices}


def test_much_text_outside_of_items_is_told_of() -> None:
    comparison = compared("Recommendation 1\nDredge.\n", f"{'Ports met often. ' * 9}\n\nRecommendation 1\nDredge.\n")
    assert [notice.message for notice in comparison.notices if notice.code == "text-outside-items"] == [
        "85% of the text stands in no item and was not compared; `extract --full` lists it"
    ]


def test_a_language_that_is_not_recognised_is_said() -> None:
    found = version("1. Havnene bør mudres før vinteren, og fyrene skal tændes hver aften.\n")
    assert [notice.code for notice in found.notices] == ["language-unknown"]
    assert found.documents[0].language is None


def test_without_attributions_no_part_of_a_document_names_a_delegation() -> None:
    text = (
        "# Draft report (China)\n\nA text before (China).\n\nI. Ports (China)\n\n"
        "1. Ports[^1] should dredge (China).\n\n[^1]: See above (China).\n"
    )
    stripped = pipeline.without_attributions(version(text))
    (document,), (item,) = stripped.documents, stripped.items
    said = [document.title, *(r.text for r in (*document.other, *document.furniture))]
    said += [item.text, *item.section, *(note.text for note in item.footnotes)]
    assert said == ["Draft report", "A text before.", "Ports should dredge.", "I. Ports", "See above."]


def test_without_attributions_the_marks_are_gone_from_the_wording() -> None:
    text = "1. Ports (China) should dredge.\n"
    comparison = compared(text, "1. Ports should dredge.\n", CompareOptions(attributions=False))
    (row,) = comparison.rows
    assert (row.whole.fate, row.cells[0][0].text) == (Fate.UNCHANGED, "Ports should dredge.")


def test_a_draft_and_a_final_of_different_languages_are_told_of() -> None:
    french = "Recommandation 1\nIl convient que les ports soient dragués avant la fin de l’hiver.\n"
    english = "Recommendation 1\nThe ports of the region should be dredged before the end of the winter.\n"
    comparison = compared(french, english)
    assert [notice.message for notice in comparison.notices if notice.code == "languages-differ"] == [
        (
            "the draft is in French and the final in English: no wording can be alike; "
            "`compare --cross-language` pairs items by meaning"
        )
    ]


def test_a_draft_that_revises_the_final_is_refused() -> None:
    original = (
        "A/AC.5/2031/7\n\nDistr.: General\n3 May 2031\n\nOriginal: English\n\nReport of the Group\n\n1. It met.\n"
    )
    revised = original.replace("A/AC.5/2031/7", "A/AC.5/2031/7/Rev.1")
    with pytest.raises(InputError) as error:
        pipeline.compare([version(revised, "rev.txt"), version(original, "first.txt")])
    assert "A/AC.5/2031/7, which rev.txt (A/AC.5/2031/7/Rev.1) revises" in error.value.message


def test_a_difference_outside_of_all_items_is_told_of() -> None:
    draft = "It rained on the old harbour of Valletta for twelve days.\n\n1. The Group met.\n"
    final = draft.replace("twelve", "thirteen")
    told = [notice.message for notice in compared(draft, final).notices if notice.code == "uncompared-text-differs"]
    (message,) = told
    assert "differs: words only in the draft 1, only in the final 1, such as “thirteen”" in message
    assert not [notice for notice in compared(draft, draft).notices if notice.code == "uncompared-text-differs"]


@pytest.mark.parametrize(
    ("places", "names"),
    [
        (("zero-draft.md", "rev-1.md", "final.md"), ("zero-draft", "rev-1", "final")),
        (("a/ports-zero-draft.docx", "ports-rev-1.pdf", "ports-rev-2.pdf"), ("zero-draft", "rev-1", "rev-2")),
        (("2031/report.pdf", "2032/report.pdf", "2033/report.pdf"), ("2031", "2032", "2033")),
        (("drafts/", "L.2-Rev.1", "final: clean, 2.txt"), ("drafts", "L.2-Rev.1", "final-clean-2")),
        (("a.txt", "a.txt", "b.txt"), ("a", "a-2", "b")),
    ],
)
def test_versions_of_a_chain_have_short_names_of_their_own(places: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert names_of_places(places) == names


def test_a_chain_compares_kinds_that_any_two_versions_hold() -> None:
    lists = "1. Ports should dredge:\n\n(a) In winter;\n\n(b) In spring;\n"
    plain = "1. Ports should dredge.\n"
    comparison = pipeline.compare([version(text, f"stage-{at}.txt") for at, text in enumerate((lists, lists, plain))])
    assert comparison.summary.items == {"stage-0": 3, "stage-1": 3, "stage-2": 1}
    alone = pipeline.compare([version(text, f"stage-{at}.txt") for at, text in enumerate((lists, plain, plain))])
    assert alone.summary.left_out == {"stage-0": {"subparagraph": 2}, "stage-1": {}, "stage-2": {}}
    assert "not compared: 2 subparagraphs of stage-0, as no other version holds any (--items all compares them)" in {
        notice.message for notice in alone.notices
    }


def test_names_that_versions_were_given_are_kept_in_a_chain() -> None:
    named = [pipeline.pool([version(DRAFT, f"{name}.txt")], name) for name in ("Rev.1", "Rev.2", "Rev.3")]
    assert [one.name for one in pipeline.compare(named).versions] == ["Rev.1", "Rev.2", "Rev.3"]
    twice = [pipeline.pool([version(DRAFT, f"{name}.txt")], "same") for name in ("one", "two", "three")]
    assert [one.name for one in pipeline.compare(twice).versions] == ["one", "two", "three"]


def test_a_file_of_pairs_is_refused_for_a_chain() -> None:
    stages = [version(DRAFT, f"stage-{at}.txt") for at in range(3)]
    settled = SettledPairs(source="pairs.toml", pairings=())
    with pytest.raises(ConfigError, match=r"pairs\.toml settles pairs of a draft and a final; 3 versions were given"):
        pipeline.compare(stages, CompareOptions(pairs=settled))


def test_only_versions_without_a_name_of_their_own_get_one() -> None:
    given = pipeline.pool([version(DRAFT, "a.txt")], "zero")
    others = [version(DRAFT, name) for name in ("ports-rev-1.txt", "ports-zero.txt")]
    assert [one.name for one in pipeline.compare([given, *others]).versions] == ["zero", "ports-rev-1", "ports-zero"]
    assert [one.name for one in pipeline.compare([others[0], version(DRAFT, "zero.txt"), given]).versions] == [
        "ports-rev-1",
        "zero-2",
        "zero",
    ]


def test_no_name_of_a_version_holds_what_commands_a_terminal() -> None:
    places = [f"ev\x1b[31mil-\u202e{number}.txt" for number in range(3)]
    files = pipeline.compare([version(DRAFT, place) for place in places])
    given = pipeline.compare([pipeline.pool([version(DRAFT, "a.txt")], place) for place in places])
    for one in (*files.versions, *given.versions):
        assert one.name
        assert "\x1b" not in one.name
        assert "\u202e" not in one.name


def test_folders_of_a_chain_may_share_what_nobody_edited() -> None:
    kept, draft, final = (f"1. Ports should {words}.\n" for words in ("keep lists", "dredge in May", "dredge in June"))

    def folder(name: str, *texts: str) -> Version:
        return pipeline.pool([version(text, f"{name}/{at}.txt") for at, text in enumerate(texts)], name)

    drafts = (folder("zero", draft, kept), folder("rev", draft.replace("May", "April"), kept))
    assert len(pipeline.compare([*drafts, folder("last", final, kept)]).versions) == 3
    with pytest.raises(InputError, match=r"zero/1\.txt: the final stands among the drafts, too"):
        pipeline.compare([*drafts, folder("last", kept)])
    with pytest.raises(InputError, match=r"rev/1\.txt: the final stands among the drafts, too"):
        pipeline.compare([drafts[1], folder("last", final, kept)])


LAMPS = "\n\n".join(f"{at}. Ships of class {at} shall carry lamps at night.\n" for at in range(1, 5))
BEES = (
    "1. Hives stand in shade.\n\n2. Keepers count their queens twice.\n\n3. Honey is sold in jars.\n\n"
    "4. Meadows are mown after flowering.\n"
)


def unpaired(*versions: tuple[str, ...]) -> list[tuple[str | None, str]]:
    """The documents of which a notice says that no item has a counterpart; each version is the texts of some."""
    pooled = [
        pipeline.pool([version(text, f"{at}-{number}.txt") for number, text in enumerate(texts, start=1)], f"v{at}")
        for at, texts in enumerate(versions, start=1)
    ]
    notices = pipeline.compare(pooled).notices
    return [(notice.source, notice.message) for notice in notices if notice.code == "document-unpaired"]


def test_a_document_that_shares_nothing_with_the_final_is_told_of() -> None:
    said = "none of its 4 items has a counterpart in the final; it may be of another text"
    assert unpaired((LAMPS, BEES), (LAMPS.replace("night", "dusk"),)) == [("1-2.txt", said)]
    assert unpaired((BEES,), (LAMPS,)) == [("1-1.txt", said)]
    chained = said.replace("the final", "any other version")
    assert unpaired((LAMPS,), (BEES,), (LAMPS,)) == [("2-1.txt", chained)]
    assert unpaired((LAMPS,), (LAMPS,), (BEES,)) == [("3-1.txt", chained)]


def test_a_document_with_few_items_or_one_counterpart_is_no_other_text() -> None:
    few, final = BEES.partition("4. ")[0], LAMPS.replace("night", "dusk")
    ninth = "Ships of class 9 shall carry lamps at night.\n"
    assert unpaired((LAMPS, few), (final,)) == []
    assert unpaired((LAMPS, f"{few}4. {ninth}"), (f"{final}\n\n5. {ninth}",)) == []
    assert unpaired((LAMPS,), (final, BEES)) == []


def test_a_document_in_another_language_than_all_others_is_told_of_as_that_alone() -> None:
    french = "\n\n".join(f"{at}. Les navires de la classe {at} doivent porter des feux.\n" for at in range(1, 5))
    assert unpaired((french,), (LAMPS,)) == []
