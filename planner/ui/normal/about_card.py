"""What there is to know about a normal week: since when it holds, and how sure it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.core.normal_week import NormalWeek, Source
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint
from planner.wording.normal_weeks import validity_text


class AboutCard(Card):
    """A guess stays one, and is called so, until it is confirmed here."""

    confirmed = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette, words.text("Normal week"))
        self._words = words
        self._intro = faint(
            words.text(
                "Plans begin as the normal week, and goals count from it. "
                "Weeks that are planned already stay as they are."
            ),
            palette,
        )
        self._validity = faint("", palette)
        self._confirm = QPushButton(words.text("This is my normal week"))
        self._confirm.setProperty("looks", "primary")
        self._confirm.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._confirm.clicked.connect(self.confirmed)
        for label in (self._intro, self._validity):
            label.setWordWrap(True)
        for widget in (self._intro, self._validity, self._confirm):
            self.box.addWidget(widget)

    def show_week(self, normal: NormalWeek, week: Week) -> None:
        """Show `normal`, as it is seen in `week`."""
        self._validity.setText(validity_text(normal, week, self._words))
        self._confirm.setVisible(normal.source is Source.GUESS and bool(normal.id))
