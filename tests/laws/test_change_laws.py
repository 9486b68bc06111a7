from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from diffrec import diff_words
from diffrec.languages.registry import LANGUAGES
from diffrec.model import ChangeKind, OpKind
from tests.meaning.changes.wording import told

law = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Words of every list of the lexicon, so that all rules meet and overlap.
WORDS = """
Member States, States parties, The Conference, the Working Group, UNODC, should, may wish to, shall, are urged
to, Requests, consider, requesting, to address the topic of, to, also, strongly, fully, necessary,
appropriate, where appropriate, all, some, national, relevant, including, such as, namely, Recognizing, this,
these, its, the above, it, ports, boats, boat racing, racing of boats, illicit, illegal, due to, owing to,
not, by 31 March 2030, 12, resolution 70/1, A/80/1, the use of, and, or, of, in, the, mark, repair, ensure,
promote, Harbour Board, HB, (HB), sub-regional, subregional
"""
SIGNS = [",", ".", ";", ":", "-", "(", ")", "“", "”", "'"]
LISTED = [" ".join(words.split()) for words in WORDS.split(",")]
phrases = st.lists(st.sampled_from([*LISTED, *SIGNS]), max_size=22).map(" ".join)
any_text = st.text(max_size=40)
codes = st.sampled_from(sorted(LANGUAGES))
texts = st.tuples(phrases | any_text, phrases | any_text)

TURNED = {
    ChangeKind.OBLIGATION_WEAKENED: ChangeKind.OBLIGATION_STRENGTHENED,
    ChangeKind.CAVEAT_REMOVED: ChangeKind.CAVEAT_ADDED,
    ChangeKind.CONTENT_REMOVED: ChangeKind.CONTENT_ADDED,
    ChangeKind.SCOPE_NARROWED: ChangeKind.SCOPE_WIDENED,
    ChangeKind.PREAMBLE_REMOVED: ChangeKind.PREAMBLE_ADDED,
}
OTHER_WAY = TURNED | {after: before for before, after in TURNED.items()}


@law
@given(texts, codes)
def test_spans_are_in_range_and_show_their_text(pair: tuple[str, str], code: str) -> None:
    for one in told(*pair, code).changes:
        for text, shown, (start, end) in ((pair[0], one.draft, one.draft_span), (pair[1], one.final, one.final_span)):
            assert 0 <= start <= end <= len(text)
            assert text[start:end] == shown
        assert one.draft or one.final
        assert one.message.endswith(".")


@law
@given(texts, codes)
def test_kinds_stand_in_their_order_and_editorial_alone(pair: tuple[str, str], code: str) -> None:
    for one in told(*pair, code).changes:
        assert one.kinds
        assert list(one.kinds) == sorted(set(one.kinds), key=lambda kind: kind.rank)
        assert ChangeKind.EDITORIAL not in one.kinds or one.kinds == (ChangeKind.EDITORIAL,)


@law
@given(phrases | any_text, codes)
def test_a_text_beside_itself_has_no_change(text: str, code: str) -> None:
    assert told(text, text, code).changes == ()


@law
@example(("Ports should write to the Secretariats.", "Ports should write to the secretariats."))
@given(st.tuples(phrases, phrases))
def test_every_operation_is_told_and_nothing_twice(pair: tuple[str, str]) -> None:
    changes = told(*pair).changes
    for op in diff_words(*pair):
        if op.op is not OpKind.EQUAL and (op.draft.strip() or op.final.strip()):
            assert any(
                meets(one.draft_span, op.draft_span, pair[0]) and meets(one.final_span, op.final_span, pair[1])
                for one in changes
            )
    for side in ("draft_span", "final_span"):
        spans = sorted(getattr(one, side) for one in changes)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def meets(one: tuple[int, int], other: tuple[int, int], text: str) -> bool:
    """Whether nothing but blanks lies between two spans."""
    return not text[min(one[1], other[1]) : max(one[0], other[0])].strip()


CLAUSES = st.builds(
    "{} {} {}mark {} wells{}.".format,
    st.sampled_from(["Member States", "States parties", "The Working Group"]),
    st.sampled_from(["should", "shall", "may", "are invited to", "are urged to", "must"]),
    st.sampled_from(["", "endeavour to ", "fully ", "not "]),
    st.sampled_from(["all", "some", "national", "those"]),
    st.sampled_from(["", ", where appropriate", " within existing resources", " and lamps"]),
)


@law
@given(CLAUSES, CLAUSES)
def test_the_way_back_has_the_opposite_kinds(draft: str, final: str) -> None:
    there = {kind for one in told(draft, final).changes for kind in one.kinds}
    back = {kind for one in told(final, draft).changes for kind in one.kinds}
    assert back == {OTHER_WAY.get(kind, kind) for kind in there}


@law
@given(phrases | any_text, codes)
def test_duties_are_in_range(text: str, code: str) -> None:
    for one in told(text, text, code).duties[0]:
        assert 0 <= one.span[0] <= one.span[1] <= len(text)
        for phrase in filter(
            None, (one.actor, one.force, one.addressee, *one.softeners, *one.reinforcers, *one.caveats)
        ):
            assert text[slice(*phrase.span)] == phrase.text
