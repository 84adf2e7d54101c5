import torch


def normalise_(x: torch.Tensor) -> None:
    x /= x.norm()
