"""What a step did with templates and copies, in words that can follow "Undo:"."""

from planner.app.commands.templates import CopyWeek, RemoveTemplate, RenameTemplate, SaveTemplate
from planner.app.session import Command
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.errors import NoSuchTemplate
from planner.core.template import template_of
from planner.i18n import Words
from planner.wording.weeks import weeks_text


def template_phrase(command: Command, book: Book, words: Words) -> str:
    """What `command` does to `book`; empty if it is none of these."""
    match command:
        case SaveTemplate(template):
            return words.text("save the template {name}").format(name=cleaned(template.name))
        case RenameTemplate(template_id):
            phrase = words.text("rename the template {name}")
            return phrase.format(name=_name(book, template_id))
        case RemoveTemplate(template_id):
            phrase = words.text("remove the template {name}")
            return phrase.format(name=_name(book, template_id))
        case CopyWeek(week, to):
            phrase = words.text("copy week {n} to {weeks}")
            return phrase.format(n=week.number, weeks=weeks_text(to, words))
    return ""


def _name(book: Book, template_id: str) -> str:
    try:
        return template_of(book.templates, template_id).name
    except NoSuchTemplate:
        return template_id
