"""The pages of the window, each one reason to open the program."""
