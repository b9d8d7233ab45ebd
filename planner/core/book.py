"""The book: everything that is remembered, as one immutable value.

A change makes a new book that shares what did not change, so that whoever shows a part of it can
compare that part by identity.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from planner.core.absence import Absence, PublicHolidays, left_of
from planner.core.capacity import fitted
from planner.core.category import OPEN_ID, Category, Role
from planner.core.duration import QUARTER, ZERO, percentages, total
from planner.core.errors import NoSuchCategory
from planner.core.goal import Goal, Relative, Standing, Subject, standing
from planner.core.goals import goals_with, main_of
from planner.core.heirs import (
    Heirs,
    goals_of_heirs,
    heirs_of,
    normal_of_heirs,
    plan_of_heirs,
    without_archived,
)
from planner.core.looked import Looked
from planner.core.normal_week import NormalWeek, Source
from planner.core.normal_weeks import in_force, named, weeks_with
from planner.core.person import Person
from planner.core.plan import Plan, Start, StartKind
from planner.core.recorded import Recorded
from planner.core.week import Week
from planner.core.weeks import Weeks
from planner.core.working_hours import WorkingHours, hours_of, hours_on

if TYPE_CHECKING:
    from planner.core.log import Log
    from planner.core.sorting import Rules
    from planner.core.stopwatch import Running
    from planner.core.template import Template


@dataclass(frozen=True, slots=True)
class Book:
    """All that Lagkage remembers for one person.

    `categories` stand in the user's order, with *Not planned* among them. `grid` is the step of
    gestures and buttons, and what goals are rounded to. A day begins at `day_begins` after midnight.
    Without `rules` of its own a book sorts imports by the usual ones (`app/rules.py`).
    """

    person: Person
    categories: tuple[Category, ...]
    normal_weeks: tuple[NormalWeek, ...] = ()
    working_hours: tuple[WorkingHours, ...] = ()
    goals: tuple[Goal, ...] = ()
    weeks: Weeks[Plan] = field(default_factory=Weeks)
    grid: timedelta = QUARTER
    absences: tuple[Absence, ...] = ()
    public_holidays: PublicHolidays = field(default_factory=PublicHolidays)
    recorded: Recorded = field(default_factory=Recorded)
    day_begins: timedelta = ZERO
    templates: tuple["Template", ...] = ()
    stopwatch: "Running | None" = None
    rules: "Rules | None" = None
    looked: Looked = field(default_factory=Looked, init=False, compare=False, repr=False)
    """What was made of it so far; it says nothing of its own."""

    # Categories

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of all categories in the user's order."""
        return tuple(category.id for category in self.categories)

    @property
    def active(self) -> tuple[Category, ...]:
        """The categories that are not archived, *Not planned* among them."""
        return tuple(category for category in self.categories if not category.archived)

    @property
    def heirs(self) -> Heirs:
        """Who stands for each category that was merged. Plans, normal weeks and goals that this book
        is asked for are of heirs; `weeks`, `normal_weeks` and `goals` are as they were written."""
        return heirs_of(self.categories)

    def category(self, category_id: str) -> Category:
        """The category of that id, or the one it was merged into. Raises `NoSuchCategory`."""
        for category in self.categories:
            if category_id in category.ids:
                return category
        raise NoSuchCategory(category_id)

    def with_category(self, category: Category) -> "Book":
        """This book with `category` in the place of that of its id; the same book if it is so."""
        if self.category(category.id) == category:
            return self
        changed = (category if each.id == category.id else each for each in self.categories)
        return replace(self, categories=tuple(changed))

    # The week's framework

    def hours(self, week: Week) -> timedelta:
        """The hours there are to plan in `week`: the working hours less absence."""
        return total(self.hours_on(day) for day in week.days)

    def hours_on(self, day: date) -> timedelta:
        """The hours of `day` less absence."""
        return left_of(hours_on(day, self.working_hours), day, self.absences)

    def normal_week(self, week: Week) -> NormalWeek:
        """The normal week that holds in `week`; before the first, the first; without any, an empty
        one that is all *Not planned*."""
        normal = in_force(self.normal_weeks, week)
        if normal is not None:
            return normal_of_heirs(normal, self.heirs)
        return NormalWeek("", {OPEN_ID: hours_of(week, self.working_hours)}, Source.GUESS, week)

    def normal_in(self, plan: Plan) -> NormalWeek:
        """What is normal in the week of `plan`, laid into its hours: what a plan is compared with."""
        return self.normal_week(plan.week).laid_into(plan.capacity, self.order)

    def normal_week_of(self, goal: Goal, week: Week) -> NormalWeek:
        """The normal week that `goal` counts from: the one it names, else the one in force."""
        if isinstance(goal.measure, Relative):
            for normal in self.normal_weeks:
                if normal.id == goal.measure.normal_week:
                    return normal_of_heirs(normal, self.heirs)
        return self.normal_week(week)

    # Plans

    def is_planned(self, week: Week) -> bool:
        """Whether `week` has a plan of its own, rather than a suggestion."""
        return week in self.weeks

    def plan(self, week: Week) -> Plan:
        """The plan of `week`; one never opened shows its suggested start. Looking creates nothing."""
        return self._planned(week) if week in self.weeks else self.suggested(week)

    def suggested(self, week: Week) -> Plan:
        """What `week` would begin as: the normal week, laid into the week's hours. The same object
        each time, until what it is made of changes."""
        suggested = self.looked.suggested
        if week not in suggested:
            suggested[week] = self.begun_from_normal(week, self.hours(week))
        return suggested[week]

    def begun_from_normal(self, week: Week, capacity: timedelta) -> Plan:
        """A plan that begins as the normal week, in a week of `capacity`; nothing is locked, and
        every category keeps what it usually keeps."""
        return Plan(week, self.start_from_normal(week, capacity), keep=self.usual_keep())

    def start_from_normal(self, week: Week, capacity: timedelta | None = None) -> Start:
        """The normal week as a start, in the week's own hours or in `capacity`. What was archived since
        gets nothing."""
        normal = self.normal_week(week)
        minutes = without_archived(normal.minutes, self.categories)
        hours = self.hours(week) if capacity is None else capacity
        return Start(StartKind.NORMAL, fitted(self._in_order(minutes), hours), normal.id)

    def usual_keep(self) -> dict[str, timedelta]:
        """What categories keep at least in a plan that is begun."""
        return {c.id: c.keep_at_least for c in self.active if c.id != OPEN_ID}

    def shares(self, of: Plan | NormalWeek) -> dict[str, int]:
        """Whole per cent of each category, in the user's order; of a week with time in it, they add up
        to 100. Who shows several as one (a role, a folded slice) adds theirs up, so that no two places
        differ by one."""
        names = dict.fromkeys((*self.order, *of.minutes))
        return percentages({name: of.minutes.get(name, ZERO) for name in names})

    def with_plan(self, plan: Plan) -> "Book":
        """This book with `plan` for its week; the same book if it has that plan already. Of a closed
        week no more changes than what is said of it, looking back. Raises `WeekClosed`."""
        written = plan_of_heirs(plan, self.heirs)
        held = self.plan(plan.week) if self.is_planned(plan.week) else None
        if held == written:
            return self
        if held is None or held.looked_back_on(written.note, written.promise_kept) != written:
            self.recorded.check_open(plan.week)
        return self._with({plan.week}, weeks=self.weeks.having(plan.week, written))

    def _planned(self, week: Week) -> Plan:
        if not self.heirs:
            return self.weeks[week]
        inherited = self.looked.inherited
        if week not in inherited:
            inherited[week] = plan_of_heirs(self.weeks[week], self.heirs)
        return inherited[week]

    def _with(self, replanned: Collection[Week], **parts: Any) -> "Book":
        """This book with other `parts`, of which no suggestion is made; the plans of the weeks
        `replanned` are among them."""
        changed = replace(self, **parts)
        looked = self.looked.without(replanned) if replanned else self.looked
        object.__setattr__(changed, "looked", looked)
        return changed

    # Time that passed

    def log(self, week: Week) -> "Log":
        """What was recorded of `week`, the same object until it changes."""
        return self.recorded.log(week, self.categories)

    def with_log(self, log: "Log") -> "Book":
        """This book with `log` for its week; the same if it has that already. Raises `WeekClosed`."""
        return self if log == self.log(log.week) else self.with_recorded(self.recorded.having(log))

    def with_recorded(self, recorded: Recorded) -> "Book":
        if recorded is self.recorded:
            return self
        return self._with((), recorded=recorded)

    def is_closed(self, week: Week) -> bool:
        """Whether nothing changes any more in `week`, neither its plan nor what was recorded."""
        return week in self.recorded.closed

    def with_rules(self, rules: "Rules") -> "Book":
        """This book, which sorts imports by `rules`; the same if it does so."""
        return self if rules == self.rules else self._with((), rules=rules)

    # Goals

    def goals_in(self, week: Week) -> tuple[Goal, ...]:
        """The goals that hold in `week`, also if it is a week off."""
        held = tuple(goal for goal in self.goals if goal.holds_in(week))
        return goals_of_heirs(held, self.heirs) if self.heirs else held

    def main_goal(self, week: Week) -> Goal | None:
        """The goal on card and status bar."""
        return main_of(self.goals_in(week))

    def standings(self, plan: Plan) -> tuple[Standing, ...]:
        """How `plan` stands to each goal of its week. A week off is outside goals: it has none."""
        if plan.is_off:
            return ()
        return tuple(self.standing(goal, plan) for goal in self.goals_in(plan.week))

    def main_standing(self, plan: Plan) -> Standing | None:
        """How `plan` stands to the main goal of its week, if there is one; in a week off, none."""
        goal = None if plan.is_off else self.main_goal(plan.week)
        return self.standing(goal, plan) if goal else None

    def standing(self, goal: Goal, plan: Plan) -> Standing:
        """How `plan` stands to `goal`, also in a week off; who shows it asks `main_standing`."""
        normal = self.normal_week_of(goal, plan.week)
        return standing(goal, plan, normal, self.categories, self.grid)

    def goal_category(self, week: Week) -> str | None:
        """The category that the main goal is on; of a role, the one with the most normal time."""
        goal = self.main_goal(week)
        return self.category_of(goal.subject, week) if goal is not None else None

    def category_of(self, subject: Subject, week: Week) -> str | None:
        """The category that `subject` is about; of a role, the active one with the most normal time."""
        is_role = isinstance(subject, Role)
        members = [c.id for c in self.active if (c.role if is_role else c.id) == subject]
        return max(members, key=self.normal_week(week).hours, default=None)

    def with_goal(self, goal: Goal) -> "Book":
        """This book with `goal` from its first week on. A goal like it ends the week before; one of
        the same id is replaced, in its earlier weeks too. The same book if nothing changes.

        Raises `TooManyGoals` if in some week more than five would hold.
        """
        return self.with_goals(goals_with(self.goals, goal, self.heirs))

    def with_goals(self, goals: tuple[Goal, ...]) -> "Book":
        """This book with `goals` (see core/goals.py); the same book if they are so."""
        return self if goals == self.goals else replace(self, goals=goals)

    def with_normal_week(self, normal: NormalWeek) -> "Book":
        """This book with `normal` in force from its first week on; one from that same week is
        replaced, unless a goal counts from it, for a goal keeps what it names. The same book if that
        normal week is in force already."""
        ids = {other.id for other in self.normal_weeks}
        if normal.id in ids and self.normal_week(normal.valid_from) == normal:
            return self
        return replace(self, normal_weeks=weeks_with(self.normal_weeks, normal, named(self.goals)))

    def _in_order(self, minutes: Mapping[str, timedelta]) -> dict[str, timedelta]:
        """`minutes` in the user's order, which breaks ties."""
        known: Iterable[str] = dict.fromkeys((*self.order, *minutes))
        return {category: minutes[category] for category in known if minutes.get(category, ZERO)}
