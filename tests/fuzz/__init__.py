"""Inputs that nobody would think of: atheris looks for what makes the code branch anew (`make soak` runs it)."""
