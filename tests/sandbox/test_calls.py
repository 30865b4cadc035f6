"""What the judge gets from code that behaves."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from autograder.sandbox.errors import GrownArgument, NotDefined, StudentRaised

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.server import ForkServer, Worker

    Submit = Callable[..., Worker]

KMEANS = """
    class KMeans:
        def _init_centers(self, points, K):
            self.K = K
            return points[:K]
        def _update_centers(self, points, idx):
            return [points[idx == k].mean() for k in range(self.K)]
        def __call__(self, points, K):
            self._init_centers(points, K)
            return self.helper(points)
        def helper(self, points):
            return points.sum()
"""


def test_arrays_go_in_and_come_back(run: Callable[..., Any]) -> None:
    x = np.arange(6.0).reshape(2, 3)
    assert (run("def f(x): return x.T * 2", x) == x.T * 2).all()


def test_keyword_arguments(submit: Submit) -> None:
    with (
        submit("def f(a, *, b): return a - b") as worker,
        worker.fork() as process,
    ):
        assert process.call("f", (5,), {"b": 2}).value == 3


@pytest.mark.parametrize(
    "definition",
    [
        "f = lambda x: x + 1",
        "import functools, operator; f = functools.partial(operator.add, 1)",
        "class F:\n  def __call__(self, x): return x + 1\nf = F()",
        "import numpy as np; f = np.vectorize(lambda x: x + 1)",
    ],
)
def test_functions_bound_in_other_ways(
    run: Callable[..., Any], definition: str
) -> None:
    assert run(definition, 1) == 2


def test_static_and_class_methods_and_lambdas_of_a_class(
    submit: Submit,
) -> None:
    source = """
        class K:
            @staticmethod
            def a(x): return x + 1
            @classmethod
            def b(cls, x): return x + 2
            c = lambda self, x: x + 3
    """
    with (
        submit(source) as worker,
        worker.fork() as process,
    ):
        values = [process.call(f"K.{name}", (0,)).value for name in "abc"]
    assert values == [1, 2, 3]


def test_call_of_an_instance(submit: Submit) -> None:
    with (
        submit(KMEANS) as worker,
        worker.fork() as process,
    ):
        points = np.ones((3, 2))
        assert process.call("KMeans.__call__", (points, 2)).value == 6


def test_a_method_that_needs_the_initialiser_is_primed(
    submit: Submit,
) -> None:
    points, idx = np.array([0.0, 2.0, 9.0]), np.array([0, 0, 1])
    with (
        submit(KMEANS) as worker,
        worker.fork() as process,
    ):
        target = "KMeans._update_centers"
        with pytest.raises(StudentRaised, match="no attribute 'K'"):
            process.call(target, (points, idx))
        prime = ("_init_centers", (points, 2))
        value = process.call(target, (points, idx), prime=prime).value
    assert value == [1, 9]


def test_priming_calls_the_students_own_initialiser(submit: Submit) -> None:
    reference = """
        class KMeans:
            def _init_centers(self, points, K): return points[:K]
    """
    points, idx = np.array([0.0, 2.0, 9.0]), np.array([0, 0, 1])
    with (
        submit(KMEANS) as worker,
        worker.fork(
            textwrap.dedent(reference), ("KMeans._init_centers",)
        ) as process,
    ):
        target = "KMeans._update_centers"
        prime = ("_init_centers", (points, 2))
        value = process.call(target, (points, idx), prime=prime).value
    assert value == [1, 9]


def test_priming_hides_no_other_attribute_error(submit: Submit) -> None:
    source = """
        class K:
            def start(self): self.started = True
            def go(self, x): return x.missing
    """
    with (
        submit(source) as worker,
        worker.fork() as process,
        pytest.raises(StudentRaised, match="no attribute 'missing'"),
    ):
        process.call("K.go", (1,), prime=("start", ()))


def test_the_inputs_after_the_call_come_back(submit: Submit) -> None:
    source = "def f(x):\n    x += 1\n    return 0"
    x = np.zeros(2)
    with (
        submit(source) as worker,
        worker.fork() as process,
    ):
        first = process.call("f", (x,), want_inputs=True)
        second = process.call("f", (x,), want_inputs=True)
    assert first.inputs[0].tolist() == second.inputs[0].tolist() == [1, 1]
    assert x.tolist() == [0, 0]


def test_an_input_that_has_grown_is_not_taken_back(submit: Submit) -> None:
    source = """
        def f(y, x): x.resize(1000, refcheck=False)
        def g(y, x): y.append(x)
        def h(y, x): x.resize(1, refcheck=False)
    """
    args = ([1], np.zeros(2))
    with submit(source) as worker, worker.fork() as process:
        for target, number in (("f", 2), ("g", 1)):
            with pytest.raises(GrownArgument, match=f"{number} has changed"):
                process.call(target, args, want_inputs=True)
            process.call(target, args)
        assert process.call("h", args, want_inputs=True).inputs[1].size == 1


def test_a_seed_makes_draws_repeatable(run: Callable[..., Any]) -> None:
    source = """
        import random
        import numpy as np
        def f(): return np.random.rand(), random.random()
    """
    assert run(source, seed=3) == run(source, seed=3) != run(source, seed=4)


def test_seconds_are_the_wall_time_of_the_call(submit: Submit) -> None:
    source = "import time\ndef f(): time.sleep(0.2)"
    with (
        submit(source) as worker,
        worker.fork() as process,
    ):
        assert process.call("f").seconds >= 0.2


def test_what_is_not_there_is_not_defined(submit: Submit) -> None:
    source = "class K: pass\nx = 3"
    with (
        submit(source) as worker,
        worker.fork() as process,
    ):
        for target in ("f", "x", "K.go", "L.go"):
            with pytest.raises(NotDefined) as caught:
                process.call(target)
            assert caught.value.qualname in (target, "L")


def test_checks_do_not_see_each_other(submit: Submit) -> None:
    source = "n = 0\ndef f():\n    global n\n    n += 1\n    return n"
    with submit(source) as worker:
        for _ in range(2):
            with worker.fork() as process:
                assert process.call("f").value == 1
                assert process.call("f").value == 2


def test_reference_parts_replace_the_students(submit: Submit) -> None:
    student = """
        def softmax(x): return "student"
        def f(): return softmax(0), GMM().ll(), GMM().own(), KMeans().go()
        class GMM:
            def ll(self): return "student"
            def own(self): return "student"
        class KMeans:
            def go(self): return "student"
    """
    reference = (
        "def helper(): return 'reference'\n"
        "def softmax(x): return helper()\n"
        "class GMM:\n"
        "    @staticmethod\n"
        "    def ll(): return helper()\n"
        "class KMeans:\n"
        "    def go(self): return helper()\n"
    )
    bindings = ("softmax", "GMM.ll", "KMeans")
    with submit(student) as worker:
        with worker.fork(reference, bindings) as process:
            value = process.call("f").value
        with worker.fork() as process:
            alone = process.call("f").value
    assert value == ("reference", "reference", "student", "reference")
    assert alone == ("student",) * 4


def test_a_part_of_a_class_that_is_missing(submit: Submit) -> None:
    reference = "class GMM:\n    def ll(self): return 1"
    with (
        submit("def f(): return 1") as worker,
        worker.fork(reference, ("GMM.ll",)) as process,
        pytest.raises(NotDefined, match="GMM is not defined"),
    ):
        process.call("f")


def test_pristine_processes_hold_no_student_code(
    server: ForkServer, submit: Submit
) -> None:
    yardstick = "import numpy as np\ndef yardstick(x): return np.sum(x)"
    look = "def look(): return sorted(set(globals()) - {'look'})"
    with submit("secret = 1"):
        process = server.yardstick(yardstick)
        assert process.call("yardstick", (np.ones(3),)).value == 3
        process = server.yardstick(look)
        assert "secret" not in process.call("look").value
        assert process.call("yardstick", (np.ones(3),)).value == 3


def test_tensors_arrive_as_tensors(run: Callable[..., Any]) -> None:
    import torch

    source = "def f(x): return type(x).__name__, (x @ x.T).requires_grad_()"
    name, product = run(source, torch.eye(2))
    assert name == "Tensor"
    assert type(product) is np.ndarray
    assert product.tolist() == [[1, 0], [0, 1]]


def test_main_is_the_notebook(run: Callable[..., Any]) -> None:
    source = """
        import inspect, pickle, sys
        class Point: pass
        def f():
            point = pickle.loads(pickle.dumps(Point()))
            return (type(point).__module__, __name__,
                    sys.modules["__main__"].Point is Point,
                    inspect.getsource(f)[:5])
    """
    assert run(source) == ("__main__", "__main__", True, "def f")


def test_future_imports_stay_in_force(submit: Submit) -> None:
    sources = (
        "from __future__ import annotations",
        "def f(x: not_a_name): return f.__annotations__['x']",
    )
    with (
        submit(*sources) as worker,
        worker.fork() as process,
    ):
        assert process.call("f", (1,)).value == "not_a_name"


def test_a_yardstick_is_installed_when_it_is_another(
    server: ForkServer,
) -> None:
    first, other = "def y(): return 1", "def y(): return 2"
    for source, value in ((first, 1), (first, 1), (other, 2), (first, 1)):
        assert server.yardstick(source).call("y").value == value
    counting = (
        "count = []\ndef z():\n    count.append(1)\n    return len(count)"
    )
    for calls in (1, 2, 3):
        assert server.yardstick(counting).call("z").value == calls


def test_a_method_is_called_twice_on_one_instance(submit: Submit) -> None:
    source = """
        class A:
            def f(self, x, y):
                first = getattr(self, "y", y)
                same = getattr(self, "x", None) is x
                self.x, self.y = x, y
                return first, y, same
    """
    with submit(source) as worker, worker.fork() as process:
        x, y, before = np.zeros(3), 2, {1: 5}
        assert process.call("A.f", (x, y)).value == (2, 2, False)
        again = process.call("A.f", (x, y), earlier=before).value
        assert again == (5, 2, True)
        assert process.call("A.f", (x, y)).value == (2, 2, False)
