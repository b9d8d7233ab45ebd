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

    return run(
        given.book, given.lang or "", until_painted=given.until_painted, imported=given.imported
    )


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="lagkage",
        description="Lay out your week as a pie and move hours to the customers.",
        epilog="lagkage-cli does the same work without a window.",
    )
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="the book to open, or calendars and exports to import, several at once",
    )
    parser.add_argument("--data", type=Path, metavar="FILE", help="the book to open")
    parser.add_argument("--lang", choices=("da", "en"), help="the language of the window")
    parser.add_argument(
        "--portable", action="store_true", help="keep everything in a folder beside the program"
    )
    parser.add_argument("--until-painted", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(argv)
    if given.portable:  # before anything of Qt is kept
        from planner.places import be_portable

        be_portable()
    given.imported, given.book = [], given.data
    if given.files:
        _sort(given, parser)
    return given


def _sort(given: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Tell the book from what calendars and time trackers wrote, which is imported in one go."""
    from planner.ui.imports.endings import files_in, may_be_imported

    imported = [path for path in given.files if may_be_imported(path)]
    books = [given.data] if given.data else []
    books += [path for path in given.files if path not in imported]
    if len({*books}) > 1:
        names = ", ".join(map(str, books))
        parser.error(f"one book is opened at a time, and these are several: {names}; name one")
    given.book = next(iter(books), None)
    files = (file.absolute() for path in imported for file in files_in(path))
    given.imported = [*dict.fromkeys(files)]


if __name__ == "__main__":
    sys.exit(main())
