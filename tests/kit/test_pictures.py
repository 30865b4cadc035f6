"""Yours beside the target: drawn where it says more than a number."""

import matplotlib.pyplot as plt
import numpy as np

DRAWN = {
    "pairwise_dist": "axes_swapped",
    "softmax": "sigmoid",
    "KMeans._update_centers": "halfway",
    "GMM._ll_joint": "prior_missing",
    "GMM._E_step": "prior_ignored",
    "GMM._M_step": "variance_returned",
    "gmm_sampling": "sigma_for_variance",
    "e_step": "half_missing",
    "m_step": "shift_missing",
}


def test_yours_is_drawn_beside_the_target(kit, question):
    if question not in DRAWN:
        assert question not in kit["pictures"].DRAWINGS
        return
    table = kit.table(question, DRAWN[question])
    with plt.rc_context({"figure.constrained_layout.use": True}):
        picture = table.picture()
    assert picture.png.startswith(b"\x89PNG")
    assert len(picture.caption) > 60
    html = table._repr_html_()
    assert f'alt="{picture.caption}"' in html
    assert len(html) < 100_000  # it is saved in the notebook
    assert plt.get_fignums() == []


def test_what_cannot_be_drawn_is_told_in_words(kit, question):
    for strange in (
        None,
        "text",
        np.zeros(0),
        [(1, 2)],
        np.full((2, 2), np.nan),
    ):
        table = kit.table(question, lambda *a, value=strange, **k: value)
        assert table._repr_html_()
