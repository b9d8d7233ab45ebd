"""The Compare page: what was planned beside what was, over a week or more."""

from functools import partial
from typing import TYPE_CHECKING, Self

from planner.charts.chart import Spot
from planner.charts.exhibits import KINDS
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.errors import Refusal
from planner.core.period import Period
from planner.core.rest_of_week import pace
from planner.core.week import Week
from planner.ui.compare.chart_card import ChartCard
from planner.ui.compare.column import CardColumn
from planner.ui.compare.facts_card import FactsCard
from planner.ui.compare.head_card import HeadCard
from planner.ui.compare.missing_card import MissingCard
from planner.ui.compare.reading import Read, is_read_at_once, read
from planner.ui.jobs import Jobs
from planner.ui.newest_job import NewestJob
from planner.ui.pages.page import PageCase
from planner.ui.pages.ring_page import MOST_HEIGHT, RingPage
from planner.ui.theme import SPACE, em
from planner.wording.comparisons import (
    change_facts,
    changes_note,
    facts,
    pace_text,
    role_facts,
)
from planner.wording.in_one_sentence import in_one_sentence

if TYPE_CHECKING:
    from planner.ui.compare.behind_dialog import Listed

ASIDE = 20
"""In heights of a line, the width of cards beside the charts in which rings can be seen."""


class ComparePage(RingPage):
    """Shows one comparison; every figure on it is that of `Comparison`. It changes nothing."""

    share = 0.28
    least, most = 15, 24
    beside = 420

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        self._words, self._today = case.words, case.today
        self._book, self._week = case.book, case.place.week
        self.jobs, self.looking_up, self._reading = Jobs(), Jobs(), NewestJob(self)
        for jobs in (self.jobs, self.looking_up):
            self.destroyed.connect(jobs.forget)
        self._seen: Period | None = None
        palette, words = case.palette, case.words
        self._palette = palette
        self.head = HeadCard(case.place.week, palette, words, case.settings)
        self.missing = MissingCard(palette, words)
        self.cards = {
            name: ChartCard(name, palette, words, self.jobs, self.looking_up) for name in KINDS
        }
        self.kept = FactsCard(words.text("Keeping to the plan"), palette)
        self.roles = FactsCard(words.text("By role"), palette)
        self.changes = FactsCard(words.text("What changed most"), palette)
        self.head.chosen.connect(lambda: self.show_week(self._book, self._week))
        self.head.report_wanted.connect(lambda: self.deed_wanted.emit("print"))
        self.head.friday_wanted.connect(lambda: self.deed_wanted.emit("friday"))
        self.missing.page_wanted.connect(self.page_wanted)
        for name, card in self.cards.items():
            card.export.wanted.connect(self.export_wanted)
            card.opened.connect(partial(self._open, name))
        self._charts = CardColumn(self.head, self.missing, self.cards.values())
        self._lay_out(self._charts, (self.kept, self.roles, self.changes))
        self.show_week(case.book, case.place.week)

    def show_week(self, book: Book, week: Week) -> None:
        self._book, self._week = book, week
        period = self.head.period(week)
        look = partial(read, book, period, self._today(), self._palette, self._words)
        if is_read_at_once(book, period):
            self._reading.forget()
            self._tell(look())
        else:
            if period != self._seen:
                self._say_alone(period, self._words.text("Reading…"))
            failed = self._words.text("This period can't be compared.")
            fail = partial(self._say_alone, period, failed)
            self._reading.do(look, self._tell, fail)

    def _tell(self, made: Read) -> None:
        compared, words = made.compared, self._words
        book, found = compared.book, compared.found
        self._found, self._seen = found, found.period
        self.head.show_said(found.period, in_one_sentence(found, book, words))
        self.missing.show_comparison(found)
        for name, card in self.cards.items():
            if name in made.shown:
                card.show_made(compared, made.shown[name])
            else:
                card.look_up(compared)
        now = pace(book, found.period.last, compared.today)
        self.kept.show_facts(facts(found, book, words), pace_text(now, words) if now else "")
        self.roles.show_facts(role_facts(found, words))
        self.changes.show_facts(change_facts(found, book, words), changes_note(found, words))
        self._fit()

    def _say_alone(self, period: Period, said: str) -> None:
        """Say it of `period`; what was there of another one is no more."""
        self._seen = None
        self.head.show_said(period, said)
        for chart in self.cards.values():
            chart.show_nothing()
        for card in (self.missing, self.kept, self.roles, self.changes):
            card.hide()

    def continue_from(self, old: Self) -> None:
        for name, card in self.cards.items():
            card.as_table.setChecked(old.cards[name].as_table.isChecked())
        self.head.choose(old.head.kind)

    def _beside(self) -> int:
        return max(self.beside, self._charts.needed)

    @property
    def _says_nothing(self) -> bool:
        """Not while a period is read: then it is not known."""
        return self._seen is not None and super()._says_nothing

    def _fit(self) -> None:
        """Facts that stand below the charts are scrolled, and leave them most of the height."""
        self._place_rings()
        super()._fit()
        below = max(self.height() // 3, self._side.minimumHeight())
        self._side.setMaximumHeight(below if self.is_stacked else MOST_HEIGHT)

    def _place_rings(self) -> None:
        """Small beside the charts, where the cards there are wide enough; else below them, with names.
        On a large screen they are a chart among charts."""
        rings = self.cards["rings"]
        room = self.width() - round(self.most * em()) - 2 * SPACE
        is_aside = self.width() * self.share >= ASIDE * em() and not self._charts.is_abreast(room)
        if is_aside and self._charts.holds(rings):
            self._charts.let_go(rings)
            self._column.insertWidget(1 + self._column.indexOf(self.kept), rings)
        elif not is_aside and not self._charts.holds(rings):
            self._charts.take(rings)

    def to_print(self, week: Week) -> Week | Period:
        return self.head.period(week)

    def refuse(self, refusal: Refusal) -> None:
        """Nothing is asked for here that could be refused."""

    def take_focus(self) -> None:
        self.head.buttons[self.head.kind].setFocus()

    def _open(self, name: str, spot: Spot) -> None:
        """Open what stands behind a part of a chart: entries, where it is of a category, or a week."""
        from planner.ui.compare.listing import entries_of, weeks_without

        weeks = KINDS[name].weeks(self._found.weeks)
        if spot.categories == {OPEN_ID}:
            self._show_list(weeks_without(self._found.period, weeks, self._words))
        elif spot.categories:
            self._show_list(entries_of(spot, weeks, self._book, self._found.period, self._words))
        elif spot.week is not None:
            self._open_log(spot.week)

    def _show_list(self, listed: "Listed") -> None:
        from planner.ui.compare.behind_dialog import BehindDialog

        dialog = BehindDialog(listed, self._palette, self._words, self)
        dialog.week_wanted.connect(self._open_log)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_log(self, week: Week) -> None:
        self.week_wanted.emit(week)
        self.page_wanted.emit("log")
