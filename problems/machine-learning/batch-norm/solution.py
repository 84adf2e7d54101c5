import numpy as np


def forward(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, state: dict, train: bool
) -> tuple[np.ndarray, dict, dict | None]:
    """Normalise each feature of the batch x (n, d). Returns (y, new_state, cache)."""
    if not train:
        x_hat = (x - state["running_mean"]) / np.sqrt(state["running_var"] + state["eps"])
        return gamma * x_hat + beta, dict(state), None

    n = len(x)
    if n < 2:
        raise ValueError(f"a training batch needs at least two examples, got {n}")
    mean, var = x.mean(axis=0), x.var(axis=0)
    inv_std = 1.0 / np.sqrt(var + state["eps"])
    x_hat = (x - mean) * inv_std
    new_state = {
        **state,
        "running_mean": blend(state["running_mean"], mean, state["momentum"]),
        "running_var": blend(state["running_var"], var * n / (n - 1), state["momentum"]),
    }
    return gamma * x_hat + beta, new_state, {"x_hat": x_hat, "inv_std": inv_std, "gamma": gamma}


def backward(dout: np.ndarray, cache: dict) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The gradients (dx, dgamma, dbeta) for the gradient dout of the output of a training batch."""
    x_hat, dx_hat = cache["x_hat"], dout * cache["gamma"]
    along = (dx_hat * x_hat).mean(axis=0)  # the part of the gradient that only stretches the column
    dx = cache["inv_std"] * (dx_hat - dx_hat.mean(axis=0) - x_hat * along)
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)


def blend(old: np.ndarray, new: np.ndarray, share: float) -> np.ndarray:
    """A step from the old value towards the new one."""
    return (1 - share) * old + share * new
