"""The Compare page: what was planned beside what was, over a week or more."""

from collections.abc import Collection
from typing import Self

from planner.charts.chart import Spot
from planner.charts.exhibits import KINDS
from planner.charts.exhibits.exhibit import Compared, weeks_text
from planner.core.behind import behind
from planner.core.book import Book
from planner.core.comparison import Comparison, comparison
from planner.core.errors import Refusal
from planner.core.period import Period
from planner.core.rest_of_week import pace
from planner.core.variance import comparable
from planner.core.week import Week
from planner.ui.compare.chart_card import ChartCard
from planner.ui.compare.column import CardColumn
from planner.ui.compare.facts_card import FactsCard
from planner.ui.compare.head_card import HeadCard
from planner.ui.compare.missing_card import MissingCard
from planner.ui.jobs import Jobs
from planner.ui.pages.page import PageCase
from planner.ui.pages.ring_page import RingPage
from planner.wording.comparisons import facts, in_one_sentence, pace_text, role_facts
from planner.wording.names import category_name

MOST_HEIGHT = 16_777_215
"""Of a widget that may be as high as it likes, as Qt writes it."""


class ComparePage(RingPage):
    """Shows one comparison; every figure on it is that of `Comparison`. It changes nothing."""

    share = 0.28
    least, most = 15, 24
    beside = 420

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        self._words, self._today = case.words, case.today
        self._book, self._week = case.book, case.place.week
        self.jobs = Jobs()
        self.destroyed.connect(self.jobs.forget)
        palette, words = case.palette, case.words
        self._palette = palette
        self.head = HeadCard(case.place.week, palette, words, case.settings)
        self.missing = MissingCard(palette, words)
        self.cards = {name: ChartCard(name, palette, words, self.jobs) for name in KINDS}
        self.kept = FactsCard(words.text("Keeping to the plan"), palette)
        self.roles = FactsCard(words.text("By role"), palette)
        self.changes = FactsCard(words.text("What changed most"), palette)
        self.head.chosen.connect(lambda: self.show_week(self._book, self._week))
        self.head.report_wanted.connect(lambda: self.deed_wanted.emit("print"))
        self.head.friday_wanted.connect(lambda: self.deed_wanted.emit("friday"))
        self.missing.page_wanted.connect(self.page_wanted)
        for card in self.cards.values():
            card.export.wanted.connect(self.export_wanted)
            card.opened.connect(self._open)
        self._charts = CardColumn(self.head, (self.missing, *self.cards.values()))
        self._lay_out(self._charts, (self.kept, self.roles, self.changes))
        self.show_week(case.book, case.place.week)

    def show_week(self, book: Book, week: Week) -> None:
        self._book, self._week = book, week
        self._found = found = comparison(book, self.head.period(week), self._today())
        words = self._words
        self.head.show_said(found.period, in_one_sentence(found, book, words))
        self.missing.show_comparison(found)
        compared = Compared(book, found, self._today(), self._palette, words)
        for card in self.cards.values():
            card.show_compared(compared)
        now = pace(book, found.period.last, self._today())
        self.kept.show_facts(facts(found, book, words), pace_text(now, words) if now else "")
        self.roles.show_facts(role_facts(found, words))
        self._show_changes(found, book)
        self._fit()

    def continue_from(self, old: Self) -> None:
        for name, card in self.cards.items():
            card.as_table.setChecked(old.cards[name].as_table.isChecked())
        self.head.choose(old.head.kind)

    def _beside(self) -> int:
        return max(self.beside, self._charts.needed)

    def _fit(self) -> None:
        """Facts that stand below the charts are scrolled, and leave them most of the height."""
        super()._fit()
        below = max(self.height() // 3, self._side.minimumHeight())
        self._side.setMaximumHeight(below if self.is_stacked else MOST_HEIGHT)

    def to_print(self, week: Week) -> Week | Period:
        return self.head.period(week)

    def refuse(self, refusal: Refusal) -> None:
        """Nothing is asked for here that could be refused."""

    def take_focus(self) -> None:
        self.head.buttons[self.head.kind].setFocus()

    def _show_changes(self, found: Comparison, book: Book) -> None:
        words = self._words
        facts = [
            (category_name(book, each.category, words), words.change(each.difference))
            for each in found.changes
        ]
        note = words.text("A week on average, against the period before.") if facts else ""
        self.changes.show_facts(facts, note)

    def _open(self, spot: Spot) -> None:
        """Open what stands behind a part of a chart: entries, where it is of a category, or a week."""
        if spot.categories:
            self._list_entries(spot.categories)
        elif spot.week is not None:
            self._open_log(spot.week)

    def _list_entries(self, categories: Collection[str]) -> None:
        from planner.ui.compare.entries_dialog import EntriesDialog

        book, words = self._book, self._words
        weeks = [each.week for each in comparable(self._found.weeks)]
        names = (category_name(book, name, words) for name in book.order if name in categories)
        title = f"{', '.join(names)} · {weeks_text(self._found.period, words)}"
        found = behind(book, categories, weeks)
        dialog = EntriesDialog(title, found, self._palette, words, self)
        dialog.week_wanted.connect(self._open_log)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_log(self, week: Week) -> None:
        self.week_wanted.emit(week)
        self.page_wanted.emit("log")
