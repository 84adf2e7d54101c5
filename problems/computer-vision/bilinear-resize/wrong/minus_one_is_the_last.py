# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "two rows become four", "random images"]
# passes = ["four pixels become two", "a third*", "the same size*"]
# lines = [14, 15]
# misconception = "minus-one-is-the-last"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(np.float64)
    h, w = img.shape
    y = (np.arange(oh) + 0.5) * (h / oh) - 0.5
    x = (np.arange(ow) + 0.5) * (w / ow) - 0.5
    y0 = np.floor(y).astype(int)
    x0 = np.floor(x).astype(int)
    y1 = np.minimum(y0 + 1, h - 1)
    x1 = np.minimum(x0 + 1, w - 1)
    a = (y - y0)[:, np.newaxis]
    b = (x - x0)[np.newaxis, :]
    return (
        (1 - a) * (1 - b) * img[np.ix_(y0, x0)]
        + (1 - a) * b * img[np.ix_(y0, x1)]
        + a * (1 - b) * img[np.ix_(y1, x0)]
        + a * b * img[np.ix_(y1, x1)]
    )
