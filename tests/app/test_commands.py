"""What each command does, and that it leaves no trace when it is refused or changes nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.app.commands.framework import (
    BeginBook,
    ChooseGrid,
    DescribePerson,
    LeadOthers,
    SetGoal,
    SetNormalWeek,
    counting_from,
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
    WriteNote,
)
from planner.app.session import Command, Session
from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.duration import MINUTE, ZERO
from planner.core.errors import (
    BelowKeep,
    CannotLock,
    EmptyName,
    Locked,
    LockedDoesNotFit,
    NoSuchCategory,
    NoSuchMove,
    NoSuchStart,
    NotATime,
    Overdrawn,
    Refusal,
)
from planner.core.goal import Absolute, Goal, Relative, Share
from planner.core.move import Reason, ReasonKind
from planner.core.person import Person
from planner.core.plan import StartKind
from planner.core.profile import EMPLOYEE, PROFILES
from planner.core.starts import begun_from
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, hours_of, move, normal, plan, time

W47, W49 = W48.plus(-1), W48.plus(1)
STOP = Reason(ReasonKind.STOP, "status meeting")
TAKEN = move("1:30 meetings > customers", None, "m1")
PLANNED = book(
    EMPLOYEE_WEEK,
    plan().after(TAKEN).locked("travel").keeping("admin", time("6:00")),
)


def planned(changed: Book) -> dict[str, str]:
    return hours_of(changed.plan(W48).minutes)


# Moves


def test_the_first_change_makes_the_plan() -> None:
    begun = book()

    changed = MoveTime(W48, TAKEN).apply(begun)

    assert changed.is_planned(W48)
    assert not changed.is_planned(W49)
    assert (planned(changed)["meetings"], planned(changed)["customers"]) == ("6:30", "13:30")


def test_several_moves_are_made_as_one_and_only_the_result_is_checked() -> None:
    there = move("9:00 meetings > customers")
    paid_for_later = move("1:00 admin > meetings")

    changed = MoveTimes(W48, (there, paid_for_later)).apply(book())

    assert planned(changed) == {
        "customers": "21:00",
        "admin": "5:30",
        "preparation": "6:00",
        "travel": "2:30",
        "improvement": "2:00",
    }


def test_a_move_is_taken_back_from_the_middle() -> None:
    begun = MoveTime(W48, move("1:00 admin > customers", None, "m2")).apply(book())
    begun = MoveTime(W48, TAKEN).apply(begun)

    changed = RemoveMove(W48, begun.plan(W48).move("m2")).apply(begun)

    assert changed.plan(W48).moves == (TAKEN,)


def test_a_move_is_given_a_reason() -> None:
    changed = EditMove(W48, replace(TAKEN, reason=STOP)).apply(PLANNED)

    assert changed.plan(W48).moves[0].reason == STOP
    assert changed.plan(W48).minutes == PLANNED.plan(W48).minutes


# What leaves no trace


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (MoveTime(W48, move("0:15 travel > customers")), Locked),
        (MoveTime(W48, move("0:15 customers > travel")), Locked),
        (MoveTime(W48, move("0:45 admin > customers")), BelowKeep),
        (MoveTime(W48, move("7:00 meetings > customers")), Overdrawn),
        (MoveTime(W48, move("0:15 meetings > nobody")), NoSuchCategory),
        (
            MoveTimes(W48, (move("0:15 meetings > admin"), move("0:15 nobody > admin"))),
            NoSuchCategory,
        ),
        (MoveTimes(W48, (move("0:15 meetings > admin"), move("3:00 travel > admin"))), Locked),
        (EditMove(W48, TAKEN.of(time("9:00"))), Overdrawn),
        (EditMove(W48, replace(TAKEN, id="m2")), NoSuchMove),
        (EditMove(W48, replace(TAKEN, target="nobody")), NoSuchCategory),
        (RemoveMove(W48, replace(TAKEN, id="m2")), NoSuchMove),
        (LockCategory(W48, OPEN_ID, on=True), CannotLock),
        (LockCategory(W48, "nobody", on=True), NoSuchCategory),
        (KeepAtLeast(W48, OPEN_ID, time("1:00")), CannotLock),
        (KeepAtLeast(W48, "admin", time("168:00") + MINUTE), NotATime),
        (KeepAtLeast(W48, "nobody", time("1:00")), NoSuchCategory),
        (SetCapacity(W48, time("2:29")), LockedDoesNotFit),
        (SetCapacity(W48, time("168:00") + MINUTE), NotATime),
        (BeginFrom(W48, StartKind.LAST), NoSuchStart),
        (BeginFrom(W48, StartKind.AGREED), NoSuchStart),
        (SetGoal(Goal("g2", "nobody", Share(30), W48)), NoSuchCategory),
    ],
)
def test_a_refused_command_leaves_no_trace(command: Command, refusal: type[Refusal]) -> None:
    session, told = Session(PLANNED), []
    session.listen(told.append)

    with pytest.raises(refusal):
        session.perform(command)

    assert session.book is PLANNED
    assert session.past == ()
    assert told == []


@pytest.mark.parametrize(
    "command",
    [
        EditMove(W48, TAKEN),
        MoveTimes(W48, ()),
        MoveTimes(W49, ()),
        MoveTimes(W49, (TAKEN, move("1:30 customers > meetings"))),
        LockCategory(W48, "travel", on=True),
        LockCategory(W48, "meetings", on=False),
        LockCategory(W49, "meetings", on=False),
        KeepAtLeast(W48, "admin", time("6:00")),
        KeepAtLeast(W49, "admin", ZERO),
        SetCapacity(W48, time("37:00")),
        SetCapacity(W49, time("37:00")),
        WriteNote(W48, "", ""),
        WriteNote(W49, "", "\u200b"),
        SetGoal(PLANNED.goals[0]),
        SetNormalWeek(normal()),
        DescribePerson("Key account manager"),
        LeadOthers(on=False),
        ChooseGrid(time("0:15")),
    ],
)
def test_a_command_that_changes_nothing_is_no_step(command: Command) -> None:
    session, told = Session(PLANNED), []
    session.listen(told.append)

    session.perform(command)

    assert session.book is PLANNED
    assert session.past == ()
    assert told == []


# Lock, keep, capacity, notes


def test_a_lock_and_what_to_keep_belong_to_the_week() -> None:
    changed = LockCategory(W48, "meetings", on=True).apply(book())
    changed = KeepAtLeast(W48, "admin", time("2:00")).apply(changed)

    assert changed.plan(W48).locks == {"meetings"}
    assert changed.plan(W48).keep == {"admin": time("2:00")}
    assert changed.plan(W49).locks == frozenset()
    assert changed.plan(W49).keep == {}


def test_a_week_off_is_a_capacity_of_nothing() -> None:
    changed = SetCapacity(W48, ZERO).apply(book())

    assert changed.plan(W48).is_off
    assert changed.is_planned(W48)


def test_a_capacity_breaks_ties_by_the_users_order() -> None:
    begun = book("meetings 1:00, travel 1:00, customers 1:00", hours="3:00")

    assert planned(SetCapacity(W48, time("2:59")).apply(begun))["customers"] == "0:59"


def test_a_note_keeps_its_lines_and_a_promise_is_one_line() -> None:
    changed = WriteNote(W48, "one\ntwo" + "x" * 3000, " call\nthem \u202e").apply(book())

    assert changed.plan(W48).note.startswith("one\ntwo")
    assert len(changed.plan(W48).note) == 2000
    assert changed.plan(W48).promise == "call them"


# Starts


def test_starting_again_from_the_normal_week_drops_moves_and_locks_and_keeps_the_hours() -> None:
    begun = SetCapacity(W48, time("29:30")).apply(PLANNED)
    begun = WriteNote(W48, "a note", "a promise").apply(begun)

    begun = BeginFrom(W48, StartKind.NORMAL).apply(begun)
    again = begun.plan(W48)

    assert again.capacity == time("29:30")
    assert hours_of(again.minutes)["customers"] == "9:34"
    assert (again.moves, again.locks, again.keep) == ((), frozenset(), {})
    assert (again.note, again.promise) == ("a note", "a promise")


def test_beginning_like_last_week_copies_its_time_locks_and_what_it_keeps() -> None:
    last = plan(week=W47).after(TAKEN).locked("travel").keeping("admin", time("2:00"))
    begun = BeginFrom(W48, StartKind.LAST).apply(book(EMPLOYEE_WEEK, last, week=W47))

    plan48 = begun.plan(W48)

    assert plan48.minutes == last.minutes
    assert plan48.moves == ()
    assert (plan48.locks, plan48.keep) == (last.locks, last.keep)
    assert (plan48.start.kind, plan48.start.origin) == (StartKind.LAST, "2026-W47")


def test_beginning_like_a_longer_week_leaves_its_locked_time_as_it_was() -> None:
    last = plan(week=W47).locked("customers")
    begun = book(EMPLOYEE_WEEK, last, week=W47)
    begun = SetCapacity(W48, time("29:30")).apply(begun)

    assert planned(BeginFrom(W48, StartKind.LAST).apply(begun))["customers"] == "12:00"


def test_beginning_like_a_week_whose_locks_do_not_fit_is_refused() -> None:
    last = plan(week=W47).locked("customers")
    begun = SetCapacity(W48, time("11:59")).apply(book(EMPLOYEE_WEEK, last, week=W47))

    with pytest.raises(LockedDoesNotFit):
        BeginFrom(W48, StartKind.LAST).apply(begun)


def test_what_a_start_would_bring_is_shown_without_a_trace() -> None:
    shown = begun_from(PLANNED, W48, StartKind.NORMAL)

    assert hours_of(shown.minutes)["meetings"] == "8:00"
    assert hours_of(PLANNED.plan(W48).minutes)["meetings"] == "6:30"


def test_a_suggestion_that_is_chosen_is_a_plan() -> None:
    changed = BeginFrom(W48, StartKind.NORMAL).apply(book())

    assert changed.is_planned(W48)
    assert changed.plan(W48) == book().plan(W48)
    assert BeginFrom(W48, StartKind.NORMAL).apply(changed) is changed


# The frame


NAMES = {part.id: part.id.title() for profile in PROFILES.values() for part in profile.parts}
NAMES[OPEN_ID] = "Not planned"
EMPTY = Book(Person("p1"), ())


def begin(profile: str = "employee", hours: str = "37:00", **rest: object) -> Book:
    return BeginBook(profile, time(hours), NAMES, W48, ("n1", "g1"), **rest).apply(EMPTY)  # type: ignore[arg-type]


def test_a_new_book_begins_with_the_profiles_week_and_its_usual_goal() -> None:
    begun = begin()

    assert planned(begun) == hours_of({part.id: part.hours for part in EMPLOYEE.parts})
    assert begun.order == (*(part.id for part in EMPLOYEE.parts), OPEN_ID)
    assert begun.goals == (Goal("g1", Role.CUSTOMER, Relative(30, "n1"), W48),)
    assert begun.hours(W48) == time("37:00")
    assert not begun.is_planned(W48)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("hours", ["0:00", "7:07", "37:00", "120:00", "167:45", "168:00"])
def test_every_profile_makes_a_book_of_any_hours(profile: str, hours: str) -> None:
    begun = begin(profile, hours)

    assert begun.plan(W48).capacity == begun.normal_week(W48).total == time(hours)


def test_a_leader_begins_with_thirty_per_cent_of_the_week_and_a_typed_goal_is_kept() -> None:
    assert begin("leader").goals[0].measure == Share(30)
    assert begin(measure=Absolute(time("8:30"))).goals[0].measure == Absolute(time("8:30"))
    assert begin(measure=Relative(40, "")).goals[0].measure == Relative(40, "n1")
    assert counting_from(Share(30), "n1") == Share(30)


def test_a_name_without_anything_to_see_is_refused() -> None:
    with pytest.raises(EmptyName):
        BeginBook("employee", time("37:00"), {**NAMES, OPEN_ID: " "}, W48, ("n1", "g1")).apply(
            EMPTY
        )


def test_more_than_a_week_is_no_week() -> None:
    with pytest.raises(NotATime):
        BeginBook("employee", time("168:00") + MINUTE, NAMES, W48, ("n1", "g1")).apply(EMPTY)


def test_a_new_normal_week_leaves_plans_and_earlier_goals_as_they_are() -> None:
    changed = SetNormalWeek(normal("customers 20:00, meetings 17:00", W49, "n2")).apply(PLANNED)

    assert changed.plan(W48) is PLANNED.plan(W48)
    assert changed.goals is PLANNED.goals
    assert hours_of(changed.plan(W49).minutes)["customers"] == "20:00"


def test_a_person_is_described_in_one_line_each_and_keeps_the_id() -> None:
    changed = DescribePerson(" Team\nleader ", "x" * 100).apply(book())

    assert changed.person == Person("p1", "Team leader", "x" * 80)


def test_who_begins_as_a_leader_leads_others_and_who_begins_otherwise_does_not() -> None:
    names = {category.id: category.name for category in CATEGORIES}
    as_leader = BeginBook("leader", time("37:00"), names | {"people": "People"}, W48, ("n", "g"))
    as_employee = BeginBook("employee", time("37:00"), names, W48, ("n", "g"))

    leading = as_leader.apply(EMPTY)

    assert leading.person.leads
    assert not as_employee.apply(leading).person.leads


def test_leading_others_stays_when_the_name_changes_and_can_be_taken_back() -> None:
    leading = LeadOthers(on=True).apply(book())

    renamed = DescribePerson("Team leader").apply(leading)

    assert renamed.person == Person("p1", "Team leader", "", leads=True)
    assert not LeadOthers(on=False).apply(renamed).person.leads


@pytest.mark.parametrize("grid", ["0:05", "0:30", "1:00"])
def test_another_grid_changes_no_minute_and_goals_are_rounded_to_it(grid: str) -> None:
    planned = book(EMPLOYEE_WEEK, plan("customers 12:07, meetings 24:53"))

    changed = ChooseGrid(time(grid)).apply(planned)

    assert changed.plan(W48) is planned.plan(W48)
    assert changed.normal_weeks is planned.normal_weeks
    standing = changed.main_standing(changed.plan(W48))
    assert standing is not None
    assert standing.exact == time("15:36")
    assert standing.target % time(grid) == ZERO


@pytest.mark.parametrize("grid", [ZERO, time("1:01"), time("-0:15")])
def test_a_grid_of_nothing_or_of_more_than_an_hour_is_refused(grid: timedelta) -> None:
    with pytest.raises(NotATime):
        ChooseGrid(grid).apply(book())
