import json

import pytest

from diffrec import codec
from diffrec.config import RenderOptions
from diffrec.errors import ConfigError
from diffrec.renderers import RENDERERS, render, renderer_for
from diffrec.renderers import json as json_renderer
from tests.renderers.example import example


def test_the_json_is_that_of_the_codec() -> None:
    rendered = json_renderer.render(example(), RenderOptions())
    assert json.loads(rendered) == codec.to_data(example())


def test_letters_stand_as_they_are() -> None:
    assert "\\u201" not in json_renderer.render(example(), RenderOptions())


@pytest.mark.parametrize("name", ["json", "markdown", "csv", "summary", "xlsx", "synoptic", "docx"])
def test_the_same_comparison_gives_the_same_bytes(name: str) -> None:
    assert render(example(), name) == render(example(), name)


def test_a_suffix_tells_the_renderer() -> None:
    assert {renderer.ending: renderer_for(f"report{renderer.ending}") for renderer in RENDERERS.values()} == {
        ".txt": "terminal",
        ".html": "html",
        ".json": "json",
        ".md": "markdown",
        ".csv": "csv",
        "summary.txt": "summary",
        ".xlsx": "xlsx",
        "synoptic.docx": "synoptic",
        ".docx": "docx",
    }
    assert renderer_for("report.fr.summary.txt") == "summary"
    assert renderer_for("report.HTML") == "html"


def test_an_unknown_format_or_suffix_names_the_choices() -> None:
    with pytest.raises(ConfigError, match='no format "xls"; choose from: terminal, html, json, markdown, csv'):
        render(example(), "xls")
    with pytest.raises(ConfigError, match=r'"\.xls"; choose from: \.txt, \.html, \.json, \.md, \.csv'):
        renderer_for("report.xls")
