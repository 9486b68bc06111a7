"""What became of recommendation 14? The differences between drafts and finals of numbered, negotiated texts.

    version = diffrec.load("draft-add-1.txt", "draft-add-2.txt")
    comparison = diffrec.compare(version, diffrec.load("final.txt"))
    diffrec.render(comparison, "html")
    diffrec.compare(version, diffrec.load("rev-1.txt"), diffrec.load("final.txt"))      any number, in their order

Names are loaded when they are first used, so that `import diffrec` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diffrec.alignment import align_texts
    from diffrec.api import (
        check,
        compare,
        find_settings,
        load,
        load_baseline,
        load_pairs,
        load_revisions,
        load_settings,
        render,
        saved_pairs,
    )
    from diffrec.config import AddedDelegation, CheckOptions, CompareOptions, ReadOptions, RenderOptions
    from diffrec.errors import DiffrecError
    from diffrec.model import Comparison, Finding, Op, Version
    from diffrec.wording import diff_words

    __version__: str

__all__ = [
    "AddedDelegation",
    "CheckOptions",
    "CompareOptions",
    "Comparison",
    "DiffrecError",
    "Finding",
    "Op",
    "ReadOptions",
    "RenderOptions",
    "Version",
    "__version__",
    "align_texts",
    "check",
    "compare",
    "diff_words",
    "find_settings",
    "load",
    "load_baseline",
    "load_pairs",
    "load_parties",
    "load_revisions",
    "load_settings",
    "render",
    "saved_pairs",
]

PLACES = {
    "align_texts": "alignment",
    "check": "api",
    "compare": "api",
    "find_settings": "api",
    "load": "api",
    "load_baseline": "api",
    "load_pairs": "api",
    "load_parties": "api",
    "load_revisions": "api",
    "load_settings": "api",
    "render": "api",
    "saved_pairs": "api",
    "AddedDelegation": "config",
    "CheckOptions": "config",
    "CompareOptions": "config",
    "ReadOptions": "config",
    "RenderOptions": "config",
    "DiffrecError": "errors",
    "Comparison": "model",
    "Finding": "model",
    "Op": "model",
    "Version": "model",
    "diff_words": "wording",
}


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted(__all__)


def __getattr__(name: str) -> object:
    """The public name, loaded from its module."""
    if name == "__version__":
        from importlib import metadata  # noqa: PLC0415 -- 17 ms that only --version needs

        return metadata.version("diffrec")
    if name not in PLACES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"diffrec.{PLACES[name]}"), name)
