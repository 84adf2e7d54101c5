"""The way back as a matrix product: the derivative of each entry of a column by each other one."""

from functools import partial

import numpy as np


def bn(x, state, mode):
    n = len(x)
    mean, var = state["running_mean"], state["running_var"]
    new_state = {**state}
    projection = np.zeros((n, n, x.shape[1]))  # what of a column the statistics take away
    if mode == "train":
        if n < 2:
            raise ValueError("a batch of one has no unbiased variance")
        mean, var = np.mean(x, axis=0), np.var(x, axis=0)
        for key, value in (("running_mean", mean), ("running_var", var * n / (n - 1))):
            new_state[key] = np.average([state[key], value], axis=0, weights=[1 - state["momentum"], state["momentum"]])
    elif mode not in {"eval", "frozen"}:
        raise ValueError(mode)
    scale = (var + state["eps"]) ** -0.5
    x_hat = (x - mean) * scale
    if mode == "train":
        projection = (1 + x_hat[:, None, :] * x_hat[None, :, :]) / n
    jacobian = (np.eye(n)[:, :, None] - projection) * scale * state["gamma"]
    return x_hat * state["gamma"] + state["beta"], new_state, partial(pull, jacobian, x_hat, mode != "frozen")


def pull(jacobian, x_hat, learns, dout):
    dx = np.einsum("ij,ikj->kj", dout, jacobian)
    if learns:
        return dx, np.sum(dout * x_hat, axis=0), np.sum(dout, axis=0)
    return dx, None, None
