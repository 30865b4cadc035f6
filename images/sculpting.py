"""Solids made of rounded cones and ellipsoids, seen by a telephoto camera.

A model is a list of solids, joined smoothly. `look_at` walks along parallel
rays to its surface (sphere tracing) and returns what a painter needs at every
pixel: position, normal, albedo, direction of the fur, light and shade.

Axes: x right, y up, z towards the viewer. A frame is two units high, so y runs
from -1 (bottom) to 1 (top) and x from -aspect to aspect.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

Vector = Sequence[float] | np.ndarray
CHUNK = 8192  # rays at a time: their arrays then stay in the cache
EPSILON = 0.002  # a ray this near the surface has arrived


def rotation(yaw: float = 0, pitch: float = 0, roll: float = 0) -> np.ndarray:
    """Matrix (3, 3) that rolls about z, then pitches, then yaws; degrees."""
    a, b, c = np.radians([yaw, pitch, roll])
    turn = [[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]]
    nod = [[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]]
    tilt = [[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]]
    return np.array(turn) @ np.array(nod) @ np.array(tilt)


@dataclass(frozen=True)
class Solid:
    """A cone with round ends a, b of radii ra, rb, flattened along `thin`.

    With `radii` it is instead an ellipsoid about a, its axes the columns of
    `axes`. `blend` is the width of the smooth seam to the solids before it.
    `tag` names a group of solids, `grain` the direction in which fur lies.
    """

    a: np.ndarray
    b: np.ndarray
    ra: float
    rb: float
    albedo: tuple[float, float, float]
    tag: str
    blend: float
    grain: np.ndarray
    fur: float
    thin: np.ndarray | None = None
    flat: float = 1.0
    radii: np.ndarray | None = None
    axes: np.ndarray = field(default_factory=lambda: np.eye(3))

    def distance(self, p: np.ndarray) -> np.ndarray:
        """(N,) about the distance to the surface of p (3, N); inside < 0."""
        if self.radii is not None:
            return self._ellipsoid(p)
        q = p - self.a[:, None].astype(p.dtype)
        axis = (self.b - self.a).astype(p.dtype)
        if self.thin is not None:
            # Flattened: stretch space along `thin`, shrink the result back.
            u = self.thin.astype(p.dtype)
            stretch = p.dtype.type(1 / self.flat - 1)
            q = q + u[:, None] * (u @ q * stretch)
            axis = axis + u * (u @ axis * stretch)
        t = np.clip(axis @ q / max(axis @ axis, 1e-9), 0, 1)
        q = q - axis[:, None] * t
        radius = self.ra + (self.rb - self.ra) * t
        return (np.sqrt((q * q).sum(0)) - radius) * self.flat

    def _ellipsoid(self, p: np.ndarray) -> np.ndarray:
        assert self.radii is not None
        r = self.radii[:, None].astype(p.dtype)
        q = self.axes.T.astype(p.dtype) @ (p - self.a[:, None].astype(p.dtype))
        q = q / r
        near = np.sqrt((q * q).sum(0))
        q = q / r
        slope = np.sqrt((q * q).sum(0))
        return near * (near - 1) / np.maximum(slope, 1e-6)

    def reach(self) -> tuple[np.ndarray, float]:
        """Centre and radius of a ball that holds the solid."""
        if self.radii is not None:
            return self.a, float(self.radii.max())
        half = float(np.linalg.norm(self.b - self.a)) / 2
        return (self.a + self.b) / 2, half + max(self.ra, self.rb)


@dataclass(frozen=True)
class Cup(Solid):
    """The lower half of a hollow ellipsoid: a bowl open along axes[:, 1]."""

    wall: float = 0.025

    def distance(self, p: np.ndarray) -> np.ndarray:
        """(N,) about the distance to the wall of the bowl of p (3, N)."""
        shell = np.abs(self._ellipsoid(p)) - self.wall
        up = self.axes[:, 1].astype(p.dtype)
        above = up @ (p - self.a[:, None].astype(p.dtype))
        return np.maximum(shell, above)


@dataclass(frozen=True)
class Pose:
    """Where a part sits: it is scaled, rotated, then moved to `origin`."""

    origin: Vector = (0, 0, 0)
    matrix: np.ndarray = field(default_factory=lambda: np.eye(3))
    scale: float = 1.0

    def put(self, p: Vector) -> np.ndarray:
        """The world position (3,) of a point in the part's own axes."""
        return np.asarray(self.origin) + self.scale * self.matrix @ np.array(p)

    def local(self, position: np.ndarray) -> np.ndarray:
        """Positions (..., 3) in the part's own axes."""
        shift = position - np.asarray(self.origin, position.dtype)
        return shift @ self.matrix.astype(position.dtype) / self.scale

    def place(self, solids: Sequence[Solid]) -> list[Solid]:
        """The solids moved from the part's own axes to the world's."""
        return [self._place(s) for s in solids]

    def _place(self, s: Solid) -> Solid:
        k, m = self.scale, self.matrix
        thin = None if s.thin is None else m @ s.thin
        radii = None if s.radii is None else s.radii * k
        return replace(
            s, a=self.put(s.a), b=self.put(s.b), ra=s.ra * k, rb=s.rb * k,
            blend=s.blend * k, grain=m @ s.grain, fur=s.fur * k, thin=thin,
            radii=radii, axes=m @ s.axes,
        )  # fmt: skip


def _unit(v: Vector) -> np.ndarray:
    v = np.asarray(v, float)
    return v / max(float(np.linalg.norm(v)), 1e-9)


def cone(
    a: Vector, b: Vector, ra: float, rb: float, albedo, tag="body", blend=0.1,
    grain: Vector | None = None, fur=0.03, thin: Vector | None = None, flat=1.0,
) -> Solid:  # fmt: skip
    """A round-ended cone; fur lies from a to b unless `grain` says else."""
    a, b = np.array(a, float), np.array(b, float)
    along = _unit(b - a if grain is None else grain)
    side = None if thin is None else _unit(thin)
    return Solid(a, b, ra, rb, albedo, tag, blend, along, fur, side, flat)


def ball(
    centre: Vector, radii: Vector | float, albedo, tag="body", blend=0.1,
    grain: Vector = (0, -1, 0), fur=0.03, turn: np.ndarray | None = None,
) -> Solid:  # fmt: skip
    """An ellipsoid with half-axes `radii` along the columns of `turn`."""
    c, r = np.array(centre, float), np.broadcast_to(radii, 3).astype(float)
    axes = np.eye(3) if turn is None else turn
    along = _unit(grain)
    return Solid(c, c, 0, 0, albedo, tag, blend, along, fur, radii=r, axes=axes)


def chain(points: Sequence[Vector], radii: Sequence[float], albedo, **more):
    """Cones in a row: a tail, a leg, a banana."""
    pairs = zip(points, points[1:], radii, radii[1:], strict=False)
    return [cone(a, b, ra, rb, albedo, **more) for a, b, ra, rb in pairs]


def union(solids: Sequence[Solid], p: np.ndarray) -> np.ndarray:
    """(N,) distance from p (3, N) to the smoothly joined solids."""
    total = solids[0].distance(p)
    for s in solids[1:]:
        d = s.distance(p)
        if s.blend > 0:
            seam = np.maximum(s.blend - np.abs(total - d), 0)
            total = np.minimum(total, d) - seam * seam / (4 * s.blend)
        else:
            total = np.minimum(total, d)
    return total
