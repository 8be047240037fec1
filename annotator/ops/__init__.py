"""Every change an editor can make, as a value that knows its undoing."""
