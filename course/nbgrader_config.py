"""nbgrader for this course: grades come from our judge, and from people.

nbgrader executes no student code here. The folder that this file lies in
is the course; nbgrader may be started anywhere with --course-dir.
"""

import os
import shutil
import sys
import warnings
from pathlib import Path

# nbgrader's gradebook says this of every new submission, and means nothing.
warnings.filterwarnings("ignore", message="Object of type .* not in session")

# nbgrader starts alembic by name to make a gradebook: it lies beside the
# interpreter, which is not on the PATH where no environment is activated.
if shutil.which("alembic") is None:
    os.environ["PATH"] += os.pathsep + str(Path(sys.executable).parent)

c = get_config()  # noqa: F821 (nbgrader provides it)

course = Path(__file__).resolve().parent
c.CourseDirectory.root = str(course)
c.CourseDirectory.course_id = "clustering-course"

# SQLite, waiting up to 60 s for another grader; PostgreSQL is another URL.
c.CourseDirectory.db_url = f"sqlite:///{course}/gradebook.db?timeout=60"
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback",
    ".DS_Store", "Thumbs.db", "*.zip", "*.tar.gz", "set_aside",
]  # fmt: skip

# Warnings are ours; one line for each step of each file is too much.
c.Application.log_level = "WARN"

# generate_assignment: stubs that say which question they stand for.
c.ClearSolutions.code_stub = {
    "python": "# YOUR CODE HERE\nraise NotImplementedError"
}
c.ClearSolutions.text_stub = "YOUR ANSWER HERE"
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors.LockCells",
    "nbgrader.preprocessors.ClearSolutions",
    "autograder.building.stubs.NameStubs",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
]

# autograde: our exporter reads any file, gets its report and builds the
# notebook to show; the preprocessors then write scores, and run nothing.
c.Autograde.pre_convert_hook = "autograder.gradebook.submission.set_aside"
c.Autograde.exporter_class = (
    "autograder.gradebook.submission.SubmissionExporter"
)
c.SubmissionExporter.isolation = "auto"
c.SubmissionExporter.seed = None  # hidden inputs afresh for each grading
c.Autograde.sanitize_preprocessors = []  # nothing untrusted is left
# Of the assignment's files only the pictures in the text go along.
c.Autograde.exclude_overwriting = {
    folder.name: [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if not path.match("*-preview.png")
    ]
    for folder in (course / "source").glob("*")
}
c.Autograde.autograde_preprocessors = [
    "autograder.gradebook.preprocessors.WriteReports",
    "autograder.gradebook.preprocessors.RecordGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
]

# generate_feedback: one page for each student; export: all in grades.csv.
c.GenerateFeedback.exporter_class = (
    "autograder.gradebook.feedback.FeedbackExporter"
)
c.GenerateFeedback.preprocessors = []
c.ExportApp.plugin_class = "autograder.gradebook.export.GradesCsv"
