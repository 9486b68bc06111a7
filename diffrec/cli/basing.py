"""From a submitted file and an issued one to the edits that are not tracked, and on to standard output and files.

diffrec verify-base report-rev.docx report.pdf -o base.sarif
    the submitted text stands on the issued text: 12 insertions and 9 deletions are tracked, nothing else was changed
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec import api, checks
from diffrec.cli import checking, inputs, progress, results, values
from diffrec.doubts import UNCOMPARED, UNPAIRED
from diffrec.model import Severity
from diffrec.renderers.notices import all_notices, sharing_notices
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.config import ReadOptions
    from diffrec.model import Document

# Told in the sentence itself, or of no meaning where a text is held against its own base.
NEEDLESS = frozenset(
    {
        *("revisions-rejected", "draft-as-final", "final-among-drafts", "dates-reversed"),
        *("text-outside-items", "comments-unread", UNCOMPARED, UNPAIRED),
    }
)


class Job(NamedTuple):
    """What is held against what, how the submitted file is read, and the file of the configuration in use."""

    submitted: str
    issued: str
    reading: ReadOptions
    config: str | None
    attributions: bool


def put_base_check(job: Job, reports: checking.Reports) -> bool:
    """Writes what is found and says whether there is anything; nothing is written unless all of it can be made.

    Raises: DiffrecError when a path cannot be read or is not of its kind, or a file is not possible.
    """
    reporters = [checks.reporter_for(Path(results.with_suffix(name, ".sarif")).suffix) for name in reports.files]
    opened = inputs.draft_and_final((job.submitted, job.issued))
    made = _checked(job, opened)
    hint = _hint_of_order(job, opened, made)
    read = (*(source.name for one in opened for source in one.sources), job.config)
    files = results.outputs(reports.files, filter(None, read), force=reports.force)
    texts = results.made(reports.files, reporters, lambda name: _reported(made, name))
    shown = _reported(made, reports.reporter)
    results.write(files, texts)
    results.put(shown)
    if reports.reporter != checks.SCREEN_REPORTER:
        results.say(_sentence(made))
    results.say_notices(one for one in all_notices(made.comparison) if one.code not in NEEDLESS)
    if hint is not None:
        results.say(f"hint: {hint}")
    is_shared = bool(files) or reports.reporter != checks.SCREEN_REPORTER
    if made.findings and is_shared and job.attributions:
        results.say_notices(sharing_notices(made.comparison.versions))
    results.say_written(files)
    return any(values.is_grave(finding, reports.threshold) for finding in made.findings)


def _checked(job: Job, opened: Sequence[api.Opened]) -> api.BaseCheck:
    """What is found in the first of the opened files, which was submitted, beside the second."""
    (submitted,) = inputs.read_all(opened[:1], job.reading)
    (issued,) = inputs.read_all(opened[1:], job.reading._replace(revisions="accept"))
    with progress.waiting("comparing"):
        return api.verify_base(submitted, issued, attributions=job.attributions)


def _hint_of_order(job: Job, opened: Sequence[api.Opened], made: api.BaseCheck) -> str | None:
    """That the files may stand in the wrong order: only the issued one tracks changes, and the other way fewer differ.

    The check stands as it was asked for.
    """
    issued, submitted = (version.documents[0] for version in made.comparison.versions)
    if not made.findings or any(submitted.tracked) or not any(issued.tracked):
        return None
    turned = _checked(job, opened[::-1])
    if _weight(turned) >= _weight(made):
        return None
    likeness = f"but for {counted(len(turned.findings), 'edit')}" if turned.findings else "word for word"
    return (
        f"the files may stand in the wrong order: {_tracked(issued)} in {issued.source}, which without these is "
        f"{submitted.source} {likeness}; the submitted file comes first"
    )


def _weight(made: api.BaseCheck) -> tuple[bool, int]:
    """How little of the submitted text is the issued one."""
    return checks.is_other_document(made.findings), len(made.findings)


def _reported(made: api.BaseCheck, name: str) -> str:
    if name == checks.SCREEN_REPORTER:
        listed = () if checks.is_other_document(made.findings) else made.findings
        return checks.report_base(listed, made.comparison, _sentence(made))
    return checking.reported(made.findings, name, made.comparison)


def _sentence(made: api.BaseCheck) -> str:
    """What was found as a sentence, with what is tracked."""
    tracked = _tracked(made.comparison.versions[-1].documents[0])
    if checks.is_other_document(made.findings):
        return f"{made.comparison.versions[-1].documents[0].source}: {made.findings[0].message}; {tracked}"
    edits = sum(one.severity is not Severity.NOTE for one in made.findings)
    if edits:
        return f"{counted(edits, 'edit')} {'was' if edits == 1 else 'were'} made without tracking; {tracked}"
    stands = f"the submitted text stands on the issued text: {tracked}"
    if made.findings:
        return f"{stands}, and {counted(len(made.findings), 'place')} may be nothing but printed otherwise"
    return f"{stands}, nothing else was changed"


def _tracked(document: Document) -> str:
    insertions, deletions = document.tracked
    counts = f"{counted(insertions, 'insertion')} and {counted(deletions, 'deletion')} are tracked"
    return counts if insertions or deletions else "nothing is tracked"
