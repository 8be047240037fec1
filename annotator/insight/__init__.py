"""What follows from claims."""
