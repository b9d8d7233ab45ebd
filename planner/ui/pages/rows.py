"""The pages of the window, as a table: a row each, and what makes it when it is first opened."""

from collections.abc import Callable
from typing import NamedTuple

from planner.i18n import mark
from planner.ui.actions import Deed
from planner.ui.pages.page import Page, PageCase


class PageRow(NamedTuple):
    """One row of the table. The deed is what opens the page: its id is the page's, and so are its
    text, icon and keys. A page that is `within` another has no button of its own in the list."""

    deed: Deed
    make: Callable[[PageCase], Page]
    within: str = ""

    @property
    def id(self) -> str:
        return self.deed.id


def _plan(case: PageCase) -> Page:
    from planner.ui.pages.plan_page import PlanPage

    return PlanPage(case)


def _log(case: PageCase) -> Page:
    from planner.ui.pages.log_page import LogPage

    return LogPage(case)


def _compare(case: PageCase) -> Page:
    from planner.ui.pages.compare_page import ComparePage

    return ComparePage(case)


def _normal(case: PageCase) -> Page:
    from planner.ui.pages.normal_page import NormalPage

    return NormalPage(case)


HOME = "plan"
"""The page that a window opens with."""

PAGES = (
    PageRow(Deed(HOME, mark("Plan"), "chart-pie-2", ("Ctrl+1",)), _plan),
    PageRow(Deed("log", mark("Log"), "clock", ("Ctrl+2",)), _log),
    PageRow(Deed("compare", mark("Compare"), "chart-bar", ("Ctrl+3",)), _compare),
    PageRow(Deed("normal", mark("Normal week…"), "", ("Ctrl+Shift+N",)), _normal, within=HOME),
)
