"""Cross-references and figures of real documents, counted by reading them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from diffrec.languages import language
from diffrec.meaning.references import inner_references
from diffrec.model import ReferenceFate
from diffrec.pipeline import Source, compare, extract
from diffrec.text.typed import TokenType, typed_tokens

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Version

CLIMATE = "paris-decision-2015/final-1cp21.txt"
ENGLISH = language("en")


def version(shared: Path, name: str) -> Version:
    path = shared / "documents" / name
    return extract(Source(path.name, path.read_bytes()))


def test_references_of_the_climate_decision_point_to_its_own_paragraphs(shared: Path) -> None:
    """A search for "paragraph ... above" or "below" finds 57, of which two are lists of two numbers."""
    items = version(shared, CLIMATE).items
    found = [one for item in items for one in inner_references(item.text, ENGLISH)]
    own = [one for one in found if one.place]
    assert len(own) == 59
    assert Counter(one.kind for one in own) == {"paragraph": 59}


@pytest.mark.parametrize(
    "name",
    [CLIMATE, "tpnw-2025/final.pdf", "eca-2025/final.pdf", "c34-2025/final.pdf", "unicef-agenda-2025/final.pdf"],
)
def test_nothing_is_stale_in_a_text_beside_itself(shared: Path, name: str) -> None:
    same = compare([version(shared, name), version(shared, name)])
    fates = Counter(one.fate for row in same.rows for one in row.whole.references)
    assert set(fates) <= {ReferenceFate.FOLLOWS}


@pytest.mark.parametrize("folder", ["tpnw-2025", "eca-2025", "c34-2025", "unicef-agenda-2025"])
def test_no_reference_of_a_pair_without_renumbering_is_stale(shared: Path, folder: str) -> None:
    pair = compare([version(shared, f"{folder}/draft.pdf"), version(shared, f"{folder}/final.pdf")])
    fates = Counter(one.fate for row in pair.rows for one in row.whole.references)
    assert set(fates) <= {ReferenceFate.FOLLOWS}


def test_instruments_and_targets_of_a_report_are_whole(shared: Path) -> None:
    items = version(shared, "seeds-2018/final.txt").items
    tokens = [token for item in items for token in typed_tokens(item.text, ENGLISH)]
    keys = Counter(token.key for token in tokens if token.type in {TokenType.INSTRUMENT, TokenType.TARGET})
    said = ("firearms protocol", "target 16.4", "indicator 16.4.2", "sustainable development goals")
    assert [keys[key] for key in said] == [24, 4, 1, 5]
