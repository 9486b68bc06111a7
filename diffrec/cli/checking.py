"""From a comparison to findings, and from findings to standard output, files and a baseline.

diffrec check draft/ final.md -f github -o check.sarif --write-baseline baseline.json
    commands to standard output, check.sarif and baseline.json written whole, or nothing of all this
"""

from __future__ import annotations

from dataclasses import replace
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec import api, checks
from diffrec.cli import comparing, progress, results, values
from diffrec.errors import ConfigError, InputError, NoItemsError
from diffrec.renderers.notices import all_notices, sharing_notices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.checks import AcceptedFinding
    from diffrec.config import Baseline, CheckOptions
    from diffrec.model import Comparison, Finding, Notice, Severity

FOR_REPOSITORIES = frozenset({"sarif", "github"})
"""reports that a code host matches with its files, by paths within the repository"""


class Reports(NamedTuple):
    """How findings are written: the reporter of standard output, files, a baseline to write, and what fails.

    With `force` files of others are replaced.
    """

    reporter: str
    files: tuple[str, ...]
    baseline_file: str | None
    threshold: Severity
    force: bool = False


def baseline_of(name: str | None, written: str | None) -> Baseline | None:
    """The baseline in a file; None where none is named, or where it is the one to be written and is not there yet.

    Raises: InputError for a file that cannot be read; ConfigError for one that is no baseline.
    """
    if name is None:
        return None
    if written is not None and results.is_same(Path(name), Path(written)) and not results.is_there(Path(name)):
        return None
    return api.load_baseline(name)


def put_findings(job: comparing.Job, options: CheckOptions, reports: Reports) -> bool:
    """Writes what is found and says whether any of it fails; nothing is written unless all of it can be made.

    Raises: DiffrecError when the paths cannot be read or compared, a document holds no item, or a file is not possible.
    """
    reporters = [checks.reporter_for(Path(results.with_suffix(name, ".sarif")).suffix) for name in reports.files]
    made = comparing.compared(job)  # with its marks, as a rule looks for them
    _refuse_empty(made.comparison)
    with progress.waiting("checking"):
        findings = api.check(made.comparison, options)
        sharing = _sharing(made.comparison, options, reports)
    read = job.read_with(made.sources)
    beside = (options.baseline.source,) if options.baseline else ()
    files = results.outputs(reports.files, (*read, *beside), force=reports.force)
    baseline_text = None
    if reports.baseline_file is not None:
        files.append(_baseline_file(reports.baseline_file, [*read, *reports.files]))
        baseline_text = checks.baseline_text(findings, made.comparison, _kept(files[-1], made.comparison, options))
        written = checks.read_baseline(baseline_text.encode(), source=reports.baseline_file)
        findings = list(checks.with_baseline(findings, written))
    texts = results.made(reports.files, reporters, lambda name: reported(findings, name, made.comparison))
    if baseline_text is not None:
        texts.append(baseline_text)
    shown = reported(findings, reports.reporter, made.comparison)
    results.write(files, texts)
    results.put(shown)
    results.say_notices((*all_notices(made.comparison), *sharing))
    results.say_written(files)
    return any(values.is_grave(finding, reports.threshold) for finding in findings)


def _sharing(comparison: Comparison, options: CheckOptions, reports: Reports) -> tuple[Notice, ...]:
    """What is told where findings go to other people, or to a log: that they name delegations, where they do."""
    told = sharing_notices(comparison.versions)
    is_shared = bool(reports.files) or reports.reporter != checks.SCREEN_REPORTER
    if not told or not is_shared or not options.attributions:
        return ()
    named, unnamed = (
        [one.message for one in api.check(comparison, options._replace(attributions=attributions))]
        for attributions in (True, False)
    )
    return told if named != unnamed else ()


def _refuse_empty(comparison: Comparison) -> None:
    """Does nothing where each document holds items, but for those whose role is another one, such as a corrigendum.

    Raises: NoItemsError, as nothing can be found in a text that was not understood, and CI would take that for a pass.
    """
    for version in comparison.versions:
        holding = {item.document for item in version.items}
        for document in version.documents:
            if document.role is None and document.source not in holding:
                message = f"{document.source}: no numbered item was found"
                raise NoItemsError(message, hint="leave it out of the draft if it is to hold none")


def reported(findings: Sequence[Finding], name: str, comparison: Comparison) -> str:
    """The findings as a reporter writes them; a code host gets paths within its repository."""
    if name in FOR_REPOSITORIES:
        findings = [_within(finding) for finding in findings]
    return checks.report(findings, name, comparison)


def _within(finding: Finding) -> Finding:
    """The finding with its place seen from the current folder, where it lies in it."""
    place = finding.location
    if place is None or not Path(place.source).is_absolute() or not Path(place.source).is_relative_to(Path.cwd()):
        return finding
    return replace(finding, location=replace(place, source=Path(relpath(place.source)).as_posix()))


def _kept(file: Path, comparison: Comparison, options: CheckOptions) -> Sequence[AcceptedFinding]:
    """What a baseline that is brought up to date keeps: the findings of rules that did not run this time."""
    ran = {one.rule.name for one in checks.chosen_rules(comparison, options)}
    found = checks.accepted(file.read_bytes(), source=file.as_posix()) if file.is_file() else ()
    return [one for one in found if one["rule"] not in ran]


def _baseline_file(name: str, others: Sequence[str]) -> Path:
    """The file to write a baseline to: a new one, or one that is a baseline.

    Raises: InputError for a file that cannot be written, is one of the others, or holds something else.
    """
    (file,) = results.writable([name], ())
    if any(results.is_same(file, Path(other)) for other in others):
        message = f"{file.as_posix()}: it is read or written already, and cannot be the baseline, too"
        raise InputError(message, hint="give --write-baseline another name")
    if file.is_file():
        try:
            api.load_baseline(file)
        except ConfigError:
            message = f"{file.as_posix()}: it is no baseline, and is not overwritten"
            raise InputError(message, hint="give --write-baseline another name") from None
    return file
