"""Sheets write hours as the window does."""

import re
from collections.abc import Callable

import pytest
from matplotlib.figure import Figure

from planner.i18n import Words
from tests.charts.figures import texts
from tests.charts.weeks import blank, of_five_goals, sheet, usual


@pytest.mark.parametrize("make", [sheet, blank], ids=["plan", "blank"])
@pytest.mark.parametrize(("language", "sign"), [("en", "."), ("da", ",")])
def test_a_sheet_has_decimals_and_no_clock_where_hours_are_decimals(
    make: Callable[..., Figure], language: str, sign: str
) -> None:
    words = Words(language, decimal=True)

    for week in (usual(), of_five_goals(usual())):
        page = texts(make(week, words=words))

        assert [text for text in page if re.search(r"\d:\d\d", text)] == []
        assert any(f"37{sign}0" in text for text in page)
