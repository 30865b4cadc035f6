"""nbgrader around the judge: reports become grades that people can read."""
