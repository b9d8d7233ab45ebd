from pathlib import Path

import pytest

from planner.core.move import Reason, ReasonKind
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage import BookStore, read_book
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan, time
from tests.cli.conftest import NOW, Lagkage


def test_a_move_is_kept_with_its_reason(begun: Lagkage, path: Path) -> None:
    ended = begun(
        "move",
        "this",
        "Internal Meetings",
        "CUSTOMERS",
        "1h30",
        "--reason",
        "rarer",
        "--note",
        "now",
    )

    assert ended.status == 0
    assert ended.out.startswith("Moved 1:30 from Internal meetings to Customer contact.")
    (kept,) = read_book(path).book.plan(W48).moves
    assert (kept.source, kept.target, kept.amount) == ("meetings", "customers", time("1:30"))
    assert kept.reason == Reason(ReasonKind.RARER, "now")


@pytest.mark.parametrize(
    ("amount", "minutes"),
    [("1:30", 90), (":30", 30), ("1.5", 90), ("1,5", 90), ("2h", 120), ("90m", 90), ("90", 90),
     ("1 h 30 min", 90), ("1t30", 90), ("12", 720)],
)  # fmt: skip
def test_an_amount_can_be_written_in_many_ways(begun: Lagkage, amount: str, minutes: int) -> None:
    begun("move", "this", "meetings", "open", "8:00")

    told = begun("move", "this", "customers", "travel", amount, "--json").json

    assert told["moves"][-1]["minutes"] == minutes


def test_what_may_have_meant_another_time_is_pointed_out(begun: Lagkage) -> None:
    ended = begun("move", "this", "meetings", "customers", "1.30")

    assert "Moved 1:18" in ended.out
    assert ended.err == "1.30 was read as 1:18. If you meant 1:30, write 1:30.\n"


@pytest.mark.parametrize("name", ["open", "Not planned", "not PLANNED"])
def test_not_planned_can_be_named(begun: Lagkage, name: str) -> None:
    assert begun("move", "this", "travel", name, "0:30", "--json").json["plan"]["open"] == 30


def test_a_refused_move_leaves_the_file_as_it_was(begun: Lagkage, path: Path) -> None:
    before = path.read_bytes()

    ended = begun("move", "this", "travel", "customers", "3:00")

    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "Travel has only 2:30. Move less.\n"
    assert path.read_bytes() == before


def test_a_locked_giver_says_so(lagkage: Lagkage, path: Path) -> None:
    locked = book("", plan(locks=frozenset({"meetings"})))
    BookStore.create(path, locked, clock=lambda: NOW).close()

    ended = lagkage("move", "this", "meetings", "customers", "1:00")

    assert ended.status == 1
    assert ended.err == "Internal meetings is locked this week. Unlock it first.\n"


def test_a_week_begins_anew_from_last_week(begun: Lagkage) -> None:
    begun("move", "last", "meetings", "customers", "2:00")
    begun("move", "this", "travel", "open", "1:00")

    told = begun("start", "this", "--from", "last", "--json").json

    assert told["moves"] == []
    assert told["plan"]["Customer contact"] == 840
    assert "open" not in told["plan"]


def test_a_new_start_tells_what_changed_which_moves_went_and_what_is_no_longer_locked(
    lagkage: Lagkage, path: Path
) -> None:
    begun = plan(
        EMPLOYEE_WEEK,
        move("1:00 meetings > customers", Reason(ReasonKind.STOP, "no status")),
        move("0:30 admin > open"),
        locks=frozenset({"travel"}),
    )
    BookStore.create(path, book("", begun), clock=lambda: NOW).close()
    lagkage("normal", "customers=37:00")

    out = lagkage("start", "this", "--from", "normal").out

    assert out.split("\n\n")[0].splitlines()[:2] == [
        "The week begins anew.",
        "Customer contact               13:00 → 37:00  +24:00",
    ]
    assert (
        "2 moves go:\n· stop: no status, 1:00\n· Mail and administration → Not planned, 0:30" in out
    )
    assert "No longer locked: Travel" in out
    assert read_book(path).book.plan(W48).locks == frozenset()


def test_a_new_start_like_the_old_one_changes_no_hours(begun: Lagkage) -> None:
    out = begun("start", "this", "--from", "normal").out

    assert out.startswith("The week begins anew.\nThe hours of every category are as before.\n\n")


def test_a_new_start_from_last_week_brings_its_locks(lagkage: Lagkage, path: Path) -> None:
    last = plan(EMPLOYEE_WEEK, week=W48.plus(-1), locks=frozenset({"meetings"}))
    BookStore.create(path, book("", last), clock=lambda: NOW).close()

    lagkage("start", "this", "--from", "last")

    assert read_book(path).book.plan(W48).locks == {"meetings"}


def test_the_help_of_start_promises_no_locks(lagkage: Lagkage) -> None:
    out = lagkage("start", "--help").out

    assert "locks stay" not in out
    assert "locks come with the new start" in out


@pytest.mark.parametrize("kind", ["agreed", "last", "average"])
def test_a_start_that_is_not_there_is_refused(begun: Lagkage, kind: str) -> None:
    ended = begun("start", "this", "--from", kind)

    assert ended.status == 1
    assert "another start" in ended.err


@pytest.mark.parametrize(
    ("written", "capacity"),
    [("29:30", 1770), ("-7:30", 1770), ("+1:00", 2280), ("0", 0), ("168", 10080)],
)
def test_a_week_is_given_other_hours(begun: Lagkage, written: str, capacity: int) -> None:
    told = begun("capacity", "this", written, "--json").json

    assert told["capacity"] == sum(told["plan"].values()) == capacity


@pytest.mark.parametrize("written", ["168:01", "+200", "-40:00", "1000"])
def test_hours_that_no_week_has_are_refused(begun: Lagkage, written: str) -> None:
    assert begun("capacity", "this", written).status == 1
    assert begun("weeks", "--json").json == []


def test_hours_that_a_lock_does_not_leave_are_refused(lagkage: Lagkage, path: Path) -> None:
    locked = book("", plan(locks=frozenset({"meetings"})))
    BookStore.create(path, locked, clock=lambda: NOW).close()

    ended = lagkage("capacity", "this", "6:00")

    assert ended.status == 1
    assert "8:00" in ended.err
    assert "6:00" in ended.err


def test_what_was_so_already_is_only_told_once_it_outlives_a_power_cut(
    begun: Lagkage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise StoreError(Problem(ProblemKind.IO, path))

    assert begun("capacity", "this", "30:00").status == 0
    before = path.read_bytes()
    monkeypatch.setattr(BookStore, "confirm", fail)

    ended = begun("capacity", "this", "30:00")

    assert ended.status == 3
    assert path.read_bytes() == before
