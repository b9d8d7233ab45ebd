"""Leads through the Friday close, in whichever window there is: one card at a time."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from planner.app.friday import FridayClose, Part
from planner.app.session import Command, Session
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.period import PeriodKind
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.friday.ahead_card import AheadCard
from planner.ui.friday.close_card import CloseCard
from planner.ui.friday.look_back_card import LookBackCard
from planner.ui.friday.move_card import MoveCard
from planner.ui.friday.part_card import Friday, PartCard
from planner.ui.friday.promise_card import PromiseCard
from planner.ui.main_window import MainWindow
from planner.ui.pages.compare_page import ComparePage
from planner.ui.pages.ring_page import RingPage
from planner.ui.pages.rows import HOME

CARDS: dict[Part, Callable[[Friday], PartCard]] = {
    Part.CLOSE: CloseCard,
    Part.LOOK_BACK: LookBackCard,
    Part.AHEAD: AheadCard,
    Part.MOVE: MoveCard,
    Part.PROMISE: PromiseCard,
}
PAGES = {Part.CLOSE: "log", Part.LOOK_BACK: "compare"}
"""Where a part is at home, if not on the Plan page."""


class FridayGuide(QObject):
    """Holds one Friday close, of `week`, which outlives windows; and the card of its part, which
    doesn't. `ahead` is the week that is planned, `clock` tells which day and which moment it is."""

    asked = Signal(object)
    start_wanted = Signal()
    turned = Signal(int)
    """Emits the part that it is about from now on."""
    left = Signal()
    done = Signal()

    def __init__(
        self,
        session: Session,
        weeks: tuple[Week, Week],
        first: Part,
        clock: tuple[Callable[[], date], Callable[[], datetime]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self.week, self.ahead = weeks
        self._close = FridayClose(session, first)
        self._card: PartCard | None = None
        self._stop_listening = session.listen(self._show_book)

    @property
    def part(self) -> Part:
        return self._close.stage

    def show_in(self, window: MainWindow, palette: Palette, words: Words) -> None:
        """Go on in `window`; the one before, if there was one, is on its way out."""
        self._window = window
        self._friday = Friday(self.week, self.ahead, *self._clock, palette, words)
        self._card = None
        window.pages.currentChanged.connect(self._put_card)
        self._show_part()

    def take_focus(self) -> None:
        """Be where the part is at home, and let the keys be meant for its card."""
        self._go_home()
        if self._card is not None:
            self._card.take_focus()

    def end(self) -> None:
        """Have done with it. The book is as it is."""
        self._stop_listening()
        self._window.pages.currentChanged.disconnect(self._put_card)
        had_focus = self._card is not None and self._card.isAncestorOf(self._window.focusWidget())
        self._drop()
        if had_focus:
            self._window.pages.current.take_focus()

    # The card

    def _show_part(self) -> None:
        self._drop()
        self.turned.emit(int(self.part))
        if self.part is Part.DONE:
            self.done.emit()
            return
        self._card = self._made_card()
        self._card.show_book(self._session.book)
        self.take_focus()

    def _made_card(self) -> PartCard:
        made = CARDS[self.part](self._friday)
        made.passed.connect(self._pass_on)
        made.asked.connect(self.asked)
        made.back_wanted.connect(self._go_back)
        made.left.connect(self.left)
        if isinstance(made, AheadCard):
            made.start_wanted.connect(self.start_wanted)
        return made

    def _go_home(self) -> None:
        """The page, and the week, that the part is about."""
        page = PAGES.get(self.part, HOME)
        self._window.go_to(self.week if page != HOME else self.ahead)
        self._window.open_page(page)
        shown = self._window.pages.current
        if isinstance(shown, ComparePage):
            shown.head.choose(PeriodKind.WEEK)
        self._put_card()

    def _put_card(self) -> None:
        """The card is on the page that is seen, if that has room for one."""
        page = self._window.pages.current
        if self._card is not None and isinstance(page, RingPage):
            page.add_card(self._card)
            self._card.show()  # what is not seen takes no focus

    def _drop(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = None

    def _show_book(self, book: Book) -> None:
        if self._close.follow():
            self._show_part()
        elif self._card is not None:
            self._card.show_book(book)

    # Wishes

    def _pass_on(self, command: Command | None) -> None:
        try:
            self._close.pass_on(*([command] if command is not None else []))
        except Refusal as refusal:
            self._window.refuse(refusal)
            return
        self._window.show_steps()
        self._show_part()

    def _go_back(self) -> None:
        self._close.go_back()
        self._show_part()
