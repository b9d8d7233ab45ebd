"""Why the planner will not do something, where it was tried, and what to do instead."""

from datetime import timedelta

from planner.core.book import Book
from planner.core.duration import HOUR, MINUTE, WEEK, ZERO
from planner.core.errors import (
    BelowKeep,
    CannotLock,
    DoesNotFit,
    EmptyName,
    EndsTooEarly,
    GoalOnOpen,
    IsArchived,
    Locked,
    LockedDoesNotFit,
    LockedThen,
    LookingOnly,
    NameInUse,
    NameTaken,
    NoGiver,
    NoSuchAbsence,
    NoSuchCategory,
    NoSuchGoal,
    NoSuchMove,
    NoSuchStart,
    NoSuchTemplate,
    NoSuchWeek,
    NotAColour,
    NotAPercentage,
    NotATime,
    NothingPlanned,
    NothingToMerge,
    NothingToMove,
    NothingToTakeOff,
    OpenStays,
    Overdrawn,
    Refusal,
    TemplateNameTaken,
    TooManyGoals,
    Unreadable,
)
from planner.core.plan import StartKind
from planner.core.week import FIRST_YEAR, LAST_YEAR, weeks_in
from planner.i18n import Words, mark
from planner.wording.names import category_name, quoted


def why(refusal: Refusal, book: Book, words: Words) -> str:
    """One or two short sentences: what is in the way, and what to do."""
    match refusal:
        case Locked() | BelowKeep() | Overdrawn() | NoGiver():
            return _category_refuses(refusal, book, words)
        case LockedDoesNotFit() | CannotLock():
            return _lock_refuses(refusal, words)
        case DoesNotFit(excess=excess, capacity=capacity):
            sentence = words.text("The week would be {excess} longer than its {total}. Plan less.")
            return sentence.format(excess=words.time(excess), total=words.time(capacity))
        case GoalOnOpen() | TooManyGoals() | NoSuchGoal() | EndsTooEarly() | NotAPercentage():
            from planner.wording import goal_refusals

            return goal_refusals.why(refusal, words)
        case Unreadable() | NotATime() | NoSuchWeek() | NothingToMove() | EmptyName():
            return _cannot_be_read(refusal, words)
        case NoSuchCategory() | NoSuchMove() | NoSuchStart() | NameTaken():
            return _cannot_be_found(refusal, words)
        case (
            NameInUse()
            | OpenStays()
            | IsArchived()
            | NothingToMerge()
            | LockedThen()
            | NotAColour()
        ):
            from planner.wording import category_refusals

            return category_refusals.why(refusal, book, words)
        case (
            NoSuchTemplate()
            | TemplateNameTaken()
            | NothingPlanned()
            | NothingToTakeOff()
            | NoSuchAbsence()
        ):
            from planner.wording import week_refusals

            return week_refusals.why(refusal, words)
    return _otherwise(refusal, words)


def _otherwise(refusal: Refusal, words: Words) -> str:
    from planner.wording import entry_refusals, normal_refusals, rule_refusals

    if isinstance(refusal, normal_refusals.NormalRefusal):
        return normal_refusals.why(refusal, words)
    if isinstance(refusal, rule_refusals.RuleRefusal):
        return rule_refusals.why(refusal, words)
    if isinstance(refusal, entry_refusals.EntryRefusal):
        return entry_refusals.why(refusal, words)
    if isinstance(refusal, LookingOnly):
        return words.text("This book is only looked at. The bar above the page says why.")
    raise AssertionError(f"a refusal without words: {refusal!r}")


def short_why(refusal: Refusal, words: Words) -> str:
    """At most four words, for a label that follows the pointer."""
    match refusal:
        case Locked():
            return words.text("locked")
        case BelowKeep(keep=least):
            return words.text("at least {time}").format(time=words.time(least))
        case Overdrawn(short=short):
            return words.text("{time} too much").format(time=words.time(short))
        case DoesNotFit(excess=excess):
            return words.text("{time} too long").format(time=words.time(excess))
        case LockedDoesNotFit(needed=needed):
            return words.text("locked: {time}").format(time=words.time(needed))
        case NotATime(amount=amount):
            return _short_amount(amount, words)
        case (
            NameInUse()
            | OpenStays()
            | IsArchived()
            | NothingToMerge()
            | LockedThen()
            | NotAColour()
        ):
            from planner.wording import category_refusals

            return words.text(category_refusals.short_why(refusal))
    from planner.wording import entry_refusals, normal_refusals, rule_refusals

    if isinstance(refusal, normal_refusals.NormalRefusal):
        return words.text(normal_refusals.short_why(refusal))
    if isinstance(refusal, rule_refusals.RuleRefusal):
        return words.text(rule_refusals.short_why(refusal))
    if isinstance(refusal, entry_refusals.EntryRefusal):
        return words.text(entry_refusals.short_why(refusal))
    return words.text(_short_sentence(refusal))


def _category_refuses(
    refusal: Locked | BelowKeep | Overdrawn | NoGiver, book: Book, words: Words
) -> str:
    name = category_name(book, refusal.category, words)
    match refusal:
        case Locked():
            return words.text("{name} is locked this week. Unlock it first.").format(name=name)
        case BelowKeep(keep=least):
            sentence = words.text("{name} keeps at least {time}. Move less.")
            return sentence.format(name=name, time=words.time(least))
        case Overdrawn(has=there_is) if there_is:
            sentence = words.text("{name} has only {time}. Move less.")
            return sentence.format(name=name, time=words.time(there_is))
        case Overdrawn():
            return words.text("{name} has no time to give. Choose another.").format(name=name)
        case NoGiver():
            sentence = words.text("Nothing has time to give to {name}. Unlock a category first.")
            return sentence.format(name=name)


def _lock_refuses(refusal: LockedDoesNotFit | CannotLock, words: Words) -> str:
    match refusal:
        case LockedDoesNotFit(needed=needed, capacity=capacity):
            sentence = words.text(
                "What is locked takes {needed}, and the week would have {capacity}."
                " Unlock something first."
            )
            return sentence.format(needed=words.time(needed), capacity=words.time(capacity))
        case CannotLock():
            return words.text("Not planned can't be locked: it gives way when the week changes.")


def _cannot_be_read(
    refusal: Unreadable | NotATime | NoSuchWeek | NothingToMove | EmptyName, words: Words
) -> str:
    match refusal:
        case Unreadable(text=text):
            sentence = words.text("“{text}” can't be read. Write a time like 1:30, 1.5 or 90m.")
            return sentence.format(text=quoted(text))
        case NotATime(amount=amount):
            return _not_a_time(amount, words)
        case NoSuchWeek(year=year, number=number):
            return no_such_week(year, number, words)
        case NothingToMove():
            sentence = words.text("Nothing to move. Choose two categories and more than {time}.")
            return sentence.format(time=words.time(ZERO))
        case EmptyName():
            return words.text("A name needs at least one letter. Write another.")


def _cannot_be_found(
    refusal: NoSuchCategory | NoSuchMove | NoSuchStart | NameTaken, words: Words
) -> str:
    match refusal:
        case NoSuchCategory(name=name):
            sentence = words.text("There is no category called “{name}”. Check the spelling.")
            return sentence.format(name=quoted(name))
        case NoSuchMove():
            return words.text("That move is gone already. Nothing has changed.")
        case NoSuchStart(kind=kind):
            return words.text(_NO_START.get(kind, _NO_OTHER_START))
        case NameTaken(name=name):
            sentence = words.text(
                "There is a category called “{name}” already. Write another name."
            )
            return sentence.format(name=quoted(name))


def _not_a_time(amount: timedelta, words: Words) -> str:
    if amount < ZERO:
        return words.text("A time can't be below {time}. Write more.").format(time=words.time(ZERO))
    if amount > WEEK:
        return words.text("A week has {time} in all. Write less.").format(time=words.time(WEEK))
    if not amount % MINUTE:
        return words.text("A day has {time} in all. Write less.").format(time=words.time(24 * HOUR))
    return words.text("A time is whole minutes. Write it like {time}.").format(
        time=words.time(90 * MINUTE)
    )


def _short_amount(amount: timedelta, words: Words) -> str:
    if amount < ZERO:
        return words.text("below {time}").format(time=words.time(ZERO))
    if amount > WEEK:
        return words.text("over {time}").format(time=words.time(WEEK))
    return words.text("whole minutes")


def no_such_week(year: int, number: int, words: Words) -> str:
    """Why the year has no week of that number."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        sentence = words.text("The year {year} is too far away. Choose one from {first} to {last}.")
        return sentence.format(year=year, first=FIRST_YEAR, last=LAST_YEAR)
    sentence = words.text("{year} has no week {number}. Its weeks are 1 to {last}.")
    return sentence.format(year=year, number=number, last=weeks_in(year))


def _short_sentence(refusal: Refusal) -> str:
    match refusal:
        case LookingOnly():
            return mark("only looked at")
        case NoGiver():
            return mark("nothing to give")
        case CannotLock():
            return mark("can't be locked")
        case Unreadable() | NotAPercentage():
            return mark("not understood")
        case NoSuchWeek():
            return mark("no such week")
        case NothingToMove():
            return mark("nothing to move")
        case EmptyName():
            return mark("empty name")
        case NoSuchCategory():
            return mark("no such category")
        case NoSuchMove() | NoSuchAbsence():
            return mark("gone already")
        case NothingToTakeOff():
            return mark("no hours that day")
        case NoSuchStart():
            return mark("no such start")
        case NameTaken() | TemplateNameTaken():
            return mark("name is taken")
        case NoSuchTemplate():
            return mark("no such template")
        case NothingPlanned():
            return mark("no hours in it")
        case GoalOnOpen():
            return mark("no goal here")
        case TooManyGoals():
            return mark("five goals already")
        case NoSuchGoal():
            return mark("gone already")
        case EndsTooEarly():
            return mark("ends before it begins")
    raise AssertionError(f"a refusal without words: {refusal!r}")


_NO_START: dict[str, str] = {
    StartKind.LAST: mark("Last week has no plan to begin from. Choose another start."),
    StartKind.AGREED: mark("No week has been agreed yet. Choose another start."),
    StartKind.AVERAGE: mark("There are no weeks to take the average of. Choose another start."),
}
_NO_OTHER_START = mark("There is nothing of that kind to begin from. Choose another start.")
