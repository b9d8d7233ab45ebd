"""Where things lie on this computer, when nobody says: the book, and what can be made again.

Usually where the platform wants them; of a portable program, all in one folder beside it, so that the
program and its book travel together. `platformdirs` is imported when it is asked: it costs 10 ms
alone, 3 ms beside what the store needs.
"""

import os
import sys
from pathlib import Path

APP = "lagkage"
BOOK = "book.lagkage"
PORTABLE = "Lagkage-data"
"""The folder beside a portable program."""

_FOLDER = "LAGKAGE_FOLDER"
"""The environment's name for the folder of a portable program: what it starts knows it too."""


def be_portable() -> None:
    """Have everything lie in one folder beside the program that runs."""
    os.environ[_FOLDER] = str(_program_folder() / PORTABLE)


def _beside() -> Path | None:
    """The folder of a portable program."""
    folder = os.environ.get(_FOLDER)
    return Path(folder) if folder else None


def _program_folder() -> Path:
    """The folder that the program was unpacked into: of one file with Python in it that file's,
    else the one that `planner` stands in; of an installed one that of its Python."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent
    around = Path(__file__).resolve().parents[1]
    return Path(sys.prefix) if around.name == "site-packages" else around


def book_path(given: Path | None = None) -> Path:
    """The file of the book: `given` (made absolute), or the one in the platform's data folder."""
    return given.expanduser().absolute() if given is not None else data_folder() / BOOK


def data_folder() -> Path:
    """The folder of the user's own data. It may not be there yet."""
    if (beside := _beside()) is not None:
        return beside
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False)


def cache_folder() -> Path:
    """The folder of what can be made again. It may not be there yet."""
    if (beside := _beside()) is not None:
        return beside / "cache"
    import platformdirs

    return platformdirs.user_cache_path(APP, appauthor=False)


def state_folder() -> Path:
    """The folder of what this computer remembers of the program itself: the log of bugs. It may not
    be there yet."""
    if (beside := _beside()) is not None:
        return beside / "state"
    import platformdirs

    return platformdirs.user_state_path(APP, appauthor=False)


def settings_file() -> Path | None:
    """The file of the settings of a portable program; `None` where Qt knows it itself."""
    beside = _beside()
    return beside / "settings.ini" if beside else None


def keep_matplotlib_in_cache() -> None:
    """Have matplotlib keep its list of fonts in our cache: in a home that can't be written to it
    would make the list anew, slowly, at each start. Must be called before it is imported."""
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))
