"""Versions of a book, and what is wrong with a file, in words."""

from datetime import datetime

from planner.core.category import cleaned
from planner.core.marks import Mark
from planner.core.saved import Saved
from planner.core.versions import Damage, Diagnosis, Version
from planner.i18n import Words, mark
from planner.wording.problems import Situation, told


def origin_name(version: Version, words: Words) -> str:
    """Why a version was kept, and where; empty for one that the next save took the place of."""
    names = [words.text(_MARKS[version.mark])] if version.mark else []
    if version.is_rescued:
        names.append(words.text("changes that could not be saved"))
    if version.is_conflict:
        names.append(words.text("written at the same time"))
    if version.is_second:
        names.append(words.text("second place"))
    return ", ".join(names)


def moment(at: datetime, words: Words) -> str:
    """24 Nov 2026 14:32, in the zone of this computer."""
    here = at.astimezone()
    return f"{words.short_date(here.date())} {here:%H:%M}"


def contents(version: Version, words: Words) -> tuple[str, ...]:
    """Weeks, hours for customers and entries of a whole version, a text each."""
    held = version.contents
    assert held is not None, "only of whole versions"
    entries = "–" if held.entries is None else str(held.entries)
    return str(held.weeks), words.time(held.customer), entries


def version_line(version: Version, words: Words) -> str:
    """All of a whole version in a sentence, as a screen reader says it."""
    weeks, customer, entries = contents(version, words)
    sentence = words.text(
        "Backup {n}, saved {moment}, weeks {weeks}, customers {customer}, entries {entries}. {origin}"
    )
    return sentence.format(
        n=version.revision,
        moment=moment(version.saved, words),
        weeks=weeks,
        customer=customer,
        entries=entries,
        origin=origin_name(version, words),
    ).rstrip()


def copy_text(copy: Version, on_disk: Saved, words: Words) -> str:
    """That a copy holds what the book does not, where it lies, and what opening it does."""
    return _conflict_text(copy, words) if copy.is_conflict else _rescued_text(copy, on_disk, words)


def copy_title(copy: Version, words: Words) -> str:
    if copy.is_conflict:
        return words.text("Written in two places at once")
    return words.text("Changes that could not be saved")


def _conflict_text(copy: Version, words: Words) -> str:
    sentence = words.text(
        "The book was written in two places at once. What is not in it, of {moment}, lies in {path}."
    )
    found = sentence.format(moment=moment(copy.saved, words), path=cleaned(str(copy.path)))
    opening = words.text("If you open the copy, what the book holds now is kept as a backup.")
    return f"{found} {opening} {words.text('The copy stays, whatever you choose.')}"


def _rescued_text(copy: Version, on_disk: Saved, words: Words) -> str:
    """That changes could not be saved, where they lie, and whether the book has been saved since."""
    sentence = words.text("Changes of {moment} could not be saved. A copy of them is in {path}.")
    found = sentence.format(moment=moment(copy.saved, words), path=cleaned(str(copy.path)))
    if copy.revision > on_disk.revision:
        since = words.text("The book has not been saved since.")
    else:
        since = words.text("The book has been saved since, and opening the copy takes that back.")
    return f"{found} {since} {words.text('The copy stays, whatever you choose.')}"


def damage_text(diagnosis: Diagnosis, words: Words) -> str:
    """What is wrong with a file, and where: a sentence or two."""
    if diagnosis.problem is not None:
        return told(diagnosis.problem, Situation.OPENING, words).happened
    facts = {
        "at": _number(diagnosis.at, words),
        "line": _number(diagnosis.line, words),
        "size": _number(diagnosis.size, words),
        "about": _number(diagnosis.about, words),
        "length": _number(diagnosis.length, words),
        "format": str(diagnosis.format),
        "places": cleaned(", ".join(diagnosis.places), _LONGEST),
    }
    return words.text(_sentence(diagnosis)).format_map(facts)


def _sentence(diagnosis: Diagnosis) -> str:
    if diagnosis.damage is Damage.STOPS and diagnosis.about is not None:
        return _STOPS_EARLY
    if diagnosis.damage is Damage.CHANGED and diagnosis.places:
        return _CHANGED_THERE
    return _DAMAGES[diagnosis.damage]


def _number(number: int | None, words: Words) -> str:
    """4,096, or 4.096 in Danish."""
    written = f"{number or 0:,}"
    return written.replace(",", ".") if words.language == "da" else written


_LONGEST = 300
_STOPS_EARLY = mark("The file stops at byte {at} of about {about}.")
_CHANGED_THERE = mark(
    "The file can be read, but it is not what was saved. It differs from the newest whole backup in:"
    " {places}."
)
_DAMAGES = {
    Damage.NONE: mark("The file is whole."),
    Damage.EMPTY: mark("The file is empty."),
    Damage.ZEROS: mark("The file has {size} bytes, and all of them are zero."),
    Damage.STOPS: mark("The file stops at byte {at}."),
    Damage.NOT_TEXT: mark("From byte {at} on (line {line}) the file is not text."),
    Damage.NOT_JSON: mark("From byte {at} on (line {line}) the file can’t be read."),
    Damage.HOLE: mark("{length} bytes are zero, from byte {at} on (line {line})."),
    Damage.OLD_TAIL: mark(
        "A whole book ends at byte {at}. What follows is left over from an older file."
    ),
    Damage.DOUBLE_KEY: mark("The name {places} stands twice in one place."),
    Damage.NOT_A_BOOK: mark("The file is not a book of Lagkage."),
    Damage.CHANGED: mark("The file can be read, but it is not what was saved."),
    Damage.BAD_VALUE: mark("A value is wrong in: {places}."),
    Damage.TOO_NEW: mark("The file needs a Lagkage that knows format {format}."),
    Damage.TOO_LARGE: mark("The file has {size} bytes, which is far more than a book can have."),
    Damage.UNREADABLE: mark("The file could not be read."),
}
_MARKS = {
    Mark.DAILY: mark("first change of a day"),
    Mark.BY_HAND: mark("kept by hand"),
    Mark.IMPORT: mark("before an import"),
    Mark.MIGRATION: mark("before a new format"),
    Mark.RESTORE: mark("before another backup was opened"),
    Mark.THEIRS: mark("written by somebody else"),
}
