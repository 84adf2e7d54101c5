# /// expect
# outcome = "wrong-answer"
# fails = ["an example in evaluation", "evaluation does not*"]
# passes = ["a training batch", "three examples*", "back through*", "one example in training"]
# lines = [16]
# misconception = "cache-left-out"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    eps = state["eps"]
    if train is False:
        centred = x - state["running_mean"]
        spread = np.sqrt(state["running_var"] + eps)
        return centred / spread * gamma + beta, dict(state)
    n = len(x)
    if n < 2:
        raise ValueError("too few examples")
    mean = x.sum(axis=0) / n
    centred = x - mean
    ss = (centred * centred).sum(axis=0)
    inv_std = 1 / np.sqrt(ss / n + eps)
    p = state["momentum"]
    new = {**state}
    new["running_mean"] = (1 - p) * new["running_mean"] + p * mean
    new["running_var"] = (1 - p) * new["running_var"] + p * ss / (n - 1)
    x_hat = centred * inv_std
    return x_hat * gamma + beta, new, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}


def backward(dout, cache):
    dx = np.empty_like(dout)
    for j in range(dout.shape[1]):
        h = cache["x_hat"][:, j]
        g = dout[:, j] * cache["gamma"][j]
        dx[:, j] = cache["inv_std"][j] * (g - g.mean() - h * (g * h).mean())
    return dx, (dout * cache["x_hat"]).sum(axis=0), dout.sum(axis=0)
