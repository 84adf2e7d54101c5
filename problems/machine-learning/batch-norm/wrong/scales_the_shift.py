# /// expect
# outcome = "wrong-answer"
# fails = ["an example in evaluation", "a training batch"]
# passes = ["back through*", "the same gradient*"]
# lines = [12]
# misconception = "scales-the-shift"
# ///
import numpy as np


def affine(x_hat, gamma, beta):
    return gamma * (x_hat + beta)


def forward(x, gamma, beta, state, train):
    if not train:
        x_hat = (x - state["running_mean"]) / np.sqrt(state["running_var"] + state["eps"])
        return affine(x_hat, gamma, beta), dict(state), None

    if len(x) < 2:
        raise ValueError("a batch of at least 2 is needed")

    inv_std = 1 / np.sqrt(x.var(axis=0) + state["eps"])
    x_hat = (x - x.mean(axis=0)) * inv_std
    old, new = 1 - state["momentum"], state["momentum"]
    state = {
        "running_mean": old * state["running_mean"] + new * x.mean(axis=0),
        "running_var": old * state["running_var"] + new * x.var(axis=0, ddof=1),
        "momentum": state["momentum"],
        "eps": state["eps"],
    }
    return affine(x_hat, gamma, beta), state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}


def backward(dout, cache):
    x_hat, inv_std, gamma = cache.values()
    dgamma, dbeta = (dout * x_hat).sum(axis=0), dout.sum(axis=0)
    return gamma * inv_std * (dout - dbeta / len(dout) - x_hat * dgamma / len(dout)), dgamma, dbeta
