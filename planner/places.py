"""Where things lie on this computer, when nobody says: the book, and what can be made again.

`platformdirs` is imported when it is asked: it costs 10 ms alone, 3 ms beside what the store needs.
"""

import os
from pathlib import Path

APP = "lagkage"
BOOK = "book.lagkage"


def book_path(given: Path | None = None) -> Path:
    """The file of the book: `given` (made absolute), or the one in the platform's data folder."""
    return given.expanduser().absolute() if given is not None else data_folder() / BOOK


def data_folder() -> Path:
    """The folder of the user's own data. It may not be there yet."""
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False)


def cache_folder() -> Path:
    """The folder of what can be made again. It may not be there yet."""
    import platformdirs

    return platformdirs.user_cache_path(APP, appauthor=False)


def state_folder() -> Path:
    """The folder of what this computer remembers of the program itself: the log of bugs. It may not
    be there yet."""
    import platformdirs

    return platformdirs.user_state_path(APP, appauthor=False)


def keep_matplotlib_in_cache() -> None:
    """Have matplotlib keep its list of fonts in our cache: in a home that can't be written to it
    would make the list anew, slowly, at each start. Must be called before it is imported."""
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))
