"""Brushes: noise, blur, hair, light, film. All images are linear RGB floats."""

from collections.abc import Callable

import numpy as np

Generator = np.random.Generator


def smooth(low: float, high: float, x: np.ndarray) -> np.ndarray:
    """0 below `low`, 1 above `high`, a smooth step between."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def mix(a, b, t: np.ndarray) -> np.ndarray:
    """a where t is 0, b where t is 1; t (H, W) spreads over colours."""
    if t.ndim == 2 and (np.ndim(a) == 3 or np.ndim(b) in (1, 3)):
        t = t[..., None]
    return np.asarray(a, np.float32) * (1 - t) + np.asarray(b, np.float32) * t


def rgb(red: int, green: int, blue: int) -> np.ndarray:
    """Linear light of a colour given as on a screen, 0 to 255."""
    return (np.array([red, green, blue], np.float32) / 255) ** 2.2


def blur(image: np.ndarray, sigma: float, sigma_x: float | None = None):
    """Gaussian blur (FFT, mirrored edges); sigma in pixels, of y and x."""
    sigma_x = sigma if sigma_x is None else sigma_x
    if image.ndim == 3:
        layers = [blur(layer, sigma, sigma_x) for layer in _layers(image)]
        return np.stack(layers, -1)
    pad = int(3 * max(sigma, sigma_x)) + 1
    pad = min(pad, min(image.shape) - 1)
    wide = np.pad(image, pad, mode="reflect")
    fy = np.fft.fftfreq(wide.shape[0])[:, None]
    fx = np.fft.rfftfreq(wide.shape[1])[None, :]
    gain = np.exp(-2 * np.pi**2 * ((fy * sigma) ** 2 + (fx * sigma_x) ** 2))
    out = np.fft.irfft2(np.fft.rfft2(wide) * gain, wide.shape)
    return out[pad:-pad, pad:-pad].astype(np.float32)


def _layers(image: np.ndarray) -> list[np.ndarray]:
    return [image[..., i] for i in range(image.shape[-1])]


def grain_noise(rng: Generator, shape, sigma: float, sigma_x=None):
    """Blurred white noise with mean 0 and standard deviation 1."""
    noise = rng.standard_normal(shape, np.float32)
    noise = blur(noise, sigma, sigma_x) if sigma > 0 else noise
    return (noise - noise.mean()) / noise.std()


def clouds(rng: Generator, shape, scale: float, power: float = 1.8):
    """Fractal noise, mean 0, deviation 1; `scale`: largest blobs, pixels."""
    fy = np.fft.fftfreq(shape[0])[:, None]
    fx = np.fft.rfftfreq(shape[1])[None, :]
    f = np.sqrt(fy**2 + fx**2 + (0.5 / scale) ** 2)
    spectrum = np.fft.rfft2(rng.standard_normal(shape)) / f**power
    noise = np.fft.irfft2(spectrum, shape).astype(np.float32)
    return (noise - noise.mean()) / noise.std()


def sample(image: np.ndarray, row: np.ndarray, col: np.ndarray):
    """The image at fractional positions, bilinear, edges repeated."""
    h, w = image.shape[:2]
    row, col = np.clip(row, 0, h - 1.001), np.clip(col, 0, w - 1.001)
    r, c = row.astype(np.int32), col.astype(np.int32)
    fr, fc = row - r, col - c
    flat = image.reshape(h * w, -1)
    i = (r * w + c).ravel()
    fr, fc = fr.reshape(-1, 1), fc.reshape(-1, 1)
    top = flat[i] * (1 - fc) + flat[i + 1] * fc
    low = flat[i + w] * (1 - fc) + flat[i + w + 1] * fc
    return (top * (1 - fr) + low * fr).reshape(*row.shape, *image.shape[2:])


def resize(image: np.ndarray, height: int, width: int) -> np.ndarray:
    """Bilinear change of size, pixel centres aligned."""
    h, w = image.shape[:2]
    row = (np.arange(height, dtype=np.float32) + 0.5) * (h / height) - 0.5
    col = (np.arange(width, dtype=np.float32) + 0.5) * (w / width) - 0.5
    grid = np.meshgrid(row, col, indexing="ij")
    return sample(image, *grid)


def shrink(image: np.ndarray, times: int) -> np.ndarray:
    """Mean over blocks of times x times pixels: antialiasing."""
    h, w = image.shape[0] // times, image.shape[1] // times
    blocks = image.reshape(h, times, w, times, *image.shape[2:])
    return blocks.mean((1, 3))


def comb(noise: np.ndarray, flow: np.ndarray, length: int, where: np.ndarray):
    """Smear noise (H, W) along flow (H, W, 2: x, y up): hairs.

    Line integral convolution: each pixel averages `length` pixels up the
    flow, so that streaks follow it; computed only `where` (H, W) is true,
    0 elsewhere. The result has deviation 1.
    """
    unit = flow / np.maximum(np.linalg.norm(flow, axis=-1), 1e-6)[..., None]
    row, col = (i.astype(np.float32) for i in np.nonzero(where))
    total = np.zeros_like(row)
    packed = np.dstack([noise, unit]).astype(np.float32)
    for i in range(length):
        here = sample(packed, row, col)
        total += here[:, 0] * (1 - i / length)
        col -= here[:, 1]
        row += here[:, 2]
    out = np.zeros_like(noise)
    out[where] = (total - total.mean()) / total.std()
    return out


def warp(image: np.ndarray, flow: np.ndarray, shift: np.ndarray):
    """Look `shift` (H, W) pixels up the flow: edges fray like fur."""
    h, w = shift.shape
    row, col = np.mgrid[0:h, 0:w].astype(np.float32)
    return sample(image, row + flow[..., 1] * shift, col - flow[..., 0] * shift)


def bokeh(rng: Generator, shape, count: int, radius: float, colour: Callable):
    """Out-of-focus lights: soft discs, `colour(rng)` gives each its own."""
    h, w = shape
    out = np.zeros((h, w, 3), np.float32)
    for _ in range(count):
        cy, cx = rng.uniform(-0.05, 1.05, 2) * (h, w)
        r = radius * rng.uniform(0.5, 1.2)
        tint = np.asarray(colour(rng), np.float32)
        y0, y1 = max(int(cy - r - 2), 0), min(int(cy + r + 3), h)
        x0, x1 = max(int(cx - r - 2), 0), min(int(cx + r + 3), w)
        if y0 >= y1 or x0 >= x1:
            continue
        yy, xx = np.mgrid[y0:y1, x0:x1]
        d = np.hypot(yy - cy, xx - cx) / r
        disc = smooth(1.1, 0.75, d)
        out[y0:y1, x0:x1] += disc[..., None].astype(np.float32) * tint
    return out


def film(image: np.ndarray, rng: Generator, noise: float = 0.012):
    """Linear light to uint8: soft shoulder, screen gamma, a little grain."""
    bright = np.maximum(image, 0)
    bright = bright * (1 + bright / 2.2**2) / (1 + bright * 0.6)
    screen = np.clip(bright, 0, 1) ** (1 / 2.2)
    h, w = screen.shape[:2]
    mono = rng.standard_normal((h, w, 1), np.float32)
    tint = rng.standard_normal((h, w, 3), np.float32)
    screen = screen + noise * (0.8 * mono + 0.45 * tint)
    return np.clip(np.rint(screen * 255), 0, 255).astype(np.uint8)
