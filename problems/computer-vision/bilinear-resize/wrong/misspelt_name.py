# /// expect
# outcome = "missing-name"
# message = "resize"
# lines = [9]
# ///
import numpy as np


def bilinear_resize(img, oh, ow):
    img = img.astype(float)
    h, w = img.shape
    cols = np.clip((np.arange(ow) + 0.5) * w / ow - 0.5, 0, w - 1)
    rows = np.clip((np.arange(oh) + 0.5) * h / oh - 0.5, 0, h - 1)
    wide = np.array([np.interp(cols, np.arange(w), row) for row in img])
    return np.array([np.interp(rows, np.arange(h), column) for column in wide.T]).T
