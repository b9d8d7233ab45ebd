"""The ring on paper: its shares are those of the book, whatever is folded."""

from planner.charts.plan_ring import ring_of
from planner.i18n import Words
from tests.charts.weeks import of_many


def test_a_folded_slice_is_the_sum_of_its_members() -> None:
    book, plan = of_many(24)
    shares, words = book.shares(plan), Words("en")

    parts = ring_of(book, plan, words).parts

    assert any(part.slice.is_folded for part in parts)
    assert [part.share for part in parts] == [
        words.percent(sum(shares[name] for name in part.slice.members)) for part in parts
    ]
