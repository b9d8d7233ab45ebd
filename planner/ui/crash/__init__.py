"""What becomes of a bug: a line in a log of this computer, a report to copy, and nothing lost.

Neither holds anything private. They are built from what may stand in them (kinds of exceptions, places
in the source, versions), never by taking away what may not.
"""
