"""Only the folding is written down; the layer is a plain one with the folded weights. Costs more for few inputs."""

import numpy as np


def merge(W, A, B, alpha):
    update = np.zeros(W.shape)
    for column, row in zip(B.T.astype(float), A.astype(float), strict=True):
        update += np.outer(column, row)
    return W + update * alpha / A.shape[0]


def lora_forward(x, W, A, B, alpha):
    return x.astype(float) @ merge(W, A, B, alpha).T
