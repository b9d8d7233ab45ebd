"""Facts in words, for the window, the paper and the command line. No Qt."""
