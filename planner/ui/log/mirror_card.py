"""The card of what was believed and what was measured."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.app.commands.framework import SetNormalWeek
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.measuring import Mirror, as_normal_week, mirror
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.text import PlainLabel
from planner.wording.mirror import mirror_text
from planner.wording.weeks import weeks_text


class MirrorCard(Card):
    """Says it once there are enough closed weeks, and offers them as the normal week. Otherwise it is
    not there."""

    asked = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self._case: tuple[Book, Week]
        self._fact = PlainLabel()
        self._weeks = faint("", palette)
        for label in (self._fact, self._weeks):
            label.setWordWrap(True)
        self._accept = QPushButton(words.text("Make it the normal week"))
        self._accept.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._accept.clicked.connect(self._ask)
        self.box.addWidget(heading(words.text("Believed and measured")))
        for widget in (self._fact, self._weeks, self._accept):
            self.box.addWidget(widget)

    def show_week(self, book: Book, week: Week) -> None:
        self._case = book, week
        seen = mirror(book, week)
        self.setVisible(seen is not None)
        if seen is not None:
            self._show(book, seen)

    def _show(self, book: Book, seen: Mirror) -> None:
        words = self._words
        self._fact.setText(mirror_text(seen, book, words))
        self._weeks.setText(
            words.text(
                "The mean of {weeks}, which are closed. As the normal week it holds from now on; what"
                " you believed stays that of earlier weeks."
            ).format(weeks=weeks_text(seen.measured.weeks, words))
        )

    def _ask(self) -> None:
        normal = as_normal_week(*self._case, new_id())
        self.asked.emit(SetNormalWeek(normal))
        if normal in self._case[0].normal_weeks:
            self._ask_about_goals(normal.valid_from)

    def _ask_about_goals(self, week: Week) -> None:
        """Goals count from the normal week that they name, until the user has them follow."""
        from planner.app.commands.normal_week import CountGoalsAnew
        from planner.core.recounting import recounts
        from planner.ui.normal.goal_question import GoalQuestion

        found = recounts(self._case[0], week)
        if not found:
            return
        follow = CountGoalsAnew(week, {each.goal.id: new_id() for each in found})
        dialog = GoalQuestion(self._case[0], found, self.colours, self._words, self.window())
        dialog.accepted.connect(lambda: self.asked.emit(follow))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
