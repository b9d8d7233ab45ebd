"""The pages of the settings, each loaded when it is first looked at."""
