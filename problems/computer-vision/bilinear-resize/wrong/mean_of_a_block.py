# /// expect
# outcome = "wrong-answer"
# fails = ["a third of the size"]
# passes = ["two *", "four pixels*", "eight bits", "the same size*"]
# lines = [15]
# misconception = "mean-of-a-block"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(np.float64)
    h, w = img.shape
    if h % oh == 0 and w % ow == 0:
        return img.reshape(oh, h // oh, ow, w // ow).mean(axis=(1, 3))
    y = np.clip((np.arange(oh) + 0.5) * h / oh - 0.5, 0, h - 1)
    x = np.clip((np.arange(ow) + 0.5) * w / ow - 0.5, 0, w - 1)
    y0, x0 = np.floor(y).astype(int), np.floor(x).astype(int)
    y1, x1 = np.minimum(y0 + 1, h - 1), np.minimum(x0 + 1, w - 1)
    a, b = (y - y0)[:, None], x - x0
    rows = (1 - a) * img[y0] + a * img[y1]
    return (1 - b) * rows[:, x0] + b * rows[:, x1]
