"""What was recorded: the log of each week, what waits to be sorted, and the weeks that are closed.

Like `Weeks`, this is immutable, and shares with the one before what did not change.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.core.category import Category
from planner.core.entry_errors import WeekClosed
from planner.core.week import Week
from planner.core.weeks import Weeks

if TYPE_CHECKING:
    from planner.core.closing import Closed
    from planner.core.inbox import Inbox
    from planner.core.log import Log


class Recorded:
    """Logs, closed weeks and inboxes. `logs` are as they were written; `log` reads one through
    aliases."""

    __slots__ = ("_read", "closed", "inboxes", "logs")

    def __init__(
        self,
        logs: "Weeks[Log] | None" = None,
        closed: "Weeks[Closed] | None" = None,
        inboxes: "Weeks[Inbox] | None" = None,
    ) -> None:
        self.logs: Weeks[Log] = logs if logs is not None else Weeks()
        self.closed: Weeks[Closed] = closed if closed is not None else Weeks()
        self.inboxes: Weeks[Inbox] = inboxes if inboxes is not None else Weeks()
        self._read: dict[Week, tuple[Sequence[Category], Log]] = {}
        """Logs read so far, and by which categories: who looks twice gets the same object."""

    def __bool__(self) -> bool:
        """Whether anything was ever recorded."""
        return bool(self.logs or self.closed or self.inboxes)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Recorded):
            return NotImplemented
        return (self.logs, self.closed, self.inboxes) == (other.logs, other.closed, other.inboxes)

    __hash__ = None  # type: ignore[assignment]

    def log(self, week: Week, categories: Sequence[Category]) -> "Log":
        """The log of `week` by `categories`; of a closed week, by those of then. The same object each
        time, until it changes."""
        by, held = self._read.get(week, (None, None))
        if held is None or by is not categories:
            held = self._log(week, categories)
            self._read[week] = categories, held
        return held

    def inbox(self, week: Week) -> "Inbox":
        """What of `week` waits to be sorted, and what was taken out."""
        from planner.core.inbox import Inbox

        return self.inboxes[week] if week in self.inboxes else Inbox(week)

    def having(self, log: "Log") -> "Recorded":
        """These, with `log` for its week. Raises `WeekClosed`."""
        self.check_open(log.week)
        logs = self.logs.having(log.week, log) if log.entries else self.logs.without(log.week)
        return self._with(log.week, logs=logs)

    def having_inbox(self, inbox: "Inbox") -> "Recorded":
        """These, with `inbox` for its week. Raises `WeekClosed`."""
        week, held = inbox.week, self.inboxes
        self.check_open(week)
        if inbox == self.inbox(week):
            return self
        return self._with(inboxes=held.having(week, inbox) if inbox else held.without(week))

    def closing(self, closed: "Closed") -> "Recorded":
        """These, and nothing changes any more in the week that is `closed`. Raises `WeekClosed`."""
        self.check_open(closed.week)
        return self._with(closed.week, closed=self.closed.having(closed.week, closed))

    def reopening(self, week: Week) -> "Recorded":
        """These, and `week` can change again."""
        return self._with(week, closed=self.closed.without(week))

    def check_open(self, week: Week) -> None:
        """Raises `WeekClosed` for a week in which nothing changes any more."""
        if week in self.closed:
            raise WeekClosed(week.year, week.number)

    def _log(self, week: Week, categories: Sequence[Category]) -> "Log":
        from planner.core.log import Log, log_of_heirs

        if week not in self.logs:
            return Log(week)
        kept = self.closed[week].categories if week in self.closed else categories
        return log_of_heirs(self.logs[week], kept)

    def _with(
        self,
        changed: Week | None = None,
        *,
        logs: "Weeks[Log] | None" = None,
        closed: "Weeks[Closed] | None" = None,
        inboxes: "Weeks[Inbox] | None" = None,
    ) -> "Recorded":
        """These with other parts; the log of `changed` is read anew."""
        after = Recorded(
            self.logs if logs is None else logs,
            self.closed if closed is None else closed,
            self.inboxes if inboxes is None else inboxes,
        )
        after._read = dict(self._read)  # at once: another thread may be reading
        if changed is not None:
            after._read.pop(changed, None)
        return after
