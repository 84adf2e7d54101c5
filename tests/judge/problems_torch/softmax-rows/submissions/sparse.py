# /// expect
# outcome = "wrong-answer"
# ///
import torch


def softmax_rows(x):
    return torch.softmax(x, dim=-1).to_sparse()
