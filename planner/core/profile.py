"""Profiles: typical weeks for kinds of job, at 37:00."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from planner.core.category import Role
from planner.core.duration import QUARTER, shared, total

USUAL_WEEK = timedelta(hours=37)


@dataclass(frozen=True, slots=True)
class Part:
    """A category of a profile: its id, role and time in the typical week."""

    id: str
    role: Role
    hours: timedelta


@dataclass(frozen=True, slots=True)
class Profile:
    """A typical week. `leads` is for those whose goal is 30 % of the week."""

    id: str
    parts: tuple[Part, ...]
    leads: bool = False

    def week_of(self, hours: timedelta) -> Mapping[str, timedelta]:
        """The week in proportion, by largest remainder on the grid; it adds up to `hours`."""
        return shared(hours, {part.id: part.hours for part in self.parts}, QUARTER)


def _part(name: str, role: Role, hours: float) -> Part:
    """`hours` are a number only in the table below, and a multiple of the grid there."""
    return Part(name, role, round(hours * 4) * QUARTER)


EMPLOYEE = Profile(
    "employee",
    (
        _part("customers", Role.CUSTOMER, 12),
        _part("meetings", Role.MEETINGS, 8),
        _part("admin", Role.ADMIN, 6.5),
        _part("preparation", Role.WORK, 6),
        _part("travel", Role.TRAVEL, 2.5),
        _part("improvement", Role.IMPROVEMENT, 2),
    ),
)
LEADER = Profile(
    "leader",
    (
        _part("customers", Role.CUSTOMER, 3),
        _part("meetings", Role.MEETINGS, 14),
        _part("people", Role.PEOPLE, 7),
        _part("admin", Role.ADMIN, 7),
        _part("improvement", Role.IMPROVEMENT, 4),
        _part("travel", Role.TRAVEL, 2),
    ),
    leads=True,
)
SERVICE = Profile(
    "service",
    (
        _part("customers", Role.CUSTOMER, 18),
        _part("cases", Role.WORK, 7),
        _part("meetings", Role.MEETINGS, 4.5),
        _part("admin", Role.ADMIN, 4),
        _part("improvement", Role.IMPROVEMENT, 2),
        _part("people", Role.PEOPLE, 1.5),
    ),
)
SPECIALIST = Profile(
    "specialist",
    (
        _part("customers", Role.CUSTOMER, 4),
        _part("specialist-work", Role.WORK, 16),
        _part("meetings", Role.MEETINGS, 8),
        _part("admin", Role.ADMIN, 5),
        _part("improvement", Role.IMPROVEMENT, 3),
        _part("travel", Role.TRAVEL, 1),
    ),
)
PROJECT = Profile(
    "project",
    (
        _part("customers", Role.CUSTOMER, 6),
        _part("meetings", Role.MEETINGS, 11),
        _part("project-work", Role.WORK, 9),
        _part("admin", Role.ADMIN, 6),
        _part("people", Role.PEOPLE, 3),
        _part("travel", Role.TRAVEL, 2),
    ),
)
PROFILES = {p.id: p for p in (EMPLOYEE, LEADER, SERVICE, SPECIALIST, PROJECT)}

assert all(total(p.hours for p in profile.parts) == USUAL_WEEK for profile in PROFILES.values())
