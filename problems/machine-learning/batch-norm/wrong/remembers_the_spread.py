# /// expect
# outcome = "wrong-answer"
# fails = ["a training batch", "three examples of one feature"]
# passes = ["an example in evaluation", "back through*", "evaluation*", "in training*"]
# lines = [22]
# misconception = "spread-in-the-memory"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    eps = state["eps"]
    if train:
        if x.shape[0] < 2:
            raise ValueError("one example has no variance")
        mu = np.mean(x, axis=0)
        sigma = np.std(x, axis=0)
        denominator = np.sqrt(sigma**2 + eps)
        a = state["momentum"]
        updated = state.copy()
        updated["running_mean"] = a * mu + (1 - a) * state["running_mean"]
        updated["running_var"] = a * np.std(x, axis=0, ddof=1) + (1 - a) * state["running_var"]
        normalised = (x - mu) / denominator
        cache = {"x_hat": normalised, "inv_std": 1 / denominator, "gamma": gamma}
        return normalised * gamma + beta, updated, cache
    normalised = (x - state["running_mean"]) / np.sqrt(state["running_var"] + eps)
    return normalised * gamma + beta, state.copy(), None


def backward(dout, cache):
    x_hat = cache["x_hat"]
    n = x_hat.shape[0]
    dgamma = np.einsum("nd,nd->d", dout, x_hat)
    dbeta = np.einsum("nd->d", dout)
    dx = cache["gamma"] * cache["inv_std"] / n * (n * dout - dbeta - x_hat * dgamma)
    return dx, dgamma, dbeta
