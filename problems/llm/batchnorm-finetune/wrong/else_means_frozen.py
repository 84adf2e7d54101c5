# /// expect
# outcome = "wrong-answer"
# fails = ["an unknown mode"]
# passes = ["a training batch", "the same batch*", "back through*", "one example in training", "trained, then*"]
# lines = [12]
# misconception = "any-mode-will-do"
# ///
import numpy as np


def bn(x, state, mode):
    n = len(x)
    if mode == "train":
        if n < 2:
            raise ValueError("a batch of at least 2 is needed")
        mean, var = x.mean(axis=0), x.var(axis=0)
        m = state["momentum"]
        new_state = {
            **state,
            "running_mean": (1 - m) * state["running_mean"] + m * mean,
            "running_var": (1 - m) * state["running_var"] + m * var * n / (n - 1),
        }
    else:
        mean, var = state["running_mean"], state["running_var"]
        new_state = dict(state)
    inv_std = 1 / np.sqrt(var + state["eps"])
    x_hat = (x - mean) * inv_std

    def back(dout):
        g = dout * state["gamma"]
        if mode == "train":
            g = g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)
        dx = g * inv_std
        if mode == "train" or mode == "eval":
            return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
        return dx, None, None

    return state["gamma"] * x_hat + state["beta"], new_state, back
