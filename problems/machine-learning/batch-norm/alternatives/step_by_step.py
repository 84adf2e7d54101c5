"""The forward pass as a graph of small steps, and the backward pass through the same steps in reverse."""

import numpy as np


def forward(x, gamma, beta, state, train):
    eps, momentum = state["eps"], state["momentum"]
    if not train:
        scale = gamma / np.sqrt(state["running_var"] + eps)
        return x * scale + (beta - state["running_mean"] * scale), state, None
    n = x.shape[0]
    if n < 2:
        raise ValueError("a batch of one example has no variance")
    mean = np.sum(x, axis=0) / n
    centred = x - mean
    var = np.sum(centred**2, axis=0) / n
    inv_std = (var + eps) ** -0.5
    x_hat = centred * inv_std
    new_state = {
        "running_mean": state["running_mean"] + momentum * (mean - state["running_mean"]),
        "running_var": state["running_var"] + momentum * (n / (n - 1) * var - state["running_var"]),
        "momentum": momentum,
        "eps": eps,
    }
    return x_hat * gamma + beta, new_state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma.copy()}


def backward(dout, cache):
    x_hat, inv_std, gamma = cache["x_hat"], cache["inv_std"], cache["gamma"]
    n = x_hat.shape[0]
    centred = x_hat / inv_std

    # y = gamma * x_hat + beta
    dbeta = np.sum(dout, axis=0)
    dgamma = np.sum(dout * x_hat, axis=0)
    dx_hat = dout * gamma
    # x_hat = centred * inv_std
    dinv_std = np.sum(dx_hat * centred, axis=0)
    dcentred = dx_hat * inv_std
    # inv_std = (var + eps) ** -0.5
    dvar = -0.5 * dinv_std * inv_std**3
    # var = sum(centred ** 2) / n
    dcentred = dcentred + 2 / n * centred * dvar
    # centred = x - mean, mean = sum(x) / n
    return dcentred - np.sum(dcentred, axis=0) / n, dgamma, dbeta
