"""What a user can do to the frame that weeks stand in: the beginning, normal week, hours, goals."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from planner.core.book import Book
from planner.core.category import LONGEST_NAME, OPEN_ID, Category, Role, clean_name, cleaned
from planner.core.duration import HOUR, MINUTE, checked
from planner.core.errors import NotATime
from planner.core.goal import Absolute, Goal, Measure, Relative, Share
from planner.core.goal_proposals import proposed_measure
from planner.core.normal_week import NormalWeek, Source
from planner.core.person import Person
from planner.core.profile import PROFILES, Profile
from planner.core.recorded import Recorded
from planner.core.week import Week
from planner.core.weeks import Weeks
from planner.core.working_hours import WorkingHours, spread_over_days

if TYPE_CHECKING:
    from planner.core.sorting import Rules


@dataclass(frozen=True, slots=True)
class BeginBook:
    """Begin with a typical week of `hours` as the normal week, a guess until it is measured.

    `names` gives the categories' names by id in the user's language, *Not planned* among them.
    Without a `measure` the usual goal is set. `ids` are those of the normal week and the goal. Weeks
    that were planned or recorded before go, and templates, since their categories do; of the rules
    stay those whose category is there again.
    """

    profile: str
    hours: timedelta
    names: Mapping[str, str]
    week: Week
    ids: tuple[str, str]
    measure: Measure | None = None

    def apply(self, book: Book) -> Book:
        profile = PROFILES[self.profile]
        normal_id, goal_id = self.ids
        minutes = profile.week_of(checked(self.hours))
        normal = NormalWeek(normal_id, minutes, Source.GUESS, self.week)
        categories = _categories(profile, self.names)
        members = [c.id for c in categories if c.role is Role.CUSTOMER]
        measure = self.measure or proposed_measure(normal, members, profile.leads)
        return replace(
            book,
            person=replace(book.person, leads=profile.leads),
            categories=categories,
            normal_weeks=(normal,),
            weeks=Weeks(),
            recorded=Recorded(),
            templates=(),
            rules=_left(book.rules, categories),
            working_hours=(WorkingHours(self.week.monday, spread_over_days(self.hours)),),
            goals=(Goal(goal_id, Role.CUSTOMER, counting_from(measure, normal_id), self.week),),
        )


@dataclass(frozen=True, slots=True)
class SetNormalWeek:
    """Say what the normal week is from a week on. Plans stay as they are."""

    normal: NormalWeek
    page: ClassVar[str] = "normal"

    @property
    def week(self) -> Week:
        return self.normal.valid_from

    def apply(self, book: Book) -> Book:
        return book.with_normal_week(self.normal)


@dataclass(frozen=True, slots=True)
class SetGoal:
    """Set a goal; an earlier one on the same subject ends the week before."""

    page: ClassVar[str] = "plan"
    goal: Goal

    @property
    def week(self) -> Week:
        return self.goal.valid_from

    def apply(self, book: Book) -> Book:
        if not isinstance(self.goal.subject, Role):
            book.category(self.goal.subject)
        return book.with_goal(self.goal)


@dataclass(frozen=True, slots=True)
class DescribePerson:
    """Say how the owner is named on paper."""

    name: str
    title: str = ""

    def apply(self, book: Book) -> Book:
        name, title = (cleaned(text, LONGEST_NAME) for text in (self.name, self.title))
        return _with_person(book, replace(book.person, name=name, title=title))


@dataclass(frozen=True, slots=True)
class LeadOthers:
    """Say whether the owner leads others: a leader's usual goal is 30 % of the week."""

    on: bool

    def apply(self, book: Book) -> Book:
        return _with_person(book, replace(book.person, leads=self.on))


@dataclass(frozen=True, slots=True)
class ChooseGrid:
    """Say what the step of gestures and buttons is. Minutes that are planned stay as they are; goals
    are rounded to the new step. Raises `NotATime` for less than a minute and more than an hour."""

    grid: timedelta

    def apply(self, book: Book) -> Book:
        if not MINUTE <= checked(self.grid) <= HOUR:
            raise NotATime(self.grid)
        return book if self.grid == book.grid else replace(book, grid=self.grid)


def _with_person(book: Book, person: Person) -> Book:
    return book if person == book.person else replace(book, person=person)


def counting_from(measure: Measure, normal_id: str) -> Measure:
    """`measure`, counting from the normal week of that id if it counts from one."""
    match measure:
        case Relative(percent):
            return Relative(percent, normal_id)
        case Share() | Absolute():
            return measure


def _left(rules: "Rules | None", categories: tuple[Category, ...]) -> "Rules | None":
    """Those of `rules` that sort into one of `categories`, or leave out."""
    if rules is None:
        return None
    ids = {category.id for category in categories}
    left = (rule for rule in rules.rules if rule.leaves_out or rule.category in ids)
    return replace(rules, rules=tuple(left))


def _categories(profile: Profile, names: Mapping[str, str]) -> tuple[Category, ...]:
    parts = (Category(part.id, clean_name(names[part.id]), part.role) for part in profile.parts)
    return (*parts, Category(OPEN_ID, clean_name(names[OPEN_ID]), None))
