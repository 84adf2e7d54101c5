# /// expect
# outcome = "accepted"
# ///
import torch


def softmax_rows(x):
    return torch.nn.Parameter(torch.softmax(x, dim=-1)) if not x.requires_grad else torch.softmax(x, dim=-1)
