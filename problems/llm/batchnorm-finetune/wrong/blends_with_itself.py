# /// expect
# outcome = "wrong-answer"
# fails = ["not one bit of the memories changes"]
# passes = ["a training batch", "the same batch*", "back through*", "a batch that*", "one frozen example", "evaluation keeps*"]
# lines = [23, 24]
# misconception = "blends-with-itself"
# ///
import numpy as np


def bn(x, state, mode):
    if mode not in ("train", "eval", "frozen"):
        raise ValueError("unknown mode")
    n, m, eps = len(x), state["momentum"], state["eps"]
    mean, var = state["running_mean"], state["running_var"]
    memory_var = var
    if mode == "train":
        if n < 2:
            raise ValueError("a batch of at least 2 is needed")
        mean, var = x.mean(axis=0), x.var(axis=0)
        memory_var = x.var(axis=0, ddof=1)
    new_state = dict(state)
    new_state["running_mean"] = (1 - m) * state["running_mean"] + m * mean
    new_state["running_var"] = (1 - m) * state["running_var"] + m * memory_var
    x_hat = (x - mean) / np.sqrt(var + eps)

    def back(dout):
        dx = dout * state["gamma"] / np.sqrt(var + eps)
        if mode == "train":
            dx = dx - dx.mean(axis=0) - x_hat * (dx * x_hat).mean(axis=0)
        if mode == "frozen":
            return dx, None, None
        return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return state["gamma"] * x_hat + state["beta"], new_state, back
