# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "four pixels become two"]
# passes = ["the same size*", "never*", "rows and columns*"]
# lines = [12]
# misconception = "ratio-upside-down"
# ///
import numpy as np


def axis(size, wanted):
    scale = wanted / size
    place = np.clip((np.arange(wanted) + 0.5) * scale - 0.5, 0, size - 1)
    low = np.floor(place).astype(int)
    high = np.minimum(low + 1, size - 1)
    return low, high, place - low


def resize(img, oh, ow):
    img = img.astype(np.float64)
    top, bottom, v = axis(img.shape[0], oh)
    left, right, u = axis(img.shape[1], ow)
    v = v.reshape(-1, 1)
    upper = img[top][:, left] * (1 - u) + img[top][:, right] * u
    lower = img[bottom][:, left] * (1 - u) + img[bottom][:, right] * u
    return upper * (1 - v) + lower * v
