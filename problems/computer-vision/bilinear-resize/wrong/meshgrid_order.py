# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "random images"]
# passes = ["rows and columns*"]
# lines = [16]
# misconception = "grid-of-columns"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(np.float64)
    h, w = img.shape
    rows = np.clip((np.arange(oh) + 0.5) * h / oh - 0.5, 0, h - 1)
    cols = np.clip((np.arange(ow) + 0.5) * w / ow - 0.5, 0, w - 1)
    y, x = np.meshgrid(rows, cols)
    y0, x0 = np.floor(y).astype(int), np.floor(x).astype(int)
    y1, x1 = np.minimum(y0 + 1, h - 1), np.minimum(x0 + 1, w - 1)
    a, b = y - y0, x - x0
    top = (1 - b) * img[y0, x0] + b * img[y0, x1]
    bottom = (1 - b) * img[y1, x0] + b * img[y1, x1]
    return (1 - a) * top + a * bottom
