# /// expect
# outcome = "accepted"
# ///
import torch


torch.set_num_threads(4)


def softmax_rows(x):
    (torch.ones(400, 400) @ torch.ones(400, 400)).sum()
    return torch.softmax(x, dim=-1)
