"""A barn owl on a branch before a dark wood."""

import numpy as np
from fur import Coat, Light, enlarge, furry, lay
from looking import frame, look_at
from painting import bokeh, clouds, film, mix, rgb, shrink, smooth
from scenery import far_trees, linear
from sculpting import Pose, ball, chain, cone, rotation

SIZE = (240, 160)
TIMES = 4
WHITE = (0.96, 0.93, 0.88)
GOLD = (0.86, 0.68, 0.44)
BUFF = (0.93, 0.82, 0.66)
BARK = (0.15, 0.16, 0.12)
CLAW = (0.25, 0.21, 0.2)
HEAD = Pose((-0.03, 0.4, 0.12), rotation(-10, 4, -5), 0.43)
BODY = Pose((0, 0, 0), rotation(14, 0, 0), 1.0)
LIGHT = Light(
    toward=(-0.85, 0.7, 0.55),
    sun=np.array([1.2, 1.08, 0.9]),
    sky=np.array([0.27, 0.29, 0.32]),
    ground=np.array([0.15, 0.145, 0.11]),
    rim=np.array([0.7, 0.62, 0.45]),
)


def skull():
    """Head with the two dishes of the face, in its own axes."""
    solids = [ball((0, 0, 0), (0.92, 0.82, 0.8), GOLD, "crown",
                   grain=(0, -0.4, -1), fur=0.04)]  # fmt: skip
    for s in (-1, 1):
        solids.append(
            ball((0.36 * s, -0.04, 0.5), (0.5, 0.6, 0.34), WHITE, "disc",
                 0.06, grain=(s, -0.2, -0.2), fur=0.03,
                 turn=rotation(18 * s, 0, -14 * s))
        )  # fmt: skip
    solids += [
        cone((0, 0.2, 0.8), (0, -0.28, 1.0), 0.1, 0.09, WHITE, "disc", 0.15,
             grain=(0, -1, 0), fur=0.02),
        cone((0, -0.22, 0.98), (0, -0.5, 0.93), 0.085, 0.025, BUFF, "beak",
             0.02, fur=0),
    ]  # fmt: skip
    return HEAD.place(solids)


def trunk():
    """Breast, folded wings, tail, trousers."""
    parts = [
        cone((0, 0.1, 0), (0.03, -0.38, 0.04), 0.37, 0.3, WHITE, "breast",
             0.15, grain=(0, -1, 0), fur=0.03),
        cone((0, -0.5, -0.12), (0.02, -1.05, -0.25), 0.17, 0.12, GOLD, "tail",
             0.08, grain=(0, -1, 0), fur=0.01, thin=(0, 0.2, 1), flat=0.4),
    ]  # fmt: skip
    for s in (-1, 1):
        parts += [
            cone((0.33 * s, 0.08, -0.04), (0.17 * s, -0.8, -0.14), 0.27, 0.07,
                 GOLD, "wing", 0.05, grain=(-0.1 * s, -1, 0), fur=0.012,
                 thin=(s, 0, 0.25), flat=0.6),
            cone((0.12 * s, -0.42, 0.14), (0.11 * s, -0.66, 0.16), 0.13,
                 0.075, WHITE, "breast", 0.08, grain=(0, -1, 0), fur=0.03),
        ]  # fmt: skip
        for toe in (-0.07, 0.0, 0.07):
            parts.append(
                cone((0.11 * s + toe, -0.7, 0.2),
                     (0.11 * s + 1.5 * toe, -0.8, 0.24), 0.035, 0.02, CLAW,
                     "claw", 0.01, fur=0)
            )  # fmt: skip
    return BODY.place(parts)


def markings(view, hair):
    """Spots on the breast, barred wings, the face."""
    at = BODY.local(view.position)
    x, y = at[..., 0], at[..., 1]
    wing = view.share["wing"] + view.share["tail"]
    albedo = feathers(view.albedo, wing, x, y, hair)
    row = np.floor(y / 0.075)
    across = x / 0.085 + 0.5 * (row % 2)
    jitter = 0.25 * np.sin(12.9 * row + 7.7 * np.floor(across))
    spot = np.hypot(
        (across % 1 - 0.5 - jitter) * 0.085, (y / 0.075 % 1 - 0.5) * 0.075
    )
    where = view.share["breast"] * smooth(0.16, 0.0, y)
    albedo = mix(
        albedo, rgb(120, 92, 60), 0.8 * where * smooth(0.015, 0.007, spot)
    )
    return face(view, albedo, hair)


def feathers(albedo, wing, x, y, hair):
    """Rows of overlapping feathers, each pale-edged with a dark eye."""
    high, wide = 0.085, 0.07
    row = np.floor(y / high)
    laid = []
    for k in (row, row - 1):
        u = (x / wide + 0.5 * (k % 2)) % 1 - 0.5
        laid.append((u, y / high - k - 1.8 * u * u))
    # Above its round tip a feather hides the row below it.
    shown = laid[0][1] >= 0
    u = np.where(shown, laid[0][0], laid[1][0])
    v = np.where(shown, laid[0][1], laid[1][1])
    shade = 0.62 + 0.5 * smooth(0.7, 0.0, v) + 0.05 * hair
    albedo = mix(albedo, albedo * shade[..., None], wing)
    eye = np.hypot(u / 0.15, (v - 0.25) / 0.2)
    albedo = mix(albedo, rgb(84, 70, 62), 0.8 * wing * smooth(1.2, 0.6, eye))
    grey = wing * smooth(0.2, 1.2, hair + 0.6 * np.sin(9 * y + 5 * x))
    return mix(albedo, rgb(150, 138, 126), 0.4 * grey)


def face(view, albedo, hair):
    """Heart-shaped rim, dark eyes, beak; in the head's own axes."""
    at = HEAD.local(view.position)
    x, y, z = np.abs(at[..., 0]), at[..., 1], at[..., 2]
    share = view.share["disc"] + view.share["crown"]
    heart = np.hypot((x - 0.3) / 0.56, (y + 0.04 - 0.12 * x) / 0.66)
    heart = heart * (1 + 0.4 * smooth(0.16, 0, x) * smooth(0.15, 0.6, y))
    front = smooth(0.1, 0.3, z)
    albedo = mix(
        albedo, linear(WHITE), share * front * smooth(1.04, 0.98, heart)
    )
    rim = smooth(0.09, 0.03, np.abs(heart - 1.04 + 0.02 * hair))
    albedo = mix(albedo, rgb(126, 78, 38), 0.85 * share * front * rim)
    u, v = x - 0.36, y - 0.06
    eye = np.hypot(u / 0.15, v / 0.155)
    tint = smooth(1.9, 0.9, np.hypot((u + 0.09) / 0.14, (v + 0.1) / 0.2))
    albedo = mix(albedo, rgb(140, 92, 60), 0.6 * tint * front * share)
    on = front * (share + view.share["beak"])
    albedo = mix(albedo, rgb(8, 6, 6), on * smooth(1.08, 0.94, eye))
    glint = np.hypot(at[..., 0] - 0.36 * np.sign(at[..., 0]) + 0.05, v - 0.07)
    view.fur[(eye < 1.2) & (on > 0.5)] = 0
    return mix(
        albedo, np.array([1.8, 1.8, 1.9]), on * smooth(0.042, 0.025, glint)
    )


def branch(rng, height, width):
    """A mossy branch across the picture: colour and cover."""
    spots = [(-1.7, -0.86, 0.1), (-0.6, -0.8, 0.12), (0.5, -0.83, 0.12),
             (1.7, -0.66, 0.05)]  # fmt: skip
    solids = chain(spots, [0.1, 0.11, 0.1, 0.075], BARK, tag="bark", fur=0.004)
    view = look_at(solids, width // 2, height // 2, LIGHT.toward)
    view = enlarge(view, height, width)

    def bark(view, hair):
        lichen = smooth(0.6, 1.6, clouds(rng, (height, width), height / 8, 1.3))
        moss = mix(view.albedo, rgb(40, 52, 28), lichen)
        return moss * (1 + 0.25 * np.tanh(hair))[..., None]

    dim = Light(LIGHT.toward, LIGHT.sun * 0.8, LIGHT.sky * 0.8,
                LIGHT.ground * 0.4, LIGHT.rim * 0.3)  # fmt: skip
    coat = Coat(26, contrast=0.35, fray=2, width=1.2)
    return furry(view, dim, coat, rng, bark)


def backdrop(rng, x, y):
    """A wood at dusk, far out of focus."""
    h = y.shape[0]
    wood = far_trees(rng, x, y, rgb(10, 18, 14), rgb(42, 58, 36), -0.8, h / 30)
    return wood + bokeh(
        rng,
        y.shape,
        46,
        h / 11,
        lambda r: rgb(70, 84, 40) * r.uniform(0.02, 0.2),
    )


def draw(rng):
    """Image (H, W, 3) and mask (H, W), both uint8."""
    w, h = SIZE[0] * TIMES, SIZE[1] * TIMES
    view = look_at(skull() + trunk(), w // 2, h // 2, LIGHT.toward, soft=0.012)
    view = enlarge(view, h, w)
    coat = Coat(14, contrast=0.1, fray=3)
    colour, alpha = furry(view, LIGHT, coat, rng, markings)
    x, y = frame(w, h)
    wood, there = branch(rng, h, w)
    image = lay(backdrop(rng, x, y), wood, there)
    behind = smooth(0.3, 0.7, view.share["tail"])  # the branch is before it
    alpha = alpha * (1 - there * behind)
    image = shrink(lay(image, colour, alpha), TIMES)
    mask = (shrink(alpha, TIMES) > 0.5).astype(np.uint8) * 255
    return film(image, rng), mask
