"""The card of what waits to be sorted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy

from planner.app.commands.inbox import DismissEvents, SortEvents
from planner.app.to_sort import ToSort, accepting_all, alike, one_of_each, to_sort, weeks_waiting
from planner.core.book import Book
from planner.core.entry import Entry
from planner.core.inboxes import Waiting
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.link_label import LinkLabel
from planner.ui.log.sort_row import SortRow
from planner.ui.text import tip, with_ampersands
from planner.wording.to_sort import elsewhere_text

MOST = 6
"""So many are shown at once; the next come up as they are sorted."""


class SortCard(Card):
    """Shows the events of a week that nobody has sorted, those that are alike as one, and where others
    wait. Where none do, it is not there, but for the moment in which the last one was sorted."""

    asked = Signal(object)
    """Emits a command."""
    week_wanted = Signal(object)
    """Emits another `Week` in which something waits."""
    emptied = Signal()
    """The last row, which had the focus, is gone, and no other week has one."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self._book: Book | None = None
        self._items: tuple[ToSort, ...] = ()
        self._asked: tuple[ToSort, ...] = ()
        self._alike: dict[Waiting, tuple[Waiting, ...]] = {}
        self._with_alike = True
        """Whether an answer is meant for all that are alike, in every week."""
        self._week: Week | None = None
        self._other_week: Week | None = None
        self.heading = heading(words.text("To sort"))
        self.rows: list[SortRow] = []
        self.more = faint("", palette)
        self.accept_all = QPushButton()
        self.accept_all.setProperty("looks", "primary")
        self.elsewhere = LinkLabel(palette, words.text("Go to that week"))
        self._lay_out()
        self.accept_all.clicked.connect(self._accept_all)
        self.elsewhere.opened.connect(self._go)
        self.hide()

    @property
    def shown(self) -> list[SortRow]:
        """The rows that are seen."""
        return self.rows[: min(MOST, len(self._asked))]

    def show_week(self, book: Book, week: Week) -> None:
        self._book, self._week = book, week
        was_empty, place = not self._items, self._focused
        closed = book.is_closed(week)
        self._items = () if closed else to_sort(book, week)
        self._asked = one_of_each(self._items) if self._with_alike else self._items
        others = {at: n for at, n in weeks_waiting(book).items() if at != week}
        self.setVisible(bool(self._items or others) or not (was_empty or closed))
        self._show_rows(book)
        self._show_foot(week, others)
        if place is not None:
            self._focus(place)

    def go_to_first(self) -> SortRow | None:
        """Give the first row the focus; the row."""
        first = next(iter(self.shown), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first

    def go_to(self, entry: Entry) -> SortRow | None:
        """Give the row of `entry` the focus, if it is seen; the row."""
        for row in self.shown:
            item = row.item
            if item is not None and (entry in item.parts or self._stands_for(item, entry)):
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return row
        return None

    def _stands_for(self, item: ToSort, entry: Entry) -> bool:
        """Whether an answer about `item` is meant for `entry` too."""
        return any(each.entry_id == entry.id for each in self._meant(item))

    # Showing

    def _show_rows(self, book: Book) -> None:
        words, items = self._words, self._items
        title = words.text("To sort ({n})").format(n=len(items)) if items else words.text("To sort")
        self.heading.setText(title)
        shown = self._asked[:MOST]
        self._alike = alike(book, shown)
        while len(self.rows) < len(shown):
            self._add_row()
        for row, item in zip(self.rows, shown, strict=False):
            others = len(self._alike[item.waiting]) - 1
            row.show_item(item, book, others, are_meant=self._with_alike)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))

    def _show_foot(self, week: Week, others: dict[Week, int]) -> None:
        words, items = self._words, self._items
        hidden = len(self._asked) - MOST
        self.more.setText(
            words.plural("and one more in this week", "and {n} more in this week", hidden)
            if hidden > 0
            else words.text("Nothing waits in this week.")
        )
        self.more.setVisible(hidden > 0 or not items)
        able = sum(item.rule is not None for item in items)
        text = words.text("Record all proposed ({n})")
        if any(item.is_left_out for item in items):
            text = words.text("As proposed ({n})")
        self.accept_all.setText(with_ampersands(text.format(n=able)))
        self.accept_all.setVisible(able > 0)
        earlier = [at for at in others if at < week]
        later = [at for at in others if at > week]
        self._other_week = earlier[-1] if earlier else later[0] if later else None
        self.elsewhere.setText(elsewhere_text(others, week, words))
        self.elsewhere.setVisible(bool(others))

    # The focus

    @property
    def _focused(self) -> int | None:
        """The row that has the focus."""
        held = QApplication.focusWidget()
        return next((n for n, row in enumerate(self.rows) if row is held), None)

    def _focus(self, place: int) -> None:
        shown = self.shown
        if shown:
            shown[min(max(place, 0), len(shown) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._other_week is not None:
            self.elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    # What is asked

    def _meant(self, item: ToSort) -> tuple[Waiting, ...]:
        """What an answer about `item` is meant for; that of this week last, for the page stays there."""
        return self._alike[item.waiting] if self._with_alike else (item.waiting,)

    def _sort(self, item: ToSort, category: str) -> None:
        self.asked.emit(SortEvents(tuple((each, category) for each in self._meant(item))))

    def _dismiss(self, item: ToSort) -> None:
        self.asked.emit(DismissEvents(self._meant(item)))

    def _turn_alike(self, on: bool) -> None:
        self._with_alike = on
        if self._book is not None and self._week is not None:
            self.show_week(self._book, self._week)

    def _accept_all(self) -> None:
        """With Shift, that of every week; those of this one last, for the page stays with them."""
        items = self._items
        if _shift_is_held() and self._book is not None:
            book, weeks = self._book, weeks_waiting(self._book)
            others = (item for at in weeks for item in to_sort(book, at))
            items = (*(item for item in others if item not in self._items), *self._items)
        self.asked.emit(accepting_all(items))

    def _go(self) -> None:
        if self._other_week is not None:
            self.week_wanted.emit(self._other_week)
            self.go_to_first()

    # Building

    def _add_row(self) -> None:
        row, place = SortRow(self.colours, self._words), len(self.rows)
        row.sorted.connect(self._sort)
        row.dismissed.connect(self._dismiss)
        row.alike_turned.connect(self._turn_alike)
        row.stepped.connect(lambda by: self._focus(place + by))
        self.rows.append(row)
        self.box.insertWidget(2 + place, row)

    def _lay_out(self) -> None:
        for label in (self.more, self.elsewhere):
            label.setWordWrap(True)
        self.accept_all.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        tip(
            self.accept_all,
            self._words.text("Those without a proposal go on waiting. With Shift: in every week"),
        )
        for widget in (self.heading, self.accept_all, self.more, self.elsewhere):
            self.box.addWidget(widget)


def _shift_is_held() -> bool:
    """Whether what is pressed now is meant for more than this week's."""
    return bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
