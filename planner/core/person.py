"""Whose book it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Whose week it is: how they are named on paper, and whether they lead others. The id stays when
    the name changes."""

    id: str
    name: str = ""
    title: str = ""
    leads: bool = False
