# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "random images"]
# passes = ["four pixels become two"]
# lines = [22, 23, 24]
# misconception = "shares-exchanged"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(float)
    h, w = img.shape
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y = np.clip((i + 0.5) * h / oh - 0.5, 0, h - 1)
            x = np.clip((j + 0.5) * w / ow - 0.5, 0, w - 1)
            y0, x0 = int(y), int(x)
            y1, x1 = min(y0 + 1, h - 1), min(x0 + 1, w - 1)
            dy, dx = y - y0, x - x0
            top = dx * img[y0, x0] + (1 - dx) * img[y0, x1]
            bottom = dx * img[y1, x0] + (1 - dx) * img[y1, x1]
            out[i, j] = dy * top + (1 - dy) * bottom
    return out
