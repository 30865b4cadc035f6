"""How accurate the grader is, measured: `python -m autograder accuracy`.

Right answers must keep every point, wrong ones must lose some, a mistake
must cost its own question only and be named rightly, and grading twice
must give the same verdict.
"""
