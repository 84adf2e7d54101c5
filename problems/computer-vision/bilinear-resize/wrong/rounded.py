# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "eight bits"]
# passes = ["four pixels*", "two rows become four", "a third*"]
# lines = [20]
# misconception = "rounded-to-whole"
# ///
import numpy as np


def weights(size, wanted):
    place = np.clip((np.arange(wanted) + 0.5) * size / wanted - 0.5, 0, size - 1)
    distance = np.abs(place[:, None] - np.arange(size)[None, :])
    return np.where(distance < 1, 1 - distance, 0.0)


def resize(img, oh, ow):
    img = img.astype(float)
    out = weights(img.shape[0], oh) @ img @ weights(img.shape[1], ow).T
    return np.rint(out)
