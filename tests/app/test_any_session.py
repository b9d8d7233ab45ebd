"""Anything that a person may do in a window, in any order: what holds after every step."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from planner.app.commands.categories import (
    AddCategory,
    ArchiveCategory,
    BringBackCategory,
    ChangeRole,
    KeepUsually,
    MergeCategory,
    PlaceCategory,
    RenameCategory,
    SplitCategory,
)
from planner.app.commands.entries import AddEntry, RemoveEntry, SplitEntry
from planner.app.commands.framework import SetGoal, SetNormalWeek
from planner.app.commands.goals import ChangeGoal, EndGoal, MakeMain, RemoveGoal
from planner.app.commands.grid import DayTime, FillAsPlanned, SetDayTime
from planner.app.commands.hours import (
    AddAbsence,
    ChooseCountry,
    DeclineHoliday,
    RemoveAbsence,
    SetWorkingHours,
)
from planner.app.commands.normal_week import (
    ConfirmNormalWeek,
    CountGoalsAnew,
    MoveInNormalWeek,
    SetNormalHours,
)
from planner.app.commands.plan import (
    BeginFrom,
    EditMove,
    KeepAtLeast,
    LockCategory,
    MoveTime,
    MoveTimes,
    RemoveMove,
    SetCapacity,
)
from planner.app.commands.rules import ChangeRules
from planner.app.commands.templates import CopyWeek, RemoveTemplate, RenameTemplate, SaveTemplate
from planner.app.rules import rules_in_force, rules_of
from planner.app.session import Command, Session, Step
from planner.core.absence import Absence, AbsenceKind
from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.copying import takers, targets
from planner.core.duration import MINUTE, WEEK, ZERO, total
from planner.core.entry import Entry, EntrySource
from planner.core.errors import Refusal
from planner.core.goal import (
    MOST_GOALS,
    Absolute,
    Direction,
    Goal,
    Measure,
    Relative,
    Share,
    Subject,
)
from planner.core.move import Move, Reason
from planner.core.normal_week import NormalWeek, Source
from planner.core.normal_weeks import named
from planner.core.plan import Plan, StartKind
from planner.core.recounting import recounts
from planner.core.sorting import Looks, Rule
from planner.core.starts import choices
from planner.core.template import Template
from planner.core.week import Week
from planner.core.working_hours import WorkingHours, hours_of, hours_on
from tests.builders import W48, book
from tests.strategies import ORDER, PURPOSES, people, reasons, times

WEEKS = (W48, W48.plus(1))
names = st.sampled_from(ORDER)
purposes = st.sampled_from(PURPOSES)
some_weeks = st.sampled_from(WEEKS)
some_days = st.sampled_from([day for week in WEEKS for day in week.days])
amounts = st.one_of(st.integers(1, 12).map(lambda n: n * 15 * MINUTE), times(1, 900))
measures = st.one_of(
    st.integers(-50, 80).map(lambda percent: Relative(percent, "n1")),
    st.integers(0, 100).map(Share),
    times(0, 40 * 60).map(Absolute),
)


def _copy_of(held: Book) -> tuple[Week, tuple[Week, ...]]:
    return W48, takers(targets(held, W48, 1), planned_too=True)


class AnySession(RuleBasedStateMachine):
    """One session and what is known about it: the books that undo and redo must give back."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(book())
        self.told: list[Book] = []
        self.session.listen(self.told.append)
        self.past: list[Book] = []
        self.future: list[Book] = []
        self.row: Step | None = None
        self.number = 0

    # What a person does

    @rule(week=some_weeks, giver=names, taker=names, amount=amounts, reason=reasons, by=people)
    def move(
        self, week: Week, giver: str, taker: str, amount: timedelta, reason: Reason, by: str
    ) -> None:
        if giver != taker:
            move = Move(self.new_id(), giver, taker, amount, reason, by)
            self.perform(MoveTime(week, move), same_hours=True)

    @rule(week=some_weeks, giver=purposes, taker=purposes)
    def move_all_that_can_be_spared(self, week: Week, giver: str, taker: str) -> None:
        one, other = (self.session.book.category(name).id for name in (giver, taker))
        spare = self.plan(week).spare(one)
        if spare and one != other and other not in self.plan(week).locks:
            move = Move(self.new_id(), one, other, spare)
            assert self.perform(MoveTime(week, move), same_hours=True)

    @rule(week=some_weeks, ends=st.lists(st.tuples(names, names, amounts), max_size=4))
    def several_moves(self, week: Week, ends: list[tuple[str, str, timedelta]]) -> None:
        moves = tuple(Move(self.new_id(), *each) for each in ends if each[0] != each[1])
        self.perform(MoveTimes(week, moves), same_hours=True)

    @rule(week=some_weeks, place=st.integers(0, 20))
    def take_a_move_back(self, week: Week, place: int) -> None:
        if made := self.plan(week).moves:
            self.perform(RemoveMove(week, made[place % len(made)]), same_hours=True)

    @rule(week=some_weeks, place=st.integers(0, 20), amount=amounts, reason=reasons, taker=names)
    def edit_a_move(
        self, week: Week, place: int, amount: timedelta, reason: Reason, taker: str
    ) -> None:
        if made := self.plan(week).moves:
            old = made[place % len(made)]
            if taker != old.source:
                new = replace(old, amount=amount, reason=reason, target=taker)
                self.perform(EditMove(week, new), same_hours=True)

    @rule(week=some_weeks, category=names, on=st.booleans())
    def lock(self, week: Week, category: str, on: bool) -> None:
        before = self.plan(week)
        self.perform(LockCategory(week, category, on), same_hours=True)
        assert self.plan(week).minutes == before.minutes

    @rule(week=some_weeks, category=names, least=times(0, 600))
    def keep(self, week: Week, category: str, least: timedelta) -> None:
        before = self.plan(week)
        self.perform(KeepAtLeast(week, category, least), same_hours=True)
        assert self.plan(week).minutes == before.minutes

    @rule(week=some_weeks, title=st.sampled_from(("Fair", "fair", "Quiet")), own=st.booleans())
    def a_template(self, week: Week, title: str, own: bool) -> None:
        held = self.session.book
        if held.templates and own:
            self.perform(RenameTemplate(held.templates[-1].id, title), same_hours=True)
        elif len(held.templates) > 1:
            self.perform(RemoveTemplate(held.templates[0].id), same_hours=True)
        saved = Template(self.new_id(), title, held.plan(week).minutes)
        self.perform(SaveTemplate(saved), same_hours=True)

    @rule(word=st.sampled_from(("status", "call", "")), name=names, on=st.booleans())
    def a_rule_that_sorts(self, word: str, name: str, on: bool) -> None:
        held = rules_of(self.session.book, W48)
        made = Rule(f"r {word}", Looks.TITLE, word, name, on)
        self.perform(ChangeRules.setting(held, made), same_hours=True)

    @rule(place=st.integers(0, 9), away=st.booleans())
    def a_rule_goes_elsewhere(self, place: int, away: bool) -> None:
        held = rules_of(self.session.book, W48)
        if held.rules:
            moved = held.rules[place % len(held.rules)].id
            placed = ChangeRules.placing(held, moved, held.rules[0].id)
            removed = ChangeRules.removing(held, moved)
            self.perform(removed if away else placed, same_hours=True)

    @rule(week=some_weeks, place=st.integers(0, 9))
    def any_other_start(self, week: Week, place: int) -> None:
        every = choices(self.session.book)
        choice = every[place % len(every)]
        if self.perform(BeginFrom(week, choice.kind, choice.origin), same_hours=True):
            assert self.plan(week).start.kind is choice.kind
            active = {category.id for category in self.session.book.active}
            assert set(self.plan(week).minutes) <= active

    @rule()
    def copy(self) -> None:
        self.perform(CopyWeek(*_copy_of(self.session.book)), same_hours=True)

    @rule(week=some_weeks, capacity=st.one_of(times(0, 60 * 60), st.just(ZERO), times(0, 168 * 60)))
    def capacity(self, week: Week, capacity: timedelta) -> None:
        before = self.plan(week)
        locked = {name: before.planned(name) for name in before.locks}
        done = self.perform(SetCapacity(week, capacity))
        assert done == (total(locked.values()) <= capacity)
        if done:
            assert self.plan(week).capacity == capacity
            assert all(self.plan(week).planned(name) == time for name, time in locked.items())

    @rule(week=some_weeks, kind=st.sampled_from((StartKind.NORMAL, StartKind.LAST)))
    def new_start(self, week: Week, kind: StartKind) -> None:
        last = week.plus(-1)
        active = {category.id for category in self.session.book.active}
        done = self.perform(BeginFrom(week, kind), same_hours=True)
        if done:
            assert self.plan(week).moves == ()
            assert self.plan(week).start.kind is kind
        if kind is StartKind.NORMAL:
            assert done
        elif done:
            assert self.plan(week).locks == self.plan(last).locks & active
            kept = {name: t for name, t in self.plan(last).keep.items() if name in active}
            assert self.plan(week).keep == kept

    @rule(
        measure=measures,
        subject=st.sampled_from((*Role, *PURPOSES)),
        direction=st.sampled_from(Direction),
        week=some_weeks,
        is_main=st.booleans(),
    )
    def goal(
        self, measure: Measure, subject: Subject, direction: Direction, week: Week, is_main: bool
    ) -> None:
        plans = [self.plan(each) for each in WEEKS]
        new = Goal(self.new_id(), subject, measure, week, direction, None, is_main)
        self.perform(SetGoal(new))
        assert [self.plan(each) for each in WEEKS] == plans

    @rule(
        place=st.integers(0, 20),
        measure=measures,
        week=some_weeks,
        last=st.none() | some_weeks,
        kind=st.sampled_from((ChangeGoal, EndGoal, MakeMain, RemoveGoal)),
    )
    def change_a_goal(
        self, place: int, measure: Measure, week: Week, last: Week | None, kind: type[Command]
    ) -> None:
        goals = self.session.book.goals
        if not goals:
            return
        goal, new_id = goals[place % len(goals)], self.new_id()
        changed = replace(goal, id=new_id, measure=measure, valid_from=week, last=last)
        commands: dict[type, Command] = {
            ChangeGoal: ChangeGoal(goal.id, changed),
            EndGoal: EndGoal(goal.id, last),
            MakeMain: MakeMain(goal.id, week, new_id),
            RemoveGoal: RemoveGoal(goal.id),
        }
        plans = [self.plan(each) for each in WEEKS]
        self.perform(commands[kind])
        assert [self.plan(each) for each in WEEKS] == plans

    @rule(minutes=st.dictionaries(names, times(0, 900), min_size=1), week=some_weeks)
    def normal_week(self, minutes: dict[str, timedelta], week: Week) -> None:
        plans = [self.plan(each) for each in WEEKS if self.session.book.is_planned(each)]
        self.perform(SetNormalWeek(NormalWeek(self.new_id(), minutes, Source.TYPED, week)))
        assert all(self.plan(each.week) == each for each in plans)

    @rule(giver=names, taker=names, amount=amounts, week=some_weeks)
    def move_in_the_normal_week(
        self, giver: str, taker: str, amount: timedelta, week: Week
    ) -> None:
        book = self.session.book
        one, other = book.category(giver).id, book.category(taker).id
        active = {category.id for category in book.active}
        if one == other or not {one, other} <= active:
            return
        before, whole = self.targets(), book.normal_week(week).total
        move = Move(self.new_id(), one, other, amount)
        if self.perform(MoveInNormalWeek(week, (move,), self.new_id())):
            assert self.session.book.normal_week(week).total == whole
        assert self.targets() == before

    @rule(hours=times(0, 60 * 60), week=some_weeks)
    def hours_of_the_normal_week(self, hours: timedelta, week: Week) -> None:
        before = self.targets()
        self.perform(SetNormalHours(week, hours, self.new_id()))
        assert self.session.book.normal_week(week).total == hours
        assert self.targets() == before

    @rule(week=some_weeks)
    def let_goals_follow(self, week: Week) -> None:
        self.perform(ConfirmNormalWeek(week))
        asked = {each.goal.id: self.new_id() for each in recounts(self.session.book, week)}
        if self.perform(CountGoalsAnew(week, asked)):
            assert recounts(self.session.book, week) == ()

    def targets(self) -> list[tuple[str, timedelta]]:
        """What each relative goal asks of each planned week: a suggested one follows the normal week."""
        book = self.session.book
        return [
            (goal.id, book.standing(goal, book.plan(week)).target)
            for week in filter(book.is_planned, WEEKS)
            for goal in book.goals_in(week)
            if isinstance(goal.measure, Relative) and goal.measure.normal_week in named(book.goals)
        ]

    @rule(days=st.lists(some_days, min_size=1, max_size=3), amount=st.none() | times(0, 600))
    def take_off(self, days: list[date], amount: timedelta | None) -> None:
        kind = AbsenceKind.SICK
        absences = tuple(Absence(self.new_id(), day, amount, kind) for day in days)
        self.perform_with_difference(AddAbsence(absences))

    @rule(place=st.integers(0, 20))
    def be_there_after_all(self, place: int) -> None:
        if taken := self.session.book.absences:
            self.perform_with_difference(RemoveAbsence((taken[place % len(taken)],)))

    @rule(
        day=some_days,
        hours=st.lists(times(0, 600), min_size=7, max_size=7),
        bring_planned=st.booleans(),
    )
    def working_hours(self, day: date, hours: list[timedelta], bring_planned: bool) -> None:
        before = self.session.book
        command = SetWorkingHours(WorkingHours(day, tuple(hours)), bring_planned)
        followers = command.followers(before) if bring_planned else ()
        self.perform(command)
        after = self.session.book
        for week in WEEKS:
            if after is not before and week in followers:
                assert after.plan(week).capacity == after.hours(week)
            elif before.is_planned(week):
                assert after.plan(week) == before.plan(week)

    @rule(day=some_days, country=st.sampled_from(("", "DK")))
    def public_holidays(self, day: date, country: str) -> None:
        plans = [self.plan(week) for week in WEEKS]
        self.perform(DeclineHoliday(day), same_hours=True)
        self.perform(ChooseCountry(country), same_hours=True)
        assert [self.plan(week) for week in WEEKS] == plans

    @rule(
        day=some_days,
        clock=st.none() | st.integers(0, 1439),
        length=times(1, 600),
        name=names,
        source=st.sampled_from(EntrySource),
    )
    def an_entry(
        self, day: date, clock: int | None, length: timedelta, name: str, source: EntrySource
    ) -> None:
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        start = None if clock is None else midnight + clock * MINUTE
        entry = Entry(self.new_id(), day, length, name, start, "", source)
        before = [self.lasting(week) for week in WEEKS]
        done = self.perform(AddEntry(entry), same_hours=True)
        assert done == (self.session.book.category(name).id != OPEN_ID)
        after = [self.lasting(week) for week in WEEKS]
        added = total(after) - total(before)
        assert added == (length if done else ZERO) or day >= WEEKS[-1].sunday

    @rule(week=some_weeks, place=st.integers(0, 20), first=times(0, 600), name=purposes)
    def an_entry_that_is_split_or_removed(
        self, week: Week, place: int, first: timedelta, name: str
    ) -> None:
        if made := self.session.book.log(week).entries:
            before, entry_id = self.entered(week), made[place % len(made)].id
            self.perform(SplitEntry(week, entry_id, first, name, self.new_id()), same_hours=True)
            assert self.entered(week) == before
            assert self.perform(RemoveEntry(week, entry_id), same_hours=True)

    @rule(day=some_days, has_day=st.booleans(), amount=times(0, 1440), name=purposes)
    def a_cell(self, day: date, has_day: bool, amount: timedelta, name: str) -> None:
        week, when = Week.of(day), day if has_day else None
        command = SetDayTime(week, DayTime(name, when, amount), self.new_id())
        assert self.perform(command, same_hours=True)
        category = self.session.book.category(name).id
        assert self.session.book.log(week).on(when).get(category, ZERO) == amount

    @rule(week=some_weeks)
    def as_planned(self, week: Week) -> None:
        self.perform(FillAsPlanned(week, self.new_id()), same_hours=True)
        log = self.session.book.log(week)
        purposes = {n: t for n, t in self.plan(week).minutes.items() if n != OPEN_ID}
        assert all(log.actual(name) >= planned for name, planned in purposes.items())

    @rule(giver=purposes, taker=purposes, times=st.integers(1, 4))
    def hold_a_key(self, giver: str, taker: str, times: int) -> None:
        self.row = None
        for _ in range(times if giver != taker else 0):
            step = Move(self.new_id(), giver, taker, 15 * MINUTE)
            self.perform(MoveTime(W48, step), same_hours=True, joining=True)

    @rule(
        name=names,
        title=st.sampled_from(("Calls", "calls", "Travel", "")),
        role=st.sampled_from(Role),
    )
    def a_category_that_is_renamed_or_added(self, name: str, title: str, role: Role) -> None:
        self.perform(RenameCategory(name, title), same_hours=True)
        self.perform(ChangeRole(name, role), same_hours=True)
        if len(self.session.book.categories) < len(ORDER) + 2:
            self.perform(AddCategory(self.new_id(), title, role), same_hours=True)

    @rule(name=names, before=st.none() | names, least=times(0, 600))
    def a_category_that_is_placed_and_kept(
        self, name: str, before: str | None, least: timedelta
    ) -> None:
        ids = set(self.session.book.order)
        self.perform(PlaceCategory(name, before), same_hours=True)
        assert set(self.session.book.order) == ids
        self.perform(KeepUsually(name, least), same_hours=True)

    @rule(name=names, heir=names)
    def merge(self, name: str, heir: str) -> None:
        before = self.session.book
        one, other = before.category(name).id, before.category(heir).id
        if self.perform(MergeCategory(name, heir), same_hours=True):
            after = self.session.book
            for week in filter(before.is_planned, WEEKS):  # a suggestion is rounded anew
                both = before.plan(week).planned(one) + before.plan(week).planned(other)
                assert after.plan(week).planned(other) == both
            assert SplitCategory(one).apply(after) == before

    @rule(name=names)
    def split(self, name: str) -> None:
        self.perform(SplitCategory(name), same_hours=True)

    @rule(name=names, taker=names, week=some_weeks)
    def archive(self, name: str, taker: str, week: Week) -> None:
        before = self.session.book
        one, other = before.category(name).id, before.category(taker).id
        command = ArchiveCategory(name, taker, week, self.new_id())
        if self.perform(command, same_hours=True) and before.is_planned(week):
            both = before.plan(week).planned(one) + before.plan(week).planned(other)
            assert self.plan(week).planned(other) == both
            assert self.plan(week).planned(one) == ZERO

    @rule(name=names)
    def bring_back(self, name: str) -> None:
        self.perform(BringBackCategory(name), same_hours=True)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        before, self.told[:] = self.session.book, []
        assert self.session.undo() is not None
        assert self.session.book is self.past.pop()
        self.future.append(before)
        assert self.told == [self.session.book]

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        before, self.told[:] = self.session.book, []
        assert self.session.redo() is not None
        assert self.session.book is self.future.pop()
        self.past.append(before)
        assert self.told == [self.session.book]

    @rule(place=st.integers(0, 60))
    def turn_to_any_step(self, place: int) -> None:
        """Place 0 is before the first step. Every step gives back the book that it made, the same
        object, and it is told once, if it is another than before."""
        newest, self.told[:] = self.session.book, []
        books = [*self.past, newest, *reversed(self.future)]
        steps = [None, *self.session.past, *self.session.future]
        place %= len(books)
        turned = self.session.turn_to(steps[place])
        assert self.session.book is books[place]
        assert self.told == ([] if turned is None else [books[place]])
        assert (turned is None) == (place == len(self.past))
        self.past, self.future = books[:place], books[:place:-1]

    @rule()
    def undo_all_and_redo_all(self) -> None:
        newest = self.session.book
        seen = [*self.past, newest, *reversed(self.future)]
        undone = len(self.past)
        while self.session.undo():
            pass
        assert self.session.book is seen[0]
        for _ in range(undone):
            self.session.redo()
        assert self.session.book is newest

    # What holds

    @invariant()
    def every_week_is_shared_out_in_full(self) -> None:
        for week in WEEKS:
            plan = self.plan(week)
            assert total(plan.minutes.values()) == plan.capacity == plan.start.capacity
            assert all(time > ZERO for time in plan.minutes.values())
            assert all(time > ZERO for time in plan.start.minutes.values())
            assert len({move.id for move in plan.moves}) == len(plan.moves)
            assert all(self.flow(plan, name) == plan.planned(name) for name in self.ids)
            assert OPEN_ID not in plan.locks

    @invariant()
    def categories_are_whole(self) -> None:
        held = self.session.book
        assert len(set(self.ids)) == len(self.ids)
        assert set(ORDER) <= set(self.ids)
        assert [c.id for c in held.categories if c.role is None] == [OPEN_ID]
        active = [category.name.casefold() for category in held.active]
        assert len(set(active)) == len(active)
        templates = [template.name.casefold() for template in held.templates]
        assert len(set(templates)) == len(templates)
        for week in WEEKS:
            assert held.plan(week) is held.plan(week)
            assert set(held.plan(week).minutes) <= set(held.order)
            assert set(held.normal_week(week).minutes) <= set(held.order)
            assert sum(held.shares(held.plan(week)).values()) in (0, 100)

    @invariant()
    def rules_sort_into_what_can_be_recorded(self) -> None:
        held = self.session.book
        active = {category.id for category in held.active} - {OPEN_ID}
        working = [rule for rule in rules_in_force(held, W48).rules if rule.is_on]
        assert {rule.category for rule in working} <= active

    @invariant()
    def a_week_has_the_hours_of_its_days_less_absence(self) -> None:
        held = self.session.book
        for week in WEEKS:
            left = [held.hours_on(day) for day in week.days]
            assert total(left) == held.hours(week) <= hours_of(week, held.working_hours)
            for day, hours in zip(week.days, left, strict=True):
                assert ZERO <= hours <= hours_on(day, held.working_hours)
            assert held.is_planned(week) or held.plan(week).capacity == held.hours(week)

    @invariant()
    def what_is_recorded_adds_up(self) -> None:
        held = self.session.book
        for week in WEEKS:
            log = held.log(week)
            assert log is held.log(week)
            assert set(log.minutes) <= set(held.order) - {OPEN_ID}
            assert total(total(day.values()) for day in log.by_day.values()) == log.total
            assert log.total + log.double_booked == self.entered(week)
            assert all(ZERO <= log.counted[each.id] <= each.amount for each in log.entries)

    @invariant()
    def no_two_moves_could_be_one(self) -> None:
        for week in WEEKS:
            moves = self.plan(week).moves
            ways = {(move.source, move.target) for move in moves}
            assert not ways & {(target, source) for source, target in ways}
            assert len({replace(m, id="", amount=MINUTE) for m in moves}) == len(moves)

    @invariant()
    def goals_are_few_and_can_be_judged(self) -> None:
        held = self.session.book
        for week in WEEKS:
            assert len(held.goals_in(week)) <= MOST_GOALS
            for goal in held.goals_in(week):
                seen = held.standing(goal, held.plan(week))
                assert ZERO <= seen.counted <= seen.planned <= seen.capacity
                assert seen.target >= ZERO

    @invariant()
    def the_steps_are_those_that_were_made(self) -> None:
        steps = self.session.past
        assert len(steps) == len(self.past)
        assert all(step.before is book for step, book in zip(steps, self.past, strict=True))

    # How it is done

    def perform(self, command: Command, *, same_hours: bool = False, joining: bool = False) -> bool:
        """Perform it and check what holds of every command; whether it was not refused."""
        before, self.told[:] = self.session.book, []
        hours = [before.plan(week).capacity for week in WEEKS]
        row = self.row if joining else None
        try:
            step = self.session.perform(command, joining=row)
        except Refusal:
            assert self.session.book is before
            assert self.told == []
            return False
        if self.session.book is before:
            assert self.told == []
            return True
        assert self.told == [self.session.book]
        if row is None:
            self.past.append(before)
        self.row = step if joining else None
        self.future.clear()
        if same_hours:
            assert [self.plan(week).capacity for week in WEEKS] == hours
        return True

    @property
    def ids(self) -> list[str]:
        """Every id that is known, of those merged too."""
        return [name for category in self.session.book.categories for name in category.ids]

    def perform_with_difference(self, command: Command) -> None:
        """Perform it: planned weeks change by what the hours of their days do, and by no more."""
        before = self.session.book
        self.perform(command)
        after = self.session.book
        for week in WEEKS:
            if before.is_planned(week):
                change = after.hours(week) - before.hours(week)
                wanted = before.plan(week).capacity + change
                assert after.plan(week).capacity == min(max(wanted, ZERO), WEEK)

    def plan(self, week: Week) -> Plan:
        return self.session.book.plan(week)

    def entered(self, week: Week) -> timedelta:
        """Everything that was recorded, overlaps as often as they are."""
        return total(each.amount for each in self.session.book.log(week).entries)

    def lasting(self, week: Week) -> timedelta:
        """What was recorded but for what gives way to the rest."""
        entries = self.session.book.log(week).entries
        return total(each.amount for each in entries if not each.gives_way)

    def new_id(self) -> str:
        self.number += 1
        return f"x{self.number}"

    @staticmethod
    def flow(plan: Plan, name: str) -> timedelta:
        came = total(move.amount for move in plan.moves if move.target == name)
        return (
            plan.start.planned(name)
            + came
            - total(move.amount for move in plan.moves if move.source == name)
        )


AnySession.TestCase.settings = settings(max_examples=80, stateful_step_count=40)
TestAnySession = AnySession.TestCase
