"""What can be done to categories, and what can't."""

from datetime import timedelta

import pytest

from planner.app.commands.categories import (
    AddCategory,
    ArchiveCategory,
    ChangeRole,
    DefineCategory,
    KeepUsually,
    MergeCategory,
    PlaceCategory,
    RecolourCategory,
    RenameCategory,
    SplitCategory,
)
from planner.app.commands.plan import BeginFrom, LockCategory, MoveTime
from planner.app.session import Command, Session
from planner.core.book import Book
from planner.core.category import OPEN_ID, Role, called
from planner.core.errors import (
    EmptyName,
    NameTaken,
    NoSuchCategory,
    NotAColour,
    NotATime,
    NothingToMove,
    OpenStays,
)
from planner.core.plan import StartKind
from tests.builders import EMPLOYEE_WEEK, W48, book, minutes, move, plan, time

GIVEN = book()


def test_a_new_category_stands_before_what_is_not_planned() -> None:
    after = AddCategory("calls", "  Calls\n", Role.CUSTOMER).apply(GIVEN)

    added = after.category("calls")
    assert (added.name, added.role) == ("Calls", Role.CUSTOMER)
    assert after.order[-2:] == ("calls", OPEN_ID)


def test_a_new_category_stands_last_where_not_planned_was_moved_away() -> None:
    moved = PlaceCategory(OPEN_ID, "customers").apply(GIVEN)

    assert AddCategory("calls", "Calls", Role.CUSTOMER).apply(moved).order[-1] == "calls"


@pytest.mark.parametrize("name", ["Travel", " TRAVEL ", "not planned"])
def test_a_name_is_one_categorys_alone_case_ignored(name: str) -> None:
    for command in (RenameCategory("meetings", name), AddCategory("x", name, Role.OTHER)):
        with pytest.raises(NameTaken):
            command.apply(GIVEN)


def test_a_category_may_be_called_what_it_is_called_with_other_capitals() -> None:
    assert RenameCategory("travel", "TRAVEL").apply(GIVEN).category("travel").name == "TRAVEL"


def test_the_name_of_an_archived_category_is_free() -> None:
    archived = ArchiveCategory("travel", OPEN_ID, W48, "n2").apply(GIVEN)
    renamed = RenameCategory("admin", "Travel").apply(archived)

    assert called("travel", renamed.active).id == "admin"


@pytest.mark.parametrize("name", ["", " \t", "\u200b"])
def test_a_name_has_something_to_see_in_it(name: str) -> None:
    with pytest.raises(EmptyName):
        RenameCategory("travel", name).apply(GIVEN)


@pytest.mark.parametrize(("colour", "kept"), [("#12ABcd", "#12abcd"), ("", "")])
def test_a_colour_is_ones_own_or_the_roles(colour: str, kept: str) -> None:
    own = RecolourCategory("travel", "#000000").apply(GIVEN)

    assert RecolourCategory("travel", colour).apply(own).category("travel").colour == kept


@pytest.mark.parametrize("colour", ["blue", "#12345", "#1234567", "12345g", "#12345g"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(NotAColour):
        RecolourCategory("travel", colour).apply(GIVEN)


def test_a_new_role_counts_in_weeks_that_were_planned_before() -> None:
    begun = book("travel 2:00, customers 12:00", plan("travel 2:00, customers 12:00"))
    goal = begun.goals[0]

    after = ChangeRole("travel", Role.CUSTOMER).apply(begun)

    assert after.standing(goal, after.plan(W48)).planned == time("14:00")


def test_new_plans_keep_what_a_category_usually_keeps_and_old_ones_what_they_kept() -> None:
    begun = book("travel 2:00", plan("travel 2:00"))

    after = KeepUsually("travel", time("1:00")).apply(begun)

    assert after.plan(W48).keep == {}
    assert after.plan(W48.plus(1)).keep == {"travel": time("1:00")}


def test_no_category_keeps_more_than_a_week() -> None:
    with pytest.raises(NotATime):
        KeepUsually("travel", timedelta(hours=169)).apply(GIVEN)


def test_a_definition_keeps_its_lines() -> None:
    after = DefineCategory("travel", " Driving.\nNot: calls on the way. ").apply(GIVEN)

    assert after.category("travel").definition == "Driving.\nNot: calls on the way."


@pytest.mark.parametrize(
    ("name", "before", "order"),
    [
        ("travel", "customers", "travel customers meetings"),
        ("customers", "admin", "meetings customers admin"),
        ("meetings", "customers", "meetings customers admin"),
        ("meetings", "meetings", "customers meetings admin"),
    ],
)
def test_a_category_stands_where_it_was_put(name: str, before: str, order: str) -> None:
    assert " ".join(PlaceCategory(name, before).apply(GIVEN).order[:3]) == order


def test_a_category_can_stand_last() -> None:
    assert PlaceCategory("customers", None).apply(GIVEN).order[-1] == "customers"


NOT_FOR_OPEN = (
    RenameCategory(OPEN_ID, "Free"),
    RecolourCategory(OPEN_ID, "#123456"),
    ChangeRole(OPEN_ID, Role.OTHER),
    DefineCategory(OPEN_ID, "x"),
    KeepUsually(OPEN_ID, time("1:00")),
    ArchiveCategory(OPEN_ID, "travel", W48, "n2"),
    MergeCategory(OPEN_ID, "travel"),
    MergeCategory("travel", OPEN_ID),
)


@pytest.mark.parametrize("command", NOT_FOR_OPEN, ids=repr)
def test_not_planned_stays_as_it_is(command: Command) -> None:
    with pytest.raises(OpenStays):
        command.apply(GIVEN)


NOTHING_NEW = (
    RenameCategory("travel", "Travel"),
    RecolourCategory("travel", ""),
    ChangeRole("travel", Role.TRAVEL),
    DefineCategory("travel", " "),
    KeepUsually("travel", time("0")),
    PlaceCategory("customers", "meetings"),
    PlaceCategory(OPEN_ID, None),
)


@pytest.mark.parametrize("command", NOTHING_NEW, ids=repr)
def test_what_changes_nothing_is_no_step(command: Command) -> None:
    session = Session(GIVEN)

    session.perform(command)

    assert session.book is GIVEN
    assert session.past == ()


@pytest.mark.parametrize("command", [*NOT_FOR_OPEN, *NOTHING_NEW], ids=repr)
def test_a_category_that_is_not_there_is_refused(command: Command) -> None:
    with pytest.raises(NoSuchCategory):
        command.apply(Book(GIVEN.person, ()))


def test_a_merge_is_one_step_and_undo_gives_back_the_same_book() -> None:
    session = Session(book("", plan()))
    begun = session.book

    session.perform(MergeCategory("travel", "admin"))

    assert len(session.past) == 1
    assert session.undo() is not None
    assert session.book is begun


def test_a_wish_for_a_category_that_was_merged_is_one_for_its_heir() -> None:
    merged = MergeCategory("travel", "admin").apply(book("", plan()))

    locked = LockCategory(W48, "travel", True).apply(merged)
    assert locked.plan(W48).locks == {"admin"}
    moved = MoveTime(W48, move("1:00 travel > customers")).apply(merged)
    assert moved.plan(W48).moves[0].source == "admin"
    with pytest.raises(NothingToMove):
        MoveTime(W48, move("1:00 travel > admin")).apply(merged)


def test_a_week_that_was_changed_as_merged_stays_merged_when_it_is_split() -> None:
    merged = MergeCategory("travel", "admin").apply(book(EMPLOYEE_WEEK, plan()))
    moved = MoveTime(W48, move("1:00 admin > customers")).apply(merged)

    apart = SplitCategory("travel").apply(moved)

    assert apart.plan(W48) == moved.plan(W48)
    assert apart.plan(W48.plus(1)).planned("travel") == time("2:30")


def test_a_week_that_begins_as_the_last_gives_nothing_to_what_was_archived_since() -> None:
    last = plan("travel 2:00, meetings 35:00")
    archived = ArchiveCategory("travel", "admin", W48.plus(1), "n2").apply(book("", last))

    begun = BeginFrom(W48.plus(1), StartKind.LAST).apply(archived)

    assert begun.plan(W48.plus(1)).minutes == minutes("open 2:00, meetings 35:00")
