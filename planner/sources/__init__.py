"""Where facts from outside come from: calendars so far. Joined by the roots, known to nobody else."""
