"""Grades notebooks: only values cross between student code and judge."""
