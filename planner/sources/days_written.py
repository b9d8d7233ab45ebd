"""Days as tables have them: in figures in any order, with the names of months and weekdays, or counted
as spreadsheets count them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from planner.core.import_facts import DateOrder, FactKind
from planner.sources.reading import NotRead

LONGEST = 60
"""Signs that a day, a time or a length can have: patterns with room for spaces take their time on a
hundred thousand of them."""
_WEEKDAY = re.compile(
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"man|tir|tirs|ons|tor|tors|fre|lør|søn|(?:man|tirs|ons|tors|fre|lør|søn)dag|"
    r"mo|tu|we|th|su|di|mi|do|fr|sa|so|ma|ti|to|lø|sø)\.?(?:\s*,\s*|\s+den\s+|\s+(?=\d|[a-z])|$)",
    re.I,
)
_DAY = re.compile(r"(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*(?:\2|(?<=\d)-)\s*(\d{1,4})\.?", re.A)
"""The first sign stands again before the year, or a stroke does: 2/3-2026."""
_PLAIN = re.compile(r"(\d{4})(\d\d)(\d\d)", re.A)
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]*([^\W\d_]{3,12})\.?[\s,-]*(\d{4}|\d\d)")
_NAME_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(\d{4})")
_COUNTED = re.compile(r"(\d{5})(?:[.,](\d{1,15}))?", re.A)
_CLOCK_BEHIND = re.compile(
    r"(?:T|,? )\s*\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?"
    r" ?(?:Z|UTC|[+-]\d\d:?\d\d)?$",
    re.A | re.I,
)
_EPOCH = date(1899, 12, 30)
"""Of what a spreadsheet counts; a day that people book lies between 2000 and 2100."""
_FIRST_COUNTED, _LAST_COUNTED = 36_526, 73_415
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar",
            "feb february februar",
            "mar march marts märz mrz",
            "apr april",
            "may maj mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        1,
    )
    for name in names.split()
}


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """The order in which all of `texts` have day, month and year; `None` if they don't tell."""
    votes = {DateOrder.DAY_FIRST: 0, DateOrder.MONTH_FIRST: 0}
    seen = has_other = differs = False
    for text in texts:
        match = _DAY.match(_bare(text))
        if match is None:
            continue
        seen = True
        first, second = int(match[1]), int(match[3])
        if len(match[1]) == 4:
            continue
        has_other = True
        differs = differs or first != second
        if first > 12 >= second:
            votes[DateOrder.DAY_FIRST] += 1
        elif second > 12 >= first:
            votes[DateOrder.MONTH_FIRST] += 1
    if not has_other:
        return DateOrder.YEAR_FIRST if seen else DateOrder.DAY_FIRST
    if not differs:
        return DateOrder.DAY_FIRST
    best = max(votes, key=lambda order: votes[order])
    return best if votes[best] else None


def example_of(texts: Iterable[str]) -> str:
    """The first of `texts` that is a day; one that does not begin with the year, if there is any."""
    days = [each for text in texts if _DAY.match(each := _bare(text))]
    return next((day for day in days if not day[:4].isdecimal()), days[0] if days else "")


def has_points(texts: Iterable[str]) -> bool:
    """Whether days are written with points, or as 2/3-2026: only those do so who begin with the day."""
    match = _DAY.match(example_of(texts))
    return match is not None and (match[2] == "." or (match[2] == "/" and "-" in match[0]))


def read_day(text: str, order: DateOrder) -> date:
    """The day that `text` says, whatever time of day stands behind it. Raises `NotRead`."""
    plain = short(text, FactKind.BAD_DATE)
    bare = _CLOCK_BEHIND.sub("", _bare(plain))
    if match := _DAY.fullmatch(bare):
        return _in_order(match, order, plain)
    if match := _PLAIN.fullmatch(bare):
        return _day(int(match[1]), int(match[2]), int(match[3]), plain)
    if match := _COUNTED.fullmatch(bare):
        return _counted(int(match[1]), plain)
    if match := _NAMED.fullmatch(bare):
        return _named(match[3], match[2], match[1], plain)
    if match := _NAME_FIRST.fullmatch(bare):
        return _named(match[3], match[1], match[2], plain)
    raise NotRead(FactKind.BAD_DATE, text=plain[:40])


def is_day(text: str) -> bool:
    """Whether `text` is a day, in whatever order."""
    for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
        try:
            read_day(text, order)
        except NotRead:
            continue
        return bool(_bare(text))
    return False


def weekday_of(text: str) -> int | None:
    """Which day of the week `text` is called, Monday 0; `None` if it is more or less than that."""
    name = text.strip().rstrip(".").casefold()
    if not name or _WEEKDAY.fullmatch(name) is None:
        return None
    return next((n for n, names in enumerate(_STEMS) if name.startswith(names)), None)


_STEMS = (
    ("mo", "ma"),
    ("tu", "ti", "di"),
    ("we", "on", "mi"),
    ("th", "to", "do"),
    ("fr",),
    ("sa", "lø"),
    ("su", "sø", "so"),
)


def short(text: str, kind: FactKind) -> str:
    """`text` without the space around it. Raises `NotRead` for what is longer than a time can be."""
    plain = text.strip()
    if len(plain) > LONGEST:
        raise NotRead(kind, text=plain[:40])
    return plain


def _bare(text: str) -> str:
    """Without the space around it, and without the weekday before it."""
    plain = text.strip()
    if plain[:1].isdecimal() or len(plain) > LONGEST:
        return plain
    return _WEEKDAY.sub("", plain, count=1) if _WEEKDAY.match(plain) else plain


def _in_order(match: re.Match[str], order: DateOrder, text: str) -> date:
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        return _day(first, second, third, text)
    year = third + 2000 if len(match[4]) <= 2 else third
    if order is DateOrder.MONTH_FIRST:
        return _day(year, first, second, text)
    return _day(year, second, first, text)


def _named(year: str, month: str, day: str, text: str) -> date:
    number = _MONTHS.get(month.casefold())
    if number is None:
        raise NotRead(FactKind.BAD_DATE, text=text[:40])
    return _day(int(year) + (2000 if len(year) == 2 else 0), number, int(day), text)


def _counted(days: int, text: str) -> date:
    if not _FIRST_COUNTED <= days <= _LAST_COUNTED:
        raise NotRead(FactKind.BAD_DATE, text=text[:40])
    return _EPOCH + timedelta(days=days)


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotRead(FactKind.BAD_DATE, text=text[:40]) from error
