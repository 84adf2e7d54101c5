# /// expect
# outcome = "wrong-answer"
# call = "softmax_rows(tensor([[1.0, 2.0]]))"
# message = "tensor([[1., 1.]])"
# ///
import torch


def softmax_rows(x):
    return torch.softmax(x, dim=0)
