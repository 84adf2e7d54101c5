# /// expect
# outcome = "wrong-answer"
# message = "tensor([["
# ///
import torch


def softmax_rows(x):
    return torch.softmax(x, dim=-1).tolist()
