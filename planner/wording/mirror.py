"""What was believed of a normal week, beside what was measured, in words."""

from planner.core.book import Book
from planner.core.measuring import Mirror
from planner.i18n import Words
from planner.wording.goal_names import subject_text


def mirror_text(seen: Mirror, book: Book, words: Words) -> str:
    """Customer time: you believed 12:00 a week; it was 7:30."""
    sentence = words.text("{subject}: you believed {believed} a week; it was {was}.")
    return sentence.format(
        subject=subject_text(seen.subject, book, words),
        believed=words.time(seen.believed),
        was=words.time(seen.was),
    )
