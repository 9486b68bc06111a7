"""What goes wrong, in one sentence with file and place, and at most one hint.

`draft.pdf, page 3: the page has no text layer` tells where to look; a bare "invalid input" does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class DiffrecError(Exception):
    """Root of everything that is raised on purpose: one sentence, and a hint where there is one."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(DiffrecError):
    """A path or a document that cannot be used as given."""


class ReadError(InputError):
    """A document whose bytes cannot be read as the format that they seem to be."""


class NoItemsError(InputError):
    """A document or a version without any numbered item."""


class SelectionError(DiffrecError):
    """An ITEM that names nothing, or more than one thing; the message lists the choices."""


class ConfigError(DiffrecError):
    """An option or a key that does not exist or has a value that it cannot have."""

    @classmethod
    def unknown(cls, name: str, what: str, choices: Iterable[str]) -> ConfigError:
        """The error for a name that a table does not hold, with the names that it does, and the nearest of them."""
        from difflib import get_close_matches  # noqa: PLC0415 -- only a mistake needs it

        names = [str(choice) for choice in choices]
        near = get_close_matches(name, names, n=1)
        hint = f'did you mean "{near[0]}"?' if near else None
        return cls(f'there is no {what} "{name}"; choose from: {", ".join(names)}', hint=hint)

    @classmethod
    def unknown_of_many(cls, name: str, what: str, choices: Iterable[str], where: str) -> ConfigError:
        """As `unknown`, of more names than a sentence bears: the nearest of them, and where all are listed."""
        from difflib import get_close_matches  # noqa: PLC0415 -- only a mistake needs it

        near = get_close_matches(name, [str(choice) for choice in choices], n=1)
        hint = f'did you mean "{near[0]}"? {where}' if near else where
        return cls(f'there is no {what} "{name}"', hint=hint)
