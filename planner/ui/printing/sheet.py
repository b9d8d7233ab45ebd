"""What is printed: a book's plan of a week, in the state in which the preview was opened."""

from dataclasses import dataclass, replace
from datetime import date

from matplotlib.figure import Figure

from planner.charts.file_name import plan_file_name
from planner.charts.paper import Paper
from planner.charts.plan_sheet import plan_sheet
from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import Words


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """*My time plan* of `week`. `revision` is that of the book on disk."""

    book: Book
    week: Week
    printed: date
    revision: int
    words: Words

    def figure(self, paper: Paper) -> Figure:
        plan = self.book.plan(self.week)
        return plan_sheet(self.book, plan, self.words, paper, self.printed, self.revision)

    @property
    def file_name(self) -> str:
        return plan_file_name(self.book.person, self.week)

    def of(self, book: Book) -> "PlanSheet":
        """The same sheet of a changed book."""
        return replace(self, book=book)
