"""Which events are left out before they are sorted."""

from collections.abc import Iterable

from planner.core.away import lasts_for_days
from planner.core.event import Event, Mark
from planner.core.left_out import BY_DEFAULT, LeftOut


def why_left_out(
    event: Event,
    own_domains: Iterable[str] = (),
    reasons: frozenset[LeftOut] = BY_DEFAULT,
) -> LeftOut | None:
    """The first of `reasons` for which `event` is left out; `None` if it counts."""
    holding = {
        LeftOut.CANCELLED: Mark.CANCELLED in event.marks,
        LeftOut.DECLINED: is_declined(event, own_domains),
        LeftOut.ALL_DAY: lasts_for_days(event),
        LeftOut.PRIVATE: Mark.PRIVATE in event.marks,
        LeftOut.FREE: Mark.FREE in event.marks,
        LeftOut.SLACK: Mark.SLACK in event.marks,
        LeftOut.NOT_COUNTED: Mark.NOT_COUNTED in event.marks,
        LeftOut.RUNNING: event.is_running,
        LeftOut.TOO_SHORT: event.is_too_short,
    }
    always = frozenset(reason for reason in LeftOut if not reason.can_be_switched)
    return next((why for why, holds in holding.items() if holds and why in reasons | always), None)


def is_declined(event: Event, own_domains: Iterable[str] = ()) -> bool:
    """Whether its owner said no. Whose calendar it is a file seldom says: its name may be the owner's
    address; else the only guest of an own domain is meant, else the only guest of all."""
    guests = event.guests
    domains = {domain.lower() for domain in own_domains}
    own = (
        [guest for guest in guests if guest.address == event.calendar.strip().lower()]
        or [guest for guest in guests if guest.domain in domains]
        or [*guests]
    )
    return len(own) == 1 and own[0].declined
