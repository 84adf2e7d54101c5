from collections.abc import Callable

import numpy as np


def bn(x: np.ndarray, state: dict, mode: str) -> tuple[np.ndarray, dict, Callable[[np.ndarray], tuple]]:
    """Batch normalisation of x (n, d) in mode "train", "eval" or "frozen". Returns (y, new_state, back)."""
    if mode not in ("train", "eval", "frozen"):
        raise ValueError(f"unknown mode {mode!r}")
    batch_stats = mode == "train"
    learns = mode != "frozen"
    n = x.shape[0]
    if batch_stats and n < 2:
        raise ValueError(f"training needs at least two examples, got {n}")

    new_state = {key: value.copy() if isinstance(value, np.ndarray) else value for key, value in state.items()}
    gamma = new_state["gamma"].copy()  # private copy: back() must not see later updates of either state
    if batch_stats:
        mean = x.mean(axis=0)
        var = ((x - mean) ** 2).mean(axis=0)
        m = state["momentum"]
        new_state["running_mean"] = (1 - m) * state["running_mean"] + m * mean
        new_state["running_var"] = (1 - m) * state["running_var"] + m * (n / (n - 1)) * var
    else:
        mean, var = state["running_mean"], state["running_var"]

    s = 1.0 / np.sqrt(var + state["eps"])
    x_hat = (x - mean) * s
    y = gamma * x_hat + state["beta"]

    def back(dout: np.ndarray) -> tuple:
        g = gamma * dout
        if batch_stats:
            dx = s * (g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0))
        else:
            dx = s * g
        if not learns:
            return dx, None, None
        return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return y, new_state, back
