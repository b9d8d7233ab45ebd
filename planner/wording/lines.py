"""The one-line box in words: what days are called there, and how a line is read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from planner.app.line_words import LAST_DAYS, LAST_WEEK_S, NEAR_DAYS, THIS_WEEK_S
from planner.app.one_line import Lack, Line
from planner.app.rescheduling import ended
from planner.core.book import Book
from planner.core.entry import Entry
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.moments import clock_text
from planner.wording.names import category_name

_TYPED_AS = MappingProxyType(str.maketrans({"å": "aa", "ø": "oe", "æ": "ae"}))

WEEKS_BACK = 8
"""So far back days are known by their date, whichever week is shown."""


def named_days(week: Week, today: date, words: Words) -> dict[str, date]:
    """What days are called, case folded: weekdays are those of `week`, dates also of some weeks before
    today."""
    days = {
        name: today + timedelta(days=away)
        for near in NEAR_DAYS.values()
        for name, away in near.items()
    }
    for words_of_one in map(Words, NEAR_DAYS):
        days.update(_last_days(today, words_of_one))
        days.update(_days_of(Week.of(today), THIS_WEEK_S, words_of_one))
        days.update(_days_of(Week.of(today).plus(-1), LAST_WEEK_S, words_of_one))
    back = [today - timedelta(days=away) for away in range(7 * WEEKS_BACK, -1, -1)]
    for day in (*back, *week.days):
        days.update(dict.fromkeys(_dates(day, words), day))
    for number, day in enumerate(week.days):
        long, short = words.weekday(number), words.short_weekday(number)
        for name in (long, long[:3], short):
            days[name.casefold().strip(".")] = day
    for language in NEAR_DAYS:
        others = Words(language)
        days.update({others.weekday(n).casefold(): day for n, day in enumerate(week.days)})
    return {**{_without_special(name): day for name, day in days.items()}, **days}


def _without_special(name: str) -> str:
    """As it is typed where the keys for it are missing: i gaar, loerdag."""
    return name.translate(_TYPED_AS)


def _last_days(today: date, words: Words) -> dict[str, date]:
    """The seven days before today, each by its weekday."""
    before = [today - timedelta(days=away) for away in range(1, 8)]
    return _named(before, LAST_DAYS, words)


def _days_of(week: Week, forms: Mapping[str, Sequence[str]], words: Words) -> dict[str, date]:
    return _named(week.days, forms, words)


def _named(
    days: Iterable[date], forms: Mapping[str, Sequence[str]], words: Words
) -> dict[str, date]:
    """`days` by what `forms` make of their weekdays, in full or shortened."""
    return {
        form.format(day=name.casefold().strip(".")): day
        for day in days
        for name in (words.short_weekday(day.weekday()), words.weekday(day.weekday()))
        for form in forms[words.language]
    }


def _dates(day: date, words: Words) -> tuple[str, ...]:
    """24 nov, 24 november, november 24, 24/11."""
    long = words.long_date(day).removesuffix(f" {day.year}").casefold()
    short = words.day_of_month(day).casefold().strip(".")
    number, month = long.split(" ")
    short_month = words.short_month(day).casefold().strip(".")
    plain = (f"{month} {day.day}", f"{short_month} {day.day}", f"{day.day}/{day.month}")
    return (short, long, f"{number} {short_month}", f"{day.day} {month}", *plain)


def entry_text(entry: Entry, book: Book, words: Words) -> str:
    """Tue 24 Nov · 9:00–10:30 · Internal meetings · status; without what is not known."""
    parts = [words.text("without a day") if entry.day is None else day_text(entry.day, words)]
    parts.append(span_text(entry, words))
    if entry.category:
        parts.append(category_name(book, entry.category, words))
    return " · ".join(part for part in (*parts, entry.note) if part)


def span_text(entry: Entry, words: Words) -> str:
    """9:00–10:30, with how long that is where it ends the day after, or where clocks were changed; or
    1:30 of what has no start."""
    end = ended(entry)
    if entry.start is None or end is None:
        return words.time(entry.amount)
    span = f"{clock_text(entry.start)}–{clock_text(end)}"
    apart = end.replace(tzinfo=None) - entry.start.replace(tzinfo=None)
    is_plain = end.date() == entry.start.date() and apart == entry.amount
    return span if is_plain else f"{span} ({words.time(entry.amount)})"


def day_text(day: date, words: Words) -> str:
    """Tue 24 Nov."""
    return f"{words.short_weekday(day.weekday())} {words.day_of_month(day)}"


def lack_text(line: Line, words: Words) -> str:
    """What a line that lacks something is to say too."""
    match line.lacks:
        case Lack.TIME:
            return words.text("How long? Write it like 1:30, 90m or 9:00-10:30.")
        case Lack.DAY:
            return words.text("On which day? Write it like Monday or yesterday.")
        case Lack.CATEGORY:
            return words.text("What for? Name a category, or choose it.")
    return ""


def other_text(line: Line, words: Words) -> str:
    """That an amount may have meant another; mostly nothing."""
    if line.amount is None or line.alternative in (None, line.amount) or words.decimal:
        return ""
    sentence = words.text("Read as {time}. For {other}, write it with a colon.")
    return sentence.format(
        time=words.time(line.amount), other=words.time(line.alternative or timedelta())
    )
