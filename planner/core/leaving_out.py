"""Which events are left out before they are sorted."""

from collections.abc import Iterable, Iterator

from planner.core.away import lasts_for_days
from planner.core.event import Event, Mark
from planner.core.left_out import BY_DEFAULT, LeftOut


def why_left_out(
    event: Event,
    own_domains: Iterable[str] = (),
    reasons: frozenset[LeftOut] = BY_DEFAULT,
) -> LeftOut | None:
    """The first of `reasons` for which `event` is left out; `None` if it counts."""
    for why in _speaking(event, own_domains):
        if why in reasons or not why.can_be_switched:
            return why
    return None


_MARKED = (
    (Mark.PRIVATE, LeftOut.PRIVATE),
    (Mark.FREE, LeftOut.FREE),
    (Mark.SLACK, LeftOut.SLACK),
    (Mark.NOT_COUNTED, LeftOut.NOT_COUNTED),
)


def _speaking(event: Event, own_domains: Iterable[str]) -> Iterator[LeftOut]:
    """All that speaks against it, the strongest first."""
    marks = event.marks
    if marks and Mark.CANCELLED in marks:
        yield LeftOut.CANCELLED
    if is_declined(event, own_domains):
        yield LeftOut.DECLINED
    if lasts_for_days(event):
        yield LeftOut.ALL_DAY
    if marks:
        yield from (why for mark, why in _MARKED if mark in marks)
    if event.is_running:
        yield LeftOut.RUNNING
    if event.is_too_short:
        yield LeftOut.TOO_SHORT


def is_declined(event: Event, own_domains: Iterable[str] = ()) -> bool:
    """Whether its owner said no. Whose calendar it is a file seldom says: its name may be the owner's
    address; else the only guest of an own domain is meant, else the only guest of all."""
    guests = event.guests
    if not any(guest.declined for guest in guests):
        return False
    domains = {domain.lower() for domain in own_domains}
    own = (
        [guest for guest in guests if guest.address == event.calendar.strip().lower()]
        or [guest for guest in guests if guest.domain in domains]
        or [*guests]
    )
    return len(own) == 1 and own[0].declined
