from datetime import UTC, date, datetime, timedelta

import pytest

from planner.core import entry_errors, errors, normal_errors, rule_errors
from planner.core.errors import Refusal
from planner.core.plan import StartKind
from planner.i18n import Words
from planner.wording.refusals import short_why, why
from tests.builders import book, time

NINE = datetime(2026, 11, 25, 9, tzinfo=UTC)
EVERY = (
    errors.LookingOnly(),
    errors.Unreadable("soon"),
    errors.NoSuchWeek(2025, 53),
    errors.NoSuchWeek(1, 1),
    errors.NoSuchCategory("lunch"),
    errors.NoSuchMove("m1"),
    *(errors.NoSuchStart(kind) for kind in StartKind),
    errors.NoSuchStart("My template"),
    errors.Overdrawn("travel", time("0:30")),
    errors.Overdrawn("travel", time("0:30"), has=time("2:30")),
    errors.DoesNotFit(time("1:00"), time("37:00")),
    errors.BelowKeep("travel", time("2:00")),
    errors.Locked("meetings"),
    errors.CannotLock(),
    errors.LockedDoesNotFit(time("8:00"), time("6:00")),
    errors.NotATime(time("-0:30")),
    errors.NotATime(timedelta(hours=169)),
    errors.NotATime(timedelta(seconds=30)),
    errors.NothingToMove(),
    errors.NoGiver("customers"),
    errors.TooManyGoals(2026, 50),
    errors.NoSuchGoal(),
    errors.EndsTooEarly(2026, 40),
    errors.NotAPercentage("much", -100, 1000),
    errors.GoalOnOpen(),
    errors.EmptyName(),
    errors.NameTaken("Travel"),
    normal_errors.NoSuchNormalWeek("n9"),
    normal_errors.AnotherBegins(2026, 44),
    normal_errors.GoalCountsFrom("g1"),
    normal_errors.OnlyNormalWeek(),
    errors.NameInUse("Travel"),
    errors.OpenStays(),
    errors.IsArchived("travel"),
    errors.NothingToMerge(),
    errors.LockedThen("travel", 2026, 49),
    errors.NotAColour("blue"),
    errors.NotATime(timedelta(hours=25)),
    errors.NothingToTakeOff(date(2026, 11, 28)),
    errors.NoSuchAbsence("a1"),
    entry_errors.DaysHoldMore("travel", timedelta(hours=2)),
    entry_errors.NotAClock("noonish"),
    entry_errors.NothingRecorded(),
    entry_errors.NothingMeasured(),
    entry_errors.NothingToClose(2026, 48),
    entry_errors.TooShort(timedelta(seconds=29)),
    entry_errors.EndsTooEarly(timedelta(hours=1)),
    entry_errors.NoSuchEntry("e1"),
    entry_errors.OpenIsNoWork(),
    entry_errors.WeekClosed(2026, 48),
    entry_errors.StopwatchRuns("customers"),
    entry_errors.StopwatchRunsThen("customers", 2026, 48),
    entry_errors.NoStopwatchRuns(),
    entry_errors.ClockBeforeStart(NINE, NINE - timedelta(hours=1)),
    entry_errors.RunsTooLong(NINE, timedelta(hours=30)),
    rule_errors.NoSuchRule("r9"),
    rule_errors.NotADomain("a@b"),
    rule_errors.NothingToLookFor(),
    errors.NoSuchTemplate("Fair"),
    errors.TemplateNameTaken("Fair"),
    errors.NothingPlanned(),
)


def test_no_refusal_is_forgotten_here() -> None:
    assert {type(refusal) for refusal in EVERY} == set(Refusal.__subclasses__())


@pytest.mark.parametrize("refusal", EVERY, ids=repr)
def test_every_refusal_says_what_is_in_the_way_and_what_to_do(
    refusal: Refusal, words: Words
) -> None:
    sentence = why(refusal, book(), words)

    assert sentence[0].isupper() or not sentence[0].isalpha()
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert len(sentence) <= 120


@pytest.mark.parametrize("refusal", EVERY, ids=repr)
def test_every_refusal_fits_on_a_label(refusal: Refusal, words: Words) -> None:
    label = short_why(refusal, words)

    assert 1 <= len(label.split()) <= 4
    assert "{" not in label


def test_what_refuses_is_named() -> None:
    words = Words("en")

    assert why(errors.Locked("meetings"), book(), words) == (
        "Internal meetings is locked this week. Unlock it first."
    )
    assert why(errors.BelowKeep("travel", time("2:00")), book(), words) == (
        "Travel keeps at least 2:00. Move less."
    )
    assert why(errors.Overdrawn("travel", time("9:30"), has=time("2:30")), book(), words) == (
        "Travel has only 2:30. Move less."
    )
    assert short_why(errors.BelowKeep("travel", time("2:00")), words) == "at least 2:00"


@pytest.mark.parametrize("text", ["{time}", "x" * 10_000, "\u202ereversed", "", "%s {0}"])
def test_what_somebody_typed_is_repeated_harmlessly(text: str, words: Words) -> None:
    sentence = why(errors.Unreadable(text), book(), words)

    assert len(sentence) < 120
    assert "\u202e" not in sentence


def test_a_refusal_that_nobody_worded_is_a_fault_of_the_program(words: Words) -> None:
    class Unheard(Refusal):
        pass

    with pytest.raises(AssertionError):
        why(Unheard(), book(), words)
    with pytest.raises(AssertionError):
        short_why(Unheard(), words)
