"""The window's root: it reads the arguments, and has the parts joined (`planner.window`)."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from planner.frozen import be_a_child_if_meant


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed. Returns the exit status.

    Nothing is collected until the window is up: what the start makes stays, and to look through it
    again and again takes a tenth of the start. Hence what makes most, the imports, comes in here.
    """
    be_a_child_if_meant()
    given = _arguments(argv)
    gc.disable()
    from planner.window import run

    if given.portable:
        from planner.places import be_portable

        be_portable()
    book, language = given.data or given.file, given.lang or ""
    imported = given.file if given.file and _is_to_import(given.file) else None
    if imported is not None:
        book = given.data
    return run(book, language, until_painted=given.until_painted, imported=imported)


def _is_to_import(path: Path) -> bool:
    """Whether it is what a calendar or a time tracker wrote, and no book."""
    from planner.ui.imports.endings import ENDINGS

    return path.suffix.lower().lstrip(".") in ENDINGS


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="lagkage",
        description="Lay out your week as a pie and move hours to the customers.",
        epilog="lagkage-cli does the same work without a window.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="the book to open, or a file to import")
    parser.add_argument("--data", type=Path, metavar="FILE", help="the book to open")
    parser.add_argument("--lang", choices=("da", "en"), help="the language of the window")
    parser.add_argument(
        "--portable", action="store_true", help="keep everything in a folder beside the program"
    )
    parser.add_argument("--until-painted", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
