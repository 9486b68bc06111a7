from typing import Any

import pytest
from jsonschema import Draft202012Validator

from diffrec import codec
from diffrec.errors import ConfigError, ReadError
from diffrec.model import Finding, FindingLocation, Severity
from tests.renderers.example import example

SHARED = ("item", "attribution", "delegation", "scope", "location", "notice", "remainder", "coverage", "span")


def faults(name: str, data: dict[str, Any]) -> list[str]:
    return [str(error.message) for error in Draft202012Validator(codec.schema(name)).iter_errors(data)]


def test_an_op_is_written_as_the_contract_has_it() -> None:
    ops = codec.to_data(example())["rows"][1]["ops"]
    assert ops[1] == {"op": "replace", "draft": "oftentimes", "final": ", where appropriate,"}


def test_a_row_carries_its_facts_beside_its_fate() -> None:
    row = codec.to_data(example())["rows"][2]
    facts = {name: row[name] for name in ("fate", "renumbered", "moved", "resectioned", "outside", "similarity")}
    assert facts == {
        "fate": "edited",
        "renumbered": True,
        "moved": True,
        "resectioned": True,
        "outside": False,
        "similarity": 0.7,
    }


def test_two_versions_need_no_steps() -> None:
    assert all("steps" not in row for row in codec.to_data(example())["rows"])


def test_a_mark_is_written_with_version_item_scope_and_fate() -> None:
    mark = codec.to_data(example())["rows"][1]["attributions"][0]
    assert mark["text"] == "(China)"
    assert mark["delegations"] == [{"name": "China", "code": "CHN", "type": "state"}]
    assert (mark["version"], mark["item"], mark["fate"], mark["words"]) == (
        "draft",
        "recommendation-2",
        "removed",
        "kept",
    )
    assert mark["scope"]["confidence"] == "medium"


def test_documents_of_a_comparison_come_without_items_and_text() -> None:
    document = codec.to_data(example())["versions"][1]["documents"][0]
    assert document["symbol"] == "UNEP/XYZ/WG.9/2021/6"
    assert {"items", "text", "blocks"}.isdisjoint(document)


def test_an_extraction_gives_each_document_its_own_items() -> None:
    documents = codec.extraction_data(example().versions)["documents"]
    assert [len(document["items"]) for document in documents] == [0, 10, 11]
    assert documents[1]["items"][0]["location"] == {"page": 1, "line": 14}


def test_findings_fit_their_schema() -> None:
    finding = Finding(
        rule="item-dropped",
        severity=Severity.ERROR,
        message="gone",
        fingerprint="0123456789abcdef",
        location=FindingLocation(source="draft.txt", line=41),
    )
    data = codec.findings_data([finding])
    assert faults("findings", data) == []
    assert data["findings"][0]["location"] == {"source": "draft.txt", "page": None, "line": 41}
    assert data["findings"][0]["waived"] is None


@pytest.mark.parametrize("name", codec.SCHEMAS)
def test_a_schema_is_a_schema_and_every_field_is_described(name: str) -> None:
    schema = codec.schema(name)
    Draft202012Validator.check_schema(schema)
    for kind, definition in schema["$defs"].items():
        assert definition["description"], kind
        for field, value in definition.get("properties", {}).items():
            assert "description" in value or "$ref" in str(value), f"{kind}.{field}"


def test_the_schemas_say_the_same_of_what_they_share() -> None:
    comparison, extraction = codec.schema("comparison")["$defs"], codec.schema("extraction")["$defs"]
    assert all(comparison[name] == extraction[name] for name in SHARED)
    bare = {**extraction["document"]["properties"]}
    del bare["items"], bare["explained"]
    assert comparison["document"]["properties"] == bare


def test_the_schema_refuses_a_field_that_it_does_not_know() -> None:
    data = codec.to_data(example())
    data["rows"][0]["verdict"] = "good"
    assert faults("comparison", data) == ["Additional properties are not allowed ('verdict' was unexpected)"]


def test_the_schema_refuses_an_insertion_with_a_draft_side() -> None:
    data = codec.to_data(example())
    data["rows"][0]["ops"] = [{"op": "insert", "draft": "a", "final": "b"}]
    assert faults("comparison", data) == ["'' was expected"]


def test_three_versions_must_have_steps() -> None:
    data = codec.to_data(example())
    data["versions"].append({"name": "issued", "documents": [], "items": [], "notices": []})
    assert "'steps' is a required property" in faults("comparison", data)


def test_an_unknown_schema_names_the_choices() -> None:
    with pytest.raises(ConfigError, match='no schema "rows"; choose from: comparison, extraction, findings'):
        codec.schema("rows")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"kind": "extraction", "schema_version": 1}, "no comparison"),
        ({"kind": "comparison", "schema_version": 2}, 'schema version "2"'),
        ({"kind": "comparison", "schema_version": 1}, "KeyError: 'versions'"),
        ({**codec.to_data(example()), "rows": [{"id": "row-1"}]}, "does not fit its schema"),
        ({**codec.to_data(example()), "summary": None}, "does not fit its schema"),
    ],
)
def test_what_is_no_comparison_is_an_error_that_says_why(data: dict[str, Any], message: str) -> None:
    with pytest.raises(ReadError, match=message):
        codec.from_data(data)


def test_plain_values_stand_on_one_line() -> None:
    data: dict[str, Any] = {"span": [3, 9], "ops": [{"op": "equal", "draft": "é", "final": "é"}], "rows": []}
    assert codec.dumps(data) == (
        '{\n  "span": [3, 9],\n  "ops": [\n    {"op": "equal", "draft": "é", "final": "é"}\n  ],\n  "rows": []\n}\n'
    )
