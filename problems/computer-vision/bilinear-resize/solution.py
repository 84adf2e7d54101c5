import numpy as np


def resize(img: np.ndarray, oh: int, ow: int) -> np.ndarray:
    """The grey image (h, w) in the size (oh, ow), by bilinear interpolation with half-pixel centres."""
    above, below, down = neighbours(img.shape[0], oh)
    left, right, across = neighbours(img.shape[1], ow)
    rows = mix(img[above], img[below], down[:, None])
    return mix(rows[:, left], rows[:, right], across)


def neighbours(size: int, wanted: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each new pixel of an axis: the old pixel before its place, the one after, and how far it is between them."""
    places = (np.arange(wanted) + 0.5) * size / wanted - 0.5
    before = np.floor(places).astype(int)
    # Beyond the outermost middle both are the outermost pixel, and then the share does not matter.
    return np.maximum(before, 0), np.minimum(before + 1, size - 1), places - before


def mix(first: np.ndarray, second: np.ndarray, share: np.ndarray) -> np.ndarray:
    """As much of the second as its share says, and the rest of the first; in float64, as the share is."""
    return (1 - share) * first + share * second
