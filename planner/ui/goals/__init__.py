"""Goals: the list of them, and the form in which one is set or changed. Loaded when asked for."""
