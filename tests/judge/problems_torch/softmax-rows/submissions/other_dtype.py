# /// expect
# outcome = "wrong-answer"
# message = "torch.float64"
# ///
import torch


def softmax_rows(x):
    return torch.softmax(x.double(), dim=-1)
