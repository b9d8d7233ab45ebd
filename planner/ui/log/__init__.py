"""The parts of the Log page: what really happened, by category and day."""
