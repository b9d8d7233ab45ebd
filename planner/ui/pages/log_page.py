"""The Log page: what really happened in a week, beside what was planned."""

from collections.abc import Callable, Mapping
from typing import Self

from PySide6.QtCore import QRect, Qt, QTimer

from planner.app.corrections import corrected, left_out
from planner.app.session import Command
from planner.core.book import Book
from planner.core.closing import as_it_was
from planner.core.entry import Entry
from planner.core.errors import Refusal
from planner.core.week import Week
from planner.ui.asked import Asked
from planner.ui.days.card import DaysCard
from planner.ui.log.grid_card import GridCard
from planner.ui.log.line_card import LineCard
from planner.ui.log.mirror_card import MirrorCard
from planner.ui.log.offer_card import OfferCard
from planner.ui.log.sort_card import SortCard
from planner.ui.log.sources_card import SourcesCard
from planner.ui.log.views import LogViews
from planner.ui.log.week_card import WeekCard
from planner.ui.log.with_offer import WithOffer
from planner.ui.pages.page import PageCase
from planner.ui.pages.ring_page import RingPage
from planner.ui.stopwatch.card import NowCard
from planner.ui.theme import SPACE, em
from planner.wording.giving_way import gave_way_text

LEAST_ABOVE, MOST_ABOVE = 8, 14
"""Lines' heights that the log has at least above a card that leads."""

SHARE = 0.8
"""What of the page's height days have, where it scrolls as a whole."""


class LogPage(RingPage):
    """Shows the log of a week, and makes commands of what is recorded. At the side stand cards, of
    which the first says how much there is."""

    share = 0.26
    least, most = 13, 22

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        self._words = case.words
        self._case = case.book, case.place.week
        self.grid_card = GridCard(case.today, case.palette, case.words)
        self.days_card = DaysCard(case.today, case.palette, case.words)
        self.views = LogViews(self.grid_card, self.days_card, case.settings, case.words)
        self.now_card = NowCard(case.now, case.palette, case.words)
        self.line_card = LineCard(case.today, case.settings, case.palette, case.words)
        self.week_card = WeekCard(case.now, case.palette, case.words)
        self.mirror_card = MirrorCard(case.palette, case.words)
        self.sort_card = SortCard(case.palette, case.words)
        self.offer_card = OfferCard(case.palette, case.words)
        cards = (
            self.now_card,
            self.line_card,
            self.sort_card,
            self.week_card,
            self.mirror_card,
        )
        for card in (self.grid_card, self.offer_card, *cards):
            card.asked.connect(self._ask)
        self.days_card.asked.connect(self._pass_on)
        self.days_card.touched.connect(self._go_to)
        self.sort_card.week_wanted.connect(self.week_wanted)
        self.sort_card.emptied.connect(self.take_focus)
        self.week_card.friday_wanted.connect(lambda: self.deed_wanted.emit("friday"))
        self.views.currentChanged.connect(lambda _: self._fit())
        self.grid_card.grid.widened.connect(self._fit)
        self.grid_card.grid.reached.connect(self._show_cell)
        self.sources_card = SourcesCard(case.palette, case.words)
        self.sources_card.import_wanted.connect(lambda: self.deed_wanted.emit("import"))
        self.sources_card.rules_wanted.connect(lambda: self.deed_wanted.emit("rules"))
        self._lay_out(WithOffer(self.views, self.offer_card), (*cards, self.sources_card))
        self.grid_card.installEventFilter(self)
        self.grid_card.remark.came.connect(self._show_remark)
        self.show_week(case.book, case.place.week)

    @property
    def beside(self) -> int:  # type: ignore[override]
        """What the columns need that are shown."""
        return self.views.needed

    def _fit(self) -> None:
        """Where cards stand below, the page scrolls as a whole; but beside a card that leads, they get a
        third of the height, so that there is something to see of them."""
        super()._fit()
        bar = Qt.ScrollBarPolicy
        rolls, is_stacked = self._rolls_as_one, self.is_stacked
        self._row.setStretch(0, 2 if is_stacked and not rolls else 1)
        self._row.setStretch(1, 1 if is_stacked and not rolls else 0)
        self._side.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if rolls else bar.ScrollBarAsNeeded
        )
        self.grid_card.grid.show_whole(rolls)
        self.views.setMinimumHeight(self._least_of_views())

    @property
    def _rolls_as_one(self) -> bool:
        return self.is_stacked and not self._height_of_lead()

    @property
    def _fits(self) -> bool:
        return super()._fits and self.views.minimumHeight() == self._least_of_views()

    def _least_of_views(self) -> int:
        if not self._rolls_as_one:
            return self._least_above_lead() if self.is_stacked else 0
        if self.views.card is self.grid_card:
            return self.grid_card.heightForWidth(self._roll.viewport().width())
        return round(SHARE * self.height())

    def _least_above_lead(self) -> int:
        """What a card that leads leaves, within bounds: then its buttons are in sight."""
        left = self.height() - self._height_of_lead() - 2 * SPACE
        return min(max(left, round(LEAST_ABOVE * em())), round(MOST_ABOVE * em()))

    def _height_of_side(self) -> int:
        return self._height_of_all(self._roll) if self._rolls_as_one else self._height_of_lead()

    def _show_remark(self) -> None:
        """Roll to what the grid says, once it has its place."""
        if self._rolls_as_one:
            QTimer.singleShot(0, self.grid_card.remark, lambda: self._show(self.grid_card.remark))

    def _show_cell(self, rect: QRect) -> None:
        """Roll to where a part of the grid is seen."""
        centre = self.grid_card.grid.viewport().mapTo(self._rolled, rect.center())
        self._roll.ensureVisible(centre.x(), centre.y(), 0, rect.height())

    @property
    def deeds(self) -> Mapping[str, Callable[[], object]]:
        return {"start": self._start, "stop": self.now_card.end_now}

    def show_week(self, book: Book, week: Week) -> None:
        seen = as_it_was(book, week)
        log = seen.log(week)
        self.views.show_week(seen, log)
        self.week_card.show_week(seen, log)
        self.mirror_card.show_week(book, week)
        self.line_card.show_week(book, week)
        self.now_card.show_book(book)
        self.sort_card.show_week(book, week)
        self.sources_card.show_week(book, week)
        self.offer_card.show_book(book)
        self._tell_what_gave_way(book, week)
        self._case = book, week

    def continue_from(self, old: Self) -> None:
        self.views.continue_from(old.views)
        self.line_card.continue_from(old.line_card)
        self.now_card.continue_from(old.now_card)

    def refuse(self, refusal: Refusal) -> None:
        self.views.card.refuse(refusal)

    def take_focus(self) -> None:
        self.views.take_focus()

    def show_days(self) -> None:
        """Show the week as a calendar does, unless somebody chose otherwise."""
        self.views.prefer("days")

    def sort_first(self) -> None:
        """Let keys be meant for the first event that waits, with as many as there is room for."""
        self._side.verticalScrollBar().setValue(self.sort_card.y())
        row = self.sort_card.go_to_first()
        if self._rolls_as_one:
            self._show(row or self.sort_card)

    def _start(self) -> None:
        """Ask what the stopwatch starts for, where its card is seen."""
        self._show(self.now_card)
        self.now_card.choose()

    def _go_to(self, entry: Entry) -> None:
        """Show where something is sorted that waits."""
        row = self.sort_card.go_to(entry)
        self._show(row or self.sort_card)

    def _ask(self, command: Command) -> None:
        self._pass_on(Asked(command))

    def _pass_on(self, wish: Asked) -> None:
        """Ask for it; where it sorts by hand what was imported, or leaves it out, a rule is offered."""
        before, week = self._case
        self.offer_card.hide()
        self.asked.emit(wish)
        after = self._case[0]
        if after is before:
            return
        found = corrected(before, wish.command)
        if found is not None:
            self.offer_card.offer_for(*found, after, week)
        elif gone := left_out(before, wish.command):
            self.offer_card.offer_to_leave_out(gone, after, week)

    def _tell_what_gave_way(self, after: Book, week: Week) -> None:
        """Whoever did it, and from wherever; also what was undone."""
        before, shown = self._case
        if shown != week or before is after:
            return
        said = gave_way_text(before.log(week), after.log(week), after, self._words)
        if said:
            self.views.card.tell(said)
