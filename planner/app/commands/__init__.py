"""Commands: one frozen dataclass for each thing that a user can do to the book."""
