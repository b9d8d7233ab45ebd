"""Leads through the first run, in whichever window there is: one card at a time."""

from PySide6.QtCore import QObject, QTimer, Signal

from planner.app.commands.normal_week import PAGE as NORMAL
from planner.app.commands.normal_week import CountGoalsAnew
from planner.app.first_run import FirstRun, Stage
from planner.app.ids import new_id
from planner.app.session import Command, Session
from planner.core.book import Book
from planner.core.counterpart import giver_for
from planner.core.errors import Refusal
from planner.core.recounting import recounts
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_run.end_card import EndCard
from planner.ui.first_run.goal_card import GoalChoice
from planner.ui.first_run.move_card import MoveCard
from planner.ui.first_run.normal_card import NormalCard
from planner.ui.first_run.stage_card import StageCard
from planner.ui.first_run.welcome import Welcome
from planner.ui.main_window import MainWindow
from planner.ui.pages.normal_page import NormalPage
from planner.ui.pages.ring_page import RingPage
from planner.ui.pages.rows import HOME

SOON = 700
"""Milliseconds until the hand shows the gesture: the card is read first."""


class Guide(QObject):
    """Holds the first run, which outlives windows, and the card of its stage, which doesn't.

    The hand that shows the main gesture comes by itself once.
    """

    print_wanted = Signal()
    closed = Signal()
    turned = Signal(int)
    """Emits the stage that it is about from now on."""

    def __init__(self, session: Session, first: Stage) -> None:
        super().__init__()
        self._session = session
        self._run = FirstRun(session, first)
        self._card: StageCard | None = None
        self._welcome: Welcome | None = None
        self._has_shown_how = False
        self._stop_listening = session.listen(self._show_book)

    def show_in(self, window: MainWindow, palette: Palette, words: Words) -> None:
        """Go on in `window`; the one before, if there was one, is on its way out."""
        before = self._welcome
        self._window, self._palette, self._words = window, palette, words
        self._card = self._welcome = None
        window.pages.currentChanged.connect(self._put_card)
        self._show_stage()
        if before is not None and self._welcome is not None:
            self._welcome.question.continue_from(before.question)

    @property
    def asks(self) -> bool:
        """Whether the question stands over the window."""
        return self._welcome is not None

    def close(self) -> None:
        """Have done with it. The book is as it is."""
        self._stop_listening()
        self._window.pages.currentChanged.disconnect(self._put_card)
        self._drop()
        self.closed.emit()

    # Stages

    def _show_stage(self) -> None:
        self._drop()
        self.turned.emit(int(self._run.stage))
        if self._run.stage is Stage.BEGIN:
            self._ask()
            return
        self._card = self._made_card()
        self._card.passed.connect(self._pass_on)
        self._card.begun_again.connect(self._begin_again)
        self._card.left.connect(self.close)
        self._window.open_page(NORMAL if self._run.stage is Stage.NORMAL else HOME)
        self._put_card()
        self._show_book(self._session.book)
        self._card.take_focus()

    def _put_card(self) -> None:
        """The card is on the page that is seen, if that has room for one."""
        page = self._window.pages.current
        if self._card is not None and isinstance(page, RingPage):
            page.add_card(self._card)
        if isinstance(page, NormalPage):
            page.be_led(self._run.stage is Stage.NORMAL)

    def _ask(self) -> None:
        welcome = Welcome(self._window, self._window.week, self._palette, self._words)
        welcome.question.asked.connect(self._pass_on)
        welcome.question.dismissed.connect(self.close)
        welcome.show()
        welcome.question.take_focus()
        self._welcome = welcome

    def _made_card(self) -> StageCard:
        book, week = self._session.book, self._window.week
        match self._run.stage:
            case Stage.NORMAL:
                return NormalCard(week, self._palette, self._words)
            case Stage.GOAL:
                return GoalChoice(book, week, self._palette, self._words)
            case Stage.MOVE:
                return self._made_move_card()
        card = EndCard(week, self._palette, self._words)
        card.print_wanted.connect(self.print_wanted)
        return card

    def _drop(self) -> None:
        """Take away what the last stage showed."""
        if self._welcome is not None:
            self._welcome.uncover()
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = self._welcome = None

    # Wishes

    def _pass_on(self, command: Command | None) -> None:
        if self._run.stage is Stage.END:
            self.close()
            return
        answers = [command] if command is not None else []
        if self._run.stage is Stage.NORMAL:
            answers += self._goals_follow()
        try:
            self._run.pass_on(*answers)
        except Refusal as refusal:
            self._window.refuse(refusal)
            return
        self._window.show_steps()
        self._show_stage()

    def _goals_follow(self) -> list[Command]:
        """The goal that the book begins with counts from the normal week as it is now: nobody has
        agreed to it yet, so nobody is asked."""
        week = self._window.week
        found = recounts(self._session.book, week)
        return [CountGoalsAnew(week, {each.goal.id: new_id() for each in found})] if found else []

    def _begin_again(self) -> None:
        self._run.start_again()
        self._show_stage()

    def _show_book(self, book: Book) -> None:
        if self._run.follow():
            self._show_stage()
        elif isinstance(self._card, MoveCard):
            self._card.show_week(book, self._window.week)

    def _made_move_card(self) -> MoveCard:
        card = MoveCard(self._palette, self._words)
        card.shown_how.connect(self._show_how)
        if not self._has_shown_how:
            self._has_shown_how = True
            QTimer.singleShot(SOON, card, self._show_how)
        return card

    def _show_how(self) -> None:
        """Have a ghost hand serve a piece of who gives first to the goal's category."""
        book, week = self._session.book, self._window.week
        taker = book.goal_category(week)
        giver = taker and giver_for(book.plan(week), taker, book.active)
        if taker and giver:
            self._window.page.ring.view.show_gesture(giver, taker)
