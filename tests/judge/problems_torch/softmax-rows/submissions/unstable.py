# /// expect
# outcome = "wrong-answer"
# failing = ["large entries"]
# ///
import torch


def softmax_rows(x):
    return x.exp() / x.exp().sum(dim=-1, keepdim=True)
