"""A right answer may ask its own helpers for more than the reference's give.

The reference's functions stand in the place of the earlier ones, so that a
mistake costs its own question only. Where a call raises for it, the
student's own come back.
"""

from autograder.accuracy.answers import Answer, notebook_with
from autograder.judging.judge import Judge
from autograder.report import Report

DIST = Answer(
    "pairwise_dist",
    "squared",
    """
def pairwise_dist(X, Y, squared=False):
    square = ((X[:, None] - Y) ** 2).sum(axis=2)
    return square if squared else np.sqrt(square)
""",
)
NEAREST = Answer(
    "KMeans._update_assignment",
    "squared",
    """
def _update_assignment(self, centers, points):
    return pairwise_dist(points, centers, squared=True).argmin(axis=1)
""",
)
FARTHEST = Answer(
    "KMeans._update_assignment",
    "farthest",
    NEAREST.text.replace("argmin", "argmax"),
)
JOINT = Answer(
    "GMM._ll_joint",
    "keeps",
    """
def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma
    constant = np.log(pi) - np.log(np.sqrt(2 * np.pi) * sigma).sum(axis=1)
    self.joint = constant - (z**2).sum(axis=2) / 2
    return self.joint
""",
)
POSTERIOR = Answer(
    "GMM._E_step",
    "uses",
    """
def _E_step(self, points, pi, mu, sigma):
    self._ll_joint(points, pi, mu, sigma)
    return softmax(self.joint)
""",
)
WRONG_DIST = Answer("pairwise_dist", "zero", "def pairwise_dist(X, Y): ...")


def lost(report: Report) -> dict[str, float]:
    return {
        question.id: question.max_score - question.score
        for question in report.questions
        if question.max_score > question.score
    }


def test_own_helpers_come_back_where_a_call_raises() -> None:
    with Judge() as judge:
        right = judge.grade(
            notebook_with(DIST, NEAREST, JOINT, POSTERIOR), seed=1
        )
        assert lost(right) == {}
        wrong = judge.grade(notebook_with(DIST, FARTHEST), seed=1)
        assert list(lost(wrong)) == ["KMeans._update_assignment"]
        # Not even its own helper makes this call right.
        wrong = judge.grade(notebook_with(WRONG_DIST, NEAREST), seed=1)
        assert set(lost(wrong)) == {DIST.question, NEAREST.question}
        message = next(
            check.message
            for question in wrong.questions
            for check in question.checks
            if question.id == NEAREST.question and check.message
        )
        assert "TypeError" in message
