"""The command line: the same commands and the same store, without a window."""
