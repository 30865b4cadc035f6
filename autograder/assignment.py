"""The two assignments: their questions, in order, and what each is worth.

This table is the one source of ids, order and points. The notebooks' grade
cells, the checks' sums and the report are all built from it or tested
against it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """One function or method to write; its id is its qualified name."""

    id: str
    points: float

    @property
    def class_name(self) -> str | None:
        """The class the question is a method of, or None for a function."""
        owner, dot, _ = self.id.rpartition(".")
        return owner if dot else None

    @property
    def cell_id(self) -> str:
        """The id of the answer cell: a class is one cell."""
        return self.class_name or self.id

    @property
    def grade_id(self) -> str:
        """nbgrader's id of the check cell (a dot is not allowed there)."""
        return "check-" + self.id.replace(".", "-")


@dataclass(frozen=True)
class ManualQuestion:
    """A written answer, which a person grades in formgrader."""

    id: str
    points: float


@dataclass(frozen=True)
class Assignment:
    """An assignment: the module of its reference, and its questions."""

    name: str
    title: str
    preload: tuple[str, ...]
    """What a worker imports once, before any submission."""
    preload_pictures: tuple[str, ...]
    """What it imports besides for a submission that draws."""
    allowed_imports: frozenset[str]
    """Top-level packages an answer may import."""
    questions: tuple[Question, ...]
    manual: tuple[ManualQuestion, ...]
    given_runs: frozenset[str] = frozenset()
    """Functions of ours in the notebook which run a question's from end to
    end, and which checks call."""

    @property
    def max_score(self) -> float:
        """The points that checks give; those by hand come on top."""
        return sum(question.points for question in self.questions)

    def question(self, question_id: str) -> Question:
        """The question of that id; KeyError names the ones there are."""
        for question in self.questions:
            if question.id == question_id:
                return question
        known = ", ".join(question.id for question in self.questions)
        raise KeyError(f"no question {question_id!r} here; there are {known}")

    def earlier(self, question_id: str) -> tuple[Question, ...]:
        """The questions before that one, in the notebook's order."""
        ids = [question.id for question in self.questions]
        return self.questions[: ids.index(question_id)]


CLUSTERING = Assignment(
    name="clustering",
    title="Clustering: K-means and Gaussian mixtures",
    preload=("numpy", "tqdm.auto"),
    preload_pictures=("matplotlib.pyplot", "imageio.v3"),
    allowed_imports=frozenset({"numpy", "matplotlib", "tqdm", "imageio"}),
    questions=(
        Question("pairwise_dist", 7),
        Question("softmax", 7),
        Question("logsumexp", 6),
        Question("KMeans._init_centers", 5),
        Question("KMeans._update_assignment", 10),
        Question("KMeans._update_centers", 10),
        Question("KMeans._get_loss", 5),
        Question("GMM._init_components", 5),
        Question("GMM._ll_joint", 10),
        Question("GMM._E_step", 5),
        Question("GMM._M_step", 10),
        Question("gmm_sampling", 10),
    ),
    manual=(
        ManualQuestion("initialization", 5),
        ManualQuestion("convergence", 5),
    ),
)

BAYESIAN_MIXTURES = Assignment(
    name="bayesian_mixtures",
    title="Bayesian mixtures of Gaussians, fitted by EM",
    preload=CLUSTERING.preload + ("torch", "torch.distributions"),
    preload_pictures=CLUSTERING.preload_pictures,
    allowed_imports=CLUSTERING.allowed_imports | {"torch", "math"},
    given_runs=frozenset({"em"}),
    questions=(
        Question("log_probability", 15),
        Question("e_step", 10),
        Question("m_step", 15),
    ),
    manual=(
        ManualQuestion("posterior", 6),
        ManualQuestion("expected_log_prob", 8),
        ManualQuestion("exponential_family", 10),
        ManualQuestion("niw_mode", 10),
        ManualQuestion("dirichlet_mode", 6),
        ManualQuestion("toy_recovery", 10),
        ManualQuestion("restarts", 5),
        ManualQuestion("improvements", 5),
    ),
)

ASSIGNMENTS = {a.name: a for a in (CLUSTERING, BAYESIAN_MIXTURES)}
