"""Any life of a book: changed, undone, saved, saved on a disk that fails, cut off, changed by others,
damaged, restored, under a clock that jumps. What was acknowledged is there, whatever came after it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from planner.app.commands.framework import DescribePerson
from planner.app.commands.plan import LockCategory, MoveTime, SetCapacity, WriteNote
from planner.app.commands.versions import OpenVersion
from planner.app.session import Command, Session
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage import BookStore
from planner.storage.archive import Archive
from planner.storage.backups import backups_folder
from planner.storage.files import Disk
from tests.builders import EMPLOYEE_WEEK, W48, book, move, time
from tests.storage.memory import MemoryDisk
from tests.storage.problems import problem_of
from tests.storage.sizes import IS_NIGHT, sized

LIVES, STEPS = sized(150, 1100, 1000), 50
SHARES = sized(1, 1, 20)
"""Of a night: what is drawn of a thousand lives is remembered, so one run of twenty thousand takes three
gigabytes and ever longer. Each share begins anew, with a seed of its own."""

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ERRORS = (5, 28, 13, 30)
"""EIO, ENOSPC, EACCES, EROFS."""

weeks = st.integers(0, 3).map(W48.plus)
moves = st.builds(
    move,
    st.sampled_from(
        ["0:30 meetings > customers", "0:15 admin > travel", "1:00 customers > preparation"]
    ),
)
commands: st.SearchStrategy[Command] = st.one_of(
    st.builds(MoveTime, weeks, moves),
    st.builds(SetCapacity, weeks, st.sampled_from([time("30:00"), time("37:00"), time("8:00")])),
    st.builds(WriteNote, weeks, st.text("aø\n", max_size=20), st.just("call")),
    st.builds(LockCategory, weeks, st.sampled_from(["travel", "admin"]), st.booleans()),
    st.builds(DescribePerson, st.sampled_from(["Leader", "Key account manager"])),
)
faults = st.integers(0, 45)


class AnyLife(RuleBasedStateMachine):
    """`acknowledged` is what the store has said is on disk; `tried` what it was given since then and
    has not: that may be there too."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.path, self.own = self.folder / "mine.lagkage", self.folder / "own"
        self.time = NOON
        self.theirs: bytes | None = None
        self.damaged: list[bytes] = []

    @initialize(has_links=st.booleans())
    def begin(self, has_links: bool) -> None:
        self.disk: Disk = MemoryDisk(has_links=has_links)
        self.session = Session(book(EMPLOYEE_WEEK))
        self.store = BookStore.create(
            self.path, self.session.book, clock=self.now, disk=self.disk, own=self.own
        )
        self.acknowledged, self.revision = self.session.book, 1
        self.tried: list[Book] = []

    def now(self) -> datetime:
        return self.time

    # What a user does

    @rule(command=commands)
    def change(self, command: Command) -> None:
        try:
            self.session.perform(command)
        except Refusal:
            return

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule()
    def save(self) -> None:
        problem = self.kept()
        if self.theirs is None:
            assert problem is None
            return
        assert problem is not None
        assert problem.kind is ProblemKind.CHANGED_ON_DISK
        assert problem.kept is not None
        assert self.disk.content(self.path) == self.theirs
        self.disk.content(problem.kept)

    @rule(at=faults, number=st.sampled_from(ERRORS))
    def save_on_a_disk_that_fails(self, at: int, number: int) -> None:
        self.disk.fail_in, self.disk.number = at, number
        self.kept()
        self.disk.fail_in = None

    @rule()
    def save_that_fails_at_its_last_step(self) -> None:
        self.disk.not_synced = self.path.parent
        self.kept()
        self.disk.not_synced = None

    @rule()
    def tidy(self) -> None:
        self.store.tidy()

    @rule(at=faults)
    def tidy_on_a_disk_that_fails(self, at: int) -> None:
        self.disk.fail_in = at
        self.store.tidy()
        self.disk.fail_in = None

    @precondition(lambda self: self.theirs is None)
    @rule(mark=st.sampled_from([Mark.IMPORT, Mark.BY_HAND]))
    def mark(self, mark: Mark) -> None:
        self.store.mark(mark)

    @precondition(lambda self: self.theirs is None)
    @rule(number=st.integers(0, 5))
    def open_a_version(self, number: int) -> None:
        whole = (each for each in self.archive.versions(self.path) if each.is_whole)
        version = next(islice(whole, number, None), None)
        if version is not None:
            looked = self.archive.look(version.path)
            self.session.perform(OpenVersion(looked.revision, looked.book))

    # What the world does

    @rule(days=st.sampled_from([1, 8, 40, 7300, -7300]))
    def another_day(self, days: int) -> None:
        if 1975 < (self.time + timedelta(days=days)).year < 2095:
            self.time += timedelta(days=days)

    @precondition(lambda self: self.theirs is None)
    @rule(content=st.sampled_from([b"", bytes(9), b"theirs"]))
    def somebody_else_writes(self, content: bytes) -> None:
        self.disk.put(self.path, content)
        self.theirs = content

    @precondition(lambda self: self.theirs is not None)
    @rule()
    def mine_is_kept(self) -> None:
        saved = self.store.keep_elsewhere(self.session.book, self.path)
        self.has_acknowledged(self.session.book, saved.revision)
        folder = backups_folder(self.path)
        kept = [each.content for path, each in self.disk.now.items() if path.parent == folder]
        assert self.theirs in kept
        self.theirs = None

    @precondition(lambda self: self.theirs is None)
    @rule(data=st.data())
    def power_is_cut(self, data: st.DataObject) -> None:
        self.store.close()
        self.disk.cut_power(lambda many: data.draw(st.integers(0, many - 1)))
        self.reopen()

    @precondition(lambda self: self.theirs is None)
    @rule()
    def the_program_is_killed(self) -> None:
        self.store.close()
        self.reopen()

    @precondition(lambda self: self.theirs is None)
    @rule(share=st.floats(0, 0.99))
    def the_file_is_damaged_and_a_version_opened(self, share: float) -> None:
        self.store.close()
        content = self.disk.content(self.path)
        damaged = content[: int(len(content) * share)]
        self.disk.put(self.path, damaged)
        assert problem_of(self.opened) is not None
        version = next((v for v in self.archive.versions(self.path) if v.is_whole), None)
        if version is None:
            self.disk.put(self.path, content)
        else:
            looked = self.archive.look(version.path, version.until)
            restored = self.archive.restore(self.path, version)
            assert restored.kept is not None
            assert restored.revision > version.revision
            self.damaged.append(damaged)
            self.has_acknowledged(looked.book, restored.revision)
        self.reopen()

    # How it is looked at

    @property
    def archive(self) -> Archive:
        return Archive(self.now, self.own, self.disk)

    def kept(self) -> Problem | None:
        """Save what is in the session; what went wrong if it was not acknowledged."""
        given = self.session.book
        try:
            saved = self.store.keep(given)
        except StoreError as error:
            self.tried.append(given)
            return error.problem
        self.has_acknowledged(given, saved.revision)
        return None

    def has_acknowledged(self, given: Book, revision: int) -> None:
        self.acknowledged, self.revision, self.tried = given, revision, []

    def opened(self) -> tuple[BookStore, Book]:
        return BookStore.open(self.path, clock=self.now, disk=self.disk, own=self.own)

    def reopen(self) -> None:
        """What is there is what was acknowledged last, or what was tried since. From then on it is
        acknowledged, whoever wrote it, and stays."""
        self.store, there = self.opened()
        assert there in (self.acknowledged, *self.tried)
        assert self.store.revision >= self.revision
        self.has_acknowledged(there, self.store.confirm().revision)
        self.session = Session(there)

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        self.disk.fail_in = None
        self.store.close()
        contents = [each.content for each in self.disk.now.values()]
        assert all(damaged in contents for damaged in self.damaged)
        assert all(each.is_whole for each in self.archive.versions(self.path) if self.ours(each))

    def ours(self, version: object) -> bool:
        """Whether it is no file of somebody else's that was kept."""
        return getattr(version, "mark", None) is not Mark.THEIRS


@pytest.fixture
def any_life(quick_folder: Path, monkeypatch: pytest.MonkeyPatch, share: int) -> Callable[[], None]:
    if share:
        monkeypatch.setattr(AnyLife, "_hypothesis_internal_use_seed", share, raising=False)
    monkeypatch.setattr(AnyLife, "folder", quick_folder, raising=False)
    AnyLife.TestCase.settings = settings(
        max_examples=LIVES,
        stateful_step_count=STEPS,
        report_multiple_bugs=False,
        phases=list(Phase) if IS_NIGHT else [Phase.generate],
    )
    return AnyLife.TestCase().runTest


@pytest.mark.parametrize("share", range(SHARES))
def test_in_any_life_of_a_book_nothing_is_lost_that_was_acknowledged(
    any_life: Callable[[], None],
) -> None:
    any_life()
