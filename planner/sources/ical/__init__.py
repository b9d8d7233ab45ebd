"""Calendars (iCalendar, RFC 5545). Libraries parse and lay out series; a scan of the lines spares
them what can't lie in the window, and mends what they are known to get wrong."""
