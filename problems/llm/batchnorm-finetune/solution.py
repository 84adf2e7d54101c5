from collections.abc import Callable

import numpy as np


def bn(x: np.ndarray, state: dict, mode: str) -> tuple[np.ndarray, dict, Callable[[np.ndarray], tuple]]:
    """Batch normalisation of x (n, d) in mode "train", "eval" or "frozen". Returns (y, new_state, back)."""
    if mode not in ("train", "eval", "frozen"):
        raise ValueError(f"mode must be 'train', 'eval' or 'frozen', got {mode!r}")
    of_batch, learns = mode == "train", mode != "frozen"

    mean, var, new_state = state["running_mean"], state["running_var"], dict(state)
    if of_batch:
        if len(x) < 2:
            raise ValueError(f"a training batch needs at least two examples, got {len(x)}")
        mean, var = x.mean(axis=0), x.var(axis=0)
        new_state["running_mean"] = towards(state["running_mean"], mean, state["momentum"])
        new_state["running_var"] = towards(state["running_var"], x.var(axis=0, ddof=1), state["momentum"])
    inv_std = 1 / np.sqrt(var + state["eps"])
    x_hat = (x - mean) * inv_std

    def back(dout: np.ndarray) -> tuple[np.ndarray, np.ndarray | None, np.ndarray | None]:
        dx = dout * state["gamma"] * inv_std
        if of_batch:
            dx = dx - dx.mean(axis=0) - x_hat * (dx * x_hat).mean(axis=0)
        if not learns:
            return dx, None, None
        return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

    return state["gamma"] * x_hat + state["beta"], new_state, back


def towards(old: np.ndarray, new: np.ndarray, share: float) -> np.ndarray:
    """A step from the old value to the new one."""
    return (1 - share) * old + share * new
