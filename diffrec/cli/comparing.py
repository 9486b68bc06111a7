"""What the commands that compare share: from paths to a comparison, and from a comparison to what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec import api, renderers
from diffrec.cli import inputs, progress, results, saving
from diffrec.doubts import UNCOMPARED
from diffrec.errors import ConfigError
from diffrec.model import Fate
from diffrec.renderers.notices import all_notices, sharing_notices
from diffrec.renderers.selection import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.config import CompareOptions, ReadOptions, RenderOptions, Selection
    from diffrec.model import Comparison, Row

SCREEN_FORMAT = "terminal"


class Job(NamedTuple):
    """What is compared: paths, the last of which is the final, and how; in a chain each path is a version.

    `config` is the file of the configuration in use.
    """

    paths: tuple[str, ...]
    options: CompareOptions
    reading: ReadOptions
    is_chain: bool = False
    config: str | None = None

    def read_with(self, sources: Iterable[str]) -> tuple[str, ...]:
        """All files that are read for it, which none that is written may be: the documents and what is beside them."""
        beside = (one.source for one in (self.options.pairs, self.options.parties) if one)
        return tuple(filter(None, (*sources, *beside, self.config)))


class Compared(NamedTuple):
    """A comparison with the bytes that it was made from; `identical` says that all versions hold the same bytes."""

    comparison: Comparison
    sources: Mapping[str, bytes]
    identical: bool


class Wanted(NamedTuple):
    """What is made of a comparison: a format for standard output, files, rows, and how the terminal shows them.

    `pairs_file` is where the pairings are kept; with `force` files of others are replaced.
    """

    format: str
    files: tuple[str, ...]
    selection: Selection
    look: RenderOptions
    pairs_file: str | None = None
    force: bool = False


def compared(job: Job) -> Compared:
    """The comparison that a job asks for.

    Raises: DiffrecError when the paths cannot be read or compared.
    """
    if job.reading.revisions == "both":
        return _with_itself(job)
    openings = inputs.each_version(job.paths) if job.is_chain else inputs.draft_and_final(job.paths)
    first, *others = ([source.data for source in opening.sources] for opening in openings)
    identical = all(other == first for other in others)
    options = job.options._replace(any_order=job.options.any_order or identical, names=job.reading.names)
    versions = inputs.read_all(openings, job.reading, api.names_of(job.paths) if job.is_chain else None)
    with progress.waiting("comparing"):
        comparison = api.compare(*versions, options=options)
    return Compared(
        comparison=comparison,
        sources={source.name: source.data for opening in openings for source in opening.sources},
        identical=identical,
    )


def _with_itself(job: Job) -> Compared:
    """One file's text with its tracked changes rejected, compared with the text with them accepted.

    Raises: DiffrecError when there are several files, or the file has no tracked changes.
    """
    opened = inputs.opened(job.paths)
    versions = inputs.read_revisions(opened, job.reading)
    with progress.waiting("comparing"):
        comparison = api.compare(*versions, options=job.options._replace(any_order=True, names=job.reading.names))
    (source,) = opened.sources
    ways = (document.source for version in versions for document in version.documents)
    return Compared(
        comparison=comparison,
        sources=dict.fromkeys((source.name, *ways), source.data),
        identical=False,
    )


def show(job: Job, wanted: Wanted, screen: results.Screen) -> bool:
    """Writes what is wanted and says whether there is a difference; nothing is written unless all of it can be made.

    Raises: DiffrecError when the paths cannot be read or compared, or a format or a file is not possible.
    """
    if wanted.format not in renderers.RENDERERS:
        raise ConfigError.unknown(wanted.format, "format", renderers.RENDERERS)
    formats = [renderers.renderer_for(results.with_suffix(name)) for name in wanted.files]
    made = compared(job)
    files = results.outputs(wanted.files, job.read_with(made.sources), force=wanted.force)
    chosen = select(made.comparison, wanted.selection)
    shown_rows = {row.id for row in chosen.rows}
    unshown = tuple(row for row in made.comparison.rows if row.id not in shown_rows)
    redline = wanted.look.redline._replace(unshown=unshown, limits=job.reading.limits)
    unwrapped = wanted.look._replace(width=None, color=False, redline=redline)
    with progress.waiting("writing"):
        texts = results.made(
            wanted.files, formats, lambda name: renderers.render(chosen, name, unwrapped, made.sources)
        )
        shown = _shown(chosen, made, wanted._replace(look=results.look(screen, wanted.look, made.sources)), job)
    if wanted.pairs_file is not None:
        others = (*job._replace(options=job.options._replace(pairs=None)).read_with(made.sources), *wanted.files)
        saved = saving.saved_pairs(wanted.pairs_file, made.comparison, job.options, others)
        files.append(saved.file)
        texts.append(saved.text)
    results.write(files, texts)
    results.put(shown, screen if wanted.format == SCREEN_FORMAT else None)
    is_shared = bool(wanted.files) or wanted.format != SCREEN_FORMAT
    say_in_english(wanted, formats, renderers.RENDERERS)
    results.say_notices((*all_notices(made.comparison), *(sharing_notices(chosen.versions) if is_shared else ())))
    if made.identical and wanted.format != SCREEN_FORMAT:
        results.say(_identical_sentence(job))
    results.say_written(files)
    uncompared = any(made.comparison.summary.left_out[version.name] for version in made.comparison.versions[:-1])
    differs_outside = any(notice.code == UNCOMPARED for notice in made.comparison.notices)
    return uncompared or differs_outside or any(_differs(row) for row in chosen.rows)


def _shown(chosen: Comparison, made: Compared, wanted: Wanted, job: Job) -> str | bytes:
    if made.identical and wanted.format == SCREEN_FORMAT:
        return f"{_identical_sentence(job)}\n"
    look = wanted.look if wanted.format == SCREEN_FORMAT else wanted.look._replace(color=False)
    shown = renderers.render(chosen, wanted.format, look, made.sources)
    if isinstance(shown, bytes) and results.is_for_files_alone(shown):
        message = f"the format {wanted.format} makes a file that no screen can show"
        raise ConfigError(message, hint=f"give -o out{renderers.RENDERERS[wanted.format].ending}")
    return shown


def say_in_english(wanted: Wanted, formats: Sequence[str], table: Mapping[str, renderers.Renderer]) -> None:
    """Says what is in English although another language was asked for; of the terminal only where no file has that."""
    if wanted.look.language == renderers.DEFAULTS.language:
        return
    able = [name for name, one in table.items() if one.has_languages]
    others = [file for file, name in zip(wanted.files, formats, strict=True) if name not in able]
    is_beside = wanted.format == SCREEN_FORMAT and len(others) < len(formats)
    if wanted.format not in able and not is_beside:
        others.insert(0, wanted.format)
    if others:
        results.say(f"note: {', '.join(others)}: in English, as --report-language sets {', '.join(able)} alone")


def _identical_sentence(job: Job) -> str:
    return f"{', '.join(job.paths[:-1])} and {job.paths[-1]} are identical."


def _differs(row: Row) -> bool:
    changed = any(
        step.fate is not Fate.UNCHANGED or step.renumbered or step.moved or step.resectioned
        for step in (row.whole, *row.steps)
    )
    return changed and not row.whole.outside
