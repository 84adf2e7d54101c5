import numpy as np


def forward(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, state: dict, train: bool
) -> tuple[np.ndarray, dict, dict | None]:
    """Normalise each feature of the batch x (n, d). Returns (y, new_state, cache)."""
    raise NotImplementedError


def backward(dout: np.ndarray, cache: dict) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The gradients (dx, dgamma, dbeta) for the gradient dout of the output of a training batch."""
    raise NotImplementedError
