"""The model to bytes."""
