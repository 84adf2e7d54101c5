"""Einstein's sums: every axis has a letter, and nothing has to be transposed."""

import numpy as np


def lora_forward(x, W, A, B, alpha):
    x, W, A, B = (np.array(each, dtype=np.float64) for each in (x, W, A, B))
    down = np.einsum("...d,rd->...r", x, A)
    return np.einsum("...d,ed->...e", x, W) + np.einsum("...r,er->...e", down, B) * (alpha / A.shape[0])


def merge(W, A, B, alpha):
    return np.einsum("er,rd->ed", B.astype(float), A.astype(float)) * (alpha / A.shape[0]) + W
