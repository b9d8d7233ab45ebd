"""Where the slices of a week lie on a ring, for screen and paper alike.

Angles are turns, clockwise from 12 o'clock; lengths are in units of the slices' outer radius; x grows
to the right and y downwards from the middle.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import accumulate, pairwise
from math import atan2, cos, hypot, pi, sin
from typing import NamedTuple

from planner.core.duration import ZERO, total

INNER, OUTER = 0.46, 1.0
"""Where the slices begin and end; inside lies the plate."""

REFERENCE_INNER, REFERENCE_OUTER = 1.04, 1.085
"""The thin ring around the slices, which shows what the week is compared with."""

MOST_SLICES = 8
FOLDED_ID = "(folded)"
"""The id of the slice that stands for all folded ones. No category has brackets in its id."""


class Slice(NamedTuple):
    """A part of the ring, clockwise from `begin` to `end`. `members` are the categories in it: itself,
    or those that are folded. A slice that passes 12 o'clock ends above 1."""

    id: str
    members: tuple[str, ...]
    time: timedelta
    begin: float
    end: float

    @property
    def span(self) -> float:
        return self.end - self.begin

    @property
    def middle(self) -> float:
        return (self.begin + self.end) / 2

    @property
    def is_folded(self) -> bool:
        return self.id == FOLDED_ID

    def holds(self, turn: float) -> bool:
        """Whether the angle `turn` lies in the slice; its begin does, its end does not."""
        return (turn - self.begin) % 1 < self.span or self.span >= 1

    def share_at(self, turn: float) -> float:
        """How far into the slice `turn` lies: 0 at its begin, 1 at its end."""
        return (turn - self.begin) % 1 / self.span


class Spot(NamedTuple):
    """A place on the ring: an angle from 0 to 1 and a distance from the middle."""

    turn: float
    radius: float

    @property
    def is_on_plate(self) -> bool:
        return self.radius < INNER


def spot(x: float, y: float) -> Spot:
    """The place at `x`, `y`."""
    return Spot(atan2(x, -y) / (2 * pi) % 1, hypot(x, y))


def point(turn: float, radius: float) -> tuple[float, float]:
    """The x and y of a place."""
    angle = turn * 2 * pi
    return radius * sin(angle), -radius * cos(angle)


def folded_away(
    minutes: Mapping[str, timedelta],
    order: Sequence[str],
    keep: Collection[str] = (),
    most: int = MOST_SLICES,
) -> frozenset[str]:
    """Which categories are folded into one slice so that there are `most` in all: the smallest ones,
    the later of two alike. Those in `keep` are the last to be folded."""
    shown = [name for name in _known(minutes, order) if minutes.get(name, ZERO) > ZERO]
    if len(shown) <= most:
        return frozenset()
    by_weight = sorted(shown, key=lambda name: (name not in keep, -minutes[name]))
    return frozenset(by_weight[most - 1 :])


def slices(
    minutes: Mapping[str, timedelta],
    order: Sequence[str],
    folded: Collection[str] = (),
    first: float = 0.0,
) -> tuple[Slice, ...]:
    """The slices of `minutes` in the user's `order`, the folded ones last, the first from the angle
    `first` on. Together they are one whole turn; without any time there are none."""
    known = [name for name in _known(minutes, order) if minutes.get(name, ZERO) > ZERO]
    groups: dict[str, tuple[str, ...]] = {name: (name,) for name in known if name not in folded}
    if hidden := tuple(name for name in known if name in folded):
        groups[FOLDED_ID] = hidden
    times = {name: total(minutes[each] for each in group) for name, group in groups.items()}
    whole = total(times.values())
    edges = (
        [first + part / whole for part in accumulate(times.values(), initial=ZERO)] if whole else []
    )
    return tuple(
        Slice(name, groups[name], times[name], begin, end)
        for name, (begin, end) in zip(groups, pairwise(edges), strict=True)
    )


def between(before: Sequence[Slice], after: Sequence[Slice], share: float) -> tuple[Slice, ...]:
    """The ring on its way from one state to another, `share` (0 to 1) of it done. A slice that comes
    or goes does so at the end of the one before it. Times and members are those to come."""
    olds, news = {part.id: part for part in before}, {part.id: part for part in after}
    begun, ended = _edges(before, news, olds), _edges(after, news, olds)
    return tuple(
        (news.get(name) or olds[name])._replace(
            begin=begun[name][0] + (ended[name][0] - begun[name][0]) * share,
            end=begun[name][1] + (ended[name][1] - begun[name][1]) * share,
        )
        for name in begun
    )


def _edges(
    parts: Sequence[Slice], news: Mapping[str, Slice], olds: Mapping[str, Slice]
) -> dict[str, tuple[float, float]]:
    """Where each slice of either state begins and ends in the state `parts`."""
    here = {part.id: part for part in parts}
    edge = parts[0].begin if parts else 0.0
    edges = {}
    for name in dict.fromkeys((*news, *olds)):
        part = here.get(name)
        edges[name] = (part.begin, part.end) if part else (edge, edge)
        edge = edges[name][1]
    return edges


def slice_at(parts: Iterable[Slice], where: Spot) -> Slice | None:
    """The slice under a place, if one is."""
    return slice_towards(parts, where, OUTER)


def slice_towards(parts: Iterable[Slice], where: Spot, reach: float) -> Slice | None:
    """The slice under a place, or the one that a place beyond the rim lies behind, as far out as
    `reach`; never one from the plate."""
    if not INNER <= where.radius <= reach:
        return None
    return next((part for part in parts if part.holds(where.turn)), None)


def shortest_way(before: float, after: float) -> float:
    """How far it is from one angle to another: clockwise is above 0, at most half a turn."""
    return (after - before + 0.5) % 1 - 0.5


def _known(minutes: Mapping[str, timedelta], order: Sequence[str]) -> Iterable[str]:
    return dict.fromkeys((*order, *minutes))
