from hypothesis import given
from hypothesis import strategies as st

from planner.cli.table import cut, table, width


def test_wide_signs_take_two_columns_and_marks_none() -> None:
    assert [width(text) for text in ("cake", "見積", "🎂", "e\u0301", "")] == [4, 4, 2, 1, 0]


def test_columns_stand_under_each_other_whatever_the_signs() -> None:
    lines = table([("見積", "8:00"), ("Travel", "12:30"), ("🎂", "0:15")]).splitlines()

    assert lines == ["見積     8:00", "Travel  12:30", "🎂       0:15"]


@given(st.text(), st.integers(1, 40))
def test_what_is_cut_fits(text: str, columns: int) -> None:
    shown = cut(text, columns)

    assert width(shown) <= columns
    assert shown == text or shown.endswith("…")
