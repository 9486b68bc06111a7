"""issued “shall report”, submitted “should report” with all changes rejected: `untracked-change`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.basetext import base_text
from diffrec.checks.profiles import EXPECTED
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import differing, excerpt, plain
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.basetext import BaseText
    from diffrec.checks.edits import Edit
    from diffrec.checks.running import Part, Running
    from diffrec.config import Profile
    from diffrec.model import Comparison

OFF: dict[Profile, Severity | None] = dict.fromkeys(EXPECTED)


@rule(Severity.ERROR, OFF)
def untracked_change(comparison: Comparison) -> Iterator[Observation]:
    """A submitted text, its tracked changes rejected, is not the issued text word for word.

    Why it matters: who reviews a revised text looks at what is tracked; an edit without tracking is seen by nobody.

    Draft: "4. Ships shall carry lamps." as issued.

    Final: "4. Ships should carry lamps." as submitted, with nothing tracked in it.

    Passes: the same words, wrapped, numbered by hand, quoted or printed on pages otherwise.

    What to do: reject the edit, or make it again with tracking. `diffrec verify-base` alone runs this rule, unless
    somebody names it.

    Source: practice of editors: revised texts are handed in with tracked changes against the text that was issued.
    """
    found = base_text(comparison)
    for edit in found.edits:
        part, text = (edit.submitted, found.submitted) if edit.submitted else (edit.issued, found.issued)
        if part is not None:
            yield _observation(edit, part, text, found)


def _observation(edit: Edit, part: Part, text: Running, found: BaseText) -> Observation:
    where = text.where(part)
    old, new = _words(edit.issued), _words(edit.submitted)
    spoken = plain(f"{old} {new}", text.version)
    is_naming = spoken != f"{old} {new}".strip() or (part.item is not None and bool(part.item.attributions))
    return Observation(
        message=_said(edit, where, found),
        version=text.version,
        item=part.item,
        location=text.place(part),
        content=() if part.is_number else (where, spoken),
        exact=(old, new) if part.is_number else (),
        unnamed=_unnamed(edit, where) if is_naming else None,
        is_note=edit.is_doubtful,
    )


def _unnamed(edit: Edit, where: str) -> str:
    return f"{where}: {'hidden text was added' if edit.is_hidden else 'words are not the same'}"


def _words(part: Part | None) -> str:
    return "" if part is None else part.words


def _said(edit: Edit, where: str, found: BaseText) -> str:
    old, new = edit.issued, edit.submitted
    if edit.is_hidden:
        words = f"“{excerpt(_words(new))}”"
        return f"{where}: {words} was hidden" if old else f"{where}: hidden text was added: {words}"
    if old and new and edit.is_moved:
        return f"{where}: “{excerpt(new.words)}” was moved here from {found.issued.where(old)}"
    if old and new:
        before, after = differing(old.words, new.words)
        last = edit.until
        more = f", and so each number to “{_words(last.issued)}”, now “{_words(last.submitted)}”" if last else ""
        return f"{where}: “{before}” became “{after}”{more}"
    part, became = (new, "is new") if new else (old, "is gone")
    if part is None or (part.is_whole and part.item is None and where.endswith("”")):
        return f"{where} {became}"
    return f"{where}: “{excerpt(_words(part))}” {became}"
