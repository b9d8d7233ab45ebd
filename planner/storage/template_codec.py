"""Templates as documents, and back. Here minutes are integers; docs/book-format.md is the law."""

from typing import TYPE_CHECKING

from planner.core.duration import in_minutes
from planner.storage.fields import Fields, Group

if TYPE_CHECKING:
    from planner.core.template import Template


def template_document(template: "Template") -> Group:
    return {
        "id": template.id,
        "name": template.name,
        "minutes": {name: in_minutes(time) for name, time in template.minutes.items()},
    }


def read_template(fields: Fields) -> "Template":
    from planner.core.template import Template  # a book without any does not wait for it

    minutes = fields.minutes_by_category("minutes")
    return fields.made(lambda: Template(fields.text("id"), fields.text("name"), minutes))
