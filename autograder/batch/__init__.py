"""Many submissions: graded in parallel, resumed, brought into the gradebook."""
