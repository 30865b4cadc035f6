"""Many submissions: in parallel, with a journal and progress."""
