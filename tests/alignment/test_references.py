import pytest

from diffrec.alignment import align
from diffrec.alignment.references import cited
from diffrec.languages import language
from diffrec.model import ItemKind
from tests.alignment.sample_items import CRANES, ENGLISH, PIERS, PILOTS, item, recommendations

REVIEW = "Progress under recommendation {} should be reviewed."


def test_item_cites_those_that_it_names_by_number() -> None:
    items = recommendations(PIERS, CRANES, "Recommendations 1 and recommendation 2 should be reviewed.")
    assert cited(items, ENGLISH) == [frozenset(), frozenset(), {0, 1}]


def test_number_of_another_document_is_not_meant() -> None:
    items = [item(PIERS, "1", document="add-1.txt"), item(REVIEW.format(1), "1", document="add-2.txt")]
    assert cited(items, ENGLISH) == [frozenset(), {1}]


@pytest.mark.parametrize(
    ("code", "text"),
    [("fr", "Voir le paragraphe 1."), ("ru", "См. пункт 1."), ("zh", "参见第1段。"), ("ar", "انظر الفقرة 1.")],
)
def test_references_are_read_in_other_languages(code: str, text: str) -> None:
    items = [item(PIERS, "1", kind=ItemKind.PARAGRAPH), item(text, "2", kind=ItemKind.PARAGRAPH)]
    assert cited(items, language(code))[1] == {0}


def test_reference_that_went_through_the_renumbering_speaks_for_a_pair() -> None:
    draft = recommendations(PIERS, CRANES, REVIEW.format(1), PILOTS)
    final = recommendations(CRANES, PIERS, REVIEW.format(2).replace("Progress", "What was done"), PILOTS)
    links = {link.draft: link for link in align(draft, final, language=ENGLISH)}
    assert links[2,].final == (2,)
    assert "both cite the same item" in [evidence.reason for evidence in links[2,].evidence]
