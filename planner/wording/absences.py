"""Absence and public holidays, in words."""

from datetime import date, timedelta

from planner.core.absence import Absence, AbsenceKind
from planner.core.working_hours import WorkingHours
from planner.i18n import Words


def kind_name(kind: AbsenceKind, words: Words) -> str:
    """The reason of an absence."""
    match kind:
        case AbsenceKind.HOLIDAY:
            return words.text("Holiday or leave")
        case AbsenceKind.SICK:
            return words.text("Sick")
        case AbsenceKind.PUBLIC_HOLIDAY:
            return words.text("Public holiday")
        case AbsenceKind.OTHER:
            return words.in_context("absence", "Other")


def day_name(day: date, words: Words) -> str:
    """Thursday 26 Nov 2026."""
    return f"{words.weekday(day.weekday())} {words.short_date(day)}"


def absence_line(absence: Absence, words: Words) -> str:
    """One absence in a list: the day, how much of it, why."""
    amount = words.text("all day") if absence.amount is None else words.time(absence.amount)
    reason = kind_name(absence.kind, words)
    parts = (day_name(absence.day, words), amount, reason, absence.text)
    return " · ".join(part for part in parts if part)


def holiday_line(day: date, name: str, hours: timedelta, words: Words) -> str:
    """What is offered: the day, the holiday, and what the week would lose."""
    return words.text("{weekday} is a public holiday ({name}): {change}").format(
        weekday=words.weekday(day.weekday()), name=name, change=words.change(-hours)
    )


def hours_line(hours: WorkingHours, words: Words) -> str:
    """Working hours in a list: from when, the week, and each day that has any."""
    begins = words.text("From {day}: {time}").format(
        day=words.short_date(hours.valid_from), time=words.time(hours.week)
    )
    days = (
        f"{words.weekday(day)} {words.time(time)}"
        for day, time in enumerate(hours.by_weekday)
        if time
    )
    return " · ".join((begins, *days))
