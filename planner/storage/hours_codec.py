"""Working hours, absence, public holidays and when days begin as documents, and back. Here minutes are
integers; docs/book-format.md is the law."""

from datetime import timedelta

from planner.core.absence import Absence, AbsenceKind, PublicHolidays
from planner.core.duration import in_minutes
from planner.core.working_hours import DAY, WorkingHours
from planner.storage.fields import BadValue, Fields, Group


def working_hours_document(hours: WorkingHours) -> Group:
    return {
        "valid_from": hours.valid_from.isoformat(),
        "by_weekday": [in_minutes(time) for time in hours.by_weekday],
    }


def read_working_hours(fields: Fields) -> WorkingHours:
    return WorkingHours(fields.day("valid_from"), fields.minutes_by_weekday("by_weekday"))


def absence_document(absence: Absence) -> Group:
    return {
        "id": absence.id,
        "day": absence.day.isoformat(),
        "amount": None if absence.amount is None else in_minutes(absence.amount),
        "kind": str(absence.kind),
        "text": absence.text,
    }


def read_absence(fields: Fields) -> Absence:
    return Absence(
        fields.text("id"),
        fields.day("day"),
        fields.minutes_or_none("amount"),
        fields.choice("kind", AbsenceKind),
        fields.text("text"),
    )


def public_holidays_documents(holidays: PublicHolidays) -> list[Group]:
    """One document, or none while nobody has said anything about public holidays."""
    if holidays == PublicHolidays():
        return []
    worked = [day.isoformat() for day in sorted(holidays.worked)]
    return [{"country": holidays.country, "worked": [*worked]}]


def read_public_holidays(fields: Fields) -> PublicHolidays:
    return PublicHolidays(fields.text("country"), fields.days("worked"))


def days_documents(begin: timedelta) -> list[Group]:
    """One document, or none while days begin at midnight."""
    return [{"begin": in_minutes(begin)}] if begin else []


def read_days(fields: Fields) -> timedelta:
    begin = fields.minutes("begin")
    if begin >= DAY / 2:
        raise BadValue(f"{fields.place}: begin is noon or later")
    return begin
