"""A zebra on dry savanna: colour alone cannot tell it from its background."""

import numpy as np
from fur import Coat, Light, enlarge, furry, lay
from looking import frame, look_at
from painting import clouds, film, mix, rgb, shrink, smooth
from scenery import contact_shadow, far_trees, fringe, grass, linear
from sculpting import Pose, ball, chain, cone, rotation

SIZE = (586, 391)
TIMES = 2
WHITE = (0.95, 0.93, 0.89)
BLACK = (0.10, 0.085, 0.08)
BODY = Pose((-0.1, 0.0, 0), rotation(14, 3), 1.0)
HEAD = Pose((0.66, 0.62, 0.05), rotation(26, 4, -4), 0.245)
LIGHT = Light(
    toward=(0.75, 0.85, 0.45),
    sun=np.array([1.25, 1.12, 0.92]),
    sky=np.array([0.3, 0.32, 0.36]),
    ground=np.array([0.24, 0.2, 0.12]),
    rim=np.array([0.5, 0.45, 0.35]),
)


def trunk():
    """Barrel, shoulder, rump, neck, mane and tail; the nose is at +x."""
    back = {"grain": (-1, -0.4, 0), "fur": 0.008}
    return [
        cone((0.3, 0.04, 0), (-0.4, 0.05, 0), 0.29, 0.31, WHITE, blend=0.2,
             **back),
        ball((0.4, 0.06, 0), (0.2, 0.32, 0.24), WHITE, "shoulder", 0.2,
             **back),
        ball((-0.5, 0.13, 0), (0.24, 0.28, 0.26), WHITE, "rump", 0.2, **back),
        cone((0.42, 0.14, 0), (0.74, 0.58, 0.02), 0.24, 0.12, WHITE, "neck",
             0.2, grain=(-0.7, -0.7, 0), fur=0.008),
        *chain([(-0.7, 0.25, 0), (-0.8, 0.05, 0), (-0.8, -0.2, 0)],
               [0.05, 0.035, 0.03], WHITE, tag="tail", blend=0.05),
        cone((-0.8, -0.2, 0), (-0.78, -0.46, 0), 0.035, 0.05, BLACK, "tuft",
             0.03, fur=0.06),
    ]  # fmt: skip


def mane():
    """A stiff crest along the neck."""
    crest = [(0.3, 0.4, 0), (0.44, 0.54, 0.01), (0.58, 0.69, 0.02),
             (0.7, 0.8, 0.03), (0.8, 0.82, 0.03)]  # fmt: skip
    return chain(crest, [0.04, 0.07, 0.08, 0.07, 0.04], WHITE, tag="mane",
                 blend=0.03, grain=(-0.6, 0.9, 0), fur=0.05, thin=(0, 0, 1),
                 flat=0.35)  # fmt: skip


def leg(joints, radii, z):
    """A slim leg of two bones with hoof, at depth z."""
    spots = [
        (x, y, z * k) for (x, y), k in zip(joints, (0.8, 1, 1, 1), strict=True)
    ]
    end = np.array(spots[-1])
    hoof = cone(end, end + (0.03, -0.06, 0), 0.04, 0.055, BLACK, "hoof", 0.02,
                fur=0)  # fmt: skip
    limb = chain(spots, radii, WHITE, tag="leg", blend=0.07, fur=0.006)
    return [*limb, hoof]


def legs():
    """Fore and hind legs on both sides, walking."""
    fore = [(0.4, -0.1), (0.4, -0.45), (0.4, -0.73), (0.42, -0.8)]
    hind = [(-0.5, 0.0), (-0.62, -0.4), (-0.58, -0.72), (-0.55, -0.79)]
    fore_r, hind_r = [0.14, 0.062, 0.042, 0.042], [0.21, 0.068, 0.045, 0.044]
    parts = []
    for z, step in ((0.14, 0.0), (-0.14, 0.24)):
        for joints, radii in ((fore, fore_r), (hind, hind_r)):
            moved = [(x + step * min(1, 0.3 - y), y) for x, y in joints]
            parts += leg(moved, radii, z)
    return parts


def skull():
    """Head in its own axes, the nose towards +x and down."""
    solids = [
        ball((0, 0, 0), (0.62, 0.66, 0.5), WHITE, "head", grain=(-1, .4, 0)),
        cone((0.15, -0.05, 0), (1.15, -0.85, 0), 0.52, 0.27, WHITE, "head",
             0.3, grain=(-1, 0.6, 0), fur=0.02),
        ball((1.25, -0.95, 0), (0.33, 0.32, 0.3), BLACK, "muzzle", 0.15,
             fur=0.01),
    ]  # fmt: skip
    for s in (-1, 1):
        solids.append(
            cone((-0.25, 0.5, 0.26 * s), (-0.3, 1.15, 0.36 * s), 0.2, 0.09,
                 WHITE, "ear", 0.1, fur=0.04, thin=(0.5, 0, s), flat=0.6)
        )  # fmt: skip
    return HEAD.place(solids)


def stripes(view):
    """(H, W) phase of the stripes: each part runs its own way, blended.

    Offsets make the phases meet where the parts do.
    """
    at = BODY.local(view.position)
    x, y = at[..., 0], at[..., 1]
    head = HEAD.local(view.position)
    share = view.share
    phase = 50 * x + 6 * y
    rump = 38 * (0.35 * x - 0.94 * y) - 18
    phase = mix(phase, rump, smooth(-0.18, -0.6, x))
    neck = 50 * (0.58 * x + 0.81 * y) + 2
    phase = mix(phase, neck, share["neck"] + share["mane"])
    start = mix(np.full_like(x, 20), np.full_like(x, -16), smooth(0.1, -0.1, x))
    shin = start - 56 * (y + 0.25)
    phase = mix(phase, shin, share["leg"] * smooth(-0.05, -0.3, y))
    face = 11 * (0.72 * head[..., 0] - 0.6 * head[..., 1]) + 50
    on_head = share["head"] + share["ear"] + share["muzzle"]
    return mix(phase, face, on_head)


def markings(view, _hair):
    """Stripes, dark muzzle, tuft and hooves, eye and nostril."""
    at = BODY.local(view.position)
    y = at[..., 1]
    h, w = y.shape
    rng = np.random.default_rng(11)
    wobble = 0.9 * clouds(rng, (h, w), h / 7, 2.3)
    wave = np.sin(stripes(view) + wobble) + 0.12
    black = smooth(-0.12, 0.12, wave)
    black = np.maximum(black, smooth(-0.72, -0.78, y))
    belly = view.share["body"] * smooth(-0.14, -0.27, y)
    black = black * (1 - belly)
    striped = 1 - view.share["muzzle"] - view.share["hoof"] - view.share["tuft"]
    albedo = mix(view.albedo, linear(BLACK), black * striped)
    shadow = smooth(0.3, 1.4, clouds(rng, (h, w), h / 6, 2))
    albedo = albedo * (1 - 0.12 * shadow)[..., None]
    return face(view, albedo)


def face(view, albedo):
    """Eye, nostril and ear, in the head's own axes."""
    at = HEAD.local(view.position)
    x, y, z = at[..., 0], at[..., 1], at[..., 2]
    on = view.share["head"] * smooth(0.1, 0.25, z)
    eye = np.hypot((x - 0.2) / 0.14, (y - 0.12) / 0.1)
    albedo = mix(albedo, linear(BLACK), on * smooth(1.9, 1.5, eye))
    albedo = mix(albedo, rgb(10, 7, 6), on * smooth(1.1, 0.9, eye))
    glint = np.hypot(x - 0.22, y - 0.17) / 0.04
    view.fur[(on > 0.5) & (eye < 1.3)] = 0
    albedo = mix(
        albedo, np.array([1.5, 1.5, 1.6]), on * smooth(1.2, 0.8, glint)
    )
    nostril = np.hypot((x - 1.36) / 0.09, (y + 0.82) / 0.06)
    dark = view.share["muzzle"] * smooth(1.2, 0.8, nostril)
    return mix(albedo, rgb(8, 6, 6), dark)


def backdrop(rng, x, y):
    """Dry grass before far acacias and a hazy sky, all of middle tone."""
    h = y.shape[0]
    sky = mix(rgb(146, 164, 178), rgb(112, 146, 182), smooth(0.2, 1.1, y))
    wood = far_trees(
        rng, x, y, rgb(92, 112, 116), rgb(126, 146, 156), 0, h / 60
    )
    crowns = 0.34 + 0.13 * clouds(rng, (1, y.shape[1]), h / 2, 2.6)[0]
    image = mix(sky, wood, smooth(0.05, -0.05, y - crowns))
    field = grass(rng, x, y, rgb(128, 100, 54), rgb(196, 164, 98), -0.75, 0.2)
    image = mix(image, field, smooth(0.04, -0.04, y - 0.14))
    return image * contact_shadow(x, y, (0, -0.86), 0.85, 0.08, 0.35)[..., None]


def draw(rng):
    """Image (H, W, 3) and mask (H, W), both uint8."""
    w, h = SIZE[0] * TIMES, SIZE[1] * TIMES
    solids = BODY.place(trunk() + mane() + legs()) + skull()
    view = look_at(solids, w // 2, h // 2, LIGHT.toward, soft=0.02)
    coat = Coat(10, contrast=0.08, fray=2)
    view = enlarge(view, h, w)
    colour, alpha = furry(view, LIGHT, coat, rng, markings)
    x, y = frame(w, h)
    back = backdrop(rng, x, y)
    alpha = alpha * (1 - fringe(rng, x, y, -0.88, 0.1) * smooth(-0.7, -0.74, y))
    image = shrink(lay(back, colour, alpha), TIMES)
    mask = (shrink(alpha, TIMES) > 0.5).astype(np.uint8) * 255
    return film(image, rng, 0.009), mask
