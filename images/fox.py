"""A fox sits in snow at dusk, the low sun warm on its coat."""

import numpy as np
from fur import Coat, Light, enlarge, furry, lay
from looking import frame, look_at
from painting import (
    blur,
    bokeh,
    clouds,
    film,
    grain_noise,
    mix,
    rgb,
    shrink,
    smooth,
)
from sculpting import Pose, ball, chain, cone, rotation

SIZE = (800, 534)
RUST = (0.80, 0.42, 0.17)
DEEP = (0.66, 0.30, 0.11)
CREAM = (0.97, 0.90, 0.80)
SOOT = (0.16, 0.11, 0.09)
BODY = Pose((-0.04, 0.06, 0), scale=0.97)
HEAD = Pose((-0.23, 0.41, 0.42), rotation(-30, 10, 3), 0.35)
LIGHT = Light(
    toward=(-0.8, 0.6, 0.5),
    sun=np.array([1.75, 1.45, 1.05]),
    sky=np.array([0.3, 0.34, 0.42]),
    ground=np.array([0.26, 0.27, 0.33]),
    rim=np.array([0.9, 0.62, 0.34]),
)


def skull():
    """Head in its own axes: the half width of the skull is about 0.8."""
    solids = [
        ball((0, 0, 0), (0.8, 0.7, 0.78), RUST, "head", grain=(0, 0.6, -1)),
        cone((0, 0.2, 0.42), (0, -0.22, 1.2), 0.38, 0.13, RUST, "head", 0.3,
             grain=(0, 0.5, -1), fur=0.02),
        cone((0, -0.26, 0.55), (0, -0.36, 1.5), 0.32, 0.12, RUST, "muzzle",
             0.25, grain=(0, -0.1, -1), fur=0.02),
        cone((0, -0.4, 0.4), (0, -0.5, 1.28), 0.24, 0.08, CREAM, "chin", 0.1,
             grain=(0, -0.3, -1), fur=0.03),
        ball((0, -0.31, 1.62), (0.13, 0.1, 0.1), SOOT, "nose", 0.04, fur=0),
    ]  # fmt: skip
    for side in (-1, 1):
        solids += [
            cone((0.45 * side, -0.22, 0.2), (0.98 * side, -0.56, -0.25), 0.4,
                 0.12, CREAM, "cheek", 0.3, grain=(side, -0.55, -0.2),
                 fur=0.17),
            cone((0.48 * side, 0.48, -0.1), (0.68 * side, 1.3, -0.2), 0.4,
                 0.05, RUST, "ear", 0.16, grain=(0.1 * side, 1, 0), fur=0.06,
                 thin=(0.25 * side, 0.1, 1), flat=0.4),
        ]  # fmt: skip
    return HEAD.place(solids)


def trunk():
    """Chest, back, haunch, legs and tail."""
    down = (0, -1, 0.1)
    return [
        cone((-0.1, 0.02, 0.12), (0.02, -0.3, 0.08), 0.27, 0.34, CREAM,
             "chest", 0.2, grain=down, fur=0.07),
        cone((0.06, 0.1, -0.1), (0.3, -0.45, -0.15), 0.26, 0.4, RUST, "back",
             0.2, grain=(0.4, -1, 0), fur=0.06),
        ball((0.44, -0.6, 0.02), (0.33, 0.36, 0.36), RUST, "back", 0.15,
             grain=(0.2, -1, 0), fur=0.05),
        *chain([(-0.17, -0.35, 0.2), (-0.2, -0.65, 0.24), (-0.2, -0.9, 0.25)],
               [0.14, 0.1, 0.075], RUST, tag="leg", blend=0.1, fur=0.02),
        *chain([(0.07, -0.35, 0.22), (0.06, -0.65, 0.26), (0.06, -0.9, 0.28)],
               [0.14, 0.1, 0.075], RUST, tag="leg", blend=0.1, fur=0.02),
        ball((-0.22, -0.93, 0.33), (0.1, 0.07, 0.14), SOOT, "leg", 0.06,
             fur=0.015),
        ball((0.05, -0.93, 0.36), (0.1, 0.07, 0.14), SOOT, "leg", 0.06,
             fur=0.015),
        ball((0.34, -0.92, 0.3), (0.2, 0.08, 0.16), DEEP, "foot", 0.06,
             fur=0.02),
        *chain([(0.66, -0.78, -0.2), (0.98, -0.84, -0.1), (1.12, -0.62, 0.0),
                (1.06, -0.3, 0.0), (0.96, -0.12, 0.0)],
               [0.12, 0.2, 0.22, 0.17, 0.05], DEEP, tag="tail", blend=0.12,
               fur=0.1),
    ]  # fmt: skip


def markings(view, hair):
    """White bib and cheeks, dark ears and stockings, tail tip, face."""
    y = view.position[..., 1]
    albedo = view.albedo
    soot = np.array(SOOT, np.float32) ** 2.2
    stocking = view.share["leg"] * smooth(-0.5, -0.72, y + 0.03 * hair)
    albedo = mix(albedo, soot, 0.92 * stocking)
    tip = view.share["tail"] * smooth(-0.42, -0.3, y + 0.02 * hair)
    albedo = mix(albedo, np.array(CREAM, np.float32) ** 2.2, tip)
    return face(view, albedo, hair)


def face(view, albedo, hair):
    """Everything drawn in the head's own axes."""
    at = HEAD.local(view.position)
    x, y, z = at[..., 0], at[..., 1], at[..., 2]
    side, share = np.abs(x), view.share
    on = share["head"] + share["muzzle"] + share["cheek"] + share["chin"]
    line = -0.2 + 0.1 * smooth(0.25, 0.7, side) - 0.1 * smooth(0.7, 1.3, z)
    albedo = mix(albedo, linear(CREAM), on * smooth(0.05, -0.05, y - line))
    bridge = (
        smooth(0.2, 0.05, side) * smooth(0.3, 0.7, z) * smooth(-0.4, -0.2, y)
    )
    albedo = mix(albedo, linear(DEEP), 0.7 * on * bridge)
    nose = np.hypot(np.hypot(x / 1.2, y + 0.31), z - 1.62)
    albedo = mix(albedo, rgb(26, 20, 20), smooth(0.17, 0.13, nose))
    view.fur[nose < 0.17] = 0
    albedo = ears(share["ear"], side, y, z, albedo, hair)
    return eyes(view, on, x, y, z, albedo)


def ears(share, side, y, z, albedo, hair):
    """Pale fluff in the hollow of the ear, a dark rim."""
    across = (side - 0.5 - 0.24 * (y - 0.55)) / np.maximum(
        0.27 * (1.32 - y) + 0.02, 0.03
    )
    hollow = smooth(0.9, 0.6, np.abs(across + 0.05 * hair))
    hollow = hollow * smooth(0.4, 0.55, y) * smooth(1.2, 1.05, y)
    inner = mix(
        linear((0.42, 0.3, 0.25)),
        linear(CREAM),
        smooth(-0.3, 1.2, hair) * smooth(1.1, 0.6, y),
    )
    albedo = mix(albedo, linear(SOOT), share * smooth(1.0, 1.25, y))
    return mix(albedo, inner, share * hollow)


def eyes(view, on, x, y, z, albedo):
    """Amber eyes with upright pupils, dark lids, a glint of the sky."""
    u, v = np.abs(x) - 0.4, y - 0.06 - 0.16 * (np.abs(x) - 0.4)
    front = on * smooth(0.3, 0.4, z)
    lid = np.hypot(u / 0.15, v / 0.115)
    tear = np.hypot((u + 0.13) / 0.08, (v + 0.09) / 0.045)
    dark = np.maximum(smooth(1.1, 0.9, lid), smooth(1.2, 0.7, tear))
    albedo = mix(albedo, linear(SOOT) * 0.5, front * dark)
    ball = front * smooth(0.74, 0.66, lid)
    ring = np.hypot(u, v) / 0.1
    iris = mix(rgb(176, 104, 26), rgb(70, 34, 8), smooth(0.55, 1.05, ring))
    albedo = mix(albedo, iris, ball * smooth(1.1, 1.0, ring))
    slit = np.hypot(u / 0.042, v / 0.065)
    albedo = mix(albedo, rgb(8, 6, 6), ball * smooth(1.1, 0.9, slit))
    glint = np.hypot(np.abs(x) - 0.4 + 0.03 * np.sign(x), y - 0.1) / 0.024
    view.fur[(front * smooth(1.6, 1.2, lid)) > 0.3] = 0
    return mix(
        albedo, np.array([2.2, 2.2, 2.3]), ball * smooth(1.2, 0.8, glint)
    )


def linear(screen):
    """Linear light of a colour given by three numbers in [0, 1]."""
    return np.array(screen, np.float32) ** 2.2


def backdrop(rng, height, width):
    """Misty trunks far out of focus above snow in blue shade."""
    x, y = frame(width, height)
    image = mix(rgb(50, 70, 92), rgb(92, 118, 144), smooth(-0.5, 1.0, y))
    image = image * np.exp(0.12 * clouds(rng, y.shape, height / 3))[..., None]
    for _ in range(26):
        at, wide = rng.uniform(-1.6, 1.6), rng.uniform(0.02, 0.09)
        lean = rng.uniform(-0.06, 0.06) * y
        trunk = smooth(wide, wide * 0.6, np.abs(x - at - lean))
        image = mix(image, rgb(34, 48, 66), trunk * rng.uniform(0.25, 0.8))
    image = blur(image, height / 70)
    glow = np.exp(-(((x + 0.5) / 0.9) ** 2 + ((y - 0.35) / 0.6) ** 2))
    image = image * (1 + 0.45 * glow)[..., None]
    return snow(rng, image, x, y)


def snow(rng, image, x, y):
    """Drifts from near the feet to the trees, sharp only by the fox."""
    h, w = y.shape
    edge = -0.5 + 0.03 * clouds(rng, (1, w), w / 3)[0]
    drift = grain_noise(rng, (h, w), h / 60, h / 14)
    fine = grain_noise(rng, (h, w), 1.2, 2.5)
    crisp = smooth(-0.6, -0.9, y)
    tone = 1 + 0.05 * drift + 0.05 * fine * crisp
    ground = (
        mix(rgb(112, 134, 162), rgb(126, 146, 172), crisp) * tone[..., None]
    )
    contact = np.exp(-(((x - 0.25) / 0.75) ** 2 + ((y + 0.98) / 0.13) ** 2))
    ground = ground * (1 - 0.6 * contact)[..., None]
    return mix(image, ground, smooth(0.05, -0.08, y - edge))


def flakes(rng, shape, count, radius):
    """Snow in the air, out of focus."""
    pale = rgb(150, 165, 190)
    return bokeh(
        rng, shape, count, radius, lambda r: pale * r.uniform(0.1, 0.5)
    )


def draw(rng):
    """Image (H, W, 3) and mask (H, W), both uint8."""
    w, h = SIZE
    solids = skull() + BODY.place(trunk())
    view = look_at(solids, 2 * w // 3, 2 * h // 3, LIGHT.toward)
    view = enlarge(view, 2 * h, 2 * w)
    colour, alpha = furry(view, LIGHT, Coat(22), rng, markings)
    back = backdrop(rng, 2 * h, 2 * w)
    back += flakes(rng, alpha.shape, 90, h / 60)
    # The feet sink into the snow a little.
    line = -0.9 + 0.012 * clouds(rng, (1, 2 * w), w / 6, 1.6)
    y = frame(2 * w, 2 * h)[1]
    alpha = alpha * (1 - smooth(0.008, -0.008, y - line))
    image = lay(back, colour, alpha) + flakes(rng, alpha.shape, 50, h / 130)
    mask = (shrink(alpha, 2) > 0.5).astype(np.uint8) * 255
    return film(shrink(image, 2), rng), mask
