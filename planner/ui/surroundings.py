"""What happens around a window: the system turns dark, text gets another size, a dialog has the focus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.settings import THEME
from planner.ui.unhindered import when_unhindered

if TYPE_CHECKING:
    from planner.ui.main_window import MainWindow
    from planner.ui.program import Program


class Surroundings(QObject):
    """Has `program` follow them as long as it lives. A dialog keeps its window, and its look, until it
    closes."""

    def __init__(self, program: "Program", application: QApplication) -> None:
        super().__init__(program)
        self._program = program
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        application.focusChanged.connect(self._focus_moved)

    def follow(self, window: "MainWindow") -> None:
        """Have another window in the place of this one when text has another size: a widget keeps the
        size of text, and the room for it, that it was made with."""
        # Not while each widget is being told of it
        window.text_resized.connect(self._renew, Qt.ConnectionType.QueuedConnection)

    def _renew(self) -> None:
        when_unhindered(self._program.renew)

    def _system_changed(self) -> None:
        if self._program.has_window and self._program.settings.value(THEME) == "system":
            self._renew()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Held keys are one step until it moves; F1 opens help in a dialog, too."""
        self._program.strands.end()
        if now is None or not self._program.has_window or now.window() is self._program.window:
            return
        from PySide6.QtWidgets import QDialog

        if isinstance(now.window(), QDialog):
            self._program.window.helping.help_in(now)
