"""Yours beside the target, where a picture says more than a number.

Pictures are drawn on white with colours that people with any kind of
colour vision can tell apart, and never touch the notebook's own figures.
"""

import io
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from checks.compare import Array, array, finite, pair
from checks.display import Picture
from checks.examine import Examined
from checks.recorded import from_plain, inputs_print, recording
from checks.registry import Failure
from checks.run import FAILED, Call

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#999999"
CLUSTERS = (BLUE, "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#F0E442")
MAX_CELLS = 30  # of a heat map along an axis
MAX_NUMBERS = 6  # up to which a heat map's entries are written out

# Draws a call beside what the reference gave for it, or None where nothing
# was recorded; gives the caption, or Failure if the value has no such form.
Draw = Callable[[Any, Call, Any], str]


def picture_of(found: Examined) -> Picture | None:
    """The first failed call that can be drawn, drawn; else None."""
    draw = DRAWINGS.get(found.question)
    if draw is None:
        return None
    for call, target in _failed_calls(found):
        figure = _new_figure()
        try:
            caption = draw(figure, call, target)
        except Failure:  # not even the right kind of value: words say it
            continue
        return Picture(_png(figure), caption)
    return None


def _failed_calls(found: Examined) -> Iterator[tuple[Call, Any]]:
    """The calls of failed checks, each with the recorded target or None."""
    for check, verdict, answer in zip(
        found.checks, found.verdicts, found.answers, strict=True
    ):
        if verdict.outcome == FAILED:
            entries = recording().checks[check.id]["expected"]
            for call in answer.calls:
                yield call, _target(entries, call)


def _target(entries: list[Any], call: Call) -> Any:
    mine = inputs_print(call.args)
    for inputs, value in entries:
        print_ = from_plain(inputs)
        if print_ and mine and print_.same(mine):
            return value
    return None


def _new_figure() -> Any:
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    # The notebook may have chosen a layout for its own figures.
    with rc_context({"figure.constrained_layout.use": False}):
        return Figure(figsize=(7.5, 3), dpi=90)


def _png(figure: Any) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format="png", facecolor="white")
    return file.getvalue()


def _require_target(target: Any) -> Any:
    if target is None:
        raise Failure("nothing was recorded for this call")
    return target


def heat_maps(figure: Any, call: Call, target: Any) -> str:
    """Two tables and, where their shapes agree, their difference."""
    wanted = _table(_require_target(target))
    mine = _table(call.value)
    limits = float(wanted.min()), float(wanted.max())
    panels = [(f"yours {mine.shape}", mine, limits, "cividis")]
    panels.append((f"target {wanted.shape}", wanted, limits, "cividis"))
    if mine.shape == wanted.shape:
        off = mine - wanted
        most = np.abs(off).max(initial=1e-12, where=_real(off))
        title = f"difference, up to {most:.2g}"
        panels.append((title, off, (-most, most), "PuOr"))
    figure.subplots_adjust(0.05, 0.05, 0.98, 0.85, wspace=0.15)
    for i, (title, table, ends, colours) in enumerate(panels, 1):
        axes = figure.add_subplot(1, len(panels), i)
        axes.set_title(title, fontsize=10)
        _heat_map(axes, table, ends, colours)
    return (
        "Your table and the target for the same input, in the same colours, "
        "and yours less the target. Hatched entries are not finite."
    )


def _heat_map(
    axes: Any, table: Array, ends: tuple[float, float], colours: str
) -> None:
    axes.patch.set(hatch="///", edgecolor=GREY)
    shown = np.where(_real(table), table, np.nan)
    drawn = axes.imshow(shown, vmin=ends[0], vmax=ends[1], cmap=colours)
    axes.set_xticks([])
    axes.set_yticks([])
    if max(table.shape) > MAX_NUMBERS:
        return
    for (row, column), value in np.ndenumerate(table):
        is_dark = np.mean(drawn.to_rgba(value)[:3]) < 0.5
        style = {"color": "white" if is_dark else "black", "fontsize": 8}
        centred = {"ha": "center", "va": "center"}
        axes.text(column, row, f"{value:.2g}", **centred, **style)


def _real(table: Array) -> Array:
    return np.asarray(np.isfinite(table))


def _table(value: Any) -> Array:
    table = array(value, "the result").astype(np.float64)
    if table.ndim != 2 or not 0 < max(table.shape) <= MAX_CELLS:
        raise Failure("no table that can be drawn")
    return table


def centres(figure: Any, call: Call, target: Any) -> str:
    """Clusters of points with your means and the target's, first two axes."""
    old, idx, points = call.args
    mine = finite(array(call.value, "centers", old.shape))
    wanted = np.asarray(_require_target(target))
    axes = _plane(figure)
    for k in range(len(old)):
        own = points[idx == k]
        colour = CLUSTERS[k % len(CLUSTERS)]
        axes.scatter(own[:, 0], own[:, 1], s=14, color=colour, alpha=0.5)
        axes.plot(*np.stack([mine[k, :2], wanted[k, :2]], axis=1), color=GREY)
    ring = {"facecolor": "none", "edgecolor": "black"}
    axes.scatter(*wanted[:, :2].T, s=90, label="target", **ring)
    cross = {"marker": "x", "color": "black"}
    axes.scatter(*mine[:, :2].T, s=60, label="yours", **cross)
    _finish(axes)
    return (
        "Points coloured by cluster; your centres (crosses) and where they "
        "belong (circles). The first two coordinates are drawn."
    )


def diagonal_fit(figure: Any, call: Call, target: Any) -> str:
    """GMM._M_step: (pi, mu, sigma) as bars, and ellipses over the points."""
    own_pi, own_mu, own_sigma = pair(call.value, 3)
    pi, mu, sigma = _require_target(target)
    own_mu, own_sigma = _like(own_mu, mu), _like(own_sigma, sigma)
    own = own_mu, [np.diag(s**2) for s in own_sigma]
    _fit(figure, call, own, (mu, [np.diag(s**2) for s in sigma]))
    return FIT + _shares(figure, own_pi, pi)


def full_fit(figure: Any, call: Call, target: Any) -> str:
    """m_step: (mus, Sigmas, pi) as ellipses over the points, and bars."""
    own_mus, own_Sigmas, own_pi = pair(call.value, 3)
    mus, Sigmas, pi = _require_target(target)
    own_mus, own_Sigmas = _like(own_mus, mus), _like(own_Sigmas, Sigmas)
    _fit(figure, call, (own_mus, own_Sigmas), (mus, Sigmas))
    return FIT + _shares(figure, own_pi, pi)


FIT = (
    "Means and ellipses of one standard deviation: yours (orange, dashed) "
    "and the target (blue). The first two coordinates are drawn."
)
SHARES = " At the right, pi of each component."


def _fit(figure: Any, call: Call, own: Any, target: Any) -> None:
    axes = _plane(figure, 0.5)
    x, y = np.asarray(call.args[0])[:, :2].T
    axes.scatter(x, y, s=12, color=GREY, alpha=0.6)
    _ellipses(axes, target[0], target[1], BLUE, "-", "target")
    _ellipses(axes, own[0], own[1], ORANGE, "--", "yours")
    _finish(axes)


def _shares(figure: Any, own: Any, target: Any) -> str:
    """Bars of pi, unless yours is no such array; gives what to say of them."""
    try:
        own = _like(own, target)
    except Failure:
        return ""
    axes = figure.add_axes((0.64, 0.16, 0.28, 0.72))
    k = np.arange(len(target))
    axes.bar(k - 0.2, target, 0.4, color=BLUE)
    axes.bar(k + 0.2, own, 0.4, color=ORANGE, hatch="//", edgecolor="white")
    axes.set_title("pi", fontsize=10)
    axes.set_xlabel("component", fontsize=8)
    axes.set_xticks(k)
    axes.tick_params(labelsize=7)
    return SHARES


def samples(figure: Any, call: Call, target: Any) -> str:
    """gmm_sampling: your samples, and ellipses of what was asked for."""
    num, _, mu, sigma = call.args
    drawn, ids = pair(call.value, 2)
    drawn = finite(array(drawn, "samples", (num, mu.shape[1])))
    ids = finite(array(ids, "ids", (num,)))
    axes = _plane(figure)
    for k in range(len(mu)):
        own = drawn[ids == k]
        colour = CLUSTERS[k % len(CLUSTERS)]
        axes.scatter(own[:, 0], own[:, 1], s=3, color=colour, alpha=0.5)
    around = [np.diag((2 * s) ** 2) for s in sigma]
    _ellipses(axes, mu, around, "black", "-", "two sigma, as asked for")
    _finish(axes)
    return (
        "Your samples, coloured by the id you gave them. The ellipses are "
        "two standard deviations of the components that were asked for: 86 "
        "of 100 samples of a component should lie in its own."
    )


def _like(value: Any, target: Any) -> Array:
    return finite(array(value, "the result", np.shape(target)))


def _plane(figure: Any, width: float = 0.66) -> Any:
    return figure.add_axes((0.09, 0.16, width, 0.8))


def _ellipses(
    axes: Any, mus: Any, Sigmas: Any, colour: str, line: str, label: str
) -> None:
    angles = np.linspace(0, 2 * np.pi, 60)
    circle = np.stack([np.cos(angles), np.sin(angles)])  # (2, 60)
    for k, (mu, Sigma) in enumerate(zip(mus, Sigmas, strict=True)):
        values, vectors = np.linalg.eigh(np.asarray(Sigma)[:2, :2])
        around = vectors @ (np.sqrt(values.clip(0))[:, None] * circle)
        axes.plot(
            *(around + np.asarray(mu)[:2, None]),
            line,
            color=colour,
            label=label if k == 0 else None,
        )
        axes.plot(*np.asarray(mu)[:2], "+", color=colour)


def _finish(axes: Any) -> None:
    axes.set_aspect("equal", adjustable="box", anchor="W")
    axes.tick_params(labelsize=7)
    axes.set_xlabel("coordinate 0", fontsize=8)
    axes.set_ylabel("coordinate 1", fontsize=8)
    axes.legend(fontsize=8, loc="center left", bbox_to_anchor=(1, 0.5))


DRAWINGS: dict[str, Draw] = {
    "pairwise_dist": heat_maps,
    "softmax": heat_maps,
    "GMM._ll_joint": heat_maps,
    "GMM._E_step": heat_maps,
    "e_step": heat_maps,
    "KMeans._update_centers": centres,
    "GMM._M_step": diagonal_fit,
    "m_step": full_fit,
    "gmm_sampling": samples,
}
