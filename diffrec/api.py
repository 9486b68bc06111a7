"""diffrec from Python: paths in, a comparison out.

    draft = diffrec.load("draft/")                     a folder: all its documents in natural order, pooled
    final = diffrec.load("final.txt")
    comparison = diffrec.compare(draft, final)
    diffrec.render(comparison, "html")                 the page, as a string

This module and the command line are the only ones that open the user's files.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec import pipeline, readers, renderers
from diffrec.config import CheckOptions, CompareOptions, ReadOptions, RenderOptions, Settings
from diffrec.errors import ConfigError, InputError
from diffrec.model import Notice
from diffrec.pipeline import Source
from diffrec.pipeline.naming import UNNAMED, names_of_places
from diffrec.text import natural_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from os import PathLike

    from diffrec.config import AddedDelegation, Baseline, Parties, SettledPairs
    from diffrec.config.known import Known
    from diffrec.model import Comparison, Finding, Version

    Progress = Callable[[str, int, int], None]
    """is told the name of a document, how many of its pages are done, and how many it has; 0 of 0 when it begins"""

SETTINGS_FILES: dict[str, tuple[str, ...]] = {"diffrec.toml": (), "pyproject.toml": ("tool", "diffrec")}
"""the files that may hold a configuration, and the table in which they hold it"""
MAX_NAMED = 5
"""files that a notice names; of more it gives the count"""


class Opened(NamedTuple):
    """The bytes behind some paths, and what was left aside on the way."""

    sources: tuple[Source, ...]
    notices: tuple[Notice, ...] = ()


class BaseCheck(NamedTuple):
    """An issued text beside the submitted one, and the edits that are not tracked in it."""

    comparison: Comparison
    findings: tuple[Finding, ...]


def load(*paths: str | PathLike[str], name: str | None = None, options: ReadOptions | None = None) -> Version:
    """One version of a text: the documents at these paths, pooled in their order; a folder stands for its documents.

    Raises: InputError for a path that cannot be read or holds no document; ConfigError for an unknown language, and for
    tracked changes read both ways, which makes two versions.
    """
    if options is not None and options.revisions == "both":
        message = "tracked changes read both ways make two versions, not one"
        raise ConfigError(message, hint="diffrec.load_revisions gives the two")
    return read(open_paths(paths), name=name, options=options)


def load_revisions(path: str | PathLike[str], *, options: ReadOptions | None = None) -> tuple[Version, Version]:
    """The text of a Word file with its tracked changes rejected, and with them accepted.

    Raises: InputError for a path that cannot be read, is a folder, or is of a format without tracked changes.
    """
    return read_revisions(open_paths([path]), options=options)


def compare(*versions: Version, options: CompareOptions | None = None) -> Comparison:
    """The comparison of a draft with a final, or of any number of versions in their order: each with the next.

    Two are called draft and final; more have the names that `load` was given, or those of their files.

    Raises: NoItemsError, InputError or ConfigError when these versions cannot be compared as asked.
    """
    return pipeline.compare(versions, options or CompareOptions())


def load_pairs(path: str | PathLike[str]) -> SettledPairs:
    """The pairings that a person has settled in a file, for `CompareOptions(pairs=...)`.

    Raises: InputError for a path that cannot be read; ConfigError for a file that is no file of pairs.
    """
    from diffrec import pairs  # noqa: PLC0415 -- most comparisons have nothing settled

    return pairs.read(_bytes(Path(path)), source=Path(path).as_posix())


def load_settings(path: str | PathLike[str]) -> Settings:
    """What a configuration file sets: `ReadOptions(names=load_settings("diffrec.toml").names)`.

    Beside names these are words for the lexicon, for `CompareOptions(words=...)`, and the settings of the check.

    Of a file called pyproject.toml the table [tool.diffrec] is read.

    Raises: InputError for a path that cannot be read; ConfigError for a file that is no configuration, and for a name
    in it that another delegation has.
    """
    return _settings(Path(path)) or Settings()


def find_settings(folder: str | PathLike[str] = ".") -> Settings:
    """What the nearest configuration file sets, in this folder or one above it; nothing where there is none.

    In one folder `diffrec.toml` goes before `pyproject.toml`, which counts where it has a table [tool.diffrec].

    Raises: as `load_settings`.
    """
    start = Path(folder).resolve()
    for place in (start, *start.parents):
        for path in (place / name for name in SETTINGS_FILES):
            found = _settings(Path(relpath(path))) if path.is_file() else None
            if found is not None:
                return found
    return Settings()


def _settings(path: Path) -> Settings | None:
    """What a configuration file sets; None for a pyproject.toml that sets nothing for diffrec."""
    from diffrec import delegations  # noqa: PLC0415 -- most people have no configuration
    from diffrec.config.reading import read as read_settings  # noqa: PLC0415 -- as above

    data = _bytes(path)
    inside = SETTINGS_FILES.get(path.name, ())
    if inside and not all(name.encode() in data for name in inside):
        return None
    found = read_settings(data, source=path.as_posix(), inside=inside, known=_known())
    if found is None:
        return None
    delegations.names_with(found.names)
    return found._replace(source=path.as_posix())


def _known() -> Known:
    """Where the names are that a configuration may use; nothing is loaded before a file uses one."""
    from diffrec.config.known import Known  # noqa: PLC0415 -- most people have no configuration

    def rules() -> list[str]:
        from diffrec import checks  # noqa: PLC0415 -- only who names a rule waits for the rules

        return [rule.name for rule in checks.catalogue()]

    def lists() -> tuple[str, ...]:
        from diffrec.languages.lexicon import LISTS  # noqa: PLC0415 -- as most people add no words

        return LISTS

    def bands() -> tuple[str, ...]:
        from diffrec.languages.lexicon import BANDS  # noqa: PLC0415 -- as above

        return BANDS

    def languages() -> list[str]:
        from diffrec.languages.registry import LANGUAGES  # noqa: PLC0415 -- as above

        return list(LANGUAGES)

    return Known(rules=rules, languages=languages, lists=lists, bands=bands)


def load_parties(path: str | PathLike[str], names: tuple[AddedDelegation, ...] = ()) -> Parties:
    """The list of parties in a file, a table with the columns delegation, status and from, for `CompareOptions`.

    `names` are those of a configuration, beside those that diffrec knows.

    Raises: InputError for a path that cannot be read; ConfigError for a file that is no such table.
    """
    from diffrec import delegations  # noqa: PLC0415 -- most comparisons have no list

    return delegations.read_parties(
        _bytes(Path(path)), source=Path(path).as_posix(), known=delegations.names_with(names)
    )


def saved_pairs(comparison: Comparison, kept: SettledPairs | None = None, *, notes: bool = True) -> str:
    """The text of a file of pairs: what `kept` settles as it stands there, then what the comparison found.

    Without notes, which may name delegations, what `kept` settles is there without a person's words.

    Raises: ConfigError where what `kept` settles cannot be told from what was found before.
    """
    return pipeline.saved_pairs(comparison, kept, notes=notes)


def names_of(paths: Sequence[str]) -> tuple[str, ...]:
    """What the versions of a chain are called that stand at these paths: short, and none like another."""
    return names_of_places(paths)


def render(
    comparison: Comparison,
    format: str,  # noqa: A002 -- the word that the command line uses
    options: RenderOptions | None = None,
    sources: Mapping[str, bytes] | None = None,
) -> str | bytes:
    """The comparison in a format of the table of renderers: "terminal", "html", "json", "markdown", "csv", "docx".

    `sources` are the bytes of the documents by source: a Word redline is written into those of the draft.

    Raises: ConfigError for an unknown format.
    """
    return renderers.render(comparison, format, options or RenderOptions(), sources)


def check(comparison: Comparison, config: CheckOptions | None = None) -> list[Finding]:
    """The findings of the rules over a comparison; waivers are held against today where `config` names no other day.

    Raises: ConfigError for an unknown rule.
    """
    from diffrec import checks  # noqa: PLC0415 -- who only compares does not wait for the rules

    options = config or CheckOptions()
    if options.today is None:
        options = options._replace(today=datetime.now().astimezone().date())
    return list(checks.check(comparison, options))


def verify_base(submitted: Version, issued: Version, *, attributions: bool = True) -> BaseCheck:
    """The edits that were made in a submitted text without tracking; its changes are to be read as rejected.

    Of a text that is another document than the issued one there is one finding that says so.

    Without attributions no finding quotes words of an item that names delegations.

    Raises: InputError when one of them is no single document, or the submitted one is no Word file.
    """
    from diffrec import checks  # noqa: PLC0415 -- as above

    comparison = pipeline.beside_base(submitted, issued)
    found = checks.base_findings(comparison, CheckOptions(attributions=attributions))
    return BaseCheck(comparison=comparison, findings=found)


def load_baseline(path: str | PathLike[str]) -> Baseline:
    """The findings in a file that `diffrec check --write-baseline` wrote, for `CheckOptions(baseline=...)`.

    Raises: InputError for a path that cannot be read; ConfigError for a file that is no baseline.
    """
    from diffrec import checks  # noqa: PLC0415 -- as above

    return checks.read_baseline(_bytes(Path(path)), source=Path(path).as_posix())


def finished(
    versions: Sequence[Version], *, attributions: bool, names: tuple[AddedDelegation, ...] = ()
) -> tuple[Version, ...]:
    """The versions as a person sees them who compares nothing: damaged words whole, marks left out unless wanted."""
    return pipeline.finished(versions, attributions=attributions, names=names)


def open_paths(paths: Iterable[str | PathLike[str]]) -> Opened:
    """The bytes of the documents at these paths.

    Raises: InputError for a path that does not exist or cannot be read, and for a folder without documents.
    """
    sources: list[Source] = []
    notices: list[Notice] = []
    for path in paths:
        opened = _opened(Path(path))
        sources += opened.sources
        notices += opened.notices
    names = [source.name for source in sources]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        message = f"{twice}: this document was given twice for one version"
        raise InputError(message)
    return Opened(sources=tuple(sources), notices=tuple(notices))


def read(
    opened: Opened,
    *,
    name: str | None = None,
    options: ReadOptions | None = None,
    progress: Progress | None = None,
) -> Version:
    """The version that these bytes hold; `progress` is told of each document before it is read, and of its pages."""
    versions = [pipeline.extract(source, options, _begun(progress, source)) for source in opened.sources]
    version = pipeline.pool(versions, name or UNNAMED, options.names if options else ())
    return replace(version, notices=(*opened.notices, *version.notices))


def read_revisions(
    opened: Opened, *, options: ReadOptions | None = None, progress: Progress | None = None
) -> tuple[Version, Version]:
    """The two versions that the tracked changes of one file make: without them, and with them.

    Raises: InputError when there are several files, or when the format of the file knows no tracked changes.
    """
    if len(opened.sources) != 1:
        message = f"tracked changes read both ways compare one document with itself; {len(opened.sources)} were given"
        raise InputError(message, hint="give one Word file")
    (source,) = opened.sources
    options = (options or ReadOptions())._replace(revisions="both")
    stages = pipeline.stages(source, options, _begun(progress, source))
    if len(stages) == 1:
        message = f"{source.name}: a file of this format has no tracked changes to reject or accept"
        raise InputError(message)
    rejected, accepted = stages
    return rejected, accepted


def _begun(progress: Progress | None, source: Source) -> pipeline.Progress | None:
    """What is told of a document's pages, after it is told that the document begins."""
    if progress is None:
        return None
    progress(source.name, 0, 0)
    return partial(progress, source.name)


def _opened(path: Path) -> Opened:
    try:
        is_folder = path.is_dir()
    except OSError as error:  # such as a name that is too long
        raise _unreadable(path, error) from error
    if is_folder:
        return _opened_folder(path)
    return Opened(sources=(Source(path.as_posix(), _bytes(path)),))


def _opened_folder(folder: Path) -> Opened:
    """The documents of a folder in natural order; other files are left aside with a notice, subfolders in silence."""
    try:
        files = sorted((path for path in folder.iterdir() if path.is_file()), key=lambda path: natural_key(path.name))
    except OSError as error:
        raise _unreadable(folder, error) from error
    files = [path for path in files if not path.name.startswith(".")]
    documents = [path for path in files if path.suffix.lower() in readers.SUFFIXES]
    others = [path.name for path in files if path not in documents]
    if not documents:
        message = f"{folder.as_posix()}: the folder holds no document that can be read"
        raise InputError(message, hint=f"documents end in {', '.join(sorted(readers.SUFFIXES))}")
    notices = (_left_aside(folder, others),) if others else ()
    return Opened(sources=tuple(Source(path.as_posix(), _bytes(path)) for path in documents), notices=notices)


def _left_aside(folder: Path, names: Sequence[str]) -> Notice:
    more = len(names) - MAX_NAMED
    named = ", ".join(names[:MAX_NAMED]) + (f" and {more} more" if more > 0 else "")
    return Notice(
        code="files-left-aside",
        message=f"not read, because the suffix is not that of a document: {named}",
        source=folder.as_posix(),
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        message = f"{path.as_posix()}: there is no such file or folder"
        raise InputError(message, hint=_nearest(path)) from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError | ValueError) -> InputError:
    reason = getattr(error, "strerror", None) or str(error)
    return InputError(f"{path.as_posix()}: it cannot be read ({reason.lower()})")


def _nearest(path: Path) -> str | None:
    """A hint with the name beside it that is most like the missing one."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a mistake needs it

    try:
        names = [other.name for other in path.parent.iterdir()]
    except OSError:
        return None
    near = get_close_matches(path.name, names, n=1)
    return f'did you mean "{(path.parent / near[0]).as_posix()}"?' if near else None
