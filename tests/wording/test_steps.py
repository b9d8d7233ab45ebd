"""What can be undone, by name."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.app.commands.categories import (
    AddCategory,
    ArchiveCategory,
    BringBackCategory,
    ChangeRole,
    DefineCategory,
    KeepUsually,
    MergeCategory,
    PlaceCategory,
    RecolourCategory,
    RenameCategories,
    RenameCategory,
    SplitCategory,
)
from planner.app.commands.closing import CloseWeek, ReopenWeek
from planner.app.commands.early import EndEntryEarly, EndTimeEarly, StopEarly
from planner.app.commands.entries import (
    AddEntries,
    AddEntry,
    BeginDaysAt,
    EditEntry,
    RemoveEntry,
    SplitEntry,
)
from planner.app.commands.framework import (
    BeginBook,
    ChooseGrid,
    DescribePerson,
    LeadOthers,
    SetGoal,
    SetNormalWeek,
)
from planner.app.commands.goals import ChangeGoal, EndGoal, MakeMain, RemoveGoal
from planner.app.commands.grid import DayTime, FillAsPlanned, SetDayTime, SetDayTimes, SetWeekTime
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
    RedateNormalWeek,
    RemoveNormalWeek,
    SetNormalHours,
    TakeNormalWeek,
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
from planner.app.commands.rules import ChangeRules
from planner.app.commands.stopwatch import (
    AskSince,
    CorrectStart,
    DiscardStopwatch,
    NoteStopwatch,
    StartStopwatch,
    StopStopwatch,
    SwitchStopwatch,
)
from planner.app.commands.templates import CopyWeek, RemoveTemplate, RenameTemplate, SaveTemplate
from planner.app.commands.versions import OpenVersion, TakeTheirs
from planner.app.session import Command, Session
from planner.core.absence import Absence
from planner.core.category import Role
from planner.core.left_out import LeftOut
from planner.core.log import Log
from planner.core.plan import StartKind
from planner.core.sorting import Looks, Rule, Rules
from planner.core.template import Template
from planner.i18n import Words
from planner.wording.steps import command_name, step_name
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, move, normal, plan, time

ENGLISH = Words("en")
NINE = datetime(2026, 11, 25, 9, tzinfo=UTC)
MADE = move("1:30 meetings > customers")
CALL = entry("tue 9:00 1:30 customers", "e1")
STATUS = Rule("r1", Looks.TITLE, "status", "meetings")
HELD = Rules((STATUS,))
GIVEN = replace(
    book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, MADE)).with_log(Log(W48, (CALL,))),
    rules=HELD,
    templates=(Template("t1", "Quiet week", {}),),
)
ON_TUESDAY = DayTime("customers", date(2026, 11, 24), time("2:00"))
THURSDAY_OFF = Absence("a1", date(2026, 11, 26))
COMMANDS: dict[str, Command] = {
    "move 1:30 from Internal meetings": MoveTime(W48, MADE),
    "move 2:00 in all": MoveTimes(W48, (MADE, move("0:30 admin > customers"))),
    "take back 1:30 from Internal meetings": RemoveMove(W48, MADE),
    "change the move from Internal meetings": EditMove(W48, MADE),
    "lock Travel": LockCategory(W48, "travel", True),
    "unlock Travel": LockCategory(W48, "travel", False),
    "keep at least 1:00 of Travel": KeepAtLeast(W48, "travel", time("1:00")),
    "30:00 in week 48": SetCapacity(W48, time("30:00")),
    "begin week 48 anew": BeginFrom(W48, StartKind.NORMAL),
    "record 1:30 of Customer contact": AddEntry(CALL),
    "record 2 entries": AddEntries((CALL, entry("wed 1:00 travel"))),
    "change the entry of Customer contact": EditEntry(W48, CALL),
    "remove 1:30 of Customer contact": RemoveEntry(W48, "e1"),
    "split 1:30 of Customer contact": SplitEntry(W48, "e1", time("0:30"), "travel", "e2"),
    "change an entry": SplitEntry(W48, "gone", time("0:30"), "travel", "e2"),
    "end Customer contact 0:20 early": EndEntryEarly(W48, "e1", time("0:20"), "travel", "e2"),
    "end Travel 0:20 early": EndTimeEarly(W48, "travel", None, time("0:20"), "", "e2"),
    "stop the stopwatch 0:20 early": StopEarly(NINE, time("0:20"), "", "e2"),
    "2:00 of Customer contact on 24 Nov": SetDayTime(W48, ON_TUESDAY, "e2"),
    "2:00 of Travel without a day": SetDayTime(W48, DayTime("travel", None, time("2:00")), "e2"),
    "8:30 of Internal meetings in the week": SetWeekTime(W48, "meetings", time("8:30"), "e2"),
    "record week 48 by day": SetDayTimes(W48, (ON_TUESDAY,), "e2"),
    "record week 48 as planned": FillAsPlanned(W48, "e2"),
    "close week 48": CloseWeek(W48),
    "reopen week 48": ReopenWeek(W48),
    "start the stopwatch for Travel": StartStopwatch("travel", NINE),
    "switch the stopwatch to Travel": SwitchStopwatch("travel", NINE, "e2"),
    "stop the stopwatch": StopStopwatch(NINE, "e2"),
    "start the stopwatch at 9:00": CorrectStart(NINE, NINE),
    "note what the stopwatch runs for": NoteStopwatch("call"),
    "discard the stopwatch": DiscardStopwatch(),
    "let the stopwatch go on": AskSince(None),
    "ask what counts since 9:00": AskSince(NINE),
    "begin days at 2:00": BeginDaysAt(time("2:00")),
    "write the note of week 48": WriteNote(W48, "", ""),
    "begin with a typical week": BeginBook("leader", timedelta(), {}, W48, ("", "")),
    "set the normal week": SetNormalWeek(normal()),
    "move 1:30 from Internal meetings in the normal week": MoveInNormalWeek(W48, (MADE,), "n2"),
    "move 2:00 in the normal week": MoveInNormalWeek(
        W48, (MADE, move("0:30 admin > customers")), "n2"
    ),
    "38:00 in the normal week": SetNormalHours(W48, time("38:00"), "n2"),
    "another normal week from week 48": TakeNormalWeek(W48, "n1", "n2"),
    "normal week from week 48": RedateNormalWeek("n1", W48),
    "confirm the normal week": ConfirmNormalWeek(W48),
    "remove a normal week": RemoveNormalWeek("n1"),
    "let the goal follow the normal week": CountGoalsAnew(W48, {"g1": "g2"}),
    "set the goal": SetGoal(GIVEN.goals[0]),
    "change the goal on customer time": ChangeGoal("g1", GIVEN.goals[0]),
    "end the goal on customer time": EndGoal("g1", W48),
    "let the goal on customer time go on": EndGoal("g1", None),
    "remove the goal on customer time": RemoveGoal("g1"),
    "make the goal on customer time the main one": MakeMain("g1", W48, "g2"),
    "change the name on paper": DescribePerson("Leader"),
    "say that I lead others": LeadOthers(on=True),
    "no longer lead others": LeadOthers(on=False),
    "steps of 5 minutes": ChooseGrid(time("0:05")),
    "add Calls": AddCategory("c1", " Calls", Role.CUSTOMER),
    "rename Travel": RenameCategory("travel", "Driving"),
    "rename categories": RenameCategories({"travel": "Driving"}),
    "change the colour of Travel": RecolourCategory("travel", "#123456"),
    "change the role of Travel": ChangeRole("travel", Role.OTHER),
    "say what counts as Travel": DefineCategory("travel", "driving"),
    "say what Travel usually keeps": KeepUsually("travel", time("1:00")),
    "move Travel in the list": PlaceCategory("travel", None),
    "archive Travel": ArchiveCategory("travel", "open", W48, "n2"),
    "bring back Travel": BringBackCategory("travel"),
    "merge Travel into Internal meetings": MergeCategory("travel", "meetings"),
    "split Travel again": SplitCategory("travel"),
    "working hours 37:00 from 1 Jan 2026": SetWorkingHours(GIVEN.working_hours[0]),
    "absence on 26 Nov 2026": AddAbsence((THURSDAY_OFF,)),
    "absence in week 48": AddAbsence((THURSDAY_OFF, THURSDAY_OFF)),
    "remove the absence on 26 Nov 2026": RemoveAbsence((THURSDAY_OFF,)),
    "remove absence in week 48": RemoveAbsence((THURSDAY_OFF, THURSDAY_OFF)),
    "work on 26 Nov 2026": DeclineHoliday(THURSDAY_OFF.day),
    "choose the country of public holidays": ChooseCountry("DK"),
    "open backup 12": OpenVersion(12, GIVEN),
    "take what somebody else wrote": TakeTheirs(GIVEN),
    "save the template Fair": SaveTemplate(Template("t2", " Fair", {})),
    "rename the template Quiet week": RenameTemplate("t1", "Fair"),
    "remove the template Quiet week": RemoveTemplate("t1"),
    "add the rule a title like “1:1 *”": ChangeRules.setting(
        HELD, Rule("r2", Looks.PATTERN, "1:1 *", "meetings")
    ),
    "change the rule “status” in the title": ChangeRules.setting(
        HELD, replace(STATUS, category="admin")
    ),
    "switch off the rule “status” in the title": ChangeRules.setting(
        HELD, replace(STATUS, is_on=False)
    ),
    "remove the rule “status” in the title": ChangeRules.removing(HELD, "r1"),
    "move the rule “status” in the title": ChangeRules.placing(HELD, "r1", None),
    "change the own mail domains": ChangeRules.owning(HELD, frozenset({"example.org"})),
    "leave out: private": ChangeRules.leaving_out(HELD, LeftOut.PRIVATE, True),
    "count in spite of it: private": ChangeRules.leaving_out(HELD, LeftOut.PRIVATE, False),
    "copy week 48 to week 49": CopyWeek(W48, (W48.plus(1),)),
    "copy week 48 to weeks 49–52": CopyWeek(W48, tuple(W48.plus(n) for n in range(1, 5))),
}


@pytest.mark.parametrize("said", COMMANDS)
def test_every_command_is_named_as_what_the_user_did(said: str) -> None:
    assert command_name(COMMANDS[said], GIVEN, ENGLISH) == said


@pytest.mark.parametrize("said", COMMANDS)
def test_every_command_has_a_name_in_danish(said: str) -> None:
    assert command_name(COMMANDS[said], GIVEN, Words("da")) not in ("", said)


def held(*moves: str) -> str:
    """The name of one step made of these moves."""
    session, step = Session(GIVEN), None
    for text in moves:
        step = session.perform(MoveTime(W48, move(text)), step)
    assert step is not None
    assert session.past == (step,)
    return step_name(step, ENGLISH)


def test_held_keys_are_named_by_what_they_moved_in_the_end() -> None:
    assert held(*["0:15 meetings > customers"] * 4) == "move 1:00 from Internal meetings"


def test_held_keys_that_went_there_and_back_are_named_without_an_amount() -> None:
    there, back = "0:15 meetings > customers", "0:15 customers > meetings"

    assert held(there, back) == "move time from Internal meetings and back"


def test_held_keys_that_went_there_and_further_back_are_named_by_who_gave_in_the_end() -> None:
    there, back = "0:15 meetings > customers", "0:30 customers > meetings"

    assert held(there, back) == "move 0:15 from Customer contact"


def test_a_merged_category_is_split_by_the_name_it_had() -> None:
    merged = MergeCategory("travel", "meetings").apply(GIVEN)
    twice = MergeCategory("meetings", "admin").apply(merged)

    assert command_name(SplitCategory("travel"), merged, ENGLISH) == "split Travel again"
    assert command_name(SplitCategory("meetings"), twice, ENGLISH) == (
        "split Internal meetings again"
    )
