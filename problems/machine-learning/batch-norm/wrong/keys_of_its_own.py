# /// expect
# outcome = "wrong-answer"
# fails = ["a training batch", "back through*"]
# passes = ["an example in evaluation", "evaluation of no examples", "one example in training"]
# lines = [24, 29]
# misconception = "other-keys-in-the-cache"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    mean, var = state["running_mean"], state["running_var"]
    cache = None
    new_state = dict(state)
    if train:
        if x.shape[0] < 2:
            raise ValueError("batch size must be at least 2")
        mean, var = x.mean(axis=0), x.var(axis=0)
        for key, value in [("running_mean", mean), ("running_var", x.var(axis=0, ddof=1))]:
            new_state[key] = state[key] * (1 - state["momentum"]) + value * state["momentum"]
    std = np.sqrt(var + state["eps"])
    z = (x - mean) / std
    if train:
        cache = {"z": z, "std": std, "gamma": gamma}
    return gamma * z + beta, new_state, cache


def backward(dout, cache):
    z, std, gamma = cache["z"], cache["std"], cache["gamma"]
    dz = dout * gamma
    dx = (dz - dz.mean(axis=0) - z * (dz * z).mean(axis=0)) / std
    return dx, (dout * z).sum(axis=0), dout.sum(axis=0)
