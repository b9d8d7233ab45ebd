"""The week as a table: the twin of the ring, for those who would rather read and type."""
