"""Where things lie on this computer, when nobody says: the book, and what can be made again.

Usually where the platform wants them; of a portable program, all in one folder beside it, so that the
program and its book travel together. `platformdirs` knows where; to load it takes 3 ms, so what a
usual Linux says itself is read here.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Literal

APP = "lagkage"
BOOK = "book.lagkage"
PORTABLE = "Lagkage-data"
"""The folder beside a portable program."""

_ON_LINUX = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
    "state": ("XDG_STATE_HOME", ".local/state"),
}
"""By kind: the variable that names a folder, and what it is in the user's home where none does."""

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
    return _beside() or _folder("data")


def rescue_folder() -> Path:
    """Where a copy goes while the book can't be saved: on this computer, wherever the book lies. Made
    where it is not there yet, if that can be."""
    folder = data_folder() / "rescued"
    with suppress(OSError):  # it will be said when a copy is needed and can't be made
        _make_folder(data_folder())
        _make_folder(folder)
    return folder


def _make_folder(folder: Path) -> None:
    """Make a folder that only its owner may look into; only the last has these rights, so that each
    is made by itself."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def cache_folder() -> Path:
    """The folder of what can be made again. It may not be there yet."""
    return _in_portable("cache") or _folder("cache")


def state_folder() -> Path:
    """The folder of what this computer remembers of the program itself: the log of bugs. It may not
    be there yet."""
    return _in_portable("state") or _folder("state")


def _in_portable(name: str) -> Path | None:
    """The folder of that name in that of a portable program."""
    beside = _beside()
    return beside / name if beside else None


def _folder(kind: Literal["data", "cache", "state"]) -> Path:
    """The platform's folder for what is of that kind, and ours."""
    if sys.platform == "linux":
        named, usual = _ON_LINUX[kind]
        own, home = Path(os.environ.get(named, "")), Path(os.environ.get("HOME", ""))
        for folder in (own, home / usual):
            if folder.is_absolute():
                return folder / APP
    import platformdirs

    match kind:
        case "data":
            return platformdirs.user_data_path(APP, appauthor=False)
        case "cache":
            return platformdirs.user_cache_path(APP, appauthor=False)
        case "state":
            return platformdirs.user_state_path(APP, appauthor=False)


def settings_file() -> Path | None:
    """The file of the settings of a portable program; `None` where Qt knows it itself."""
    beside = _beside()
    return beside / "settings.ini" if beside else None


def door_of(process: int) -> str:
    """Where a program of this user, by its process, hears of a second start: a file, on Windows the
    name of a pipe."""
    if sys.platform == "win32":
        return f"{APP}-{process}"
    import tempfile

    folder = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return str(Path(folder) / f"{APP}-{process}")


def keep_matplotlib_in_cache() -> None:
    """Have matplotlib keep its list of fonts in our cache: in a home that can't be written to it
    would make the list anew, slowly, at each start. Must be called before it is imported."""
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))
