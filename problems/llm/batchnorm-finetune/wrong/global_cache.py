# /// expect
# outcome = "wrong-answer"
# fails = ["trained, then frozen"]
# passes = ["a training batch", "the same batch*", "back through*", "evaluation keeps*", "called twice*"]
# lines = [10, 28]
# misconception = "remembers-the-last-call-only"
# ///
import numpy as np

cache = {}


def bn(x, state, mode):
    if mode not in ("train", "eval", "frozen"):
        raise ValueError("unknown mode")
    n = len(x)
    mean, var = state["running_mean"], state["running_var"]
    new_state = dict(state)
    if mode == "train":
        if n < 2:
            raise ValueError("a batch of at least 2 is needed")
        mean, var = x.mean(axis=0), x.var(axis=0)
        m = state["momentum"]
        new_state["running_mean"] = (1 - m) * state["running_mean"] + m * mean
        new_state["running_var"] = (1 - m) * state["running_var"] + m * x.var(axis=0, ddof=1)
    inv_std = 1 / np.sqrt(var + state["eps"])
    x_hat = (x - mean) * inv_std
    cache.update(x_hat=x_hat, inv_std=inv_std, gamma=state["gamma"], mode=mode)
    return state["gamma"] * x_hat + state["beta"], new_state, back


def back(dout):
    x_hat = cache["x_hat"]
    g = dout * cache["gamma"]
    if cache["mode"] == "train":
        g = g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)
    dx = g * cache["inv_std"]
    if cache["mode"] == "frozen":
        return dx, None, None
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
