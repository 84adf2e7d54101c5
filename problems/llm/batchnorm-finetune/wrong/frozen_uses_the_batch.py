# /// expect
# outcome = "wrong-answer"
# fails = ["the same batch, frozen", "one frozen example", "trained, then*"]
# passes = ["a training batch", "evaluation keeps*", "back through evaluation", "one example in training", "not one bit*"]
# lines = [16]
# misconception = "frozen-uses-the-batch"
# ///
import numpy as np


def bn(x, state, mode):
    if mode not in ("train", "eval", "frozen"):
        raise ValueError("mode must be train, eval or frozen")
    eps = state["eps"]
    new_state = dict(state)
    if mode == "eval":
        mean, var = state["running_mean"], state["running_var"]
    else:
        if mode == "train" and len(x) < 2:
            raise ValueError("too few examples")
        mean, var = np.mean(x, axis=0), np.var(x, axis=0)
    if mode == "train":
        m = state["momentum"]
        unbiased = np.var(x, axis=0, ddof=1)
        new_state["running_mean"] = (1 - m) * state["running_mean"] + m * mean
        new_state["running_var"] = (1 - m) * state["running_var"] + m * unbiased
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std

    def back(dout):
        g = dout * state["gamma"]
        if mode == "train":
            dx = (g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)) / std
        else:
            dx = g / std
        if mode == "frozen":
            return dx, None, None
        return dx, np.sum(dout * x_hat, axis=0), np.sum(dout, axis=0)

    return x_hat * state["gamma"] + state["beta"], new_state, back
