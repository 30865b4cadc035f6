"""Errors that a person at the command line can do something about.

    CourseError
    ├── NoRelease        (course.py)           build the course first
    ├── AuthoringError   (authoring.py)        the authored text is wrong
    ├── RecordingError   (recording.py)        the reference fails a check
    └── StepFailed       (gradebook/steps.py)  nbgrader could not do a step

Those of the sandbox are in sandbox/errors.py.
"""


class CourseError(Exception):
    """What it is and what to do, in one sentence."""
