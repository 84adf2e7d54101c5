# /// expect
# outcome = "wrong-answer"
# fails = ["a training batch", "three examples of one feature"]
# passes = ["an example in evaluation", "evaluation*", "back through*"]
# lines = [21]
# misconception = "state-loses-its-settings"
# ///
import numpy as np


def moving_average(old, new, momentum):
    return old + momentum * (new - old)


def forward(x, gamma, beta, state, train):
    if train and len(x) < 2:
        raise ValueError("train with two examples or more")
    if train:
        mean, var = x.mean(axis=0), x.var(axis=0)
        correction = len(x) / (len(x) - 1)
        new_state = {
            "running_mean": moving_average(state["running_mean"], mean, state["momentum"]),
            "running_var": moving_average(state["running_var"], var * correction, state["momentum"]),
        }
    else:
        mean, var = state["running_mean"], state["running_var"]
        new_state = state.copy()
    inv_std = np.power(var + state["eps"], -0.5)
    x_hat = inv_std * (x - mean)
    return (
        gamma * x_hat + beta,
        new_state,
        {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma} if train else None,
    )


def backward(dout, cache):
    x_hat, n = cache["x_hat"], dout.shape[0]
    dgamma, dbeta = np.sum(dout * x_hat, 0), np.sum(dout, 0)
    return cache["gamma"] * cache["inv_std"] * (n * dout - dbeta - x_hat * dgamma) / n, dgamma, dbeta
