import numpy as np


def forward(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, state: dict, train: bool
) -> tuple[np.ndarray, dict, dict | None]:
    """Normalise each feature of the batch x (n, d). Returns (y, new_state, cache)."""
    n = x.shape[0]
    eps, momentum = state["eps"], state["momentum"]
    new_state = {
        "running_mean": state["running_mean"].copy(),
        "running_var": state["running_var"].copy(),
        "momentum": momentum,
        "eps": eps,
    }

    if not train:
        inv_std = 1.0 / np.sqrt(state["running_var"] + eps)
        x_hat = (x - state["running_mean"]) * inv_std
        return gamma * x_hat + beta, new_state, None

    if n < 2:
        raise ValueError(f"a training batch needs at least two examples, got {n}")

    mean = x.mean(axis=0)
    centred = x - mean
    # Far from zero the mean itself is rounded; what is left of it in the differences is taken off once more.
    rest = centred.mean(axis=0)
    centred -= rest
    mean = mean + rest

    var = (centred**2).mean(axis=0)
    inv_std = 1.0 / np.sqrt(var + eps)
    x_hat = centred * inv_std
    new_state["running_mean"] = (1 - momentum) * state["running_mean"] + momentum * mean
    new_state["running_var"] = (1 - momentum) * state["running_var"] + momentum * (n / (n - 1)) * var
    cache = {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma.copy()}
    return gamma * x_hat + beta, new_state, cache


def backward(dout: np.ndarray, cache: dict) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The gradients (dx, dgamma, dbeta) for the gradient dout of the output of a training batch."""
    x_hat, inv_std, gamma = cache["x_hat"], cache["inv_std"], cache["gamma"]
    n = dout.shape[0]
    dbeta = dout.sum(axis=0)
    dgamma = (dout * x_hat).sum(axis=0)
    dx = gamma * inv_std * (dout - dbeta / n - x_hat * (dgamma / n))
    return dx, dgamma, dbeta
