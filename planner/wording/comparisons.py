"""What a comparison says: one sentence, or two, and what stands beside it."""

from planner.core.book import Book
from planner.core.comparison import Comparison
from planner.core.duration import ZERO
from planner.core.variance import Variance
from planner.i18n import Words, mark
from planner.wording.goal_names import subject_name
from planner.wording.names import category_name


def in_one_sentence(found: Comparison, book: Book, words: Words) -> str:
    """What the period says: how the goal's time went, and what took more than planned. Facts choose
    whole sentences; nothing is put together of pieces but names and times."""
    if found.is_empty:
        return words.text("Nothing has been recorded yet.")
    parts = (_of_goal(found, book, words), _of_overrun(found, book, words), _of_rest(found, words))
    said = " ".join(part for part in parts if part)
    return said or words.text("All of it went as planned.")


def kept_text(found: Comparison, words: Words) -> str:
    """kept to the plan: 87 %; empty where nothing was planned."""
    if found.kept is None:
        return ""
    percent = words.percent(round(found.kept * 100))
    return words.text("kept to the plan: {percent}").format(percent=percent)


def hits_text(found: Comparison, words: Words) -> str:
    """goal reached in 3 of 4 weeks; empty where no week can be judged."""
    hits, weeks = found.hits
    if not weeks:
        return ""
    sentence = words.text("goal reached in {hits} of {weeks} weeks")
    return sentence.format(hits=hits, weeks=weeks)


def freed_text(found: Comparison, book: Book, words: Words) -> str:
    """freed 3:45: Customer contact 2:10, Mail 1:05, not recorded 0:30."""
    if not found.freed.went:
        return ""
    went = (
        f"{_freed_name(name, book, words)} {words.time(time)}"
        for name, time in sorted(found.freed.went.items(), key=lambda each: -each[1])
    )
    sentence = words.text("freed {time}, and in share of it: {where}")
    return sentence.format(time=words.time(found.freed.total), where=", ".join(went))


def _freed_name(name: str, book: Book, words: Words) -> str:
    return category_name(book, name, words) if name != "open" else words.text("not recorded")


def _of_goal(found: Comparison, book: Book, words: Words) -> str:
    went = found.on_goal
    if went is None or found.goal is None:
        return ""
    return words.text(_sentence(went)).format(
        actual=words.time(went.actual),
        subject=subject_name(found.goal, book, words),
        time=words.time(abs(went.difference)),
    )


def _sentence(went: Variance) -> str:
    if not went.difference:
        return _AS_PLANNED
    return _MORE if went.difference > ZERO else _LESS


def _of_overrun(found: Comparison, book: Book, words: Words) -> str:
    over = found.overrun
    if over is None:
        return ""
    return words.text("{name} took {time} more than planned.").format(
        name=category_name(book, over.subject, words), time=words.time(over.difference)
    )


def _of_rest(found: Comparison, words: Words) -> str:
    if not found.unaccounted or not found.is_finished:
        return ""
    sentence = words.text("{time} is not recorded.")
    return sentence.format(time=words.time(found.unaccounted))


_AS_PLANNED = mark("{actual} of {subject}, as planned.")
_MORE = mark("{actual} of {subject}, {time} more than planned.")
_LESS = mark("{actual} of {subject}, {time} less than planned.")
