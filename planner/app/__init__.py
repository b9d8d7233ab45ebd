"""What a user can do, and the protocols that others fill in. No Qt, no sentences."""
