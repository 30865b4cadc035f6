"""From a submitted notebook to the program that is graded."""
