# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "two rows become four", "the same size*"]
# passes = ["four pixels become two", "a third*", "never*"]
# lines = [13]
# misconception = "almost-the-last"
# ///
import numpy as np


def locate(size, wanted):
    place = (np.arange(wanted) + 0.5) * size / wanted - 0.5
    place = np.clip(place, 0, max(size - 1 - 1e-6, 0))
    first = place.astype(int)
    return first, np.minimum(first + 1, size - 1), place - first


def resize(img, oh, ow):
    img = img.astype(float)
    r0, r1, a = locate(img.shape[0], oh)
    c0, c1, b = locate(img.shape[1], ow)
    rows = img[r0] * (1 - a)[:, None] + img[r1] * a[:, None]
    return rows[:, c0] * (1 - b) + rows[:, c1] * b
