"""Fruits in a blue bowl on a wooden table, lit by a window on the left."""

import numpy as np
from fur import Light, enlarge, lit
from looking import View, floor_light, frame, look_at
from painting import (
    blur,
    bokeh,
    clouds,
    film,
    grain_noise,
    mix,
    resize,
    rgb,
    shrink,
    smooth,
)
from sculpting import Cup, Pose, ball, chain, cone, rotation

SIZE = (400, 300)
TIMES = 3
RED = (0.74, 0.10, 0.09)
GREEN = (0.55, 0.72, 0.20)
PEAR = (0.76, 0.76, 0.28)
ORANGE = (0.97, 0.50, 0.07)
YELLOW = (0.97, 0.80, 0.18)
LEMON = (0.98, 0.90, 0.32)
GRAPE = (0.36, 0.13, 0.33)
PLUM = (0.28, 0.17, 0.40)
STEM = (0.30, 0.21, 0.12)
BLUE = (0.30, 0.50, 0.72)
FLOOR = -0.74  # height of the table in the bowl's own axes
TABLE = Pose((0, 0, 0), rotation(0, 20, 0), 1.0)
LIGHT = Light(
    toward=(-0.8, 0.9, 0.5),
    sun=np.array([1.5, 1.4, 1.2]),
    sky=np.array([0.34, 0.37, 0.43]),
    ground=np.array([0.3, 0.22, 0.15]),
    rim=np.array([0, 0, 0]),
    wrap=0.12,
)
GLOSS = {
    "bowl": 1.0,
    "apple": 0.6,
    "lime": 0.55,
    "grape": 0.5,
    "plum": 0.3,
    "pear": 0.3,
    "orange": 0.28,
    "lemon": 0.25,
    "banana": 0.2,
}


def bowl():
    """Glazed bowl on a low foot."""
    wall = ball((0, -0.14, 0), (0.88, 0.54, 0.88), BLUE, "bowl", 0.03)
    parts = [Cup(**vars(wall))]
    for i in range(24):  # the rounded brim
        a, b = 2 * np.pi * i / 24, 2 * np.pi * (i + 1) / 24
        ends = [(0.88 * np.cos(t), -0.14, 0.88 * np.sin(t)) for t in (a, b)]
        parts.append(cone(*ends, 0.033, 0.033, BLUE, "bowl", 0))
    foot = ball((0, -0.68, 0), (0.42, 0.09, 0.42), BLUE, "bowl", 0.05)
    return [*parts, foot]


def apple(at, size, colour, tag, lean=(0.0, 1.0, 0.1)):
    """Round, wider above, with a stalk."""
    at, up = np.array(at), np.array(lean)
    shoulders = [
        ball(at + size * np.array([0.22 * np.cos(t), 0.1, 0.22 * np.sin(t)]),
             0.8 * size, colour, tag, 0.12 * size)
        for t in np.arange(5) * 2 * np.pi / 5
    ]  # fmt: skip
    low = cone(at, at - 0.35 * size * up, 0.78 * size, 0.62 * size, colour,
               tag, 0.3 * size)  # fmt: skip
    stalk = cone(at + 0.75 * size * up, at + size * (1.25 * up + (0.1, 0, 0)),
                 0.05 * size, 0.07 * size, STEM, "stem", 0)  # fmt: skip
    return [*shoulders, low, stalk]


def banana(start, turn, size=1.0):
    """An arc that thins at both ends."""
    angle = np.radians(np.linspace(-62, 62, 17))
    arc = np.stack([np.sin(angle), np.cos(angle) - 0.75, 0 * angle], -1)
    points = [np.array(start) + 0.52 * size * turn @ p for p in arc]
    thick = np.clip(1.9 * np.cos(angle * 1.38), 0.28, 1)
    radii = 0.1 * size * thick
    return chain(points, radii, YELLOW, tag="banana", blend=0)


def grapes():
    """A bunch that hangs over the brim on the left."""
    rng = np.random.default_rng(5)
    parts = []
    for i in range(34):
        t = (i / 33) ** 0.8
        centre = np.array(
            [-0.62 - 0.34 * t, 0.1 - 0.55 * t * t, 0.42 + 0.2 * t]
        )
        spread = 0.2 * (1.15 - t)
        at = centre + spread * rng.uniform(-1, 1, 3)
        parts.append(ball(at, 0.088, GRAPE, "grape", 0))
    return parts


def still_life():
    """All fruits, in the bowl and beside it."""
    lemon = [
        ball((0.02, 0.03, 0.62), (0.22, 0.165, 0.17), LEMON, "lemon", 0,
             turn=rotation(-15, 0, 12)),
        cone((0.02, 0.03, 0.62), (0.27, 0.08, 0.69), 0.07, 0.03, LEMON,
             "lemon", 0.08),
    ]  # fmt: skip
    pear = [
        ball((-0.1, 0.12, -0.05), 0.29, PEAR, "pear", 0),
        cone((-0.1, 0.2, -0.05), (0.02, 0.58, -0.04), 0.2, 0.115, PEAR, "pear",
             0.2),
        cone((0.03, 0.66, -0.04), (0.08, 0.82, -0.04), 0.02, 0.026, STEM,
             "stem", 0),
    ]  # fmt: skip
    return [
        *bowl(), *grapes(), *pear, *lemon,
        ball((-0.34, 0.05, 0.42), 0.275, ORANGE, "orange", 0),
        *apple((0.36, 0.08, 0.38), 0.29, RED, "apple", (0.12, 0.97, 0.2)),
        *banana((0.42, 0.22, -0.14), rotation(25, 0, -14)),
        *banana((0.48, 0.34, -0.22), rotation(32, 0, -22), 1.05),
        ball((0.7, -0.02, 0.2), 0.2, PLUM, "plum", 0),
        *apple((0.98, FLOOR + 0.19, 0.62), 0.2, GREEN, "lime"),
        ball((-1.0, FLOOR + 0.17, 0.5), 0.17, ORANGE, "orange", 0),
    ]  # fmt: skip


def skins(view: View, rng):
    """Albedo with peel, streaks, speckles and bloom."""
    albedo, share, shape = view.albedo, view.share, view.near.shape
    specks = smooth(1.6, 2.2, grain_noise(rng, shape, 1.4))
    mottle = clouds(rng, shape, shape[0] / 12, 1.5)
    at = TABLE.local(view.position) - np.array([0.36, 0.1, 0.38], np.float32)
    turn = np.arctan2(at[..., 0], at[..., 2] + 1e-6)
    streak = np.sin(23 * turn + 2 * mottle) * 0.5 + 0.35 * mottle
    gold = share["apple"] * smooth(0.3, 1.6, 0.8 * streak + 3.2 * at[..., 1])
    albedo = mix(albedo, rgb(222, 150, 60), 0.5 * gold)
    blush = share["pear"] * smooth(-0.6, 1.4, mottle - 4 * view.normal[..., 0])
    albedo = mix(albedo, rgb(196, 120, 52), 0.35 * blush)
    dotted = share["pear"] + share["lime"] + 0.6 * share["apple"]
    albedo = mix(albedo, rgb(150, 120, 60), 0.45 * dotted * specks)
    bruise = share["banana"] * smooth(1.1, 1.9, mottle)
    albedo = mix(albedo, rgb(120, 78, 30), 0.6 * bruise)
    bloom = (share["grape"] + share["plum"]) * smooth(-0.8, 1.5, mottle)
    return mix(albedo, rgb(150, 140, 176), 0.22 * bloom)


def peel(view: View, rng) -> np.ndarray:
    """Normals (H, W, 3) dented like citrus peel."""
    rough = view.share["orange"] + 0.7 * view.share["lemon"]
    bumps = grain_noise(rng, view.near.shape, 2.2)
    slope = np.stack(np.gradient(bumps)[::-1], -1) * rough[..., None]
    normal = view.normal.copy()
    normal[..., 0] -= 0.16 * slope[..., 0]
    normal[..., 1] += 0.16 * slope[..., 1]
    return normal / np.maximum(np.linalg.norm(normal, axis=-1), 1e-6)[..., None]


def shine(view: View) -> np.ndarray:
    """(H, W) the window mirrored in the skins, with its crossbar."""
    n = view.normal
    mirror = 2 * n[..., 2:] * n - np.array([0, 0, 1], np.float32)
    toward = np.array(LIGHT.toward, np.float32)
    toward /= np.linalg.norm(toward)
    right = np.cross([0, 1, 0], toward)
    right /= np.linalg.norm(right)
    u, v = mirror @ right, mirror @ np.cross(toward, right)
    front = smooth(0.2, 0.5, mirror @ toward)
    pane = smooth(0.34, 0.2, np.abs(u)) * smooth(0.4, 0.26, np.abs(v))
    bar = 1 - 0.6 * smooth(0.06, 0.02, np.abs(u))
    haze = np.exp(-4 * (u * u + v * v))
    gloss = sum(k * view.share[tag] for tag, k in GLOSS.items())
    edge = (1 - np.clip(n[..., 2], 0, 1)) ** 3
    window = front * (0.9 * pane * bar + 0.16 * haze) * view.sun
    return gloss * (window + 0.16 * edge * view.open)


def table(rng, solids, x, y):
    """Wooden boards with the shadow of the bowl, a room behind."""
    h, w = y.shape
    up = TABLE.matrix[:, 1]
    z = (FLOOR - up[0] * x - up[1] * y) / up[2]
    floor = np.stack([x, y, z], -1).astype(np.float32)
    small = resize(floor, h // 3, w // 3)
    shade = resize(floor_light(solids, small, up, LIGHT.toward), h, w)
    at = TABLE.local(floor)
    light = shade[..., 1:] * LIGHT.sun * 0.75 + LIGHT.sky * shade[..., :1]
    image = boards(rng, at) * light
    distance = smooth(-0.4, -2.2, at[..., 2])
    image = mix(image, blur(image, h / 60), distance)
    back = room(rng, x, y)
    return mix(back, image, smooth(-2.5, -2.3, at[..., 2]))


def boards(rng, at):
    """Albedo of planks that run from left to right."""
    h, w = at.shape[:2]
    depth = at[..., 2] / 0.62 + 0.2
    plank = np.floor(depth)
    rings = grain_noise(rng, (h, w), 2.2, 60)
    waves = clouds(rng, (h, w), h / 2, 2.2)
    tone = 0.5 + 0.16 * rings + 0.12 * np.sin(14 * depth + 3 * waves)
    tone = tone + 0.16 * np.sin(5.1 * plank)
    wood = mix(rgb(104, 66, 36), rgb(188, 138, 88), np.clip(tone, 0, 1.2))
    gap = smooth(0.03, 0.01, np.abs(depth - plank - 0.5) - 0.48)
    return wood * (1 - 0.7 * (1 - gap))[..., None]


def room(rng, x, y):
    """A wall far out of focus, light from the window on the left."""
    h = y.shape[0]
    wall = mix(rgb(176, 178, 160), rgb(84, 92, 88), smooth(-1.4, 1.2, x))
    wall = wall * np.exp(0.1 * clouds(rng, y.shape, h / 2))[..., None]
    leaf = smooth(0.3, 1.6, clouds(rng, y.shape, h / 4, 2.0) - 1.2 * x - 1.4)
    wall = mix(wall, rgb(226, 230, 214), 0.7 * leaf)
    warm = rgb(190, 176, 130)
    spots = bokeh(
        rng, y.shape, 14, h / 11, lambda r: warm * r.uniform(0.02, 0.1)
    )
    return blur(wall, h / 30) + spots


def draw(rng):
    """Image (H, W, 3) and mask (H, W), both uint8."""
    w, h = SIZE[0] * TIMES, SIZE[1] * TIMES
    solids = TABLE.place(still_life())
    view = look_at(solids, w // 2, h // 2, LIGHT.toward, soft=0.004)
    view = enlarge(view, h, w)
    albedo = skins(view, rng)
    view.normal = peel(view, rng)
    colour = albedo * lit(view, LIGHT) + shine(view)[..., None]
    alpha = smooth(0.006, 0.0, view.near)
    x, y = frame(w, h)
    image = mix(table(rng, solids, x, y), colour, alpha)
    mask = (shrink(alpha, TIMES) > 0.5).astype(np.uint8) * 255
    return film(shrink(image, TIMES), rng, 0.008), mask
