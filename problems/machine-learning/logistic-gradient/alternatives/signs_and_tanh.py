"""Labels as signs: the loss then depends on one number per example, how far it lies on the right side."""

import numpy as np


def loss_grad(w, X, y):
    signs = np.where(y == 1, 1.0, -1.0)
    toward = signs[:, np.newaxis] * X  # turned so that a large score is always good
    margin = toward @ w
    loss = np.logaddexp(0, -margin).sum() / margin.size
    doubt = (1 - np.tanh(margin / 2)) / 2
    return loss, -(doubt @ toward) / margin.size
