# /// expect
# outcome = "runtime-error"
# fails = ["three examples of one feature"]
# passes = ["a training batch", "an example in evaluation", "back through*"]
# lines = [21]
# misconception = "columns-counted-like-rows"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    if not train:
        scale = gamma / np.sqrt(state["running_var"] + state["eps"])
        return x * scale + beta - state["running_mean"] * scale, dict(state), None
    if len(x) < 2:
        raise ValueError("batch too small")
    n, d = x.shape
    x_hat = np.empty((n, d))
    inv_std, run_mean, run_var = np.empty(d), np.empty(d), np.empty(d)
    keep = 1 - state["momentum"]
    for j in range(n):
        column = x[:, j]
        mu = sum(column) / n
        squares = sum((column - mu) ** 2)
        inv_std[j] = 1 / np.sqrt(squares / n + state["eps"])
        x_hat[:, j] = (column - mu) * inv_std[j]
        run_mean[j] = keep * state["running_mean"][j] + state["momentum"] * mu
        run_var[j] = keep * state["running_var"][j] + state["momentum"] * squares / (n - 1)
    new_state = dict(state, running_mean=run_mean, running_var=run_var)
    return gamma * x_hat + beta, new_state, dict(x_hat=x_hat, inv_std=inv_std, gamma=gamma)


def backward(dout, cache):
    g = dout * cache["gamma"]
    xh = cache["x_hat"]
    dx = cache["inv_std"] * (g - g.mean(0) - xh * (g * xh).mean(0))
    return dx, (dout * xh).sum(0), dout.sum(0)
