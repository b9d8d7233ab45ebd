"""What there is to say of files that were read: what is missing and why, and how they were understood."""

from collections.abc import Mapping
from datetime import date

from planner.core.category import cleaned
from planner.core.import_facts import DateOrder, Fact, FactKind, Where
from planner.i18n import Words, mark
from planner.wording.names import as_title


def fact_text(fact: Fact, words: Words) -> str:
    """What happened, and what to do where somebody can."""
    given = {name: cleaned(value, 300) for name, value in fact.given.items()}
    if "order" in given:
        given["order"] = order_name(DateOrder(fact.given["order"]), words)
    if "day" in given:
        given["day"] = words.long_date(date.fromisoformat(given["day"]))
    says_nothing = fact.kind in _EMPTY and not given.get("text", "?").strip()
    sentence = (_EMPTY if says_nothing else _FACTS)[fact.kind]
    return words.text(sentence).format_map(_Named(given))


def place_text(where: Where, words: Words) -> str:
    """Which file, which line of it, and what stands there."""
    place, title = cleaned(where.file, 200), cleaned(where.title, 80)
    if where.line:
        place = words.text("{file}, line {n}").format(file=place, n=where.line)
    return f"{place}: {as_title(title, words)}" if title else place


def order_name(order: DateOrder, words: Words) -> str:
    return words.text(_ORDERS[order])


class _Named(dict[str, str]):
    """Particulars that a fact may lack."""

    def __missing__(self, _: str) -> str:
        return "?"


_FACTS: Mapping[FactKind, str] = {
    FactKind.NOT_THERE: mark("There is no such file."),
    FactKind.NOT_ALLOWED: mark("You don't have the rights to read it."),
    FactKind.NOT_A_FILE: mark("That is a folder or a device, and no file."),
    FactKind.NOT_READABLE: mark("It could not be read. Check the disk or the connection."),
    FactKind.UNKNOWN_FORMAT: mark(
        "This is no calendar and no export of a time tracker that Lagkage knows. Export CSV, Excel or a"
        " calendar (.ics) instead."
    ),
    FactKind.TOO_LARGE: mark(
        "The file is larger than {limit} MB. Export a shorter period, and import that."
    ),
    FactKind.EMPTY: mark("There is nothing in the file. Export it again."),
    FactKind.DAMAGED: mark("The file is not whole ({text}). Export it again."),
    FactKind.LOCKED_ARCHIVE: mark("The archive has a password. Unpack it, and import the files."),
    FactKind.TOO_MANY_FILES: mark(
        "There are more than {limit} files in the archive. Unpack it, and import the ones you need."
    ),
    FactKind.UNPACKS_TOO_LARGE: mark(
        "The archive unpacks to more than {limit} MB. Unpack it, and import the ones you need."
    ),
    FactKind.NO_CALENDAR_INSIDE: mark(
        "There is no calendar and no export of a time tracker in the archive that Lagkage can read."
    ),
    FactKind.ARCHIVE_INSIDE: mark(
        "An archive within an archive is not opened. Unpack it, and import the one inside."
    ),
    FactKind.OTHER_SPREADSHEET: mark(
        "This spreadsheet is of an older or another kind, or has a password. Open it in a spreadsheet"
        " program, and save it as .xlsx or CSV."
    ),
    FactKind.ONLY_PAPER: mark(
        "This is a PDF, which is for reading. Export CSV, Excel or a calendar (.ics) instead."
    ),
    FactKind.WEB_PAGE: mark(
        "This is a web page, perhaps one that asks to sign in, and no calendar. Open the address where"
        " you are signed in, and save the file that comes."
    ),
    FactKind.ONE_BUCKET: mark(
        "This is one bucket of ActivityWatch. Export all buckets as JSON instead: only together do they"
        " say when somebody was there."
    ),
    FactKind.SUMS_OF_PROGRAM: mark(
        "This report says how long, but not on which day. Export the detailed report from {program}"
        " instead, or a report of one day."
    ),
    FactKind.SUMS_ONLY: mark(
        "This table says how long, but not on which day. Export one with a row for each entry and its"
        " date."
    ),
    FactKind.WHICH_WEEK: mark(
        "Its days are weekdays, or have no year. Put the first and last day into the file’s name"
        " (hours 2026-03-02 2026-03-08.csv), and import it again."
    ),
    FactKind.TOO_MANY_EVENTS: mark(
        "More than {limit} events lie in that time; the others are left out. Choose a shorter period."
    ),
    FactKind.TOOK_TOO_LONG: mark(
        "Reading was stopped, for nothing came of it for {seconds} seconds."
        " Choose or export a shorter period."
    ),
    FactKind.TOO_MUCH_MEMORY: mark(
        "Reading was stopped, for it needed more than {limit} MB of memory."
        " Choose or export a shorter period."
    ),
    FactKind.BROKE_OFF: mark("Reading broke off, and nothing of the file was taken. Try again."),
    FactKind.WHICH_DATES: mark(
        "{text} can be a day of two months. Say which comes first: --dates dmy or --dates mdy."
    ),
    FactKind.WHICH_COLUMNS: mark(
        "Which columns say when it was? There are: {columns}. Say for example"
        " --columns date=NAME,length=NAME,title=NAME."
    ),
    FactKind.NO_SUCH_COLUMN: mark("There is no column “{text}”. There are: {columns}."),
    FactKind.WHICH_PERSON: mark(
        "These are the times of several people ({people}). Say who you are: --person NAME, or *"
        " if all are yours."
    ),
    FactKind.NO_SUCH_PERSON: mark(
        "It holds no times of “{text}”, but of: {people}. Say who you are: --person NAME, or *"
        " if all are yours."
    ),
    FactKind.NO_START: mark("Not imported: it does not say when it begins."),
    FactKind.NO_END: mark("Not imported: it says neither when it ends nor how long it takes."),
    FactKind.BAD_EVENT: mark("Not imported: it can't be read ({text})."),
    FactKind.BAD_DATE: mark("Not imported: “{text}” is no day."),
    FactKind.BAD_TIME: mark("Not imported: “{text}” is no time of day."),
    FactKind.BAD_DURATION: mark("Not imported: “{text}” is no length of time."),
    FactKind.OUT_OF_YEARS: mark("Not imported: it lies outside the years {first} to {last}."),
    FactKind.NEGATIVE: mark("Not imported: it ends before it begins."),
    FactKind.BELOW_ZERO: mark(
        "Not imported: its length is below zero. Shorten the entry that it takes back."
    ),
    FactKind.TOO_LONG: mark("Not imported: it lasts longer than {days} days."),
    FactKind.BAD_RULE: mark("Not imported: its rule of recurrence can't be read ({text})."),
    FactKind.RULE_TOO_OFTEN: mark(
        "Not imported: it recurs more than {limit} times in that time. Choose a shorter period."
    ),
    FactKind.RULE_TOO_SLOW: mark(
        "Not imported: it takes too long to find out when it recurs. Choose a shorter period."
    ),
    FactKind.TOO_MANY_EXCEPTIONS: mark("Not imported: it has more than {limit} exceptions."),
    FactKind.UNKNOWN_ZONE: mark(
        "The time zone “{text}” is not known; the times were read in {zone}."
    ),
    FactKind.LENGTHS_DIFFER: mark(
        "It says that it lasts {told}, and from its start to its end are {real}; the latter was taken."
    ),
    FactKind.DAY_PASSED_OVER: mark("It was read without “{text}”, which is no day."),
    FactKind.ZONE_TAKEN: mark("Times without a zone were read in {zone}. Another: --zone."),
    FactKind.ENCODING_TAKEN: mark("The text was read as {encoding}."),
    FactKind.DATES_TAKEN: mark("Dates like {text} were read as {order}. Otherwise: --dates."),
    FactKind.DATES_LIKELY: mark(
        "Dates like {text} were read as {order}, for the clock has am and pm. Otherwise: --dates."
    ),
    FactKind.DAY_OF_NAME: mark("All of it was read as of {day}, the day in the file’s name."),
    FactKind.DAY_FROM_ABOVE: mark("Rows with a time and no day are of the day above them."),
    FactKind.SUMS_LEFT: mark("Rows that only add up others were left out: {number}."),
    FactKind.BREAKS_TAKEN_OFF: mark("Breaks that have a column of their own were taken off."),
    FactKind.PERSON_TAKEN: mark("Only the times of {people} were read; rows of others: {number}."),
    FactKind.NAMES_ONLY: mark(
        "Meetings that name people without mail addresses: {number}. Names don’t tell customers from"
        " colleagues, so they go to To sort; rules by title or category sort them."
    ),
    FactKind.NOBODY_NAMED: mark(
        "This calendar names nobody who was there, as published ones don’t. An export from classic"
        " Outlook, Google, Apple or Thunderbird does. Without names, meetings go to To sort; rules by"
        " title or category sort them."
    ),
    FactKind.TITLES_KEPT_BACK: mark(
        "This calendar says only when you were busy, and not with what. Publish it with all details, or"
        " export it."
    ),
    FactKind.SHEETS_LEFT: mark("Other sheets in the file were left alone: {number}."),
    FactKind.OTHER_FILES_LEFT: mark("Other files in the archive were left alone: {number}."),
}
_EMPTY: Mapping[FactKind, str] = {
    FactKind.BAD_DATE: mark("Not imported: it says no day."),
    FactKind.BAD_TIME: mark("Not imported: it says no time of day."),
    FactKind.BAD_DURATION: mark("Not imported: it says no length of time."),
}
"""Where there is nothing that could be read."""
_ORDERS: Mapping[DateOrder, str] = {
    DateOrder.YEAR_FIRST: mark("year, month, day"),
    DateOrder.DAY_FIRST: mark("day, month, year"),
    DateOrder.MONTH_FIRST: mark("month, day, year"),
}
