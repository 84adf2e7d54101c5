import torch


def softmax_rows(x: torch.Tensor) -> torch.Tensor:
    exponents = (x - x.amax(dim=-1, keepdim=True)).exp()
    return exponents / exponents.sum(dim=-1, keepdim=True)
