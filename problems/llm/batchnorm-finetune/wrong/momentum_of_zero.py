# /// expect
# outcome = "wrong-answer"
# fails = ["a batch that has blown up"]
# passes = ["a training batch", "the same batch*", "back through*", "not one bit*", "one frozen example", "evaluation keeps*"]
# lines = [17, 21, 22]
# misconception = "momentum-of-zero"
# ///
import numpy as np


def bn(x, state, mode):
    if mode not in ("train", "eval", "frozen"):
        raise ValueError("unknown mode")
    n = len(x)
    if mode == "train" and n < 2:
        raise ValueError("a batch of at least 2 is needed")
    m = state["momentum"] if mode == "train" else 0.0
    batch_mean, batch_var = x.mean(axis=0), x.var(axis=0)
    new_state = {
        **state,
        "running_mean": (1 - m) * state["running_mean"] + m * batch_mean,
        "running_var": (1 - m) * state["running_var"] + m * batch_var * n / max(n - 1, 1),
    }
    mean, var = (batch_mean, batch_var) if mode == "train" else (state["running_mean"], state["running_var"])
    inv_std = 1 / np.sqrt(var + state["eps"])
    x_hat = (x - mean) * inv_std

    def back(dout):
        g = dout * state["gamma"]
        if mode == "train":
            g = g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)
        if mode == "frozen":
            return g * inv_std, None, None
        return g * inv_std, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return state["gamma"] * x_hat + state["beta"], new_state, back
