"""The two ways to look at a log, of which one is seen: a grid of hours, or days with blocks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from planner.core.book import Book
from planner.core.log import Log
from planner.i18n import Words
from planner.ui.days.card import DaysCard
from planner.ui.log.grid_card import GridCard
from planner.ui.settings import Choice, Settings
from planner.ui.tab_order import reach_before
from planner.ui.theme import SPACE

VIEW = Choice("log-view", ("grid", "days"))
"""How the log is looked at on this computer."""


class ViewSwitch(QWidget):
    """Grid or Days. It stands at the top of whichever is seen."""

    chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.buttons = {
            "grid": QPushButton(words.text("Grid")),
            "days": QPushButton(words.text("Days")),
        }
        group, line = QButtonGroup(self), QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE // 2)
        for name, button in self.buttons.items():
            button.setCheckable(True)
            button.setProperty("looks", "choice")
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            group.addButton(button)
            line.addWidget(button)


class LogViews(QStackedWidget):
    """Shows the one that was chosen last."""

    def __init__(
        self, grid_card: GridCard, days_card: DaysCard, settings: Settings, words: Words
    ) -> None:
        super().__init__()
        self._cards: dict[str, GridCard | DaysCard] = {"grid": grid_card, "days": days_card}
        self._settings = settings
        self.switch = ViewSwitch(words)
        for card in self._cards.values():
            self.addWidget(card)
        self._case: tuple[Book, Log] | None = None
        self._stale: set[str] = set()
        self.switch.chosen.connect(self.choose)
        self._show(settings.value(VIEW))

    def show_week(self, book: Book, log: Log) -> None:
        """Show `log`, of a week that `book` is looked at as. What is not seen waits until it is."""
        self._case, self._stale = (book, log), set(self._cards)
        self._bring_up_to_date(self._settings.value(VIEW))

    def continue_from(self, old: "LogViews") -> None:
        """Show what `old` shows, beyond the week, in both."""
        for view, card in self._cards.items():
            old._bring_up_to_date(view)
            self._bring_up_to_date(view)
            card.continue_from(old._cards[view])  # type: ignore[arg-type]

    def _bring_up_to_date(self, view: str) -> None:
        if view in self._stale and self._case is not None:
            self._stale.discard(view)
            self._cards[view].show_week(*self._case)

    @property
    def card(self) -> GridCard | DaysCard:
        """The one that is seen."""
        return self._cards[self._settings.value(VIEW)]

    @property
    def needed(self) -> int:
        """The width that the one needs that is seen, with the space beside it."""
        card = self.card
        hint = card.minimumSizeHint() if isinstance(card, DaysCard) else card.sizeHint()
        return hint.width() + 2 * SPACE

    def hasHeightForWidth(self) -> bool:
        """What is in it scrolls, and needs no height of its own."""
        return False

    def take_focus(self) -> None:
        """Let keys be meant for the one that is seen."""
        card = self.card
        if isinstance(card, GridCard):
            card.grid.show_first()
            card.grid.setFocus()
        else:
            card.view.take_focus()

    def choose(self, view: str) -> None:
        """Look at the log so from now on."""
        self._settings.choose(VIEW, view)
        self._show(view)
        self.switch.buttons[view].setFocus()

    def prefer(self, view: str) -> None:
        """Look at the log so from now on, unless somebody chose how."""
        if not self._settings.noted(VIEW.key):
            self._settings.choose(VIEW, view)
            self._show(view)

    def _show(self, view: str) -> None:
        card = self._cards[view]
        self._bring_up_to_date(view)
        card.top.insertWidget(1, self.switch)
        reach_before(card.weekend, self.switch)
        self.switch.buttons[view].setChecked(True)
        self.setCurrentWidget(card)
