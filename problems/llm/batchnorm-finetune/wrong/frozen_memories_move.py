# /// expect
# outcome = "wrong-answer"
# fails = ["the same batch, frozen", "not one bit*", "a batch that*"]
# passes = ["a training batch", "back through a frozen*", "evaluation keeps*", "one frozen example"]
# lines = [18, 21, 22]
# misconception = "frozen-memories-move"
# ///
import numpy as np


def bn(x, state, mode):
    if mode not in ("train", "eval", "frozen"):
        raise ValueError("mode must be train, eval or frozen")
    if mode == "train" and len(x) < 2:
        raise ValueError("too few examples")
    new_state = dict(state)
    batch_mean, batch_var = x.mean(axis=0), x.var(axis=0)
    if mode != "eval":
        m, n = state["momentum"], len(x)
        unbiased = batch_var * n / max(n - 1, 1)
        new_state["running_mean"] = (1 - m) * state["running_mean"] + m * batch_mean
        new_state["running_var"] = (1 - m) * state["running_var"] + m * unbiased
    if mode == "train":
        mean, var = batch_mean, batch_var
    else:
        mean, var = state["running_mean"], state["running_var"]
    inv_std = 1 / np.sqrt(var + state["eps"])
    x_hat = (x - mean) * inv_std

    def back(dout):
        dx_hat = dout * state["gamma"]
        if mode == "train":
            dx_hat = dx_hat - dx_hat.mean(axis=0) - x_hat * (dx_hat * x_hat).mean(axis=0)
        if mode == "frozen":
            return dx_hat * inv_std, None, None
        return dx_hat * inv_std, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return state["gamma"] * x_hat + state["beta"], new_state, back
