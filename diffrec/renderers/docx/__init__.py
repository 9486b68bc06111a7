r"""A redline for Word: the draft with tracked changes, accepted the final's items, rejected the draft's.

draft.docx, final.pdf   ->   draft.docx with w:ins and w:del, and comments that say what became of each item

It is written into the draft's own Word file where the draft is one, else into a document that is made for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.errors import ConfigError
from diffrec.renderers.chains import between
from diffrec.renderers.docx.clean import clean_base, pooled
from diffrec.renderers.docx.own import own_base
from diffrec.renderers.docx.redlining import redlined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.config import Redline, RenderOptions
    from diffrec.model import Comparison


def render(comparison: Comparison, options: RenderOptions, sources: Mapping[str, bytes] | None = None) -> bytes:
    """The Word file; of a chain the redline of its first version to its last, or between the two that are asked for.

    Raises: ConfigError for a comparison of two languages, whose wording is not compared.
    """
    if comparison.cross_language:
        message = "a Word redline needs a draft and a final in one language"
        raise ConfigError(message, hint="-o report.html shows both texts side by side")
    pair, redline = _pair(comparison, options)
    base = own_base(pair.versions[0], sources or {}, redline.limits)
    if isinstance(base, str):
        pair = pooled(pair, redline.unshown)
        base = clean_base(pair, base)
    return redlined(pair, base, redline)


def _pair(comparison: Comparison, options: RenderOptions) -> tuple[Comparison, Redline]:
    """The two versions of a chain, and the rows between them that are shown and that are not.

    Headings are compared between the first version and the last only, and stay between others.
    """
    pair = between(comparison, options.between)
    unshown = between(replace(comparison, rows=options.redline.unshown), options.between).rows
    names = (comparison.versions[0].name, comparison.versions[-1].name)
    if tuple(one.name for one in pair.versions) != names:
        pair = replace(pair, headings=())
    return pair, options.redline._replace(unshown=unshown)
