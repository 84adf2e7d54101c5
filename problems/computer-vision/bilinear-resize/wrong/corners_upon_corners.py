# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "four pixels become two", "random images"]
# passes = ["the same size*", "never*", "rows and columns*"]
# lines = [14]
# misconception = "corners-upon-corners"
# ///
import numpy as np


def places(size, wanted):
    if wanted == 1:
        return np.array([(size - 1) / 2])
    return np.arange(wanted) * (size - 1) / (wanted - 1)


def resize(img, oh, ow):
    img = img.astype(float)
    h, w = img.shape
    y, x = places(h, oh), places(w, ow)
    y0, x0 = np.floor(y).astype(int), np.floor(x).astype(int)
    y1, x1 = np.minimum(y0 + 1, h - 1), np.minimum(x0 + 1, w - 1)
    dy, dx = (y - y0)[:, None], (x - x0)[None, :]
    top = img[y0][:, x0] * (1 - dx) + img[y0][:, x1] * dx
    bottom = img[y1][:, x0] * (1 - dx) + img[y1][:, x1] * dx
    return top * (1 - dy) + bottom * dy
