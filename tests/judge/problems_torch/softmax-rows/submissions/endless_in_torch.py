# /// expect
# outcome = "time-limit"
# ///
import torch


def softmax_rows(x):
    large = torch.ones(3000, 3000)
    for _ in range(1000):
        large = large @ large
    return large
