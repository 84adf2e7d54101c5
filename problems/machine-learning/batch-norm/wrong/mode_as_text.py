# /// expect
# outcome = "wrong-answer"
# fails = ["a training batch", "three examples of one feature", "one example in training"]
# passes = ["an example in evaluation", "evaluation*", "back through*"]
# lines = [18]
# misconception = "mode-is-a-bool"
# ///
import numpy as np


def normalise(x, mean, var, eps):
    inv_std = 1 / np.sqrt(var + eps)
    return (x - mean) * inv_std, inv_std


def forward(x, gamma, beta, state, train):
    mean, var, eps = state["running_mean"], state["running_var"], state["eps"]
    if train == "train":
        n = len(x)
        if n < 2:
            raise ValueError("at least two examples, please")
        x_hat, inv_std = normalise(x, x.mean(axis=0), x.var(axis=0), eps)
        rate = state["momentum"]
        state = dict(state)
        state["running_mean"] = mean + rate * (x.mean(axis=0) - mean)
        state["running_var"] = var + rate * (x.var(axis=0, ddof=1) - var)
        return gamma * x_hat + beta, state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}
    x_hat, _ = normalise(x, mean, var, eps)
    return gamma * x_hat + beta, dict(state), None


def backward(dout, cache):
    x_hat, inv_std, gamma = (cache[key] for key in ("x_hat", "inv_std", "gamma"))
    g = gamma * dout
    dx = inv_std * (g - np.mean(g, axis=0) - x_hat * np.mean(g * x_hat, axis=0))
    return dx, np.sum(dout * x_hat, axis=0), np.sum(dout, axis=0)
