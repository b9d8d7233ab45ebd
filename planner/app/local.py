"""The clock of this computer."""

from collections.abc import Callable
from datetime import datetime, timedelta

from planner.core.duration import ZERO

_DAY = timedelta(days=1)


def moment(shown: datetime) -> datetime:
    """When it is that the clock of this computer shows `shown`."""
    return shown.astimezone()


def last_time(shown: timedelta, now: datetime) -> datetime:
    """The last moment until `now` at which a clock showed `shown` after midnight: today or yesterday."""
    return _nearest(shown, now, (ZERO, -_DAY), lambda then: then <= now)


def next_time(shown: timedelta, start: datetime) -> datetime:
    """The first moment after `start` at which a clock showed `shown` after midnight."""
    return _nearest(shown, start, (ZERO, _DAY), lambda then: then > start)


def _nearest(
    shown: timedelta, near: datetime, away: tuple[timedelta, ...], fits: Callable[[datetime], bool]
) -> datetime:
    midnight = near.astimezone().replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0)
    moments = [moment(midnight + shown + days) for days in away]
    return next((then for then in moments if fits(then)), moments[-1])
