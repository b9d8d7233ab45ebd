"""The card of the trend: twelve weeks of the time that the main goal is on."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from planner.charts.chart import Chart, Look
from planner.core.book import Book
from planner.core.trend import Point, trend_to
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, heading
from planner.ui.compare.chart_view import ChartView
from planner.ui.jobs import Jobs
from planner.wording.goal_names import as_sentence, subject_name

LINES = 13
"""How high the chart is, in sizes of its text."""


class TrendCard(Card):
    """There only where a goal says what is followed, and something was recorded."""

    def __init__(self, palette: Palette, words: Words, jobs: Jobs) -> None:
        super().__init__(palette)
        self._words = words
        self._title = heading("")
        self.chart = ChartView(palette, words, jobs)
        self.box.addWidget(self._title)
        self.box.addWidget(self.chart)

    def show_weeks(self, book: Book, last: Week, today: date) -> None:
        goal, points = book.main_goal(last), trend_to(book, last, today)
        self.setVisible(goal is not None and any(point.actual is not None for point in points))
        if goal is None:
            return
        subject = as_sentence(subject_name(goal, book, self._words))
        title = self._words.text("{subject}, last {n} weeks").format(subject=subject, n=len(points))
        self._title.setText(title)
        category = book.category_of(goal, last)
        colour = self.colours.accent
        if category is not None:
            colour = self.colours.colour(book.category(category), book.categories)
        draw = partial(_draw, points, colour, title, self._words)
        self.chart.show_chart(draw, title, LINES * self.chart.text_size)


def _draw(points: Sequence[Point], colour: str, title: str, words: Words, look: Look) -> Chart:
    from planner.charts.trend_line import trend_line

    return trend_line(points, colour, title, look, words)
