# /// expect
# outcome = "accepted"
# ///
import torch

LARGE = torch.ones(64_000_000)


def softmax_rows(x):
    return torch.softmax(x + LARGE[0] - LARGE[-1], dim=-1)
