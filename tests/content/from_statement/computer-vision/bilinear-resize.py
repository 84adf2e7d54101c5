import numpy as np


def _places(size: int, new_size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each new pixel along one axis: the pixel before its place, the one after it, and how far it is between."""
    places = (np.arange(new_size) + 0.5) * size / new_size - 0.5
    places = np.clip(places, 0.0, size - 1.0)
    before = np.floor(places).astype(np.intp)
    after = np.minimum(before + 1, size - 1)  # the last pixel has none after it, and its share is 0
    return before, after, places - before


def resize(img: np.ndarray, oh: int, ow: int) -> np.ndarray:
    """The grey image (h, w) in the size (oh, ow), by bilinear interpolation with half-pixel centres."""
    x = np.asarray(img).astype(np.float64)
    h, w = x.shape
    r0, r1, a = _places(h, oh)
    c0, c1, b = _places(w, ow)
    a = a[:, None]
    rows = (1 - a) * x[r0] + a * x[r1]  # (oh, w)
    return (1 - b) * rows[:, c0] + b * rows[:, c1]
