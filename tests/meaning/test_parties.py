import pytest

from diffrec import pipeline
from diffrec.config import CompareOptions, Parties
from diffrec.delegations import known_names, read_parties
from diffrec.model import Comparison

LIST = read_parties(
    b"delegation,status,from\nEU,party,2014-03-21\nFrance,signatory,2002-01-12\nFrance,party,2019-06-01\n"
    b"Niger,non-party,\nBrazil,party,2006-03-31\n",
    source="parties.csv",
    known=known_names(),
)


def compared(
    draft: str, final: str, *, day: str = "3 May 2018", parties: Parties | None = LIST, marks: bool = True
) -> Comparison:
    versions = [
        pipeline.extract(pipeline.Source(f"{name}.txt", f"Report\n\n{day}\n\nRecommendation 1\n\n{text}\n".encode()))
        for name, text in (("draft", draft), ("final", final))
    ]
    return pipeline.compare(versions, CompareOptions(any_order=True, parties=parties, attributions=marks))


def left_out(comparison: Comparison) -> list[str]:
    return [name.name for mark in comparison.rows[0].whole.attributions for name in mark.excluded]


def sentences(comparison: Comparison) -> list[str]:
    told = [change.message for change in comparison.rows[0].whole.changes if "actor-changed" in change.kinds]
    return [message for message in told if "who asked for these words" in message]


DRAFT = "Member States should mark weapons with care (EU, France, Niger), and share lists of all marks."
FINAL = "States parties should mark weapons with care, and share lists of all marks."


def test_who_asked_and_is_no_party_is_left_out() -> None:
    found = compared(DRAFT, FINAL)
    assert left_out(found) == ["France", "Niger"]
    (told,) = sentences(found)
    assert told.startswith("“Member States” became “States parties”: France and the Niger, who asked for these words,")
    assert told.endswith("were no parties on 3 May 2018.")


def test_the_day_of_the_later_version_counts() -> None:
    assert left_out(compared(DRAFT, FINAL, day="3 May 2020")) == ["Niger"]


def test_without_a_day_the_latest_line_counts() -> None:
    found = compared(DRAFT, FINAL, day="")
    assert left_out(found) == ["Niger"]
    assert sentences(found)[0].endswith("was no party, by its latest line in the list of parties.")


def test_a_party_is_not_left_out() -> None:
    found = compared("States should mark weapons with care (Brazil).", "States parties should mark weapons with care.")
    assert (left_out(found), sentences(found)) == ([], [])


@pytest.mark.parametrize(
    ("draft", "final"),
    [
        (DRAFT, DRAFT.replace(" (EU, France, Niger)", "")),
        (DRAFT.replace("Member States", "States parties"), FINAL),
        (DRAFT.replace("Member States", "States parties"), FINAL.replace("States parties", "Member States")),
        (DRAFT, FINAL.replace("States parties", "The Conference")),
    ],
)
def test_only_from_states_to_states_parties_leaves_anybody_out(draft: str, final: str) -> None:
    assert left_out(compared(draft, final)) == []


@pytest.mark.parametrize(
    ("draft", "final"),
    [
        (
            "Les États Membres devraient marquer avec soin toutes les armes (France), et partager les listes.",
            "Les États parties devraient marquer avec soin toutes les armes, et partager les listes.",
        ),
        (
            "Los Estados Miembros deberían marcar con cuidado todas las armas (Francia), y compartir las listas.",
            "Los Estados partes deberían marcar con cuidado todas las armas, y compartir las listas.",
        ),
        (
            "Государствам-членам следует тщательно маркировать оружие (Франция), и обмениваться списками.",
            "Государствам-участникам следует тщательно маркировать оружие, и обмениваться списками.",
        ),
        ("会员国应仔细标记所有武器（法国），并分享清单。", "缔约国应仔细标记所有武器，并分享清单。"),
        (
            "ينبغي للدول الأعضاء أن تسم جميع الأسلحة بعناية (فرنسا)، وأن تتبادل القوائم.",
            "ينبغي للدول الأطراف أن تسم جميع الأسلحة بعناية، وأن تتبادل القوائم.",
        ),
    ],
)
def test_other_languages_turn_to_parties_too(draft: str, final: str) -> None:
    versions = [
        pipeline.extract(pipeline.Source(f"{name}.txt", f"1. {text}\n\n2. {text[::-1]}\n".encode()))
        for name, text in (("draft", draft), ("final", final))
    ]
    parties = read_parties(b"delegation,status,from\nFRA,non-party,\n", source="p.csv", known=known_names())
    found = pipeline.compare(versions, CompareOptions(any_order=True, parties=parties))
    assert left_out(found) == ["France"]


def test_who_is_not_in_the_list_is_told_in_confidence() -> None:
    found = compared(DRAFT.replace("Niger", "China"), FINAL)
    (notice,) = (one for one in found.notices if one.code == "parties-unlisted")
    assert (notice.message, notice.confidential) == ("the list of parties says nothing of China", True)
    assert left_out(found) == ["France"]


def test_without_attributions_nobody_is_named() -> None:
    found = compared(DRAFT.replace("Niger", "China"), FINAL, marks=False)
    assert (sentences(found), [one.code for one in found.notices]) == ([], [])


def test_without_a_list_nothing_is_told_of_parties() -> None:
    assert sentences(compared(DRAFT, FINAL, parties=None)) == []
