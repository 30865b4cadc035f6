"""A brown cow on a green hillside, morning sun from the left."""

import numpy as np
from fur import Coat, Light, enlarge, furry, lay
from looking import frame, look_at
from painting import bokeh, film, mix, rgb, shrink, smooth
from scenery import contact_shadow, far_trees, fringe, grass, linear
from sculpting import Pose, ball, chain, cone, rotation

SIZE = (300, 196)
TIMES = 3  # painted three times as large, then averaged
BROWN = (0.56, 0.33, 0.19)
DARK = (0.36, 0.19, 0.10)
FAWN = (0.80, 0.62, 0.44)
PINK = (0.76, 0.55, 0.46)
HORN = (0.85, 0.78, 0.64)
HOOF = (0.20, 0.16, 0.13)
BODY = Pose((0.12, 0.02, 0), rotation(-16, 3), 1.0)
HEAD = Pose((-0.87, 0.42, 0.28), rotation(-36, 10, -3), 0.262)
LIGHT = Light(
    toward=(-0.8, 0.85, 0.4),
    sun=np.array([1.9, 1.7, 1.35]),
    sky=np.array([0.34, 0.38, 0.44]),
    ground=np.array([0.13, 0.16, 0.07]),
    rim=np.array([0.8, 0.72, 0.5]),
)


def trunk():
    """Barrel, shoulders, rump, neck, udder and tail; the nose is at -x."""
    back = {"grain": (1, -0.5, 0), "fur": 0.012}
    return [
        cone((-0.4, 0.08, 0), (0.38, 0.02, 0), 0.3, 0.37, BROWN, blend=0.2,
             **back),
        cone((-0.5, 0.3, 0), (0.5, 0.33, 0), 0.13, 0.13, BROWN, blend=0.25,
             **back),
        ball((-0.46, 0.02, 0), (0.24, 0.37, 0.27), BROWN, blend=0.2, **back),
        ball((0.56, 0.18, 0), (0.25, 0.3, 0.29), BROWN, blend=0.2, **back),
        ball((0.5, 0.4, 0.16), 0.07, BROWN, blend=0.16, **back),
        cone((-0.58, 0.16, 0), (-0.84, 0.38, 0.1), 0.25, 0.17, BROWN, "neck",
             0.2, grain=(0.6, -1, 0), fur=0.014),
        cone((-0.62, -0.1, 0), (-0.78, 0.2, 0.06), 0.1, 0.09, BROWN, "neck",
             0.2, grain=(0.6, -1, 0), fur=0.014),
        ball((0.3, -0.29, 0.02), (0.17, 0.13, 0.15), PINK, "udder", 0.08,
             fur=0.002),
        cone((0.22, -0.38, 0.09), (0.21, -0.5, 0.1), 0.035, 0.025, PINK,
             "udder", 0.04, fur=0.002),
        cone((0.33, -0.38, 0.09), (0.33, -0.5, 0.1), 0.035, 0.025, PINK,
             "udder", 0.04, fur=0.002),
        *chain([(0.76, 0.36, 0), (0.84, 0.15, 0.02), (0.83, -0.2, 0.03)],
               [0.045, 0.028, 0.02], BROWN, tag="tail", blend=0.05),
        cone((0.83, -0.2, 0.03), (0.8, -0.5, 0.03), 0.024, 0.05, DARK,
             "tail", 0.03, fur=0.05),
    ]  # fmt: skip


def leg(joints, radii, z):
    """A leg of two bones, pastern and hoof at depth z."""
    spots = [
        (x, y, z * k) for (x, y), k in zip(joints, (0.8, 1, 1, 1), strict=True)
    ]
    end = np.array(spots[-1])
    hoof = cone(end, end + (-0.03, -0.07, 0), 0.043, 0.062, HOOF, "hoof", 0.02,
                fur=0)  # fmt: skip
    limb = chain(spots, radii, BROWN, tag="leg", blend=0.08, fur=0.01)
    return [*limb, hoof]


def legs():
    """Fore and hind legs on both sides, not quite in step."""
    fore = [(-0.45, -0.1), (-0.46, -0.42), (-0.45, -0.72), (-0.46, -0.79)]
    hind = [(0.52, -0.02), (0.66, -0.42), (0.62, -0.72), (0.6, -0.79)]
    fore_r, hind_r = [0.14, 0.062, 0.044, 0.046], [0.21, 0.068, 0.045, 0.046]
    parts = []
    for z, step in ((0.17, 0.0), (-0.17, 0.13)):
        for joints, radii in ((fore, fore_r), (hind, hind_r)):
            moved = [(x + step * min(1, 0.4 - y), y) for x, y in joints]
            parts += leg(moved, radii, z)
    return parts


def skull():
    """Head in its own axes: z towards the muzzle, half width about 0.8."""
    solids = [
        ball((0, 0.1, 0), (0.72, 0.75, 0.7), BROWN, "head", grain=(0, -.6, 1)),
        cone((0, 0.1, 0.1), (0, -0.75, 0.95), 0.62, 0.42, BROWN, "head", 0.3,
             grain=(0, -1, 0.6), fur=0.03),
        ball((0, -0.92, 1.12), (0.5, 0.34, 0.36), FAWN, "muzzle", 0.2,
             fur=0.01),
        ball((0, 0.72, -0.05), (0.4, 0.25, 0.3), DARK, "poll", 0.2, fur=0.1,
             grain=(0, -0.3, 1)),
    ]  # fmt: skip
    for s in (-1, 1):
        solids += [
            cone((0.62 * s, 0.38, -0.2), (1.45 * s, 0.2, -0.15), 0.2, 0.16,
                 BROWN, "ear", 0.12, grain=(s, -0.3, 0), fur=0.06,
                 thin=(0, -0.4, 1), flat=0.45),
            cone((0.36 * s, 0.7, -0.1), (0.72 * s, 1.02, -0.05), 0.13, 0.1,
                 HORN, "horn", 0.03, fur=0),
            cone((0.72 * s, 1.02, -0.05), (0.78 * s, 1.36, 0.1), 0.1, 0.03,
                 HORN, "horn", 0.06, fur=0),
        ]  # fmt: skip
    return HEAD.place(solids)


def markings(view, hair):
    """Paler belly and muzzle, dark knees, eyes, nostrils, ears."""
    at = BODY.local(view.position)
    y = at[..., 1]
    body = view.share["body"] + view.share["leg"]
    albedo = mix(
        view.albedo, linear(FAWN), 0.45 * body * smooth(-0.05, -0.4, y)
    )
    shin = view.share["leg"] * smooth(-0.5, -0.7, y)
    albedo = mix(albedo, linear(DARK), 0.7 * shin)
    front = view.share["neck"] + 0.5 * view.share["tail"]
    albedo = mix(albedo, linear(DARK), 0.4 * front)
    return face(view, albedo)


def face(view, albedo):
    """Everything drawn in the head's own axes."""
    at = HEAD.local(view.position)
    x, y, z = np.abs(at[..., 0]), at[..., 1], at[..., 2]
    share = view.share
    blaze = share["head"] * smooth(0.45, 0.2, x) * smooth(0.1, 0.5, z)
    albedo = mix(albedo, linear(DARK), 0.6 * blaze)
    nose = share["muzzle"] * smooth(-0.95, -0.8, y) * smooth(0.5, 0.4, x)
    albedo = mix(albedo, rgb(58, 40, 38), nose)
    nostril = np.hypot((x - 0.26) / 0.12, (y + 0.86) / 0.09)
    albedo = mix(
        albedo, rgb(18, 12, 12), share["muzzle"] * smooth(1.2, 0.7, nostril)
    )
    mouth = share["muzzle"] * smooth(0.05, 0.02, np.abs(y + 1.08 + 0.15 * x))
    albedo = mix(albedo, rgb(50, 34, 30), 0.7 * mouth)
    inner = share["ear"] * smooth(0.16, 0.06, np.abs(y - 0.28 + 0.1 * x))
    albedo = mix(albedo, linear(PINK) * 0.6, inner * smooth(0.8, 1.0, x))
    u, v = np.abs(at[..., 0]) - 0.58, y - 0.08
    eye = np.hypot(u / 0.13, v / 0.105)
    on = share["head"] * smooth(0.1, 0.25, z)
    albedo = mix(albedo, rgb(14, 9, 7), on * smooth(1.2, 0.9, eye))
    glint = np.hypot(u + 0.03 * np.sign(at[..., 0]), v - 0.05) / 0.024
    view.fur[(on > 0.5) & (eye < 1.3)] = 0
    return mix(albedo, np.array([1.6, 1.6, 1.7]), on * smooth(1.2, 0.8, glint))


def backdrop(rng, x, y):
    """A meadow that climbs to trees out of focus; no sky."""
    h = y.shape[0]
    wood = far_trees(rng, x, y, rgb(26, 52, 24), rgb(112, 150, 66), 0.3, h / 45)
    wood = wood + bokeh(
        rng,
        y.shape,
        50,
        h / 20,
        lambda r: rgb(150, 180, 80) * r.uniform(0.01, 0.08),
    )
    field = grass(rng, x, y, rgb(46, 84, 26), rgb(128, 168, 58), -0.75, 0.4)
    hill = 0.33 + 0.06 * np.sin(1.3 * x + 0.4)
    image = mix(wood, field, smooth(0.05, -0.05, y - hill))
    return (
        image * contact_shadow(x, y, (0.25, -0.86), 0.95, 0.1, 0.6)[..., None]
    )


def draw(rng):
    """Image (H, W, 3) and mask (H, W), both uint8."""
    w, h = SIZE[0] * TIMES, SIZE[1] * TIMES
    solids = BODY.place(trunk() + legs()) + skull()
    view = enlarge(look_at(solids, w // 2, h // 2, LIGHT.toward), h, w)
    coat = Coat(12, contrast=0.1, fray=4)
    colour, alpha = furry(view, LIGHT, coat, rng, markings)
    x, y = frame(w, h)
    back = backdrop(rng, x, y)
    blades = fringe(rng, x, y, -0.86, 0.1) * smooth(-0.7, -0.74, y)
    alpha = alpha * (1 - blades)
    image = shrink(lay(back, colour, alpha), TIMES)
    mask = (shrink(alpha, TIMES) > 0.5).astype(np.uint8) * 255
    return film(image, rng), mask
