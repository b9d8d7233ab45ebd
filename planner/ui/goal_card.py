"""The goal card: what is planned for the customers, what is normal, what is the goal."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.goal import Direction, Standing
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette, mixed
from planner.ui.card import Card, coloured, faint, heading
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em, sized
from planner.wording.goals import goal_figures, goal_gap, goal_notes, goal_title

if TYPE_CHECKING:
    from planner.ui.find_panel import FindPanel


class GoalCard(Card):
    """The main goal of a week. *Find* proposes who gives what is missing."""

    asked = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self._title = heading("")
        self._planned = PlainLabel()
        self._planned.setFont(sized(self._planned.font(), 1.9, bold=True))
        self._word = faint(words.text("planned"), palette)
        self._word.setContentsMargins(0, 0, 0, SPACE // 2)
        self._figures = faint("", palette)
        self._figures.setWordWrap(True)
        self._bar = GoalBar(palette)
        self._share = faint("", palette)
        self._to_go = PlainLabel()
        self._notes = faint("", palette)
        self._notes.setWordWrap(True)
        self._find = QPushButton()
        self._find.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._panel: FindPanel | None = None
        self._case: tuple[Book, Plan, timedelta] | None = None
        self._lay_out()
        self._find.clicked.connect(self.open_find)

    def show_week(self, book: Book, plan: Plan, ahead: Plan | None = None) -> None:
        """Show how `plan` stands to the main goal of its week; with `ahead`, how it would stand."""
        now = book.main_standing(plan)
        if now is None:
            self._show_none()
            return
        goal = now.goal
        then = now if ahead is None else book.standing(goal, ahead)
        self._title.setText(goal_title(goal, book, self._words))
        self._show_figures(now, then)
        shares = book.shares(ahead or plan)
        members = goal.categories(book.categories)
        self._share.setText(_gain(then, sum(shares[name] for name in members), self._words))
        self._offer_find(book, plan, now)

    def open_find(self) -> None:
        """Open *Find*, if there is anything to find."""
        if self._case is None or not self._case[2]:
            return
        from planner.ui.find_panel import FindPanel

        self._close_panel()
        self._panel = FindPanel(*self._case, self.colours, self._words)
        self._panel.closed.connect(self._give_up)
        self._panel.asked.connect(self.asked)
        self.box.addWidget(self._panel)
        self._find.hide()
        self._panel.take_focus()

    # Showing

    def _show_none(self) -> None:
        self._title.setText(self._words.text("No goal this week"))
        self._set_shown(False)
        self._notes.setVisible(False)
        self._find.hide()
        self._close_panel()
        self._case = None

    def _show_figures(self, now: Standing, then: Standing) -> None:
        self._set_shown(True)
        is_ghost = then is not now and then != now
        self._planned.setText(self._words.time(then.planned))
        font = self._planned.font()
        font.setItalic(is_ghost)
        self._planned.setFont(font)
        coloured(self._planned, self.colours.faint if is_ghost else self.colours.text)
        self._figures.setText(goal_figures(then, self._words))
        self._bar.show_standing(now, then)
        self._show_to_go(then)
        notes = goal_notes(then, self._words)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))

    def _show_to_go(self, then: Standing) -> None:
        self._to_go.setText(goal_gap(then, self._words))
        colour = self.colours.good if then.is_reached else self.colours.text
        coloured(self._to_go, colour, bold=then.is_reached)

    def _set_shown(self, on: bool) -> None:
        figures = (self._planned, self._word, self._figures, self._bar, self._share, self._to_go)
        for widget in figures:
            widget.setVisible(on)

    # Find

    def _offer_find(self, book: Book, plan: Plan, now: Standing) -> None:
        """Offer to find what is missing. A panel that is open is about another state of the week, so
        it closes when that has changed."""
        can_grow = now.goal.direction is Direction.AT_LEAST and book.goal_category(plan.week)
        wanted = now.to_go if can_grow else ZERO
        if self._case is not None and self._case[1] is not plan:
            self._close_panel()
        self._case = (book, plan, wanted)
        self._find.setText(self._words.text("Find {time}").format(time=self._words.time(wanted)))
        self._find.setVisible(bool(wanted) and self._panel is None)

    def _give_up(self) -> None:
        self._close_panel()
        self._find.show()
        self._find.setFocus()

    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._planned)
        first.addWidget(self._word, 1, Qt.AlignmentFlag.AlignBottom)
        first.setSpacing(SPACE)
        last = QHBoxLayout()
        last.addWidget(self._share, 1)
        last.addWidget(self._to_go)
        self.box.addWidget(self._title)
        self.box.addLayout(first)
        self.box.addWidget(self._figures)
        self.box.addWidget(self._bar)
        self.box.addLayout(last)
        self.box.addWidget(self._notes)
        self.box.addWidget(self._find)


class GoalBar(QWidget):
    """A bar of what is planned, with a thin mark at the normal week and a strong one at the goal."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._now: Standing | None = None
        self._then: Standing | None = None

    def show_standing(self, now: Standing, then: Standing) -> None:
        self._now, self._then = now, then
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, max(14, round(em() * 0.8)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._now is None or self._then is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        end = max(self._now.target, self._now.planned, self._then.planned, self._now.normal)
        full = end * 1.12 or timedelta(hours=1)
        self._fill(painter, 1.0, self._palette.raised)
        ahead = max(self._then.counted, self._now.counted) / full
        self._fill(painter, ahead, mixed(self._palette.card, self._palette.accent, 0.45))
        settled = min(self._then.counted, self._now.counted) / full
        self._fill(painter, settled, self._palette.accent)
        self._mark(painter, self._now.normal / full, 1.5, self._palette.faint)
        self._mark(painter, self._now.target / full, 3, self._palette.text)

    def _fill(self, painter: QPainter, share: float, colour: str) -> None:
        if share <= 0:
            return
        height = self.height() - 6
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0, 3, share * self.width(), height), 4, 4)

    def _mark(self, painter: QPainter, share: float, width: float, colour: str) -> None:
        painter.save()
        at = min(share * self.width(), self.width() - width)
        painter.setPen(QPen(QColor(self._palette.card), width + 2))
        painter.drawLine(round(at), 0, round(at), self.height())
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLine(round(at), 0, round(at), self.height())
        painter.restore()


def _gain(standing: Standing, share: int, words: Words) -> str:
    """ "+31 % · 23 % of the week", as far as there is something to compare with."""
    parts = []
    if standing.normal and standing.planned != standing.normal:
        gained = round((standing.planned - standing.normal) / standing.normal * 100)
        sign = "+" if gained > 0 else ""
        parts.append(sign + words.percent(gained))
    if standing.capacity:
        parts.append(words.text("{percent} of the week").format(percent=words.percent(share)))
    return " · ".join(parts)
