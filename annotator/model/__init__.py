"""Frozen values without input or output: articles, claims, facts, decisions, evidence."""
