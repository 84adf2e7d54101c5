# /// expect
# outcome = "wrong-answer"
# fails = ["a training batch", "the same batch*", "back through a training*"]
# passes = ["evaluation keeps*", "not one bit*", "an unknown mode"]
# lines = [28]
# misconception = "eps-outside-the-root"
# ///
import numpy as np


def bn(x, state, mode):
    if mode not in ("train", "eval", "frozen"):
        raise ValueError("unknown mode")
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
    inv_std = 1 / (np.sqrt(var) + state["eps"])
    x_hat = (x - mean) * inv_std

    def back(dout):
        g = dout * state["gamma"]
        if mode == "train":
            g = g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)
        dx = g * inv_std
        if mode == "frozen":
            return dx, None, None
        return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return state["gamma"] * x_hat + state["beta"], new_state, back
