"""The lines of a summary, as every report tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.config import RenderOptions
from diffrec.renderers.remarks import remarks_on
from diffrec.renderers.summary import body_lines

if TYPE_CHECKING:
    from diffrec.model import Comparison


def summary_lines(comparison: Comparison, code: str) -> tuple[str, ...]:
    """The summary without its title, a line each; none is empty."""
    return tuple(filter(None, body_lines(remarks_on(comparison, RenderOptions(language=code)))))
