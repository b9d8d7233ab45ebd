"""What a user can do with templates, and with a week that others are to be like."""

from dataclasses import dataclass, replace

from planner.core.book import Book
from planner.core.copying import copied
from planner.core.errors import NothingPlanned
from planner.core.template import Template, free_name, template_of
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class SaveTemplate:
    """Keep a typical week under a name. One of the same id gets these hours and this name. Raises
    `EmptyName` or `TemplateNameTaken`, and `NothingPlanned` if there are no hours in it."""

    template: Template

    def apply(self, book: Book) -> Book:
        if not self.template.minutes:
            raise NothingPlanned
        own = self.template.id
        named = replace(self.template, name=free_name(book.templates, self.template.name, own))
        if any(each.id == own for each in book.templates):
            return _with(book, tuple(named if t.id == own else t for t in book.templates))
        return _with(book, (*book.templates, named))


@dataclass(frozen=True, slots=True)
class RenameTemplate:
    """Give a template another name. Raises `NoSuchTemplate`, `EmptyName` or `TemplateNameTaken`."""

    template: str
    name: str

    def apply(self, book: Book) -> Book:
        held = template_of(book.templates, self.template)
        return SaveTemplate(replace(held, name=self.name)).apply(book)


@dataclass(frozen=True, slots=True)
class RemoveTemplate:
    """Remove a template. Weeks that began as it stay as they are. Raises `NoSuchTemplate`."""

    template: str

    def apply(self, book: Book) -> Book:
        gone = template_of(book.templates, self.template)
        return _with(book, tuple(each for each in book.templates if each is not gone))


@dataclass(frozen=True, slots=True)
class CopyWeek:
    """Copy the plan of `week` to other weeks, in one step. What they had planned goes. Raises
    `NothingPlanned` if it is a week off."""

    week: Week
    to: tuple[Week, ...]

    def apply(self, book: Book) -> Book:
        if book.plan(self.week).is_off:
            raise NothingPlanned
        after = book
        for week in self.to:
            after = after.with_plan(copied(book, self.week, week))
        return after


def _with(book: Book, templates: tuple[Template, ...]) -> Book:
    return book if templates == book.templates else replace(book, templates=templates)
