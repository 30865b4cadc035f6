"""What lies around the animals: grass, blades before the feet, far trees."""

import numpy as np
from painting import blur, clouds, comb, grain_noise, mix, smooth


def linear(screen) -> np.ndarray:
    """Linear light of a colour given by three numbers in [0, 1]."""
    return np.array(screen, np.float32) ** 2.2


def grass(rng, x, y, dark, light, focus: float, top: float):
    """(H, W, 3) a meadow seen at a low angle, sharp at height y = focus.

    It reaches from the bottom to y = top; blades shorten with distance.
    """
    h, w = y.shape
    upright = np.zeros((h, w, 2), np.float32)
    upright[..., 1] = -1
    upright[..., 0] = 0.3 * grain_noise(rng, (h, w), h / 90)
    everywhere = np.ones((h, w), bool)
    near = comb(grain_noise(rng, (h, w), 1.0), upright, h // 22, everywhere)
    far = comb(grain_noise(rng, (h, w), 0.8), upright, h // 70, everywhere)
    closeness = smooth(top, -1.0, y)
    blades = mix(far, near, closeness)
    blades = mix(blades, blur(blades, h / 130), smooth(focus, top, y))
    tufts = grain_noise(rng, (h, w), h / 70, h / 20)
    hills = clouds(rng, (h, w), h / 2)
    t = 0.5 + 0.22 * blades + 0.12 * tufts + 0.08 * hills
    return mix(dark, light, np.clip(t, 0, 1.3))


def fringe(rng, x, y, base, height: float):
    """(H, W) cover of blades that stand before the feet, from y = base down.

    Each blade rises by up to `height` above the base line.
    """
    h, w = y.shape
    lean = 0.35 * grain_noise(rng, (h, w), h / 25)
    flow = np.stack([lean, -np.ones_like(lean)], -1)
    where = np.abs(y - base) < 4 * height
    blades = comb(grain_noise(rng, (h, w), 0.9), flow, h // 18, where)
    tufts = clouds(rng, (1, w), w / 12, 1.2)[0]
    tall = base + height * (0.5 + 0.28 * blades + 0.25 * tufts)
    return smooth(0.012, -0.012, y - tall)


def far_trees(rng, x, y, shade, glow, foot: float, softness: float):
    """(H, W, 3) a wood out of focus: crowns light above, dark below."""
    h, w = y.shape
    leaves = clouds(rng, (h, w), h / 4, 1.5)
    clumps = clouds(rng, (h, w), h / 2, 2.2)
    t = 0.42 + 0.2 * leaves + 0.2 * clumps + 0.3 * smooth(foot, 1.0, y)
    return blur(mix(shade, glow, np.clip(t, 0, 1.4)), softness)


def contact_shadow(x, y, at, wide: float, high: float, depth: float):
    """(H, W) factor that darkens the ground under an animal."""
    r = ((x - at[0]) / wide) ** 2 + ((y - at[1]) / high) ** 2
    return 1 - depth * np.exp(-r)
