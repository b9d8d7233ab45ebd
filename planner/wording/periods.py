"""Periods in words."""

from planner.core.period import Period, PeriodKind, quarter_number
from planner.i18n import Words


def period_name(period: Period, words: Words) -> str:
    """Week 48 · Weeks 45–48 · 4th quarter of 2026 · 2026."""
    first, last = period.first, period.last
    match period.kind:
        case PeriodKind.YEAR:
            return str(first.year)
        case PeriodKind.QUARTER:
            return words.text("Quarter {n} of {year}").format(
                n=quarter_number(first), year=first.year
            )
    if first == last:
        return words.week(first)
    if first.year == last.year:
        return words.text("Weeks {first}–{last}").format(first=first.number, last=last.number)
    return words.text("Week {first} of {year} – week {last} of {end}").format(
        first=first.number, year=first.year, last=last.number, end=last.year
    )


def period_days(period: Period, words: Words) -> str:
    """23 – 29 November 2026; of more than a week, the first day and the last."""
    if period.first == period.last:
        return words.long_days_of(period.first)
    first, last = period.first.monday, period.last.sunday
    return f"{words.short_date(first)} – {words.short_date(last)}"
