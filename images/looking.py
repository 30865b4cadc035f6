"""What the camera sees of a model: positions, normals, shade at each pixel."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sculpting import CHUNK, EPSILON, Solid, union

STEPS = 56
CORNERS = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], "f4")


@dataclass
class View:
    """Maps (H, W, ...) of the surface; `near` is a ray's least distance.

    Where a ray passes the model by (near > 0), the values are those of the
    nearest point, so that fur can stand out over the edge.
    """

    near: np.ndarray  # (H, W)
    position: np.ndarray  # (H, W, 3)
    normal: np.ndarray  # (H, W, 3)
    albedo: np.ndarray  # (H, W, 3), linear light
    grain: np.ndarray  # (H, W, 3)
    fur: np.ndarray  # (H, W)
    open: np.ndarray  # (H, W), 1 = open to the sky, 0 = in a crease
    sun: np.ndarray  # (H, W), 1 = lit, 0 = in a cast shadow
    share: dict[str, np.ndarray]  # tag -> (H, W), how much of it is here


def frame(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """x and y (H, W) at the pixel centres of a frame two units high."""
    y = 1 - (np.arange(height, dtype=np.float32) + 0.5) * (2 / height)
    x = (np.arange(width, dtype=np.float32) + 0.5 - width / 2) * (2 / height)
    grid_x, grid_y = np.meshgrid(x, y)
    return grid_x, grid_y


def look_at(
    solids: Sequence[Solid],
    width: int,
    height: int,
    light: Sequence[float],
    margin: float = 0.12,
    soft: float = 0.03,
) -> View:
    """Trace width x height rays; `soft` is how far albedos run into another.

    Rays that pass every solid by more than `margin` are not followed; there
    `near` is 1 and everything else 0.
    """
    x, y = frame(width, height)
    wanted = _by_tile(np.flatnonzero(_close(solids, x, y, margin)), width)
    tags = sorted({s.tag for s in solids})
    table = np.zeros((16 + len(tags), width * height), np.float32)
    table[0] = 1
    start = np.stack([x.ravel(), y.ravel()])
    order = _attributes(solids, tags)
    for i in range(0, len(wanted), CHUNK):
        at = wanted[i : i + CHUNK]
        few, rows = _nearby(solids, order, start[:, at], margin)
        table[:, at] = _trace(few, rows, start[:, at], light, soft)
    return _as_view(table.reshape(-1, height, width), tags)


def _as_view(t: np.ndarray, tags: list[str]) -> View:
    vec = [np.moveaxis(t[i : i + 3], 0, -1) for i in (1, 4, 7, 10)]
    share = {tag: t[16 + i] for i, tag in enumerate(tags)}
    return View(t[0], *vec, t[13], t[14], t[15], share)


def _by_tile(pixels: np.ndarray, width: int, side: int = 96) -> np.ndarray:
    """Pixel numbers, those of one tile together: they meet few solids."""
    tile_row, tile_col = pixels // width // side, pixels % width // side
    return pixels[np.lexsort((tile_col, tile_row))]


def _close(solids, x: np.ndarray, y: np.ndarray, margin: float) -> np.ndarray:
    hit = np.zeros(x.shape, bool)
    for s in solids:
        c, r = s.reach()
        hit |= (x - c[0]) ** 2 + (y - c[1]) ** 2 < (r + margin) ** 2
    return hit


def _nearby(solids, rows, xy: np.ndarray, margin: float):
    """The solids that these rays can meet (rows of their attributes too).

    Solids far to the side still shade and blend, so the margin is generous.
    """
    low, high = xy.min(1), xy.max(1)
    keep = []
    for i, s in enumerate(solids):
        c, r = s.reach()
        gap = np.maximum(np.maximum(low - c[:2], c[:2] - high), 0)
        if np.hypot(*gap) < r + margin + 0.5:
            keep.append(i)
    return [solids[i] for i in keep], rows[keep]


def _attributes(solids, tags: list[str]) -> np.ndarray:
    rows = []
    for s in solids:
        one_hot = [float(s.tag == tag) for tag in tags]
        linear = np.array(s.albedo) ** 2.2
        rows.append([*linear, *s.grain, s.fur, *one_hot])
    return np.array(rows, np.float32)


def _trace(solids, rows, xy, light, soft) -> np.ndarray:
    front = max(s.reach()[0][2] + s.reach()[1] for s in solids)
    back = min(s.reach()[0][2] - s.reach()[1] for s in solids)
    p, near = _march(solids, xy, front, back)
    normal = _normals(solids, p)
    mixed = _mix(solids, rows, p, soft)
    open_ = _openness(solids, p, normal)
    sun = _shadow(solids, p + normal * 0.02, np.asarray(light, np.float32))
    parts = [near[None], p, normal, mixed[:7], open_[None], sun[None]]
    return np.concatenate([*parts, mixed[7:]])


def _march(solids, xy, front: float, back: float):
    """Walk each ray from front to back; stop at the surface."""
    n = xy.shape[1]
    best = np.full(n, 9, np.float32)
    where = np.full(n, front, np.float32)
    z = np.full(n, front, np.float32)
    live = np.arange(n)
    for _ in range(STEPS):
        p = np.concatenate([xy[:, live], z[live][None]])
        d = union(solids, p)
        closer = d < best[live]
        best[live[closer]] = d[closer]
        where[live[closer]] = z[live[closer]]
        z[live] -= np.maximum(d * 0.9, EPSILON)
        live = live[(d > EPSILON) & (z[live] > back)]
        if len(live) == 0:
            break
    near = np.maximum(best - EPSILON, 0)
    return np.concatenate([xy, where[None]]), near


def _normals(solids, p: np.ndarray, step: float = 0.006) -> np.ndarray:
    """Unit gradient of the distance, by differences over a tetrahedron."""
    total = np.zeros_like(p)
    for corner in CORNERS:
        d = union(solids, p + corner[:, None] * np.float32(step))
        total += corner[:, None] * d
    return total / np.maximum(np.sqrt((total**2).sum(0)), 1e-9)


def _mix(solids, rows: np.ndarray, p: np.ndarray, soft: float) -> np.ndarray:
    """Attributes (A, N) at p, each solid weighing by how near it is."""
    d = np.stack([s.distance(p) for s in solids])
    w = np.exp((d.min(0) - d) / np.float32(soft))
    return rows.T @ (w / w.sum(0))


def _openness(solids, p: np.ndarray, normal: np.ndarray) -> np.ndarray:
    """Ambient occlusion: how free the space above the surface is."""
    lost = np.zeros(p.shape[1], np.float32)
    for h, weight in ((0.04, 0.3), (0.1, 0.35), (0.22, 0.35)):
        d = union(solids, p + normal * np.float32(h))
        lost += weight * np.clip(1 - d / h, 0, 1)
    return 1 - lost


def _shadow(solids, p: np.ndarray, light: np.ndarray) -> np.ndarray:
    """Soft shadow: 0 where the way to the light is barred.

    Steps are as long as the free space allows; the narrowest gap, seen from
    p, tells how much of the sun's disc is hidden.
    """
    toward = (light / np.linalg.norm(light)).astype(np.float32)[:, None]
    lit = np.ones(p.shape[1], np.float32)
    t = np.full(p.shape[1], 0.03, np.float32)
    for _ in range(14):
        d = union(solids, p + toward * t)
        lit = np.minimum(lit, 0.5 + 5 * d / t)
        t += np.clip(0.7 * d, 0.025, 0.2)
    lit = np.clip(lit, 0, 1)
    return lit * lit * (3 - 2 * lit)


def floor_light(solids, p: np.ndarray, up, light) -> np.ndarray:
    """(H, W, 2) openness and sun on a floor at p (H, W, 3) under solids."""
    h, w = p.shape[:2]
    flat = p.reshape(-1, 3).T.astype(np.float32)
    normal = np.broadcast_to(np.asarray(up, np.float32)[:, None], flat.shape)
    toward = np.asarray(light, np.float32)
    out = np.empty((2, h * w), np.float32)
    for i in range(0, h * w, CHUNK):
        part, n = flat[:, i : i + CHUNK], normal[:, i : i + CHUNK]
        out[0, i : i + CHUNK] = _openness(solids, part, n)
        out[1, i : i + CHUNK] = _shadow(solids, part + n * 0.01, toward)
    return np.moveaxis(out.reshape(2, h, w), 0, -1)
