"""What is printed: a sheet of a book's week, in the state in which the preview was opened.

What draws it is imported when it is first drawn, off the main thread: it takes a second or two.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from planner.charts.blank_layout import blank_paper
from planner.charts.file_name import blank_file_name, plan_file_name, report_file_name
from planner.charts.paper import Orientation, Paper
from planner.core.book import Book
from planner.core.period import Period, one_week
from planner.core.week import Week
from planner.i18n import Words

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class SheetKind(StrEnum):
    """The sheets there are."""

    PLAN = "plan"
    BLANK = "blank"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of `week`; a report is of `reported`, or of that week alone. `revision` is that of the
    book on disk."""

    book: Book
    week: Week
    printed: date
    revision: int
    words: Words
    kind: SheetKind = SheetKind.PLAN
    reported: Period | None = None

    @property
    def period(self) -> Period:
        """What a report is of."""
        return self.reported or one_week(self.week)

    def pages(self, paper: Paper) -> "tuple[Figure, ...]":
        """The pages, laid out for `paper` as it lies."""
        from planner.ui.chart_loading import load

        load()
        return self._report(paper) if self.kind is SheetKind.REPORT else (self._page(paper),)

    def _report(self, paper: Paper) -> "tuple[Figure, ...]":
        from planner.charts.exhibits.exhibit import Compared
        from planner.charts.report_sheet import report_sheets
        from planner.core.comparison import comparison
        from planner.palette import LIGHT

        found = comparison(self.book, self.period, self.printed)
        compared = Compared(self.book, found, self.printed, LIGHT, self.words)
        return report_sheets(compared, paper, self.printed, self.revision)

    def _page(self, paper: Paper) -> "Figure":
        from planner.charts.blank_sheet import blank_sheet
        from planner.charts.plan_sheet import plan_sheet

        draw = blank_sheet if self.kind is SheetKind.BLANK else plan_sheet
        plan = self.book.plan(self.week)
        return draw(self.book, plan, self.words, paper, self.printed, self.revision)

    def paper(self, paper: Paper, orientation: Orientation) -> Paper:
        """`paper`, lying as is wanted or as suits the sheet; most are always upright."""
        match self.kind:
            case SheetKind.PLAN | SheetKind.REPORT:
                return paper.upright
            case SheetKind.BLANK:
                return blank_paper(self.book, self.book.plan(self.week), paper, orientation)
            case unreachable:
                assert_never(unreachable)

    def on(self, paper: Paper) -> Paper:
        """`paper` as it was put into a printer: what can lie either way lies as it does."""
        return paper if self.kind is SheetKind.BLANK else paper.upright

    @property
    def file_name(self) -> str:
        if self.kind is SheetKind.REPORT:
            return report_file_name(self.book.person, self.period)
        name = blank_file_name if self.kind is SheetKind.BLANK else plan_file_name
        return name(self.book.person, self.week)

    def of(self, book: Book) -> "Sheet":
        """The same sheet of a changed book."""
        return replace(self, book=book)


def sheet_of(
    wanted: Week | Period, book: Book, printed: date, revision: int, words: Words
) -> Sheet:
    """What is printed of a week: its plan; of a period: a report."""
    if isinstance(wanted, Week):
        return Sheet(book, wanted, printed, revision, words)
    kind, last = SheetKind.REPORT, wanted.last
    return Sheet(book, last, printed, revision, words, kind, wanted)
