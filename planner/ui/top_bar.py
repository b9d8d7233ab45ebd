"""The bar above the page: which week, back and forth; undo and redo; print."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.app.session import Step
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.actions import with_keys
from planner.ui.card import faint
from planner.ui.text import tip
from planner.ui.theme import SPACE, icon_size
from planner.ui.week_button import WeekButton


class TopBar(QWidget):
    """Buttons for actions that the window holds."""

    def __init__(self, actions: Mapping[str, QAction], palette: Palette, words: Words) -> None:
        super().__init__()
        self._actions, self._words = actions, words
        self._week = WeekButton(words)
        self._week.clicked.connect(actions["weeks"].trigger)
        tip(self._week, with_keys(actions["weeks"]))
        self._days = faint("", palette)
        self._buttons = {
            "earlier": self._button("earlier", text=False),
            "later": self._button("later", text=False),
            "today": self._button("today"),
            "undo": self._button("undo"),
            "history": self._button("history", text=False),
            "redo": self._button("redo", text=False),
            "print": self._button("print"),
        }
        self._buttons["history"].setProperty("looks", "narrow")
        self._lay_out()

    def show_week(self, week: Week, today: Week) -> None:
        self._week.show_week(week)
        self._days.setText(self._words.days_of(week))
        self._buttons["today"].setEnabled(week != today)
        self._buttons["earlier"].setEnabled(week.neighbour(-1) is not None)
        self._buttons["later"].setEnabled(week.neighbour(1) is not None)

    def show_steps(self, undo: Step | None, redo: Step | None) -> None:
        """Name what would be undone and done again."""
        self._name("undo", undo, self._words.text("Undo: {step}"))
        self._name("redo", redo, self._words.text("Redo: {step}"))
        self._buttons["history"].setEnabled(undo is not None or redo is not None)

    def below_undo(self) -> QPoint:
        """The place on the screen where the list of steps opens."""
        undo = self._buttons["undo"]
        return undo.mapToGlobal(QPoint(0, undo.height() + SPACE // 2))

    def _name(self, action: str, step: Step | None, sentence: str) -> None:
        button = self._buttons[action]
        button.setEnabled(step is not None)
        said = sentence.format(step=self._step_name(step)) if step else ""
        tip(button, with_keys(self._actions[action], said))
        button.setAccessibleName(said or self._actions[action].text())

    def show_compact(self, on: bool) -> None:
        """Icons without words, where there is little room."""
        self._days.setVisible(not on)
        self._line.setSpacing(SPACE // 2 if on else SPACE)
        for name in ("today", "undo", "print"):
            self._buttons[name].setText("" if on else self._actions[name].text())

    def _step_name(self, step: Step) -> str:
        from planner.wording.steps import step_name  # there is no step yet when the window opens

        return step_name(step, self._words)

    def _button(self, action_id: str, *, text: bool = True) -> QPushButton:
        """A real button, so that Tab reaches it. It follows the action's text and icon by hand: a
        QToolButton that is given the action would take its tooltip as well, markup and all."""
        action = self._actions[action_id]
        button = QPushButton(action.text() if text else "")
        button.setIcon(action.icon())
        button.setIconSize(icon_size())
        button.setAccessibleName(action.text().replace("…", ""))
        button.setMinimumHeight(32)
        tip(button, with_keys(action))
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self._buttons["earlier"])
        line.addWidget(self._week)
        line.addWidget(self._days)
        line.addWidget(self._buttons["later"])
        line.addWidget(self._buttons["today"])
        line.addStretch(1)
        for name in ("undo", "history", "redo", "print"):
            line.addWidget(self._buttons[name])
