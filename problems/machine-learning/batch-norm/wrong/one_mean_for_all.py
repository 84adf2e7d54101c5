# /// expect
# outcome = "wrong-answer"
# fails = ["a training batch", "more features than examples"]
# passes = ["three examples of one feature", "an example in evaluation", "back through*"]
# lines = [24]
# misconception = "one-mean-for-all"
# ///
import numpy as np


def forward(x, gamma, beta, state, train):
    def output(mean, var):
        inv_std = 1.0 / np.sqrt(var + state["eps"])
        x_hat = (x - mean) * inv_std
        return x_hat, inv_std

    if not train:
        x_hat, _ = output(state["running_mean"], state["running_var"])
        return gamma * x_hat + beta, dict(state), None

    n, d = x.shape
    if n < 2:
        raise ValueError(f"{n} examples are too few")
    batch_mean = np.full(d, np.mean(x))
    batch_var = np.mean((x - batch_mean) ** 2, axis=0)
    x_hat, inv_std = output(batch_mean, batch_var)
    new_state = dict(state)
    for name, value in (("running_mean", batch_mean), ("running_var", batch_var * n / (n - 1))):
        new_state[name] = (1 - state["momentum"]) * state[name] + state["momentum"] * value
    return gamma * x_hat + beta, new_state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}


def backward(dout, cache):
    x_hat, inv_std, gamma = cache["x_hat"], cache["inv_std"], cache["gamma"]
    dbeta = np.sum(dout, axis=0)
    dgamma = np.sum(x_hat * dout, axis=0)
    dx = gamma * inv_std * (dout - np.mean(dout, axis=0) - x_hat * np.mean(dout * x_hat, axis=0))
    return dx, dgamma, dbeta
