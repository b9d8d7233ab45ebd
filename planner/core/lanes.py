"""Side by side: what overlaps shares the width."""

from collections.abc import Sequence
from datetime import timedelta

Stretch = tuple[timedelta, timedelta]
"""From when to when."""

Lane = tuple[int, int]
"""A place from the left, and how many there are."""


def lanes(stretches: Sequence[Stretch]) -> list[Lane]:
    """The lane of each of `stretches`, in their order. Those that touch at their ends don't overlap;
    all that overlap, one by way of another, have the same number of lanes."""
    order = sorted(range(len(stretches)), key=lambda place: stretches[place])
    found: dict[int, Lane] = {}
    group: list[tuple[int, int]] = []
    ends: list[timedelta] = []
    for place in order:
        begins, until = stretches[place]
        if all(end <= begins for end in ends):
            found.update({each: (lane, len(ends)) for each, lane in group})
            group, ends = [], []
        lane = next((n for n, end in enumerate(ends) if end <= begins), len(ends))
        ends[lane : lane + 1] = [until]
        group.append((place, lane))
    found.update({each: (lane, len(ends)) for each, lane in group})
    return [found[place] for place in range(len(stretches))]
