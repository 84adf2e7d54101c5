# /// expect
# outcome = "runtime-error"
# fails = ["a training batch", "an example in evaluation", "random batches"]
# passes = ["back through*", "the same gradient*", "features do not mix*", "a scale of zero*"]
# line = 13
# lines = [13]
# misconception = "state-key-called-otherwise"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    mean, var, eps = state["running_mean"], state["running_variance"], state["eps"]
    new_state = dict(state)
    if train:
        n, m = len(x), state["momentum"]
        if n < 2:
            raise ValueError("at least two examples")
        mean, var = np.mean(x, axis=0), np.var(x, axis=0)
        new_state["running_mean"] = (1 - m) * state["running_mean"] + m * mean
        new_state["running_var"] = (1 - m) * state["running_var"] + m * var * n / (n - 1)
    inv_std = 1 / np.sqrt(var + eps)
    x_hat = (x - mean) * inv_std
    cache = {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma} if train else None
    return gamma * x_hat + beta, new_state, cache


def backward(dout, cache):
    x_hat, inv_std, gamma = cache["x_hat"], cache["inv_std"], cache["gamma"]
    n = len(dout)
    dgamma = np.sum(dout * x_hat, axis=0)
    dbeta = np.sum(dout, axis=0)
    dx_hat = dout * gamma
    dx = inv_std / n * (n * dx_hat - dx_hat.sum(axis=0) - x_hat * (dx_hat * x_hat).sum(axis=0))
    return dx, dgamma, dbeta
