"""Each mode is a function of its own; the two that use the running statistics share an affine map."""

import numpy as np


def bn(x, state, mode):
    modes = {"train": train, "eval": evaluate, "frozen": frozen}
    if mode not in modes:
        raise ValueError(f"unknown mode {mode!r}")
    return modes[mode](x, state)


def train(x, state):
    n = x.shape[0]
    if n < 2:
        raise ValueError("two examples or more")
    mean = x.sum(axis=0) / n
    centred = x - mean
    squares = np.einsum("ij,ij->j", centred, centred)
    std = np.sqrt(squares / n + state["eps"])
    x_hat = centred / std
    m = state["momentum"]
    moved = {
        "running_mean": state["running_mean"] + m * (mean - state["running_mean"]),
        "running_var": state["running_var"] + m * (squares / (n - 1) - state["running_var"]),
    }

    def back(dout):
        dgamma, dbeta = np.einsum("ij,ij->j", dout, x_hat), dout.sum(axis=0)
        dx = state["gamma"] / std * (dout - (dbeta + x_hat * dgamma) / n)
        return dx, dgamma, dbeta

    return state["gamma"] * x_hat + state["beta"], state | moved, back


def evaluate(x, state):
    y, same, back_to_x = frozen(x, state)

    def back(dout):
        x_hat = (x - state["running_mean"]) / np.sqrt(state["running_var"] + state["eps"])
        return back_to_x(dout)[0], (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return y, same, back


def frozen(x, state):
    slope = state["gamma"] / np.sqrt(state["running_var"] + state["eps"])
    offset = state["beta"] - slope * state["running_mean"]
    return x * slope + offset, state.copy(), lambda dout: (dout * slope, None, None)
