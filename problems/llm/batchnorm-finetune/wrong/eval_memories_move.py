# /// expect
# outcome = "wrong-answer"
# fails = ["evaluation keeps its memories"]
# passes = ["a training batch", "the same batch*", "back through*", "not one bit*", "a batch that*", "one frozen example", "called twice*"]
# lines = [18]
# misconception = "eval-memories-move"
# ///
import numpy as np


def bn(x, state, mode):
    if mode not in ("train", "eval", "frozen"):
        raise ValueError(mode)
    n = len(x)
    if mode == "train" and n < 2:
        raise ValueError("a batch of at least 2 is needed")
    new_state = dict(state)
    if mode != "frozen":
        m = state["momentum"]
        new_state["running_mean"] = (1 - m) * state["running_mean"] + m * x.mean(axis=0)
        new_state["running_var"] = (1 - m) * state["running_var"] + m * x.var(axis=0) * n / max(n - 1, 1)
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
    else:
        mean, var = state["running_mean"], state["running_var"]
    inv_std = (var + state["eps"]) ** -0.5
    x_hat = (x - mean) * inv_std

    def back(dout):
        dx = dout * state["gamma"] * inv_std
        if mode == "train":
            dx = dx - dx.mean(axis=0) - x_hat * (dx * x_hat).mean(axis=0)
        if mode == "frozen":
            return dx, None, None
        return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return state["gamma"] * x_hat + state["beta"], new_state, back
