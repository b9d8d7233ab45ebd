"""Archives of several files: each is read as what it is, and answered for by its own name.

Nothing is unpacked to the disk, no path in the archive is used, and an archive in it stays closed.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from planner.core.import_facts import Fact, FactKind, Where
from planner.sources.archives import Member, members
from planner.sources.reading import File, NotRead, Reading

if TYPE_CHECKING:
    from planner.sources.formats import Read
    from planner.sources.guard import Guard

ReadFile = Callable[[File, "Guard"], "Read"]
_READ = (
    *(".ics", ".ical", ".csv", ".tsv", ".txt", ".log", ".json", ".xml", ".xlsx", ".db", ".sqlite"),
)
_ARCHIVES = (".zip", ".7z", ".rar", ".gz", ".tar", ".tgz")
_MEANT = (".ics", ".ical", ".xlsx")
"""Endings of files that are meant for somebody like us, and are told of where they can't be read."""
_NOT_OURS = frozenset({FactKind.UNKNOWN_FORMAT, FactKind.WHICH_COLUMNS, FactKind.EMPTY})
_OTHERS = _NOT_OURS | {FactKind.SUMS_ONLY}


def read_takeout(reading: Reading, read_file: ReadFile) -> None:
    """Raises `NotRead` if nothing in it can be read."""
    found = [*members(reading.file.content, _may_be_read)]
    wanted = [each for each in found if _may_be_read(each.name)]
    reads = [_read(each, reading, read_file) for each in _once(wanted)]
    known = [read for read in reads if not _is_not_ours(read)] or _asking(reads)
    if not known:
        raise NotRead(_nothing_in(found))
    for read in known:
        reading.events += read.events
        reading.facts += read.facts
        reading.total += read.total
    for each in found:
        if each.name.lower().endswith(_ARCHIVES):
            where = Where(f"{reading.file.name}/{each.name}")
            reading.facts.append(Fact(FactKind.ARCHIVE_INSIDE, where))
    if left := len(found) - len(known) - sum(e.name.lower().endswith(_ARCHIVES) for e in found):
        reading.tell(FactKind.OTHER_FILES_LEFT, number=str(left))


def _read(member: Member, reading: Reading, read_file: ReadFile) -> "Read":
    from planner.sources.formats import Read

    name = f"{reading.file.name}/{member.name}"
    if member.why is not None:
        fact = Fact(member.why.kind, Where(name), member.why.given)
        return Read(name, (), (fact,), 0)
    answers = reading.file.answers.about(name)
    return read_file(File(name, member.content, reading.file.window, answers), reading.guard)


def _may_be_read(name: str) -> bool:
    return name.lower().endswith(_READ)


def _once(found: Sequence[Member]) -> Sequence[Member]:
    """Without those that hold the very same as one before."""
    held: dict[bytes, Member] = {}
    for each in found:
        if each.why is None:
            held.setdefault(each.content, each)
    return [each for each in found if each.why is not None or held[each.content] is each]


def _is_not_ours(read: "Read") -> bool:
    """Whether it is nothing that anybody meant to import: a list of addresses, a note."""
    why = {fact.kind for fact in read.facts if fact.kind.leaves_out or fact.kind.is_question}
    others = _NOT_OURS if read.name.lower().endswith(_MEANT) else _OTHERS
    return not read.events and bool(why) and why <= others


def _asking(reads: Sequence["Read"]) -> Sequence["Read"]:
    """Where nothing else is there: the first table whose columns the user may know."""
    asking = (read for read in reads if any(fact.kind.is_question for fact in read.facts))
    first = next(asking, None)
    return [first] if first else []


def _nothing_in(found: Sequence[Member]) -> FactKind:
    has_archives = any(each.name.lower().endswith(_ARCHIVES) for each in found)
    return FactKind.ARCHIVE_INSIDE if has_archives else FactKind.NO_CALENDAR_INSIDE
