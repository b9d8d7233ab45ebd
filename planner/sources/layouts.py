"""How sources write their tables: which columns there are, and what they are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from planner.sources.lengths import HOUR
from planner.sources.tables import Table, plain_name


@dataclass(frozen=True, slots=True)
class Layout:
    """How one source writes its table: by field, the names that its column may have. `needs` are
    those by which the source is known. `unit` is what a bare number in its column of lengths counts.
    Where several columns are `titles`, they are its title together; else the first that says anything is.
    """

    source: str
    columns: Mapping[str, tuple[str, ...]]
    needs: tuple[str, ...] = ()
    unit: timedelta = HOUR
    titles: tuple[str, ...] = ()

    def found_in(self, table: Table) -> dict[str, int]:
        """The place of each field's column, of those that are there."""
        names = table.names
        return {
            each: next(names[plain_name(name)] for name in known if plain_name(name) in names)
            for each, known in self.columns.items()
            if any(plain_name(name) in names for name in known)
        }

    def fits(self, table: Table) -> bool:
        return set(self.needs) <= set(self.found_in(table))
