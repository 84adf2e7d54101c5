# /// expect
# outcome = "wrong-answer"
# fails = ["back through*", "the same gradient*"]
# passes = ["a training batch", "an example in evaluation", "random batches", "the gradient of each*"]
# lines = [34, 35]
# misconception = "gradients-over-the-wrong-axis"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    eps, momentum = state["eps"], state["momentum"]
    if not train:
        y = gamma * ((x - state["running_mean"]) / np.sqrt(state["running_var"] + eps)) + beta
        return y, {**state}, None
    batch_size = len(x)
    if batch_size in (0, 1):
        raise ValueError("not enough examples")
    mean = np.average(x, axis=0)
    var = np.average((x - mean) ** 2, axis=0)
    unbiased = var * batch_size / (batch_size - 1)
    inv_std = np.reciprocal(np.sqrt(var + eps))
    x_hat = (x - mean) * inv_std
    new_state = {
        **state,
        "running_mean": (1 - momentum) * state["running_mean"] + momentum * mean,
        "running_var": (1 - momentum) * state["running_var"] + momentum * unbiased,
    }
    return gamma * x_hat + beta, new_state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}


def backward(dout, cache):
    x_hat = cache["x_hat"]
    dgamma = np.sum(dout * x_hat, axis=1)
    dbeta = np.sum(dout, axis=1)
    dx_hat = dout * cache["gamma"]
    centred = dx_hat - dx_hat.mean(axis=0)
    dx = cache["inv_std"] * (centred - x_hat * (dx_hat * x_hat).mean(axis=0))
    return dx, dgamma, dbeta
