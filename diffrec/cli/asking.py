"""What the commands that show asks do: from paths to the asks of delegations, with a final to compare with or without.

diffrec delegations report.docx              what was asked, and where
diffrec delegations draft.docx final.docx    and what became of it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec import api, renderers
from diffrec.cli import comparing, inputs, progress, results
from diffrec.cli.kinds import of_kinds
from diffrec.errors import ConfigError
from diffrec.meaning.asks import asks_of, asks_of_version
from diffrec.renderers.notices import LIST_NAMES_DELEGATIONS, all_notices, version_notices
from diffrec.renderers.selection import asked_of, select, select_items

if TYPE_CHECKING:
    from diffrec.config import Selection
    from diffrec.model import Asks, Notice

NO_MARKS = "no delegation mark was found"
ALONE = "text"
"""the name of a version that is compared with nothing"""


class Asked(NamedTuple):
    """The asks that were found, the documents that they were read in, and the notices of the way there."""

    asks: Asks
    sources: tuple[str, ...]
    notices: tuple[Notice, ...]


def show(job: comparing.Job, wanted: comparing.Wanted, screen: results.Screen) -> None:
    """Writes the asks as wanted; nothing is written unless all of it can be made.

    Raises: DiffrecError when the paths cannot be read or compared, or a format or a file is not possible.
    """
    if wanted.format not in renderers.ASKS_RENDERERS:
        raise ConfigError.unknown(wanted.format, "format", renderers.ASKS_RENDERERS)
    formats = [renderers.renderer_for(results.with_suffix(name)) for name in wanted.files]
    made = _compared(job, wanted.selection) if len(job.paths) > 1 else _alone(job, wanted.selection)
    files = results.outputs(wanted.files, job.read_with(made.sources), force=wanted.force)
    unwrapped = wanted.look._replace(width=None, color=False)
    is_screen = wanted.format == comparing.SCREEN_FORMAT
    look = results.look(screen, wanted.look, made.sources) if is_screen else unwrapped
    with progress.waiting("writing"):
        texts = results.made(wanted.files, formats, lambda name: renderers.render_asks(made.asks, name, unwrapped))
        shown = renderers.render_asks(made.asks, wanted.format, look)
    results.write(files, texts)
    results.put(shown, screen if is_screen else None)
    comparing.say_in_english(wanted, formats, renderers.ASKS_RENDERERS)
    is_shared = made.asks.delegations and (wanted.files or not is_screen)
    results.say_notices((*made.notices, *((LIST_NAMES_DELEGATIONS,) if is_shared else ())))
    if not made.asks.delegations and not is_screen:
        results.say("no mark of a delegation that was asked for was found" if made.asks.asked else NO_MARKS)
    results.say_written(files)


def _compared(job: comparing.Job, selection: Selection) -> Asked:
    """The asks of a draft and what became of them in the final."""
    made = comparing.compared(job)
    asked = asked_of(made.comparison.versions, selection)
    chosen = select(made.comparison, selection)
    return Asked(asks_of(chosen, asked), tuple(made.sources), all_notices(made.comparison))


def _alone(job: comparing.Job, selection: Selection) -> Asked:
    """The asks of one version, which is compared with nothing.

    Raises: NoItemsError when it holds no item, or none of those kinds; ConfigError for settings of a comparison.
    """
    options = {
        "--pairs": job.options.pairs,
        "--parties": job.options.parties,
        "--cross-language": job.options.cross_language,
    }
    if useless := next((name for name, given in options.items() if given), None):
        message = f"{useless} needs a draft and a final; one path was given"
        raise ConfigError(message)
    opened = inputs.opened(job.paths)
    (read,) = inputs.read_all([opened], job.reading, [ALONE])
    (whole,) = api.finished([read], attributions=True)
    (version,) = of_kinds([whole], job.options.kinds)
    asked = asked_of([version], selection)
    asks = asks_of_version(select_items(version, selection.only), asked)
    return Asked(asks, tuple(source.name for source in opened.sources), version_notices(version))
