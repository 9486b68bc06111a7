r"""A redline for Word: the draft with tracked changes, accepted the final's items, rejected the draft's.

draft.docx, final.pdf   ->   draft.docx with w:ins and w:del, and comments that say what became of each item

It is written into the draft's own Word file where the draft is one, else into a document that is made for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.errors import ConfigError
from diffrec.renderers.docx.clean import clean_base
from diffrec.renderers.docx.own import own_base
from diffrec.renderers.docx.redlining import redlined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison


def render(comparison: Comparison, options: RenderOptions, sources: Mapping[str, bytes] | None = None) -> bytes:
    """The Word file.

    Raises: ConfigError for a comparison of two languages, whose wording is not compared.
    """
    if comparison.cross_language:
        message = "a Word redline needs a draft and a final in one language"
        raise ConfigError(message, hint="-o report.html shows both texts side by side")
    base = own_base(comparison.versions[0], sources or {})
    if isinstance(base, str):
        base = clean_base(comparison, base)
    return redlined(comparison, base, options.redline)
