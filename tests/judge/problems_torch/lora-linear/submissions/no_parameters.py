# /// expect
# outcome = "runtime-error"
# ///
import torch
from torch import nn


class LoraLinear(nn.Module):
    """A frozen linear layer, and beside it a product of two small matrices that learns."""

    def __init__(self, inputs: int, outputs: int, rank: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, outputs, bias=False)
        self.linear.weight.requires_grad_(False)
        self.a = torch.randn(rank, inputs)
        self.b = torch.zeros(outputs, rank)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.linear(x) + x @ self.a.T @ self.b.T
