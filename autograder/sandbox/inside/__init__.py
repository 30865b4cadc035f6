"""What runs within the sandbox; imports nothing of the judge."""
