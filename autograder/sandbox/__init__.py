"""Runs student code where it can do no harm, and hands back plain values."""
