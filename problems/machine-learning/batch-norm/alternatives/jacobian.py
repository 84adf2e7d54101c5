"""Feature by feature, with the whole n by n matrix of derivatives of one column written out."""

import numpy as np


def forward(x, gamma, beta, state, train):
    if train and len(x) < 2:
        raise ValueError(f"{len(x)} examples are too few")
    n, d = x.shape
    mean, var = state["running_mean"].copy(), state["running_var"].copy()
    if train:
        mean = np.array([np.mean(column) for column in x.T])
        var = np.array([np.mean((column - m) ** 2) for column, m in zip(x.T, mean, strict=True)])
    inv_std = 1 / np.sqrt(var + state["eps"])
    x_hat = np.empty((n, d))
    for j in range(d):
        x_hat[:, j] = (x[:, j] - mean[j]) * inv_std[j]
    y = x_hat * gamma + beta
    if not train:
        return y, state, None
    keep, take = 1 - state["momentum"], state["momentum"]
    new_state = state | {
        "running_mean": keep * state["running_mean"] + take * mean,
        "running_var": keep * state["running_var"] + take * np.var(x, axis=0, ddof=1),
    }
    return y, new_state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}


def backward(dout, cache):
    x_hat, n = cache["x_hat"], len(dout)
    dx = np.empty_like(dout)
    for j, (column, scale) in enumerate(zip(x_hat.T, cache["inv_std"] * cache["gamma"], strict=True)):
        derivatives = np.eye(n) - 1 / n - np.outer(column, column) / n
        dx[:, j] = scale * derivatives @ dout[:, j]  # the matrix is symmetric
    return dx, np.einsum("ij,ij->j", dout, x_hat), np.ones(n) @ dout
