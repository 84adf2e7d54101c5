# /// expect
# outcome = "memory-limit"
# ///
import torch


def softmax_rows(x):
    return torch.zeros(400_000_000)
