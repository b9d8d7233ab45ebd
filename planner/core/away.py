"""Titles and marks by which a calendar says that its owner is away, rather than doing something.

What is called *ferie* may be a colleague's or the school's, and *fri* a bar. So a title is read word by
word, and a doubt is kept.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.core.absence import AbsenceKind
from planner.core.duration import MINUTE
from planner.core.event import DAY, Event, Mark, Timed, WholeDays


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HOLIDAY = _set_of("""
    ferie ferien feriedag feriedage feriefri feriefridag feriefridage holiday holidays
    vacation vacations pto leave sommerferie juleferie vinterferie påskeferie
    efterårsferie miniferie
""")
_SICK = _set_of("""
    syg sygdom sygedag sygedage sygemeldt sygemelding sick sickness ill illness
""")
_OTHER = _set_of("""
    fri fridag fridage off ooo afspadsering afspadserer barsel barselsorlov
    forældreorlov fædreorlov orlov omsorgsdag omsorgsdage seniordag seniordage fravær
    fraværende maternity paternity parental
""")
_PHRASES = ("out of office", "ikke til stede", "ikke på kontoret", "ude af kontoret")
_BESIDE = _set_of("""
    annual paid unpaid day days dag dage time all whole hel hele summer winter christmas
    easter autumn spring medical family on i im my min mit on på am er uge week and og
    med barn barns første anden child
""")
"""What may stand beside such a word and leave no doubt."""
_NONE = _set_of("""
    kursus kurset kurser uddannelse konference messe seminar course training conference
    workshop møde mødet meeting plan planlægning planlægge planning planer ønsker ønske
    request requests frist deadline fest party frokost lunch bar kick take hand cut sign
    go show send call overdragelse handover vikar rapport report statistik statistics
    policy politik regler rules reminder husk
""")
"""What says that it is about something else, whatever stands beside it."""
_KINDS = ((_SICK, AbsenceKind.SICK), (_HOLIDAY, AbsenceKind.HOLIDAY), (_OTHER, AbsenceKind.OTHER))
LONGEST_AWAY = timedelta(days=2 * 366)
"""Two years: the longest of parental leaves. What lasts longer is a mistake."""
_NEARLY_A_DAY = timedelta(hours=23)
"""As long as a day is in the night when the clock is put forward."""


@dataclass(frozen=True, slots=True)
class Away:
    """Why somebody seems to be away. `is_sure` where nothing speaks against it being the owner."""

    kind: AbsenceKind
    is_sure: bool


def seems_away(event: Event) -> Away | None:
    """Whether `event` looks like an absence of whole days."""
    if not lasts_for_days(event):
        return None
    words, kind, is_marked = _words(event.title), _kind_of(event.title), Mark.AWAY in event.marks
    if words & _NONE or not (kind or is_marked):
        return None
    if kind is None:
        return Away(AbsenceKind.OTHER, is_sure=not words)
    is_own = is_marked or (not event.guests and Mark.FREE not in event.marks)
    return Away(kind, is_sure=is_own and _is_nothing_else(event.title))


def lasts_for_days(event: Event) -> bool:
    """Whether it is of whole days, or of so many hours and says that its owner is away: some calendars
    know no other whole days for that."""
    if isinstance(event.span, WholeDays):
        return True
    length = event.span.length
    if not isinstance(event.span, Timed) or length is None or length < _NEARLY_A_DAY:
        return False
    return Mark.AWAY in event.marks or _kind_of(event.title) is not None


def covered(event: Event, zone: ZoneInfo) -> list[date]:
    """The days that lie in `event` from their beginning to their end, for somebody in `zone`; a minute
    at either end may be wanting."""
    match event.span:
        case WholeDays(first, end):
            pass
        case Timed(start, datetime() as stop):
            begins = start.astimezone(zone).replace(tzinfo=None) - MINUTE
            first = (begins + DAY - timedelta.resolution).date()
            end = (stop.astimezone(zone).replace(tzinfo=None) + MINUTE).date()
        case _:
            return []
    return [first + n * DAY for n in range((end - first).days)]


def _kind_of(title: str) -> AbsenceKind | None:
    words = _words(title)
    for known, kind in _KINDS:
        if words & known:
            return kind
    if any(word.endswith("ferie") for word in words):
        return AbsenceKind.HOLIDAY
    plain = _plain(title)
    return AbsenceKind.OTHER if any(phrase in plain for phrase in _PHRASES) else None


def _is_nothing_else(title: str) -> bool:
    """Whether all its words are of absence, or numbers."""
    plain = _plain(title)
    for phrase in _PHRASES:
        plain = plain.replace(phrase, " ")
    known = _HOLIDAY | _SICK | _OTHER | _BESIDE
    return all(word in known or word.isdecimal() for word in _words(plain))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _words(text: str) -> frozenset[str]:
    """Letters and digits of any language; an apostrophe is part of neither."""
    plain = text.casefold().replace("'", "").replace("’", "")
    return frozenset("".join(sign if sign.isalnum() else " " for sign in plain).split())
