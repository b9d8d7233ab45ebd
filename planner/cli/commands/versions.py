"""`backups`, `backup` and `restore`: the versions of a book, also of one that can't be opened."""

from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.version_text import version_value, versions_text
from planner.core.category import cleaned
from planner.core.versions import Restored, Version
from planner.i18n import Words, mark
from planner.storage.archive import Archive
from planner.storage.backups import is_among_backups
from planner.wording.names import quoted


def archive_of(desk: Desk) -> Archive:
    return Archive(desk.clock, desk.own)


def version_of(written: str, desk: Desk) -> Version:
    """The whole version of the book of the revision that is `written`. Raises `Failure`."""
    words = desk.words
    if not written.isascii() or not written.isdigit():
        sentence = words.text("“{text}” is not a revision. Write a number, for example 12.")
        raise Failure(Status.USAGE, sentence.format(text=quoted(written)))
    whole = [each for each in archive_of(desk).versions(desk.path) if each.is_whole]
    for version in whole:
        if version.revision == int(written):
            return version
    known = ", ".join(str(version.revision) for version in whole)
    sentence = words.text("There is no whole backup of revision {n}. There are: {known}.")
    none = words.text("There are no whole backups of {path}.")
    path = cleaned(str(desk.path))
    text = sentence.format(n=int(written), known=known) if whole else none.format(path=path)
    raise Failure(Status.REFUSED, text)


def _backups(asked: Asked, desk: Desk) -> Answer:
    versions = [*archive_of(desk).versions(desk.path)]
    return Answer(versions_text(versions, desk.words), [version_value(each) for each in versions])


def _backup(asked: Asked, desk: Desk) -> Answer:
    path = archive_of(desk).keep(desk.path)
    said = desk.words.text("The book as it is now is kept in {path}.")
    return Answer(said.format(path=path), {"path": str(path)})


def _restore(asked: Asked, desk: Desk) -> Answer:
    version = version_of(asked.written("REV"), desk)
    before = archive_of(desk).now(desk.path)
    restored = archive_of(desk).restore(desk.path, version)
    value = {
        "restored": restored.version,
        "revision": restored.revision,
        "kept": str(restored.kept) if restored.kept else None,
    }
    return Answer(_restored_text(restored, before, desk.words), value)


def _restored_text(restored: Restored, before: Version, words: Words) -> str:
    said = words.text("{path} is as in revision {old} again; that is its revision {new} now.")
    parts = [said.format(path=restored.path, old=restored.version, new=restored.revision)]
    if restored.kept is not None:
        parts.append(words.text("What was there is kept in {path}.").format(path=restored.kept))
        if is_among_backups(restored.kept):
            back = words.text("To go back: lagkage-cli restore {n}")
            parts.append(back.format(n=before.revision))
    return " ".join(parts)


BACKUPS = Verb(
    "backups",
    mark("List the backups of the book, newest first, each opened and checked."),
    (),
    (Example("lagkage-cli backups", mark("which there are, and what they hold")),),
    _backups,
)
BACKUP = Verb(
    "backup",
    mark("Keep the book as it is now as a backup."),
    (),
    (Example("lagkage-cli backup", mark("before something that changes a lot")),),
    _backup,
)
RESTORE = Verb(
    "restore",
    mark("Put a backup in the place of the book; what was there is kept."),
    (Argument("REV", mark("the revision of the backup, as lagkage-cli backups tells it")),),
    (Example("lagkage-cli restore 12", mark("the book is as it was in revision 12")),),
    _restore,
)
