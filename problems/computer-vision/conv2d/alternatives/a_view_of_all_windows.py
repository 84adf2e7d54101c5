"""A view with four axes, place by window, that copies no pixel; its check for room is numpy's own."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, k, stride, pad):
    windows = sliding_window_view(np.pad(x.astype(float), pad), k.shape)
    return np.einsum("ijuv,uv->ij", windows[::stride, ::stride], k.astype(float))
