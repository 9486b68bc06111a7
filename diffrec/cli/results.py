"""Where results go: standard output or files, with colour and a pager where a person watches."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec.cli import provenance, streams, terminals
from diffrec.errors import ConfigError, InputError
from diffrec.renderers.notices import notice_words
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from diffrec.config import RenderOptions
    from diffrec.model import Notice

COLORS = ("auto", "always", "never")
MIN_WIDTH, MAX_WIDTH = 20, 1000
ARCHIVE = b"PK\x03\x04"


class Screen(NamedTuple):
    """How standard output is written: width None where nobody set one; the pager None where the length decides.

    `strikes` says that struck words are sure to look struck there, and `links` that a link can be followed.
    """

    width: int | None
    color: bool
    pager: bool | None
    strikes: bool = False
    links: bool = False


def screen(width: int | None, color: str, *, pager: bool | None = None) -> Screen:
    """The screen that these options and the terminal make.

    Raises: ConfigError for a width out of range or a colour that is no choice.
    """
    if color not in COLORS:
        raise ConfigError.unknown(color, "colour setting", COLORS)
    if width is not None and not MIN_WIDTH <= width <= MAX_WIDTH:
        message = f"the width {width} is not between {MIN_WIDTH} and {MAX_WIDTH}"
        raise ConfigError(message)
    watched = sys.stdout.isatty()
    if width is None and watched:
        width = max(MIN_WIDTH, shutil.get_terminal_size().columns)
    colored = color == "always" or (color == "auto" and watched and not terminals.is_plain(os.environ))
    is_able = watched and colored
    return Screen(
        width=width,
        color=colored,
        pager=pager,
        strikes=is_able and terminals.strikes(os.environ),
        links=is_able and terminals.follows_links(os.environ),
    )


def look(screen: Screen, options: RenderOptions, sources: Iterable[str]) -> RenderOptions:
    """The options, with what this screen can do; `sources` are the documents that items may lead to."""
    links = terminals.addresses(sources) if screen.links else {}
    return options._replace(width=screen.width, color=screen.color, strikes=screen.strikes, links=links)


def put(text: str | bytes, screen: Screen | None = None) -> None:
    """Writes a result to standard output, through a pager when it is long and a person watches.

    A reader who had enough (a closed pipe) is no error.
    """
    if isinstance(text, str) and screen is not None and _is_paged(text, screen):
        fault = terminals.pager_fault(os.environ)
        if fault is None:
            _page(text)
            return
        say(f"note: the pager of the environment is not used: {fault}")
    data = text if isinstance(text, bytes) else text.encode(errors="replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        streams.abandon(sys.stdout)


def is_for_files_alone(data: bytes) -> bool:
    """Whether a result is an archive, as office files are, and a person watches, who would see noise."""
    return data.startswith(ARCHIVE) and sys.stdout.isatty()


def _is_paged(text: str, screen: Screen) -> bool:
    if screen.pager is False or not (sys.stdout.isatty() and sys.stdin.isatty()):
        return False
    return screen.pager is True or text.count("\n") >= shutil.get_terminal_size().lines


def _page(text: str) -> None:
    """Shows the text in the user's pager; less is told to keep colours unless the user told it otherwise."""
    import pydoc  # noqa: PLC0415 -- only a pager needs it

    os.environ.setdefault("LESS", "FRX")
    if terminals.LINK.search(text) and not terminals.pager_keeps_links(os.environ):
        text = terminals.without_links(text)
    pydoc.pager(text)


def say(line: str) -> None:
    """Writes a line for the person to standard error."""
    streams.tell(one_line(line))


def say_written(files: Iterable[Path]) -> None:
    """Names the files that were written, on standard error."""
    for file in files:
        say(f"written: {file.as_posix()}")


def say_notices(notices: Iterable[Notice]) -> None:
    """Writes each notice to standard error, with its place; a path stands as it was given."""
    for notice in notices:
        say(f"note: {notice_words(notice, is_report=False)}")


def with_suffix(name: str, usual: str = ".html") -> str:
    """The name of a file to write.

    Raises: ConfigError when it has no suffix, for that chooses the format.
    """
    if name == "-":
        message = "-o - names no file"
        raise ConfigError(message, hint="-f chooses what goes to standard output")
    if not Path(name).suffix:
        message = f'"{name}" has no suffix that chooses the format'
        raise ConfigError(message, hint=f"for example {name if Path(name).name.partition('.')[0] else 'report'}{usual}")
    return name


def writable(outputs: Sequence[str], inputs: Iterable[str]) -> list[Path]:
    """The files to write, none of which is an input.

    Raises: InputError for a file that was read, or whose folder does not exist.
    """
    read = [Path(name) for name in inputs]
    files = [Path(name) for name in outputs]
    for file in files:
        try:
            reason = "it is a folder" if file.is_dir() else None if file.parent.is_dir() else "there is no such folder"
            file.exists()
        except OSError as error:  # such as a name that is too long
            raise _unwritable(file, error) from error
        if reason is not None:
            message = f"{file.as_posix()}: it cannot be written ({reason})"
            raise InputError(message)
        if any(is_same(file, other) for other in read):
            message = f"{file.as_posix()}: it is one of the files that are read, and is not overwritten"
            raise InputError(message, hint="give -o another name")
    return files


def outputs(names: Sequence[str], inputs: Iterable[str], *, force: bool) -> list[Path]:
    """The files to write with -o: none is an input, and with `force` alone one that diffrec did not write.

    A device is written into, and replaced by nothing.

    Raises: InputError for a file that may not be replaced, was read or is named twice, or whose folder does not exist.
    """
    files = writable(names, inputs)
    for at, file in enumerate(files):
        if any(is_same(file, other) and not is_device(file) for other in files[:at]):
            message = f"{file.as_posix()}: two results cannot be written to one file"
            raise InputError(message, hint="give each -o its own name")
        if not force and file.is_file() and not provenance.is_ours(file):
            message = f"{file.as_posix()}: it is there already, and diffrec did not write it"
            raise InputError(message, hint="give -o another name, or --force to replace it")
    return files


def made(files: Sequence[str], formats: Sequence[str], make: Callable[[str], str | bytes]) -> list[str | bytes]:
    """What stands in each file: what `make` gives in its format, with the line that tells who wrote it."""
    return [provenance.closed(file, make(name)) for file, name in zip(files, formats, strict=True)]


def is_there(file: Path) -> bool:
    """Whether a file is there; one whose name cannot be is not."""
    with suppress(OSError):
        return file.exists()
    return False


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths are one file, whether it is there yet or not."""
    with suppress(OSError, RuntimeError):  # a ring of links
        return one.resolve() == other.resolve() or (one.exists() and other.exists() and one.samefile(other))
    return False


def write(files: Sequence[Path], texts: Sequence[str | bytes]) -> None:
    """Writes all files whole or none: each stands beside its place before the first takes it.

    Raises: InputError when one cannot be written.
    """
    made: list[tuple[Path, bytes, Path | None]] = []
    try:
        for file, text in zip(files, texts, strict=True):
            data = text if isinstance(text, bytes) else text.encode(errors="replace")
            made.append((file, data, None if is_device(file) else _temporary(file, data)))
        for file, data, temporary in made:
            try:
                if temporary is None:  # a device or a pipe cannot be replaced
                    file.write_bytes(data)
                else:
                    temporary.replace(_place(file))
            except OSError as error:
                raise _unwritable(file, error) from error
    finally:
        for _, _, temporary in made:
            if temporary is not None:
                temporary.unlink(missing_ok=True)


def is_device(file: Path) -> bool:
    """Whether a path leads to a device or a pipe."""
    return file.exists() and not file.is_file()


def _place(file: Path) -> Path:
    """Where the file itself lies, which a link leads to and which takes the text in its place.

    Raises: InputError for links that lead to one another.
    """
    try:
        return file.resolve()
    except (OSError, RuntimeError) as error:
        message = f"{file.as_posix()}: it cannot be written (it is a link that leads to itself)"
        raise InputError(message) from error


def _temporary(file: Path, data: bytes) -> Path:
    """A file beside another one that holds what is to stand there.

    Raises: InputError when it cannot be written.
    """
    import tempfile  # noqa: PLC0415 -- only files need it

    try:
        handle, name = tempfile.mkstemp(dir=_place(file).parent, prefix=".diffrec.")
    except OSError as error:
        raise _unwritable(file, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        temporary.chmod(_mode(file))
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritable(file, error) from error
    return temporary


def _mode(file: Path) -> int:
    """The permissions of the file that is replaced, or what any new file gets."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(file: Path, error: OSError) -> InputError:
    return InputError(f"{file.as_posix()}: it cannot be written ({(error.strerror or str(error)).lower()})")
