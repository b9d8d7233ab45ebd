"""The starts there are, and what a week would be that began from one of them.

A start is laid into the hours of its week by the one law of `core/capacity.py`: what is too much goes
from *Not planned* first and then from all in proportion, what is too little is not planned. Profiles
alone grow and shrink in proportion, as they do in a new book.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from planner.core.average import average
from planner.core.capacity import fitted, with_capacity
from planner.core.category import OPEN_ID
from planner.core.errors import NoSuchCategory, NoSuchStart, NoSuchTemplate
from planner.core.heirs import together, without_archived
from planner.core.plan import Plan, Start, StartKind
from planner.core.profile import PROFILES, Part, Profile
from planner.core.template import Template, template_of
from planner.core.week import Week

if TYPE_CHECKING:
    from planner.core.book import Book


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the starts that a week can be begun from. `origin` is the id of a template or profile;
    the other kinds need none."""

    kind: StartKind
    origin: str = ""


def choices(book: "Book") -> tuple[Choice, ...]:
    """Every start there is, in the order in which they are offered; whether a week can begin from
    it is told by `begun_from`. Profiles are offered where at least one of their categories is."""
    own = (Choice(StartKind.TEMPLATE, template.id) for template in book.templates)
    profiles = (
        Choice(StartKind.TEMPLATE, profile.id)
        for profile in PROFILES.values()
        if set(places_of(book, profile).values()) != {OPEN_ID}
    )
    usual = (Choice(kind) for kind in (StartKind.NORMAL, StartKind.LAST, StartKind.AVERAGE))
    return (*usual, *own, *profiles)


def begun_from(book: "Book", week: Week, kind: StartKind, origin: str = "") -> Plan:
    """The plan that `week` would have if it began from that start, to show before it is chosen.

    Its capacity, note and promise stay. Locks and "keep at least" come with the start: last week's
    with last week; with every other, what is usually kept. Raises `NoSuchStart`, `NoSuchTemplate`,
    `WeekClosed`, or `LockedDoesNotFit` if last week's locks take more than this week has.
    """
    book.recorded.check_open(week)
    plan = book.plan(week)
    match kind:
        case StartKind.NORMAL:
            begun = book.begun_from_normal(week, plan.capacity)
        case StartKind.LAST:
            begun = _like_last_week(book, plan)
        case StartKind.AVERAGE:
            begun = _like_the_average(book, plan)
        case StartKind.TEMPLATE:
            begun = _like_a_template(book, plan, origin)
        case _:
            raise NoSuchStart(kind)
    return _with_words_of(plan, begun)


def like(book: "Book", of: Plan, plan: Plan) -> Plan:
    """What `plan` would be if its week began as `of` is, with its locks and what it keeps. Note and
    promise are `plan`'s. What has been archived since is not planned. Raises `LockedDoesNotFit`."""
    start = Start(StartKind.LAST, without_archived(of.minutes, book.categories), str(of.week))
    active = {category.id for category in book.active}
    keep = {name: time for name, time in of.keep.items() if name in active}
    begun = Plan(plan.week, start, locks=of.locks & active, keep=keep)
    fitting = with_capacity(begun, plan.capacity, book.order)
    return _with_words_of(plan, fitting)


def _with_words_of(plan: Plan, begun: Plan) -> Plan:
    """`begun` with what was written of its week before."""
    written = replace(begun, note=plan.note, promise=plan.promise)
    return replace(written, promise_kept=plan.promise_kept)


def places_of(book: "Book", profile: Profile) -> dict[str, str]:
    """The category of `book` that stands for each part of `profile`: that of its id, also if it was
    merged, else the first of its role, else *Not planned*."""
    return {part.id: _place_of(book, part) for part in profile.parts}


def minutes_of(book: "Book", template: Template) -> dict[str, timedelta]:
    """The minutes of `template` by the categories of now, in the user's order: of heirs where some
    were merged; what is archived, or gone, is not planned."""
    read = without_archived(together(template.minutes, book.heirs), book.categories)
    known = {*book.order, OPEN_ID}
    placed = together(read, {name: OPEN_ID for name in read if name not in known})
    return {name: placed[name] for name in (*book.order, OPEN_ID) if name in placed}


def minutes_of_profile(book: "Book", profile: Profile, hours: timedelta) -> dict[str, timedelta]:
    """The typical week by the categories of `book`, in proportion; it adds up to `hours`."""
    return together(profile.week_of(hours), places_of(book, profile))


def _like_last_week(book: "Book", plan: Plan) -> Plan:
    last_week = plan.week.neighbour(-1)
    if last_week is None or not book.is_planned(last_week):
        raise NoSuchStart(StartKind.LAST)
    return like(book, book.plan(last_week), plan)


def _like_the_average(book: "Book", plan: Plan) -> Plan:
    mean = average(book, plan.week)
    if not mean.weeks:
        raise NoSuchStart(StartKind.AVERAGE)
    minutes = without_archived(mean.minutes, book.categories)
    weeks = " ".join(map(str, reversed(mean.weeks)))
    return _begun(book, plan, Start(StartKind.AVERAGE, fitted(minutes, plan.capacity), weeks))


def _like_a_template(book: "Book", plan: Plan, origin: str) -> Plan:
    return _begun(book, plan, Start(StartKind.TEMPLATE, _laid(book, plan, origin), origin))


def _laid(book: "Book", plan: Plan, origin: str) -> Mapping[str, timedelta]:
    """The template or the profile of that id, as long as `plan` is. An own template comes first."""
    try:
        template = template_of(book.templates, origin)
    except NoSuchTemplate:
        if origin not in PROFILES:
            raise
        return minutes_of_profile(book, PROFILES[origin], plan.capacity)
    return fitted(minutes_of(book, template), plan.capacity)


def _place_of(book: "Book", part: Part) -> str:
    try:
        own = book.category(part.id)
    except NoSuchCategory:
        own = None
    if own is not None and not own.archived:
        return own.id
    return next((c.id for c in book.active if c.role is part.role), OPEN_ID)


def _begun(book: "Book", plan: Plan, start: Start) -> Plan:
    """A plan that begins so: nothing is locked, and every category keeps what it usually keeps."""
    return Plan(plan.week, start, keep=book.usual_keep())
