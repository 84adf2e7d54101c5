# /// expect
# outcome = "accepted"
# passed = 7
# ///
import torch


def softmax_rows(x):
    return torch.softmax(x, dim=-1)
