"""Settings of this computer: outside the book, and outside undo."""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings


class Choice(NamedTuple):
    """A setting with a few values; anything else in the file is read as the first."""

    key: str
    values: tuple[str, ...]


LANGUAGE = Choice("language", ("system", "da", "en"))
THEME = Choice("theme", ("system", "light", "dark", "high-contrast"))
HOURS = Choice("hours", ("clock", "decimal"))
"""8:30 or 8.5. The command line writes 8:30 always, so that a script reads the same everywhere."""
MOTION = Choice("motion", ("system", "none"))
PAPER = Choice("paper", ("system", "a4", "letter"))
DATE_ORDER = Choice("dates", ("dmy", "mdy"))
"""How the files that are imported write days, where they do not say."""
ORIENTATION = Choice("orientation", ("fitting", "portrait", "landscape"))
_GEOMETRY = "window"
_OWN_DOMAINS = "own-domains"
_LEFT_COPIES = "left-copies"
_MOST_LEFT = 200
_IMPORT_ZONE = "import-zone"


class Settings:
    """Reads and writes the settings' file."""

    def __init__(self, store: QSettings) -> None:
        self._store = store
        self._asked: dict[Choice, str] = {}

    def value(self, choice: Choice) -> str:
        held = self._asked.get(choice) or self._store.value(choice.key)
        return held if isinstance(held, str) and held in choice.values else choice.values[0]

    def choose(self, choice: Choice, value: str) -> None:
        assert value in choice.values, value
        self._asked.pop(choice, None)
        self._store.setValue(choice.key, value)

    def ask_for(self, choice: Choice, value: str) -> None:
        """Have `value` for this run, whatever is in the file, until something else is chosen."""
        assert value in choice.values, value
        self._asked[choice] = value

    def noted(self, key: str) -> str:
        """What was noted under `key`; empty if nothing was."""
        return str(self._store.value(key) or "")

    def note(self, key: str, text: str) -> None:
        """Keep something in mind that nobody chooses: where one was, what was said already."""
        self._store.setValue(key, text)

    @property
    def own_domains(self) -> str:
        """The mail domains of the user's own company, as they were typed before the book had them."""
        held = self._store.value(_OWN_DOMAINS)
        return ", ".join(held) if isinstance(held, list) else str(held or "")

    def is_left(self, copy: str) -> bool:
        """Whether somebody has decided about that copy of unsaved changes, and is asked no more."""
        return copy in self._left_copies()

    def leave(self, copy: str) -> None:
        self._store.setValue(_LEFT_COPIES, [*self._left_copies(), copy][-_MOST_LEFT:])

    def _left_copies(self) -> list[str]:
        held = self._store.value(_LEFT_COPIES)
        return held if isinstance(held, list) else [held] if isinstance(held, str) else []

    @property
    def import_zone(self) -> str:
        """The zone of imported times that have none, as it was chosen; empty for the computer's."""
        held = self._store.value(_IMPORT_ZONE)
        return held if isinstance(held, str) else ""

    def remember_import_zone(self, zone: str) -> None:
        self._store.setValue(_IMPORT_ZONE, zone)

    @property
    def window(self) -> QByteArray | None:
        """Where the window was, as Qt remembers it."""
        held = self._store.value(_GEOMETRY)
        return held if isinstance(held, QByteArray) else None

    def remember_window(self, geometry: QByteArray) -> None:
        self._store.setValue(_GEOMETRY, geometry)
