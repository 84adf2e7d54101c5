# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "random images"]
# passes = ["a third of the size", "the same size*", "never*"]
# lines = [15, 16, 17]
# misconception = "nearest-pixel"
# ///
import numpy as np


def resize(img, oh, ow):
    h, w = img.shape
    rows = np.clip((np.arange(oh) + 0.5) * h / oh - 0.5, 0, h - 1)
    cols = np.clip((np.arange(ow) + 0.5) * w / ow - 0.5, 0, w - 1)
    rows = np.round(rows).astype(int)
    cols = np.round(cols).astype(int)
    return img.astype(float)[rows][:, cols]
