"""The rules of an import that is looked through: those that sort it, and those that come of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.app.import_rows import Row
from planner.app.rule_offers import Offer, left_out_again, rule_offers
from planner.app.rules import in_force, rules_of
from planner.core.book import Book
from planner.core.event import Event
from planner.core.sorting import LEFT_OUT, Rules
from planner.core.trying import history_of
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.imports.preview_stage import PreviewStage
from planner.ui.newest_job import NewestJob

if TYPE_CHECKING:
    from planner.ui.remark import Remark
    from planner.ui.rules.dialog import RulesDialog


_AT_ONCE = 500
"""Rules for so many events are found in a few milliseconds."""


class Ruling(QObject):
    """Offers rules in `preview`, and opens all of them. `known_domains` are own mail domains that count
    until the book has rules of its own."""

    asked = Signal(object)
    """Emits a `ChangeRules`."""

    def __init__(
        self,
        preview: PreviewStage,
        book: Book,
        week: Week,
        palette: Palette,
        words: Words,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._preview, self._book, self._week = preview, book, week
        self._palette, self._words, self._parent = palette, words, parent
        self._history: Sequence[tuple[Event, str | None]] | None = None
        self._finding = NewestJob(self)
        self.known_domains = ""
        self.dialog: RulesDialog | None = None
        preview.sorted_by_hand.connect(self._offer)
        preview.left_by_hand.connect(self._offer_leaving_out)
        preview.offer.taken.connect(self._make)
        preview.rules.clicked.connect(self.open)

    @property
    def rules(self) -> Rules:
        """The rules of the book, as they were written."""
        return rules_of(self._book, self._week, [self.known_domains])

    @property
    def working(self) -> Rules:
        """The rules as they sort."""
        return in_force(self.rules, self._book)

    @property
    def remark(self) -> "Remark | None":
        """Where to say what is wrong, while all rules are seen."""
        return self.dialog.remark if self.dialog is not None else None

    def show_book(self, book: Book) -> None:
        self._book = book
        self._finding.forget()
        self._preview.offer.hide()
        if self.dialog is not None:
            self.dialog.show_book(book)

    def open(self) -> None:
        """Show all rules, tried on what was read."""
        from planner.ui.rules.dialog import RulesDialog
        from planner.ui.rules.panel import RulesPanel

        panel = RulesPanel(self._week, self.known_domains, self._palette, self._words)
        sample = self._preview.list.sample
        panel.show_fresh(sample.tried, len(sample.rows))
        panel.show_book(self._book)
        panel.asked.connect(self.asked)
        self.dialog = RulesDialog(panel, self._palette, self._words, self._parent)
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
            self._preview.table.setFocus()

    def _offer(self, rows: Sequence[Row], category: str) -> None:
        """Offer what would have sorted `rows`, which were sorted by hand."""
        self._offer_for(_new(rows), category)

    def _offer_leaving_out(self, rows: Sequence[Row]) -> None:
        """Offer to leave out what has a title that somebody does not want again and again."""
        meant = left_out_again(_new(rows), self._preview.list.left_by_hand)
        if meant:
            self._offer_for(meant, LEFT_OUT)

    def _offer_for(self, events: Sequence[Event], category: str) -> None:
        """Find the offers, off the main thread where there are many events that they could sort."""
        if self._history is None:
            self._history = history_of(self._book)
        sample, book, rules, history = (
            self._preview.list.sample,
            self._book,
            self.rules,
            self._history,
        )

        def work() -> Sequence[Offer]:
            return rule_offers(events, category, book, rules, sample.left_to_rules(), history)

        if len(sample.rows) > _AT_ONCE:
            self._finding.do(work, self._show_offers)
        else:
            self._finding.forget()
            self._show_offers(work())

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        self._preview.offer.show_offers(offers, self._book)

    def _make(self, offer: Offer) -> None:
        self._preview.table.setFocus()
        self.asked.emit(offer.command)


def _new(rows: Sequence[Row]) -> list[Event]:
    """What of `rows` is new."""
    return [row.event for row in rows if row.event is not None and row.is_for_rules]
