import torch


def softmax_rows(x: torch.Tensor) -> torch.Tensor:
    raise NotImplementedError
