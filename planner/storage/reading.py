"""Reading a file that should be a book, and saying what is wrong if it is none."""

from pathlib import Path

from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage.backups import backups_folder, backups_of
from planner.storage.envelope import FORMAT, Envelope
from planner.storage.envelope_reader import LARGEST, Unusable, read_envelope
from planner.storage.files import Disk, Identity, identity, problems_of, read_whole


def read_file(disk: Disk, path: Path, newest: int = FORMAT) -> tuple[Envelope, Identity]:
    """The envelope in the file at `path`, and which file that is. Raises `StoreError`, also for a
    format above `newest`."""
    with problems_of(path):
        seen = identity(disk, path)
        size = seen[2]
        if size > LARGEST:
            raise StoreError(Problem(ProblemKind.TOO_LARGE, path, f"{size:,} bytes"))
        content = read_whole(disk, path, LARGEST)
    try:
        return read_envelope(content, newest), seen
    except Unusable as unusable:
        problem = damage(disk, path, unusable.kind, unusable.detail)
        if unusable.needs:
            problem = problem._replace(needs=unusable.needs, knows=FORMAT)
        raise StoreError(problem) from unusable


def damage(disk: Disk, path: Path, kind: ProblemKind, detail: str) -> Problem:
    """What is wrong with the file at `path`, and where backups of it lie if there are any."""
    try:
        backups = backups_folder(path) if backups_of(disk, path) else None
    except OSError:
        backups = None
    return Problem(kind, path, detail, backups=backups)
