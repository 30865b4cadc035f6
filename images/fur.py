"""Coats: from what the camera sees of a model to lit, combed fur."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

import numpy as np
from looking import View
from painting import blur, comb, grain_noise, mix, resize, smooth, warp


@dataclass(frozen=True)
class Light:
    """Sun from `toward`, coloured lights from above and below, glow at rims.

    `wrap` lets light creep round the terminator, as it does in fur.
    """

    toward: Sequence[float]
    sun: np.ndarray
    sky: np.ndarray
    ground: np.ndarray
    rim: np.ndarray
    rim_from: Sequence[float] = (0.0, 1.0, -0.3)
    wrap: float = 0.25


@dataclass(frozen=True)
class Coat:
    """How fur looks: hair length in pixels, contrast of strands, fraying."""

    hair: int = 16
    contrast: float = 0.16
    fray: float = 5.0
    width: float = 0.6
    turbulence: float = 0.25


def enlarge(view: View, height: int, width: int) -> View:
    """The same view on a finer grid."""
    changed = {}
    for f in fields(View):
        if f.name != "share":
            changed[f.name] = resize(getattr(view, f.name), height, width)
    share = {k: resize(v, height, width) for k, v in view.share.items()}
    return View(**changed, share=share)


def flow_of(view: View, rng, turbulence: float) -> np.ndarray:
    """(H, W, 2) direction of the hair in the picture, unit vectors.

    Hair lies along the surface but stands off it a little, so that at the
    outline it points outwards.
    """
    against = (view.grain * view.normal).sum(-1, keepdims=True)
    lying = view.grain - view.normal * against
    length = np.linalg.norm(lying, axis=-1, keepdims=True)
    flow = (lying / np.maximum(length, 0.3) + 0.5 * view.normal)[..., :2]
    wild = [grain_noise(rng, flow.shape[:2], 9) for _ in range(2)]
    flow = flow + turbulence * np.stack(wild, -1)
    length = np.linalg.norm(flow, axis=-1, keepdims=True)
    return flow / np.maximum(length, 1e-3)


def strands(flow: np.ndarray, coat: Coat, rng, where) -> np.ndarray:
    """(H, W) fine hairs over broader tufts, deviation about 1."""
    h, w = flow.shape[:2]
    fine = comb(grain_noise(rng, (h, w), coat.width), flow, coat.hair, where)
    # Tufts are broad: half the resolution is enough, and four times faster.
    noise = grain_noise(rng, (h // 2, w // 2), 1.5 * coat.width)
    half = slice(None, h // 2 * 2, 2), slice(None, w // 2 * 2, 2)
    tufts = comb(noise, flow[half], coat.hair, where[half])
    return 0.6 * fine + 0.8 * resize(tufts, h, w)


def lit(view: View, light: Light) -> np.ndarray:
    """(H, W, 3) light that falls on the surface."""
    n, w = view.normal, light.wrap
    toward = np.asarray(light.toward, np.float32)
    toward = toward / np.linalg.norm(toward)
    sun = np.clip((n @ toward + w) / (1 + w), 0, 1) * view.sun
    up = 0.5 + 0.5 * n[..., 1]
    total = sun[..., None] * light.sun
    around = mix(light.ground, light.sky, up[..., None])
    return total + around * (0.15 + 0.85 * view.open)[..., None]


def rim_of(view: View, light: Light) -> np.ndarray:
    """(H, W) glow of hair seen against the light, at the outline."""
    back = np.asarray(light.rim_from, np.float32)
    edge = smooth(0.55, 0.0, view.normal[..., 2])
    side = np.clip(view.normal @ (back / np.linalg.norm(back)), 0, 1)
    return edge * side * view.open


def furry(
    view: View,
    light: Light,
    coat: Coat,
    rng: np.random.Generator,
    paint: Callable[[View, np.ndarray], np.ndarray],
) -> tuple[np.ndarray, np.ndarray]:
    """Colour (H, W, 3) and cover (H, W) of a furry model.

    `paint` gets the view and its strands and returns the albedo, where it
    may add markings to view.albedo; it may set view.fur to 0 on bare skin.
    """
    flow = flow_of(view, rng, coat.turbulence)
    hair = strands(flow, coat, rng, view.near < 1)
    painted = paint(view, hair)
    hairy = smooth(0.0, 0.02, view.fur)
    albedo = warp(painted, flow, coat.fray * hair * hairy)
    shade = np.exp(coat.contrast * hair * hairy)
    colour = albedo * lit(view, light) * shade[..., None]
    glow = rim_of(view, light) * (0.6 + 0.4 * np.tanh(hair))
    colour = colour + (glow * hairy)[..., None] * light.rim * (0.3 + albedo)
    return colour, cover(view, flow, hair)


def cover(view: View, flow: np.ndarray, hair: np.ndarray) -> np.ndarray:
    """(H, W) 1 on the animal, falling to 0 over the tips of its hairs."""
    pixel = 2 / view.near.shape[0]
    longest = blur(view.fur, 4) / pixel
    reach = longest * np.clip(0.35 + 0.4 * hair, 0, 1.2)
    near = warp(view.near, flow, reach)
    return smooth(1.5 * pixel, 0, near)


def lay(under: np.ndarray, colour: np.ndarray, alpha: np.ndarray):
    """`colour` over `under`, where alpha (H, W) covers it."""
    return mix(under, colour, alpha)


def soften(image: np.ndarray, sigma: float) -> np.ndarray:
    """A lens is never quite sharp."""
    return blur(image, sigma) if sigma > 0 else image
