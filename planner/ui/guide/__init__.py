"""The program's guide: chapters, a document that loads nothing from outside, and their window."""
