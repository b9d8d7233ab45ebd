"""What things are and which laws hold. Standard library only: no Qt, no files, no clock, no sentences."""
