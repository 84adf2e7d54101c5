"""Lets `np.interp` mix and clamp, along rows and then along columns."""

import numpy as np


def along_rows(img, wanted):
    size = img.shape[1]
    places = (2 * np.arange(wanted) + 1) * size / (2 * wanted) - 0.5
    return np.array([np.interp(places, np.arange(size), row) for row in img])


def resize(img, oh, ow):
    return along_rows(along_rows(img.astype(float), ow).T, oh).T
