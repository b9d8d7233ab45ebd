"""Templates: weeks of the user's own that others can begin as."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from planner.core.category import clean_name
from planner.core.duration import checked, total
from planner.core.errors import NoSuchTemplate, TemplateNameTaken


@dataclass(frozen=True, slots=True)
class Template:
    """A typical week under a name: minutes by category, laid into the hours of the week that begins
    as it. Raises `NotATime` for more than 168:00 in all."""

    id: str
    name: str
    minutes: Mapping[str, timedelta]

    def __post_init__(self) -> None:
        held = {category: checked(time) for category, time in self.minutes.items() if time}
        checked(total(held.values()))
        object.__setattr__(self, "minutes", MappingProxyType(held))


def template_of(templates: Iterable[Template], template_id: str) -> Template:
    """The template of that id. Raises `NoSuchTemplate`."""
    for template in templates:
        if template.id == template_id:
            return template
    raise NoSuchTemplate(template_id)


def called(templates: Iterable[Template], name: str) -> Template | None:
    """The template of that name, case ignored, if there is one."""
    wanted = " ".join(name.split()).casefold()
    return next((each for each in templates if each.name.casefold() == wanted), None)


def free_name(templates: Iterable[Template], text: str, own: str) -> str:
    """`text` as the name of the template `own` (an id). Raises `EmptyName` or `TemplateNameTaken`."""
    name = clean_name(text)
    holder = called(templates, name)
    if holder is not None and holder.id != own:
        raise TemplateNameTaken(holder.name)
    return name
