# /// expect
# outcome = "wrong-answer"
# fails = ["back through*", "the same gradient*", "the gradient of each*"]
# passes = ["a training batch", "an example in evaluation", "random batches", "a momentum*"]
# lines = [52]
# misconception = "mean-path-forgotten"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    if train:
        return _train(x, gamma, beta, state)
    return _evaluate(x, gamma, beta, state)


def _evaluate(x, gamma, beta, state):
    centred = x - state["running_mean"]
    return gamma * centred / np.sqrt(state["running_var"] + state["eps"]) + beta, dict(state), None


def _train(x, gamma, beta, state):
    n = x.shape[0]
    if n <= 1:
        raise ValueError("need more than one example")
    mu = x.mean(axis=0)
    centred = x - mu
    var = (centred**2).mean(axis=0)
    inv_std = (var + state["eps"]) ** -0.5
    x_hat = centred * inv_std
    m = state["momentum"]
    new_state = dict(state)
    new_state["running_mean"] = state["running_mean"] + m * (mu - state["running_mean"])
    new_state["running_var"] = state["running_var"] + m * (var * n / (n - 1) - state["running_var"])
    return gamma * x_hat + beta, new_state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}


def backward(dout, cache):
    x_hat, inv_std, gamma = cache["x_hat"], cache["inv_std"], cache["gamma"]
    n = dout.shape[0]
    dbeta = dout.sum(axis=0)
    dgamma = (dout * x_hat).sum(axis=0)
    # step 1: through the scale
    dx_hat = dout * gamma
    # step 2: x_hat = centred * inv_std
    dcentred = dx_hat * inv_std
    dinv_std = (dx_hat * x_hat).sum(axis=0) / inv_std
    # step 3: through the variance
    dvar = -0.5 * dinv_std * inv_std**3
    dcentred = dcentred + 2 / n * dvar * x_hat / inv_std
    # step 4: centred = x - mu
    dx = dcentred
    return dx, dgamma, dbeta
