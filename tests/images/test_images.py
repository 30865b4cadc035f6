"""The committed pictures: sizes, masks, and that the script draws them."""

import subprocess
import sys
from pathlib import Path

import imageio.v3 as iio
import numpy as np
import pytest

IMAGES = Path(__file__).parents[2] / "images"
SIZES = {  # width, height: those of the published run times
    "fruit.bmp": (400, 300),
    "fox.png": (800, 534),
    "cow.png": (300, 196),
    "owl.png": (240, 160),
    "zebra.png": (586, 391),
}


def mask_of(name: str) -> np.ndarray:
    return iio.imread(IMAGES / "masks" / f"{Path(name).stem}.png")


@pytest.mark.parametrize("name", SIZES)
def test_picture_has_its_size(name):
    image = iio.imread(IMAGES / name)
    width, height = SIZES[name]
    assert image.shape == (height, width, 3)
    assert image.dtype == np.uint8


@pytest.mark.parametrize("name", SIZES)
def test_mask_is_binary_and_of_the_picture(name):
    mask = mask_of(name)
    width, height = SIZES[name]
    assert mask.shape == (height, width)
    assert mask.dtype == np.uint8
    assert set(np.unique(mask)) == {0, 255}


@pytest.mark.parametrize("name", SIZES)
def test_foreground_is_a_fair_part_of_the_picture(name):
    assert 0.10 <= (mask_of(name) > 0).mean() <= 0.60


def test_pictures_stay_small_enough_for_a_repository():
    files = [IMAGES / name for name in SIZES]
    files += (IMAGES / "masks").glob("*.png")
    assert sum(f.stat().st_size for f in files) < 2_500_000


def test_script_draws_the_committed_owl(tmp_path):
    command = [sys.executable, IMAGES / "draw.py", "--only", "owl"]
    subprocess.run([*command, "--out", tmp_path], check=True, timeout=120)
    got = iio.imread(tmp_path / "owl.png").astype(int)
    want = iio.imread(IMAGES / "owl.png").astype(int)
    # Another processor rounds float32 sums otherwise: a grey level, and more
    # only where a ray just meets or just misses an edge.
    assert (np.abs(got - want) <= 1).mean() > 0.999
    drawn = iio.imread(tmp_path / "masks" / "owl.png")
    assert (drawn == mask_of("owl.png")).mean() > 0.999
    assert {p.name for p in tmp_path.iterdir()} == {"owl.png", "masks"}


def test_unknown_picture_is_refused():
    command = [sys.executable, IMAGES / "draw.py", "--only", "unicorn"]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2
    assert "invalid choice: 'unicorn'" in done.stderr
