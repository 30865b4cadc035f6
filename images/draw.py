"""Draw the course's five pictures and their foreground masks.

    python images/draw.py                       all five, beside this script
    python images/draw.py --only owl --out DIR  one of them, elsewhere

The same seeds give the same pictures, pixel by pixel up to rounding.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cow
import fox
import fruit
import numpy as np
import owl
import zebra
from PIL import Image

PICTURES: dict[str, tuple[Callable, int]] = {
    "fruit.bmp": (fruit.draw, 1),
    "fox.png": (fox.draw, 2),
    "cow.png": (cow.draw, 3),
    "owl.png": (owl.draw, 4),
    "zebra.png": (zebra.draw, 5),
}


def draw(name: str, folder: Path) -> None:
    """Write folder/name and its mask, 0 or 255, to folder/masks."""
    paint, seed = PICTURES[name]
    image, mask = paint(np.random.default_rng(seed))
    (folder / "masks").mkdir(parents=True, exist_ok=True)
    Image.fromarray(image).save(folder / name)
    Image.fromarray(mask).save(folder / "masks" / f"{Path(name).stem}.png")


def main(arguments: list[str] | None = None) -> int:
    """Draw what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    names = [Path(name).stem for name in PICTURES]
    parser.add_argument("--only", choices=names, help="draw this one only")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(__file__).resolve().parent,
        help="folder to write to (default: beside this script)",
    )
    options = parser.parse_args(arguments)
    for name in PICTURES:
        if options.only in (None, Path(name).stem):
            start = time.perf_counter()
            draw(name, options.out)
            print(f"{name}: {time.perf_counter() - start:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
