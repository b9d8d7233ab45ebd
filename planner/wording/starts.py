"""Starts in words: what they are called, what is to be known about them; and copying a week."""

from collections.abc import Sequence
from datetime import timedelta

from planner.core.average import MOST, average
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.copying import Target
from planner.core.plan import StartKind
from planner.core.profile import PROFILES, Part
from planner.core.starts import Choice, places_of
from planner.core.template import template_of
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.names import category_name
from planner.wording.profiles import category_names, profile_name
from planner.wording.weeks import weeks_text


def is_profile(choice: Choice, book: Book) -> bool:
    """Whether it is one of the typical weeks that come with the program."""
    own = {template.id for template in book.templates}
    return choice.kind is StartKind.TEMPLATE and choice.origin not in own


def choice_name(choice: Choice, book: Book, week: Week, words: Words) -> str:
    """What the start is called where `week` is to begin from it."""
    match choice.kind:
        case StartKind.NORMAL:
            return words.text("Normal week")
        case StartKind.AGREED:
            return words.text("Agreed week")
        case StartKind.LAST:
            return words.text("Last week")
        case StartKind.AVERAGE:
            return words.text("Average of {n} weeks").format(n=MOST)
        case StartKind.TEMPLATE if is_profile(choice, book):
            return profile_name(choice.origin, words)
        case StartKind.TEMPLATE:
            return template_of(book.templates, choice.origin).name


def choice_notes(choice: Choice, book: Book, week: Week, words: Words) -> list[str]:
    """What is to be known about the start before it is chosen; mostly nothing."""
    if choice.kind is StartKind.AVERAGE:
        return _average_notes(book, week, words)
    if is_profile(choice, book):
        return _profile_notes(choice.origin, book, words)
    return []


def copy_summary(source: Week, to: Sequence[Week], kept: int, words: Words) -> list[str]:
    """What a copy would do: to which weeks, and which stay as they are."""
    if to:
        phrase = words.text("Week {n} is copied to {weeks}.")
        said = [phrase.format(n=source.number, weeks=weeks_text(to, words))]
    else:
        said = [words.text("No week is left to copy to.")]
    if kept:
        said.append(
            words.plural(
                "One planned week stays as it is.", "{n} planned weeks stay as they are.", kept
            )
        )
    return said


def what_is_copied(words: Words) -> str:
    return words.text(
        "The hours are copied as the start, with what is locked and what is kept at least, and fitted"
        " to the hours of each week. Moves, note and promise stay with this week."
    )


def target_state(target: Target, hours: timedelta, words: Words) -> str:
    """What is to be known of a week that could get a copy."""
    if target.is_closed:
        return words.text("closed, stays as it is")
    if target.is_off:
        return words.text("a week off, stays so")
    said = [words.time(hours)]
    if target.is_planned:
        said.append(words.text("has a plan"))
    if target.frees:
        said.append(words.text("too short for what is locked: nothing is locked there"))
    return " · ".join(said)


def _average_notes(book: Book, week: Week, words: Words) -> list[str]:
    weeks = average(book, week).weeks
    if not weeks:
        return []
    said = weeks_text(weeks, words)
    if len(weeks) < MOST:
        return [
            words.text("There are fewer than four weeks to take the average of: {weeks}.").format(
                weeks=said
            )
        ]
    return [words.text("The mean of {weeks}.").format(weeks=said)]


def _profile_notes(profile_id: str, book: Book, words: Words) -> list[str]:
    profile = PROFILES[profile_id]
    places, names = places_of(book, profile), category_names(profile, words)
    said = [
        words.text("{part} goes to {name}.").format(
            part=names[part.id], name=category_name(book, places[part.id], words)
        )
        for part in profile.parts
        if places[part.id] != OPEN_ID and not _is_own(book, part, places[part.id])
    ]
    lacking = [names[part.id] for part in profile.parts if places[part.id] == OPEN_ID]
    if lacking:
        sentence = words.text("No category is like this, so it is not planned: {names}")
        said.append(sentence.format(names=", ".join(lacking)))
    return said


def _is_own(book: Book, part: Part, place: str) -> bool:
    return part.id in book.category(place).ids
