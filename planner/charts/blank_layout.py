"""Where the columns and rows of the blank sheet stand, and which way its paper lies for it.

Nothing here draws, and nothing here needs matplotlib: how a page lies is known before it is made.
"""

from dataclasses import dataclass

from planner.charts.blank_boxes import EASY_BOX, boxes_for
from planner.charts.blank_rows import blank_ids, days_shown, longest_day
from planner.charts.paper import MARGIN, Orientation, Paper
from planner.core.book import Book
from planner.core.plan import Plan

LEAST_ROW, LARGEST_ROW = 12.0, 64.0
AROUND_ROWS = 272.0
"""What a page keeps above and below its rows: head, names of days, sums, goal and foot."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand between `left` and `right`: names, planned hours, days, the sum."""

    left: float
    right: float
    days: int

    @property
    def is_wide(self) -> bool:
        return self.right - self.left > 600

    @property
    def name_width(self) -> float:
        return 150.0 if self.is_wide else 122.0

    @property
    def plan_width(self) -> float:
        return 40.0 if self.is_wide else 34.0

    @property
    def sum_width(self) -> float:
        return 56.0 if self.is_wide else 44.0

    @property
    def planned(self) -> float:
        """The right end of planned hours."""
        return self.left + self.name_width + self.plan_width

    @property
    def first_day(self) -> float:
        return self.planned + 8

    @property
    def day_width(self) -> float:
        return (self.right - self.sum_width - self.first_day) / self.days

    def day(self, number: int) -> float:
        """The left end of a day; of the one after the last, that of the sum."""
        return self.first_day + number * self.day_width


def row_height(room: float, rows: int) -> float:
    return max(LEAST_ROW, min(LARGEST_ROW, room / rows))


def blank_paper(
    book: Book, plan: Plan, paper: Paper, orientation: Orientation = Orientation.FITTING
) -> Paper:
    """`paper` turned as is wanted, or else so that the week's sheet has boxes for more hours."""
    match orientation:
        case Orientation.PORTRAIT:
            return paper.upright
        case Orientation.LANDSCAPE:
            return paper.upright.turned
        case Orientation.FITTING:
            ways = (paper.upright.turned, paper.upright)
            return max(ways, key=lambda way: _room_on(way, book, plan))


def _room_on(paper: Paper, book: Book, plan: Plan) -> tuple[int, int, float]:
    """How much there is room for: rows, hours, and the size of a box until it is easy to hit."""
    rows, days = len(blank_ids(book, plan)), len(days_shown(book, plan))
    room = paper.height - AROUND_ROWS
    width = Columns(MARGIN, paper.width - MARGIN, days).day_width
    boxes = boxes_for(width, row_height(room, rows), longest_day(book, plan))
    return min(rows, int(room / LEAST_ROW)), boxes.hours, min(boxes.size, EASY_BOX)
