"""What is shown when the book can't be opened as it is: what is wrong, and what can be done."""
