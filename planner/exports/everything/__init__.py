"""All that a book holds, laid out as tables."""
