"""`python -m diffrec` is `diffrec`."""

from __future__ import annotations

from diffrec.cli import main

if __name__ == "__main__":
    main()
