import pickle
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.core.event import Event, Guest, Mark, OnDay, Span, Timed, WholeDays

START = datetime(2026, 11, 24, 8, tzinfo=UTC)

SPANS = [
    Timed(START, START + timedelta(hours=1)),
    Timed(START, None),
    WholeDays(date(2026, 11, 24), date(2026, 11, 26)),
    OnDay(date(2026, 11, 24), timedelta(minutes=90)),
]


@pytest.mark.parametrize("span", SPANS, ids=str)
def test_an_event_arrives_in_another_process_as_it_was_sent(span: Span) -> None:
    sent = Event(
        "ical",
        "1@example.org",
        span,
        "Visit",
        tags=("offer", "north"),
        guests=(Guest("buyer@customer.example"), Guest("kam@own.example", declined=True)),
        marks=frozenset({Mark.FREE}),
    )

    arrived = pickle.loads(pickle.dumps(sent))

    assert arrived == sent
    assert hash(arrived) == hash(sent)
