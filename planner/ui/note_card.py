"""The week's one promise, and a note."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from planner.core.category import LONGEST_TEXT, cleaned
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.asked import Asked
from planner.ui.card import Card, faint
from planner.ui.text import with_ampersands
from planner.ui.theme import em

LINES = 3


class NoteCard(Card):
    """What is typed is asked for at once, so that nothing typed can be lost; a run of keys is one
    step."""

    asked = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette, words.text("Promise and note"))
        self._plan: Plan | None = None
        self._promise = QLineEdit()
        self._promise.setMaxLength(LONGEST_TEXT)
        self._promise.setPlaceholderText(words.text("One promise for this week"))
        self._promise.setAccessibleName(words.text("Promise of the week"))
        self._note = _Note()
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(words.text("Note of the week"))
        label = faint(with_ampersands(words.text("Note")), palette)
        label.setBuddy(self._note)
        for widget in (self._promise, label, self._note):
            self.box.addWidget(widget)
        self._promise.textEdited.connect(lambda _: self._ask("promise"))
        self._note.textChanged.connect(lambda: self._ask("note"))

    def show_week(self, plan: Plan) -> None:
        """Show what is written; what is being typed stays as it stands, blanks at its end too."""
        self._plan = plan
        if cleaned(self._promise.text()) != plan.promise:
            self._promise.setText(plan.promise)
        if self._note.toPlainText() != plan.note:
            blocked = self._note.blockSignals(True)
            self._note.setPlainText(plan.note)
            self._note.blockSignals(blocked)

    def _ask(self, field: str) -> None:
        from planner.app.commands.plan import WriteNote

        if self._plan is not None:
            week = self._plan.week
            command = WriteNote(week, self._note.toPlainText(), self._promise.text())
            self.asked.emit(Asked(command, f"{field} {week}"))


class _Note(QPlainTextEdit):
    """As high as a few lines."""

    def sizeHint(self) -> QSize:
        return QSize(120, round((LINES + 1) * em()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
