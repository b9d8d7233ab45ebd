"""Who was there: colleagues alone, or somebody from outside.

A person is known by a mail address; who has a name alone may be from anywhere. Without any own domain
nobody can tell who is from where.
"""

from typing import TYPE_CHECKING

from planner.core.mail_domains import is_of

if TYPE_CHECKING:
    from planner.core.event import Event


def has_outsider(event: "Event", own_domains: frozenset[str]) -> bool:
    """Whether somebody was there from outside `own_domains`, or their parts."""
    if not own_domains:
        return False
    owner = _owner(event)
    return any(not is_of(_domain(each), own_domains) for each in _there(event) if each != owner)


def only_colleagues(event: "Event", own_domains: frozenset[str]) -> bool:
    """Whether people were asked to come, at least one besides the owner of the calendar, and all of
    them are of `own_domains`. Where nobody knows who the owner is, it takes two."""
    if not own_domains or not event.guests:
        return False
    if any(not guest.address and not guest.declined for guest in event.guests):
        return False
    owner, there = _owner(event), _there(event)
    others = there - {owner}
    enough = bool(others) if owner else len(others) > 1
    return enough and all(is_of(_domain(each), own_domains) for each in others)


def _there(event: "Event") -> set[str]:
    """The addresses of who did not say no, and of who invites."""
    there = {guest.address for guest in event.guests if guest.domain and not guest.declined}
    return there | {event.organiser} if _domain(event.organiser) else there


def _owner(event: "Event") -> str:
    """The address by which the calendar is called, as many are; else empty."""
    name = event.calendar.strip().lower()
    return name if "@" in name and " " not in name else ""


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
